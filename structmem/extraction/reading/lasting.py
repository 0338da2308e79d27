"""How long something lasts, together with a known start or end: "for ten days until Sunday"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from structmem.domain.draft import TimePhrase
from structmem.domain.entry import Modality
from structmem.domain.interval import Interval, IntervalKind
from structmem.extraction.english.ahead import ARRIVING, DONE_WITH, LASTING
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.reading.reading import Item
from structmem.extraction.reading.when import best_phrase, phrases_of_clause
from structmem.extraction.wordlist import word_set

_FOR = "for"
_DAY = timedelta(days=1)
_UNTIL_NOW = word_set("now already")
_SHORTEST = timedelta(hours=12)


def with_lengths(
    times: Sequence[TimePhrase], sentences: Sequence[ParsedSentence], said_at: datetime
) -> tuple[TimePhrase, ...]:
    """Return the phrases, each length as its clause has it and joined to a start or an end beside it."""
    if not any(time.role == _FOR and time.length is not None for time in times):
        return tuple(times)
    told = {time: time for time in times}
    for parsed in sentences:
        for clause in parsed.clauses:
            here = phrases_of_clause(parsed, clause, times)
            for time in here:
                if time.role == _FOR and time.length is not None:
                    told[time] = _of_clause(time, clause, said_at)
                    _join(time, [other for other in here if other is not time], told)
    return tuple(told[time] for time in times)


def _of_clause(time: TimePhrase, clause: Clause, said_at: datetime) -> TimePhrase:
    """Return a length that runs up to now only behind a perfect, and from now on behind a present state."""
    group, length = clause.group, time.length
    open_now = time.interval.kind is IntervalKind.OPEN
    lasting_now = set(time.interval.phrase.casefold().split()) & _UNTIL_NOW
    if open_now and not (group.perfect or lasting_now):
        return replace(time, interval=replace(time.interval, start=None, end=None, kind=IntervalKind.UNKNOWN))
    barred = group.negated and group.modality is Modality.ACTUAL and group.lemma != "be"
    present = group.tense is Tense.PRESENT and not group.perfect and not group.progressive
    spoken = time.interval.phrase.casefold().startswith("for ")
    if length is None or length < _SHORTEST or not (present and spoken) or not (barred or group.copula):
        return time
    ahead = replace(
        time.interval, start=said_at, end=said_at + length, kind=IntervalKind.SPAN, confidence=0.5
    )
    return replace(time, interval=ahead)


def _join(length: TimePhrase, others: Sequence[TimePhrase], told: dict[TimePhrase, TimePhrase]) -> None:
    """Give the other phrase its missing end: "from Friday … for two weeks", "for ten days until Sunday"."""
    if length.length is None:
        return
    for other in others:
        interval = other.interval
        joined: Interval | None = None
        running = interval.kind is IntervalKind.SPAN and interval.end is None
        if running and interval.start is not None and other.role != "since":
            joined = replace(interval, end=interval.start + length.length, kind=IntervalKind.SPAN)
        elif other.role == "until" and interval.end is not None and interval.start is None:
            joined = replace(interval, start=interval.end - length.length, kind=IntervalKind.SPAN)
        if joined is not None:
            told[other] = replace(other, interval=joined)


def placed(
    parsed: Sequence[ParsedSentence], times: Sequence[TimePhrase], items: Sequence[Item]
) -> list[Item]:
    """Return the items, a length placed by what begins or ends it: "for a week. It came off on Monday"."""
    told = list(items)
    for place, item in enumerate(items):
        length = _past_length(parsed, times, item)
        if length is None:
            continue
        ending = next((one for one in items[place + 1 :] if _ends(parsed, item, one)), None)
        opening = next((one for one in reversed(items[:place]) if _opens(item, one)), None)
        if ending is not None and ending.occurred.end is not None:
            told[place] = replace(
                item, occurred=_span(item, ending.occurred, ending.occurred.end - length, None)
            )
        elif opening is not None and opening.occurred.start is not None:
            last = opening.occurred.start + length
            told[place] = replace(item, occurred=_span(item, opening.occurred, opening.occurred.start, last))
    return told


def _past_length(
    parsed: Sequence[ParsedSentence], times: Sequence[TimePhrase], item: Item
) -> timedelta | None:
    """Return how long a past clause says that something lasted, if it says no more about when."""
    clause = item.clause
    if clause is None or clause.group.tense is not Tense.PAST or item.occurred.start is not None:
        return None
    best = best_phrase(phrases_of_clause(parsed[item.sentence], clause, times))
    long = best is not None and best.role == _FOR and best.length is not None and best.length >= _DAY
    return best.length if best is not None and long else None


def _ends(parsed: Sequence[ParsedSentence], item: Item, other: Item) -> bool:
    near = other.sentence - item.sentence in {0, 1}
    if not near or other.clause is None or not _is_dated_past(other):
        return False
    after = other.clause.group.head + 1
    particle = parsed[other.sentence].norm(after) if after <= other.clause.last else ""
    lemma = other.clause.group.lemma
    return lemma in DONE_WITH or f"{lemma} {particle}" in DONE_WITH


def _opens(item: Item, other: Item) -> bool:
    near = item.sentence - other.sentence in {0, 1}
    return near and item.predicate in LASTING and other.predicate in ARRIVING and _is_dated_past(other)


def _is_dated_past(item: Item) -> bool:
    """Tell whether an event is dated to a month or better."""
    interval, clause = item.occurred, item.clause
    if clause is None or clause.group.tense is not Tense.PAST or not interval.phrase:
        return False
    known = interval.start is not None and interval.end is not None
    return known and interval.end - interval.start <= timedelta(days=31)  # type: ignore[operator]


def _span(item: Item, other: Interval, start: datetime, end: datetime | None) -> Interval:
    return replace(
        item.occurred,
        start=start,
        end=end or other.end,
        kind=IntervalKind.SPAN,
        precision=other.precision,
        source=other.source,
        confidence=0.6,
    )
