"""Message to reading: which clauses become events, facts and acts. Looks at one message only."""

from collections.abc import Sequence
from dataclasses import replace

from structmem.domain.draft import TimePhrase
from structmem.domain.entry import EntryKind, Modality
from structmem.domain.message import Message, Role
from structmem.extraction.events.arrangements import arranged
from structmem.extraction.events.asking import Asked, asked_items, asks_cause, taken_for_granted
from structmem.extraction.events.calling_off import called_off, cancelled
from structmem.extraction.events.commanded import commanded
from structmem.extraction.events.fragments import dated_fragments
from structmem.extraction.events.inner import inner_items
from structmem.extraction.events.kin import kin_states
from structmem.extraction.events.minor import is_minor, is_of_any, is_passing
from structmem.extraction.events.nominals import nominal_items
from structmem.extraction.events.scheduled import (
    dated_thing,
    just_been,
    meant_time,
    rescheduled,
    undated,
)
from structmem.extraction.events.telling import is_bound, is_noted, is_telling
from structmem.extraction.events.turning import turned
from structmem.extraction.events.worth import (
    after_command,
    is_empty,
    is_formula,
    is_matrix,
    is_mixing_up,
    is_replacement,
    is_taken_back,
    is_told,
    is_weak,
    subject_word,
)
from structmem.extraction.grammar.clauses import INNER, Clause, ParsedSentence, parse_sentence
from structmem.extraction.grammar.fronting import with_fronted
from structmem.extraction.grammar.tagging import Tagger, tag
from structmem.extraction.grammar.tokens import MAX_CHARACTERS, Sentence, split_sentences
from structmem.extraction.plain.plainly import plainly
from structmem.extraction.reading.acts import (
    act_of,
    asks_favour,
    corrects,
    is_backchannel,
    is_command,
    is_imperative,
    is_question,
)
from structmem.extraction.reading.amending import Times, amendment, takes_back
from structmem.extraction.reading.dated_behind import with_dates_behind
from structmem.extraction.reading.items import act_item, clause_item
from structmem.extraction.reading.lasting import placed, with_lengths
from structmem.extraction.reading.reading import Item, Reading, State
from structmem.extraction.reading.scoring import salience
from structmem.extraction.reading.sharing import share_times
from structmem.extraction.reading.when import (
    is_known,
    is_relational,
    session_interval,
    time_span,
)
from structmem.extraction.states.ages import births
from structmem.extraction.states.asserted import is_stative, may_be_scheduled, state_of
from structmem.extraction.states.begun import with_beginnings
from structmem.extraction.states.changes import changes_of
from structmem.extraction.states.favourites import with_favourite
from structmem.extraction.states.idioms import idioms_of
from structmem.extraction.states.listed import listed_of
from structmem.extraction.states.resets import resets_of
from structmem.extraction.states.titles import titles_of
from structmem.extraction.wordlist import word_set
from structmem.ports import TimeParser

MAX_ENTRIES = 12
"""Entries of one message, the most salient ones."""

_DAYS = word_set("birthday deadline anniversary")
"""Attributes whose value is a time: it does not say since when."""
_SILENT = frozenset([Role.SYSTEM, Role.TOOL])
_ENDED = frozenset(["anymore", "no_longer"])


def read(message: Message, times: TimeParser, tagger: Tagger = tag) -> Reading:
    """Return what a message says, taken alone."""
    text = message.text[:MAX_CHARACTERS]
    if message.role in _SILENT or not text.strip():
        return Reading(message=message)
    text = plainly(text)
    found = tuple(times.parse(text, anchor=message.said_at, zone=message.zone))
    spans = [time_span(text, time) for time in found]
    found = tuple(time for time in found if not is_relational(text, time))
    sentences = split_sentences(text)
    common = _common_words(sentences)
    parsed = tuple(
        with_fronted(parse_sentence(sentence, spans, common, tagger=tagger)) for sentence in sentences
    )
    found = with_lengths(turned(found, parsed, message.said_at), parsed, message.said_at)
    reader = _Reader(message, found, times)
    for index, one in enumerate(parsed):
        reader.read_sentence(index, one, parsed[index + 1 :])
    reader.items = placed(parsed, found, reader.items)
    dated = with_dates_behind(parsed, found, reader.items, message.said_at)
    told = with_beginnings(parsed, share_times(parsed, dated))
    items = _kept(parsed, _with_refs(message, told))
    return Reading(message=message, sentences=parsed, times=found).with_items(items)


