"""The pure rules that every graph store follows."""

from dataclasses import replace

import numpy as np
import pytest

from structmem.domain.entry import EntryKind, SummaryLevel
from structmem.domain.graph import Embedding, NodeKind, Selector, Vector
from structmem.domain.ids import NodeId
from structmem.domain.interval import UNKNOWN_INTERVAL, IntervalKind
from structmem.domain.message import Session
from structmem.errors import EmbeddingMismatch, InvalidArgument
from structmem.graph.checks import check_selector, model_of
from structmem.graph.cosine import best, cosine
from structmem.graph.erasure import with_fewer_mentions, without_entries, without_messages
from structmem.graph.indexing import index_terms, span_of
from structmem.graph.invariants import Inventory, broken
from structmem.testing.samples import (
    day,
    embedding,
    entity,
    entry,
    fact,
    interval,
    message,
    segment,
    summary,
)

SAID = [message(n, seq=n) for n in range(3)]


class TestIndexing:
    def test_a_message_is_indexed_with_what_its_image_shows(self) -> None:
        assert index_terms(message(0, "Look!", image_caption="two red kites")) == [
            "look",
            "imag",
            "two",
            "red",
            "kite",
        ]

    def test_an_entry_is_indexed_with_its_other_wordings(self) -> None:
        made = entry("x", SAID, text="Ana sailed.", aliases=("Ana took a boat",))
        assert index_terms(made) == ["ana", "sail", "ana", "took", "boat"]

    def test_entities_and_segments_are_not_indexed(self) -> None:
        assert index_terms(entity("Ana")) is None
        assert index_terms(segment(0, 0, 1)) is None

    def test_an_event_lies_where_it_occurred(self) -> None:
        assert span_of(entry("x", SAID, occurred=interval(day(1), None, IntervalKind.OPEN))) == (day(1), None)
        assert span_of(entry("x", SAID, occurred=UNKNOWN_INTERVAL)) is None

    def test_a_fact_lies_where_it_was_true(self) -> None:
        inside = interval(day(1), day(2))
        assert span_of(fact("x", SAID, since=None, until=day(4), occurred=inside)) == (None, day(4))
        assert span_of(fact("x", SAID, since=None, occurred=inside)) is None

    def test_only_facts_have_a_validity(self) -> None:
        odd = entry("x", SAID, kind=EntryKind.INTERACTION, valid_from=day(1))
        assert span_of(odd) is None


class TestErasure:
    def test_an_entry_stays_on_what_is_left_under_it(self) -> None:
        made = entry("x", SAID)
        left = without_messages(made, {SAID[1].id})
        assert left == replace(made, sources=(made.sources[0], made.sources[2]))
        assert without_messages(made, {one.id for one in SAID}) is None

    def test_a_summary_that_is_not_concerned_stays_as_it_is(self) -> None:
        made = summary("s1", [entry("x", SAID)])
        assert without_entries(made, {NodeId("ent_other")}, touched={"s2"}, emptied={"s2"}) is made

    def test_a_summary_of_a_longer_time_is_not_taken_for_that_of_a_session(self) -> None:
        made = summary("s1", [entry("x", SAID)], level=SummaryLevel.WEEK)
        assert without_entries(made, set(), touched={"s1"}, emptied={"s1"}) is made

    def test_a_summary_that_covered_nothing_stays_while_its_session_does(self) -> None:
        left = without_entries(summary("s1"), set(), touched={"s1"}, emptied=set())
        assert left == summary("s1", dirty=True)

    def test_mentions_never_fall_below_none(self) -> None:
        assert with_fewer_mentions(entity("Ana", mentions=3), 2).mentions == 1
        assert with_fewer_mentions(entity("Ana", mentions=1), 2).mentions == 0


