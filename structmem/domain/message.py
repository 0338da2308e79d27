"""What was said, as it was said: sessions, messages and segments."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from structmem.domain.ids import NodeId


class Role(StrEnum):
    """Who speaks, in the terms of chat models."""

    USER = "user"
    ASSISTANT = "assistant"
    SYSTEM = "system"
    TOOL = "tool"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One utterance; immutable once stored.

    Attributes:
        id: Derived from the caller's id, or from session, speaker, time and content.
        session: The caller's session key.
        seq: Position in the session, from 0; the store gives it, -1 before.
        speaker: The speaker's name; the role where no name was given.
        said_at: Aware UTC.
        zone: UTC offset of the speaker as `+02:00`, for reading dates as they were meant.
        message_id: The caller's own id; equals `id` where none was given.
        content_hash: Over role, speaker, time and content; a known id with another hash is a conflict.
        tags: The caller's labels.
        extra: Further keys of the caller, kept as they came.
    """

    id: NodeId
    session: str
    seq: int = -1
    role: Role = Role.USER
    speaker: str
    speaker_id: str | None = None
    text: str
    image_caption: str | None = None
    said_at: datetime
    zone: str = "+00:00"
    message_id: str
    content_hash: str
    tags: tuple[str, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)
    recorded_at: datetime

    @property
    def full_text(self) -> str:
        """The text and, in brackets, what the image shows."""
        return f"{self.text} [image: {self.image_caption}]" if self.image_caption else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Messages of one sitting."""

    id: NodeId
    key: str
    started_at: datetime
    ended_at: datetime
    message_count: int


class SegmentState(StrEnum):
    """Where a segment is on its way; the states are the durable work queue."""

    OPEN = "OPEN"
    """More messages may come."""
    CLOSED = "CLOSED"
    """Waits for extraction."""
    EXTRACTED = "EXTRACTED"
    FAILED = "FAILED"
    """Extraction gave up; `error` says why; it can be run again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Consecutive messages of one session on one topic; the unit of extraction.

    Attributes:
        seq: Position in the session, from 0.
        first_seq: `seq` of its first message.
        last_seq: `seq` of its last message, inclusive.
        cut: Why it ended: gap, size, topic, flush; empty while open.
        lease_owner: The worker that extracts it now.
        lease_until: When that lease ends.
    """

    id: NodeId
    session: str
    seq: int
    first_seq: int
    last_seq: int
    state: SegmentState = SegmentState.OPEN
    cut: str = ""
    attempts: int = 0
    error: str = ""
    lease_owner: str = ""
    lease_until: datetime | None = None
