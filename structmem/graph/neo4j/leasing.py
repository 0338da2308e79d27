"""Segments as a work queue between processes."""

from collections import defaultdict
from dataclasses import replace
from datetime import datetime
from typing import Any

from structmem.domain.ids import ScopeKey
from structmem.domain.message import Segment
from structmem.graph.neo4j.bodies import body_of, node_of, utc
from structmem.graph.neo4j.connection import Work


def lease(
    work: Work, worker: str, *, now: datetime, until: datetime, limit: int, scope: ScopeKey | None
) -> list[tuple[ScopeKey, Segment]]:
    """Give free CLOSED segments to a worker, oldest first; inside a writing transaction.

    The scopes are locked in the order of their keys, so that two workers never wait for each other; then
    the question is asked again, for another may have been quicker.
    """
    for key in sorted({key for key, _ in _waiting(work, now, limit, scope)}):
        work.rows("write/lock_known", scope=key)
    taken = _waiting(work, now, limit, scope)
    rows: dict[ScopeKey, list[dict[str, Any]]] = defaultdict(list)
    held: list[tuple[ScopeKey, Segment]] = []
    for key, segment in taken:
        mine = replace(segment, lease_owner=worker, lease_until=utc(until))
        held.append((key, mine))
        rows[key].append({"id": mine.id, "owner": worker, "until": mine.lease_until, "body": body_of(mine)})
    for key, of_scope in rows.items():
        work.rows("write/lease", scope=key, rows=of_scope)
    return held


def _waiting(work: Work, now: datetime, limit: int, scope: ScopeKey | None) -> list[tuple[ScopeKey, Segment]]:
    rows = work.rows("read/waiting_segments", scope=scope, now=utc(now), limit=limit)
    return [(ScopeKey(row["scope"]), node_of(Segment, row["body"])) for row in rows]
