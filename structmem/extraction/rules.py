"""The rule extractor: messages to drafts without a model."""

from collections.abc import Sequence
from dataclasses import replace

from structmem.domain.draft import AliasDraft, EntryDraft, Extraction, ExtractionMode, LinkDraft
from structmem.domain.entry import EntryKind
from structmem.domain.message import Message
from structmem.extraction.causes import causal_links
from structmem.extraction.discourse import discourse_at
from structmem.extraction.drafting import draft_item
from structmem.extraction.naming import aliases_of
from structmem.extraction.order import bounded, order_links
from structmem.extraction.reader import read
from structmem.extraction.reading import Reading
from structmem.ports import TimeParser

MAX_LINKS = 8
"""Links of one message."""


class RuleExtractor:
    """Understands English by rules; what a message gives depends on it and `reach` messages before it."""

    name = "rules@1"
    reach = 8

    def __init__(self, times: TimeParser) -> None:
        self._times = times

    def extract(
        self, messages: Sequence[Message], *, context: Sequence[Message], mode: ExtractionMode
    ) -> Extraction:
        """Return the drafts of `messages`; see the `Extractor` port."""
        earlier = list(context)[-self.reach :]
        readings = [read(message, self._times) for message in (*earlier, *messages)]
        entries: list[EntryDraft] = []
        links: list[LinkDraft] = []
        aliases: list[AliasDraft] = []
        for i in range(len(earlier), len(readings)):
            found = _understand(readings[max(0, i - self.reach) : i], readings[i], mode)
            entries += found[0]
            links += found[1]
            aliases += aliases_of(readings[i])
        return Extraction(entries=tuple(entries), links=tuple(links), aliases=tuple(aliases))


def _understand(
    window: Sequence[Reading], reading: Reading, mode: ExtractionMode
) -> tuple[list[EntryDraft], list[LinkDraft]]:
    if not reading.items:
        return [], []
    discourse = discourse_at(window, reading)
    order = order_links(window, reading)
    links = _usable([*causal_links(window, reading), *order], window, reading)
    linked = {ref for link in links for ref in (link.source, link.target)}
    intervals = bounded([*(item for one in window for item in one.items), *reading.items], order)
    drafts: list[EntryDraft] = []
    for item in reading.items:
        if item.weak and item.ref not in linked:
            continue
        timed = replace(item, occurred=intervals[item.ref]) if item.ref in intervals else item
        draft = draft_item(window, discourse, reading.sentences[item.sentence], timed)
        if draft is not None:
            drafts.append(draft)
    if mode is ExtractionMode.FLAT:
        facts = [replace(d, kind=EntryKind.FACT) for d in drafts if d.kind is not EntryKind.INTERACTION]
        return facts, []
    return drafts, links


def _usable(links: list[LinkDraft], window: Sequence[Reading], reading: Reading) -> list[LinkDraft]:
    """Leave out links to items that are no drafts: vague ones of earlier messages, unfound corrections."""
    known = {item.ref for one in window for item in one.items if not item.weak and item.is_anchor}
    known |= {item.ref for item in reading.items if item.state is None or item.state.predicate}
    return [link for link in links if {link.source, link.target} <= known][:MAX_LINKS]
