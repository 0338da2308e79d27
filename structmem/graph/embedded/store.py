"""The GraphStore port over SQLite."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import islice

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
from structmem.graph.checks import check_bounds, check_selector, only_kind
from structmem.graph.embedded.appending import append
from structmem.graph.embedded.columns import micros
from structmem.graph.embedded.database import Database
from structmem.graph.embedded.erasing import erase
from structmem.graph.embedded.health import problems
from structmem.graph.embedded.leasing import lease
from structmem.graph.embedded.nomination import nominate_text, nominate_vector
from structmem.graph.embedded.reader import ScopeReader
from structmem.graph.embedded.transfer import export_rows, load_chunk, load_header
from structmem.graph.embedded.walking import expand, neighbours
from structmem.graph.embedded.writer import ScopeWriter
from structmem.graph.freshness import check_fresh
from structmem.graph.rows import Header, read_rows
from structmem.ports import Clock, Row


class SqliteStore:
    """A graph store in one SQLite file or in memory. Thread-safe; other processes may use the file too."""

    def __init__(self, database: Database, *, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    @property
    def info(self) -> StoreInfo:
        """What and where it is; the embedding model is None if the scopes have several."""
        with self._database.read() as connection:
            models = connection.execute(
                "SELECT DISTINCT model, dimensions FROM scope WHERE model IS NOT NULL LIMIT 2"
            ).fetchall()
        model, dimensions = models[0] if len(models) == 1 else (None, None)
        return StoreInfo(
            kind="sqlite",
            location=self._database.location,
            schema_version=self._database.schema_version,
            embedding_model=model,
            embedding_dimensions=dimensions,
        )

    def scopes(self) -> Sequence[ScopeKey]:
        """Return the keys of the scopes that hold anything, sorted."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT key FROM scope"
                " WHERE EXISTS (SELECT 1 FROM node WHERE node.scope = scope.pk) ORDER BY key"
            ).fetchall()
        return [ScopeKey(key) for (key,) in rows]

    def append(self, scope: ScopeKey, messages: Sequence[Message]) -> Appended:
        """Store messages durably, in one transaction."""
        with self._write(scope) as writer:
            new, duplicates = append(writer, messages)
            return Appended(messages=new, duplicates=duplicates, revision=writer.finish())

    def write(self, scope: ScopeKey, batch: Batch) -> Revision:
        """Write a batch in one transaction."""
        with self._write(scope) as writer:
            check_fresh(batch, writer.revision, writer.erased, writer.has_message)
            writer.put([*batch.segments, *batch.entities, *batch.entries, *batch.links, *batch.summaries])
            writer.put_vectors(batch.embeddings)
            return writer.finish()

    def get(self, scope: ScopeKey, ids: Sequence[NodeId]) -> Sequence[Node]:
        """Return the nodes of these ids, in the given order."""
        with self._read(scope) as reader:
            return reader.get(ids)

    def find(
        self, scope: ScopeKey, where: Filter, *, limit: int, after: NodeId | None = None
    ) -> Sequence[Node]:
        """Return nodes of exactly one kind, paged by `after`."""
        check_bounds(limit=limit)
        kind = only_kind(where)
        with self._read(scope) as reader:
            return reader.find(kind, where, limit=limit, after=after)

    def in_time(
        self, scope: ScopeKey, start: datetime | None, end: datetime | None, where: Filter, *, limit: int
    ) -> Sequence[Node]:
        """Return entries that can lie in `[start, end)`, earliest first; an unbounded start comes first."""
        check_bounds(limit=limit)
        with self._read(scope) as reader:
            return reader.in_time(start, end, where, limit=limit)

    def nominate_text(
        self, scope: ScopeKey, terms: Sequence[str], where: Filter, *, limit: int
    ) -> Sequence[Candidate]:
        """Return what holds any term, by BM25 over this scope alone."""
        check_bounds(limit=limit)
        with self._read(scope) as reader:
            return nominate_text(reader, terms, where, limit=limit)

    def nominate_vector(
        self, scope: ScopeKey, vector: Vector, where: Filter, *, limit: int
    ) -> Sequence[Candidate]:
        """Return messages, entries and summaries by exact cosine."""
        check_bounds(limit=limit)
        with self._read(scope) as reader:
            return nominate_vector(reader, vector, where, limit=limit)

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
        with self._read(scope) as reader:
            return neighbours(reader, ids, types, direction, limit=limit)

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
        with self._read(scope) as reader:
            walk = expand(reader, ids, types, direction, depth=depth, fan_out=fan_out)
            return list(islice(walk, limit))

    def lease_segments(
        self, worker: str, *, now: datetime, ttl: timedelta, limit: int, scope: ScopeKey | None = None
    ) -> Sequence[tuple[ScopeKey, Segment]]:
        """Take CLOSED segments that nobody holds, oldest first."""
        check_bounds(limit=limit)
        with self._database.write() as connection:
            return lease(connection, worker, now=now, until=now + ttl, limit=limit, scope=scope)

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
        with self._read(scope) as reader:
            return reader.segments(states, limit=limit, session=session, newest_first=newest_first)

    def messages_of(
        self, scope: ScopeKey, session: str, *, first_seq: int, last_seq: int
    ) -> Sequence[Message]:
        """Return a stretch of a session, both ends included."""
        with self._read(scope) as reader:
            return reader.messages_of(session, first_seq, last_seq)

    def revision(self, scope: ScopeKey) -> Revision:
        """Return the number of the last change, 0 for an unknown scope."""
        with self._read(scope) as reader:
            return reader.revision

    def since(self, scope: ScopeKey, revision: Revision, *, limit: int = 2000) -> Delta:
        """Return a page of at most `limit` changes, oldest first."""
        check_bounds(limit=limit)
        with self._read(scope) as reader:
            return reader.since(revision, limit=limit)

    def erase(self, scope: ScopeKey, selector: Selector) -> Erased:
        """Remove messages and everything that rests on them alone, from the disk too."""
        check_selector(selector)
        with self._write(scope) as writer:
            done = erase(writer, selector, at=micros(self._clock.now()))
            writer.finish()
        self._database.tidy()
        return done

    def export(self, scope: ScopeKey) -> Iterator[Row]:
        """Yield plain rows as of the moment when the first is asked for."""
        with self._database.snapshot() as connection:
            yield from export_rows(ScopeReader(connection, scope), scope)

    def load(self, scope: ScopeKey, rows: Iterable[Row]) -> int:
        """Write exported rows, in transactions of at most 1,000."""
        read = 0
        for part in read_rows(rows):
            if isinstance(part, Header):
                with self._read(scope) as reader:
                    load_header(reader, part)
                read += 1
            else:
                with self._write(scope) as writer:
                    load_chunk(writer, part)
                    writer.finish()
                read += part.rows
        return read

    def statistics(self, scope: ScopeKey) -> Statistics:
        """Count the scope."""
        with self._read(scope) as reader:
            return reader.statistics()

    def problems(self, scope: ScopeKey) -> Sequence[Problem]:
        """Check the scope's invariants, and the file."""
        with self._read(scope) as reader:
            return problems(reader)

    def close(self) -> None:
        """Release everything."""
        self._database.close()

    @contextmanager
    def _read(self, scope: ScopeKey) -> Iterator[ScopeReader]:
        with self._database.read() as connection:
            yield ScopeReader(connection, scope)

    @contextmanager
    def _write(self, scope: ScopeKey) -> Iterator[ScopeWriter]:
        with self._database.write() as connection:
            yield ScopeWriter(connection, scope)
