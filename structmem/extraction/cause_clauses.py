"""Causal cues between clauses: connectors, goals, feelings and their reasons."""

from collections.abc import Iterator

from structmem.domain.entry import EntryKind
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
    AFTER_CAUSE,
    AFTER_CAUSE_CONFIDENCE,
    CAUSATIVES,
    CAUSE_OPENS,
    EFFECT_OPENS,
    FEELING_ABOUT,
    NOMINAL_CAUSES,
    PURPOSE,
)
from structmem.extraction.english.nouns import AFFECT
from structmem.extraction.inner import role_of
from structmem.extraction.reading import Item
from structmem.extraction.states import adjective_of
from structmem.extraction.verbs import Tense
from structmem.extraction.word_classes import Tag
from structmem.extraction.wordlist import word_set

_AFFECT_VERBS = word_set("cry laugh worry panic smile celebrate scream regret weep")
_WHEN_CONFIDENCE = 0.45
_FEELING_CONFIDENCE = 0.6
_SO_THAT_CONFIDENCE = 0.75
_REASON_CONFIDENCE = 0.85
_OPENING_SO_CONFIDENCE = 0.45
_AS_CONFIDENCE = 0.45


def clause_cues(place: Place) -> Iterator[Cue]:
    """Yield the cues between the clauses of a sentence, and from it to what came before."""
    for k, clause in enumerate(place.parsed.clauses):
        if clause.relation in INNER:
            yield from _inner_cues(place, k, clause)
            continue
        yield from _cause_opens(place, k, clause)
        yield from _effect_opens(place, k, clause)
        yield from _purpose(place, k, clause)
        yield from _feeling(place, k, clause)
        yield from _result(place, k, clause)
    yield from _reason(place)
    yield from _cleft(place)


