"""Summaries of sessions and months."""

from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest

from structmem.consolidation import Consolidator
from structmem.consolidation.extract import MAX_WORDS, Line, extract
from structmem.domain.entry import Entry, EntryKind, LinkType, Summary, SummaryLevel
from structmem.domain.graph import Batch, Node, NodeKind, Revision
from structmem.domain.ids import NodeId, ScopeKey, node_id
from structmem.models.hashing import HashingEmbedder
from structmem.retrieval.view import ScopeView
from structmem.testing.fakes import FixedClock
from tests.unit.reasoning.world import NOW, SCOPE, World, at, day


class Shelf:
    """A store and views of it, around one hand-built scope; counts its writes."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.clock = FixedClock(NOW)
        self.writes = 0
        self.consolidator = Consolidator(self, self, HashingEmbedder(), self.clock)

    def write(self, scope: ScopeKey, batch: Batch) -> Revision:
        assert scope == self.world.scope
        self.writes += 1
        nodes: list[Node] = [*batch.entries, *batch.links, *batch.summaries]
        for node in nodes:
            self.world.nodes[node.id] = node
        self.world.embeddings += batch.embeddings
        return Revision(self.writes)

    def view(self, scope: ScopeKey) -> ScopeView:
        return self.world.view if scope == self.world.scope else ScopeView(scope)

    def summary(self, key: str, level: SummaryLevel = SummaryLevel.SESSION) -> Summary:
        found = self.world.nodes[node_id("sum", level, key)]
        assert isinstance(found, Summary)
        return found


def two_months() -> World:
    world = World()
    world.event("Nadia", "sail", "2023-03-02", text="Nadia sailed to the island", occurred=day("2023-03-01"))
    world.event("Omar", "bake", "2023-03-02", text="Omar baked a rye loaf")
    world.event("Nadia", "paint", "2023-03-20", text="Nadia painted the harbour wall")
    world.fact("Omar", "works_at", "the mill", "2023-04-05")
    return world


def test_session_summary_starts_with_its_date_and_covers_what_it_says() -> None:
    shelf = Shelf(two_months())
    assert shelf.consolidator.summarise_sessions(SCOPE) == 3
    summary = shelf.summary("2023-03-02")
    assert summary.text == ("2 March 2023: Nadia sailed to the island (1 March 2023). Omar baked a rye loaf.")
    covered = [shelf.world.nodes[one] for one in summary.covers]
    assert {entry.text for entry in covered if isinstance(entry, Entry)} == {
        "Nadia sailed to the island",
        "Omar baked a rye loaf",
    }


def test_replay_changes_nothing() -> None:
    shelf = Shelf(two_months())
    shelf.consolidator.consolidate(SCOPE)
    nodes, writes = dict(shelf.world.nodes), shelf.writes
    for later in (timedelta(0), timedelta(days=1)):
        shelf.clock.advance(later)
        report = shelf.consolidator.consolidate(SCOPE)
        assert (report.summaries, report.conflicts, report.resolved, report.suspects) == (0, 0, 0, 0)
    assert (shelf.world.nodes, shelf.writes) == (nodes, writes)


def test_only_the_session_that_changed_is_written_again() -> None:
    shelf = Shelf(two_months())
    shelf.consolidator.summarise_sessions(SCOPE)
    shelf.clock.advance(timedelta(days=1))
    shelf.world.event("Omar", "row", "2023-03-20", text="Omar rowed home", recorded_at=shelf.clock.now())
    assert shelf.consolidator.summarise_sessions(SCOPE) == 1
    assert (shelf.summary("2023-03-20").version, shelf.summary("2023-03-02").version) == (2, 1)
    assert "Omar rowed home" in shelf.summary("2023-03-20").text


def test_retracted_entry_leaves_the_summary() -> None:
    shelf = Shelf(two_months())
    shelf.consolidator.summarise_sessions(SCOPE)
    shelf.clock.advance(timedelta(days=1))
    gone = next(n for n in shelf.world.nodes.values() if isinstance(n, Entry) and n.predicate == "bake")
    shelf.world.put(replace(gone, retracted_at=shelf.clock.now(), retract_reason="CORRECTED"))
    shelf.consolidator.summarise_sessions(SCOPE)
    summary = shelf.summary("2023-03-02")
    assert "rye" not in summary.text
    assert gone.id not in summary.covers


def test_dirty_summary_is_written_again() -> None:
    shelf = Shelf(two_months())
    shelf.consolidator.summarise_sessions(SCOPE)
    shelf.clock.advance(timedelta(days=1))
    shelf.world.nodes[shelf.summary("2023-03-02").id] = replace(shelf.summary("2023-03-02"), dirty=True)
    assert shelf.consolidator.summarise_sessions(SCOPE) == 1
    assert (shelf.summary("2023-03-02").dirty, shelf.summary("2023-03-02").version) == (False, 2)


def test_session_without_entries_is_summed_up_by_its_messages() -> None:
    world = World()
    for text in (
        "The harbour wall is wet",
        "The harbour wall needs paint",
        "Hm",
        "Paint for the wall is dear",
    ):
        world.message("Nadia", text, "2023-03-02")
    shelf = Shelf(world)
    shelf.consolidator.summarise_sessions(SCOPE)
    summary = shelf.summary("2023-03-02")
    assert "Nadia: The harbour wall needs paint." in summary.text
    assert summary.covers == ()


def test_vector_of_a_summary_leaves_out_who_spoke() -> None:
    vectors = []
    for name in ("Nadia", "Omar"):
        world = World()
        world.message(name, "The harbour wall is wet", "2023-03-02")
        shelf = Shelf(world)
        shelf.consolidator.summarise_sessions(SCOPE)
        (embedding,) = world.embeddings
        assert (embedding.kind, embedding.node_id) == (NodeKind.SUMMARY, shelf.summary("2023-03-02").id)
        vectors.append(embedding.vector.tolist())
    assert vectors[0] == vectors[1]


def test_month_with_several_sessions_gets_a_summary_of_its_own() -> None:
    shelf = Shelf(two_months())
    assert shelf.consolidator.consolidate(SCOPE).summaries == 4
    march = shelf.summary("2023-03", SummaryLevel.MONTH)
    assert march.text.startswith("March 2023: Nadia sailed")
    assert (march.start, march.end) == (at("2023-03-01"), at("2023-04-01"))
    assert node_id("sum", SummaryLevel.MONTH, "2023-04") not in shelf.world.nodes


def test_unknown_scope_has_nothing_to_do() -> None:
    shelf = Shelf(World())
    assert shelf.consolidator.consolidate(ScopeKey("nobody")).summaries == 0


def line(number: int, text: str, *people: str, salience: float = 0.5) -> Line:
    return Line(
        text=text,
        place=(at("2023-03-02"), number, 0, ""),
        entry=NodeId(f"e{number}"),
        people=frozenset(people),
        salience=salience,
    )


def test_extract_has_a_line_of_each_person_however_dull() -> None:
    lines = [line(i, f"Nadia sailed boat {i} to island {i}", "Nadia") for i in range(20)]
    lines.append(line(99, "Omar nodded", "Omar", salience=0.01))
    assert "Omar nodded." in extract(lines, people=["Nadia", "Omar"]).text


def test_extract_keeps_a_cause_together_with_its_effect() -> None:
    lines = [line(i, f"Nadia sailed boat {i} to island {i}", "Nadia") for i in range(20)]
    lines += [line(30, "Rain fell", salience=0.01), line(31, "Roofs leaked", salience=0.01)]
    pair = (NodeId("e30"), NodeId("e31"))
    assert set(pair) <= set(extract(lines, pairs=[pair]).covers)


def test_extract_says_nothing_twice() -> None:
    lines = [line(i, "Nadia sailed to the island", "Nadia") for i in range(4)]
    assert len(extract(lines).lines) == 1


@pytest.mark.parametrize("most", [10, 40, MAX_WORDS])
def test_extract_stays_within_its_words(most: int) -> None:
    lines = [line(i, f"Nadia sailed boat number {i} to the island of day {i}") for i in range(200)]
    chosen = extract(lines, pairs=[(NodeId("e1"), NodeId("e2"))], max_words=most)
    assert len(chosen.text.split()) <= most


def test_extract_is_the_same_in_any_order_and_prints_in_the_order_of_time() -> None:
    lines = [
        line(i, text) for i, text in enumerate(["Rain fell", "Roofs leaked", "Nadia left", "Omar stayed"])
    ]
    chosen = {extract(order).text for order in permutations(lines)}
    assert chosen == {"Rain fell. Roofs leaked. Nadia left. Omar stayed."}


def test_interaction_yields_to_what_was_said() -> None:
    world = World()
    thanks = [
        world.event("Nadia", "thank", "2023-03-02", text=f"Nadia thanked Omar for the loan of oar {i}")
        for i in range(10)
    ]
    for entry in thanks[1:]:
        world.put(replace(entry, kind=EntryKind.INTERACTION))
    shelf = Shelf(world)
    shelf.consolidator.summarise_sessions(SCOPE)
    assert shelf.summary("2023-03-02").covers[0] == thanks[0].id


def test_causal_pair_of_the_graph_reaches_the_summary() -> None:
    world = World()
    for i in range(20):
        world.event("Nadia", "sail", "2023-03-02", text=f"Nadia sailed boat {i} to island {i}", salience=0.9)
    rain = world.event("Omar", "see", "2023-03-02", text="Omar saw rain", salience=0.1)
    stay = world.event("Omar", "stay", "2023-03-02", text="Omar stayed in", salience=0.1)
    world.link(LinkType.CAUSES, rain, stay)
    shelf = Shelf(world)
    shelf.consolidator.summarise_sessions(SCOPE)
    assert {rain.id, stay.id} <= set(shelf.summary("2023-03-02").covers)
