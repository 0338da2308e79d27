"""Which May is meant, the last one or the next one, by the verb that governs it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum

from structmem.domain.draft import TimePhrase
from structmem.domain.entry import Modality
from structmem.domain.interval import Interval, Precision, TimeSource
from structmem.extraction.english.ahead import (
    ARRANGING,
    ARRIVING,
    DONE_WITH,
    EXTENDING,
    FOND,
    LOOKING_AHEAD,
    MINDING,
    PASSES,
    PROSPECTIVE,
    UNDECIDED,
)
from structmem.extraction.english.nouns import EVENT_NOUNS
from structmem.extraction.english.pointing import POINTING
from structmem.extraction.events.arranged_thing import arranged_thing
from structmem.extraction.grammar.clauses import INNER, Clause, ParsedSentence, Relation
from structmem.extraction.grammar.verb_chains import Tense, VerbGroup
from structmem.extraction.reading.when import phrases_of_clause
from structmem.extraction.states.asserted import adjective_of
from structmem.extraction.wordlist import word_set


class Way(Enum):
    """Where a date lies, seen from the speaker."""

    GONE = "GONE"
    AHEAD = "AHEAD"
    NEAR = "NEAR"
    """What was going to be: whichever is nearer."""
    NEVER = "NEVER"
    """It dates nothing: "I love October"."""


_SEASONS = word_set("spring summer autumn fall winter springtime summertime")
_TIMETABLED = (
    ARRIVING - {"go", "come", "travel"}
    | DONE_WITH - {"come off", "go back", "stop"}
    | word_set("close launch marry")
)
_POINTED_AT = word_set("this that these those here")
_POINTING = re.compile(POINTING, re.IGNORECASE)
_MONTHLY = frozenset([Precision.DAY, Precision.MONTH, Precision.SEASON])
_LAST_OF_ALL_MONTHS = 28
_LEAD = 4
_DEEPEST = 4


def turned(
    times: Sequence[TimePhrase], sentences: Sequence[ParsedSentence], said_at: datetime
) -> tuple[TimePhrase, ...]:
    """Return the phrases, those with two readings by the tense and aspect of their verbs."""
    found: list[TimePhrase] = []
    moved, year = timedelta(0), 0
    for time in times:
        parsed = next((one for one in sentences if one.sentence.start <= time.start < one.sentence.end), None)
        told = _turned(time, parsed, said_at) if parsed is not None else time
        if told is None:
            continue
        if time.ahead is not None:
            moved = _moved(time, told)
            told = _in_year(told, year)
        elif moved and _POINTING.fullmatch(time.interval.phrase):
            told = _later(time, moved)
        if parsed is not None and _opens(parsed, time):
            year = _year(told.interval)
        found.append(told)
    return tuple(found)


def _turned(time: TimePhrase, parsed: ParsedSentence, said_at: datetime) -> TimePhrase | None:
    way = _way_of(parsed, time) if time.ahead is not None else None
    if way is None or time.gone is None or time.ahead is None:
        return time
    if way is Way.NEVER:
        return None
    if way is Way.NEAR and time.gone.end is not None and time.ahead.start is not None:
        way = Way.AHEAD if time.ahead.start - said_at < said_at - time.gone.end else Way.GONE
    return replace(time, interval=time.ahead if way is Way.AHEAD else time.gone)


def _moved(before: TimePhrase, after: TimePhrase) -> timedelta:
    """Return how far a day was turned; what counts from it goes along."""
    old, new = before.interval, after.interval
    if old.start is None or new.start is None or old.precision is not Precision.DAY:
        return timedelta(0)
    return new.start - old.start


def _later(time: TimePhrase, by: timedelta) -> TimePhrase:
    interval = time.interval
    if interval.start is None or interval.end is None:
        return time
    return replace(time, interval=replace(interval, start=interval.start + by, end=interval.end + by))


def _opens(parsed: ParsedSentence, time: TimePhrase) -> bool:
    """Tell whether a time opens its sentence: "In 2020 we …"."""
    return time.start - parsed.sentence.start <= _LEAD


def _year(interval: Interval) -> int:
    explicit = interval.source is TimeSource.EXPLICIT and interval.precision is Precision.YEAR
    return interval.start.year if explicit and interval.start is not None and interval.end is not None else 0


def _in_year(time: TimePhrase, year: int) -> TimePhrase:
    """Return a past month in the year that the sentence before opened with: "In 2020 … In March …"."""
    gone, interval = time.gone, time.interval
    if (
        not year
        or interval != gone
        or gone.start is None
        or gone.end is None
        or gone.precision not in _MONTHLY
    ):
        return time
    back = year - gone.start.year
    if back >= 0 or gone.start.day > _LAST_OF_ALL_MONTHS or gone.end.day > _LAST_OF_ALL_MONTHS:
        return time
    start, end = (one.replace(year=one.year + back) for one in (gone.start, gone.end))
    return replace(time, interval=replace(gone, start=start, end=end))


def _way_of(parsed: ParsedSentence, time: TimePhrase) -> Way | None:
    holding = [one for one in parsed.clauses if time in phrases_of_clause(parsed, one, (time,))]
    if not holding:
        return None
    clause = min(holding, key=lambda one: one.last - one.first)
    if clause.relation in INNER:
        return _way_of_inner(parsed, clause, time)
    return _way_of_finite(parsed, clause, time)


def _way_of_inner(parsed: ParsedSentence, clause: Clause, time: TimePhrase) -> Way | None:
    """Return where "to do" and "doing" lie: ahead of a promise, else where their governor does."""
    if clause.group.perfect:
        return Way.GONE
    governor = clause
    for _ in range(_DEEPEST):
        if governor.governor < 0:
            return None
        governor = parsed.clauses[governor.governor]
        group = governor.group
        to_do = clause.relation is Relation.INFINITIVE
        if to_do and ({group.lemma, group.via} & PROSPECTIVE):
            return Way.AHEAD
        if governor.relation not in INNER:
            if group.tense is Tense.PRESENT and not group.perfect and (to_do or group.lemma not in MINDING):
                return Way.AHEAD if to_do or group.lemma != "thank" else Way.GONE
            undecided = group.tense is Tense.PAST and group.lemma in UNDECIDED and not group.copula
            return None if to_do and undecided else _way_of_finite(parsed, governor, time)
    return None


def _way_of_finite(parsed: ParsedSentence, clause: Clause, time: TimePhrase) -> Way | None:
    group = clause.group
    extended = time.role == "until" and group.lemma in EXTENDING
    if extended or arranged_thing(parsed, clause, time) is not None:
        return Way.AHEAD
    if group.tense is Tense.PAST or parsed.norm(group.finite) in {"was", "were"}:
        return _way_of_past(parsed, group)
    if group.perfect and group.tense is Tense.PRESENT:
        return Way.AHEAD if _awaits(parsed, clause) else Way.GONE
    if group.tense is Tense.FUTURE or group.modality is Modality.PLANNED:
        return Way.AHEAD
    if group.modality is Modality.HYPOTHETICAL:
        return None if group.negated else Way.AHEAD
    if group.modality is Modality.HABITUAL:
        return None
    return _way_of_present(parsed, clause, time)


def _way_of_past(parsed: ParsedSentence, group: VerbGroup) -> Way | None:
    """Return where a past lies; "was going to" and "was scheduled" may still be to come."""
    if group.via and group.via in PROSPECTIVE:
        return Way.AHEAD
    if group.perfect:
        return Way.GONE
    if (group.passive and group.lemma in ARRANGING) or parsed.norm(group.first) in {"would", "'d"}:
        return None
    open_end = group.modality in {Modality.PLANNED, Modality.HYPOTHETICAL}
    return Way.NEAR if open_end else Way.GONE


def _way_of_present(parsed: ParsedSentence, clause: Clause, time: TimePhrase) -> Way | None:
    group = clause.group
    at = next((i for i, token in enumerate(parsed.tokens) if token.start >= time.start), len(parsed.tokens))
    subject = parsed.norm(clause.subjects[-1].head) if clause.subjects else ""
    if at and parsed.norm(at - 1) == "from" and subject in _POINTED_AT:
        return None
    if group.copula:
        adjective = adjective_of(parsed, clause)
        shown = subject in _POINTED_AT and any(p.first > group.last for p in clause.objects)
        return (
            None
            if shown or (adjective and not set(adjective.casefold().split()) & LOOKING_AHEAD)
            else Way.AHEAD
        )
    if group.lemma == "have":
        return Way.AHEAD if _awaits(parsed, clause) else None
    if group.progressive:
        return None if group.lemma in MINDING and group.lemma != "see" else Way.AHEAD
    if group.lemma in MINDING:
        return Way.NEVER if group.lemma in FOND and not clause.group.via else None
    general = (
        time.interval.phrase.casefold().removeprefix("the ") in _SEASONS and group.lemma not in _TIMETABLED
    )
    return Way.NEVER if general else Way.AHEAD


def _awaits(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether somebody has something to come: "I have an exam", "I've got an appointment"."""
    heads = {parsed.norm(p.head) for p in clause.objects}
    return clause.group.lemma in {"have", "get"} and bool(heads & (EVENT_NOUNS | PASSES))
