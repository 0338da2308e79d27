"""A store in memory, a few made-up conversations, and an engine over them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, cast

from structmem.domain.draft import TimePhrase
from structmem.domain.graph import Delta, Embedding, Node, NodeKind, Revision
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.interval import Interval
from structmem.domain.message import Message
from structmem.domain.words import strip_names
from structmem.models import HashingEmbedder
from structmem.ports import GraphStore
from structmem.retrieval.engine import SearchEngine
from structmem.settings import RetrievalSettings
from structmem.testing.samples import START, message

SCOPE = ScopeKey("club")
EMBEDDER = HashingEmbedder(64)

TALK = (
    ("Ana", "I finally signed up for the pottery course in the old mill."),
    ("Ben", "How did the first evening at the wheel go?"),
    ("Ana", "My first bowl collapsed, but I kept the blue glaze on my sleeves."),
    ("Ben", "My sister gave me her kayak because she moved to Lisbon."),
    ("Ana", "Will you paddle down the river in summer?"),
    ("Ben", "Yes, I want to camp at the lake with Zoë."),
)


@dataclass
class PagedStore:
    """As much of a store as a view asks for: what was written, page by page."""

    pages: dict[ScopeKey, list[Delta]] = field(default_factory=dict)

    def write(
        self,
        nodes: Sequence[Node] = (),
        embeddings: Sequence[Embedding] = (),
        erased: Sequence[str] = (),
        scope: ScopeKey = SCOPE,
    ) -> None:
        """Write one page."""
        pages = self.pages.setdefault(scope, [])
        gone = tuple(NodeId(one) for one in erased)
        pages.append(
            Delta(
                nodes=tuple(nodes),
                embeddings=tuple(embeddings),
                erased=gone,
                revision=Revision(len(pages) + 1),
                more=False,
            )
        )

    def revision(self, scope: ScopeKey) -> Revision:
        """Return the number of the last page."""
        return Revision(len(self.pages.get(scope, ())))

    def since(self, scope: ScopeKey, revision: Revision, *, limit: int = 2000) -> Delta:
        """Return the next page."""
        return self.pages[scope][revision]

    def say(self, messages: Sequence[Message], scope: ScopeKey = SCOPE) -> None:
        """Write messages with their vectors."""
        self.write(messages, vectors_of(messages), scope=scope)


class KnownTimes:
    """Finds phrases that were told beforehand, and remembers the anchor."""

    def __init__(self, **phrases: Interval) -> None:
        self._phrases = {words.replace("_", " "): interval for words, interval in phrases.items()}
        self.anchor: datetime | None = None

    def parse(self, text: str, *, anchor: datetime, zone: str = "+00:00") -> Sequence[TimePhrase]:
        """Return the known phrases that stand in the text."""
        self.anchor = anchor
        return [
            TimePhrase(start=text.index(words), end=text.index(words) + len(words), interval=interval)
            for words, interval in self._phrases.items()
            if words in text
        ]


def talk(lines: Sequence[tuple[str, str]] = TALK, *, session: str = "s1", **changes: Any) -> list[Message]:
    """Return the messages of a session, a minute apart."""
    return [
        replace(message(seq, text, session=session, speaker=speaker, **changes), seq=seq)
        for seq, (speaker, text) in enumerate(lines)
    ]


def vectors_of(nodes: Sequence[Any], names: Sequence[str] = ("Ana", "Ben")) -> list[Embedding]:
    """Return the vectors that ingestion gives to messages, entries and summaries."""
    kinds = {"Message": NodeKind.MESSAGE, "Entry": NodeKind.ENTRY, "Summary": NodeKind.SUMMARY}
    texts = [strip_names(getattr(node, "full_text", node.text), names) for node in nodes]
    return [
        Embedding(node_id=node.id, kind=kinds[type(node).__name__], model=EMBEDDER.model, vector=vector)
        for node, vector in zip(nodes, EMBEDDER.embed(texts), strict=True)
    ]


def store_of(*messages: Message) -> PagedStore:
    """Return a store that holds these messages, or the talk."""
    store = PagedStore()
    store.say(list(messages) or talk())
    return store


def engine_of(store: PagedStore, times: KnownTimes | None = None, recipe: str = "hybrid") -> SearchEngine:
    """Return an engine over a store."""
    return SearchEngine(
        cast(GraphStore, store), EMBEDDER, times or KnownTimes(), RetrievalSettings(recipe=recipe)
    )


__all__ = [
    "EMBEDDER",
    "SCOPE",
    "START",
    "TALK",
    "KnownTimes",
    "PagedStore",
    "engine_of",
    "store_of",
    "talk",
    "vectors_of",
]
