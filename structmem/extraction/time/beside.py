"""What lies next to a time: `the week before 9 June`, `the Friday after Easter`, `the weekend of`."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from structmem.domain.interval import Precision
from structmem.extraction.time.arithmetic import unit_start
from structmem.extraction.time.spans import Expression, Scene, Span, nearest, unit_span
from structmem.extraction.time.units import shift_unit

_DAY = timedelta(days=1)


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
        moved = shift_unit(unit_start(edge, self.unit), self.unit, self.steps)
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
