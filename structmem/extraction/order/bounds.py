"""Bounds that an asserted order sets: what comes after a dated event cannot lie before it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from structmem.domain.draft import LinkDraft
from structmem.domain.entry import LinkType, Modality
from structmem.domain.interval import Interval, IntervalKind, TimeSource
from structmem.extraction.order.counted import counted
from structmem.extraction.reading.reading import Item
from structmem.extraction.reading.when import is_known


def bounded(items: Sequence[Item], links: Sequence[LinkDraft]) -> Mapping[str, Interval]:
    """Return intervals for undated events that an asserted order bounds by a dated one, in two passes."""
    by_ref = {item.ref: item for item in items}
    known = {item.ref: item.occurred for item in items}
    for _ in range(2):
        for link in links:
            if link.source in known and link.target in known:
                day = counted(link, known)
                for ref, interval in [day] if day is not None else _bounds(link, known):
                    if by_ref[ref].modality is not Modality.HYPOTHETICAL:
                        known[ref] = interval
    return {ref: interval for ref, interval in known.items() if interval != by_ref[ref].occurred}


def _bounds(link: LinkDraft, known: Mapping[str, Interval]) -> list[tuple[str, Interval]]:
    first, second = known[link.source], known[link.target]
    if is_known(first) and not is_known(second):
        return [(link.target, _after(first, second) if link.type is LinkType.BEFORE else _inside(first))]
    if is_known(second) and not is_known(first):
        return [(link.source, _before(second) if link.type is LinkType.BEFORE else _inside(second))]
    return []


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
