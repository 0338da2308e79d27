"""Reading: search, ask, operators."""

from datetime import datetime

import strawberry

from structmem.api.graphql.context import ApiInfo, call
from structmem.api.graphql.inputs import FilterInput
from structmem.api.graphql.lists import Lists
from structmem.api.graphql.results import (
    Answer,
    Change,
    Context,
    Decision,
    Elapsed,
    Order,
    Plan,
    SearchResult,
    Statistics,
    StoreInfo,
    Timeline,
    TimelineItem,
    Why,
)
from structmem.api.graphql.types import Entry
from structmem.domain.entry import EntryKind


@strawberry.type
class Query(Lists):
    """Everything that can be asked; `scope` takes one key or a list where memories can be shared."""

    @strawberry.field(description="Keys of all scopes in the store.")
    async def scopes(self, info: ApiInfo) -> list[str]:
        """Return the scope keys."""
        return list(await call(info, lambda memory: memory.scopes()))

    @strawberry.field(description="What the store is.")
    async def store(self, info: ApiInfo) -> StoreInfo:
        """Return the store's facts."""
        return await call(info, lambda memory: memory.info)

    @strawberry.field(description="Counts of one scope.")
    async def stats(self, info: ApiInfo, scope: str) -> Statistics:
        """Return the counts."""
        return await call(info, lambda memory: memory.stats(scope=scope))

    @strawberry.field(description="One fact, event or interaction by id.")
    async def entry(self, info: ApiInfo, scope: str, id: strawberry.ID) -> Entry:
        """Return an entry."""
        return await call(info, lambda memory: memory.entry(id, scope=scope))

    @strawberry.field(description="Find what answers a question, best first, explained.")
    async def search(
        self,
        info: ApiInfo,
        question: str,
        scope: list[str],
        limit: int = 10,
        where: FilterInput | None = None,
        recipe: str | None = None,
        reference: datetime | None = None,
    ) -> SearchResult:
        """Return hits."""
        conditions = where.to_filter() if where else None
        return await call(
            info,
            lambda memory: memory.search(
                question, scope=scope, limit=limit, where=conditions, recipe=recipe, reference=reference
            ),
        )

    @strawberry.field(description="Pack what answers a question into a text for an agent.")
    async def context(
        self, info: ApiInfo, question: str, scope: list[str], max_tokens: int = 2000, limit: int = 60
    ) -> Context:
        """Return a packed context."""
        return await call(
            info,
            lambda memory: memory.context(question, scope=scope, max_tokens=max_tokens, limit=limit),
        )

    @strawberry.field(description="Answer from the graph, with evidence, or abstain.")
    async def ask(
        self, info: ApiInfo, question: str, scope: list[str], reference: datetime | None = None
    ) -> Answer:
        """Return an answer."""
        return await call(info, lambda memory: memory.ask(question, scope=scope, reference=reference))

    @strawberry.field(description="What happened, in order, of one entity or of all.")
    async def timeline(
        self,
        info: ApiInfo,
        scope: list[str],
        entity: str | None = None,
        start: str | None = None,
        end: str | None = None,
        kinds: list[EntryKind] | None = None,
        limit: int = 200,
    ) -> Timeline:
        """Return a timeline."""
        return await call(
            info,
            lambda memory: memory.timeline(
                entity, scope=scope, start=start, end=end, kinds=kinds or (EntryKind.EVENT,), limit=limit
            ),
        )

    @strawberry.field(description="Events before an entry, nearest first; by id or by words that find it.")
    async def before(
        self, info: ApiInfo, scope: list[str], entry: str, limit: int = 10
    ) -> list[TimelineItem]:
        """Return earlier events."""
        return await call(info, lambda memory: memory.before(entry, scope=scope, limit=limit))

    @strawberry.field(description="Events after an entry, nearest first; by id or by words that find it.")
    async def after(self, info: ApiInfo, scope: list[str], entry: str, limit: int = 10) -> list[TimelineItem]:
        """Return later events."""
        return await call(info, lambda memory: memory.after(entry, scope=scope, limit=limit))

    @strawberry.field(description="Events between two entries or two dates.")
    async def between(
        self, info: ApiInfo, scope: list[str], a: str, b: str, limit: int = 50
    ) -> list[TimelineItem]:
        """Return events between."""
        return await call(info, lambda memory: memory.between(a, b, scope=scope, limit=limit))

    @strawberry.field(description="Time from a to b, or how long a took.")
    async def elapsed(self, info: ApiInfo, scope: list[str], a: str, b: str | None = None) -> Elapsed:
        """Return a length of time."""
        return await call(info, lambda memory: memory.elapsed(a, b, scope=scope))

    @strawberry.field(description="Order entries in time.")
    async def order(self, info: ApiInfo, scope: list[str], entries: list[str]) -> Order:
        """Return the order."""
        return await call(info, lambda memory: memory.order(entries, scope=scope))

    @strawberry.field(description="Causes of an entry, by id or by words that find it.")
    async def why(self, info: ApiInfo, scope: list[str], entry: str, depth: int = 4) -> Why:
        """Return causes."""
        return await call(info, lambda memory: memory.why(entry, scope=scope, depth=depth))

    @strawberry.field(description="What an entry led to.")
    async def effects(self, info: ApiInfo, scope: list[str], entry: str, depth: int = 4) -> Why:
        """Return effects."""
        return await call(info, lambda memory: memory.effects(entry, scope=scope, depth=depth))

    @strawberry.field(description="Facts true at a time, as far as known at a time; null is now.")
    async def as_of(
        self,
        info: ApiInfo,
        scope: list[str],
        valid: str | None = None,
        known: str | None = None,
        entity: str | None = None,
        predicate: str | None = None,
    ) -> list[Entry]:
        """Return facts."""
        return await call(
            info,
            lambda memory: memory.as_of(valid, known, scope=scope, entity=entity, predicate=predicate),
        )

    @strawberry.field(description="All versions of what was ever believed of an entity, oldest first.")
    async def history(
        self, info: ApiInfo, scope: list[str], entity: str, predicate: str | None = None
    ) -> list[Entry]:
        """Return versions."""
        return await call(info, lambda memory: memory.history(entity, predicate, scope=scope))

    @strawberry.field(description="What started, ended, changed or was corrected in [start, end).")
    async def changes(
        self,
        info: ApiInfo,
        scope: list[str],
        start: str,
        end: str,
        clock: str = "VALID",
        entity: str | None = None,
    ) -> list[Change]:
        """Return changes."""
        return await call(
            info, lambda memory: memory.changes(start, end, scope=scope, clock=clock, entity=entity)
        )

    @strawberry.field(description="What was decided about what to believe, newest first, undone or not.")
    async def decisions(
        self, info: ApiInfo, scope: list[str], entity: str | None = None, limit: int = 100
    ) -> list[Decision]:
        """Return decisions."""
        return await call(info, lambda memory: memory.decisions(scope=scope, entity=entity, limit=limit))

    @strawberry.field(description="Planned events as of a date, with what became of them.")
    async def plans(
        self, info: ApiInfo, scope: list[str], at: str | None = None, entity: str | None = None
    ) -> list[Plan]:
        """Return plans."""
        return await call(info, lambda memory: memory.plans(at, scope=scope, entity=entity))
