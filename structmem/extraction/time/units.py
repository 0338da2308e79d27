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
        elif self.from_previous and scene.tense is Tense.PAST:
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
        ahead_only: Beside a past verb it is nothing: "a week on Saturday".
    """

    length: Length
    sign: int
    base: Expression | None = None
    from_previous: bool = False
    may_last: bool = False
    ahead_only: bool = False

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        if self.ahead_only and scene.tense.is_past:
            return self._took(scene) if scene.tense is Tense.PERFECT else None
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
        if self.length.broken or (self.length.approximate and self.length.is_one and unit not in SUB_DAY):
            return _around(first, last, unit, confidence)
        if unit in SUB_DAY:
            half = timedelta(days=APPROXIMATE_DAYS[unit]) / 2
            return Span(start=first - half, end=last + half, precision=unit, confidence=confidence)
        if unit is Precision.DECADE:
            return _around(first, last, unit, confidence)
        if self.length.approximate and self.length.middle.days >= 10 * APPROXIMATE_DAYS[unit]:
            # Nearly thirty years may be twenty-eight.
            margin = abs(moment - first) * 0.07
            first, last = first - margin, last + margin
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
