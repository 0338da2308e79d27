"""Pronouns and determiners that look alike ("that", "her", "who"), decided by their neighbours."""

from collections.abc import Callable, Mapping

from structmem.extraction.english import closed
from structmem.extraction.english.nouns import ADJECTIVES
from structmem.extraction.english.verbs import VERBS_ONLY
from structmem.extraction.grammar.lemmas import Form
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

OWN_SUBJECT = frozenset([Tag.PRONOUN, Tag.POSSESSIVE, Tag.DETERMINER])
_INDEFINITE = word_set("something anything everything nothing someone anyone everyone somebody those")
_COUNTED_BY_THAT = word_set("day night morning afternoon evening week month year time way much many")

_SUBJECTS = frozenset(["i", "he", "she", "we", "they"])
_LONGEST_TIME = 9


def _clause_ahead(at: Cursor) -> bool:
    """Tell whether a time and then a subject follow: "I can tell you that | on Monday I left"."""
    if at.direct not in {Tag.PRONOUN, Tag.OBJECT_PRONOUN} or FIXED.get(at.ahead()) is not Tag.PREPOSITION:
        return False
    for step in range(2, _LONGEST_TIME):
        if at.ahead(step) in _SUBJECTS:
            return True
        if FIXED.get(at.ahead(step)) in {Tag.BE, Tag.HAVE, Tag.DO, Tag.PUNCTUATION}:
            return False
    return False


def _that(at: Cursor) -> Tag:
    following = at.ahead()
    if at.direct is None and (can_be_finite(following) or following in closed.ADVERBS):
        return Tag.PRONOUN
    if at.direct is Tag.PREPOSITION and FIXED.get(following) is Tag.PRONOUN:
        return Tag.PRONOUN
    if FIXED.get(following) in OWN_SUBJECT and not (following == "these" and at.direct is None):
        return Tag.SUBORDINATOR if at.direct is not None else Tag.PRONOUN
    if can_be_finite(following) or (following in closed.ADVERBS and can_be_finite(at.ahead(2))):
        return Tag.RELATIVE if at.direct in NOMINAL or at.behind() in _INDEFINITE else Tag.PRONOUN
    if not following or not following[0].isalpha():
        return Tag.PRONOUN
    if at.direct in NOMINAL and at.behind().endswith("s") and Form.BASE in forms_of(following):
        return Tag.RELATIVE
    if (at.tokens[at.i + 1].text[0].isupper() and at.direct is not None) or _clause_ahead(at):
        return Tag.SUBORDINATOR
    if at.direct is Tag.ADJECTIVE and Tag.BE in at.tags and following not in _COUNTED_BY_THAT:
        return Tag.SUBORDINATOR
    subject_follows = at.previous in {Tag.BASE, Tag.PAST, Tag.THIRD, Tag.OBJECT_PRONOUN, Tag.ADJECTIVE}
    if subject_follows and (can_be_finite(at.ahead(2)) and following.endswith("s")):
        return Tag.SUBORDINATOR
    return Tag.PRONOUN if FIXED.get(following) in {Tag.PREPOSITION, Tag.SUBORDINATOR} else Tag.DETERMINER


def _demonstrative(at: Cursor) -> Tag:
    following = at.ahead()
    plural = at.norm in {"these", "those"} and following not in FIXED and following.endswith("s")
    if not following or not following[0].isalnum() or (can_be_finite(following) and not plural):
        return Tag.PRONOUN
    if at.norm in {"these", "those"} and following in VERBS_ONLY:
        return Tag.PRONOUN
    pronoun_before = {Tag.MODAL, Tag.PREPOSITION, Tag.ADVERB, Tag.NEGATION, Tag.COORDINATOR, Tag.PRONOUN}
    return Tag.PRONOUN if FIXED.get(following) in pronoun_before else Tag.DETERMINER


def _her(at: Cursor) -> Tag:
    following = at.ahead()
    if following == "own":
        return Tag.POSSESSIVE
    if not following or not following[0].isalpha() or following == "to":
        return Tag.OBJECT_PRONOUN
    fixed = FIXED.get(following)
    if fixed is not None and fixed is not Tag.NUMBER and following not in ADJECTIVES | NOUNS:
        return Tag.OBJECT_PRONOUN
    return Tag.POSSESSIVE


def _no(at: Cursor) -> Tag:
    following = at.ahead()
    alone = not following or not following[0].isalpha() or FIXED.get(following) is Tag.PRONOUN
    return Tag.INTERJECTION if at.i == 0 and alone else Tag.DETERMINER


def _there(at: Cursor) -> Tag:
    following = at.ahead()
    existential = following in closed.BE or following in {"'s", "will", "has", "have", "used", "might", "may"}
    return Tag.PRONOUN if existential else Tag.ADVERB


def _wh(at: Cursor) -> Tag:
    relative = at.direct in NOMINAL | {Tag.PUNCTUATION, Tag.PREPOSITION, Tag.PRONOUN}
    return Tag.RELATIVE if relative and at.norm != "what" else Tag.QUESTION


def _either(at: Cursor) -> Tag:
    return Tag.DETERMINER if at.ahead() in NOUNS or at.ahead() == "of" else Tag.ADVERB


def _floating(at: Cursor) -> Tag:
    """Decide "all", "both" and "each" after a pronoun ("we all went")."""
    after_subject = at.direct is Tag.PRONOUN and at.ahead() not in NOUNS
    return Tag.ADVERB if after_subject else Tag.DETERMINER


def _mine(at: Cursor) -> Tag:
    """Decide "mine": what is dug, behind an article or a noun ("a salt mine"); else what is my own."""
    return Tag.NOUN if at.direct in ADNOMINAL or at.direct is Tag.NOUN else Tag.OBJECT_PRONOUN


PRONOUN_HOMOGRAPHS: Mapping[str, Callable[[Cursor], Tag]] = {
    "that": _that,
    "this": _demonstrative,
    "these": _demonstrative,
    "those": _demonstrative,
    "her": _her,
    "no": _no,
    "there": _there,
    "who": _wh,
    "which": _wh,
    "what": _wh,
    "either": _either,
    "all": _floating,
    "both": _floating,
    "each": _floating,
    "mine": _mine,
}
