"""Phrases for days, with the days that they mean."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from benchmarks.world.template import lines
from benchmarks.world.truth import When

DAY = timedelta(days=1)
Window = tuple[date, date, bool] | None
"""First day, the day after the last, and whether every careful reader agrees on both."""


def past_day(chance: Random, today: date) -> date:
    """Return a day before today, likely a near one."""
    sort = chance.random()
    near, middle, far = chance.randrange(0, 9), chance.randrange(9, 60), chance.randrange(60, 200)
    long_ago = chance.randrange(300, 1800)
    days = near if sort < 0.45 else middle if sort < 0.7 else far if sort < 0.88 else long_ago
    return today - timedelta(days=days)


def past_phrase(
    chance: Random, day: date, today: date, *, words: str, level: int, single: bool = False
) -> When:
    """Return a phrase of a level for a day that is over; `single` asks for one that names the day."""
    return _phrase(chance, day, today, (words, "time", level, single))


def future_phrase(
    chance: Random, day: date, today: date, *, words: str, level: int, single: bool = False
) -> When:
    """Return a phrase of a level for a day to come; `single` asks for one that names the day."""
    return _phrase(chance, day, today, (words, "future", level, single))


def _phrase(chance: Random, day: date, today: date, sort: tuple[str, str, int, bool]) -> When:
    set_name, kind, level, single = sort
    for step in {1: (1,), 2: (2, 1), 3: (3, 2, 1)}[level]:
        rooms = range(min(2, step), step + 1)
        pool = [line for lower in rooms for line in lines(set_name, f"{kind} {lower}")]
        found = [when for line in pool if (when := _read(line, day, today)) is not None]
        found = [one for one in found if not single or (one.exact and one.until - one.first == DAY)]
        if found:
            return chance.choice(found)
    raise LookupError(f"no phrase of set {set_name!r} says {day} as {kind}; add one to level 1")


def _read(line: str, day: date, today: date) -> When | None:
    tag, _, text = line.partition(" ")
    if tag == "on":
        tag, text = "day", line
    window = _shifted(int(tag), day, today) if tag.isdigit() else WINDOWS[tag](day, today)
    if window is None:
        return None
    return When(say(text, day), *window)


def say(text: str, day: date) -> str:
    """Return a date pattern with a day filled in."""
    parts = {
        "d": str(day.day), "dth": ordinal(day.day), "Month": f"{day:%B}", "Mon": f"{day:%b}",
        "Weekday": f"{day:%A}", "y": str(day.year),
    }  # fmt: skip
    return text.format(**parts)


def ordinal(number: int) -> str:
    """Return `3rd` for 3."""
    ending = "th" if 11 <= number <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def year_window(year: int) -> tuple[date, date]:
    """Return the days of a year."""
    return date(year, 1, 1), date(year + 1, 1, 1)


def _shifted(days: int, day: date, today: date) -> Window:
    return (day, day + DAY, True) if abs((today - day).days) == days else None


def _if(condition: bool, first: date, until: date, exact: bool = True) -> Window:
    return (first, until, exact) if condition else None


def _back(day: date, today: date) -> int:
    return (today - day).days


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _month(day: date) -> tuple[date, date]:
    first = day.replace(day=1)
    return first, (first + timedelta(days=32)).replace(day=1)


def _months_of(day: date, first: int) -> tuple[date, date]:
    return date(day.year, first, 1), date(day.year, first + 3, 1)


def _season(day: date, today: date, first: int) -> Window:
    start, end = _months_of(day, first)
    return _if(start <= day < end and end + 30 * DAY < today, start, end)


def _week(day: date, today: date, weeks: int) -> Window:
    monday = _monday(today) + timedelta(weeks=weeks)
    return _if(monday <= day < monday + 7 * DAY, monday, monday + 7 * DAY)


def _weekend(day: date, today: date, weeks: int) -> Window:
    saturday = _monday(today) + timedelta(weeks=weeks, days=5)
    return _if(saturday <= day < saturday + 2 * DAY and today.weekday() < 5, saturday, saturday + 2 * DAY)


def _calendar_month(day: date, today: date, months: int) -> Window:
    here = (today.year * 12 + today.month) - (day.year * 12 + day.month)
    return _if(here == months, *_month(day))


def _vague(low: int, high: int) -> Callable[[date, date], Window]:
    return lambda day, today: _if(low <= _back(day, today) <= high, day, day + DAY, False)


WINDOWS: dict[str, Callable[[date, date], Window]] = {
    "day": lambda day, today: (day, day + DAY, True),
    "month": lambda day, today: _if(day.month != today.month or day.year != today.year, *_month(day)),
    "near": lambda day, today: _if(
        7 <= _back(day, today) < 240 or -60 < _back(day, today) < -7, day, day + DAY
    ),
    "nearmonth": lambda day, today: _if(
        day.year == today.year and day.month < today.month and _back(day, today) < 240, *_month(day)
    ),
    "weekday": lambda day, today: _if(1 <= _back(day, today) <= 6, day, day + DAY),
    "week": lambda day, today: _week(day, today, -1),
    "nextweek": lambda day, today: _week(day, today, 1),
    "weekend": lambda day, today: _weekend(day, today, -1),
    "thisweekend": lambda day, today: _weekend(day, today, 0),
    "lastmonth": lambda day, today: _calendar_month(day, today, 1),
    "nextmonth": lambda day, today: _calendar_month(day, today, -1),
    "weekdayweek": lambda day, today: _if(_week(day, today, -1) is not None, day, day + DAY),
    "weekdaynext": lambda day, today: _if(_week(day, today, 1) is not None, day, day + DAY),
    "summer": lambda day, today: _season(day, today, 6),
    "spring": lambda day, today: _season(day, today, 3),
    "autumn": lambda day, today: _season(day, today, 9),
    "year": lambda day, today: _if(day.year < today.year - 1, *year_window(day.year)),
    "lastyear": lambda day, today: _if(day.year == today.year - 1, *year_window(day.year)),
    "newyear": lambda day, today: _if(
        (day.month, day.day) == (12, 31) and 0 < _back(day, today) < 180, day, day + DAY
    ),
    "valentine": lambda day, today: _if(
        (day.month, day.day) == (2, 14) and 0 < _back(day, today) < 180, day, day + DAY
    ),
    "far": lambda day, today: _if(day.year == today.year and _back(day, today) > 40, day, day + DAY, False),
    "vague": _vague(1, 12),
    "vaguer": _vague(25, 400),
    "fortnight": _vague(-18, -11),
}
"""What a tag means for a day that is told today; None where the phrase would be wrong or read in two ways."""
