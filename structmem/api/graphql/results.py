"""What searches, operators and writes return, as GraphQL types."""

from datetime import datetime
from typing import Any

import strawberry
from strawberry.scalars import JSON

from structmem.api.graphql.types import Entry, Interval, Link, Source
from structmem.domain import answer as answers
from structmem.domain import interval as intervals
from structmem.domain.answer import AnswerKind, ChangeKind
from structmem.domain.hit import HitKind, Intent
from structmem.domain.interval import Certainty


@strawberry.type(description="One part of a score; all of them sum to it.")
class Contribution:
    name: str
    rank: int | None
    raw: float
    weight: float
    score: float


@strawberry.type(description="Why a hit is where it is.")
class Explanation:
    contributions: list[Contribution]
    matched_terms: list[str]
    path: list[str]


@strawberry.type(description="A found message, entry or summary.")
class Hit:
    id: strawberry.ID
    scope: str
    kind: HitKind
    text: str
    score: float
    speaker: str
    occurred: Interval | None
    said_at: datetime | None
    sources: list[Source]
    explanation: Explanation
    entries: list[Entry]


@strawberry.type(description="How a question was understood.")
class QueryPlan:
    intents: list[Intent]
    terms: list[str]
    speakers: list[str]
    entities: list[str]
    time: Interval | None
    reference: datetime | None
    recipe: str


@strawberry.type(description="Hits, best first.")
class SearchResult:
    hits: list[Hit]
    message_ids: list[str] = strawberry.field(description="The callers' message ids, best evidence first.")
    plan: QueryPlan


@strawberry.type(description="Text for an agent, within a token budget, every line citing an id.")
class Context:
    text: str
    tokens: int
    max_tokens: int
    omitted: int


@strawberry.type(description="An entry in its place in time.")
class TimelineItem:
    entry: Entry
    certainty: Certainty
    label: str


@strawberry.type
class Timeline:
    items: list[TimelineItem]
    undated: int


@strawberry.type(description="Time between two entries, or the length of one.")
class Elapsed:
    label: str

    @strawberry.field
    def shortest_seconds(self) -> float:
        """Return the lower bound in seconds."""
        return _elapsed(self).shortest.total_seconds()

    @strawberry.field
    def longest_seconds(self) -> float | None:
        """Return the upper bound in seconds; null is unbounded."""
        longest = _elapsed(self).longest
        return None if longest is None else longest.total_seconds()


def _elapsed(value: Any) -> answers.Elapsed:
    # Resolvers hand out domain objects, so `self` of a field is one.
    found: answers.Elapsed = value
    return found


@strawberry.type(description="Entries in order of time.")
class Order:
    entries: list[Entry]
    undecided: list[list[strawberry.ID]]
    contradictions: list[list[strawberry.ID]]


@strawberry.type(description="A chain of causal links, cause first.")
class CausalPath:
    entries: list[Entry]
    links: list[Link]
    score: float


@strawberry.type(description="Causes or effects: stated chains, and guesses that are labelled as such.")
class Why:
    target: Entry
    explicit: list[CausalPath]
    inferred: list[CausalPath]


@strawberry.type
class Change:
    kind: ChangeKind
    at: datetime
    before: Entry | None
    after: Entry | None


@strawberry.type(description="A planned event with what became of it.")
class Plan:
    entry: Entry
    status: str
    fulfilled_by: Entry | None


@strawberry.type(description="A choice of what to believe; undo takes it back by the id of its link.")
class Decision:
    scope: str
    link: Link
    newer: str = strawberry.field(description="The statement that it was made for, or the other name.")
    older: str = strawberry.field(description="What it replaces or contradicts, or the name for both.")
    source: Source | None


@strawberry.type(description="What taking back a decision did.")
class UndoReport:
    scope: str
    undone: list[Link] = strawberry.field(description="The decision, and those that were made with it.")
    restored: list[Entry] = strawberry.field(description="What is believed again.")


@strawberry.type(description="A quote that an answer rests on.")
class Evidence:
    entry_id: strawberry.ID | None
    source: Source
    speaker: str
    said_at: datetime


@strawberry.type(description="A typed answer with its evidence, or an abstention.")
class Answer:
    question: str
    text: str
    kind: AnswerKind
    confidence: float
    certainty: Certainty
    method: str
    evidence: list[Evidence]
    abstained: bool
    plan: QueryPlan

    @strawberry.field(description="Of a DATE.")
    def interval(self) -> Interval | None:
        """Return the value if it is an interval."""
        return _value(self, intervals.Interval)

    @strawberry.field(description="Of a DURATION.")
    def elapsed(self) -> Elapsed | None:
        """Return the value if it is a length of time."""
        return _value(self, answers.Elapsed)

    @strawberry.field(description="Of a COUNT.")
    def number(self) -> int | None:
        """Return the value if it is a number."""
        value = _value(self, int)
        return None if isinstance(value, bool) else value

    @strawberry.field(description="Of a YES_NO.")
    def flag(self) -> bool | None:
        """Return the value if it is a yes or a no."""
        return _value(self, bool)

    @strawberry.field(description="Of a LIST, an ORDER or a CAUSE: its parts.")
    def items(self) -> list[str] | None:
        """Return the value if it is a list."""
        return _value(self, tuple)

    @strawberry.field(description="Of a STATE or a TEXT.")
    def value(self) -> str | None:
        """Return the value if it is a text."""
        return _value(self, str)


def _value(answer: Any, kind: type[Any]) -> Any:
    return answer.value if isinstance(answer.value, kind) else None


@strawberry.type(description="What became of messages.")
class IngestReport:
    scope: str
    stored: int
    duplicates: int
    segments: int
    failed_segments: int
    pending_segments: int
    facts: int
    events: int
    interactions: int
    links: int
    message_ids: list[str]
    warnings: list[str]
    calls: int
    tokens: int


@strawberry.type(description="What sleep-time work did.")
class ConsolidationReport:
    scope: str
    summaries: int
    conflicts: int
    resolved: int
    suspects: int


@strawberry.type(description="Counts of one scope.")
class Statistics:
    messages: int
    sessions: int
    entities: int
    summaries: int
    embeddings: int
    retracted: int
    revision: int
    entries: JSON
    links: JSON
    segments: JSON


@strawberry.type(description="What the store is.")
class StoreInfo:
    kind: str
    schema_version: int
    embedding_model: str | None
    embedding_dimensions: int | None
