"""Changes to one scope inside one transaction."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from datetime import UTC
from itertools import pairwise
from typing import Any

from neo4j.vector import Vector

from structmem.domain.entry import Entity, Entry, Link, LinkType, Summary
from structmem.domain.graph import KIND_OF, Embedding, Node, NodeKind, Revision
from structmem.domain.graph import Vector as NumPyVector
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.message import Message, Segment, Session
from structmem.errors import InvalidArgument
from structmem.graph.checks import model_of
from structmem.graph.indexing import index_terms
from structmem.graph.neo4j.bodies import node_of, place_of, session_id, stamp
from structmem.graph.neo4j.calendar import days_of
from structmem.graph.neo4j.catalogue import vector_property
from structmem.graph.neo4j.connection import Record, Work
from structmem.graph.neo4j.labels import ENTRY_LABELS, LABEL_OF, Label, kind_of_labels
from structmem.graph.neo4j.properties import properties_of, source_properties, summarised
from structmem.graph.rows import vector_bytes

BATCH_ROWS = 1000
_Rows = list[dict[str, Any]]


class ScopeWriter:
    """Puts nodes of one scope; each change gets the next revision. Holds the scope's lock.

    The scope appears with its first change. Call `finish` at the end of the transaction.
    """

    def __init__(
        self, work: Work, scope: ScopeKey, *, known: Record | None = None, packed: bool = False
    ) -> None:
        self.work = work
        self._packed = packed
        self.scope = scope
        state = known or work.rows("write/lock", scope=scope)[0]
        self._revision: int = state["revision"]
        self.model: tuple[str, int] | None = (
            None if state["model"] is None else (state["model"], state["dimensions"])
        )
        self._texts: int = state["texts"]
        self._words: int = state["words"]

    @property
    def revision(self) -> Revision:
        """The number of the last change."""
        return Revision(self._revision)

    def finish(self) -> Revision:
        """Write the scope's own node down and return the revision."""
        model, dimensions = self.model or (None, None)
        self.work.rows(
            "write/unlock",
            scope=self.scope,
            revision=self._revision,
            model=model,
            dimensions=dimensions,
            texts=self._texts,
            words=self._words,
        )
        return self.revision

    def next_revision(self) -> int:
        """Return the number of one more change."""
        self._revision += 1
        return self._revision

    def put(self, nodes: Sequence[Node], *, new: Set[NodeId] = frozenset()) -> None:
        """Write nodes, replacing those with known ids; of several with one id the last counts.

        Args:
            nodes: Any; of one kind or several.
            new: Ids that are known to be free.

        Raises:
            InvalidArgument: An id is that of a node of another kind.
        """
        latest = {node.id: node for node in nodes}
        if not latest:
            return
        self._replace(latest, new)
        starts = self._session_starts(latest.values())
        of_kind: dict[NodeKind, _Rows] = defaultdict(list)
        for node in latest.values():
            of_kind[KIND_OF[type(node)]].append(self._row(node, starts))
        for kind, write in (
            (NodeKind.SESSION, self._put_sessions),
            (NodeKind.MESSAGE, self._put_messages),
            (NodeKind.SEGMENT, self._put_segments),
            (NodeKind.ENTITY, self._put_entities),
            (NodeKind.ENTRY, self._put_entries),
            (NodeKind.LINK, self._put_links),
            (NodeKind.SUMMARY, self._put_summaries),
        ):
            for rows in batched(of_kind[kind]):
                write(rows)

    def put_vectors(self, embeddings: Sequence[Embedding]) -> None:
        """Write vectors, replacing those of the same nodes.

        Raises:
            EmbeddingMismatch: They are not of the scope's model and dimension.
        """
        self.model = model_of(self.model, embeddings)
        by_label: dict[Label, _Rows] = defaultdict(list)
        for one in embeddings:
            by_label[LABEL_OF[one.kind]].append(self._vector_row(one))
        statement = "write/vectors_packed" if self._packed else "write/vectors"
        for label, all_rows in by_label.items():
            name = vector_property(len(embeddings[0].vector))
            for rows in batched(all_rows):
                self.work.rows(statement, label, scope=self.scope, rows=rows, property=name)

    def put_messages(self, messages: Sequence[Message]) -> None:
        """Write new messages, which have their places, and let their sessions grow round them."""
        by_session: dict[str, list[Message]] = defaultdict(list)
        for message in messages:
            by_session[message.session].append(message)
        known = self.sessions(by_session)
        grown = [_grown(known.get(key), key, said) for key, said in by_session.items()]
        self.put([*messages, *grown], new={message.id for message in messages})
        self._chain(by_session.values())
        for session in grown:
            before = known.get(session.key)
            if before is None or before.started_at != session.started_at:
                self.place_session(session)

    def place_session(self, session: Session) -> None:
        """Put a session, and what is in it, where its start belongs."""
        start = stamp(session.started_at)
        self.work.rows("write/move_session", scope=self.scope, id=session.id, start=start)
        self.work.rows("write/unchain_session", scope=self.scope, id=session.id)
        self.work.rows("write/chain_session", scope=self.scope, id=session.id)

    def sessions(self, keys: Iterable[str]) -> dict[str, Session]:
        """Return the stored sessions of these keys."""
        ids = [session_id(key) for key in keys]
        rows = self.work.rows("read/sessions", scope=self.scope, ids=ids)
        nodes = (node_of(Session, row["body"]) for row in rows)
        return {node.key: node for node in nodes}

    def next_seqs(self, keys: Iterable[str]) -> dict[str, int]:
        """Return the first free place of each session; places inside a segment are never given again."""
        key_of = {session_id(key): key for key in keys}
        rows = self.work.rows("read/last_places", scope=self.scope, ids=list(key_of))
        return {
            key_of[row["id"]]: 1 + max(_or_none(row["message_seq"]), _or_none(row["segment_seq"]))
            for row in rows
        }

    def count_text(self, texts: int, words: int) -> None:
        """Keep the counts by which text search weighs terms."""
        self._texts += texts
        self._words += words

    def count_nothing(self) -> None:
        """Start to count anew."""
        self._texts = self._words = 0

    def _replace(self, latest: Mapping[NodeId, Node], new: Set[NodeId]) -> None:
        """Check what the new nodes replace, and make room for them."""
        ids = list(latest)
        links = [node.id for node in latest.values() if isinstance(node, Link)]
        others = [node.id for node in latest.values() if not isinstance(node, Link | Message | Session)]
        for row in self.work.rows("read/known", scope=self.scope, ids=[one for one in ids if one not in new]):
            self._check_kind(latest[row["id"]], kind_of_labels(row["labels"]))
            if row["length"] is not None:
                self.count_text(-1, -row["length"])
        for row in self.work.rows("read/known_links", scope=self.scope, ids=others):
            self._check_kind(latest[row["id"]], NodeKind.LINK)
        self.work.rows("write/unlink", scope=self.scope, ids=links)
        self.work.rows("write/revive", scope=self.scope, ids=ids)
        lengths = [len(found) for node in latest.values() if (found := index_terms(node)) is not None]
        self.count_text(len(lengths), sum(lengths))

    def _chain(self, sessions: Iterable[Sequence[Message]]) -> None:
        """Put new messages into the order of their sessions: runs at once, their ends by looking."""
        pairs: list[list[str]] = []
        ends: dict[str, None] = {}
        for said in sessions:
            ordered = sorted(said, key=lambda message: message.seq)
            for one, other in pairwise(ordered):
                if one.seq + 1 == other.seq:
                    pairs.append([one.id, other.id])
                else:
                    ends |= {one.id: None, other.id: None}
            ends |= {ordered[0].id: None, ordered[-1].id: None}
        for rows in batched(pairs):
            self.work.rows("write/chain_pairs", scope=self.scope, pairs=rows)
        for ids in batched(list(ends)):
            self.work.rows("write/chain_messages", scope=self.scope, ids=ids)

    @staticmethod
    def _check_kind(new: Node, old: NodeKind) -> None:
        kind = KIND_OF[type(new)]
        if old is not kind:
            raise InvalidArgument(
                f"id {new.id!r} is that of a {old.value.lower()} already; "
                f"give the {kind.value.lower()} another"
            )

    def _session_starts(self, nodes: Iterable[Node]) -> dict[str, Any]:
        nodes = list(nodes)
        starts = {node.key: node.started_at for node in nodes if isinstance(node, Session)}
        keys = {node.session for node in nodes if isinstance(node, Message | Segment)} - set(starts)
        return starts | {key: known.started_at for key, known in self.sessions(keys).items()}

    def _row(self, node: Node, starts: Mapping[str, Any]) -> dict[str, Any]:
        start = starts.get(node.session) if isinstance(node, Message | Segment) else None
        properties = properties_of(
            node, scope=self.scope, revision=self.next_revision(), place=place_of(node, start)
        )
        return {"id": node.id, "properties": properties} | _ends(node, self.scope)

    def _vector_row(self, one: Embedding) -> dict[str, Any]:
        return {
            "id": one.node_id,
            "model": one.model,
            "revision": self.next_revision(),
            "vector": vector_bytes(one.vector),
            **self._numbers(one.vector),
        }

    def _numbers(self, vector: NumPyVector) -> dict[str, Any]:
        """Return what the index gets; None for a zero vector, which has no direction.

        Older servers take a list of floats, which the driver sends slower than text; nine digits give each
        float32 back exactly.
        """
        if self._packed:
            return {"packed": Vector.from_numpy(vector) if vector.any() else None}
        return {"text": " ".join(map("%.9g".__mod__, vector.tolist())) if vector.any() else None}

    def _put_sessions(self, rows: _Rows) -> None:
        self.work.rows("write/sessions", scope=self.scope, rows=rows)

    def _put_messages(self, rows: _Rows) -> None:
        self.work.rows("write/messages", scope=self.scope, rows=rows)

    def _put_segments(self, rows: _Rows) -> None:
        self.work.rows("write/segments", scope=self.scope, rows=rows)

    def _put_entities(self, rows: _Rows) -> None:
        self.work.rows("write/entities", scope=self.scope, rows=rows)

    def _put_entries(self, rows: _Rows) -> None:
        self.work.rows("write/entries", scope=self.scope, rows=rows)

    def _put_links(self, rows: _Rows) -> None:
        for label, types in (
            (Label.ENTITY, {LinkType.SAME_AS}),
            (Label.ENTRY, set(LinkType) - {LinkType.SAME_AS}),
        ):
            ends = {row[end]: None for row in rows if row["type"] in types for end in ("source", "target")}
            if ends:
                self.work.rows("write/link_ends", label, scope=self.scope, ids=list(ends))
        self.work.rows("write/links", scope=self.scope, rows=rows)

    def _put_summaries(self, rows: _Rows) -> None:
        self.work.rows("write/summaries", scope=self.scope, rows=rows)


