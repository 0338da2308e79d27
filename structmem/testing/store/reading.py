"""How the contract looks at a store."""

import json
from collections.abc import Callable, Sequence

from structmem.domain.graph import Delta, Filter, Node, NodeKind, Revision
from structmem.domain.ids import NodeId, ScopeKey
from structmem.ports import GraphStore
from structmem.testing.samples import Story

ANA = ScopeKey("ana")
BEN = ScopeKey("team/ben")

Reopen = Callable[[], GraphStore]


def ids(nodes: Sequence[Node]) -> list[NodeId]:
    """Return the ids in order."""
    return [node.id for node in nodes]


def every(store: GraphStore, scope: ScopeKey, kind: NodeKind) -> Sequence[Node]:
    """Return all nodes of a kind, those too that are no longer believed."""
    return store.find(scope, Filter(kinds=(kind,), include_retracted=True), limit=10_000)


def lines(store: GraphStore, scope: ScopeKey, *, header: bool = True) -> list[str]:
    """Return the export as text, one row a line; byte for byte what a file would hold."""
    rows = [json.dumps(row, ensure_ascii=False) for row in store.export(scope)]
    return rows if header else rows[1:]


def put(store: GraphStore, scope: ScopeKey, story: Story) -> None:
    """Write a whole story."""
    store.append(scope, story.messages)
    store.write(scope, story.batch)


def catch_up(store: GraphStore, scope: ScopeKey, revision: Revision, *, limit: int = 2000) -> list[Delta]:
    """Return the pages since a revision, at most 1,000 of them."""
    pages = [store.since(scope, revision, limit=limit)]
    while pages[-1].more and len(pages) < 1000:
        pages.append(store.since(scope, pages[-1].revision, limit=limit))
    return pages
