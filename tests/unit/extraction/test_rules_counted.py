"""Days that are counted from an event of an earlier message."""

import pytest

from tests.unit.extraction.talk import event, understand


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Exactly one week later I sold the loom.", "2024-04-15"),
        ("A week to the day after that, I sold the loom.", "2024-04-15"),
        ("Two days later I sold the loom.", "2024-04-10"),
        ("The next day I sold the loom.", "2024-04-09"),
        ("The day before, I had sold the loom.", "2024-04-07"),
        ("Three days earlier I had sold the loom.", "2024-04-05"),
        ("I sold the loom a month before I found the sledge.", "2024-03-08"),
    ],
)
def test_day_is_counted_from_the_message_before(text: str, start: str) -> None:
    told = understand("Mira: I found the sledge on 8 April 2024.", "Theo: Well done!", f"Mira: {text}")
    interval = event(told, "sell").occurred
    assert interval.start is not None
    assert interval.end is not None
    assert (interval.start.date().isoformat(), (interval.end - interval.start).days) == (start, 1)


def test_nothing_is_counted_from_a_vague_time() -> None:
    told = understand(
        "Mira: I found the sledge in April.", "Theo: Well done!", "Mira: Two days later I sold it."
    )
    assert all(one.occurred.start is None or one.occurred.phrase != "Two days later" for one in told.entries)
