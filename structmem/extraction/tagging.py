"""Tokens to word classes, by lists, endings and neighbours, from left to right."""

from collections.abc import Sequence
from enum import StrEnum

from structmem.extraction.english import closed
from structmem.extraction.english.nouns import (
    ADJECTIVES,
    COMMON_NOUNS,
    EVENT_NOUNS,
    GENERIC_NOUNS,
    JOBS,
    KIN,
    PETS,
    PLACE_NOUNS,
)
from structmem.extraction.english.verbs import SAME_PAST
from structmem.extraction.lemmas import VERB_FORMS, Form, guess_form
from structmem.extraction.tokens import Token


class Tag(StrEnum):
    """Word classes, as fine as the clause rules need."""

    PRONOUN = "PRO"
    OBJECT_PRONOUN = "OBJ"
    POSSESSIVE = "POS"
    REFLEXIVE = "REFL"
    DETERMINER = "DET"
    NUMBER = "NUM"
    ADJECTIVE = "ADJ"
    ADVERB = "ADV"
    NEGATION = "NEG"
    PREPOSITION = "PREP"
    TO = "TO"
    COORDINATOR = "CC"
    SUBORDINATOR = "SUB"
    RELATIVE = "REL"
    QUESTION = "WH"
    MODAL = "MOD"
    BE = "BE"
    HAVE = "HAVE"
    DO = "DO"
    BASE = "VB"
    PAST = "VBD"
    PARTICIPLE = "VBN"
    GERUND = "VBG"
    THIRD = "VBZ"
    NOUN = "NOUN"
    NAME = "NAME"
    TITLE = "TITLE"
    INTERJECTION = "INTJ"
    PUNCTUATION = "."


NOMINAL = frozenset([Tag.NOUN, Tag.NAME, Tag.TITLE, Tag.NUMBER])
_ADNOMINAL = frozenset([Tag.DETERMINER, Tag.POSSESSIVE, Tag.ADJECTIVE, Tag.NUMBER])
_VERB_BEFORE = frozenset([Tag.PRONOUN, Tag.MODAL, Tag.TO, Tag.DO, Tag.NEGATION, Tag.RELATIVE])
_NOUNISH = COMMON_NOUNS | GENERIC_NOUNS | frozenset(KIN) | PETS | JOBS | EVENT_NOUNS | PLACE_NOUNS
_ADJECTIVE_ENDINGS = ("ous", "ful", "ive", "able", "ible", "less", "ical", "ish", "ian")
_THIRD_SINGULAR = frozenset(["he", "she", "it"])
_PLACE_TO = frozenset("work school bed church town college university class prison court".split())  # noqa: SIM905


def _fixed() -> dict[str, Tag]:
    table: dict[str, Tag] = {}
    for words, tag in (
        (closed.INTERJECTIONS, Tag.INTERJECTION),
        (closed.ADVERBS, Tag.ADVERB),
        (closed.PREPOSITIONS, Tag.PREPOSITION),
        (closed.NUMBER_WORDS, Tag.NUMBER),
        (closed.SUBORDINATORS, Tag.SUBORDINATOR),
        (closed.DETERMINERS, Tag.DETERMINER),
        (closed.SUBJECT_PRONOUNS, Tag.PRONOUN),
        (closed.OBJECT_PRONOUNS, Tag.OBJECT_PRONOUN),
        (closed.REFLEXIVES, Tag.REFLEXIVE),
        (closed.POSSESSIVES, Tag.POSSESSIVE),
        (closed.COORDINATORS, Tag.COORDINATOR),
        (closed.QUESTION_WORDS, Tag.QUESTION),
        (closed.MODALS, Tag.MODAL),
        (closed.BE, Tag.BE),
        (closed.HAVE, Tag.HAVE),
        (closed.DO, Tag.DO),
        (closed.NEGATIONS, Tag.NEGATION),
    ):
        table.update(dict.fromkeys(words, tag))
    return table


_FIXED = _fixed()
_AMBIGUOUS = frozenset(
    ["that", "this", "these", "those", "her", "to", "like", "'s", "'d", "so", "no", "there"]
)
_AMBIGUOUS |= frozenset(
    ["who", "which", "what", "second", "may", "will", "right", "pretty", "either", "whose"]
)


def tag(tokens: Sequence[Token]) -> tuple[Tag, ...]:
    """Return one tag a token."""
    tags: list[Tag] = []
    for i, token in enumerate(tokens):
        tags.append(_tag_one(tokens, tags, i, token))
    return tuple(tags)


