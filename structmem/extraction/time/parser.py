"""RuleTimeParser: text to time phrases, without a model."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from structmem.domain.draft import TimePhrase
from structmem.domain.interval import Interval, TimeSource
from structmem.errors import InvalidTime
from structmem.extraction.time.arithmetic import FIRST_YEAR, LAST_YEAR
from structmem.extraction.time.builders import BUILDERS, Reading
from structmem.extraction.time.english import english
from structmem.extraction.time.grammar import Chart, Grammar
from structmem.extraction.time.language import Language
from structmem.extraction.time.meanings import Role
from structmem.extraction.time.moving import is_moved_to, target_of
from structmem.extraction.time.plausible import is_plausible
from structmem.extraction.time.sequences import Found, follows_closely, in_sequence
from structmem.extraction.time.spans import Conventions, Scene, Span, Tense, in_range
from structmem.extraction.time.tense import tense_around
from structmem.extraction.time.token import Token
from structmem.extraction.time.tokens import tokenize

_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_DIGIT = re.compile(r"\d")
_NUMBERS = frozenset(["NUM", "YEAR2"])
_LEAD = 9
"""A phrase begins at most so many tokens before the first word of time in it."""
_TURNING = frozenset([Role.AT, Role.BETWEEN, Role.FROM, Role.UNTIL, Role.BY, Role.BEFORE, Role.AFTER])
_OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})")


class RuleTimeParser:
    """Finds time expressions and resolves them against when they were said.

    Pure and thread-safe; built once (some milliseconds), used often.
    """

    def __init__(self, language: Language | None = None, conventions: Conventions | None = None) -> None:
        self._language = language or english()
        self._conventions = conventions or Conventions()
        self._grammar = Grammar(self._language.phrases, BUILDERS)
        self._cutting = self._language.evidence.leading | self._language.evidence.unsure_openers

    def parse(self, text: str, *, anchor: datetime, zone: str = "+00:00") -> Sequence[TimePhrase]:
        """See TimeParser; `zone` is an offset (`+02:00`) or a name (`Europe/Berlin`).

        Raises:
            InvalidTime: The anchor has no zone, or the zone is not known.
        """
        if not self._may_hold_time(text):
            return ()
        local_zone = _zone(zone)
        now = _local(anchor, local_zone)
        tokens = tokenize(text, self._language)
        phrases: list[TimePhrase] = []
        previous: Span | None = None
        for found in in_sequence(list(self._find(tokens)), tokens, self._language.evidence):
            before, span = previous, self._resolve(found, tokens, now, previous)
            if span is None:
                continue
            if span.start is not None and found.reading.role is not Role.FOR:
                previous = span
            start, end = self._extent(found, tokens)
            words = text[start:end]
            phrase = _phrase(found.reading, span, start, end, words, local_zone)
            moved = is_moved_to(tokens, found.first, self._language.tense)
            gone, ahead = _both_ways(found.reading, self._scene(now, Tense.NONE, before))
            if not moved and gone is not None and ahead is not None:
                gone_to, ahead_to = (_interval(one, words, local_zone) for one in (gone, ahead))
                phrase = replace(phrase, gone=gone_to, ahead=ahead_to)
            phrases.append(phrase)
        return phrases

    def _resolve(
        self, found: Found, tokens: Sequence[Token], now: datetime, previous: Span | None
    ) -> Span | None:
        words, of, tense = self._language.tense, found.reading.of, Tense.NONE
        if is_moved_to(tokens, found.first, words):
            of = target_of(of)
        else:
            tense = tense_around(tokens, *found.tense_of, words)
        return in_range(of.resolve(self._scene(now, tense, previous)))

    def _scene(self, now: datetime, tense: Tense, previous: Span | None) -> Scene:
        return Scene(now=now, tense=tense, previous=previous, conventions=self._conventions)

    def _extent(self, found: Found, tokens: Sequence[Token]) -> tuple[int, int]:
        """Return where a phrase stands in the text, without a preposition that only leads to it."""
        leading = (
            found.reading.role is Role.AT and tokens[found.first].text in self._language.evidence.leading
        )
        ending = tokens[found.behind - 1].text == "."
        return tokens[found.first + leading].start, tokens[found.behind - 1 - ending].end

    def parse_date(
        self, text: str, reference: datetime, *, zone: str = "+00:00", tense: Tense = Tense.PAST
    ) -> Interval | None:
        """Read a lone expression such as a user types (`May 2023`, `last summer`, `2023-05-07`).

        Args:
            text: Nothing but the expression; surrounding spaces are ignored.
            reference: Aware; what "last" is relative to.
            zone: Offset or name of the zone that days are meant in.
            tense: Where a bare weekday or month is looked for.

        Returns:
            The interval, or None if the text is not one time expression.
        """
        tokens = tokenize(text.strip(), self._language)
        if not tokens:
            return None
        local_zone = _zone(zone)
        scene = Scene(now=_local(reference, local_zone), tense=tense, conventions=self._conventions)
        chart = self._grammar.chart(tokens)
        for skip in range(min(2, len(tokens))):
            reading = chart.read("top", skip).get(len(tokens))
            span = in_range(reading.of.resolve(scene)) if reading is not None else None
            if span is not None and reading is not None:
                return _interval(span, text.strip(), local_zone)
            if tokens[0].text not in self._language.evidence.feast_openers:
                break
        return None

    def _may_hold_time(self, text: str) -> bool:
        if _DIGIT.search(text):
            return True
        return not self._language.triggers.isdisjoint(
            word.replace("’", "'") for word in _WORDS.findall(text.lower())
        )

    def _find(self, tokens: Sequence[Token]) -> Iterator[Found]:
        """Yield the phrases from left to right, at each place the longest one."""
        chart = self._grammar.chart(tokens)
        hot = _hot(tokens, self._language.triggers)
        position, last_behind = 0, -1
        while position < len(tokens):
            listed = follows_closely(tokens, last_behind, position, self._language.evidence)
            found = self._longest(chart, tokens, position, listed) if hot[position] else None
            if found is not None and tokens[position].text in self._cutting:
                # "for" and "in" belong to the phrase only if they do not cut it short.
                inner = self._longest(chart, tokens, position + 1, listed)
                found = inner if inner is not None and inner.behind > found.behind else found
            if found is None:
                position += 1
            else:
                yield found
                position = last_behind = found.behind

    def _longest(self, chart: Chart, tokens: Sequence[Token], position: int, listed: bool) -> Found | None:
        if position >= len(tokens) or not self._grammar.starts("top", tokens[position]):
            return None
        readings = chart.read("top", position)
        listed = listed or is_moved_to(tokens, position, self._language.tense)
        for behind in sorted(readings, reverse=True):
            if is_plausible(tokens, position, behind, self._language.evidence, listed=listed):
                return Found(position, behind, readings[behind])
        return None


def _both_ways(reading: Reading, scene: Scene) -> tuple[Span | None, Span | None]:
    """Return what a date means of the past and of the future; lengths and habits have no two readings."""
    if reading.recurring or reading.role not in _TURNING:
        return None, None
    gone, ahead = (
        in_range(reading.of.resolve(scene.at(scene.now, one))) for one in (Tense.PAST, Tense.FUTURE)
    )
    if gone is None or ahead is None or (gone.start, gone.end) == (ahead.start, ahead.end):
        return None, None
    return (gone, ahead) if (gone.start is None) == (ahead.start is None) else (None, None)


def _hot(tokens: Sequence[Token], triggers: frozenset[str]) -> list[bool]:
    """Tell for every token whether a word of time or a number stands at it or shortly after."""
    hot = [False] * len(tokens)
    for place, token in enumerate(tokens):
        if (
            token.text in triggers
            or (token.readings and token.text[:1].isdigit())
            or _NUMBERS & token.readings.keys()
        ):
            for lead in range(max(0, place - _LEAD), place + 1):
                hot[lead] = True
    return hot


def _zone(zone: str) -> tzinfo:
    if match := _OFFSET.fullmatch(zone):
        offset = timedelta(hours=int(match.group(2)), minutes=int(match.group(3)))
        if offset < timedelta(days=1):
            return timezone(-offset if match.group(1) == "-" else offset)
    try:
        return UTC if zone in ("UTC", "Z") else ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as exc:
        raise InvalidTime(f"zone {zone!r} is not known; give an offset such as '+02:00' or a name") from exc


def _local(anchor: datetime, zone: tzinfo) -> datetime:
    if anchor.tzinfo is None:
        raise InvalidTime(f"anchor {anchor.isoformat()!r} has no zone; give an aware datetime")
    if not FIRST_YEAR < anchor.year < LAST_YEAR:
        raise InvalidTime(f"anchor {anchor.isoformat()!r} is out of reach; give a year from 31 to 9959")
    return anchor.astimezone(zone).replace(tzinfo=None)


def _interval(span: Span, words: str, zone: tzinfo) -> Interval:
    if span.start is None and span.end is None:
        return Interval(phrase=words, source=TimeSource.RELATIVE, confidence=span.confidence)
    return Interval(
        start=span.start.replace(tzinfo=zone).astimezone(UTC) if span.start else None,
        end=span.end.replace(tzinfo=zone).astimezone(UTC) if span.end else None,
        kind=span.kind,
        precision=span.precision,
        phrase=words,
        source=TimeSource.EXPLICIT if span.explicit else TimeSource.RELATIVE,
        confidence=round(min(1.0, max(0.0, span.confidence)), 3),
    )


def _phrase(reading: Reading, span: Span, start: int, end: int, words: str, zone: tzinfo) -> TimePhrase:
    return TimePhrase(
        start=start,
        end=end,
        interval=_interval(span, words, zone),
        recurring=reading.recurring,
        role=reading.role.value,
        length=reading.length,
    )
