"""One of many: the last or next occurrence, or the one inside a wider time."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from structmem.domain.interval import Precision
from structmem.extraction.time.arithmetic import unit_start
from structmem.extraction.time.dates import Fields
from structmem.extraction.time.meanings import Choice
from structmem.extraction.time.spans import (
    Expression,
    Recurrent,
    Scene,
    Span,
    Tense,
    latest,
    nearest,
    unit_span,
)

_DAY = timedelta(days=1)
_GONE = (Choice.LAST, Choice.PAST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Which:
    """The last, this, next, past or coming one of something that recurs.

    Attributes:
        steps: Further away with more: the summer before last, two Fridays ago.
    """

    of: Recurrent
    which: Choice
    steps: int = 1

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        is_weekday = isinstance(self.of, Fields) and self.of.weekday is not None and self.of.day is None
        if is_weekday and isinstance(self.of, Fields):
            return self._weekday(self.of.weekday or 0, scene)
        spans = self.of.occurrences(scene.now, scene)
        if self.which in _GONE:
            done = [span for span in spans if span.end is not None and span.end <= scene.now]
            return done[-self.steps] if len(done) >= self.steps else None
        if self.which in (Choice.NEXT, Choice.COMING):
            ahead = [span for span in spans if span.start is not None and span.start > scene.now]
            return ahead[self.steps - 1] if len(ahead) >= self.steps else None
        return latest(spans, scene.now) if scene.tense.is_past else nearest(spans, scene.now)

    def _weekday(self, weekday: int, scene: Scene) -> Span | None:
        week = unit_start(scene.now, Precision.WEEK)
        day = week + _DAY * weekday
        if self.which is Choice.NEXT:
            day += _DAY * 7
        elif self.which is Choice.LAST and scene.conventions.last_weekday_of_last_week:
            day -= _DAY * 7
        elif self.which in _GONE:
            day -= _DAY * (7 if day >= scene.today else 0)
        elif self.which is Choice.COMING:
            day += _DAY * (7 if day <= scene.today else 0)
        elif scene.tense.is_past and day > scene.today:
            day -= _DAY * 7
        elif scene.tense is Tense.FUTURE and day < scene.today:
            day += _DAY * 7
        further = 7 * (self.steps - 1) * (-1 if self.which in _GONE else 1)
        return unit_span(day + _DAY * further, Precision.DAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """The first one after what was said before: `the following Tuesday`."""

    of: Recurrent

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        told = scene.previous
        if told is None or told.end is None:
            if scene.tense.is_past:
                return Span(start=None, end=scene.now, precision=Precision.DAY, confidence=0.3)
            return Which(of=self.of, which=Choice.NEXT).resolve(scene)
        spans = self.of.occurrences(told.end, scene)
        ahead = [span for span in spans if span.start is not None and span.start >= told.end]
        return replace(ahead[0], confidence=0.7) if ahead else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """The occurrence that lies in a wider time: `May of last year`, `Friday of next week`, `Easter 2018`."""

    of: Recurrent
    container: Expression

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        outer = self.container.resolve(scene)
        if outer is None or outer.start is None or outer.end is None:
            return None
        inside = self._inside(outer.start, outer.end, scene)
        if not inside:
            return None
        return replace(inside, confidence=min(inside.confidence, outer.confidence), explicit=outer.explicit)

    def _inside(self, start: datetime, end: datetime, scene: Scene) -> Span | None:
        # The middle first: occurrences are listed around their center.
        for center in (start + (end - start) / 2, start, end):
            for span in self.of.occurrences(center, scene):
                if span.start is not None and start <= span.start < end:
                    return span
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfTold:
    """The occurrence in the year or the week that was told before: `that autumn`, `that Friday`."""

    of: Recurrent
    container: Expression

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression; somewhere before now if nothing was told."""
        outer = self.container.resolve(scene)
        untold = outer is not None and outer.start is None
        return outer if untold else Within(of=self.of, container=self.container).resolve(scene)
