"""A warm copy of one scope's graph, kept up to date by the scope's revision."""

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Sequence
from threading import RLock

from structmem.domain.entry import Entity, Entry, Link, LinkType, Summary
from structmem.domain.graph import Delta, Node, Revision, Vector
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.message import Message, Session
from structmem.ports import GraphStore


class ScopeView:
    """Everything of one scope by id, with the lookups that arms and operators need.

    All versions of entries are here; `believed` tells the current ones. Readers see a consistent state as
    long as they hold no reference over a refresh.
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
        self.vectors: dict[NodeId, Vector] = {}
        self._by_session: dict[str, dict[int, NodeId]] = defaultdict(dict)
        self._entries_of: dict[NodeId, dict[NodeId, None]] = defaultdict(dict)
        self._involving: dict[NodeId, dict[NodeId, None]] = defaultdict(dict)
        self._out: dict[NodeId, dict[NodeId, None]] = defaultdict(dict)
        self._in: dict[NodeId, dict[NodeId, None]] = defaultdict(dict)

    def apply(self, delta: Delta) -> None:
        """Take in one page of changes."""
        for gone in delta.erased:
            self._forget(gone)
        for node in delta.nodes:
            self._learn(node)
        for embedding in delta.embeddings:
            self.vectors[embedding.node_id] = embedding.vector
        self.revision = delta.revision

    def session_messages(self, session: str) -> list[Message]:
        """Return the messages of a session by seq."""
        return [self.messages[node_id] for _, node_id in sorted(self._by_session.get(session, {}).items())]

    def neighbour(self, message: Message, offset: int) -> Message | None:
        """Return the message `offset` places later in the same session, or None."""
        node_id = self._by_session.get(message.session, {}).get(message.seq + offset)
        return self.messages[node_id] if node_id else None

    def believed(self) -> list[Entry]:
        """Return the entries that are believed now, in the order they were learned."""
        return [entry for entry in self.entries.values() if entry.retracted_at is None]

    def entries_of(self, message: NodeId) -> list[Entry]:
        """Return all versions of the entries that rest on a message."""
        return self._entries(self._entries_of.get(message, ()))

    def involving(self, entity: NodeId) -> list[Entry]:
        """Return all versions of the entries that an entity, or one that is the same, takes part in."""
        found: dict[NodeId, None] = {}
        for same in self.same_as(entity):
            found |= self._involving.get(same, {})
        return self._entries(found)

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
        return self._select(self._out.get(node, ()), types)

    def links_in(self, node: NodeId, types: Sequence[LinkType]) -> list[Link]:
        """Return links that end here and are not undone."""
        return self._select(self._in.get(node, ()), types)

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
                self.messages[node.id] = node
                self._by_session[node.session][node.seq] = node.id
            case Entry():
                self._forget(node.id)
                self.entries[node.id] = node
                for source in node.sources:
                    self._entries_of[source.node_id][node.id] = None
                for part in node.participants:
                    self._involving[part.entity_id][node.id] = None
            case Link():
                self.links[node.id] = node
                self._out[node.source_id][node.id] = None
                self._in[node.target_id][node.id] = None
            case Entity():
                self.entities[node.id] = node
            case Summary():
                self.summaries[node.id] = node
            case Session():
                self.sessions[node.key] = node

    def _forget(self, gone: NodeId) -> None:
        if message := self.messages.pop(gone, None):
            self._by_session[message.session].pop(message.seq, None)
        if entry := self.entries.pop(gone, None):
            for source in entry.sources:
                self._entries_of[source.node_id].pop(gone, None)
            for part in entry.participants:
                self._involving[part.entity_id].pop(gone, None)
        if link := self.links.pop(gone, None):
            self._out[link.source_id].pop(gone, None)
            self._in[link.target_id].pop(gone, None)
        self.entities.pop(gone, None)
        self.summaries.pop(gone, None)
        self.vectors.pop(gone, None)


def found_while_growing(found: dict[NodeId, None]) -> Iterable[NodeId]:
    """Yield the keys of an insertion-ordered set, those too that are added on the way."""
    position = 0
    while position < len(found):
        yield list(found)[position]
        position += 1


class ViewCache:
    """Warm views of the scopes in use, refreshed on every access, within a budget of bytes."""

    def __init__(self, store: GraphStore, *, max_bytes: int) -> None:
        self._store = store
        self._max_bytes = max_bytes
        self._views: OrderedDict[ScopeKey, ScopeView] = OrderedDict()
        self._lock = RLock()

    def view(self, scope: ScopeKey) -> ScopeView:
        """Return the scope's view as of now; an unknown scope gives an empty one."""
        with self._lock:
            view = self._views.pop(scope, None) or ScopeView(scope)
            while view.revision != self._store.revision(scope):
                view.apply(self._store.since(scope, view.revision))
            self._views[scope] = view
            self._shrink()
            return view

    def _shrink(self) -> None:
        while len(self._views) > 1 and sum(map(_bytes_of, self._views.values())) > self._max_bytes:
            self._views.popitem(last=False)


# Measured on conversations: a message with its entries, links and terms takes about 6 kB besides its vectors.
_NODE_BYTES = 2000


def _bytes_of(view: ScopeView) -> int:
    nodes = len(view.messages) + len(view.entries) + len(view.links) + len(view.summaries)
    vectors = next(iter(view.vectors.values()), None)
    return nodes * _NODE_BYTES + (len(view.vectors) * vectors.nbytes if vectors is not None else 0)
