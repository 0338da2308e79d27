"""Sleep-time work on a scope."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from structmem.consolidation.conflicts import new_conflicts, settled_conflicts
from structmem.consolidation.summaries import month_summaries, session_summaries
from structmem.consolidation.suspects import cleared_suspects, new_suspects
from structmem.domain.entry import Summary
from structmem.domain.graph import Batch, Embedding, NodeKind, Revision
from structmem.domain.ids import ScopeKey
from structmem.domain.report import ConsolidationReport
from structmem.domain.words import strip_names
from structmem.ports import Clock, Embedder
from structmem.retrieval.anew import anew
from structmem.retrieval.view import ScopeView

_BATCH = 64

Make = Callable[[ScopeView, datetime], Sequence[Summary]]


class Views(Protocol):
    """Gives warm views of scopes; the search engine does."""

    def view(self, scope: ScopeKey) -> ScopeView:
        """Return the scope's view as of now; an unknown scope gives an empty one."""


class Writer(Protocol):
    """Writes batches; any `GraphStore` does."""

    def write(self, scope: ScopeKey, batch: Batch) -> Revision:
        """Write a batch in one transaction."""


class Consolidator:
    """Writes summaries, opens and settles conflicts, marks suspects. A second run finds nothing to do."""

    def __init__(self, store: Writer, engine: Views, embedder: Embedder, clock: Clock) -> None:
        self._store = store
        self._engine = engine
        self._embedder = embedder
        self._clock = clock

    def summarise_sessions(self, scope: ScopeKey) -> int:
        """Write the summaries of sessions whose content changed; return how many."""
        return self._summarise(scope, session_summaries)

    def summarise(self, scope: ScopeKey) -> int:
        """Write the summaries of sessions and months whose content changed; return how many."""
        return self.summarise_sessions(scope) + self._summarise(scope, month_summaries)

    def consolidate(self, scope: ScopeKey) -> ConsolidationReport:
        """Bring summaries up to date, find conflicts and mark what rests on changed facts.

        What others write meanwhile is read, and the work done anew.

        Raises:
            ChangedMeanwhile: They never rest.
        """
        summaries = self.summarise(scope)
        return anew(lambda: self._settle(scope, summaries))

    def _settle(self, scope: ScopeKey, summaries: int) -> ConsolidationReport:
        view, now = self._engine.view(scope), self._clock.now()
        conflicts, settled = new_conflicts(view, now), settled_conflicts(view, now)
        suspects = new_suspects(view)
        entries, links = (*suspects, *cleared_suspects(view)), (*conflicts, *settled)
        if entries or links:
            self._store.write(scope, Batch(as_of=view.revision, entries=entries, links=links))
        return ConsolidationReport(
            scope=scope,
            summaries=summaries,
            conflicts=len(conflicts),
            resolved=len(settled),
            suspects=len(suspects),
        )

    def _summarise(self, scope: ScopeKey, make: Make) -> int:
        """Write the summaries that are due; return how many."""
        written: list[Summary] = []

        def step() -> None:
            view = self._engine.view(scope)
            due = make(view, self._clock.now())
            for start in range(0, len(due), _BATCH):
                self._write_summaries(view, due[start : start + _BATCH])
                written.extend(due[start : start + _BATCH])

        anew(step)
        return len(written)

    def _write_summaries(self, view: ScopeView, batch: Sequence[Summary]) -> None:
        # Names belong in fields: a vector of the text with its names would say who spoke, not of what.
        vectors = self._embedder.embed([strip_names(one.text, view.speakers) for one in batch])
        embeddings = tuple(
            Embedding(node_id=one.id, kind=NodeKind.SUMMARY, model=self._embedder.model, vector=vector)
            for one, vector in zip(batch, vectors, strict=True)
        )
        self._store.write(view.scope, Batch(summaries=tuple(batch), embeddings=embeddings))
