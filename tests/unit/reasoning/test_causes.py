"""Why, and with what effect."""

import itertools
from math import isclose

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from structmem.domain.entry import CAUSAL_TYPES, Entry, LinkType
from structmem.errors import InvalidArgument
from structmem.reasoning.causes import DECAY
from tests.unit.reasoning.world import SCOPE, World, at, day, operators


def test_paths_run_from_the_first_cause_and_score_by_confidence_and_length() -> None:
    world = World()
    storm, flood, move = (world.event("Nadia", p, "2023-03-09") for p in ("fear", "see", "move"))
    world.link(LinkType.CAUSES, storm, flood, confidence=0.9)
    world.link(LinkType.MOTIVATES, flood, move, confidence=0.8)
    why = operators(world).why(move.id, (SCOPE,))
    assert [path.entries for path in why.explicit] == [(storm, flood, move)]
    assert isclose(why.explicit[0].score, 0.9 * 0.8 * DECAY**2)
    assert why.inferred == ()


def test_effects_mirror_causes() -> None:
    world = World()
    storm, flood, move = (world.event("Nadia", p, "2023-03-09") for p in ("fear", "see", "move"))
    world.link(LinkType.CAUSES, storm, flood, confidence=0.9)
    world.link(LinkType.MOTIVATES, flood, move, confidence=0.8)
    memory = operators(world)
    assert memory.effects(storm.id, (SCOPE,)).explicit == memory.why(move.id, (SCOPE,)).explicit


def test_link_that_nobody_stated_is_a_labelled_guess() -> None:
    world = World()
    news, joy = world.event("Nadia", "win", "2023-03-09"), world.event("Nadia", "dance", "2023-03-10")
    world.link(LinkType.CAUSES, news, joy, confidence=0.35, explicit=False)
    memory = operators(world)
    for found in (memory.why(joy.id, (SCOPE,)), memory.effects(news.id, (SCOPE,))):
        assert found.explicit == ()
        assert [path.entries for path in found.inferred] == [(news, joy)]
        assert [link.explicit for path in found.inferred for link in path.links] == [False]
        assert all(path.score <= 0.3 for path in found.inferred)


def test_branches_and_weak_chains_are_cut() -> None:
    world = World()
    effect = world.event("Nadia", "move", "2023-03-09")
    for i in range(8):
        cause = world.event("Nadia", f"do{i}", "2023-03-09")
        world.link(LinkType.CAUSES, cause, effect, confidence=0.3 + i / 20)
    weak = world.event("Nadia", "dream", "2023-03-09")
    world.link(LinkType.CAUSES, weak, effect, confidence=0.17)
    causes = [path.entries[0].predicate for path in operators(world).why(effect.id, (SCOPE,)).explicit]
    assert causes == ["do7", "do6", "do5", "do4", "do3"]


def test_circle_is_walked_once() -> None:
    world = World()
    a, b = world.event("Nadia", "worry", "2023-03-09"), world.event("Nadia", "wake", "2023-03-09")
    world.link(LinkType.CAUSES, a, b)
    world.link(LinkType.CAUSES, b, a)
    assert [path.entries for path in operators(world).why(a.id, (SCOPE,)).explicit] == [(b, a)]


def test_depth_bounds_the_chain() -> None:
    world = World()
    chain = [world.event("Nadia", f"do{i}", "2023-03-09") for i in range(4)]
    for i in range(3):
        world.link(LinkType.CAUSES, chain[i], chain[i + 1])
    paths = operators(world).why(chain[3].id, (SCOPE,), depth=2).explicit
    assert [path.entries for path in paths] == [tuple(chain[1:])]
    for depth in (0, 11):
        with pytest.raises(InvalidArgument, match=f"depth {depth}"):
            operators(world).why(chain[3].id, (SCOPE,), depth=depth)


