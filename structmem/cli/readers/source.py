"""A file's JSON values, one at a time, with the line that each starts on."""

import json
import re
import shutil
import sys
import tempfile
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from structmem.errors import InvalidArgument, InvalidMessage, UnknownFormat

_FIRST_READ = 1 << 16
_SPACE = re.compile(r"\s*")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A JSON value of a file: a line of JSONL, an element of the top-level list, or the one object.

    Attributes:
        line: Line that it starts on, from 1.
        index: Position among its siblings, from 1.
    """

    value: Any
    line: int
    index: int


@contextmanager
def on_disk(paths: Sequence[Path]) -> Iterator[list[Path]]:
    """Give files that can be read twice: standard input (`-`) and pipes are copied to temporary ones."""
    with tempfile.TemporaryDirectory(prefix="structmem-") as folder:
        found = []
        for number, path in enumerate(paths, start=1):
            if str(path) != "-" and not path.is_fifo():
                found.append(path)
                continue
            copy = Path(folder) / f"stdin{number if number > 1 else ''}"
            with copy.open("wb") as target:
                if str(path) == "-":
                    shutil.copyfileobj(sys.stdin.buffer, target)
                else:
                    with path.open("rb") as pipe:
                        shutil.copyfileobj(pipe, target)
            found.append(copy)
        yield found


def items(path: Path) -> Generator[Item, None, None]:
    """Yield the values of a JSON or JSONL file in order, with memory for one value at a time.

    Raises:
        InvalidArgument: No such file, a directory, or no right to read it.
        UnknownFormat: Not UTF-8, or empty.
        InvalidMessage: Not JSON; names the line.
    """
    count = 0
    try:
        with path.open(encoding="utf-8-sig") as file:
            for count, (line, value) in enumerate(_Scanner(file, path).values(), start=1):
                yield Item(value=value, line=line, index=count)
    except UnicodeDecodeError as exc:
        raise UnknownFormat(_encoding_advice(path, exc)) from exc
    except FileNotFoundError as exc:
        raise InvalidArgument(f"file {str(path)!r} does not exist; check the path") from exc
    except IsADirectoryError as exc:
        raise InvalidArgument(f"{str(path)!r} is a directory; name the files in it") from exc
    except OSError as exc:
        raise InvalidArgument(f"file {str(path)!r} cannot be read: {exc.strerror}; check its rights") from exc
    if not count:
        raise UnknownFormat(f"file {str(path)!r} holds no messages; give a file with at least one")


def _encoding_advice(path: Path, error: UnicodeDecodeError) -> str:
    with path.open("rb") as file:
        looks_utf16 = file.read(2) in _UTF16_MARKS
    guess = "UTF-16" if looks_utf16 else "another encoding"
    return (
        f"file {str(path)!r} is not UTF-8 (byte 0x{error.object[error.start]:02x}; it looks like {guess}); "
        "save it as UTF-8 and run again"
    )


class _Scanner:
    """Decodes JSON values from a stream, reading on (twice as much each time) only when one is incomplete."""

    def __init__(self, file: IO[str], path: Path) -> None:
        self._file = file
        self._path = path
        self._decoder = json.JSONDecoder()
        self._buffer = ""
        self._at = 0
        self._line = 1
        self._ended = False

    def values(self) -> Iterator[tuple[int, Any]]:
        if self._peek() == "[":
            yield from self._elements()
        else:
            while self._peek():
                yield self._decode()

    def _elements(self) -> Iterator[tuple[int, Any]]:
        opened = self._line
        self._skip(1)
        while (mark := self._peek()) != "]":
            if not mark:
                raise self._broken(f"the list that starts on line {opened} has no end")
            yield self._decode()
            if self._peek() == ",":
                self._skip(1)
                if self._peek() == "]":
                    raise self._broken("a comma stands before the end of the list")
            elif self._peek() not in {"]", ""}:
                raise self._broken("a comma is missing between two elements")
        self._skip(1)
        if self._peek():
            raise self._broken("there is more after the end of the list")

    def _decode(self) -> tuple[int, Any]:
        """Decode the value that starts here; the caller has skipped to it."""
        while True:
            try:
                value, end = self._decoder.raw_decode(self._buffer, self._at)
            except RecursionError as exc:
                raise self._broken("the value is nested too deeply") from exc
            except ValueError as exc:
                if self._ended:
                    where = exc.pos if isinstance(exc, json.JSONDecodeError) else self._at
                    reason = exc.msg if isinstance(exc, json.JSONDecodeError) else str(exc)
                    self._skip(where - self._at)
                    raise self._broken(reason) from exc
            else:
                if self._ended or isinstance(value, dict | list):
                    line = self._line
                    self._skip(end - self._at)
                    return line, value
            self._read_on()

    def _peek(self) -> str:
        """Skip white space and return the next character, or nothing at the end."""
        while True:
            space = _SPACE.match(self._buffer, self._at)
            self._skip(space.end() - self._at if space else 0)
            if self._at < len(self._buffer):
                return self._buffer[self._at]
            if self._ended:
                return ""
            self._read_on()

    def _skip(self, characters: int) -> None:
        self._line += self._buffer.count("\n", self._at, self._at + characters)
        self._at += characters

    def _read_on(self) -> None:
        kept = self._buffer[self._at :]
        read = self._file.read(max(_FIRST_READ, len(kept)))
        self._ended = not read
        self._buffer, self._at = kept + read, 0

    def _broken(self, reason: str) -> InvalidMessage:
        return InvalidMessage(
            f"file {str(self._path)!r}, line {self._line}: not JSON ({reason}); mend that line and run again"
        )