def _tag_one(tokens: Sequence[Token], tags: Sequence[Tag], i: int, token: Token) -> Tag:
    if token.tag:
        return Tag(token.tag)
    norm = token.norm
    if not norm[0].isalnum() and norm[0] != "'":
        return Tag.COORDINATOR if norm == "&" else Tag.PUNCTUATION
    if norm in _AMBIGUOUS:
        return _ambiguous(tokens, tags, i, norm)
    if _is_name(tokens, tags, i, token):
        return Tag.NAME
    fixed = _FIXED.get(norm)
    if fixed is not None:
        return _contextual_fixed(tokens, tags, i, fixed)
    if norm[0].isdigit() or norm[0] in "$€£":
        return Tag.NUMBER
    return _open_class(tokens, tags, i, norm)


def _contextual_fixed(tokens: Sequence[Token], tags: Sequence[Tag], i: int, fixed: Tag) -> Tag:
    """Mend what a list says where the neighbours say otherwise."""
    norm = tokens[i].norm
    previous = _content_tag(tags, i)
    if fixed is Tag.INTERJECTION and norm in ADJECTIVES | {"thanks", "thank", "please", "cheers"}:
        if norm in {"thanks", "thank", "please", "cheers"}:
            return Tag.INTERJECTION
        return Tag.INTERJECTION if i == 0 and _next_norm(tokens, i) in {"", ",", "!"} else Tag.ADJECTIVE
    if fixed is Tag.ADVERB and norm in ADJECTIVES and (previous in _ADNOMINAL or previous is Tag.BE):
        return Tag.ADJECTIVE
    if fixed is Tag.ADVERB and norm == "home" and previous in _ADNOMINAL:
        return Tag.NOUN
    if fixed is Tag.ADVERB and norm == "back" and previous in _ADNOMINAL:
        return Tag.NOUN
    return fixed


def _ambiguous(tokens: Sequence[Token], tags: Sequence[Tag], i: int, norm: str) -> Tag:
    return _RESOLVERS[norm](tokens, tags, i)


def _that(tokens: Sequence[Token], tags: Sequence[Tag], i: int) -> Tag:
    following = _next_norm(tokens, i)
    previous = tags[i - 1] if i else None
    if following in _FIXED and _FIXED[following] in {Tag.PRONOUN, Tag.POSSESSIVE, Tag.DETERMINER}:
        return Tag.SUBORDINATOR if previous is not None else Tag.PRONOUN
    if _can_be_finite(following):
        return Tag.RELATIVE if previous in NOMINAL else Tag.PRONOUN
    if not following or not following[0].isalpha():
        return Tag.PRONOUN
    if i + 1 < len(tokens) and tokens[i + 1].text[0].isupper() and previous is not None:
        return Tag.SUBORDINATOR
    return Tag.DETERMINER


def _demonstrative(tokens: Sequence[Token], tags: Sequence[Tag], i: int) -> Tag:
    following = _next_norm(tokens, i)
    if not following or not following[0].isalnum() or _can_be_finite(following):
        return Tag.PRONOUN
    fixed = _FIXED.get(following)
    return Tag.PRONOUN if fixed in {Tag.MODAL, Tag.PREPOSITION, Tag.ADVERB, Tag.NEGATION} else Tag.DETERMINER


def _her(tokens: Sequence[Token], tags: Sequence[Tag], i: int) -> Tag:
    following = _next_norm(tokens, i)
    if not following or not following[0].isalpha() or following == "own":
        return Tag.POSSESSIVE if following == "own" else Tag.OBJECT_PRONOUN
    fixed = _FIXED.get(following)
    if fixed is not None and following not in ADJECTIVES | _NOUNISH and fixed is not Tag.NUMBER:
        return Tag.OBJECT_PRONOUN
    return Tag.POSSESSIVE


def _to(tokens: Sequence[Token], tags: Sequence[Tag], i: int) -> Tag:
    following = _next_norm(tokens, i)
    if following in {"be", "have", "do", "not", "never"}:
        return Tag.TO
    if i + 1 < len(tokens) and tokens[i + 1].text[0].isupper() and i:
        return Tag.PREPOSITION
    if following in closed.ADVERBS and following not in {"home", "there", "here", "downtown"}:
        following = _next_norm(tokens, i + 1)
    if following in _PLACE_TO and i and _went(tokens, i):
        return Tag.PREPOSITION
    is_base = any(verb.form is Form.BASE for verb in VERB_FORMS.get(following, ()))
    return Tag.TO if is_base else Tag.PREPOSITION


