"""Closed segments to graph: lease, extract, resolve, reconcile, and commit each in one transaction."""

import logging
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

from structmem.domain.draft import Extraction, ExtractionMode
from structmem.domain.entry import Entry, EntryKind
from structmem.domain.graph import Batch, Embedding, NodeKind, Vector
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.message import Message, Segment, SegmentState
from structmem.domain.words import strip_names
from structmem.errors import ErasedMeanwhile, StoreError
from structmem.ingest.resolve import Resolver
from structmem.ingest.settle import settle
from structmem.ingest.tally import Tally
from structmem.ports import Clock, Embedder, Extractor, GraphStore
from structmem.retrieval.anew import anew
from structmem.retrieval.view import ScopeView

_GROUP = 16
_Change = Callable[[Segment], Segment | None]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A leased segment with its messages and what was understood in it."""

    segment: Segment
    messages: Mapping[NodeId, Message]
    extraction: Extraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Understander:
    """Works through a scope's closed segments.

    Attributes:
        views: Returns the scope's warm view, up to date.
        worker: Name under which this process leases segments.
        lease: How long a segment is held; a worker that dies gives it back by then.
        max_attempts: After so many failures a segment is FAILED and waits for the next flush.
    """

    store: GraphStore
    extractor: Extractor
    embedder: Embedder
    clock: Clock
    views: Callable[[ScopeKey], ScopeView]
    mode: ExtractionMode
    worker: str
    lease: timedelta
    max_attempts: int

    def work_off(self, scope: ScopeKey, tally: Tally) -> None:
        """Understand every segment of the scope that is closed and not held by another worker."""
        while True:
            leased = self.store.lease_segments(
                self.worker, now=self.clock.now(), ttl=self.lease, limit=_GROUP, scope=scope
            )
            if not leased:
                return
            waiting = {segment.id: segment for _, segment in leased}
            try:
                self._group(scope, waiting, tally)
            finally:
                self._release(scope, waiting.values())

    def take_over(self, scope: ScopeKey, abandoned: Callable[[str], bool]) -> None:
        """Give back segments that FAILED, or whose worker is gone, without waiting for the lease."""

        def freed(one: Segment) -> Segment | None:
            gone = one.state is SegmentState.CLOSED and one.lease_owner and abandoned(one.lease_owner)
            if not gone and one.state is not SegmentState.FAILED:
                return None
            return replace(one, state=SegmentState.CLOSED, lease_owner="", lease_until=None)

        for one in self.store.segments(scope, (SegmentState.CLOSED, SegmentState.FAILED), limit=100_000):
            if freed(one):
                self._change(scope, one.id, freed)

    def _release(self, scope: ScopeKey, segments: Iterable[Segment]) -> None:
        """Give back what an interruption left undone; a store that is gone gives it back with the lease."""
        with suppress(StoreError):
            for one in segments:
                self._put(scope, replace(one, lease_owner="", lease_until=None))

    def _put(self, scope: ScopeKey, segment: Segment) -> bool:
        """Write a leased segment down; False if it is another worker's by now, or was erased."""
        return self._change(
            scope, segment.id, lambda now: segment if now.lease_owner == self.worker else None
        )

    def _change(self, scope: ScopeKey, node: NodeId, change: _Change) -> bool:
        """Write what `change` makes of a segment as it is now; False if that is nothing, or it was erased."""
        return anew(partial(self._change_once, scope, node, change))

    def _change_once(self, scope: ScopeKey, node: NodeId, change: _Change) -> bool:
        revision = self.store.revision(scope)
        found = [one for one in self.store.get(scope, [node]) if isinstance(one, Segment)]
        changed = change(found[0]) if found else None
        if changed is None:
            return False
        try:
            self.store.write(scope, Batch(as_of=revision, segments=(changed,)))
        except ErasedMeanwhile:
            return False
        return True

    def _holds(self, scope: ScopeKey, segment: Segment) -> bool:
        """Tell whether this worker still has the lease, which ends while a slow extractor reads."""
        return any(
            isinstance(one, Segment) and one.lease_owner == self.worker
            for one in self.store.get(scope, [segment.id])
        )

    def _group(self, scope: ScopeKey, waiting: dict[NodeId, Segment], tally: Tally) -> None:
        """Understand some segments, taking each out of `waiting` when it is done with."""
        segments = list(waiting.values())
        work = [done for one in segments if (done := self._extract(scope, one, tally))]
        for failed in set(waiting) - {one.segment.id for one in work}:
            del waiting[failed]
        texts = list(
            {
                self._text(draft.text, draft.message, one): None
                for one in work
                for draft in one.extraction.entries
                if draft.kind is not EntryKind.INTERACTION
            }
        )
        vectors = dict(zip(texts, self.embedder.embed(texts), strict=True)) if texts else {}
        for one in work:
            anew(partial(self._commit, scope, one, vectors, tally))
            del waiting[one.segment.id]

    def _extract(self, scope: ScopeKey, segment: Segment, tally: Tally) -> Work | None:
        first, last = segment.first_seq, segment.last_seq
        said = self.store.messages_of(
            scope, segment.session, first_seq=max(0, first - self.extractor.reach), last_seq=last
        )
        context = [message for message in said if message.seq < first]
        try:
            found = self.extractor.extract(said[len(context) :], context=context, mode=self.mode)
        except Exception as exc:  # noqa: BLE001 - one segment that cannot be understood must not stop the others
            _log.warning("segment %s was not understood", segment.id, exc_info=exc)
            self._failed(scope, segment, exc, tally)
            return None
        return Work(segment=segment, messages={m.id: m for m in said}, extraction=found)

    def _failed(self, scope: ScopeKey, segment: Segment, error: Exception, tally: Tally) -> None:
        attempts = segment.attempts + 1
        given_up = attempts >= self.max_attempts
        state = SegmentState.FAILED if given_up else SegmentState.CLOSED
        after = replace(
            segment, state=state, attempts=attempts, error=repr(error), lease_owner="", lease_until=None
        )
        if self._put(scope, after):
            tally.failed += given_up
            tally.warnings.append(f"segment {segment.id} of session {segment.session!r} failed: {error!r}")

    def _commit(self, scope: ScopeKey, work: Work, vectors: Mapping[str, Vector], tally: Tally) -> None:
        """Commit what was understood, unless the segment is another worker's by now."""
        if not self._holds(scope, work.segment):
            _log.info("segment %s is another worker's by now", work.segment.id)
            return
        view = self.views(scope)
        now = self.clock.now()
        out = Resolver(
            view=view,
            messages=work.messages,
            reach=self.extractor.reach,
            extractor=self.extractor.name,
            now=now,
        ).resolve(work.extraction)
        for retyped in out.retyped:
            _log.info("entity %s", retyped)
        settle(out, view, now)
        done = replace(work.segment, state=SegmentState.EXTRACTED, error="", lease_owner="", lease_until=None)
        new = [out.entries[node] for node in out.new]
        batch = Batch(
            as_of=view.revision,
            segments=(done,),
            entities=tuple(out.entities.values()),
            entries=tuple(out.entries.values()),
            links=tuple(out.links.values()),
            embeddings=tuple(self._embeddings(new, work, vectors)),
        )
        try:
            self.store.write(scope, batch)
        except ErasedMeanwhile as exc:
            # What is left of the segment is leased and read again.
            self._failed(scope, work.segment, exc, tally)
        else:
            tally.committed(work.extraction, new, len(out.links))

    def _embeddings(
        self, new: Iterable[Entry], work: Work, vectors: Mapping[str, Vector]
    ) -> Iterable[Embedding]:
        # An interaction repeats its message, whose own vector finds it.
        for entry in (one for one in new if one.kind is not EntryKind.INTERACTION):
            vector = vectors[self._text(entry.text, entry.sources[0].node_id, work)]
            yield Embedding(node_id=entry.id, kind=NodeKind.ENTRY, model=self.embedder.model, vector=vector)

    def _text(self, text: str, message: NodeId, work: Work) -> str:
        # Only those who spoke within the extractor's reach are named away, so that borders cannot matter.
        said = work.messages[message]
        near = (one for one in work.messages.values() if 0 <= said.seq - one.seq <= self.extractor.reach)
        return strip_names(text, {one.speaker for one in near})
