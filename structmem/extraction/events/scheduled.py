"""Things with a date: "my exam is on 5 May", "they moved it to 9 May"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from structmem.domain.draft import TimePhrase
from structmem.domain.entry import EntryKind, Modality
from structmem.domain.interval import Interval, IntervalKind, Precision, TimeSource
from structmem.domain.message import Message
from structmem.extraction.english.attributes import ATTRIBUTE_NOUNS
from structmem.extraction.english.nouns import EVENT_NOUNS, KIN, PLACE_NOUNS
from structmem.extraction.events.nominals import is_event_noun
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.items import clause_item, nominal_item
from structmem.extraction.reading.reading import Item
from structmem.extraction.reading.when import phrases_of_clause, session_interval
from structmem.extraction.states.asserted import adjective_of
from structmem.extraction.wordlist import phrase_set, word_set

TAKE_PLACE = "take place"
"""The predicate of a thing that has a date."""

_ROLES = frozenset(["at", "between"])
_MOVED_ROLES = _ROLES | {"from", "until"}
_NOW = word_set("now currently")
_COUNTED = word_set("later earlier after before")
_FIXING = word_set("plan schedule set fix arrange book")
_WHOLLY = word_set("fully completely totally entirely")
"""What is fully booked has no room; it takes place on no date."""
_MOVING = phrase_set(
    """
    move, postpone, reschedule, shift, delay, defer, adjourn, push, push back, put off, put back,
    bring forward, bring, change
    """
)
_MOVING_ANYTHING = phrase_set("move, change, bring, push, shift, delay")
_BOUND_TO = word_set("to until till for")
_WEEK = timedelta(days=7)
_YEAR = re.compile(r"\d{4}")
_IT = word_set("it that this they")


def dated_thing(
    message: Message, times: Sequence[TimePhrase], parsed: ParsedSentence, where: tuple[int, int]
) -> Item | None:
    """Return the item of a clause that only says when something takes place, or None."""
    clause = parsed.clauses[where[1]]
    group = clause.group
    full = any(parsed.norm(i) in _WHOLLY for i in range(group.first, group.last + 1))
    fixed = group.passive and group.lemma in _FIXING and not full
    if not (group.copula or fixed or (group.lemma == TAKE_PLACE)) or len(clause.subjects) != 1:
        return None
    thing = clause.subjects[0]
    time = _time_after(parsed, clause, times, _ROLES)
    if time is None or not _has_dates(parsed, clause, thing):
        return None
    item = clause_item(message, times, parsed, where, EntryKind.EVENT, 0.8)
    occurred = _ahead(time.interval, clause, message)
    modality = item.modality
    if modality in {Modality.ACTUAL, Modality.PLANNED}:
        ahead = occurred.start is not None and occurred.start > message.said_at
        modality = Modality.PLANNED if ahead else Modality.ACTUAL
    return replace(item, predicate=TAKE_PLACE, thing=thing, occurred=occurred, modality=modality)


def _ahead(interval: Interval, clause: Clause, message: Message) -> Interval:
    """Return the coming Thursday for "it is on Thursday", whatever the tense of the words around."""
    start, end = interval.start, interval.end
    weekday = interval.phrase.casefold().endswith("day") and interval.precision is Precision.DAY
    bare = weekday and interval.source is TimeSource.RELATIVE and len(interval.phrase.split()) < 3
    if not bare or start is None or end is None or clause.group.tense is not Tense.PRESENT:
        return interval
    behind = end <= message.said_at and message.said_at - start < _WEEK
    return replace(interval, start=start + _WEEK, end=end + _WEEK) if behind else interval


def rescheduled(
    message: Message, times: Sequence[TimePhrase], parsed: ParsedSentence, item: Item
) -> Item | None:
    """Return what "they moved the exam to 9 May" says of the exam, or None."""
    clause = item.clause
    if clause is None or item.negated or item.modality is Modality.HYPOTHETICAL:
        return None
    things = clause.subjects if clause.group.passive else clause.objects[:1]
    lemma = clause.group.lemma
    if len(things) != 1:
        return None
    told = replace(item, clause_index=-1, predicate=TAKE_PLACE, thing=things[0], weak=False)
    time = _time_after(parsed, clause, times, _MOVED_ROLES) if lemma in _MOVING else None
    if time is None or (lemma == "move" and not may_take_place(parsed, things[0])):
        return None
    if lemma in _MOVING_ANYTHING and not _is_for_thing(parsed, time, things[0]):
        return None
    return replace(told, occurred=_coming(_point(time.interval), message), modality=Modality.PLANNED)


def _is_for_thing(parsed: ParsedSentence, time: TimePhrase, thing: Phrase) -> bool:
    """Tell whether a time is a thing's new date: "moved the tent to Friday", not "… on Friday"."""
    before = [token.norm for token in parsed.tokens if token.end <= time.start][-2:]
    bound = bool(before) and (before[-1] in _BOUND_TO or (before[-1] == "the" and before[0] in _BOUND_TO))
    return bound or time.role in {"from", "until"} or is_event_noun(parsed.norm(thing.head))


