"""Erasing messages with all that rests on them alone.

A server bounds the memory of a transaction; an erased message with its entry takes about 70 kilobytes of it.
So an erasure of very many messages is several erasures of some: each leaves a sound scope.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from structmem.domain.entry import Entity, Entry, Summary
from structmem.domain.graph import Erased, Node, NodeKind, Selector
from structmem.domain.ids import NodeId
from structmem.domain.message import Message, Segment, Session
from structmem.graph.erasure import with_fewer_mentions, without_entries, without_messages
from structmem.graph.neo4j.bodies import node_of, session_id, utc
from structmem.graph.neo4j.connection import Record
from structmem.graph.neo4j.labels import kind_of_labels
from structmem.graph.neo4j.reader import ScopeReader
from structmem.graph.neo4j.rows import batched
from structmem.graph.neo4j.sessions import place_sessions
from structmem.graph.neo4j.writer import ScopeWriter

T = TypeVar("T")
MOST_MESSAGES = 2000
_LAST_SEQ = 2**62


@dataclass(slots=True)
class _Plan:
    """What goes, and what stays in another form."""

    gone: dict[NodeKind, set[NodeId]] = field(default_factory=lambda: defaultdict(set))
    changed: list[Node] = field(default_factory=list)

    @property
    def every_id(self) -> list[NodeId]:
        return sorted(one for ids in self.gone.values() for one in ids)


def parts_of(scope: ScopeReader, selector: Selector) -> list[Selector]:
    """Return the selector, behind others that select what is too much for one transaction."""
    ids = list(selector.messages) or _ids(scope, selector)
    firsts = range(0, len(ids) - MOST_MESSAGES, MOST_MESSAGES)
    parts = [Selector(messages=tuple(ids[first : first + MOST_MESSAGES])) for first in firsts]
    if selector.messages:
        return [*parts, Selector(messages=tuple(ids[len(parts) * MOST_MESSAGES :]))]
    return [*parts, selector]


def total(parts: Iterable[Erased]) -> Erased:
    """Return how much several erasures removed together."""
    done = list(parts)
    return Erased(
        messages=sum(one.messages for one in done),
        entries=sum(one.entries for one in done),
        links=sum(one.links for one in done),
        summaries=sum(one.summaries for one in done),
    )


def _ids(scope: ScopeReader, selector: Selector) -> list[NodeId]:
    session = None if selector.session is None else session_id(selector.session)
    rows = scope.work.rows(
        "read/message_ids", scope=scope.scope, session_id=session, speaker=selector.speaker
    )
    return [NodeId(row["id"]) for row in rows]


def erase(scope: ScopeWriter, selector: Selector, *, at: datetime) -> Erased:
    """Erase what the selector means, inside one transaction; `at` is when, for the tombstones."""
    if selector.everything:
        plan = _everything(scope)
        scope.work.rows("write/delete_all", scope=scope.scope)
        scope.count_nothing()
    else:
        plan = _plan(scope, selector)
        _drop(scope, plan)
    if plan.every_id:
        _bury(scope, plan.every_id, at)
        scope.put(plan.changed)
        _mend(scope, plan)
    return Erased(
        messages=len(plan.gone[NodeKind.MESSAGE]),
        entries=len(plan.gone[NodeKind.ENTRY]),
        links=len(plan.gone[NodeKind.LINK]),
        summaries=len(plan.gone[NodeKind.SUMMARY]),
    )


def _everything(scope: ScopeWriter) -> _Plan:
    plan = _Plan()
    for row in scope.work.rows("read/ids", scope=scope.scope):
        plan.gone[kind_of_labels(row["labels"])].add(NodeId(row["id"]))
    return plan


def _plan(scope: ScopeWriter, selector: Selector) -> _Plan:
    plan = _Plan()
    touched: set[str] = set()
    for message in _selected(scope, selector):
        plan.gone[NodeKind.MESSAGE].add(message.id)
        touched.add(message.session)
    emptied = _plan_sessions(scope, plan, touched)
    _plan_entries(scope, plan)
    _plan_links(scope, plan)
    _plan_summaries(scope, plan, touched, emptied)
    return plan


def _selected(scope: ScopeWriter, selector: Selector) -> Iterator[Message]:
    if selector.session is not None:
        return _said_in(scope, session_id(selector.session))
    if selector.speaker is not None:
        rows = scope.work.rows("read/messages_by", scope=scope.scope, speaker=selector.speaker)
        return _nodes(rows, Message)
    rows = scope.work.rows("read/get", scope=scope.scope, ids=list(selector.messages))
    return _nodes([row for row in rows if kind_of_labels(row["labels"]) is NodeKind.MESSAGE], Message)


def _said_in(scope: ScopeWriter, session: str) -> Iterator[Message]:
    rows = scope.work.rows("read/messages_of", scope=scope.scope, session_id=session, first=0, last=_LAST_SEQ)
    return _nodes(rows, Message)


def _plan_sessions(scope: ScopeWriter, plan: _Plan, touched: Set[str]) -> set[str]:
    """Plan sessions and segments; return the keys of the sessions that have no message left."""
    emptied = set()
    places: dict[str, list[int]] = {}
    for key, session in scope.sessions(sorted(touched)).items():
        said = _said_in(scope, session.id)
        left = [one for one in said if one.id not in plan.gone[NodeKind.MESSAGE]]
        places[key] = sorted(one.seq for one in left)
        if left:
            times = [utc(one.said_at) for one in left]
            fitted = replace(session, started_at=min(times), ended_at=max(times), message_count=len(left))
            plan.changed.append(fitted)
        else:
            emptied.add(key)
            plan.gone[NodeKind.SESSION].add(session.id)
    rows = scope.work.rows(
        "read/segments_in", scope=scope.scope, session_ids=[session_id(key) for key in sorted(touched)]
    )
    for segment in _nodes(rows, Segment):
        if not _holds_any(segment, places.get(segment.session, [])):
            plan.gone[NodeKind.SEGMENT].add(segment.id)
    return emptied


def _holds_any(segment: Segment, places: list[int]) -> bool:
    first = bisect_left(places, segment.first_seq)
    return first < len(places) and places[first] <= segment.last_seq


def _plan_entries(scope: ScopeWriter, plan: _Plan) -> None:
    messages = plan.gone[NodeKind.MESSAGE]
    lost: Counter[NodeId] = Counter()
    for entry in _nodes(scope.work.rows("read/entries_on", scope=scope.scope, ids=sorted(messages)), Entry):
        left = without_messages(entry, messages)
        if left is None:
            plan.gone[NodeKind.ENTRY].add(entry.id)
            lost.update({part.entity_id for part in entry.participants})
        else:
            plan.changed.append(left)
    rows = scope.work.rows(
        "read/entities_in", scope=scope.scope, ids=sorted(lost), gone=sorted(plan.gone[NodeKind.ENTRY])
    )
    for row, entity in zip(rows, _nodes(rows, Entity), strict=True):
        if row["left"]:
            plan.changed.append(with_fewer_mentions(entity, lost[entity.id]))
        else:
            plan.gone[NodeKind.ENTITY].add(entity.id)


def _plan_links(scope: ScopeWriter, plan: _Plan) -> None:
    rows = scope.work.rows(
        "read/links_on",
        scope=scope.scope,
        nodes=sorted(plan.gone[NodeKind.ENTRY] | plan.gone[NodeKind.ENTITY]),
        messages=sorted(plan.gone[NodeKind.MESSAGE]),
    )
    plan.gone[NodeKind.LINK].update(NodeId(row["id"]) for row in rows)


def _plan_summaries(scope: ScopeWriter, plan: _Plan, touched: Set[str], emptied: Set[str]) -> None:
    entries = plan.gone[NodeKind.ENTRY]
    rows = scope.work.rows(
        "read/summaries_on",
        scope=scope.scope,
        entries=sorted(entries),
        session_ids=[session_id(key) for key in sorted(touched)],
    )
    for summary in _nodes(rows, Summary):
        left = without_entries(summary, entries, touched=touched, emptied=emptied)
        if left is None:
            plan.gone[NodeKind.SUMMARY].add(summary.id)
        else:
            plan.changed.append(left)


def _drop(scope: ScopeWriter, plan: _Plan) -> None:
    for key in plan.gone[NodeKind.SESSION]:
        scope.work.rows("write/unchain_session", scope=scope.scope, id=key)
    for ids in batched(sorted(plan.gone[NodeKind.LINK])):
        scope.work.rows("write/unlink", scope=scope.scope, ids=ids)
    for ids in batched([one for one in plan.every_id if one not in plan.gone[NodeKind.LINK]]):
        for row in scope.known(ids):
            if row["length"] is not None:
                scope.count_text(-1, -row["length"])
        scope.work.rows("write/delete", scope=scope.scope, ids=ids)


def _bury(scope: ScopeWriter, ids: list[NodeId], at: datetime) -> None:
    """Leave the ids for followers to forget."""
    for some in batched(ids):
        rows = [{"id": one, "revision": scope.next_revision()} for one in some]
        scope.work.rows("write/bury", scope=scope.scope, rows=rows, at=utc(at))


def _mend(scope: ScopeWriter, plan: _Plan) -> None:
    """Close the gaps in the order of messages and sessions, and sweep what was left behind."""
    sessions = [one for one in plan.changed if isinstance(one, Session)]
    scope.work.rows("write/rechain", scope=scope.scope, session_ids=[one.id for one in sessions])
    place_sessions(scope, sessions)
    scope.work.rows("write/sweep", scope=scope.scope)
    if not scope.work.rows("read/some_vector", scope=scope.scope):
        scope.model = None


def _nodes(rows: list[Record], type_: type[T]) -> Iterator[T]:
    yield from (node_of(type_, row["body"]) for row in rows)
