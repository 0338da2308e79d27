"""A Filter as the map of values that the fragment `fits` compares."""

from datetime import datetime
from typing import Any

from structmem.domain.graph import Filter
from structmem.graph.neo4j.bodies import FIRST, LAST, utc


def conditions(where: Filter) -> dict[str, Any]:
    """Return what the fragment reads; None is no condition. What a kind of node lacks, it does not meet."""
    overlaps_from, overlaps_until = _window(where)
    return {
        "sessions": list(where.sessions) or None,
        "speakers": list(where.speakers) or None,
        "withdrawn": where.include_retracted,
        "entry_kinds": [kind.value for kind in where.entry_kinds] or None,
        "entities": list(where.entities) or None,
        "slot": where.slot,
        "predicate": where.predicate,
        "overlaps_from": overlaps_from,
        "overlaps_until": overlaps_until,
        "said_from": _maybe(where.said_from),
        "said_before": _maybe(where.said_before),
        "valid_at": _maybe(where.valid_at),
    }


def _window(where: Filter) -> tuple[datetime | None, datetime | None]:
    if where.overlaps is None:
        return None, None
    start, end = where.overlaps
    return _maybe(start) or FIRST, _maybe(end) or LAST


def _maybe(time: datetime | None) -> datetime | None:
    return None if time is None else utc(time)
