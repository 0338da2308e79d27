"""The days, months and years that events stand under, for people who browse."""

from datetime import datetime, timedelta
from typing import Any

from structmem.domain.ids import ScopeKey
from structmem.domain.interval import Interval, IntervalKind, Precision

_DAYS = (Precision.SECOND, Precision.MINUTE, Precision.HOUR, Precision.DAY)
_MONTHS = (Precision.WEEKEND, Precision.WEEK, Precision.MONTH)
_YEARS = (Precision.SEASON, Precision.QUARTER, Precision.YEAR)
_HALF_A_DAY = timedelta(hours=12)
_WHOLE_DAY = timedelta(hours=20)


def days_of(occurred: Interval, scope: ScopeKey) -> list[dict[str, Any]]:
    """Return the calendar nodes of an event: one, two if it lasts, none if its time is too wide."""
    return [
        {"key": key, "properties": {"scope": scope, "key": key, "caption": key}}
        for key in calendar_keys(occurred)
    ]


def calendar_keys(occurred: Interval) -> tuple[str, ...]:
    """Return the day (`2023-05-07`), month (`2023-05`) or year that an event stands under, if any.

    What lasts stands under its first and its last, if these differ.
    """
    found = (_key(moment, occurred.precision) for moment in _moments(occurred))
    return tuple(dict.fromkeys(key for key in found if key))


def _key(moment: datetime, precision: Precision) -> str:
    date = moment.date().isoformat()
    if precision in _DAYS:
        return date
    if precision in _MONTHS:
        return date[:7]
    return date[:4] if precision in _YEARS else ""


def _moments(occurred: Interval) -> list[datetime]:
    """Return moments inside that lie on the speaker's days, although the borders are UTC."""
    start, end = occurred.start, occurred.end
    if start is None or end is None:
        return [moment for moment in (start, end) if moment]
    if end - start < _WHOLE_DAY:
        return [start]
    if occurred.kind is IntervalKind.SPAN:
        return [start + _HALF_A_DAY, end - _HALF_A_DAY]
    return [start + (end - start) / 2]
