"""A node as a row: the columns that conditions and orders need, and the node itself as JSON."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from structmem.domain.codec import from_json, to_json
from structmem.domain.entry import Entity, Entry, Link, Summary
from structmem.domain.graph import KIND_OF, NODE_TYPES, Node, NodeKind
from structmem.domain.ids import NodeId
from structmem.domain.message import Message, Segment, Session
from structmem.errors import InvalidArgument, StoreForeign
from structmem.graph.checks import check_aware
from structmem.graph.indexing import is_withdrawn, session_of, span_of

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)

COLUMNS = (
    "pk",
    "scope",
    "kind",
    "id",
    "revision",
    "withdrawn",
    "session",
    "seq",
    "last_seq",
    "speaker",
    "at",
    "type",
    "slot",
    "predicate",
    "timed",
    "starts",
    "ends",
    "name",
    "source",
    "target",
    "confidence",
    "lease_until",
    "length",
    "body",
)


def micros(time: datetime) -> int:
    """Return microseconds since 1970; exact.

    Raises:
        InvalidTime: The time has no zone.
    """
    check_aware("time", time)
    return (time - _EPOCH) // _TICK


def maybe_micros(time: datetime | None) -> int | None:
    """Return microseconds since 1970, or None."""
    return None if time is None else micros(time)


def from_micros(value: int) -> datetime:
    """Return the time in UTC."""
    return _EPOCH + value * _TICK


def row_of(node: Node) -> dict[str, Any]:
    """Return the columns that follow from the node alone; the others are None."""
    row: dict[str, Any] = dict.fromkeys(COLUMNS)
    row |= {
        "kind": KIND_OF[type(node)].value,
        "id": node.id,
        "withdrawn": is_withdrawn(node),
        "session": session_of(node),
        "body": body_of(node),
    }
    return row | _special(node)


def body_of(node: Node) -> str:
    """Return the node as JSON.

    Raises:
        InvalidArgument: It holds something that JSON cannot.
    """
    try:
        return to_json(node).decode("utf-8")
    except PydanticSerializationError as exc:
        raise InvalidArgument(f"node {node.id!r} cannot be stored ({exc}); mend its text") from exc


def node_of(kind: str, body: str) -> Node:
    """Return the node of a row.

    Raises:
        StoreForeign: The row does not hold one.
    """
    try:
        node: Node = from_json(NODE_TYPES[NodeKind(kind)], body)
    except ValidationError as exc:
        raise StoreForeign(
            f"a stored {kind.lower()} is damaged ({body[:40]!r}…); restore a backup or load an export"
        ) from exc
    return node


def references_of(node: Node) -> set[tuple[NodeId, str]]:
    """Return whom a node speaks of, each with the role."""
    return set(_references(node))


def _references(node: Node) -> Iterator[tuple[NodeId, str]]:
    match node:
        case Entry():
            yield from ((source.node_id, "FROM") for source in node.sources)
            yield from ((part.entity_id, "INVOLVES") for part in node.participants)
        case Summary():
            yield from ((entry, "COVERS") for entry in node.covers)
            yield from ((entry, "CITES") for entry in node.cites)
        case Link() if node.evidence is not None:
            yield (node.evidence.node_id, "EVIDENCE")


def _special(node: Node) -> dict[str, Any]:
    match node:
        case Message():
            return {"seq": node.seq, "speaker": node.speaker, "at": micros(node.said_at)}
        case Session():
            return {"at": micros(node.started_at)}
        case Segment():
            return {
                "seq": node.seq,
                "last_seq": node.last_seq,
                "type": node.state.value,
                "lease_until": maybe_micros(node.lease_until),
            }
        case Entry():
            return _entry(node)
        case Entity():
            return {"name": node.name}
        case Link():
            return {
                "at": micros(node.recorded_at),
                "type": node.type.value,
                "source": node.source_id,
                "target": node.target_id,
                "confidence": node.confidence,
            }
        case Summary():
            return {"at": micros(node.start)}


def _entry(entry: Entry) -> dict[str, Any]:
    span = span_of(entry)
    start, end = span or (None, None)
    return {
        "speaker": entry.speaker,
        "at": micros(entry.said_at),
        "type": entry.kind.value,
        "slot": entry.slot or None,
        "predicate": entry.predicate,
        "timed": span is not None,
        "starts": maybe_micros(start),
        "ends": maybe_micros(end),
    }


def values(rows: Sequence[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Return the rows as tuples in the order of COLUMNS."""
    return [tuple(row[column] for column in COLUMNS) for row in rows]
