"""Drafts of what was told before, told anew with the date or the name that puts it right."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from structmem.domain.draft import EntryDraft
from structmem.domain.entry import EntryKind, Modality
from structmem.domain.interval import Interval
from structmem.extraction.drafts.drafting import draft_item
from structmem.extraction.drafts.echoes import holds_thing
from structmem.extraction.drafts.redated import in_frame, redated
from structmem.extraction.drafts.renamed import renamed, with_old, without_article
from structmem.extraction.english.amending import DOUBTS
from structmem.extraction.english.verbs import SPEECH, THINK
from structmem.extraction.entities.spoken_of import discourse_at
from structmem.extraction.events.scheduled import TAKE_PLACE
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.reading.acts import is_question
from structmem.extraction.reading.reading import Amendment, Item, Reading
from structmem.extraction.reading.when import is_known
from structmem.extraction.wordlist import word_set

_MOST_LINKS = 4
_IT = Phrase(0, 0, 0, PhraseKind.PRONOUN)
_SURE = word_set("sure certain positive")
_POINTING = word_set("it that this")
_PLAINLY = re.compile(
    r"\b(?:meant|mistake|correction|wrong|said|checked|looked|mis\w+|turns out|scratch|strike|forget"
    r"|should|right)\b",
    re.IGNORECASE,
)
_NO = re.compile(r"(?:(?:oh|well|ah),? )*(?:no|nope)\b", re.IGNORECASE)
_DOUBTS = re.compile(DOUBTS, re.IGNORECASE)


def amended(readings: Sequence[Reading], item: Item, depth: int = 0) -> list[EntryDraft]:
    """Return anew what an amendment puts right: nothing if it is not clear what is meant.

    Args:
        readings: The messages within reach, the item's own one last.
        item: The amendment.
        depth: How many amendments lead here.
    """
    what = _agreed(readings, item) if item.amends is not None and item.amends.agrees else item.amends
    if (
        what is None
        or depth > _MOST_LINKS
        or not (what.sure or _asked_oneself(readings[-1], item, what) or _was_said(readings, what))
    ):
        return []
    for place, earlier in _told_before(readings, item):
        told = _drafts(readings[: place + 1], earlier, depth) if what.about else []
        if what.about and not any(what.about in one.text.casefold() for one in told):
            continue
        if _answers(readings, item, earlier.predicate):
            return []
        told = told or _drafts(readings[: place + 1], earlier, depth)
        if what.time is not None and _takes_place(readings[place], earlier):
            return _thing(readings, item, in_frame(what.time, earlier.occurred))
        what = with_old(what, told)
        new = [_anew(one, what, readings[-1], item) for one in told]
        found = [one for one in new if one is not None]
        if found or not what.old:
            return [replace(one, ref=f"{item.ref}.{n}" if n else item.ref) for n, one in enumerate(found)]
    if what.time is not None:
        return _thing(readings, item, what.time, what.about)
    return []


def _agreed(readings: Sequence[Reading], item: Item) -> Amendment | None:
    """Return the time that the other one's doubt names and "you're right" takes over, or None."""
    other = readings[-2] if len(readings) > 1 else None
    if other is None or item.sentence or other.message.speaker == readings[-1].message.speaker:
        return None
    if not other.sentences or _asks_news(other):
        return None
    for one in reversed(other.sentences):
        start, end = one.sentence.start, one.sentence.end
        times = [time for time in other.times if start <= time.start < end and not time.recurring]
        doubts = _DOUBTS.match(other.message.text[start:end].replace("’", "'").strip())
        if doubts and len(times) == 1 and times[0].interval.end is not None:
            return Amendment(time=times[0].interval)
    return None


def _told_before(readings: Sequence[Reading], item: Item) -> Iterator[tuple[int, Item]]:
    """Yield the speaker's own statements before, nearest first; for a date only dated ones."""
    here = len(readings) - 1
    speaker = readings[here].message.speaker
    dated = item.amends is not None and item.amends.time is not None
    for place in range(here, -1, -1):
        if readings[place].message.speaker != speaker:
            continue
        for earlier in reversed(readings[place].items):
            if place == here and earlier.sentence >= item.sentence:
                continue
            told = earlier.is_anchor or earlier.thing is not None
            told = told and not earlier.weak and not earlier.minor and not earlier.negated
            known = is_known(earlier.occurred) and earlier.kind is EntryKind.EVENT
            if earlier.amends is not None or (told and (known or not dated)):
                yield place, earlier


def _drafts(readings: Sequence[Reading], item: Item, depth: int) -> list[EntryDraft]:
    """Return the drafts of an item and of what the same clause says besides, as they were told."""
    if item.amends is not None:
        return amended(readings, item, depth + 1)
    reading, before = readings[-1], readings[:-1]
    then = discourse_at(before, reading)
    alike = [one for one in reading.items if one is item or (item.clause and one.clause is item.clause)]
    told = [draft_item(before, then, reading.sentences[one.sentence], one) for one in alike]
    return [one for one in told if one is not None]


