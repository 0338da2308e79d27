"""Changes to one scope inside one transaction."""

# ruff: noqa: S608 - SQL is put together from literals of this room; values are always bound

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC
from typing import Any

from structmem.domain.graph import KIND_OF, Embedding, Node, Revision
from structmem.domain.ids import NodeId, ScopeKey, node_id
from structmem.domain.message import Message, Segment, Session
from structmem.errors import InvalidArgument
from structmem.graph.checks import model_of
from structmem.graph.embedded.columns import COLUMNS, node_of, references_of, row_of, values
from structmem.graph.embedded.conditions import as_json
from structmem.graph.indexing import index_terms
from structmem.graph.rows import vector_bytes

_INSERT = f"INSERT INTO node ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
Stored = tuple[int, Node, int | None]


class ScopeWriter:
    """Puts and drops nodes of one scope; each change gets the next revision.

    The scope appears with its first change. Call `finish` at the end of the transaction.
    """

    def __init__(self, connection: sqlite3.Connection, scope: ScopeKey) -> None:
        self.connection = connection
        row = connection.execute(
            "SELECT pk, revision, model, dimensions, texts, words FROM scope WHERE key = ?", (scope,)
        ).fetchone()
        self._key = scope
        self._new = row is None
        self.pk: int = row[0] if row else _next_pk(connection, "scope")
        self._revision: int = row[1] if row else 0
        self.model: tuple[str, int] | None = (row[2], row[3]) if row and row[2] is not None else None
        self._texts: int = row[4] if row else 0
        self._words: int = row[5] if row else 0
        self._before = (self._revision, self.model)

    @property
    def revision(self) -> Revision:
        """The number of the last change."""
        return Revision(self._revision)

    def finish(self) -> Revision:
        """Write the scope's own row down, if anything changed, and return the revision."""
        if (self._revision, self.model) != self._before:
            model, dimensions = self.model or (None, None)
            row = (self._revision, model, dimensions, self._texts, self._words)
            if self._new:
                self.connection.execute(
                    "INSERT INTO scope (revision, model, dimensions, texts, words, pk, key)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (*row, self.pk, self._key),
                )
            else:
                self.connection.execute(
                    "UPDATE scope SET revision = ?, model = ?, dimensions = ?, texts = ?, words = ?"
                    " WHERE pk = ?",
                    (*row, self.pk),
                )
        return self.revision

    def stored(self, ids: Iterable[NodeId]) -> dict[NodeId, Stored]:
        """Return what is stored under these ids: primary key, node, length in the text index."""
        rows = self.connection.execute(
            "SELECT pk, kind, body, length FROM node"
            " WHERE scope = ? AND id IN (SELECT value FROM json_each(?))",
            (self.pk, as_json(ids)),
        )
        nodes = ((pk, node_of(kind, body), length) for pk, kind, body, length in rows.fetchall())
        return {node.id: (pk, node, length) for pk, node, length in nodes}

    def put(self, nodes: Sequence[Node]) -> None:
        """Write nodes, replacing those with known ids; of several with one id the last counts.

        Raises:
            InvalidArgument: An id is that of a node of another kind.
        """
        latest = {node.id: node for node in nodes}
        if not latest:
            return
        known = self.stored(latest)
        for old_id, (_, old, _) in known.items():
            if type(old) is not type(latest[old_id]):
                raise InvalidArgument(
                    f"id {old_id!r} is that of a {KIND_OF[type(old)].value.lower()} already; "
                    f"give the {KIND_OF[type(latest[old_id])].value.lower()} another"
                )
        self._remove(list(known.values()))
        self._forget_tombstones(latest)
        self._insert(list(latest.values()))

    def drop(self, ids: Iterable[NodeId], *, at: int) -> None:
        """Remove nodes with their vectors, and leave their ids for followers to forget."""
        found = self.stored(ids)
        self._remove(list(found.values()))
        listed = as_json(found)
        self.connection.execute(
            "DELETE FROM vector WHERE scope = ? AND node IN (SELECT value FROM json_each(?))",
            (self.pk, listed),
        )
        self.connection.executemany(
            "INSERT OR REPLACE INTO erased (scope, id, revision, at) VALUES (?, ?, ?, ?)",
            [(self.pk, gone, self._next_revision(), at) for gone in found],
        )

    def drop_all(self, *, at: int) -> None:
        """Remove everything, and leave the ids for followers to forget."""
        self.connection.execute(
            "INSERT OR REPLACE INTO erased (scope, id, revision, at)"
            " SELECT scope, id, ? + row_number() OVER (ORDER BY pk), ? FROM node WHERE scope = ?",
            (self._revision, at, self.pk),
        )
        self.connection.execute(
            "DELETE FROM text WHERE rowid IN (SELECT pk FROM node WHERE scope = ? AND length IS NOT NULL)",
            (self.pk,),
        )
        self._revision += self.connection.execute("DELETE FROM node WHERE scope = ?", (self.pk,)).rowcount
        for table in ("reference", "vector"):
            self.connection.execute(f"DELETE FROM {table} WHERE scope = ?", (self.pk,))
        self._texts = self._words = 0

    def put_vectors(self, embeddings: Sequence[Embedding]) -> None:
        """Write vectors, replacing those of the same nodes.

        Raises:
            EmbeddingMismatch: They are not of the scope's model and dimension.
        """
        if not embeddings:
            return
        self.model = model_of(self.model, embeddings)
        self.connection.executemany(
            "INSERT OR REPLACE INTO vector (scope, node, kind, revision, data) VALUES (?, ?, ?, ?, ?)",
            [
                (self.pk, one.node_id, one.kind.value, self._next_revision(), vector_bytes(one.vector))
                for one in embeddings
            ],
        )

    def forget_model_without_vectors(self) -> None:
        """Let another model in, once the last vector is gone."""
        if not self.connection.execute("SELECT 1 FROM vector WHERE scope = ? LIMIT 1", (self.pk,)).fetchone():
            self.model = None

    def put_messages(self, messages: Sequence[Message]) -> None:
        """Write new messages, which have their places, and let their sessions grow round them."""
        by_session = defaultdict(list)
        for message in messages:
            by_session[message.session].append(message)
        known = self.stored(node_id("ses", key) for key in by_session)
        sessions = [_grown(known.get(node_id("ses", key)), key, said) for key, said in by_session.items()]
        self.put([*messages, *sessions])

    def next_seq(self, session: str) -> int:
        """Return the first free place of a session; places inside a segment are never given again."""
        row = self.connection.execute(
            "SELECT max(max(seq, ifnull(last_seq, 0))) FROM node"
            " WHERE scope = ? AND session = ? AND kind IN ('MESSAGE', 'SEGMENT')",
            (self.pk, session),
        ).fetchone()
        return 0 if row[0] is None else int(row[0]) + 1

    def is_occupied(self, session: str, seq: int) -> bool:
        """Tell whether a message has this place."""
        row = self.connection.execute(
            "SELECT 1 FROM node WHERE scope = ? AND session = ? AND kind = 'MESSAGE' AND seq = ?",
            (self.pk, session, seq),
        ).fetchone()
        return row is not None

    def has_message(self, segment: Segment) -> bool:
        """Tell whether any message is in a segment."""
        row = self.connection.execute(
            "SELECT 1 FROM node WHERE scope = ? AND session = ? AND kind = 'MESSAGE'"
            " AND seq BETWEEN ? AND ? LIMIT 1",
            (self.pk, segment.session, segment.first_seq, segment.last_seq),
        ).fetchone()
        return row is not None

    def erased(self, ids: Sequence[NodeId]) -> set[str]:
        """Return those of the ids that were erased and not written again since."""
        rows = self.connection.execute(
            "SELECT id FROM erased WHERE scope = ? AND id IN (SELECT value FROM json_each(?))",
            (self.pk, as_json(ids)),
        )
        return {row[0] for row in rows}

    def _insert(self, nodes: Sequence[Node]) -> None:
        pk = _next_pk(self.connection, "node")
        rows: list[dict[str, Any]] = []
        texts: list[tuple[int, str]] = []
        references: list[tuple[int, NodeId, str, NodeId]] = []
        for node in nodes:
            found = index_terms(node)
            length = None if found is None else len(found)
            own = {"pk": pk, "scope": self.pk, "revision": self._next_revision(), "length": length}
            rows.append(row_of(node) | own)
            if found is not None:
                texts.append((pk, " ".join(f"{self.pk}_{term}" for term in found)))
                self._texts += 1
                self._words += len(found)
            references += [(self.pk, target, role, node.id) for target, role in references_of(node)]
            pk += 1
        self.connection.executemany(_INSERT, values(rows))
        self.connection.executemany("INSERT INTO text (rowid, terms) VALUES (?, ?)", texts)
        self.connection.executemany(
            "INSERT INTO reference (scope, target, role, owner) VALUES (?, ?, ?, ?)", references
        )

    def _remove(self, stored: Sequence[Stored]) -> None:
        texts = [(pk, length) for pk, _, length in stored if length is not None]
        self._texts -= len(texts)
        self._words -= sum(length for _, length in texts)
        self.connection.executemany("DELETE FROM node WHERE pk = ?", [(pk,) for pk, _, _ in stored])
        self.connection.executemany("DELETE FROM text WHERE rowid = ?", [(pk,) for pk, _ in texts])
        self.connection.executemany(
            "DELETE FROM reference WHERE scope = ? AND target = ? AND role = ? AND owner = ?",
            [
                (self.pk, target, role, node.id)
                for _, node, _ in stored
                for target, role in references_of(node)
            ],
        )

    def _forget_tombstones(self, ids: Iterable[NodeId]) -> None:
        self.connection.execute(
            "DELETE FROM erased WHERE scope = ? AND id IN (SELECT value FROM json_each(?))",
            (self.pk, as_json(ids)),
        )

    def _next_revision(self) -> int:
        self._revision += 1
        return self._revision


def _next_pk(connection: sqlite3.Connection, table: str) -> int:
    (last,) = connection.execute(f"SELECT max(pk) FROM {table}").fetchone()
    return (last or 0) + 1


def _grown(stored: Stored | None, key: str, said: Sequence[Message]) -> Session:
    times = [message.said_at.astimezone(UTC) for message in said]
    fresh = Session(
        id=node_id("ses", key),
        key=key,
        started_at=min(times),
        ended_at=max(times),
        message_count=len(said),
    )
    old = stored[1] if stored else None
    if not isinstance(old, Session):
        return fresh
    return replace(
        fresh,
        started_at=min(old.started_at, fresh.started_at),
        ended_at=max(old.ended_at, fresh.ended_at),
        message_count=old.message_count + fresh.message_count,
    )
