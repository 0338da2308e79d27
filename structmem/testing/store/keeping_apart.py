"""Contract: no verb of one scope sees or touches another; counts; invariants."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from structmem.domain.entry import LinkType
from structmem.domain.graph import EVERYTHING, Batch, Direction, Filter, NodeKind, Revision, Selector
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.message import SegmentState
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
from structmem.testing.store.reading import ANA, BEN, every, lines, put

_IDS = tuple(one.id for one in story().messages) + tuple(one.id for one in story().entries)
_HINTS = np.asarray([1, 0.5, 0, 0], np.float32)

# Every verb that reads, as a question about one scope.
READS: dict[str, Callable[[GraphStore, ScopeKey], object]] = {
    "get": lambda store, scope: store.get(scope, _IDS),
    **{
        f"find {kind}": lambda store, scope, kind=kind: every(store, scope, kind)  # type: ignore[misc]
        for kind in NodeKind
    },
    "in_time": lambda store, scope: store.in_time(scope, None, None, EVERYTHING, limit=99),
    "nominate_text": lambda store, scope: store.nominate_text(scope, ["line", "plant"], EVERYTHING, limit=99),
    "nominate_vector": lambda store, scope: store.nominate_vector(scope, _HINTS, EVERYTHING, limit=99),
    "neighbours": lambda store, scope: store.neighbours(scope, _IDS, [], Direction.BOTH, limit=99),
    "expand": lambda store, scope: store.expand(
        scope, _IDS, [], Direction.BOTH, depth=3, fan_out=9, limit=99
    ),
    "segments": lambda store, scope: store.segments(scope, list(SegmentState), limit=99),
    "messages_of": lambda store, scope: store.messages_of(scope, "s1", first_seq=0, last_seq=99),
    "since": lambda store, scope: store.since(scope, Revision(0)).nodes,
    "export": lambda store, scope: lines(store, scope, header=False),
    "statistics": lambda store, scope: replace(store.statistics(scope), revision=0),
    "revision": lambda store, scope: store.revision(scope) > 0,
    "problems": lambda store, scope: store.problems(scope),
}

# Every verb that writes, on the other scope.
WRITES: dict[str, Callable[[GraphStore], object]] = {
    "append": lambda store: store.append(BEN, [message(50), message(0, session="s7")]),
    "write": lambda store: store.write(BEN, story("changed").batch),
    "lease_segments": lambda store: store.lease_segments(
        "w", now=day(9), ttl=timedelta(hours=1), limit=9, scope=BEN
    ),
    "erase": lambda store: store.erase(BEN, Selector(session="s1")),
    "erase everything": lambda store: store.erase(BEN, Selector(everything=True)),
    "load": lambda store: store.load(BEN, list(store.export(ANA))),
}


class ScopeContract:
    """The same ids live in two scopes without knowing of each other."""

    @pytest.mark.parametrize("verb", READS)
    def test_a_reading_verb_sees_its_scope_alone(self, store: GraphStore, verb: str) -> None:
        put(store, ANA, story("orchard"))
        alone = READS[verb](store, ANA)
        put(store, BEN, story("bakery", shift=timedelta(days=400)))
        assert READS[verb](store, ANA) == alone

    @pytest.mark.parametrize("verb", READS)
    def test_an_unknown_scope_is_empty(self, store: GraphStore, verb: str) -> None:
        put(store, BEN, story())
        assert not READS[verb](store, ANA) or verb == "statistics"
        assert store.scopes() == [BEN]

    @pytest.mark.parametrize("verb", WRITES)
    def test_a_writing_verb_leaves_other_scopes_alone(self, store: GraphStore, verb: str) -> None:
        put(store, ANA, story("orchard"))
        store.write(ANA, Batch(segments=(segment(0, 0, 2, state=SegmentState.CLOSED),)))
        put(store, BEN, story("orchard"))
        store.write(BEN, Batch(segments=(segment(0, 0, 2, state=SegmentState.CLOSED),)))
        before = {name: read(store, ANA) for name, read in READS.items()}
        mark = store.revision(ANA)
        WRITES[verb](store)
        assert {name: read(store, ANA) for name, read in READS.items()} == before
        assert store.revision(ANA) == mark

    def test_scopes_are_listed_in_order_whatever_their_signs(self, store: GraphStore) -> None:
        keys = [ScopeKey(key) for key in ("zoë", "a", "A b", "日本", "a'\"`;--", "team/sales", "+-*", "%_")]
        for key in keys:
            store.append(key, [message(0, f"in {key}")])
        assert store.scopes() == sorted(keys)
        for key in keys:
            (said,) = store.messages_of(key, "s1", first_seq=0, last_seq=9)
            assert said.text == f"in {key}"


class CountContract:
    """`statistics` counts what there is."""

    def test_everything_is_counted(self, store: GraphStore) -> None:
        put(store, ANA, story())
        found = store.statistics(ANA)
        assert (found.messages, found.sessions, found.entities, found.summaries) == (5, 2, 2, 1)
        assert (found.embeddings, found.retracted) == (3, 1)
        assert dict(found.entries) == {"EVENT": 2, "FACT": 1}
        assert dict(found.links) == {"CAUSES": 1, "SUPERSEDES": 1}
        assert dict(found.segments) == {"OPEN": 2}
        assert found.revision == store.revision(ANA)

    def test_undone_links_do_not_count(self, store: GraphStore) -> None:
        told = story()
        put(store, ANA, told)
        store.write(ANA, Batch(links=(replace(told.batch.links[0], undone_at=day(3)),)))
        assert dict(store.statistics(ANA).links) == {"SUPERSEDES": 1}


def _plant(store: GraphStore, **nodes: tuple[object, ...]) -> None:
    store.write(ANA, Batch(**nodes))  # type: ignore[arg-type]


class InvariantContract:
    """`problems` finds what is broken, names it and says what to do."""

    def _codes(self, store: GraphStore) -> list[str]:
        found = store.problems(ANA)
        assert all(one.detail and one.remedy and one.count > 0 for one in found)
        return [one.code for one in found]

    def test_a_whole_story_is_healthy(self, store: GraphStore) -> None:
        put(store, ANA, story())
        assert store.problems(ANA) == []

    def test_an_entry_without_a_message(self, store: GraphStore) -> None:
        store.append(ANA, [message(0)])
        _plant(store, entries=(entry("lost", [message(7)]), entry("lost too", [message(8)])))
        assert self._codes(store) == ["ENTRY_WITHOUT_SOURCE"]
        assert store.problems(ANA)[0].count == 2

    def test_an_entry_that_involves_nobody_known(self, store: GraphStore) -> None:
        store.append(ANA, [message(0)])
        _plant(store, entries=(entry("lost", [message(0)], who=[entity("Ana")]),))
        assert self._codes(store) == ["PARTICIPANT_WITHOUT_ENTITY"]

    def test_a_link_with_a_missing_end(self, store: GraphStore) -> None:
        put(store, ANA, told := story())
        _plant(store, links=(link(told.entries[0].id, NodeId("ent_nowhere")),))
        assert self._codes(store) == ["LINK_WITHOUT_END"]

    def test_a_link_with_missing_evidence(self, store: GraphStore) -> None:
        put(store, ANA, told := story())
        one, other = told.entries[:2]
        _plant(store, links=(link(one.id, other.id, LinkType.BEFORE, evidence=source(message(70))),))
        assert self._codes(store) == ["LINK_WITHOUT_EVIDENCE"]

    def test_a_summary_of_a_missing_entry(self, store: GraphStore) -> None:
        store.append(ANA, [message(0)])
        _plant(store, summaries=(summary("s1", [entry("nowhere", [message(0)])]),))
        assert self._codes(store) == ["SUMMARY_WITHOUT_ENTRY"]

    def test_a_vector_of_nothing(self, store: GraphStore) -> None:
        store.append(ANA, [message(0)])
        _plant(store, embeddings=(embedding(message(5), [1, 0]),))
        assert self._codes(store) == ["VECTOR_WITHOUT_NODE"]

    @pytest.mark.parametrize(
        ("spans", "code"),
        [
            (((0, 2), (2, 4)), "SEGMENTS_OVERLAP"),
            (((0, 1), (3, 4)), "SEGMENT_GAP"),
            (((1, 2), (3, 4)), "SEGMENT_GAP"),
            (((0, 4), (5, 6)), "SEGMENT_WITHOUT_MESSAGE"),
        ],
    )
    def test_segments_that_do_not_fit_their_messages(
        self, store: GraphStore, spans: tuple[tuple[int, int], ...], code: str
    ) -> None:
        store.append(ANA, [message(n) for n in range(5)])
        _plant(store, segments=tuple(segment(n, *span) for n, span in enumerate(spans)))
        assert self._codes(store) == [code]

    def test_messages_that_wait_behind_the_last_segment_are_no_problem(self, store: GraphStore) -> None:
        store.append(ANA, [message(n) for n in range(5)])
        _plant(store, segments=(segment(0, 0, 1), segment(1, 2, 2)))
        assert store.problems(ANA) == []

    def test_filters_do_not_hide_problems(self, store: GraphStore) -> None:
        store.append(ANA, [message(0)])
        _plant(store, entries=(entry("lost", [message(7)], retracted_at=day(1)),))
        assert store.find(ANA, Filter(kinds=(NodeKind.ENTRY,)), limit=9) == []
        assert self._codes(store) == ["ENTRY_WITHOUT_SOURCE"]
