"""Appending messages inside one transaction."""

from collections.abc import Sequence
from dataclasses import replace

from structmem.domain.ids import NodeId
from structmem.domain.message import Message
from structmem.graph.checks import conflict
from structmem.graph.embedded.writer import ScopeWriter


def append(scope: ScopeWriter, messages: Sequence[Message]) -> tuple[tuple[Message, ...], tuple[NodeId, ...]]:
    """Write the messages that are new, and return them with their places, and the ids of the others.

    Raises:
        ConflictingMessage: An id is known with another content.
    """
    known = {node_id: node for node_id, (_, node, _) in scope.stored(one.id for one in messages).items()}
    new: dict[NodeId, Message] = {}
    duplicates: dict[NodeId, None] = {}
    free: dict[str, int] = {}
    for message in messages:
        old = known.get(message.id) or new.get(message.id)
        if old is not None:
            if not isinstance(old, Message) or old.content_hash != message.content_hash:
                raise conflict(message)
            duplicates[message.id] = None
            continue
        if message.session not in free:
            free[message.session] = scope.next_seq(message.session)
        new[message.id] = replace(message, seq=free[message.session])
        free[message.session] += 1
    scope.put_messages(list(new.values()))
    return tuple(new.values()), tuple(duplicates)
