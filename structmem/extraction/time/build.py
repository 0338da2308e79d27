"""From captured words to meanings: the functions that the patterns of a language name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from structmem.domain.interval import IntervalKind, Precision
from structmem.extraction.time.arithmetic import APPROXIMATE_DAYS, SUB_DAY
from structmem.extraction.time.bounds import Around, Bound, Habit, Lasting, LastingFrom, Range, Vague
from structmem.extraction.time.clocks import Clock, ClockRange, OnDay, PartOfDay
from structmem.extraction.time.dates import Fields, Holiday, NumericDate, Season, Which, Within
from structmem.extraction.time.numbered import Decade, MonthsOfYear, Nth, Stamp, WeekOfYear
from structmem.extraction.time.spans import Expression
from structmem.extraction.time.units import Beside, Edge, Length, Rest, Shift, Unit, Window, step_of

Captured = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a whole phrase means, and how it stands to the event.

    Attributes:
        length: How long it lasts, where the words say so.
    """

    of: Expression
    role: str = "at"
    recurring: bool = False
    length: timedelta | None = None


# Numbers and lengths


def count(got: Captured) -> tuple[float, float, bool] | None:
    """Least and most of a number of units, and whether it is approximate."""
    if "low" in got:
        return got["low"], got["high"], True
    if "quant" in got:
        return (*got["quant"], True)
    number = got.get("num", got.get("decimal"))
    if number is None or number > 100_000:
        return None
    number += got.get("plus", 0)
    return number, number, bool(got.get("approximate"))


def approximate_count(got: Captured) -> tuple[float, float, bool]:
    """The same number, less sure."""
    low, high, _ = got["count"]
    return low, high, True


def length(got: Captured) -> Length | None:
    """So many units."""
    unit, factor = got["unit"]
    low, high, approximate = got.get("count") or (1, 1, False)
    low, high = low + got.get("plus", 0), high + got.get("plus", 0)
    factor = factor * got.get("times", 1)
    return Length(
        low=step_of(low * factor, unit), high=step_of(high * factor, unit), unit=unit, approximate=approximate
    )


def letter_length(got: Captured) -> Length | None:
    """`3h`."""
    unit = Precision(got["letter"].upper())
    return length({**got, "unit": (unit, 1)})


def sum_of_lengths(got: Captured) -> Length | None:
    """`2 years and 3 months`: the units fall."""
    first, rest = got["first"], got["rest"]
    if APPROXIMATE_DAYS[first.unit] <= APPROXIMATE_DAYS[rest.unit]:
        return None
    joined: Length = first.plus(rest)
    return joined


# Dates


def fields(got: Captured) -> Fields | None:
    """A date as far as it is given."""
    if got.get("day") is not None and not 1 <= got["day"] <= 31:
        return None
    year, digits = got.get("yr") or (None, 4)
    return Fields(
        year=year, year_digits=digits, month=got.get("month"), day=got.get("day"), weekday=got.get("weekday")
    )


def day_of_month(got: Captured) -> int | None:
    """A number that can be a day of a month."""
    number: int = got.get("nth", got.get("daynum", 0))
    return number if 1 <= number <= 31 else None


def year(got: Captured) -> tuple[int, int] | None:
    """A year with the number of its digits."""
    if "year" in got:
        return got["year"], 4
    if "faryear" in got:
        return got["faryear"], 4
    return (got["year2"], 2) if "year2" in got else None


def near_year(got: Captured) -> tuple[int, int] | None:
    """A year behind a day and month, where the number may be a clock time too."""
    number: int = got["year"]
    return (number, 4) if 1850 <= number <= 2099 else None


def numeric_date(got: Captured) -> NumericDate | None:
    """`3/4/2023` or `3/4`."""
    first, second, separator, *rest = got.get("numdate") or got["daymonth"]
    if max(first, second) > 31 or min(first, second) > 12 or 0 in (first, second):
        return None
    number, digits = (rest[0], rest[1]) if rest else got.get("yr") or (None, 4)
    return NumericDate(
        first=first,
        second=second,
        separator=separator,
        year=number,
        year_digits=digits,
        weekday=got.get("weekday"),
    )


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
    if month > 12 and day <= 12:
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
    year_, month, day, hour, minute, second_ = got["stamp"]
    written = f"{year_}-{month}-{day}T{hour}:{minute}:{second_ or '00'}"
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    return Stamp(moment=moment, precision=Precision.SECOND if second_ else Precision.MINUTE)


