"""What ask does where the first way of answering does not work out."""

import pytest

from structmem.domain.answer import Answer, AnswerKind
from structmem.domain.interval import Certainty, Precision
from tests.unit.reasoning.world import SCOPE, World, day, operators, span, told


def ask(world: World, question: str) -> Answer:
    return operators(world).ask(question, (SCOPE,))


def two(first: str, second: str) -> World:
    world = World()
    world.event("Nadia", "climb", "2023-06-20", text="Nadia climbed the ridge", occurred=day(first))
    world.event("Nadia", "sail", "2023-06-20", text="Nadia sailed home", occurred=day(second))
    return world


def test_guessed_cause_is_called_one_and_is_never_sure() -> None:
    world = World()
    world.event(
        "Nadia", "hurt", "2023-03-09", text="Nadia hurt her knee at football", occurred=day("2023-03-01")
    )
    world.event("Nadia", "stop", "2023-04-09", text="Nadia stopped football", occurred=day("2023-04-08"))
    answer = ask(world, "Why did Nadia stop football?")
    assert (answer.kind, answer.certainty) == (AnswerKind.CAUSE, Certainty.INFERRED)
    assert answer.text.startswith("not stated; possibly: Nadia hurt her knee")
    assert answer.confidence <= 0.3


def test_later_of_two_is_told_when_the_later_is_asked_for() -> None:
    answer = ask(two("2023-06-01", "2023-06-10"), "Which came later, the climbed ridge or the sailed home?")
    assert answer.text == "Nadia sailed home (later)"


def test_order_is_turned_round_where_the_second_came_first() -> None:
    answer = ask(two("2023-06-10", "2023-06-01"), "Which came first, the climbed ridge or the sailed home?")
    assert answer.value == ("Nadia sailed home", "Nadia climbed the ridge")


@pytest.mark.parametrize(
    "question",
    [
        "Which came first, the climbed ridge or the sailed home?",
        "Did Nadia climb the ridge before she sailed home?",
    ],
)
def test_order_that_the_dates_leave_open_is_not_decided(question: str) -> None:
    assert ask(two("2023-06-10", "2023-06-10"), question).method != "order"


@pytest.mark.parametrize(
    "question",
    [
        "Which came first, the climbed ridge or the opera gala?",
        "Did Nadia climb the ridge before the opera gala?",
        "How long was it between the climbed ridge and the opera gala?",
    ],
)
def test_comparison_with_something_unknown_is_not_made(question: str) -> None:
    assert ask(two("2023-06-01", "2023-06-10"), question).method not in ("order", "elapsed")


def test_nothing_before_the_first_event_is_not_an_order() -> None:
    world = two("2023-06-01", "2023-06-10")
    assert ask(world, "What happened before Nadia climbed the ridge?").method != "before"


def test_length_of_what_only_happened_is_not_made_up() -> None:
    assert (
        ask(two("2023-06-01", "2023-06-10"), "How long did Nadia climb the ridge?").kind
        is not AnswerKind.DURATION
    )


def test_number_as_digits_and_a_number_of_something_else() -> None:
    world = World()
    world.message("Nadia", "I planted 14 pear trees beside two sheds.", "2023-03-02")
    assert ask(world, "How many pear trees did Nadia plant?").value == 14
    assert ask(world, "How many sheds does Nadia plant trees beside?").value == 2


def test_undated_retelling_in_another_session_is_another_event() -> None:
    world = World()
    for said in ("2023-03-02", "2023-06-02"):
        world.event("Nadia", "climb", said, text="Nadia climbed the glacier", occurred=told(said))
    assert ask(world, "How many times did Nadia climb the glacier?").value == 2


def test_count_of_what_nobody_told_is_no_number() -> None:
    world = World()
    world.message("Nadia", "The glacier is a fine sight.", "2023-03-02")
    assert ask(world, "How many times did Nadia climb the glacier?").kind is not AnswerKind.COUNT


def test_asked_month_of_a_longer_stretch_is_not_cut_down() -> None:
    world = World()
    world.event(
        "Nadia",
        "tour",
        "2023-09-02",
        text="Nadia toured the coast",
        occurred=span("2023-05-20", "2023-07-04"),
    )
    assert ask(world, "Which month did Nadia tour the coast?").text == "20 May to 3 July 2023"


def test_week_without_a_phrase_to_tie_is_a_date() -> None:
    world = World()
    week = day("2023-05-29", phrase="that week", precision=Precision.WEEK, days=7)
    world.event("Nadia", "tour", "2023-06-20", text="Nadia toured the coast", occurred=week)
    assert ask(world, "When did Nadia tour the coast?").text == "week of 29 May 2023"
