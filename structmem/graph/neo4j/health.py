"""What is wrong with a scope."""

from structmem.domain.entry import Entity, Entry, Link, Summary
from structmem.domain.graph import Node, NodeKind, Problem
from structmem.domain.ids import NodeId
from structmem.domain.message import Message, Segment, Session
from structmem.graph.invariants import COPY, Inventory, broken
from structmem.graph.neo4j.bodies import any_node_of
from structmem.graph.neo4j.reader import ScopeReader

_FLOAT_BYTES = 4


def problems(scope: ScopeReader) -> list[Problem]:
    """Return broken invariants of the scope, then what is wrong with its graph and its text index."""
    return [*broken(_inventory(scope)), *_graph_problems(scope), *_index_problems(scope)]


def _inventory(scope: ScopeReader) -> Inventory:
    nodes: list[Node] = [any_node_of(kind, body) for kind in NodeKind for body in scope.bodies(kind)]
    return Inventory(
        sessions=[node for node in nodes if isinstance(node, Session)],
        messages=[node for node in nodes if isinstance(node, Message)],
        segments=[node for node in nodes if isinstance(node, Segment)],
        entities=[node for node in nodes if isinstance(node, Entity)],
        entries=[node for node in nodes if isinstance(node, Entry)],
        links=[node for node in nodes if isinstance(node, Link)],
        summaries=[node for node in nodes if isinstance(node, Summary)],
        vectors={NodeId(row["id"]): len(row["vector"]) // _FLOAT_BYTES for row in scope.vectors()},
        dimensions=scope.model[1] if scope.model else None,
    )


def _graph_problems(scope: ScopeReader) -> list[Problem]:
    return [
        Problem(
            code="RELATIONSHIP_MISSING",
            detail=f"{row['count']} times there is a {row['what']}, such as {row['example']!r}",
            remedy=COPY,
            count=row["count"],
        )
        for row in scope.work.rows("read/count_loose", scope=scope.scope)
        if row["count"]
    ]


def _index_problems(scope: ScopeReader) -> list[Problem]:
    counted = scope.work.rows("read/count_texts", scope=scope.scope)[0]
    if (counted["texts"], counted["words"]) == (scope.texts, scope.words):
        return []
    return [
        Problem(
            code="TEXT_INDEX",
            detail=f"text search counts {scope.texts} texts and {scope.words} terms, the scope has "
            f"{counted['texts']} and {counted['words']}",
            remedy=COPY,
        )
    ]
