"""LongMemEval files: items with `haystack_sessions`, each of them a conversation of its own."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from structmem.cli.readers.source import Item
from structmem.cli.readers.spoken import Shape, Spoken, listing, mapping
from structmem.errors import InvalidMessage

_SESSIONS, _DATES, _KEYS = "haystack_sessions", "haystack_dates", "haystack_session_ids"


def _fits(value: Any) -> bool:
    return isinstance(value, dict) and _SESSIONS in value


def _read(values: Iterable[Item], stem: str) -> Iterator[Spoken]:
    for item in values:
        where = f"item {item.index} (line {item.line})"
        data = mapping(item.value, where)
        sessions = listing(data.get(_SESSIONS), f"{where}, {_SESSIONS}")
        dates = listing(data.get(_DATES), f"{where}, {_DATES}")
        if len(dates) != len(sessions):
            raise InvalidMessage(
                f"{where}: {len(sessions)} sessions have {len(dates)} dates; give each session its date"
            )
        keys = _unique(data.get(_KEYS) or (), len(sessions))
        conversation = str(data.get("question_id") or f"{stem}-{item.index}")
        for session, stamp, turns in zip(keys, dates, sessions, strict=True):
            yield from _session(conversation, session, stamp, listing(turns, f"{where}, {session}"))


def _unique(keys: Iterable[Any], count: int) -> list[str]:
    """Return a key for each session; one that comes again gets a number, so that both stay apart."""
    named = [str(key) for key in keys][:count]
    named += [f"session_{number}" for number in range(len(named) + 1, count + 1)]
    seen: Counter[str] = Counter()
    unique = []
    for key in named:
        seen[key] += 1
        unique.append(key if seen[key] == 1 else f"{key}#{seen[key]}")
    return unique


def _session(conversation: str, session: str, stamp: Any, turns: list[Any]) -> Iterator[Spoken]:
    for position, value in enumerate(turns, start=1):
        place = f"{conversation}, session {session}, turn {position}"
        turn = mapping(value, place)
        # Nothing else is taken: a turn may carry the label that it holds the answer.
        data = {
            "id": f"{session}:{position}",
            "session": session,
            "role": turn.get("role", "user"),
            "time_stamp": stamp,
            "content": turn.get("content") or "",
        }
        yield Spoken(conversation=conversation, session=session, place=place, data=data)


LONGMEMEVAL = Shape(
    title="a LongMemEval file",
    looks_for="LongMemEval items: 'haystack_sessions' with 'haystack_dates'",
    fits=_fits,
    read=_read,
)
