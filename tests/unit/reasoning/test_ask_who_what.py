"""Who did it, how much it was, and what was said when somebody asked the same."""

import pytest

from structmem.domain.answer import Answer
from structmem.domain.entry import Modality, ParticipantRole
from structmem.domain.interval import Certainty
from tests.unit.reasoning.world import SCOPE, World, day, operators


def ask(world: World, question: str) -> Answer:
    return operators(world).ask(question, (SCOPE,))


def test_who_did_it_is_somebody_of_whom_the_named_person_tells() -> None:
    world = World()
    told = world.message("Nadia", "My uncle Bram repaired my kayak.", "2023-06-09")
    world.event(
        "Bram",
        "repair",
        "2023-06-09",
        text="Bram repaired Nadia's kayak",
        message=told,
        others={"kayak": ParticipantRole.THEME},
    )
    answer = ask(world, "Who repaired Nadia's kayak?")
    assert (answer.text, answer.method) == ("Bram", "who")


def test_who_something_was_done_with_is_never_a_thing() -> None:
    world = World()
    world.event(
        "Nadia",
        "open",
        "2023-06-09",
        text="Nadia opened a bakery with Ines",
        others={"bakery": ParticipantRole.THEME, "Ines": ParticipantRole.COMPANION},
    )
    assert ask(world, "With whom did Nadia open the bakery?").text == "Ines"
    assert ask(world, "Who did Nadia open the bakery with?").text == "Ines"


def test_who_somebody_is_tells_the_relation() -> None:
    world = World()
    world.fact("Nadia", "has_uncle", "Bram", "2023-06-09", text="Bram is Nadia's uncle")
    world.event("Bram", "swim", "2023-06-10", text="Bram swam", speaker="Nadia")
    assert ask(world, "Who is Bram?").text == "Bram is Nadia's uncle"


@pytest.mark.parametrize(
    ("question", "said", "amount"),
    [
        ("How much did Nadia pay for the kayak?", "I bought the kayak! It was 450 euros.", "450 euros"),
        ("How much is Nadia's rent?", "The rent here is $1,200 a month.", "$1,200 a month"),
        ("How old is Nadia's kayak?", "My kayak is twelve years old.", "twelve years old"),
        ("How often does Nadia paddle?", "I paddle three times a week.", "three times a week"),
        ("How far did Nadia paddle?", "Today I paddled 12 km.", "12 km"),
    ],
)
def test_quantity_is_given_in_the_words_that_were_said(question: str, said: str, amount: str) -> None:
    world = World()
    world.message("Nadia", said, "2023-06-09")
    answer = ask(world, question)
    assert (answer.text, answer.method) == (amount, "amount")


def test_quantity_may_stand_in_the_next_message() -> None:
    world = World()
    world.message("Nadia", "I sold the kayak.", "2023-06-09")
    world.message("Tomas", "How old was the kayak?", "2023-06-09")
    reply = world.message("Nadia", "Thirty-one, it was a museum piece.", "2023-06-09")
    answer = ask(world, "How old was Nadia's kayak?")
    assert answer.text == "Thirty-one"
    assert [one.source.message_id for one in answer.evidence] == [reply.message_id]


def test_other_number_is_no_answer_to_how_much() -> None:
    world = World()
    world.message("Nadia", "I bought the kayak on 9 June with 2 friends.", "2023-06-09")
    assert ask(world, "How much did Nadia pay for the kayak?").method != "amount"


def test_same_question_asked_before_is_answered_by_what_was_replied() -> None:
    world = World()
    party = world.message("Nadia", "Ines held her farewell yesterday!", "2023-06-09")
    world.event("Ines", "hold", "2023-06-09", text="Ines held her farewell", message=party)
    world.message("Tomas", "Lovely. Where was the farewell?", "2023-06-09")
    reply = world.message("Nadia", "Oh! On a boat in Setubal. We danced.", "2023-06-09")
    answer = ask(world, "Where was Ines's farewell?")
    assert (answer.text, answer.method) == ("On a boat in Setubal.", "reply")
    assert answer.evidence[-1].source.message_id == reply.message_id


