"""Counted and relative units: `last week`, `3 days ago`, `the past two months`, `early May`."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from structmem.domain.interval import IntervalKind, Precision
from structmem.extraction.time.arithmetic import (
    APPROXIMATE_DAYS,
    FIRST_YEAR,
    LAST_YEAR,
    SUB_DAY,
    shift,
    unit_end,
    unit_start,
)
from structmem.extraction.time.lengths import FINER, MAX_DAYS, Length
from structmem.extraction.time.spans import Expression, Scene, Span, Tense, unit_span

_DAY = timedelta(days=1)


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
        if abs(self.offset) * APPROXIMATE_DAYS[self.unit] > MAX_DAYS:
            return None
        moved = shift_unit(base, self.unit, self.offset)
        if moved is None:
            return None
        if self.unit is Precision.WEEKEND and self.offset == 0 and scene.tense.is_past:
            moved = moved if unit_start(moved, self.unit) <= scene.now else moved - _DAY * 7
        return unit_span(moved, self.unit, self.confidence)


def shift_unit(base: datetime, unit: Precision, offset: int) -> datetime | None:
    """Return a moment in the unit `offset` units away, or None outside of the calendar."""
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
    finer = FINER[unit]
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
        finer = FINER.get(whole.precision, whole.precision)
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
