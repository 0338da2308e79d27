"""Values of the store port: what is written together, what is filtered, what comes back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, NewType

import numpy as np
from numpy.typing import NDArray

from structmem.domain.entry import Entity, Entry, EntryKind, Link, Summary
from structmem.domain.ids import NodeId
from structmem.domain.message import Message, Segment, Session

Vector = NDArray[np.float32]
Revision = NewType("Revision", int)
Node = Message | Entry | Entity | Summary | Segment | Session | Link


class NodeKind(StrEnum):
    """Kinds of stored nodes; links are stored like nodes, with two ends."""

    SESSION = "SESSION"
    MESSAGE = "MESSAGE"
    SEGMENT = "SEGMENT"
    ENTITY = "ENTITY"
    ENTRY = "ENTRY"
    LINK = "LINK"
    SUMMARY = "SUMMARY"


NODE_TYPES: Mapping[NodeKind, type[Any]] = {
    NodeKind.SESSION: Session,
    NodeKind.MESSAGE: Message,
    NodeKind.SEGMENT: Segment,
    NodeKind.ENTITY: Entity,
    NodeKind.ENTRY: Entry,
    NodeKind.LINK: Link,
    NodeKind.SUMMARY: Summary,
}
KIND_OF: Mapping[type[Any], NodeKind] = {node: kind for kind, node in NODE_TYPES.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedding:
    """The vector of a message, entry or summary: float32, L2-normalised, with the model that made it."""

    node_id: NodeId
    kind: NodeKind
    model: str
    vector: Vector


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Nodes that become visible together or not at all; a known id is replaced, whole.

    Messages are not here: `GraphStore.append` stores them. Sessions neither: they follow from the messages.

    Attributes:
        as_of: The scope's revision that the batch was made from; it is refused if anything was written
            since. None does not ask.
    """

    as_of: Revision | None = None
    segments: tuple[Segment, ...] = ()
    entities: tuple[Entity, ...] = ()
    entries: tuple[Entry, ...] = ()
    links: tuple[Link, ...] = ()
    summaries: tuple[Summary, ...] = ()
    embeddings: tuple[Embedding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Appended:
    """What became of messages that were given to `GraphStore.append`.

    Attributes:
        messages: The new ones, with `seq`, in order.
        duplicates: Ids of those that were there already, unchanged.
    """

    messages: tuple[Message, ...]
    duplicates: tuple[NodeId, ...]
    revision: Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Conditions that a store applies before any limit; None and empty mean no condition.

    Attributes:
        kinds: Node kinds; empty is all that the verb can return.
        entry_kinds: Of entries.
        sessions: Session keys (messages, segments, entries, session summaries).
        speakers: Speakers (messages, entries).
        entities: Entries that involve one of these entities.
        slot: Of facts.
        predicate: Of entries.
        overlaps: `[start, end)`; entries whose `occurred` can lie inside (validity, for facts).
        said_from: Said at or after; messages, entries; summaries by their start.
        said_before: Said before.
        valid_at: Facts true at that time.
        include_retracted: Also versions that are no longer believed.
    """

    kinds: tuple[NodeKind, ...] = ()
    entry_kinds: tuple[EntryKind, ...] = ()
    sessions: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    entities: tuple[NodeId, ...] = ()
    slot: str | None = None
    predicate: str | None = None
    overlaps: tuple[datetime | None, datetime | None] | None = None
    said_from: datetime | None = None
    said_before: datetime | None = None
    valid_at: datetime | None = None
    include_retracted: bool = False


EVERYTHING = Filter(include_retracted=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A node that an index nominates, with the index's own score (higher is better)."""

    node_id: NodeId
    kind: NodeKind
    score: float


class Direction(StrEnum):
    """Which way to follow links."""

    OUT = "OUT"
    IN = "IN"
    BOTH = "BOTH"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delta:
    """One page of what was written after a revision, so that a warm view can catch up.

    Attributes:
        nodes: Current state of each node written since; never Segments.
        embeddings: Those written since.
        erased: Ids that are gone.
        revision: Reached with this page; ask again from here.
        more: There are further pages.
    """

    nodes: tuple[Node, ...]
    embeddings: tuple[Embedding, ...]
    erased: tuple[NodeId, ...]
    revision: Revision
    more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Selector:
    """What to erase for good; exactly one condition, or `everything`."""

    messages: tuple[NodeId, ...] = ()
    session: str | None = None
    speaker: str | None = None
    everything: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """How much an erasure removed."""

    messages: int
    entries: int
    links: int
    summaries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """Counts of one scope; `segments` by state, `links` by type, `entries` by kind (believed ones)."""

    messages: int = 0
    sessions: int = 0
    entities: int = 0
    summaries: int = 0
    embeddings: int = 0
    entries: Mapping[str, int] = field(default_factory=dict)
    retracted: int = 0
    links: Mapping[str, int] = field(default_factory=dict)
    segments: Mapping[str, int] = field(default_factory=dict)
    revision: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreInfo:
    """What a store is: `kind` (sqlite, neo4j), where, schema version, embedding model and dimension."""

    kind: str
    location: str
    schema_version: int
    embedding_model: str | None
    embedding_dimensions: int | None
    native_text: bool = True
    native_vectors: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A broken invariant that a store found in itself, with what to do."""

    code: str
    detail: str
    remedy: str
    count: int = 1
