"""Erasing messages with all that rests on them alone, inside one transaction."""

# ruff: noqa: S608 - SQL is put together from literals of this room; values are always bound

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from structmem.domain.entry import Entity, Entry, Link, Summary
from structmem.domain.graph import KIND_OF, Erased, Node, NodeKind, Selector
from structmem.domain.ids import NodeId
from structmem.domain.message import Segment, Session
from structmem.graph.embedded.columns import from_micros, node_of
from structmem.graph.embedded.conditions import Condition, one_of
from structmem.graph.embedded.writer import ScopeWriter
from structmem.graph.erasure import with_fewer_mentions, without_entries, without_messages

N = TypeVar("N", bound=Node)


@dataclass(slots=True)
class _Plan:
    """What goes, and what stays in another form."""

    gone: dict[NodeKind, set[NodeId]] = field(default_factory=lambda: {kind: set() for kind in NodeKind})
    changed: list[Node] = field(default_factory=list)

    def of(self, kind: NodeKind) -> set[NodeId]:
        return self.gone[kind]

    def every_id(self) -> list[NodeId]:
        return sorted(one for ids in self.gone.values() for one in ids)


def erase(scope: ScopeWriter, selector: Selector, *, at: int) -> Erased:
    """Erase what the selector means; `at` is when, for the tombstones."""
    if selector.everything:
        gone: Mapping[NodeKind, int] = _count(scope)
        scope.drop_all(at=at)
    else:
        plan = _plan(scope, selector)
        gone = {kind: len(ids) for kind, ids in plan.gone.items()}
        scope.drop(plan.every_id(), at=at)
        scope.put(plan.changed)
    if any(gone.values()):
        scope.forget_model_without_vectors()
        # The text index keeps what was deleted until its parts are merged.
        scope.connection.execute("INSERT INTO text (text) VALUES ('optimize')")
    return Erased(
        messages=gone[NodeKind.MESSAGE],
        entries=gone[NodeKind.ENTRY],
        links=gone[NodeKind.LINK],
        summaries=gone[NodeKind.SUMMARY],
    )


def _count(scope: ScopeWriter) -> Counter[NodeKind]:
    rows = scope.connection.execute(
        "SELECT kind, count(*) FROM node WHERE scope = ? GROUP BY kind", (scope.pk,)
    )
    return Counter({NodeKind(kind): count for kind, count in rows})


def _plan(scope: ScopeWriter, selector: Selector) -> _Plan:
    plan = _Plan()
    touched = _plan_messages(scope, plan, selector)
    emptied = _plan_sessions(scope, plan, touched)
    _plan_entries(scope, plan)
    _plan_links(scope, plan)
    _plan_summaries(scope, plan, touched, emptied)
    return plan


def _plan_messages(scope: ScopeWriter, plan: _Plan, selector: Selector) -> set[str]:
    """Return the keys of the sessions that lose messages."""
    if selector.messages:
        which = one_of("id", selector.messages)
    elif selector.session is not None:
        which = Condition("session = ?", (selector.session,))
    else:
        which = Condition("speaker = ?", (selector.speaker,))
    rows = scope.connection.execute(
        f"SELECT id, session FROM node WHERE scope = ? AND kind = 'MESSAGE' AND {which.sql}",
        (scope.pk, *which.values),
    ).fetchall()
    plan.of(NodeKind.MESSAGE).update(NodeId(node) for node, _ in rows)
    return {session for _, session in rows}


def _plan_sessions(scope: ScopeWriter, plan: _Plan, touched: Set[str]) -> set[str]:
    """Plan sessions and segments; return the keys of the sessions that have no message left."""
    emptied = set()
    gone = plan.of(NodeKind.MESSAGE)
    for session in _nodes(scope, Session, "session", touched):
        rows = scope.connection.execute(
            "SELECT id, at, seq FROM node WHERE scope = ? AND session = ? AND kind = 'MESSAGE' ORDER BY seq",
            (scope.pk, session.key),
        )
        left = [(at, seq) for one, at, seq in rows if one not in gone]
        segments = _nodes(scope, Segment, "session", {session.key})
        plan.of(NodeKind.SEGMENT).update(_hollow(segments, [seq for _, seq in left]))
        if left:
            plan.changed.append(_shrunk(session, [from_micros(at) for at, _ in left]))
        else:
            emptied.add(session.key)
            plan.of(NodeKind.SESSION).add(session.id)
    return emptied


