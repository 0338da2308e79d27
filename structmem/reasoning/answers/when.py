"""When something happened: the time of the best event, or of the words in the best message."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

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
from structmem.reasoning.places import is_stated, time_of

_STATED_BONUS = 0.12
_UNSTATED_DAMPING = 0.6
# Longer phrases are dates already ("in March"); these name a stretch that only its anchor makes clear.
_LOOSE = (Precision.WEEK, Precision.WEEKEND, Precision.UNKNOWN)
_AGO = re.compile(r"\b(?:ago|back)\b", re.IGNORECASE)
_LAST = re.compile(r"^(?:the\s+)?(?:last|past|previous)\s+", re.IGNORECASE)
_NEXT = re.compile(r"^(?:the\s+)?(?:next|coming|following)\s+", re.IGNORECASE)


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
    """Say a time: a date where there is one, else the phrase tied to the day on which it was said."""
    said = Interval(
        start=message.said_at, end=message.said_at, kind=IntervalKind.POINT, precision=Precision.DAY
    )
    anchor = interval_label(said, message.zone)
    if interval.source is TimeSource.SESSION:
        return f"around {anchor}"
    phrase = interval.phrase.strip().casefold()
    if interval.source is not TimeSource.RELATIVE or interval.precision not in _LOOSE or not phrase:
        return interval_label(interval)
    if _AGO.search(phrase):
        return f"{_AGO.sub('before', phrase)} {anchor}"
    if _LAST.match(phrase):
        return f"the {_LAST.sub('', phrase)} before {anchor}"
    if _NEXT.match(phrase):
        return f"the {_NEXT.sub('', phrase)} after {anchor}"
    return f"{interval_label(interval)} ({phrase}, said on {anchor})"


def _times_of(case: Case, candidate: Candidate) -> Iterator[_Dated]:
    entry, message = candidate.entry, candidate.message
    if entry is not None:
        interval = time_of(entry)
        if entry.kind is not EntryKind.INTERACTION and interval.kind is not IntervalKind.UNKNOWN:
            bonus = _STATED_BONUS if is_stated(interval) else 0.0
            yield _Dated(candidate.score + bonus, candidate, interval, evidence_for(candidate))
        return
    # A phrase that no entry took up still tells when, if the message is the one that is asked about.
    for phrase in case.times.parse(message.text, anchor=message.said_at, zone=message.zone):
        if not phrase.recurring and phrase.interval.kind is not IntervalKind.UNKNOWN:
            yield _Dated(candidate.score, candidate, phrase.interval, [quote_of(message)])
            return
