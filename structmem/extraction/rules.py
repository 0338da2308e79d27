"""The rule extractor: messages to drafts without a model."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from structmem.domain.draft import EntryDraft, Extraction, ExtractionMode, LinkDraft
from structmem.domain.entry import EntryKind
from structmem.domain.ids import NodeId
from structmem.domain.message import Message
from structmem.extraction.answers.asked_days import with_asked_day
from structmem.extraction.answers.asked_person import without_asked_person
from structmem.extraction.answers.restating import is_told, restated, restated_drafts
from structmem.extraction.answers.short import answer_drafts, answered
from structmem.extraction.causes.linking import causal_links
from structmem.extraction.drafts.amended import amended
from structmem.extraction.drafts.drafting import draft_item
from structmem.extraction.drafts.dropping import dropped
from structmem.extraction.drafts.pictures import picture_draft
from structmem.extraction.drafts.revising import with_revisions
from structmem.extraction.drafts.soundness import is_sound, may_be_unsound, trimmed
from structmem.extraction.entities.aliases import aliases_at
from structmem.extraction.entities.spoken_of import discourse_at
from structmem.extraction.events.minor import is_of_nobody, is_surely_kept
from structmem.extraction.grammar.clauses import INNER
from structmem.extraction.grammar.tagging import Tagger, tag
from structmem.extraction.grammar.tokens import MAX_CHARACTERS
from structmem.extraction.order.asserted import order_links
from structmem.extraction.order.bounds import bounded
from structmem.extraction.order.pointing import pointed
from structmem.extraction.plain.quoted import without_quotations
from structmem.extraction.reader import read
from structmem.extraction.reading.reading import Item, Reading
from structmem.ports import TimeParser

MAX_LINKS = 8
"""Links of one message."""
_Draft = TypeVar("_Draft", EntryDraft, LinkDraft)


class RuleExtractor:
    """Understands English by rules; what a message gives depends on it and `reach` messages before it."""

    reach = 8

    def __init__(self, times: TimeParser, tagger: Tagger = tag, *, name: str = "rules@1") -> None:
        self.name = name
        self._times = times
        self._tagger = tagger

    def extract(
        self, messages: Sequence[Message], *, context: Sequence[Message], mode: ExtractionMode
    ) -> Extraction:
        """Return the drafts of `messages`; see the `Extractor` port."""
        earlier = list(context)[-self.reach :]
        readings = [read(_own(message), self._times, self._tagger) for message in (*earlier, *messages)]
        found: list[Extraction] = []
        for i in range(len(earlier), len(readings)):
            window = readings[max(0, i - self.reach) : i]
            reading = with_asked_day(window, pointed(window, readings[i], self._times))
            reading = without_asked_person(window, reading)
            own = _understand(window, reading, mode)
            found += [own, self._answer(window, reading, mode)]
            found += [self._restated(window, reading, own, mode), _shown(reading, mode)]
        read_as = {reading.message.id: reading.message for reading in readings}
        whole = {said.id: said.text for said in messages if read_as[said.id].text != said.text}
        return Extraction(
            entries=tuple(_as_it_stands(entry, whole) for one in found for entry in one.entries),
            links=tuple(_as_it_stands(link, whole) for one in found for link in one.links),
            aliases=tuple(alias for one in found for alias in one.aliases),
        )

    def _answer(self, window: Sequence[Reading], reading: Reading, mode: ExtractionMode) -> Extraction:
        """Return what a short answer says together with the question before it."""
        found = answered(window, reading) or dropped(reading)
        if found is None:
            return Extraction()
        whole = _asked_for(read(replace(reading.message, text=found.text), self._times, self._tagger))
        told = _understand(window, whole, mode).entries
        return Extraction(entries=answer_drafts(told, found, reading))

    def _restated(
        self, window: Sequence[Reading], reading: Reading, own: Extraction, mode: ExtractionMode
    ) -> Extraction:
        """Return the states that are told in turns of phrase, besides a message's own."""
        told: list[EntryDraft] = []
        for one in restated(reading):
            whole = read(replace(reading.message, text=one.text), self._times, self._tagger)
            plain = _understand(window, whole, mode).entries
            new = [draft for draft in plain if not is_told(draft, own.entries)]
            told += restated_drafts(new, one, reading)
        return Extraction(entries=tuple(told))


