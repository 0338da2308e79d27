"""Favourites told in other words than "my favourite dish is ramen", and values that read as times."""

import re
from collections.abc import Sequence

from structmem.domain.entry import EntryKind, Modality
from structmem.domain.interval import Interval, IntervalKind, TimeSource
from structmem.domain.message import Message
from structmem.extraction.english.favourites import BEFORE_VALUE, FAVOURITES, HINTS, NO_VALUE, NOT_SAID
from structmem.extraction.entities.names import singular
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Item, State

_PATTERNS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in FAVOURITES)
_BEFORE = re.compile(BEFORE_VALUE, re.IGNORECASE)
_NOT = re.compile(NOT_SAID, re.IGNORECASE)
_IF = re.compile(r"\bif\b(?! you ask me)", re.IGNORECASE)
_LONGEST = 6
_PLURAL = ("of all", "as ", "when ")
_SPEAKER = frozenset(["i", "me", "my", "our", ""])


def with_favourite(message: Message, parsed: ParsedSentence, index: int, items: Sequence[Item]) -> list[Item]:
    """Return the items of a sentence with the favourite that it tells, in place of what it was taken for."""
    start = parsed.sentence.start
    text = message.text[start : parsed.sentence.end]
    folded = text.casefold()
    kept = [item for item in items if not (item.minor or item.weak)]
    known = any(item.predicate.startswith("favourite_") for item in kept)
    if known or not any(hint in folded for hint in HINTS):
        return list(items)
    for pattern in _PATTERNS:
        match = pattern.search(text)
        item = _item(message, parsed, index, match) if match is not None else None
        if match is not None and item is not None:
            first, last = start + match.start(), start + match.end()
            return [*(one for one in items if not _is_inside(one, first, last)), item]
    return list(items)


def _is_inside(item: Item, first: int, last: int) -> bool:
    return item.kind is not EntryKind.INTERACTION and first <= item.start < last


def _item(message: Message, parsed: ParsedSentence, index: int, match: re.Match[str]) -> Item | None:
    value = _BEFORE.sub("", match["value"].strip()).strip(" \"'“”")
    words = value.split()
    conditional = match[0].casefold().startswith("if ")
    if not words or len(words) > _LONGEST or words[0].casefold() in NO_VALUE or _NOT.search(match[0]):
        return None
    if not conditional and _IF.search(match.string[: match.end()]):
        return None
    value = _as_written(parsed, value)
    holder = _holder(parsed, match)
    own = (match["own"] or "").casefold() in _SPEAKER
    if holder is None and not own:
        return None
    start, end = parsed.sentence.start + match.start(), parsed.sentence.start + match.end()
    inside = [i for i, token in enumerate(parsed.tokens) if start <= token.start < end]
    slot = match["slot"].casefold().removesuffix(" that").removesuffix(" which")
    one = singular(slot) if match[0].casefold().startswith(_PLURAL) else slot
    predicate = "favourite_" + re.sub(r"[\s-]+", "_", one)
    return Item(
        kind=EntryKind.FACT,
        sentence=index,
        first=inside[0],
        last=inside[-1],
        start=start,
        end=end,
        predicate=predicate,
        state=State(predicate=predicate, value=value, holder=holder, own=own),
        implied=own,
        modality=Modality.ACTUAL,
        occurred=Interval(
            start=message.said_at, kind=IntervalKind.OPEN, source=TimeSource.SESSION, confidence=0.5
        ),
        weight=0.75,
    )


def _as_written(parsed: ParsedSentence, value: str) -> str:
    """Return a value with the small letter that only the start of a sentence took from it."""
    named = parsed.tags[0] is Tag.NAME or value.split()[0] == "I"
    opens = value.startswith(parsed.tokens[0].text)
    return value[0].lower() + value[1:] if opens and not named else value


def _holder(parsed: ParsedSentence, match: re.Match[str]) -> Phrase | None:
    """Return the possessive that says whose favourite it is, unless it is the speaker's."""
    own = match["own"] or ""
    if own.casefold() in _SPEAKER:
        return None
    at = parsed.sentence.start + match.start("own")
    for i, token in enumerate(parsed.tokens):
        if token.start == at:
            if not own[0].isupper() and parsed.tags[i] is not Tag.POSSESSIVE:
                return None
            if parsed.tags[i] is Tag.POSSESSIVE:
                return Phrase(i, i, i, PhraseKind.PRONOUN)
            last = min(i + 2, len(parsed.tokens) - 1)
            return Phrase(i, last, last, PhraseKind.COMMON, "", (i, i))
    return None
