"""What became of plans."""

from typing import Any

import pytest

from structmem.domain.entry import Entry, Modality
from structmem.domain.interval import UNKNOWN_INTERVAL
from tests.unit.reasoning.world import SCOPE, World, day, operators


def plan(world: World, **fields: Any) -> Entry:
    fields = {"object": "the high ridge", "occurred": day("2023-04-08"), **fields}
    return world.event("Nadia", "climb", "2023-04-01", modality=Modality.PLANNED, **fields)


def statuses(world: World, at: str) -> list[str]:
    return [one.status for one in operators(world).plans(at, (SCOPE,))]


def test_plan_is_pending_until_its_time_is_over() -> None:
    world = World()
    plan(world)
    assert statuses(world, "2023-03-31") == []
    assert statuses(world, "2023-04-07") == ["pending"]
    assert statuses(world, "2023-04-09") == ["expired"]


def test_plan_is_fulfilled_from_when_its_event_was_told() -> None:
    world = World()
    plan(world)
    done = world.event("Nadia", "climb", "2023-04-10", object="the ridge", occurred=day("2023-04-08"))
    assert statuses(world, "2023-04-09") == ["expired"]
    found = operators(world).plans("2023-04-10", (SCOPE,), entity="Nadia")
    assert [(one.status, one.fulfilled_by) for one in found] == [("fulfilled", done)]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"subject": "Omar"}, id="somebody else"),
        pytest.param({"predicate": "paint"}, id="something else"),
        pytest.param({"object": "a tree"}, id="another thing"),
        pytest.param({"occurred": day("2022-04-08")}, id="before the plan"),
        pytest.param({"negated": True}, id="denied"),
    ],
)
def test_other_events_do_not_fulfil_it(other: dict[str, Any]) -> None:
    world = World()
    plan(world)
    fields = {"object": "the ridge", "occurred": day("2023-04-08"), **other}
    subject, predicate = fields.pop("subject", "Nadia"), fields.pop("predicate", "climb")
    world.event(subject, predicate, "2023-04-10", **fields)
    assert statuses(world, "2023-04-11") == ["expired"]


def test_plan_without_a_date_stays_pending() -> None:
    world = World()
    plan(world, occurred=UNKNOWN_INTERVAL)
    assert statuses(world, "2024-04-09") == ["pending"]


def test_plan_that_was_called_off_is_pending_until_then() -> None:
    world = World()
    off = world.event("Nadia", "climb", "2023-04-05", modality=Modality.PLANNED, negated=True)
    world.correct(plan(world), off)
    assert statuses(world, "2023-04-04") == ["pending"]
    assert statuses(world, "2023-04-06") == ["cancelled"]


def test_plan_that_was_moved_has_the_date_that_was_known() -> None:
    world = World()
    fields: dict[str, Any] = {"object": "the high ridge", "occurred": day("2023-04-20")}
    moved = world.event("Nadia", "climb", "2023-04-05", modality=Modality.PLANNED, **fields)
    world.correct(plan(world), moved)
    (before,) = operators(world).plans("2023-04-04", (SCOPE,))
    (after,) = operators(world).plans("2023-04-10", (SCOPE,))
    assert (before.entry.occurred, before.status) == (day("2023-04-08"), "pending")
    assert (after.entry, after.status) == (moved, "pending")


def test_passive_sentence_tells_that_the_plan_was_carried_out() -> None:
    world = World()
    plan(world)
    world.event("the high ridge", "climb", "2023-04-10", occurred=day("2023-04-08"))
    assert statuses(world, "2023-04-11") == ["fulfilled"]
