"""Half-open time intervals that say how sure they are."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum


class IntervalKind(StrEnum):
    """How the event lies in its interval."""

    POINT = "POINT"
    """Somewhere inside; `[start, end)` is our uncertainty."""
    SPAN = "SPAN"
    """Throughout."""
    OPEN = "OPEN"
    """From `start`, still running; `end` is None."""
    UNKNOWN = "UNKNOWN"
    """Nothing is known; `start` and `end` are None."""


class Precision(StrEnum):
    """The unit that the words gave."""

    SECOND = "SECOND"
    MINUTE = "MINUTE"
    HOUR = "HOUR"
    DAY = "DAY"
    WEEKEND = "WEEKEND"
    WEEK = "WEEK"
    MONTH = "MONTH"
    SEASON = "SEASON"
    QUARTER = "QUARTER"
    YEAR = "YEAR"
    DECADE = "DECADE"
    UNKNOWN = "UNKNOWN"


class TimeSource(StrEnum):
    """What an interval rests on."""

    EXPLICIT = "EXPLICIT"
    """A calendar date in the text."""
    RELATIVE = "RELATIVE"
    """A phrase, anchored on when it was said."""
    ASSERTED_ORDER = "ASSERTED_ORDER"
    """Bounds that follow from a before or after in the text."""
    SESSION = "SESSION"
    """No phrase: a wide interval around when it was said."""
    NONE = "NONE"


class Certainty(StrEnum):
    """How an answer over intervals holds."""

    CERTAIN = "CERTAIN"
    """It follows from the intervals alone."""
    ASSERTED = "ASSERTED"
    """The text says so."""
    POSSIBLE = "POSSIBLE"
    """The intervals allow it."""
    INFERRED = "INFERRED"
    """A guess that is labelled as one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """When something happened, or was true: `[start, end)`, aware UTC, as precise as the words allow.

    Attributes:
        start: Inclusive; None if unbounded or unknown.
        end: Exclusive; None if still running (OPEN), unbounded or unknown.
        kind: How the event lies inside.
        precision: The unit that the words gave.
        phrase: The words that it comes from; empty if there are none.
        source: What it rests on.
        confidence: In [0, 1].
    """

    start: datetime | None = None
    end: datetime | None = None
    kind: IntervalKind = IntervalKind.UNKNOWN
    precision: Precision = Precision.UNKNOWN
    phrase: str = ""
    source: TimeSource = TimeSource.NONE
    confidence: float = 0.0

    @property
    def is_stated(self) -> bool:
        """Whether words give the time: an explicit or a relative one."""
        return self.source in {TimeSource.EXPLICIT, TimeSource.RELATIVE}

    def certainly_before(self, other: "Interval") -> bool:
        """Tell whether every moment of this one lies before every moment of the other."""
        return self.end is not None and other.start is not None and self.end <= other.start

    def possibly_before(self, other: "Interval") -> bool:
        """Tell whether some moment of this one can lie before some moment of the other."""
        if self.kind is IntervalKind.UNKNOWN or other.kind is IntervalKind.UNKNOWN:
            return True
        return self.start is None or other.end is None or self.start < other.end

    def overlaps(self, start: datetime | None, end: datetime | None) -> bool:
        """Tell whether a moment of it can lie in `[start, end)`; None is unbounded; UNKNOWN never does."""
        if self.kind is IntervalKind.UNKNOWN:
            return False
        return (self.start is None or end is None or self.start < end) and (
            self.end is None or start is None or self.end > start
        )


UNKNOWN_INTERVAL = Interval()


_CLOCK = frozenset([Precision.SECOND, Precision.MINUTE, Precision.HOUR])
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


