"""What a time parser says about a text, in one shape for all parsers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from structmem.domain.draft import TimePhrase
from structmem.domain.interval import Precision

Span = tuple[datetime, datetime]
"""From and to, naive local time, the end exclusive."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One phrase: where it stands, and the intervals that it may mean, the likeliest first."""

    start: int
    end: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What one parser says about all texts of a section."""

    parser: str
    candidates: Sequence[Sequence[Candidate]]
    seconds: float


def overlaps(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def same(a: Span, b: Span, tolerance: timedelta) -> bool:
    return abs(a[0] - b[0]) <= tolerance and abs(a[1] - b[1]) <= tolerance


VAGUE_BELOW = 0.5
_UNIT_DAYS = {Precision.WEEK: 7, Precision.WEEKEND: 2, Precision.DAY: 1}


def ours(phrases: Iterable[TimePhrase], utc_offset: timedelta = timedelta(0)) -> list[Candidate]:
    """Return our phrases as candidates; a state that began at a time counts as that time.

    Words that say of themselves that they name no date ("recently", "a while ago") are left out.
    """
    found = []
    for phrase in phrases:
        span = bounds(phrase, utc_offset)
        if span is not None and phrase.interval.confidence >= VAGUE_BELOW:
            found.append(Candidate(phrase.start, phrase.end, (span,)))
    return found


def bounds(phrase: TimePhrase, utc_offset: timedelta = timedelta(0)) -> Span | None:
    interval = phrase.interval
    zone = timezone(utc_offset)
    if interval.start is None or phrase.recurring:
        return None
    start = interval.start.astimezone(zone).replace(tzinfo=None)
    if interval.end is not None:
        return start, interval.end.astimezone(zone).replace(tzinfo=None)
    return start, _end_of_unit(start, interval.precision)


def _end_of_unit(start: datetime, unit: Precision) -> datetime:
    if unit is Precision.YEAR:
        return start.replace(year=start.year + 1)
    if unit is Precision.MONTH:
        return (start.replace(day=1) + timedelta(days=32)).replace(day=1)
    return start + timedelta(days=_UNIT_DAYS.get(unit, 1))


def from_json(rows: Sequence[Sequence[Any]]) -> list[Candidate]:
    """Return the candidates that a worker wrote."""
    found = []
    for start, end, spans in rows:
        pairs = tuple((datetime.fromisoformat(a), datetime.fromisoformat(b)) for a, b in spans)
        if pairs:
            found.append(Candidate(start, end, pairs))
    return found
