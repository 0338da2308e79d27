"""Facts that cannot both be true, and that nobody has decided between."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from structmem.domain.entry import Entry, EntryKind, Link, LinkType, Modality
from structmem.domain.ids import node_id
from structmem.retrieval.view import ScopeView

OPEN = "OPEN"
_SETTLED = "SETTLED"
_DECIDED_BY = "consolidation@1"
_HELD = (Modality.ACTUAL, Modality.HABITUAL)
_DECISIONS = (LinkType.SUPERSEDES, LinkType.CONTRADICTS)


def new_conflicts(view: ScopeView, now: datetime) -> list[Link]:
    """Return a CONTRADICTS link for each open conflict that no link speaks of yet, taken back or not.

    One that had settled by itself may come again.
    """
    known = {
        frozenset((link.source_id, link.target_id))
        for link in view.links.values()
        if link.type in _DECISIONS and link.undo_reason != _SETTLED
    }
    found: list[Link] = []
    for earlier, later in _rivals(view):
        if frozenset((earlier.id, later.id)) not in known:
            found.append(
                Link(
                    id=node_id("link", LinkType.CONTRADICTS, later.id, earlier.id),
                    type=LinkType.CONTRADICTS,
                    source_id=later.id,
                    target_id=earlier.id,
                    reason=OPEN,
                    decided_by=_DECIDED_BY,
                    recorded_at=now,
                )
            )
    return found


def settled_conflicts(view: ScopeView, now: datetime) -> list[Link]:
    """Return the open conflicts that are none any more, undone: one side fell, or their times came apart."""
    return [
        replace(link, undone_at=now, undo_reason=_SETTLED)
        for link in view.links.values()
        if link.type is LinkType.CONTRADICTS
        and link.reason == OPEN
        and link.undone_at is None
        and _is_settled(view.entries.get(link.source_id), view.entries.get(link.target_id))
    ]


def _is_settled(a: Entry | None, b: Entry | None) -> bool:
    return a is None or b is None or not (_is_held(a) and _is_held(b)) or not _overlap(a, b)


def _rivals(view: ScopeView) -> Iterator[tuple[Entry, Entry]]:
    """Yield pairs of one slot with different objects and overlapping validity, the one told later second."""
    slots: dict[str, list[Entry]] = defaultdict(list)
    for entry in view.entries.values():
        if entry.slot and entry.functional and _is_held(entry):
            slots[entry.slot].append(entry)
    for facts in slots.values():
        facts.sort(key=lambda fact: (_start(fact), fact.id))
        for at, first in enumerate(facts):
            for second in facts[at + 1 :]:
                if first.valid_to is not None and _start(second) >= first.valid_to:
                    break
                if _overlap(first, second) and _differ(first, second):
                    earlier, later = sorted((first, second), key=lambda fact: (fact.said_at, fact.id))
                    yield earlier, later


def _is_held(entry: Entry) -> bool:
    return (
        entry.kind is EntryKind.FACT
        and entry.retracted_at is None
        and not entry.negated
        and entry.modality in _HELD
    )


def _start(fact: Entry) -> datetime:
    return fact.valid_from or min(fact.said_at, fact.valid_to or fact.said_at)


def _overlap(a: Entry, b: Entry) -> bool:
    return (a.valid_to is None or _start(b) < a.valid_to) and (b.valid_to is None or _start(a) < b.valid_to)


def _differ(a: Entry, b: Entry) -> bool:
    """Tell whether two objects exclude each other; one that says the other more exactly does not."""
    first, second = _tokens(a.object), _tokens(b.object)
    return not (first <= second or second <= first)


def _tokens(name: str) -> set[str]:
    return set(unicodedata.normalize("NFKC", name).casefold().split())
