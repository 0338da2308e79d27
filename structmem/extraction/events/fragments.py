"""Dates in sentences that tell nothing else: "Exam on July 2!", "Good luck with the exam on Monday!"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from structmem.domain.draft import TimePhrase
from structmem.domain.entry import Modality
from structmem.domain.interval import Interval
from structmem.domain.message import Message
from structmem.extraction.english.ahead import ASKED_AFTER, WISHED
from structmem.extraction.english.nouns import EVENT_NOUNS
from structmem.extraction.english.worth import EVALUATIONS
from structmem.extraction.events.scheduled import TAKE_PLACE
from structmem.extraction.events.turning import Way
from structmem.extraction.events.verbless import verbless
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.items import nominal_item
from structmem.extraction.reading.reading import Item

_ASKED = re.compile(ASKED_AFTER, re.IGNORECASE)
_WISHED = re.compile(WISHED, re.IGNORECASE)
_SHARP = timedelta(days=7)
_ROLES = frozenset(["at", "between", "from"])
_OPENING = frozenset(
    [Tag.DETERMINER, Tag.POSSESSIVE, Tag.ADJECTIVE, Tag.INTERJECTION, Tag.PUNCTUATION, Tag.NUMBER]
)


def dated_fragments(
    message: Message, times: Sequence[TimePhrase], parsed: ParsedSentence, index: int
) -> list[Item]:
    """Return what takes place on a date that a question, a wish or a sentence without a verb gives."""
    going = verbless(message, times, parsed, index)
    if going:
        return going
    here = [time for time in times if parsed.sentence.start <= time.start < parsed.sentence.end]
    dated = [time for time in here if not time.recurring and time.role in _ROLES and _is_sharp(time)]
    way = _way(message, parsed) if dated else None
    if way is None:
        return []
    for phrase in parsed.phrases:
        time = _time_of(parsed, phrase, dated)
        when = _on(time, way, message) if time is not None else None
        if when is not None:
            item = nominal_item(message, parsed, index, phrase)
            modality = Modality.PLANNED if way is Way.AHEAD else Modality.ACTUAL
            told = replace(item, predicate=TAKE_PLACE, nominal=None, thing=_bare(parsed, phrase), weight=0.7)
            return [replace(told, occurred=when, modality=modality)]
    return []


def _is_sharp(time: TimePhrase) -> bool:
    """Tell whether a time is more than "soon"."""
    interval = time.interval
    if interval.start is None or interval.end is None:
        return False
    return time.ahead is not None or interval.end - interval.start <= _SHARP


def _way(message: Message, parsed: ParsedSentence) -> Way | None:
    """Return where the date of such a sentence lies; None for other sentences."""
    text = message.text[parsed.sentence.start : parsed.sentence.end].replace("’", "'")
    if _ASKED.match(text):
        return Way.GONE
    if _WISHED.match(text):
        return Way.AHEAD
    denied = Tag.NEGATION in parsed.tags or parsed.norm(0) in {"no", "not"}
    if denied or parsed.clauses or text.rstrip().endswith("?") or not _opens_with_event(parsed):
        return None
    judged = any(parsed.norm(i) in EVALUATIONS for i in range(len(parsed.tokens)))
    return Way.GONE if judged else Way.AHEAD


def _opens_with_event(parsed: ParsedSentence) -> bool:
    i = 0
    while i < len(parsed.tokens) and (parsed.tags[i] in _OPENING or parsed.timed[i]):
        i += 1
    return any(phrase.first <= i <= phrase.last and _happens(parsed, phrase) for phrase in parsed.phrases)


def _bare(parsed: ParsedSentence, phrase: Phrase) -> Phrase:
    """Return a phrase without the praise before it."""
    first = phrase.first
    while first < phrase.head and (parsed.norm(first) in EVALUATIONS or parsed.norm(first) in {"a", "what"}):
        first += 1
    return phrase._replace(first=first)


def _happens(parsed: ParsedSentence, phrase: Phrase) -> bool:
    return phrase.kind is PhraseKind.COMMON and parsed.norm(phrase.head) in EVENT_NOUNS


def _time_of(parsed: ParsedSentence, phrase: Phrase, times: Sequence[TimePhrase]) -> TimePhrase | None:
    """Return the first time behind an event, with nothing but places and people between them."""
    if not _happens(parsed, phrase):
        return None
    end = parsed.tokens[phrase.last].end
    time = next((one for one in times if one.start >= end), None)
    if time is None:
        return None
    between = [i for i, token in enumerate(parsed.tokens) if end <= token.start < time.start]
    return None if any(parsed.tags[i] is Tag.PUNCTUATION for i in between) else time


def _on(time: TimePhrase, way: Way, message: Message) -> Interval | None:
    """Return the date that lies on that side, or None."""
    when = (time.gone if way is Way.GONE else time.ahead) or time.interval
    if when.start is None or when.end is None:
        return None
    fits = when.start <= message.said_at if way is Way.GONE else when.end > message.said_at
    return when if fits else None
