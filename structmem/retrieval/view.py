"""A copy of one scope's graph with the lookups that reading needs."""

from collections.abc import Iterable, Sequence
from copy import copy
from typing import Generic, TypeVar

from structmem.domain.entry import Entity, Entry, Link, LinkType, Summary
from structmem.domain.graph import Delta, Node, Revision
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.message import Message, Session
from structmem.domain.words import unaccented, words
from structmem.retrieval.vectors import Vectors

K = TypeVar("K")
V = TypeVar("V")


class _Grouped(Generic[K, V]):
    """Values by group and key, in the order of arrival; a fork shares groups until one of them changes."""

    def __init__(self) -> None:
        self._groups: dict[str, dict[K, V]] = {}
        self._own: set[str] = set()

    def get(self, group: str) -> dict[K, V]:
        return self._groups.get(group, {})

    def put(self, group: str, key: K, value: V) -> None:
        self._mine(group)[key] = value

    def drop(self, group: str, key: K) -> None:
        if key in self.get(group):
            del self._mine(group)[key]

    def fork(self) -> "_Grouped[K, V]":
        other: _Grouped[K, V] = _Grouped()
        other._groups = dict(self._groups)
        return other

    def _mine(self, group: str) -> dict[K, V]:
        if group not in self._own:
            self._groups[group] = dict(self._groups.get(group, {}))
            self._own.add(group)
        return self._groups[group]


_Ids = _Grouped[NodeId, None]


