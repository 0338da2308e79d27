"""Messages into a scope: appended in the order of arrival, or loaded into their places."""

from collections.abc import Sequence
from dataclasses import replace

from structmem.domain.ids import NodeId
from structmem.domain.message import Message
from structmem.graph.checks import conflict, occupied
from structmem.graph.neo4j.bodies import session_id
from structmem.graph.neo4j.sessions import next_seqs, put_messages
from structmem.graph.neo4j.writer import ScopeWriter, is_missing, labels_at


def append(scope: ScopeWriter, messages: Sequence[Message]) -> tuple[tuple[Message, ...], tuple[NodeId, ...]]:
    """Write the messages that are new, and return them with their places, and the ids of the others.

    Raises:
        ConflictingMessage: An id is known with another content.
    """
    fresh, duplicates, held = _fresh(scope, messages)
    if not fresh:
        return (), duplicates
    free = next_seqs(scope, {message.session for message in fresh})
    placed = []
    for message in fresh:
        placed.append(replace(message, seq=free[message.session]))
        free[message.session] += 1
    put_messages(scope, placed, held=held)
    return tuple(placed), duplicates


def load(scope: ScopeWriter, messages: Sequence[Message]) -> None:
    """Write the messages that are new in the places that they have.

    Raises:
        ConflictingMessage: A known message has another content, or another message has its place.
    """
    fresh, _, labels = _fresh(scope, messages)
    if not fresh:
        return
    places = [{"session_id": session_id(one.session), "seq": one.seq} for one in fresh]
    held = {
        (row["session_id"], row["seq"])
        for row in scope.work.rows("read/holders", scope=scope.scope, places=places)
    }
    for message in fresh:
        place = (session_id(message.session), message.seq)
        if place in held:
            raise occupied(message)
        held.add(place)
    put_messages(scope, fresh, held=labels)


def _fresh(
    scope: ScopeWriter, messages: Sequence[Message]
) -> tuple[list[Message], tuple[NodeId, ...], dict[NodeId, set[str]]]:
    """Return the messages that are not stored, each once; the ids of the others; and who holds which id."""
    known = scope.known(list({message.id: None for message in messages}))
    hashes: dict[str, str | None] = {row["id"]: row["hash"] for row in known if not is_missing(row)}
    fresh: list[Message] = []
    duplicates: dict[NodeId, None] = {}
    for message in messages:
        if message.id not in hashes:
            hashes[message.id] = message.content_hash
            fresh.append(message)
        elif hashes[message.id] == message.content_hash:
            duplicates[message.id] = None
        else:
            raise conflict(message)
    return fresh, tuple(duplicates), labels_at(known)
