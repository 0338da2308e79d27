"""Drafts of what was told before, told anew with the date or the name that puts it right."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from structmem.domain.draft import EntryDraft
from structmem.domain.entry import EntryKind, Modality, ParticipantRole
from structmem.domain.interval import Interval, Precision, TimeSource
from structmem.extraction.drafts.drafting import draft_item
from structmem.extraction.drafts.echoes import holds_thing
from structmem.extraction.english.amending import DOUBTS, NUMBER
from structmem.extraction.english.verbs import SPEECH, THINK
from structmem.extraction.entities.spoken_of import discourse_at
from structmem.extraction.events.scheduled import TAKE_PLACE
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.reading.acts import is_question
from structmem.extraction.reading.reading import Amendment, Item, Reading
from structmem.extraction.reading.when import is_known
from structmem.extraction.wordlist import word_set

_WEEK = timedelta(days=7)
_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_COUNTED = word_set("ago last next this yesterday today later earlier before after week month")
_MOST_LINKS = 4
_IT = Phrase(0, 0, 0, PhraseKind.PRONOUN)
_DAY_ALONE = re.compile(r"(?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)$", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_SURE = word_set("sure certain positive")
_POINTING = word_set("it that this")
_PLAINLY = re.compile(
    r"\b(?:meant|mistake|correction|wrong|said|checked|looked|mis\w+|turns out|scratch|strike|forget"
    r"|should|right)\b",
    re.IGNORECASE,
)
_NO = re.compile(r"(?:(?:oh|well|ah),? )*(?:no|nope)\b", re.IGNORECASE)
_DOUBTS = re.compile(DOUBTS, re.IGNORECASE)
_NUMBER = re.compile(rf"(?:{NUMBER})\b", re.IGNORECASE)
_NUMBER_IN = re.compile(rf"(?<![\w-])(?P<number>{NUMBER})(?![\w-])(?: (?P<unit>[a-z]+))?", re.IGNORECASE)
_NAMED = r"[^\W\d_a-z][\w'’-]*(?: [^\W\d_a-z][\w'’-]*){0,2}"
_ARTICLE = re.compile(r"(an?|the|my|our|his|her) (.+)", re.IGNORECASE)


def amended(readings: Sequence[Reading], item: Item, depth: int = 0) -> list[EntryDraft]:
    """Return anew what an amendment puts right: nothing if it is not clear what is meant.

    Args:
        readings: The messages within reach, the item's own one last.
        item: The amendment.
        depth: How many amendments lead here.
    """
    what = _agreed(readings, item) if item.amends is not None and item.amends.agrees else item.amends
    if what is None or depth > _MOST_LINKS or not (what.sure or _was_said(readings, what)):
        return []
    for place, earlier in _told_before(readings, item):
        told = _drafts(readings[: place + 1], earlier, depth) if what.about else []
        if what.about and not any(what.about in one.text.casefold() for one in told):
            continue
        if _answers(readings, item, earlier.predicate):
            return []
        told = told or _drafts(readings[: place + 1], earlier, depth)
        if what.time is not None and _takes_place(readings[place], earlier):
            return _thing(readings, item, _in_frame(what.time, earlier.occurred))
        what = _with_old(what, told)
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


def _with_old(what: Amendment, told: Sequence[EntryDraft]) -> Amendment:
    """Return an amendment that says what its name, thing or number takes the place of, if that is clear."""
    if what.time is not None or what.old or what.doer or what.void:
        return what
    found = (_candidate_at(one, what.at) or _only_candidate(one, what.new) for one in told)
    return replace(what, old=next((old for old in found if old), ""))


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
        return bool(what.new) and asked and _without_article(what.new) in other.message.text
    said = any(_same_day(time.interval, what.time) for time in other.times)
    said = said or bool(what.time.phrase and what.time.phrase in other.message.text)
    return said and not _asks_news(other)


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
        return _redated(own, what.time, message.said_at)
    return _renamed(own, what)


def _redated(told: EntryDraft, time: Interval, said_at: datetime) -> EntryDraft | None:
    past = (
        told.modality is Modality.ACTUAL
        and told.occurred.start is not None
        and told.occurred.start <= said_at
    )
    time = _in_frame(time, told.occurred)
    if past and time.start is not None and time.end is not None and _names_weekday(time):
        while time.start > said_at:
            time = replace(time, start=time.start - _WEEK, end=time.end - _WEEK)
    if time.start is not None and past and time.start > said_at:
        return None
    old, new = told.occurred.phrase, time.phrase
    text = told.text.replace(old, new) if old and old in told.text else told.text
    began = time.start if told.valid_from is not None else None
    return replace(told, text=text, occurred=time, valid_from=began)


def _in_frame(time: Interval, told: Interval) -> Interval:
    """Return a day that is only half named as the one nearest to what was told before."""
    if time.start is None or time.end is None or told.start is None:
        return time
    start = _half_named(time, time.start, told.start, told)
    return replace(time, start=start, end=start + (time.end - time.start))


def _half_named(time: Interval, start: datetime, before: datetime, told: Interval) -> datetime:
    words = time.phrase.casefold().split()
    alone = _DAY_ALONE.match(time.phrase.strip())
    if alone and told.precision is Precision.DAY:
        return _with(before, day=int(alone.group(1))) or start
    if _names_weekday(time):
        apart = round((start - before) / _WEEK)
        return start - apart * _WEEK
    whole = time.precision in {Precision.DAY, Precision.MONTH} and not _YEAR.search(time.phrase)
    if whole and time.source is TimeSource.EXPLICIT and not _COUNTED & set(words):
        years = [_with(start, year=before.year + n) for n in (0, -1, 1)]
        near = [one for one in years if one is not None]
        exact = _YEAR.search(told.phrase) is not None
        return near[0] if exact and near else min(near, key=lambda one: abs(one - before), default=start)
    return start


def _names_weekday(time: Interval) -> bool:
    words = time.phrase.casefold().split()
    return time.source is TimeSource.RELATIVE and 0 < len(words) < 3 and words[-1] in _WEEKDAYS


def _with(date: datetime, **parts: int) -> datetime | None:
    try:
        return date.replace(**parts)  # type: ignore[arg-type]
    except ValueError:
        return None


def _renamed(told: EntryDraft, what: Amendment) -> EntryDraft | None:
    old = what.old or (told.subject if what.doer else _only_candidate(told, what.new))
    old, new = _without_article(old), _without_article(what.new)
    new = new.casefold() if _NUMBER.match(new) else new
    if not old or re.search(rf"(?<!\w){re.escape(old)}(?!\w)", told.text) is None:
        return None

    def swap(text: str) -> str:
        return re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", lambda _: new, text)

    mentions = tuple(
        replace(one, name=swap(one.name), mention=swap(one.mention)) if old in one.name else one
        for one in told.mentions
    )
    return replace(
        told,
        text=_with_article(swap(told.text), new),
        aliases=tuple(swap(one) for one in told.aliases),
        subject=swap(told.subject),
        object=swap(told.object),
        mentions=mentions,
    )


def _with_article(text: str, new: str) -> str:
    """Give "an" before a new word that wants it."""
    return re.sub(r"\b(an?) (?=" + re.escape(new) + r"\b)", f"{'an' if new[0] in 'aeiou' else 'a'} ", text)


def _without_article(words: str) -> str:
    found = _ARTICLE.match(words)
    return found.group(2) if found else words


def _candidate_at(told: EntryDraft, preposition: str) -> str:
    """Return the one name that stands behind the same preposition."""
    found = re.findall(rf"\b{preposition} ({_NAMED})", told.text) if preposition else []
    return str(found[0]) if len(found) == 1 else ""


def _only_candidate(told: EntryDraft, new: str) -> str:
    """Return the one name (or the thing with the same article) that a new one can take the place of."""
    if _NUMBER.match(new):
        return _only_number(told, new)
    article = _ARTICLE.match(new)
    if not article and not new[:1].isupper():
        return told.object.rsplit(" ", 1)[-1] if told.object else ""
    if article:
        fits = told.object and re.search(
            rf"\b(?:an?|{article.group(1)}) {re.escape(told.object)}\b", told.text
        )
        return told.object if fits and article.group(1).casefold() in {"a", "an"} else ""
    doers = {ParticipantRole.AGENT, ParticipantRole.SUBJECT}
    names = [one.name for one in told.mentions if one.name[:1].isupper() and one.role not in doers]
    names = list(dict.fromkeys([*names, *([told.object] if told.object[:1].isupper() else [])]))
    return names[0] if len(names) == 1 else ""


def _only_number(told: EntryDraft, new: str) -> str:
    """Return the number that another one takes the place of, with its unit if the new one has one."""
    words = new.split()
    unit = words[-1] if len(words) > 1 else ""
    text = told.text.replace(told.occurred.phrase, " ") if told.occurred.phrase else told.text
    found = [one for one in _NUMBER_IN.finditer(text) if not unit or one["unit"] == unit]
    if len(found) != 1:
        return ""
    return f"{found[0]['number']} {unit}" if unit else found[0]["number"]
