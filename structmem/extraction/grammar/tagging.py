"""Tokens to word classes, by lists, endings and neighbours, from left to right."""

from collections.abc import Callable, Sequence

from structmem.extraction.english import closed
from structmem.extraction.english.kinds import FIRM_ENDINGS, NAME_PARTICLES
from structmem.extraction.english.nouns import ADJECTIVES, COUNTRIES, LANGUAGES
from structmem.extraction.grammar.homographs import HOMOGRAPHS
from structmem.extraction.grammar.lemmas import VERB_FORMS
from structmem.extraction.grammar.open_class import open_class
from structmem.extraction.grammar.tokens import Token
from structmem.extraction.grammar.word_classes import (
    ADNOMINAL,
    AUXILIARY,
    FIXED,
    MAIN_VERB,
    NOUNS,
    Cursor,
    Tag,
    can_be_finite,
)
from structmem.extraction.wordlist import word_set

_COMMON_ENDINGS = tuple(
    word_set("ing ly tion sion ness ment ed ful ous ence ance ity ism ship hood ics ery ogy phy age ure")
)
_NATIONALITY_ENDINGS = ("ian", "ese", "ish", "ican")
_AUXILIARY_GERUNDS = word_set("being having doing")
_BEFORE_FIRMS = word_set("at joined join left leave quit")
_FORMULAE = word_set("thanks thank please cheers")

_ORDINALS = word_set("first second last")
_NOUNS_BEFORE = frozenset([Tag.NOUN, Tag.OBJECT_PRONOUN, Tag.PRONOUN, Tag.PARTICIPLE])
_AFTER_ORDINAL = frozenset(["", "and", "but", "then", ",", ";", "before"])
"""Behind "I washed it first" and before the next clause: when, not which."""

Tagger = Callable[[Sequence[Token], frozenset[str]], tuple[Tag, ...]]
"""Tokens of a sentence, and words that are no names, to one tag a token."""


def tag(tokens: Sequence[Token], common: frozenset[str] = frozenset()) -> tuple[Tag, ...]:
    """Return one tag a token; `common` are words that the message also writes in lower case."""
    at = Cursor(tokens)
    for i, token in enumerate(tokens):
        at.i = i
        at.tags.append(_tag_one(at, token, common))
    return tuple(at.tags)


def _tag_one(at: Cursor, token: Token, common: frozenset[str]) -> Tag:
    if token.tag:
        return Tag(token.tag)
    norm = token.norm
    if norm in {"&", "and"}:
        return Tag.NAME if _joins_firm(at) else Tag.COORDINATOR
    if not norm[0].isalnum() and norm[0] not in "'$€£":
        return Tag.PUNCTUATION
    resolve = HOMOGRAPHS.get(norm)
    if resolve is not None:
        return resolve(at)
    if _joins_names(at) or (norm not in common and _is_name(at, token)):
        return Tag.NAME
    fixed = FIXED.get(norm)
    if norm in _AUXILIARY_GERUNDS and at.previous is not Tag.BE:
        return Tag.GERUND
    if fixed is not None and norm not in {"having", "doing"}:
        return _mended(at, fixed)
    if norm in _AUXILIARY_GERUNDS:
        return Tag.GERUND
    if norm[0].isdigit() or norm[0] in "$€£":
        return Tag.NUMBER
    return open_class(at)


def _joins_firm(at: Cursor) -> bool:
    """Tell whether "&" is part of a firm's name: "I work for Alder & Sons", "she joined Alder & Sons"."""
    if at.norm == "and":
        return at.direct is Tag.NAME and at.ahead() in FIRM_ENDINGS and at.capital_ahead()
    start = at.i
    while start and at.tags[start - 1] is Tag.NAME:
        start -= 1
    if start in {0, at.i} or not at.capital_ahead():
        return False
    before = at.tokens[start - 1].norm
    hired = before == "for" and start > 1 and at.tokens[start - 2].norm.startswith("work")
    return hired or before in _BEFORE_FIRMS


def _mended(at: Cursor, fixed: Tag) -> Tag:
    """Mend what a list says where the neighbours say otherwise."""
    norm = at.norm
    if fixed is Tag.INTERJECTION and norm in ADJECTIVES:
        return Tag.INTERJECTION if at.i == 0 and at.ahead() in {"", ",", "!"} else Tag.ADJECTIVE
    if fixed is Tag.INTERJECTION and norm in _FORMULAE | {"cool"}:
        return fixed
    if norm in _ORDINALS and at.direct in _NOUNS_BEFORE and at.ahead() in _AFTER_ORDINAL:
        return Tag.ADVERB
    if fixed is Tag.ADVERB and norm in ADJECTIVES:
        before_noun = at.direct in {Tag.PREPOSITION, *MAIN_VERB} and _names_things(at.ahead())
        if at.previous in ADNOMINAL or at.previous is Tag.BE or before_noun:
            return Tag.ADJECTIVE
    return fixed


def _names_things(norm: str) -> bool:
    plural = norm.endswith("s") and norm not in FIXED and len(norm) > 3
    return norm in NOUNS or norm.removesuffix("s") in NOUNS or plural


def _is_name(at: Cursor, token: Token) -> bool:
    first, norm = token.text[0], token.norm
    if first.isalpha() and first.upper() == first.lower():
        return True  # A word of a script without capitals in the midst of English.
    if not first.isupper() or norm == "i" or norm in closed.WEEKDAYS_AND_MONTHS:
        return False
    known = norm in FIXED or norm in ADJECTIVES or norm in NOUNS or norm in VERB_FORMS
    if len(token.text) > 1 and token.text.isupper() and known:
        return False
    if _is_nationality(at, norm):
        return False
    opens = at.i == 0 or (at.direct in {Tag.PUNCTUATION, Tag.INTERJECTION} and at.behind() not in {",", "'"})
    if not opens:
        named = at.direct is Tag.PREPOSITION and FIXED.get(norm) is Tag.INTERJECTION
        return norm not in FIXED or named or (at.direct is Tag.NAME and at.capital_ahead())
    if known:
        return norm not in FIXED and norm not in VERB_FORMS and at.capital_ahead()
    return _opening_name(at)


def _joins_names(at: Cursor) -> bool:
    """Tell whether a particle stands inside a name: "Rio de Janeiro", "Jan van der Berg"."""
    if at.norm not in NAME_PARTICLES or at.direct is not Tag.NAME:
        return False
    return at.capital_ahead() or (at.ahead() in NAME_PARTICLES and at.capital_ahead(2))


def _is_nationality(at: Cursor, norm: str) -> bool:
    """Tell whether a capitalised word is an adjective here: "Italian food"."""
    national = norm in LANGUAGES or (norm.endswith(_NATIONALITY_ENDINGS) and len(norm) > 5)
    return national and at.ahead() in NOUNS and not at.capital_ahead()


def _opening_name(at: Cursor) -> bool:
    """Tell whether an unknown capitalised first word is a name: a verb, a possessive or a name follows."""
    norm, following = at.norm, at.ahead()
    if norm in COUNTRIES:
        return True
    if norm.endswith(_COMMON_ENDINGS) and len(norm) > 4 and not at.capital_ahead():
        return False
    if following in {"and", "&"}:
        return True
    if not following or not following[0].isalnum():
        return following in {"'s", ",", ""}
    if FIXED.get(following) in AUXILIARY | {Tag.ADVERB}:
        return not norm.endswith("s") or following not in {"are", "were", "have"}
    return at.capital_ahead() or can_be_finite(following)
