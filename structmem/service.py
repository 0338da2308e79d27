"""StructMemory, the one façade."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from structmem.consolidation import Consolidator
from structmem.domain.answer import (
    Answer,
    Change,
    Decision,
    Elapsed,
    Order,
    Plan,
    Timeline,
    TimelineItem,
    Why,
)
from structmem.domain.draft import ExtractionMode
from structmem.domain.entry import Entry, EntryKind
from structmem.domain.graph import Erased, Filter, Node, NodeKind, Problem, Selector, Statistics, StoreInfo
from structmem.domain.hit import Context, SearchResult
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.report import ConsolidationReport, CopyReport, IngestReport, UndoReport
from structmem.domain.scope import check_scope, check_scopes
from structmem.errors import NodeNotFound
from structmem.ingest import Pipeline, Undoer
from structmem.ports import GraphStore, Row
from structmem.reasoning import Operators
from structmem.retrieval.engine import SearchEngine
from structmem.settings import Settings

Scopes = str | Sequence[str]
When = datetime | date | str


class StructMemory:
    """Structured memory over one store: add conversations, then ask what, when, why, and what was true.

    Thread-safe. Everything returned is frozen data with `to_dict()`. `scope` says whose memory it is; reading
    calls also take a list of scopes.
    """

    def __init__(
        self,
        *,
        store: GraphStore,
        pipeline: Pipeline,
        engine: SearchEngine,
        operators: Operators,
        consolidator: Consolidator,
        undoer: Undoer,
    ) -> None:
        self._store = store
        self._pipeline = pipeline
        self._engine = engine
        self._operators = operators
        self._consolidator = consolidator
        self._undoer = undoer

    @classmethod
    def open(
        cls,
        store: str | Path | None = None,
        *,
        auth: tuple[str, str] | None = None,
        extraction_mode: ExtractionMode | str | None = None,
        settings: Settings | None = None,
    ) -> "StructMemory":
        """Open or create a memory.

        Args:
            store: A path, `":memory:"`, or `neo4j://…` / `bolt://…`; None takes it from the settings.
            auth: User and password of a Neo4j.
            extraction_mode: `"event"` (default) or `"flat"`; goes before the settings.
            settings: Everything else; None reads environment and `structmem.toml`.

        Raises:
            StoreError: The store cannot be opened; the text says what to do.
            InvalidSettings: A setting has a wrong value.
        """
        from structmem.bootstrap import open_memory

        return open_memory(store, auth=auth, extraction_mode=extraction_mode, settings=settings)

    def add(
        self,
        messages: Mapping[str, Any] | Sequence[Mapping[str, Any]],
        *,
        scope: str,
        session: str | None = None,
    ) -> IngestReport:
        """Store messages durably, then understand the segments that they complete.

        Args:
            messages: Mappings with `content`, `time_stamp` and optionally `role`, `speaker_name`,
                `speaker_id`, `image_caption`, `id`, `tags`; other keys are kept as `extra`.
            scope: Whose memory.
            session: Session key; None takes a message's own `session` or its local date.

        Returns:
            What happened. When this returns, every message is on disk; a repeated call adds nothing.

        Raises:
            InvalidMessage: Names the position, the key and the remedy; nothing of the call is stored.
        """
        return self._pipeline.add(messages, scope=check_scope(scope), session=session)

    def flush(self, *, scope: str) -> IngestReport:
        """Close open segments, understand all that wait (after a crash too), and summarise their sessions."""
        key = check_scope(scope)
        report = self._pipeline.flush(key)
        self._consolidator.summarise_sessions(key)
        return report

    def consolidate(self, *, scope: str) -> ConsolidationReport:
        """Do the sleep-time work: summaries, conflicts, suspects."""
        return self._consolidator.consolidate(check_scope(scope))

    def search(
        self,
        question: str,
        *,
        scope: Scopes,
        limit: int = 10,
        where: Filter | None = None,
        recipe: str | None = None,
        reference: When | None = None,
    ) -> SearchResult:
        """Find what answers a question, best first, each hit explained.

        Args:
            question: In words.
            scope: One scope or several.
            limit: Hits at most, > 0.
            where: Conditions that every hit meets.
            recipe: Name of a recipe; None takes the settings' (`hybrid`).
            reference: What "last week" is relative to; None is the newest message.

        Raises:
            EmptyQuestion: Nothing to look for.
        """
        return self._engine.search(
            question, check_scopes(scope), limit=limit, where=where, recipe=recipe, reference=reference
        )

    def context(self, question: str, *, scope: Scopes, max_tokens: int = 2000, limit: int = 60) -> Context:
        """Pack the best hits into at most `max_tokens` of text, in order of time, every line citing an id."""
        return self._engine.context(question, check_scopes(scope), max_tokens=max_tokens, limit=limit)

    def ask(self, question: str, *, scope: Scopes, reference: When | None = None) -> Answer:
        """Answer from the graph, with evidence, or abstain and say what is missing."""
        return self._operators.ask(question, check_scopes(scope), reference=reference)

    def timeline(
        self,
        entity: str | None = None,
        *,
        scope: Scopes,
        start: When | None = None,
        end: When | None = None,
        kinds: Sequence[EntryKind | str] = (EntryKind.EVENT,),
        include_planned: bool = True,
        limit: int = 200,
    ) -> Timeline:
        """Return what happened, in order of when it happened, of one entity or of all."""
        return self._operators.timeline(
            entity,
            check_scopes(scope),
            start=start,
            end=end,
            kinds=tuple(EntryKind(kind) for kind in kinds),
            include_planned=include_planned,
            limit=limit,
        )

    def before(self, entry: str, *, scope: Scopes, limit: int = 10) -> list[TimelineItem]:
        """Return events before an entry (id, or words that find it), nearest first, each with certainty."""
        return self._operators.before(entry, check_scopes(scope), limit=limit)

    def after(self, entry: str, *, scope: Scopes, limit: int = 10) -> list[TimelineItem]:
        """Return events after an entry (id, or words that find it), nearest first, each with certainty."""
        return self._operators.after(entry, check_scopes(scope), limit=limit)

    def between(self, a: str, b: str, *, scope: Scopes, limit: int = 50) -> list[TimelineItem]:
        """Return events between two entries, or between two dates, in order."""
        return self._operators.between(a, b, check_scopes(scope), limit=limit)

    def elapsed(self, a: str, b: str | None = None, *, scope: Scopes) -> Elapsed:
        """Return the time from `a` to `b`, or how long `a` took."""
        return self._operators.elapsed(a, b, check_scopes(scope))

    def order(self, entries: Sequence[str], *, scope: Scopes) -> Order:
        """Order entries in time; names undecided pairs and contradictions."""
        return self._operators.order(entries, check_scopes(scope))

    def why(self, entry: str, *, scope: Scopes, depth: int = 4) -> Why:
        """Return the causes of an entry (id, or words that find it): stated chains, then labelled guesses."""
        return self._operators.why(entry, check_scopes(scope), depth=depth)

    def effects(self, entry: str, *, scope: Scopes, depth: int = 4) -> Why:
        """Return what an entry led to: stated chains, then labelled guesses."""
        return self._operators.effects(entry, check_scopes(scope), depth=depth)

    def as_of(
        self,
        valid: When | None = None,
        known: When | None = None,
        *,
        scope: Scopes,
        entity: str | None = None,
        predicate: str | None = None,
    ) -> list[Entry]:
        """Return the facts that were true at `valid`, as far as it was known at `known`; None is now.

        A `known` before the store existed means what had been said by then; see docs/adr.
        """
        return self._operators.as_of(valid, known, check_scopes(scope), entity=entity, predicate=predicate)

    def history(self, entity: str, predicate: str | None = None, *, scope: Scopes) -> list[Entry]:
        """Return all versions of what was ever believed of an entity, oldest first."""
        return self._operators.history(entity, predicate, check_scopes(scope))

    def changes(
        self, start: When, end: When, *, scope: Scopes, clock: str = "VALID", entity: str | None = None
    ) -> list[Change]:
        """Return what started, ended, changed or was corrected in `[start, end)` on a clock."""
        return self._operators.changes(start, end, check_scopes(scope), clock=clock, entity=entity)

    def plans(self, at: When | None = None, *, scope: Scopes, entity: str | None = None) -> list[Plan]:
        """Return planned events as of a date, with what became of them."""
        return self._operators.plans(at, check_scopes(scope), entity=entity)

    def decisions(self, *, scope: Scopes, entity: str | None = None, limit: int = 100) -> list[Decision]:
        """Return what was decided about what to believe, and in whose words, the newest first.

        One statement supersedes or contradicts another, or two names are one; `undo` takes it back by the
        id of its link. What was taken back is there too.
        """
        return self._operators.decisions(check_scopes(scope), entity=entity, limit=limit)

    def undo(self, decision_id: str, *, scope: str, reason: str = "") -> UndoReport:
        """Take a decision back: what it replaced is believed again beside what replaced it.

        It is remembered, and not decided again from the same words; see docs/adr.

        Args:
            decision_id: Of a SUPERSEDES, CONTRADICTS or SAME_AS link, as `decisions` lists them.
            scope: Whose memory.
            reason: Why, in your words; kept with the decision.

        Raises:
            NodeNotFound: No such id in this scope.
            NotADecision: The id is of something else.
            AlreadyUndone: It was taken back before.
        """
        key = check_scope(scope)
        report = self._undoer.undo(NodeId(decision_id), scope=key, reason=reason)
        self._consolidator.summarise_sessions(key)
        return report

    def get(self, node_id: str, *, scope: str) -> Node:
        """Return one node by its id.

        Raises:
            NodeNotFound: No such id in this scope.
        """
        found = self._store.get(check_scope(scope), [NodeId(node_id)])
        if not found:
            raise NodeNotFound(
                f"node {node_id!r} is not in scope {scope!r}; ids come from search or timeline"
            )
        return found[0]

    def entry(self, entry_id: str, *, scope: str) -> Entry:
        """Return one fact, event or interaction by its id.

        Raises:
            NodeNotFound: No entry of that id in this scope.
        """
        node = self.get(entry_id, scope=scope)
        if not isinstance(node, Entry):
            raise NodeNotFound(f"node {entry_id!r} of scope {scope!r} is no entry; `get` returns any node")
        return node

    def find(
        self,
        kind: NodeKind | str,
        *,
        scope: str,
        where: Filter | None = None,
        limit: int = 100,
        after: str | None = None,
    ) -> Sequence[Node]:
        """Return nodes of one kind in their natural order, paged by the last id of the page before."""
        conditions = replace(where or Filter(), kinds=(NodeKind(kind),))
        return self._store.find(
            check_scope(scope), conditions, limit=limit, after=NodeId(after) if after else None
        )

    def scopes(self) -> Sequence[ScopeKey]:
        """Return the keys of all scopes in the store."""
        return self._store.scopes()

    def stats(self, *, scope: str) -> Statistics:
        """Count what the scope holds."""
        return self._store.statistics(check_scope(scope))

    def problems(self, *, scope: str) -> Sequence[Problem]:
        """Check the scope's invariants; empty is healthy."""
        return self._store.problems(check_scope(scope))

    def erase(self, selector: Selector, *, scope: str) -> Erased:
        """Remove messages for good, with all that rests on them alone; summaries of them are written anew."""
        key = check_scope(scope)
        gone = self._store.erase(key, selector)
        self._consolidator.summarise(key)
        return gone

    def export(self, *, scope: str) -> Iterator[Row]:
        """Yield the scope as plain mappings, lossless, in a stable order."""
        return self._store.export(check_scope(scope))

    def load(self, rows: Iterable[Row], *, scope: str) -> int:
        """Write exported rows; repeating it changes nothing."""
        return self._store.load(check_scope(scope), rows)

    def push(
        self,
        to: "StructMemory",
        *,
        scope: str,
        into: str | None = None,
        force: bool = False,
        mend: bool = False,
        progress: Callable[[int, int], None] | None = None,
    ) -> CopyReport:
        """Copy a scope into another memory, without loss; repeating it changes nothing.

        After a break the same call goes on where it stopped; later it brings over what is new or changed.

        Args:
            to: Another memory, such as `StructMemory.open("bolt://…", auth=…)`; its models are not used.
            scope: Here.
            into: There; None is the same key.
            force: Let this side win where both were written to.
            mend: Leave out what rests on something that is not there, after `problems` found some.
            progress: Called with how many rows are written, and of how many.

        Raises:
            InvalidArgument: The scope would be copied onto itself, or both sides were written to.
            EmbeddingMismatch: The scope has vectors of another model there.
        """
        from structmem.bootstrap import copy_scope

        place = None if into is None else check_scope(into)
        return copy_scope(
            self._store,
            to._store,
            check_scope(scope),
            into=place,
            force=force,
            mend=mend,
            progress=progress,
        )

    @property
    def info(self) -> StoreInfo:
        """What and where the store is."""
        return self._store.info

    def close(self) -> None:
        """Close the store; what was acknowledged is safe."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
