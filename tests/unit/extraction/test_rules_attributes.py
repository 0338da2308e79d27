"""Attributes with a value, and what somebody is asked to remember."""

import pytest

from tests.unit.extraction.talk import fact, facts, said


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("My shirt size is 38.", "shirt_size", "38"),
        ("My blood group type is B positive.", "blood_group_type", "B positive"),
        ("Our budget for the garden is 900 euros.", "garden_budget", "900 euros"),
        ("The alarm code is 4711.", "alarm_code", "4711"),
        ("My birthday is on 4 June.", "birthday", "on 4 June"),
        ("My email address is mira@example.org", "email", "mira@example.org"),
        ("I changed my surname to Holt.", "surname", "Holt"),
        ("Set my home address to 22 Quay Lane.", "lives_in", "22 Quay Lane"),
    ],
)
def test_attribute_has_the_value_told(text: str, predicate: str, value: str) -> None:
    found = fact(said(text), predicate)
    assert (found.subject, found.object, found.functional) == ("Mira", value, True)
    assert found.valid_to is None


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("Please remember that my son is allergic to nuts.", "allergic_to", "nuts"),
        ("Don't forget that I work for Alder & Sons.", "works_at", "Alder & Sons"),
        ("Keep in mind that I live in Turku.", "lives_in", "Turku"),
        ("Could you note that I live in Turku?", "lives_in", "Turku"),
    ],
)
def test_what_is_to_be_kept_in_mind_is_told(text: str, predicate: str, value: str) -> None:
    assert fact(said(text), predicate).object == value


@pytest.mark.parametrize("text", ["Imagine that I live in Turku.", "Do you remember if I live in Turku?"])
def test_what_is_imagined_or_asked_is_not_told(text: str) -> None:
    assert facts(said(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "I dropped my phone to the floor.",
        "My rent is too high.",
        "I got a car wash.",
        "I am head of the queue.",
    ],
)
def test_what_only_looks_like_an_attribute_gives_no_value(text: str) -> None:
    given = {one.predicate for one in facts(said(text))}
    assert not given & {"phone", "rent", "owns", "job_title"}
