"""Places, lists and dates that a question asks for, and whose they are."""

from structmem.domain.answer import Answer
from structmem.domain.entry import Modality, ParticipantRole
from tests.unit.reasoning.world import SCOPE, World, day, operators, span


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
