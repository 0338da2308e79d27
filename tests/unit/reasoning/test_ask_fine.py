"""The finer rules of answering: moved dates, asked forms of a time, names, false premises."""

from dataclasses import replace
from datetime import datetime

import pytest

from structmem.domain.answer import Answer, AnswerKind
from structmem.domain.entry import Entity, EntityType, LinkType, Modality, ParticipantRole
from structmem.domain.ids import node_id
from structmem.domain.interval import Precision
from tests.unit.reasoning.world import SCOPE, World, at, day, operators, span, told


def ask(world: World, question: str, reference: datetime | None = None) -> Answer:
    return operators(world).ask(question, (SCOPE,), reference=reference)


def plan(world: World, said: str, when: str, text: str) -> None:
    world.event("Nadia", "launch", said, text=text, occurred=day(when), modality=Modality.PLANNED)


# The first statement is worded like the question, so that the fit alone would choose it.


def test_date_that_was_moved_is_the_one_said_last() -> None:
    world = World()
    plan(world, "2023-03-02", "2023-05-04", "Nadia is going to launch the boat")
    plan(world, "2023-04-02", "2023-05-18", "Nadia launches the boat")
    assert ask(world, "When is Nadia going to launch the boat?").text == "18 May 2023"


def test_what_happened_goes_before_what_had_been_planned() -> None:
    world = World()
    plan(world, "2023-03-02", "2023-05-04", "Nadia is going to launch the boat")
    plan(world, "2023-04-02", "2023-05-18", "Nadia launches the boat")
    world.event("Nadia", "launch", "2023-05-22", text="Nadia launched the boat", occurred=day("2023-05-20"))
    assert ask(world, "When is Nadia going to launch the boat?").text == "20 May 2023"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Which month did Nadia sell her kayak?", "June 2023"),
        ("In what year did Nadia sell her kayak?", "2023"),
        ("On what day of the week did Nadia sell her kayak? When was it?", "Friday"),
        ("How long ago did Nadia sell her kayak?", "3 weeks ago (2 June 2023)"),
        ("When did Nadia sell her kayak?", "the Friday before 5 June 2023 (2 June 2023)"),
    ],
)
def test_time_is_said_in_the_form_that_was_asked_for(question: str, text: str) -> None:
    world = World()
    friday = day("2023-06-02", phrase="last Friday")
    world.event("Nadia", "sell", "2023-06-05", text="Nadia sold her kayak", occurred=friday)
    assert ask(world, question, at("2023-06-24")).text == text


def test_vague_phrase_is_not_made_sharper_than_it_was() -> None:
    world = World()
    vague = day("2018-01-01", phrase="a few years ago", precision=Precision.YEAR, days=1096)
    world.event("Nadia", "sell", "2023-06-05", text="Nadia sold her kayak", occurred=vague)
    assert ask(world, "When did Nadia sell her kayak?").text == "a few years before 5 June 2023"


def test_beginning_of_what_still_runs_is_a_date() -> None:
    world = World()
    world.event("Nadia", "row", "2023-06-05", text="Nadia rows daily", occurred=span("2023-04-01", None))
    assert ask(world, "When did Nadia start to row daily?").text == "1 April 2023"
    assert ask(world, "When does Nadia row daily?").text == "since 1 April 2023"


def test_denied_and_imagined_events_have_no_date() -> None:
    world = World()
    world.event(
        "Nadia",
        "sell",
        "2023-06-05",
        text="Nadia never sold her kayak",
        negated=True,
        occurred=day("2023-01-01"),
    )
    world.event("Nadia", "sell", "2023-06-08", text="Nadia sold her kayak", occurred=told("2023-06-08"))
    assert ask(world, "When did Nadia sell her kayak?").text == "around 8 June 2023"


def test_time_in_the_question_picks_the_event() -> None:
    world = World()
    for said, when in (("2023-05-20", "2023-05-10"), ("2023-06-20", "2023-06-10")):
        world.event("Nadia", "climb", said, text="Nadia climbed the ridge", occurred=day(when))
    assert ask(world, "When did Nadia climb the ridge in May 2023?").text == "10 May 2023"
    assert ask(world, "When did Nadia climb the ridge in June 2023?").text == "10 June 2023"


def test_short_name_is_the_one_speaker_whose_name_begins_with_it() -> None:
    world = World()
    world.event("Nadia", "sell", "2023-06-05", text="Nadia sold her kayak", occurred=day("2023-06-02"))
    world.part("Nad", ParticipantRole.COMPANION)
    assert ask(world, "When did Nad sell her kayak?").text == "2 June 2023"


def test_what_belongs_to_somebody_is_told_of_them() -> None:
    world = World()
    world.message("Omar", "Hello", "2023-06-05")
    world.event(
        "Nadia's sister",
        "sell",
        "2023-06-05",
        text="Nadia's sister sold a kayak",
        speaker="Nadia",
        occurred=day("2023-06-02"),
    )
    assert ask(world, "When did Nadia's sister sell a kayak?").text == "2 June 2023"
    assert ask(world, "When did Omar's sister sell a kayak?").abstained


