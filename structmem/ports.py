"""What the pipelines need from outside, as Protocols; adapters do not inherit, contract tests prove them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Protocol

from structmem.domain.draft import Extraction, ExtractionMode, TimePhrase
from structmem.domain.entry import Link, LinkType
from structmem.domain.graph import (
    Appended,
    Batch,
    Candidate,
    Delta,
    Direction,
    Erased,
    Filter,
    Node,
    Problem,
    Revision,
    Selector,
    Statistics,
    StoreInfo,
    Vector,
)
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.message import Message, Segment, SegmentState

Row = Mapping[str, Any]


class Clock(Protocol):
    """Tells the time at which the store learns things."""

    def now(self) -> datetime:
        """Return aware UTC."""


class Embedder(Protocol):
    """Text to vectors."""

    @property
    def model(self) -> str:
        """Name and version; vectors of two models are never compared."""

    @property
    def dimensions(self) -> int:
        """Length of a vector."""

    def embed(self, texts: Sequence[str]) -> Vector:
        """Return (n, dimensions) float32 rows of length 1; an empty text gives a zero row."""


class ChatModel(Protocol):
    """A language model that answers with text."""

    @property
    def model(self) -> str:
        """Name, for provenance."""

    def complete(self, *, system: str, user: str, schema: Mapping[str, Any] | None = None) -> str:
        """Return the reply's text; `schema` is a JSON schema for it where the model supports one."""


class Compressor(Protocol):
    """Shortens text for embedding and extraction; the original is always kept."""

    def compress(self, text: str) -> str:
        """Return a shorter text, or the same."""


class Reranker(Protocol):
    """Scores texts against a question."""

    def score(self, question: str, texts: Sequence[str]) -> Sequence[float]:
        """Return one number a text, higher is better."""


class Segmenter(Protocol):
    """Cuts a session into topics, looking back only, so that batch borders cannot matter."""

    def cut_before(self, segment: Sequence[Message], message: Message) -> str | None:
        """Return why `message` starts a new segment after `segment` (gap, size, topic), or None."""


class Extractor(Protocol):
    """Messages to drafts."""

    @property
    def name(self) -> str:
        """Name and version, as `rules@1`."""

    @property
    def reach(self) -> int:
        """How many earlier messages of the session it wants to see as context."""

    def extract(
        self, messages: Sequence[Message], *, context: Sequence[Message], mode: ExtractionMode
    ) -> Extraction:
        """Understand `messages`, in order; `context` are the up to `reach` messages before them.

        The result for a message depends on it and on the `reach` messages before it only, whether these
        come as context or in the same call: batching changes nothing.
        """


class TimeParser(Protocol):
    """Finds time expressions."""

    def parse(self, text: str, *, anchor: datetime, zone: str = "+00:00") -> Sequence[TimePhrase]:
        """Return the phrases in reading order, without overlaps, relative to `anchor` in `zone`."""


