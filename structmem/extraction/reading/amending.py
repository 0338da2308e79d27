"""Sentences that do nothing but put an earlier statement right: "I got the day wrong, it was 5 May"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from structmem.domain.draft import TimePhrase
from structmem.domain.entry import EntryKind, Modality
from structmem.domain.message import Message
from structmem.extraction.english.amending import (
    AGREED,
    AGREEING,
    FILLERS,
    LAST,
    MARKERS,
    MARKING_CLAUSES,
    NOTHING,
    PLACES,
    SAYS,
    SLIP,
    TIME,
)
from structmem.extraction.english.cues import MEALS
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.reading.reading import Amendment, Item
from structmem.extraction.reading.renaming import TRAILING, named
from structmem.ports import TimeParser

_MEAL = re.compile(
    rf"{TIME} (?:just )?(?:before|after|at|during) (?:{'|'.join(sorted(MEALS))})\b", re.IGNORECASE
)
_GAP = r"[\s,.;:!–—-]*"
_THEN = r"(?=\s*[,.:;!–—-]|\s+(?:and |that |but )*(?:it|that|this)\b|\s*$)"
_MARK = rf"(?:{'|'.join(MARKERS)})|(?:{'|'.join(MARKING_CLAUSES)}){_THEN}"
_LEAD = re.compile(rf"(?:(?P<mark>{_MARK})|(?P<yes>{AGREEING})|(?:{FILLERS}))(?=\W|$){_GAP}", re.IGNORECASE)
_CLOSING = rf"(?:[\s,;–—-]+(?:{LAST}))*[\s.!)*]*$"
_SAYING = rf"(?:{SAYS}[ ,]*)?"
_TIMED = re.compile(
    rf"{_SAYING}(?P<first>{TIME}[,:] (?:actually[,:] )?)?(?:{PLACES} )?{TIME}{_CLOSING}", re.IGNORECASE
)
_NOTHING_NAMED = r"(?!(?:it|that|this|i|we|he|she|they|you|there)\b)"
_TOPIC = rf"(?P<topic>{_NOTHING_NAMED}[^,.;:!?<]{{0,39}}?(?<!\w)(?!{SLIP}\b)[\w'-]+)"
_OF_THING = re.compile(
    rf"{_TOPIC} (?:was|is|were|are|happened|took place) (?:(?:actually|really|in fact)(?P<sure>) )?"
    rf"(?:{PLACES} )?{TIME}(?:,? (?:and )?not(?: on| in| at)? {TIME}(?P<denied>))?{_CLOSING}",
    re.IGNORECASE,
)
_ABOUT = re.compile(rf"(?:about|as for|regarding|concerning|re) {_TOPIC}(?: thing)?[:,] ", re.IGNORECASE)
_REMARK = re.compile(
    r"[,;–—-]+\s*(?!(?:i|we|you|he|she|they|it|my|our|the|at|in|on)\b)(?:[a-z'-]+ ?){1,3}[.!]*$",
    re.IGNORECASE,
)
_HALF = re.compile(
    rf"{_SAYING}(?:{PLACES} )?(?P<time>the \d{{1,2}}(?:st|nd|rd|th)|[12]\d{{3}}|[A-Z][a-z]+){_CLOSING}",
    re.IGNORECASE,
)
_VOID = re.compile(rf"{NOTHING}(?:[\s.!]*$|\s*[,;:–—])", re.IGNORECASE)
_AGREED = re.compile(AGREED, re.IGNORECASE)
_LONGEST = 160


class Times(NamedTuple):
    """The time phrases of a message, and the parser that found them."""

    found: Sequence[TimePhrase]
    parser: TimeParser


def amendment(
    message: Message, times: Times, parsed: ParsedSentence, index: int, *, taken_back: bool
) -> Item | None:
    """Return the item of a sentence that only gives another date or name for what was told, or None.

    Args:
        message: Holds the sentence.
        times: Its time phrases, and what finds them.
        parsed: The sentence.
        index: Its place in the message.
        taken_back: The sentence before only said that something was wrong.
    """
    if parsed.sentence.is_question or parsed.sentence.end - parsed.sentence.start > _LONGEST:
        return None
    inside = [one for one in times.found if parsed.sentence.start <= one.start < parsed.sentence.end]
    text = _masked(message.text, parsed, inside)
    topic = _ABOUT.match(text)
    if topic is not None:
        text, taken_back = text[topic.end() :], True
    found = _half_said(message, times.parser, text, taken_back) or _amended(text, inside, taken_back)
    about = _last_word(topic) if topic is not None else _about(text)
    if found is None:
        return None
    return Item(
        kind=EntryKind.EVENT,
        sentence=index,
        first=0,
        last=len(parsed.tokens) - 1,
        start=parsed.sentence.start,
        end=parsed.sentence.end,
        predicate="amend",
        modality=Modality.PLANNED,
        correction=True,
        amends=replace(found, about=found.about or about),
    )


def takes_back(text: str) -> bool:
    """Tell whether a sentence only says that something was wrong: "I had the date wrong."."""
    rest, marked, _ = _opened(text.replace("’", "'"))
    return marked and not rest.strip(" .!*")


def _masked(text: str, parsed: ParsedSentence, times: Sequence[TimePhrase]) -> str:
    """Return the sentence with a mark for every time phrase."""
    parts: list[str] = []
    at = parsed.sentence.start
    for time in times:
        if time.start >= at:
            parts += [text[at : time.start], TIME]
            at = time.end
    said = "".join([*parts, text[at : parsed.sentence.end]]).replace("’", "'").strip()
    return _MEAL.sub(TIME, said)


def _last_word(found: re.Match[str]) -> str:
    return found["topic"].casefold().split()[-1]


def _about(text: str) -> str:
    """Return the last word of what a sentence says that it is about: "forget what I said about the exam"."""
    found = _LEAD.match(text.lstrip("* "))
    topic = found.group("about") if found is not None else None
    return topic.casefold().split()[-1] if topic else ""


def _opened(text: str) -> tuple[str, bool, bool]:
    """Return what follows the opening words, and whether they take back or take over something."""
    marked = text.startswith("*")
    agreed = False
    rest = text.lstrip("* ")
    while found := _LEAD.match(rest):
        marked = marked or found.group("mark") is not None
        agreed = agreed or found.group("yes") is not None
        rest = rest[found.end() :]
    return rest, marked, agreed


def _amended(text: str, times: Sequence[TimePhrase], taken_back: bool) -> Amendment | None:
    rest, marked, agreed = _opened(text)
    if _VOID.match(rest):
        return Amendment(void=True)
    if not times and _AGREED.fullmatch(text):
        return Amendment(agrees=True, sure=False)
    marked = marked or taken_back
    # "Edit: on 5 May, fat fingers"
    rest = _REMARK.sub("", rest) if marked and times else rest
    thing = _of_thing(rest) if times else None
    if thing is not None and (marked or thing["sure"] is not None or thing["denied"] is not None):
        time = times[text.count(TIME) - rest.count(TIME)]
        return _at(time, about=_last_word(thing), sure=True)
    timed = _TIMED.match(rest) if times else None
    if timed:
        marked = marked or TRAILING.search(rest) is not None
        agreed = agreed or rest.rstrip(" .!").endswith(" it was")
        time = times[text.count(TIME) - rest.count(TIME) + bool(timed.group("first"))]
        return _at(time, sure=marked) if marked or agreed else None
    return None if TIME in text else named(text, rest, marked, agreed)


def _of_thing(rest: str) -> re.Match[str] | None:
    """Return "the whales were in fact on the 5th", alone or behind "I checked and"."""
    return _OF_THING.match(rest) or _OF_THING.match(rest[rest.rfind(" and ") + len(" and ") :])


def _at(time: TimePhrase, *, sure: bool, about: str = "") -> Amendment | None:
    fits = not time.recurring and time.interval.end is not None
    return Amendment(time=time.interval, about=about, sure=sure) if fits else None


def _half_said(message: Message, parser: TimeParser, text: str, taken_back: bool) -> Amendment | None:
    """Return another date of which only a part is named: "no, the 6th", "it was 2020"."""
    rest, marked, agreed = _opened(text)
    marked = marked or taken_back or TRAILING.search(rest) is not None
    agreed = agreed or re.search(r"\byes\W*$", rest) is not None
    found = _HALF.match(rest)
    if found is None or not (marked or agreed):
        return None
    named = found.group("time")
    spoken = f"it was {'on' if named[:4].casefold() == 'the ' else 'in'} {named}"
    for time in parser.parse(spoken, anchor=message.said_at, zone=message.zone):
        if spoken[time.start : time.end].endswith(named) and not time.recurring:
            return Amendment(time=replace(time.interval, phrase=named), sure=marked)
    return None
