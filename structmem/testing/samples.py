"""Builders of valid nodes with made-up content; every field can be replaced."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from structmem.domain.entry import (
    Entity,
    EntityType,
    Entry,
    EntryKind,
    Link,
    LinkType,
    ParticipantRole,
    Participation,
    Source,
    Summary,
    SummaryLevel,
)
from structmem.domain.graph import KIND_OF, Batch, Embedding
from structmem.domain.ids import NodeId, digest, node_id
from structmem.domain.interval import Interval, IntervalKind, Precision, TimeSource
from structmem.domain.message import Message, Segment

START = datetime(2023, 3, 1, 9, tzinfo=UTC)
MODEL = "toy@1"
MADE_BY = "samples@1"


def day(number: int) -> datetime:
    """Return midnight of a day, 0 is the first of March 2023."""
    return datetime(2023, 3, 1, tzinfo=UTC) + timedelta(days=number)


def message(number: int, text: str = "", *, session: str = "s1", **changes: Any) -> Message:
    """Return message `number` of a session, a minute after the one before; its `seq` is not given yet."""
    said = text or f"This is sentence {number} about gardens."
    built = Message(
        id=node_id("msg", session, str(number)),
        session=session,
        speaker="Ana",
        text=said,
        said_at=START + timedelta(minutes=number),
        message_id=f"{session}-{number}",
        content_hash=digest(said),
        recorded_at=START,
    )
    return replace(built, **changes)


def source(on: Message, quote: str | None = None) -> Source:
    """Return a quote of a message; by default its whole text."""
    words = on.text if quote is None else quote
    start = on.text.index(words)
    return Source(node_id=on.id, message_id=on.message_id, quote=words, start=start, end=start + len(words))


def entity(name: str, type: EntityType = EntityType.PERSON, **changes: Any) -> Entity:
    """Return an entity that one entry involves."""
    key = name.casefold()
    built = Entity(
        id=node_id("ent", type, key),
        key=key,
        name=name,
        type=type,
        first_seen=START,
        last_seen=START,
        mentions=1,
    )
    return replace(built, **changes)


def interval(
    start: datetime | None, end: datetime | None, kind: IntervalKind = IntervalKind.POINT
) -> Interval:
    """Return an interval with day precision."""
    return Interval(
        start=start,
        end=end,
        kind=kind,
        precision=Precision.DAY,
        phrase="that day",
        source=TimeSource.RELATIVE,
        confidence=0.9,
    )


def entry(name: str, on: Sequence[Message], *, who: Sequence[Entity] = (), **changes: Any) -> Entry:
    """Return an event that rests on these messages; `name` tells it from others."""
    built = Entry(
        id=node_id("ent", "entry", name),
        logical_id=node_id("ent", "entry", name),
        kind=EntryKind.EVENT,
        text=f"Ana told the story of {name}.",
        speaker=on[0].speaker,
        session=on[0].session,
        predicate="tell",
        participants=tuple(
            Participation(entity_id=one.id, name=one.name, role=ParticipantRole.AGENT) for one in who
        ),
        sources=tuple(source(one) for one in on),
        said_at=on[0].said_at,
        believed_from=on[0].said_at,
        recorded_at=START,
        extractor=MADE_BY,
    )
    return replace(built, **changes)


def fact(
    name: str, on: Sequence[Message], *, since: datetime | None, until: datetime | None = None, **changes: Any
) -> Entry:
    """Return a fact with this validity."""
    defaults: dict[str, Any] = {
        "kind": EntryKind.FACT,
        "predicate": "live_in",
        "subject": "Ana",
        "object": name,
        "slot": "ana|live_in",
        "functional": True,
        "valid_from": since,
        "valid_to": until,
    }
    return entry(name, on, **{**defaults, **changes})


def link(source_id: str, target_id: str, type: LinkType = LinkType.CAUSES, **changes: Any) -> Link:
    """Return a link between two nodes."""
    built = Link(
        id=node_id("lnk", type, source_id, target_id),
        type=type,
        source_id=NodeId(source_id),
        target_id=NodeId(target_id),
        confidence=0.8,
        cue="because",
        decided_by=MADE_BY,
        recorded_at=START,
    )
    return replace(built, **changes)


def segment(number: int, first_seq: int, last_seq: int, *, session: str = "s1", **changes: Any) -> Segment:
    """Return segment `number` of a session."""
    built = Segment(
        id=node_id("seg", session, str(number)),
        session=session,
        seq=number,
        first_seq=first_seq,
        last_seq=last_seq,
    )
    return replace(built, **changes)


def summary(key: str, covers: Sequence[Entry] = (), **changes: Any) -> Summary:
    """Return a summary of a session."""
    built = Summary(
        id=node_id("sum", "SESSION", key),
        level=SummaryLevel.SESSION,
        key=key,
        text=f"In {key} they spoke of gardens.",
        start=START,
        end=START + timedelta(hours=1),
        covers=tuple(one.id for one in covers),
        method=MADE_BY,
        recorded_at=START,
    )
    return replace(built, **changes)


def embedding(node: Message | Entry | Summary, values: Sequence[float], model: str = MODEL) -> Embedding:
    """Return the vector of a node, of length 1 unless it is zero."""
    row = np.asarray(values, np.float32)
    length = float(np.linalg.norm(row))
    unit = (row / np.float32(length)).astype(np.float32) if length else row
    return Embedding(node_id=node.id, kind=KIND_OF[type(node)], model=model, vector=unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A small graph in which every kind of node occurs, and what it is made of."""

    messages: tuple[Message, ...]
    batch: Batch

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Its entries."""
        return self.batch.entries


def story(topic: str = "orchard", *, shift: timedelta = timedelta()) -> Story:
    """Return two sessions with entries, entities, links, a summary, segments and vectors.

    The ids are the same for every topic; texts and names differ.
    """
    said = tuple(
        message(n, f"Line {n} is about the {topic}.", session=key, speaker=who, said_at=START + shift + gap)
        for key, n, who, gap in (
            ("s1", 0, "Ana", timedelta()),
            ("s1", 1, "Ben", timedelta(minutes=1)),
            ("s1", 2, "Ana", timedelta(minutes=2)),
            ("s2", 0, "Ben", timedelta(days=1)),
            ("s2", 1, "Ana", timedelta(days=1, minutes=1)),
        )
    )
    ana = replace(entity("Ana"), aliases=(f"{topic} lady",), mentions=2)
    ben = entity("Ben")
    planted = entry("planting", said[:2], who=[ana], text=f"Ana planted the {topic}.", aliases=("plant",))
    picked = entry("picking", said[2:3], who=[ben], occurred=interval(day(2), day(3)))
    home = fact("Lisbon", said[3:4], since=day(1), who=[ana])
    gone = fact("Porto", said[1:2], since=day(-9), until=day(1), retracted_at=START, retract_reason="CHANGED")
    batch = Batch(
        segments=(
            segment(0, 0, 2),
            segment(0, 0, 1, session="s2"),
        ),
        entities=(ana, ben),
        entries=(planted, picked, home, gone),
        links=(
            link(planted.id, picked.id, evidence=source(said[2])),
            link(home.id, gone.id, LinkType.SUPERSEDES, reason="CHANGED"),
        ),
        summaries=(summary("s1", [planted, picked], text=f"They spoke of the {topic}."),),
        embeddings=(
            embedding(said[0], [1, 0, 0, 0]),
            embedding(said[3], [0, 1, 0, 0]),
            embedding(planted, [1, 1, 0, 0]),
        ),
    )
    return Story(messages=said, batch=batch)
