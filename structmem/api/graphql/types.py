"""What the graph is made of, as GraphQL types: fields are attributes of the domain objects."""

from datetime import datetime
from typing import Any, Generic, TypeVar

import strawberry
from strawberry.scalars import JSON

from structmem.domain import interval
from structmem.domain.answer import AnswerKind, ChangeKind
from structmem.domain.entry import EntityType, EntryKind, LinkType, Modality, ParticipantRole, SummaryLevel
from structmem.domain.hit import HitKind, Intent
from structmem.domain.interval import Certainty, IntervalKind, Precision, TimeSource
from structmem.domain.message import Role, SegmentState

ENUMS = (
    Role, SegmentState, EntryKind, Modality, ParticipantRole, EntityType, LinkType, SummaryLevel,
    IntervalKind, Precision, TimeSource, Certainty, HitKind, Intent, ChangeKind, AnswerKind,
)  # fmt: skip
for _enum in ENUMS:
    strawberry.enum(_enum)


@strawberry.type(description="When something happened or was true: half-open [start, end), UTC.")
class Interval:
    start: datetime | None
    end: datetime | None
    kind: IntervalKind
    precision: Precision
    source: TimeSource
    confidence: float
    phrase: str = strawberry.field(description="The words that it comes from.")

    @strawberry.field(description="In words: 7 May 2023, summer 2022, unknown.")
    def label(self) -> str:
        """Return the interval in words."""
        return interval.interval_label(_as_interval(self))


def _as_interval(value: Any) -> interval.Interval:
    # Resolvers hand out domain objects, so `self` of a field is one.
    found: interval.Interval = value
    return found


@strawberry.type(description="The words that something rests on.")
class Source:
    node_id: strawberry.ID = strawberry.field(description="Our id of the message.")
    message_id: str = strawberry.field(description="The caller's own id of the message.")
    quote: str
    start: int
    end: int


@strawberry.type(description="Messages of one sitting.")
class Session:
    id: strawberry.ID
    key: str
    started_at: datetime
    ended_at: datetime
    message_count: int


@strawberry.type(description="One utterance, as it was said.")
class Message:
    id: strawberry.ID
    message_id: str = strawberry.field(description="The caller's own id.")
    session: str
    seq: int
    role: Role
    speaker: str
    text: str
    image_caption: str | None
    said_at: datetime
    zone: str
    tags: list[str]
    extra: JSON
    recorded_at: datetime


@strawberry.type(description="A person, place, organisation or thing.")
class Entity:
    id: strawberry.ID
    name: str
    type: EntityType
    aliases: list[str]
    mentions: int
    first_seen: datetime
    last_seen: datetime


@strawberry.type(description="An entity's part in an entry.")
class Participation:
    entity_id: strawberry.ID
    name: str
    role: ParticipantRole
    mention: str


@strawberry.type(description="The smallest derived memory: a fact, an event or an interaction.")
class Entry:
    id: strawberry.ID
    logical_id: strawberry.ID
    version: int
    kind: EntryKind
    text: str
    speaker: str
    session: str
    predicate: str
    subject: str
    object: str
    act: str
    participants: list[Participation]
    sources: list[Source]
    modality: Modality
    negated: bool
    occurred: Interval
    valid_from: datetime | None
    valid_to: datetime | None
    said_at: datetime
    believed_from: datetime
    believed_to: datetime | None
    recorded_at: datetime
    retracted_at: datetime | None
    retract_reason: str
    confidence: float
    salience: float
    evidence_count: int
    suspect: bool = strawberry.field(description="Something that it depends on has changed.")
    extractor: str


@strawberry.type(description="An asserted or decided relationship between two entries.")
class Link:
    id: strawberry.ID
    type: LinkType
    source_id: strawberry.ID
    target_id: strawberry.ID
    confidence: float
    explicit: bool
    cue: str
    reason: str
    decided_by: str
    evidence: Source | None
    recorded_at: datetime
    undone_at: datetime | None = strawberry.field(description="When it was taken back.")
    undo_reason: str


@strawberry.type(description="Text over a session or a window.")
class Summary:
    id: strawberry.ID
    level: SummaryLevel
    key: str
    text: str
    start: datetime
    end: datetime
    covers: list[strawberry.ID]
    cites: list[strawberry.ID]
    version: int
    dirty: bool
    method: str


T = TypeVar("T")


@strawberry.type
class PageInfo:
    has_next_page: bool
    end_cursor: str | None


@strawberry.type
class Edge(Generic[T]):
    cursor: str
    node: T


@strawberry.type(description="A page of a list that grows.")
class Connection(Generic[T]):
    edges: list[Edge[T]]
    page_info: PageInfo
