"""Counted and relative units: `last week`, `3 days ago`, `the past two months`, `early May`."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from structmem.domain.interval import IntervalKind, Precision
from structmem.extraction.time.arithmetic import (
    APPROXIMATE_DAYS,
    FIRST_YEAR,
    LAST_YEAR,
    SUB_DAY,
    add_months,
    shift,
    unit_end,
    unit_start,
)
from structmem.extraction.time.spans import Expression, Scene, Span, Tense, nearest, unit_span

_DAY = timedelta(days=1)
_MAX_DAYS = 365 * 3000


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A length as months and seconds, which do not convert into each other."""

    months: int = 0
    seconds: float = 0.0

    def __add__(self, other: "Step") -> "Step":
        return Step(months=self.months + other.months, seconds=self.seconds + other.seconds)

    @property
    def delta(self) -> timedelta:
        """The length in mean days."""
        return timedelta(days=min(self.months * 30.436875 + self.seconds / 86400, _MAX_DAYS))

    def apply(self, moment: datetime, sign: int) -> datetime | None:
        """Return the moment shifted by this length, or None outside of the calendar."""
        if self.delta.days >= _MAX_DAYS:
            return None
        months = moment.year * 12 + moment.month - 1 + sign * self.months
        days = sign * self.seconds / 86400
        if not FIRST_YEAR * 12 < months + days / 28 < LAST_YEAR * 12:
            return None
        return add_months(moment, sign * self.months) + timedelta(seconds=sign * self.seconds)


_STEPS = {
    Precision.SECOND: (0, 1.0),
    Precision.MINUTE: (0, 60.0),
    Precision.HOUR: (0, 3600.0),
    Precision.DAY: (0, 86400.0),
    Precision.WEEKEND: (0, 7 * 86400.0),
    Precision.WEEK: (0, 7 * 86400.0),
    Precision.MONTH: (1, 0.0),
    Precision.QUARTER: (3, 0.0),
    Precision.SEASON: (3, 0.0),
    Precision.YEAR: (12, 0.0),
    Precision.DECADE: (120, 0.0),
}


_FINER = {
    Precision.DAY: Precision.HOUR,
    Precision.WEEKEND: Precision.DAY,
    Precision.WEEK: Precision.DAY,
    Precision.MONTH: Precision.DAY,
    Precision.QUARTER: Precision.MONTH,
    Precision.SEASON: Precision.MONTH,
    Precision.YEAR: Precision.MONTH,
    Precision.DECADE: Precision.YEAR,
}


def step_of(count: float, unit: Precision) -> Step:
    """Return the length of so many units; parts of months become days."""
    count = min(count, 1e6)
    months, seconds = _STEPS[unit]
    whole = int(count * months)
    return Step(months=whole, seconds=count * seconds + (count * months - whole) * 30.4 * 86400)


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A counted length between two bounds: `3 days`, `a few weeks`, `an hour and a half`."""

    low: Step
    high: Step
    unit: Precision
    approximate: bool = False

    @property
    def exact(self) -> bool:
        """Tell whether the words gave one number."""
        return self.low == self.high

    @property
    def broken(self) -> bool:
        """Tell whether it is no whole number of its unit: a year and a half."""
        months, seconds = _STEPS[self.unit]
        if months:
            return self.low.months % months != 0 or self.low.seconds != 0
        return self.low.months == 0 and self.low.seconds % seconds != 0

    @property
    def middle(self) -> timedelta:
        """The length itself, or the middle of its bounds."""
        return (self.low.delta + self.high.delta) / 2

    def plus(self, other: "Length") -> "Length":
        """Return both together, in the coarser unit of the two."""
        coarser = max(self.unit, other.unit, key=lambda unit: APPROXIMATE_DAYS[unit])
        return Length(
            low=self.low + other.low,
            high=self.high + other.high,
            unit=coarser,
            approximate=self.approximate or other.approximate,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A calendar unit counted from now: `today`, `last week`, `next year`, `two weekends ago`."""

    unit: Precision
    offset: int = 0
    from_previous: bool = False
    confidence: float = 0.95

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        base = scene.now
        if self.from_previous and scene.previous is not None and scene.previous.start is not None:
            base = scene.previous.start
        elif self.from_previous and self.offset and scene.tense is Tense.PAST:
            return Span(start=None, end=scene.now, precision=self.unit, confidence=0.3)
        if self.unit in SUB_DAY and self.offset:
            near, far = base, shift(base, self.unit, self.offset)
            return Span(start=min(near, far), end=max(near, far), precision=self.unit)
        if abs(self.offset) * APPROXIMATE_DAYS[self.unit] > _MAX_DAYS:
            return None
        moved = _guarded_shift(base, self.unit, self.offset)
        if moved is None:
            return None
        if self.unit is Precision.WEEKEND and self.offset == 0 and scene.tense.is_past:
            moved = moved if unit_start(moved, self.unit) <= scene.now else moved - _DAY * 7
        return unit_span(moved, self.unit, self.confidence)


