"""When somebody was born, from what is told of their age."""

import pytest

from tests.unit.extraction.talk import said


# Said on Wednesday, 15 May 2024.
@pytest.mark.parametrize(
    ("text", "told", "start", "end"),
    [
        ("My daughter is four.", "Mira's daughter was born in 2019 or 2020", "2019-05-16", "2020-05-16"),
        ("My brother Leif is 32 years old.", "Leif was born in 1991 or 1992", "1991-05-16", "1992-05-16"),
        ("Leif turned 30 last week.", "Leif was born in 1994", "1994-05-06", "1994-05-13"),
        ("Grandpa turns 90 on June 9.", "Mira's grandpa was born in 1934", "1934-06-09", "1934-06-10"),
        (
            "We have a dog called Pip. He's twenty-one.",
            "Pip was born in 2002 or 2003",
            "2002-05-16",
            "2003-05-16",
        ),
    ],
)
def test_an_age_tells_when_somebody_was_born(text: str, told: str, start: str, end: str) -> None:
    born = {one.text: one.occurred for one in said(text).entries}[told]
    assert (str(born.start)[:10], str(born.end)[:10]) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "The score is four.",
        "My daughter is four months old.",
        "My brother is two metres tall.",
        "My sister was four.",
        "Leif isn't 30.",
        "My sister is ten minutes late.",
        "My sister turned two pages.",
        "I've been one for years.",
    ],
)
def test_other_numbers_tell_no_birth(text: str) -> None:
    assert not [one for one in said(text).entries if "born" in one.text]
