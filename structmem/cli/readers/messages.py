"""Plain message lists and lists of sessions, also as LightMem's users keep them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from structmem.cli.readers.source import Item
from structmem.cli.readers.spoken import Shape, Spoken, flat, mapping
from structmem.errors import InvalidMessage

_TURN_KEYS = ("turns", "messages")
_KEY_KEYS = ("session_id", "session", "id")
_STAMP_KEYS = ("time_stamp", "timestamp")


def _is_message(value: Any) -> bool:
    return isinstance(value, dict) and "content" in value


def _read_messages(values: Iterable[Item], stem: str) -> Iterator[Spoken]:
    positions: Counter[str] = Counter()
    for item in values:
        place = f"line {item.line}"
        data = dict(mapping(item.value, place))
        own = data.get("session")
        session = str(own) if own is not None else None
        key = session or stem
        positions[key] += 1
        if session is not None:
            data["session"] = session
        if data.get("id") is None:
            data["id"] = f"{key}:{positions[key]}"
        yield Spoken(session=session, place=place, data=data)


MESSAGES = Shape(
    title="a message list",
    looks_for="a list, or one object a line, of messages with 'content'",
    fits=_is_message,
    read=_read_messages,
    owns_sessions=False,
    skips_blank=False,
)


def _turns(value: Any) -> list[Any] | None:
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        return next((value[key] for key in _TURN_KEYS if isinstance(value.get(key), list)), None)
    return None


def _is_session(value: Any) -> bool:
    turns = _turns(value)
    return turns is not None and all(_is_message(turn) for turn in [*flat(turns)][:1])


def _first(value: Any, keys: tuple[str, ...]) -> Any:
    if not isinstance(value, dict):
        return None
    return next((value[key] for key in keys if value.get(key) not in (None, "")), None)


def _read_sessions(values: Iterable[Item], stem: str) -> Iterator[Spoken]:
    for item in values:
        where = f"session {item.index} (line {item.line})"
        turns = _turns(item.value)
        if turns is None:
            raise InvalidMessage(f"{where}: no list of messages; give one under 'turns' or 'messages'")
        session = str(_first(item.value, _KEY_KEYS) or f"{stem}-{item.index}")
        stamp = _first(item.value, _STAMP_KEYS)
        for position, turn in enumerate(flat(turns), start=1):
            place = f"{where}, message {position}"
            data = dict(mapping(turn, place))
            data["session"] = session
            if data.get("time_stamp") is None and stamp is not None:
                data["time_stamp"] = stamp
            if data.get("id") is None:
                data["id"] = f"{session}:{position}"
            yield Spoken(session=session, place=place, data=data)


SESSIONS = Shape(
    title="a list of sessions",
    looks_for="a list of sessions: lists of messages, or objects with 'turns' or 'messages'",
    fits=_is_session,
    read=_read_sessions,
)
