"""Refuses a batch that rests on what was changed while the batch was made; the same for every store."""

from collections.abc import Callable, Iterator, Sequence, Set

from structmem.domain.graph import Batch, Revision
from structmem.domain.ids import NodeId
from structmem.domain.message import Segment
from structmem.errors import ChangedMeanwhile, ErasedMeanwhile


def check_fresh(
    batch: Batch,
    revision: Revision,
    erased: Callable[[Sequence[NodeId]], Set[str]],
    has_message: Callable[[Segment], bool],
) -> None:
    """Refuse a batch that is out of date, would cite what was erased, or bring an erased segment back.

    Args:
        batch: To be written in the transaction in which this is called.
        revision: The scope's own in that transaction.
        erased: Returns those of the ids that were erased and not written again since.
        has_message: Tells whether any message is in a segment.

    Raises:
        ChangedMeanwhile: Nothing of the batch may be written; read again and make it anew.
    """
    if batch.as_of is not None and batch.as_of != revision:
        raise ChangedMeanwhile(
            f"the scope is at revision {revision}, and the batch was made at {batch.as_of}; do the same "
            "again, with what is there now"
        )
    brought = {one.id for nodes in (batch.entities, batch.entries, batch.summaries) for one in nodes}
    segments = {one.id: one for one in batch.segments}
    cited = set(_cited(batch)) - brought
    gone = erased(sorted(cited | set(segments))) if cited or segments else set()
    stale = [one for one in sorted(gone) if one in cited or not has_message(segments[NodeId(one)])]
    if stale:
        raise ErasedMeanwhile(
            f"{stale[0]!r} was erased while a batch that rests on it was made; do the same again, "
            "with what is there now"
        )


def _cited(batch: Batch) -> Iterator[NodeId]:
    for entry in batch.entries:
        yield from (source.node_id for source in entry.sources)
        yield from (part.entity_id for part in entry.participants)
    for link in batch.links:
        yield from (link.source_id, link.target_id)
        if link.evidence:
            yield link.evidence.node_id
    for summary in batch.summaries:
        yield from (*summary.covers, *summary.cites)
    yield from (one.node_id for one in batch.embeddings)