def test_what_a_person_says_of_another_is_not_told_of_the_speaker() -> None:
    world = World()
    world.message("Omar", "Hello", "2023-06-05")
    world.event(
        "Omar", "sell", "2023-06-05", text="Omar sold a kayak", speaker="Nadia", occurred=day("2023-06-02")
    )
    assert ask(world, "When did Nadia sell a kayak?").abstained
    assert ask(world, "When did Omar sell a kayak?").text == "2 June 2023"


def test_poor_fit_of_the_right_person_yields_to_a_good_one_of_somebody_else() -> None:
    world = World()
    world.event("Omar", "sell", "2023-06-05", text="Omar sold a kayak lamp", occurred=day("2023-06-02"))
    world.event("Nadia", "sell", "2023-06-06", text="Nadia sold a kayak trailer", occurred=day("2023-06-03"))
    answer = ask(world, "When did Omar sell the kayak trailer?")
    assert answer.abstained
    assert "somebody else" in answer.text
    assert ask(world, "When did Omar sell the kayak lamp?").text == "2 June 2023"


def test_name_that_is_a_place_too_does_not_make_it_a_question_about_a_person() -> None:
    world = World()
    world.event("Porto", "win", "2023-06-01", text="Porto won a game", speaker="Omar")
    world.event(
        "Nadia",
        "reach",
        "2023-06-05",
        text="Nadia reached it in the port",
        occurred=day("2023-06-02"),
    )
    person = world.nodes[node_id("entity", "porto")]
    assert isinstance(person, Entity)
    place = replace(person, id=node_id("entity", "porto", "place"), type=EntityType.PLACE)
    world.nodes[place.id] = place
    assert not ask(world, "When was Porto reached in the port?").abstained


def test_pronoun_in_the_second_part_is_the_person_of_the_first() -> None:
    world = World()
    world.event("Nadia", "climb", "2023-06-20", text="Nadia climbed the ridge", occurred=day("2023-06-10"))
    world.event("Nadia", "sail", "2023-06-20", text="Nadia sailed home", occurred=day("2023-06-15"))
    world.event("Omar", "sail", "2023-06-20", text="Omar sailed home", occurred=day("2023-06-01"))
    assert ask(world, "Did Nadia climb the ridge before she sailed home?").value is True


def test_plan_that_was_called_off_did_not_happen() -> None:
    world = World()
    both = world.message("Nadia", "The ridge hike? We cancelled it.", "2023-06-20")
    world.event("Nadia", "hike", "2023-06-20", text="Nadia planned a ridge hike", message=both)
    world.event("Nadia", "cancel", "2023-06-20", text="Nadia cancelled it", message=both)
    answer = ask(world, "Did Nadia do the ridge hike?")
    assert (answer.kind, answer.value) == (AnswerKind.YES_NO, False)


def test_why_of_something_that_never_happened_is_declined() -> None:
    world = World()
    rain = world.event("Nadia", "see", "2023-06-20", text="Rain came in")
    sale = world.event("Nadia", "sell", "2023-06-20", text="Nadia sold eleven bowls")
    world.link(LinkType.CAUSES, rain, sale)
    answer = ask(world, "Why did Nadia sell the piano?")
    assert answer.abstained
    assert "takes for granted" in answer.text


def test_asked_state_is_read_at_the_time_in_the_question() -> None:
    world = World()
    port = world.fact("Nadia", "lives_in", "Faro", "2023-03-09")
    world.close(port, world.fact("Nadia", "lives_in", "Beja", "2023-06-02"))
    assert ask(world, "Where did Nadia live in May 2023?").value == "Faro"
    assert ask(world, "Where did Nadia live in June 2023?").value == "Beja"


def test_open_side_of_a_fact_is_the_answer() -> None:
    world = World()
    world.fact("Ines", "is", "captain of the ferry", "2023-03-09", speaker="Nadia")
    answer = ask(world, "Who is the captain of the ferry now?")
    assert (answer.kind, answer.value) == (AnswerKind.STATE, "Ines")


def test_sentence_that_only_repeats_the_question_is_passed_over() -> None:
    world = World()
    world.event("Nadia", "repair", "2023-06-20", text="The lantern")
    world.message("Nadia", "The lantern hangs in the porch.", "2023-06-21")
    assert ask(world, "What of the lantern?").text == "The lantern hangs in the porch."


def test_later_events_follow_what_happened_after() -> None:
    world = World()
    world.event("Nadia", "climb", "2023-06-20", text="Nadia climbed the ridge", occurred=day("2023-06-10"))
    world.event("Nadia", "swim", "2023-06-20", text="Nadia swam", occurred=day("2023-06-12"))
    world.event("Nadia", "pack", "2023-06-20", text="Nadia packed", occurred=day("2023-06-01"))
    answer = ask(world, "What did Nadia do after she climbed the ridge?")
    assert (answer.method, answer.value) == ("after", ("Nadia swam",))
