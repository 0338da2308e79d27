"""A memory that understood everything: the world's truth written as entries and links."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from benchmarks.world.scoring import SCOPE
from benchmarks.world.scoring.matching import midnight
from benchmarks.world.truth import MANY_VALUED, Happening, Status, Telling, World, held
from structmem import StructMemory
from structmem.bootstrap import SystemClock, compose, open_store
from structmem.domain.draft import Extraction, ExtractionMode
from structmem.domain.entry import (
    Entity,
    EntityType,
    Entry,
    EntryKind,
    Link,
    LinkType,
    Modality,
    ParticipantRole,
    Participation,
    Source,
)
from structmem.domain.graph import Batch
from structmem.domain.ids import NodeId, ScopeKey, node_id
from structmem.domain.interval import UNKNOWN_INTERVAL, Interval, IntervalKind, Precision, TimeSource
from structmem.domain.message import Message
from structmem.models.hashing import HashingEmbedder
from structmem.ports import GraphStore
from structmem.settings import Settings, StoreSettings

_NOW = datetime(2030, 1, 1, tzinfo=UTC)


class BlindExtractor:
    """Understands nothing."""

    name = "blind@1"
    reach = 0

    def extract(
        self, messages: Sequence[Message], *, context: Sequence[Message], mode: ExtractionMode
    ) -> Extraction:
        return Extraction()


def remember_nothing(world: World) -> StructMemory:
    return _remember(world, Batch())[0]


def remember_truth(world: World, *, gullible: bool = False) -> StructMemory:
    """Remember all that is true; if gullible, also that what was denied, wished or dreamt took place."""
    names = {one.who[0] for one in world.happenings.values() if one.who} | {one.who for one in world.tellings}
    entities = tuple(
        Entity(
            id=_person(name), key=name.casefold(), name=name, type=EntityType.PERSON,
            first_seen=_NOW, last_seen=_NOW, mentions=1,
        )
        for name in sorted(names)
    )  # fmt: skip
    entries = (*_events(world), *_unreal(world, negated=not gullible), *_states(world))
    memory, store = _remember(world, Batch(entities=entities))
    stored = {one.message_id: one.id for one in memory.find("MESSAGE", scope=SCOPE, limit=10_000)}  # type: ignore[union-attr]
    rooted = tuple(
        replace(
            one, sources=tuple(replace(source, node_id=stored[source.message_id]) for source in one.sources)
        )
        for one in entries
    )
    store.write(ScopeKey(SCOPE), Batch(entries=rooted, links=tuple(_links(world))))
    return memory


def _remember(world: World, batch: Batch) -> tuple[StructMemory, GraphStore]:
    clock = SystemClock()
    settings = Settings()
    store = open_store(StoreSettings(url=":memory:"), clock=clock)
    memory = compose(
        settings, store=store, embedder=HashingEmbedder(), clock=clock, extractor=BlindExtractor()
    )
    memory.add(world.messages, scope=SCOPE)
    memory.flush(scope=SCOPE)
    store.write(ScopeKey(SCOPE), batch)
    return memory, store


def _events(world: World) -> Iterator[Entry]:
    cancelled = {key for key, one in world.intentions.items() if one.outcome == "cancelled"}
    for key, one in world.happenings.items():
        planned = key.startswith("plan:")
        yield _entry(
            world,
            key,
            who=one.who[0] if one.who else "somebody",
            messages=one.messages,
            text=f"{one.verb} {one.word}",
            kind=EntryKind.FACT if one.status is Status.OPTIONAL and not planned else EntryKind.EVENT,
            modality=Modality.PLANNED if planned else Modality.ACTUAL,
            occurred=_interval(one),
            retracted_at=_NOW if key in cancelled else None,
        )


def _unreal(world: World, *, negated: bool) -> Iterator[Entry]:
    for trap in world.traps:
        told = f"{trap.verb} {trap.word}"
        yield _entry(world, trap.word, who="somebody", messages=trap.messages, text=told, negated=negated)
    for word, message in world.habits:
        yield _entry(
            world, word, who="somebody", messages=frozenset([message]), text=word, modality=Modality.HABITUAL
        )


def _states(world: World) -> Iterator[Entry]:
    for who, slot in sorted({(one.who, one.slot) for one in world.tellings}):
        own = [one for one in world.tellings if (one.who, one.slot) == (who, slot)]
        moments = sorted({moment for one in own for moment in (one.told_at, one.retracted_at) if moment})
        for number, moment in enumerate(moments):
            last = number + 1 == len(moments)
            for value, first, until in _stretches(own, moment):
                yield _entry(
                    world,
                    f"{slot} {value} {first} {moment}",
                    who=who,
                    text=f"{slot} {value}",
                    kind=EntryKind.FACT,
                    object=value,
                    valid_from=midnight(first),
                    valid_to=midnight(until) if until else None,
                    believed_from=moment.replace(tzinfo=UTC),
                    believed_to=None if last else moments[number + 1].replace(tzinfo=UTC),
                    retracted_at=None if last else _NOW,
                )


def _stretches(own: Sequence[Telling], known: datetime) -> Iterator[tuple[str, date, date | None]]:
    """Return the values of a slot with the days on which they held, by what was known."""
    days = sorted({one.first for one in own})
    for value in sorted({one.value for one in own}):
        start: date | None = None
        for day in days:
            holds = value in held(own, day, known)
            if holds and start is None:
                start = day
            if not holds and start is not None:
                yield value, start, day
                start = None
        if start is not None:
            yield value, start, None
    assert own[0].slot in MANY_VALUED or len(held(own, days[-1], known)) <= 1


def _links(world: World) -> Iterator[Link]:
    for one in world.because:
        kind = LinkType.PREVENTS if "(prevents)" in one.cue else LinkType.CAUSES
        yield _link(kind, one.cause, one.effect)
    for earlier, later in world.befores:
        yield _link(LinkType.BEFORE, earlier, later)


def _link(kind: LinkType, source: str, target: str) -> Link:
    return Link(
        id=node_id("lnk", kind, source, target),
        type=kind,
        source_id=node_id("ent", source),
        target_id=node_id("ent", target),
        decided_by="oracle",
        recorded_at=_NOW,
    )


def _entry(world: World, key: str, *, who: str, text: str, **fields: object) -> Entry:
    messages = fields.pop("messages", frozenset([str(world.messages[0]["id"])]))
    assert isinstance(messages, frozenset)
    at = {str(one["id"]): datetime.fromisoformat(str(one["time_stamp"])) for one in world.messages}
    first = min(messages, key=lambda one: at[one])
    said_at = at[first].replace(tzinfo=UTC)
    base: dict[str, object] = {
        "kind": EntryKind.EVENT,
        "text": f"{who} {text}",
        "believed_from": said_at,
        "object": text.split()[-1],
        **fields,
    }
    return Entry(
        id=node_id("ent", key),
        logical_id=node_id("ent", key),
        speaker=who,
        session=first.split("-")[0],
        predicate=text.split()[0],
        subject=who,
        slot=f"{who}|{text.split()[0]}",
        participants=(Participation(entity_id=_person(who), name=who, role=ParticipantRole.AGENT),),
        sources=tuple(
            Source(node_id=NodeId(one), message_id=one, quote="", start=0, end=0) for one in sorted(messages)
        ),
        said_at=said_at,
        recorded_at=_NOW,
        extractor="oracle",
        **base,  # type: ignore[arg-type]
    )


def _person(name: str) -> NodeId:
    return node_id("ety", name)


def _interval(one: Happening) -> Interval:
    if one.when is None:
        return UNKNOWN_INTERVAL
    slack = timedelta(0) if one.when.exact else timedelta(days=40)
    return Interval(
        start=midnight(one.when.first) - slack,
        end=midnight(one.when.until) + slack,
        kind=IntervalKind.POINT,
        precision=Precision.DAY,
        source=TimeSource.EXPLICIT,
        confidence=1.0,
    )