def _common_words(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return the words that are written in lower case somewhere."""
    return frozenset(t.norm for s in sentences for t in s.tokens if t.text[0].islower())


def _with_refs(message: Message, items: Sequence[Item]) -> list[Item]:
    """Give each item a ref from its message, kind and span."""
    seen: dict[str, int] = {}
    named: list[Item] = []
    for item in items:
        base = f"{message.id}:{item.kind.value[0]}:{item.start}-{item.end}"
        ordinal = seen.get(base, 0)
        seen[base] = ordinal + 1
        named.append(replace(item, ref=f"{base}:{ordinal}"))
    return named


def _kept(parsed: Sequence[ParsedSentence], items: list[Item]) -> list[Item]:
    if len(items) <= MAX_ENTRIES:
        return items
    scores = [salience(parsed[item.sentence], item, 0) - 0.5 * (item.weak or item.minor) for item in items]
    best = sorted(range(len(items)), key=lambda i: (-scores[i], i))[:MAX_ENTRIES]
    return [items[i] for i in sorted(best)]


class _Reader:
    """Collects the items of a message, sentence by sentence."""

    def __init__(self, message: Message, times: Sequence[TimePhrase], parser: TimeParser) -> None:
        self.items: list[Item] = []
        self._message = message
        self._times = times
        self._spoken = Times(times, parser)
        self._taken_back = False

    def read_sentence(
        self, index: int, parsed: ParsedSentence, following: Sequence[ParsedSentence] = ()
    ) -> None:
        """Add the items of one sentence."""
        text = self._message.text[parsed.sentence.start : parsed.sentence.end]
        taken_back, self._taken_back = self._taken_back, takes_back(text)
        amended = amendment(self._message, self._spoken, parsed, index, taken_back=taken_back)
        if amended is not None:
            self.items.append(amended)
            if amended.amends is None or amended.amends.sure or amended.amends.time is not None:
                return
        if is_backchannel(text):
            return
        act = act_of(parsed, text)
        if act:
            self.items.append(act_item(self._message, parsed, index, act))
        been: list[Item] = []
        if act == "THANK":
            been = just_been(self._message, self._times, parsed, index)
        self.items += been or dated_fragments(self._message, self._times, parsed, index)
        if is_question(parsed) or asks_cause(parsed) is not None:
            self._read_question(index, parsed, asks_cause(parsed) or taken_for_granted(parsed, following))
        else:
            before = len(self.items)
            start = after_command(parsed) if is_imperative(parsed) else 0
            self._read_statement(index, parsed, act, taken_back or corrects(text), start)
            self.items[before:] = with_favourite(self._message, parsed, index, self.items[before:])

    def _read_question(self, index: int, parsed: ParsedSentence, asked: Asked | None) -> None:
        """Add what "Why did you leave?" takes for granted, and what was told before the question."""
        for k, clause in enumerate(parsed.clauses):
            if asks_favour(parsed, clause):
                self._read_order(index, parsed, k)
                continue
            if clause.relation in INNER or is_empty(parsed, clause):
                continue
            if subject_word(parsed, clause) == "you":
                self._read_resets(index, parsed, k)
            presupposed = asked is not None and k == asked.clause and bool(subject_word(parsed, clause))
            told = is_told(parsed, k) or is_noted(parsed, k) or parsed.norm(0) == "you_know"
            if presupposed or told:
                self._read_clause(index, parsed, k, weight=0.6 if presupposed else 0.75, taken=presupposed)
        self.items += asked_items(self._message, self._times, parsed, index)

    def _read_statement(
        self, index: int, parsed: ParsedSentence, act: str, correction: bool, start: int
    ) -> None:
        for k, clause in enumerate(parsed.clauses):
            if is_command(parsed, k):
                self._read_order(index, parsed, k)
                continue
            if clause.relation in INNER or (k < start and not is_noted(parsed, k)):
                continue
            if correction and is_taken_back(parsed, k):
                continue
            dated = self._dated(index, parsed, k, correction)
            if dated is not None:
                self.items.append(dated)
                continue
            kept = bool(idioms_of(parsed, clause)) or is_bound(parsed, clause)
            if is_matrix(parsed, k) or (is_empty(parsed, clause) and not kept):
                continue
            if correction and is_mixing_up(parsed, clause):
                continue
            if correction and is_replacement(parsed, clause):
                self._read_correction(index, parsed, k)
            elif not is_formula(parsed, clause, act):
                self._read_clause(index, parsed, k, correction=correction)
        self._read_inside(index, parsed)

    def _read_inside(self, index: int, parsed: ParsedSentence) -> None:
        """Add what inner clauses and noun phrases say."""
        for one in inner_items(self._message, self._times, parsed, index):
            if one.clause is None:
                one = replace(one, minor=is_of_any(parsed, one), passing=is_passing(parsed, one))
            self.items.append(one)
        told = [item for item in self.items if item.sentence == index]
        self.items += births(self._message, parsed, told)
        self.items += [replace(one, minor=True) for one in nominal_items(self._message, parsed, index)]
        self.items += kin_states(self._message, parsed, index)

    def _dated(self, index: int, parsed: ParsedSentence, k: int, correction: bool) -> Item | None:
        """Return the item of a clause that only says when something takes place."""
        where = (index, k)
        if idioms_of(parsed, parsed.clauses[k]):
            return None
        found = dated_thing(self._message, self._times, parsed, where)
        if found is None:
            found = called_off(self._message, self._times, parsed, where)
        if found is None and correction:
            return meant_time(self._message, self._times, parsed, where)
        return replace(found, correction=correction) if found is not None else None

    def _read_order(self, index: int, parsed: ParsedSentence, k: int) -> None:
        """Add what a command sets, and plans made or unmade."""
        self.items += commanded(self._message, self._times, parsed, (index, k))
        self._read_resets(index, parsed, k)

    def _read_resets(self, index: int, parsed: ParsedSentence, k: int) -> None:
        """Add the attributes that "set my home address to …" gives a value."""
        states = list(resets_of(parsed, parsed.clauses[k]))
        if states:
            item = clause_item(self._message, self._times, parsed, (index, k), EntryKind.FACT, 0.8)
            self._add_changes(item, states)

    def _lies_ahead(self, item: Item) -> bool:
        start = item.occurred.start
        return is_known(item.occurred) and start is not None and start > self._message.said_at

    def _read_correction(self, index: int, parsed: ParsedSentence, k: int) -> None:
        """Add "Actually, it's Oslo": a value whose attribute was named before."""
        item = clause_item(self._message, self._times, parsed, (index, k), EntryKind.FACT, 0.7)
        state = State(predicate="", phrase=parsed.clauses[k].objects[0])
        self.items.append(replace(item, state=state, correction=True, clause_index=-1))

    def _read_clause(
        self,
        index: int,
        parsed: ParsedSentence,
        k: int,
        *,
        weight: float = 0.8,
        correction: bool = False,
        taken: bool = False,
    ) -> None:
        clause = parsed.clauses[k]
        stative = is_stative(parsed, clause)
        told = listed_of(parsed, clause) or idioms_of(parsed, clause)
        told = told or (titles_of(parsed, clause) if stative else [])
        state = (told[0] if told else state_of(parsed, clause)) if stative else None
        if stative and state is None:
            return
        kind = EntryKind.FACT if stative else EntryKind.EVENT
        item = clause_item(self._message, self._times, parsed, (index, k), kind, weight)
        if stative and may_be_scheduled(parsed, clause) and self._lies_ahead(item):
            state, stative = None, False
            item = replace(item, kind=EntryKind.EVENT, modality=Modality.PLANNED)
        telling = is_telling(parsed, clause) or is_bound(parsed, clause)
        item = replace(item, correction=correction, weak=is_weak(parsed, clause) and not telling)
        if state is not None:
            item = _stated(parsed, clause, item, state)
            told_of = bool(told) or state.own
            item = replace(item, negated=item.negated and not told, weak=item.weak and not told_of)
            telling = telling or state.own
            if state.predicate in _DAYS:
                said = session_interval(clause.group, item.modality, True, self._message.said_at)
                item = replace(item, occurred=said)
        minor = not (taken or telling or (told and stative)) and is_minor(parsed, item)
        item = replace(item, minor=minor, passing=not told and is_passing(parsed, item))
        moved = cancelled(item) or rescheduled(self._message, self._times, parsed, item)
        if moved is not None and not moved.negated:
            item = undated(self._message, item)
        if moved is None:
            item, moved = arranged(self._message, self._times, parsed, item)
        self.items += [item, moved] if moved is not None else [item]
        if item.modality in {Modality.ACTUAL, Modality.REPORTED}:
            changes = told[1:] if stative else told or changes_of(parsed, clause)
            self._add_changes(item, changes)

    def _add_changes(self, item: Item, changes: Sequence[State]) -> None:
        """Add the states that an event starts or ends."""
        for change in changes:
            told = replace(item, kind=EntryKind.FACT, clause_index=-1, minor=False, weak=False)
            self.items.append(replace(told, predicate=change.predicate, state=change, negated=False))


def _stated(parsed: ParsedSentence, clause: Clause, item: Item, state: State) -> Item:
    """Return a fact's item; "no longer", "any more" and "used to" close it."""
    words = {parsed.norm(i) for i in range(clause.first, clause.last + 1)}
    formerly = clause.group.via == "use" and clause.group.modality is Modality.HABITUAL
    if formerly and item.occurred.start is not None and item.occurred.end is not None:
        # "I used to live there, from 2015 to 2018" says when it held, like a plain past.
        return replace(item, predicate=state.predicate, state=state, modality=Modality.ACTUAL)
    ended = bool(words & _ENDED) or formerly
    negated = item.negated and not ended
    return replace(
        item, predicate=state.predicate, state=replace(state, closing=ended or state.closing), negated=negated
    )