def test_question_that_got_no_reply_or_was_about_somebody_else_is_not_used() -> None:
    world = World()
    world.message("Tomas", "Where was the farewell?", "2023-06-09")
    world.message("Tomas", "Anyway, I have to run.", "2023-06-09")
    world.message("Bram", "Ines likes a farewell.", "2023-06-10")
    assert ask(world, "Where was Ines's farewell?").method != "reply"


def test_plan_does_not_tell_where_somebody_was_before() -> None:
    world = World()
    world.event(
        "Nadia",
        "live",
        "2023-05-02",
        text="Nadia is going to live in Porto",
        modality=Modality.PLANNED,
        occurred=day("2023-06-01", days=30),
        others={"Porto": ParticipantRole.PLACE},
    )
    assert ask(world, "Where did Nadia live in May 2023?").method != "where"
    assert ask(world, "Where will Nadia live?").text == "Porto"


def test_reason_that_nobody_stated_is_guessed_from_what_was_said_next() -> None:
    world = World()
    left = world.message("Nadia", "I sold the kayak. The rudder kept breaking.", "2023-06-09")
    world.event("Nadia", "sell", "2023-06-09", text="I sold the kayak", message=left, object="kayak")
    answer = ask(world, "Why did Nadia sell the kayak?")
    assert answer.text == "not stated; possibly: The rudder kept breaking."
    assert answer.certainty is Certainty.INFERRED
    assert answer.confidence < 0.4


def test_reason_may_be_what_was_answered_to_why() -> None:
    world = World()
    left = world.message("Nadia", "I sold the kayak.", "2023-06-09")
    world.event("Nadia", "sell", "2023-06-09", text="I sold the kayak", message=left, object="kayak")
    world.message("Tomas", "Oh no, what happened?", "2023-06-09")
    world.message("Nadia", "The rudder kept breaking.", "2023-06-09")
    assert "rudder" in ask(world, "Why did Nadia sell the kayak?").text


def test_irregular_verb_is_met_by_its_base() -> None:
    world = World()
    world.message("Nadia", "I painted the fence for 20 pounds.", "2023-06-08")
    world.message("Nadia", "The fence is sold! A tourist gave me 300 pounds.", "2023-06-09")
    assert ask(world, "How much did Nadia sell the fence for?").text == "300 pounds"


def test_name_is_told_of_what_the_question_describes() -> None:
    world = World()
    ferret = {"ferret": ParticipantRole.THEME, "Pip": ParticipantRole.THEME}
    world.event("Nadia", "adopt", "2023-06-08", text="Nadia adopted a ferret called Pip", others=ferret)
    city = {"Porto": ParticipantRole.PLACE}
    world.event("Nadia", "take", "2023-06-09", text="Nadia took the ferret to Porto", others=city)
    assert ask(world, "What is the name of Nadia's ferret?").text == "Pip"
    assert ask(world, "What is Nadia's ferret called?").text == "Pip"


def test_what_is_told_right_after_concerns_who_was_spoken_of() -> None:
    world = World()
    first = world.message("Nadia", "Ines held her farewell yesterday!", "2023-06-09")
    world.event("Ines", "hold", "2023-06-09", text="Ines held her farewell", message=first)
    world.message("Tomas", "Nice!", "2023-06-09")
    then = world.message("Nadia", "The farewell was on a boat in Setubal.", "2023-06-09")
    world.event(
        "farewell",
        "take place",
        "2023-06-09",
        text="The farewell was on a boat in Setubal",
        message=then,
        others={"Setubal": ParticipantRole.PLACE},
    )
    world.part("farewell", ParticipantRole.THEME)
    assert ask(world, "Where was Ines's farewell?").text == "Setubal"
