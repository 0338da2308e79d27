"""The rows of an export: plain mappings, one a node, the same from every store.

A header, then sessions, messages, segments, entities, entries, links, summaries, and embeddings last. A row
is `type` and the fields of the node; where a node has a field `type` itself, the row has it as `link_type`
or `entity_type`. Sessions are there to be read; a load works them out from the messages.
"""

import base64
import binascii
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from pydantic import ValidationError

from structmem.domain.codec import from_plain, plain
from structmem.domain.graph import KIND_OF, NODE_TYPES, Batch, Embedding, Node, NodeKind, Vector
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.message import Message, Session
from structmem.errors import SchemaTooNew, UnknownFormat
from structmem.ports import Row

FORMAT = "structmem"
SCHEMA_VERSION = 1
CHUNK_ROWS = 1000
EXPORT_ORDER = (
    NodeKind.SESSION,
    NodeKind.MESSAGE,
    NodeKind.SEGMENT,
    NodeKind.ENTITY,
    NodeKind.ENTRY,
    NodeKind.LINK,
    NodeKind.SUMMARY,
)
_BATCH_FIELD = {
    NodeKind.SEGMENT: "segments",
    NodeKind.ENTITY: "entities",
    NodeKind.ENTRY: "entries",
    NodeKind.LINK: "links",
    NodeKind.SUMMARY: "summaries",
}
_KINDS = {kind.value.lower(): kind for kind in EXPORT_ORDER}
_FIELDS = {kind: frozenset(field.name for field in fields(node)) for kind, node in NODE_TYPES.items()}
_EMBEDDABLE = (NodeKind.MESSAGE, NodeKind.ENTRY, NodeKind.SUMMARY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The first row; `model` is None in a scope without vectors."""

    scope: ScopeKey
    model: tuple[str, int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """Rows that are written together: messages with their places, and everything else."""

    rows: int
    messages: tuple[Message, ...]
    batch: Batch


def header_row(header: Header) -> Row:
    """Return the first row of an export."""
    model, dimensions = header.model or (None, None)
    return {
        "type": "header",
        "format": FORMAT,
        "schema_version": SCHEMA_VERSION,
        "scope": header.scope,
        "embedding_model": model,
        "dimensions": dimensions,
    }


def node_row(node: Node) -> Row:
    """Return the row of a node."""
    return plain_row(KIND_OF[type(node)], plain(node))


def plain_row(kind: NodeKind, fields_of_node: Mapping[str, Any]) -> Row:
    """Return the row of a node that is plain already."""
    name = kind.value.lower()
    own = f"{name}_type"
    return {"type": name} | {own if key == "type" else key: fields_of_node[key] for key in fields_of_node}


def embedding_row(embedding: Embedding) -> Row:
    """Return the row of a vector: base64 of little-endian float32."""
    return {
        "type": "embedding",
        "node_id": embedding.node_id,
        "kind": embedding.kind.value,
        "model": embedding.model,
        "vector": base64.b64encode(vector_bytes(embedding.vector)).decode("ascii"),
    }


def vector_bytes(vector: Vector) -> bytes:
    """Return little-endian float32."""
    return np.ascontiguousarray(vector, "<f4").tobytes()


def vector_of(data: bytes) -> Vector:
    """Return the vector of little-endian float32."""
    return np.frombuffer(data, "<f4").astype(np.float32, copy=False)


def read_rows(rows: Iterable[Row]) -> Iterator[Header | Chunk]:
    """Yield the header, then chunks of at most 1,000 rows, each checked before it is yielded.

    Raises:
        UnknownFormat: Names the row, counted from 1, and what is wrong with it.
        SchemaTooNew: A newer version wrote the rows.
    """
    numbered = iter(enumerate(rows, start=1))
    first = next(numbered, None)
    if first is None:
        raise UnknownFormat("there are no rows; the first one of an export is its header")
    header = _read_header(first[1])
    yield header
    read: list[Node | Embedding] = []
    for number, row in numbered:
        read.append(_read_row(number, row, header))
        if len(read) == CHUNK_ROWS:
            yield _chunk(read)
            read = []
    yield _chunk(read)


def _chunk(read: list[Node | Embedding]) -> Chunk:
    nodes = [one for one in read if not isinstance(one, Embedding | Message | Session)]
    parts = {
        field: tuple(node for node in nodes if KIND_OF[type(node)] is kind)
        for kind, field in _BATCH_FIELD.items()
    }
    embeddings = tuple(one for one in read if isinstance(one, Embedding))
    return Chunk(
        rows=len(read),
        messages=tuple(one for one in read if isinstance(one, Message)),
        batch=Batch(**parts, embeddings=embeddings),  # type: ignore[arg-type]
    )


def _read_header(row: Row) -> Header:
    if not isinstance(row, Mapping) or row.get("type") != "header":
        raise UnknownFormat("row 1 is not a header; give all rows of an export, the header first")
    if row.get("format") != FORMAT:
        raise UnknownFormat(
            f"row 1 has format {row.get('format')!r}; only exports of {FORMAT!r} can be loaded"
        )
    version = row.get("schema_version")
    if not isinstance(version, int) or version < 1:
        raise UnknownFormat(f"row 1 has schema_version {version!r}; give an export as it was written")
    if version > SCHEMA_VERSION:
        raise SchemaTooNew(
            f"the export has schema version {version}, this StructMem reads up to {SCHEMA_VERSION}; update it"
        )
    model, dimensions = row.get("embedding_model"), row.get("dimensions")
    known = isinstance(model, str) and isinstance(dimensions, int)
    return Header(scope=ScopeKey(str(row.get("scope"))), model=(model, dimensions) if known else None)  # type: ignore[arg-type]


def _read_row(number: int, row: Row, header: Header) -> Node | Embedding:
    if not isinstance(row, Mapping):
        raise UnknownFormat(f"row {number} is a {type(row).__name__}; each row is a mapping with a type")
    name = row.get("type")
    if name == "embedding":
        return _read_embedding(number, row, header)
    kind = _KINDS.get(name) if isinstance(name, str) else None
    if kind is None:
        raise UnknownFormat(f"row {number} has type {name!r}; known are {', '.join(_KINDS)} and embedding")
    inside = {key: value for key, value in row.items() if key != "type"}
    if (own := f"{name}_type") in inside:
        inside["type"] = inside.pop(own)
    node = _read_node(number, kind, inside)
    if isinstance(node, Message) and node.seq < 0:
        raise UnknownFormat(f"row {number} has seq {node.seq}; a stored message has a place from 0")
    return node


def _read_node(number: int, kind: NodeKind, data: Mapping[str, Any]) -> Node:
    unknown = sorted(data.keys() - _FIELDS[kind])
    if unknown:
        raise UnknownFormat(
            f"row {number} ({kind.value.lower()}) has unknown keys: {', '.join(unknown)}; remove them"
        )
    try:
        node: Node = from_plain(NODE_TYPES[kind], data)
    except ValidationError as exc:
        first = exc.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise UnknownFormat(
            f"row {number} ({kind.value.lower()}) has a wrong {where}: {first['msg']}; mend it and load again"
        ) from exc
    return node


def _read_embedding(number: int, row: Row, header: Header) -> Embedding:
    model, dimensions = header.model or ("", 0)
    if row.get("model") != model:
        raise UnknownFormat(
            f"row {number} has a vector of {row.get('model')!r}, the header says {model!r}; remove one"
        )
    kind = next((kind for kind in _EMBEDDABLE if kind.value == row.get("kind")), None)
    if kind is None or not isinstance(row.get("node_id"), str):
        raise UnknownFormat(
            f"row {number} has a vector of node {row.get('node_id')!r}, kind {row.get('kind')!r}; "
            "only messages, entries and summaries have vectors"
        )
    try:
        data = base64.b64decode(row["vector"], validate=True)
    except (KeyError, TypeError, ValueError, binascii.Error) as exc:
        raise UnknownFormat(f"row {number} has no vector in base64; mend the row and load again") from exc
    if len(data) != 4 * dimensions or not np.isfinite(vector_of(data)).all():
        raise UnknownFormat(
            f"row {number} has a vector of {len(data)} bytes, or with numbers that are not finite; "
            f"the header says {dimensions} float32"
        )
    return Embedding(node_id=NodeId(row["node_id"]), kind=kind, model=model, vector=vector_of(data))
