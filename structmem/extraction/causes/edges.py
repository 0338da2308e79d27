"""Causes told at the edges of a sentence: "…, hence the delay", "…, as a result", "tired of it, we left"."""

from collections.abc import Iterator

from structmem.extraction.english.causal import MISHAPS
from structmem.extraction.english.cues import (
    EFFECT_OPENS,
    FRONTED_STATES,
    NAMING_EFFECTS,
)
from structmem.extraction.events.antecedents import (
    Cue,
    Place,
    nominal_at,
    told_before,
)
from structmem.extraction.grammar.clauses import INNER, Clause
from structmem.extraction.reading.reason_phrases import fronted_state

_CUE_CONFIDENCE = 0.6
_NAMES_BEFORE = frozenset(["that_is_why", "which_is_why"])


def edge_cues(place: Place) -> Iterator[Cue]:
    """Yield the cues that open or close a sentence."""
    yield from _closing(place)
    yield from _names_effect(place)
    if place.parsed.clauses:
        yield from _fronted(place, place.parsed.clauses[0])


def _closing(place: Place) -> Iterator[Cue]:
    """Yield what closes a sentence: "we moved as a result" names an effect, "…, that's why" a cause."""
    clauses, words = place.parsed.clauses, place.parsed.norm(len(place.parsed.tokens) - 1)
    k = next((k for k in reversed(range(len(clauses))) if clauses[k].relation not in INNER), -1)
    if k < 0 or words not in EFFECT_OPENS or words == "so" or clauses[k].connector == words:
        return
    kind, confidence = EFFECT_OPENS[words]
    here, other = place.item(k), told_before(place, k)
    pair = (here, other) if words in _NAMES_BEFORE else (other, here)
    yield Cue(*pair, kind, confidence, words)


def _names_effect(place: Place) -> Iterator[Cue]:
    """Yield "…, hence the delay": an effect that is but named."""
    for phrase in place.parsed.phrases:
        words = place.parsed.norm(phrase.first - 1) if phrase.first else ""
        follows = any(clause.group.head > phrase.last for clause in place.parsed.clauses)
        if words in NAMING_EFFECTS and not follows:
            kind, confidence = EFFECT_OPENS[words]
            yield Cue(
                told_before(place, len(place.parsed.clauses)),
                nominal_at(place, phrase),
                kind,
                confidence,
                words,
            )


def _fronted(place: Place, clause: Clause) -> Iterator[Cue]:
    """Yield "tired of the noise, we moved", "having lost my key, I couldn't get in"."""
    state = fronted_state(place.parsed)
    if state is not None:
        yield Cue(nominal_at(place, state), place.item(0), "CAUSES", _CUE_CONFIDENCE, "fronted")
    cause, effect, opening = place.item(0), place.item(1), place.parsed.norm(0)
    if cause is None or effect is None or not effect.subjects:
        return
    felt = opening in FRONTED_STATES and clause.group.first == 0
    felt = felt or (opening == "with" and not clause.subjects and not clause.group.negated)
    if felt or (opening == "having" and (effect.negated or cause.predicate in MISHAPS)):
        yield Cue(cause, effect, "CAUSES", _CUE_CONFIDENCE, "having")
