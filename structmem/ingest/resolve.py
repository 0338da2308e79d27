"""Drafts to entries: ids, entities, evidence, links; pure, against a view of what is known."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from structmem.domain.draft import AliasDraft, EntryDraft, Extraction, LinkDraft, Mention
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
from structmem.domain.ids import NodeId, node_id
from structmem.domain.interval import Interval, TimeSource
from structmem.domain.message import Message
from structmem.retrieval.view import ScopeView


@dataclass(slots=True, kw_only=True)
class Resolved:
    """Nodes to write, by id; `new` did not exist before, `corrections` among them correct another."""

    entries: dict[NodeId, Entry] = field(default_factory=dict)
    entities: dict[NodeId, Entity] = field(default_factory=dict)
    links: dict[NodeId, Link] = field(default_factory=dict)
    new: list[NodeId] = field(default_factory=list)
    corrections: list[NodeId] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


_DOERS = (ParticipantRole.AGENT, ParticipantRole.SUBJECT)
_STATED = (TimeSource.EXPLICIT, TimeSource.RELATIVE)


def name_key(name: str) -> str:
    """Return the name as entities are keyed by: NFKC, casefolded, single spaces; works for any script."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def entity_id(name: str, kind: EntityType) -> NodeId:
    """Return the id of the entity of that name; people and everything else are kept apart."""
    return node_id("entity", name_key(name), "person" if kind is EntityType.PERSON else "other")


def entry_id(ref: str) -> NodeId:
    """Return the id of the entry that a draft makes."""
    return node_id("entry", ref)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolver:
    """Turns the extraction of one segment into nodes.

    Attributes:
        view: What the scope holds already.
        messages: The segment's and its context's messages, by id.
        reach: How many messages back a repetition of an event is looked for.
        extractor: Name and version, for provenance.
        now: When the store learns it.
    """

    view: ScopeView
    messages: Mapping[NodeId, Message]
    reach: int
    extractor: str
    now: datetime

    def resolve(self, extraction: Extraction) -> Resolved:
        """Return what is to be written for an extraction; the same extraction gives the same nodes."""
        out = Resolved(warnings=list(extraction.warnings))
        for draft in extraction.entries:
            self._add(draft, out)
        refs = self._refs(out)
        for link in extraction.links:
            self._link(link, refs, out)
        for alias in extraction.aliases:
            self._alias(alias, out)
        return out

    def _add(self, draft: EntryDraft, out: Resolved) -> None:
        entry = self._entry(draft, out)
        if entry.id in self.view.entries:
            return
        if known := self._same(entry, out):
            self._corroborate(known, entry, out)
            return
        out.entries[entry.id] = entry
        out.new.append(entry.id)
        if draft.correction:
            out.corrections.append(entry.id)

    def _entry(self, draft: EntryDraft, out: Resolved) -> Entry:
        message = self.messages[draft.message]
        parts = tuple(self._participation(mention, message, out) for mention in draft.mentions)
        own_id = entry_id(draft.ref)
        return Entry(
            id=own_id,
            logical_id=own_id,
            kind=draft.kind,
            text=draft.text,
            aliases=draft.aliases,
            speaker=message.speaker,
            session=message.session,
            predicate=draft.predicate,
            subject=draft.subject,
            object=draft.object,
            slot=_slot(draft),
            functional=draft.functional,
            act=draft.act,
            participants=tuple(dict.fromkeys(parts)),
            sources=(_source(message, draft.quote, draft.start, draft.end, draft.ref),),
            modality=draft.modality,
            negated=draft.negated or draft.closing,
            occurred=draft.occurred,
            valid_from=draft.valid_from,
            valid_to=draft.valid_to,
            said_at=message.said_at,
            believed_from=message.said_at,
            recorded_at=self.now,
            confidence=draft.confidence,
            salience=draft.salience,
            extractor=self.extractor,
        )

    def _participation(self, mention: Mention, message: Message, out: Resolved) -> Participation:
        entity = self._entity(mention.name, mention.type, message, out)
        return Participation(
            entity_id=entity.id, name=entity.name, role=mention.role, mention=mention.mention
        )

    def _entity(self, name: str, kind: EntityType, message: Message, out: Resolved) -> Entity:
        own_id = entity_id(name, kind)
        known = out.entities.get(own_id) or self.view.entities.get(own_id)
        if known is None:
            known = Entity(
                id=own_id,
                key=name_key(name),
                name=name,
                type=kind,
                first_seen=message.said_at,
                last_seen=message.said_at,
            )
        if known.type is EntityType.THING and kind is not EntityType.PERSON:
            known = replace(known, type=kind)
        out.entities[own_id] = replace(
            known,
            first_seen=min(known.first_seen, message.said_at),
            last_seen=max(known.last_seen, message.said_at),
            mentions=known.mentions + 1,
        )
        return out.entities[own_id]

    def _same(self, entry: Entry, out: Resolved) -> Entry | None:
        if entry.kind is EntryKind.FACT:
            return self._same_fact(entry, out)
        return self._same_event(entry, out) if entry.kind is EntryKind.EVENT else None

    def _corroborate(self, known: Entry, entry: Entry, out: Resolved) -> None:
        """Take a repetition as evidence; a time that only the repetition states refines the event."""
        if entry.occurred.source in _STATED and known.occurred.source not in _STATED:
            kept, known = revise(known, "REFINED", told=entry.said_at, now=self.now, occurred=entry.occurred)
            out.entries[kept.id] = kept
        out.entries[known.id] = replace(known, sources=(*known.sources, *entry.sources))

    def _same_event(self, entry: Entry, out: Resolved) -> Entry | None:
        """Return the event of the same words that was told shortly before, unless their times differ."""
        last = self.messages[entry.sources[0].node_id].seq
        near = [one.id for one in self.messages.values() if last - self.reach <= one.seq <= last]
        told = {one.id: one for message in near for one in self.view.entries_of(message)} | out.entries
        for one in reversed(told.values()):
            if (
                one.retracted_at is None
                and _repeats(entry, one)
                and _compatible(one.occurred, entry.occurred)
                and any(source.node_id in near for source in one.sources)
            ):
                return one
        return None

    def _same_fact(self, entry: Entry, out: Resolved) -> Entry | None:
        """Return the believed fact that says the same, so that a repetition becomes evidence."""
        if not entry.slot:
            return None
        slot = {one.id: one for one in self.view.facts_in(entry.slot)} | out.entries
        for one in slot.values():
            if (
                (one.slot, name_key(one.object), one.negated, one.modality)
                == (entry.slot, name_key(entry.object), entry.negated, entry.modality)
                and one.retracted_at is None
                and one.valid_to is None
                and entry.valid_from in (None, one.valid_from)
                and entry.valid_to is None
            ):
                return one
        return None

    def _refs(self, out: Resolved) -> dict[str, NodeId]:
        """Return the entry of every draft ref that links can name: the context's and the segment's own."""
        entries = [entry for message in self.messages for entry in self.view.entries_of(message)]
        current = [entry for entry in entries if entry.id == entry.logical_id]
        return {
            s.ref: entry.id for entry in [*current, *out.entries.values()] for s in entry.sources if s.ref
        }

    def _link(self, draft: LinkDraft, refs: Mapping[str, NodeId], out: Resolved) -> None:
        source, target = refs.get(draft.source), refs.get(draft.target)
        if source is None or target is None or source == target:
            return
        message = self.messages[draft.message]
        own_id = node_id("link", draft.type, source, target)
        out.links[own_id] = Link(
            id=own_id,
            type=draft.type,
            source_id=source,
            target_id=target,
            confidence=draft.confidence,
            explicit=draft.explicit,
            cue=draft.cue,
            evidence=_source(message, draft.quote, draft.start, draft.end),
            decided_by=self.extractor,
            recorded_at=self.now,
        )

    def _alias(self, draft: AliasDraft, out: Resolved) -> None:
        message = self.messages[draft.message]
        name = self._entity(draft.name, draft.type, message, out)
        alias = self._entity(draft.alias, draft.type, message, out)
        own_id = node_id("link", LinkType.SAME_AS, alias.id, name.id)
        if name.id == alias.id or own_id in self.view.links:
            return
        out.links[own_id] = Link(
            id=own_id,
            type=LinkType.SAME_AS,
            source_id=alias.id,
            target_id=name.id,
            confidence=draft.confidence,
            evidence=_source(message, "", 0, 0),
            decided_by=self.extractor,
            recorded_at=self.now,
        )


