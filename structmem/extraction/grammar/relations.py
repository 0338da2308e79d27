"""How a clause hangs on the one before it."""

from enum import StrEnum

from structmem.extraction.english.cues import EFFECT_OPENS, SEQUENCE
from structmem.extraction.english.verbs import SPEECH, THINK
from structmem.extraction.grammar.verb_chains import VerbGroup
from structmem.extraction.wordlist import word_set


class Relation(StrEnum):
    """How a clause hangs on the one that governs it."""

    MAIN = "MAIN"
    COORDINATE = "COORDINATE"
    SUBORDINATE = "SUBORDINATE"
    COMPLEMENT = "COMPLEMENT"
    RELATIVE = "RELATIVE"
    INFINITIVE = "INFINITIVE"
    GERUND = "GERUND"


INNER = frozenset([Relation.INFINITIVE, Relation.GERUND])
"""Clauses without a finite verb, inside a finite one."""
_COORDINATORS = word_set("and but or yet plus & nor")
_EMBEDDING = word_set("that if whether how what where why")


def relation_of(
    connector: str, before: VerbGroup | None, *, relative: bool, subject: bool, apart: bool
) -> Relation:
    """Return the relation of a clause.

    Args:
        connector: What opens it, or empty.
        before: The verb before it in the sentence.
        relative: A relative pronoun opens it.
        subject: It has a subject of its own.
        apart: A mark stands before it.
    """
    if relative:
        return Relation.RELATIVE
    if connector in _COORDINATORS or connector in SEQUENCE or connector in EFFECT_OPENS:
        return Relation.COORDINATE if before is not None else Relation.MAIN
    if before is None:
        return Relation.SUBORDINATE if connector else Relation.MAIN
    if connector in _EMBEDDING:
        whole = connector == "that" or before.lemma in THINK | SPEECH
        return Relation.COMPLEMENT if whole else Relation.SUBORDINATE
    if connector:
        return Relation.COMPLEMENT if connector == "like" else Relation.SUBORDINATE
    if apart or not subject:
        return Relation.MAIN if subject else Relation.COORDINATE
    return Relation.COMPLEMENT if before.lemma in THINK | SPEECH | {"be"} else Relation.RELATIVE
