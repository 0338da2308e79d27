"""Domain data to plain mappings and back; the one place that knows the wire form."""

from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

T = TypeVar("T")


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def plain(value: Any) -> dict[str, Any]:
    """Return a JSON-able mapping of a frozen dataclass: ISO 8601 times in UTC, enums by value."""
    if not is_dataclass(value) or isinstance(value, type):
        raise TypeError(f"{value!r} is not a dataclass instance")
    kind: Any = type(value)
    dumped: dict[str, Any] = _adapter(kind).dump_python(value, mode="json")
    return dumped


def to_json(value: Any) -> bytes:
    """Return compact UTF-8 JSON of a frozen dataclass."""
    kind: Any = type(value)
    return _adapter(kind).dump_json(value)


def from_json(kind: type[T], data: bytes | str) -> T:
    """Return the dataclass that `to_json` wrote; raises pydantic's ValidationError on anything else."""
    hashable: Any = kind
    value: T = _adapter(hashable).validate_json(data)
    return value


def from_plain(kind: type[T], data: Mapping[str, Any]) -> T:
    """Return the dataclass that `plain` wrote; raises pydantic's ValidationError on anything else."""
    hashable: Any = kind
    value: T = _adapter(hashable).validate_python(dict(data))
    return value
