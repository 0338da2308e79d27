"""States as people give them to an assistant: after a command, in shorthand, in a clause of place."""

import pytest

from tests.unit.extraction.talk import facts, said, understand


def _told(text: str) -> list[tuple[str, str, str]]:
    return [(one.subject, one.predicate, one.object) for one in facts(said(text)) if not one.closing]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Update my job pls, started at Corvex last Monday", ("Mira", "works_at", "Corvex")),
        (
            "Update Omar's address, he moved last Monday and lives in Norwich now",
            ("Omar", "lives_in", "Norwich"),
        ),
        ("Norwich was where I lived between 2015 and 2018.", ("Mira", "lives_in", "Norwich")),
        ("My first day of work for Carter Plumbing was on 6 May.", ("Mira", "works_at", "Carter Plumbing")),
        ("Favourite dessert? Mine's cheesecake now", ("Mira", "favourite_dessert", "cheesecake")),
        ("Got into table tennis last Monday, loving it", ("Mira", "hobby", "table tennis")),
        ("A hobby of mine is table tennis.", ("Mira", "hobby", "table tennis")),
        ("I've got a labrador btw", ("Mira", "has_pet", "labrador")),
        ("Last Monday I gave a home to a labrador.", ("Mira", "has_pet", "labrador")),
    ],
)
def test_state_is_read_as_told(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in _told(text)


@pytest.mark.parametrize("text", ["I got into trouble.", "I got into university.", "I got into bed at ten."])
def test_getting_into_something_else_is_no_pastime(text: str) -> None:
    assert [one for one in _told(text) if one[1] == "hobby"] == []


@pytest.mark.parametrize(
    "text", ["I sold paintings and prints in May.", "We changed the locks and lights in May."]
)
def test_plurals_behind_and_are_no_verbs(text: str) -> None:
    assert _told(text) == []


def test_start_told_behind_the_job_of_somebody_is_theirs() -> None:
    (job,) = facts(said("Omar works for Corvex now, started on 6 May"))
    assert (job.subject, str(job.valid_from)[:10]) == ("Omar", "2024-05-06")


@pytest.mark.parametrize(
    "correction",
    [
        "Can you correct that? Typed it wrong, should be Perth",
        "That was an error on my part. My new home is in Perth and not in Norwich.",
    ],
)
def test_wrong_home_is_put_right(correction: str) -> None:
    found = facts(understand("Mira: I moved to Norwich last Monday.", f"Mira: {correction}"))
    assert [(one.object, one.correction) for one in found if not one.closing] == [("Perth", True)]
