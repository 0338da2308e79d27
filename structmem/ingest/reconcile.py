"""Facts of one slot over time: what changed, was corrected, refined, closed; nothing is lost."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from types import MappingProxyType

from structmem.domain.entry import Entry, EntryKind, Link, LinkType, Modality
from structmem.domain.ids import NodeId, node_id
from structmem.ingest.alike import name_key
from structmem.ingest.endings import ended_at, ends, is_same_value
from structmem.ingest.repetition import revise

_CORRECTION_REACH = timedelta(days=1)
_DECIDED_BY = "rules@1"
_NONE: Mapping[NodeId, Link] = MappingProxyType({})


@dataclass(slots=True, kw_only=True)
class Decisions:
    """Entries to write (new versions, archived ones, retracted ones) and the links that say why."""

    entries: dict[NodeId, Entry] = field(default_factory=dict)
    links: dict[NodeId, Link] = field(default_factory=dict)


def start_of(fact: Entry) -> datetime:
    """Return from when a fact is known to be true: its stated start, else when it was said."""
    return fact.valid_from or fact.said_at


def correct(new: Entry, earlier: Iterable[Entry], now: datetime) -> Decisions:
    """Retract the statement that `new` corrects: the last one of its slot (events: of its predicate).

    Args:
        new: Said with words of correction ("sorry, I meant …").
        earlier: Candidates, any order.
        now: When the store learns it.
    """
    alike = [old for old in earlier if _corrects(new, old)]
    if not alike:
        return Decisions()
    old = max(alike, key=lambda entry: (entry.said_at, entry.id))
    return put_right(new, old, now)


def put_right(new: Entry, old: Entry, now: datetime) -> Decisions:
    """Retract what `new` puts right; the time that the correction leaves unsaid stays as it was."""
    out = supersede(new, [old], now)
    if out.links and not new.occurred.is_stated and old.occurred.is_stated:
        kept = replace(new, occurred=old.occurred, valid_from=old.valid_from)
        out.entries[kept.id] = kept
    return out


def supersede(new: Entry, told: Iterable[Entry], now: datetime, *, reason: str = "CORRECTED") -> Decisions:
    """Retract the entries that `new` puts right, save those that are retracted already."""
    out = Decisions()
    for old in told:
        if old.retracted_at is None and old.id != new.id:
            gone = replace(old, believed_to=new.said_at, retracted_at=now, retract_reason=reason)
            link = superseding(new, old, reason, now)
            out.entries[gone.id] = gone
            out.links[link.id] = link
    return out


def _corrects(new: Entry, old: Entry) -> bool:
    if old.id == new.id or old.kind is not new.kind or old.retracted_at is not None:
        return False
    if not timedelta(0) <= new.said_at - old.said_at <= _CORRECTION_REACH or old.session != new.session:
        return False
    if new.kind is EntryKind.FACT:
        return old.slot == new.slot and name_key(old.object) != name_key(new.object)
    same = name_key(old.subject) == name_key(new.subject)
    same = same or (bool(new.object) and name_key(old.object) == name_key(new.object))
    return same and old.predicate == new.predicate


def reconcile(
    slot: Iterable[Entry],
    stated_ends: Mapping[NodeId, datetime | None],
    now: datetime,
    *,
    elsewhere: Sequence[Entry] = (),
    links: Mapping[NodeId, Link] = _NONE,
    reopened: Collection[NodeId] = (),
) -> Decisions:
    """Close, in one slot, every fact that a later one replaces or ends.

    The outcome depends on the statements only, not on the order of their arrival: a functional fact holds
    until the next different one starts, or until a negated one ends it.

    Args:
        slot: Believed facts of one slot, current versions, any order.
        stated_ends: By id, the end that the text itself gave; the closing ends are computed again.
        now: When the store learns it.
        elsewhere: Ends told in other slots of the same person, which close a fact if they name its value.
        links: What was decided before; of a pair that was parted, neither is decided again.
        reopened: Facts whose end was taken back: without another closer they hold to their stated end.
    """
    held = [one for one in slot if one.modality in (Modality.ACTUAL, Modality.HABITUAL)]
    facts = sorted((one for one in held if not one.negated), key=_order)
    closers = sorted((*(one for one in held if one.negated), *elsewhere), key=_order)
    out = Decisions()
    for fact in facts:
        free = partial(_is_free, fact, links)
        after = next((one for one in facts if _replaces(one, fact) and free(one)), None)
        closer = next((one for one in closers if _closes(one, fact) and free(one)), None)
        by = min((one for one in (after, closer) if one), key=_order, default=None)
        end = _earliest(stated_ends.get(fact.id), _takes_effect(by) if by else None)
        if end != fact.valid_to and (by or fact.id in reopened):
            _close(fact, by, end, now, out)
        for rival in facts:
            if _contradicts(rival, fact) and free(rival):
                link = _link(LinkType.CONTRADICTS, rival, fact, "OPEN", now)
                out.links[link.id] = link
    return out


def _order(fact: Entry) -> tuple[datetime, datetime, str]:
    return (_takes_effect(fact), fact.said_at, fact.id)


def _takes_effect(fact: Entry) -> datetime:
    return ended_at(fact) if fact.negated else start_of(fact)


def _replaces(later: Entry, fact: Entry) -> bool:
    return (
        fact.functional
        and start_of(later) > start_of(fact)
        and not _refines(later, fact)
        and not _refines(fact, later)
    )


def _refines(one: Entry, other: Entry) -> bool:
    """Tell whether one object says the other more exactly, or the same ("Porto", "Porto near the river")."""
    mine, theirs = set(name_key(one.object).split()), set(name_key(other.object).split())
    return bool(theirs) and theirs <= mine


def _closes(closer: Entry, fact: Entry) -> bool:
    if closer.slot != fact.slot:
        same = ends(closer, fact)
    else:
        same = not closer.object or _refines(closer, fact) or is_same_value(closer.object, fact.object)
    # Of a fact without a stated start it is only known that it held when it was told.
    later = fact.valid_from is None and closer.said_at > fact.said_at
    return same and (later or ended_at(closer) > start_of(fact))


def _contradicts(rival: Entry, fact: Entry) -> bool:
    return (
        fact.functional
        and start_of(rival) == start_of(fact)
        and (rival.said_at, rival.id) > (fact.said_at, fact.id)
        and not _refines(rival, fact)
        and not _refines(fact, rival)
    )


def _earliest(*ends: datetime | None) -> datetime | None:
    return min((end for end in ends if end), default=None)


def _is_free(fact: Entry, links: Mapping[NodeId, Link], other: Entry) -> bool:
    """Tell whether nobody took it back that one of two facts takes the place of the other."""
    ends = ((other.id, fact.id), (fact.id, other.id))
    between = (links.get(node_id("link", LinkType.SUPERSEDES, *pair)) for pair in ends)
    return all(link is None or link.undone_at is None for link in between)


def _close(fact: Entry, by: Entry | None, end: datetime | None, now: datetime, out: Decisions) -> None:
    """Keep what was believed so far beside the fact, retracted, and give the fact its new end."""
    reason = "UNDONE" if by is None else "CLOSED" if by.negated else "CHANGED"
    told = fact.believed_from if by is None else by.said_at
    kept, closed = revise(fact, reason, told=told, now=now, valid_to=end)
    out.entries |= {kept.id: kept, closed.id: closed}
    if by is not None:
        link = superseding(by, fact, reason, now)
        out.links[link.id] = link


def superseding(new: Entry, old: Entry, reason: str, now: datetime) -> Link:
    """Return the link that says that one entry takes the place of another, and why."""
    return _link(LinkType.SUPERSEDES, new, old, reason, now)


def _link(kind: LinkType, source: Entry, target: Entry, reason: str, now: datetime) -> Link:
    return Link(
        id=node_id("link", kind, source.id, target.id),
        type=kind,
        source_id=source.id,
        target_id=target.id,
        reason=reason,
        decided_by=_DECIDED_BY,
        recorded_at=now,
    )