def _went(tokens: Sequence[Token], i: int) -> bool:
    words = {token.norm for token in tokens[max(0, i - 3) : i]}
    return bool(
        words
        & {"go", "goes", "went", "going", "gone", "walk", "walked", "drove", "drive", "back", "get", "got"}
    )


def _like(tokens: Sequence[Token], tags: Sequence[Tag], i: int) -> Tag:
    previous = _content_tag(tags, i)
    if previous in {Tag.PRONOUN, Tag.MODAL, Tag.DO, Tag.NEGATION, Tag.TO, Tag.RELATIVE}:
        return Tag.BASE
    if previous in {Tag.NOUN, Tag.NAME} and tokens[i - 1].norm.endswith("s"):
        return Tag.BASE
    return Tag.PREPOSITION


def _apostrophe_s(tokens: Sequence[Token], tags: Sequence[Tag], i: int) -> Tag:
    before = tokens[i - 1].norm if i else ""
    following = _next_norm(tokens, i)
    if before == "let":
        return Tag.PRONOUN
    if tags and tags[-1] in {Tag.PRONOUN, Tag.QUESTION, Tag.RELATIVE, Tag.ADVERB, Tag.SUBORDINATOR}:
        participle = any(verb.form is Form.PARTICIPLE for verb in VERB_FORMS.get(following, ()))
        perfect = following in {"been", "got", "had", "gone", "become"} or (
            participle and before in {"he", "she"}
        )
        return Tag.HAVE if perfect else Tag.BE
    if not following or not following[0].isalnum():
        return Tag.POSSESSIVE
    fixed = _FIXED.get(following)
    forms = {verb.form for verb in VERB_FORMS.get(following, ())}
    if fixed in {Tag.DETERMINER, Tag.ADVERB, Tag.NEGATION, Tag.PREPOSITION, Tag.POSSESSIVE}:
        return Tag.BE
    if Form.GERUND in forms and following not in _NOUNISH:
        return Tag.BE
    after = _next_norm(tokens, i + 1)
    if following in ADJECTIVES and (not after or not after[0].isalpha() or after in _FIXED):
        return Tag.BE
    return Tag.POSSESSIVE


def _apostrophe_d(tokens: Sequence[Token], tags: Sequence[Tag], i: int) -> Tag:
    following = _next_norm(tokens, i)
    if following in closed.ADVERBS or following in closed.NEGATIONS:
        following = _next_norm(tokens, i + 1)
    forms = {verb.form for verb in VERB_FORMS.get(following, ())}
    past = following == "been" or (Form.PARTICIPLE in forms and Form.BASE not in forms)
    return Tag.HAVE if past else Tag.MODAL


def _so(tokens: Sequence[Token], tags: Sequence[Tag], i: int) -> Tag:
    opens = i == 0 or tags[-1] in {Tag.PUNCTUATION, Tag.COORDINATOR}
    following = _next_norm(tokens, i)
    fixed = _FIXED.get(following)
    clause_follows = fixed in {Tag.PRONOUN, Tag.POSSESSIVE, Tag.DETERMINER} and following not in {
        "much",
        "many",
        "few",
    }
    if clause_follows or following in {"that", "this", "there", "these"}:
        return Tag.SUBORDINATOR
    if opens and i + 1 < len(tokens) and (tokens[i + 1].text[0].isupper() or following == ","):
        return Tag.SUBORDINATOR
    return Tag.ADVERB


def _no(tokens: Sequence[Token], tags: Sequence[Tag], i: int) -> Tag:
    following = _next_norm(tokens, i)
    if i == 0 and (not following or not following[0].isalpha() or _FIXED.get(following) is Tag.PRONOUN):
        return Tag.INTERJECTION
    return Tag.DETERMINER


def _there(tokens: Sequence[Token], tags: Sequence[Tag], i: int) -> Tag:
    following = _next_norm(tokens, i)
    existential = following in closed.BE or following in {"'s", "will", "has", "have", "'ve", "used"}
    return Tag.PRONOUN if existential else Tag.ADVERB


