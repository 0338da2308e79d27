"""Small made-up scopes, built by hand, and a search that ranks by shared words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from structmem.domain.draft import TimePhrase
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
)
from structmem.domain.graph import Delta, Embedding, Filter, Node, Revision
from structmem.domain.hit import (
    Contribution,
    Explanation,
    Hit,
    HitKind,
    QueryPlan,
    SearchResult,
)
from structmem.domain.ids import NodeId, ScopeKey, node_id
from structmem.domain.interval import Interval, IntervalKind, Precision, TimeSource
from structmem.domain.message import Message, Session
from structmem.domain.words import is_named, terms
from structmem.reasoning import Operators
from structmem.retrieval.understand import intents_of
from structmem.retrieval.view import ScopeView
from structmem.testing.fakes import FixedClock

Fields = dict[str, Any]

SCOPE = ScopeKey("test")
RECORDED = datetime(2024, 6, 1, tzinfo=UTC)
NOW = datetime(2024, 7, 1, tzinfo=UTC)


def at(text: str) -> datetime:
    """Return an ISO date or time in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def day(text: str, *, phrase: str = "", precision: Precision = Precision.DAY, days: int = 1) -> Interval:
    """Return a stated point inside some days."""
    return Interval(
        start=at(text),
        end=at(text) + timedelta(days=days),
        kind=IntervalKind.POINT,
        precision=precision,
        phrase=phrase,
        source=TimeSource.RELATIVE if phrase else TimeSource.EXPLICIT,
        confidence=0.9,
    )


def span(start: str, end: str | None, *, phrase: str = "") -> Interval:
    """Return a stated stretch of time, still running if it has no end."""
    return Interval(
        start=at(start),
        end=at(end) if end else None,
        kind=IntervalKind.SPAN if end else IntervalKind.OPEN,
        precision=Precision.DAY,
        phrase=phrase,
        source=TimeSource.EXPLICIT,
        confidence=0.9,
    )


def told(said: str) -> Interval:
    """Return what is known of a past event that nobody dated: some time before it was told."""
    return Interval(
        start=at(said) - timedelta(days=7),
        end=at(said),
        kind=IntervalKind.POINT,
        source=TimeSource.SESSION,
        confidence=0.35,
    )


