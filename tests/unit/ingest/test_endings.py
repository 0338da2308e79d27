"""A told end closes what holds its value, whatever either was read as, and takes effect when it says."""

from datetime import UTC, datetime, timedelta

import pytest

from structmem import StructMemory
from structmem.ingest.endings import is_same_value
from structmem.settings import EmbeddingSettings, Settings

FIRST = datetime(2024, 3, 1, 12, tzinfo=UTC)


def held(at: datetime, *turns: str) -> set[str]:
    """Return what Mira's memory holds at a moment, after turns of thirty days apart."""
    settings = Settings(embedding=EmbeddingSettings(backend="hashing"))
    with StructMemory.open(":memory:", settings=settings) as memory:
        for n, text in enumerate(turns):
            stamp = (FIRST + n * timedelta(days=30)).isoformat()
            message = {"content": text, "speaker_name": "Mira", "time_stamp": stamp}
            memory.add([message], scope="talk", session=f"s{n}")
        memory.flush(scope="talk")
        return {one.object for one in memory.as_of(at, scope="talk", entity="Mira")}


@pytest.mark.parametrize(
    ("begun", "over", "value"),
    [
        ("I live in Turku.", "I left Turku on 20 March 2024.", "Turku"),
        (
            "I work for Brightwell Labs.",
            "Brightwell Labs and I parted ways on 20 March 2024.",
            "Brightwell Labs",
        ),
        ("I play squash.", "I gave up squash on 20 March 2024.", "squash"),
        ("I have a donkey.", "I sold the donkey on 20 March 2024.", "donkey"),
    ],
)
def test_end_closes_what_holds_the_value_when_it_says(begun: str, over: str, value: str) -> None:
    before, after = datetime(2024, 3, 15, tzinfo=UTC), datetime(2024, 3, 25, tzinfo=UTC)
    assert value in held(before, begun, over)
    assert value not in held(after, begun, over)


def test_end_told_first_closes_what_is_told_late() -> None:
    told = ("I left Turku on 20 February 2024.", "I moved to Turku on 3 May 2021.")
    assert "Turku" in held(datetime(2022, 1, 1, tzinfo=UTC), *told)
    assert "Turku" not in held(datetime(2024, 4, 15, tzinfo=UTC), *told)


@pytest.mark.parametrize(
    ("kept", "other"),
    [
        ("My favourite town is Turku.", "I left Turku on 20 March 2024."),
        ("My favourite sport is squash.", "I gave up squash on 20 March 2024."),
        ("I live in Turku.", "I left Oulu on 20 March 2024."),
        ("I live in Turku.", "Otto left Turku on 20 March 2024."),
    ],
)
def test_end_leaves_alone_what_it_does_not_speak_of(kept: str, other: str) -> None:
    value = kept.rstrip(".").split()[-1]
    assert value in held(datetime(2024, 4, 15, tzinfo=UTC), kept, other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the donkey", "donkey", True),
        ("Blue Gate Gym", "a member of Blue Gate Gym", True),
        ("Turku", "Turku near the river", True),
        ("gate", "Blue Gate Gym", False),
        ("", "Turku", False),
    ],
)
def test_values_are_the_same_if_one_opens_or_ends_as_the_other(one: str, other: str, same: bool) -> None:
    assert is_same_value(one, other) is same
