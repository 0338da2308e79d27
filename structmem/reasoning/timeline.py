"""What happened, in order of when it happened."""

from collections.abc import Iterable
from datetime import UTC, datetime

from structmem.domain.answer import Timeline, TimelineItem
from structmem.domain.entry import Entry, EntryKind, Modality
from structmem.domain.interval import Certainty, IntervalKind
from structmem.reasoning.places import place_certainty, time_label, time_of

_NEVER = datetime.max.replace(tzinfo=UTC)


def timeline(
    entries: Iterable[Entry],
    *,
    start: datetime | None,
    end: datetime | None,
    kinds: tuple[EntryKind, ...],
    include_planned: bool,
    limit: int,
) -> Timeline:
    """Place believed entries in time, earliest first; of equal starts the shorter and surer ones first.

    Entries of unknown time are counted, whatever the window; what did not happen, or is only imagined, is
    left out.
    """
    items: list[TimelineItem] = []
    undated = 0
    for entry in entries:
        if entry.kind not in kinds or not _belongs(entry, include_planned):
            continue
        interval = time_of(entry)
        if interval.kind is IntervalKind.UNKNOWN:
            undated += 1
        elif interval.overlaps(start, end):
            items.append(
                TimelineItem(entry=entry, certainty=_certainty(entry, start, end), label=time_label(entry))
            )
    return Timeline(items=tuple(sorted(items, key=in_time)[:limit]), undated=undated)


def in_time(item: TimelineItem) -> tuple[datetime, datetime, datetime, str]:
    """Return the key that sorts items by start, then by end."""
    interval = time_of(item.entry)
    start = interval.start or interval.end or _NEVER
    return start, interval.end or _NEVER, item.entry.said_at, item.entry.id


def _belongs(entry: Entry, include_planned: bool) -> bool:
    if entry.retracted_at is not None or entry.negated or entry.modality is Modality.HYPOTHETICAL:
        return False
    return include_planned or entry.modality is not Modality.PLANNED


def _certainty(entry: Entry, start: datetime | None, end: datetime | None) -> Certainty:
    interval = time_of(entry)
    inside = (start is None or (interval.start is not None and interval.start >= start)) and (
        end is None or (interval.end is not None and interval.end <= end)
    )
    return place_certainty(entry) if inside else Certainty.POSSIBLE