class ScopeView:
    """Everything of one scope by id, with the lookups that arms and operators need.

    All versions of entries are here; `believed` tells the current ones. A view that `ViewCache` handed out
    does not change any more: a refresh makes another one.
    """

    def __init__(self, scope: ScopeKey) -> None:
        self.scope = scope
        self.revision = Revision(0)
        self.sessions: dict[str, Session] = {}
        self.messages: dict[NodeId, Message] = {}
        self.entries: dict[NodeId, Entry] = {}
        self.entities: dict[NodeId, Entity] = {}
        self.links: dict[NodeId, Link] = {}
        self.summaries: dict[NodeId, Summary] = {}
        self.vectors = Vectors()
        self.speakers: dict[str, int] = {}
        self.newest: Message | None = None
        self._by_session: _Grouped[int, NodeId] = _Grouped()
        self._entries_of: _Ids = _Grouped()
        self._involving: _Ids = _Grouped()
        self._slots: _Ids = _Grouped()
        self._out: _Ids = _Grouped()
        self._in: _Ids = _Grouped()
        self._names: _Ids = _Grouped()

    def apply(self, delta: Delta) -> None:
        """Take in one page of changes."""
        for gone in delta.erased:
            self._forget(gone)
        for node in delta.nodes:
            self._learn(node)
        for embedding in delta.embeddings:
            self.vectors.put(embedding)
        self.revision = delta.revision

    def fork(self) -> "ScopeView":
        """Return a view with the same content that can change without changing this one."""
        other = copy(self)
        for name, value in vars(self).items():
            if isinstance(value, dict):
                setattr(other, name, dict(value))
            elif isinstance(value, _Grouped):
                setattr(other, name, value.fork())
        return other

    def session_messages(self, session: str) -> list[Message]:
        """Return the messages of a session by seq."""
        return [self.messages[node_id] for _, node_id in sorted(self._by_session.get(session).items())]

    def neighbour(self, message: Message, offset: int) -> Message | None:
        """Return the message `offset` places later in the same session, or None."""
        node_id = self._by_session.get(message.session).get(message.seq + offset)
        return self.messages[node_id] if node_id else None

    def believed(self) -> list[Entry]:
        """Return the entries that are believed now, in the order they were learned."""
        return [entry for entry in self.entries.values() if entry.retracted_at is None]

    def entries_of(self, message: NodeId) -> list[Entry]:
        """Return all versions of the entries that rest on a message."""
        return self._entries(self._entries_of.get(message))

    def involving(self, entity: NodeId) -> list[Entry]:
        """Return all versions of the entries that an entity, or one that is the same, takes part in."""
        found: dict[NodeId, None] = {}
        for same in self.same_as(entity):
            found |= self._involving.get(same)
        return self._entries(found)

    def facts_in(self, slot: str) -> list[Entry]:
        """Return all versions of the facts of one slot."""
        return self._entries(self._slots.get(slot))

    def named(self, tokens: Sequence[str]) -> list[Entity]:
        """Return the entities whose name or alias stands in `tokens` (as `domain.words.words` gives them)."""
        ids = dict.fromkeys(node_id for token in dict.fromkeys(tokens) for node_id in self._names.get(token))
        found = (self.entities[node_id] for node_id in ids)
        return [entity for entity in found if any(_stands_in(name, tokens) for name in _names_of(entity))]

    def same_as(self, entity: NodeId) -> list[NodeId]:
        """Return the entity and those that it was merged with, itself first."""
        found = {entity: None}
        for one in found_while_growing(found):
            for link in self.links_at(one, (LinkType.SAME_AS,)):
                found.setdefault(link.source_id)
                found.setdefault(link.target_id)
        return list(found)

    def links_out(self, node: NodeId, types: Sequence[LinkType]) -> list[Link]:
        """Return links that start here and are not undone."""
        return self._select(self._out.get(node), types)

    def links_in(self, node: NodeId, types: Sequence[LinkType]) -> list[Link]:
        """Return links that end here and are not undone."""
        return self._select(self._in.get(node), types)

    def links_at(self, node: NodeId, types: Sequence[LinkType]) -> list[Link]:
        """Return links at this node, both ways, that are not undone."""
        return self.links_out(node, types) + self.links_in(node, types)

    def _entries(self, ids: Iterable[NodeId]) -> list[Entry]:
        return [self.entries[node_id] for node_id in ids if node_id in self.entries]

    def _select(self, ids: Iterable[NodeId], types: Sequence[LinkType]) -> list[Link]:
        links = (self.links[node_id] for node_id in ids)
        return [link for link in links if link.type in types and link.undone_at is None]

    def _learn(self, node: Node) -> None:
        match node:
            case Message():
                self._learn_message(node)
            case Entry():
                self._forget_entry(node.id)
                self._learn_entry(node)
            case Link():
                self.links[node.id] = node
                self._out.put(node.source_id, node.id, None)
                self._in.put(node.target_id, node.id, None)
            case Entity():
                self.entities[node.id] = node
                for name in _names_of(node):
                    self._names.put(name[0], node.id, None)
            case Summary():
                self.summaries[node.id] = node
            case Session():
                self.sessions[node.key] = node

    def _learn_message(self, node: Message) -> None:
        if node.id not in self.messages:
            self.speakers[node.speaker] = self.speakers.get(node.speaker, 0) + 1
        self.messages[node.id] = node
        self._by_session.put(node.session, node.seq, node.id)
        if self.newest is None or (node.said_at, node.seq) >= (self.newest.said_at, self.newest.seq):
            self.newest = node

    def _learn_entry(self, node: Entry) -> None:
        self.entries[node.id] = node
        if node.slot:
            self._slots.put(node.slot, node.id, None)
        for source in node.sources:
            self._entries_of.put(source.node_id, node.id, None)
        for part in node.participants:
            self._involving.put(part.entity_id, node.id, None)

    def _forget(self, gone: NodeId) -> None:
        self._forget_message(gone)
        self._forget_entry(gone)
        if link := self.links.pop(gone, None):
            self._out.drop(link.source_id, gone)
            self._in.drop(link.target_id, gone)
        if entity := self.entities.pop(gone, None):
            for name in _names_of(entity):
                self._names.drop(name[0], gone)
        self.summaries.pop(gone, None)
        self.vectors.drop(gone)

    def _forget_message(self, gone: NodeId) -> None:
        if message := self.messages.pop(gone, None):
            self._by_session.drop(message.session, message.seq)
            self.speakers[message.speaker] -= 1
            if not self.speakers[message.speaker]:
                del self.speakers[message.speaker]
            if self.newest is message:
                self.newest = max(
                    self.messages.values(), key=lambda one: (one.said_at, one.seq), default=None
                )

    def _forget_entry(self, gone: NodeId) -> None:
        if entry := self.entries.pop(gone, None):
            self._slots.drop(entry.slot, gone)
            for source in entry.sources:
                self._entries_of.drop(source.node_id, gone)
            for part in entry.participants:
                self._involving.drop(part.entity_id, gone)


def _names_of(entity: Entity) -> list[tuple[str, ...]]:
    names = (entity.name, *entity.aliases)
    spellings = (tuple(words(name)) for name in (*names, *map(unaccented, names)))
    return [name for name in dict.fromkeys(spellings) if name]


def _stands_in(name: tuple[str, ...], tokens: Sequence[str]) -> bool:
    return any(tuple(tokens[i : i + len(name)]) == name for i in range(len(tokens) - len(name) + 1))


def found_while_growing(found: dict[NodeId, None]) -> Iterable[NodeId]:
    """Yield the keys of an insertion-ordered set, those too that are added on the way."""
    position = 0
    while position < len(found):
        yield list(found)[position]
        position += 1
