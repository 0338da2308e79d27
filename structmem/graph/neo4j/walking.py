"""Links at nodes, and bounded walks over them."""

from collections.abc import Iterator, Sequence
from typing import Any

from structmem.domain.entry import Link, LinkType
from structmem.domain.graph import Direction
from structmem.domain.ids import NodeId
from structmem.graph.neo4j.bodies import node_of
from structmem.graph.neo4j.reader import ScopeReader


def neighbours(
    scope: ScopeReader,
    ids: Sequence[NodeId],
    types: Sequence[LinkType],
    direction: Direction,
    *,
    limit: int,
) -> list[Link]:
    """Return links at these nodes, most confident first; no type means every type."""
    asked = {"scope": scope.scope, "ids": list(dict.fromkeys(ids)), **_which(types, direction)}
    rows = scope.work.rows("read/neighbours", **asked, limit=limit)
    return [node_of(Link, row["body"]) for row in rows]


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

    Every node is left once, by its `fan_out` most confident links that were not walked yet. One question a
    level, and one more for each node whose links were mostly walked from its neighbours on the same level.
    """
    seen = set(ids)
    walked: dict[NodeId, None] = {}
    frontier = list(dict.fromkeys(ids))
    which = _which(types, direction)
    for _ in range(depth):
        reached: list[NodeId] = []
        offered = _steps(scope, frontier, which, known=list(walked), fan_out=2 * fan_out)
        for node in frontier:
            links = offered.get(node, [])
            fresh = [link for link in links if link.id not in walked]
            if len(fresh) < fan_out and len(links) == 2 * fan_out:
                fresh = _steps(scope, [node], which, known=list(walked), fan_out=fan_out).get(node, [])
            for link in fresh[:fan_out]:
                walked[link.id] = None
                yield link
                end = link.target_id if link.source_id == node else link.source_id
                if end not in seen:
                    seen.add(end)
                    reached.append(end)
        frontier = reached


def _steps(
    scope: ScopeReader, nodes: list[NodeId], which: dict[str, Any], *, known: list[NodeId], fan_out: int
) -> dict[NodeId, list[Link]]:
    found: dict[NodeId, list[Link]] = {}
    if nodes:
        rows = scope.work.rows(
            "read/steps", scope=scope.scope, ids=nodes, known=known, fan_out=fan_out, **which
        )
        for row in rows:
            found.setdefault(NodeId(row["id"]), []).append(node_of(Link, row["body"]))
    return found


def _which(types: Sequence[LinkType], direction: Direction) -> dict[str, Any]:
    return {
        "types": [type_.value for type_ in types or LinkType],
        "out": direction is not Direction.IN,
        "in": direction is not Direction.OUT,
    }
