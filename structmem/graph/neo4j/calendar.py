"""The days, months and years that events stand under, for people who browse."""

from datetime import datetime, timedelta
from typing import Any

from structmem.domain.ids import ScopeKey
from structmem.domain.interval import Interval, Precision

_DAYS = (Precision.SECOND, Precision.MINUTE, Precision.HOUR, Precision.DAY)
_MONTHS = (Precision.WEEKEND, Precision.WEEK, Precision.MONTH)
_YEARS = (Precision.SEASON, Precision.QUARTER, Precision.YEAR)


def days_of(occurred: Interval, scope: ScopeKey) -> list[dict[str, Any]]:
    """Return the calendar nodes of an event: one, or none where its time is unknown or too wide."""
    key = calendar_key(occurred)
    return [] if key is None else [{"key": key, "properties": {"scope": scope, "key": key, "caption": key}}]


def calendar_key(occurred: Interval) -> str | None:
    """Return the day (`2023-05-07`), month (`2023-05`) or year that an event stands under, if any."""
    middle = _middle(occurred)
    if middle is None:
        return None
    date = middle.date().isoformat()
    if occurred.precision in _DAYS:
        return date
    if occurred.precision in _MONTHS:
        return date[:7]
    return date[:4] if occurred.precision in _YEARS else None


def _middle(occurred: Interval) -> datetime | None:
    """Return a moment inside that lies on the speaker's day, although the borders are UTC."""
    start, end = occurred.start, occurred.end
    if start is None or end is None:
        return start or end
    whole_day = end - start >= timedelta(hours=20)
    return start + (end - start) / 2 if whole_day else start