def _own(message: Message) -> Message:
    """Return a message with blanks for what it quotes."""
    text = without_quotations(message.text[:MAX_CHARACTERS]) + message.text[MAX_CHARACTERS:]
    return message if text == message.text else replace(message, text=text)


def _as_it_stands(draft: _Draft, whole: Mapping[NodeId, str]) -> _Draft:
    """Return a draft whose quote is as it stands in its message, with what that quotes."""
    text = whole.get(draft.message)
    return draft if text is None else replace(draft, quote=text[draft.start : draft.end])


def _asked_for(whole: Reading) -> Reading:
    """Return an answer whose statements are all worth an entry: somebody wanted to know."""
    return whole.with_items([replace(item, weak=False, minor=False) for item in whole.items])


def _understand(window: Sequence[Reading], reading: Reading, mode: ExtractionMode) -> Extraction:
    """Return what a message says, given the messages within reach before it."""
    if not reading.sentences:
        return Extraction()
    discourse = discourse_at(window, reading)
    aliases = aliases_at(discourse)
    order = order_links(window, reading)
    links = _usable([*causal_links(window, reading), *order], window, reading)
    links = [link for link in links if not _is_idle(link, reading)]
    linked = {ref for link in links if link.explicit for ref in (link.source, link.target)}
    intervals = bounded([*(item for one in window for item in one.items), *reading.items], order)
    drafts: list[EntryDraft] = []
    for item in reading.items:
        if (item.weak or item.minor) and item.ref not in linked:
            continue
        if item.amends is not None:
            drafts += amended([*window, reading], item)
            continue
        timed = replace(item, occurred=intervals[item.ref]) if item.ref in intervals else item
        draft = draft_item(window, discourse, reading.sentences[item.sentence], timed)
        if draft is None or not is_sound(draft):
            continue
        if item.ref in linked or not is_of_nobody(draft):
            drafts.append(trimmed(draft))
    entries = _in_mode(with_revisions(reading, drafts), mode)
    if mode is ExtractionMode.FLAT:
        return Extraction(entries=entries, aliases=aliases)
    left_out = {item.ref for item in reading.items} - {draft.ref for draft in drafts}
    links = [link for link in links if not {link.source, link.target} & left_out]
    return Extraction(entries=entries, links=links, aliases=aliases)


def _shown(reading: Reading, mode: ExtractionMode) -> Extraction:
    """Return what the picture of a message shows."""
    picture = picture_draft(reading.message)
    return Extraction(entries=_in_mode([picture] if picture is not None else [], mode))


def _in_mode(drafts: Sequence[EntryDraft], mode: ExtractionMode) -> Sequence[EntryDraft]:
    """Return the drafts; where only facts are wanted, events as facts and no interactions."""
    if mode is not ExtractionMode.FLAT:
        return drafts
    return [replace(d, kind=EntryKind.FACT) for d in drafts if d.kind is not EntryKind.INTERACTION]


def _is_idle(link: LinkDraft, reading: Reading) -> bool:
    """Tell whether a link joins a clause to what it makes or lets somebody do, and neither is news."""
    ends = [item for item in reading.items if item.ref in {link.source, link.target}]
    inner = any(one.nominal is None and (one.clause is None or one.clause.relation in INNER) for one in ends)
    return len(ends) == 2 and inner and all(one.minor or one.weak for one in ends)


def _is_kept(before: Sequence[Reading], reading: Reading, item: Item) -> bool:
    """Tell whether an item of an earlier message became a draft; one of "they" or "she" is drafted to see."""
    parsed = reading.sentences[item.sentence]
    if may_be_unsound(parsed, item) or item.amends is not None:
        return False
    if item.weak or item.minor or not item.is_anchor or is_surely_kept(parsed, item):
        return is_surely_kept(parsed, item)
    draft = draft_item(before, discourse_at(before, reading), parsed, item)
    return draft is not None and is_sound(draft) and not is_of_nobody(draft)


def _usable(links: list[LinkDraft], window: Sequence[Reading], reading: Reading) -> list[LinkDraft]:
    """Leave out links to items that are no drafts: vague ones of earlier messages, unfound corrections."""
    known = {item.ref for item in reading.items if item.state is None or item.state.predicate}
    named = {ref for link in links for ref in (link.source, link.target)} - known
    for n, one in enumerate(window):
        told = (item for item in without_asked_person(window[:n], one).items if item.ref in named)
        known |= {item.ref for item in told if _is_kept(window[:n], one, item)}
    return [link for link in links if {link.source, link.target} <= known][:MAX_LINKS]
