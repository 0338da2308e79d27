"""Sleep-time work on a scope."""

from collections.abc import Sequence
from typing import Protocol

from structmem.consolidation.conflicts import new_conflicts, settled_conflicts
from structmem.consolidation.summaries import month_summaries, session_summaries
from structmem.consolidation.suspects import new_suspects
from structmem.domain.entry import Summary
from structmem.domain.graph import Batch, Embedding, NodeKind, Revision
from structmem.domain.ids import ScopeKey
from structmem.domain.report import ConsolidationReport
from structmem.domain.words import strip_names
from structmem.ports import Clock, Embedder
from structmem.retrieval.view import ScopeView

_BATCH = 64


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
        view = self._engine.view(scope)
        return self._write_summaries(view, session_summaries(view, self._clock.now()))

    def consolidate(self, scope: ScopeKey) -> ConsolidationReport:
        """Bring summaries up to date, find conflicts and mark what rests on changed facts."""
        now = self._clock.now()
        sessions = self.summarise_sessions(scope)
        view = self._engine.view(scope)
        months = self._write_summaries(view, month_summaries(view, now))
        conflicts, settled = new_conflicts(view, now), settled_conflicts(view, now)
        suspects = new_suspects(view)
        if conflicts or settled or suspects:
            self._store.write(scope, Batch(entries=tuple(suspects), links=(*conflicts, *settled)))
        return ConsolidationReport(
            scope=scope,
            summaries=sessions + months,
            conflicts=len(conflicts),
            resolved=len(settled),
            suspects=len(suspects),
        )

    def _write_summaries(self, view: ScopeView, summaries: Sequence[Summary]) -> int:
        for start in range(0, len(summaries), _BATCH):
            batch = summaries[start : start + _BATCH]
            # Names belong in fields: a vector of the text with its names would say who spoke, not of what.
            vectors = self._embedder.embed([strip_names(one.text, view.speakers) for one in batch])
            embeddings = tuple(
                Embedding(node_id=one.id, kind=NodeKind.SUMMARY, model=self._embedder.model, vector=vector)
                for one, vector in zip(batch, vectors, strict=True)
            )
            self._store.write(view.scope, Batch(summaries=tuple(batch), embeddings=embeddings))
        return len(summaries)
