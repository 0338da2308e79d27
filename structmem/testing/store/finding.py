"""Contract: `find`, `in_time`, `segments` and `messages_of`; filters, order and paging."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from structmem.domain.entry import EntityType, EntryKind, LinkType, SummaryLevel
from structmem.domain.graph import Batch, Filter, NodeKind
from structmem.domain.ids import NodeId, node_id
from structmem.domain.message import SegmentState
from structmem.errors import InvalidArgument, NodeNotFound
from structmem.ports import GraphStore
from structmem.testing.samples import (
    START,
    day,
    entity,
    entry,
    link,
    message,
    segment,
    story,
    summary,
)
from structmem.testing.store.reading import ANA, every, ids, put


class OrderContract:
    """Every list has one order, and paging walks it."""

    def test_messages_come_session_by_session_in_the_order_of_arrival(self, store: GraphStore) -> None:
        late = [message(n, session="a-late", said_at=day(5 - n)) for n in (0, 1)]
        early = [message(n, session="b-early", said_at=day(n)) for n in (1, 0)]
        store.append(ANA, [late[0], early[0], late[1], early[1]])
        assert ids(every(store, ANA, NodeKind.MESSAGE)) == ids([*early, *late])
        sessions = every(store, ANA, NodeKind.SESSION)
        assert ids(sessions) == [node_id("ses", "b-early"), node_id("ses", "a-late")]

    def test_a_session_that_turns_out_older_moves_forward(self, store: GraphStore) -> None:
        store.append(ANA, [message(0, session="a", said_at=day(3)), message(0, session="b", said_at=day(2))])
        store.append(ANA, [message(1, session="a", said_at=day(1))])
        wanted = [message(0, session="a").id, message(1, session="a").id, message(0, session="b").id]
        assert ids(every(store, ANA, NodeKind.MESSAGE)) == wanted

    def test_each_kind_has_its_order(self, store: GraphStore) -> None:
        said = [message(n, said_at=day(n)) for n in range(3)]
        store.append(ANA, [*said, message(0, session="s0", said_at=day(-1))])
        second, first = (entry(name, [said[n]]) for name, n in (("b", 2), ("a", 1)))
        names = [entity(name, type=EntityType.THING) for name in ("apple", "Zebra", "Äpfel", "apple pie")]
        links = [link(first.id, second.id, recorded_at=day(n), type=kind) for n, kind in _LINKS]
        windows = [summary(str(n), level=SummaryLevel.DAY, start=day(n), end=day(n + 1)) for n in (4, 2, 3)]
        windows = [replace(one, id=node_id("sum", "DAY", one.key)) for one in windows]
        cuts = [segment(1, 2, 2), segment(0, 0, 1), segment(0, 0, 0, session="s0")]
        store.write(
            ANA,
            Batch(
                entries=(second, first),
                entities=tuple(names),
                links=tuple(links),
                summaries=tuple(windows),
                segments=tuple(cuts),
            ),
        )
        assert ids(every(store, ANA, NodeKind.ENTRY)) == [first.id, second.id]
        by_name = sorted(names, key=lambda one: (one.name, one.id))
        assert every(store, ANA, NodeKind.ENTITY) == by_name
        assert every(store, ANA, NodeKind.LINK) == links
        assert [one.start for one in windows[1:] + windows[:1]] == [day(2), day(3), day(4)]
        assert every(store, ANA, NodeKind.SUMMARY) == windows[1:] + windows[:1]
        assert every(store, ANA, NodeKind.SEGMENT) == [cuts[2], cuts[1], cuts[0]]

    def test_equal_places_are_ordered_by_id(self, store: GraphStore) -> None:
        said = message(0)
        store.append(ANA, [said])
        same = [entry(name, [said]) for name in "abcdefgh"]
        store.write(ANA, Batch(entries=tuple(same)))
        assert ids(every(store, ANA, NodeKind.ENTRY)) == sorted(one.id for one in same)

    @pytest.mark.parametrize("kind", list(NodeKind))
    @pytest.mark.parametrize("size", [1, 2, 3])
    def test_paging_walks_every_node_once_in_order(
        self, store: GraphStore, kind: NodeKind, size: int
    ) -> None:
        put(store, ANA, story())
        whole = ids(every(store, ANA, kind))
        walked: list[NodeId] = []
        where = Filter(kinds=(kind,), include_retracted=True)
        while page := store.find(ANA, where, limit=size, after=walked[-1] if walked else None):
            assert len(page) <= size
            walked += ids(page)
        assert walked == whole

    def test_paging_meets_the_filter_on_every_page(self, store: GraphStore) -> None:
        store.append(ANA, [message(n, speaker="Ben" if n % 3 else "Ana") for n in range(12)])
        where = Filter(kinds=(NodeKind.MESSAGE,), speakers=("Ana",))
        first = store.find(ANA, where, limit=3)
        rest = store.find(ANA, where, limit=3, after=first[-1].id)
        assert ids([*first, *rest]) == [message(n).id for n in (0, 3, 6, 9)]

    def test_a_page_after_an_unknown_node_is_refused(self, store: GraphStore) -> None:
        put(store, ANA, story())
        with pytest.raises(NodeNotFound, match="msg_nowhere"):
            store.find(ANA, Filter(kinds=(NodeKind.MESSAGE,)), limit=3, after=NodeId("msg_nowhere"))

    @pytest.mark.parametrize("kinds", [(), (NodeKind.ENTRY, NodeKind.MESSAGE)])
    def test_find_wants_exactly_one_kind(self, store: GraphStore, kinds: tuple[NodeKind, ...]) -> None:
        with pytest.raises(InvalidArgument, match="kind"):
            store.find(ANA, Filter(kinds=kinds), limit=3)

    def test_a_limit_below_one_is_refused(self, store: GraphStore) -> None:
        with pytest.raises(InvalidArgument, match="limit"):
            store.find(ANA, Filter(kinds=(NodeKind.MESSAGE,)), limit=0)


_LINKS = ((1, LinkType.BEFORE), (2, LinkType.CAUSES), (3, LinkType.ENABLES))

# One condition each, with the story's entries that meet it; retracted ones included.
_ENTRY_FILTERS: Mapping[str, tuple[Filter, set[str]]] = {
    "none": (Filter(), {"planting", "picking", "Lisbon", "Porto"}),
    "entry_kinds": (Filter(entry_kinds=(EntryKind.FACT,)), {"Lisbon", "Porto"}),
    "sessions": (Filter(sessions=("s2", "s9")), {"Lisbon"}),
    "speakers": (Filter(speakers=("Ben",)), {"Lisbon", "Porto"}),
    "entities": (Filter(entities=(entity("Ana").id,)), {"planting", "Lisbon"}),
    "either entity": (
        Filter(entities=(entity("Ana").id, entity("Ben").id)),
        {"planting", "picking", "Lisbon"},
    ),
    "slot": (Filter(slot="ana|live_in"), {"Lisbon", "Porto"}),
    "predicate": (Filter(predicate="tell"), {"planting", "picking"}),
    "overlaps": (Filter(overlaps=(day(2), None)), {"picking", "Lisbon"}),
    "said_from": (Filter(said_from=START + timedelta(minutes=2)), {"picking", "Lisbon"}),
    "said_before": (Filter(said_before=START + timedelta(minutes=2)), {"planting", "Porto"}),
    "valid_at the moment of a change": (Filter(valid_at=day(1)), {"Lisbon"}),
    "valid_at before it": (Filter(valid_at=day(1) - timedelta(microseconds=1)), {"Porto"}),
    "together": (Filter(speakers=("Ben",), said_before=day(1), entry_kinds=(EntryKind.FACT,)), {"Porto"}),
    "contradictory": (Filter(slot="ana|live_in", predicate="tell"), set()),
}


class FilterContract:
    """Conditions hold together and before any limit; what a kind lacks, it does not meet."""

    @pytest.mark.parametrize("name", _ENTRY_FILTERS)
    def test_entries_meet_the_condition(self, store: GraphStore, name: str) -> None:
        put(store, ANA, story())
        where, wanted = _ENTRY_FILTERS[name]
        where = replace(where, kinds=(NodeKind.ENTRY,), include_retracted=True)
        assert set(ids(store.find(ANA, where, limit=50))) == {_story_id(one) for one in wanted}

    def test_what_is_no_longer_believed_shows_only_on_request(self, store: GraphStore) -> None:
        put(store, ANA, story())
        where = Filter(kinds=(NodeKind.ENTRY,), slot="ana|live_in")
        assert ids(store.find(ANA, where, limit=9)) == [_story_id("Lisbon")]
        both = store.find(ANA, replace(where, include_retracted=True), limit=9)
        assert ids(both) == [_story_id("Porto"), _story_id("Lisbon")]

    def test_undone_links_show_only_on_request(self, store: GraphStore) -> None:
        told = story()
        put(store, ANA, told)
        undone = replace(told.batch.links[0], undone_at=day(9))
        store.write(ANA, Batch(links=(undone,)))
        assert ids(store.find(ANA, Filter(kinds=(NodeKind.LINK,)), limit=9)) == [told.batch.links[1].id]
        assert undone in every(store, ANA, NodeKind.LINK)

    def test_messages_meet_session_speaker_and_time(self, store: GraphStore) -> None:
        told = story()
        put(store, ANA, told)
        where = Filter(
            kinds=(NodeKind.MESSAGE,),
            sessions=("s1",),
            speakers=("Ana",),
            said_before=told.messages[2].said_at,
        )
        assert ids(store.find(ANA, where, limit=9)) == [told.messages[0].id]
        later = Filter(kinds=(NodeKind.MESSAGE,), said_from=told.messages[3].said_at)
        assert ids(store.find(ANA, later, limit=9)) == ids(told.messages[3:])

    def test_summaries_meet_session_and_start(self, store: GraphStore) -> None:
        put(store, ANA, story())
        week = summary("w", id=NodeId("sum_week"), level=SummaryLevel.WEEK, start=day(7), end=day(14))
        store.write(ANA, Batch(summaries=(week,)))
        of_session = Filter(kinds=(NodeKind.SUMMARY,), sessions=("s1", "w"))
        assert ids(store.find(ANA, of_session, limit=9)) == [summary("s1").id]
        later = Filter(kinds=(NodeKind.SUMMARY,), said_from=day(7))
        assert ids(store.find(ANA, later, limit=9)) == [week.id]

    def test_segments_and_sessions_meet_the_session(self, store: GraphStore) -> None:
        put(store, ANA, story())
        for kind, wanted in (
            (NodeKind.SEGMENT, [node_id("seg", "s2", "0")]),
            (NodeKind.SESSION, [node_id("ses", "s2")]),
        ):
            assert ids(store.find(ANA, Filter(kinds=(kind,), sessions=("s2",)), limit=9)) == wanted

    @pytest.mark.parametrize("where", [Filter(slot="ana|live_in"), Filter(overlaps=(None, None))])
    def test_a_condition_on_entries_is_met_by_no_message(self, store: GraphStore, where: Filter) -> None:
        put(store, ANA, story())
        assert store.find(ANA, replace(where, kinds=(NodeKind.MESSAGE,)), limit=9) == []

    def test_filters_come_before_the_limit(self, store: GraphStore) -> None:
        said = [message(n, speaker="Ben" if n < 40 else "Ana") for n in range(41)]
        store.append(ANA, said)
        where = Filter(kinds=(NodeKind.MESSAGE,), speakers=("Ana",))
        assert ids(store.find(ANA, where, limit=1)) == [said[40].id]


def _story_id(name: str) -> NodeId:
    return node_id("ent", "entry", name)


class SessionContract:
    """`segments` and `messages_of` read one session's row in order."""

    def test_messages_of_a_stretch_come_in_order_both_ends_included(self, store: GraphStore) -> None:
        store.append(ANA, [message(n, said_at=day(9 - n)) for n in range(8)])
        store.append(ANA, [message(n, session="s2") for n in range(8)])
        found = store.messages_of(ANA, "s1", first_seq=2, last_seq=4)
        assert ids(found) == [message(n).id for n in (2, 3, 4)]
        assert ids(store.messages_of(ANA, "s2", first_seq=7, last_seq=99)) == [message(7, session="s2").id]
        assert store.messages_of(ANA, "nowhere", first_seq=0, last_seq=9) == []
        assert store.messages_of(ANA, "s1", first_seq=4, last_seq=2) == []

    def test_segments_are_told_by_state_and_session(self, store: GraphStore) -> None:
        store.append(ANA, [message(n) for n in range(6)])
        store.append(ANA, [message(n, session="s0", said_at=day(-1)) for n in range(2)])
        states = (SegmentState.EXTRACTED, SegmentState.CLOSED, SegmentState.OPEN)
        cuts = [segment(n, 2 * n, 2 * n + 1, state=state) for n, state in enumerate(states)]
        other = segment(0, 0, 1, session="s0", state=SegmentState.CLOSED)
        store.write(ANA, Batch(segments=(*cuts, other)))
        every_state = tuple(SegmentState)
        assert store.segments(ANA, [SegmentState.CLOSED], limit=9) == [other, cuts[1]]
        assert store.segments(ANA, every_state, limit=2) == [other, cuts[0]]
        assert store.segments(ANA, every_state, limit=1, session="s1") == [cuts[0]]
        assert store.segments(ANA, every_state, limit=2, newest_first=True) == [cuts[2], cuts[1]]
        assert store.segments(ANA, [SegmentState.FAILED], limit=9) == []
        assert store.segments(ANA, [], limit=9) == []
