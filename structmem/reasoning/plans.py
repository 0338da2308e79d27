"""What was planned, and what became of it."""

from collections.abc import Sequence
from datetime import datetime

from structmem.domain.answer import Plan
from structmem.domain.entry import Entry
from structmem.domain.words import terms
from structmem.reasoning.locate import Found, fold
from structmem.reasoning.places import happened, is_planned, time_of

PENDING, FULFILLED, EXPIRED = "pending", "fulfilled", "expired"
_LEAST_OVERLAP = 0.5


def plans(founds: Sequence[Found], *, at: datetime, everything: Sequence[Entry]) -> list[Plan]:
    """Return the plans that had been told of by `at`, in the order they were told.

    Args:
        founds: Entries among which plans are looked for.
        at: What was said later does not count.
        everything: Entries among which fulfilments are looked for.
    """
    done = [entry for entry in everything if happened(entry) and entry.said_at <= at]
    told = [found.entry for found in founds if is_planned(found.entry) and found.entry.said_at <= at]
    told.sort(key=lambda entry: (entry.said_at, entry.id))
    return [_judge(plan, done, at) for plan in told]


def _judge(plan: Entry, done: Sequence[Entry], at: datetime) -> Plan:
    matches = [entry for entry in done if _fulfils(entry, plan)]
    if matches:
        first = min(matches, key=lambda entry: (entry.said_at, entry.id))
        return Plan(entry=plan, status=FULFILLED, fulfilled_by=first)
    end = time_of(plan).end
    return Plan(entry=plan, status=EXPIRED if end is not None and end <= at else PENDING)


def _fulfils(entry: Entry, plan: Entry) -> bool:
    """Tell whether an event is what was planned: told later, the same verb, person and things, in time."""
    if entry.said_at <= plan.said_at or fold(entry.predicate) != fold(plan.predicate):
        return False
    if fold(entry.subject) != fold(plan.subject) or not _same_things(entry, plan):
        return False
    when = time_of(entry)
    return when.end is None or when.end > plan.said_at


def _same_things(entry: Entry, plan: Entry) -> bool:
    wanted = set(terms(plan.object)) or _words(plan)
    return not wanted or len(wanted & _words(entry)) / len(wanted) >= _LEAST_OVERLAP


def _words(entry: Entry) -> set[str]:
    return set(terms(entry.text)) - set(terms(f"{entry.subject} {entry.predicate}"))
