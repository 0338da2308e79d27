"""Contract: `neighbours` and `expand` against a plain walk and networkx."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import networkx as nx
import numpy as np
import pytest

from structmem.domain.entry import CAUSAL_TYPES, Link, LinkType
from structmem.domain.graph import Batch, Direction
from structmem.domain.ids import NodeId
from structmem.errors import InvalidArgument
from structmem.ports import GraphStore
from structmem.testing.samples import day, entity, entry, link, message
from structmem.testing.store.reading import ANA, ids


def _entries(store: GraphStore, count: int) -> list[NodeId]:
    said = message(0)
    store.append(ANA, [said])
    made = [entry(str(n), [said]) for n in range(count)]
    store.write(ANA, Batch(entries=tuple(made)))
    return [one.id for one in made]


def _write(store: GraphStore, links: Sequence[Link]) -> None:
    store.write(ANA, Batch(links=tuple(links)))


class NeighbourContract:
    """Links at nodes, both ways, most confident first."""

    def test_direction_decides_which_links_are_meant(self, store: GraphStore) -> None:
        a, b, c = _entries(store, 3)
        into, out = link(a, b, confidence=0.4), link(b, c, confidence=0.6)
        _write(store, [into, out])
        assert store.neighbours(ANA, [b], [LinkType.CAUSES], Direction.OUT, limit=9) == [out]
        assert store.neighbours(ANA, [b], [LinkType.CAUSES], Direction.IN, limit=9) == [into]
        assert store.neighbours(ANA, [b], [LinkType.CAUSES], Direction.BOTH, limit=9) == [out, into]

    def test_only_the_types_asked_for(self, store: GraphStore) -> None:
        a, b = _entries(store, 2)
        links = [link(a, b, type, confidence=0.9 - n / 10) for n, type in enumerate(LinkType)]
        _write(store, links)
        found = store.neighbours(ANA, [a], CAUSAL_TYPES, Direction.OUT, limit=9)
        assert found == [one for one in links if one.type in CAUSAL_TYPES]
        assert len(store.neighbours(ANA, [a], list(LinkType), Direction.OUT, limit=99)) == len(LinkType)

    def test_no_type_means_every_type(self, store: GraphStore) -> None:
        a, b = _entries(store, 2)
        _write(store, [link(a, b, type) for type in LinkType])
        assert len(store.neighbours(ANA, [a], [], Direction.BOTH, limit=99)) == len(LinkType)

    def test_a_link_between_two_of_the_nodes_comes_once(self, store: GraphStore) -> None:
        a, b = _entries(store, 2)
        _write(store, [link(a, b)])
        assert len(store.neighbours(ANA, [a, b, a], [], Direction.BOTH, limit=9)) == 1

    def test_undone_links_are_left_out(self, store: GraphStore) -> None:
        a, b, c = _entries(store, 3)
        _write(store, [link(a, b), link(a, c)])
        _write(store, [replace(link(a, b), undone_at=day(3))])
        assert ids(store.neighbours(ANA, [a], [], Direction.OUT, limit=9)) == [link(a, c).id]

    def test_the_limit_keeps_the_most_confident_and_ties_go_by_id(self, store: GraphStore) -> None:
        hub, *rest = _entries(store, 9)
        links = [link(hub, one, confidence=0.5 if n < 6 else 0.9) for n, one in enumerate(rest)]
        _write(store, links)
        wanted = sorted(links, key=lambda one: (-one.confidence, one.id))
        assert store.neighbours(ANA, [hub], [], Direction.OUT, limit=5) == wanted[:5]

    def test_unknown_nodes_and_no_nodes_have_no_links(self, store: GraphStore) -> None:
        _entries(store, 1)
        assert store.neighbours(ANA, [NodeId("ent_nowhere")], [], Direction.BOTH, limit=9) == []
        assert store.neighbours(ANA, [], [], Direction.BOTH, limit=9) == []

    @pytest.mark.parametrize("first", [LinkType.SAME_AS, LinkType.CAUSES])
    def test_ends_of_either_kind_may_come_after_their_link(self, store: GraphStore, first: LinkType) -> None:
        said = message(0)
        store.append(ANA, [said])
        entries, people = [entry(name, [said]) for name in "ab"], [entity(name) for name in ("Ana", "Ben")]
        joined = [ids(entries), ids(people)]
        _write(store, [link(a, b, first) for a, b in joined])
        store.write(ANA, Batch(entities=tuple(people), entries=tuple(entries)))
        _write(store, [link(a, b, LinkType.BEFORE) for a, b in joined])
        for _, b in joined:
            assert len(store.neighbours(ANA, [b], [], Direction.IN, limit=9)) == 2
        assert store.get(ANA, [*ids(entries), *ids(people)]) == [*entries, *people]
        assert store.problems(ANA) == []


def _expand(
    store: GraphStore,
    start: Sequence[NodeId],
    direction: Direction,
    depth: int,
    fan_out: int = 500,
    limit: int = 5000,
) -> Sequence[Link]:
    return store.expand(ANA, start, [], direction, depth=depth, fan_out=fan_out, limit=limit)


class ExpandContract:
    """A breadth-first walk that is bounded and walks a cycle once."""

    @pytest.mark.parametrize("direction", list(Direction))
    @pytest.mark.parametrize("depth", [1, 2, 3, 6])
    def test_the_links_reached_are_those_of_networkx(
        self, store: GraphStore, direction: Direction, depth: int
    ) -> None:
        nodes = _entries(store, 40)
        random = np.random.default_rng(11)
        pairs = {(nodes[a], nodes[b]) for a, b in random.integers(0, 40, (55, 2)).tolist()}
        links = [link(a, b, confidence=round(random.random(), 3)) for a, b in sorted(pairs) if a != b]
        _write(store, links)
        graph = nx.MultiDiGraph()
        graph.add_edges_from((one.source_id, one.target_id, one.id) for one in links)
        views = {Direction.OUT: graph, Direction.IN: graph.reverse(), Direction.BOTH: graph.to_undirected()}
        start = [node for node in nodes if node in graph][:2]
        near = nx.multi_source_dijkstra_path_length(views[direction], set(start), weight=None)
        reach = {
            one.id: min(near[end] for end in _leaving(one, direction) if end in near)
            for one in links
            if any(near.get(end, depth) < depth for end in _leaving(one, direction))
        }
        found = _expand(store, start, direction, depth)
        assert set(ids(found)) == set(reach)
        assert len(found) == len(reach)
        assert [reach[one.id] for one in found] == sorted(reach.values())

    @pytest.mark.parametrize("direction", list(Direction))
    def test_a_cycle_is_walked_once(self, store: GraphStore, direction: Direction) -> None:
        a, b, c = _entries(store, 3)
        _write(store, [link(a, b), link(b, c), link(c, a)])
        assert len(_expand(store, [a], direction, 50)) == 3

    def test_a_link_to_itself_is_walked_once(self, store: GraphStore) -> None:
        (a,) = _entries(store, 1)
        _write(store, [link(a, a)])
        assert len(_expand(store, [a], Direction.BOTH, 5)) == 1

    def test_each_node_gives_at_most_its_most_confident_links(self, store: GraphStore) -> None:
        hub, *rest = _entries(store, 31)
        strong = [link(hub, one, confidence=0.5 + n / 100) for n, one in enumerate(rest[:20])]
        second = [link(rest[19], one, confidence=0.2 + n / 100) for n, one in enumerate(rest[20:])]
        _write(store, [*strong, *second])
        found = _expand(store, [hub], Direction.OUT, 2, fan_out=3)
        assert set(ids(found)) == set(ids([*strong[17:], *second[7:]]))
        assert set(ids(found[:3])) == set(ids(strong[17:]))

    def test_the_link_it_came_by_does_not_use_up_the_fan_out(self, store: GraphStore) -> None:
        nodes = _entries(store, 5)
        chain = [link(a, b, confidence=0.9 - n / 10) for n, (a, b) in enumerate(pairwise(nodes))]
        _write(store, chain)
        assert _expand(store, nodes[:1], Direction.BOTH, 9, fan_out=1) == chain

    def test_a_node_that_is_reached_twice_is_left_once(self, store: GraphStore) -> None:
        top, left, right, low, *ends = _entries(store, 8)
        diamond = [link(top, left), link(top, right), link(left, low), link(right, low)]
        below = [link(low, one, confidence=0.5 + n / 10) for n, one in enumerate(ends)]
        _write(store, [*diamond, *below])
        found = _expand(store, [top], Direction.OUT, 3, fan_out=2)
        assert set(ids(found)) == set(ids([*diamond, *below[2:]]))

    def test_the_limit_keeps_the_nearest(self, store: GraphStore) -> None:
        hub, *rest = _entries(store, 21)
        near = [link(hub, one) for one in rest[:10]]
        far = [link(one, rest[10 + n], confidence=1.0) for n, one in enumerate(rest[:10])]
        _write(store, [*near, *far])
        found = _expand(store, [hub], Direction.OUT, 3, limit=12)
        assert len(found) == 12
        assert set(ids(found[:10])) == set(ids(near))

    def test_types_and_undone_links_hold_on_every_step(self, store: GraphStore) -> None:
        a, b, c, d = _entries(store, 4)
        undone = replace(link(b, c), undone_at=day(1))
        _write(store, [link(a, b), undone, link(b, d, LinkType.BEFORE)])
        found = store.expand(ANA, [a], [LinkType.CAUSES], Direction.OUT, depth=5, fan_out=9, limit=9)
        assert found == [link(a, b)]

    def test_bounds_below_one_are_refused(self, store: GraphStore) -> None:
        (a,) = _entries(store, 1)
        for bounds in ({"depth": 0}, {"fan_out": 0}, {"limit": 0}):
            whole = {"depth": 1, "fan_out": 1, "limit": 1, **bounds}
            with pytest.raises(InvalidArgument, match=next(iter(bounds))):
                store.expand(ANA, [a], [], Direction.OUT, **whole)


def _leaving(one: Link, direction: Direction) -> tuple[NodeId, ...]:
    if direction is Direction.BOTH:
        return (one.source_id, one.target_id)
    return (one.source_id,) if direction is Direction.OUT else (one.target_id,)
