"""Slight clauses that tell something, and those that tell nothing."""

import pytest

from structmem.domain.entry import Modality
from tests.unit.extraction.talk import said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I left the bakery job. The commute was too long.", "The commute was too long"),
        ("The move took ages because the lift broke down.", "The move took ages"),
        ("We felled the old cherry tree, it was rotten.", "The old cherry tree was rotten"),
        ("The lift is broken again.", "The lift is broken again"),
    ],
)
def test_what_became_of_a_thing_is_told(text: str, told: str) -> None:
    assert told in [one.text for one in said(text).entries]


@pytest.mark.parametrize("text", ["The concert was great.", "The soup is good.", "It was too kind of you."])
def test_mere_praise_is_not_told(text: str) -> None:
    assert not [
        one for one in said(text).entries if one.text.endswith(("great", "good")) or "kind" in one.text
    ]


def test_a_deadline_is_a_plan() -> None:
    (out,) = [one for one in said("We have to be out by the end of June.").entries if one.predicate == "be"]
    assert out.text == "Mira and others have to be out by the end of June"
    assert out.modality is Modality.PLANNED
    assert out.occurred.end is not None
    assert out.occurred.end.month == 7
