"""Conditions of a caller, as masks over rows; they hold before any limit."""

import numpy as np

from structmem.domain.entry import Entry, EntryKind
from structmem.domain.graph import Filter, NodeKind
from structmem.errors import InvalidArgument, InvalidTime
from structmem.retrieval.entry_rows import KINDS
from structmem.retrieval.index import ScopeIndex
from structmem.retrieval.rows import EVER, Flags, moment
from structmem.retrieval.view import ScopeView


def check_filter(where: object) -> Filter:
    """Return the caller's conditions; None is none.

    Raises:
        InvalidArgument: Not a Filter.
        InvalidTime: A time has no zone.
    """
    if where is None:
        return Filter()
    if not isinstance(where, Filter):
        raise InvalidArgument(f"where {where!r} is a {type(where).__name__}; give a Filter")
    for time in (*(where.overlaps or ()), where.said_from, where.said_before, where.valid_at):
        if time is not None and time.tzinfo is None:
            raise InvalidTime(f"time {time.isoformat()} in where has no zone; give an aware datetime")
    return where


def wanted_kinds(where: Filter) -> frozenset[NodeKind]:
    """Return the kinds of hits that a caller wants: messages and summaries unless told otherwise.

    Kinds of entries without kinds of nodes ask for entries alone.
    """
    if where.kinds:
        return frozenset(where.kinds)
    return frozenset([NodeKind.ENTRY] if where.entry_kinds else [NodeKind.MESSAGE, NodeKind.SUMMARY])


def speaks_of_entries(where: Filter) -> bool:
    """Tell whether only entries can meet a condition; a message meets it by an entry that rests on it."""
    return bool(
        where.entry_kinds
        or where.entities
        or where.slot is not None
        or where.predicate is not None
        or where.overlaps
        or where.valid_at
    )


def message_mask(view: ScopeView, index: ScopeIndex, where: Filter) -> Flags:
    """Tell which messages meet the conditions."""
    messages = index.messages
    mask = messages.alive.copy()
    if where.sessions:
        mask &= np.isin(messages.session, [index.sessions.get(key, -1) for key in where.sessions])
    if where.speakers:
        mask &= np.isin(messages.speaker, [index.speakers.get(name, -1) for name in where.speakers])
    if where.said_from:
        mask &= messages.said >= moment(where.said_from)
    if where.said_before:
        mask &= messages.said < moment(where.said_before)
    if speaks_of_entries(where):
        mask &= index.entries.lend(entry_mask(view, index, where).astype(np.float32), len(mask)) > 0
    return mask


def entry_mask(view: ScopeView, index: ScopeIndex, where: Filter) -> Flags:
    """Tell which entries meet the conditions."""
    entries = index.entries
    mask = entries.alive.copy()
    if not where.include_retracted:
        mask &= entries.believed
    if where.entry_kinds:
        mask &= np.isin(entries.kind, [KINDS.index(kind) for kind in where.entry_kinds])
    if where.overlaps:
        start, end = where.overlaps
        mask &= entries.start < (moment(end) if end else EVER.max)
        mask &= entries.end > (moment(start) if start else EVER.min)
    if where.valid_at:
        at = moment(where.valid_at)
        unknown = entries.start > entries.end
        mask &= (entries.kind == KINDS.index(EntryKind.FACT)) & (
            unknown | ((entries.start <= at) & (entries.end > at))
        )
    if where.entities:
        involved = {entry.id for one in where.entities for entry in view.involving(one)}
        mask &= np.isin(np.arange(len(mask)), [entries.row[node] for node in involved])
    said = (where.sessions, where.speakers, where.said_from, where.said_before, where.slot, where.predicate)
    if any(one not in (None, ()) for one in said):
        for row in np.flatnonzero(mask):
            mask[row] = _meets(view.entries[entries.ids[row]], where)
    return mask


def summary_mask(view: ScopeView, index: ScopeIndex, where: Filter) -> Flags:
    """Tell which summaries meet the conditions; none does where a condition speaks of entries or speakers."""
    mask = index.summaries.alive.copy()
    if speaks_of_entries(where) or where.speakers:
        return np.zeros_like(mask)
    for row in np.flatnonzero(mask):
        summary = view.summaries[index.summaries.ids[row]]
        mask[row] = (
            (not where.sessions or summary.key in where.sessions)
            and (where.said_from is None or summary.start >= where.said_from)
            and (where.said_before is None or summary.start < where.said_before)
        )
    return mask


def _meets(entry: Entry, where: Filter) -> bool:
    return (
        (not where.sessions or entry.session in where.sessions)
        and (not where.speakers or entry.speaker in where.speakers)
        and (where.said_from is None or entry.said_at >= where.said_from)
        and (where.said_before is None or entry.said_at < where.said_before)
        and (where.slot is None or entry.slot == where.slot)
        and (where.predicate is None or entry.predicate == where.predicate)
    )
