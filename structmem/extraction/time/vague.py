"""Vague words, habits, and what is only around a time."""

from dataclasses import dataclass, replace
from datetime import timedelta

from structmem.domain.interval import IntervalKind, Precision
from structmem.extraction.time.arithmetic import SUB_DAY, unit_start
from structmem.extraction.time.clocks import Clock, OnDay
from structmem.extraction.time.spans import Expression, Scene, Span, Tense

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague:
    """A word that gives a wide time around now: `recently`, `the other day`, `soon`, `one day`.

    Attributes:
        begin: Days from now, negative in the past; None is unbounded.
        either: In a sentence about the past it lies there ("one day we went").
    """

    begin: float | None
    until: float | None
    precision: Precision = Precision.DAY
    kind: IntervalKind = IntervalKind.POINT
    confidence: float = 0.4
    either: bool = False

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        if self.either and scene.tense.is_past:
            return Span(start=None, end=scene.now, precision=self.precision, confidence=self.confidence)
        start = None if self.begin is None else scene.now + timedelta(days=self.begin)
        end = None if self.until is None else scene.now + timedelta(days=self.until)
        if self.precision not in SUB_DAY:
            start = unit_start(start, Precision.DAY) if start and self.begin else start
            end = unit_start(end, Precision.DAY) + _DAY if end and self.until else end
        return Span(
            start=start, end=end, precision=self.precision, kind=self.kind, confidence=self.confidence
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Once:
    """A part of a life whose years are not known, a time beside a past verb only: `in my twenties`."""

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        if not scene.tense.is_past:
            return None
        return Span(start=None, end=scene.now, precision=Precision.YEAR, confidence=0.3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """Something that recurs; it is known to hold when it is said."""

    unit: Precision

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        if scene.tense is Tense.PAST:
            return Span(
                start=None, end=scene.now, precision=self.unit, kind=IntervalKind.SPAN, confidence=0.3
            )
        return Span(start=scene.today, end=None, precision=self.unit, kind=IntervalKind.OPEN, confidence=0.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Less sure and wider: `around 5 May`, `about noon`. Counted units are wide enough already.

    Attributes:
        margin: How much wider to each side; by precision if it is not given.
    """

    of: Expression
    margin: timedelta | None = None

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        of = self.of
        if isinstance(of, Clock):
            of = replace(of, about=True)
        elif isinstance(of, OnDay) and of.clock is not None:
            of = replace(of, clock=replace(of.clock, about=True))
        found = of.resolve(scene)
        if found is None or found.start is None or found.end is None:
            return found
        if of is not self.of:
            return replace(found, confidence=found.confidence * 0.75)
        margin = self.margin or {
            Precision.MINUTE: timedelta(minutes=15),
            Precision.HOUR: timedelta(minutes=30),
            Precision.DAY: _DAY,
            Precision.WEEK: _DAY * 2,
        }.get(found.precision, timedelta(0))
        return replace(
            found, start=found.start - margin, end=found.end + margin, confidence=found.confidence * 0.75
        )
