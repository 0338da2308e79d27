"""Links at nodes, and bounded walks over them."""

# ruff: noqa: S608 - SQL is put together from literals of this room; values are always bound

from collections import Counter
from collections.abc import Iterator, Sequence

from structmem.domain.entry import Link, LinkType
from structmem.domain.graph import Direction
from structmem.domain.ids import NodeId
from structmem.graph.embedded.columns import node_of
from structmem.graph.embedded.conditions import Condition, all_of, one_of
from structmem.graph.embedded.reader import ScopeReader

_ENDS = {
    Direction.OUT: ("source",),
    Direction.IN: ("target",),
    Direction.BOTH: ("source", "target"),
}


def neighbours(
    scope: ScopeReader,
    ids: Sequence[NodeId],
    types: Sequence[LinkType],
    direction: Direction,
    *,
    limit: int,
) -> list[Link]:
    """Return links at these nodes, most confident first; no type means every type."""
    parts = [_at(scope, end, ids, types) for end in _ENDS[direction]]
    rows = scope.connection.execute(
        f"{' UNION '.join(part.sql for part in parts)} ORDER BY confidence DESC, id LIMIT ?",
        (*(value for part in parts for value in part.values), limit),
    )
    nodes = (node_of("LINK", body) for _, _, body in rows)
    return [node for node in nodes if isinstance(node, Link)]


def expand(
    scope: ScopeReader,
    ids: Sequence[NodeId],
    types: Sequence[LinkType],
    direction: Direction,
    *,
    depth: int,
    fan_out: int,
) -> Iterator[Link]:
    """Yield the links of a breadth-first walk, nearest first, each once.

    Every node is left once, by its `fan_out` most confident links that were not walked yet.
    """
    seen = set(ids)
    walked: set[NodeId] = set()
    met: Counter[NodeId] = Counter()
    frontier = list(dict.fromkeys(ids))
    for _ in range(depth):
        reached: list[NodeId] = []
        for node in frontier:
            found = neighbours(scope, [node], types, direction, limit=fan_out + met[node])
            for link in [one for one in found if one.id not in walked][:fan_out]:
                walked.add(link.id)
                met.update({link.source_id, link.target_id})
                yield link
                if (end := _far_end(link, node)) not in seen:
                    seen.add(end)
                    reached.append(end)
        frontier = reached


def _at(scope: ScopeReader, end: str, ids: Sequence[NodeId], types: Sequence[LinkType]) -> Condition:
    conditions = [
        Condition("scope = ? AND kind = 'LINK' AND withdrawn = 0", (scope.pk,)),
        one_of(end, ids),
    ]
    if types:
        conditions.append(one_of("type", (type_.value for type_ in types)))
    which = all_of(conditions)
    return Condition(f"SELECT id, confidence, body FROM node WHERE {which.sql}", which.values)


def _far_end(link: Link, node: NodeId) -> NodeId:
    return link.target_id if link.source_id == node else link.source_id
