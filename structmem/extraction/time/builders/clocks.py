"""Clock times, parts of the day, and both on a date."""

from dataclasses import replace
from typing import Any

from structmem.domain.interval import Precision
from structmem.extraction.time.builders.dates import fields, nth_in_unit, refine, within
from structmem.extraction.time.clocks import Clock, ClockRange, OnDay, PartOfDay
from structmem.extraction.time.language import Captured
from structmem.extraction.time.lasting import LastingFrom
from structmem.extraction.time.meanings import Choice, Part
from structmem.extraction.time.spans import Expression
from structmem.extraction.time.units import Unit

_OFFSETS = {Choice.LAST: -1, Choice.PAST: -1, Choice.THIS: 0, Choice.NEXT: 1, Choice.COMING: 0}


def clock(got: Captured) -> Clock | None:
    """A clock time in any writing."""
    if "halfclock" in got:
        hour, minute, second, half = got["halfclock"]
        half = half if 1 <= hour <= 12 else None
        return Clock(hour=hour, minute=minute, second=second, half=half, exact=not half)
    if "full" in got:
        hour, minute, second, exact = got["full"]
        precision = Precision.SECOND if second else Precision.MINUTE
        exact = exact or hour > 12 or hour == 0
        return Clock(hour=hour, minute=minute, second=second, exact=exact, precision=precision)
    hour, minute = got["hour"], got.get("minute", 0)
    if not (0 <= hour <= 24 and 0 <= minute <= 59):
        return None
    precision = Precision.MINUTE if "minute" in got else Precision.HOUR
    half = got.get("half") if hour <= 12 else None
    return Clock(
        hour=hour,
        minute=minute,
        half=half,
        exact=hour > 12 or hour == 0,
        precision=precision,
        about=got.get("about", False),
    )


def clock_about(got: Captured) -> Clock:
    """`around 5`."""
    made: Clock = got["loose_clock"]
    return replace(made, about=True)


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
    begin, until = got.get("edge", (0.0, 1.0))
    # Early and late are halves of so short a time.
    if until - begin < 0.5:
        begin, until = (0.0, 0.5) if begin == 0 else (0.5, 1.0) if until == 1 else (0.25, 0.75)
    return PartOfDay(part=got["part"], begin=begin, until=until)


def on_day(got: Captured) -> OnDay | None:
    """A clock time or a part of the day on a date."""
    return OnDay(day=got["day"], clock=got.get("clock"), part=got.get("part"))


def part_on_date(got: Captured) -> OnDay:
    """`Friday midday 19 May`, `Wednesday evening next week`."""
    if "container" in got:
        return OnDay(day=within({"of": fields(got), "container": got["container"]}), part=got["part"])
    return OnDay(day=refine(got), part=got["part"])


def on_nth(got: Captured) -> OnDay | ClockRange | None:
    """`the first Monday evening of next month`."""
    day = nth_in_unit(got)
    if day is None:
        return None
    return (
        range_on_day({"hours": got["hours"], "day": day}) if "hours" in got else on_day({**got, "day": day})
    )


def clock_in_date(got: Captured) -> OnDay | None:
    """`Wed Oct 26 15:50:06 2016`."""
    return on_day({"day": refine({**got, "yr": (got["year"], 4)}), "clock": got["clock"]})


def _named(name: Any) -> PartOfDay:
    return PartOfDay(part=name) if isinstance(name, Part) else name


def part_of(got: Captured) -> OnDay:
    """`tonight`, `this morning`: a part of a day that is counted from today."""
    return OnDay(
        day=Unit(unit=Precision.DAY, offset=got["offset"]), part=_named(got["part"]), clock=got.get("clock")
    )


def which_part(got: Captured) -> OnDay | None:
    """`this morning`, `last night`; "past noon" is after it."""
    if got["which"] is Choice.PAST and _named(got["part"]).part in (Part.NOON, Part.MIDNIGHT, Part.DAWN):
        return None
    return part_of({**got, "offset": _OFFSETS[got["which"]]})


def part_of_next(got: Captured) -> OnDay:
    """`the following morning`."""
    return OnDay(
        day=Unit(unit=Precision.DAY, offset=got["offset"], from_previous=True, confidence=0.6),
        part=got["part"],
    )


def which_part_edge(got: Captured) -> OnDay | None:
    """`late this morning`."""
    return which_part({"which": got["which"], "part": part(got)})


def hour_tonight(got: Captured) -> OnDay | None:
    """`10, tonight`."""
    made = clock(got)
    return part_of({"offset": 0, "part": Part.TONIGHT, "clock": made}) if made else None


def early_late(got: Captured) -> OnDay:
    """`early Thursday`."""
    begin, until = got["share"]
    return OnDay(day=got["day"], part=PartOfDay(part=Part.DAY, begin=begin, until=until))


def clock_range(got: Captured) -> ClockRange | None:
    """`from 5 to 7pm`."""
    return ClockRange(first=got["first"], last=got["last"], part=got.get("part"))


def range_on_day(got: Captured) -> ClockRange:
    """`Monday from 3 to 8`."""
    made: ClockRange = got["hours"]
    return replace(made, day=got["day"], part=got.get("part") or made.part)


def hours_in(got: Captured) -> ClockRange:
    """`last night between 7 and 9`."""
    offset = got["offset"] if "offset" in got else _OFFSETS[got["which"]]
    hours: ClockRange = got["hours"]
    return replace(hours, part=_named(got["part"]), day=Unit(unit=Precision.DAY, offset=offset))


def clock_lasting(got: Captured) -> LastingFrom:
    """`from 9 for two hours`."""
    start: Expression = got["clock"]
    if "day" in got:
        start = OnDay(day=got["day"], clock=got["clock"])
    return LastingFrom(length=got["length"], start=start)
