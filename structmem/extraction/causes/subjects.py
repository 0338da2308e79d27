"""What the subject of a causal verb stands for: "it", "which", "the smell", "swimming"."""

from structmem.extraction.events.antecedents import (
    Place,
    before_clause,
    before_message,
    before_sentences,
    nominal_at,
    taken_up,
)
from structmem.extraction.events.copulas import stressed
from structmem.extraction.events.link_ends import (
    is_felt,
    is_hollow,
    is_plain_reference,
    is_somebody,
    subject_of,
)
from structmem.extraction.grammar.clauses import Clause, Relation
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Item

_REFERRING = frozenset(["it", "this", "that", "which", "these", "those", "what"])


def cause_of(place: Place, k: int, clause: Clause) -> Item | None:
    """Return the event that the subject of a causal verb stands for; None if it is a person or a thing."""
    parsed = place.parsed
    if clause.connector == "participle":
        return place.item(clause.governor)
    subject = clause.subjects[-1] if clause.subjects else None
    before = place.item(clause.governor) if clause.governor >= 0 else None
    if subject is None and before is not None and parsed.clauses[clause.governor].connector == "fact_that":
        return before
    if subject is None and clause.relation is Relation.RELATIVE:
        return _which(place, k)
    if subject is None:
        if clause.relation is not Relation.COORDINATE:
            return referred_to(place, k) if _lacks_it(place, clause) else None
        subject = subject_of(parsed, k)
        if subject is None or is_somebody(parsed, subject):
            return None
        if before is not None and not is_plain_reference(place, before):
            return before
        k = clause.governor
    return _stands_for(place, k, subject)


def referred_to(place: Place, k: int) -> Item | None:
    """Return the event that "it" or "that" stands for: the nearest one told before that says something."""
    for item in (before_clause(place, k), *before_sentences(place)):
        if item is None or is_plain_reference(place, item) or is_felt(place, item):
            continue
        item = _doing(place, item) or item
        return None if is_hollow(place, item) else item
    item = before_message(place, own_first=True)
    return item if item is not None and not is_hollow(place, item) else None


def _which(place: Place, k: int) -> Item | None:
    """Return what "which made me …" points at, or "the smell" of "it was the smell that made me …"."""
    named = stressed(place.parsed, k)
    if named is not None:
        return taken_up(place, named) or nominal_at(place, named)
    told = before_clause(place, k)
    return None if told is None or is_plain_reference(place, told) else told


def _stands_for(place: Place, k: int, subject: Phrase) -> Item | None:
    """Return the event that a subject phrase of clause `k` stands for."""
    parsed = place.parsed
    if subject.kind is PhraseKind.PRONOUN:
        return referred_to(place, k) if parsed.norm(subject.head) in _REFERRING else None
    if subject.kind is PhraseKind.GERUND:
        return next(
            (place.item(j) for j, c in enumerate(parsed.clauses) if _is_subject_clause(c, k, subject)), None
        )
    if subject.kind is PhraseKind.COMMON:
        return taken_up(place, subject) or nominal_at(place, subject)
    return None


def _lacks_it(place: Place, clause: Clause) -> bool:
    """Tell whether "it" is left out: "Made me laugh"."""
    group = clause.group
    return group.first == clause.first and place.parsed.tags[group.first] in {Tag.PAST, Tag.THIRD}


def _doing(place: Place, item: Item) -> Item | None:
    """Return "watching the sunset" of "watching the sunset was peaceful"."""
    subject = item.clause.subjects[-1] if item.clause is not None and item.clause.subjects else None
    if subject is None or subject.kind is not PhraseKind.GERUND or not item.weak:
        return None
    here = (one for one in place.reading.items if one.sentence == item.sentence and one.clause is not None)
    return next((one for one in here if one.first == subject.first and one is not item), None)


def _is_subject_clause(clause: Clause, k: int, subject: Phrase) -> bool:
    return clause.connector == "subject" and clause.governor == k and clause.first == subject.first
