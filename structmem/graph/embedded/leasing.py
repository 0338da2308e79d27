"""Segments as a work queue."""

import sqlite3
from dataclasses import replace
from datetime import datetime

from structmem.domain.ids import ScopeKey
from structmem.domain.message import Segment
from structmem.graph.embedded.columns import body_of, micros, node_of


def lease(
    connection: sqlite3.Connection,
    worker: str,
    *,
    now: datetime,
    until: datetime,
    limit: int,
    scope: ScopeKey | None,
) -> list[tuple[ScopeKey, Segment]]:
    """Give free CLOSED segments to a worker, oldest first; inside a write transaction."""
    rows = connection.execute(
        """
        SELECT n.pk, scope.key, n.body
        FROM node n JOIN scope ON scope.pk = n.scope
        LEFT JOIN node s ON s.scope = n.scope AND s.session = n.session AND s.kind = 'SESSION'
        WHERE n.kind = 'SEGMENT' AND n.type = 'CLOSED'
            AND (n.lease_until IS NULL OR n.lease_until <= ?) AND (?2 IS NULL OR scope.key = ?2)
        ORDER BY s.at, scope.key, s.id, n.seq, n.id LIMIT ?
        """,
        (micros(now), scope, limit),
    ).fetchall()
    leased: list[tuple[ScopeKey, Segment]] = []
    for pk, key, body in rows:
        segment = node_of("SEGMENT", body)
        if isinstance(segment, Segment):
            held = replace(segment, lease_owner=worker, lease_until=until)
            connection.execute(
                "UPDATE node SET lease_until = ?, body = ? WHERE pk = ?", (micros(until), body_of(held), pk)
            )
            leased.append((ScopeKey(key), held))
    return leased
