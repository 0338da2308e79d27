"""Questions about one scope inside one transaction."""

# ruff: noqa: S608 - SQL is put together from literals of this room; values are always bound

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime

from structmem.domain.graph import Delta, Embedding, Filter, Node, NodeKind, Revision, Statistics
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.message import Message, Segment, SegmentState
from structmem.errors import NodeNotFound
from structmem.graph.embedded.columns import node_of
from structmem.graph.embedded.conditions import Condition, all_of, as_json, meets, one_of
from structmem.graph.rows import vector_of

_OF_SESSION = "s.scope = n.scope AND s.session = n.session AND s.kind = 'SESSION'"
# Segments may be written before the messages of their session; they come first then.
_SEGMENTS = f"node n LEFT JOIN node s ON {_OF_SESSION}"
_BY_SESSION = (f"ifnull(s.at, {-(2**63)})", "ifnull(s.id, '')", "n.seq", "n.id")
# Of each kind: where its rows come from, and the terms of its order, which end in a unique one. Messages are
# reached from their sessions, which gives the order without sorting a scope for every page.
_ORDER: dict[NodeKind, tuple[str, tuple[str, ...]]] = {
    NodeKind.SESSION: ("node n", ("n.at", "n.id")),
    NodeKind.MESSAGE: (f"node s CROSS JOIN node n ON {_OF_SESSION}", ("s.at", "s.id", "n.seq")),
    NodeKind.SEGMENT: (_SEGMENTS, _BY_SESSION),
    NodeKind.ENTITY: ("node n", ("n.name", "n.id")),
    NodeKind.ENTRY: ("node n", ("n.at", "n.id")),
    NodeKind.LINK: ("node n", ("n.at", "n.id")),
    NodeKind.SUMMARY: ("node n", ("n.at", "n.id")),
}


