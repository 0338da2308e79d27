"""The GraphStore port over Neo4j."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import islice
from typing import TypeVar

from structmem.domain.entry import Link, LinkType
from structmem.domain.graph import (
    Appended,
    Batch,
    Candidate,
    Delta,
    Direction,
    Erased,
    Filter,
    Node,
    Problem,
    Revision,
    Selector,
    Statistics,
    StoreInfo,
    Vector,
)
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.message import Message, Segment, SegmentState
from structmem.graph.checks import check_bounds, check_selector, model_of, only_kind
from structmem.graph.freshness import check_fresh
from structmem.graph.neo4j.appending import append
from structmem.graph.neo4j.connection import Connection, Work
from structmem.graph.neo4j.erasing import erase, parts_of, total
from structmem.graph.neo4j.freshness import watch
from structmem.graph.neo4j.health import problems
from structmem.graph.neo4j.leasing import lease
from structmem.graph.neo4j.nearest import EXACT_UP_TO, Strategy, nominate_vector
from structmem.graph.neo4j.nomination import nominate_text
from structmem.graph.neo4j.reader import ScopeReader
from structmem.graph.neo4j.schema import Schema
from structmem.graph.neo4j.transfer import export_rows, load_chunk, load_header
from structmem.graph.neo4j.walking import expand, neighbours
from structmem.graph.neo4j.writer import ScopeWriter
from structmem.graph.rows import Chunk, Header, read_rows
from structmem.ports import Clock, Row

T = TypeVar("T")


class Neo4jStore:
    """A graph store in one Neo4j database. Thread-safe; other processes may use the database too."""

    def __init__(
        self, connection: Connection, schema: Schema, *, clock: Clock, exact_up_to: int = EXACT_UP_TO
    ) -> None:
        self._connection = connection
        self._schema = schema
        self._clock = clock
        self._exact_up_to = exact_up_to
        self._strategy = Strategy.FILTERED if schema.filters_in_index else Strategy.INDEX

    @property
    def info(self) -> StoreInfo:
        """What and where it is; the embedding model is None if the scopes have several."""
        models = self._connection.rows("read/model")
        one = models[0] if len(models) == 1 else {"model": None, "dimensions": None}
        return StoreInfo(
            kind="neo4j",
            location=self._connection.where,
            schema_version=self._schema.version,
            embedding_model=one["model"],
            embedding_dimensions=one["dimensions"],
            native_vectors=True,
        )

    def scopes(self) -> Sequence[ScopeKey]:
        """Return the keys of the scopes that hold anything, sorted."""
        return [ScopeKey(row["scope"]) for row in self._connection.rows("read/scopes")]

    def append(self, scope: ScopeKey, messages: Sequence[Message]) -> Appended:
        """Store messages durably, in one transaction."""

        def work(writer: ScopeWriter) -> Appended:
            new, duplicates = append(writer, messages)
            return Appended(messages=new, duplicates=duplicates, revision=writer.finish())

        if not messages:
            return Appended(messages=(), duplicates=(), revision=self.revision(scope))
        return self._write(scope, work)

    def write(self, scope: ScopeKey, batch: Batch) -> Revision:
        """Write a batch in one transaction."""
        nodes: list[Node] = [*batch.segments, *batch.entities, *batch.entries, *batch.links, *batch.summaries]
        if not nodes and not batch.embeddings:
            return self.revision(scope)

        def work(writer: ScopeWriter) -> Revision:
            check_fresh(batch, writer.revision, *watch(writer))
            writer.put(nodes)
            writer.put_vectors(batch.embeddings)
            return writer.finish()

        self._prepare_vectors(scope, batch)
        return self._write(scope, work)

    def get(self, scope: ScopeKey, ids: Sequence[NodeId]) -> Sequence[Node]:
        """Return the nodes of these ids, in the given order."""
        return self._read(scope, lambda reader: reader.get(ids))

    def find(
        self, scope: ScopeKey, where: Filter, *, limit: int, after: NodeId | None = None
    ) -> Sequence[Node]:
        """Return nodes of exactly one kind, paged by `after`."""
        check_bounds(limit=limit)
        kind = only_kind(where)
        return self._read(scope, lambda reader: reader.find(kind, where, limit=limit, after=after))

    def in_time(
        self, scope: ScopeKey, start: datetime | None, end: datetime | None, where: Filter, *, limit: int
    ) -> Sequence[Node]:
        """Return entries that can lie in `[start, end)`, earliest first; an unbounded start comes first."""
        check_bounds(limit=limit)
        return self._read(scope, lambda reader: reader.in_time(start, end, where, limit=limit))

    def nominate_text(
        self, scope: ScopeKey, terms: Sequence[str], where: Filter, *, limit: int
    ) -> Sequence[Candidate]:
        """Return what holds any term, by BM25 over this scope alone."""
        check_bounds(limit=limit)
        return self._read(scope, lambda reader: nominate_text(reader, terms, where, limit=limit))

    def nominate_vector(
        self, scope: ScopeKey, vector: Vector, where: Filter, *, limit: int
    ) -> Sequence[Candidate]:
        """Return messages, entries and summaries by exact cosine."""
        check_bounds(limit=limit)
        return self._read(
            scope,
            lambda reader: nominate_vector(
                reader, vector, where, limit=limit, strategy=self._strategy, exact_up_to=self._exact_up_to
            ),
        )

    def neighbours(
        self,
        scope: ScopeKey,
        ids: Sequence[NodeId],
        types: Sequence[LinkType],
        direction: Direction,
        *,
        limit: int,
    ) -> Sequence[Link]:
        """Return links at these nodes, most confident first; no type means every type."""
        check_bounds(limit=limit)
        return self._read(scope, lambda reader: neighbours(reader, ids, types, direction, limit=limit))

    def expand(
        self,
        scope: ScopeKey,
        ids: Sequence[NodeId],
        types: Sequence[LinkType],
        direction: Direction,
        *,
        depth: int,
        fan_out: int,
        limit: int,
    ) -> Sequence[Link]:
        """Return the links of a bounded breadth-first walk, nearest first."""
        check_bounds(depth=depth, fan_out=fan_out, limit=limit)

        def work(reader: ScopeReader) -> list[Link]:
            return list(islice(expand(reader, ids, types, direction, depth=depth, fan_out=fan_out), limit))

        return self._read(scope, work)

    def lease_segments(
        self, worker: str, *, now: datetime, ttl: timedelta, limit: int, scope: ScopeKey | None = None
    ) -> Sequence[tuple[ScopeKey, Segment]]:
        """Take CLOSED segments that nobody holds, oldest first."""
        check_bounds(limit=limit)
        return self._connection.write(
            lambda work: lease(work, worker, now=now, until=now + ttl, limit=limit, scope=scope)
        )

    def segments(
        self,
        scope: ScopeKey,
        states: Sequence[SegmentState],
        *,
        limit: int,
        session: str | None = None,
        newest_first: bool = False,
    ) -> Sequence[Segment]:
        """Return segments in these states, by session start and seq, or the other way round."""
        check_bounds(limit=limit)
        return self._read(
            scope,
            lambda reader: reader.segments(states, limit=limit, session=session, newest_first=newest_first),
        )

    def messages_of(
        self, scope: ScopeKey, session: str, *, first_seq: int, last_seq: int
    ) -> Sequence[Message]:
        """Return a stretch of a session, both ends included."""
        return self._read(scope, lambda reader: reader.messages_of(session, first_seq, last_seq))

    def revision(self, scope: ScopeKey) -> Revision:
        """Return the number of the last change, 0 for an unknown scope."""
        return self._read(scope, lambda reader: reader.revision)

    def since(self, scope: ScopeKey, revision: Revision, *, limit: int = 2000) -> Delta:
        """Return a page of at most `limit` changes, oldest first."""
        check_bounds(limit=limit)
        return self._read(scope, lambda reader: reader.since(revision, limit=limit))

    def erase(self, scope: ScopeKey, selector: Selector) -> Erased:
        """Remove messages and everything that rests on them alone; thousands of messages, some at a time."""
        check_selector(selector)
        parts = self._read(scope, lambda reader: parts_of(reader, selector))
        return total(self._erase(scope, part) for part in parts)

    def export(self, scope: ScopeKey) -> Iterator[Row]:
        """Yield plain rows as of the moment when the first is asked for."""
        return export_rows(self._connection, scope)

    def load(self, scope: ScopeKey, rows: Iterable[Row]) -> int:
        """Write exported rows, in transactions of at most 1,000."""
        read = 0
        for part in read_rows(rows):
            if isinstance(part, Header):
                self._check_header(scope, part)
                read += 1
            else:
                self._load(scope, part)
                read += part.rows
        return read

    def statistics(self, scope: ScopeKey) -> Statistics:
        """Count the scope."""
        return self._read(scope, lambda reader: reader.statistics())

    def problems(self, scope: ScopeKey) -> Sequence[Problem]:
        """Check the scope's invariants."""
        return self._read(scope, problems)

    def close(self) -> None:
        """Release everything."""
        self._connection.close()

    def _load(self, scope: ScopeKey, chunk: Chunk) -> None:
        if chunk.rows:
            self._prepare_vectors(scope, chunk.batch)

            def work(writer: ScopeWriter) -> None:
                load_chunk(writer, chunk)
                writer.finish()

            self._write(scope, work)

    def _erase(self, scope: ScopeKey, selector: Selector) -> Erased:
        def work(transaction: Work) -> Erased:
            known = transaction.one("write/lock_known", scope=scope)
            if known is None:
                return Erased(messages=0, entries=0, links=0, summaries=0)
            writer = ScopeWriter(transaction, scope, known=known)
            done = erase(writer, selector, at=self._clock.now())
            writer.finish()
            return done

        return self._connection.write(work)

    def _check_header(self, scope: ScopeKey, header: Header) -> None:
        self._read(scope, lambda reader: load_header(reader, header))

    def _prepare_vectors(self, scope: ScopeKey, batch: Batch) -> None:
        """Make the indexes for the first vectors of a length; they cannot share a transaction with data."""
        lengths = {one.vector.size for one in batch.embeddings}
        if not lengths <= self._schema.prepared:
            model = self._read(scope, lambda reader: model_of(reader.model, batch.embeddings))
            self._schema.prepare_vectors(model[1] if model else 0)

    def _read(self, scope: ScopeKey, work: Callable[[ScopeReader], T]) -> T:
        return self._connection.read(lambda transaction: work(ScopeReader(transaction, scope)))

    def _writer(self, transaction: Work, scope: ScopeKey) -> ScopeWriter:
        return ScopeWriter(transaction, scope, packed=self._schema.takes_vectors)

    def _write(self, scope: ScopeKey, work: Callable[[ScopeWriter], T]) -> T:
        return self._connection.write(lambda transaction: work(self._writer(transaction, scope)))
