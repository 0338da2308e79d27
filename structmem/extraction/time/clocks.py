"""Clock times and parts of the day, alone or on a date."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from structmem.domain.interval import IntervalKind, Precision
from structmem.extraction.time.arithmetic import unit_start
from structmem.extraction.time.meanings import Half, Part
from structmem.extraction.time.spans import Expression, Scene, Span, Tense, pick

_DAY = timedelta(days=1)
_NIGHTLY = (Part.NIGHT, Part.TONIGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day; without am or pm and below 13 the likelier half of the day is taken.

    Attributes:
        half: None if it was not said.
        exact: Written so that it can only be a 24-hour time (`07:30`, `17:00`).
        about: Somewhat before or after as well: `around 5`, `sevenish`.
    """

    hour: int
    minute: int = 0
    second: int = 0
    half: Half | None = None
    exact: bool = False
    precision: Precision = Precision.MINUTE
    about: bool = False

    @property
    def ambiguous(self) -> bool:
        """Tell whether it may be either half of the day."""
        return not self.half and not self.exact and 1 <= self.hour <= 12

    def offset(self) -> timedelta:
        """Return the time since midnight."""
        hour = self.hour
        if self.half is Half.AM and hour == 12:
            hour = 0
        elif (self.half is Half.PM and hour < 12) or (self.ambiguous and hour <= 6):
            hour += 12
        return timedelta(hours=hour, minutes=self.minute, seconds=self.second)

    def in_part(self, part: Part) -> "Clock":
        """Return it in the half of the day that a part of the day tells."""
        if not self.ambiguous:
            return self
        if part in (Part.MORNING, Part.DAWN, Part.AM):
            return replace(self, half=Half.AM)
        if part in (*_NIGHTLY, Part.MIDNIGHT) and (self.hour == 12 or self.hour <= 4):
            return replace(self, half=Half.AM)
        return replace(self, half=Half.PM)

    def occurrences(self, center: datetime, scene: Scene) -> Sequence[Span]:
        """See Recurrent."""
        day = unit_start(center, Precision.DAY)
        return [self.on(day + _DAY * offset) for offset in (-1, 0, 1)]

    def on(self, day: datetime) -> Span:
        """Return it on a day."""
        start = day + self.offset()
        width = {Precision.SECOND: 1, Precision.MINUTE: 60}.get(self.precision, 3600)
        confidence = 0.6 if self.ambiguous else 0.9
        margin = timedelta(minutes=30 if self.precision is Precision.HOUR else 15)
        return Span(
            start=start - margin if self.about else start,
            end=start + (margin if self.about else timedelta(seconds=width)),
            precision=self.precision,
            confidence=confidence,
        )

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        if (day := _told_day(scene)) is not None:
            return replace(self.on(day), confidence=0.5)
        today = self.on(scene.today)
        if scene.tense is Tense.PAST or scene.tense is Tense.FUTURE:
            found = pick(self.occurrences(scene.now, scene), scene)
            return replace(found, confidence=found.confidence * 0.8) if found else None
        return replace(today, confidence=today.confidence * 0.7)


def _told_day(scene: Scene) -> datetime | None:
    """Return the day that a story in the past has reached: "We landed on Friday. At nine it rained"."""
    told = scene.previous
    if scene.tense is not Tense.PAST or told is None or told.start is None or told.end is None:
        return None
    short = told.end - told.start <= _DAY and told.end <= scene.now
    return unit_start(told.start, Precision.DAY) if short else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOfDay:
    """Morning, night and so on, of today unless it is put on a date."""

    part: Part
    begin: float = 0.0
    until: float = 1.0

    def on(self, day: datetime, scene: Scene) -> Span:
        """Return it on a day; a night reaches into the next morning."""
        first, last = scene.conventions.parts_of_day[self.part]
        length = last - first
        start = day + timedelta(hours=first + length * self.begin)
        end = day + timedelta(hours=first + length * self.until)
        if start == end:
            start, end = start - timedelta(minutes=30), end + timedelta(minutes=30)
        return Span(start=start, end=end, precision=Precision.HOUR, confidence=0.85)

    def occurrences(self, center: datetime, scene: Scene) -> Sequence[Span]:
        """See Recurrent."""
        day = unit_start(center, Precision.DAY)
        return [self.on(day + _DAY * offset, scene) for offset in (-1, 0, 1)]

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        if (day := _told_day(scene)) is not None:
            return replace(self.on(day, scene), confidence=0.5)
        today = self.on(scene.today, scene)
        if scene.tense is Tense.PAST and today.start is not None and today.start > scene.now:
            today = self.on(scene.today - _DAY, scene)
        over = today.end is not None and today.end <= scene.now
        if over and not scene.tense.is_past:
            today = self.on(scene.today + _DAY, scene)
        return replace(today, confidence=0.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDay:
    """A clock time, a part of the day, or both, on a date."""

    day: Expression
    clock: Clock | None = None
    part: PartOfDay | None = None

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        base = self.day.resolve(scene)
        if base is None or base.start is None or base.end is None:
            return base
        if base.end - base.start > _DAY:
            return None
        found = self._on(unit_start(base.start, Precision.DAY), scene)
        if found is None:
            return None
        return replace(found, confidence=min(found.confidence, base.confidence), explicit=base.explicit)

    def _on(self, day: datetime, scene: Scene) -> Span | None:
        if self.clock is None:
            return self.part.on(day, scene) if self.part else None
        clock = self.clock.in_part(self.part.part) if self.part else self.clock
        after_midnight = (
            self.part is not None and self.part.part in _NIGHTLY and clock.offset() < timedelta(hours=5)
        )
        return clock.on(day + (_DAY if after_midnight else timedelta(0)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRange:
    """From one clock time to another, on a day; an end before the start lies on the next day."""

    first: Clock
    last: Clock
    part: PartOfDay | None = None
    day: Expression | None = None

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        day, confidence, explicit = scene.today, 0.7, False
        if self.day is not None:
            base = self.day.resolve(scene)
            if base is None or base.start is None or base.end is None or base.end - base.start > _DAY:
                return None
            day, confidence, explicit = unit_start(base.start, Precision.DAY), base.confidence, base.explicit
        first, last = self._halves()
        start, end = day + first.offset(), day + last.offset()
        if end <= start:
            end += (
                timedelta(hours=12)
                if last.ambiguous and last.hour < 12 and end + timedelta(hours=12) > start
                else _DAY
            )
        return Span(
            start=start,
            end=end,
            precision=Precision.MINUTE if first.minute or last.minute else Precision.HOUR,
            kind=IntervalKind.SPAN,
            confidence=confidence * (0.8 if first.ambiguous else 1.0),
            explicit=explicit,
        )

    def _halves(self) -> tuple[Clock, Clock]:
        first, last = self.first, self.last
        if self.part is not None:
            first, last = first.in_part(self.part.part), last.in_part(self.part.part)
        if first.ambiguous and last.half:
            same = replace(first, half=last.half)
            first = same if same.offset() < last.offset() else replace(first, half=Half.AM)
        elif first.ambiguous and last.ambiguous and first.hour <= 6 < last.hour:
            # 3 to 8: in one half of the day rather than over noon.
            last = replace(last, half=Half.PM)
        return first, last
