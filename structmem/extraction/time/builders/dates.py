"""Dates, feasts, decades and what lies inside them."""

from dataclasses import replace
from datetime import datetime

from structmem.domain.interval import IntervalKind, Precision
from structmem.extraction.time.arithmetic import SUB_DAY
from structmem.extraction.time.bounds import Range
from structmem.extraction.time.builders.lengths import ONE, Count
from structmem.extraction.time.dates import Fields, NumericDate
from structmem.extraction.time.feasts import Holiday, Season
from structmem.extraction.time.language import Captured
from structmem.extraction.time.meanings import Choice, FeastRule
from structmem.extraction.time.numbered import Decade, MonthsOfYear, Nth, Stamp, WeekOfYear
from structmem.extraction.time.selection import Following, OfTold, Which, Within
from structmem.extraction.time.spans import Expression
from structmem.extraction.time.units import Unit


def fields(got: Captured) -> Fields | None:
    """A date as far as it is given: `May`, `5 May`, `Friday`, `Friday the 13th`, `2017 April`."""
    if got.get("day") is not None and not 1 <= got["day"] <= 31:
        return None
    year, digits = got.get("yr") or (got.get("year"), 4)
    return Fields(
        year=year, year_digits=digits, month=got.get("month"), day=got.get("day"), weekday=got.get("weekday")
    )


def day_of_month(got: Captured) -> int | None:
    """A number that can be a day of a month."""
    number: int = got.get("nth", got.get("daynum", 0))
    return number if 1 <= number <= 31 else None


def year(got: Captured) -> tuple[int, int] | None:
    """A year with the number of its digits."""
    return (got["year"], 4) if "year" in got else (got["year2"], 2)


def near_year(got: Captured) -> tuple[int, int] | None:
    """A year right behind a day and month, where the number may be a clock time too."""
    number: int = got["year"]
    return (number, 4) if 1850 <= number <= 2099 else None


def numeric_date(got: Captured) -> NumericDate | None:
    """`3/4/2023` or `3/4`."""
    first, second, separator, *rest = got.get("numdate") or got["daymonth"]
    if max(first, second) > 31 or min(first, second) > 12 or 0 in (first, second):
        return None
    number, digits = rest or got.get("yr") or (None, 4)
    return NumericDate(first=first, second=second, separator=separator, year=number, year_digits=digits)


def refine(got: Captured) -> Fields | NumericDate:
    """A date with the weekday or the year that stands beside it."""
    made: Fields | NumericDate = got["date"]
    if "weekday" in got:
        made = replace(made, weekday=got["weekday"])
    if "yr" in got:
        number, digits = got["yr"]
        made = replace(made, year=number, year_digits=digits)
    return made


def iso_date(got: Captured) -> Fields | None:
    """`2023-05-07`."""
    number, month, day = got["iso"]
    if month > 12 >= day:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Fields(year=number, month=month, day=day)


def year_month(got: Captured) -> Fields:
    """`2023-05`."""
    number, month = got["yearmonth"]
    return Fields(year=number, month=month)


def stamp(got: Captured) -> Stamp | None:
    """`2023-05-07T13:30`."""
    year_, month, day, hour, minute, second = got["stamp"]
    try:
        moment = datetime.fromisoformat(f"{year_}-{month}-{day}T{hour}:{minute}:{second or '00'}")
    except ValueError:
        return None
    return Stamp(moment=moment, precision=Precision.SECOND if second else Precision.MINUTE)


def season(got: Captured) -> Season:
    """`summer`."""
    return Season(index=got["season"])


def holiday(got: Captured) -> Holiday:
    """`Easter`."""
    rule, numbers, *days = got["holiday"]
    return Holiday(rule=FeastRule(rule), numbers=tuple(numbers), days=days[0] if days else 1)


def which(got: Captured) -> Which:
    """`last Friday`, `next May`, `this Christmas`, `this past Monday`."""
    return Which(of=got["of"], which=got["which"])


def following(got: Captured) -> Following:
    """`the following Tuesday`, `the Thursday after that`."""
    return Following(of=got["of"])


def of_that(got: Captured) -> OfTold:
    """`that autumn`, `that Friday`: of the year or the week that was told."""
    told = Unit(unit=got["unit"], from_previous=True, confidence=0.7)
    return OfTold(of=got["of"], container=told)