def batched(items: Sequence[Any]) -> Iterable[list[Any]]:
    """Yield the items in lists of at most 1,000."""
    for start in range(0, len(items), BATCH_ROWS):
        yield list(items[start : start + BATCH_ROWS])


def _ends(node: Node, scope: ScopeKey) -> dict[str, Any]:
    """Return what the relationships of a node are made of."""
    match node:
        case Entry():
            return {
                "label": ENTRY_LABELS[node.kind],
                "sources": [
                    {"id": one.node_id, "properties": source_properties(one)} for one in node.sources
                ],
                "participants": [
                    {"id": one.entity_id, "properties": {"role": one.role.value, "mention": one.mention}}
                    for one in node.participants
                ],
                "days": days_of(node.occurred, scope),
            }
        case Link():
            return {"type": node.type.value, "source": node.source_id, "target": node.target_id}
        case Summary():
            return {"covers": list(node.covers), "cites": list(node.cites), "sessions": summarised(node)}
        case Message() | Session() | Segment() | Entity():
            return {}


def _or_none(seq: int | None) -> int:
    return -1 if seq is None else seq


def _grown(old: Session | None, key: str, said: Sequence[Message]) -> Session:
    times = [message.said_at.astimezone(UTC) for message in said]
    fresh = Session(
        id=NodeId(session_id(key)),
        key=key,
        started_at=min(times),
        ended_at=max(times),
        message_count=len(said),
    )
    if old is None:
        return fresh
    return replace(
        fresh,
        started_at=min(old.started_at, fresh.started_at),
        ended_at=max(old.ended_at, fresh.ended_at),
        message_count=old.message_count + fresh.message_count,
    )
