"""What the operators and `ask` return."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from structmem.domain.codec import plain
from structmem.domain.entry import Entry, Link, Source
from structmem.domain.hit import QueryPlan
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.interval import Certainty, Interval


class _Plain:
    """Gives `to_dict` to the dataclasses below."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """Return plain, JSON-able data."""
        return plain(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineItem(_Plain):
    """An entry in its place in time.

    Attributes:
        certainty: How sure its place is: CERTAIN from a stated time, POSSIBLE from a wide interval.
        label: The time in words: `7 May 2023`, `2022`, `week of 3 July 2023`, `unknown`.
    """

    entry: Entry
    certainty: Certainty
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline(_Plain, Sequence[TimelineItem]):
    """Entries ordered by when they happened; entries of unknown time are counted, not placed."""

    items: tuple[TimelineItem, ...]
    undated: int = 0

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index: Any) -> Any:
        return self.items[index]

    def __iter__(self) -> Iterator[TimelineItem]:
        return iter(self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Elapsed(_Plain):
    """Time between two entries, or the length of one: never a false point value."""

    shortest: timedelta
    longest: timedelta | None
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(_Plain):
    """Entries in order of time.

    Attributes:
        undecided: Pairs whose order the intervals and assertions leave open.
        contradictions: Pairs for which the text asserts an order that the intervals exclude.
    """

    entries: tuple[Entry, ...]
    undecided: tuple[tuple[NodeId, NodeId], ...] = ()
    contradictions: tuple[tuple[NodeId, NodeId], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CausalPath(_Plain):
    """A chain of causal links, cause first; `score` is the product of confidences times .85 a step."""

    entries: tuple[Entry, ...]
    links: tuple[Link, ...]
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Why(_Plain):
    """Causes (or effects) of an entry.

    Attributes:
        explicit: Paths over links that the text states, best first.
        inferred: Candidates that only fit (shared entities, time order, similarity); score at most .3.
    """

    target: Entry
    explicit: tuple[CausalPath, ...]
    inferred: tuple[CausalPath, ...] = ()


class ChangeKind(StrEnum):
    """What changed."""

    STARTED = "STARTED"
    ENDED = "ENDED"
    CHANGED = "CHANGED"
    CORRECTED = "CORRECTED"
    REFINED = "REFINED"
    CONTRADICTED = "CONTRADICTED"
    HAPPENED = "HAPPENED"
    PLANNED = "PLANNED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(_Plain):
    """One change inside a period; `at` is when it took effect."""

    kind: ChangeKind
    at: datetime
    before: Entry | None = None
    after: Entry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(_Plain):
    """A planned event with what became of it: pending, fulfilled, expired or cancelled."""

    entry: Entry
    status: str
    fulfilled_by: Entry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(_Plain):
    """A choice of what to believe, which `undo` takes back by the id of its link.

    Attributes:
        link: SUPERSEDES, CONTRADICTS or SAME_AS: its reason, who made it, when, and when it was taken back.
        newer: The text of the statement that it was made for, or the other name (SAME_AS).
        older: The text of what is replaced or contradicted, or the name that stands for both.
        source: The words that it rests on.
    """

    scope: ScopeKey
    link: Link
    newer: str
    older: str
    source: Source | None = None


class AnswerKind(StrEnum):
    """The type of an answer's value."""

    DATE = "DATE"
    DURATION = "DURATION"
    COUNT = "COUNT"
    ORDER = "ORDER"
    STATE = "STATE"
    CAUSE = "CAUSE"
    LIST = "LIST"
    YES_NO = "YES_NO"
    TEXT = "TEXT"
    NONE = "NONE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(_Plain):
    """A quote that an answer rests on, and who said it when."""

    entry_id: NodeId | None
    source: Source
    speaker: str
    said_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(_Plain):
    """A typed answer with its evidence, or an abstention.

    Attributes:
        text: The answer in words; on abstention, what is missing.
        value: Typed by `kind`: an Interval (DATE), Elapsed, int (COUNT), str (STATE, TEXT), list of str
            (LIST, ORDER, CAUSE: the chain), bool (YES_NO), None (NONE).
        certainty: Whether it follows from the graph or is only possible.
        method: The operator that gave it.
        confidence: In [0, 1].
    """

    question: str
    text: str
    kind: AnswerKind
    value: Interval | Elapsed | int | str | tuple[str, ...] | bool | None
    confidence: float
    certainty: Certainty
    method: str
    evidence: tuple[Evidence, ...] = ()
    abstained: bool = False
    plan: QueryPlan
