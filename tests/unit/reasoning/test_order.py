"""What comes before what."""

from itertools import pairwise, permutations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from structmem.domain.entry import Entry, LinkType, Modality
from structmem.domain.interval import Certainty
from structmem.errors import InvalidArgument
from structmem.reasoning.locate import Found
from structmem.reasoning.order import asserted, precedes
from tests.unit.reasoning.world import SCOPE, World, day, operators, span, told


def relation(world: World, a: Entry, b: Entry) -> Certainty | None:
    view = world.view
    return precedes(Found(a, view), Found(b, view))


def test_stated_intervals_decide_for_certain() -> None:
    world = World()
    a = world.event("Nadia", "sail", "2023-03-09", occurred=day("2023-03-01"))
    b = world.event("Nadia", "climb", "2023-03-09", occurred=day("2023-03-02"))
    assert relation(world, a, b) is Certainty.CERTAIN
    assert relation(world, b, a) is None


def test_overlapping_intervals_leave_both_orders_possible() -> None:
    world = World()
    a = world.event("Nadia", "sail", "2023-03-09", occurred=day("2023-03-01", days=7))
    b = world.event("Nadia", "climb", "2023-03-09", occurred=day("2023-03-05"))
    assert relation(world, a, b) is relation(world, b, a) is Certainty.POSSIBLE


def test_unknown_time_says_nothing() -> None:
    world = World()
    a = world.event("Nadia", "sail", "2023-03-09", occurred=day("2023-03-01"))
    b = world.event("Nadia", "climb", "2023-03-09")
    assert relation(world, a, b) is relation(world, b, a) is None


def test_undated_event_was_over_when_it_was_told_but_may_be_older_than_the_guess() -> None:
    world = World()
    old = world.event("Nadia", "sail", "2023-02-01", occurred=day("2023-01-31"))
    undated = world.event("Nadia", "climb", "2023-03-09", occurred=told("2023-03-09"))
    new = world.event("Nadia", "rest", "2023-04-01", occurred=day("2023-03-31"))
    assert relation(world, undated, new) is Certainty.CERTAIN
    assert relation(world, old, undated) is Certainty.POSSIBLE


def test_plans_never_come_for_certain() -> None:
    world = World()
    a = world.event("Nadia", "sail", "2023-03-09", occurred=day("2023-03-01"))
    b = world.event("Nadia", "climb", "2023-03-09", occurred=day("2023-04-02"), modality=Modality.PLANNED)
    assert relation(world, a, b) is Certainty.POSSIBLE


def test_asserted_order_reaches_three_steps_and_no_further() -> None:
    world = World()
    chain = [world.event("Nadia", f"do{i}", "2023-03-09") for i in range(5)]
    for a, b in pairwise(chain):
        world.link(LinkType.BEFORE, a, b)
    assert relation(world, chain[0], chain[3]) is Certainty.ASSERTED
    assert relation(world, chain[3], chain[0]) is None
    assert relation(world, chain[0], chain[4]) is None


def test_part_of_something_later_is_later() -> None:
    world = World()
    a, festival, concert = (world.event("Nadia", p, "2023-03-09") for p in ("pack", "attend", "hear"))
    world.link(LinkType.BEFORE, a, festival)
    world.link(LinkType.DURING, concert, festival)
    assert relation(world, a, concert) is Certainty.ASSERTED


def test_what_comes_after_the_whole_comes_after_its_part() -> None:
    world = World()
    festival, concert, home = (world.event("Nadia", p, "2023-03-09") for p in ("attend", "hear", "return"))
    world.link(LinkType.DURING, concert, festival)
    world.link(LinkType.BEFORE, festival, home)
    assert relation(world, concert, home) is Certainty.ASSERTED


def test_whole_need_not_end_before_what_its_part_precedes() -> None:
    world = World()
    festival, concert, call = (world.event("Nadia", p, "2023-03-09") for p in ("attend", "hear", "call"))
    world.link(LinkType.DURING, concert, festival)
    world.link(LinkType.BEFORE, concert, call)
    assert relation(world, festival, call) is None


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=12))
def test_asserted_order_agrees_with_shortest_paths(pairs: list[tuple[int, int]]) -> None:
    world = World()
    events = [world.event("Nadia", f"do{i}", "2023-03-09") for i in range(7)]
    graph: nx.DiGraph = nx.DiGraph()
    graph.add_nodes_from(range(7))
    for a, b in pairs:
        if a != b:
            world.link(LinkType.BEFORE, events[a], events[b])
            graph.add_edge(a, b)
    view = world.view
    for start in range(7):
        lengths = nx.single_source_shortest_path_length(graph, start, cutoff=3)
        expected = {events[node].id: steps for node, steps in lengths.items() if node != start}
        assert asserted(view, events[start].id, forward=True) == expected


