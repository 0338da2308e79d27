"""What a search returns: hits that explain themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from structmem.domain.codec import plain
from structmem.domain.entry import Entry, Source, Summary
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.interval import Interval
from structmem.domain.message import Message


class Intent(StrEnum):
    """What a question asks for."""

    WHEN = "WHEN"
    WHY = "WHY"
    EFFECT = "EFFECT"
    STATE = "STATE"
    CHANGE = "CHANGE"
    ORDER = "ORDER"
    DURATION = "DURATION"
    COUNT = "COUNT"
    WHO = "WHO"
    WHERE = "WHERE"
    WHAT = "WHAT"
    YES_NO = "YES_NO"


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryPlan:
    """How a question was understood.

    Attributes:
        terms: Stemmed content words.
        speakers: Speakers of the scope that the question names.
        entities: Names of entities that it names, speakers included.
        time: What it says about time; None if nothing.
        reference: What "last week" is relative to: the caller's date, else the newest message.
    """

    question: str
    intents: tuple[Intent, ...]
    terms: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    time: Interval | None = None
    reference: datetime | None = None
    recipe: str = "hybrid"

    def to_dict(self) -> dict[str, Any]:
        """Return plain, JSON-able data."""
        return plain(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """One part of a score.

    Attributes:
        name: The arm or factor (`bm25.message`, `vector.window`, `speaker` …).
        rank: Rank among the arm's candidates, from 1; None for factors.
        raw: The arm's own value.
        weight: What its normalised value was multiplied by.
        score: What it added; all of them sum to the hit's score.
    """

    name: str
    rank: int | None = None
    raw: float
    weight: float
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why a hit is where it is: contributions that sum to its score, and how it was reached."""

    contributions: tuple[Contribution, ...]
    matched_terms: tuple[str, ...] = ()
    path: tuple[str, ...] = ()


class HitKind(StrEnum):
    """What a hit is."""

    MESSAGE = "MESSAGE"
    FACT = "FACT"
    EVENT = "EVENT"
    INTERACTION = "INTERACTION"
    SUMMARY = "SUMMARY"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A found node.

    Attributes:
        node: The message, entry or summary itself.
        score: In [0, 1], higher is better; comparable inside one result only.
        occurred: When it happened; None for messages and summaries.
        sources: The words it rests on, best first; a message is its own source.
        entries: Entries folded into a message hit, because they rest on that message.
    """

    id: NodeId
    scope: ScopeKey
    kind: HitKind
    text: str
    score: float
    speaker: str = ""
    occurred: Interval | None = None
    said_at: datetime | None = None
    sources: tuple[Source, ...] = ()
    explanation: Explanation
    node: Message | Entry | Summary
    entries: tuple[Entry, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return plain, JSON-able data."""
        return plain(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult(Sequence[Hit]):
    """Hits, best first, with how the question was understood."""

    hits: tuple[Hit, ...]
    plan: QueryPlan

    def __len__(self) -> int:
        return len(self.hits)

    def __getitem__(self, index: Any) -> Any:
        return self.hits[index]

    def __iter__(self) -> Iterator[Hit]:
        return iter(self.hits)

    @property
    def message_ids(self) -> list[str]:
        """The callers' message ids, best evidence first, each once."""
        return list(dict.fromkeys(source.message_id for hit in self.hits for source in hit.sources))

    def to_dict(self) -> dict[str, Any]:
        """Return plain, JSON-able data."""
        return {**plain(self), "message_ids": self.message_ids}


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What an agent receives: text within a token budget, every line citing an id.

    Attributes:
        tokens: A conservative estimate of the text's tokens; never over the budget.
        omitted: Hits that did not fit.
    """

    text: str
    tokens: int
    max_tokens: int
    hits: tuple[Hit, ...]
    omitted: int = 0

    def to_dict(self) -> dict[str, Any]:
        """Return plain, JSON-able data."""
        return plain(self)
