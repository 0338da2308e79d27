"""What a question asks in other words than those in which it was told, and what its verb settles."""

import pytest

from structmem.domain.answer import Answer
from structmem.domain.entry import ParticipantRole
from tests.unit.reasoning.world import SCOPE, World, day, operators


def ask(world: World, question: str) -> Answer:
    return operators(world).ask(question, (SCOPE,))


@pytest.mark.parametrize(
    ("question", "text", "predicate"),
    [
        ("When did Nadia have her operation?", "Nadia had surgery", "have"),
        ("When did Nadia's uncle die?", "Nadia's uncle passed away", "pass away"),
        ("When was Nadia's competition?", "Nadia swam a triathlon", "swim"),
    ],
)
def test_what_is_asked_in_another_word_is_found(question: str, text: str, predicate: str) -> None:
    world = World()
    world.event("Nadia", predicate, "2023-06-09", text=text, occurred=day("2023-06-03"))
    assert "3 June 2023" in ask(world, question).text


def test_narrower_word_of_the_question_is_not_met_by_another_of_its_kind() -> None:
    world = World()
    world.fact("Nadia", "has", "son", "2023-06-09", text="Nadia's son is seven")
    assert ask(world, "How is Nadia's daughter?").abstained
    assert not ask(world, "How is Nadia's child?").abstained


def test_event_with_the_verb_of_the_question_goes_before_one_with_its_nouns() -> None:
    world = World()
    world.event(
        "Nadia", "admire", "2023-06-09", text="Nadia admired the red kayak", occurred=day("2023-06-02")
    )
    world.event("Nadia", "sell", "2023-06-09", text="Nadia sold the kayak", occurred=day("2023-06-05"))
    assert ask(world, "When did Nadia sell the red kayak?").text == "5 June 2023"


def test_light_verb_settles_between_two_entries_of_one_person() -> None:
    world = World()
    world.fact("Nadia", "has_aunt", "Vesna", "2023-06-09", text="Vesna is Nadia's aunt")
    world.event(
        "Vesna",
        "give",
        "2023-06-09",
        speaker="Nadia",
        text="Nadia's aunt Vesna gave Nadia a lute",
        others={"Nadia": ParticipantRole.RECIPIENT},
    )
    assert "lute" in ask(world, "What did Nadia's aunt give her?").text


def test_person_who_is_only_named_is_not_taken_for_somebody_else() -> None:
    world = World()
    world.fact("Nadia", "has_brother", "Goran", "2023-06-09", text="Goran is Nadia's brother")
    world.event("Goran", "swim", "2023-06-09", text="Goran swam", speaker="Nadia")
    world.fact("Ines", "has_colleague", "Tomas", "2023-06-10", text="Tomas is Ines's colleague who is nice")
    assert ask(world, "Who is Goran?").text == "Goran is Nadia's brother"


def test_question_of_the_conversation_is_no_answer() -> None:
    world = World()
    world.message("Ines", "Do you play the lute?", "2023-06-09")
    world.message("Nadia", "The lute is my favourite, I play it daily.", "2023-06-09")
    assert "favourite" in ask(world, "What about Nadia and the lute?").text


def test_quantity_is_taken_from_the_sentence_that_speaks_of_the_matter() -> None:
    world = World()
    world.message("Nadia", "I want to lose eight kilos. I weigh 79 kilos now.", "2023-06-09")
    assert ask(world, "How much does Nadia weigh?").text == "79 kilos"


def test_length_without_a_period_is_given_in_the_words_that_were_said() -> None:
    world = World()
    race = world.message("Nadia", "I swam across the lake. It took me 58 minutes.", "2023-06-09")
    world.event("Nadia", "swim", "2023-06-09", text="Nadia swam across the lake", message=race)
    assert ask(world, "How long did Nadia's swim across the lake take?").text == "58 minutes"


def test_sum_that_nobody_told_is_not_a_number_of_events() -> None:
    world = World()
    world.event("Nadia", "sell", "2023-06-09", text="Nadia sold the kayak")
    assert ask(world, "How much did Nadia get for the kayak?").method != "count"
