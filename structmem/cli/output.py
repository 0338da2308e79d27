"""The two streams: results on standard output, everything else on standard error."""

import io
import json
import os
import re
import shutil
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Any, TextIO

from structmem.errors import InvalidArgument

if TYPE_CHECKING:
    from rich.console import RenderableType

# An escape sequence of a terminal: CSI …, OSC … (to BEL or ST), or two characters.
_ESCAPE = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\^_])|\x9b[0-?]*[ -/]*[@-~]"
)
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_PIPED_WIDTH = 120
PIPE_CLOSED = 141


class PipeClosed(Exception):
    """Who read our output has gone."""


def clean(text: str) -> str:
    """Return text that is safe to print: one line, no escape sequences, control or direction marks."""
    plain = _DIRECTION.sub("", _ESCAPE.sub("", text))
    spaced = "".join(" " if unicodedata.category(mark) == "Cc" else mark for mark in plain)
    return " ".join(spaced.split())


def write(text: str) -> None:
    """Write to standard output.

    Raises:
        PipeClosed: Nobody reads it any more.
        InvalidArgument: It cannot take more, such as a full disk.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError as exc:
        _let_go()
        raise PipeClosed from exc
    except OSError as exc:
        _let_go()
        raise InvalidArgument(
            f"standard output cannot be written: {exc.strerror}; send it elsewhere"
        ) from exc


def _let_go() -> None:
    """Let what is still buffered go nowhere when the interpreter flushes in the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_json(value: Any) -> None:
    """Write one JSON value on a line of its own."""
    write(json_line(value))


def json_line(value: Any) -> str:
    """Return the value as a line of JSON, in letters that standard output can show."""
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower()
    return json.dumps(value, ensure_ascii="utf" not in encoding) + "\n"


def show(*parts: "RenderableType") -> None:
    """Print texts and tables; plain where standard output is no terminal."""
    from rich.console import Console

    page = io.StringIO()
    console = Console(
        file=page,
        width=_width(),
        force_terminal=sys.stdout.isatty(),
        highlight=False,
        markup=False,
        emoji=False,
    )
    for part in parts:
        console.print(part)
    write(page.getvalue())


def tell(value: Any, page: Callable[[ModuleType], Iterable["RenderableType"]], *, as_json: bool) -> None:
    """Write a result as JSON, or show the page that a function of `render` (slow to load) makes."""
    if as_json:
        from structmem.domain.codec import plain

        write_json(value.to_dict() if hasattr(value, "to_dict") else [plain(one) for one in value])
        return
    from structmem.cli import render

    show(*page(render))


def note(text: str) -> None:
    """Tell something in passing, on standard error."""
    sys.stderr.write(clean(text) + "\n")
    sys.stderr.flush()


@contextmanager
def progress(title: str, total: int | None = None) -> Iterator["Bar"]:
    """Show a bar on standard error while long work runs, if a person watches."""
    if not sys.stderr.isatty():
        yield Bar(None, None)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        yield Bar(bars, bars.add_task(clean(title), total=total))


class Bar:
    """A progress bar, or nothing where nobody watches."""

    def __init__(self, bars: Any, task: Any) -> None:
        self._bars = bars
        self._task = task

    def advance(self, steps: int = 1) -> None:
        """Move on."""
        if self._bars is not None:
            self._bars.advance(self._task, steps)

    def at(self, done: int, total: int) -> None:
        """Stand at `done` of `total`."""
        if self._bars is not None:
            self._bars.update(self._task, completed=done, total=total)

    def each(self, values: Iterable[Any]) -> Iterator[Any]:
        """Yield the values and move on one by one."""
        for value in values:
            yield value
            self.advance()


def prepare(*streams: TextIO) -> None:
    """Let no character that a stream's encoding lacks stop the work."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _width() -> int:
    if sys.stdout.isatty():
        return shutil.get_terminal_size().columns
    columns = os.environ.get("COLUMNS", "")
    return int(columns) if columns.isdigit() and int(columns) > 0 else _PIPED_WIDTH
