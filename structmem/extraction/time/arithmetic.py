"""Calendar arithmetic on naive local time: units, shifts, nth days, movable feasts."""

from calendar import monthrange
from datetime import date, datetime, timedelta

from structmem.domain.interval import Precision

FIRST_YEAR, LAST_YEAR = 30, 9960
"""Outside of these years nothing is resolved, so that shifts and zones cannot leave the calendar."""

SUB_DAY = frozenset([Precision.SECOND, Precision.MINUTE, Precision.HOUR])
_FIXED = {
    Precision.SECOND: timedelta(seconds=1),
    Precision.MINUTE: timedelta(minutes=1),
    Precision.HOUR: timedelta(hours=1),
    Precision.DAY: timedelta(days=1),
    Precision.WEEKEND: timedelta(days=7),
    Precision.WEEK: timedelta(days=7),
}
_MONTHS = {
    Precision.MONTH: 1,
    Precision.QUARTER: 3,
    Precision.SEASON: 3,
    Precision.YEAR: 12,
    Precision.DECADE: 120,
}
APPROXIMATE_DAYS = {
    Precision.SECOND: 1 / 86400,
    Precision.MINUTE: 1 / 1440,
    Precision.HOUR: 1 / 24,
    Precision.DAY: 1.0,
    Precision.WEEKEND: 2.0,
    Precision.WEEK: 7.0,
    Precision.MONTH: 30.4,
    Precision.QUARTER: 91.3,
    Precision.SEASON: 91.3,
    Precision.YEAR: 365.25,
    Precision.DECADE: 3652.5,
}


def midnight(day: date) -> datetime:
    """Return the start of a day."""
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - local time by design


def month_start(year: int, month: int) -> datetime:
    """Return the start of a month; `month` may lie outside of 1 to 12."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return datetime(year, month, 1)  # noqa: DTZ001 - local time by design


def add_months(moment: datetime, months: int) -> datetime:
    """Shift by calendar months; the day is cut to the length of the month."""
    first = month_start(moment.year, moment.month + months)
    day = min(moment.day, monthrange(first.year, first.month)[1])
    return moment.replace(year=first.year, month=first.month, day=day)


def unit_start(moment: datetime, unit: Precision) -> datetime:
    """Return the start of the calendar unit that holds a moment; weeks start on Monday."""
    day = midnight(moment)
    if unit is Precision.SECOND:
        return moment.replace(microsecond=0)
    if unit is Precision.MINUTE:
        return moment.replace(second=0, microsecond=0)
    if unit is Precision.HOUR:
        return moment.replace(minute=0, second=0, microsecond=0)
    if unit is Precision.WEEK:
        return day - timedelta(days=day.weekday())
    if unit is Precision.WEEKEND:
        return day - timedelta(days=day.weekday() - 5)
    if unit in _MONTHS:
        return _months_start(day, unit)
    return day


def _months_start(day: datetime, unit: Precision) -> datetime:
    if unit is Precision.QUARTER:
        return month_start(day.year, (day.month - 1) // 3 * 3 + 1)
    if unit is Precision.SEASON:
        return month_start(day.year, day.month // 3 * 3)
    if unit is Precision.YEAR:
        return month_start(day.year, 1)
    if unit is Precision.DECADE:
        return month_start(max(1, day.year // 10 * 10), 1)
    return month_start(day.year, day.month)


def shift(moment: datetime, unit: Precision, count: int) -> datetime:
    """Shift by whole units."""
    if unit in _MONTHS:
        return add_months(moment, _MONTHS[unit] * count)
    return moment + _FIXED.get(unit, timedelta(0)) * count


def unit_end(start: datetime, unit: Precision) -> datetime:
    """Return the end of the unit that starts at `start`."""
    return start + timedelta(days=2) if unit is Precision.WEEKEND else shift(start, unit, 1)


def easter(year: int) -> date:
    """Return Easter Sunday. Source: anonymous Gregorian algorithm (Meeus, Astronomical Algorithms)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """Return the nth weekday of a month, counted from the end if negative; None if there is none."""
    length = monthrange(year, month)[1]
    if nth > 0:
        first = date(year, month, 1)
        day = 1 + (weekday - first.weekday()) % 7 + 7 * (nth - 1)
    else:
        last = date(year, month, length)
        day = length - (last.weekday() - weekday) % 7 + 7 * (nth + 1)
    return date(year, month, day) if 1 <= day <= length else None


def iso_week_start(year: int, week: int) -> datetime | None:
    """Return the Monday of an ISO week, or None if the year has no such week."""
    try:
        return midnight(date.fromisocalendar(year, week, 1))
    except ValueError:
        return None


def valid_date(year: int, month: int, day: int) -> date | None:
    """Return the date, or None if it does not exist."""
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= month <= 12:
        return None
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None