def _shrunk(session: Session, said: Sequence[datetime]) -> Session:
    return replace(session, started_at=min(said), ended_at=max(said), message_count=len(said))


def _hollow(segments: Iterable[Segment], places: Sequence[int]) -> Iterator[NodeId]:
    """Yield the segments that hold none of the places, which are sorted."""
    for segment in segments:
        first = bisect_left(places, segment.first_seq)
        if first == len(places) or places[first] > segment.last_seq:
            yield segment.id


def _plan_entries(scope: ScopeWriter, plan: _Plan) -> None:
    messages = plan.of(NodeKind.MESSAGE)
    lost: Counter[NodeId] = Counter()
    for entry in _owners(scope, Entry, messages, ("FROM",)):
        left = without_messages(entry, messages)
        if left is None:
            plan.of(NodeKind.ENTRY).add(entry.id)
            lost.update({part.entity_id for part in entry.participants})
        else:
            plan.changed.append(left)
    which = one_of("target", lost)
    involved = scope.connection.execute(
        "SELECT target, count(*) FROM reference WHERE scope = ? AND role = 'INVOLVES'"
        f" AND {which.sql} GROUP BY target",
        (scope.pk, *which.values),
    ).fetchall()
    still = {NodeId(entity) for entity, count in involved if count > lost[NodeId(entity)]}
    for entity in _nodes(scope, Entity, "id", lost):
        if entity.id in still:
            plan.changed.append(with_fewer_mentions(entity, lost[entity.id]))
        else:
            plan.of(NodeKind.ENTITY).add(entity.id)


def _plan_links(scope: ScopeWriter, plan: _Plan) -> None:
    ends = plan.of(NodeKind.ENTRY) | plan.of(NodeKind.ENTITY)
    quoting = _owners(scope, Link, plan.of(NodeKind.MESSAGE), ("EVIDENCE",))
    found = [*_nodes(scope, Link, "source", ends), *_nodes(scope, Link, "target", ends), *quoting]
    plan.of(NodeKind.LINK).update(link.id for link in found)


def _plan_summaries(scope: ScopeWriter, plan: _Plan, touched: Set[str], emptied: Set[str]) -> None:
    entries = plan.of(NodeKind.ENTRY)
    found = [
        *_nodes(scope, Summary, "session", touched),
        *_owners(scope, Summary, entries, ("COVERS", "CITES")),
    ]
    for summary in {one.id: one for one in found}.values():
        left = without_entries(summary, entries, touched=touched, emptied=emptied)
        if left is None:
            plan.of(NodeKind.SUMMARY).add(summary.id)
        else:
            plan.changed.append(left)


def _nodes(scope: ScopeWriter, kind: type[N], column: str, items: Iterable[str]) -> list[N]:
    """Return the nodes of a kind that have one of these values in a column."""
    which = one_of(column, items)
    rows = scope.connection.execute(
        f"SELECT kind, body FROM node WHERE scope = ? AND kind = ? AND {which.sql} ORDER BY id",
        (scope.pk, KIND_OF[kind].value, *which.values),
    )
    return [node for node in (node_of(*row) for row in rows) if isinstance(node, kind)]


def _owners(scope: ScopeWriter, kind: type[N], targets: Iterable[NodeId], roles: Iterable[str]) -> list[N]:
    """Return the nodes of a kind that speak of any target in one of these roles."""
    at, as_ = one_of("target", targets), one_of("role", roles)
    rows = scope.connection.execute(
        f"SELECT owner FROM reference WHERE scope = ? AND {at.sql} AND {as_.sql}",
        (scope.pk, *at.values, *as_.values),
    ).fetchall()
    return _nodes(scope, kind, "id", {owner for (owner,) in rows})
