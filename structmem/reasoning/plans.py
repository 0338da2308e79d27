"""What was planned, and what became of it."""

from collections.abc import Sequence
from datetime import datetime

from structmem.domain.answer import Plan
from structmem.domain.entry import Entry, EntryKind, LinkType, Modality
from structmem.domain.words import terms
from structmem.reasoning.locate import Found, fold
from structmem.reasoning.places import happened, time_of

PENDING, FULFILLED, EXPIRED, CANCELLED = "pending", "fulfilled", "expired", "cancelled"
_LEAST_OVERLAP = 0.5
_TAKE_PLACE = "take place"
_MOVING = frozenset(
    ["cancel", "call off", "move", "postpone", "reschedule", "miss", "delay", "book", "plan", "fear"]
)


def plans(founds: Sequence[Found], *, at: datetime, everything: Sequence[Entry]) -> list[Plan]:
    """Return the plans that had been told of by `at`, in the order they were told.

    A plan that was moved counts with the date that was known at `at`, one that was taken back for another
    reason not at all.

    Args:
        founds: Entries among which plans are looked for, those no longer believed too.
        at: What was said later does not count.
        everything: Entries among which fulfilments are looked for.
    """
    done = [entry for entry in everything if happened(entry) and entry.said_at <= at]
    told = [found for found in founds if _is_plan(found.entry) and found.entry.believed_from <= at]
    told.sort(key=lambda found: (found.entry.said_at, found.entry.id))
    judged = (_judge(found, done, at) for found in told)
    return [plan for plan in judged if plan is not None]


def _is_plan(entry: Entry) -> bool:
    return entry.kind is EntryKind.EVENT and not entry.negated and entry.modality is Modality.PLANNED


def _judge(found: Found, done: Sequence[Entry], at: datetime) -> Plan | None:
    plan = found.entry
    if plan.retracted_at is not None and (plan.believed_to is None or plan.believed_to <= at):
        called_off = _called_off(found)
        return Plan(entry=plan, status=CANCELLED) if called_off else None
    matches = [entry for entry in done if _fulfils(entry, plan)]
    if matches:
        first = min(matches, key=lambda entry: (entry.said_at, entry.id))
        return Plan(entry=plan, status=FULFILLED, fulfilled_by=first)
    end = time_of(plan).end
    return Plan(entry=plan, status=EXPIRED if end is not None and end <= at else PENDING)


def _called_off(found: Found) -> bool:
    """Tell whether a later word says that it will not be."""
    for link in found.view.links_in(found.entry.id, (LinkType.SUPERSEDES,)):
        newer = found.view.entries.get(link.source_id)
        if newer is not None and newer.negated:
            return True
    return False


def _fulfils(entry: Entry, plan: Entry) -> bool:
    """Tell whether an event is what was planned: told later, the same verb, person and things, in time."""
    if entry.said_at <= plan.said_at:
        return False
    if fold(plan.predicate) == _TAKE_PLACE:
        return _is_at(entry, plan)
    if fold(entry.predicate) != fold(plan.predicate):
        return False
    if fold(entry.subject) != fold(plan.subject):
        if not _is_passive(entry, plan):
            return False
    elif not _same_things(entry, plan):
        return False
    when = time_of(entry)
    return when.end is None or when.end > plan.said_at


def _is_at(entry: Entry, plan: Entry) -> bool:
    """Tell whether an event shows that a thing took place: "I passed the exam"."""
    owner, apart, thing = plan.subject.partition("'s ")
    wanted = set(terms(thing if apart else plan.subject))
    said = fold(entry.object) if entry.object else fold(entry.subject)
    when = time_of(entry)
    meant = not apart or fold(owner) in (fold(entry.subject), fold(entry.speaker))
    late = plan.occurred.start is None or when.end is None or when.end > plan.occurred.start
    calls_off = fold(entry.predicate) in _MOVING
    return bool(wanted) and wanted <= set(terms(said)) and meant and late and not calls_off


def _is_passive(entry: Entry, plan: Entry) -> bool:
    """Tell whether "the fence has been painted" says that somebody did what was planned."""
    return bool(plan.object) and not entry.object and fold(entry.subject) == fold(plan.object)


def _same_things(entry: Entry, plan: Entry) -> bool:
    wanted = set(terms(plan.object)) or _words(plan)
    return not wanted or len(wanted & _words(entry)) / len(wanted) >= _LEAST_OVERLAP


def _words(entry: Entry) -> set[str]:
    return set(terms(entry.text)) - set(terms(f"{entry.subject} {entry.predicate}"))
