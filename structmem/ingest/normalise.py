"""Callers' mappings to messages; every fault is named with its position in the call."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from difflib import get_close_matches
from typing import Any

from structmem.domain.ids import digest, node_id
from structmem.domain.message import Message, Role
from structmem.domain.stamps import Stamp, read_stamp, read_zone
from structmem.errors import InvalidMessage, InvalidTime

KEYS = (
    "content",
    "role",
    "time_stamp",
    "speaker_name",
    "speaker_id",
    "image_caption",
    "id",
    "session",
    "tags",
)
_MAX_ID_CHARACTERS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What a message may be: `zone` for stamps without an offset, and the longest text."""

    zone: tzinfo
    max_characters: int


def normalise(
    messages: Mapping[str, Any] | Sequence[Mapping[str, Any]],
    *,
    session: str | None,
    rules: Rules,
    now: datetime,
) -> list[Message]:
    """Return the messages of one call, in order.

    Raises:
        InvalidMessage: Names the position from 0, the key, the value and the remedy.
    """
    if isinstance(messages, Mapping):
        messages = [messages]
    if isinstance(messages, str | bytes) or not isinstance(messages, Sequence):
        raise InvalidMessage(
            f"messages is a {type(messages).__name__}; give a mapping or a list of mappings with 'content' "
            "and 'time_stamp'"
        )
    if session is not None:
        _check_text(session, "the call", "session", _MAX_ID_CHARACTERS)
    return [_message(one, f"message {n}", session, rules, now) for n, one in enumerate(messages)]


def _message(raw: object, where: str, session: str | None, rules: Rules, now: datetime) -> Message:
    if not isinstance(raw, Mapping):
        raise InvalidMessage(
            f"{where} is a {type(raw).__name__}; give a mapping with 'content' and 'time_stamp'"
        )
    caption = _optional(raw, where, "image_caption", rules.max_characters)
    text = _content(raw, where, caption, rules)
    role = _role(raw, where)
    stamp = _stamp(raw, where, rules)
    speaker_id = _optional(raw, where, "speaker_id", _MAX_ID_CHARACTERS)
    speaker = _optional(raw, where, "speaker_name", _MAX_ID_CHARACTERS) or speaker_id or role.value
    key = session or _optional(raw, where, "session", _MAX_ID_CHARACTERS)
    key = key or stamp.at.astimezone(read_zone(stamp.zone)).date().isoformat()
    content_hash = digest(role.value, speaker, stamp.at.isoformat(), text, caption or "")
    given = _given_id(raw, where)
    own_id = node_id("msg", "id", given) if given else node_id("msg", "content", key, content_hash)
    return Message(
        id=own_id,
        session=key,
        role=role,
        speaker=speaker,
        speaker_id=speaker_id,
        text=text,
        image_caption=caption,
        said_at=stamp.at,
        zone=stamp.zone,
        message_id=given or own_id,
        content_hash=content_hash,
        tags=_tags(raw, where),
        extra=_extra(raw, where),
        recorded_at=now,
    )


def _content(raw: Mapping[str, Any], where: str, caption: str | None, rules: Rules) -> str:
    if "content" not in raw:
        near = get_close_matches("content", [str(key) for key in raw], n=1, cutoff=0.5)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        raise InvalidMessage(f"{where} has no 'content'{hint}; give the text under 'content'")
    text = raw["content"]
    if not isinstance(text, str):
        raise InvalidMessage(f"{where} has content of type {type(text).__name__}; give a string")
    if not text.strip() and not caption:
        raise InvalidMessage(f"{where} has empty content; leave it out, or give an 'image_caption'")
    _check_length(text, where, "content", rules.max_characters)
    return text


def _role(raw: Mapping[str, Any], where: str) -> Role:
    role = raw.get("role", Role.USER)
    try:
        return Role(role)
    except ValueError as exc:
        known = ", ".join(Role)
        raise InvalidMessage(f"{where} has role {role!r}; use one of {known}") from exc


def _stamp(raw: Mapping[str, Any], where: str, rules: Rules) -> Stamp:
    if raw.get("time_stamp") is None:
        near = [key for key in ("timestamp", "said_at", "time", "date", "created_at") if key in raw]
        hint = f"; rename {near[0]!r}" if near else ""
        raise InvalidMessage(
            f"{where} has no 'time_stamp'{hint}; say when it was said, such as '2023-05-08T13:56'"
        )
    try:
        return read_stamp(raw["time_stamp"], zone=rules.zone)
    except InvalidTime as exc:
        raise InvalidMessage(f"{where}: {exc}") from exc


def _given_id(raw: Mapping[str, Any], where: str) -> str:
    value = raw.get("id")
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _check_text(value, where, "id", _MAX_ID_CHARACTERS)


def _optional(raw: Mapping[str, Any], where: str, key: str, longest: int) -> str | None:
    value = raw.get(key)
    return None if value is None or value == "" else _check_text(value, where, key, longest)


def _tags(raw: Mapping[str, Any], where: str) -> tuple[str, ...]:
    value = raw.get("tags")
    if value is None:
        return ()
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise InvalidMessage(f"{where} has tags {value!r}; give a list of strings")
    return tuple(_check_text(tag, where, "tags", _MAX_ID_CHARACTERS) for tag in value)


def _extra(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    rest = {str(name): value for name, value in raw.items() if name not in KEYS}
    try:
        kept: dict[str, Any] = json.loads(json.dumps(rest, allow_nan=False, ensure_ascii=False).encode())
    except (TypeError, ValueError) as exc:
        raise InvalidMessage(
            f"{where} has further keys {sorted(rest)} that are not plain JSON ({exc}); "
            "leave them out or convert them"
        ) from exc
    return kept


def _check_text(value: object, where: str, key: str, longest: int) -> str:
    if not isinstance(value, str) or not value.strip():
        raise InvalidMessage(f"{where} has {key} {str(value)[:40]!r}; give a string that is not blank")
    if longest == _MAX_ID_CHARACTERS and "\0" in value:
        raise InvalidMessage(f"{where} has {key} {value[:40]!r} with a NUL character; remove it")
    _check_length(value, where, key, longest)
    return value


def _check_length(text: str, where: str, key: str, longest: int) -> None:
    if len(text) > longest:
        is_name = longest == _MAX_ID_CHARACTERS
        remedy = "shorten it" if is_name else "split it, or raise ingest.max_message_characters"
        raise InvalidMessage(
            f"{where} has {key} of {len(text):,} characters; at most {longest:,} are kept whole: {remedy}"
        )
    try:
        text.encode()
    except UnicodeEncodeError as exc:
        raise InvalidMessage(
            f"{where} has half a surrogate pair in {key} at character {exc.start}; "
            "decode the text as UTF-8 or UTF-16"
        ) from exc
