"""Contract: what was made from something that changed meanwhile is not written, not even by half."""

from dataclasses import replace

import pytest

from structmem.domain.entry import Entry
from structmem.domain.graph import Batch, NodeKind, Selector
from structmem.domain.message import SegmentState
from structmem.errors import ChangedMeanwhile, ErasedMeanwhile
from structmem.ports import GraphStore
from structmem.testing.samples import (
    embedding,
    entity,
    entry,
    link,
    message,
    segment,
    source,
    summary,
)
from structmem.testing.store.reading import ANA, BEN, every, lines

_GONE, _KEPT, _KEPT_TOO = (message(n) for n in range(3))


def _made(name: str, *on: int) -> Entry:
    return entry(name, [message(n) for n in on])


_STALE = {
    "entry": Batch(entries=(_made("new", 0),)),
    "entry with another source": Batch(entries=(_made("new", 0, 1),)),
    "link to an entry": Batch(links=(link(_made("kept", 1).id, _made("erased", 0).id),)),
    "link with evidence": Batch(
        links=(link(_made("kept", 1).id, _made("kept too", 2).id, evidence=source(_GONE)),)
    ),
    "participant": Batch(entries=(entry("new", [_KEPT], who=[entity("Zoë")]),)),
    "summary": Batch(summaries=(summary("s1", [_made("kept", 1), _made("erased", 0)]),)),
    "vector": Batch(embeddings=(embedding(_GONE, [1, 0]),)),
    "emptied segment": Batch(segments=(segment(0, 0, 0, state=SegmentState.EXTRACTED),)),
}


def _erase_the_first(store: GraphStore) -> None:
    """Leave the second and the third message, each with an entry; the first goes with all of its own."""
    store.append(ANA, [_GONE, _KEPT, _KEPT_TOO])
    cuts = (segment(0, 0, 0, state=SegmentState.CLOSED), segment(1, 1, 2, state=SegmentState.CLOSED))
    erased = entry("erased", [_GONE], who=[entity("Zoë")])
    rest = (_made("kept", 1), _made("kept too", 2))
    store.write(ANA, Batch(segments=cuts, entities=(entity("Zoë"),), entries=(erased, *rest)))
    store.erase(ANA, Selector(messages=(_GONE.id,)))


class ErasedMeanwhileContract:
    """A worker that read before the erasure and writes after it."""

    @pytest.mark.parametrize("what", _STALE)
    def test_what_rests_on_something_erased_is_refused_whole(self, store: GraphStore, what: str) -> None:
        _erase_the_first(store)
        before, revision = lines(store, ANA), store.revision(ANA)
        stale = _STALE[what]
        batch = replace(stale, entries=(*stale.entries, _made("fine", 1)))
        with pytest.raises(ErasedMeanwhile, match=r"^'.+' was erased while .+; do the same again"):
            store.write(ANA, batch)
        assert lines(store, ANA) == before
        assert store.revision(ANA) == revision
        assert store.problems(ANA) == []

    def test_what_the_batch_brings_itself_may_be_cited(self, store: GraphStore) -> None:
        _erase_the_first(store)
        ana, again = entity("Zoë"), entry("erased", [_KEPT], who=[entity("Zoë")])
        joined = link(again.id, _made("kept", 1).id)
        vector = embedding(again, [1, 0])
        store.write(ANA, Batch(entities=(ana,), entries=(again,), links=(joined,), embeddings=(vector,)))
        assert store.get(ANA, [again.id, joined.id]) == [again, joined]
        assert store.problems(ANA) == []

    def test_a_message_that_was_added_again_may_be_cited_again(self, store: GraphStore) -> None:
        _erase_the_first(store)
        store.append(ANA, [_GONE])
        store.write(ANA, Batch(entries=(_made("new", 0),), embeddings=(embedding(_GONE, [1, 0]),)))
        assert store.problems(ANA) == []

    def test_a_session_that_was_added_again_is_cut_again(self, store: GraphStore) -> None:
        _erase_the_first(store)
        store.erase(ANA, Selector(session="s1"))
        store.append(ANA, [_GONE, _KEPT])
        store.write(ANA, Batch(segments=(segment(0, 0, 1, state=SegmentState.CLOSED),)))
        assert len(every(store, ANA, NodeKind.SEGMENT)) == 1
        assert store.problems(ANA) == []

    def test_what_another_scope_erased_does_not_matter(self, store: GraphStore) -> None:
        _erase_the_first(store)
        store.append(BEN, [_GONE])
        store.write(BEN, Batch(entries=(_made("new", 0),)))
        assert len(every(store, BEN, NodeKind.ENTRY)) == 1


class ChangedMeanwhileContract:
    """A batch that says from which revision it was made."""

    def test_a_batch_of_an_older_revision_is_refused_whole(self, store: GraphStore) -> None:
        store.append(ANA, [_KEPT])
        batch = Batch(as_of=store.revision(ANA), entries=(_made("new", 1),))
        store.append(ANA, [_KEPT_TOO])
        before, revision = lines(store, ANA), store.revision(ANA)
        with pytest.raises(ChangedMeanwhile, match=rf"revision {revision}, .* at {batch.as_of}; do the same"):
            store.write(ANA, batch)
        assert (lines(store, ANA), store.revision(ANA)) == (before, revision)
        store.write(ANA, replace(batch, as_of=revision))
        assert len(every(store, ANA, NodeKind.ENTRY)) == 1

    def test_what_is_written_to_another_scope_does_not_matter(self, store: GraphStore) -> None:
        store.append(ANA, [_KEPT])
        as_of = store.revision(ANA)
        store.append(BEN, [_KEPT, _KEPT_TOO])
        store.write(ANA, Batch(as_of=as_of, entries=(_made("new", 1),)))
        store.write(ANA, Batch(as_of=store.revision(ANA), entries=(_made("newer", 1),)))
        assert len(every(store, ANA, NodeKind.ENTRY)) == 2
