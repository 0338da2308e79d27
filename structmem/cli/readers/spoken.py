"""What the readers of all file shapes yield, and what a shape is."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from structmem.cli.readers.source import Item
from structmem.errors import InvalidMessage


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A message of a file, ready for `StructMemory.add`, and where it stands.

    Attributes:
        conversation: The file's own key of the conversation; empty if it knows none.
        session: The session that the message names itself; None lets `add` choose.
        place: For people: `line 12`, `session 3, message 2`.
        data: The mapping for `add`, with `id` and, where there is one, `session`.
    """

    conversation: str = ""
    session: str | None = None
    place: str
    data: Mapping[str, Any]

    @property
    def blank(self) -> bool:
        """Tell whether nothing was said or shown."""
        content = self.data.get("content")
        return not (isinstance(content, str) and content.strip()) and not self.data.get("image_caption")


Read = Callable[[Iterable[Item], str], Iterator[Spoken]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A known form of message file.

    Attributes:
        title: What the file is called when it was recognised.
        looks_for: What makes it one, for the error that no shape fits.
        fits: Tells it by the file's first value.
        read: Yields the messages, given the values and a name for sessions without one.
        owns_sessions: The file says what its sessions are, so that nobody else can.
        skips_blank: Empty turns are part of the form and left out.
    """

    title: str
    looks_for: str
    fits: Callable[[Any], bool]
    read: Read
    owns_sessions: bool = True
    skips_blank: bool = True


def mapping(value: Any, place: str) -> Mapping[str, Any]:
    """Return the value if it is a JSON object.

    Raises:
        InvalidMessage: It is something else; names the place.
    """
    if not isinstance(value, dict):
        raise InvalidMessage(f"{place}: {_sketch(value)} is not an object; a message is one, with 'content'")
    return value


def listing(value: Any, place: str) -> list[Any]:
    """Return the value if it is a JSON list.

    Raises:
        InvalidMessage: It is something else; names the place.
    """
    if not isinstance(value, list):
        raise InvalidMessage(f"{place}: {_sketch(value)} is not a list; messages stand in a list")
    return value


def flat(turns: Iterable[Any]) -> Iterator[Any]:
    """Yield the turns of a list in which some stand in groups, such as question and answer."""
    for turn in turns:
        if isinstance(turn, list):
            yield from turn
        else:
            yield turn


def _sketch(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:40]}…"
