"""`structmem decisions` and `undo`: what was decided about what to believe, and back."""

from typing import Annotated

import typer

from structmem.cli.opening import reading, reading_one
from structmem.cli.options import (
    EntityOption,
    JsonOption,
    LimitOption,
    ScopeOption,
    ScopesOption,
    StoreOption,
)
from structmem.cli.output import tell


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command("decisions")(_decisions)
    app.command("undo")(_undo)


def _decisions(
    entity: EntityOption = None,
    limit: LimitOption = 100,
    scope: ScopesOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what was taken as changed, corrected, contradicting or the same, newest first."""
    with reading(store, scope) as (memory, scopes):
        decisions = memory.decisions(scope=scopes, entity=entity, limit=limit)
    tell(decisions, lambda pages: pages.decisions_page(decisions), as_json=as_json)


def _undo(
    decision: Annotated[str, typer.Argument(metavar="ID", help="Of a decision; see structmem decisions.")],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why; kept with it.")] = "",
    scope: ScopeOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take a decision back: what it replaced is believed again, beside what replaced it."""
    with reading_one(store, scope) as (memory, one):
        report = memory.undo(decision, scope=one, reason=reason)
    tell(report, lambda pages: pages.undone_page(report), as_json=as_json)