def _guarded_shift(base: datetime, unit: Precision, offset: int) -> datetime | None:
    days = offset * APPROXIMATE_DAYS[unit]
    if not FIRST_YEAR < base.year + days / 365 < LAST_YEAR:
        return None
    start = unit_start(base, unit) if APPROXIMATE_DAYS[unit] > 7 else base
    return shift(start, unit, offset)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """So long before or after now or another time: `3 days ago`, `two weeks after Easter`, `in a month`.

    Attributes:
        from_previous: Counted from what was said before, if anything was.
        may_last: Beside a past verb it is a duration: "built in a day".
    """

    length: Length
    sign: int
    base: Expression | None = None
    from_previous: bool = False
    may_last: bool = False

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        if self.may_last and scene.tense.is_past:
            return self._took(scene)
        if self.base is not None:
            return self._from(self.base.resolve(scene))
        if self.from_previous and scene.previous is not None and scene.previous.start is not None:
            return self._from(scene.previous)
        if self.from_previous and scene.tense.is_past:
            return Span(start=None, end=scene.now, precision=self.length.unit, confidence=0.3)
        return self._from_moment(scene.now)

    def _took(self, scene: Scene) -> Span | None:
        """How long something took, or has not been: "in" with a past verb is no date."""
        unit = self.length.unit
        if scene.tense is Tense.PAST:
            return Span(start=None, end=scene.now, precision=unit, confidence=0.3)
        start = self.length.high.apply(scene.now, -1)
        if start is None:
            return None
        start = start if unit in SUB_DAY else unit_start(start, unit)
        return Span(start=start, end=None, precision=unit, kind=IntervalKind.OPEN, confidence=0.6)

    def _from(self, base: Span | None) -> Span | None:
        if base is None or base.start is None or base.end is None:
            return None
        exact_base = base.end - base.start <= _DAY
        if not (self.length.exact and exact_base):
            middle = base.start if exact_base else base.start + (base.end - base.start) / 2
            return self._from_moment(middle)
        start, end = self.length.low.apply(base.start, self.sign), self.length.low.apply(base.end, self.sign)
        if start is None or end is None:
            return None
        end = max(end, start + (base.end - base.start))
        precision = self.length.unit if self.length.unit in SUB_DAY else base.precision
        return replace(base, start=start, end=end, precision=precision, confidence=base.confidence * 0.9)

    def _from_moment(self, moment: datetime) -> Span | None:
        near, far = self.length.low.apply(moment, self.sign), self.length.high.apply(moment, self.sign)
        if near is None or far is None:
            return None
        first, last = min(near, far), max(near, far)
        unit = self.length.unit
        confidence = 0.9 if self.length.exact and not self.length.approximate else 0.7
        if unit in SUB_DAY:
            half = timedelta(days=APPROXIMATE_DAYS[unit]) / 2
            return Span(start=first - half, end=last + half, precision=unit, confidence=confidence)
        if unit is Precision.DECADE or self.length.broken:
            return _around(first, last, unit, confidence)
        start = unit_start(first, unit)
        return Span(
            start=start, end=unit_end(unit_start(last, unit), unit), precision=unit, confidence=confidence
        )


