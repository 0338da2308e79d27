"""How a phrase stands to the event: at, since, until, from, for, every."""

from dataclasses import dataclass
from datetime import timedelta

from structmem.domain.interval import IntervalKind, Precision
from structmem.extraction.time.arithmetic import APPROXIMATE_DAYS, SUB_DAY
from structmem.extraction.time.bounds import Bound, From, Range, Seen, SinceTold
from structmem.extraction.time.builders.clocks import clock_lasting
from structmem.extraction.time.builders.dates import refine
from structmem.extraction.time.clocks import Clock, OnDay, PartOfDay
from structmem.extraction.time.dates import Fields
from structmem.extraction.time.language import Captured
from structmem.extraction.time.lasting import Lasting, LastingFrom, LastingWindow, Throughout
from structmem.extraction.time.lengths import Length
from structmem.extraction.time.meanings import Role
from structmem.extraction.time.parts import Brink
from structmem.extraction.time.spans import Expression, Tense
from structmem.extraction.time.units import Unit, Window
from structmem.extraction.time.vague import Around, Habit, Once, Vague


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a whole phrase means, and how it stands to the event.

    Attributes:
        length: How long it lasts, where the words say so.
    """

    of: Expression
    role: Role = Role.AT
    recurring: bool = False
    length: timedelta | None = None


def at(got: Captured) -> Reading:
    """The plain case."""
    return Reading(of=got["of"])


def bound(got: Captured) -> Reading:
    """`since May`, `until Friday`, `by June`, `on 5 May before 7`."""
    of = OnDay(day=got["day"], clock=got["clock"]) if "clock" in got else got["of"]
    return Reading(of=Bound(of=of, role=got["role"]), role=got.get("as") or got["role"])


def from_ahead(got: Captured) -> Reading:
    """`from 1 May`."""
    return Reading(of=From(of=got["of"]))


def since_told(got: Captured) -> Reading:
    """`since then`."""
    return Reading(of=SinceTold(), role=Role.SINCE)


def back_in(got: Captured) -> Reading:
    """`back in May`."""
    return Reading(of=Seen(of=got["of"], tense=Tense.PAST))


def near(got: Captured) -> Reading:
    """`around 5 May`."""
    margin = timedelta(days=got["margin"]) if "margin" in got else None
    return Reading(of=Around(of=got["of"], margin=margin))


def between(got: Captured) -> Reading | None:
    """`from May to July`; `between May and July` is somewhere inside."""
    if isinstance(got["first"], Clock | PartOfDay) and not isinstance(
        got["last"], Clock | PartOfDay | OnDay | Vague
    ):
        return None
    inside = got.get("inside", False)
    kind = IntervalKind.POINT if inside else IntervalKind.SPAN
    return Reading(
        of=Range(first=got["first"], last=got["last"], kind=kind), role=Role.BETWEEN if inside else Role.FROM
    )


def between_neighbours(got: Captured) -> Reading | None:
    """`18 and 19 June` are one stretch; the 1st and the 15th are not."""
    first, last = got["first"], got["last"]
    if not isinstance(first, Fields) or not isinstance(last, Fields):
        return None
    return between(got) if (last.day or 0) - (first.day or 0) == 1 else None


def brink(got: Captured) -> Reading:
    """`just after nine`, `shortly before Christmas`."""
    return Reading(of=Brink(of=got["of"], sign=got["side"]))


def between_dated(got: Captured) -> Reading | None:
    """`May 5 to 9, 2023`."""
    first = got["first"]
    if not isinstance(first, Fields):
        return None
    last = refine({"date": Fields(month=first.month, day=got["day"]), "yr": got["yr"]})
    return between({"first": first, "last": last})


def lasting(got: Captured) -> Reading:
    """`for three weeks`."""
    made: Length = got["length"]
    return Reading(
        of=Lasting(length=made, up_to_now=got.get("up_to_now", False)), role=Role.FOR, length=made.middle
    )


def lasting_window(got: Captured) -> Reading:
    """`for the past two years`."""
    made: Window = got["window"]
    return Reading(of=LastingWindow(window=made), role=Role.FOR, length=made.length.middle)


def throughout(got: Captured) -> Reading | None:
    """`all weekend`, `the whole summer`."""
    if "of" in got:
        return Reading(of=Throughout(of=got["of"]), role=Role.FOR)
    kind, factor = got["one"]
    if factor != 1 or kind in SUB_DAY:
        return None
    days = {Precision.WEEKEND: 2.0}.get(kind, APPROXIMATE_DAYS[kind])
    return Reading(of=Throughout(of=Unit(unit=kind)), role=Role.FOR, length=timedelta(days=days))


def lasting_from(got: Captured) -> Reading:
    """`for two weeks from 20 May`, `from 9 am for two hours`."""
    made: Length = got["length"]
    of = clock_lasting(got) if "clock" in got else LastingFrom(length=made, start=got["start"])
    return Reading(of=of, role=Role.FROM, length=made.middle)


def habit(got: Captured) -> Reading:
    """`every Monday`, `twice a week`."""
    kind = got["unit"][0] if "unit" in got else got.get("recurring", Precision.DAY)
    return Reading(of=Habit(unit=kind), role=Role.EVERY, recurring=True)


def vague(got: Captured) -> Reading:
    """`recently`, `the other day`."""
    begin, until, *more = got["vague"]
    kind = more[0] if more else IntervalKind.POINT
    precision = more[1] if len(more) > 1 else Precision.DAY
    either = got.get("either", False)
    return Reading(of=Vague(begin=begin, until=until, kind=kind, precision=precision, either=either))


def once(_: Captured) -> Reading:
    """`in my twenties`: a part of a life."""
    return Reading(of=Once())


def childhood(_: Captured) -> Reading:
    """`as a kid`, `when I was 7`: long ago; no more is known without a birthday."""
    return Reading(of=Vague(begin=None, until=-365, precision=Precision.YEAR, confidence=0.3))
