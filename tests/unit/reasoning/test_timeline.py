"""What happened, in order."""

import pytest

from structmem.domain.entry import EntryKind, Modality, ParticipantRole
from structmem.domain.interval import Certainty
from structmem.errors import InvalidArgument, InvalidTime
from tests.unit.reasoning.world import SCOPE, World, day, operators, span, told


def test_events_stand_in_order_of_when_they_happened_not_of_when_they_were_told() -> None:
    world = World()
    late = world.event("Nadia", "sail", "2023-03-02", occurred=day("2023-03-01"))
    early = world.event("Nadia", "climb", "2023-03-09", occurred=day("2022-08-14"))
    assert [item.entry for item in operators(world).timeline(None, (SCOPE,))] == [early, late]


def test_item_says_how_sure_its_place_is() -> None:
    world = World()
    world.event("Nadia", "climb", "2023-03-09", occurred=day("2022-08-14"))
    world.event("Nadia", "sail", "2023-03-10", occurred=told("2023-03-10"))
    items = operators(world).timeline(None, (SCOPE,))
    assert [(item.label, item.certainty) for item in items] == [
        ("14 August 2022", Certainty.CERTAIN),
        ("around 10 March 2023", Certainty.POSSIBLE),
    ]


def test_undated_entries_are_counted_not_placed() -> None:
    world = World()
    world.event("Nadia", "sail", "2023-03-02")
    timeline = operators(world).timeline(None, (SCOPE,))
    assert (len(timeline), timeline.undated) == (0, 1)


def test_what_did_not_happen_is_left_out() -> None:
    world = World()
    when = day("2023-03-01")
    world.event("Nadia", "sail", "2023-03-02", occurred=when, negated=True)
    world.event("Nadia", "dive", "2023-03-02", occurred=when, modality=Modality.HYPOTHETICAL)
    gone = world.event("Nadia", "row", "2023-03-02", occurred=when)
    world.correct(gone, world.event("Nadia", "swim", "2023-03-03", occurred=when))
    assert [item.entry.predicate for item in operators(world).timeline(None, (SCOPE,))] == ["swim"]


def test_plans_can_be_left_out() -> None:
    world = World()
    world.event("Nadia", "sail", "2023-03-02", occurred=day("2023-04-01"), modality=Modality.PLANNED)
    memory = operators(world)
    assert [item.certainty for item in memory.timeline(None, (SCOPE,))] == [Certainty.POSSIBLE]
    assert len(memory.timeline(None, (SCOPE,), include_planned=False)) == 0


def test_window_keeps_what_can_lie_inside_and_says_so() -> None:
    world = World()
    world.event("Nadia", "sail", "2023-06-02", occurred=day("2023-05-10"))
    world.event("Nadia", "tour", "2023-06-02", occurred=span("2023-04-20", "2023-05-02"))
    world.event("Nadia", "rest", "2023-06-02", occurred=day("2023-06-01"))
    items = operators(world).timeline(None, (SCOPE,), start="2023-05", end="2023-06")
    assert [(item.entry.predicate, item.certainty) for item in items] == [
        ("tour", Certainty.POSSIBLE),
        ("sail", Certainty.CERTAIN),
    ]


def test_entity_is_found_in_any_role_and_any_case() -> None:
    world = World()
    world.event(
        "Nadia",
        "visit",
        "2023-03-02",
        occurred=day("2023-03-01"),
        others={"Lisbon": ParticipantRole.PLACE},
    )
    world.event("Nadia", "rest", "2023-03-02", occurred=day("2023-03-01"))
    assert [item.entry.predicate for item in operators(world).timeline("LISBON", (SCOPE,))] == ["visit"]


def test_facts_are_placed_by_when_they_were_true() -> None:
    world = World()
    job = world.fact("Nadia", "works_at", "the port", "2023-03-02", occurred=span("2019-01-01", None))
    world.put(job)
    items = operators(world).timeline("Nadia", (SCOPE,), kinds=(EntryKind.FACT,))
    assert [item.label for item in items] == ["since 1 January 2019"]


def test_bad_arguments_are_refused() -> None:
    memory = operators(World())
    with pytest.raises(InvalidArgument, match="limit 0"):
        memory.timeline(None, (SCOPE,), limit=0)
    with pytest.raises(InvalidTime):
        memory.timeline(None, (SCOPE,), start="whenever")
