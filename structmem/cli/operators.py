"""`structmem timeline`, `before`, `after`, `why`, `effects`, `as-of` and `changes`: the graph in time."""

from collections.abc import Callable
from typing import Annotated

import typer

from structmem.cli.opening import reading
from structmem.cli.options import (
    ChangeClock,
    DepthOption,
    EntityOption,
    EntryArgument,
    JsonOption,
    Kind,
    LimitOption,
    ScopesOption,
    StoreOption,
)
from structmem.cli.output import tell


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    commands: dict[str, Callable[..., None]] = {
        "timeline": _timeline,
        "before": _beside("before", "Show what came before an event, nearest first."),
        "after": _beside("after", "Show what came after an event, nearest first."),
        "why": _caused(
            "why", "causes", "Show what led to an event: stated chains first, then guesses, labelled as such."
        ),
        "effects": _caused(
            "effects",
            "effects",
            "Show what an event led to: stated chains first, then guesses, labelled as such.",
        ),
        "as-of": _as_of,
        "changes": _changes,
    }
    for name, command in commands.items():
        app.command(name)(command)


def _timeline(
    entity: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="Of whom or what; all if left out.")
    ] = None,
    start: Annotated[str | None, typer.Option("--from", metavar="DATE", help="Such as 2024-05.")] = None,
    end: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Not included.")] = None,
    kind: Annotated[
        list[Kind] | None, typer.Option("--kind", help="May be repeated. Default: event.")
    ] = None,
    planned: Annotated[
        bool, typer.Option("--planned/--no-planned", help="Also what was only planned.")
    ] = True,
    limit: LimitOption = 200,
    scope: ScopesOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what happened, in order of when it happened."""
    kinds = [one.value.upper() for one in kind or [Kind.EVENT]]
    with reading(store, scope) as (memory, scopes):
        timeline = memory.timeline(
            entity, scope=scopes, start=start, end=end, kinds=kinds, include_planned=planned, limit=limit
        )
    tell(timeline, lambda pages: pages.timeline_page(timeline, undated=timeline.undated), as_json=as_json)


def _beside(verb: str, about: str) -> Callable[..., None]:
    """Return the command for a verb that lists what lies on one side of an entry."""

    def command(
        entry: EntryArgument,
        limit: LimitOption = 10,
        scope: ScopesOption = None,
        store: StoreOption = None,
        as_json: JsonOption = False,
    ) -> None:
        with reading(store, scope) as (memory, scopes):
            items = getattr(memory, verb)(entry, scope=scopes, limit=limit)
        tell(items, lambda pages: pages.timeline_page(items), as_json=as_json)

    command.__doc__ = about
    return command


def _caused(verb: str, word: str, about: str) -> Callable[..., None]:
    """Return the command for a verb that walks causal chains one way."""

    def command(
        entry: EntryArgument,
        depth: DepthOption = 4,
        scope: ScopesOption = None,
        store: StoreOption = None,
        as_json: JsonOption = False,
    ) -> None:
        with reading(store, scope) as (memory, scopes):
            why = getattr(memory, verb)(entry, scope=scopes, depth=depth)
        tell(why, lambda pages: pages.causes_page(why, word), as_json=as_json)

    command.__doc__ = about
    return command


def _as_of(
    valid: Annotated[str | None, typer.Argument(metavar="[DATE]", help="True when; now if left out.")] = None,
    known: Annotated[
        str | None, typer.Option("--known", metavar="DATE", help="As far as it was known then.")
    ] = None,
    entity: EntityOption = None,
    predicate: Annotated[str | None, typer.Option("--predicate", help="Such as lives_in.")] = None,
    scope: ScopesOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show the facts that were true on a date."""
    with reading(store, scope) as (memory, scopes):
        facts = memory.as_of(valid, known, scope=scopes, entity=entity, predicate=predicate)
    tell(facts, lambda pages: pages.facts_page(facts), as_json=as_json)


def _changes(
    start: Annotated[str, typer.Argument(metavar="FROM", help="Such as 2024-05-01.")],
    end: Annotated[str, typer.Argument(metavar="TO", help="Not included.")],
    clock: Annotated[
        ChangeClock, typer.Option("--clock", help="When it was true, or when the memory learned it.")
    ] = ChangeClock.VALID,
    entity: EntityOption = None,
    scope: ScopesOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what started, ended, changed or was corrected in a period."""
    with reading(store, scope) as (memory, scopes):
        changes = memory.changes(start, end, scope=scopes, clock=clock.value.upper(), entity=entity)
    tell(changes, lambda pages: pages.changes_page(changes), as_json=as_json)
