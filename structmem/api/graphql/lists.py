"""Lists that grow, as Relay connections."""

from typing import Any

import strawberry

from structmem.api.graphql.context import ApiInfo, call
from structmem.api.graphql.inputs import FilterInput
from structmem.api.graphql.types import Connection, Edge, Entity, Entry, Message, PageInfo, Session, Summary
from structmem.domain.graph import Filter, NodeKind
from structmem.errors import InvalidArgument
from structmem.service import StructMemory

MAX_PAGE = 500


def _pages(kind: NodeKind, about: str, *, size: int = 50) -> Any:
    """Return the field for pages of a kind; its type stands where it is assigned."""

    async def page(info: ApiInfo, scope: str, first: int = size, after: str | None = None) -> Any:
        return await _page(info, kind, scope, None, first, after)

    return strawberry.field(resolver=page, description=about)


def _filtered_pages(kind: NodeKind, about: str, *, size: int = 50) -> Any:
    """Return the field for pages of what meets conditions."""

    async def page(
        info: ApiInfo,
        scope: str,
        first: int = size,
        after: str | None = None,
        where: FilterInput | None = None,
    ) -> Any:
        return await _page(info, kind, scope, where, first, after)

    return strawberry.field(resolver=page, description=about)


@strawberry.type
class Lists:
    """Pages of one kind of node, in its natural order."""

    sessions: Connection[Session] = _pages(NodeKind.SESSION, "Sessions by start.", size=20)
    messages: Connection[Message] = _filtered_pages(NodeKind.MESSAGE, "Messages as they were said.")
    entries: Connection[Entry] = _filtered_pages(
        NodeKind.ENTRY, "Facts, events and interactions by when they were said."
    )
    entities: Connection[Entity] = _pages(NodeKind.ENTITY, "Entities by name.")
    summaries: Connection[Summary] = _pages(NodeKind.SUMMARY, "Summaries by start.", size=20)


async def _page(
    info: ApiInfo, kind: NodeKind, scope: str, where: FilterInput | None, first: int, after: str | None
) -> Any:
    if not 0 < first <= MAX_PAGE:
        raise InvalidArgument(f"first is {first}; ask for 1 to {MAX_PAGE} a page")
    conditions = where.to_filter() if where else Filter()

    def read(memory: StructMemory) -> Any:
        found = memory.find(kind, scope=scope, where=conditions, limit=first + 1, after=after)
        edges: list[Edge[Any]] = [Edge(cursor=node.id, node=node) for node in found[:first]]
        end = edges[-1].cursor if edges else None
        page: Connection[Any] = Connection(
            edges=edges, page_info=PageInfo(has_next_page=len(found) > first, end_cursor=end)
        )
        return page

    return await call(info, read)
