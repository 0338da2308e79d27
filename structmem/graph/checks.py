"""What every store refuses, in the same words."""

from collections.abc import Sequence
from datetime import datetime

import numpy as np

from structmem.domain.graph import Embedding, Filter, NodeKind, Selector
from structmem.domain.message import Message
from structmem.errors import ConflictingMessage, EmbeddingMismatch, InvalidArgument, InvalidTime


def check_bounds(**bounds: int) -> None:
    """Refuse bounds below one.

    Raises:
        InvalidArgument: Names the bound.
    """
    for name, value in bounds.items():
        if value < 1:
            raise InvalidArgument(f"{name} is {value}; give at least 1")


def only_kind(where: Filter) -> NodeKind:
    """Return the one kind that `find` is asked for.

    Raises:
        InvalidArgument: There are none or several.
    """
    if len(where.kinds) != 1:
        raise InvalidArgument(
            f"find was asked for {len(where.kinds)} kinds; give exactly one kind in `kinds`"
        )
    return where.kinds[0]


def check_selector(selector: Selector) -> None:
    """Refuse a selector that is not exactly one condition.

    Raises:
        InvalidArgument: There are none or several.
    """
    given = [bool(selector.messages), selector.session is not None, selector.speaker is not None]
    if sum([*given, selector.everything]) != 1:
        raise InvalidArgument(
            f"{selector!r} has {sum([*given, selector.everything])} conditions; give exactly one of "
            "messages, session, speaker, everything"
        )


def check_aware(name: str, time: datetime) -> None:
    """Refuse a time without a zone.

    Raises:
        InvalidTime: Names the value.
    """
    if time.tzinfo is None:
        raise InvalidTime(f"{name} {time.isoformat()} has no zone; give an aware datetime, best in UTC")


def half_a_character(exc: UnicodeEncodeError) -> InvalidArgument:
    """Return the error for a text that cannot be stored."""
    return InvalidArgument(
        f"text {exc.object[:40]!r} holds half of a Unicode character; remove it from the call"
    )


def conflict(message: Message) -> ConflictingMessage:
    """Return the error for a known id with another content."""
    return ConflictingMessage(
        f"message {message.message_id!r} of session {message.session!r} is stored already with other "
        "content; give the new text its own id, or erase the stored message first"
    )


def occupied(message: Message) -> ConflictingMessage:
    """Return the error for a loaded message whose place in its session is another's."""
    return ConflictingMessage(
        f"message {message.message_id!r} claims place {message.seq} of session {message.session!r}, "
        "where the scope holds another message; load the export into a scope without that session"
    )


def embedding_mismatch(stored: tuple[str, int], given: tuple[str, int]) -> EmbeddingMismatch:
    """Return the error for a second model or dimension in a scope."""
    return EmbeddingMismatch(
        f"the scope holds vectors of {stored[0]!r} with {stored[1]} dimensions and was given {given[0]!r} "
        f"with {given[1]}; go on with {stored[0]!r}, or export the scope, leave the embedding rows out, and "
        "load the rest into a new scope with the other model"
    )


def model_of(stored: tuple[str, int] | None, embeddings: Sequence[Embedding]) -> tuple[str, int] | None:
    """Return model and dimension of a scope after it takes these embeddings in.

    Raises:
        EmbeddingMismatch: They are not of one model and dimension, or not of the stored one.
        InvalidArgument: A vector is not a row of finite numbers.
    """
    for one in embeddings:
        if one.vector.ndim != 1 or not np.isfinite(one.vector).all():
            raise InvalidArgument(
                f"the vector of {one.node_id!r} has shape {one.vector.shape} or numbers that are not finite; "
                "give one row of finite float32"
            )
        given = (one.model, len(one.vector))
        if stored is None:
            stored = given
        elif stored != given:
            raise embedding_mismatch(stored, given)
    return stored
