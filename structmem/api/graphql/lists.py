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


@strawberry.type
class Lists:
    """Pages of one kind of node, in its natural order."""

    @strawberry.field(description="Sessions by start.")
    async def sessions(
        self, info: ApiInfo, scope: str, first: int = 20, after: str | None = None
    ) -> Connection[Session]:
        """Return a page of sessions."""
        return await _page(info, NodeKind.SESSION, scope, None, first, after)

    @strawberry.field(description="Messages as they were said.")
    async def messages(
        self,
        info: ApiInfo,
        scope: str,
        first: int = 50,
        after: str | None = None,
        where: FilterInput | None = None,
    ) -> Connection[Message]:
        """Return a page of messages."""
        return await _page(info, NodeKind.MESSAGE, scope, where, first, after)

    @strawberry.field(description="Facts, events and interactions by when they were said.")
    async def entries(
        self,
        info: ApiInfo,
        scope: str,
        first: int = 50,
        after: str | None = None,
        where: FilterInput | None = None,
    ) -> Connection[Entry]:
        """Return a page of entries."""
        return await _page(info, NodeKind.ENTRY, scope, where, first, after)

    @strawberry.field(description="Entities by name.")
    async def entities(
        self, info: ApiInfo, scope: str, first: int = 50, after: str | None = None
    ) -> Connection[Entity]:
        """Return a page of entities."""
        return await _page(info, NodeKind.ENTITY, scope, None, first, after)

    @strawberry.field(description="Summaries by start.")
    async def summaries(
        self, info: ApiInfo, scope: str, first: int = 20, after: str | None = None
    ) -> Connection[Summary]:
        """Return a page of summaries."""
        return await _page(info, NodeKind.SUMMARY, scope, None, first, after)


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
