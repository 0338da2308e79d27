"""What a statement gets of one node: its properties, and the ends of its relationships."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from structmem.domain.entry import Entity, Entry, Link, Summary
from structmem.domain.graph import Node
from structmem.domain.ids import ScopeKey
from structmem.domain.message import Message, Segment, Session
from structmem.graph.neo4j.calendar import days_of
from structmem.graph.neo4j.labels import ENTRY_LABELS
from structmem.graph.neo4j.properties import source_properties, summarised

BATCH_ROWS = 1000
Rows = list[dict[str, Any]]
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = timedelta(seconds=1)


class Parameter(list[Any]):
    """A list for the server, short in the log for which the driver writes out all parameters, seen or not."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"[{len(self)} items]"


def batched(items: Sequence[Any]) -> Iterable[Parameter]:
    """Yield the items in lists of at most 1,000."""
    for start in range(0, len(items), BATCH_ROWS):
        yield Parameter(items[start : start + BATCH_ROWS])


def timed(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Return properties with the times apart, as seconds and nanoseconds since 1970.

    The driver takes as long for one `datetime` as for all else that a message has.
    """
    times = {key: _since_epoch(value) for key, value in properties.items() if isinstance(value, datetime)}
    return {
        "properties": {key: value for key, value in properties.items() if key not in times},
        "times": times,
    }


def _since_epoch(time: datetime) -> tuple[int, int]:
    seconds, rest = divmod(time - _EPOCH, _SECOND)
    return seconds, 1000 * rest.microseconds


def ends_of(node: Node, scope: ScopeKey) -> dict[str, Any]:
    """Return what the relationships of a node are made of."""
    match node:
        case Entry():
            return {
                "label": ENTRY_LABELS[node.kind],
                "sources": [
                    {"id": one.node_id, "properties": source_properties(one)} for one in node.sources
                ],
                "participants": [
                    {"id": one.entity_id, "properties": {"role": one.role.value, "mention": one.mention}}
                    for one in node.participants
                ],
                "days": days_of(node.occurred, scope),
            }
        case Link():
            return {"type": node.type.value, "source": node.source_id, "target": node.target_id}
        case Summary():
            return {"covers": list(node.covers), "cites": list(node.cites), "sessions": summarised(node)}
        case Message() | Session() | Segment() | Entity():
            return {}


def shared_ends(rows: Rows) -> dict[str, Any]:
    """Return the ends of entries' relationships, each once; in the rows stands where in these lists.

    So each end is looked up once, however many entries it has.
    """
    messages: dict[str, int] = {}
    entities: dict[str, int] = {}
    days: dict[str, int] = {}
    calendar: Rows = []
    for row in rows:
        for source in row["sources"]:
            source["at"] = messages.setdefault(source["id"], len(messages))
        for part in row["participants"]:
            part["at"] = entities.setdefault(part["id"], len(entities))
        for day in row["days"]:
            if day["key"] not in days:
                days[day["key"]] = len(days)
                calendar.append(day)
        row["days"] = [days[day["key"]] for day in row["days"]]
    return {"messages": list(messages), "entities": list(entities), "days": calendar}
