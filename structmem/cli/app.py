"""The Typer application: its commands, and what becomes of errors."""

import json
import sys
from collections.abc import Sequence

import typer

from structmem.cli import admin, copying, decisions, erasing, ingest, operators, read
from structmem.cli.output import PIPE_CLOSED, PipeClosed, clean, prepare, write
from structmem.errors import ModelError, StoreError, StructMemError

INTERRUPTED = 130
_USAGE, _STORE, _MODEL = 2, 3, 4

app = typer.Typer(
    name="structmem",
    help="Graph-backed memory for conversations: what was said, what happened when and why, what was true.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 done (also if nothing was found), 1 problems found by doctor, "
    "2 wrong use or input, 3 store, 4 model, 130 interrupted.",
)
for room in (ingest, read, operators, decisions, copying, erasing, admin):
    room.register(app)

# Typer carries its own copy of click in some versions; the class is the same by name.
_ClickError: type[BaseException] = next(
    kind for kind in typer.BadParameter.__mro__ if kind.__name__ == "ClickException"
)


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return the exit code; a StructMemError becomes one line."""
    prepare(sys.stdout, sys.stderr)
    as_json = "--json" in arguments
    try:
        result = typer.main.get_command(app).main(
            args=list(arguments), prog_name="structmem", standalone_mode=False
        )
    except StructMemError as exc:
        return _fail(exc.code, str(exc), _exit_code(exc), as_json=as_json)
    except PipeClosed:
        return PIPE_CLOSED
    except (typer.Abort, KeyboardInterrupt):
        result = INTERRUPTED
    except _ClickError as exc:
        text = getattr(exc, "format_message", exc.__str__)()
        return _fail("USAGE", f"{text} (structmem --help tells more)", _USAGE, as_json=as_json)
    if result == INTERRUPTED:
        return _fail("INTERRUPTED", "stopped by you; what was stored is safe", INTERRUPTED, as_json=as_json)
    return result if isinstance(result, int) else 0


def _exit_code(error: StructMemError) -> int:
    if isinstance(error, StoreError):
        return _STORE
    return _MODEL if isinstance(error, ModelError) else _USAGE


def _fail(code: str, text: str, exit_code: int, *, as_json: bool) -> int:
    if as_json:
        error = {"code": code, "message": text}
        try:
            write(json.dumps({"error": error}) + "\n")
        except PipeClosed:
            return PIPE_CLOSED
    else:
        sys.stderr.write(f"error [{code}]: {clean(text)}\n")
    return exit_code
