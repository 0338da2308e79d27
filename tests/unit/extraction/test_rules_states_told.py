"""States in the words that people use in passing: moves, jobs, pets, hobbies and bonds."""

from datetime import UTC, datetime

import pytest

from structmem.domain.entry import Modality
from tests.unit.extraction.talk import fact, facts, said


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("I settled in Turku in May 2022.", "lives_in", "Turku"),
        ("My home is Turku these days.", "lives_in", "Turku"),
        ("I work for Alder & Sons now.", "works_at", "Alder & Sons"),
        ("I joined Alder & Sons in May.", "works_at", "Alder & Sons"),
        ("Brightwell Labs took me on last week.", "works_at", "Brightwell Labs"),
        ("We adopted an old mule in May.", "has_pet", "old mule"),
        ("I got into sculling last month.", "hobby", "sculling"),
        ("Ivo and I tied the knot in May.", "married_to", "Ivo"),
        ("Ivo and I got married in May.", "married_to", "Ivo"),
        ("My favourite colour is pale ochre.", "favourite_colour", "pale ochre"),
    ],
)
def test_state_told_in_passing_is_the_speakers(text: str, predicate: str, value: str) -> None:
    found = fact(said(text), predicate)
    assert (found.subject, found.object) == ("Mira", value)


@pytest.mark.parametrize(
    "text",
    [
        "I got into trouble last week.",
        "I got into the van.",
        "We adopted a new approach last week.",
        "We adopted a little boy in May 2022.",
        "I took on a new project last week.",
    ],
)
def test_what_only_sounds_alike_gives_no_state(text: str) -> None:
    assert [one.predicate for one in facts(said(text))] == []


def test_years_of_what_used_to_be_are_when_it_held() -> None:
    found = fact(said("I used to live in Turku, from 2015 to 2018."), "lives_in")
    assert found.valid_from == datetime(2015, 1, 1, tzinfo=UTC)
    assert found.valid_to == datetime(2019, 1, 1, tzinfo=UTC)
    assert (found.negated, found.closing, found.modality) == (False, False, Modality.ACTUAL)


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("I quit my job at Brightwell Labs last week.", "works_at", "Brightwell Labs"),
        ("I stopped doing judo last week.", "hobby", "judo"),
    ],
)
def test_end_names_what_ended(text: str, predicate: str, value: str) -> None:
    found = fact(said(text), predicate)
    assert (found.object, found.closing) == (value, True)


def test_being_in_a_town_after_a_move_is_living_there() -> None:
    assert fact(said("So we moved house last week, I'm in Turku now!"), "lives_in").object == "Turku"
    assert [one.object for one in facts(said("I'm in Turku now.")) if one.predicate == "lives_in"] == []