class World:
    """A scope under construction."""

    def __init__(self, scope: str = SCOPE, *, recorded: datetime = RECORDED) -> None:
        self.scope = ScopeKey(scope)
        self.recorded = recorded
        self.nodes: dict[NodeId, Node] = {}
        self.embeddings: list[Embedding] = []

    def message(
        self, speaker: str, text: str, said: str, *, session: str | None = None, **other: Any
    ) -> Message:
        key = session or said[:10]
        seq = sum(isinstance(node, Message) and node.session == key for node in self.nodes.values())
        own = node_id("msg", key, str(seq))
        message = Message(
            id=own,
            session=key,
            seq=seq,
            speaker=speaker,
            text=text,
            said_at=at(said),
            message_id=f"{key}:{seq}",
            content_hash=own,
            recorded_at=self.recorded,
            **other,
        )
        self.nodes[own] = message
        known = self.nodes.get(NodeId(key))
        started = known.started_at if isinstance(known, Session) else message.said_at
        self.nodes[NodeId(key)] = Session(
            id=NodeId(key), key=key, started_at=started, ended_at=message.said_at, message_count=seq + 1
        )
        return message

    def event(self, subject: str, predicate: str, said: str, **fields: Any) -> Entry:
        return self._entry(EntryKind.EVENT, subject, predicate, said, fields)

    def fact(self, subject: str, predicate: str, value: str, said: str, **fields: Any) -> Entry:
        fields = {"object": value, "functional": True, "slot": f"{subject.casefold()}|{predicate}", **fields}
        return self._entry(EntryKind.FACT, subject, predicate, said, fields)

    def _entry(
        self, kind: EntryKind, subject: str, predicate: str, said: str, fields: dict[str, Any]
    ) -> Entry:
        text = fields.pop(
            "text", f"{subject} {predicate.replace('_', ' ')} {fields.get('object', '')}".strip()
        )
        message = fields.pop("message", None) or self.message(fields.pop("speaker", subject), text, said)
        others: dict[str, ParticipantRole] = fields.pop("others", {})
        people = {subject: ParticipantRole.AGENT if kind is EntryKind.EVENT else ParticipantRole.SUBJECT}
        start = max(message.text.find(text), 0)
        quote = text if text in message.text else message.text
        own = fields.pop("id", None) or node_id("entry", kind, text, said, message.id)
        entry = Entry(
            id=NodeId(own),
            logical_id=NodeId(fields.pop("logical_id", own)),
            kind=kind,
            text=text,
            speaker=message.speaker,
            session=message.session,
            predicate=predicate,
            subject=subject,
            participants=tuple(self.part(name, role) for name, role in (people | others).items()),
            sources=(
                Source(
                    node_id=message.id,
                    message_id=message.message_id,
                    quote=quote,
                    start=start,
                    end=start + len(quote),
                ),
            ),
            said_at=at(said),
            believed_from=fields.pop("believed_from", at(said)),
            recorded_at=fields.pop("recorded_at", self.recorded),
            extractor="test@1",
            **fields,
        )
        return self.put(entry)

    def part(self, name: str, role: ParticipantRole) -> Participation:
        kind = {ParticipantRole.PLACE: EntityType.PLACE, ParticipantRole.THEME: EntityType.THING}
        own = node_id("entity", name.casefold())
        first = datetime(2020, 1, 1, tzinfo=UTC)
        self.nodes[own] = Entity(
            id=own,
            key=name.casefold(),
            name=name,
            type=kind.get(role, EntityType.PERSON),
            first_seen=first,
            last_seen=first,
        )
        return Participation(entity_id=own, name=name, role=role)

    def put(self, entry: Entry) -> Entry:
        self.nodes[entry.id] = entry
        return entry

    def close(self, old: Entry, new: Entry, *, reason: str = "CHANGED") -> Entry:
        """Do what the write path does when `new` takes the place of `old`; return the closed version."""
        archived = replace(
            old,
            id=node_id("entry", old.logical_id, str(old.version)),
            believed_to=new.said_at,
            retracted_at=new.recorded_at,
            retract_reason=reason,
        )
        closed = replace(
            old,
            version=old.version + 1,
            valid_to=new.valid_from or new.said_at,
            believed_from=new.said_at,
            recorded_at=new.recorded_at,
        )
        self.put(archived)
        self.link(LinkType.SUPERSEDES, new, closed, reason=reason, recorded_at=new.recorded_at)
        return self.put(closed)

    def correct(self, old: Entry, new: Entry) -> None:
        """Do what the write path does when `new` corrects `old`."""
        self.put(
            replace(old, believed_to=new.said_at, retracted_at=new.recorded_at, retract_reason="CORRECTED")
        )
        self.link(LinkType.SUPERSEDES, new, old, reason="CORRECTED", recorded_at=new.recorded_at)

    def link(self, kind: LinkType, source: Entry, target: Entry, **fields: Any) -> Link:
        evidence = source.sources[0] if kind is not LinkType.SUPERSEDES else None
        link = Link(
            id=node_id("link", kind, source.id, target.id),
            type=kind,
            source_id=source.id,
            target_id=target.id,
            evidence=evidence,
            decided_by="test@1",
            recorded_at=fields.pop("recorded_at", self.recorded),
            **fields,
        )
        self.nodes[link.id] = link
        return link

    @property
    def view(self) -> ScopeView:
        view = ScopeView(self.scope)
        nodes = tuple(self.nodes.values())
        view.apply(
            Delta(nodes=nodes, embeddings=tuple(self.embeddings), erased=(), revision=Revision(1), more=False)
        )
        return view


