"""Closed words that belong to several classes, decided by their neighbours."""

from collections.abc import Callable, Mapping

from structmem.extraction.english import closed
from structmem.extraction.english.catenatives import CATENATIVES
from structmem.extraction.english.nouns import ADJECTIVES
from structmem.extraction.grammar.lemmas import VERB_FORMS, Form
from structmem.extraction.grammar.pronoun_homographs import OWN_SUBJECT, PRONOUN_HOMOGRAPHS
from structmem.extraction.grammar.word_classes import (
    ADNOMINAL,
    FIXED,
    NOMINAL,
    NOUNS,
    Cursor,
    Tag,
    can_be_finite,
    forms_of,
)
from structmem.extraction.wordlist import word_set

_PLACE_TO = word_set("work school bed church town college university class prison court sleep")
_GOING = word_set("go goes went going gone walk walked drove drive back get got off return returned")
_SOMEBODY = word_set("everyone everybody someone somebody anyone anybody nobody")
_SUBJECTS = word_set("i he she we they")
_SAYING_WHEN = word_set("yesterday today tonight last this on in at earlier")
_OF_SENTENCES = word_set(
    """
    naturally obviously clearly certainly basically actually apparently unfortunately sadly luckily thankfully
    fortunately eventually then now instead anyway inevitably understandably ultimately finally yeah yes yep
    ok okay well
    """
)
"""Adverbs that "so" as "therefore" can have behind it: "so naturally I quit"."""
_WAS = frozenset(["was", "were", "had", "is", "are", "has"])


def _to(at: Cursor) -> Tag:
    following = at.ahead()
    if following in {"be", "have", "do", "not", "never"}:
        return Tag.TO
    if at.i and at.i + 1 < len(at.tokens) and at.tokens[at.i + 1].text[0].isupper():
        return Tag.PREPOSITION
    if following in closed.ADVERBS and following not in {"home", "there", "here", "downtown"}:
        following = at.ahead(2)
    if following in {"head", "lead", "senior", "chief", "assistant", "partner"} and at.ahead(2) in NOUNS:
        return Tag.PREPOSITION
    if following in _PLACE_TO and any(at.behind(step) in _GOING for step in (1, 2, 3)):
        return Tag.PREPOSITION
    forms = forms_of(following)
    if Form.BASE in forms:
        return Tag.TO
    word = not forms and following not in FIXED and following not in ADJECTIVES and following.isalpha()
    verbal = word and FIXED.get(at.ahead(2)) in OWN_SUBJECT
    return Tag.TO if verbal and (following not in NOUNS or _awaits_infinitive(at)) else Tag.PREPOSITION


def _awaits_infinitive(at: Cursor) -> bool:
    """Tell whether what stands before "to" goes on with what to do: "need to oil the lock", "ready to"."""
    if at.direct in {Tag.ADJECTIVE, Tag.PARTICIPLE}:
        return True
    lemmas = {verb.lemma for verb in VERB_FORMS.get(at.behind(), ())}
    return bool(lemmas & CATENATIVES.keys() - {"go", "look", "get"})


def _like(at: Cursor) -> Tag:
    if at.previous in {Tag.PRONOUN, Tag.MODAL, Tag.DO, Tag.TO, Tag.RELATIVE, None}:
        return Tag.BASE if at.previous is not None and not _after_copular(at) else Tag.PREPOSITION
    if at.previous in NOMINAL and at.ahead() in _SUBJECTS:
        return Tag.PREPOSITION
    plural = at.previous in {Tag.NOUN, Tag.NAME} and at.behind().endswith("s")
    joined = at.previous is Tag.COORDINATOR and FIXED.get(at.ahead()) in OWN_SUBJECT | {Tag.OBJECT_PRONOUN}
    if joined or (plural and not any(forms_of(at.behind(step)) & {Form.THIRD} for step in (1,))):
        return Tag.BASE
    return Tag.PREPOSITION


def _after_copular(at: Cursor) -> bool:
    return at.behind(2) in {"is", "was", "look", "looks", "feel", "feels"} and at.previous is Tag.PRONOUN


