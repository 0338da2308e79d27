"""What is told again: whether it says the same as what is known, and what it adds to that."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from structmem.domain.entry import Entry, EntryKind, ParticipantRole
from structmem.domain.ids import NodeId, node_id
from structmem.domain.interval import Interval
from structmem.ingest.alike import name_key

_DOERS = (ParticipantRole.AGENT, ParticipantRole.SUBJECT)


def with_evidence(known: Entry, entry: Entry, now: datetime) -> dict[NodeId, Entry]:
    """Return an entry with a repetition as evidence; a time that only the repetition states refines it."""
    found: dict[NodeId, Entry] = {}
    if _is_stated(entry) and not _is_stated(known):
        since = {"valid_from": entry.valid_from} if entry.valid_from is not None else {}
        kept, known = revise(known, "REFINED", told=entry.said_at, now=now, occurred=entry.occurred, **since)
        found[kept.id] = kept
    return found | {known.id: replace(known, sources=(*known.sources, *entry.sources))}


def _is_stated(entry: Entry) -> bool:
    """Tell whether words give the time of an entry; that a fact holds "now" does not say since when."""
    now = entry.kind is EntryKind.FACT and entry.valid_from == entry.said_at
    return entry.occurred.is_stated and not now


def revise(
    entry: Entry, reason: str, *, told: datetime, now: datetime, **changes: Any
) -> tuple[Entry, Entry]:
    """Return what was believed so far, archived under an id of its own, and the next version of the entry."""
    told = max(told, entry.believed_from)
    kept = replace(
        entry,
        id=node_id("entry", entry.logical_id, str(entry.version)),
        believed_to=told,
        retracted_at=now,
        retract_reason=reason,
    )
    return kept, replace(entry, version=entry.version + 1, believed_from=told, recorded_at=now, **changes)


def repeats_event(entry: Entry, known: Entry) -> bool:
    """Tell whether an event says no more than a known one: the same, or the bare verb ("why did you go?")."""
    if (known.kind, known.predicate, known.modality, known.negated) != (
        entry.kind,
        entry.predicate,
        entry.modality,
        entry.negated,
    ) or name_key(known.subject) != name_key(entry.subject):
        return False
    if not _compatible(known.occurred, entry.occurred):
        return False
    if entry.object:
        return name_key(known.object) == name_key(entry.object)
    return all(part.role in _DOERS for part in entry.participants)


def repeats_fact(entry: Entry, known: Entry) -> bool:
    """Tell whether a fact says the same as a believed one: since then, or since a day that only it states."""
    said = (known.slot, name_key(known.object), known.negated, known.modality)
    if said != (entry.slot, name_key(entry.object), entry.negated, entry.modality):
        return False
    if known.retracted_at is not None or known.valid_to is not None or entry.valid_to is not None:
        return False
    if entry.valid_from in (None, known.valid_from):
        return True
    begun = entry.valid_from is not None and entry.valid_from <= known.said_at
    return begun and _is_stated(entry) and not _is_stated(known)


def _compatible(one: Interval, other: Interval) -> bool:
    if not one.is_stated or not other.is_stated:
        return True
    return (one.start, one.end) == (other.start, other.end)
