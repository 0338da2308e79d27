"""Contract: `erase` removes what was said and all that rests on it alone, and leaves no orphan."""

from dataclasses import replace

import numpy as np
import pytest

from structmem.domain.entry import Entity, Entry, LinkType, Summary, SummaryLevel
from structmem.domain.graph import Batch, Erased, Filter, NodeKind, Revision, Selector, Statistics
from structmem.domain.ids import NodeId, node_id
from structmem.domain.message import SegmentState, Session
from structmem.errors import InvalidArgument
from structmem.ports import GraphStore
from structmem.testing.samples import (
    day,
    embedding,
    entity,
    entry,
    link,
    message,
    segment,
    source,
    story,
    summary,
)
from structmem.testing.store.reading import ANA, BEN, Reopen, catch_up, every, ids, lines, put


def _erase(store: GraphStore, *numbers: int) -> Erased:
    return store.erase(ANA, Selector(messages=tuple(message(n).id for n in numbers)))


class EraseContract:
    """Messages, entries, links, entities, summaries, vectors: each to its rule."""

    def test_a_message_goes_with_its_vector_and_its_text(self, store: GraphStore) -> None:
        store.append(ANA, [message(0, "about walnuts"), message(1, "about figs")])
        rows = (embedding(message(0), [1, 0]), embedding(message(1), [0, 1]))
        store.write(ANA, Batch(embeddings=rows))
        assert _erase(store, 0).messages == 1
        assert ids(every(store, ANA, NodeKind.MESSAGE)) == [message(1).id]
        assert store.get(ANA, [message(0).id]) == []
        assert store.nominate_text(ANA, ["walnut"], Filter(), limit=9) == []
        near = store.nominate_vector(ANA, np.ones(2, np.float32), Filter(), limit=9)
        assert [hit.node_id for hit in near] == [message(1).id]
        assert not [row for row in lines(store, ANA) if message(0).id in row]

    def test_an_entry_that_rests_on_it_alone_goes_another_keeps_its_other_sources(
        self, store: GraphStore
    ) -> None:
        said = [message(n) for n in range(3)]
        alone, shared, other = entry("alone", said[:1]), entry("shared", said[:2]), entry("other", said[2:])
        store.append(ANA, said)
        store.write(ANA, Batch(entries=(alone, shared, other)))
        assert _erase(store, 0).entries == 1
        assert store.get(ANA, [alone.id, shared.id, other.id]) == [
            replace(shared, sources=shared.sources[1:]),
            other,
        ]
        assert store.problems(ANA) == []

    def test_versions_that_are_no_longer_believed_go_too(self, store: GraphStore) -> None:
        said = message(0)
        store.append(ANA, [said])
        store.write(ANA, Batch(entries=(entry("old", [said], retracted_at=day(1)),)))
        assert _erase(store, 0).entries == 1
        assert every(store, ANA, NodeKind.ENTRY) == []

    def test_links_to_erased_entries_and_with_erased_evidence_go(self, store: GraphStore) -> None:
        said = [message(n) for n in range(4)]
        gone, one, two = entry("gone", said[:1]), entry("one", said[1:2]), entry("two", said[2:3])
        out, into = link(gone.id, one.id), link(two.id, gone.id)
        quoted = link(one.id, two.id, evidence=source(said[0]))
        kept = link(two.id, one.id, LinkType.BEFORE, evidence=source(said[3]))
        store.append(ANA, said)
        store.write(ANA, Batch(entries=(gone, one, two), links=(out, into, quoted, kept)))
        assert _erase(store, 0).links == 3
        assert every(store, ANA, NodeKind.LINK) == [kept]

    def test_entities_that_nothing_involves_any_more_go(self, store: GraphStore) -> None:
        said = [message(0), message(1)]
        ana, ben, bob, zoe = (entity(name) for name in ("Ana", "Ben", "Bob", "Zoe"))
        ana = replace(ana, mentions=2)
        gone, kept = entry("gone", said[:1], who=[ana, ben]), entry("kept", said[1:], who=[ana])
        same = link(ben.id, bob.id, LinkType.SAME_AS)
        store.append(ANA, said)
        store.write(ANA, Batch(entities=(ana, ben, bob, zoe), entries=(gone, kept), links=(same,)))
        assert _erase(store, 0).links == 1
        left = [one for one in every(store, ANA, NodeKind.ENTITY) if isinstance(one, Entity)]
        assert [(one.name, one.mentions) for one in left] == [("Ana", 1), ("Bob", 1), ("Zoe", 1)]
        assert store.problems(ANA) == []

    def test_summaries_above_are_dirty_and_forget_the_entries(self, store: GraphStore) -> None:
        said = [message(0), message(1), message(0, session="s2", said_at=day(1))]
        gone, kept, far = (entry(name, [said[n]]) for n, name in enumerate(("gone", "kept", "far")))
        over = summary("s1", [gone, kept])
        citing = summary("s2", [far], cites=(gone.id,))
        apart = summary("w", [far], id=NodeId("sum_w"), level=SummaryLevel.WINDOW)
        store.append(ANA, said)
        store.write(ANA, Batch(entries=(gone, kept, far), summaries=(over, citing, apart)))
        _erase(store, 0)
        assert store.get(ANA, [over.id, citing.id, apart.id]) == [
            replace(over, covers=(kept.id,), dirty=True),
            replace(citing, cites=(), dirty=True),
            apart,
        ]

    def test_a_summary_of_nothing_but_erased_things_goes(self, store: GraphStore) -> None:
        said = [message(0), message(0, session="s2", said_at=day(1))]
        gone, kept = entry("gone", said[:1]), entry("kept", said[1:])
        window = summary("w", [gone], id=NodeId("sum_w"), level=SummaryLevel.WINDOW)
        store.append(ANA, said)
        store.write(
            ANA, Batch(entries=(gone, kept), summaries=(window, summary("s1"), summary("s2", [kept])))
        )
        assert _erase(store, 0).summaries == 2
        assert every(store, ANA, NodeKind.SUMMARY) == [summary("s2", [kept])]

    def test_a_summary_of_a_session_that_lost_a_message_is_dirty(self, store: GraphStore) -> None:
        store.append(ANA, [message(0), message(1)])
        store.write(ANA, Batch(summaries=(summary("s1"),)))
        _erase(store, 0)
        (left,) = every(store, ANA, NodeKind.SUMMARY)
        assert isinstance(left, Summary)
        assert left.dirty

    def test_the_session_keeps_its_numbers_and_fits_what_is_left(self, store: GraphStore) -> None:
        store.append(ANA, [message(n) for n in range(4)])
        _erase(store, 0, 3)
        (session,) = every(store, ANA, NodeKind.SESSION)
        assert isinstance(session, Session)
        assert (session.started_at, session.ended_at) == (message(1).said_at, message(2).said_at)
        assert session.message_count == 2
        assert [one.seq for one in store.messages_of(ANA, "s1", first_seq=0, last_seq=9)] == [1, 2]
        assert store.problems(ANA) == []

    def test_segments_stay_with_their_state_unless_nothing_is_left_in_them(self, store: GraphStore) -> None:
        store.append(ANA, [message(n) for n in range(6)])
        cuts = [
            segment(0, 0, 2, state=SegmentState.EXTRACTED),
            segment(1, 3, 4, state=SegmentState.EXTRACTED),
            segment(2, 5, 5),
        ]
        store.write(ANA, Batch(segments=tuple(cuts)))
        _erase(store, 1, 3, 4)
        assert every(store, ANA, NodeKind.SEGMENT) == [cuts[0], cuts[2]]
        assert store.problems(ANA) == []

    def test_a_place_inside_a_segment_is_not_given_to_a_later_message(self, store: GraphStore) -> None:
        store.append(ANA, [message(n) for n in range(3)])
        store.write(ANA, Batch(segments=(segment(0, 0, 2, state=SegmentState.EXTRACTED),)))
        _erase(store, 2)
        assert store.append(ANA, [message(7)]).messages[0].seq == 3

    def test_erasing_again_finds_nothing_and_changes_nothing(self, store: GraphStore) -> None:
        put(store, ANA, story())
        _erase(store, 0)
        before = (lines(store, ANA), store.revision(ANA))
        assert _erase(store, 0, 77) == Erased(messages=0, entries=0, links=0, summaries=0)
        assert (lines(store, ANA), store.revision(ANA)) == before

    def test_an_erased_message_may_come_again(self, store: GraphStore) -> None:
        store.append(ANA, [message(0), message(1)])
        _erase(store, 0)
        mark = store.revision(ANA)
        store.append(ANA, [message(0)])
        assert len(every(store, ANA, NodeKind.MESSAGE)) == 2
        for revision in (mark, Revision(0)):
            (page,) = catch_up(store, ANA, revision)
            assert message(0).id in ids(page.nodes)
            assert message(0).id not in page.erased