def revise(
    entry: Entry, reason: str, *, told: datetime, now: datetime, **changes: Any
) -> tuple[Entry, Entry]:
    """Return what was believed so far, archived under an id of its own, and the next version of the entry."""
    told = max(told, entry.believed_from)
    kept = replace(
        entry,
        id=node_id("entry", entry.logical_id, str(entry.version)),
        believed_to=told,
        retracted_at=now,
        retract_reason=reason,
    )
    return kept, replace(entry, version=entry.version + 1, believed_from=told, recorded_at=now, **changes)


def _slot(draft: EntryDraft) -> str:
    """Return what a fact is about; one of nobody known shares no slot with others."""
    if draft.kind is not EntryKind.FACT or not draft.subject:
        return ""
    return f"{name_key(draft.subject)}|{draft.predicate}"


def _repeats(entry: Entry, known: Entry) -> bool:
    """Tell whether an event says no more than a known one: the same, or the bare verb ("why did you go?")."""
    if (known.kind, known.predicate, known.modality, known.negated) != (
        entry.kind,
        entry.predicate,
        entry.modality,
        entry.negated,
    ) or name_key(known.subject) != name_key(entry.subject):
        return False
    if entry.object:
        return name_key(known.object) == name_key(entry.object)
    return all(part.role in _DOERS for part in entry.participants)


def _compatible(one: Interval, other: Interval) -> bool:
    if one.source not in _STATED or other.source not in _STATED:
        return True
    return (one.start, one.end) == (other.start, other.end)


def _source(message: Message, quote: str, start: int, end: int, ref: str = "") -> Source:
    return Source(
        node_id=message.id, message_id=message.message_id, quote=quote, start=start, end=end, ref=ref
    )
