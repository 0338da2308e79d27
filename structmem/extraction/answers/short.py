"""Short answers made whole: "Where do you live?" – "Porto." says "I live in Porto"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from structmem.domain.draft import EntryDraft
from structmem.domain.entry import EntryKind
from structmem.extraction.answers.since import with_start
from structmem.extraction.answers.slots import slot_answered, with_rest
from structmem.extraction.answers.times import when_told
from structmem.extraction.answers.when_that import told_with_time
from structmem.extraction.answers.whole import whole_answer
from structmem.extraction.english.answers import (
    AFTER_QUESTION,
    BEFORE_QUESTION,
    DOUBTED,
    OPENS_ANSWER,
    OPENS_TIME,
    PLACE_OF,
    PREPOSITIONS,
    SELF,
    UNNAMED,
    UNTOLD,
    YES,
)
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.grammar.lemmas import VERB_FORMS
from structmem.extraction.plain.plainly import plainly
from structmem.extraction.reading.reading import Reading

_ASKED = re.compile(
    r"(?:(?P<what>where|when|whom?|what|which \w+)\s+)?(?P<verb>do|did|are|have)\s+you\s+(?P<rest>.+)",
    re.IGNORECASE,
)
_CHECKED = re.compile(r"you(?P<verb>'ve| have|'d| had|)\s(?P<rest>(?P<done>[a-z]+)\b.*)", re.IGNORECASE)
"""What somebody makes sure of: "So you sold the boat?"."""
_BE_YOUR = re.compile(
    r"(?:what|who|which|where)(?P<verb>'s| is|'re| are)\s+your\s+(?P<rest>.+)"
    r"|(?:(?:what|how) about )?your\s+(?P<named>.+)",
    re.IGNORECASE,
)
_HOME = re.compile(r"where(?:'s| is) home(?: for you)?", re.IGNORECASE)
_PETS = re.compile(r"any pets(?: at home)?", re.IGNORECASE)
_NOW_IN = re.compile(r"(?:i'm|i am)\s+(?:now |back )?(?=(?:in|at) [A-Z])", re.IGNORECASE)
_SELF_ASKED = re.compile(
    r"(?:and |so )?(?:my )?(?:new |current )?(?P<rest>favou?rite [\w ]+)\?", re.IGNORECASE
)
_MINE = re.compile(r"(?:mine|it|that)(?:['’]s| is|['’]d be| would be)\s+", re.IGNORECASE)
_TAIL = re.compile(rf"[\s,]+(?:{'|'.join(AFTER_QUESTION)})$", re.IGNORECASE)
_OPENS = re.compile(OPENS_ANSWER, re.IGNORECASE)
_SHORT_YES = re.compile(
    rf"(?:but )?i (?:did|have|do)(?=\s*(?:[,.!–—-]|$)|\s(?:{'|'.join(sorted(PREPOSITIONS | OPENS_TIME))}|\d))"
    r"[\s,.!–—-]*",
    re.IGNORECASE,
)
_DID = re.compile(r"\bi (?:did|have)\b", re.IGNORECASE)
_DOUBTED = re.compile(DOUBTED, re.IGNORECASE)
_ASKED_LAST = re.compile(r".*[,:;–—-]\s*(?=(?:did|have|are) you\b)", re.IGNORECASE)
_FIRST_PART = re.compile(r"[^,]*(?:,\s*(?:\d|[A-Z][a-z]+ \d|(?:on|in|at) (?:the )?[A-Z\d])[^,]*)*")
_WORD = re.compile(r"[\w'’&-]+")
_LONGEST_ANSWER = 6
_LONGEST_QUESTION = 16


class Answered(NamedTuple):
    """The statement that an answer makes, and the span of the answer in its message."""

    text: str
    start: int
    end: int


def answered(window: Sequence[Reading], reading: Reading) -> Answered | None:
    """Return what a short answer says together with the question just before it, or None."""
    told = _self_answered(reading)
    if told is not None:
        return told
    asked = window[-1] if window else None
    if asked is None or asked.message.speaker == reading.message.speaker or not asked.sentences:
        return None
    last = asked.sentences[-1].sentence
    question = asked.message.text[last.start : last.end].strip()
    if len(question.split()) > _LONGEST_QUESTION or not reading.sentences:
        return None
    first = reading.sentences[0]
    start, end = first.sentence.start, first.sentence.end
    told_when = told_with_time(window, reading) or when_told(asked, reading)
    if told_when:
        return Answered(told_when, start, end)
    answer = reading.message.text[start:end].strip()
    question = _as_question(question, answer)
    if not question.endswith("?"):
        return None
    answer = " ".join(plainly(answer).split())
    stands_alone = _has_verb(first, answer)
    bare = _bare_question(question)
    text = _confirmed(bare, answer) or _whole(bare, answer, stands_alone=stands_alone)
    text = text or whole_answer(asked.sentences[-1], asked.message.text, answer, stands_alone=stands_alone)
    return Answered(with_start(text, reading), start, end) if text else None


def _as_question(said: str, answer: str) -> str:
    """Return "did you rent it?" for "I thought you had no wish to rent it.", where "I did" is the answer."""
    doubted = _DOUBTED.match(said.replace("’", "'"))
    if doubted is None or _DID.search(answer) is None:
        return _ASKED_LAST.sub("", said, count=1)
    done = doubted["had"] is not None
    return f"{'have' if done else 'did'} you {said[doubted.end() :].rstrip('.!? ')}?"


def _self_answered(reading: Reading) -> Answered | None:
    """Return what "My new favourite tea? Mint, hands down." says."""
    text = reading.message.text
    for asked, answer in pairwise(one.sentence for one in reading.sentences):
        match = _SELF_ASKED.fullmatch(text[asked.start : asked.end].strip())
        part = _first_part(_MINE.sub("", text[answer.start : answer.end].strip(), count=1))
        if match and part and part.split()[0].casefold() not in UNTOLD:
            return Answered(f"My {match['rest']} is {part}.", asked.start, answer.end)
    return None


def _has_verb(parsed: ParsedSentence, answer: str) -> bool:
    """Tell whether the answer has a verb before its first comma."""
    comma = parsed.sentence.start + (answer.find(",") if "," in answer else len(answer))
    return any(parsed.tokens[clause.group.head].start < comma for clause in parsed.clauses)


def answer_drafts(drafts: Sequence[EntryDraft], found: Answered, reading: Reading) -> list[EntryDraft]:
    """Return the drafts of the whole statement, quoting the answer alone."""
    quote = reading.message.text[found.start : found.end]
    return [
        replace(one, ref=f"{one.ref}:answer", quote=quote, start=found.start, end=found.end)
        for one in drafts
        if one.kind is not EntryKind.INTERACTION
    ]


def _bare_question(question: str) -> str:
    text = question.rstrip("?! ").replace("’", "'")
    while (word := _WORD.match(text)) and word[0].casefold() in BEFORE_QUESTION:
        text = text[word.end() :].lstrip(" ,")
    while (shorter := _TAIL.sub("", text)) != text:
        text = shorter
    return text


def _whole(question: str, answer: str, *, stands_alone: bool) -> str:
    """Return the statement; an empty string if the answer is none, or stands by itself."""
    agreed, said = _without_yes(answer)
    asked, owned = _ASKED.fullmatch(question), _BE_YOUR.fullmatch(question)
    if asked is not None and not asked["what"]:
        slot = slot_answered(question, _first_part(said))
        return slot or (_agreed(asked["verb"].casefold(), _turned(asked["rest"]), said) if agreed else "")
    told = _OPENS.sub("", said, count=1)
    if asked is not None and asked["what"].casefold() == "where":
        told = _NOW_IN.sub("", told, count=1)
    part = _first_part(told)
    slot = slot_answered(question, part)
    if slot:
        return with_rest(slot, told.removeprefix(part))
    if not part or part.split()[0].casefold() in UNTOLD or (stands_alone and told == said):
        return ""
    if owned is not None:
        verb = "are" if (owned["verb"] or "").casefold() in {"'re", " are"} else "is"
        return f"My {_turned(owned['rest'] or owned['named'])} {verb} {part}."
    if _HOME.fullmatch(question):
        return f"My home is {part}."
    if _PETS.fullmatch(question):
        return f"I have {part}."
    if asked is None:
        return ""
    what, verb, rest = asked["what"].casefold(), asked["verb"].casefold(), _turned(asked["rest"])
    if what == "when":
        return f"I did {rest} {part}." if verb == "did" and not _vague(rest) else ""
    return _told_what(verb, rest, part, place=what == "where" or what.startswith("which"))


def _confirmed(question: str, answer: str) -> str:
    """Return what an answer agrees to that the question states: "So you sold the boat?" – "Yes"."""
    agreed, said = _without_yes(answer)
    found = _CHECKED.fullmatch(question) if agreed else None
    known = found is not None and found["done"].casefold() in VERB_FORMS and not _vague(question)
    return _agreed("", _turned(question[3:].strip()), said) if known else ""


def _agreed(verb: str, rest: str, said: str) -> str:
    """Return "I did see the play on Monday" for "Did you see the play?" – "Yes, on Monday"."""
    part = _first_part(said)
    if verb == "do":
        return f"I have {part}." if rest.startswith("have ") and part else ""
    if verb == "are" or _vague(rest):
        return ""
    opening = part.split()[0].casefold() if part else ""
    timed = opening in PREPOSITIONS | OPENS_TIME or opening[:1].isdigit()
    done = f"I{rest}" if rest.startswith("'") else " ".join(one for one in ("I", verb, rest) if one)
    return f"{done} {part}." if timed else f"{done}."


def _told_what(verb: str, rest: str, part: str, *, place: bool) -> str:
    """Return "I live in Porto" for "Where do you live?" – "Porto"."""
    if verb not in {"do", "are"}:
        return ""
    words, head = rest.split(), "I am" if verb == "are" else "I"
    hangs = words[-1].casefold() in PREPOSITIONS
    if part.split()[0].casefold() in PREPOSITIONS:
        return f"{head} {' '.join(words[:-1]) if hangs else rest} {part}."
    if hangs:
        return f"{head} {rest} {part}."
    preposition = PLACE_OF.get(words[0].casefold(), "") if place else ""
    return f"{head} {rest} {preposition} {part}." if preposition else ""


def _without_yes(answer: str) -> tuple[bool, str]:
    """Return whether an answer agrees, and what it says besides."""
    text, agreed = answer.strip().replace("’", "'"), False
    while (word := _WORD.match(text)) and word[0].casefold() in YES:
        agreed = True
        text = text[word.end() :].lstrip(" ,.!—-")
    short = _SHORT_YES.match(text)
    return (True, text[short.end() :]) if short else (agreed, text)


def _first_part(said: str) -> str:
    """Return a short answer up to its first comma, dates with commas whole."""
    found = _FIRST_PART.match(said)
    part = found[0].strip(" .!") if found else ""
    return part if 0 < len(part.split()) <= _LONGEST_ANSWER else ""


def _vague(rest: str) -> bool:
    return bool(set(rest.casefold().split()) & UNNAMED)


def _turned(words: str) -> str:
    return _WORD.sub(lambda word: SELF.get(word[0].casefold(), word[0]), words)
