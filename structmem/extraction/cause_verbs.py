"""Causal cues in verbs: "led to", "made me cry", "encouraged me to apply", "kept us from leaving"."""

from collections.abc import Iterator

from structmem.extraction.antecedents import (
    Cue,
    Place,
    before_clause,
    before_message,
    before_sentence,
    nominal_at,
    taken_up,
)
from structmem.extraction.clauses import INNER, Clause, Relation
from structmem.extraction.english.cues import (
    CAUSATIVES,
    CAUSE_VERBS,
    CAUSED_BY,
    MEANING,
    MEANING_CONFIDENCE,
    PREVENTERS,
)
from structmem.extraction.inner import role_of
from structmem.extraction.phrases import Phrase, PhraseKind
from structmem.extraction.reading import Item

_REFERRING = frozenset(["it", "this", "that", "which", "these", "those", "what"])
_GIVEN = ("ENABLES", 0.65)
_MADE = ("CAUSES", 0.75)


def verb_cues(place: Place) -> Iterator[Cue]:
    """Yield the causal cues that verbs of a sentence carry."""
    for k, clause in enumerate(place.parsed.clauses):
        if (clause.relation in INNER and clause.connector != "participle") or clause.connector == "what":
            continue
        yield from _cause_verbs(place, k, clause)
        yield from _causatives(place, k, clause)
        yield from _made_state(place, k, clause)
        yield from _caused_by(place, clause)
        yield from _meaning(place, k, clause)


def _cause_verbs(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    """Yield "the accident led to a delay"."""
    if clause.group.passive:
        return
    lemma = clause.group.lemma
    if any(
        c.governor == k and role_of(place.parsed, c) == "caused"
        for c in place.parsed.clauses
        if c.relation in INNER
    ):
        return
    for phrase in (*clause.objects[:1], *clause.adjuncts):
        cue = CAUSE_VERBS.get((lemma, phrase.preposition))
        if cue is not None and phrase.first > clause.group.last:
            words = f"{lemma} {phrase.preposition}".strip()
            effect = nominal_at(place, phrase)
            yield Cue(cause_of(place, k, clause), effect, cue[0], cue[1], words)


def cause_of(place: Place, k: int, clause: Clause) -> Item | None:
    """Return the event that the subject of a causal verb stands for; None if it is a person or a thing."""
    if clause.connector == "participle":
        return place.item(clause.governor)
    subject = clause.subjects[-1] if clause.subjects else None
    if subject is None:
        if clause.relation is Relation.RELATIVE:
            return before_clause(place, k)
        return before_clause(place, k, main=True) if clause.relation is Relation.COORDINATE else None
    if subject.kind is PhraseKind.PRONOUN:
        if place.parsed.norm(subject.head) not in _REFERRING:
            return None
        return before_clause(place, k) or before_sentence(place) or before_message(place, own_first=True)
    if subject.kind is PhraseKind.GERUND:
        return next(
            (place.item(j) for j, c in enumerate(place.parsed.clauses) if _is_subject_clause(c, k, subject)),
            None,
        )
    if subject.kind is PhraseKind.COMMON:
        return taken_up(place, subject) or nominal_at(place, subject)
    return None


def _is_subject_clause(clause: Clause, k: int, subject: Phrase) -> bool:
    return clause.connector == "subject" and clause.governor == k and clause.first == subject.first


def _causatives(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    """Yield "Ana encouraged me to apply": where the subject is no event, the encouraging is the cause."""
    lemma = clause.group.lemma
    cause = cause_of(place, k, clause) or place.item(k)
    for j, inner in enumerate(place.parsed.clauses):
        if inner.governor != k or inner.relation not in INNER:
            continue
        role = role_of(place.parsed, inner)
        if role == "caused":
            kind, confidence = CAUSATIVES.get(lemma, _GIVEN)
            yield Cue(cause, place.item(j), kind, confidence, lemma)
        elif role == "prevented" and inner.connector == "from":
            yield Cue(cause, place.item(j), "PREVENTS", PREVENTERS[lemma], f"{lemma} … from")


def _made_state(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    """Yield "the news made me happy"."""
    here = [
        i
        for i in place.reading.items
        if i.sentence == place.index and i.clause is None and i.state is not None
    ]
    for item in here:
        inside = clause.group.last < item.first and item.last <= clause.last
        if inside and item.kind == "FACT" and item.subjects[:1] == clause.objects[:1]:
            cause = cause_of(place, k, clause) or place.item(k)
            yield Cue(cause, item, _MADE[0], _MADE[1], clause.group.lemma)


def _caused_by(place: Place, clause: Clause) -> Iterator[Cue]:
    """Yield "the delay was caused by the storm", "I was inspired by the concert to …"."""
    cue = CAUSED_BY.get(clause.group.lemma)
    if cue is None or not clause.group.passive:
        return
    k = place.parsed.clauses.index(clause)
    inner = [j for j, one in enumerate(place.parsed.clauses) if one.governor == k and one.connector == "to"]
    effect = next((nominal_at(place, phrase) for phrase in clause.subjects[-1:]), None)
    if effect is None:
        effect = place.item(inner[0]) if inner else place.item(k)
    for phrase in clause.adjuncts:
        if phrase.preposition == "by" and phrase.first > clause.group.last:
            cause = taken_up(place, phrase) or nominal_at(place, phrase)
            yield Cue(cause, effect, cue[0], cue[1], f"{clause.group.lemma} by")


def _meaning(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    """Yield "I got the job, which means I'll move"."""
    if clause.group.lemma not in MEANING or clause.group.negated or k + 1 >= len(place.parsed.clauses):
        return
    following = place.parsed.clauses[k + 1]
    if following.relation is Relation.COMPLEMENT and following.governor == k:
        yield Cue(
            cause_of(place, k, clause), place.item(k + 1), "CAUSES", MEANING_CONFIDENCE, clause.group.lemma
        )
