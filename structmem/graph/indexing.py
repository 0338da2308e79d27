"""What a store indexes of a node, the same for every store."""

from collections.abc import Sequence
from datetime import datetime

from structmem.domain.entry import Entry, EntryKind, Link, Summary, SummaryLevel
from structmem.domain.graph import Node
from structmem.domain.interval import IntervalKind
from structmem.domain.message import Message, Segment, Session
from structmem.domain.words import terms


def index_terms(node: Node) -> Sequence[str] | None:
    """Return the terms of a message, entry or summary; None for what text search never returns."""
    match node:
        case Message():
            return terms(node.full_text)
        case Entry():
            return [term for text in (node.text, *node.aliases) for term in terms(text)]
        case Summary():
            return terms(node.text)
        case _:
            return None


def span_of(entry: Entry) -> tuple[datetime | None, datetime | None] | None:
    """Return where an entry lies in time, half-open, None being unbounded; None if nothing is known.

    Of a fact that is its validity, of anything else its `occurred` interval.
    """
    if entry.kind is EntryKind.FACT:
        known = entry.valid_from is not None or entry.valid_to is not None
        return (entry.valid_from, entry.valid_to) if known else None
    if entry.occurred.kind is IntervalKind.UNKNOWN:
        return None
    return (entry.occurred.start, entry.occurred.end)


def is_withdrawn(node: Node) -> bool:
    """Tell whether a node shows only with `include_retracted`: old versions and undone links."""
    match node:
        case Entry():
            return node.retracted_at is not None
        case Link():
            return node.undone_at is not None
        case _:
            return False


def session_of(node: Node) -> str | None:
    """Return the key of the session that a node belongs to, or None."""
    match node:
        case Message() | Segment() | Entry():
            return node.session
        case Session():
            return node.key
        case Summary(level=SummaryLevel.SESSION):
            return node.key
        case _:
            return None
