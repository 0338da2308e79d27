"""Erasing messages with all that rests on them alone, inside one transaction."""

# ruff: noqa: S608 - SQL is put together from literals of this room; values are always bound

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass, field, replace

from structmem.domain.entry import Entity, Entry, Link, Summary
from structmem.domain.graph import Erased, Node, NodeKind, Selector
from structmem.domain.ids import NodeId
from structmem.domain.message import Segment, Session
from structmem.graph.embedded.columns import from_micros, node_of
from structmem.graph.embedded.conditions import Condition, one_of
from structmem.graph.embedded.writer import ScopeWriter
from structmem.graph.erasure import with_fewer_mentions, without_entries, without_messages


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
    plan = _everything(scope) if selector.everything else _plan(scope, selector)
    if plan.every_id():
        scope.drop(plan.every_id(), at=at)
        scope.put(plan.changed)
        scope.forget_model_without_vectors()
        # The text index keeps what was deleted until its parts are merged.
        scope.connection.execute("INSERT INTO text (text) VALUES ('optimize')")
    return Erased(
        messages=len(plan.of(NodeKind.MESSAGE)),
        entries=len(plan.of(NodeKind.ENTRY)),
        links=len(plan.of(NodeKind.LINK)),
        summaries=len(plan.of(NodeKind.SUMMARY)),
    )


def _everything(scope: ScopeWriter) -> _Plan:
    plan = _Plan()
    for kind, node in scope.connection.execute("SELECT kind, id FROM node WHERE scope = ?", (scope.pk,)):
        plan.of(NodeKind(kind)).add(NodeId(node))
    return plan


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
    for node in _nodes(scope, "kind = 'SESSION' AND session", touched):
        if not isinstance(node, Session):
            continue
        rows = scope.connection.execute(
            "SELECT id, at, seq FROM node WHERE scope = ? AND session = ? AND kind = 'MESSAGE' ORDER BY seq",
            (scope.pk, node.key),
        )
        left = [(at, seq) for one, at, seq in rows if one not in gone]
        places = [seq for _, seq in left]
        for segment in _nodes(scope, "kind = 'SEGMENT' AND session", {node.key}):
            if isinstance(segment, Segment) and not _holds_any(segment, places):
                plan.of(NodeKind.SEGMENT).add(segment.id)
        if not left:
            emptied.add(node.key)
            plan.of(NodeKind.SESSION).add(node.id)
        else:
            plan.changed.append(
                replace(
                    node,
                    started_at=from_micros(min(left)[0]),
                    ended_at=from_micros(max(left)[0]),
                    message_count=len(left),
                )
            )
    return emptied


def _holds_any(segment: Segment, places: list[int]) -> bool:
    first = bisect_left(places, segment.first_seq)
    return first < len(places) and places[first] <= segment.last_seq


def _plan_entries(scope: ScopeWriter, plan: _Plan) -> None:
    messages = plan.of(NodeKind.MESSAGE)
    lost: Counter[NodeId] = Counter()
    for node in _owners(scope, messages, ("FROM",)):
        if isinstance(node, Entry):
            left = without_messages(node, messages)
            if left is None:
                plan.of(NodeKind.ENTRY).add(node.id)
                lost.update({part.entity_id for part in node.participants})
            else:
                plan.changed.append(left)
    involved = scope.connection.execute(
        "SELECT target, count(*) FROM reference WHERE scope = ? AND role = 'INVOLVES'"
        f" AND {(which := one_of('target', lost)).sql} GROUP BY target",
        (scope.pk, *which.values),
    ).fetchall()
    left_in = {NodeId(entity): count - lost[NodeId(entity)] for entity, count in involved}
    for node in _nodes(scope, "kind = 'ENTITY' AND id", lost):
        if isinstance(node, Entity) and left_in.get(node.id):
            plan.changed.append(with_fewer_mentions(node, lost[node.id]))
        else:
            plan.of(NodeKind.ENTITY).add(node.id)


def _plan_links(scope: ScopeWriter, plan: _Plan) -> None:
    ends = plan.of(NodeKind.ENTRY) | plan.of(NodeKind.ENTITY)
    found = [
        *_nodes(scope, "kind = 'LINK' AND source", ends),
        *_nodes(scope, "kind = 'LINK' AND target", ends),
        *_owners(scope, plan.of(NodeKind.MESSAGE), ("EVIDENCE",)),
    ]
    plan.of(NodeKind.LINK).update(node.id for node in found if isinstance(node, Link))


def _plan_summaries(scope: ScopeWriter, plan: _Plan, touched: Set[str], emptied: Set[str]) -> None:
    entries = plan.of(NodeKind.ENTRY)
    found = [
        *_nodes(scope, "kind = 'SUMMARY' AND session", touched),
        *_owners(scope, entries, ("COVERS", "CITES")),
    ]
    for node in {one.id: one for one in found}.values():
        if isinstance(node, Summary):
            left = without_entries(node, entries, touched=touched, emptied=emptied)
            if left is None:
                plan.of(NodeKind.SUMMARY).add(node.id)
            else:
                plan.changed.append(left)


def _nodes(scope: ScopeWriter, column: str, items: Iterable[str]) -> list[Node]:
    which = one_of(column, items)
    rows = scope.connection.execute(
        f"SELECT kind, body FROM node WHERE scope = ? AND {which.sql} ORDER BY id",
        (scope.pk, *which.values),
    )
    return [node_of(kind, body) for kind, body in rows]


def _owners(scope: ScopeWriter, targets: Iterable[NodeId], roles: tuple[str, ...]) -> list[Node]:
    """Return the nodes that speak of any target in one of these roles."""
    at, as_ = one_of("target", targets), one_of("role", roles)
    rows = scope.connection.execute(
        "SELECT kind, body FROM node WHERE scope = ?1 AND id IN"
        f" (SELECT owner FROM reference WHERE scope = ?1 AND {at.sql} AND {as_.sql}) ORDER BY id",
        (scope.pk, *at.values, *as_.values),
    )
    return [node_of(kind, body) for kind, body in rows]
