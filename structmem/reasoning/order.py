"""What comes before what: from intervals, and from what the text asserts."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import combinations

from structmem.domain.answer import Order, TimelineItem
from structmem.domain.entry import Entry, LinkType, Modality
from structmem.domain.ids import NodeId
from structmem.domain.interval import Certainty, IntervalKind
from structmem.reasoning.locate import Found
from structmem.reasoning.moments import Period
from structmem.reasoning.places import firm_bounds, gap, happened, is_planned, middle_of, time_label, time_of
from structmem.reasoning.timeline import in_time
from structmem.retrieval.view import ScopeView

_MAX_STEPS = 3
_FAR = datetime.max.replace(tzinfo=UTC)


def precedes(a: Found, b: Found) -> Certainty | None:
    """Tell how surely `a` comes before `b`; None if it cannot, or if nothing is known.

    Stated intervals decide (CERTAIN), then what the text asserts (ASSERTED), then what the intervals allow
    (POSSIBLE). What is only planned never comes for certain.
    """
    told = told_back = False
    if a.view.scope == b.view.scope:
        told = b.entry.id in asserted(a.view, a.entry.id, forward=True)
        told_back = b.entry.id in asserted(a.view, a.entry.id, forward=False)
    return _precedes(a.entry, b.entry, told=told, told_back=told_back)


def _precedes(a: Entry, b: Entry, *, told: bool, told_back: bool) -> Certainty | None:
    if _surely_before(a, b):
        planned = Modality.PLANNED in (a.modality, b.modality)
        return Certainty.POSSIBLE if planned else Certainty.CERTAIN
    if _surely_before(b, a):
        return None
    if told or told_back:
        return Certainty.ASSERTED if told else None
    first, second = time_of(a), time_of(b)
    if IntervalKind.UNKNOWN in (first.kind, second.kind):
        return None
    return Certainty.POSSIBLE if first.possibly_before(second) else None


def asserted(view: ScopeView, start: NodeId, *, forward: bool) -> dict[NodeId, int]:
    """Return what the text puts after (or before) an entry, with the steps that it takes, at most 3.

    A part of something later is later; what comes after the whole comes after its part.
    """
    found: dict[NodeId, int] = {}
    seen = {(start, False)}
    layer = [(start, False)]
    for step in range(1, _MAX_STEPS + 1):
        layer = [state for node, later in layer for state in _steps(view, node, later, forward)]
        layer = [state for state in dict.fromkeys(layer) if state not in seen]
        seen.update(layer)
        for node, later in layer:
            if later and node != start:
                found.setdefault(node, step)
    return found


def neighbours_in_time(target: Found, *, forward: bool, limit: int) -> list[TimelineItem]:
    """Return events after (or before) an entry: certain and asserted ones first, each group nearest first.

    Plans lie ahead: they are listed among what comes after, and never among what came before.
    """
    here = target.entry
    told = asserted(target.view, here.id, forward=forward)
    told_back = asserted(target.view, here.id, forward=not forward)
    ranked: list[tuple[bool, timedelta, TimelineItem]] = []
    for other in target.view.entries.values():
        if other.logical_id == here.logical_id or not (happened(other) or (forward and is_planned(other))):
            continue
        first, second = (here, other) if forward else (other, here)
        certainty = _precedes(first, second, told=other.id in told, told_back=other.id in told_back)
        if certainty is not None:
            away = timedelta(0) if other.id in told else gap(time_of(here), time_of(other))
            item = TimelineItem(entry=other, certainty=certainty, label=time_label(other))
            ranked.append((certainty is Certainty.POSSIBLE, away, item))
    ranked.sort(key=lambda one: (one[0], one[1], in_time(one[2])))
    return [item for _, _, item in ranked[:limit]]


def between_entries(a: Found, b: Found, *, limit: int) -> list[TimelineItem]:
    """Return events after one entry and before another, in order of time; the order of the two is free."""
    if precedes(b, a) in (Certainty.CERTAIN, Certainty.ASSERTED):
        a, b = b, a
    items: list[TimelineItem] = []
    for view in {found.view.scope: found.view for found in (a, b)}.values():
        for entry in view.entries.values():
            if entry.logical_id in (a.entry.logical_id, b.entry.logical_id) or not happened(entry):
                continue
            middle = Found(entry, view)
            sides = (precedes(a, middle), precedes(middle, b))
            if None not in sides:
                items.append(TimelineItem(entry=entry, certainty=_weaker(sides), label=time_label(entry)))
    return sorted(items, key=in_time)[:limit]


def between_dates(entries: Iterable[Entry], period: Period, *, limit: int) -> list[TimelineItem]:
    """Return events that can lie in a period, in order of time; CERTAIN if they must."""
    items: list[TimelineItem] = []
    for entry in entries:
        if happened(entry) and time_of(entry).overlaps(period.start, period.end):
            low, high = firm_bounds(entry)
            inside = low is not None and low >= period.start and high is not None and high <= period.end
            certainty = Certainty.CERTAIN if inside else Certainty.POSSIBLE
            items.append(TimelineItem(entry=entry, certainty=certainty, label=time_label(entry)))
    return sorted(items, key=in_time)[:limit]


def order(founds: Sequence[Found]) -> Order:
    """Sort entries in time; undecided pairs are named and stand in the order of their likeliest times."""
    chosen = {found.entry.id: found for found in founds}
    before: dict[NodeId, set[NodeId]] = {node: set() for node in chosen}
    contradictions: list[tuple[NodeId, NodeId]] = []
    for a, b in combinations(chosen.values(), 2):
        for first, second in ((a, b), (b, a)):
            if _surely_before(first.entry, second.entry) or _is_asserted(first, second):
                before[second.entry.id].add(first.entry.id)
            if _surely_before(first.entry, second.entry) and _is_asserted(second, first):
                contradictions.append((second.entry.id, first.entry.id))
                before[first.entry.id].discard(second.entry.id)
    ranked, loops = _sorted_by(before, chosen)
    reach = _closure(before)
    undecided = [(a, b) for a, b in combinations(ranked, 2) if a not in reach[b] and b not in reach[a]]
    return Order(
        entries=tuple(chosen[node].entry for node in ranked),
        undecided=tuple(undecided),
        contradictions=tuple(dict.fromkeys(contradictions + loops)),
    )


def _surely_before(a: Entry, b: Entry) -> bool:
    end, start = firm_bounds(a)[1], firm_bounds(b)[0]
    return end is not None and start is not None and end <= start


def _is_asserted(a: Found, b: Found) -> bool:
    return a.view.scope == b.view.scope and b.entry.id in asserted(a.view, a.entry.id, forward=True)


def _steps(view: ScopeView, node: NodeId, later: bool, forward: bool) -> list[tuple[NodeId, bool]]:
    """Return the next states of the walk; `later` tells that the node itself is known to be later."""
    links = (view.links_out if forward else view.links_in)(node, (LinkType.BEFORE,))
    states = [(link.target_id if forward else link.source_id, True) for link in links]
    states += [(link.target_id, False) for link in view.links_out(node, (LinkType.DURING,))]
    if later:
        states += [(link.source_id, True) for link in view.links_in(node, (LinkType.DURING,))]
    return states


def _weaker(sides: Sequence[Certainty | None]) -> Certainty:
    for certainty in (Certainty.POSSIBLE, Certainty.ASSERTED):
        if certainty in sides:
            return certainty
    return Certainty.CERTAIN


def _sorted_by(
    before: dict[NodeId, set[NodeId]], chosen: dict[NodeId, Found]
) -> tuple[list[NodeId], list[tuple[NodeId, NodeId]]]:
    """Sort topologically; where a circle leaves nothing to take, break it and report its pairs."""
    waiting = sorted(chosen, key=lambda node: _likeliest(chosen[node].entry))
    ranked: list[NodeId] = []
    loops: list[tuple[NodeId, NodeId]] = []
    while waiting:
        free = next((node for node in waiting if before[node] <= set(ranked)), None)
        if free is None:
            free = waiting[0]
            loops += [(node, free) for node in waiting[1:] if node in before[free]]
        waiting.remove(free)
        ranked.append(free)
    return ranked, loops


def _likeliest(entry: Entry) -> tuple[datetime, datetime, str]:
    return middle_of(time_of(entry)) or _FAR, entry.said_at, entry.id


def _closure(before: dict[NodeId, set[NodeId]]) -> dict[NodeId, set[NodeId]]:
    reach = {node: set(earlier) for node, earlier in before.items()}
    for middle in before:
        for node in before:
            if middle in reach[node]:
                reach[node] |= reach[middle]
    return reach