def _apostrophe_s(at: Cursor) -> Tag:
    before, following = at.behind(), at.ahead()
    forms = forms_of(following)
    if before in _SOMEBODY and _owned_noun(following, forms):
        return Tag.POSSESSIVE
    if at.direct in {Tag.PRONOUN, Tag.QUESTION, Tag.RELATIVE, Tag.ADVERB, Tag.SUBORDINATOR, Tag.NUMBER}:
        irregular = Form.PARTICIPLE in forms and Form.BASE not in forms and before in {"he", "she", "it"}
        perfect = following in {"been", "got", "had", "gone", "become"} or (
            irregular and following not in ADJECTIVES
        )
        return Tag.HAVE if perfect else Tag.BE
    if not following or not following[0].isalnum():
        return Tag.POSSESSIVE
    if len(at.tags) > 1 and at.tags[-2] is Tag.PREPOSITION and FIXED.get(following) is not Tag.DETERMINER:
        return Tag.POSSESSIVE
    if following in {"been", "got", "gone"}:
        return Tag.HAVE
    if following == "being":
        return Tag.BE
    if FIXED.get(following) in {Tag.DETERMINER, Tag.ADVERB, Tag.NEGATION, Tag.PREPOSITION, Tag.POSSESSIVE}:
        return Tag.BE
    if Form.GERUND in forms and following not in NOUNS:
        return Tag.BE
    after = at.ahead(2)
    if following in ADJECTIVES and (not after or not after[0].isalpha() or after in FIXED):
        return Tag.BE
    return Tag.POSSESSIVE


def _owned_noun(norm: str, forms: frozenset[Form]) -> bool:
    """Tell whether a word after "everyone's" is what everyone has, not what everyone is or does."""
    verbal = bool(forms & {Form.GERUND, Form.PARTICIPLE}) and norm not in NOUNS
    return bool(norm) and norm[0].isalpha() and norm not in FIXED and norm not in ADJECTIVES and not verbal


def _apostrophe_d(at: Cursor) -> Tag:
    following = at.ahead()
    if at.direct is Tag.QUESTION and Form.BASE in forms_of(at.ahead(2)):
        return Tag.DO  # "Why'd you sell it?"
    if following in closed.ADVERBS or following in closed.NEGATIONS:
        following = at.ahead(2)
    forms = forms_of(following)
    past = following == "been" or (Form.PARTICIPLE in forms and Form.BASE not in forms)
    return Tag.HAVE if past else Tag.MODAL


def _for(at: Cursor) -> Tag:
    """Decide "for": a reason before "I" and its like, or behind a comma, with a verb: ", for it broke"."""
    subject = at.i > 0 and at.ahead() in {"i", "he", "she", "we", "they"}
    apart = at.i > 0 and at.tokens[at.i - 1].norm == ","
    if apart and FIXED.get(at.ahead()) in {Tag.DETERMINER, Tag.POSSESSIVE}:
        told = any(at.ahead(n) in _WAS or Form.PAST in forms_of(at.ahead(n)) for n in (3, 4))
        return Tag.SUBORDINATOR if told else Tag.PREPOSITION
    return Tag.SUBORDINATOR if subject and can_be_finite(at.ahead(2)) else Tag.PREPOSITION


def _so(at: Cursor) -> Tag:
    following = at.ahead()
    behind = 3 if at.ahead(2) == "," else 2
    if following in _OF_SENTENCES and FIXED.get(at.ahead(behind)) in OWN_SUBJECT:
        return Tag.SUBORDINATOR
    opens = at.direct in {None, Tag.PUNCTUATION, Tag.COORDINATOR}
    dated = following in _SAYING_WHEN or following in closed.WEEKDAYS_AND_MONTHS
    if opens and dated and any(at.ahead(n) in _SUBJECTS for n in range(2, 8)):
        return Tag.SUBORDINATOR
    quantity = following in {"much", "many", "few"}
    if not quantity and (
        FIXED.get(following) in OWN_SUBJECT or following in {"that", "there", "when", "after"}
    ):
        return Tag.SUBORDINATOR
    if opens and following == ",":
        return Tag.SUBORDINATOR
    verb_ahead = (
        can_be_finite(at.ahead(2)) and following not in ADJECTIVES and following not in closed.ADVERBS
    )
    if opens and following and (at.tokens[at.i + 1].text[0].isupper() or verb_ahead) and not quantity:
        return Tag.SUBORDINATOR
    if opens and forms_of(following) & {Form.PAST} and following not in ADJECTIVES and not quantity:
        return Tag.SUBORDINATOR
    return Tag.ADVERB


