"""Arguments and options that commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

StoreOption = Annotated[
    str | None,
    typer.Option(
        "--store",
        envvar="STRUCTMEM_STORE",
        show_envvar=True,
        metavar="PATH_OR_URL",
        help="File of the memory, or neo4j:// or bolt:// URL. Default: a file in the user data folder.",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON on standard output, and nothing else.")]
ScopeOption = Annotated[
    str | None,
    typer.Option("--scope", "-s", metavar="SCOPE", help="Whose memory; needed if the store has several."),
]
ScopesOption = Annotated[
    list[str] | None,
    typer.Option(
        "--scope",
        "-s",
        metavar="SCOPE",
        help="Whose memory; may be repeated. Needed if the store has several.",
    ),
]
NewScopeOption = Annotated[str, typer.Option("--scope", "-s", metavar="SCOPE", help="Whose memory.")]
AllOption = Annotated[bool, typer.Option("--all", help="Every scope of the source.")]
IntoOption = Annotated[
    str | None,
    typer.Option("--as", metavar="SCOPE", help="What one scope is called there. Default: as here."),
]
ForceOption = Annotated[
    bool, typer.Option("--force", help="Let the source win where both stores were written to.")
]
MendOption = Annotated[
    bool, typer.Option("--mend", help="Leave out what rests on something that is not there; see doctor.")
]
LimitOption = Annotated[int, typer.Option("--limit", "-n", min=1, help="Results at most.")]
DepthOption = Annotated[int, typer.Option("--depth", min=1, help="Steps of a chain at most.")]
EntityOption = Annotated[str | None, typer.Option("--entity", "-e", help="Only what concerns this name.")]
ReferenceOption = Annotated[
    str | None,
    typer.Option(
        "--now", metavar="DATE", help="What 'last week' is relative to. Default: the newest message."
    ),
]
EntryArgument = Annotated[
    str, typer.Argument(metavar="ENTRY", help="An id, or words that find the event or fact.")
]
FilesArgument = Annotated[
    list[Path], typer.Argument(metavar="FILE...", help="Message files; - is standard input.")
]


class Mode(StrEnum):
    """What is extracted."""

    EVENT = "event"
    FLAT = "flat"


class ChangeClock(StrEnum):
    """The clock that changes are read from."""

    VALID = "valid"
    RECORDED = "recorded"


class Kind(StrEnum):
    """The kinds of entries on a timeline."""

    EVENT = "event"
    FACT = "fact"
    INTERACTION = "interaction"