def _takes_place(reading: Reading, item: Item) -> bool:
    planned = item.modality is Modality.PLANNED
    return item.amends is None and (item.thing is not None or (planned and holds_thing(reading, item)))


def _thing(readings: Sequence[Reading], item: Item, time: Interval, about: str = "") -> list[EntryDraft]:
    """Return another date for a thing that takes place: "my exam is on 5 May"."""
    reading, before = readings[-1], readings[:-1]
    parsed = reading.sentences[item.sentence]
    named = [phrase for phrase in parsed.phrases if parsed.norm(phrase.head) == about]
    if about and not named:
        return []
    past = bool(about) and time.end is not None and time.end <= reading.message.said_at
    meant = replace(item, predicate=TAKE_PLACE, thing=named[0] if about else _IT, occurred=time, amends=None)
    meant = replace(meant, modality=Modality.ACTUAL if past else item.modality)
    draft = draft_item(before, discourse_at(before, reading), reading.sentences[item.sentence], meant)
    return [draft] if draft is not None else []


def _was_said(readings: Sequence[Reading], what: Amendment) -> bool:
    """Tell whether the other one just named the time that is taken over, asking of nothing new."""
    if len(readings) < 2:
        return False
    if readings[-2].message.speaker == readings[-1].message.speaker:
        return bool(what.new) and _NO.match(readings[-1].message.text) is not None
    other = readings[-2]
    if what.time is None:
        asked = any(is_question(parsed) for parsed in other.sentences)
        return bool(what.new) and asked and without_article(what.new) in other.message.text
    said = any(_same_day(time.interval, what.time) for time in other.times)
    said = said or bool(what.time.phrase and what.time.phrase in other.message.text)
    return said and not _asks_news(other)


def _asked_oneself(reading: Reading, item: Item, what: Amendment) -> bool:
    """Tell whether the sentence before asks for the time that this one settles: "Or Sunday? Yes, Sunday."."""
    asked = reading.sentences[item.sentence - 1] if item.sentence else None
    if asked is None or what.time is None or not is_question(asked):
        return False
    start, end = asked.sentence.start, asked.sentence.end
    inside = [one.interval for one in reading.times if start <= one.start < end]
    return any(one.phrase == what.time.phrase or _same_day(one, what.time) for one in inside)


def _answers(readings: Sequence[Reading], item: Item, predicate: str) -> bool:
    """Tell whether "no, on Monday" rather answers the other one's question of something else."""
    here = readings[-1]
    if len(readings) < 2 or item.sentence or readings[-2].message.speaker == here.message.speaker:
        return False
    if _PLAINLY.search(here.message.text[item.start : item.end]) or _puts_in_doubt(readings[-2]):
        return False
    asked = [parsed for parsed in readings[-2].sentences if is_question(parsed)]
    verbs = {clause.group.lemma for parsed in asked for clause in parsed.clauses if not clause.group.copula}
    return _asks_news(readings[-2]) or bool(verbs - SPEECH - THINK - {"mean", "do", predicate})


def _puts_in_doubt(reading: Reading) -> bool:
    """Tell whether somebody puts another date to what was told: "Hang on, wasn't it the 6th?"."""
    text = reading.message.text.replace("’", "'")
    said = [text[one.sentence.start : one.sentence.end].strip() for one in reading.sentences]
    return bool(reading.times) and any(_DOUBTS.match(one) for one in said) and not _asks_news(reading)


def _same_day(one: Interval, other: Interval) -> bool:
    if one.start is None or other.start is None or one.precision is not other.precision:
        return False
    return one.start == other.start or (one.start.month, one.start.day) == (
        other.start.month,
        other.start.day,
    )


def _asks_news(reading: Reading) -> bool:
    """Tell whether a message asks of a thing or person: "Was the concert on Friday?", "Are you free?"."""
    return any(
        parsed.norm(phrase.head) not in _POINTING
        for parsed in reading.sentences
        if is_question(parsed) and parsed.clauses and parsed.clauses[0].group.copula
        if not any(token.norm in _SURE for token in parsed.tokens)
        for phrase in parsed.phrases
        if not phrase.preposition
        and not parsed.timed[phrase.head]
        and not parsed.norm(phrase.head)[0].isdigit()
    )


def _anew(told: EntryDraft, what: Amendment, reading: Reading, item: Item) -> EntryDraft | None:
    message = reading.message
    own = replace(
        told,
        message=message.id,
        quote=message.text[item.start : item.end],
        start=item.start,
        end=item.end,
        correction=True,
        corrects=told.ref,
    )
    if what.void:
        return replace(own, text=f"It is not true: {told.text}", aliases=(), negated=True)
    if what.time is not None:
        return redated(own, what.time, message.said_at)
    return renamed(own, what)
