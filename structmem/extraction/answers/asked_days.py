"""Dates that a question gives to what its answer tells: "How was your weekend?" – "I sold the boat."."""

from collections.abc import Sequence
from dataclasses import replace

from structmem.domain.entry import EntryKind, Modality
from structmem.domain.interval import Interval, IntervalKind
from structmem.extraction.english.asked_times import ASKING_OF_TIME
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Item, Reading
from structmem.extraction.reading.when import is_known

_MOST_SENTENCES = 3
"""Sentences of an answer that tell of the time that was asked about."""
_WEAKER = 0.9


def with_asked_day(window: Sequence[Reading], reading: Reading) -> Reading:
    """Return a reading whose undated statements have the time that the question before asked about."""
    asked = window[-1] if window else None
    if asked is None or asked.message.speaker == reading.message.speaker or not asked.sentences:
        return reading
    time = _asked_time(asked)
    if time is None or time.start is None:
        return reading
    given = replace(time, confidence=round(time.confidence * _WEAKER, 3))
    ahead = time.start > reading.message.said_at
    return reading.with_items([_dated(one, given, ahead=ahead) for one in reading.items])


def _asked_time(asked: Reading) -> Interval | None:
    """Return the time that a message ends by asking about, if it asks of nothing else."""
    last = asked.sentences[-1]
    start, end = last.sentence.start, last.sentence.end
    times = [time for time in asked.times if start <= time.start < end]
    if not last.sentence.is_question or len(times) != 1 or times[0].recurring:
        return None
    interval = times[0].interval
    bounded = interval.start is not None and interval.end is not None
    plain = bounded and interval.kind is not IntervalKind.OPEN and _asks_of_time(last)
    return interval if plain else None


def _asks_of_time(parsed: ParsedSentence) -> bool:
    words = [i for i in range(len(parsed.tokens)) if parsed.tags[i] is not Tag.PUNCTUATION]
    return all(parsed.timed[i] or parsed.norm(i) in ASKING_OF_TIME or i in parsed.called for i in words)


def _dated(item: Item, time: Interval, *, ahead: bool) -> Item:
    """Return a statement of an answer with the time, if it has none and can have it."""
    clause = item.clause
    if item.kind is not EntryKind.EVENT and item.state is None:
        return item
    if (
        clause is None
        or item.sentence >= _MOST_SENTENCES
        or is_known(item.occurred)
        or item.amends is not None
    ):
        return item
    if ahead:
        coming = clause.group.tense is Tense.FUTURE or clause.group.progressive
        planned = item.modality is Modality.PLANNED or (item.modality is Modality.ACTUAL and coming)
        if not planned:
            return item
        event = replace(item, kind=EntryKind.EVENT, predicate=clause.group.lemma, state=None)
        return replace(event, occurred=time, modality=Modality.PLANNED)
    lasting = item.state is not None and not (item.state.changing or item.state.closing)
    past = item.modality is Modality.ACTUAL and clause.group.tense is Tense.PAST and not clause.group.perfect
    return replace(item, occurred=time) if past and not lasting else item