def _cause_opens(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    cue = CAUSE_OPENS.get(clause.connector)
    here = place.item(k)
    if cue is None or here is None:
        return
    effect = explained(place, k)
    kind, confidence = cue
    if clause.connector == "since" and _is_temporal_since(effect, here):
        return
    if clause.connector == "as":
        if not (clause.group.copula or clause.group.negated or clause.group.passive):
            return
        confidence = _AS_CONFIDENCE
    yield Cue(here, effect, kind, confidence, clause.connector)


def explained(place: Place, k: int) -> Item | None:
    """Return what a subordinate clause explains: the clause before, else after, else earlier words."""
    if k > 0 and not place.parsed.clauses[k].joined:
        before = before_clause(place, k, main=True)
        if before is not None:
            return before
    clauses = place.parsed.clauses
    for j in range(k + 1, len(clauses)):
        joined = clauses[j].connector in {"and", "or"} and clauses[j].governor == k
        item = place.item(j)
        if item is not None and clauses[j].relation in {Relation.MAIN, Relation.COORDINATE} and not joined:
            return item
    before = before_clause(place, k, main=True) if k > 0 else None
    return before or before_sentence(place) or before_message(place, own_first=False)


def _is_temporal_since(effect: Item | None, cause: Item) -> bool:
    """Tell whether "since" dates ("has painted since she moved") and gives no reason."""
    if effect is None or effect.clause is None:
        return True
    return effect.clause.group.perfect and cause.kind is EntryKind.EVENT


def _effect_opens(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    words = clause.connector if clause.connector in EFFECT_OPENS else _effect_adverb(place, clause)
    cue = EFFECT_OPENS.get(words)
    here = place.item(k)
    if cue is None or here is None:
        return
    kind, confidence = cue
    cause = before_clause(place, k, main=True)
    if cause is None:
        cause = before_sentence(place)
        if words == "so":
            confidence = _OPENING_SO_CONFIDENCE
    own_turn = bool(place.window) and place.window[-1].message.speaker == place.reading.message.speaker
    if cause is None and (words != "so" or own_turn):
        cause = before_message(place, own_first=True)
    yield Cue(cause, here, kind, confidence, words)


def _effect_adverb(place: Place, clause: Clause) -> str:
    """Return "therefore" where it stands between subject and verb."""
    start = clause.subjects[-1].last + 1 if clause.subjects else clause.first
    norms = (place.parsed.norm(i) for i in range(start, clause.group.head))
    return next((norm for norm in norms if norm in EFFECT_OPENS and norm != "so"), "")


def _purpose(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    if clause.connector == "so_that":
        yield Cue(place.item(k), before_clause(place, k), "MOTIVATES", PURPOSE["so_that"], "so that")


def _inner_cues(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    here, governor = place.item(k), place.item(clause.governor)
    role = role_of(place.parsed, clause)
    if role == "goal":
        confidence = PURPOSE.get(clause.connector, PURPOSE["to"])
        yield Cue(here, governor, "MOTIVATES", confidence, clause.connector)
    elif role == "prevented" and clause.connector == "to":
        yield Cue(governor, here, "PREVENTS", _FEELING_CONFIDENCE, "too … to")
    elif role == "cause" and clause.connector in NOMINAL_CAUSES:
        kind, confidence = NOMINAL_CAUSES[clause.connector]
        yield Cue(here, governor, kind, confidence, clause.connector)
    elif role == "cause" and clause.connector == "for":
        yield Cue(here, governor, "CAUSES", _FEELING_CONFIDENCE, "for")
    elif role == "means":
        yield Cue(here, governor, "ENABLES", 0.5, "by")
    elif role == "order" and clause.connector == "after" and clause.group.lemma in AFTER_CAUSE:
        yield Cue(here, governor, "CAUSES", AFTER_CAUSE_CONFIDENCE, "after")


def _feeling(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    """Yield "I'm glad that …", "I cried when …", "after I lost my job, I …"."""
    here = place.item(k)
    yield from _feeling_about(place, k, clause)
    governor = place.parsed.clauses[clause.governor] if clause.governor >= 0 else None
    if here is None or governor is None:
        return
    adjective = (
        adjective_of(place.parsed, governor)
        if governor.group.copula or governor.group.lemma == "feel"
        else ""
    )
    felt = adjective in AFFECT
    if felt and clause.relation is Relation.COMPLEMENT and not _so_before(place, governor):
        yield Cue(here, place.item(clause.governor), "CAUSES", _FEELING_CONFIDENCE, f"{adjective} that")
    elif clause.connector == "when" and clause.group.tense is Tense.PAST and here.kind is EntryKind.EVENT:
        if felt or governor.group.lemma in _AFFECT_VERBS:
            yield Cue(here, place.item(clause.governor), "CAUSES", _WHEN_CONFIDENCE, "when")
    elif clause.connector == "after" and clause.group.lemma in AFTER_CAUSE:
        yield Cue(here, explained(place, k), "CAUSES", AFTER_CAUSE_CONFIDENCE, "after")


def _feeling_about(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    """Yield "I'm sad about that" and "nervous about the exam"."""
    adjective = (
        adjective_of(place.parsed, clause) if clause.group.copula or clause.group.lemma == "feel" else ""
    )
    if adjective not in AFFECT:
        return
    for phrase in clause.adjuncts:
        if phrase.preposition not in FEELING_ABOUT or phrase.first < clause.group.last:
            continue
        pronoun = place.parsed.norm(phrase.head) in {"that", "it", "this"}
        cause = before_clause(place, k) or before_sentence(place) if pronoun else None
        cause = cause or taken_up(place, phrase) or nominal_at(place, phrase)
        yield Cue(cause, place.item(k), "CAUSES", _FEELING_CONFIDENCE, f"{adjective} {phrase.preposition}")


def _so_before(place: Place, governor: Clause) -> bool:
    """Tell whether "so" and an adjective or adverb stand in a clause: "so tired that …"."""
    for i in range(governor.group.last + 1, governor.last):
        graded = place.parsed.tags[i + 1] in {Tag.ADJECTIVE, Tag.ADVERB, Tag.DETERMINER}
        if place.parsed.norm(i) in {"so", "such"} and graded:
            return True
    return False


def _result(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    """Yield "so tired that I fell asleep"."""
    if clause.relation is Relation.COMPLEMENT and clause.connector in {"that", ""} and clause.governor >= 0:
        governor = place.parsed.clauses[clause.governor]
        direct = clause.connector == "that" or place.parsed.tags[clause.first - 1] is Tag.ADJECTIVE
        if direct and _so_before(place, governor):
            yield Cue(place.item(clause.governor), place.item(k), "CAUSES", _SO_THAT_CONFIDENCE, "so … that")


def _reason(place: Place) -> Iterator[Cue]:
    """Yield "the reason I left was that …" and "losing him is why I moved"."""
    clauses = [(k, c) for k, c in enumerate(place.parsed.clauses) if c.relation not in INNER]
    for n in range(1, len(clauses)):
        k, clause = clauses[n]
        before, copula = clauses[n - 2] if n > 1 else (None, None), clauses[n - 1][1]
        if not copula.group.copula:
            continue
        opened = before[1] is not None and _after_reason(place, before[1], copula)
        if opened and before[0] is not None:
            yield Cue(place.item(k), place.item(before[0]), "CAUSES", _REASON_CONFIDENCE, "the reason")
        elif clause.connector == "why" and clause.opener == copula.group.last + 1:
            yield Cue(_subject_item(place, copula), place.item(k), "CAUSES", _REASON_CONFIDENCE, "is why")


def _cleft(place: Place) -> Iterator[Cue]:
    """Yield "what made me quit was the commute"."""
    clauses = place.parsed.clauses
    if (
        len(clauses) < 2
        or clauses[0].connector != "what"
        or not clauses[1].group.copula
        or clauses[1].subjects
    ):
        return
    for j, inner in enumerate(clauses):
        if inner.governor == 0 and role_of(place.parsed, inner) == "caused":
            kind, confidence = CAUSATIVES.get(clauses[0].group.lemma, ("CAUSES", 0.7))
            for phrase in clauses[1].objects[:1]:
                yield Cue(nominal_at(place, phrase), place.item(j), kind, confidence, clauses[0].group.lemma)


def _after_reason(place: Place, left: Clause, copula: Clause) -> bool:
    """Tell whether a clause stands between "the reason" and "is"."""
    start = left.opener if left.opener >= 0 else left.first
    near = {place.parsed.norm(i) for i in range(max(0, start - 3), left.group.first)}
    return "reason" in near and not copula.subjects


def _subject_item(place: Place, copula: Clause) -> Item | None:
    for phrase in copula.subjects[-1:]:
        for j, clause in enumerate(place.parsed.clauses):
            if clause.connector == "subject" and clause.first == phrase.first:
                return place.item(j)
        here = (item for item in place.reading.items if item.sentence == place.index)
        return next((item for item in here if item.nominal == phrase), None)
    return None