def season(got: Captured) -> Season:
    """`summer`."""
    return Season(index=got["season"])


def holiday(got: Captured) -> Holiday:
    """`Easter`."""
    rule, numbers, *days = got["holiday"]
    return Holiday(rule=rule, numbers=tuple(numbers), days=days[0] if days else 1)


def which(got: Captured) -> Which:
    """`last Friday`, `next May`, `this Christmas`."""
    return Which(of=got["of"], which=got["which"])


def within(got: Captured) -> Within:
    """`May of last year`."""
    return Within(of=got["of"], container=got["container"])


def within_year(got: Captured) -> Within:
    """`summer of 2022`."""
    number, digits = got["yr"]
    return Within(of=got["of"], container=Fields(year=number, year_digits=digits))


def nth_in_unit(got: Captured) -> Nth | None:
    """`the first weekend of May`, `the last day of the month`."""
    number = got.get("nth", -1)
    if "weekday" in got:
        return Nth(nth=number, weekday=got["weekday"], container=got["container"])
    unit, factor = got["unit"]
    if factor != 1 or unit in SUB_DAY:
        return None
    low, high, _ = got.get("count") or (1, 1, False)
    if low != high or not 1 <= low <= 400:
        return None
    return Nth(nth=number, unit=unit, count=int(low), container=got["container"])


def week_of_year(got: Captured) -> WeekOfYear | None:
    """`week 36 of 2020`."""
    if not 1 <= got["num"] <= 53:
        return None
    return WeekOfYear(week=got["num"], year=got.get("container"))


def months_of_year(got: Captured) -> Expression | None:
    """`Q3 2019`, `the second half of 2020`."""
    number = got.get("nth", got.get("num", 0))
    size = got["size"]
    if not 1 <= number <= 12 // size:
        return None
    part = MonthsOfYear(
        first=1 + size * (number - 1),
        count=size,
        precision=Precision.QUARTER if size == 3 else Precision.MONTH,
    )
    if "yr" in got:
        return within_year({"of": part, "yr": got["yr"]})
    if "container" in got:
        return Within(of=part, container=got["container"])
    return part


def decade(got: Captured) -> Decade | None:
    """`the 1990s`, `the '90s`, `the nineties`."""
    if "year" in got:
        return Decade(year=got["year"]) if got["year"] % 10 == 0 else None
    number = got.get("decade", got.get("year2", got.get("short", 1)))
    return Decade(year=number, short=True) if number % 10 == 0 else None


def century(got: Captured) -> Decade | None:
    """`the 19th century`."""
    return Decade(year=max(2, (got["nth"] - 1) * 100), years=100) if 1 <= got["nth"] <= 30 else None


# Units


def unit(got: Captured) -> Unit | None:
    """`last week`, `this month`, `next year`."""
    kind, factor = got["unit"]
    if factor != 1:
        return None
    offset = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}[got["which"]]
    if kind is Precision.WEEKEND and got["which"] in ("coming", "past"):
        offset = 0 if got["which"] == "coming" else -1
    return Unit(unit=kind, offset=offset)


def fixed_unit(got: Captured) -> Unit:
    """A relative unit that one word or a set phrase names: `yesterday`, `the week before last`."""
    kind = got["unit"][0] if isinstance(got.get("unit"), tuple) else Precision.DAY
    return Unit(unit=kind, offset=got.get("offset", got.get("dayrel", 0)))


def previous_unit(got: Captured) -> Unit | None:
    """`the next day`, `that weekend`: counted from what was said before."""
    kind, factor = got["unit"]
    if factor != 1 or kind in SUB_DAY:
        return None
    return Unit(unit=kind, offset=got["offset"], from_previous=True, confidence=0.6)


def units_ago(got: Captured) -> Unit | None:
    """`two weekends ago`."""
    low, high, _ = got["count"]
    kind, factor = got["unit"]
    if kind is not Precision.WEEKEND or low != high or factor != 1 or low > 10_000:
        return None
    return Unit(unit=kind, offset=int(low) * got["sign"])


def shifted(got: Captured) -> Shift:
    """`3 days ago`, `in a month`, `two weeks after Easter`."""
    return Shift(
        length=got["length"],
        sign=got["sign"],
        base=Unit(unit=Precision.DAY) if got.get("base") == "today" else got.get("base"),
        from_previous=got.get("from_previous", False),
    )


def window(got: Captured) -> Window:
    """`the past two weeks`, `within a month`."""
    sign = got.get("sign") or {"last": -1, "past": -1, "next": 1, "coming": 1}.get(
        got.get("which", "last"), -1
    )
    return Window(length=got["length"], sign=sign)