class ScopeReader:
    """Reads one scope; an unknown one has the primary key 0, under which nothing is stored."""

    def __init__(self, connection: sqlite3.Connection, scope: ScopeKey) -> None:
        self.connection = connection
        row = connection.execute(
            "SELECT pk, revision, model, dimensions, texts, words FROM scope WHERE key = ?", (scope,)
        ).fetchone()
        row = row or (0, 0, None, 0, 0, 0)
        self.pk: int = row[0]
        self.revision = Revision(row[1])
        self.model: tuple[str, int] | None = None if row[2] is None else (row[2], row[3])
        self.texts: int = row[4]
        self.words: int = row[5]

    def get(self, ids: Sequence[NodeId]) -> list[Node]:
        """Return the nodes of these ids, in the given order."""
        rows = self.connection.execute(
            "SELECT kind, body FROM node WHERE scope = ? AND id IN (SELECT value FROM json_each(?))",
            (self.pk, as_json(ids)),
        )
        found = {node.id: node for node in _nodes(rows)}
        return [found[one] for one in ids if one in found]

    def bodies(self, kind: NodeKind, where: Filter) -> Iterator[str]:
        """Yield nodes of one kind in its order, as JSON."""
        for _, body in self._select(kind, where, limit=-1, after=None):
            yield body

    def find(self, kind: NodeKind, where: Filter, *, limit: int, after: NodeId | None) -> list[Node]:
        """Return nodes of one kind in its order."""
        return _nodes(self._select(kind, where, limit=limit, after=after))

    def _select(self, kind: NodeKind, where: Filter, *, limit: int, after: NodeId | None) -> sqlite3.Cursor:
        source, order = _ORDER[kind]
        conditions = [Condition(f"n.kind = '{kind.value}'"), meets(self.pk, where)]
        if kind is NodeKind.MESSAGE:
            conditions.append(Condition("s.scope = ?", (self.pk,)))
        if after is not None:
            conditions.append(self._behind(kind, after))
        which = all_of(conditions)
        return self.connection.execute(
            f"SELECT n.kind, n.body FROM {source} WHERE {which.sql} ORDER BY {', '.join(order)} LIMIT ?",
            (*which.values, limit),
        )

    def in_time(
        self, start: datetime | None, end: datetime | None, where: Filter, *, limit: int
    ) -> list[Node]:
        """Return entries that can lie in a window, earliest first."""
        inside = Filter(overlaps=(start, end), include_retracted=True)
        which = all_of((meets(self.pk, inside), meets(self.pk, where)))
        rows = self.connection.execute(
            f"SELECT n.kind, n.body FROM node n WHERE {which.sql} ORDER BY n.starts, n.id LIMIT ?",
            (*which.values, limit),
        )
        return _nodes(rows)

    def segments(
        self, states: Sequence[SegmentState], *, limit: int, session: str | None, newest_first: bool
    ) -> list[Segment]:
        """Return segments in these states, in order."""
        conditions = [
            Condition("n.scope = ? AND n.kind = 'SEGMENT'", (self.pk,)),
            one_of("n.type", (state.value for state in states)),
        ]
        if session is not None:
            conditions.append(Condition("n.session = ?", (session,)))
        which = all_of(conditions)
        order = ", ".join(f"{term} DESC" if newest_first else term for term in _BY_SESSION)
        rows = self.connection.execute(
            f"SELECT n.kind, n.body FROM {_SEGMENTS} WHERE {which.sql} ORDER BY {order} LIMIT ?",
            (*which.values, limit),
        )
        return [node for node in _nodes(rows) if isinstance(node, Segment)]

    def messages_of(self, session: str, first_seq: int, last_seq: int) -> list[Message]:
        """Return a stretch of a session."""
        rows = self.connection.execute(
            "SELECT kind, body FROM node WHERE scope = ? AND session = ? AND kind = 'MESSAGE'"
            " AND seq BETWEEN ? AND ? ORDER BY seq",
            (self.pk, session, first_seq, last_seq),
        )
        return [node for node in _nodes(rows) if isinstance(node, Message)]

    def since(self, revision: Revision, *, limit: int) -> Delta:
        """Return the next changes; each has a revision of its own, so that a page can end anywhere."""
        changes = self.connection.execute(
            """
            SELECT * FROM (SELECT revision, 'NODE', kind, body FROM node
                           WHERE scope = ?1 AND revision > ?2 ORDER BY revision LIMIT ?3)
            UNION ALL
            SELECT * FROM (SELECT revision, 'VECTOR', kind, pk FROM vector
                           WHERE scope = ?1 AND revision > ?2 ORDER BY revision LIMIT ?3)
            UNION ALL
            SELECT * FROM (SELECT revision, 'ERASED', NULL, id FROM erased
                           WHERE scope = ?1 AND revision > ?2 ORDER BY revision LIMIT ?3)
            ORDER BY 1 LIMIT ?3
            """,
            (self.pk, revision, limit + 1),
        ).fetchall()
        page, more = changes[:limit], len(changes) > limit
        told = [row for row in page if row[1] == "NODE" and row[2] != NodeKind.SEGMENT.value]
        return Delta(
            nodes=tuple(node_of(kind, body) for _, _, kind, body in told),
            embeddings=self.embeddings([row[3] for row in page if row[1] == "VECTOR"]),
            erased=tuple(NodeId(row[3]) for row in page if row[1] == "ERASED"),
            revision=Revision(page[-1][0]) if more else self.revision,
            more=more,
        )

    def embeddings(self, keys: Sequence[int]) -> tuple[Embedding, ...]:
        """Return vectors by primary key, in the order of revision."""
        model, _ = self.model or ("", 0)
        rows = self.connection.execute(
            "SELECT node, kind, data FROM vector WHERE pk IN (SELECT value FROM json_each(?))"
            " ORDER BY revision",
            (f"[{','.join(map(str, keys))}]",),
        )
        return tuple(
            Embedding(node_id=NodeId(node), kind=NodeKind(kind), model=model, vector=vector_of(data))
            for node, kind, data in rows
        )

    def statistics(self) -> Statistics:
        """Count the scope."""
        counts: dict[str, dict[str, int]] = {kind.value: {} for kind in NodeKind}
        withdrawn = 0
        for kind, type_, gone, count in self.connection.execute(
            "SELECT kind, ifnull(type, ''), withdrawn, count(*) FROM node WHERE scope = ? GROUP BY 1, 2, 3",
            (self.pk,),
        ):
            if not gone:
                counts[kind][type_] = count
            elif kind == NodeKind.ENTRY.value:
                withdrawn += count
        (vectors,) = self.connection.execute(
            "SELECT count(*) FROM vector WHERE scope = ?", (self.pk,)
        ).fetchone()
        return Statistics(
            messages=sum(counts["MESSAGE"].values()),
            sessions=sum(counts["SESSION"].values()),
            entities=sum(counts["ENTITY"].values()),
            summaries=sum(counts["SUMMARY"].values()),
            embeddings=vectors,
            entries=counts["ENTRY"],
            retracted=withdrawn,
            links=counts["LINK"],
            segments=counts["SEGMENT"],
            revision=self.revision,
        )

    def _behind(self, kind: NodeKind, after: NodeId) -> Condition:
        source, order = _ORDER[kind]
        place = self.connection.execute(
            f"SELECT {', '.join(order)} FROM {source.replace('CROSS ', '')}"
            f" WHERE n.scope = ? AND n.id = ? AND n.kind = '{kind.value}'",
            (self.pk, after),
        ).fetchone()
        if place is None:
            raise NodeNotFound(
                f"{kind.value.lower()} {after!r}, after which the page was to start, is not in the scope; "
                "start again without `after`"
            )
        behind = Condition(f"({', '.join(order)}) > ({', '.join('?' * len(order))})", tuple(place))
        if kind is not NodeKind.MESSAGE:
            return behind
        return all_of((behind, Condition("(s.at, s.id) >= (?, ?)", tuple(place[:2]))))


def _nodes(rows: sqlite3.Cursor) -> list[Node]:
    return [node_of(kind, body) for kind, body in rows]
