"""Times that answer when something just told was: "I sold it." – "Oh, when was that?" – "On Monday."."""

import re
from collections.abc import Sequence

from structmem.domain.entry import EntryKind, Modality
from structmem.extraction.answers.times import THAT_WAS, mere_time, turned
from structmem.extraction.english.asked_times import ASKING_WHEN
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Item, Reading
from structmem.extraction.reading.when import is_known

_LONG = {"you've": "you have", "you'd": "you had"}
_SHORT = re.compile(r"^you'(?:ve|d)\b", re.IGNORECASE)
_TIMES = frozenset(["when", "day", "date", "time", "month", "year", "ago"])


def told_with_time(window: Sequence[Reading], reading: Reading) -> str:
    """Return what was told, with the time that answers when it was; an empty string if that is not asked."""
    asked = window[-1]
    if not _asks_when(asked.sentences[-1]):
        return ""
    time = mere_time(reading.sentences[0], reading.message.text, skipped=THAT_WAS)
    if not time:
        return ""
    checked = _checked(asked)
    if checked:
        return f"{turned(checked)} {time}."
    before = next(
        (one for one in reversed(window[:-1]) if one.message.speaker == reading.message.speaker), None
    )
    last = _last_event(before) if before is not None else None
    if before is None or last is None:
        return ""
    return f"{before.message.text[last.start : last.end].rstrip(' .!,')} {time}."


def _asks_when(parsed: ParsedSentence) -> bool:
    words = [parsed.norm(i) for i in range(len(parsed.tokens)) if parsed.tags[i] is not Tag.PUNCTUATION]
    return parsed.sentence.is_question and set(words) <= ASKING_WHEN and bool(_TIMES & set(words))


def _checked(asked: Reading) -> str:
    """Return what the other one makes sure of before asking when: "You've sold the boat? When was that?"."""
    for parsed in reversed(asked.sentences[:-1]):
        clause = next((one for one in parsed.clauses if one.subjects and one.group.inverted is None), None)
        if clause is None or parsed.norm(clause.subjects[0].first) != "you":
            continue
        start, end = parsed.tokens[clause.subjects[0].first].start, parsed.tokens[clause.last].end
        words = asked.message.text[start:end].replace("’", "'").rstrip(" ?.!,")
        return _SHORT.sub(lambda found: _LONG[found[0].casefold()], words, count=1)
    return ""


def _last_event(reading: Reading) -> Item | None:
    """Return the last event that a message tells without a date."""
    told = [
        one
        for one in reading.items
        if one.is_anchor and one.kind is EntryKind.EVENT and one.modality is Modality.ACTUAL
    ]
    last = told[-1] if told else None
    return last if last is not None and not last.weak and not is_known(last.occurred) else None
