"""`structmem stats`, `scopes`, `export`, `import`, `consolidate`, `doctor`, `serve` and `version`."""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from itertools import chain
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated, Any

import typer

from structmem import __version__
from structmem.cli.opening import chosen_or_all, existing, reading, reading_one, writing
from structmem.cli.options import JsonOption, ScopeOption, ScopesOption, StoreOption
from structmem.cli.output import json_line, note, progress, show, write, write_json
from structmem.errors import InvalidArgument

if TYPE_CHECKING:
    from structmem.domain.graph import Problem
    from structmem.ports import Row

_PROBLEMS_FOUND = 1
_STANDS_FOR_A_NAME = re.compile(r"\b(?:SCOPE|STORE)\b")


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    commands: dict[str, Callable[..., None]] = {
        "stats": _stats,
        "scopes": _scopes,
        "export": _export,
        "import": _import,
        "consolidate": _consolidate,
        "doctor": _doctor,
        "serve": _serve,
        "version": _version,
    }
    for name, command in commands.items():
        app.command(name)(command)


def _stats(scope: ScopesOption = None, store: StoreOption = None, as_json: JsonOption = False) -> None:
    """Count what the scopes hold; all of them if none is named."""
    from structmem.domain.codec import plain

    with existing(store) as memory:
        location = memory.info.location
        counts = {one: memory.stats(scope=one) for one in chosen_or_all(memory, scope)}
    if as_json:
        write_json({"store": location, "scopes": {one: plain(count) for one, count in counts.items()}})
        return
    from structmem.cli.counts import statistics_page

    show(*statistics_page(location, counts))


def _scopes(store: StoreOption = None, as_json: JsonOption = False) -> None:
    """List the scopes of the store."""
    with existing(store) as memory:
        scopes = [str(scope) for scope in memory.scopes()]
    if as_json:
        write_json(scopes)
    elif scopes:
        write("".join(f"{scope}\n" for scope in scopes))
    else:
        note("no scopes yet; put something in: structmem ingest FILE --scope NAME")


def _export(
    scope: ScopeOption = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Default: standard output.")
    ] = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write a scope as JSONL, lossless and in a stable order; 'structmem import' reads it back."""
    with reading_one(store, scope) as (memory, one):
        if output is None:
            for row in memory.export(scope=one):
                write(json_line(row))
            return
        count = 0
        with _output_file(output) as file, progress("Exporting rows") as bar:
            for row in bar.each(memory.export(scope=one)):
                file.write(json_line(row))
                count += 1
    if as_json:
        write_json({"scope": one, "file": str(output), "rows": count})
    else:
        note(f"{count:,} rows of scope {one!r} written to {output}")


@contextmanager
def _output_file(path: Path) -> Iterator[Any]:
    """Write beside the file and put it in its place when all is written; a device or pipe is written to."""
    direct = path.exists() and not path.is_file()
    target = path if direct else path.resolve()
    part = target if direct else target.with_name(f"{target.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        if not direct:
            part.replace(target)
    except OSError as exc:
        raise InvalidArgument(
            f"file {str(path)!r} cannot be written: {exc.strerror}; choose another place with --output"
        ) from exc
    finally:
        if not direct:
            part.unlink(missing_ok=True)


def _import(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An export; - is standard input.")],
    scope: Annotated[
        str | None, typer.Option("--scope", "-s", help="Whose memory it becomes. Default: as exported.")
    ] = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read an export into a scope; reading it again changes nothing."""
    from structmem.cli.readers.source import on_disk

    with on_disk([file]) as paths, writing(store) as memory, progress("Importing rows") as bar:
        rows = _rows(paths[0])
        header = next(rows)
        target = scope if scope is not None else str(header.get("scope", ""))
        count = memory.load(bar.each(chain([header], rows)), scope=target)
    if as_json:
        write_json({"scope": target, "rows": count})
    else:
        note(f"{count:,} rows read into scope {target!r}")


def _rows(path: Path) -> Iterator["Row"]:
    from structmem.cli.readers.source import items
    from structmem.cli.readers.spoken import mapping

    with closing(items(path)) as found:
        for item in found:
            yield mapping(item.value, f"file {str(path)!r}, line {item.line}")


def _consolidate(scope: ScopesOption = None, store: StoreOption = None, as_json: JsonOption = False) -> None:
    """Do the sleep-time work: summaries, conflicts, and what depends on changed facts."""
    with reading(store, scope) as (memory, scopes), progress("Consolidating", len(scopes)) as bar:
        reports = [memory.consolidate(scope=one) for one in bar.each(scopes)]
    if as_json:
        write_json([report.to_dict() for report in reports])
        return
    from structmem.cli.counts import consolidation_table

    show(consolidation_table(reports))


def _doctor(scope: ScopesOption = None, store: StoreOption = None, as_json: JsonOption = False) -> None:
    """Check the store's invariants; exit code 1 if any is broken."""
    from structmem.domain.codec import plain
    from structmem.settings import Settings

    found: dict[str, list[Problem]] = {}
    with existing(store) as memory:
        info = memory.info
        where = store or Settings.read().store.url or info.location
        for one in chosen_or_all(memory, scope):
            found[one] = [_named(problem, one, where) for problem in memory.problems(scope=one)]
    if as_json:
        problems = {one: [plain(problem) for problem in problems] for one, problems in found.items()}
        write_json({"store": plain(info), "problems": problems})
    else:
        from structmem.cli.counts import doctor_page

        show(*doctor_page(info, found))
    if any(found.values()):
        raise typer.Exit(_PROBLEMS_FOUND)


def _named(problem: "Problem", scope: str, store: str) -> "Problem":
    """Put scope and store into the command that the remedy gives."""
    names = {"SCOPE": quote(scope), "STORE": quote(store)}
    remedy = _STANDS_FOR_A_NAME.sub(lambda found: names[found[0]], problem.remedy)
    return replace(problem, remedy=remedy)


def _serve(
    host: Annotated[str | None, typer.Option("--host", help="Default: this machine only.")] = None,
    port: Annotated[int | None, typer.Option("--port", min=0, max=65535, help="Default: 8765.")] = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Serve the memory over GraphQL, with GraphiQL at /graphql in the browser."""
    from structmem.api import serve
    from structmem.settings import Settings

    settings = Settings.read().api
    host = host if host is not None else settings.host
    port = port if port is not None else settings.port
    if as_json:
        write_json({"host": host, "port": port, "path": "/graphql"})
    else:
        note(f"GraphiQL on http://{host}:{port}/graphql; stop with Ctrl-C")
    with suppress(KeyboardInterrupt):  # the usual way to end it
        serve(store=store, host=host, port=port)


def _version(as_json: JsonOption = False) -> None:
    """Print the version."""
    python = ".".join(map(str, sys.version_info[:3]))
    if as_json:
        write_json({"structmem": __version__, "python": python})
    else:
        write(f"structmem {__version__} (Python {python})\n")
