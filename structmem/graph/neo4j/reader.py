"""Questions about one scope inside one transaction."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from heapq import merge
from operator import itemgetter
from typing import Any

from structmem.domain.entry import Entry, Link
from structmem.domain.graph import (
    EVERYTHING,
    Delta,
    Embedding,
    Filter,
    Node,
    NodeKind,
    Revision,
    Statistics,
)
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.message import Message, Segment, SegmentState
from structmem.errors import NodeNotFound
from structmem.graph.neo4j.bodies import any_node_of, node_of, session_id
from structmem.graph.neo4j.catalogue import TEXTS
from structmem.graph.neo4j.conditions import conditions
from structmem.graph.neo4j.connection import Record, Work
from structmem.graph.neo4j.labels import LABEL_OF, kind_of_labels
from structmem.graph.rows import vector_of

PAGE_ROWS = 2000


class ScopeReader:
    """Reads one scope; an unknown one is empty."""

    def __init__(self, work: Work, scope: ScopeKey) -> None:
        self.work = work
        self.scope = scope
        state = work.one("read/scope", scope=scope) or _NOTHING
        self.revision = Revision(state["revision"])
        self.model: tuple[str, int] | None = (
            None if state["model"] is None else (state["model"], state["dimensions"])
        )
        self.texts: int = state["texts"]
        self.words: int = state["words"]

    def get(self, ids: Sequence[NodeId]) -> list[Node]:
        """Return the nodes of these ids, in the given order."""
        rows = self.work.rows("read/get", scope=self.scope, ids=list(dict.fromkeys(ids)))
        found = {row["id"]: any_node_of(kind_of_labels(row["labels"]), row["body"]) for row in rows}
        return [found[one] for one in ids if one in found]

    def find(self, kind: NodeKind, where: Filter, *, limit: int, after: NodeId | None) -> list[Node]:
        """Return nodes of one kind in its order."""
        behind = "" if after is None else self._place(kind, after)
        return [any_node_of(kind, row["body"]) for row in self._page(kind, where, behind, limit)]

    def bodies(self, kind: NodeKind) -> Iterator[str]:
        """Yield the bodies of all nodes of a kind in its order, page by page."""
        behind = ""
        while page := self._page(kind, EVERYTHING, behind, PAGE_ROWS):
            yield from (row["body"] for row in page)
            behind = page[-1]["place"]

    def vectors(self) -> Iterator[Record]:
        """Yield the rows of all vectors by node id, page by page."""
        yield from merge(*(self._vectors_of(kind) for kind in _EMBEDDED), key=itemgetter("id"))

    def in_time(
        self, start: datetime | None, end: datetime | None, where: Filter, *, limit: int
    ) -> list[Node]:
        """Return entries that can lie in the window, earliest first."""
        if where.kinds and NodeKind.ENTRY not in where.kinds:
            return []
        window = conditions(replace(where, overlaps=(start, end)))
        rows = self.work.rows(
            "read/in_time",
            scope=self.scope,
            start=window["overlaps_from"],
            end=window["overlaps_until"],
            where=conditions(where),
            limit=limit,
        )
        return [node_of(Entry, row["body"]) for row in rows]

    def segments(
        self, states: Sequence[SegmentState], *, limit: int, session: str | None, newest_first: bool
    ) -> list[Segment]:
        """Return segments in these states, in order."""
        rows = self.work.rows(
            "read/segments_newest_first" if newest_first else "read/segments",
            scope=self.scope,
            session_id=None if session is None else session_id(session),
            states=[state.value for state in states],
            limit=limit,
        )
        return [node_of(Segment, row["body"]) for row in rows]

    def messages_of(self, session: str, first_seq: int, last_seq: int) -> list[Message]:
        """Return a stretch of a session."""
        rows = self.work.rows(
            "read/messages_of",
            scope=self.scope,
            session_id=session_id(session),
            first=first_seq,
            last=last_seq,
        )
        return [node_of(Message, row["body"]) for row in rows]

    def since(self, revision: Revision, *, limit: int) -> Delta:
        """Return the next changes; each has a revision of its own, so that a page can end anywhere."""
        after, until = int(revision), int(revision)
        changes: list[tuple[int, Node | Embedding | NodeId]] = []
        # Numbers of changes that were overtaken are free, so that a stretch can be empty.
        while not changes and until < self.revision:
            after, until = until, min(until + limit, self.revision)
            changes = self._changes(after, until)
        changes.sort(key=itemgetter(0))
        return Delta(
            nodes=tuple(one for _, one in changes if not isinstance(one, Embedding | str)),
            embeddings=tuple(one for _, one in changes if isinstance(one, Embedding)),
            erased=tuple(NodeId(one) for _, one in changes if isinstance(one, str)),
            revision=Revision(until),
            more=until < self.revision,
        )

    def statistics(self) -> Statistics:
        """Count the scope."""
        counts = self.work.rows("read/count_nodes", scope=self.scope)[0]
        entries = self.work.rows("read/count_entries", scope=self.scope)
        return Statistics(
            **counts,
            entries={row["kind"]: row["count"] for row in entries if not row["withdrawn"]},
            retracted=sum(row["count"] for row in entries if row["withdrawn"]),
            links=self._counted("read/count_links", "type"),
            segments=self._counted("read/count_segments", "state"),
            revision=self.revision,
        )

    def _counted(self, name: str, key: str) -> dict[str, int]:
        return {row[key]: row["count"] for row in self.work.rows(name, scope=self.scope)}

    def _page(self, kind: NodeKind, where: Filter, behind: str, limit: int) -> list[Record]:
        name, label = ("read/find", LABEL_OF[kind]) if kind in LABEL_OF else ("read/find_links", None)
        return self.work.rows(
            name, label, scope=self.scope, where=conditions(where), after=behind, limit=limit
        )

    def _place(self, kind: NodeKind, node: NodeId) -> str:
        name, label = ("read/place", LABEL_OF[kind]) if kind in LABEL_OF else ("read/place_of_link", None)
        row = self.work.one(name, label, scope=self.scope, id=node)
        if row is None:
            raise NodeNotFound(
                f"{kind.value.lower()} {node!r}, after which the page was to start, is not in the scope; "
                "start again without `after`"
            )
        place: str = row["place"]
        return place

    def _vectors_of(self, kind: NodeKind) -> Iterator[Record]:
        after = ""
        while page := self.work.rows(
            "read/vectors", LABEL_OF[kind], scope=self.scope, after=after, limit=PAGE_ROWS
        ):
            yield from ({**row, "kind": kind} for row in page)
            after = page[-1]["id"]

    def _changes(self, after: int, until: int) -> list[tuple[int, Node | Embedding | NodeId]]:
        window: dict[str, Any] = {"scope": self.scope, "after": after, "until": until}
        found: list[tuple[int, Node | Embedding | NodeId]] = []
        for row in self.work.rows("read/changed_nodes", **window):
            found.append((row["revision"], any_node_of(kind_of_labels(row["labels"]), row["body"])))
        for row in self.work.rows("read/changed_links", **window):
            found.append((row["revision"], node_of(Link, row["body"])))
        for row in self.work.rows("read/changed_vectors", **window):
            found.append((row["revision"], embedding_of(kind_of_labels(row["labels"]), row)))
        for row in self.work.rows("read/changed_erased", **window):
            found.append((row["revision"], NodeId(row["id"])))
        return found


def embedding_of(kind: NodeKind, row: Record) -> Embedding:
    """Return the vector in a row."""
    return Embedding(
        node_id=NodeId(row["id"]), kind=kind, model=row["model"], vector=vector_of(row["vector"])
    )


_NOTHING: Record = {"revision": 0, "model": None, "dimensions": None, "texts": 0, "words": 0}
_EMBEDDED = tuple(kind for kind, label in LABEL_OF.items() if label in TEXTS)