def _wh(tokens: Sequence[Token], tags: Sequence[Tag], i: int) -> Tag:
    relative = bool(i) and tags[-1] in NOMINAL | {Tag.PUNCTUATION, Tag.PREPOSITION, Tag.PRONOUN}
    relative = relative and tokens[i].norm != "what"
    return Tag.RELATIVE if relative else Tag.QUESTION


def _second(tokens: Sequence[Token], tags: Sequence[Tag], i: int) -> Tag:
    return Tag.NUMBER


def _modal_or_name(tokens: Sequence[Token], tags: Sequence[Tag], i: int) -> Tag:
    if tokens[i].text[0].isupper() and i:
        return Tag.NAME if tokens[i].norm == "will" else Tag.NOUN
    if tokens[i].norm == "may" and i and tags[-1] is Tag.PREPOSITION:
        return Tag.NOUN
    return Tag.MODAL


def _right(tokens: Sequence[Token], tags: Sequence[Tag], i: int) -> Tag:
    if i == 0:
        return Tag.INTERJECTION
    return Tag.ADJECTIVE if tags[-1] in _ADNOMINAL | {Tag.BE} else Tag.ADVERB


def _pretty(tokens: Sequence[Token], tags: Sequence[Tag], i: int) -> Tag:
    return Tag.ADJECTIVE if tags and tags[-1] is Tag.DETERMINER else Tag.ADVERB


def _either(tokens: Sequence[Token], tags: Sequence[Tag], i: int) -> Tag:
    return Tag.ADVERB


_RESOLVERS = {
    "that": _that,
    "this": _demonstrative,
    "these": _demonstrative,
    "those": _demonstrative,
    "her": _her,
    "to": _to,
    "like": _like,
    "'s": _apostrophe_s,
    "'d": _apostrophe_d,
    "so": _so,
    "no": _no,
    "there": _there,
    "who": _wh,
    "which": _wh,
    "what": _wh,
    "whose": _wh,
    "second": _second,
    "may": _modal_or_name,
    "will": _modal_or_name,
    "right": _right,
    "pretty": _pretty,
    "either": _either,
}


def _is_name(tokens: Sequence[Token], tags: Sequence[Tag], i: int, token: Token) -> bool:
    first = token.text[0]
    if not first.isalpha() or not first.isupper() or token.norm == "i" or token.norm[0] == "'":
        return False
    if token.norm in closed.WEEKDAYS_AND_MONTHS:
        return False
    shouted = len(token.text) > 1 and token.text.isupper()
    known = (
        token.norm in _FIXED or token.norm in ADJECTIVES or token.norm in _NOUNISH or token.norm in VERB_FORMS
    )
    opens = i == 0 or (
        tags[-1] in {Tag.PUNCTUATION, Tag.INTERJECTION} and tokens[i - 1].text not in {",", "'"}
    )
    if shouted and known:
        return False
    if not opens:
        return token.norm not in _FIXED or (bool(tags) and tags[-1] is Tag.NAME and _next_is_name(tokens, i))
    if known:
        return _next_is_name(tokens, i) and token.norm not in _FIXED and token.norm not in VERB_FORMS
    return _opening_name(tokens, i)


def _next_is_name(tokens: Sequence[Token], i: int) -> bool:
    if i + 1 >= len(tokens):
        return False
    following = tokens[i + 1]
    return following.text[0].isupper() and following.norm not in _FIXED and following.norm != "i"


