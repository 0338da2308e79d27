"""Time phrases to clauses; and honest wide intervals where nothing is said."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from structmem.domain.draft import TimePhrase
from structmem.domain.entry import Modality
from structmem.domain.interval import UNKNOWN_INTERVAL, Interval, IntervalKind, Precision, TimeSource
from structmem.extraction.english.verbs import SPEECH
from structmem.extraction.grammar.clauses import INNER, Clause, ParsedSentence, Relation
from structmem.extraction.grammar.verb_chains import Tense, VerbGroup
from structmem.extraction.reading.origins import is_origin
from structmem.extraction.time.arithmetic import SUB_DAY
from structmem.extraction.wordlist import word_set

_PAST_REACH = timedelta(days=7)
_COUNTED_FROM = frozenset(["after", "before", "since", "until"])
_LOOSELY = frozenset(["soon", "shortly", "right", "just", "long", "immediately"])
_FUTURE_REACH = timedelta(days=90)
_BESIDE = 5
"""Characters between two phrases that say one time: ", on "."""
_LONGEST_ASIDE = 8
"""Words and commas between a time and its clause: "On Monday, as planned, I …"."""
_LEADING = word_set("in on at by during over around about since after before the")
_SEPARATING = word_set(", ; : - – — and but so then or")
_COPULAS = word_set("is was 's be")
NOW = frozenset(["now", "right now", "just now", "nowadays", "these days", "at the moment", "currently"])
"""Phrases that date a state by when it is told, not by when it began."""
_KNOWN = frozenset([TimeSource.EXPLICIT, TimeSource.RELATIVE, TimeSource.ASSERTED_ORDER])


def is_relational(text: str, time: TimePhrase) -> bool:
    """Tell whether a phrase counts from what follows: "a year after | we met"."""
    words = text[time.start : time.end].casefold().split()
    following = text[time.end : time.end + 8].casefold().split()
    if not words or text[time.end : time.end + 1] != " ":
        return False
    if words[-1] == "now" and following[:1] == ["that"]:
        return True
    loosely = words[-1] in _LOOSELY and bool(following) and following[0] in {"after", "before", "as"}
    return words[-1] in _COUNTED_FROM or loosely


def time_span(text: str, time: TimePhrase) -> tuple[int, int]:
    """Return the span of a phrase; the "after" of "a year after we met" belongs to what follows."""
    if not is_relational(text, time):
        return time.start, time.end
    words = text[time.start : time.end].rstrip()
    if words.rsplit(" ", 1)[-1].casefold() in _LOOSELY:
        return time.start, time.start
    return time.start, time.start + words.rfind(" ") + 1


def phrases_of_clause(
    parsed: ParsedSentence, clause: Clause, times: Sequence[TimePhrase]
) -> list[TimePhrase]:
    """Return the time phrases that date a clause: those in it, and in its goals, but not in other clauses."""
    times = [time for time in times if not is_origin(parsed, clause, time)]
    opening = clause.opener if 0 <= clause.opener < clause.first else clause.first
    start, end = parsed.tokens[opening].start, parsed.tokens[clause.last].end
    fronted = [time for time in times if _opens(parsed, clause, time)]
    elsewhere = [
        time for time in times for one in parsed.clauses if one is not clause and _opens(parsed, one, time)
    ]
    inside = [time for time in times if start <= time.start < end and time not in elsewhere]
    found = [*(time for time in fronted if time not in inside), *inside]
    if not found:
        return _before_list(parsed, clause, times)
    if clause.relation in INNER:
        return found
    own = parsed.clauses.index(clause)
    apart = [one for k, one in enumerate(parsed.clauses) if k != own and _keeps_its_times(one, clause)]
    spans = [(parsed.tokens[one.first].start, parsed.tokens[one.last].end) for one in apart]
    return [
        time
        for time in found
        if time in fronted or not any(first <= time.start < last for first, last in spans)
    ]


def _opens(parsed: ParsedSentence, clause: Clause, time: TimePhrase) -> bool:
    """Tell whether a phrase stands right before a clause, as its first words: "and in June | we moved"."""
    tokens = parsed.tokens
    if not parsed.tokens[0].start <= time.start < time.end <= tokens[clause.first].start:
        return False
    between = [token.norm for token in tokens[: clause.first] if token.start >= time.end]
    before = [token.norm for token in tokens[: clause.first] if token.end <= time.start]
    while before and before[-1] in _LEADING:
        before.pop()
    if between in (["that"], ["when"]):
        # It was in June that we moved.
        return before[-2:-1] == ["it"] and before[-1] in _COPULAS
    aside = len(between) in range(3, _LONGEST_ASIDE) and between[0] == between[-1] == ","
    plain = aside or between in ([], [","], [":"], ["-"], ["–"])
    return plain and (not before or before[-1] in _SEPARATING)


def _before_list(parsed: ParsedSentence, clause: Clause, times: Sequence[TimePhrase]) -> list[TimePhrase]:
    """Return the times before a colon, which date the past that is listed behind it: "News of Monday: …"."""
    colons = [k for k, token in enumerate(parsed.tokens[: clause.first]) if token.norm == ":"]
    heads = [one for one in parsed.clauses if colons and one.last < colons[-1]]
    if not colons or clause.group.tense is not Tense.PAST:
        return []
    past = any(one.group.tense is Tense.PAST for one in heads)
    if heads and (not past or any(one.group.lemma in SPEECH for one in heads)):
        return []
    start, end = parsed.tokens[0].start, parsed.tokens[colons[-1]].start
    return [time for time in times if start <= time.start < end]


def _keeps_its_times(other: Clause, clause: Clause) -> bool:
    if other.relation is Relation.GERUND:
        return other.connector not in {"by", "into", "participle"}
    return other.relation is not Relation.INFINITIVE and other.first > clause.first


def best_phrase(times: Sequence[TimePhrase]) -> TimePhrase | None:
    """Return the phrase that dates a clause: not recurring, most confident, first."""
    dated = [t for t in times if not (t.recurring or t.interval.kind is IntervalKind.UNKNOWN or _took(t))]
    best = max(dated, key=_weight, default=None)
    return next((time for time in dated if best is not None and _narrows(time, best)), best)


def _took(time: TimePhrase) -> bool:
    """Tell whether a phrase says how long something took, and nothing of when: "in 58 minutes"."""
    lasting = time.role == "for" or time.interval.phrase.casefold().startswith("in ")
    return lasting and time.interval.start is None and time.interval.precision in SUB_DAY


def _weight(time: TimePhrase) -> tuple[bool, bool, float, int]:
    """Return what ranks phrases: "now" yields to a date ("now it's on 9 May")."""
    now = time.interval.phrase.casefold() in NOW
    return time.role != "every", not now, time.interval.confidence, -time.start


def _narrows(time: TimePhrase, wide: TimePhrase) -> bool:
    """Tell whether a phrase says more closely what the one beside it says: "last week, | on Sunday"."""
    own, other = time.interval, wide.interval
    if own.start is None or own.end is None or other.start is None or other.end is None:
        return False
    beside = -_BESIDE <= time.start - wide.end <= _BESIDE or -_BESIDE <= wide.start - time.end <= _BESIDE
    inside = other.start <= own.start and own.end <= other.end
    return beside and inside and own.end - own.start < other.end - other.start


def is_known(interval: Interval) -> bool:
    """Tell whether an interval rests on words, not on when it was said."""
    return interval.source in _KNOWN


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
    known = is_known(occurred)
    if closing:
        ended = occurred.start if known and changing else None
        return None, ended or said_at
    if changing:
        return (occurred.start if known else said_at), None
    if past:
        return (occurred.start, occurred.end or said_at) if known else (None, said_at)
    return (occurred.start if known else None), None