def _last(at: Cursor) -> Tag:
    if at.direct in {Tag.PRONOUN, Tag.NAME, Tag.NOUN} and can_be_finite(at.ahead()):
        return Tag.ADVERB
    lasts = at.previous in {Tag.PRONOUN, Tag.MODAL, Tag.TO, Tag.DO}
    return Tag.BASE if lasts and not can_be_finite(at.ahead()) else Tag.ADJECTIVE


def _live(at: Cursor) -> Tag:
    if at.ahead() in NOUNS and at.previous not in {Tag.PRONOUN, Tag.TO, Tag.MODAL}:
        return Tag.ADJECTIVE
    if at.direct in ADNOMINAL or at.direct in {Tag.BE, Tag.PREPOSITION}:
        return Tag.ADVERB if at.direct is Tag.BE else Tag.ADJECTIVE
    return Tag.BASE


def _modal_or_name(at: Cursor) -> Tag:
    if at.i and at.tokens[at.i].text[0].isupper():
        return Tag.NAME if at.norm == "will" else Tag.NOUN
    forms = forms_of(at.ahead())
    acts = bool(forms & {Form.PAST, Form.THIRD}) and Form.BASE not in forms
    if at.i == 0 and at.norm == "will" and at.tokens[0].text[0].isupper() and (acts or at.ahead() == "and"):
        return Tag.NAME
    if at.norm == "may" and at.direct is Tag.PREPOSITION:
        return Tag.NOUN
    if at.norm == "will" and at.direct in ADNOMINAL:
        return Tag.NOUN
    return Tag.MODAL


def _right(at: Cursor) -> Tag:
    if at.i == 0:
        return Tag.INTERJECTION
    return Tag.ADJECTIVE if at.direct in ADNOMINAL | {Tag.BE} else Tag.ADVERB


def _pretty(at: Cursor) -> Tag:
    return Tag.ADJECTIVE if at.direct is Tag.DETERMINER else Tag.ADVERB


def _once(at: Cursor) -> Tag:
    return Tag.SUBORDINATOR if FIXED.get(at.ahead()) in OWN_SUBJECT or at.capital_ahead() else Tag.ADVERB


def _back(at: Cursor) -> Tag:
    return Tag.NOUN if at.direct in ADNOMINAL else Tag.ADVERB


def _past(at: Cursor) -> Tag:
    return Tag.ADJECTIVE if at.direct in ADNOMINAL else Tag.PREPOSITION


def _cause(at: Cursor) -> Tag:
    """Decide "cause": a reason in talk ("cause I was ill"), a noun, a verb."""
    if at.direct in {Tag.TO, Tag.MODAL, Tag.DO}:
        return Tag.BASE
    ends = FIXED.get(at.ahead()) in {Tag.MODAL, Tag.BE, Tag.PREPOSITION, Tag.COORDINATOR} or not at.ahead()
    if ends or at.direct in ADNOMINAL or at.direct in {Tag.PREPOSITION, Tag.BE}:
        return Tag.NOUN
    if FIXED.get(at.ahead()) is Tag.DETERMINER and at.direct in {Tag.PRONOUN, Tag.NOUN}:
        return Tag.BASE if at.behind().endswith("s") or at.direct is Tag.PRONOUN else Tag.SUBORDINATOR
    return Tag.SUBORDINATOR


def _bit(at: Cursor) -> Tag:
    """Decide "bit": a little of something, or the past of "bite"."""
    if at.direct in ADNOMINAL or at.direct is Tag.ADVERB or at.ahead() == "of":
        return Tag.NOUN
    return Tag.PARTICIPLE if at.previous in {Tag.BE, Tag.HAVE} else Tag.PAST


HOMOGRAPHS: Mapping[str, Callable[[Cursor], Tag]] = {
    **PRONOUN_HOMOGRAPHS,
    "cause": _cause,
    "to": _to,
    "like": _like,
    "'s": _apostrophe_s,
    "'d": _apostrophe_d,
    "so": _so,
    "for": _for,
    "may": _modal_or_name,
    "will": _modal_or_name,
    "right": _right,
    "pretty": _pretty,
    "once": _once,
    "back": _back,
    "home": _back,
    "last": _last,
    "live": _live,
    "past": _past,
    "bit": _bit,
}
