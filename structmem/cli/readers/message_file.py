"""One message file: what shape it has, what is in it, and its messages in order."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from structmem.cli.readers.beam import BEAM
from structmem.cli.readers.locomo import LOCOMO
from structmem.cli.readers.longmemeval import LONGMEMEVAL
from structmem.cli.readers.messages import MESSAGES, SESSIONS
from structmem.cli.readers.source import items
from structmem.cli.readers.spoken import Shape, Spoken
from structmem.errors import InvalidMessage, UnknownFormat

_SHAPES = (LOCOMO, LONGMEMEVAL, BEAM, MESSAGES, SESSIONS)
_EXAMPLE = '[{"content": "I moved to Lyon.", "time_stamp": "2024-05-20T09:00:00Z", "speaker_name": "Ana"}]'


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What a file holds; `blank` turns are left out and not counted as messages."""

    shape: str
    conversations: int
    sessions: int
    messages: int
    blank: int


class MessageFile:
    """A file of messages; its shape is known from its first value, its content is read anew at each use."""

    def __init__(self, path: Path) -> None:
        """Recognise the shape.

        Raises:
            InvalidArgument: The file is not there, or not readable.
            UnknownFormat: Empty, not UTF-8, or of no known shape; the text says what was looked for.
            InvalidMessage: Not JSON; names the line.
        """
        self.path = path
        with closing(items(path)) as found:
            self.shape = _recognise(path, next(found).value)

    def survey(self) -> Survey:
        """Read the whole file and count: one pass, which finds broken lines before anything is stored."""
        conversations: dict[str, None] = {}
        sessions: dict[tuple[str, str | None], None] = {}
        messages = blank = 0
        for spoken in self._all():
            conversations.setdefault(spoken.conversation)
            if self.shape.skips_blank and spoken.blank:
                blank += 1
                continue
            sessions.setdefault((spoken.conversation, spoken.session))
            messages += 1
        return Survey(
            shape=self.shape.title,
            conversations=len(conversations),
            sessions=len([key for key in sessions if key[1] is not None]),
            messages=messages,
            blank=blank,
        )

    def messages(self) -> Iterator[Spoken]:
        """Yield the messages in order, blank turns left out where the shape has them."""
        return (one for one in self._all() if not (self.shape.skips_blank and one.blank))

    def _all(self) -> Iterator[Spoken]:
        try:
            # A value that is no message ends the reading in the midst of the file.
            with closing(items(self.path)) as found:
                yield from self.shape.read(found, self.path.stem)
        except InvalidMessage as exc:
            if str(self.path) in str(exc):
                raise
            raise InvalidMessage(f"file {str(self.path)!r}, {exc}") from exc


def _recognise(path: Path, first: Any) -> Shape:
    if isinstance(first, dict) and first.get("format") == "structmem":
        raise UnknownFormat(
            f"file {str(path)!r} is an export of StructMem; load it with 'structmem import', not 'ingest'"
        )
    for shape in _SHAPES:
        if shape.fits(first):
            return shape
    raise UnknownFormat(
        f"file {str(path)!r} has none of the known shapes: it starts with {_describe(first)}; looked for "
        + "; ".join(shape.looks_for for shape in _SHAPES)
        + f". Example: {_EXAMPLE}"
    )


def _describe(value: Any) -> str:
    if isinstance(value, dict):
        return f"an object with the keys {', '.join(sorted(map(repr, value))[:8]) or '(none)'}"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    return f"{type(value).__name__} {str(value)[:40]!r}"
