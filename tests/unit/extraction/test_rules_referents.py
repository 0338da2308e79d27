"""Things, groups and people without a name: what "it", "they" and "she" stand for."""

import pytest

from tests.unit.extraction.talk import understand


def _texts(*turns: str) -> list[str]:
    return [one.text for one in understand(*turns).entries]


@pytest.mark.parametrize(
    ("turns", "text"),
    [
        (["Ivo: I wore a brace for a month. It came off on Tuesday."], "The brace came off on Tuesday"),
        (["Ivo: My kettle broke on Monday. It was nine years old."], "Ivo's kettle was nine years old"),
        (
            ["Ivo: Did you find your wallet?", "Runa: Yeah, a waiter had found it under a table."],
            "A waiter had found Runa's wallet under a table",
        ),
        (
            ["Ivo: I rang the clinic and they're sending a nurse on Friday."],
            "The clinic is sending a nurse on Friday",
        ),
        (
            ["Ivo: The hedges died last week. They come back in May."],
            "The hedges come back in May",
        ),
    ],
)
def test_a_pronoun_takes_the_words_of_what_was_told_just_before(turns: list[str], text: str) -> None:
    assert text in _texts(*turns)


@pytest.mark.parametrize(
    "turns",
    [
        ["Ivo: We rented a canoe. It rained on Sunday."],
        ["Ivo: We rented a canoe. It was hard to leave the island on Sunday."],
        ["Ivo: I sold the bike in May. It's Monday today."],
    ],
)
def test_it_that_stands_for_nothing_is_left(turns: list[str]) -> None:
    assert not any("canoe rained" in one or "canoe was hard" in one for one in _texts(*turns))
    assert not any("bike is Monday" in one for one in _texts(*turns))


def test_object_and_subject_pronouns_of_a_clause_are_two() -> None:
    told = _texts("Ivo: The heater is dead. I rang the agency on Monday.", "Runa: They fixed it in June!")
    assert "The agency fixed the heater in June" in told
    told = _texts("Ivo: Otto's grandmother died on Friday. She taught him to bake rye bread.")
    assert "Otto's grandmother taught Otto to bake rye bread" in told


def test_a_relative_of_somebody_is_a_person_of_their_own() -> None:
    died = next(one for one in understand("Ivo: Otto's grandmother died on Friday.").entries)
    assert died.subject == "Otto's grandmother"
    assert [one.name for one in died.mentions] == ["Otto's grandmother"]
    hit = understand("Ivo: My cousin's husband got arrested last night. He hit a cyclist.").entries
    assert {one.subject for one in hit} == {"Ivo's cousin's husband"}


def test_he_is_the_one_with_a_role_who_was_told_of() -> None:
    told = _texts("Ivo: Just spoke with the landlord. He's selling the building in May.")
    assert "The landlord is selling the building in May" in told


def test_where_somebody_went_is_no_person() -> None:
    told = _texts("Ivo: I was at the vet with Pippa. She has to take pills for a week.")
    assert not any(one.startswith("The vet has") for one in told)


def test_whom_she_stood_for_is_no_he_later() -> None:
    told = _texts("Ivo: Dana met Kit on Monday. She teaches pottery. He sold her a wheel on Friday.")
    assert "Kit sold Dana a wheel on Friday" in told
