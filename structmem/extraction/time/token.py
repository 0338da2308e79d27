"""A piece of text with everything that it can be."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

NOTHING: Mapping[str, Any] = {}
DASH: Mapping[str, Any] = {"-": "-", "TO": True}


@dataclass(slots=True, eq=False)
class Token:
    """A word, number or mark at `text[start:end]`, with what it can be."""

    start: int
    end: int
    text: str
    readings: Mapping[str, Any]
    glued: bool = False
    capital: bool = False