def test_cause_that_is_no_longer_believed_explains_nothing() -> None:
    world = World()
    wrong, effect = world.event("Nadia", "win", "2023-03-09"), world.event("Nadia", "move", "2023-03-09")
    world.link(LinkType.CAUSES, wrong, effect)
    world.correct(wrong, world.event("Nadia", "lose", "2023-03-10"))
    assert operators(world).why(effect.id, (SCOPE,)).explicit == ()


def test_closed_fact_still_explains_what_it_led_to() -> None:
    world = World()
    job = world.fact("Nadia", "works_at", "the port", "2023-03-09")
    effect = world.event("Nadia", "rent", "2023-03-09", object="a flat near the port")
    world.link(LinkType.CAUSES, job, effect)
    closed = world.close(job, world.fact("Nadia", "works_at", "the mill", "2023-09-01"))
    assert [path.entries for path in operators(world).why(effect.id, (SCOPE,)).explicit] == [(closed, effect)]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 5), st.floats(0.5, 1)),
        max_size=9,
        unique_by=lambda edge: edge[:2],
    )
)
def test_best_path_agrees_with_all_simple_paths(edges: list[tuple[int, int, float]]) -> None:
    world = World()
    events: list[Entry] = [world.event("Nadia", f"do{i}", "2023-03-09") for i in range(6)]
    graph: nx.DiGraph = nx.DiGraph()
    graph.add_nodes_from(range(6))
    for a, b, confidence in edges:
        if a != b:
            world.link(LinkType.CAUSES, events[a], events[b], confidence=confidence)
            graph.add_edge(a, b, confidence=confidence)
    found = operators(world).why(events[0].id, (SCOPE,), depth=4).explicit
    for path in found:
        nodes = [events.index(entry) for entry in path.entries]
        steps = list(itertools.pairwise(nodes))
        assert len(set(nodes)) == len(nodes)
        assert all(graph.has_edge(*step) for step in steps)
        score = 1.0
        for step in steps:
            score *= graph.edges[step]["confidence"] * DECAY
        assert isclose(path.score, score)
    direct = set(graph.predecessors(0))
    assert {events.index(path.entries[-2]) for path in found} == direct


def test_without_stated_causes_likely_ones_are_guessed_and_labelled() -> None:
    world = World()
    injury = world.event(
        "Nadia", "hurt", "2023-03-09", text="Nadia hurt her knee at football", occurred=day("2023-03-01")
    )
    swim = world.event(
        "Nadia", "start", "2023-04-09", text="Nadia swims because football hurt", occurred=day("2023-04-08")
    )
    before = set(world.nodes)
    why = operators(world).why(swim.id, (SCOPE,))
    assert why.explicit == ()
    assert [path.entries for path in why.inferred] == [(injury, swim)]
    link = why.inferred[0].links[0]
    assert (link.explicit, link.decided_by) == (False, "inferred@1")
    assert 0 < why.inferred[0].score <= 0.3
    assert set(world.nodes) == before


@pytest.mark.parametrize(
    ("subject", "occurred"),
    [
        pytest.param("Omar", "2023-03-01", id="no shared entity"),
        pytest.param("Nadia", "2023-05-01", id="not earlier"),
        pytest.param("Nadia", "2022-11-01", id="too long ago"),
    ],
)
def test_guess_needs_an_entity_in_common_and_a_time_shortly_before(subject: str, occurred: str) -> None:
    world = World()
    world.event(subject, "hurt", "2023-05-09", text="hurt knee at football", occurred=day(occurred))
    swim = world.event("Nadia", "swim", "2023-05-09", text="football hurt knee", occurred=day("2023-04-08"))
    assert operators(world).why(swim.id, (SCOPE,)).inferred == ()


def test_every_causal_type_counts() -> None:
    world = World()
    effect = world.event("Nadia", "move", "2023-03-09", occurred=day("2023-03-08"))
    for kind in CAUSAL_TYPES:
        world.link(kind, world.event("Nadia", kind.lower(), "2023-03-09"), effect)
    assert len(operators(world).why(effect.id, (SCOPE,)).explicit) == len(CAUSAL_TYPES)
    assert effect.said_at == at("2023-03-09")
