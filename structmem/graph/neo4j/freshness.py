"""What tells a batch that rests on what was erased, inside one transaction."""

from collections.abc import Callable, Sequence

from structmem.domain.ids import NodeId
from structmem.domain.message import Segment
from structmem.graph.neo4j.bodies import session_id
from structmem.graph.neo4j.writer import ScopeWriter


def watch(
    scope: ScopeWriter,
) -> tuple[Callable[[Sequence[NodeId]], set[str]], Callable[[Segment], bool]]:
    """Return the two questions of `check_fresh`: which ids were erased, and is a message in a segment."""

    def erased(ids: Sequence[NodeId]) -> set[str]:
        if not scope.has_tombstones:
            return set()
        return {row["id"] for row in scope.work.rows("read/erased", scope=scope.scope, ids=list(ids))}

    def has_message(segment: Segment) -> bool:
        said = scope.work.rows(
            "read/messages_of",
            scope=scope.scope,
            session_id=session_id(segment.session),
            first=segment.first_seq,
            last=segment.last_seq,
        )
        return bool(said)

    return erased, has_message
