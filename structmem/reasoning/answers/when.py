"""When something happened: the time of the best event, or of the words in the best message."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from structmem.domain.answer import Answer, AnswerKind, Evidence
from structmem.domain.entry import EntryKind
from structmem.domain.hit import Intent
from structmem.domain.interval import (
    Certainty,
    Interval,
    IntervalKind,
    Precision,
    TimeSource,
    interval_label,
)
from structmem.domain.message import Message
from structmem.reasoning.answers.case import Candidate, Case
from structmem.reasoning.answers.reply import confidence_of, evidence_for, quote_of, reply
from structmem.reasoning.places import is_stated, middle_of, time_of

_STATED_BONUS = 0.12
_WIDE = timedelta(days=200)
_UNSTATED_DAMPING = 0.6
_AGO = re.compile(r"\b(?:ago|back|earlier)\b", re.IGNORECASE)
_LAST = re.compile(r"^(?:on\s+)?(?:the\s+|this\s+)?(?:last|past|previous)\s+", re.IGNORECASE)
_NEXT = re.compile(r"^(?:on\s+)?(?:the\s+|this\s+)?(?:next|coming|following)\s+", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_UNITS = {
    Precision.DAY: timedelta(days=1),
    Precision.WEEK: timedelta(days=7),
    Precision.MONTH: timedelta(days=31),
    Precision.YEAR: timedelta(days=366),
}
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@dataclass(frozen=True, slots=True)
class _Dated:
    score: float
    candidate: Candidate
    interval: Interval
    evidence: list[Evidence]


def answer_when(case: Case) -> Answer | None:
    """Return the time of the best dated candidate; one whose words state a time goes before one without."""
    if not case.asks(Intent.WHEN):
        return None
    dated = [one for candidate in case.candidates if candidate.apt for one in _times_of(case, candidate)]
    if not dated:
        return None
    best = max(dated, key=lambda one: one.score)
    stated = is_stated(best.interval)
    confidence = confidence_of(best.candidate) * (1.0 if stated else _UNSTATED_DAMPING)
    return reply(
        case,
        AnswerKind.DATE,
        best.interval,
        say_when(best.interval, best.candidate.message),
        method="when",
        evidence=best.evidence,
        confidence=confidence,
        certainty=Certainty.CERTAIN if stated else Certainty.POSSIBLE,
    )


def say_when(interval: Interval, message: Message) -> str:
    """Say a time: as a date, or as a phrase tied to the day it was said on, where that says it better."""
    said = Interval(
        start=message.said_at, end=message.said_at, kind=IntervalKind.POINT, precision=Precision.DAY
    )
    anchor = interval_label(said, message.zone)
    date = interval_label(interval)
    if interval.source is TimeSource.SESSION:
        return f"around {anchor}"
    phrase = " ".join(interval.phrase.split()).casefold()
    if interval.source is not TimeSource.RELATIVE or not phrase:
        return date
    if _WEEKDAY.search(phrase) and interval.precision is Precision.DAY:
        return f"{_beside(interval, message, anchor)} ({date})"
    if _AGO.search(phrase) and _is_vague(interval):
        return f"{_AGO.sub('before', phrase)} {anchor}"
    if interval.precision in (Precision.WEEK, Precision.WEEKEND):
        return _week(phrase, anchor) or date
    return date


def _week(phrase: str, anchor: str) -> str | None:
    if _AGO.search(phrase):
        return f"{_AGO.sub('before', phrase)} {anchor}"
    if _LAST.match(phrase):
        return f"the {_LAST.sub('', phrase)} before {anchor}"
    if _NEXT.match(phrase):
        return f"the {_NEXT.sub('', phrase)} after {anchor}"
    return None


def _beside(interval: Interval, message: Message, anchor: str) -> str:
    """Return `the Friday before 9 June 2023`, from the day itself: phrases abbreviate."""
    start = interval.start or message.said_at
    side = "before" if start <= message.said_at else "after"
    return f"the {_weekday(interval, message)} {side} {anchor}"


def _weekday(interval: Interval, message: Message) -> str:
    middle = middle_of(interval) or message.said_at
    return _DAYS[middle.weekday()]


def _is_vague(interval: Interval) -> bool:
    """Tell whether an interval is wider than the unit that its words name ("a few years ago")."""
    unit = _UNITS.get(interval.precision)
    if unit is None or interval.start is None or interval.end is None:
        return interval.start is None or interval.end is None
    return interval.end - interval.start > 1.5 * unit


def _times_of(case: Case, candidate: Candidate) -> Iterator[_Dated]:
    entry, message = candidate.entry, candidate.message
    if entry is not None:
        interval = time_of(entry)
        if entry.kind is not EntryKind.INTERACTION and interval.kind is not IntervalKind.UNKNOWN:
            yield _Dated(candidate.score + _sharpness(interval), candidate, interval, evidence_for(candidate))
        return
    # A phrase that no entry took up still tells when, if the message is the one that is asked about.
    for phrase in case.times.parse(message.text, anchor=message.said_at, zone=message.zone):
        if not phrase.recurring and phrase.interval.kind is not IntervalKind.UNKNOWN:
            score = candidate.score + _sharpness(phrase.interval) - _STATED_BONUS
            yield _Dated(score, candidate, phrase.interval, [quote_of(message)])
            return


def _sharpness(interval: Interval) -> float:
    """Return what an interval is worth as an answer: stated and bounded ones most."""
    if not is_stated(interval):
        return 0.0
    if interval.start is None or (interval.end is not None and interval.end - interval.start > _WIDE):
        return 0.5 * _STATED_BONUS
    return _STATED_BONUS
