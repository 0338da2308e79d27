"""Dates told in a sentence of their own behind what they date: "I sold the bike. That was on Tuesday"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from structmem.domain.draft import TimePhrase
from structmem.domain.entry import EntryKind, Modality
from structmem.domain.interval import Interval, IntervalKind
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import LOOSE, Tag
from structmem.extraction.reading.reading import Item
from structmem.extraction.reading.when import NOW, best_phrase, is_known
from structmem.extraction.wordlist import word_set

_WHAT = word_set("it that this which all everything")
_DOERS = word_set("i we he she they")
_HAPPENED = word_set("be happen occur")
_IDLE = LOOSE | frozenset(
    [Tag.PUNCTUATION, Tag.INTERJECTION, Tag.COORDINATOR, Tag.PREPOSITION, Tag.DETERMINER]
)
_HEDGES = word_set("i think believe guess reckon must have")


def with_dates_behind(
    parsed: Sequence[ParsedSentence], times: Sequence[TimePhrase], items: Sequence[Item], said_at: datetime
) -> list[Item]:
    """Return the items, the last undated event before a clause that only names a day dated by it."""
    dated = list(items)
    for index, sentence in enumerate(parsed):
        first = _dating(sentence)
        if first is None or (first == 0 and index == 0):
            continue
        here = [time for time in times if _lies_in(sentence, time, first)]
        best = best_phrase(here)
        if best is not None and best.interval.start is not None and best.interval.start <= said_at:
            target = _target(dated, index - 1 if first == 0 else index, first, best.interval)
            if target is not None:
                dated = [_dated(one, target, best.interval) for one in dated]
    return dated


def _dating(parsed: ParsedSentence) -> int | None:
    """Return where "that was on Tuesday" or a bare "on Tuesday" begins; 0 if nothing is told before it."""
    every = range(len(parsed.tokens))
    if not parsed.clauses and not parsed.sentence.is_question and any(parsed.timed):
        return 0 if all(parsed.timed[i] or _is_idle(parsed, i) for i in every) else None
    for clause in parsed.clauses:
        start = clause.opener if clause.opener >= 0 else clause.first
        named = {parsed.norm(i) for i in range(start, clause.group.first) if not _is_idle(parsed, i)}
        stands = clause.group.lemma in _HAPPENED and bool(named) and named <= _WHAT
        stands = stands or (clause.group.lemma == "do" and named <= _DOERS)
        behind = range(clause.group.last + 1, clause.last + 1)
        past = clause.group.tense is Tense.PAST or clause.group.perfect
        timed = any(parsed.timed[i] for i in behind) and not clause.group.negated
        if stands and past and timed and all(_says_no_more(parsed, clause, i) for i in behind):
            return 0 if all(_is_idle(parsed, i) for i in range(start)) else clause.first
    return None


def _says_no_more(parsed: ParsedSentence, clause: Clause, i: int) -> bool:
    """Tell whether a word behind the verb is part of a time, or "it" of "did it"."""
    done = clause.group.lemma == "do" and parsed.norm(i) in _WHAT
    return parsed.timed[i] or done or _is_idle(parsed, i)


def _is_idle(parsed: ParsedSentence, i: int) -> bool:
    return parsed.tags[i] in _IDLE or parsed.norm(i) in _HEDGES


def _lies_in(parsed: ParsedSentence, time: TimePhrase, first: int) -> bool:
    return parsed.tokens[first].start <= time.start < parsed.sentence.end


def _target(items: Sequence[Item], sentence: int, before: int, interval: Interval) -> Item | None:
    """Return the last event that a sentence tells, in front of token `before` unless that is its first.

    A time since when something is so begins the last state instead.
    """
    if interval.kind is IntervalKind.OPEN:
        states = [one for one in items if one.sentence == sentence and one.state is not None]
        return next((one for one in reversed(states) if _may_begin(one)), None)
    told = [
        one
        for one in items
        if one.sentence == sentence
        and one.is_anchor
        and one.kind is EntryKind.EVENT
        and (before == 0 or one.first < before)
    ]
    last = told[-1] if told else None
    return last if last is not None and last.modality is Modality.ACTUAL and _takes(last, interval) else None


def _may_begin(item: Item) -> bool:
    state = item.state
    undated = not is_known(item.occurred) or item.occurred.phrase.casefold() in NOW
    return state is not None and not state.closing and not item.negated and undated


def _takes(item: Item, interval: Interval) -> bool:
    """Tell whether an item has no date, or a wider one: "last week. That was on Tuesday"."""
    own = item.occurred
    if interval.kind is IntervalKind.OPEN:
        return _may_begin(item)
    if not is_known(own) or own.start is None or own.end is None:
        return not is_known(own)
    if interval.start is None or interval.end is None:
        return False
    return own.start <= interval.start and interval.end <= own.end


def _dated(item: Item, target: Item, interval: Interval) -> Item:
    """Return the item with the date, if it is what is dated or told by the same clause."""
    same = item is target or (item.clause is target.clause and item.sentence == target.sentence)
    return replace(item, occurred=interval) if same and _takes(item, interval) else item
