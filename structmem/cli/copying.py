"""`structmem push` and `pull`: scopes from one store to another."""

from typing import Annotated

import typer

from structmem.cli.opening import copying
from structmem.cli.options import (
    AllOption,
    ForceOption,
    IntoOption,
    JsonOption,
    MendOption,
    ScopesOption,
    StoreOption,
)
from structmem.cli.output import note, progress, show, write_json
from structmem.errors import InvalidArgument

_ACCOUNT = (
    "User and password of a server: STRUCTMEM_STORE__USER and STRUCTMEM_STORE__PASSWORD, or structmem.toml."
)
_To = Annotated[
    str, typer.Option("--to", metavar="PATH_OR_URL", help=f"Such as bolt://host:7687. {_ACCOUNT}")
]
_From = Annotated[
    str, typer.Option("--from", metavar="PATH_OR_URL", help=f"Such as bolt://host:7687. {_ACCOUNT}")
]


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command("push")(_push)
    app.command("pull")(_pull)


def _push(
    to: _To,
    scope: ScopesOption = None,
    every: AllOption = False,
    into: IntoOption = None,
    force: ForceOption = False,
    mend: MendOption = False,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Copy scopes into another store, lossless; repeat it after a break, or to bring over what is new."""
    _copy(store, _named("--to", to), scope, every=every, into=into, force=force, mend=mend, as_json=as_json)


def _pull(
    source: _From,
    scope: ScopesOption = None,
    every: AllOption = False,
    into: IntoOption = None,
    force: ForceOption = False,
    mend: MendOption = False,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Copy scopes out of another store, lossless; repeat it after a break, or to bring over what is new."""
    _copy(
        _named("--from", source),
        store,
        scope,
        every=every,
        into=into,
        force=force,
        mend=mend,
        as_json=as_json,
    )


def _copy(
    source: str | None,
    target: str | None,
    asked: list[str] | None,
    *,
    every: bool,
    into: str | None,
    force: bool,
    mend: bool,
    as_json: bool,
) -> None:
    if every and asked:
        raise InvalidArgument(f"--all and --scope {asked[0]!r} exclude each other; give one of them")
    with copying(source, target, asked, every=every) as (memory, other, scopes):
        if into is not None and len(scopes) != 1:
            raise InvalidArgument(f"--as {into!r} names one scope, {len(scopes)} are copied; copy one by one")
        ends = (memory.info.location, other.info.location)
        reports = []
        for one in scopes:
            with progress(f"Copying {one}") as bar:
                reports.append(
                    memory.push(other, scope=one, into=into, force=force, mend=mend, progress=bar.at)
                )
    if as_json:
        write_json({"from": ends[0], "to": ends[1], "scopes": [report.to_dict() for report in reports]})
        return
    from structmem.cli.counts import copy_page

    show(*copy_page(*ends, reports))
    if any(report.left for report in reports):
        note("What only the target has was left as it is; erase it there if it should go.")


def _named(option: str, store: str) -> str:
    if not store.strip():
        raise InvalidArgument(f"{option} is empty; give a path or URL such as bolt://host:7687")
    return store