def _around(first: datetime, last: datetime, unit: Precision, confidence: float) -> Span:
    """Broken numbers and decades are counted in the next smaller unit, a quarter of theirs to each side."""
    finer = _FINER[unit]
    margin = timedelta(days=APPROXIMATE_DAYS[unit] / 4)
    start, end = unit_start(first - margin, finer), unit_start(last + margin, finer)
    return Span(start=start, end=unit_end(end, finer), precision=finer, confidence=confidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The time up to now, or from now on: `the past two weeks`, `in the next three days`."""

    length: Length
    sign: int
    kind: IntervalKind = IntervalKind.POINT

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        base = scene.now
        if self.length.unit in (Precision.QUARTER, Precision.DECADE):
            # Nobody counts these from today.
            base = unit_start(base, self.length.unit)
            base = base if self.sign < 0 else unit_end(base, self.length.unit)
        far = self.length.high.apply(base, self.sign)
        if far is None:
            return None
        if self.length.unit not in SUB_DAY and self.sign < 0:
            far = unit_start(far, Precision.DAY)
        start, end = (far, base) if self.sign < 0 else (base, far)
        return Span(start=start, end=end, precision=self.length.unit, kind=self.kind, confidence=0.85)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A part of a time, from one share of it to another: `early May`, `the end of 2020`, `mid-week`."""

    of: Expression
    begin: float
    until: float

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        whole = self.of.resolve(scene)
        if whole is None or whole.start is None or whole.end is None:
            return None
        length = whole.end - whole.start
        start, end = whole.start + length * self.begin, whole.start + length * self.until
        if length > timedelta(days=80):
            start, end = _nearest_month(start), _nearest_month(end)
        elif length > timedelta(days=2):
            start, end = (unit_start(at + timedelta(hours=12), Precision.DAY) for at in (start, end))
        finer = _FINER.get(whole.precision, whole.precision)
        return replace(whole, start=start, end=end, precision=finer, confidence=whole.confidence * 0.9)


def _nearest_month(moment: datetime) -> datetime:
    return unit_start(moment + timedelta(days=15), Precision.MONTH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """What has been of a time so far (-1), or what is still to come of it (1): `earlier this year`."""

    of: Expression
    sign: int

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        whole = self.of.resolve(scene)
        if whole is None or whole.start is None or whole.end is None:
            return None
        if not whole.start < scene.now < whole.end:
            middle = whole.start + (whole.end - whole.start) / 2
            return replace(
                whole,
                start=whole.start if self.sign < 0 else middle,
                end=(middle if self.sign < 0 else whole.end),
            )
        if self.sign < 0:
            return replace(whole, end=scene.now, confidence=0.85)
        return replace(whole, start=scene.now, confidence=0.85)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """The unit or weekday next to a time: `the week before 9 June`, `the Friday after Easter`, `the week of`.

    Attributes:
        steps: -1 before, 1 after, 0 around; further away with more.
    """

    steps: int
    of: Expression
    unit: Precision = Precision.DAY
    weekday: int | None = None

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        base = self.of.resolve(scene)
        if base is None or base.start is None or base.end is None:
            return None
        found = self._weekday(base.start, base.end) if self.weekday is not None else self._unit(base)
        if found is None:
            return None
        return replace(found, confidence=base.confidence * 0.95, explicit=base.explicit)

    def _weekday(self, start: datetime, end: datetime) -> Span | None:
        weekday = self.weekday or 0
        if self.steps < 0:
            day = unit_start(start, Precision.DAY) - _DAY
            day -= _DAY * ((day.weekday() - weekday) % 7) + _DAY * 7 * (-self.steps - 1)
            return unit_span(day, Precision.DAY)
        day = unit_start(end - timedelta(microseconds=1), Precision.DAY) + _DAY
        if self.steps == 0:
            day = unit_start(start, Precision.WEEK)
        day += _DAY * ((weekday - day.weekday()) % 7) + _DAY * 7 * max(0, self.steps - 1)
        return unit_span(day, Precision.DAY)

    def _unit(self, base: Span) -> Span | None:
        start, end = base.start, base.end
        if start is None or end is None:
            return None
        if self.unit is Precision.WEEKEND:
            return self._weekend(start, end)
        if self.unit is Precision.WEEK and self.steps and end - start <= _DAY * 3:
            # Before a day, a week is the seven days that lead up to it.
            day = unit_start(start, Precision.DAY) if self.steps < 0 else end
            first = day + _DAY * 7 * (self.steps if self.steps < 0 else self.steps - 1)
            return Span(start=first, end=first + _DAY * 7, precision=Precision.WEEK)
        edge = start if self.steps <= 0 else end - timedelta(microseconds=1)
        moved = _guarded_shift(unit_start(edge, self.unit), self.unit, self.steps)
        return unit_span(moved, self.unit) if moved is not None else None

    def _weekend(self, start: datetime, end: datetime) -> Span | None:
        center = unit_start(start, Precision.WEEKEND)
        spans = [unit_span(center + _DAY * 7 * weeks, Precision.WEEKEND) for weeks in range(-2, 3)]
        if self.steps == 0:
            return _long_weekend(nearest(spans, start), start)
        if self.steps < 0:
            done = [span for span in spans if span.end is not None and span.end <= start]
            found = done[-1] if done else None
        else:
            ahead = [span for span in spans if span.start is not None and span.start >= end]
            found = ahead[0] if ahead else None
        if found is None or found.start is None:
            return None
        return unit_span(
            found.start + _DAY * 7 * (self.steps - (1 if self.steps > 0 else -1)), Precision.WEEKEND
        )


def _long_weekend(weekend: Span | None, feast: datetime) -> Span | None:
    """Thursday, Friday or Monday beside a weekend belong to it, if that is what it is named after."""
    if weekend is None or weekend.start is None or weekend.end is None:
        return weekend
    first, last = min(weekend.start, feast), max(weekend.end, feast + _DAY)
    return replace(weekend, start=first, end=last) if last - first <= _DAY * 4 else weekend
