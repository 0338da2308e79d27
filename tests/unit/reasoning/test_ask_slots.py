"""Places, lists and dates that a question asks for, and whose they are."""

from dataclasses import replace

from structmem.domain.answer import Answer
from structmem.domain.entry import Modality, ParticipantRole
from tests.unit.reasoning.world import SCOPE, World, day, operators, span, told


def ask(world: World, question: str) -> Answer:
    return operators(world).ask(question, (SCOPE,))


def test_all_values_of_what_somebody_does_are_listed() -> None:
    world = World()
    world.fact("Nadia", "teaches", "biology", "2023-06-09", text="Nadia teaches biology", functional=False)
    world.fact("Nadia", "teaches", "chess", "2023-07-01", text="Nadia teaches chess", functional=False)
    assert ask(world, "What does Nadia teach?").value == "chess, biology"


def test_where_is_answered_by_a_place_and_not_by_a_thing() -> None:
    world = World()
    world.fact(
        "Nadia",
        "teaches",
        "biology",
        "2023-06-09",
        text="Nadia teaches biology in Braga",
        others={"Braga": ParticipantRole.PLACE},
    )
    assert ask(world, "Where does Nadia teach now?").text == "Braga"


def test_place_of_another_doing_is_no_answer() -> None:
    world = World()
    world.event(
        "Nadia",
        "buy",
        "2023-06-09",
        text="Nadia bought a lute in Braga",
        others={"lute": ParticipantRole.THEME, "Braga": ParticipantRole.PLACE},
    )
    world.event("Nadia", "lose", "2023-06-10", text="Nadia lost the lute")
    assert ask(world, "Where did Nadia lose the lute?").method != "where"


def test_plan_that_was_carried_out_is_dated_by_what_happened() -> None:
    world = World()
    world.event(
        "Nadia",
        "move",
        "2023-04-15",
        text="Nadia is moving to Braga in the summer",
        modality=Modality.PLANNED,
        occurred=span("2023-06-01", "2023-09-01"),
    )
    world.event("Nadia", "move", "2023-09-20", text="Nadia moved at last", occurred=day("2023-07-03"))
    assert ask(world, "When did Nadia move to Braga?").text == "3 July 2023"


def test_what_came_after_leaves_out_what_was_only_planned() -> None:
    world = World()
    world.event("Nadia", "sing", "2023-06-09", text="Nadia sang at the gala", occurred=day("2023-06-08"))
    world.event(
        "Nadia",
        "sail",
        "2023-06-09",
        text="Nadia is going to sail",
        modality=Modality.PLANNED,
        occurred=day("2023-06-20"),
    )
    world.event("Nadia", "dance", "2023-07-09", text="Nadia danced", occurred=day("2023-07-02"))
    assert ask(world, "What did Nadia do after she sang at the gala?").value == ("Nadia danced",)


def test_thing_that_is_left_out_is_the_one_that_was_talked_of() -> None:
    world = World()
    world.event(
        "Ines",
        "pass",
        "2023-06-09",
        speaker="Tomas",
        text="Ines passed the piloting exam",
        occurred=day("2023-06-02"),
    )
    reply = world.message("Nadia", "I passed in March.", "2023-06-09")
    world.event("Nadia", "pass", "2023-06-09", text="Nadia passed", message=reply, occurred=day("2023-03-04"))
    assert ask(world, "When did Nadia pass the piloting exam?").text == "4 March 2023"


def test_length_of_something_else_is_not_given() -> None:
    world = World()
    world.fact(
        "Nadia",
        "trains",
        "",
        "2023-06-09",
        text="Nadia trains for a regatta",
        occurred=span("2023-01-01", None),
    )
    assert ask(world, "How long was Nadia's swim across the lake?").method != "duration"


def test_booking_is_not_dated_by_what_was_booked() -> None:
    world = World()
    message = world.message("Nadia", "I booked a cabin in Braga for June 20.", "2023-05-18")
    world.event(
        "Nadia",
        "book",
        "2023-05-18",
        text="Nadia booked a cabin",
        message=message,
        occurred=told("2023-05-18"),
    )
    world.event(
        "cabin",
        "take place",
        "2023-05-18",
        text="The cabin is booked for June 20",
        message=message,
        modality=Modality.PLANNED,
        occurred=day("2023-06-20"),
    )
    assert ask(world, "When did Nadia book the cabin?").text == "around 18 May 2023"


def test_plan_that_was_dropped_later_did_not_happen() -> None:
    world = World()
    world.event("Nadia", "swim", "2023-05-18", text="Nadia will swim the regatta", modality=Modality.PLANNED)
    world.event("Nadia", "withdraw", "2023-06-18", text="Nadia withdrew from the regatta")
    assert ask(world, "Did Nadia swim the regatta?").text == "No: Nadia withdrew from the regatta"


def test_reason_may_stand_before_what_it_led_to() -> None:
    world = World()
    text = "The oven caught fire and they closed the bakery. It was fun."
    message = world.message("Nadia", text, "2023-05-18")
    start = text.index("they")
    entry = world.event("Nadia", "close", "2023-05-18", text="Nadia closed the bakery", message=message)
    source = replace(entry.sources[0], quote=text[start:47], start=start, end=47)
    world.put(replace(entry, sources=(source,)))
    answer = ask(world, "Why did Nadia close the bakery?")
    assert "The oven caught fire" in answer.text
    assert answer.text.startswith("not stated")


def test_reason_is_found_for_what_leaves_out_the_thing_that_was_talked_of() -> None:
    world = World()
    world.message("Ines", "What about the brewery?", "2023-06-09")
    message = world.message("Nadia", "I resigned. The shifts were endless.", "2023-06-09")
    event = world.event("Nadia", "resign", "2023-06-09", text="Nadia resigned", message=message)
    world.put(replace(event, sources=(replace(event.sources[0], quote="I resigned", start=0, end=10),)))
    assert ask(world, "Why did Nadia leave the brewery?").text.endswith("The shifts were endless.")


def test_sentence_that_gives_no_reason_says_so() -> None:
    world = World()
    message = world.message("Nadia", "I sold the green kayak", "2023-06-09")
    world.event("Nadia", "sell", "2023-06-09", text="Nadia sold the green kayak", message=message)
    answer = ask(world, "Why did Nadia sell the kayak?")
    assert answer.text == "not stated; told is: Nadia sold the green kayak"


def test_name_is_taken_from_the_entry_of_the_message_that_gives_one() -> None:
    world = World()
    message = world.message("Nadia", "My foal came on Friday! We named him Pip.", "2023-06-09")
    world.event("Nadia", "get", "2023-06-09", text="Nadia's foal came on Friday", message=message)
    world.event(
        "Nadia",
        "name",
        "2023-06-09",
        text="Nadia named him Pip",
        message=message,
        others={"Pip": ParticipantRole.THEME},
    )
    assert ask(world, "What is Nadia's foal called?").text == "Pip"


def test_what_somebody_does_for_a_living_is_the_job() -> None:
    world = World()
    world.fact("Nadia", "lives_in", "Braga", "2023-06-09", text="Nadia lives in Braga")
    world.fact("Nadia", "job_title", "baker", "2023-06-09", text="Nadia is a baker")
    assert ask(world, "What does Nadia do for a living?").text == "baker"


def test_since_with_a_time_is_no_reason() -> None:
    world = World()
    message = world.message("Nadia", "I swim in the lake every day since June.", "2023-06-09")
    world.event("Nadia", "swim", "2023-06-09", text="Nadia swims in the lake every day", message=message)
    assert ask(world, "Why does Nadia swim in the lake?").method != "because"
