"""Nouns, verbs, adjectives and adverbs: which of them a word is in its place."""

from structmem.extraction.english import closed
from structmem.extraction.english.nouns import ADJECTIVES
from structmem.extraction.english.verbs import SAME_PAST
from structmem.extraction.english.worth import EVALUATIONS
from structmem.extraction.grammar.lemmas import VERB_FORMS, Form, prefixed
from structmem.extraction.grammar.present_forms import (
    OBJECT_STARTS,
    base_form,
    inverted,
    object_follows,
    third_form,
)
from structmem.extraction.grammar.word_classes import (
    ADNOMINAL,
    FIXED,
    MAIN_VERB,
    NOMINAL,
    NOUNS,
    Cursor,
    Tag,
    forms_of,
)

_ADJECTIVE_ENDINGS = ("ous", "ful", "ive", "able", "ible", "less", "ical", "ish", "ian")
_VERB_BEFORE = frozenset([Tag.PRONOUN, Tag.MODAL, Tag.TO, Tag.DO, Tag.NEGATION, Tag.RELATIVE])
_SEEMING = frozenset(
    ["feel", "feels", "felt", "look", "looks", "looked", "seem", "seems", "sound", "sounds", "get", "got"]
) | frozenset(["getting", "gets", "become", "became", "stay", "stayed", "remain", "feeling", "keep", "kept"])
_GRADES = frozenset(
    ["so", "very", "quite", "super", "extremely", "incredibly", "too", "pretty", "truly", "kinda"]
)
_KEEPING = frozenset(["keep", "make", "leave", "get", "find", "feel", "want", "need"])
_GETTING = frozenset(["get", "got", "gets", "getting", "gotten"])
_DOING = frozenset(["moving", "touching", "missing", "leading", "running", "cutting", "winning", "closing"])
"""Adjectives that are verbs where more follows: "we're moving in March"."""
_OWNED = frozenset([Tag.DETERMINER, Tag.POSSESSIVE])
_GOING_ON = frozenset([Tag.PREPOSITION, Tag.ADVERB])
_VERBAL_FORMS = frozenset([Form.PAST, Form.PARTICIPLE])


def open_class(at: Cursor) -> Tag:
    """Return the class of the word at the cursor, which is in no closed class."""
    norm = at.norm
    forms = forms_of(norm)
    if _is_comparative(norm):
        return Tag.ADJECTIVE
    if "-" in norm and norm.endswith("ed") and (at.previous is Tag.BE or at.direct in ADNOMINAL):
        return Tag.ADJECTIVE
    if not forms and _must_be_base(at):
        return Tag.BASE
    if at.behind() in _GETTING and Form.PARTICIPLE in forms and Form.BASE not in forms:
        return Tag.PARTICIPLE
    if norm in ADJECTIVES and _stands_as_adjective(at, forms):
        return Tag.ADJECTIVE
    if not forms:
        return _plain_word(norm)
    if Form.GERUND in forms:
        return _gerund(at)
    if forms & _VERBAL_FORMS:
        found = _past_or_participle(at, forms)
        if found is not None:
            return found
    return third_form(at) if Form.THIRD in forms else base_form(at)


def _must_be_base(at: Cursor) -> bool:
    """Tell whether a word of which no verb is known is one by its place: "to oil", "I'll really hem it"."""
    if at.direct is Tag.TO:
        return True
    if at.norm.endswith("ly") or not at.norm.isalpha() or at.previous not in {Tag.DO, Tag.MODAL}:
        return False
    plain = at.norm not in NOUNS and at.norm not in ADJECTIVES
    told = at.previous is Tag.MODAL and at.i > 1 and at.direct in {Tag.MODAL, Tag.ADVERB, Tag.NEGATION}
    return (plain and at.direct is Tag.NEGATION) or (told and (plain or object_follows(at)))


def _is_comparative(norm: str) -> bool:
    for ending in ("er", "est"):
        stem = norm.removesuffix(ending)
        if stem != norm and norm not in NOUNS:
            bases = {stem, stem + "e", stem[:-1] + "y" if stem.endswith("i") else stem}
            doubled = len(stem) > 2 and stem[-1] == stem[-2]
            if bases & ADJECTIVES or (doubled and stem[:-1] in ADJECTIVES):
                return True
    return False


def _stands_as_adjective(at: Cursor, forms: frozenset[Form]) -> bool:
    if at.norm not in VERB_FORMS and not prefixed(at.norm):
        return True
    if Form.PAST in forms and at.previous in {Tag.PRONOUN, Tag.NAME, Tag.HAVE, Tag.NOUN}:
        return False
    if (
        Form.PAST in forms
        and at.previous is not Tag.BE
        and FIXED.get(at.ahead()) in OBJECT_STARTS - {Tag.PREPOSITION}
    ):
        return False
    if Form.BASE in forms and at.direct is Tag.COORDINATOR and FIXED.get(at.ahead()) in _OWNED:
        return not any(tag in MAIN_VERB for tag in at.tags)  # "to wash up and clear the table"
    return Form.BASE not in forms or at.previous not in _VERB_BEFORE


def _plain_word(norm: str) -> Tag:
    if norm in closed.WEEKDAYS_AND_MONTHS or norm in NOUNS:
        return Tag.NOUN
    if norm.endswith("ly") and len(norm) > 4:
        return Tag.ADVERB
    if norm.endswith(_ADJECTIVE_ENDINGS) and len(norm) > 5:
        return Tag.ADJECTIVE
    return Tag.NOUN


