"""Writing."""

import strawberry

from structmem.api.graphql.context import ApiInfo, call
from structmem.api.graphql.inputs import MessageInput
from structmem.api.graphql.results import ConsolidationReport, IngestReport, UndoReport


@strawberry.type
class Mutation:
    """Everything that changes a memory; repeating a call changes nothing."""

    @strawberry.mutation(description="Store messages durably and understand what they complete.")
    async def add_messages(
        self, info: ApiInfo, scope: str, messages: list[MessageInput], session: str | None = None
    ) -> IngestReport:
        """Add messages."""
        given = [message.to_mapping() for message in messages]
        return await call(info, lambda memory: memory.add(given, scope=scope, session=session))

    @strawberry.mutation(description="Close open segments and understand all that waits.")
    async def flush(self, info: ApiInfo, scope: str) -> IngestReport:
        """Flush a scope."""
        return await call(info, lambda memory: memory.flush(scope=scope))

    @strawberry.mutation(description="Do the sleep-time work: summaries, conflicts, suspects.")
    async def consolidate(self, info: ApiInfo, scope: str) -> ConsolidationReport:
        """Consolidate a scope."""
        return await call(info, lambda memory: memory.consolidate(scope=scope))

    @strawberry.mutation(description="Take a decision back; what it replaced is believed again.")
    async def undo(self, info: ApiInfo, scope: str, decision: strawberry.ID, reason: str = "") -> UndoReport:
        """Undo a decision."""
        return await call(info, lambda memory: memory.undo(decision, scope=scope, reason=reason))
