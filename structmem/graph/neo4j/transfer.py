"""Export and load of one scope."""

import json
from collections.abc import Iterator
from tempfile import SpooledTemporaryFile

from structmem.domain.ids import ScopeKey
from structmem.graph.checks import embedding_mismatch
from structmem.graph.neo4j import appending
from structmem.graph.neo4j.connection import Connection
from structmem.graph.neo4j.reader import ScopeReader, embedding_of
from structmem.graph.neo4j.writer import ScopeWriter
from structmem.graph.rows import (
    EXPORT_ORDER,
    Chunk,
    Header,
    embedding_row,
    header_row,
    plain_row,
    vector_of,
)
from structmem.ports import Row

_SPOOL_BYTES = 64 * 1024 * 1024
_FREE_TRIES = 3


def export_rows(connection: Connection, scope: ScopeKey) -> Iterator[Row]:
    """Yield every row of a scope as of one moment.

    Neo4j shows a reader what others commit meanwhile. So the rows are read in full before the first is
    given away, and again if the scope has changed on the way; the last try keeps writers out.
    """
    with SpooledTemporaryFile(max_size=_SPOOL_BYTES, mode="w+", encoding="utf-8", newline="\n") as spool:

        def read_all(reader: ScopeReader) -> bool:
            spool.seek(0)
            spool.truncate()
            for row in _rows(reader):
                spool.write(json.dumps(row, ensure_ascii=False) + "\n")
            return ScopeReader(reader.work, scope).revision == reader.revision

        for _ in range(_FREE_TRIES):
            if connection.read(lambda work: read_all(ScopeReader(work, scope))):
                break
        else:
            connection.write(
                lambda work: work.rows("write/lock_known", scope=scope) and read_all(ScopeReader(work, scope))
            )
        spool.seek(0)
        for line in spool:
            yield json.loads(line)


def _rows(scope: ScopeReader) -> Iterator[Row]:
    yield header_row(Header(scope=scope.scope, model=scope.model or _model_of_vectors(scope)))
    for kind in EXPORT_ORDER:
        for body in scope.bodies(kind):
            yield plain_row(kind, json.loads(body))
    for row in scope.vectors():
        yield embedding_row(embedding_of(row["kind"], row))


def _model_of_vectors(scope: ScopeReader) -> tuple[str, int] | None:
    """Return what vectors without a scope's node tell: whoever deletes that by hand can still copy them."""
    row = next(scope.vectors(), None)
    return None if row is None else (row["model"], vector_of(row["vector"]).size)


def load_header(scope: ScopeReader, header: Header) -> None:
    """Refuse rows whose vectors do not fit the scope's.

    Raises:
        EmbeddingMismatch: They are of another model or dimension.
    """
    if scope.model is not None and header.model is not None and scope.model != header.model:
        raise embedding_mismatch(scope.model, header.model)


def load_chunk(scope: ScopeWriter, chunk: Chunk) -> None:
    """Write rows as they are: messages keep their places, other nodes replace those with the same id.

    Raises:
        ConflictingMessage: A known message has another content, or another message has its place.
    """
    appending.load(scope, chunk.messages)
    batch = chunk.batch
    scope.put([*batch.segments, *batch.entities, *batch.entries, *batch.links, *batch.summaries])
    scope.put_vectors(batch.embeddings)
