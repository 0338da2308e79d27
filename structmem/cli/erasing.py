"""`structmem erase`: what was said, and what rests on it alone, for good."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict
from difflib import get_close_matches
from itertools import takewhile
from shlex import quote
from typing import TYPE_CHECKING, Annotated, Any

import typer

from structmem.cli.opening import chosen_or_all, existing
from structmem.cli.options import JsonOption, NewScopeOption, StoreOption
from structmem.cli.output import note, show, write_json
from structmem.errors import InvalidArgument, NodeNotFound

if TYPE_CHECKING:
    from structmem.domain.graph import Erased, Selector
    from structmem.ports import Row
    from structmem.service import StructMemory

_MessageOption = Annotated[
    list[str] | None,
    typer.Option("--message", metavar="ID", help="A message, by the id it came with; may be repeated."),
]
_SessionOption = Annotated[str | None, typer.Option("--session", metavar="KEY", help="A whole session.")]
_SpeakerOption = Annotated[str | None, typer.Option("--speaker", metavar="NAME", help="All that they said.")]
_EverythingOption = Annotated[bool, typer.Option("--everything", help="The whole scope.")]
_YesOption = Annotated[bool, typer.Option("--yes", help="Do it. Without this, only say what would go.")]
# An export starts with these.
_HEAD = ("header", "session", "message")


def register(app: typer.Typer) -> None:
    """Add the command of this file."""
    app.command("erase")(_erase)


def _erase(
    scope: NewScopeOption,
    message: _MessageOption = None,
    session: _SessionOption = None,
    speaker: _SpeakerOption = None,
    everything: _EverythingOption = False,
    yes: _YesOption = False,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Erase messages for good, with all that rests on them alone; says what would go until --yes is given.

    Choose by --message, --session, --speaker or --everything; one of them.
    """
    _check_one(message, session, speaker, everything=everything)
    with existing(store) as memory:
        (one,) = chosen_or_all(memory, [scope])
        selector = _selector(memory, one, message or (), session, speaker)
        gone = memory.erase(selector, scope=one) if yes else _rehearsed(memory, one, selector)
    if as_json:
        write_json({"scope": scope, "erased": yes, **asdict(gone)})
        return
    from structmem.cli.counts import erased_table

    show(erased_table(scope, gone))
    note("This is gone." if yes else "This would go. Nothing was erased; give --yes to do it.")


def _check_one(message: Any, session: str | None, speaker: str | None, *, everything: bool) -> None:
    given = {"--message": message, "--session": session, "--speaker": speaker, "--everything": everything}
    named = [name for name, value in given.items() if value not in (None, [], False)]
    if len(named) != 1:
        raise InvalidArgument(
            f"{' and '.join(named)} exclude each other; give one of them"
            if named
            else f"nothing says what to erase; give one of {', '.join(given)}"
        )


def _selector(
    memory: "StructMemory", scope: str, messages: Sequence[str], session: str | None, speaker: str | None
) -> "Selector":
    """Return what is meant.

    Raises:
        NodeNotFound: There is no such message, session or speaker.
    """
    from structmem.domain.graph import Selector

    if not messages and session is None and speaker is None:
        return Selector(everything=True)
    said = _said(memory, scope)
    if session is not None:
        return Selector(session=_known("session", session, {row["session"] for row in said}, scope))
    if speaker is not None:
        return Selector(speaker=_known("speaker", speaker, {row["speaker"] for row in said}, scope))
    ids = {row["message_id"]: row["id"] for row in said} | {row["id"]: row["id"] for row in said}
    return Selector(messages=tuple(ids[_known("message", one, ids, scope)] for one in messages))


def _said(memory: "StructMemory", scope: str) -> list["Row"]:
    with closing(memory.export(scope=scope)) as rows:  # type: ignore[type-var] # it is a generator
        return [row for row in takewhile(lambda row: row["type"] in _HEAD, rows) if row["type"] == "message"]


def _known(what: str, name: str, known: Any, scope: str) -> str:
    if name in known:
        return name
    near = get_close_matches(name, [one for one in known if isinstance(one, str)], n=1)
    hint = (
        f"did you mean {near[0]!r}?"
        if near
        else f"`structmem export --scope {quote(scope)}` shows what it has"
    )
    raise NodeNotFound(f"{what} {name!r} is not in scope {scope!r}; {hint}")


def _rehearsed(memory: "StructMemory", scope: str, selector: "Selector") -> "Erased":
    """Return how much an erasure would remove, by doing it to a copy in memory that has no vectors."""
    from structmem.service import StructMemory

    rows = (row for row in memory.export(scope=scope) if row["type"] != "embedding")
    with StructMemory.open(":memory:") as copy:
        copy.load(rows, scope=scope)
        return copy.erase(selector, scope=scope)
