"""What somebody said or advised, whether it is still so, and reasons that stand in the words alone."""

from dataclasses import replace

import pytest

from structmem.domain.answer import Answer
from structmem.domain.entry import EntryKind, ParticipantRole
from structmem.domain.interval import Certainty
from structmem.domain.message import Role
from tests.unit.reasoning.world import SCOPE, World, day, operators, told


def ask(world: World, question: str) -> Answer:
    return operators(world).ask(question, (SCOPE,))


def advised() -> World:
    world = World()
    world.message("Nadia", "My kayak has a leak near the rudder.", "2023-06-09")
    world.message(
        "assistant",
        "Oh dear! I would seal the hull with epoxy. Do you own a brush?",
        "2023-06-09",
        role=Role.ASSISTANT,
    )
    world.message("Nadia", "The kayak trip to Setubal is in July.", "2023-07-01")
    world.message("assistant", "Take plenty of water along.", "2023-07-01", role=Role.ASSISTANT)
    return world


@pytest.mark.parametrize(
    "question",
    ["What did you recommend for the leak in the kayak?", "What did you tell me to do about the leak?"],
)
def test_own_advice_is_what_was_said_in_reply_to_the_matter(question: str) -> None:
    answer = ask(advised(), question)
    assert (answer.text, answer.method) == ("I would seal the hull with epoxy.", "said")
    assert [one.speaker for one in answer.evidence] == ["assistant"]


def test_advice_that_was_never_given_is_declined() -> None:
    assert ask(advised(), "What did you advise me about my mortgage?").abstained


def test_advice_of_one_speaker_is_not_that_of_another() -> None:
    world = World()
    world.message("Nadia", "I got an offer from the brewery.", "2023-06-09")
    world.message("Ines", "You should take the offer of the brewery.", "2023-06-09")
    world.message("Nadia", "I think the brewery pays too little though.", "2023-06-09")
    assert ask(world, "What did Ines advise Nadia to do about the brewery?").text.startswith("You should")


def test_what_ended_is_not_so_any_more() -> None:
    world = World()
    world.fact("Nadia", "plays", "lute", "2023-06-09", text="Nadia plays the lute every day")
    world.event("Nadia", "give up", "2023-09-01", text="Nadia gave up the lute")
    answer = ask(world, "Does Nadia still play the lute?")
    assert (answer.value, answer.text) == (False, "No: Nadia gave up the lute")


def test_what_nobody_ended_is_so_as_far_as_was_told() -> None:
    world = World()
    world.fact("Nadia", "plays", "lute", "2023-06-09", text="Nadia plays the lute every day")
    answer = ask(world, "Does Nadia still play the lute?")
    assert (answer.value, answer.certainty) == (True, Certainty.POSSIBLE)
    assert "9 June 2023" in answer.text


def test_nearest_event_after_another_goes_before_a_farther_one_with_a_date() -> None:
    world = World()
    world.event("Nadia", "sing", "2023-06-09", text="Nadia sang at the gala", occurred=day("2023-06-08"))
    world.event(
        "Nadia", "dance", "2023-06-09", text="Nadia danced on a boat afterwards", occurred=told("2023-06-09")
    )
    world.event("Nadia", "sail", "2023-09-20", text="Nadia sailed home", occurred=day("2023-08-02"))
    answer = ask(world, "What did Nadia do after she sang at the gala?")
    assert answer.text.startswith("Nadia danced on a boat afterwards")


def test_reason_that_no_entry_holds_is_read_from_the_sentence() -> None:
    world = World()
    message = world.message("Nadia", "The regatta took ages because the wind died. It was fun.", "2023-06-09")
    world.event("regatta", "take", "2023-06-09", text="The regatta took ages", message=message)
    answer = ask(world, "Why did the regatta take ages?")
    assert answer.text == "The regatta took ages because the wind died."
    assert answer.method == "because"


def test_place_of_another_time_is_not_given() -> None:
    world = World()
    world.fact("Nadia", "lives_in", "Braga", "2023-09-09", text="Nadia lives in Braga")
    assert ask(world, "Where was Nadia living in May 2023?").text != "Braga"


def test_advice_about_the_affairs_of_another_is_found() -> None:
    world = World()
    world.message("Nadia", "My neighbour practises the tuba at night.", "2023-06-09")
    advice = world.message("Ines", "Talk to him about the tuba hours.", "2023-06-09")
    entry = world.event(
        "Ines", "advise", "2023-06-09", text="Ines advised Nadia: Talk to him", message=advice
    )
    world.put(replace(entry, kind=EntryKind.INTERACTION, act="ADVISE"))
    assert ask(world, "What did Ines suggest about the tuba?").text == "Talk to him about the tuba hours."


def test_what_is_told_word_for_word_is_not_declined_for_a_likeness() -> None:
    world = World()
    world.event(
        "wasp",
        "sting",
        "2023-06-09",
        speaker="Nadia",
        text="Nadia was stung by a wasp",
        others={"Nadia": ParticipantRole.PATIENT},
    )
    world.event("Ines", "sting", "2023-06-10", text="Ines had a sting, sting, sting")
    assert ask(world, "Who stung Nadia?").text == "wasp"
