"""Where entries lie in time, and what follows for sure from that."""

from datetime import datetime, timedelta

from structmem.domain.entry import Entry, EntryKind, Modality
from structmem.domain.interval import Certainty, Interval, IntervalKind, TimeSource, interval_label


def time_of(entry: Entry) -> Interval:
    """Return when an event happened, or how long a fact was true."""
    known = entry.occurred
    if entry.kind is not EntryKind.FACT or (entry.valid_from is None and entry.valid_to is None):
        return known
    return Interval(
        start=entry.valid_from,
        end=entry.valid_to,
        kind=IntervalKind.OPEN if entry.valid_to is None else IntervalKind.SPAN,
        precision=known.precision,
        phrase=known.phrase,
        source=known.source,
        confidence=known.confidence,
    )


def is_stated(interval: Interval) -> bool:
    """Tell whether somebody said when, as against a guess from when they spoke."""
    return interval.is_stated and interval.kind is not IntervalKind.UNKNOWN


def happened(entry: Entry) -> bool:
    """Tell whether it is an event that took place, as far as it is believed now."""
    return (
        entry.kind is EntryKind.EVENT
        and entry.retracted_at is None
        and not entry.negated
        and entry.modality not in (Modality.PLANNED, Modality.HYPOTHETICAL)
    )


def is_planned(entry: Entry) -> bool:
    """Tell whether it is an event that is still ahead, as far as it is believed now."""
    return (
        entry.kind is EntryKind.EVENT
        and entry.retracted_at is None
        and not entry.negated
        and entry.modality is Modality.PLANNED
    )


def firm_bounds(entry: Entry) -> tuple[datetime | None, datetime | None]:
    """Return the bounds that hold for sure.

    Where nobody said when, the interval is a guess around the moment of speaking: what is told as done was
    done by then, and what is planned comes later; the other bound is soft.
    """
    interval = time_of(entry)
    if is_stated(interval):
        return interval.start, interval.end
    if interval.source is TimeSource.ASSERTED_ORDER:
        return interval.start, interval.end
    if interval.kind is IntervalKind.UNKNOWN:
        return None, None
    return (interval.start, None) if entry.modality is Modality.PLANNED else (None, interval.end)


def middle_of(interval: Interval) -> datetime | None:
    """Return the middle of an interval, or the one bound that it has."""
    if interval.start is not None and interval.end is not None:
        return interval.start + (interval.end - interval.start) / 2
    return interval.start or interval.end


def gap(a: Interval, b: Interval) -> timedelta:
    """Return how far the middles of two intervals lie apart; the longest time there is if one is unknown."""
    first, second = middle_of(a), middle_of(b)
    return timedelta.max if first is None or second is None else abs(first - second)


def place_certainty(entry: Entry) -> Certainty:
    """Return CERTAIN for a stated time of something that is not only planned, else POSSIBLE."""
    firm = is_stated(time_of(entry)) and entry.modality is not Modality.PLANNED
    return Certainty.CERTAIN if firm else Certainty.POSSIBLE


def time_label(entry: Entry) -> str:
    """Say when, in words; a time that nobody stated is `around` the moment of speaking."""
    interval = time_of(entry)
    if interval.kind is IntervalKind.UNKNOWN or interval.source is not TimeSource.SESSION:
        return interval_label(interval)
    said = Interval(start=entry.said_at, end=entry.said_at, kind=IntervalKind.POINT)
    return f"around {interval_label(said)}"
