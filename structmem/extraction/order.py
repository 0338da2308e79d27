"""Order that the text asserts: before, after, during; and the bounds that follow from it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from structmem.domain.draft import LinkDraft
from structmem.domain.entry import EntryKind, LinkType, Modality
from structmem.domain.interval import Interval, IntervalKind, TimeSource
from structmem.extraction.acts import is_question
from structmem.extraction.clauses import Clause, Relation
from structmem.extraction.english.cues import ORDER_OPENS, SEQUENCE
from structmem.extraction.reading import Item, Reading

_CONFIDENCE = {"AFTER": 0.85, "BEFORE": 0.85, "DURING": 0.7}


def order_links(reading: Reading) -> list[LinkDraft]:
    """Return the order that a message asserts between its own events."""
    links: list[LinkDraft] = []
    for index, parsed in enumerate(reading.sentences):
        if is_question(parsed):
            continue
        for k, clause in enumerate(parsed.clauses):
            here = reading.item_of(index, k)
            if here is None or here.kind is not EntryKind.EVENT:
                continue
            relation = ORDER_OPENS.get(clause.connector, "")
            if clause.connector in SEQUENCE:
                relation = "THEN"
            other = _other(reading, index, k, clause) if relation else None
            if other is not None and other.kind is EntryKind.EVENT and other.ref != here.ref:
                links.append(_link(reading, index, relation, here, other, clause.connector))
    return links


def _other(reading: Reading, index: int, k: int, clause: Clause) -> Item | None:
    if clause.relation is Relation.GERUND:
        return reading.item_of(index, clause.governor)
    clauses = reading.sentences[index].clauses
    for j in range(k - 1, -1, -1):
        item = reading.item_of(index, j)
        if item is not None:
            return item
    if clause.connector in SEQUENCE:
        before = [i for i in reading.items if i.sentence == index - 1 and i.clause_index >= 0]
        return before[-1] if before else None
    for j in range(k + 1, len(clauses)):
        item = reading.item_of(index, j)
        if item is not None:
            return item
    return None


def _link(reading: Reading, index: int, relation: str, here: Item, other: Item, cue: str) -> LinkDraft:
    sentence = reading.sentences[index].sentence
    source, target, kind = other, here, LinkType.BEFORE
    if relation == "AFTER":
        source, target = here, other
    elif relation == "DURING":
        source, target, kind = other, here, LinkType.DURING
    return LinkDraft(
        type=kind,
        source=source.ref,
        target=target.ref,
        confidence=_CONFIDENCE.get(relation, 0.6),
        cue=cue.replace("_", " "),
        message=reading.message.id,
        quote=reading.message.text[sentence.start : sentence.end],
        start=sentence.start,
        end=sentence.end,
    )


def bounded(items: Sequence[Item], links: Sequence[LinkDraft]) -> Mapping[str, Interval]:
    """Return intervals for undated events that an asserted order bounds by a dated one, in two passes."""
    by_ref = {item.ref: item for item in items}
    known = {item.ref: item.occurred for item in items}
    for _ in range(2):
        for link in links:
            if link.source in known and link.target in known:
                for ref, interval in _bounds(link, known):
                    if by_ref[ref].modality is not Modality.HYPOTHETICAL:
                        known[ref] = interval
    return {ref: interval for ref, interval in known.items() if interval != by_ref[ref].occurred}


def _bounds(link: LinkDraft, known: Mapping[str, Interval]) -> list[tuple[str, Interval]]:
    first, second = known[link.source], known[link.target]
    if _is_dated(first) and not _is_dated(second):
        return [(link.target, _after(first, second) if link.type is LinkType.BEFORE else _inside(first))]
    if _is_dated(second) and not _is_dated(first):
        return [(link.source, _before(second) if link.type is LinkType.BEFORE else _inside(second))]
    return []


def _is_dated(interval: Interval) -> bool:
    return interval.source in {TimeSource.EXPLICIT, TimeSource.RELATIVE, TimeSource.ASSERTED_ORDER}


def _after(first: Interval, own: Interval) -> Interval:
    end = own.end if own.end is not None and first.start is not None and own.end > first.start else None
    return Interval(
        start=first.start,
        end=end,
        kind=IntervalKind.POINT,
        precision=own.precision,
        phrase=first.phrase,
        source=TimeSource.ASSERTED_ORDER,
        confidence=min(0.5, first.confidence),
    )


def _before(second: Interval) -> Interval:
    return Interval(
        end=second.end,
        kind=IntervalKind.POINT,
        phrase=second.phrase,
        source=TimeSource.ASSERTED_ORDER,
        confidence=min(0.5, second.confidence),
    )


def _inside(outer: Interval) -> Interval:
    return replace(
        outer,
        kind=IntervalKind.POINT if outer.end is not None else outer.kind,
        source=TimeSource.ASSERTED_ORDER,
        confidence=min(0.6, outer.confidence),
    )
