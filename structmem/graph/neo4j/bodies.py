"""A node as JSON, which no round trip changes, and its place among those of its kind."""

from datetime import UTC, datetime
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from structmem.domain.codec import from_json, to_json
from structmem.domain.entry import Entity, Entry, Link, Summary
from structmem.domain.graph import NODE_TYPES, Node, NodeKind
from structmem.domain.ids import ScopeKey, digest, node_id
from structmem.domain.message import Message, Segment, Session
from structmem.errors import InvalidArgument, StoreForeign
from structmem.graph.checks import check_aware

T = TypeVar("T")

FIRST = datetime.min.replace(tzinfo=UTC)
LAST = datetime.max.replace(tzinfo=UTC)
_LONGEST_TERM = 200
_LONGEST_NAME = 500
# Sorts before every sign that a name can hold, so that a shorter name comes first.
_END = "\x01"


def body_of(node: Node) -> str:
    """Return the node as JSON.

    Raises:
        InvalidArgument: It holds something that JSON cannot.
    """
    try:
        return to_json(node).decode("utf-8")
    except PydanticSerializationError as exc:
        raise InvalidArgument(f"node {node.id!r} cannot be stored ({exc}); mend its text") from exc


def node_of(type_: type[T], body: str) -> T:
    """Return the node of a body.

    Raises:
        StoreForeign: The body does not hold one.
    """
    try:
        return from_json(type_, body)
    except ValidationError as exc:
        raise StoreForeign(
            f"a stored {type_.__name__.lower()} is damaged ({body[:60]!r}…); restore the database from a "
            "backup, or load an export into a new scope"
        ) from exc


def any_node_of(kind: NodeKind, body: str) -> Node:
    """Return the node of a body of this kind."""
    node: Node = node_of(NODE_TYPES[kind], body)
    return node


def utc(time: datetime) -> datetime:
    """Return the time in UTC.

    Raises:
        InvalidTime: It has no zone.
    """
    check_aware("time", time)
    return time.astimezone(UTC)


def stamp(time: datetime) -> str:
    """Return a time as text of one length that sorts as the time does."""
    return utc(time).isoformat(timespec="microseconds")


def session_id(key: str) -> str:
    """Return the id of a session."""
    return node_id("ses", key)


def scope_term(scope: ScopeKey) -> str:
    """Return the term by which the text index keeps scopes apart."""
    return f"s{digest(scope)}"


def text_term(term: str) -> str:
    """Return a term as the index holds it: an overlong one by its digest, for Lucene would cut it."""
    return term if len(term) <= _LONGEST_TERM else f"t{digest(term)}"


def place_of(node: Node, session_start: datetime | None = None) -> str:
    """Return where a node stands among those of its kind; a text that sorts.

    Args:
        node: Any.
        session_start: Of the node's session, for messages and segments; None where it is not there yet.
    """
    match node:
        case Message():
            return f"{stamp(session_start or FIRST)} {session_id(node.session)} {node.seq:012d}"
        case Segment():
            session = session_id(node.session) if session_start else ""
            return f"{stamp(session_start or FIRST)} {session} {node.seq:012d} {node.id}"
        case Session():
            return f"{stamp(node.started_at)} {node.id}"
        case Entry():
            return f"{stamp(node.said_at)} {node.id}"
        case Summary():
            return f"{stamp(node.start)} {node.id}"
        case Link():
            return f"{stamp(node.recorded_at)} {node.id}"
        case Entity():
            return f"{node.name[:_LONGEST_NAME]}{_END}{node.id}"
