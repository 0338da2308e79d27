"""What is, or was, the case; and what changed."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from structmem.domain.answer import Answer, AnswerKind
from structmem.domain.entry import Entry, EntryKind, LinkType, ParticipantRole
from structmem.domain.hit import Intent
from structmem.domain.interval import Certainty, interval_label
from structmem.domain.words import terms
from structmem.reasoning.answers.case import Candidate, Case, words_of
from structmem.reasoning.answers.reply import confidence_of, evidence_of, reply
from structmem.reasoning.english.asking import ASKS_MANNER
from structmem.reasoning.places import time_of
from structmem.reasoning.states import holds_at, holds_from, is_state
from structmem.retrieval.view import ScopeView

_LEAST_COVERAGE = 0.5
_PLACE_PREDICATES = ("_at", "_in", "_from", "_to", "_for")
_TICK = timedelta(microseconds=1)
_VALUE_INTENTS = (Intent.STATE, Intent.WHERE, Intent.WHO, Intent.WHAT)


@dataclass(frozen=True, slots=True)
class _Slot:
    """All that is believed of one attribute, with the candidate that led to it."""

    candidate: Candidate
    facts: list[Entry]

    @property
    def view(self) -> ScopeView:
        return self.candidate.view


def answer_state(case: Case) -> Answer | None:
    """Return the value of the asked slot, now or at the time that the question names."""
    if not any(map(case.asks, _VALUE_INTENTS)) or ASKS_MANNER.match(case.question):
        return None
    if (slot := _slot_of(case)) is None:
        return None
    at = _asked_moment(case)
    held = [fact for fact in slot.facts if holds_at(fact, at) and _value(case, fact)]
    if not held:
        return None
    # Of rivals that nobody decided between, the one that was told last is shown, and the rest are named.
    held.sort(key=lambda fact: (holds_from(fact) or fact.said_at, fact.said_at, fact.id), reverse=True)
    values = list(dict.fromkeys(_value(case, fact) for fact in held))
    single = held[0].functional
    text = values[0] if single else ", ".join(values)
    rivals = values[1:] if single else []
    return reply(
        case,
        AnswerKind.STATE,
        text,
        f"{text} (also told: {', '.join(rivals)})" if rivals else text,
        method="as_of",
        evidence=evidence_of(slot.view, held),
        confidence=confidence_of(slot.candidate) * (0.7 if rivals else 1.0),
        certainty=Certainty.POSSIBLE if rivals else Certainty.CERTAIN,
    )


def answer_change(case: Case) -> Answer | None:
    """Return how the asked slot changed, from value to value."""
    if not case.asks(Intent.CHANGE) or (slot := _slot_of(case)) is None or len(slot.facts) < 2:
        return None
    ordered = sorted(slot.facts, key=lambda fact: (holds_from(fact) or fact.said_at, fact.said_at, fact.id))
    steps = tuple(
        dict.fromkeys(f"{fact.object or fact.text} ({interval_label(time_of(fact))})" for fact in ordered)
    )
    return reply(
        case,
        AnswerKind.LIST,
        steps,
        "from " + " to ".join(steps),
        method="changes",
        evidence=evidence_of(slot.view, ordered),
        confidence=confidence_of(slot.candidate),
    )


def _slot_of(case: Case) -> _Slot | None:
    """Return the slot of the best fact; one that holds many values at once answers with that fact alone."""
    for candidate in case.apt(EntryKind.FACT):
        entry = candidate.entry
        if entry is None or not is_state(entry) or not _is_asked_for(case, candidate, entry):
            continue
        facts = [
            one for one in candidate.view.facts_in(entry.slot) if one.retracted_at is None and is_state(one)
        ]
        if entry.functional or candidate.view.links_at(entry.id, (LinkType.SUPERSEDES,)):
            return _Slot(candidate, facts or [entry])
        if not (case.asks(Intent.STATE) or case.asks(Intent.WHAT)):
            return None
        fitting = [one for one in facts if case.matter.coverage(words_of(one)) >= _LEAST_COVERAGE]
        return _Slot(candidate, fitting or [entry])
    return None


def _is_asked_for(case: Case, candidate: Candidate, entry: Entry) -> bool:
    if case.asks(Intent.WHERE) and not _says_where(entry):
        return False
    of_this = candidate.verb or (entry.functional and (case.asks(Intent.STATE) or not case.matter.verbs))
    return candidate.own >= _LEAST_COVERAGE and of_this


def _says_where(entry: Entry) -> bool:
    placed = any(part.role is ParticipantRole.PLACE for part in entry.participants)
    return placed or entry.predicate.endswith(_PLACE_PREDICATES)


def _asked_moment(case: Case) -> datetime:
    time = case.plan.time
    if time is not None and time.end is not None:
        return time.end - _TICK
    return time.start if time is not None and time.start is not None else case.reference


def _value(case: Case, fact: Entry) -> str:
    """Return the side of a fact that the question leaves open: mostly the object, else the subject."""
    asked = set(terms(case.question))
    sides = [fact.object, fact.subject]
    if case.asks(Intent.WHERE) and not fact.predicate.endswith(_PLACE_PREDICATES):
        sides = [part.name for part in reversed(fact.participants) if part.role is ParticipantRole.PLACE]
    for side in sides:
        if side and not set(terms(side)) <= asked:
            return side
    return ""