def counted_window(got: Captured) -> Window | None:
    """`the last few days`, `the 5 upcoming years`."""
    if got["which"] == "this":
        return None
    made = length(got)
    return window({**got, "length": made}) if made else None


def edge(got: Captured) -> Edge:
    """`early May`."""
    begin, until = got["edge"]
    base = Unit(unit=Precision.DAY) if got["base"] == "today" else got["base"]
    return Edge(of=base, begin=begin, until=until)


def rest(got: Captured) -> Rest:
    """`later this week`."""
    return Rest(of=got["base"], sign=got["sign"])


def beside(got: Captured) -> Beside | None:
    """`the week before 9 June`, `the Friday after Easter`, `the week of 23 August`."""
    steps = got["side"] * min(1000, int((got.get("count") or (1, 1, False))[0]))
    if "weekday" in got:
        return Beside(steps=steps, of=got["base"], weekday=got["weekday"])
    kind, factor = got["unit"]
    if factor != 1 or kind in SUB_DAY:
        return None
    return Beside(steps=steps, of=got["base"], unit=kind)


# Clock times


def clock(got: Captured) -> Clock | None:
    """A clock time in any writing."""
    if "halfclock" in got:
        hour, minute, second, half = got["halfclock"]
        half = half if hour <= 12 else ""
        return Clock(hour=hour, minute=minute, second=second, half=half, exact=hour > 12 or hour == 0)
    if "full" in got:
        hour, minute, second, exact = got["full"]
        exact = exact or hour > 12 or hour == 0
        precision = Precision.SECOND if second else Precision.MINUTE
        return Clock(hour=hour, minute=minute, second=second, exact=exact, precision=precision)
    hour, minute = got["hour"], got.get("minute", 0)
    if not (0 <= hour <= 24 and 0 <= minute <= 59):
        return None
    precision = Precision.HOUR if "minute" not in got else Precision.MINUTE
    half = got.get("half", "") if hour <= 12 else ""
    return Clock(hour=hour, minute=minute, half=half, exact=hour > 12 or hour == 0, precision=precision)


def clock_to(got: Captured) -> Clock | None:
    """`quarter to eight`."""
    hour, minute = got["hour"], got["minute"]
    if not (1 <= hour <= 12 and 1 <= minute <= 59):
        return None
    return Clock(hour=hour - 1 or 12, minute=60 - minute)


def clock_in_half(got: Captured) -> Clock | None:
    """`8:00 in the morning`."""
    made: Clock = got["clock"].in_part(got["part"].part)
    return made


def part(got: Captured) -> PartOfDay:
    """`morning`, `late afternoon`."""
    begin, until = got.get("edge") or (0.0, 1.0)
    return PartOfDay(part=got["part"], begin=begin, until=until)


def on_day(got: Captured) -> OnDay | None:
    """A clock time or a part of the day on a date."""
    return OnDay(day=got["day"], clock=got.get("clock"), part=got.get("part"))


def part_of(got: Captured) -> OnDay:
    """`tonight`, `last night`, `this morning`: a part of a day that is counted from today."""
    made = PartOfDay(part=got["part"]) if isinstance(got["part"], str) else got["part"]
    return OnDay(day=Unit(unit=Precision.DAY, offset=got["offset"]), part=made, clock=got.get("clock"))


def which_part(got: Captured) -> OnDay | None:
    """`this morning`, `last night`."""
    offset = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 0}[got["which"]]
    return part_of({**got, "offset": offset})


def clock_range(got: Captured) -> ClockRange | None:
    """`from 5 to 7pm`."""
    return ClockRange(first=got["first"], last=got["last"], part=got.get("part"))


def range_on_day(got: Captured) -> ClockRange:
    """`Monday from 3 to 8`."""
    made: ClockRange = got["hours"]
    return replace(made, day=got["day"], part=got.get("part") or made.part)


def clock_lasting(got: Captured) -> LastingFrom:
    """`from 9 for two hours`."""
    start: Expression = got["clock"]
    if "day" in got:
        start = OnDay(day=got["day"], clock=got["clock"])
    return LastingFrom(length=got["length"], start=start)


# Roles


def as_range(got: Captured) -> Range:
    """`from May to July`; between is somewhere inside."""
    kind = IntervalKind.POINT if got.get("between") else IntervalKind.SPAN
    return Range(first=got["first"], last=got["last"], kind=kind)


