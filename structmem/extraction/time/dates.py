"""Calendar dates: partial, numeric, named, nth, and one inside another."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from structmem.domain.interval import Precision
from structmem.extraction.time.arithmetic import (
    FIRST_YEAR,
    LAST_YEAR,
    midnight,
    month_start,
    unit_start,
    valid_date,
)
from structmem.extraction.time.spans import (
    Scene,
    Span,
    Tense,
    pick,
    unit_span,
)

_DAY = timedelta(days=1)
_AGREE = timedelta(days=300)
"""A stated weekday settles the year only so far from now; further away it is a slip of the pen."""
_YEARS_AROUND = range(-8, 9)


def full_year(year: int, *, digits: int, now: datetime) -> int:
    """Return a year with its century: two digits mean at most 20 years ahead."""
    if digits > 2:
        return year
    century = now.year // 100 * 100
    return century + year - (100 if century + year > now.year + 20 else 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """A date as far as it is given: `May`, `5 May`, `Friday`, `the 25th`, `May 2023`, `2023`."""

    year: int | None = None
    year_digits: int = 4
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        if self.year is not None:
            return self._in_year(full_year(self.year, digits=self.year_digits, now=scene.now), 0.95)
        spans = self.occurrences(scene.now, scene)
        if self.month is None or self.weekday is None:
            return pick(spans, scene, default="nearest" if self.month else "soonest")
        agreeing = [span for span in spans if self._agrees(span)]
        near = [span for span in agreeing if span.start and abs(span.start - scene.now) < _AGREE]
        chosen = pick(near, scene)
        return chosen if chosen is not None and _fits(chosen, scene) else pick(spans, scene)

    def _agrees(self, span: Span) -> bool:
        return span.start is not None and span.start.weekday() == self.weekday

    def occurrences(self, center: datetime, scene: Scene) -> Sequence[Span]:
        """See Recurrent."""
        if self.year is not None:
            found = self._in_year(full_year(self.year, digits=self.year_digits, now=scene.now), 0.95)
            return [found] if found else []
        if self.month is not None:
            return self._by_year(center)
        if self.day is not None:
            return self._by_month(center)
        if self.weekday is None:
            return []
        first = unit_start(center, Precision.DAY)
        days = [first + _DAY * offset for offset in (*range(-7, 0), *range(1, 8))]
        return [unit_span(day, Precision.DAY) for day in days if day.weekday() == self.weekday]

    def merged(self, other: "Fields") -> "Fields":
        """Return these fields, the missing coarser ones taken from another date."""
        lacks_month = self.month is None and self.day is not None and self.weekday is None
        month = other.month if lacks_month else self.month
        year = self.year if self.year is not None or month is None else other.year
        return replace(self, year=year, year_digits=4 if self.year is None else self.year_digits, month=month)

    def _by_year(self, center: datetime) -> Sequence[Span]:
        spans = [self._in_year(center.year + offset, 0.9) for offset in _YEARS_AROUND]
        return [span for span in spans if span is not None and span.start is not None]

    def _by_month(self, center: datetime) -> Sequence[Span]:
        reach = 2 if self.weekday is None else 14
        months = [month_start(center.year, center.month + offset) for offset in range(-reach, reach + 1)]
        days = [valid_date(first.year, first.month, self.day or 0) for first in months]
        spans = [unit_span(midnight(day), Precision.DAY, explicit=True) for day in days if day]
        return [span for span in spans if self._agrees(span)] if self.weekday is not None else spans

    def _in_year(self, year: int, confidence: float) -> Span | None:
        if not FIRST_YEAR <= year <= LAST_YEAR:
            return None
        if self.month is None:
            return unit_span(month_start(year, 1), Precision.YEAR, confidence, explicit=True)
        if self.day is None:
            return unit_span(month_start(year, self.month), Precision.MONTH, confidence, explicit=True)
        day = valid_date(year, self.month, self.day)
        return unit_span(midnight(day), Precision.DAY, confidence, explicit=True) if day else None


@dataclass(frozen=True, slots=True, kw_only=True)
class NumericDate:
    """`3/4`, `3.4.2023`, `11/21/23`: day and month in either order."""

    first: int
    second: int
    separator: str
    year: int | None = None
    year_digits: int = 4
    weekday: int | None = None

    def readings(self, scene: Scene) -> list[Fields]:
        """Return the possible dates, the usual one first."""
        day_first = scene.conventions.day_first
        if day_first is None and self.separator == ".":
            day_first = True
        pairs = [(self.first, self.second), (self.second, self.first)]
        fields = [
            Fields(day=day, month=month, year=self.year, year_digits=self.year_digits, weekday=self.weekday)
            for day, month in (pairs if day_first else reversed(pairs))
            if month <= 12 and day <= 31
        ]
        return fields[:1] if self.first == self.second else fields

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        return self._choose([(one.resolve(scene)) for one in self.readings(scene)], scene)

    def occurrences(self, center: datetime, scene: Scene) -> Sequence[Span]:
        """See Recurrent."""
        found = self._choose([one.resolve(scene.at(center)) for one in self.readings(scene)], scene)
        return [found] if found else []

    def _choose(self, resolved: list[Span | None], scene: Scene) -> Span | None:
        spans = [span for span in resolved if span is not None and span.start is not None]
        agreeing = [span for span in spans if span.start and span.start.weekday() == self.weekday]
        if agreeing:
            return pick(sorted(agreeing, key=lambda span: span.start or scene.now), scene)
        if len(spans) < 2 or scene.conventions.day_first is not None or self.separator == ".":
            return spans[0] if spans else None
        chosen = pick(sorted(spans, key=lambda span: span.start or scene.now), scene)
        return replace(chosen, confidence=0.6) if chosen else None


def _fits(span: Span, scene: Scene) -> bool:
    """Tell whether a span is not over where the tense points ahead."""
    return scene.tense is not Tense.FUTURE or (span.end is not None and span.end > scene.now)
