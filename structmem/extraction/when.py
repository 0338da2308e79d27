"""Time phrases to clauses; and honest wide intervals where nothing is said."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from structmem.domain.draft import TimePhrase
from structmem.domain.entry import Modality
from structmem.domain.interval import UNKNOWN_INTERVAL, Interval, IntervalKind, Precision, TimeSource
from structmem.extraction.clauses import Clause, ParsedSentence, Relation
from structmem.extraction.verbs import Tense, VerbGroup

_PAST_REACH = timedelta(days=7)
_FUTURE_REACH = timedelta(days=90)


def phrases_of_clause(
    parsed: ParsedSentence, clause: Clause, times: Sequence[TimePhrase]
) -> list[TimePhrase]:
    """Return the time phrases that stand in a clause, those of its own inner clauses included."""
    start = parsed.tokens[min(clause.first, clause.opener if clause.opener >= 0 else clause.first)].start
    end = parsed.tokens[clause.last].end
    found = [time for time in times if start <= time.start < end]
    if clause.relation in {Relation.INFINITIVE, Relation.GERUND}:
        return found
    return [t for t in found if not _in_later_finite(parsed, clause, t)]


def _in_later_finite(parsed: ParsedSentence, clause: Clause, time: TimePhrase) -> bool:
    return any(
        other is not clause
        and other.first > clause.first
        and other.relation not in {Relation.INFINITIVE, Relation.GERUND}
        and parsed.tokens[other.first].start <= time.start < parsed.tokens[other.last].end
        for other in parsed.clauses
    )


def best_phrase(times: Sequence[TimePhrase]) -> TimePhrase | None:
    """Return the phrase that dates a clause: not recurring, most confident, first."""
    dated = [t for t in times if not t.recurring and t.interval.kind is not IntervalKind.UNKNOWN]
    return max(dated, key=lambda t: (t.role != "every", t.interval.confidence, -t.start), default=None)


def session_interval(group: VerbGroup, modality: Modality, stative: bool, said_at: datetime) -> Interval:
    """Return the wide interval of a clause without a time phrase."""
    if modality is Modality.HYPOTHETICAL:
        return UNKNOWN_INTERVAL
    if modality is Modality.PLANNED or group.tense is Tense.FUTURE:
        return _session(said_at, said_at + _FUTURE_REACH, IntervalKind.POINT, 0.3)
    if group.tense is Tense.PRESENT and (not group.perfect or group.progressive or stative):
        return _session(said_at, None, IntervalKind.OPEN, 0.5)
    if group.perfect:
        return _session(None, said_at, IntervalKind.POINT, 0.25)
    if stative or modality is Modality.HABITUAL:
        return _session(None, said_at, IntervalKind.SPAN, 0.3)
    day = said_at.replace(hour=0, minute=0, second=0, microsecond=0)
    return _session(day - _PAST_REACH, said_at, IntervalKind.POINT, 0.35)


def _session(start: datetime | None, end: datetime | None, kind: IntervalKind, confidence: float) -> Interval:
    return Interval(
        start=start,
        end=end,
        kind=kind,
        precision=Precision.UNKNOWN,
        source=TimeSource.SESSION,
        confidence=confidence,
    )


def validity(
    occurred: Interval, *, past: bool, closing: bool, changing: bool, said_at: datetime
) -> tuple[datetime | None, datetime | None]:
    """Return `(valid_from, valid_to)` of a fact from the time of its clause.

    A change without a time phrase is only known to hold by when it was said; a state in the past had ended by
    then.
    """
    known = occurred.source in {TimeSource.EXPLICIT, TimeSource.RELATIVE, TimeSource.ASSERTED_ORDER}
    if closing:
        ended = occurred.start if known and changing else None
        return None, ended or said_at
    if changing:
        return (occurred.start if known else said_at), None
    if past:
        return (occurred.start, occurred.end or said_at) if known else (None, said_at)
    return (occurred.start if known else None), None
