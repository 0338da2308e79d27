"""`structmem timeline`, `before`, `after`, `why`, `effects`, `as-of` and `changes`: the graph in time."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated, Any

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
from structmem.cli.output import show, write_json

if TYPE_CHECKING:
    from structmem.domain.answer import TimelineItem, Why


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    commands: dict[str, Callable[..., None]] = {
        "timeline": _timeline,
        "before": _before,
        "after": _after,
        "why": _why,
        "effects": _effects,
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
    if as_json:
        write_json(timeline.to_dict())
        return
    from structmem.cli.render import timeline_page

    show(*timeline_page(timeline, undated=timeline.undated))


def _before(
    entry: EntryArgument,
    limit: LimitOption = 10,
    scope: ScopesOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what came before an event, nearest first."""
    with reading(store, scope) as (memory, scopes):
        items = memory.before(entry, scope=scopes, limit=limit)
    _show_items(items, as_json=as_json)


def _after(
    entry: EntryArgument,
    limit: LimitOption = 10,
    scope: ScopesOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what came after an event, nearest first."""
    with reading(store, scope) as (memory, scopes):
        items = memory.after(entry, scope=scopes, limit=limit)
    _show_items(items, as_json=as_json)


def _why(
    entry: EntryArgument,
    depth: DepthOption = 4,
    scope: ScopesOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what led to an event: stated chains first, then guesses, labelled as such."""
    with reading(store, scope) as (memory, scopes):
        why = memory.why(entry, scope=scopes, depth=depth)
    _show_causes(why, "causes", as_json=as_json)


def _effects(
    entry: EntryArgument,
    depth: DepthOption = 4,
    scope: ScopesOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what an event led to: stated chains first, then guesses, labelled as such."""
    with reading(store, scope) as (memory, scopes):
        why = memory.effects(entry, scope=scopes, depth=depth)
    _show_causes(why, "effects", as_json=as_json)


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
    if as_json:
        _write_list(facts)
        return
    from structmem.cli.render import facts_page

    show(*facts_page(facts))


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
    if as_json:
        _write_list(changes)
        return
    from structmem.cli.render import changes_page

    show(*changes_page(changes))


def _show_items(items: Sequence["TimelineItem"], *, as_json: bool) -> None:
    if as_json:
        _write_list(items)
        return
    from structmem.cli.render import timeline_page

    show(*timeline_page(items))


def _show_causes(why: "Why", word: str, *, as_json: bool) -> None:
    if as_json:
        write_json(why.to_dict())
        return
    from structmem.cli.render import causes_page

    show(*causes_page(why, word))


def _write_list(values: Sequence[Any]) -> None:
    from structmem.domain.codec import plain

    write_json([plain(value) for value in values])
