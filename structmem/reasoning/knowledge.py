"""What was known when: the two knowledge clocks of a scope (docs/adr/0002-known-clock.md)."""

from collections.abc import Iterable
from datetime import datetime

from structmem.domain.entry import Entry
from structmem.domain.ids import NodeId
from structmem.retrieval.view import ScopeView


def known_entries(entries: Iterable[Entry], view: ScopeView, known: datetime | None) -> list[Entry]:
    """Return the version of each entry that was believed at `known`, None for now; at most one of each.

    From the moment on at which the scope's first node was recorded, the store's own clock decides. Before
    that there was no store: what had been said by then stands for what was known.
    """
    latest: dict[NodeId, Entry] = {}
    recorded = known is not None and known >= _first_recorded(view, known)
    for entry in entries:
        if not _believed(entry, known, recorded):
            continue
        other = latest.get(entry.logical_id)
        if other is None or entry.version > other.version:
            latest[entry.logical_id] = entry
    return list(latest.values())


def _believed(entry: Entry, known: datetime | None, recorded: bool) -> bool:
    if known is None:
        return entry.retracted_at is None
    if recorded:
        return entry.recorded_at <= known and (entry.retracted_at is None or known < entry.retracted_at)
    return entry.believed_from <= known and (entry.believed_to is None or known < entry.believed_to)


def _first_recorded(view: ScopeView, default: datetime) -> datetime:
    nodes = view.messages.values() or view.entries.values()
    return min((node.recorded_at for node in nodes), default=default)
