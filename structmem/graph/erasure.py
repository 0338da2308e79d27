"""What is left of a node when messages are erased; pure, the same for every store."""

from collections.abc import Set
from dataclasses import replace

from structmem.domain.entry import Entity, Entry, Summary, SummaryLevel
from structmem.domain.ids import NodeId


def without_messages(entry: Entry, gone: Set[NodeId]) -> Entry | None:
    """Return the entry on its other sources, or None if it rests on these messages alone."""
    left = tuple(source for source in entry.sources if source.node_id not in gone)
    return replace(entry, sources=left) if left else None


def without_entries(
    summary: Summary, gone: Set[NodeId], *, touched: Set[str], emptied: Set[str]
) -> Summary | None:
    """Return the summary without these entries and dirty, or None if nothing is left that it speaks of.

    Args:
        summary: Any; one that the erasure does not concern comes back as it is.
        gone: Ids of the erased entries.
        touched: Keys of the sessions that lost messages.
        emptied: Those of them that have no message left.
    """
    of_session = summary.key if summary.level is SummaryLevel.SESSION else None
    covers = tuple(one for one in summary.covers if one not in gone)
    cites = tuple(one for one in summary.cites if one not in gone)
    if of_session in emptied or (summary.covers and not covers):
        return None
    if of_session in touched or (covers, cites) != (summary.covers, summary.cites):
        return replace(summary, covers=covers, cites=cites, dirty=True)
    return summary


def with_fewer_mentions(entity: Entity, lost: int) -> Entity:
    """Return the entity after `lost` of the entries that involved it are gone."""
    return replace(entity, mentions=max(0, entity.mentions - lost))