def _gerund(at: Cursor) -> Tag:
    if at.direct in {Tag.DETERMINER, Tag.ADJECTIVE, Tag.POSSESSIVE}:
        return Tag.NOUN
    if (
        at.direct is Tag.COORDINATOR
        and len(at.tags) > 1
        and at.tags[-2] is Tag.NOUN
        and at.behind(2).endswith("ing")
    ):
        return Tag.NOUN
    if _describes(at):
        return Tag.ADJECTIVE
    return Tag.NOUN if at.direct is Tag.NOUN and at.norm in NOUNS else Tag.GERUND


def _describes(at: Cursor) -> bool:
    """Tell whether an -ing form says what something is like: "so freeing", "is breathtaking"."""
    if at.previous is not Tag.BE and at.behind() not in _SEEMING:
        return False
    if at.norm in _DOING and at.behind() not in _GRADES and FIXED.get(at.ahead()) in _GOING_ON:
        return False
    objects = {Tag.NOUN} | OBJECT_STARTS - {Tag.PREPOSITION}
    alone = _ends_there(at.ahead()) or bool(at.tag_ahead()) or FIXED.get(at.ahead(), Tag.NOUN) not in objects
    if at.norm in EVALUATIONS and alone:
        return True
    graded = at.behind() in _GRADES and FIXED.get(at.ahead()) not in OBJECT_STARTS - {Tag.PREPOSITION}
    return graded or (at.norm not in VERB_FORMS and not prefixed(at.norm) and _ends_there(at.ahead()))


def _ends_there(following: str) -> bool:
    return not following or not following[0].isalpha() or FIXED.get(following) is Tag.COORDINATOR


def _past_or_participle(at: Cursor, forms: frozenset[Form]) -> Tag | None:
    participle = Form.PARTICIPLE in forms
    if Form.BASE in forms and not _past_like_base(at, participle):
        return None
    if participle and (at.behind() in _SEEMING or _is_kept_so(at)):
        return Tag.ADJECTIVE
    if at.previous in {Tag.BE, Tag.HAVE}:
        return Tag.PARTICIPLE if participle else Tag.PAST
    joined = at.direct is Tag.COORDINATOR and len(at.tags) > 1 and at.tags[-2] is Tag.ADJECTIVE
    if joined and participle and _ends_there(at.ahead()):
        return Tag.ADJECTIVE
    if at.direct in MAIN_VERB and participle and _noun_follows(at):
        return Tag.ADJECTIVE
    if at.direct is Tag.ADVERB and at.previous is Tag.DETERMINER and at.norm in NOUNS:
        return Tag.NOUN
    if at.direct in ADNOMINAL:
        return _after_adnominal(at)
    if at.direct is Tag.PREPOSITION:
        return Tag.ADJECTIVE
    if participle and at.previous in NOMINAL and _reduced_relative(at):
        return Tag.PARTICIPLE
    return Tag.PAST if Form.PAST in forms else Tag.PARTICIPLE


def _is_kept_so(at: Cursor) -> bool:
    """Tell whether a participle says how somebody is kept, made or left: "keep me posted"."""
    whom = at.direct in {Tag.OBJECT_PRONOUN, Tag.REFLEXIVE} or at.behind() in {"you", "it"}
    if not whom or len(at.tags) < 2:
        return False
    return any(verb.lemma in _KEEPING for verb in VERB_FORMS.get(at.behind(2), ()))


def _past_like_base(at: Cursor, participle: bool) -> bool:
    """Tell whether a form that is also the base ("put") can be past here."""
    if at.previous in {Tag.HAVE, Tag.BE}:
        return participle
    if at.previous in {Tag.MODAL, Tag.TO, Tag.DO} or inverted(at):
        return False
    if _past_of_another(at.norm):
        return at.direct not in ADNOMINAL
    return at.norm in SAME_PAST and at.behind() in {"he", "she", "it"}


def _past_of_another(norm: str) -> bool:
    """Tell whether a word is the past of another verb than the one whose base it is ("found", "felt")."""
    found = VERB_FORMS.get(norm, ())
    bases = {verb.lemma for verb in found if verb.form is Form.BASE}
    return any(verb.form is Form.PAST and verb.lemma not in bases for verb in found)


def _after_adnominal(at: Cursor) -> Tag:
    if _noun_follows(at) or FIXED.get(at.ahead()) in {Tag.COORDINATOR, Tag.PUNCTUATION}:
        return Tag.ADJECTIVE
    if at.norm in NOUNS:
        return Tag.NOUN
    return Tag.PAST if at.direct in {Tag.NUMBER, Tag.ADJECTIVE, Tag.DETERMINER} else Tag.NOUN


def _reduced_relative(at: Cursor) -> bool:
    if at.ahead() == "by":
        return True
    has_verb = any(one in MAIN_VERB or one in {Tag.HAVE, Tag.BE} for one in at.tags)
    names = at.capital_ahead() or (at.tag_ahead() == "TITLE")
    return at.norm in {"called", "named"} and has_verb and names


def _noun_follows(at: Cursor) -> bool:
    following = at.ahead()
    if following == "cause":
        return True
    if not following or not following[0].isalpha() or following in FIXED:
        return False
    return following in NOUNS or following not in VERB_FORMS
