"""Open conflicts, settled ones, and what rests on changed facts."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from structmem.consolidation.conflicts import new_conflicts, settled_conflicts
from structmem.consolidation.suspects import cleared_suspects, new_suspects
from structmem.domain.entry import Entry, LinkType, Modality
from tests.unit.reasoning.world import NOW, World, at


def rivals(world: World, **second: Any) -> tuple[Entry, Entry]:
    fields = {"object": "Beja", **second}
    a = world.fact("Nadia", "lives_in", "Faro", "2023-03-02")
    return a, world.fact("Nadia", "lives_in", fields.pop("object"), "2023-03-05", **fields)


def test_rival_facts_of_one_slot_are_linked_the_later_to_the_earlier() -> None:
    world = World()
    a, b = rivals(world)
    (link,) = new_conflicts(world.view, NOW)
    assert (link.type, link.source_id, link.target_id, link.reason) == (
        LinkType.CONTRADICTS,
        b.id,
        a.id,
        "OPEN",
    )


@pytest.mark.parametrize(
    "second",
    [
        pytest.param({"object": "Faro"}, id="the same"),
        pytest.param({"object": "Faro near the river"}, id="more exact"),
        pytest.param({"functional": False}, id="many-valued"),
        pytest.param({"negated": True}, id="denied"),
        pytest.param({"modality": Modality.PLANNED}, id="planned"),
        pytest.param({"slot": "nadia|born_in"}, id="another slot"),
        pytest.param({"valid_from": at("2019-01-01"), "valid_to": at("2020-01-01")}, id="another time"),
    ],
)
def test_facts_that_can_both_be_true_are_no_conflict(second: dict[str, Any]) -> None:
    world = World()
    rivals(world, **second)
    assert new_conflicts(world.view, NOW) == []


def test_pair_that_a_link_speaks_of_is_left_alone_even_if_it_was_taken_back() -> None:
    world = World()
    a, b = rivals(world)
    world.link(LinkType.CONTRADICTS, a, b, reason="OPEN", undone_at=NOW)
    assert new_conflicts(world.view, NOW) == []


def test_conflict_is_settled_when_one_side_falls_or_ends_before_the_other() -> None:
    world = World()
    a, b = rivals(world)
    (link,) = new_conflicts(world.view, NOW)
    world.nodes[link.id] = link
    assert settled_conflicts(world.view, NOW) == []
    ended = replace(a, valid_from=at("2023-01-01"), valid_to=b.said_at)
    for version in (replace(a, retracted_at=NOW), ended):
        world.put(version)
        (settled,) = settled_conflicts(world.view, NOW)
        assert settled == replace(link, undone_at=NOW, undo_reason="SETTLED")


def test_conflict_that_had_settled_comes_again_when_both_sides_hold_again() -> None:
    world = World()
    a, _ = rivals(world)
    (link,) = new_conflicts(world.view, NOW)
    world.nodes[link.id] = link
    world.put(replace(a, retracted_at=NOW))
    (settled,) = settled_conflicts(world.view, NOW)
    world.nodes[link.id] = settled
    assert new_conflicts(world.view, NOW) == []
    world.put(a)
    assert new_conflicts(world.view, NOW) == [link]


def test_what_a_superseded_fact_led_to_is_suspect_once() -> None:
    world = World()
    job = world.fact("Nadia", "works_at", "the port", "2023-03-02")
    flat = world.event("Nadia", "rent", "2023-03-02", object="a flat near the port")
    bike = world.event("Nadia", "sell", "2023-03-02", object="her bicycle")
    other = world.event("Nadia", "sail", "2023-03-02")
    world.link(LinkType.CAUSES, job, flat)
    world.link(LinkType.CAUSES, flat, bike)
    world.link(LinkType.CAUSES, other, job)
    world.close(job, world.fact("Nadia", "works_at", "the mill", "2023-09-02"))
    marked = new_suspects(world.view)
    assert [(entry.id, entry.suspect) for entry in marked] == [(flat.id, True), (bike.id, True)]
    for entry in marked:
        world.put(entry)
    assert new_suspects(world.view) == []
    assert cleared_suspects(world.view) == []


def test_mark_goes_when_the_change_is_taken_back() -> None:
    world = World()
    job = world.fact("Nadia", "works_at", "the port", "2023-03-02")
    mill = world.fact("Nadia", "works_at", "the mill", "2023-09-02")
    flat = world.event("Nadia", "rent", "2023-03-02", object="a flat near the port", suspect=True)
    world.link(LinkType.CAUSES, job, flat)
    link = world.link(LinkType.SUPERSEDES, mill, job, reason="CHANGED")
    assert cleared_suspects(world.view) == []
    world.nodes[link.id] = replace(link, undone_at=NOW)
    assert cleared_suspects(world.view) == [replace(flat, suspect=False)]


def test_refined_fact_leaves_what_rests_on_it_alone() -> None:
    world = World()
    home = world.fact("Nadia", "lives_in", "Faro", "2023-03-02")
    walk = world.event("Nadia", "walk", "2023-03-02", object="along the lagoon")
    world.link(LinkType.CAUSES, home, walk)
    exact = world.fact("Nadia", "lives_in", "Faro near the river", "2023-03-05")
    world.link(LinkType.SUPERSEDES, exact, home, reason="REFINED")
    assert new_suspects(world.view) == []


def test_effect_of_a_correction_is_suspect_and_the_circle_ends() -> None:
    world = World()
    a, b = world.event("Nadia", "win", "2023-03-02"), world.event("Nadia", "toast", "2023-03-02")
    world.link(LinkType.CAUSES, a, b)
    world.link(LinkType.CAUSES, b, a)
    world.correct(a, world.event("Nadia", "lose", "2023-03-02"))
    assert [entry.id for entry in new_suspects(world.view)] == [b.id]
    assert a.said_at + timedelta(0) == at("2023-03-02")
