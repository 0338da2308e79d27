"""LoCoMo files: `conversation` with `session_N` and `session_N_date_time`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from structmem.cli.readers.source import Item
from structmem.cli.readers.spoken import Shape, Spoken, listing, mapping
from structmem.errors import InvalidMessage

_SESSION = re.compile(r"session_(\d+)")


def _conversation(value: Any) -> Mapping[str, Any] | None:
    if not isinstance(value, dict):
        return None
    inner = value.get("conversation", value)
    return inner if isinstance(inner, dict) and any(map(_SESSION.fullmatch, inner)) else None


def _read(values: Iterable[Item], stem: str) -> Iterator[Spoken]:
    for item in values:
        where = f"conversation {item.index} (line {item.line})"
        conversation = _conversation(item.value)
        if conversation is None:
            raise InvalidMessage(f"{where}: no 'session_1' in it; take it out of the file")
        key = str(item.value.get("sample_id") or f"{stem}-{item.index}")
        numbers = sorted(int(found[1]) for found in map(_SESSION.fullmatch, conversation) if found)
        for number in numbers:
            yield from _session(conversation, number, key, f"{where}, session_{number}")


def _session(conversation: Mapping[str, Any], number: int, key: str, where: str) -> Iterator[Spoken]:
    session = f"session_{number}"
    stamp = conversation.get(f"{session}_date_time")
    turns = listing(conversation[session] or [], where)
    if turns and not stamp:
        raise InvalidMessage(f"{where}: '{session}_date_time' is missing; add when it took place")
    for position, value in enumerate(turns, start=1):
        place = f"{where}, turn {position}"
        turn = mapping(value, place)
        data = {
            "id": str(turn.get("dia_id") or f"{session}:{position}"),
            "session": session,
            "role": "user",
            "speaker_name": turn.get("speaker"),
            "time_stamp": stamp,
            "content": turn.get("text") or "",
        }
        # The search words of an image ("query") name what questions ask for: they are no part of the talk.
        if caption := turn.get("blip_caption"):
            data["image_caption"] = caption
        yield Spoken(conversation=key, session=session, place=place, data=data)


LOCOMO = Shape(
    title="a LoCoMo file",
    looks_for="LoCoMo conversations: 'conversation' with 'session_1' and 'session_1_date_time'",
    fits=lambda value: _conversation(value) is not None,
    read=_read,
)
