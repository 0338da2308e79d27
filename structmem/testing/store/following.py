"""Contract: `revision` and `since`, by which a warm view catches up."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from structmem.domain.graph import Batch, Delta, Node, Revision, Selector
from structmem.domain.ids import NodeId
from structmem.domain.message import Segment
from structmem.errors import InvalidArgument
from structmem.ports import GraphStore
from structmem.testing.samples import embedding, entry, message, segment, story, summary
from structmem.testing.store.reading import ANA, BEN, catch_up, ids, put


class _Mirror:
    """What a follower knows."""

    def __init__(self) -> None:
        self.nodes: dict[NodeId, Node] = {}
        self.vectors: dict[NodeId, bytes] = {}
        self.revision = Revision(0)

    def take(self, pages: Sequence[Delta]) -> None:
        for page in pages:
            for gone in page.erased:
                self.nodes.pop(gone, None)
                self.vectors.pop(gone, None)
            self.nodes |= {node.id: node for node in page.nodes}
            self.vectors |= {one.node_id: one.vector.tobytes() for one in page.embeddings}
            self.revision = page.revision


class FollowContract:
    """Pages lead from any revision to the present, erasures included."""

    @pytest.mark.parametrize("limit", [1, 2, 5, 2000])
    def test_pages_lead_to_the_present(self, store: GraphStore, limit: int) -> None:
        told, mirror = story(), _Mirror()
        put(store, ANA, told)
        mirror.take(catch_up(store, ANA, mirror.revision, limit=limit))
        store.append(ANA, [message(n) for n in range(5, 9)])
        changed = replace(told.entries[0], text="Ana told it again.")
        store.write(ANA, Batch(entries=(changed,), embeddings=(embedding(message(6), [0, 0, 0, 1]),)))
        mirror.take(catch_up(store, ANA, mirror.revision, limit=limit))
        store.erase(ANA, Selector(session="s2"))
        store.erase(ANA, Selector(messages=(message(7).id,)))
        mirror.take(catch_up(store, ANA, mirror.revision, limit=limit))
        fresh = _Mirror()
        fresh.take(catch_up(store, ANA, Revision(0), limit=limit))
        assert mirror.nodes == fresh.nodes
        assert mirror.vectors == fresh.vectors
        assert mirror.revision == fresh.revision == store.revision(ANA)
        assert mirror.nodes[changed.id] == changed
        assert message(7).id not in mirror.nodes
        assert list(store.get(ANA, list(mirror.nodes))) == list(mirror.nodes.values())

    def test_nothing_new_is_an_empty_page(self, store: GraphStore) -> None:
        put(store, ANA, story())
        mark = store.revision(ANA)
        assert store.since(ANA, mark) == Delta(nodes=(), embeddings=(), erased=(), revision=mark, more=False)
        nowhere = store.since(BEN, Revision(0))
        assert nowhere == Delta(nodes=(), embeddings=(), erased=(), revision=Revision(0), more=False)

    def test_only_what_is_new_comes(self, store: GraphStore) -> None:
        put(store, ANA, story())
        mark = store.revision(ANA)
        done = store.append(ANA, [message(0, session="s9")])
        (page,) = catch_up(store, ANA, mark)
        (session,) = (node for node in page.nodes if node.id != done.messages[0].id)
        assert page.revision == done.revision
        assert getattr(session, "key", None) == "s9"

    def test_small_writes_come_in_pages_within_the_limit(self, store: GraphStore) -> None:
        for number in range(12):
            store.append(ANA, [message(number)])
        pages = catch_up(store, ANA, Revision(0), limit=5)
        assert all(len(page.nodes) <= 5 for page in pages)
        assert [page.more for page in pages] == [True] * (len(pages) - 1) + [False]
        marks = [page.revision for page in pages]
        assert marks == sorted(set(marks))

    def test_segments_never_come(self, store: GraphStore) -> None:
        put(store, ANA, story())
        store.write(ANA, Batch(segments=(segment(0, 0, 1),)))
        for page in catch_up(store, ANA, Revision(0), limit=3):
            assert not [node for node in page.nodes if isinstance(node, Segment)]
        assert page.revision == store.revision(ANA)

    def test_a_node_that_changed_twice_comes_as_it_is(self, store: GraphStore) -> None:
        said = message(0)
        store.append(ANA, [said])
        mark = store.revision(ANA)
        for text in ("one", "two", "three"):
            store.write(ANA, Batch(entries=(replace(entry("same", [said]), text=text),)))
        (page,) = catch_up(store, ANA, mark)
        assert [getattr(node, "text", "") for node in page.nodes] == ["three"]

    def test_vectors_come_bit_for_bit_with_kind_and_model(self, store: GraphStore) -> None:
        said = message(0)
        store.append(ANA, [said])
        row = np.random.default_rng(3).normal(size=48)
        given = (embedding(said, row.tolist()), embedding(summary("s1"), (-row).tolist()))
        store.write(ANA, Batch(summaries=(summary("s1"),), embeddings=given))
        found = {one.node_id: one for page in catch_up(store, ANA, Revision(0)) for one in page.embeddings}
        for one in given:
            back = found[one.node_id]
            assert (back.kind, back.model) == (one.kind, one.model)
            assert back.vector.dtype == np.float32
            assert back.vector.tobytes() == one.vector.tobytes()

    def test_what_changes_by_an_erasure_comes_too(self, store: GraphStore) -> None:
        said = [message(0), message(1)]
        shared = entry("shared", said)
        store.append(ANA, said)
        store.write(ANA, Batch(entries=(shared,), summaries=(summary("s1", [shared]),)))
        mark = store.revision(ANA)
        store.erase(ANA, Selector(messages=(said[0].id,)))
        (page,) = catch_up(store, ANA, mark)
        assert list(page.erased) == [said[0].id]
        assert {shared.id, summary("s1").id} < set(ids(page.nodes))

    def test_a_limit_below_one_is_refused(self, store: GraphStore) -> None:
        with pytest.raises(InvalidArgument, match="limit"):
            store.since(ANA, Revision(0), limit=0)