def which_further(got: Captured) -> Expression | None:
    """`the summer before last`, `two Fridays ago`, `the Monday after next`, `a few summers ago`."""
    counted: Count = got.get("count") or Count(got.get("steps", 1), got.get("steps", 1))
    near, far = int(counted.low), int(counted.high)
    if not 1 <= near <= far <= 500:
        return None
    of = got.get("of") or Fields(weekday=got["weekdays"])
    which = Choice.LAST if got["sign"] < 0 else Choice.COMING
    if near == far:
        return Which(of=of, which=which, steps=near)
    first, last = (far, near) if got["sign"] < 0 else (near, far)
    return Range(
        first=Which(of=of, which=which, steps=first),
        last=Which(of=of, which=which, steps=last),
        kind=IntervalKind.POINT,
    )


def after_next(got: Captured) -> Which:
    """`the Friday after next`: a week behind "next Friday"."""
    return Which(of=got["of"], which=Choice.NEXT, steps=2)


def feasts_ago(got: Captured) -> Expression | None:
    """`two Christmases ago`."""
    return which_further({**got, "of": holiday({"holiday": got["holidays"]}), "sign": -1})


def months_ago(got: Captured) -> Expression | None:
    """`two Junes ago`."""
    return which_further({**got, "of": Fields(month=got["months"]), "sign": -1})


def recent_decade(got: Captured) -> Decade | None:
    """`early 90s`; without "the", 30s are temperatures or ages."""
    return decade(got) if got["short"] >= 50 else None


def seasons_ago(got: Captured) -> Expression | None:
    """`two summers ago`."""
    return which_further({**got, "of": Season(index=got["seasons"]), "sign": -1})


def which_date(got: Captured) -> Expression | None:
    """`next Friday 6/9`: the date says more than the word; `next 6th of April` needs the word."""
    made: Fields | NumericDate = got["of"]
    return which(got) if made.weekday is None and made.year is None else made


def the_date(got: Captured) -> Expression:
    """`today, 12 October`: the date says it all."""
    made: Expression = got["date"]
    return made


def within(got: Captured) -> Within:
    """`May of last year`, `Friday of next week`, `summer of 2022`."""
    if "yr" in got:
        number, digits = got["yr"]
        return Within(of=got["of"], container=Fields(year=number, year_digits=digits))
    return Within(of=got["of"], container=Fields(year=got["year"]) if "year" in got else got["container"])


def nth_in_unit(got: Captured) -> Nth | None:
    """`the first weekend of May`, `the last day of the month`, `the last two weeks of 2020`."""
    number = got.get("nth", -1)
    if "weekday" in got:
        return Nth(nth=number, weekday=got["weekday"], container=got["container"])
    unit, factor = got["unit"]
    how_many: Count = got.get("count") or ONE
    if factor != 1 or unit in SUB_DAY or how_many.low != how_many.high or not 1 <= how_many.low <= 400:
        return None
    return Nth(nth=number, unit=unit, count=int(how_many.low), container=got["container"])


def week_of_year(got: Captured) -> WeekOfYear | None:
    """`week 36 of 2020`."""
    return WeekOfYear(week=got["num"], year=got.get("container")) if 1 <= got["num"] <= 53 else None


def months_of_year(got: Captured) -> Expression | None:
    """`Q3 2019`, `the first half of 2020`."""
    number, size = got.get("nth", got.get("num", 0)), got["size"]
    if not 1 <= number <= 12 // size:
        return None
    precision = Precision.QUARTER if size == 3 else Precision.MONTH
    part = MonthsOfYear(first=1 + size * (number - 1), count=size, precision=precision)
    if got.keys().isdisjoint(("yr", "year", "container")):
        return part
    return within({**got, "of": part})


def decade(got: Captured) -> Decade | None:
    """`the 1990s`, `the '90s`, `the nineties`."""
    if "year" in got:
        number = got["year"]
        # The 1800s are a century, the 2000s not yet.
        years = 100 if number % 100 == 0 and number < 2000 else 10
        return Decade(year=number, years=years) if number % 10 == 0 else None
    number = got.get("decade", got.get("year2", got.get("short", 1)))
    return Decade(year=number, short=True) if number % 10 == 0 else None


def century(got: Captured) -> Decade | None:
    """`the 19th century`."""
    return Decade(year=(got["nth"] - 1) * 100, years=100) if 2 <= got["nth"] <= 30 else None
