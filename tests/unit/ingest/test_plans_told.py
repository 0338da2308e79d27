"""Plans over several sittings: what is said of them later, and what became of them at each date."""

from datetime import timedelta

import pytest

from structmem.service import StructMemory
from tests.unit.extraction.talk import WEDNESDAY

PLAN = "I'm planning to climb Mount Ida on 10 June."
DROPPED = [
    "I've decided against climbing Mount Ida.",
    "I'm not climbing Mount Ida after all.",
    "I have no intention of climbing Mount Ida any more.",
    "Climbing Mount Ida fell through.",
    "I've backed out of climbing Mount Ida.",
    "I decided not to climb Mount Ida.",
]
MOVED = [
    "I'm climbing Mount Ida on 17 June instead.",
    "Plans have changed, I'm climbing Mount Ida on 17 June.",
    "Climbing Mount Ida has been moved to 17 June.",
    "I've put off climbing Mount Ida till 17 June.",
    "I won't climb Mount Ida on 10 June but on 17 June.",
]
KEPT = ["I climbed Mount Ida, as promised.", "I did climb Mount Ida.", "I ended up climbing Mount Ida."]


def _told(*sittings: tuple[int, str]) -> StructMemory:
    memory = StructMemory.open(":memory:")
    for day, text in sittings:
        at = (WEDNESDAY + timedelta(days=day)).isoformat()
        memory.add([{"content": text, "speaker_name": "Mira", "time_stamp": at}], scope="m", session=str(day))
    memory.flush(scope="m")
    return memory


def _outcomes(memory: StructMemory, at: str) -> list[tuple[str, str]]:
    found = []
    for plan in memory.plans(at, scope="m"):
        start = plan.entry.occurred.start
        found.append((plan.status, f"{start:%m-%d}" if start else ""))
    return found


@pytest.mark.parametrize("word", DROPPED)
def test_plan_is_cancelled_from_when_that_was_said(word: str) -> None:
    with _told((0, PLAN), (5, word)) as memory:
        assert _outcomes(memory, "2024-05-18") == [("pending", "06-10")]
        assert _outcomes(memory, "2024-05-22") == [("cancelled", "06-10")]


@pytest.mark.parametrize("word", MOVED)
def test_plan_is_moved_from_when_that_was_said(word: str) -> None:
    with _told((0, PLAN), (5, word)) as memory:
        assert _outcomes(memory, "2024-05-18") == [("pending", "06-10")]
        assert _outcomes(memory, "2024-06-12") == [("pending", "06-17")]
        assert _outcomes(memory, "2024-06-20") == [("expired", "06-17")]


@pytest.mark.parametrize("word", KEPT)
def test_plan_is_kept_from_when_that_was_said(word: str) -> None:
    with _told((0, PLAN), (40, word)) as memory:
        assert _outcomes(memory, "2024-06-12") == [("expired", "06-10")]
        assert _outcomes(memory, "2024-07-12") == [("fulfilled", "06-10")]


@pytest.mark.parametrize(
    "word",
    [
        "I'm climbing Mount Olympus on 17 June instead.",
        "Otto isn't climbing Mount Ida.",
        "I'm not going out.",
    ],
)
def test_other_plans_leave_it_alone(word: str) -> None:
    with _told((0, PLAN), (5, word)) as memory:
        assert ("pending", "06-10") in _outcomes(memory, "2024-05-22")


@pytest.mark.parametrize(
    "word", ["The recital is off.", "They called off the recital.", "There won't be a recital."]
)
def test_thing_that_is_off_is_cancelled(word: str) -> None:
    with _told((0, "My recital is on 10 June."), (5, word)) as memory:
        assert _outcomes(memory, "2024-05-22") == [("cancelled", "06-10")]
