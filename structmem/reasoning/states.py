"""Facts over time: what was true, how it came to be, and what changed."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from structmem.domain.entry import Entry, EntryKind, Modality
from structmem.domain.ids import ScopeKey
from structmem.reasoning.knowledge import known_entries
from structmem.reasoning.locate import Found, fold
from structmem.retrieval.view import ScopeView


def as_of(
    founds: Sequence[Found], *, valid: datetime, known: datetime | None, predicate: str | None
) -> list[Entry]:
    """Return the facts that were true at `valid` as far as it was known at `known`.

    A fact holds from `valid_from`, inclusive, to `valid_to`, exclusive. A state without a known start holds
    from the moment it was told of: of earlier times nobody knows it to be true. Denials, plans and guesses
    are not states.
    """
    facts = [
        entry
        for view, entries in _by_view(founds)
        for entry in known_entries(entries, view, known)
        if is_state(entry) and holds_at(entry, valid) and has_predicate(entry, predicate)
    ]
    return sorted(facts, key=_by_slot)


def history(founds: Sequence[Found], *, predicate: str | None) -> list[Entry]:
    """Return all versions of all facts, oldest first, those that are no longer believed too."""
    facts = [found.entry for found in founds if found.entry.kind is EntryKind.FACT]
    return sorted(
        (entry for entry in facts if has_predicate(entry, predicate)),
        key=lambda entry: (entry.said_at, entry.logical_id, entry.version),
    )


def is_state(entry: Entry) -> bool:
    """Tell whether an entry says what is the case, as against denying, planning or imagining it."""
    return (
        entry.kind is EntryKind.FACT
        and not entry.negated
        and entry.modality not in (Modality.PLANNED, Modality.HYPOTHETICAL)
    )


def holds_from(entry: Entry) -> datetime | None:
    """Return when a fact began to be known as true; None is open, for what had ended before it was told."""
    if entry.valid_from is not None:
        return entry.valid_from
    over = entry.valid_to is not None and entry.valid_to <= entry.said_at
    return None if over else entry.said_at


def holds_at(entry: Entry, at: datetime) -> bool:
    """Tell whether a fact was true at a moment."""
    start = holds_from(entry)
    return (start is None or start <= at) and (entry.valid_to is None or at < entry.valid_to)


def has_predicate(entry: Entry, predicate: str | None) -> bool:
    """Tell whether an entry has a predicate, whose words may be joined by spaces or underscores."""
    return predicate is None or _joined(entry.predicate) == _joined(predicate)


def _joined(predicate: str) -> str:
    return fold(predicate).replace(" ", "_").replace("-", "_")


def _by_view(founds: Iterable[Found]) -> list[tuple[ScopeView, list[Entry]]]:
    grouped: dict[ScopeKey, tuple[ScopeView, list[Entry]]] = {}
    for found in founds:
        grouped.setdefault(found.view.scope, (found.view, []))[1].append(found.entry)
    return list(grouped.values())


def _by_slot(entry: Entry) -> tuple[str, str, datetime, str]:
    return fold(entry.subject), entry.predicate, holds_from(entry) or entry.said_at, entry.id
