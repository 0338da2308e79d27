"""What changed inside a period."""

from datetime import timedelta

import pytest

from structmem.domain.answer import Change
from structmem.domain.entry import Entry, LinkType, Modality
from structmem.errors import InvalidArgument
from tests.unit.reasoning.world import RECORDED, SCOPE, World, at, day, operators


def told(change: Change) -> tuple[str, str, str | None, str | None]:
    return change.kind.value, change.at.date().isoformat(), name_of(change.before), name_of(change.after)


def name_of(entry: Entry | None) -> str | None:
    return (entry.object or entry.predicate) if entry else None


def busy() -> World:
    world = World()
    port = world.fact("Nadia", "works_at", "the port", "2023-03-09", valid_from=at("2021-01-01"))
    mill = world.fact("Nadia", "works_at", "the mill", "2023-10-02", valid_from=at("2023-09-01"))
    world.close(port, mill)
    world.event("Nadia", "sail", "2023-10-02", occurred=day("2023-09-10"))
    world.event("Nadia", "climb", "2023-10-02", occurred=day("2023-11-10"), modality=Modality.PLANNED)
    return world


def test_valid_clock_dates_changes_by_when_they_took_effect() -> None:
    found = operators(busy()).changes("2021", "2024", (SCOPE,))
    assert [told(change) for change in found] == [
        ("STARTED", "2021-01-01", None, "the port"),
        ("CHANGED", "2023-09-01", "the port", "the mill"),
        ("HAPPENED", "2023-09-10", None, "sail"),
        ("PLANNED", "2023-11-10", None, "climb"),
    ]


def test_period_is_half_open() -> None:
    memory = operators(busy())
    assert [told(c)[0] for c in memory.changes("2023-09-01", "2023-09-10", (SCOPE,))] == ["CHANGED"]
    assert memory.changes("2023-08", "2023-09", (SCOPE,)) == []


def test_recorded_clock_dates_changes_by_when_the_store_learned() -> None:
    world = World()
    port = world.fact("Nadia", "works_at", "the port", "2023-03-09")
    later = RECORDED + timedelta(days=10)
    world.close(port, world.fact("Nadia", "works_at", "the mill", "2023-10-02", recorded_at=later))
    memory = operators(world)
    first = memory.changes(RECORDED, RECORDED + timedelta(days=1), (SCOPE,), clock="RECORDED")
    assert [told(change)[0::3] for change in first] == [("STARTED", "the port")]
    second = memory.changes(later, later + timedelta(days=1), (SCOPE,), clock="RECORDED")
    assert sorted(told(change)[0] for change in second) == ["CHANGED", "STARTED"]


def test_end_by_denial_and_end_by_date_are_both_ends() -> None:
    world = World()
    port = world.fact("Nadia", "works_at", "the port", "2023-03-09")
    world.close(
        port, world.fact("Nadia", "works_at", "the port", "2023-10-02", negated=True), reason="CLOSED"
    )
    world.fact("Omar", "lives_in", "Faro", "2023-10-02", valid_to=at("2023-05-01"))
    found = operators(world).changes("2023", "2024", (SCOPE,))
    assert [told(change)[:3] for change in found] == [
        ("ENDED", "2023-05-01", "Faro"),
        ("ENDED", "2023-10-02", "the port"),
    ]


def test_correction_and_contradiction_are_dated_by_the_later_statement() -> None:
    world = World()
    wrong = world.fact("Nadia", "has_age", "34", "2023-03-09")
    world.correct(wrong, world.fact("Nadia", "has_age", "35", "2023-03-10"))
    a = world.fact("Omar", "lives_in", "Faro", "2023-04-01")
    b = world.fact("Omar", "lives_in", "Beja", "2023-04-02")
    world.link(LinkType.CONTRADICTS, b, a, reason="OPEN")
    found = operators(world).changes("2023", "2024", (SCOPE,))
    assert [told(change) for change in found] == [
        ("CORRECTED", "2023-03-10", "34", "35"),
        ("CONTRADICTED", "2023-04-02", "Faro", "Beja"),
    ]


def test_entity_narrows_and_unknown_clock_is_refused() -> None:
    world = busy()
    world.event("Omar", "rest", "2023-10-02", occurred=day("2023-09-10"))
    memory = operators(world)
    assert [told(c)[3] for c in memory.changes("2023-09-02", "2023-10", (SCOPE,), entity="Omar")] == ["rest"]
    with pytest.raises(InvalidArgument, match="clock 'SAID'"):
        memory.changes("2023", "2024", (SCOPE,), clock="SAID")