def _opening_name(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether an unknown capitalised first word is a name: a verb, a possessive or a name follows."""
    norm = tokens[i].norm
    if norm.endswith(("ing", "ly", "tion", "ness", "ment", "ed", "ful", "ous")) and not _next_is_name(
        tokens, i
    ):
        return False
    following = _next_norm(tokens, i)
    if not following or not following[0].isalnum():
        return following in {"'s", ",", ""}
    if following in {"and", "&"}:
        return True
    if _FIXED.get(following) in {Tag.MODAL, Tag.BE, Tag.HAVE, Tag.DO, Tag.ADVERB}:
        return not norm.endswith("s") or following not in {"are", "were", "have"}
    return _next_is_name(tokens, i) or _can_be_finite(following)


def _open_class(tokens: Sequence[Token], tags: Sequence[Tag], i: int, norm: str) -> Tag:
    previous = _content_tag(tags, i)
    forms = {verb.form for verb in VERB_FORMS.get(norm, ())}
    if norm in ADJECTIVES and not (Form.PAST in forms and previous in {Tag.PRONOUN, Tag.NAME, Tag.HAVE}):
        if Form.BASE not in forms or previous not in _VERB_BEFORE:
            return Tag.ADJECTIVE
    if not forms:
        guess = guess_form(norm) if norm not in _NOUNISH else None
        if guess is None:
            return _plain_word(norm)
        forms = {guess.form} | ({Form.PARTICIPLE} if guess.form is Form.PAST else set())
    return _verb_or_noun(tokens, tags, i, forms)


def _plain_word(norm: str) -> Tag:
    if norm in closed.WEEKDAYS_AND_MONTHS:
        return Tag.NOUN
    if norm.endswith("ly") and len(norm) > 4 and norm not in _NOUNISH:
        return Tag.ADVERB
    if norm.endswith(_ADJECTIVE_ENDINGS) and len(norm) > 5 and norm not in _NOUNISH:
        return Tag.ADJECTIVE
    return Tag.NOUN


def _verb_or_noun(tokens: Sequence[Token], tags: Sequence[Tag], i: int, forms: set[Form]) -> Tag:
    norm = tokens[i].norm
    previous = _content_tag(tags, i)
    direct = tags[i - 1] if i else None
    if Form.GERUND in forms:
        return _gerund(tokens, i, direct)
    if Form.PAST in forms or Form.PARTICIPLE in forms:
        found = _past_or_participle(tokens, tags, i, forms, previous)
        if found is not None:
            return found
    if Form.THIRD in forms:
        return _third(norm, direct, previous, tokens, i)
    return _base(tokens, tags, i, previous, direct)


def _gerund(tokens: Sequence[Token], i: int, direct: Tag | None) -> Tag:
    norm = tokens[i].norm
    if direct in {Tag.DETERMINER, Tag.ADJECTIVE, Tag.POSSESSIVE}:
        return Tag.NOUN
    if direct is Tag.NOUN and norm in _NOUNISH:
        return Tag.NOUN
    return Tag.GERUND


def _past_or_participle(
    tokens: Sequence[Token], tags: Sequence[Tag], i: int, forms: set[Form], previous: Tag | None
) -> Tag | None:
    norm = tokens[i].norm
    direct = tags[i - 1] if i else None
    if Form.BASE in forms and (previous in {Tag.MODAL, Tag.TO, Tag.DO} or norm not in SAME_PAST):
        if not (previous is Tag.HAVE or previous is Tag.BE) or Form.PARTICIPLE not in forms:
            return None
    if previous in {Tag.BE, Tag.HAVE} or (i and tokens[i - 1].norm in {"get", "got", "getting", "gets"}):
        return Tag.PARTICIPLE if Form.PARTICIPLE in forms else Tag.PAST
    if direct in _ADNOMINAL:
        return Tag.ADJECTIVE if _noun_follows(tokens, i) else (Tag.NOUN if norm in _NOUNISH else Tag.PAST)
    if direct is Tag.PREPOSITION:
        return Tag.ADJECTIVE
    if previous is Tag.NOUN and _next_norm(tokens, i) == "by" and Form.PARTICIPLE in forms:
        return Tag.PARTICIPLE
    if previous in NOMINAL and _next_norm(tokens, i) in {"called", "named"}:
        return Tag.PAST
    if norm in {"called", "named"} and previous in NOMINAL and _names_something(tokens, tags, i):
        return Tag.PARTICIPLE
    return Tag.PAST if Form.PAST in forms else Tag.PARTICIPLE


def _names_something(tokens: Sequence[Token], tags: Sequence[Tag], i: int) -> bool:
    has_verb = any(one in {Tag.PAST, Tag.HAVE, Tag.BASE, Tag.BE, Tag.THIRD} for one in tags)
    return (
        has_verb and i + 1 < len(tokens) and (tokens[i + 1].text[0].isupper() or tokens[i + 1].tag == "TITLE")
    )


def _third(norm: str, direct: Tag | None, previous: Tag | None, tokens: Sequence[Token], i: int) -> Tag:
    if direct in _ADNOMINAL or direct in {Tag.PREPOSITION, Tag.BE, Tag.HAVE, Tag.COORDINATOR, None}:
        return Tag.NOUN
    if direct in {Tag.BASE, Tag.PAST, Tag.THIRD, Tag.GERUND, Tag.PARTICIPLE}:
        return Tag.NOUN
    if previous is Tag.PRONOUN:
        before = tokens[i - 1].norm
        return Tag.NOUN if before in {"i", "you", "we", "they"} else Tag.THIRD
    if previous in {Tag.NAME, Tag.RELATIVE}:
        return Tag.THIRD
    following = _next_norm(tokens, i)
    fixed = _FIXED.get(following)
    if previous is Tag.NOUN and fixed in {
        Tag.DETERMINER,
        Tag.POSSESSIVE,
        Tag.OBJECT_PRONOUN,
        Tag.PREPOSITION,
    }:
        return Tag.NOUN if norm in _NOUNISH and fixed is Tag.PREPOSITION else Tag.THIRD
    return Tag.NOUN


def _base(
    tokens: Sequence[Token], tags: Sequence[Tag], i: int, previous: Tag | None, direct: Tag | None
) -> Tag:
    norm = tokens[i].norm
    if direct in _ADNOMINAL or direct in {Tag.PREPOSITION, Tag.BE}:
        return Tag.ADJECTIVE if norm in ADJECTIVES else Tag.NOUN
    if previous in {Tag.MODAL, Tag.TO, Tag.DO}:
        return Tag.BASE
    if previous is Tag.NEGATION:
        return Tag.BASE
    if previous in {Tag.PRONOUN, Tag.RELATIVE}:
        before = next((tokens[j].norm for j in range(i - 1, -1, -1) if tags[j] is previous), "")
        if norm in SAME_PAST and before in _THIRD_SINGULAR:
            return Tag.PAST
        if norm == "quit":
            return Tag.PAST
        return Tag.BASE if before not in {"it", "he", "she"} or norm not in _NOUNISH else Tag.NOUN
    if direct is None or direct is Tag.INTERJECTION:
        return Tag.BASE if _object_follows(tokens, i) or norm not in _NOUNISH else Tag.NOUN
    if previous in {Tag.NAME} and norm in SAME_PAST:
        return Tag.PAST
    if previous in {Tag.NOUN} and tokens[i - 1].norm.endswith("s") and norm not in _NOUNISH:
        return Tag.BASE
    if previous is Tag.NOUN and tokens[i - 1].norm in KIN and KIN[tokens[i - 1].norm] == "p":
        return Tag.BASE
    if previous is Tag.COORDINATOR and _object_follows(tokens, i) and _verb_before(tags):
        return Tag.PAST if norm in SAME_PAST else Tag.BASE
    if direct is Tag.PUNCTUATION and norm not in _NOUNISH and _object_follows(tokens, i):
        return Tag.BASE
    if previous in {Tag.OBJECT_PRONOUN, Tag.REFLEXIVE}:
        return Tag.BASE
    return Tag.NOUN


def _verb_before(tags: Sequence[Tag]) -> bool:
    return any(one in {Tag.BASE, Tag.PAST, Tag.THIRD, Tag.PARTICIPLE} for one in tags)


def _object_follows(tokens: Sequence[Token], i: int) -> bool:
    following = _next_norm(tokens, i)
    fixed = _FIXED.get(following)
    starts = {Tag.DETERMINER, Tag.POSSESSIVE, Tag.OBJECT_PRONOUN, Tag.REFLEXIVE, Tag.PREPOSITION, Tag.PRONOUN}
    return fixed in starts or following in {"to", "up", "out", "her", "that", "this"}


def _noun_follows(tokens: Sequence[Token], i: int) -> bool:
    following = _next_norm(tokens, i)
    if not following or not following[0].isalpha() or following in _FIXED:
        return False
    return following in _NOUNISH or following not in VERB_FORMS


def _can_be_finite(norm: str) -> bool:
    if _FIXED.get(norm) in {Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL} or norm in {"'s", "'d", "will"}:
        return True
    if _FIXED.get(norm) is not None:
        return False
    forms = {verb.form for verb in VERB_FORMS.get(norm, ())}
    if forms & {Form.PAST, Form.THIRD}:
        return True
    guess = guess_form(norm) if not forms else None
    return guess is not None and guess.form is Form.PAST


def _content_tag(tags: Sequence[Tag], i: int) -> Tag | None:
    """Return the tag before `i`, adverbs and negations aside."""
    for j in range(i - 1, -1, -1):
        if tags[j] is not Tag.ADVERB and tags[j] is not Tag.NEGATION:
            return tags[j]
    return None


def _next_norm(tokens: Sequence[Token], i: int) -> str:
    return tokens[i + 1].norm if i + 1 < len(tokens) else ""
