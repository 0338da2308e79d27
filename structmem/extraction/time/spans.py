"""What expressions resolve to, and what they are resolved against, in naive local time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from structmem.domain.interval import IntervalKind, Precision
from structmem.extraction.time.arithmetic import FIRST_YEAR, LAST_YEAR, unit_end, unit_start
from structmem.extraction.time.meanings import Part


class Tense(StrEnum):
    """The verb tense around a phrase."""

    PAST = "PAST"
    PERFECT = "PERFECT"
    PRESENT = "PRESENT"
    FUTURE = "FUTURE"
    NONE = "NONE"

    @property
    def is_past(self) -> bool:
        """Tell whether the verb speaks of what has been."""
        return self in (Tense.PAST, Tense.PERFECT)


PARTS_OF_DAY: Mapping[Part, tuple[float, float]] = {
    Part.DAWN: (4.0, 8.0),
    Part.MORNING: (5.0, 12.0),
    Part.NOON: (11.5, 13.5),
    Part.AFTERNOON: (12.0, 18.0),
    Part.EVENING: (17.0, 24.0),
    Part.NIGHT: (18.0, 29.0),
    Part.TONIGHT: (17.0, 29.0),
    Part.MIDNIGHT: (24.0, 24.0),
    Part.DAYTIME: (7.0, 19.0),
    Part.DAY: (0.0, 24.0),
    Part.AM: (0.0, 12.0),
    Part.PM: (12.0, 24.0),
}
"""From and to, in hours after the midnight that the day begins with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conventions:
    """What the words alone cannot tell.

    Attributes:
        day_first: How to read 3/4: True 3 April, False 4 March, None what is plausible.
        southern: Seasons of the southern hemisphere.
        last_weekday_of_last_week: The last weekday is the one of the last calendar week, not the latest one.
        parts_of_day: From and to of each, in hours.
    """

    day_first: bool | None = None
    southern: bool = False
    last_weekday_of_last_week: bool = False
    parts_of_day: Mapping[Part, tuple[float, float]] = field(default_factory=lambda: PARTS_OF_DAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """`[start, end)` in local time; None is unbounded.

    Attributes:
        explicit: A calendar date stood in the text.
    """

    start: datetime | None
    end: datetime | None
    precision: Precision
    kind: IntervalKind = IntervalKind.POINT
    confidence: float = 0.9
    explicit: bool = False

    @property
    def anchor(self) -> datetime | None:
        """The moment that others are counted from."""
        return self.start if self.start is not None else self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """When it was said, and how.

    Attributes:
        now: When it was said, local.
        previous: What an earlier phrase of the same text meant; "the next day" counts from it.
    """

    now: datetime
    tense: Tense = Tense.NONE
    previous: Span | None = None
    conventions: Conventions = field(default_factory=Conventions)

    @property
    def today(self) -> datetime:
        """The start of the day."""
        return unit_start(self.now, Precision.DAY)

    def at(self, moment: datetime, tense: Tense | None = None) -> "Scene":
        """Return the same scene, seen from another moment."""
        return replace(self, now=moment, tense=self.tense if tense is None else tense)


class Expression(Protocol):
    """The meaning of a phrase, before it is known when it was said."""

    def resolve(self, scene: Scene) -> Span | None:
        """Return what it means here, or None if there is no such time."""


class Recurrent(Expression, Protocol):
    """Something that comes again and again: a weekday, a month, a feast, a part of the day."""

    def occurrences(self, center: datetime, scene: Scene) -> Sequence[Span]:
        """Return occurrences before, at and after `center`, in order, enough to choose from."""


def unit_span(moment: datetime, unit: Precision, confidence: float = 0.9, *, explicit: bool = False) -> Span:
    """Return the calendar unit that holds a moment."""
    start = unit_start(moment, unit)
    return Span(
        start=start, end=unit_end(start, unit), precision=unit, confidence=confidence, explicit=explicit
    )


def latest(spans: Sequence[Span], now: datetime) -> Span | None:
    """Return the last span that has begun, else the first."""
    begun = [span for span in spans if span.start is not None and span.start <= now]
    return begun[-1] if begun else (spans[0] if spans else None)


def soonest(spans: Sequence[Span], now: datetime) -> Span | None:
    """Return the first span that has not ended, else the last."""
    ahead = [span for span in spans if span.end is not None and span.end > now]
    return ahead[0] if ahead else (spans[-1] if spans else None)


def nearest(spans: Sequence[Span], now: datetime) -> Span | None:
    """Return the span that holds `now`, else the one with the smallest gap; the future wins a tie."""

    def gap(span: Span) -> tuple[timedelta, int]:
        if span.start is None or span.end is None or span.start <= now < span.end:
            return timedelta(0), 0
        return (span.start - now, 0) if span.start > now else (now - span.end, 1)

    return min(spans, key=gap) if spans else None


def pick(spans: Sequence[Span], scene: Scene, *, default: str = "nearest") -> Span | None:
    """Choose an occurrence by tense; without one by `default` (nearest or soonest), less confidently."""
    if scene.tense.is_past:
        chosen, trust = latest(spans, scene.now), 1.0
    elif scene.tense is Tense.FUTURE:
        chosen, trust = soonest(spans, scene.now), 1.0
    elif default == "soonest":
        chosen, trust = soonest(spans, scene.now), 0.75
    else:
        chosen, trust = nearest(spans, scene.now), 0.75
    return replace(chosen, confidence=chosen.confidence * trust) if chosen else None


def in_range(span: Span | None) -> Span | None:
    """Return the span if its bounds lie within the calendar that can be handled, else None."""
    if span is None:
        return None
    for bound in (span.start, span.end):
        if bound is not None and not FIRST_YEAR <= bound.year <= LAST_YEAR:
            return None
    if span.start is not None and span.end is not None and span.start >= span.end:
        return None
    return span
