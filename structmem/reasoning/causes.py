"""Why something happened, and what it led to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import log

from structmem.domain.answer import CausalPath, Why
from structmem.domain.entry import CAUSAL_TYPES, Entry, EntryKind, Link, LinkType, Modality
from structmem.domain.ids import NodeId, node_id
from structmem.domain.words import terms
from structmem.reasoning.locate import Found
from structmem.reasoning.places import gap, time_of
from structmem.retrieval.view import ScopeView

DECAY = 0.85
_BRANCH = 5
_CUT = 0.15
_MAX_PATHS = 20
_INFERRED_CAP = 0.3
_INFERRED_LIMIT = 5
_INFERRED_REACH = timedelta(days=90)
_LEAST_LIKENESS = 0.25
_GUESS = "inferred@1"


@dataclass(frozen=True, slots=True)
class _Walk:
    """A path on its way: entries and links from the target outwards."""

    entries: tuple[Entry, ...]
    links: tuple[Link, ...] = ()
    score: float = 1.0


def why(target: Found, *, depth: int, now: datetime) -> Why:
    """Return the stated chains that lead to an entry, or, where there are none, labelled guesses."""
    return _explain(target, depth=depth, now=now, backward=True)


def effects(target: Found, *, depth: int, now: datetime) -> Why:
    """Return the stated chains that start at an entry, or, where there are none, labelled guesses."""
    return _explain(target, depth=depth, now=now, backward=False)


def current_version(view: ScopeView, entry: Entry) -> Entry:
    """Return the believed version of an entry, else its latest one.

    A closing version keeps no links of its own: they stay at the version that they were stated with.
    """
    versions = _versions(view, entry)
    return max(versions, key=lambda one: (one.retracted_at is None, one.version))


def _versions(view: ScopeView, entry: Entry) -> list[Entry]:
    # Versions rest on the same messages, which keeps this from reading the whole scope.
    near = (other for source in entry.sources for other in view.entries_of(source.node_id))
    found = {other.id: other for other in near if other.logical_id == entry.logical_id}
    return [*found.values()] or [entry]


def _explain(target: Found, *, depth: int, now: datetime, backward: bool) -> Why:
    explicit = _stated(target, depth, backward)
    inferred = () if explicit else (_inferred(target, backward) or _guess(target, now, backward))
    return Why(target=target.entry, explicit=explicit, inferred=inferred)


def _stated(target: Found, depth: int, backward: bool) -> tuple[CausalPath, ...]:
    """Walk outwards, best first; only paths that cannot be prolonged are kept."""
    done: list[_Walk] = []
    layer = [_Walk(entries=(target.entry,))]
    for _ in range(depth):
        layer, ended = _prolong(target.view, layer, backward)
        done += ended
    done += layer
    paths = [_path(walk, backward) for walk in done if walk.links]
    paths.sort(key=lambda path: (-path.score, tuple(entry.id for entry in path.entries)))
    return tuple(paths[:_MAX_PATHS])


def _prolong(view: ScopeView, layer: Sequence[_Walk], backward: bool) -> tuple[list[_Walk], list[_Walk]]:
    longer: list[_Walk] = []
    ended: list[_Walk] = []
    for walk in layer:
        steps = [
            _Walk(entries=(*walk.entries, entry), links=(*walk.links, link), score=score)
            for link, entry in _next(view, walk.entries[-1], backward)
            if (score := walk.score * link.confidence * DECAY) >= _CUT
            and entry.logical_id not in {passed.logical_id for passed in walk.entries}
        ][:_BRANCH]
        longer += steps
        if not steps:
            ended.append(walk)
    return longer, ended


def _next(view: ScopeView, entry: Entry, backward: bool, *, stated: bool = True) -> list[tuple[Link, Entry]]:
    """Return links at any version of an entry, stated or not, with the believed entry at the other end."""
    links: dict[NodeId, Link] = {}
    for version in _versions(view, entry):
        at = view.links_in if backward else view.links_out
        links |= {link.id: link for link in at(version.id, CAUSAL_TYPES) if link.explicit is stated}
    found: list[tuple[Link, Entry]] = []
    for link in sorted(links.values(), key=lambda one: (-one.confidence, one.id)):
        end = view.entries.get(link.source_id if backward else link.target_id)
        if end is not None and (current := current_version(view, end)).retracted_at is None:
            found.append((link, current))
    return found


def _path(walk: _Walk, backward: bool) -> CausalPath:
    entries, links = (walk.entries[::-1], walk.links[::-1]) if backward else (walk.entries, walk.links)
    return CausalPath(entries=entries, links=links, score=walk.score)


def _inferred(target: Found, backward: bool) -> tuple[CausalPath, ...]:
    """Return what the talk makes likely and nobody states: stored links that are not explicit."""
    steps = _next(target.view, target.entry, backward, stated=False)[:_INFERRED_LIMIT]
    paths = []
    for link, other in steps:
        entries = (other, target.entry) if backward else (target.entry, other)
        score = min(_INFERRED_CAP, link.confidence * DECAY)
        paths.append(CausalPath(entries=entries, links=(link,), score=score))
    return tuple(paths)


def _guess(target: Found, now: datetime, backward: bool) -> tuple[CausalPath, ...]:
    """Return what fits as a cause: shared entities, certainly earlier, near in time, alike; never stored."""
    view, here = target.view, target.entry
    scored = [(_fit(view, here, other), other) for other in _candidates(view, here, backward)]
    best = sorted((one for one in scored if one[0] > 0), key=lambda one: (-one[0], one[1].id))
    paths = []
    for score, other in best[:_INFERRED_LIMIT]:
        entries = (other, here) if backward else (here, other)
        paths.append(CausalPath(entries=entries, links=(_guessed_link(entries, score, now),), score=score))
    return tuple(paths)


def _candidates(view: ScopeView, here: Entry, backward: bool) -> Iterable[Entry]:
    interval = time_of(here)
    near: dict[NodeId, Entry] = {}
    for part in here.participants:
        near |= {entry.id: entry for entry in view.involving(part.entity_id)}
    for other in near.values():
        if other.kind is EntryKind.INTERACTION or other.retracted_at is not None or other.negated:
            continue
        if other.modality is Modality.HYPOTHETICAL or other.logical_id == here.logical_id:
            continue
        there = time_of(other)
        earlier = there.certainly_before(interval) if backward else interval.certainly_before(there)
        if earlier and gap(there, interval) <= _INFERRED_REACH:
            yield other


def _fit(view: ScopeView, here: Entry, other: Entry) -> float:
    likeness = _likeness(view, here, other)
    if likeness < _LEAST_LIKENESS:
        return 0.0
    shared = {part.entity_id for part in here.participants} & {part.entity_id for part in other.participants}
    rarity = max((_rarity(view, entity) for entity in shared), default=0.0)
    nearness = 1 - gap(time_of(here), time_of(other)) / _INFERRED_REACH
    return _INFERRED_CAP * min(1.0, 0.5 * likeness + 0.3 * rarity + 0.2 * nearness)


def _likeness(view: ScopeView, a: Entry, b: Entry) -> float:
    first, second = view.vectors.get(a.id), view.vectors.get(b.id)
    if first is not None and second is not None:
        return max(0.0, float(first @ second))
    left, right = set(terms(a.text)), set(terms(b.text))
    return len(left & right) / max(1, len(left | right))


def _rarity(view: ScopeView, entity: NodeId) -> float:
    """Return 1 for an entity of one entry, towards 0 for one that is in all of them."""
    total = max(2, len(view.entries))
    return 1 - log(max(1, len(view.involving(entity)))) / log(total)


def _guessed_link(entries: tuple[Entry, Entry], score: float, now: datetime) -> Link:
    cause, effect = entries
    return Link(
        id=node_id("guess", cause.id, effect.id),
        type=LinkType.CAUSES,
        source_id=cause.id,
        target_id=effect.id,
        confidence=score,
        explicit=False,
        decided_by=_GUESS,
        recorded_at=now,
    )