class TestChecks:
    @pytest.mark.parametrize(
        "selector",
        [
            Selector(messages=(SAID[0].id,)),
            Selector(session=""),
            Selector(speaker=""),
            Selector(everything=True),
        ],
    )
    def test_one_condition_is_enough(self, selector: Selector) -> None:
        check_selector(selector)

    @pytest.mark.parametrize("value", [np.nan, np.inf])
    def test_numbers_that_are_not_finite_are_refused(self, value: float) -> None:
        with pytest.raises(InvalidArgument, match=SAID[0].id):
            model_of(None, [_embedding(np.asarray([1, value], np.float32))])

    def test_a_vector_that_is_no_row_is_refused(self) -> None:
        with pytest.raises(InvalidArgument, match="shape"):
            model_of(None, [_embedding(np.ones((1, 2), np.float32))])

    def test_the_first_vector_decides(self) -> None:
        assert model_of(None, [embedding(SAID[0], [1, 2])]) == ("toy@1", 2)
        with pytest.raises(EmbeddingMismatch, match=r"'toy@1' with 2 dimensions.*'toy@1'\s+with 3"):
            model_of(("toy@1", 2), [embedding(SAID[0], [1, 2, 3])])


def _embedding(vector: Vector) -> Embedding:
    return Embedding(node_id=SAID[0].id, kind=NodeKind.MESSAGE, model="toy@1", vector=vector)


class TestCosine:
    def test_the_best_are_those_of_a_full_sort(self) -> None:
        scores = np.random.default_rng(5).integers(0, 6, 200).astype(np.float32)
        names = [f"n{(n * 37) % 200:03}" for n in range(200)]
        whole = sorted(range(200), key=lambda at: (-scores[at], names[at]))
        for limit in (1, 7, 40, 199, 200, 500):
            assert best(scores, names, limit) == whole[:limit]

    def test_length_does_not_count(self) -> None:
        rows = np.asarray([[3, 0], [0, 0.5], [-2, 0], [0, 0]], np.float32)
        assert cosine(rows, np.asarray([10, 0], np.float32)).tolist() == [1, 0, -1, 0]


class TestInvariants:
    def _inventory(self) -> Inventory:
        told = Session(
            id=NodeId("ses"),
            key="s1",
            started_at=SAID[0].said_at,
            ended_at=SAID[2].said_at,
            message_count=3,
        )
        return Inventory(
            sessions=[told],
            messages=SAID,
            segments=[segment(0, 0, 2)],
            entities=[],
            entries=[entry("x", SAID)],
            links=[],
            summaries=[],
            vectors={SAID[0].id: 4},
            dimensions=4,
        )

    def test_what_fits_together_is_healthy(self) -> None:
        assert broken(self._inventory()) == []

    @pytest.mark.parametrize(
        "changes", [{"message_count": 2}, {"started_at": day(-1)}, {"ended_at": day(99)}, {"key": "s2"}]
    )
    def test_a_session_that_does_not_fit_its_messages(self, changes: dict[str, object]) -> None:
        whole = self._inventory()
        sessions = [replace(whole.sessions[0], **changes)]  # type: ignore[arg-type]
        codes = [one.code for one in broken(replace(whole, sessions=sessions))]
        assert codes == ["SESSION_MISMATCH"]

    def test_a_vector_of_another_dimension(self) -> None:
        (found,) = broken(replace(self._inventory(), vectors={SAID[0].id: 3}))
        assert (found.code, found.count) == ("VECTOR_DIMENSION", 1)
        assert SAID[0].id in found.detail

    def test_the_first_case_is_named_and_the_others_are_counted(self) -> None:
        lost = [entry(name, [message(9)]) for name in "abc"]
        (found,) = broken(replace(self._inventory(), entries=lost))
        assert found.count == 3
        assert lost[0].id in found.detail
        assert "2 more" in found.detail

    def test_a_segment_without_end_is_no_reason_to_count_to_it(self) -> None:
        assert broken(replace(self._inventory(), segments=[segment(0, 0, 10**12)])) == []
