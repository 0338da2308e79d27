"""What new entries do to earlier ones: corrections, other dates, plans given up, facts replaced."""

from collections import ChainMap
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from structmem.domain.entry import Entry, EntryKind, ParticipantRole
from structmem.domain.ids import NodeId, node_id
from structmem.ingest.alike import name_key
from structmem.ingest.endings import endings, slots_ended_by, slots_with_ends_of
from structmem.ingest.reconcile import Decisions, correct, put_right, reconcile, supersede
from structmem.ingest.redate import NO_THING, drop, is_dropping, redate
from structmem.ingest.reschedule import is_dated_thing, reschedule
from structmem.ingest.resolve import Resolved
from structmem.retrieval.view import ScopeView

_NEARBY = 64
_DOERS = (ParticipantRole.AGENT, ParticipantRole.SUBJECT)


def settle(out: Resolved, view: ScopeView, now: datetime) -> None:
    """Apply corrections, then reconcile every slot that a new fact touches; adds to `out`."""
    for node in out.corrections:
        new = out.entries[node]
        ref = out.corrected.get(node)
        if ref:
            decided = supersede(new, _told_as(ref, _overlaid(_nearby(new, view), out, new)), now)
        else:
            earlier = view.facts_in(new.slot) if new.slot else _events_nearby(new, view)
            decided = correct(new, _overlaid(earlier, out, new), now)
            if not decided.links and not new.slot:
                decided = redate(new, _overlaid(_involving(new, view), out, new), now, corrected=True)
            _follow(new, decided, out, view, now)
        _add(decided, out)
    _reschedule(out, view, now)
    _redate(out, view, now)
    _reconcile(out, view, now)


def _reconcile(out: Resolved, view: ScopeView, now: datetime) -> None:
    told = [out.entries[node] for node in out.new if out.entries[node].slot]
    ended = [slot for one in endings(told) for slot in slots_ended_by(one)]
    reconcile_slots([*(one.slot for one in told), *ended], out, view, now)


def reconcile_slots(
    slots: Iterable[str],
    out: Resolved | Decisions,
    view: ScopeView,
    now: datetime,
    *,
    reopened: Collection[NodeId] = (),
) -> None:
    """Reconcile slots as they are with what was decided so far; adds to `out`."""
    fresh: dict[str, dict[NodeId, Entry]] = {}
    for one in out.entries.values():
        fresh.setdefault(one.slot, {})[one.id] = one

    def known_of(slot: str) -> dict[NodeId, Entry]:
        return {one.id: one for one in view.facts_in(slot)} | fresh.get(slot, {})

    links = ChainMap(out.links, view.links)
    for slot in dict.fromkeys(slots):
        known = known_of(slot)
        believed = [one for one in known.values() if one.retracted_at is None]
        stated = {one.id: _stated_end(one, known) for one in believed}
        others = [one for other in slots_with_ends_of(slot) for one in endings(known_of(other).values())]
        others = others if believed else []
        decided = reconcile(believed, stated, now, elsewhere=others, links=links, reopened=reopened)
        out.entries |= decided.entries
        out.links |= {node: link for node, link in decided.links.items() if node not in view.links}


def _reschedule(out: Resolved, view: ScopeView, now: datetime) -> None:
    """Let every new word on when something takes place replace the earlier ones."""
    for node in out.new:
        new = out.entries[node]
        if is_dated_thing(new):
            reason = "CORRECTED" if node in out.corrections else "CHANGED"
            _add(reschedule(new, _overlaid(view.believed(), out, new), reason, now), out)


def _redate(out: Resolved, view: ScopeView, now: datetime) -> None:
    """Let what is told with another date, or as not to be, replace the same plan or event."""
    for node in out.revisions:
        new = out.entries[node]
        decided = redate(new, _overlaid(_involving(new, view), out, new), now)
        _follow(new, decided, out, view, now)
        _add(decided, out)
    for node in out.new:
        new = out.entries[node]
        if is_dropping(new):
            _add(drop(new, _overlaid(_involving(new, view), out, new), now), out)


def _follow(new: Entry, decided: Decisions, out: Resolved, view: ScopeView, now: datetime) -> None:
    """Retract the states that a corrected event brought with it: what was not bought is not owned."""
    own = {one.slot: one for one in out.entries.values() if one.slot and is_told_with(one, new)}
    for old in [one for one in decided.entries.values() if one.retract_reason == "CORRECTED"]:
        if old.kind is not EntryKind.EVENT:
            continue
        beside = _overlaid(view.entries_of(old.sources[0].node_id), out, new)
        brought = [one for one in beside if one.slot and len(one.sources) == 1 and is_told_with(one, old)]
        other = name_key(new.object) not in (*NO_THING, name_key(old.object))
        for fact in brought:
            if other or fact.slot in own:
                mended = own.get(fact.slot)
                told = put_right(mended, fact, now) if mended else supersede(new, [fact], now)
                _add(told, decided)


def is_told_with(fact: Entry, event: Entry) -> bool:
    """Tell whether a fact rests on the very words of an event."""
    one, other = fact.sources[0], event.sources[0]
    return fact.kind is EntryKind.FACT and (one.node_id, one.start, one.end) == (
        other.node_id,
        other.start,
        other.end,
    )


def _add(decided: Decisions, out: Resolved | Decisions) -> None:
    out.entries |= decided.entries
    out.links |= decided.links


def _involving(entry: Entry, view: ScopeView) -> list[Entry]:
    """Return what is known of whoever does it."""
    doers = [part.entity_id for part in entry.participants if part.role in _DOERS]
    return [one for doer in doers[:1] for one in view.involving(doer)]


def _events_nearby(entry: Entry, view: ScopeView) -> list[Entry]:
    return [one for one in _nearby(entry, view) if one.kind is EntryKind.EVENT]


def _nearby(entry: Entry, view: ScopeView) -> list[Entry]:
    said = view.session_messages(entry.session)[-_NEARBY:]
    return [one for message in said for one in view.entries_of(message.id)]


def _told_as(ref: str, entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries that rest on a draft."""
    return [one for one in entries if any(source.ref == ref for source in one.sources)]


def _overlaid(earlier: Sequence[Entry], out: Resolved, new: Entry) -> list[Entry]:
    merged = {one.id: one for one in earlier} | out.entries
    return [one for one in merged.values() if one.id != new.id and one.said_at <= new.said_at]


def _stated_end(fact: Entry, known: Mapping[NodeId, Entry]) -> datetime | None:
    first = known.get(node_id("entry", fact.logical_id, "1"))
    return (first or fact).valid_to