def bound(got: Captured) -> Reading:
    """`since May`, `until Friday`, `by June`."""
    return Reading(of=Bound(of=got["of"], role=got["role"]), role=got.get("as") or got["role"])


def around(got: Captured) -> Around:
    """`around noon`."""
    return Around(of=got["of"])


def lasting(got: Captured) -> Reading:
    """`for three weeks`."""
    made: Length = got["length"]
    return Reading(
        of=Lasting(length=made, up_to_now=got.get("up_to_now", False)), role="for", length=made.high.delta
    )


def lasting_window(got: Captured) -> Reading:
    """`for the past two years`: throughout, up to now."""
    made: Window = got["window"]
    if made.sign > 0:
        return Reading(of=replace(made, kind=IntervalKind.SPAN), role="for", length=made.length.high.delta)
    return lasting({"length": made.length, "up_to_now": True})


def lasting_from(got: Captured) -> Reading:
    """`for two weeks from 20 May`."""
    made: Length = got["length"]
    return Reading(of=LastingFrom(length=made, start=got["start"]), role="from", length=made.high.delta)


def habit(got: Captured) -> Reading:
    """`every Monday`, `twice a week`."""
    kind = got["unit"][0] if "unit" in got else got.get("precision", Precision.DAY)
    return Reading(of=Habit(unit=kind), role="every", recurring=True)


def vague(got: Captured) -> Reading:
    """`recently`, `the other day`."""
    begin, until, *rest_of = got["vague"]
    kind = rest_of[0] if rest_of else IntervalKind.POINT
    precision = rest_of[1] if len(rest_of) > 1 else Precision.DAY
    return Reading(of=Vague(begin=begin, until=until, kind=kind, precision=precision), role="at")


def at(got: Captured) -> Reading:
    """The plain case."""
    return Reading(of=got["of"], role=got.get("role", "at"))


def same(got: Captured) -> Any:
    """What is inside, unchanged."""
    return next(value for value in got.values())


def year_first(got: Captured) -> Fields:
    """`2019/aug/01`."""
    return Fields(year=got["year"], month=got["month"], day=got["day"])


def second(got: Captured) -> Expression:
    """`today, 12 October`: the date says it all."""
    made: Expression = got["weekday_date"]
    return made


def which_date(got: Captured) -> Expression | None:
    """`next Friday 6/9`, `this 5/12`: the date says more than the word."""
    made = got["of"]
    if isinstance(made, Fields) and made.weekday is None and made.year is None:
        return Which(of=made, which=got["which"])
    return made  # type: ignore[no-any-return]


def which_weekday(got: Captured) -> Which:
    """`last Friday`."""
    name = "coming" if got["which"] == "upcoming" else got["which"]
    return Which(of=Fields(weekday=got["weekday"]), which=name)


def day_alone(got: Captured) -> Fields | None:
    """`the 25th`."""
    return Fields(day=got["nth"]) if 1 <= got["nth"] <= 31 else None


def weekday_of(got: Captured) -> Within:
    """`Friday of next week`."""
    return Within(of=Fields(weekday=got["weekday"]), container=got["container"])


def this_unit(got: Captured) -> Unit:
    """`the month`."""
    return Unit(unit=got["unit"][0], offset=0)


def nth_of_this(got: Captured) -> Nth | None:
    """`the last day of the month`."""
    outer = this_unit(got if "what" not in got or "weekday" in got else {"unit": got["what"]})
    if "what" in got and got["what"] == (Precision.DAY, 1):
        return nth_in_unit({**got, "unit": got["what"], "container": this_unit(got)})
    return nth_in_unit({**got, "container": outer})


def now(_: Captured) -> Vague:
    """The moment of speaking."""
    return Vague(begin=0, until=1 / 1440, precision=Precision.MINUTE, confidence=0.9)


def month_of_year(got: Captured) -> Fields:
    """`2017 April`."""
    return Fields(year=got["year"], month=got["month"])


def year_alone(got: Captured) -> Fields:
    """`2019`."""
    return Fields(year=got["year"])


def which_month(got: Captured) -> Which:
    """`last May`."""
    return Which(of=Fields(month=got["month"]), which=got["which"])


def which_season(got: Captured) -> Which:
    """`last summer`."""
    return Which(of=Season(index=got["season"]), which=got["which"])


def month_of(got: Captured) -> Within:
    """`May of last year`."""
    return Within(of=Fields(month=got["month"]), container=got["container"])


