"""Ranges, one-sided bounds, vague words, habits and ages."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from structmem.domain.interval import IntervalKind, Precision
from structmem.extraction.time.arithmetic import SUB_DAY, unit_start
from structmem.extraction.time.clocks import Clock, OnDay, PartOfDay
from structmem.extraction.time.dates import Fields, NumericDate
from structmem.extraction.time.feasts import Holiday, Season
from structmem.extraction.time.meanings import Half, Role
from structmem.extraction.time.parts import Edge
from structmem.extraction.time.spans import Expression, Scene, Span, Tense, soonest


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """From one time to another; each side lends the other what it lacks (`5 to 9 May`, `May to Oct 2020`)."""

    first: Expression
    last: Expression
    kind: IntervalKind = IntervalKind.SPAN

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        first, last = self.first, self.last
        if isinstance(first, Fields) and isinstance(last, Fields):
            first = first.merged(last)
        elif isinstance(first, NumericDate) and isinstance(last, NumericDate) and first.year is None:
            first = replace(first, year=last.year, year_digits=last.year_digits)
        ahead = scene.tense is Tense.FUTURE or (_lacks_month(first) and isinstance(last, NumericDate))
        ends = self._end_first(first, last, scene) if ahead else None
        start, end = ends or self._start_first(first, last, scene)
        if start is None or start.start is None or end is None or end.end is None:
            return None
        if start.start >= end.end:
            start = self._before(end.start or end.end, scene)
        if start is None or start.start is None or start.start >= end.end:
            return None
        return Span(
            start=_corner(first, start) or start.start,
            end=_corner(last, end) or (end.start if _is_moment(end) else end.end),
            precision=end.precision,
            kind=self.kind,
            confidence=min(start.confidence, end.confidence),
            explicit=start.explicit or end.explicit,
        )

    def _start_first(
        self, first: Expression, last: Expression, scene: Scene
    ) -> tuple[Span | None, Span | None]:
        start = first.resolve(scene)
        if start is None or start.start is None:
            return start, None
        if isinstance(last, Clock) and last.ambiguous:
            halves = [replace(last, half=half).on(unit_start(start.start, Precision.DAY)) for half in Half]
            return start, soonest([half for half in halves if half.start != start.start], start.start)
        if isinstance(last, Fields | NumericDate) and last.year is None:
            # Seen from where it starts, the end lies ahead.
            return start, last.resolve(scene.at(start.start, Tense.FUTURE))
        return start, last.resolve(scene)

    def _end_first(
        self, first: Expression, last: Expression, scene: Scene
    ) -> tuple[Span | None, Span | None] | None:
        """What will be from May to July may have begun: the end lies ahead, the start before it."""
        if not (_lacks_month(first) or (_comes_yearly(first) and _comes_yearly(last))):
            return None
        end = last.resolve(scene)
        if end is None or end.start is None:
            return None
        return first.resolve(scene.at(end.start, Tense.PAST)), end

    def _before(self, end: datetime, scene: Scene) -> Span | None:
        """Return the latest start before the end, of something that comes again and again."""
        return self.first.resolve(scene.at(end, Tense.PAST)) if _recurs(self.first) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """One side of a time: since, until, by, before, after."""

    of: Expression
    role: Role

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        tense = Tense.PAST if self.role is Role.SINCE else None
        if self.role in (Role.UNTIL, Role.BY) and scene.tense is Tense.PERFECT:
            # "I've got until Thursday" is a deadline, and deadlines lie ahead.
            tense = Tense.FUTURE
        found = self._when(scene.at(scene.now, tense))
        if found is None:
            return None
        confidence = found.confidence * 0.95
        if self.role in (Role.SINCE, Role.FROM):
            kind = IntervalKind.OPEN if self.role is Role.SINCE else IntervalKind.SPAN
            return replace(found, end=None, kind=kind, confidence=confidence)
        if self.role is Role.AFTER:
            from_start = _is_moment(found) or (isinstance(self.of, Edge) and self.of.begin == 0)
            start = found.start if from_start else found.end
            return replace(found, start=start, end=None, confidence=confidence)
        # Before the end of May is still in May.
        before = self.role is Role.BEFORE and not (isinstance(self.of, Edge) and self.of.until == 1)
        end = found.start if before or _is_moment(found) else found.end
        kind = IntervalKind.SPAN if self.role is Role.UNTIL else IntervalKind.POINT
        return replace(found, start=None, end=end, kind=kind, confidence=confidence)

    def _when(self, scene: Scene) -> Span | None:
        if self.role is Role.SINCE and isinstance(self.of, Clock) and self.of.ambiguous:
            return max(
                (replace(self.of, half=half).resolve(scene) for half in Half),
                key=lambda span: span.start if span and span.start else scene.now,
            )
        return self.of.resolve(scene)


@dataclass(frozen=True, slots=True, kw_only=True)
class SinceTold:
    """`since then`: from what was told before, if anything was."""

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        told = scene.previous
        if told is None or told.start is None or told.start > scene.now:
            return None
        return replace(told, end=None, kind=IntervalKind.OPEN, confidence=0.7)


@dataclass(frozen=True, slots=True, kw_only=True)
class From:
    """`from 1 May` alone: what lies ahead begins then; else it is as plain as "in" ("photos from May")."""

    of: Expression

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        found = self.of.resolve(scene)
        if found is None or found.end is None or found.end <= scene.now:
            return found
        if found.precision is not Precision.DAY and found.precision not in SUB_DAY:
            return found
        return replace(found, end=None, kind=IntervalKind.SPAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A time whose words tell the tense themselves: `back in May`."""

    of: Expression
    tense: Tense

    def resolve(self, scene: Scene) -> Span | None:
        """See Expression."""
        return self.of.resolve(scene.at(scene.now, self.tense))


def _lacks_month(of: Expression) -> bool:
    return isinstance(of, Fields) and of.day is not None and of.month is None and of.weekday is None


def _recurs(of: Expression) -> bool:
    """Tell whether a time comes again and again, whenever one looks from."""
    if isinstance(of, Edge):
        return _recurs(of.of)
    if isinstance(of, OnDay):
        return _recurs(of.day)
    if isinstance(of, Fields | NumericDate):
        return of.year is None
    return isinstance(of, Holiday | Season | Clock | PartOfDay)


def _comes_yearly(of: Expression) -> bool:
    if isinstance(of, Fields):
        return of.month is not None and of.year is None
    return isinstance(of, NumericDate) and of.year is None


def _corner(of: Expression, span: Span) -> datetime | None:
    """From the end of March to the middle of May: the edge of a time is a point of it here."""
    if not isinstance(of, Edge) or span.start is None or span.end is None:
        return None
    if of.begin == 0:
        return span.start
    return span.end if of.until == 1 else unit_start(span.start + (span.end - span.start) / 2, Precision.DAY)


def _is_moment(span: Span) -> bool:
    """Tell whether it is a clock time rather than a stretch such as an afternoon."""
    if span.start is None or span.end is None:
        return False
    return span.precision in SUB_DAY and span.end - span.start <= timedelta(hours=1)
