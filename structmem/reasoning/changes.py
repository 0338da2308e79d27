"""What started, ended, changed, was corrected or happened inside a period."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from structmem.domain.answer import Change, ChangeKind
from structmem.domain.entry import Entry, Link, LinkType
from structmem.reasoning.locate import Found
from structmem.reasoning.places import happened, is_planned, time_of
from structmem.reasoning.states import is_state
from structmem.retrieval.view import ScopeView

_REASONS = {
    "CHANGED": ChangeKind.CHANGED,
    "CORRECTED": ChangeKind.CORRECTED,
    "REFINED": ChangeKind.REFINED,
    "CLOSED": ChangeKind.ENDED,
}
_DECISIONS = (LinkType.SUPERSEDES, LinkType.CONTRADICTS)


def changes(founds: Sequence[Found], *, start: datetime, end: datetime, recorded: bool) -> list[Change]:
    """Return the changes in `[start, end)`, in order of time.

    On the VALID clock a change is dated by when it took effect in the world (a correction, by when it was
    said); on the RECORDED clock, by when the store learned of it. A state whose start nobody stated has
    no change on the VALID clock.
    """
    found: dict[tuple[str, ...], Change] = {}
    for one in founds:
        source = _recorded(one.entry) if recorded else _valid(one)
        for change in (*_decided(one, recorded), *source):
            if start <= change.at < end:
                found.setdefault(_identity(change), change)
    return sorted(found.values(), key=lambda change: (change.at, _identity(change)))


def _decided(found: Found, recorded: bool) -> Iterator[Change]:
    """Yield what links at this entry say: one statement took the place of another, or contradicts it."""
    view = found.view
    for link in view.links_at(found.entry.id, _DECISIONS):
        newer, older = view.entries.get(link.source_id), view.entries.get(link.target_id)
        if newer is None or older is None:
            continue
        kind = ChangeKind.CONTRADICTED if link.type is LinkType.CONTRADICTS else _REASONS.get(link.reason)
        if kind is not None:
            at = link.recorded_at if recorded else _took_effect(kind, newer, older)
            yield Change(kind=kind, at=at, before=older, after=newer)


def _took_effect(kind: ChangeKind, newer: Entry, older: Entry) -> datetime:
    if kind is ChangeKind.CHANGED:
        return newer.valid_from or older.valid_to or newer.said_at
    if kind is ChangeKind.ENDED:
        return older.valid_to or newer.said_at
    return max(newer.said_at, older.said_at)


def _valid(found: Found) -> Iterator[Change]:
    entry = found.entry
    if entry.retracted_at is not None:
        return
    if is_state(entry):
        if entry.valid_from is not None and not _links(found.view, entry, source=True):
            yield Change(kind=ChangeKind.STARTED, at=entry.valid_from, after=entry)
        if entry.valid_to is not None and not _links(found.view, entry, source=False):
            yield Change(kind=ChangeKind.ENDED, at=entry.valid_to, before=entry)
    elif (at := time_of(entry).start) is not None and (kind := _event_kind(entry)) is not None:
        yield Change(kind=kind, at=at, after=entry)


def _recorded(entry: Entry) -> Iterator[Change]:
    # Later versions come from decisions, and these have links.
    if entry.version == 1:
        kind = ChangeKind.STARTED if is_state(entry) else _event_kind(entry)
        if kind is not None:
            yield Change(kind=kind, at=entry.recorded_at, after=entry)


def _event_kind(entry: Entry) -> ChangeKind | None:
    if happened(entry):
        return ChangeKind.HAPPENED
    return ChangeKind.PLANNED if is_planned(entry) else None


def _links(view: ScopeView, entry: Entry, *, source: bool) -> list[Link]:
    links = view.links_out if source else view.links_in
    return [link for link in links(entry.id, (LinkType.SUPERSEDES,)) if link.reason in _REASONS]


def _identity(change: Change) -> tuple[str, ...]:
    ends = (change.before, change.after)
    return change.kind.value, *(entry.id if entry is not None else "" for entry in ends)