def just_been(
    message: Message, times: Sequence[TimePhrase], parsed: ParsedSentence, index: int
) -> list[Item]:
    """Return the things that thanks date: "thank you for coming to the party yesterday"."""
    found: list[Item] = []
    for phrase in parsed.phrases:
        end = parsed.tokens[phrase.last].end
        time = next((one for one in times if 0 <= one.start - end <= 1 and not one.recurring), None)
        happens = phrase.kind is PhraseKind.COMMON and is_event_noun(parsed.norm(phrase.head))
        if time is None or not happens or parsed.tags[phrase.first] not in {Tag.DETERMINER, Tag.POSSESSIVE}:
            continue
        if time.interval.end is not None and time.interval.end <= message.said_at:
            item = nominal_item(message, parsed, index, phrase)
            told = replace(item, predicate=TAKE_PLACE, nominal=None, thing=phrase, weight=0.7)
            found.append(replace(told, occurred=_point(time.interval)))
    return found[:1]


def meant_time(
    message: Message, times: Sequence[TimePhrase], parsed: ParsedSentence, where: tuple[int, int]
) -> Item | None:
    """Return the item of "I meant Thursday, 9 May": another date for what was told last."""
    clause = parsed.clauses[where[1]]
    time = _time_after(parsed, clause, times, _ROLES)
    if clause.group.lemma != "mean" or clause.objects or len(clause.subjects) != 1 or time is None:
        return None
    item = clause_item(message, times, parsed, where, EntryKind.EVENT, 0.7)
    return replace(
        item,
        predicate=TAKE_PLACE,
        thing=clause.subjects[0],
        occurred=time.interval,
        modality=Modality.PLANNED,
        correction=True,
        clause_index=-1,
    )


def _time_after(
    parsed: ParsedSentence, clause: Clause, times: Sequence[TimePhrase], roles: frozenset[str]
) -> TimePhrase | None:
    """Return the phrase behind the verb that says when: not "now", nor what "not" denies."""
    verb = parsed.tokens[clause.group.last].end
    said = [
        time
        for time in phrases_of_clause(parsed, clause, times)
        if time.start >= verb
        and not time.recurring
        and time.role in roles
        and time.interval.end is not None
        and time.interval.phrase.casefold() not in _NOW
        and not _COUNTED & set(time.interval.phrase.casefold().split())
        and not _denied(parsed, time)
    ]
    return max(said, key=lambda time: (time.interval.confidence, -time.start), default=None)


def _denied(parsed: ParsedSentence, time: TimePhrase) -> bool:
    before = [i for i, token in enumerate(parsed.tokens) if token.end <= time.start][-3:]
    apart = [i for i in before if parsed.tags[i] is Tag.NEGATION]
    return bool(apart) and any(parsed.norm(i) == "," for i in before)


def _has_dates(parsed: ParsedSentence, clause: Clause, thing: Phrase) -> bool:
    """Tell whether the clause gives its subject a date and nothing else, or the subject is an event."""
    if clause.objects or adjective_of(parsed, clause):
        return False
    if thing.kind is PhraseKind.PRONOUN:
        return parsed.norm(thing.head) in {"it", "that"} and not _says_more(parsed, clause)
    if not may_take_place(parsed, thing):
        return False
    return is_event_noun(parsed.norm(thing.head)) or not _says_more(parsed, clause)


def may_take_place(parsed: ParsedSentence, thing: Phrase) -> bool:
    """Tell whether a phrase can name something with a date: no person, place or attribute."""
    head = parsed.norm(thing.head)
    if thing.kind is PhraseKind.PRONOUN:
        return head in _IT
    lasting = head in KIN or head in ATTRIBUTE_NOUNS or (head in PLACE_NOUNS and head not in EVENT_NOUNS)
    return thing.kind is PhraseKind.COMMON and not lasting


def _says_more(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a phrase behind the verb is no time."""
    after = [p for p in clause.adjuncts if p.first > clause.group.last]
    return any(not parsed.timed[p.head] for p in after)


def _coming(interval: Interval, message: Message) -> Interval:
    """Return the coming 30 May or Friday of a thing that was moved, where the words name no year."""
    start, end = interval.start, interval.end
    if start is None or end is None or end > message.said_at or _YEAR.search(interval.phrase):
        return interval
    if interval.source is TimeSource.RELATIVE:
        return replace(interval, start=start + _WEEK, end=end + _WEEK) if _bare_day(interval) else interval
    if (start.month, start.day) == (2, 29):
        return interval
    coming = start.replace(year=start.year + 1)
    return replace(interval, start=coming, end=coming + (end - start))


def _bare_day(interval: Interval) -> bool:
    words = interval.phrase.casefold().split()
    return interval.precision is Precision.DAY and 0 < len(words) < 3 and words[-1].endswith("day")


def _point(interval: Interval) -> Interval:
    """Return an interval as a point; of "until 9 May" the ninth."""
    if interval.start is not None or interval.end is None:
        return replace(interval, kind=IntervalKind.POINT)
    return replace(interval, start=interval.end - timedelta(days=1), kind=IntervalKind.POINT)


def undated(message: Message, item: Item) -> Item:
    """Return the moving itself, which does not happen on the new date."""
    clause = item.clause
    if clause is None:
        return item
    modality = clause.group.modality
    return replace(
        item, modality=modality, occurred=session_interval(clause.group, modality, False, message.said_at)
    )
