"""Plans that a listener is told to note, move or end, and later words that name them otherwise."""

from datetime import timedelta

import pytest

from structmem.service import StructMemory
from tests.unit.extraction.talk import WEDNESDAY

LATER = "2024-05-20"


def _outcomes(*told: str) -> list[tuple[str, str]]:
    """Return what became of each plan, and its day, after sittings a day apart."""
    with StructMemory.open(":memory:") as memory:
        for day, text in enumerate(told):
            at = (WEDNESDAY + timedelta(days=day)).isoformat()
            said = [{"content": text, "role": "user", "time_stamp": at}]
            memory.add(said, scope="m", session=str(day))
        memory.flush(scope="m")
        found = [(one.status, one.entry.occurred.start) for one in memory.plans(LATER, scope="m")]
    return [(status, f"{start:%m-%d}" if start else "") for status, start in found]


@pytest.mark.parametrize(
    "command",
    [
        "Remind me to descale the kettle on 3 June.",
        "Remind me on 3 June to descale the kettle.",
        "Please schedule a call with Odile for 3 June.",
        "Put fencing with Odile in my diary for 3 June.",
        "Set a reminder for the audition on 3 June.",
    ],
)
def test_command_makes_a_plan(command: str) -> None:
    assert _outcomes(command) == [("pending", "06-03")]


@pytest.mark.parametrize("command", ["Put the kettle on.", "Set the table by 3 June.", "Remind him to call."])
def test_other_commands_make_none(command: str) -> None:
    assert _outcomes(command) == []


@pytest.mark.parametrize(
    ("plan", "word", "outcome"),
    [
        ("I have a dentist appointment on 3 June.", "Move my dentist appointment to 6 June.", "06-06"),
        ("I have a dentist appointment on 3 June.", "The dentist thing is on 6 June now.", "06-06"),
        ("I'm meeting Odile for lunch on 3 June.", "Push the lunch with Odile to 6 June.", "06-06"),
    ],
)
def test_plan_is_moved_by_what_it_is_called(plan: str, word: str, outcome: str) -> None:
    assert _outcomes(plan, word) == [("pending", outcome)]


@pytest.mark.parametrize(
    ("plan", "word"),
    [
        ("I'm travelling to Malmö on 3 June.", "Cancel the Malmö trip."),
        ("I'm meeting Odile for lunch on 3 June.", "Lunch with Odile is off."),
        ("My wisdom tooth comes out on 3 June.", "The wisdom tooth thing is on hold for now."),
        ("The picnic is on 3 June.", "Picnic is cancelled because of the forecast."),
    ],
)
def test_plan_is_ended_by_what_it_is_called(plan: str, word: str) -> None:
    assert _outcomes(plan, word) == [("cancelled", "06-03")]


@pytest.mark.parametrize(
    "word", ["Lunch with Bertil is off.", "The lunch menu is off to the printer.", "Skip the lunch recipe."]
)
def test_other_things_leave_a_plan_alone(word: str) -> None:
    assert _outcomes("I'm meeting Odile for lunch on 3 June.", word)[0] == ("pending", "06-03")


def test_date_put_right_in_a_later_sitting_keeps_what_was_told() -> None:
    told = ["I visited Oslo in March.", "I checked my photos and Oslo was actually in February."]
    with StructMemory.open(":memory:") as memory:
        for day, text in enumerate(told):
            at = (WEDNESDAY + timedelta(days=day)).isoformat()
            memory.add([{"content": text, "role": "user", "time_stamp": at}], scope="m", session=str(day))
        memory.flush(scope="m")
        visits = [one.entry for one in memory.timeline(scope="m") if one.entry.predicate == "visit"]
    assert [f"{one.occurred.start:%Y-%m}" for one in visits if one.occurred.start] == ["2024-02"]
