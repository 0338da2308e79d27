"""Messages that are on disk but in no segment yet: embed them, cut them into segments, in one transaction."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from structmem.domain.graph import Batch, Embedding, NodeKind
from structmem.domain.ids import NodeId, ScopeKey, node_id
from structmem.domain.message import Message, Segment, SegmentState
from structmem.domain.words import strip_names
from structmem.ports import Embedder, GraphStore, Segmenter
from structmem.retrieval.anew import anew

ALL_STATES = tuple(SegmentState)
_PAGE = 512
_NAME_REACH = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Cutter:
    """Keeps every session covered by segments, one after the other, the last one open."""

    store: GraphStore
    segmenter: Segmenter
    embedder: Embedder

    def cover(self, scope: ScopeKey, session: str) -> None:
        """Embed and cut what came into a session since it was last covered."""
        known: dict[NodeId, Embedding] = {}
        while anew(lambda: self._cover_page(scope, session, known)):
            pass

    def _cover_page(self, scope: ScopeKey, session: str, known: dict[NodeId, Embedding]) -> bool:
        """Cover some messages; False if there are none left. What was embedded already is in `known`."""
        revision = self.store.revision(scope)
        last = self._last(scope, session)
        new = self._uncovered(scope, session, last)
        if not new:
            return False
        held = self._messages(scope, last) if last and last.state is SegmentState.OPEN else []
        segments = tuple(self._cut(last, held, new))
        fresh = [message for message in new if message.id not in known]
        if fresh:
            known |= {one.node_id: one for one in self._embed(scope, fresh)}
        vectors = tuple(known[message.id] for message in new)
        self.store.write(scope, Batch(as_of=revision, segments=segments, embeddings=vectors))
        return True

    def close(self, scope: ScopeKey, session: str, *, cut: str, unless_after: datetime | None = None) -> None:
        """Close a session's open segment; not if its last message was said at or after `unless_after`."""
        anew(lambda: self._close_once(scope, session, cut, unless_after))

    def _close_once(self, scope: ScopeKey, session: str, cut: str, unless_after: datetime | None) -> None:
        revision = self.store.revision(scope)
        last = self._last(scope, session)
        if last is None or last.state is not SegmentState.OPEN:
            return
        if unless_after and self._messages(scope, last)[-1].said_at >= unless_after:
            return
        closed = replace(last, state=SegmentState.CLOSED, cut=cut)
        self.store.write(scope, Batch(as_of=revision, segments=(closed,)))

    def _last(self, scope: ScopeKey, session: str) -> Segment | None:
        found = self.store.segments(scope, ALL_STATES, limit=1, session=session, newest_first=True)
        return found[0] if found else None

    def _messages(self, scope: ScopeKey, segment: Segment) -> list[Message]:
        return list(
            self.store.messages_of(
                scope, segment.session, first_seq=segment.first_seq, last_seq=segment.last_seq
            )
        )

    def _uncovered(self, scope: ScopeKey, session: str, last: Segment | None) -> Sequence[Message]:
        first = last.last_seq + 1 if last else 0
        return self.store.messages_of(scope, session, first_seq=first, last_seq=first + _PAGE - 1)

    def _cut(self, last: Segment | None, held: list[Message], new: Sequence[Message]) -> Iterator[Segment]:
        """Yield the open segment as it closes or grows, then the new ones; all but the last are closed."""
        open_one = last if held else None
        seq = last.seq + 1 if last else 0
        for message in new:
            if open_one and (reason := self.segmenter.cut_before(held, message)):
                yield replace(open_one, state=SegmentState.CLOSED, cut=reason)
                open_one, held = None, []
            if open_one:
                open_one = replace(open_one, last_seq=message.seq)
            else:
                open_one = Segment(
                    id=node_id("seg", message.session, str(seq)),
                    session=message.session,
                    seq=seq,
                    first_seq=message.seq,
                    last_seq=message.seq,
                )
                seq += 1
            held.append(message)
        if open_one:
            yield open_one

    def _embed(self, scope: ScopeKey, messages: Sequence[Message]) -> Iterator[Embedding]:
        # A message loses the names of those who spoke shortly before it, wherever the batch began.
        first = messages[0].seq
        earlier = self.store.messages_of(
            scope, messages[0].session, first_seq=max(0, first - _NAME_REACH), last_seq=first - 1
        )
        speakers = [message.speaker for message in (*earlier, *messages)]
        texts = [
            strip_names(message.full_text, set(speakers[max(0, n - _NAME_REACH) : n + 1]))
            for n, message in enumerate(messages, len(earlier))
        ]
        for message, vector in zip(messages, self.embedder.embed(texts), strict=True):
            yield Embedding(
                node_id=message.id, kind=NodeKind.MESSAGE, model=self.embedder.model, vector=vector
            )
