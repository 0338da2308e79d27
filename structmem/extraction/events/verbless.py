"""What sentences without a verb tell of the speaker: "back from the dentist", "off to Rome tomorrow"."""

from collections.abc import Sequence
from datetime import timedelta

from structmem.domain.draft import TimePhrase
from structmem.domain.entry import EntryKind, Modality
from structmem.domain.interval import Interval, IntervalKind, TimeSource
from structmem.domain.message import Message
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Item, span_of
from structmem.extraction.wordlist import word_set

_TOLD = {
    ("back", "from"): "return",
    ("home", "from"): "return",
    ("fresh", "from"): "return",
    ("done", "with"): "finish",
    ("finished", "with"): "finish",
    ("through", "with"): "finish",
    ("off", "to"): "go",
    ("away", "to"): "go",
    ("headed", "to"): "go",
    ("bound", "for"): "go",
}
"""Particle or participle, and preposition: what the speaker did, or is about to do."""
_LEADING = word_set("just finally now so and right already safely only fresh freshly straight am")
_EVERYDAY = word_set("bed sleep work school class town lunch dinner gym shops office")
_AHEAD = timedelta(days=90)
_RECENT = timedelta(days=7)


def verbless(message: Message, times: Sequence[TimePhrase], parsed: ParsedSentence, index: int) -> list[Item]:
    """Return what such a sentence tells; a going without a date only where it names a place."""
    first = 0
    while first < len(parsed.tokens) - 2 and _may_lead(parsed, first):
        first += 1
    if first + 2 >= len(parsed.tokens) or parsed.sentence.is_question:
        return []
    predicate = _TOLD.get((parsed.norm(first), parsed.norm(first + 1)), "")
    phrase = next((p for p in parsed.phrases if p.first == first + 2), None)
    others = any(clause.group.head != first for clause in parsed.clauses)
    if not predicate or others or phrase is None or phrase.kind is PhraseKind.PRONOUN:
        return []
    here = [time for time in times if parsed.sentence.start <= time.start < parsed.sentence.end]
    time = next((one for one in here if not one.recurring), None)
    ahead = predicate == "go"
    if ahead and (parsed.norm(phrase.head) in _EVERYDAY or (time is None and phrase.name is None)):
        return []
    start, end = span_of(parsed, first, len(parsed.tokens) - 1)
    return [
        Item(
            kind=EntryKind.EVENT,
            sentence=index,
            first=first,
            last=_end(parsed, phrase),
            start=start,
            end=end,
            predicate=predicate,
            implied=True,
            modality=Modality.PLANNED if ahead else Modality.ACTUAL,
            occurred=_when(message, time, ahead=ahead),
            weight=0.7,
        )
    ]


def _may_lead(parsed: ParsedSentence, i: int) -> bool:
    loose = parsed.tags[i] in {Tag.INTERJECTION, Tag.PUNCTUATION}
    return loose or parsed.timed[i] or parsed.norm(i) in _LEADING


def _end(parsed: ParsedSentence, phrase: Phrase) -> int:
    """Return the last token before a mark."""
    last = phrase.last
    while last + 1 < len(parsed.tokens) and parsed.tags[last + 1] is not Tag.PUNCTUATION:
        last += 1
    return last


def _when(message: Message, time: TimePhrase | None, *, ahead: bool) -> Interval:
    if time is not None:
        return (time.ahead if ahead else time.gone) or time.interval
    start = message.said_at if ahead else message.said_at - _RECENT
    end = message.said_at + _AHEAD if ahead else message.said_at
    return Interval(start=start, end=end, kind=IntervalKind.POINT, source=TimeSource.SESSION, confidence=0.3)