def interval_label(interval: Interval, zone: str | None = None) -> str:
    """Say an interval in words: `7 May 2023`, `May 2023`, `summer 2022`, `since 2019`, `unknown`.

    Args:
        interval: Any.
        zone: UTC offset as `+02:00`. None reads whole days as the days that the speaker meant (their
            borders give the offset away) and clock times as UTC.
    """
    offset = _offset_of(interval, zone)
    start = interval.start.astimezone(offset) if interval.start else None
    end = interval.end.astimezone(offset) if interval.end else None
    if end is None:
        word = "from" if interval.kind in (IntervalKind.POINT, IntervalKind.SPAN) else "since"
        return f"{word} {_point_label(start, interval.precision)}" if start else "unknown"
    if start is None:
        return f"until {_point_label(end - timedelta(microseconds=1), interval.precision)}"
    if interval.precision in _CLOCK and end - start < timedelta(days=1):
        return _clock_label(start, end)
    last = max(start, end - timedelta(microseconds=1)).date()
    return _unit_label(start.date(), last, interval.precision)


def _offset_of(interval: Interval, zone: str | None) -> timezone:
    if zone is not None:
        sign = -1 if zone.startswith("-") else 1
        hours, _, minutes = zone.strip("+-").partition(":")
        return timezone(sign * timedelta(hours=int(hours), minutes=int(minutes or 0)))
    border = interval.start or interval.end
    if border is None or interval.precision in _CLOCK or border.minute % 15 or border.second:
        return UTC
    utc = border.astimezone(UTC)
    since_midnight = timedelta(hours=utc.hour, minutes=utc.minute)
    # East of Greenwich a local midnight lies in the UTC evening before; offsets reach from -12 to +14 hours.
    east = since_midnight >= timedelta(hours=12)
    return timezone(timedelta(days=1) - since_midnight if east else -since_midnight)


def _point_label(moment: datetime, precision: Precision) -> str:
    if precision is Precision.YEAR:
        return str(moment.year)
    if precision is Precision.MONTH:
        return f"{_MONTHS[moment.month - 1]} {moment.year}"
    if precision is Precision.SEASON and moment.month in _SEASONS:
        return _season_label(moment.date())
    if precision is Precision.DECADE:
        return f"the {moment.year // 10 * 10}s"
    if precision in _CLOCK:
        return f"{_day_label(moment.date())}, {moment:%H:%M}"
    return _day_label(moment.date())


def _clock_label(start: datetime, end: datetime) -> str:
    if end - start <= timedelta(minutes=1):
        return f"{_day_label(start.date())}, {start:%H:%M}"
    later = f"{end:%H:%M}" if end.date() == start.date() else f"{_day_label(end.date())}, {end:%H:%M}"
    return f"{_day_label(start.date())}, {start:%H:%M} to {later}"


def _unit_label(first: date, last: date, precision: Precision) -> str:
    days = (last - first).days + 1
    if precision is Precision.WEEK and days == 7 and first.weekday() in (0, 6):
        return f"week of {_day_label(first)}"
    if precision is Precision.WEEKEND and days <= 3:
        return f"weekend of {_day_label(first)}"
    if first.day != 1 or (last + timedelta(days=1)).day != 1:
        return _days_label(first, last)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if first.month == 1 and months % 12 == 0:
        return _years_label(first.year, last.year, precision)
    if precision is Precision.SEASON and months == 3 and first.month in _SEASONS:
        return _season_label(first)
    if precision is Precision.QUARTER and months == 3:
        return f"Q{(first.month + 2) // 3} {first.year}"
    return _months_label(first, last)


def _years_label(first: int, last: int, precision: Precision) -> str:
    if precision is Precision.DECADE and first % 10 == 0 and last == first + 9:
        return f"{first}s"
    return str(first) if first == last else f"{first} to {last}"


def _season_label(first: date) -> str:
    # Winter runs over New Year and has two years.
    year = f"{first.year}/{(first.year + 1) % 100:02}" if first.month == 12 else str(first.year)
    return f"{_SEASONS[first.month]} {year}"


def _months_label(first: date, last: date) -> str:
    end = f"{_MONTHS[last.month - 1]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return end
    year = "" if first.year == last.year else f" {first.year}"
    return f"{_MONTHS[first.month - 1]}{year} to {end}"


def _days_label(first: date, last: date) -> str:
    if first == last:
        return _day_label(first)
    year = "" if first.year == last.year else f" {first.year}"
    month = "" if not year and first.month == last.month else f" {_MONTHS[first.month - 1]}"
    return f"{first.day}{month}{year} to {_day_label(last)}"


def _day_label(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
