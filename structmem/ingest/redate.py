"""The same doing told again: with another date, or as one that will not be."""

from collections.abc import Iterable
from datetime import datetime

from structmem.domain.entry import Entry, EntryKind, Modality
from structmem.domain.interval import Interval
from structmem.domain.words import terms
from structmem.ingest.alike import are_apart, name_key
from structmem.ingest.reconcile import Decisions, supersede

NO_THING = frozenset(["", "it", "that", "this", "them"])
"""Objects that name nothing."""


def redate(new: Entry, earlier: Iterable[Entry], now: datetime, *, corrected: bool = False) -> Decisions:
    """Let an event or a plan with another date take the place of the same one as it was told before.

    Args:
        new: Told with words that say so: "on 9 June instead", "no, I left on 9 June".
        earlier: Candidates, any order, of any session.
        now: When the store learns it.
        corrected: The words say that it was wrong, as against changed.
    """
    alike = [old for old in earlier if _is_redated(old, new) and is_same_doing(old, new)]
    if new.modality is not Modality.PLANNED and alike:
        alike = [max(alike, key=lambda old: (old.said_at, old.id))]
    out = Decisions()
    for old in alike:
        changed = new.modality is Modality.PLANNED and not corrected
        reason = "REFINED" if _inside(new.occurred, old.occurred) else "CHANGED" if changed else "CORRECTED"
        decided = supersede(new, [old], now, reason=reason)
        out.entries |= decided.entries
        out.links |= decided.links
    return out


def drop(new: Entry, earlier: Iterable[Entry], now: datetime) -> Decisions:
    """Close the plans that are still to come and that `new` says will not be carried out."""
    given_up = [
        old for old in earlier if _is_ahead(old, new) and _may_be_meant(old, new) and is_same_doing(old, new)
    ]
    return supersede(new, given_up, now, reason="CLOSED")


def is_dropping(entry: Entry) -> bool:
    """Tell whether an entry says that something will not be done: "I'm not going after all"."""
    held = entry.modality in (Modality.ACTUAL, Modality.PLANNED)
    to_come = entry.occurred.end is None or entry.occurred.end > entry.said_at
    return entry.kind is not EntryKind.INTERACTION and entry.negated and held and to_come


def is_same_doing(old: Entry, new: Entry) -> bool:
    """Tell whether two events are of the same people, verb and things, whatever their time."""
    if old.predicate != new.predicate or name_key(old.subject) != name_key(new.subject):
        return False
    return _same_object(old, new) and not are_apart(old, new)


def _same_object(old: Entry, new: Entry) -> bool:
    mine, theirs = name_key(new.object), name_key(old.object)
    if mine == theirs:
        return True
    if mine in NO_THING:
        return old.session == new.session
    some, others = set(terms(mine)), set(terms(theirs))
    return bool(some and others) and (some <= others or others <= some)


def _is_redated(old: Entry, new: Entry) -> bool:
    if old.kind is not EntryKind.EVENT or new.kind is not EntryKind.EVENT:
        return False
    if not _is_told_before(old, new) or old.negated or new.negated or old.modality is not new.modality:
        return False
    if not old.occurred.is_stated or not new.occurred.is_stated:
        return False
    if (old.occurred.start, old.occurred.end) == (new.occurred.start, new.occurred.end):
        return False
    return new.modality is not Modality.PLANNED or _is_ahead(old, new)


def _is_told_before(old: Entry, new: Entry) -> bool:
    if old.id == new.id or old.retracted_at is not None:
        return False
    return (old.said_at, old.sources[0].start) <= (new.said_at, new.sources[0].start)


def _is_ahead(old: Entry, new: Entry) -> bool:
    """Tell whether a plan was still to come when the new one was told."""
    if old.kind is not EntryKind.EVENT or not _is_told_before(old, new):
        return False
    if old.negated or old.modality is not Modality.PLANNED:
        return False
    return old.occurred.end is None or old.occurred.end > new.said_at


def _may_be_meant(old: Entry, new: Entry) -> bool:
    """Tell whether "not on Monday" can speak of a plan: it is for then, or one of them is undated."""
    if not old.occurred.is_stated or not new.occurred.is_stated:
        return True
    return old.occurred.overlaps(new.occurred.start, new.occurred.end)


def _inside(one: Interval, other: Interval) -> bool:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return other.start <= one.start and one.end <= other.end