def test_neighbours_come_surest_then_nearest_first() -> None:
    world = World()
    far = world.event("Nadia", "sail", "2023-03-09", occurred=day("2022-01-01"))
    near = world.event("Nadia", "climb", "2023-03-09", occurred=day("2023-02-20"))
    maybe = world.event("Nadia", "rest", "2023-03-09", occurred=day("2023-02-27", days=7))
    said = world.event("Nadia", "pack", "2023-03-09")
    here = world.event("Nadia", "move", "2023-03-09", occurred=day("2023-03-01"))
    later = world.event("Nadia", "paint", "2023-03-09", occurred=day("2023-03-05"))
    world.link(LinkType.BEFORE, said, here)
    items = operators(world).before(here.id, (SCOPE,))
    assert [item.entry for item in items] == [said, near, far, maybe]
    assert [item.certainty.value for item in items] == ["ASSERTED", "CERTAIN", "CERTAIN", "POSSIBLE"]
    assert [item.entry for item in operators(world).after(here.id, (SCOPE,))] == [later, maybe]


def test_plans_come_after_and_never_before() -> None:
    world = World()
    plan = world.event("Nadia", "climb", "2023-03-01", occurred=day("2023-03-20"), modality=Modality.PLANNED)
    first = world.event("Nadia", "sail", "2023-03-09", occurred=day("2023-03-08"))
    last = world.event("Nadia", "rest", "2023-05-09", occurred=day("2023-05-08"))
    memory = operators(world)
    assert [item.entry for item in memory.after(first.id, (SCOPE,))] == [last, plan]
    assert [item.entry for item in memory.before(last.id, (SCOPE,))] == [first]


def test_between_entries_is_the_same_both_ways_round() -> None:
    world = World()
    a = world.event("Nadia", "sail", "2023-06-09", occurred=day("2023-03-01"))
    middle = world.event("Nadia", "climb", "2023-06-09", occurred=day("2023-04-01"))
    world.event("Nadia", "rest", "2023-06-09", occurred=day("2023-06-01"))
    b = world.event("Nadia", "move", "2023-06-09", occurred=day("2023-05-01"))
    memory = operators(world)
    for first, last in ((a, b), (b, a)):
        items = memory.between(first.id, last.id, (SCOPE,))
        assert [(item.entry, item.certainty) for item in items] == [(middle, Certainty.CERTAIN)]


def test_between_dates_includes_both_and_marks_what_only_can_lie_inside() -> None:
    world = World()
    inside = world.event("Nadia", "sail", "2023-08-09", occurred=day("2023-06-30"))
    border = world.event("Nadia", "tour", "2023-08-09", occurred=span("2023-04-28", "2023-05-03"))
    world.event("Nadia", "rest", "2023-08-09", occurred=day("2023-07-01"))
    items = operators(world).between("May 2023", "2023-06", (SCOPE,))
    assert [(item.entry, item.certainty) for item in items] == [
        (border, Certainty.POSSIBLE),
        (inside, Certainty.CERTAIN),
    ]


def test_between_refuses_mixed_and_backward_ends() -> None:
    world = World()
    sail = world.event("Nadia", "sail", "2023-03-09", occurred=day("2023-03-01"))
    memory = operators(world)
    with pytest.raises(InvalidArgument, match="both of one sort"):
        memory.between("2023-05", sail.id, (SCOPE,))
    with pytest.raises(InvalidArgument, match="earlier one first"):
        memory.between("2023-06", "2023-05", (SCOPE,))


def test_order_sorts_by_intervals_and_assertions_together() -> None:
    world = World()
    a = world.event("Nadia", "sail", "2023-03-09", occurred=day("2023-03-01"))
    b = world.event("Nadia", "climb", "2023-03-09")
    c = world.event("Nadia", "rest", "2023-03-09", occurred=day("2023-03-05"))
    world.link(LinkType.BEFORE, a, b)
    world.link(LinkType.BEFORE, b, c)
    memory = operators(world)
    for given_in in permutations((a, b, c)):
        result = memory.order([entry.id for entry in given_in], (SCOPE,))
        assert result.entries == (a, b, c)
        assert (result.undecided, result.contradictions) == ((), ())


def test_order_names_pairs_that_stay_open() -> None:
    world = World()
    a = world.event("Nadia", "sail", "2023-03-09", occurred=day("2023-03-01", days=9))
    b = world.event("Nadia", "climb", "2023-03-09", occurred=day("2023-03-02"))
    result = operators(world).order([a.id, b.id], (SCOPE,))
    assert {frozenset(pair) for pair in result.undecided} == {frozenset((a.id, b.id))}


def test_order_reports_an_assertion_that_the_dates_exclude() -> None:
    world = World()
    a = world.event("Nadia", "sail", "2023-03-09", occurred=day("2023-03-05"))
    b = world.event("Nadia", "climb", "2023-03-09", occurred=day("2023-03-01"))
    world.link(LinkType.BEFORE, a, b)
    result = operators(world).order([a.id, b.id], (SCOPE,))
    assert result.entries == (b, a)
    assert result.contradictions == ((a.id, b.id),)


def test_order_survives_and_reports_a_circle() -> None:
    world = World()
    ring = [world.event("Nadia", f"do{i}", "2023-03-09") for i in range(3)]
    for a, b in zip(ring, [*ring[1:], ring[0]], strict=True):
        world.link(LinkType.BEFORE, a, b)
    result = operators(world).order([entry.id for entry in ring], (SCOPE,))
    assert len(result.entries) == 3
    assert result.contradictions


def test_order_of_nothing_is_refused() -> None:
    with pytest.raises(InvalidArgument, match="is not a list"):
        operators(World()).order([], (SCOPE,))
    with pytest.raises(InvalidArgument, match="is not a list"):
        operators(World()).order("sail", (SCOPE,))
