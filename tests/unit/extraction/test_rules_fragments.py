"""Dates of things in questions, wishes and sentences without a verb."""

import pytest

from structmem.domain.entry import Modality
from tests.unit.extraction.talk import said


# Said on Wednesday, 15 May 2024.
@pytest.mark.parametrize(
    ("text", "told", "day"),
    [
        ("Exam on July 2!", "The exam is on 2 July 2024", "2024-07-02"),
        ("Good luck with the exam on Monday!", "The exam is on 20 May 2024", "2024-05-20"),
        ("See you at the party on Friday!", "The party is on 17 May 2024", "2024-05-17"),
        ("How was the concert on Saturday?", "The concert was on 11 May 2024", "2024-05-11"),
        ("Great concert on Saturday!", "The concert was on 11 May 2024", "2024-05-11"),
    ],
)
def test_a_thing_has_the_date_beside_it(text: str, told: str, day: str) -> None:
    dated = {one.text: str(one.occurred.start)[:10] for one in said(text).entries}
    assert dated[told] == day


@pytest.mark.parametrize(
    "text", ["Dinner at mine on Friday?", "Good luck with the exam!", "Talk soon!", "No class on Monday."]
)
def test_what_is_only_proposed_has_no_date(text: str) -> None:
    assert not [one for one in said(text).entries if one.predicate == "take place"]


def test_what_is_asked_after_has_been() -> None:
    event = next(
        one for one in said("How was the picnic on Sunday?").entries if one.predicate == "take place"
    )
    assert event.modality is Modality.ACTUAL
