"""`structmem search`, `ask` and `show`: finding and reading."""

from typing import TYPE_CHECKING, Annotated

import typer

from structmem.cli.opening import reading, reading_one
from structmem.cli.options import (
    JsonOption,
    LimitOption,
    ReferenceOption,
    ScopeOption,
    ScopesOption,
    StoreOption,
)
from structmem.cli.output import show, tell, write_json
from structmem.errors import NodeNotFound

if TYPE_CHECKING:
    from structmem.domain.graph import Node
    from structmem.service import StructMemory

_Question = Annotated[str, typer.Argument(metavar="QUESTION", help="In words.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command("search")(_search)
    app.command("ask")(_ask)
    app.command("show")(_show)


def _search(
    question: _Question,
    scope: ScopesOption = None,
    limit: LimitOption = 10,
    recipe: Annotated[str | None, typer.Option("--recipe", help="How to rank. Default: hybrid.")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Show how each score adds up.")] = False,
    now: ReferenceOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Find what answers a question, best first."""
    with reading(store, scope) as (memory, scopes):
        result = memory.search(question, scope=scopes, limit=limit, recipe=recipe, reference=now)
    tell(result, lambda pages: pages.hits(result, explain=explain), as_json=as_json)


def _ask(
    question: _Question,
    scope: ScopesOption = None,
    now: ReferenceOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Answer a question, with the words that the answer rests on, or say what is missing."""
    with reading(store, scope) as (memory, scopes):
        answer = memory.ask(question, scope=scopes, reference=now)
    tell(answer, lambda pages: pages.answer_page(answer), as_json=as_json)


def _show(
    node_id: Annotated[
        str, typer.Argument(metavar="ID", help="Of an entry, entity, summary … or a message.")
    ],
    scope: ScopeOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show everything that is stored under an id; messages may be named by your own ids."""
    with reading_one(store, scope) as (memory, one):
        node = _node(memory, node_id, one)
    from structmem.domain.codec import plain

    if as_json:
        write_json({"type": type(node).__name__, **plain(node)})
        return
    from structmem.cli.render import node_page

    show(*node_page(node))


def _node(memory: "StructMemory", given: str, scope: str) -> "Node":
    from structmem.domain.ids import node_id

    try:
        return memory.get(given, scope=scope)
    except NodeNotFound as exc:
        try:
            return memory.get(node_id("msg", "id", given), scope=scope)
        except NodeNotFound:
            raise exc from None
