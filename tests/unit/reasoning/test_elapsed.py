"""How long."""

from dataclasses import replace
from datetime import timedelta

import pytest

from structmem.domain.interval import TimeSource
from structmem.reasoning.elapsed import say_span
from tests.unit.reasoning.world import SCOPE, World, at, day, operators, span


def test_time_between_two_days_is_never_a_false_point() -> None:
    world = World()
    a = world.event("Nadia", "sail", "2023-06-09", occurred=day("2023-05-01"))
    b = world.event("Nadia", "climb", "2023-06-09", occurred=day("2023-05-11"))
    memory = operators(world)
    forth, back = memory.elapsed(a.id, b.id, (SCOPE,)), memory.elapsed(b.id, a.id, (SCOPE,))
    assert forth == back
    assert (forth.shortest, forth.longest, forth.label) == (timedelta(days=9), timedelta(days=11), "10 days")


def test_vague_ends_give_a_range() -> None:
    world = World()
    a = world.event("Nadia", "sail", "2023-09-09", occurred=day("2023-01-01", days=31))
    b = world.event("Nadia", "climb", "2023-09-09", occurred=day("2023-04-01", days=30))
    found = operators(world).elapsed(a.id, b.id, (SCOPE,))
    assert found.label == "2 to 4 months"


def test_unknown_time_gives_no_length() -> None:
    world = World()
    a = world.event("Nadia", "sail", "2023-06-09", occurred=day("2023-05-01"))
    b = world.event("Nadia", "climb", "2023-06-09")
    found = operators(world).elapsed(a.id, b.id, (SCOPE,))
    assert (found.longest, found.label) == (None, "unknown")


def test_event_told_without_a_time_may_lie_long_before() -> None:
    world = World()
    a = world.event("Nadia", "sail", "2023-06-09", occurred=day("2023-05-01"))
    guessed = replace(day("2023-06-02", days=7), source=TimeSource.SESSION)
    b = world.event("Nadia", "climb", "2023-06-09", occurred=guessed)
    assert operators(world).elapsed(a.id, b.id, (SCOPE,)).longest is None


def test_event_bounded_by_order_is_at_most_so_far_away() -> None:
    world = World()
    a = world.event("Nadia", "sail", "2023-06-09", occurred=day("2023-05-01"))
    bounded = replace(day("2023-05-01", days=60), source=TimeSource.ASSERTED_ORDER)
    b = world.event("Nadia", "climb", "2023-06-09", occurred=bounded)
    found = operators(world).elapsed(a.id, b.id, (SCOPE,))
    assert (found.shortest, found.label) == (timedelta(0), "at most 2 months")


def test_length_of_a_stretch_is_exact_and_of_a_point_at_most_its_interval() -> None:
    world = World()
    tour = world.event("Nadia", "tour", "2023-06-09", occurred=span("2023-05-01", "2023-05-22"))
    call = world.event("Nadia", "call", "2023-06-09", occurred=day("2023-05-01"))
    memory = operators(world)
    assert memory.elapsed(tour.id, None, (SCOPE,)).label == "3 weeks"
    assert memory.elapsed(call.id, None, (SCOPE,)).label == "at most 1 day"


def test_what_still_runs_has_lasted_until_now() -> None:
    world = World()
    job = world.fact(
        "Nadia",
        "works_at",
        "the port",
        "2023-06-09",
        valid_from=at("2021-07-01"),
        occurred=span("2021-07-01", None),
    )
    assert operators(world).elapsed(job.id, None, (SCOPE,)).label == "3 years"


@pytest.mark.parametrize(
    ("days", "label"),
    [
        ((0.02, 0.021), "30 minutes"),
        ((0.2, 0.22), "5 hours"),
        ((28, 28), "4 weeks"),
        ((91, 92), "3 months"),
        ((365 * 3, 365 * 3 + 1), "3 years"),
        ((5, None), "at least 5 days"),
        ((0, None), "unknown"),
        ((800, 1200), "2 to 3 years"),
    ],
)
def test_length_in_words(days: tuple[float, float | None], label: str) -> None:
    low, high = days
    assert say_span(timedelta(days=low), None if high is None else timedelta(days=high)) == label
