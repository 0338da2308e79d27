"""Units counted from now or from another time."""

from datetime import timedelta

from structmem.domain.interval import Precision
from structmem.extraction.time.arithmetic import SUB_DAY
from structmem.extraction.time.beside import Beside
from structmem.extraction.time.builders.dates import within
from structmem.extraction.time.builders.lengths import ONE, Count, length
from structmem.extraction.time.feasts import Season
from structmem.extraction.time.language import Captured
from structmem.extraction.time.lengths import Length
from structmem.extraction.time.meanings import Choice
from structmem.extraction.time.parts import Edge, Rest, Turn
from structmem.extraction.time.selection import Within
from structmem.extraction.time.units import Shift, Unit, Window
from structmem.extraction.time.vague import Around, Vague

_OFFSETS = {Choice.LAST: -1, Choice.PAST: -1, Choice.THIS: 0, Choice.NEXT: 1, Choice.COMING: 1}


def unit(got: Captured) -> Unit | None:
    """`last week`, `this month`, `next year`, `this past weekend`."""
    kind, factor = got.get("one") or got["unit"]
    offset = _OFFSETS[got["which"]]
    if kind is Precision.WEEKEND and got["which"] is Choice.COMING:
        offset = 0
    return Unit(unit=kind, offset=offset) if factor == 1 else None


def fixed_unit(got: Captured) -> Unit:
    """A relative unit that one word or a set phrase names: `yesterday`, `the week before last`."""
    kind = got["unit"][0] if "unit" in got else Precision.DAY
    return Unit(unit=kind, offset=got.get("offset", got.get("dayrel", 0)))


def this_unit(got: Captured) -> Unit | None:
    """`the month`, where more is said about it."""
    kind, factor = got["unit"]
    return Unit(unit=kind) if factor == 1 and kind not in SUB_DAY else None


def previous_unit(got: Captured) -> Unit | None:
    """`the next day`, `that weekend`: counted from what was said before."""
    kind, factor = got.get("one") or got["unit"]
    if factor != 1 or kind in SUB_DAY:
        return None
    return Unit(unit=kind, offset=got["offset"], from_previous=True, confidence=0.6)


def weekends_away(got: Captured) -> Unit | None:
    """`two weekends ago`: weekends are counted, not days."""
    number: Count = got["count"]
    if number.low != number.high or number.low > 10_000:
        return None
    return Unit(unit=Precision.WEEKEND, offset=int(number.low) * got["sign"])


def shifted(got: Captured) -> Shift | None:
    """`3 days ago`, `in a month`, `two weeks after Easter`."""
    made: Length = got["length"]
    base, ahead = got.get("base"), got.get("ahead_only", False)
    if (ahead or got.get("weeks_only")) and (made.unit is Precision.DAY or made.unit in SUB_DAY):
        return None
    if ahead and isinstance(base, Unit) and base.offset < 0:
        return None
    by_day = got.get("today") and made.unit not in SUB_DAY
    return Shift(
        length=made,
        sign=got["sign"],
        base=Unit(unit=Precision.DAY) if by_day else base,
        from_previous=got.get("from_previous", False),
        may_last=got.get("may_last", False),
        ahead_only=ahead,
    )


def within_ago(got: Captured) -> Within | None:
    """`two years ago in May`."""
    made: Length = got["length"]
    return (
        Within(of=got["of"], container=Shift(length=made, sign=-1)) if made.unit is Precision.YEAR else None
    )


def shifted_week(got: Captured) -> Shift | None:
    """`Friday week`, `tomorrow fortnight`."""
    made = length(got)
    return shifted({**got, "length": made}) if made else None


def same_time(got: Captured) -> Around | None:
    """`this time last year`: about the same day of it."""
    kind, factor = got["one"]
    days = {Precision.YEAR: 15, Precision.MONTH: 3, Precision.WEEK: 0}.get(kind)
    offset = _OFFSETS[got["which"]]
    made = length({"unit": got["one"]})
    if days is None or factor != 1 or not offset or made is None:
        return None
    of = Shift(length=made, sign=offset, base=Unit(unit=Precision.DAY))
    return Around(of=of, margin=timedelta(days=days))


