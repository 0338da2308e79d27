"""Changes to one scope inside one transaction."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import datetime
from importlib.util import find_spec
from typing import Any

from neo4j.vector import Vector

from structmem.domain.entry import Entity, Entry, Link, LinkType
from structmem.domain.graph import KIND_OF, Embedding, Node, NodeKind, Revision
from structmem.domain.graph import Vector as NumPyVector
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.message import Message, Segment, Session
from structmem.errors import InvalidArgument
from structmem.graph.checks import model_of
from structmem.graph.neo4j.bodies import node_of, place_of, session_id
from structmem.graph.neo4j.catalogue import vector_property
from structmem.graph.neo4j.connection import Record, Work
from structmem.graph.neo4j.labels import LABEL_OF, Label, kind_of_labels
from structmem.graph.neo4j.properties import properties_of
from structmem.graph.neo4j.rows import Rows, batched, ends_of, shared_ends, timed
from structmem.graph.rows import vector_bytes

# The driver's Rust extension sends a list of floats thirty times quicker than the driver alone.
_FLOATS_ARE_QUICK = find_spec("neo4j._rust") is not None


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
        self._tombstones: bool = state["erased"]

    @property
    def revision(self) -> Revision:
        """The number of the last change."""
        return Revision(self._revision)

    @property
    def has_tombstones(self) -> bool:
        """Whether something of the scope was erased that is not there again."""
        return self._tombstones

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

    def put(self, nodes: Sequence[Node]) -> None:
        """Write nodes that are no messages, replacing those with known ids; of several with one id the last.

        Raises:
            InvalidArgument: An id is that of a node of another kind.
        """
        latest = list({node.id: node for node in nodes}.values())
        if not latest:
            return
        held = self._replace(latest)
        self.revive([node.id for node in latest])
        of_kind: dict[NodeKind, Rows] = defaultdict(list)
        for node, row in zip(latest, self.rows_of(latest, self._session_starts(latest)), strict=True):
            of_kind[KIND_OF[type(node)]].append(row)
        self._put_plain("write/sessions", of_kind[NodeKind.SESSION])
        self._put_plain("write/segments", of_kind[NodeKind.SEGMENT])
        self._put_plain("write/entities", of_kind[NodeKind.ENTITY])
        self._put_entries(of_kind[NodeKind.ENTRY], held)
        self._put_links(of_kind[NodeKind.LINK])
        self._put_plain("write/summaries", of_kind[NodeKind.SUMMARY])

    def put_vectors(self, embeddings: Sequence[Embedding]) -> None:
        """Write vectors, replacing those of the same nodes.

        Raises:
            EmbeddingMismatch: They are not of the scope's model and dimension.
        """
        self.model = model_of(self.model, embeddings)
        of_statement: dict[tuple[str, Label], Rows] = defaultdict(list)
        for one in embeddings:
            statement = self._vector_statement if one.vector.any() else "write/zero_vectors"
            of_statement[statement, LABEL_OF[one.kind]].append(self._vector_row(one))
        for (statement, label), rows in of_statement.items():
            name = vector_property(len(embeddings[0].vector))
            for some in batched(rows):
                self.work.rows(statement, label, scope=self.scope, rows=some, property=name)

    def known(self, ids: Sequence[NodeId]) -> list[Record]:
        """Return what is stored or only named under these ids; links are not."""
        return self.work.rows("read/known", scope=self.scope, ids=ids) if ids else []

    def revive(self, ids: Sequence[NodeId]) -> None:
        """Forget that what had these ids was erased."""
        if self._tombstones:
            self.work.rows("write/revive", scope=self.scope, ids=ids)

    def rows_of(self, nodes: Iterable[Node], starts: Mapping[str, datetime]) -> Rows:
        """Return what is written of nodes; each gets the next revision, and its text is counted.

        Args:
            nodes: Any.
            starts: When the sessions of messages and segments start.
        """
        return [self._row(node, starts) for node in nodes]

    def sessions(self, keys: Iterable[str]) -> dict[str, Session]:
        """Return the stored sessions of these keys."""
        ids = [session_id(key) for key in keys]
        rows = self.work.rows("read/sessions", scope=self.scope, ids=ids) if ids else []
        nodes = (node_of(Session, row["body"]) for row in rows if row["body"] is not None)
        return {node.key: node for node in nodes}

    def count_text(self, texts: int, words: int) -> None:
        """Keep the counts by which text search weighs terms."""
        self._texts += texts
        self._words += words

    def count_nothing(self) -> None:
        """Start to count anew."""
        self._texts = self._words = 0

    def _replace(self, nodes: Sequence[Node]) -> dict[NodeId, set[str]]:
        """Check what the nodes replace, and drop what they do not overwrite; return who has the ids."""
        latest = {node.id: node for node in nodes}
        links = [node.id for node in nodes if isinstance(node, Link)]
        others = [node.id for node in nodes if not isinstance(node, Link | Session)]
        known = self._with_their_labels(latest, self.known(list(latest)))
        for row in known:
            if not is_missing(row):
                self._check_kind(latest[row["id"]], kind_of_labels(row["labels"]))
            if row["length"] is not None:
                self.count_text(-1, -row["length"])
        if others:
            for row in self.work.rows("read/known_links", scope=self.scope, ids=others):
                self._check_kind(latest[row["id"]], NodeKind.LINK)
        if links:
            self.work.rows("write/unlink", scope=self.scope, ids=links)
        return labels_at(known)

    def _with_their_labels(self, latest: Mapping[NodeId, Node], known: list[Record]) -> list[Record]:
        """Make ends of links that came before them what they turn out to be; return what is then known."""
        held = labels_at(known)
        for label, kind in ((Label.ENTRY, Entry), (Label.ENTITY, Entity)):
            strays = [
                node
                for node, labels in held.items()
                if isinstance(latest[node], kind) and is_stray(labels) and label not in labels
            ]
            if strays:
                self.work.rows("write/relabel", label, scope=self.scope, ids=strays)
                known = self.known(list(latest))
        return known

    @staticmethod
    def _check_kind(new: Node, old: NodeKind) -> None:
        kind = KIND_OF[type(new)]
        if old is not kind:
            raise InvalidArgument(
                f"id {new.id!r} is that of a {old.value.lower()} already; "
                f"give the {kind.value.lower()} another"
            )

    def _session_starts(self, nodes: Sequence[Node]) -> dict[str, datetime]:
        starts = {node.key: node.started_at for node in nodes if isinstance(node, Session)}
        keys = {node.session for node in nodes if isinstance(node, Segment)} - set(starts)
        return starts | {key: known.started_at for key, known in self.sessions(keys).items()}

    def _row(self, node: Node, starts: Mapping[str, datetime]) -> dict[str, Any]:
        start = starts.get(node.session) if isinstance(node, Message | Segment) else None
        properties = properties_of(
            node, scope=self.scope, revision=self.next_revision(), place=place_of(node, start)
        )
        if "length" in properties:
            self.count_text(1, properties["length"])
        apart = timed(properties) if isinstance(node, Message | Entry) else {"properties": properties}
        return {"id": node.id} | apart | ends_of(node, self.scope)

    def _vector_row(self, one: Embedding) -> dict[str, Any]:
        return {
            "id": one.node_id,
            "model": one.model,
            "revision": self.next_revision(),
            "vector": vector_bytes(one.vector),
            **self._numbers(one.vector),
        }

    @property
    def _vector_statement(self) -> str:
        return "write/vectors_packed" if self._packed else "write/vectors"

    def _numbers(self, vector: NumPyVector) -> dict[str, Any]:
        """Return what the index gets.

        Older servers take a list of floats, which the driver alone sends slower than text; nine digits give
        each float32 back exactly.
        """
        if self._packed:
            return {"packed": Vector.from_numpy(vector)}
        if _FLOATS_ARE_QUICK:
            return {"numbers": vector.tolist()}
        return {"text": " ".join(map("%.9g".__mod__, vector.tolist()))}

    def _put_plain(self, statement: str, rows: Rows) -> None:
        for some in batched(rows):
            self.work.rows(statement, scope=self.scope, rows=some)

    def _put_entries(self, rows: Rows, held: Mapping[NodeId, set[str]]) -> None:
        self._put_plain("write/entries", [row for row in rows if Label.ENTRY in held.get(row["id"], ())])
        for some in batched([row for row in rows if Label.ENTRY not in held.get(row["id"], ())]):
            self.work.rows("write/new_entries", scope=self.scope, rows=some, **shared_ends(some))

    def _put_links(self, rows: Rows) -> None:
        for some in batched(rows):
            for label, types in (
                (Label.ENTITY, {LinkType.SAME_AS}),
                (Label.ENTRY, set(LinkType) - {LinkType.SAME_AS}),
            ):
                ends = {
                    row[end]: None for row in some if row["type"] in types for end in ("source", "target")
                }
                if ends:
                    self.work.rows("write/link_ends", label, scope=self.scope, ids=list(ends))
            self.work.rows("write/links", scope=self.scope, rows=some)


def is_missing(row: Record) -> bool:
    """Tell whether a row of `known` is of something that was named and never came."""
    return "Missing" in row["labels"]


def is_stray(labels: Set[str]) -> bool:
    """Tell whether what has these labels is nothing but an end that a link was given."""
    return labels in ({"Missing", Label.ENTRY}, {"Missing", Label.ENTITY})


def labels_at(known: Iterable[Record]) -> dict[NodeId, set[str]]:
    """Return the labels that are found at each id."""
    labels: dict[NodeId, set[str]] = defaultdict(set)
    for row in known:
        labels[NodeId(row["id"])].update(row["labels"])
    return labels
