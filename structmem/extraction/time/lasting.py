"""Durations: up to now, behind, ahead, from a start, and all of a time."""

from dataclasses import dataclass, replace

from structmem.domain.interval import IntervalKind, Precision
from structmem.extraction.time.arithmetic import APPROXIMATE_DAYS, SUB_DAY, unit_start
from structmem.extraction.time.lengths import FINER, Length
from structmem.extraction.time.spans import Expression, Scene, Span, Tense
from structmem.extraction.time.units import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """A duration; the tense tells whether it runs up to now, lies in the past, or ahead."""

    length: Length
    up_to_now: bool = False

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        unit = self.length.unit
        if self.up_to_now or scene.tense is Tense.PERFECT:
            start = self.length.high.apply(scene.now, -1)
            if start is None:
                return None
            if unit is Precision.DECADE or (self.length.approximate and self.length.is_one):
                unit = FINER.get(unit, unit)
            start = start if unit in SUB_DAY else unit_start(start, unit)
            exact = self.length.exact and not self.length.approximate
            return Span(
                start=start,
                end=None,
                precision=unit,
                kind=IntervalKind.OPEN,
                confidence=0.85 if exact else 0.65,
            )
        if scene.tense is Tense.PAST:
            return Span(start=None, end=scene.now, precision=unit, kind=IntervalKind.SPAN, confidence=0.3)
        if scene.tense is Tense.FUTURE:
            return Span(start=scene.now, end=None, precision=unit, kind=IntervalKind.SPAN, confidence=0.3)
        return Span(start=None, end=None, precision=unit, kind=IntervalKind.UNKNOWN, confidence=0.3)


@dataclass(frozen=True, slots=True, kw_only=True)
class LastingWindow:
    """`for the past two years`: throughout; in the perfect tense it goes on."""

    window: Window

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        if scene.tense is Tense.PERFECT and self.window.sign < 0:
            return Lasting(length=self.window.length, up_to_now=True).resolve(scene)
        return replace(self.window, kind=IntervalKind.SPAN).resolve(scene)


@dataclass(frozen=True, slots=True, kw_only=True)
class Throughout:
    """All of a time rather than somewhere in it: `all weekend`."""

    of: Expression

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        found = self.of.resolve(scene)
        return replace(found, kind=IntervalKind.SPAN) if found else None


@dataclass(frozen=True, slots=True, kw_only=True)
class LastingFrom:
    """A duration with a known start: `for two weeks from 20 May`."""

    length: Length
    start: Expression

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        found = self.start.resolve(scene)
        if found is None or found.start is None:
            return None
        end = self.length.high.apply(found.start, 1)
        if end is None:
            return None
        precision = min(found.precision, self.length.unit, key=lambda unit: APPROXIMATE_DAYS.get(unit, 0))
        return replace(found, end=end, precision=precision, kind=IntervalKind.SPAN)