class WordSearch:
    """A search that ranks messages by the share of question words that they have."""

    def __init__(self, *worlds: World) -> None:
        self._worlds = {world.scope: world for world in worlds}

    def view(self, scope: ScopeKey) -> ScopeView:
        world = self._worlds.get(scope)
        return world.view if world else ScopeView(scope)

    def search(
        self,
        question: str,
        scopes: Sequence[ScopeKey],
        *,
        limit: int = 10,
        where: Filter | None = None,
        reference: datetime | date | str | None = None,
    ) -> SearchResult:
        wanted = set(terms(question))
        hits: list[Hit] = []
        for view in map(self.view, scopes):
            for message in view.messages.values():
                entries = tuple(e for e in view.entries_of(message.id) if e.retracted_at is None)
                text = " ".join([message.text, *(entry.text for entry in entries)])
                score = len(wanted & set(terms(text))) / max(1, len(wanted))
                if score:
                    hits.append(_hit(view.scope, message, score, entries))
        hits.sort(key=lambda hit: (-hit.score, hit.id))
        speakers = {m.speaker for scope in scopes for m in self.view(scope).messages.values()}
        named = tuple(sorted(name for name in speakers if is_named(name, question)))
        people = [one for scope in scopes for one in self.view(scope).entities.values()]
        named += tuple(one.name for one in people if is_named(one.name, question) and one.name not in named)
        speakers_named = tuple(name for name in named if name in speakers)
        newest = max((hit.said_at for hit in hits if hit.said_at), default=None)
        plan = QueryPlan(
            question=question,
            intents=intents_of(question),
            terms=tuple(wanted),
            speakers=speakers_named,
            entities=tuple(dict.fromkeys(named)),
            time=next((one.interval for one in MonthNames().parse(question, anchor=NOW)), None),
            reference=reference if isinstance(reference, datetime) else newest,
        )
        return SearchResult(hits=tuple(hits[:limit]), plan=plan)


def _hit(scope: ScopeKey, message: Message, score: float, entries: tuple[Entry, ...]) -> Hit:
    source = Source(
        node_id=message.id, message_id=message.message_id, quote=message.text, start=0, end=len(message.text)
    )
    return Hit(
        id=message.id,
        scope=scope,
        kind=HitKind.MESSAGE,
        text=message.text,
        score=score,
        speaker=message.speaker,
        said_at=message.said_at,
        sources=(source,),
        explanation=Explanation(
            contributions=(Contribution(name="shared", raw=score, weight=1.0, score=score),)
        ),
        node=message,
        entries=entries,
    )


class MonthNames:
    """A time parser that knows `May 2023` and `yesterday`, and nothing else."""

    def parse(self, text: str, *, anchor: datetime, zone: str = "+00:00") -> Sequence[TimePhrase]:
        found: list[TimePhrase] = []
        for word in ("yesterday", "last week", "May 2023", "June 2023"):
            if (start := text.find(word)) >= 0:
                found.append(TimePhrase(start=start, end=start + len(word), interval=_meaning(word, anchor)))
        return found


def _meaning(word: str, anchor: datetime) -> Interval:
    midnight = anchor.replace(hour=0, minute=0, second=0, microsecond=0)
    if word == "yesterday":
        start, end, precision = midnight - timedelta(days=1), midnight, Precision.DAY
    elif word == "last week":
        monday = midnight - timedelta(days=midnight.weekday() + 7)
        start, end, precision = monday, monday + timedelta(days=7), Precision.WEEK
    else:
        month = 5 if word.startswith("May") else 6
        start, end = datetime(2023, month, 1, tzinfo=UTC), datetime(2023, month + 1, 1, tzinfo=UTC)
        precision = Precision.MONTH
    source = TimeSource.EXPLICIT if word[0].isupper() else TimeSource.RELATIVE
    return Interval(
        start=start,
        end=end,
        kind=IntervalKind.POINT,
        precision=precision,
        phrase=word,
        source=source,
        confidence=0.9,
    )


def operators(*worlds: World) -> Operators:
    """Return the operators over these scopes, on 1 July 2024."""
    return Operators(WordSearch(*worlds), FixedClock(NOW), MonthNames())