def this_time(got: Captured) -> Shift | None:
    """`this time tomorrow`."""
    made = length({"unit": (Precision.HOUR, 24)})
    return Shift(length=made, sign=got["dayrel"]) if made and got["dayrel"] else None


def turn(got: Captured) -> Turn | None:
    """`the turn of the century`."""
    if "base" in got:
        return Turn(years=100, of=got["base"])
    kind, factor = got["unit"]
    years = {Precision.YEAR: 1, Precision.DECADE: 10}.get(kind)
    return Turn(years=years * factor) if years else None


def mid_season(got: Captured) -> Edge:
    """`midsummer`."""
    return Edge(of=Season(index=got["midseason"]), begin=1 / 3, until=2 / 3)


def edge_to_edge(got: Captured) -> Edge | None:
    """`mid to late May`."""
    (begin, _), (_, until) = got["first"], got["last"]
    return Edge(of=got["base"], begin=begin, until=until) if begin < until else None


def window(got: Captured) -> Window | None:
    """`the past two weeks`, `within a month`."""
    sign = got.get("sign") or _OFFSETS[got["which"]]
    return Window(length=got["length"], sign=sign) if sign else None


def rolling_unit(got: Captured) -> Window | None:
    """`the past week`: the seven days up to now, not the week of the calendar."""
    kind, factor = got["one"]
    if factor != 1 or kind not in (Precision.WEEK, Precision.MONTH, Precision.YEAR, Precision.DECADE):
        return None
    made = length({"unit": got["one"]})
    return Window(length=made, sign=-1) if made else None


def vague_window(got: Captured) -> Window | None:
    """`the coming weeks`."""
    made = length({"unit": got["many"], "count": Count(2, 4, approximate=True)})
    return Window(length=made, sign=got["sign"]) if made else None


def counted_window(got: Captured) -> Window | None:
    """`the last few days`, `the 5 upcoming years`."""
    made = length(got)
    return window({**got, "length": made}) if made else None


def fortnight_window(got: Captured) -> Window | None:
    """`the past fortnight`: no unit of the calendar."""
    return counted_window(got) if got["unit"][1] != 1 else None


def edge(got: Captured) -> Edge:
    """`early May`, `the end of the month`."""
    begin, until = got["edge"]
    if "within" in got or got.get("today"):
        return Edge(of=Unit(unit=got.get("within", (Precision.DAY, 1))[0]), begin=begin, until=until)
    return Edge(of=got["base"], begin=begin, until=until)


def work_week(got: Captured) -> Edge:
    """`this working week`: Monday to Friday."""
    return Edge(of=Unit(unit=Precision.WEEK, offset=_OFFSETS[got["which"]]), begin=0.0, until=5 / 7)


def rest(got: Captured) -> Rest:
    """`later this week`."""
    base = Unit(unit=Precision.DAY) if got.get("today") else got["base"]
    return Rest(of=base, sign=got["sign"])


def beside(got: Captured) -> Beside | None:
    """`the week before 9 June`, `the Friday after Easter`, `the week of 23 August`."""
    number: Count = got.get("count") or ONE
    steps = got["side"] * min(1000, int(number.low))
    if "weekday" in got:
        return Beside(steps=steps, of=got["base"], weekday=got["weekday"])
    kind, factor = got["unit"]
    if factor != 1 or kind in SUB_DAY:
        return None
    return Beside(steps=steps, of=got["base"], unit=kind)


def weekend_of_feast(got: Captured) -> Beside:
    """`Halloween weekend 2021`."""
    return Beside(steps=0, of=within(got), unit=Precision.WEEKEND)


def weekday_near(got: Captured) -> Beside | None:
    """`Monday two weeks from now`: that weekday in the week, or on the days, around; minutes have none."""
    base = got["base"]
    if isinstance(base, Shift) and base.length.unit in SUB_DAY:
        return None
    return Beside(steps=0, of=got["base"], weekday=got["weekday"])


def now(_: Captured) -> Vague:
    """The moment of speaking."""
    return Vague(begin=0, until=1 / 1440, precision=Precision.MINUTE, confidence=0.9)
