"""What was true, and what was known of it."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from structmem.domain.entry import Modality
from structmem.domain.ids import ScopeKey
from structmem.reasoning.operators import Operators
from tests.unit.reasoning.world import RECORDED, SCOPE, World, at, operators


def objects(memory: Operators, valid: str | None, known: str | None = None) -> list[str]:
    return [fact.object for fact in memory.as_of(valid, known, (SCOPE,))]


def moved() -> World:
    """Nadia works at the port, told in March; at the mill from September on, told in October."""
    world = World()
    port = world.fact("Nadia", "works_at", "the port", "2023-03-09")
    mill = world.fact("Nadia", "works_at", "the mill", "2023-10-02", valid_from=at("2023-09-01"))
    world.close(port, mill)
    return world


def test_value_follows_the_valid_clock() -> None:
    memory = operators(moved())
    assert objects(memory, "2023-05-01") == ["the port"]
    assert objects(memory, "2023-09-01") == ["the mill"]
    assert objects(memory, None) == ["the mill"]


def test_end_is_exclusive_and_start_inclusive() -> None:
    memory = operators(moved())
    change = at("2023-09-01")
    tick = timedelta(microseconds=1)
    assert [fact.object for fact in memory.as_of(change - tick, None, (SCOPE,))] == ["the port"]
    assert [fact.object for fact in memory.as_of(change, None, (SCOPE,))] == ["the mill"]


def test_partial_date_means_its_last_moment() -> None:
    memory = operators(moved())
    assert objects(memory, "2023-08") == ["the port"]
    assert objects(memory, "2023-09") == ["the mill"]


def test_state_without_a_start_is_not_known_before_it_was_told() -> None:
    assert objects(operators(moved()), "2023-03-08") == []


def test_state_that_had_ended_before_it_was_told_has_an_open_start() -> None:
    world = World()
    world.fact("Nadia", "lives_in", "Porto", "2023-03-09", valid_to=at("2015-01-01"))
    memory = operators(world)
    assert objects(memory, "2014-06-01") == ["Porto"]
    assert objects(memory, "2016-06-01") == []


def test_before_the_store_existed_known_means_said() -> None:
    memory = operators(moved())
    assert objects(memory, "2023-09-15", "2023-09-20") == ["the port"]
    assert objects(memory, "2023-09-15", "2023-10-03") == ["the mill"]


def test_from_the_first_record_on_the_recorded_clock_decides() -> None:
    world = World()
    port = world.fact("Nadia", "works_at", "the port", "2023-03-09")
    later = RECORDED + timedelta(days=10)
    mill = world.fact(
        "Nadia", "works_at", "the mill", "2023-10-02", valid_from=at("2023-09-01"), recorded_at=later
    )
    world.close(port, mill)
    memory = operators(world)
    between = RECORDED + timedelta(days=5)
    assert [fact.object for fact in memory.as_of("2023-09-15", between, (SCOPE,))] == ["the port"]
    assert [fact.object for fact in memory.as_of("2023-09-15", later, (SCOPE,))] == ["the mill"]


def test_corrected_statement_was_believed_until_it_was_corrected() -> None:
    world = World()
    wrong = world.fact("Nadia", "has_age", "34", "2023-03-09T10:00")
    world.correct(wrong, world.fact("Nadia", "has_age", "35", "2023-03-09T10:05"))
    memory = operators(world)
    assert objects(memory, "2023-03-09T11:00") == ["35"]
    assert objects(memory, "2023-03-09T10:02", "2023-03-09T10:02") == ["34"]


@pytest.mark.parametrize(
    "fields", [{"negated": True}, {"modality": Modality.PLANNED}, {"modality": Modality.HYPOTHETICAL}]
)
def test_denials_plans_and_guesses_are_not_states(fields: dict[str, object]) -> None:
    world = World()
    world.fact("Nadia", "works_at", "the port", "2023-03-09", **fields)
    assert objects(operators(world), "2023-05") == []


def test_predicate_and_entity_narrow_the_answer() -> None:
    world = World()
    world.fact("Nadia", "works_at", "the port", "2023-03-09")
    world.fact("Nadia", "lives_in", "Porto", "2023-03-09")
    world.fact("Omar", "works_at", "the mill", "2023-03-09")
    memory = operators(world)
    assert [f.object for f in memory.as_of(None, None, (SCOPE,), entity="nadia", predicate="works at")] == [
        "the port"
    ]
    assert [f.object for f in memory.as_of(None, None, (SCOPE,), predicate="works_at")] == [
        "the port",
        "the mill",
    ]


def test_scopes_keep_their_own_clocks() -> None:
    old, new = World("old", recorded=at("2020-01-02")), moved()
    old.fact("Omar", "lives_in", "Faro", "2020-01-01")
    facts = operators(old, new).as_of("2023-09-15", "2023-10-03", (ScopeKey("old"), SCOPE))
    assert sorted(fact.object for fact in facts) == ["Faro", "the mill"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(1, 300), min_size=1, max_size=6, unique=True),
    st.integers(0, 320),
    st.one_of(st.none(), st.integers(0, 320)),
)
def test_one_version_of_an_entry_shows_at_any_moment(
    starts: list[int], valid: int, known: int | None
) -> None:
    world = World()
    origin = at("2023-01-01")
    previous = None
    for number, start in enumerate(sorted(starts)):
        said = (origin + timedelta(days=start)).date().isoformat()
        fact = world.fact("Nadia", "works_at", f"place {number}", said)
        if previous is not None:
            world.close(previous, fact)
        previous = fact
    facts = operators(world).as_of(
        origin + timedelta(days=valid),
        None if known is None else origin + timedelta(days=known),
        (SCOPE,),
    )
    assert len({fact.logical_id for fact in facts}) == len(facts)
    told = [start for start in sorted(starts) if start <= valid and (known is None or start <= known)]
    assert [fact.object for fact in facts] == ([f"place {len(told) - 1}"] if told else [])


def test_history_shows_every_version_oldest_first() -> None:
    facts = operators(moved()).history("Nadia", "works_at", (SCOPE,))
    assert [(fact.object, fact.version, fact.retracted_at is None) for fact in facts] == [
        ("the port", 1, False),
        ("the port", 2, True),
        ("the mill", 1, True),
    ]
