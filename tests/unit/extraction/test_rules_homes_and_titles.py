"""Dwellings that are got, whole job titles, and belongings that are swapped."""

import pytest

from tests.unit.extraction.talk import fact, facts, said


@pytest.mark.parametrize(
    "text",
    [
        "We bought a house in Turku in May.",
        "We've found a place to rent in Turku.",
        "I signed the lease on a flat in Turku yesterday.",
        "We collected the keys to our new house in Turku.",
        "I moved into a studio in Turku last week.",
        "I swapped my old room for a flat in Turku.",
        "The post goes to Turku these days, that's where I live.",
    ],
)
def test_dwelling_got_is_where_one_lives(text: str) -> None:
    assert fact(said(text), "lives_in").object == "Turku"


@pytest.mark.parametrize(
    "text",
    [
        "We rented a cottage in Turku for a week.",
        "I took a flat in Turku for the weekend.",
        "I looked at a flat in Turku.",
        "I moved into a bigger flat.",
    ],
)
def test_dwelling_of_a_stay_or_without_place_is_no_home(text: str) -> None:
    assert [one.object for one in facts(said(text)) if one.predicate == "lives_in"] == []


@pytest.mark.parametrize(
    "text",
    [
        "I've just been made head of data at Corvex.",
        "I work as head of data at Corvex.",
        "I'm head of data at Corvex.",
    ],
)
def test_title_is_whole_and_names_the_employer(text: str) -> None:
    told = said(text)
    assert fact(told, "job_title").object == "head of data"
    assert fact(told, "works_at").object == "Corvex"


def test_swap_gives_the_new_and_ends_the_old() -> None:
    told = {(one.object, one.closing) for one in facts(said("I swapped my old laptop for a Kestrel."))}
    assert told == {("Kestrel", False), ("old laptop", True)}


def test_wedding_told_as_being_married_begins_the_bond() -> None:
    assert fact(said("Ivo and I were married on 3 May 2022."), "married_to").valid_to is None
