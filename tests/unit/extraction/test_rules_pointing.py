"""Times that count from what an earlier message told."""

import pytest

from structmem.domain.entry import EntryKind, Modality
from tests.unit.extraction.talk import understand

# Said on Wednesday, 15 May 2024.
_POINTED = [
    (
        "My sister got married on Saturday.",
        "In Jaca. My parents flew in two days before.",
        "fly",
        "2024-05-09",
    ),
    ("I had the operation on Monday.", "They let me out the day after.", "let", "2024-05-14"),
    ("We moved in March.", "A month later I quit.", "quit", "2024-04-01"),
    ("I tore a muscle in 2019.", "I had surgery that autumn.", "have", "2019-09-01"),
    ("The sale closes on July 19.", "We want to move that weekend.", "move", "2024-07-20"),
]


@pytest.mark.parametrize(("before", "text", "predicate", "day"), _POINTED)
def test_a_time_counts_from_the_message_before(before: str, text: str, predicate: str, day: str) -> None:
    told = understand(f"Mira: {before}", "Theo: Really?", f"Mira: {text}").entries
    starts = [str(one.occurred.start)[:10] for one in told if one.predicate == predicate]
    assert starts == [day]


def test_what_is_told_of_the_past_is_no_plan() -> None:
    told = understand(
        "Mira: I had the operation on Monday.", "Theo: Really?", "Mira: They let me out the day after."
    )
    event = next(one for one in told.entries if one.kind is EntryKind.EVENT)
    assert event.modality is Modality.ACTUAL


def test_a_date_in_its_own_message_comes_first() -> None:
    told = understand(
        "Mira: I had the operation on Monday.", "Mira: On 3 May I fell. Two days later I sold the bike."
    )
    starts = [str(one.occurred.start)[:10] for one in told.entries if one.predicate == "sell"]
    assert starts == ["2024-05-05"]


def test_without_anything_told_before_the_time_stays_wide() -> None:
    told = understand("Theo: Hello!", "Mira: My parents flew in two days before.")
    event = next(one for one in told.entries if one.predicate == "fly")
    assert event.occurred.start is None
