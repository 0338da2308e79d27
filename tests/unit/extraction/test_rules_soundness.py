"""Texts that stand alone, and drafts that say nothing."""

import pytest

from tests.unit.extraction.talk import said, understand


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I've quit rowing btw.", "Mira has quit rowing"),
        ("Also, I sold the kayak on Friday.", "Mira sold the kayak on Friday"),
        ("We sold the kayak on Friday, sadly.", "Mira and others sold the kayak on Friday"),
        ("Dad fell off a ladder on Friday.", "Mira's dad fell off a ladder on Friday"),
        ("My gran and I went to Ghent.", "Mira's gran and Mira went to Ghent"),
    ],
)
def test_text_stands_alone(text: str, told: str) -> None:
    assert told in [one.text for one in said(text).entries]


@pytest.mark.parametrize("text", ["Hi, I'm Mira!", "My name is Mira.", "Whoever ate my soup owes me one."])
def test_nothing_is_told_of_nobody_or_of_a_name_alone(text: str) -> None:
    told = [one.text for one in said(text).entries]
    assert not any(one.startswith(("Mira is Mira", "Mira's name", "Whoever")) for one in told)


def test_mine_is_one_of_the_kind_that_was_spoken_of() -> None:
    told = understand(
        "Theo: She failed her driving test on Friday.", "Mira: I failed mine three times in 2011."
    )
    (failed,) = [one for one in told.entries if one.predicate == "fail"]
    assert failed.text == "Mira failed Mira's driving test three times in 2011"
    assert "driving test" in [one.name for one in failed.mentions]
