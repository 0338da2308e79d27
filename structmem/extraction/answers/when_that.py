"""Times that answer when something just told was: "I sold it." – "Oh, when was that?" – "On Monday."."""

import re
from collections.abc import Sequence

from structmem.domain.entry import EntryKind, Modality
from structmem.extraction.answers.times import SINCE_THEN, THAT_WAS, mere_time, turned
from structmem.extraction.english.asked_times import ASKING_SINCE, ASKING_WHEN, LENGTH_OF_TIME
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Item, Reading
from structmem.extraction.reading.when import NOW, is_known

_LONG = {"you've": "you have", "you'd": "you had"}
_LENGTH = re.compile(LENGTH_OF_TIME, re.IGNORECASE)
_SHORT = re.compile(r"^you'(?:ve|d)\b", re.IGNORECASE)
_TIMES = frozenset(["when", "day", "date", "time", "month", "year", "ago"])
_STARTS = frozenset(["since", "long", "start", "started", "begin", "move", "get", "join", "take"])
_LEADING = frozenset(["on", "in", "from", "at"])


def told_with_time(window: Sequence[Reading], reading: Reading) -> str:
    """Return what was told, with the time that answers when it was; an empty string if that is not asked."""
    asked = window[-1]
    since = _asks(asked.sentences[-1], ASKING_SINCE) and bool(_STARTS & _words(asked.sentences[-1]))
    if not since and not (_asks(asked.sentences[-1], ASKING_WHEN) and _TIMES & _words(asked.sentences[-1])):
        return ""
    skipped = SINCE_THEN if since else THAT_WAS
    time = mere_time(reading.sentences[0], reading.message.text, skipped=skipped) or _length(reading)
    told = turned(_checked(asked)) or _last_told(window[:-1], reading.message.speaker, lasting=since)
    if not time or not told:
        return ""
    return f"{told} {_from(time, asked.sentences[-1])}." if since else f"{told} {time}."


def _length(reading: Reading) -> str:
    """Return "two years" of "Two years, I think."."""
    found = _LENGTH.match(reading.message.text)
    return found["length"] if found is not None else ""


def _from(time: str, asked: ParsedSentence) -> str:
    """Return "since 3 May" for "on 3 May", "for two years now" for "two years"."""
    opening, _, rest = time.partition(" ")
    if opening.casefold() in {"since", "for"}:
        return time
    long = "long" in _words(asked) and not rest.casefold().endswith("ago")
    return f"for {time} now" if long else f"since {rest if opening.casefold() in _LEADING else time}"


def _asks(parsed: ParsedSentence, words: frozenset[str]) -> bool:
    return parsed.sentence.is_question and _words(parsed) <= words


def _words(parsed: ParsedSentence) -> set[str]:
    return {parsed.norm(i) for i in range(len(parsed.tokens)) if parsed.tags[i] is not Tag.PUNCTUATION}


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


def _last_told(window: Sequence[Reading], speaker: str, *, lasting: bool) -> str:
    """Return the words of the last event, or of the last state, that somebody told without a date."""
    before = next((one for one in reversed(window) if one.message.speaker == speaker), None)
    if before is None:
        return ""
    fits = _is_undated_state if lasting else _is_undated_event
    last = next((one for one in reversed(before.items) if fits(one)), None)
    return before.message.text[last.start : last.end].rstrip(" .!,") if last is not None else ""


def _is_undated_event(item: Item) -> bool:
    told = item.is_anchor and item.kind is EntryKind.EVENT and item.modality is Modality.ACTUAL
    return told and not item.weak and not is_known(item.occurred)


def _is_undated_state(item: Item) -> bool:
    undated = not is_known(item.occurred) or item.occurred.phrase.casefold() in NOW
    return item.state is not None and not item.state.closing and not item.negated and undated
