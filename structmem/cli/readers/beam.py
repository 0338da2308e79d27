"""BEAM chats: batches of turns, a date at the head of each batch."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from structmem.cli.readers.source import Item
from structmem.cli.readers.spoken import Shape, Spoken, flat, listing, mapping
from structmem.errors import InvalidMessage

_ANCHOR = "time_anchor"


def _fits(value: Any) -> bool:
    if not (isinstance(value, dict) and isinstance(value.get("turns"), list)):
        return False
    return "batch_number" in value or _ANCHOR in value


def _read(values: Iterable[Item], stem: str) -> Iterator[Spoken]:
    anchor: Any = None
    count = 0
    for item in values:
        where = f"batch {item.index} (line {item.line})"
        batch = mapping(item.value, where)
        session = f"batch-{batch.get('batch_number', item.index)}"
        anchor = batch.get(_ANCHOR) or anchor
        for turn in flat(listing(batch.get("turns"), where)):
            count += 1
            place = f"{where}, message {count}"
            message = mapping(turn, place)
            anchor = message.get(_ANCHOR) or anchor
            if anchor is None:
                raise InvalidMessage(f"{place}: no '{_ANCHOR}' before it; give the batch its date")
            own = message.get("id")
            data = {
                "id": f"{session}:{count}" if own is None else str(own),
                "session": session,
                "role": message.get("role", "user"),
                "time_stamp": _date(anchor),
                "content": message.get("content") or "",
            }
            yield Spoken(session=session, place=place, data=data)


def _date(anchor: Any) -> Any:
    """Return the date that is written `March-15-2024` as `2024-03-15`; other forms are left to `add`."""
    try:
        return datetime.strptime(str(anchor), "%B-%d-%Y").date().isoformat()  # noqa: DTZ007 - a plain date
    except ValueError:
        return anchor


BEAM = Shape(
    title="a BEAM chat",
    looks_for="BEAM batches: 'batch_number' with 'turns' and 'time_anchor'",
    fits=_fits,
    read=_read,
)
