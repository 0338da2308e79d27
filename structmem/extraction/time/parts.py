"""Parts of times: `early May`, `the end of 2020`, `later this week`, `the turn of the century`."""

import math
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from structmem.domain.interval import Precision
from structmem.extraction.time.arithmetic import FIRST_YEAR, LAST_YEAR, SUB_DAY, month_start, unit_start
from structmem.extraction.time.lengths import FINER
from structmem.extraction.time.spans import Expression, Scene, Span

_DAY = timedelta(days=1)
_THIRDS = {
    Precision.WEEK: ((0, 2), (1, 4), (4, 7)),
    Precision.MONTH: ((0, 10), (10, 20), (20, 31)),
}
"""Early, middle and late days: a week's middle is its Wednesday and what lies beside it."""


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
        start, end = self._cut(whole.start, whole.end, whole.precision)
        finer = FINER.get(whole.precision, whole.precision)
        return replace(whole, start=start, end=end, precision=finer, confidence=whole.confidence * 0.9)

    def _cut(self, first: datetime, last: datetime, precision: Precision) -> tuple[datetime, datetime]:
        length = last - first
        start, end = first + length * self.begin, first + length * self.until
        if precision is Precision.DECADE:
            years = last.year - first.year
            start = month_start(first.year + math.floor(years * self.begin + 0.01), 1)
            return start, month_start(first.year + math.ceil(years * self.until - 0.01), 1)
        if length > timedelta(days=80):
            return _nearest_month(start), _nearest_month(end)
        if precision in _THIRDS and self.until - self.begin < 0.4:
            begin, until = _THIRDS[precision][0 if self.begin == 0 else 2 if self.until == 1 else 1]
            return first + _DAY * begin, min(last, first + _DAY * until)
        if length > timedelta(days=2):
            start, end = (unit_start(at + timedelta(hours=12), Precision.DAY) for at in (start, end))
        return start, end


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
class Brink:
    """Shortly before (-1) or after (1) a time: `just after nine`, `shortly before Christmas`."""

    of: Expression
    sign: int

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        found = self.of.resolve(scene)
        if found is None or found.start is None or found.end is None:
            return None
        is_moment = found.precision in SUB_DAY and found.end - found.start <= timedelta(hours=1)
        margin = timedelta(minutes=30) if is_moment else (found.end - found.start) / 3
        if found.precision in (Precision.DAY, Precision.WEEKEND):
            margin = 3 * _DAY
        start = found.start if is_moment else found.end
        if self.sign < 0:
            return replace(found, start=found.start - margin, end=found.start, confidence=0.7)
        return replace(found, start=start, end=start + margin, confidence=0.7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Around the moment when one year, decade or century gives way to the next.

    Attributes:
        years: How many years the unit has.
        of: The unit that begins, where it is named.
    """

    years: int
    of: Expression | None = None

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        named = self.of.resolve(scene) if self.of else None
        if self.of is not None and (named is None or named.start is None):
            return None
        near = scene.now.year + (1 if scene.now.month > 6 else 0) if self.years == 1 else scene.now.year
        year = named.start.year if named and named.start else round(near / self.years) * self.years
        if not FIRST_YEAR + self.years < year < LAST_YEAR - self.years:
            return None
        if self.years == 1:
            at = month_start(year, 1)
            return Span(start=at - _DAY * 21, end=at + _DAY * 21, precision=Precision.MONTH, confidence=0.6)
        margin = min(5, max(1, self.years // 5))
        start, end = month_start(year - margin, 1), month_start(year + margin + 1, 1)
        return Span(start=start, end=end, precision=Precision.YEAR, confidence=0.6)