class SelectorContract:
    """One condition says what goes."""

    def test_a_whole_session(self, store: GraphStore) -> None:
        put(store, ANA, story())
        assert store.erase(ANA, Selector(session="s2")).messages == 2
        assert {one.key for one in every(store, ANA, NodeKind.SESSION) if isinstance(one, Session)} == {"s1"}
        assert store.segments(ANA, list(SegmentState), limit=9, session="s2") == []
        assert store.problems(ANA) == []

    def test_everything_a_speaker_said(self, store: GraphStore) -> None:
        told = story()
        put(store, ANA, told)
        assert store.erase(ANA, Selector(speaker="Ben")).messages == 2
        assert ids(every(store, ANA, NodeKind.MESSAGE)) == [told.messages[n].id for n in (0, 2, 4)]
        left = [one for one in every(store, ANA, NodeKind.ENTRY) if isinstance(one, Entry)]
        wanted = [node_id("ent", "entry", name) for name in ("planting", "picking")]
        assert [one.id for one in left] == wanted
        assert [len(one.sources) for one in left] == [1, 1]
        assert store.problems(ANA) == []

    def test_everything(self, store: GraphStore) -> None:
        put(store, ANA, story())
        put(store, BEN, story("bakery"))
        before = lines(store, BEN)
        done = store.erase(ANA, Selector(everything=True))
        assert (done.messages, done.entries, done.links, done.summaries) == (5, 4, 2, 1)
        assert lines(store, ANA, header=False) == []
        assert replace(store.statistics(ANA), revision=0) == Statistics()
        assert store.scopes() == [BEN]
        assert lines(store, BEN) == before
        assert store.problems(ANA) == []

    def test_after_everything_another_model_may_come(self, store: GraphStore) -> None:
        put(store, ANA, story())
        store.erase(ANA, Selector(everything=True))
        store.append(ANA, [message(0)])
        store.write(ANA, Batch(embeddings=(embedding(message(0), [1, 0, 0, 0], model="next@1"),)))
        assert len(store.nominate_vector(ANA, np.ones(4, np.float32), Filter(), limit=9)) == 1

    @pytest.mark.parametrize(
        "selector",
        [Selector(), Selector(session="s1", speaker="Ana"), Selector(session="s1", everything=True)],
    )
    def test_exactly_one_condition_is_wanted(self, store: GraphStore, selector: Selector) -> None:
        put(store, ANA, story())
        before = lines(store, ANA)
        with pytest.raises(InvalidArgument, match="one"):
            store.erase(ANA, selector)
        assert lines(store, ANA) == before

    def test_it_is_durable(self, store: GraphStore, reopen: Reopen) -> None:
        put(store, ANA, story())
        store.erase(ANA, Selector(session="s1"))
        before = (lines(store, ANA), store.revision(ANA), catch_up(store, ANA, Revision(0))[-1].erased)
        again = reopen()
        assert (
            lines(again, ANA),
            again.revision(ANA),
            catch_up(again, ANA, Revision(0))[-1].erased,
        ) == before
        assert message(0).id in before[2]
