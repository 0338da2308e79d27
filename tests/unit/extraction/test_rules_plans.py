"""Plans, in the many words that announce, keep, move and drop them."""

import pytest

from structmem.domain.entry import Modality
from structmem.extraction.plain.plainly import plainly
from tests.unit.extraction.talk import event, events, said

ANNOUNCED = [
    "I have every intention of restoring the organ on 3 June.",
    "We've got our hearts set on restoring the organ on 3 June.",
    "I'm due to restore the organ on 3 June.",
    "I've agreed to restore the organ on 3 June.",
    "I intend to restore the organ on 3 June.",
    "It's in my diary: restoring the organ on 3 June.",
    "It's settled: restoring the organ, on 3 June, come what may.",
    "My mind is made up: on 3 June I restore the organ.",
    "The plan for 3 June is to restore the organ.",
    "What I have in mind on 3 June is to restore the organ.",
    "Next up: restoring the organ on 3 June.",
    "Restoring the organ is planned for 3 June.",
    "I had to put off restoring the organ until 3 June.",
]


@pytest.mark.parametrize("text", ANNOUNCED)
def test_plan_is_read_from_what_announces_it(text: str) -> None:
    found = event(said(text), "restore")
    assert (found.modality, found.object, found.negated) == (Modality.PLANNED, "organ", False)
    assert found.occurred.start is not None
    assert found.occurred.start.date().isoformat() == "2024-06-03"


def test_what_nobody_intends_is_a_plan_not_to() -> None:
    (found,) = events(said("I have no intention of restoring the organ."))
    assert (found.predicate, found.modality, found.negated) == ("restore", Modality.PLANNED, True)


@pytest.mark.parametrize(
    "text",
    [
        "My idea of fun is to be left alone.",
        "He's supposed to be clever.",
        "I'm off to bed, and the plan was ruined.",
        "It's settled: Bo is right.",
        "What I want is peace.",
    ],
)
def test_other_talk_of_plans_is_left_as_it_is(text: str) -> None:
    assert plainly(text) == text


@pytest.mark.parametrize("text", ANNOUNCED)
def test_text_keeps_its_length(text: str) -> None:
    assert len(plainly(text)) == len(text)
