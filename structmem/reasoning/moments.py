"""Dates as callers write them, to the period that they mean."""

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from structmem.domain.words import words
from structmem.errors import InvalidArgument, InvalidTime
from structmem.ports import TimeParser

When = datetime | date | str

ACCEPTED = (
    "a datetime, a date, '2023', '2023-05', '2023-05-08', '2023-05-08T14:00', 'May 2023' or 'last week'"
)

_PARTIAL = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")
_FILLING = frozenset(["in", "on", "at", "the", "of", "as", "by", "during", "from", "around", "about"])
_TICK = timedelta(microseconds=1)
_MAX_TEXT = 100


@dataclass(frozen=True, slots=True)
class Period:
    """`[start, end)` of a date: the whole day, month or year that was named, or one microsecond of a time."""

    start: datetime
    end: datetime

    @property
    def last(self) -> datetime:
        """The last moment of it; what was true *in May* is read at the end of May."""
        return self.end - _TICK


def read_period(value: object, times: TimeParser, *, now: datetime) -> Period:
    """Read a date: ISO forms first, then words, relative to `now`; naive times are UTC.

    Raises:
        InvalidTime: Lists the accepted forms.
    """
    try:
        period = _read(value, times, now)
    except (ValueError, OverflowError) as exc:
        raise InvalidTime(f"date {str(value)[:60]!r} is not in the calendar: {exc}; give {ACCEPTED}") from exc
    if period is None:
        raise InvalidTime(f"date {str(value)[:60]!r} cannot be read; give {ACCEPTED}")
    return period


def try_period(value: str, times: TimeParser, *, now: datetime) -> Period | None:
    """Return the period of a text that is a date and nothing else, otherwise None."""
    try:
        return _read(value, times, now)
    except (ValueError, OverflowError):
        return None


def read_window(
    start: When | None, end: When | None, times: TimeParser, *, now: datetime
) -> tuple[datetime | None, datetime | None]:
    """Return `[start, end)`; a partial date means where it begins, on both sides.

    Raises:
        InvalidTime: A date cannot be read.
        InvalidArgument: The end is not after the start.
    """
    first = read_period(start, times, now=now).start if start is not None else None
    last = read_period(end, times, now=now).start if end is not None else None
    if first is not None and last is not None and first >= last:
        raise InvalidArgument(
            f"start {str(start)!r} is not before end {str(end)!r}; give a later end, [start, end)"
        )
    return first, last


def _read(value: object, times: TimeParser, now: datetime) -> Period | None:
    if isinstance(value, datetime):
        return _moment(value)
    if isinstance(value, date):
        return _days(value, value + timedelta(days=1))
    if not isinstance(value, str) or not value.strip() or len(value) > _MAX_TEXT:
        return None
    return _read_iso(value.strip()) or _read_words(value, times, now)


def _read_iso(text: str) -> Period | None:
    if match := _PARTIAL.fullmatch(text):
        year, month, day = int(match["year"]), int(match["month"] or 1), int(match["day"] or 1)
        first = date(year, month, day)
        if match["day"]:
            return _days(first, first + timedelta(days=1))
        if match["month"]:
            return _days(first, first + timedelta(days=calendar.monthrange(year, month)[1]))
        return _days(first, date(year + 1, 1, 1))
    try:
        return _moment(datetime.fromisoformat(text))
    except ValueError:
        return None


def _read_words(text: str, times: TimeParser, now: datetime) -> Period | None:
    for phrase in times.parse(text, anchor=now):
        outside = words(text[: phrase.start] + " " + text[phrase.end :])
        if phrase.recurring or not _FILLING.issuperset(outside):
            continue
        start, end = phrase.interval.start, phrase.interval.end
        if start is not None:
            return Period(start, end or start + _TICK)
        if end is not None:
            return Period(end - _TICK, end)
    return None


def _moment(value: datetime) -> Period:
    at = (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC)
    return Period(at, at + _TICK)


def _days(first: date, last: date) -> Period:
    return Period(datetime.combine(first, time(), UTC), datetime.combine(last, time(), UTC))