class GraphStore(Protocol):
    """The typed repository between pipelines and databases.

    Every verb names its scope first; filters come before limits; every write is atomic and idempotent and
    raises the scope's revision. A failure is a `StoreError`, never an empty result.
    """

    @property
    def info(self) -> StoreInfo:
        """What and where it is."""

    def scopes(self) -> Sequence[ScopeKey]:
        """Return all scope keys, sorted."""

    def append(self, scope: ScopeKey, messages: Sequence[Message]) -> Appended:
        """Store messages durably, in one transaction; gives each its `seq` and keeps the sessions' bounds.

        Raises:
            ConflictingMessage: An id is known with another content hash; nothing is written.
        """

    def write(self, scope: ScopeKey, batch: Batch) -> Revision:
        """Write a batch in one transaction; nodes with a known id are replaced.

        Raises:
            EmbeddingMismatch: The scope holds vectors of another model or dimension.
            ChangedMeanwhile: The scope was written to after `batch.as_of`; nothing is written.
            ErasedMeanwhile: The batch cites what was erased and is not there again; nothing is written.
        """

    def get(self, scope: ScopeKey, ids: Sequence[NodeId]) -> Sequence[Node]:
        """Return the nodes of these ids, of any kind, in the given order; unknown ids are left out."""

    def find(
        self, scope: ScopeKey, where: Filter, *, limit: int, after: NodeId | None = None
    ) -> Sequence[Node]:
        """Return nodes of exactly one kind (`where.kinds`), paged by `after`.

        Order: sessions by start, messages by session start and seq, segments likewise, entries by `said_at`,
        summaries by start, entities by name, links by record time; equal ones by id.
        """

    def in_time(
        self, scope: ScopeKey, start: datetime | None, end: datetime | None, where: Filter, *, limit: int
    ) -> Sequence[Node]:
        """Return entries whose `occurred` (facts: validity) can lie in `[start, end)`, earliest first."""

    def nominate_text(
        self, scope: ScopeKey, terms: Sequence[str], where: Filter, *, limit: int
    ) -> Sequence[Candidate]:
        """Return messages, entries and summaries that hold any term, best first, by the store's own index."""

    def nominate_vector(
        self, scope: ScopeKey, vector: Vector, where: Filter, *, limit: int
    ) -> Sequence[Candidate]:
        """Return messages, entries and summaries by exact cosine, best first."""

    def neighbours(
        self,
        scope: ScopeKey,
        ids: Sequence[NodeId],
        types: Sequence[LinkType],
        direction: Direction,
        *,
        limit: int,
    ) -> Sequence[Link]:
        """Return links at these nodes that are not undone, most confident first."""

    def expand(
        self,
        scope: ScopeKey,
        ids: Sequence[NodeId],
        types: Sequence[LinkType],
        direction: Direction,
        *,
        depth: int,
        fan_out: int,
        limit: int,
    ) -> Sequence[Link]:
        """Return the links of a bounded breadth-first walk, nearest first; cycles are walked once."""

    def lease_segments(
        self, worker: str, *, now: datetime, ttl: timedelta, limit: int, scope: ScopeKey | None = None
    ) -> Sequence[tuple[ScopeKey, Segment]]:
        """Take CLOSED segments that nobody holds (or whose lease has ended), oldest first, in order."""

    def segments(
        self,
        scope: ScopeKey,
        states: Sequence[SegmentState],
        *,
        limit: int,
        session: str | None = None,
        newest_first: bool = False,
    ) -> Sequence[Segment]:
        """Return segments in these states, by session start and seq, or the other way round."""

    def messages_of(
        self, scope: ScopeKey, session: str, *, first_seq: int, last_seq: int
    ) -> Sequence[Message]:
        """Return the messages of a session from `first_seq` to `last_seq`, both inclusive, by seq."""

    def revision(self, scope: ScopeKey) -> Revision:
        """Return the number of the last write, 0 for an unknown scope."""

    def since(self, scope: ScopeKey, revision: Revision, *, limit: int = 2000) -> Delta:
        """Return a page of what was written after `revision`, oldest first."""

    def erase(self, scope: ScopeKey, selector: Selector) -> Erased:
        """Remove messages and everything that rests on them alone; mark summaries above them dirty.

        Thousands of messages may go in several transactions, each of which leaves a sound scope; the same
        call again goes on.
        """

    def export(self, scope: ScopeKey) -> Iterator[Row]:
        """Yield plain rows, lossless, in a stable order: a header, then nodes kind by kind, then vectors."""

    def load(self, scope: ScopeKey, rows: Iterable[Row]) -> int:
        """Write exported rows, in bounded transactions, idempotently; return how many were read."""

    def statistics(self, scope: ScopeKey) -> Statistics:
        """Count the scope."""

    def problems(self, scope: ScopeKey) -> Sequence[Problem]:
        """Check the scope's invariants; empty is healthy."""

    def close(self) -> None:
        """Release everything; further calls raise StoreUnavailable."""
