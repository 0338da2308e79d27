"""Ways from the entries that fit a question best to others that it does not name."""

from collections.abc import Mapping, Sequence

import numpy as np

from structmem.domain.entry import CAUSAL_TYPES, ORDER_TYPES, LinkType
from structmem.domain.hit import Intent
from structmem.domain.ids import NodeId
from structmem.retrieval.bm25 import Floats
from structmem.retrieval.entry_rows import EntryRows
from structmem.retrieval.scores import best_mask
from structmem.retrieval.view import ScopeView

_STEPS = 2
_FAN_OUT = 8
_STEP_SHARE = 0.85

Ways = dict[NodeId, tuple[str, ...]]


def along_links(
    view: ScopeView, entries: EntryRows, seeds: Mapping[NodeId, float], types: Sequence[LinkType]
) -> tuple[Floats, Ways]:
    """Return what each entry row is reached with a few steps from the seeds, and by which link."""
    reached = np.zeros(len(entries.ids), np.float32)
    ways: Ways = {}
    frontier, known = dict(seeds), set[NodeId]()
    for _ in range(_STEPS):
        known |= frontier.keys()
        found: dict[NodeId, float] = {}
        for node, value in frontier.items():
            for link in view.links_at(node, types)[:_FAN_OUT]:
                other = link.target_id if link.source_id == node else link.source_id
                if other in entries.row:
                    found[other] = max(found.get(other, 0.0), value * link.confidence * _STEP_SHARE)
                    ways.setdefault(other, (f"entry {node}", link.type.value, f"entry {other}"))
        for node, value in found.items():
            reached[entries.row[node]] = max(reached[entries.row[node]], value)
        frontier = {node: value for node, value in found.items() if node not in known}
    return reached, ways


def to_siblings(entries: EntryRows, seeds: Mapping[NodeId, float], fit: Floats) -> tuple[Floats, Ways]:
    """Return what the best siblings of each seed get of it: what the same one did, has or is besides."""
    reached = np.zeros(len(entries.ids), np.float32)
    ways: Ways = {}
    for node, value in seeds.items():
        rows = np.array(entries.siblings(node), np.int32)
        for row in rows[best_mask(fit[rows], _FAN_OUT)]:
            reached[row] = max(reached[row], value)
            ways.setdefault(entries.ids[row], (f"entry {node}", "sibling", f"entry {entries.ids[row]}"))
    return reached, ways


def link_types(intents: Sequence[Intent]) -> tuple[LinkType, ...]:
    """Return the types of links that lead to what a question asks for."""
    asked = set(intents)
    types: tuple[LinkType, ...] = ()
    if asked & {Intent.WHY, Intent.EFFECT}:
        types += CAUSAL_TYPES
    if asked & {Intent.WHEN, Intent.ORDER, Intent.DURATION}:
        types += ORDER_TYPES
    if asked & {Intent.CHANGE, Intent.STATE}:
        types += (LinkType.SUPERSEDES, LinkType.CONTRADICTS)
    return types
