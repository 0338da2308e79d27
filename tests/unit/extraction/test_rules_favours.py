"""Questions that ask the listener to do something: to remind, to move, to note."""

import pytest

from structmem.domain.entry import EntryKind, Modality
from structmem.domain.interval import interval_label
from tests.unit.extraction.talk import events, facts, said


@pytest.mark.parametrize(
    ("text", "predicate", "when"),
    [
        ("Can you remind me to call the caterer on Friday?", "call", "17 May 2024"),
        ("Could you move my dentist appointment to Friday?", "take place", "17 May 2024"),
        ("Would you book me a table for Friday?", "take place", "17 May 2024"),
    ],
)
def test_favour_makes_a_plan(text: str, predicate: str, when: str) -> None:
    (plan,) = [one for one in said(text).entries if one.kind is EntryKind.EVENT]
    assert (plan.predicate, plan.modality, interval_label(plan.occurred)) == (
        predicate,
        Modality.PLANNED,
        when,
    )


def test_favour_sets_an_attribute() -> None:
    assert [(one.predicate, one.object) for one in facts(said("Can you set my home address to Porto?"))] == [
        ("lives_in", "Porto")
    ]


@pytest.mark.parametrize(
    "text", ["Could you tell me who won?", "Can you swim?", "Could I move it to Friday?"]
)
def test_question_that_asks_to_know_makes_no_plan(text: str) -> None:
    assert [one for one in events(said(text)) if one.modality is Modality.PLANNED] == []
