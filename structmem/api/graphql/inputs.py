"""Arguments of several fields."""

from datetime import datetime
from typing import Any

import strawberry
from strawberry.scalars import JSON

from structmem.domain.entry import EntryKind
from structmem.domain.graph import Filter
from structmem.domain.ids import NodeId
from structmem.domain.message import Role


@strawberry.input(description="Conditions that every result meets; they apply before any limit.")
class FilterInput:
    kinds: list[EntryKind] = strawberry.field(default_factory=list, description="Kinds of entries.")
    sessions: list[str] = strawberry.field(default_factory=list)
    speakers: list[str] = strawberry.field(default_factory=list)
    entities: list[strawberry.ID] = strawberry.field(default_factory=list)
    predicate: str | None = None
    occurred_from: datetime | None = None
    occurred_before: datetime | None = None
    said_from: datetime | None = None
    said_before: datetime | None = None
    valid_at: datetime | None = None
    include_retracted: bool = False

    def to_filter(self) -> Filter:
        """Return the domain's filter."""
        occurred = (self.occurred_from, self.occurred_before)
        return Filter(
            entry_kinds=tuple(self.kinds),
            sessions=tuple(self.sessions),
            speakers=tuple(self.speakers),
            entities=tuple(NodeId(one) for one in self.entities),
            predicate=self.predicate,
            overlaps=None if occurred == (None, None) else occurred,
            said_from=self.said_from,
            said_before=self.said_before,
            valid_at=self.valid_at,
            include_retracted=self.include_retracted,
        )


@strawberry.input(description="One utterance.")
class MessageInput:
    content: str
    time_stamp: str = strawberry.field(description="ISO 8601, '1:56 pm on 8 May, 2023', epoch seconds …")
    role: Role = Role.USER
    speaker_name: str | None = None
    speaker_id: str | None = None
    image_caption: str | None = None
    id: str | None = strawberry.field(default=None, description="Your own id, unique in the scope.")
    tags: list[str] = strawberry.field(default_factory=list)
    extra: JSON | None = strawberry.field(default=None, description="Further keys to keep, as an object.")

    def to_mapping(self) -> dict[str, Any]:
        """Return the mapping that `StructMemory.add` takes."""
        extra: Any = self.extra
        own = {
            "content": self.content,
            "time_stamp": self.time_stamp,
            "role": self.role,
            "speaker_name": self.speaker_name,
            "speaker_id": self.speaker_id,
            "image_caption": self.image_caption,
            "id": self.id,
            "tags": self.tags,
        }
        return {**(extra if isinstance(extra, dict) else {}), **own}
