"""Export and load of one scope."""

import json
from collections.abc import Iterator

from structmem.domain.graph import EVERYTHING, Embedding, NodeKind
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.message import Message
from structmem.graph.checks import conflict, embedding_mismatch, occupied
from structmem.graph.embedded.reader import ScopeReader
from structmem.graph.embedded.writer import ScopeWriter
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


def export_rows(scope: ScopeReader, key: ScopeKey) -> Iterator[Row]:
    """Yield every row of a scope; the bodies are plain already."""
    yield header_row(Header(scope=key, model=scope.model))
    for kind in EXPORT_ORDER:
        for body in scope.bodies(kind, EVERYTHING):
            yield plain_row(kind, json.loads(body))
    model, _ = scope.model or ("", 0)
    for node, kind_name, data in scope.connection.execute(
        "SELECT node, kind, data FROM vector WHERE scope = ? ORDER BY node", (scope.pk,)
    ):
        yield embedding_row(
            Embedding(node_id=NodeId(node), kind=NodeKind(kind_name), model=model, vector=vector_of(data))
        )


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
    scope.put_messages(_new_messages(scope, chunk))
    batch = chunk.batch
    scope.put([*batch.segments, *batch.entities, *batch.entries, *batch.links, *batch.summaries])
    scope.put_vectors(batch.embeddings)


def _new_messages(scope: ScopeWriter, chunk: Chunk) -> list[Message]:
    known = scope.stored(message.id for message in chunk.messages)
    new: dict[NodeId, Message] = {}
    places: dict[tuple[str, int], NodeId] = {}
    for message in chunk.messages:
        old = known[message.id][1] if message.id in known else new.get(message.id)
        if old is not None:
            if getattr(old, "content_hash", None) != message.content_hash:
                raise conflict(message)
            continue
        place = (message.session, message.seq)
        if place in places or scope.is_occupied(*place):
            raise occupied(message)
        places[place] = message.id
        new[message.id] = message
    return list(new.values())
