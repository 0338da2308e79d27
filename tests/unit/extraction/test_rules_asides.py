"""Asides and roundabout ways to say what was done."""

import pytest

from structmem.extraction.plain.plainly import plainly
from tests.unit.extraction.talk import event, events, said


@pytest.mark.parametrize(
    ("text", "predicate", "subject", "value"),
    [
        ("Long story short: last week, after much ado, sold the yurt.", "sell", "Mira", "yurt"),
        ("You'll laugh, but what I did two days ago was paint the barn.", "paint", "Mira", "barn"),
        ("What I did on Monday was paint the barn.", "paint", "Mira", "barn"),
        ("Long story short: on Monday, after much ado, sold the yurt.", "sell", "Mira", "yurt"),
        ("I had no choice but to sell the yurt.", "sell", "Mira", "yurt"),
        ("I was busy building a kiln last week.", "build", "Mira", "kiln"),
        ("According to Vera, she sold the yurt last week.", "sell", "Vera", "yurt"),
        ("I painted the barn; Ivo, on the other hand, sold the yurt in May.", "sell", "Ivo", "yurt"),
    ],
)
def test_event_is_found_behind_an_aside(text: str, predicate: str, subject: str, value: str) -> None:
    found = event(said(text), predicate)
    assert (found.subject, found.object, found.negated) == (subject, value, False)


@pytest.mark.parametrize("word", ["almost", "nearly"])
def test_what_almost_happened_did_not(word: str) -> None:
    assert [one.negated for one in events(said(f"I {word} sold the yurt last week."))] == [True]


def test_blanking_keeps_every_offset_and_plain_text() -> None:
    text = "Long story short: what I did was sell it; Ivo, of course, laughed."
    assert len(plainly(text)) == len(text)
    plain = "What I did not know was new to me, and the busy street was loud."
    assert plainly(plain) == plain
