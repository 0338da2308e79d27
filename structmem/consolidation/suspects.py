"""What rests on something that has changed."""

from dataclasses import replace

from structmem.domain.entry import CAUSAL_TYPES, Entry, LinkType
from structmem.domain.ids import NodeId
from structmem.retrieval.view import ScopeView

_MAX_STEPS = 4
_KEPT = "REFINED"


def new_suspects(view: ScopeView) -> list[Entry]:
    """Return believed entries that causal links lead to from a superseded or retracted one, now marked."""
    entries = (view.entries[node] for node in _reached(view) if node in view.entries)
    return [
        replace(entry, suspect=True) for entry in entries if entry.retracted_at is None and not entry.suspect
    ]


def cleared_suspects(view: ScopeView) -> list[Entry]:
    """Return the marked entries that nothing changed leads to any more, no longer marked."""
    marked = [entry for entry in view.entries.values() if entry.suspect and entry.retracted_at is None]
    reached = _reached(view) if marked else {}
    return [replace(entry, suspect=False) for entry in marked if entry.id not in reached]


def _reached(view: ScopeView) -> dict[NodeId, None]:
    layer = _changed(view)
    reached: dict[NodeId, None] = {}
    for _ in range(_MAX_STEPS):
        step = (link.target_id for node in layer for link in view.links_out(node, CAUSAL_TYPES))
        layer = [node for node in dict.fromkeys(step) if node not in reached]
        reached |= dict.fromkeys(layer)
    return reached


def _changed(view: ScopeView) -> list[NodeId]:
    """Return what no longer holds as it was told; a statement that was only made more exact still holds."""
    superseded = [
        link.target_id
        for link in view.links.values()
        if link.type is LinkType.SUPERSEDES and link.undone_at is None and link.reason != _KEPT
    ]
    retracted = [
        entry.id
        for entry in view.entries.values()
        if entry.retracted_at is not None and entry.retract_reason != _KEPT
    ]
    return list(dict.fromkeys([*superseded, *retracted]))
