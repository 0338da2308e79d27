"""States told in turns of phrase, and turns of phrase that tell none."""

import pytest

from tests.unit.extraction.talk import facts, said


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("Turku is where I hang my hat.", "lives_in", "Turku"),
        ("These days you'll find me in Oulu.", "lives_in", "Oulu"),
        ("New address as of Monday: Turku.", "lives_in", "Turku"),
        ("My salary is paid by Brightwell Labs.", "works_at", "Brightwell Labs"),
        ("Brightwell Labs is where I earn my living.", "works_at", "Brightwell Labs"),
        ("Most of my free time goes into whittling.", "hobby", "whittling"),
        ("My weekends are all about whittling.", "hobby", "whittling"),
        ("A hedgehog shares my sofa.", "has_pet", "hedgehog"),
        ("I put a ring on Solveig's finger.", "married_to", "Solveig"),
        ("No soup comes close to borscht.", "favourite_soup", "borscht"),
    ],
)
def test_turn_of_phrase_tells_the_plain_state(text: str, predicate: str, value: str) -> None:
    assert value in [
        one.object for one in facts(said(text)) if one.predicate == predicate and not one.closing
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I handed in my badge at Brightwell Labs on Monday.", "Brightwell Labs"),
        ("No more whittling for me since Monday.", "whittling"),
        ("On Monday I called it quits with whittling.", "whittling"),
    ],
)
def test_turn_of_phrase_tells_the_end(text: str, value: str) -> None:
    assert value in [one.object for one in facts(said(text)) if one.closing]


@pytest.mark.parametrize(
    "text",
    [
        "I wish Turku was where I live.",
        "Is Turku where you live?",
        "If my salary was paid by Brightwell Labs, I'd buy a boat.",
        "Maybe my weekends are all about whittling soon.",
        "Turku is where I'd live.",
    ],
)
def test_what_is_supposed_or_asked_tells_no_state(text: str) -> None:
    kept = [one.predicate for one in facts(said(text)) if not one.closing and not one.negated]
    assert not {"lives_in", "works_at", "hobby"} & set(kept)
