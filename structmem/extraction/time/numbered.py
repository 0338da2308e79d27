"""Numbered times: the nth of something, ISO weeks, quarters and halves, written time stamps."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from structmem.domain.interval import Precision
from structmem.extraction.time.arithmetic import (
    add_months,
    iso_week_start,
    month_start,
    unit_end,
    unit_start,
)
from structmem.extraction.time.spans import Expression, Scene, Span, pick

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Nth:
    """The nth (last: -1) unit or weekday of a time, or `count` of them in a row.

    A week counts where its Thursday lies, as in ISO 8601; a weekend where its Saturday lies.
    """

    nth: int
    container: Expression
    unit: Precision = Precision.DAY
    weekday: int | None = None
    count: int = 1

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        outer = self.container.resolve(scene)
        if outer is None or outer.start is None or outer.end is None or abs(self.nth) > 400:
            return None
        starts = self._starts(outer.start, outer.end)
        index = self.nth - 1 if self.nth > 0 else len(starts) + self.nth - (self.count - 1)
        if not 0 <= index <= len(starts) - self.count:
            return None
        last = starts[index + self.count - 1]
        unit = Precision.DAY if self.weekday is not None else self.unit
        return Span(
            start=starts[index],
            end=unit_end(last, unit),
            precision=unit,
            confidence=outer.confidence,
            explicit=outer.explicit,
        )

    def _starts(self, start: datetime, end: datetime) -> list[datetime]:
        unit = Precision.WEEK if self.weekday is not None else self.unit
        lead = {Precision.WEEK: 3, Precision.WEEKEND: 0}.get(unit, 0)
        lead = self.weekday if self.weekday is not None else lead
        found: list[datetime] = []
        at = unit_start(start, unit)
        while at < end and len(found) < 400:
            counted = at + _DAY * lead
            if start <= counted < end:
                found.append(counted if self.weekday is not None else at)
            at = unit_start(unit_end(at, unit) if unit is not Precision.WEEKEND else at + _DAY * 7, unit)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekOfYear:
    """An ISO week, of this year unless another is given."""

    week: int
    year: Expression | None = None

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        outer = self.year.resolve(scene) if self.year else None
        year = outer.start.year if outer and outer.start else scene.now.year
        start = iso_week_start(year, self.week)
        if start is None:
            return None
        return Span(start=start, end=start + _DAY * 7, precision=Precision.WEEK, explicit=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthsOfYear:
    """A quarter or a half of a year, by its first month."""

    first: int
    count: int
    precision: Precision

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        return pick(self.occurrences(scene.now, scene), scene)

    def occurrences(self, center: datetime, scene: Scene) -> Sequence[Span]:
        """See Recurrent."""
        starts = [month_start(center.year + offset, self.first) for offset in (-2, -1, 0, 1, 2)]
        return [
            Span(start=start, end=add_months(start, self.count), precision=self.precision) for start in starts
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A written moment: an ISO 8601 stamp, read in the speaker's zone."""

    moment: datetime
    precision: Precision

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        end = unit_end(self.moment, self.precision)
        return Span(start=self.moment, end=end, precision=self.precision, confidence=0.99, explicit=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decade:
    """`the 1990s`, `the nineties`, `the 19th century`: `years` from a year on."""

    year: int
    years: int = 10
    short: bool = False

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        year = self.year
        if self.short:
            century = scene.now.year // 100 * 100
            year += century if century + year <= scene.now.year else century - 100
        if not 2 <= year <= 9900:
            return None
        start = month_start(year, 1)
        return Span(
            start=start, end=add_months(start, 12 * self.years), precision=Precision.DECADE, explicit=True
        )
