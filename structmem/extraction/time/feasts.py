"""Seasons and feasts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from structmem.domain.interval import Precision
from structmem.extraction.time.arithmetic import (
    FIRST_YEAR,
    LAST_YEAR,
    add_months,
    easter,
    midnight,
    month_start,
    nth_weekday,
    valid_date,
)
from structmem.extraction.time.meanings import FeastRule
from structmem.extraction.time.spans import Scene, Span, pick

_DAY = timedelta(days=1)
_YEARS_AROUND = range(-8, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """A season by its northern number, 0 spring to 3 winter; meteorological months."""

    index: int

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        return pick(self.occurrences(scene.now, scene), scene)

    def occurrences(self, center: datetime, scene: Scene) -> Sequence[Span]:
        """See Recurrent."""
        index = (self.index + 2) % 4 if scene.conventions.southern else self.index
        starts = [month_start(center.year + offset, 3 + 3 * index) for offset in _YEARS_AROUND]
        return [
            Span(start=start, end=add_months(start, 3), precision=Precision.SEASON, confidence=0.85)
            for start in starts
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A feast by rule: `fixed month day`, `nth n weekday month`, `easter offset`, each plus an offset.

    Attributes:
        days: How many days it lasts.
    """

    rule: FeastRule
    numbers: tuple[int, ...]
    days: int = 1

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        return pick(self.occurrences(scene.now, scene), scene)

    def occurrences(self, center: datetime, scene: Scene) -> Sequence[Span]:
        """See Recurrent."""
        days = [self._day(center.year + offset) for offset in _YEARS_AROUND]
        return [
            Span(start=day, end=day + _DAY * self.days, precision=Precision.DAY, explicit=True)
            for day in days
            if day is not None
        ]

    def _day(self, year: int) -> datetime | None:
        if not FIRST_YEAR < year < LAST_YEAR:
            return None
        if self.rule is FeastRule.EASTER:
            return midnight(easter(year)) + _DAY * self.numbers[0]
        if self.rule is FeastRule.NTH:
            nth, weekday, month, offset = self.numbers
            found = nth_weekday(year, month, weekday, nth)
            return midnight(found) + _DAY * offset if found else None
        found = valid_date(year, *self.numbers)
        return midnight(found) if found else None
