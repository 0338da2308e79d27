"""Everything of one scope that arms score, kept in step with its view by the same changes."""

from collections.abc import Sequence

from structmem.domain.entry import Entity, Entry, Summary, SummaryLevel
from structmem.domain.graph import Embedding, Node, NodeKind
from structmem.domain.ids import NodeId
from structmem.domain.message import Message
from structmem.retrieval.entry_rows import EntryRows
from structmem.retrieval.message_rows import MessageRows
from structmem.retrieval.rows import SummaryRows
from structmem.retrieval.vectors import Vectors

_MANY_DEAD = 1000


class ScopeIndex:
    """Rows of a scope's messages, entries and summaries; `vectors` is the view's own table."""

    def __init__(self, vectors: Vectors) -> None:
        self.vectors = vectors
        self.messages = MessageRows()
        self.entries = EntryRows()
        self.summaries = SummaryRows()
        self.sessions: dict[str, int] = {}
        self.speakers: dict[str, int] = {}

    @property
    def wasteful(self) -> bool:
        """Whether so many rows are unused that indexing anew pays."""
        dead = sum(rows.postings.dead for rows in (self.messages, self.entries, self.summaries))
        return dead > _MANY_DEAD and dead > len(self.messages.row) + len(self.entries.row)

    def apply(
        self, nodes: Sequence[Node], embeddings: Sequence[Embedding] = (), erased: Sequence[NodeId] = ()
    ) -> None:
        """Take in one page of changes that the view has taken in before."""
        for gone in erased:
            self.messages.forget(gone)
            self.entries.forget(gone)
            self.summaries.remove(gone)
        for node in sorted(nodes, key=lambda one: not isinstance(one, Message)):
            self._learn(node)
        for embedding in embeddings:
            self._place_vector(embedding.node_id, embedding.kind)

    def _place_vector(self, node: NodeId, kind: NodeKind) -> None:
        match kind:
            case NodeKind.MESSAGE:
                self.messages.place_vector(node, self.vectors.messages.row(node))
            case NodeKind.ENTRY:
                self.entries.place_vector(node, self.vectors.entries.row(node))
            case _:
                self.summaries.place_vector(node, self.vectors.summaries.row(node))

    def _learn(self, node: Node) -> None:
        match node:
            case Message() if node.id not in self.messages.row:
                session = self.sessions.setdefault(node.session, len(self.sessions))
                speaker = self.speakers.setdefault(node.speaker, len(self.speakers))
                self.messages.learn(node, session, speaker, self.vectors.messages.row(node.id))
            case Entry():
                self.entries.learn(node, self.messages, self.vectors.entries.row(node.id))
            case Entity():
                self.entries.learn_type(node)
            case Summary():
                session = self.sessions.get(node.key, -1) if node.level is SummaryLevel.SESSION else -1
                self.summaries.learn(node, session, self.vectors.summaries.row(node.id))
            case _:
                pass