def season_of_year(got: Captured) -> Within:
    """`summer 2022`."""
    return Within(of=Season(index=got["season"]), container=Fields(year=got["year"]))


def season_of(got: Captured) -> Within:
    """`summer of last year`."""
    return Within(of=Season(index=got["season"]), container=got["container"])


def quarter_of_year(got: Captured) -> Expression | None:
    """`2019 Q3`."""
    return months_of_year({**got, "yr": (got["year"], 4)})


def within_this_year(got: Captured) -> Within:
    """`2022 Christmas`."""
    return Within(of=got["of"], container=Fields(year=got["year"]))


def which_unit(got: Captured) -> Unit | None:
    """`this past weekend`."""
    return unit({**got, "which": {"upcoming": "coming"}.get(got["which"], got["which"])})


def weekends_beside(got: Captured) -> Beside | None:
    """`two weekends before 17 July`."""
    return beside(got) if got["unit"][0] is Precision.WEEKEND else None


def edge_of_this(got: Captured) -> Edge:
    """`the end of the month`."""
    return edge({**got, "base": this_unit(got)})


def rest_of_this(got: Captured) -> Rest:
    """`later in the year`."""
    return Rest(of=this_unit(got), sign=got["sign"])


def which_part_edge(got: Captured) -> OnDay | None:
    """`late this morning`."""
    return which_part({"which": got["which"], "part": part(got)})


def hour_tonight(got: Captured) -> OnDay | None:
    """`10, tonight`."""
    made = clock(got)
    return part_of({"offset": 0, "part": "tonight", "clock": made}) if made else None


def early_late(got: Captured) -> OnDay:
    """`early Thursday`."""
    begin, until = (0.2, 0.5) if "early" in got.values() else (0.6, 1.0)
    return OnDay(day=got["day"], part=PartOfDay(part="day", begin=begin, until=until))


def hours_in(got: Captured) -> ClockRange:
    """`last night between 7 and 9`."""
    name = got["part"]
    made = PartOfDay(part=name) if isinstance(name, str) else name
    offset = got["offset"] if "offset" in got else {"last": -1, "past": -1, "next": 1}.get(got["which"], 0)
    hours: ClockRange = got["hours"]
    return replace(hours, part=made, day=Unit(unit=Precision.DAY, offset=offset))


def near(got: Captured) -> Reading:
    """`around 5 May`."""
    return Reading(of=Around(of=got["of"]))


def between(got: Captured) -> Reading | None:
    """`from May to July`, `between May and July`."""
    role = "between" if got["between"] else "from"
    return Reading(of=as_range(got), role=role)


def between_dated(got: Captured) -> Reading | None:
    """`May 5 to 9, 2023`."""
    last = refine({"date": Fields(day=got["day"]), "yr": got["yr"]})
    first = got["first"]
    if not isinstance(first, Fields) or not isinstance(last, Fields):
        return None
    return Reading(of=Range(first=first, last=replace(last, month=first.month)), role="from")


def clock_lasting_from(got: Captured) -> Reading:
    """`from 9 am for two hours`."""
    return Reading(of=clock_lasting(got), role="from", length=got["length"].high.delta)


def childhood(_: Captured) -> Reading:
    """`as a kid`, `when I was 7`: long ago, no more is known without a birthday."""
    return Reading(of=Vague(begin=None, until=-365, precision=Precision.YEAR, confidence=0.3), role="at")


BUILDERS: Mapping[str, Callable[[Captured], Any]] = {
    one.__name__: one
    for one in (
        *(count, approximate_count, length, letter_length, sum_of_lengths),
        *(fields, refine, day_of_month, year, near_year, numeric_date, iso_date, year_month, stamp),
        *(season, holiday, which, within, within_year, nth_in_unit, week_of_year, months_of_year),
        *(decade, century, unit, fixed_unit, previous_unit, units_ago, shifted, window, counted_window),
        *(edge, rest, beside, clock, clock_to, clock_in_half, part, on_day, part_of, which_part),
        *(clock_range, range_on_day, clock_lasting, as_range, bound, around, lasting, lasting_window),
        *(lasting_from, habit, vague, at, same, year_first, second, which_date, which_weekday, day_alone),
        *(weekday_of, nth_of_this, now, month_of_year, year_alone, which_month, which_season, month_of),
        *(season_of_year, season_of, quarter_of_year, within_this_year, which_unit, weekends_beside),
        *(edge_of_this, rest_of_this, which_part_edge, hour_tonight, early_late, hours_in, near, between),
        *(between_dated, clock_lasting_from, childhood),
    )
}
