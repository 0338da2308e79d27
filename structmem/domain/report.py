"""What long-running work returns: what happened, in numbers and words."""

from dataclasses import dataclass
from typing import Any

from structmem.domain.codec import plain
from structmem.domain.entry import Entry, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestReport:
    """What became of a call of `add` or `flush`.

    Attributes:
        stored: New messages, durable.
        duplicates: Messages that were known already.
        segments: Segments extracted in this call.
        failed_segments: Segments whose extraction gave up; they can be run again.
        pending_segments: Segments that still wait (open or closed) in the scope.
        message_ids: The callers' ids of the new messages, in order.
        warnings: What was repaired or dropped, in words.
        calls: Model calls.
        tokens: Model tokens.
    """

    scope: str
    stored: int = 0
    duplicates: int = 0
    segments: int = 0
    failed_segments: int = 0
    pending_segments: int = 0
    facts: int = 0
    events: int = 0
    interactions: int = 0
    links: int = 0
    message_ids: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    calls: int = 0
    tokens: int = 0

    def to_dict(self) -> dict[str, Any]:
        """Return plain, JSON-able data."""
        return plain(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsolidationReport:
    """What sleep-time work did."""

    scope: str
    summaries: int = 0
    conflicts: int = 0
    resolved: int = 0
    suspects: int = 0

    def to_dict(self) -> dict[str, Any]:
        """Return plain, JSON-able data."""
        return plain(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoReport:
    """What taking back a decision did.

    Attributes:
        undone: The decision, and those that were made with it.
        restored: What is believed again, in the version that holds now.
    """

    scope: str
    undone: tuple[Link, ...]
    restored: tuple[Entry, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return plain, JSON-able data."""
        return plain(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyReport:
    """What a copy of a scope into another store did.

    Attributes:
        scope: In the source.
        into: In the target.
        rows: How many nodes and vectors the source has.
        written: How many of them the target did not have in this form.
        left: How many the target has beyond the source; they stay.
    """

    scope: str
    into: str
    rows: int
    written: int
    left: int

    def to_dict(self) -> dict[str, Any]:
        """Return plain, JSON-able data."""
        return plain(self)
