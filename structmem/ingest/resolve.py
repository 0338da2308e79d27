"""Drafts to entries: ids, entities, evidence, links; pure, against a view of what is known."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import NamedTuple

from structmem.domain.draft import AliasDraft, EntryDraft, Extraction, LinkDraft, Mention
from structmem.domain.entry import (
    Entity,
    EntityType,
    Entry,
    EntryKind,
    Link,
    LinkType,
    Participation,
    Source,
)
from structmem.domain.ids import NodeId, node_id
from structmem.domain.message import Message
from structmem.domain.words import unaccented, words
from structmem.ingest.alike import are_apart, name_key
from structmem.ingest.repetition import repeats_event, repeats_fact, with_evidence
from structmem.retrieval.view import ScopeView


class _Named(NamedTuple):
    name: str
    type: EntityType
    certainty: float


@dataclass(slots=True, kw_only=True)
class Resolved:
    """Nodes to write, by id; `new` did not exist before, `corrections` among them correct another.

    `revisions` may give another date to one. `retyped` says which entities turned out to be of another type,
    and by which message.
    """

    entries: dict[NodeId, Entry] = field(default_factory=dict)
    entities: dict[NodeId, Entity] = field(default_factory=dict)
    links: dict[NodeId, Link] = field(default_factory=dict)
    new: list[NodeId] = field(default_factory=list)
    corrections: list[NodeId] = field(default_factory=list)
    corrected: dict[NodeId, str] = field(default_factory=dict)
    revisions: list[NodeId] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    retyped: list[str] = field(default_factory=list)


_SURE = 0.8
_FURTHER_HINT = 0.1
_MOST_GATHERED = 0.5
_RESPELLED = 0.8
_SHORTEST_RESPELLED = 4


def entity_id(name: str) -> NodeId:
    """Return the id of the entity of that name, whatever it turns out to be."""
    return node_id("entity", name_key(name))


def namesake_id(name: str, kind: EntityType) -> NodeId:
    """Return the id of the second entity of a name: of the person, or of the place, firm or thing."""
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
        # In the order of what was said, so that the borders of segments cannot matter to entities.
        told: list[EntryDraft | AliasDraft] = [*extraction.entries, *extraction.aliases]
        for draft in sorted(told, key=lambda one: self.messages[one.message].seq):
            if isinstance(draft, AliasDraft):
                self._alias(draft, out)
            else:
                self._add(draft, out)
        refs = self._refs(out)
        for link in extraction.links:
            self._link(link, refs, out)
        return out

    def _add(self, draft: EntryDraft, out: Resolved) -> None:
        entry = self._entry(draft, out)
        if entry.id in self.view.entries:
            return
        if not draft.corrects and (known := self._same(entry, out)):
            out.entries |= with_evidence(known, entry, self.now)
            return
        out.entries[entry.id] = entry
        out.new.append(entry.id)
        if draft.revises:
            out.revisions.append(entry.id)
        if draft.correction:
            out.corrections.append(entry.id)
            if draft.corrects:
                out.corrected[entry.id] = draft.corrects

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
        entity = self._entity(_Named(mention.name, mention.type, mention.type_certainty), message, out)
        return Participation(
            entity_id=entity.id, name=entity.name, role=mention.role, mention=mention.mention
        )

    def _entity(self, named: _Named, message: Message, out: Resolved) -> Entity:
        if named.type is EntityType.PERSON and name_key(named.name) in self._speakers():
            named = named._replace(certainty=1.0)
        known = self._known(named, out)
        new = known is None
        if known is None:
            known = Entity(
                id=self._free_id(named, out),
                key=name_key(named.name),
                name=named.name,
                type=named.type,
                first_seen=message.said_at,
                last_seen=message.said_at,
                type_certainty=named.certainty,
            )
        known = _typed(known, named, message, out)
        out.entities[known.id] = replace(
            known,
            first_seen=min(known.first_seen, message.said_at),
            last_seen=max(known.last_seen, message.said_at),
            mentions=known.mentions + 1,
        )
        if new:
            self._respelled(out.entities[known.id], message, out)
        return out.entities[known.id]

    def _respelled(self, entity: Entity, message: Message, out: Resolved) -> None:
        """Draw SAME_AS between two spellings of a name, with and without its accents."""
        plain = unaccented(entity.key)
        if entity.type is EntityType.THING or sum(map(str.isalpha, plain)) < _SHORTEST_RESPELLED:
            return
        known = (*out.entities.values(), *self.view.named(words(plain)))
        others = {one.id: out.entities.get(one.id, one) for one in known if one.key != entity.key}
        for other in others.values():
            if unaccented(other.key) == plain and _is_alike(other.type, entity.type):
                alias, name = sorted((entity, other), key=lambda one: (one.key != plain, one.key))
                self._same_as(alias, name, (message, _RESPELLED), out)

    def _free_id(self, named: _Named, out: Resolved) -> NodeId:
        own_id = entity_id(named.name)
        older = namesake_id(named.name, _opposite(named.type))
        taken = any(one in out.entities or one in self.view.entities for one in (own_id, older))
        return namesake_id(named.name, named.type) if taken else own_id

    def _speakers(self) -> set[str]:
        return {name_key(one.speaker) for one in self.messages.values()}

    def _known(self, named: _Named, out: Resolved) -> Entity | None:
        """Return the entity of that name; of two the one of the kind, or a new one for a sure namesake."""
        kinds = (EntityType.PERSON, EntityType.THING)
        ids = (entity_id(named.name), *(namesake_id(named.name, kind) for kind in kinds))
        found = [one for node in ids if (one := out.entities.get(node) or self.view.entities.get(node))]
        of_kind = [one for one in found if _is_alike(one.type, named.type)]
        if of_kind or not found:
            return of_kind[0] if of_kind else None
        return None if min(found[0].type_certainty, named.certainty) >= _SURE else found[0]

    def _same(self, entry: Entry, out: Resolved) -> Entry | None:
        if entry.kind is EntryKind.FACT:
            return self._same_fact(entry, out)
        return self._same_event(entry, out) if entry.kind is EntryKind.EVENT else None

    def _same_event(self, entry: Entry, out: Resolved) -> Entry | None:
        """Return the event of the same words that was told shortly before, unless their times differ."""
        last = self.messages[entry.sources[0].node_id].seq
        near = [one.id for one in self.messages.values() if last - self.reach <= one.seq <= last]
        told = {one.id: one for message in near for one in self.view.entries_of(message)} | out.entries
        for one in reversed(told.values()):
            if (
                one.retracted_at is None
                and repeats_event(entry, one)
                and not are_apart(one, entry)
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
            if repeats_fact(entry, one):
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
        name = self._entity(_Named(draft.name, draft.type, _SURE), message, out)
        alias = self._entity(_Named(draft.alias, draft.type, _SURE), message, out)
        self._same_as(alias, name, (message, draft.confidence), out)

    def _same_as(self, alias: Entity, name: Entity, told: tuple[Message, float], out: Resolved) -> None:
        """Merge two entities, unless they are merged or were parted already."""
        message, confidence = told
        own_id = node_id("link", LinkType.SAME_AS, alias.id, name.id)
        either = (own_id, node_id("link", LinkType.SAME_AS, name.id, alias.id))
        if name.id == alias.id or any(one in self.view.links or one in out.links for one in either):
            return
        out.links[own_id] = Link(
            id=own_id,
            type=LinkType.SAME_AS,
            source_id=alias.id,
            target_id=name.id,
            confidence=confidence,
            evidence=_source(message, "", 0, 0),
            decided_by=self.extractor,
            recorded_at=self.now,
        )


def _opposite(kind: EntityType) -> EntityType:
    return EntityType.THING if kind is EntityType.PERSON else EntityType.PERSON


def _is_alike(one: EntityType, other: EntityType) -> bool:
    return (one is EntityType.PERSON) == (other is EntityType.PERSON)


def _typed(known: Entity, named: _Named, message: Message, out: Resolved) -> Entity:
    """Return the entity with the surest type that was said so far; a change is told in `retyped`."""
    if named.type is not known.type and named.certainty > known.type_certainty:
        out.retyped.append(
            f"{known.id} {known.type} ({known.type_certainty:.1f}) is {named.type} ({named.certainty:.1f})"
            f" by message {message.id}"
        )
        return replace(known, type=named.type, type_certainty=named.certainty)
    if named.type is not known.type:
        return known
    gathered = 0.0
    if known.mentions and named.type is not EntityType.THING:
        gathered = min(_MOST_GATHERED, round(known.type_certainty + _FURTHER_HINT, 2))
    return replace(known, type_certainty=max(known.type_certainty, named.certainty, gathered))


def _slot(draft: EntryDraft) -> str:
    """Return what a fact is about; one of nobody known shares no slot with others."""
    if draft.kind is not EntryKind.FACT or not draft.subject:
        return ""
    return f"{name_key(draft.subject)}|{draft.predicate}"


def _source(message: Message, quote: str, start: int, end: int, ref: str = "") -> Source:
    return Source(
        node_id=message.id, message_id=message.message_id, quote=quote, start=start, end=end, ref=ref
    )
