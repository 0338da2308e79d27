"""Clefts, questions that tell, and other roundabout ways to tell of a deed."""

import pytest

from structmem.extraction.plain.plainly import plainly
from tests.unit.extraction.talk import event, events, said


@pytest.mark.parametrize(
    ("text", "predicate", "subject", "value"),
    [
        ("It was me who mended the loom.", "mend", "Mira", "loom"),
        ("I think it was Vera who hid the loom.", "hide", "Vera", "loom"),
        ("The one who mended the loom was Vera.", "mend", "Vera", "loom"),
        ("What Vera did was paint the loom.", "paint", "Vera", "loom"),
        ("Monday was the day I sold the loom.", "sell", "Mira", "loom"),
        ("It took me all of March to mend the loom.", "mend", "Mira", "loom"),
        ("Did I mention that I sold the loom?", "sell", "Mira", "loom"),
        ("Can you believe Vera sold the loom?", "sell", "Vera", "loom"),
        ("Remember when I broke the loom?", "break", "Mira", "loom"),
        ("I never told you how I broke the loom.", "break", "Mira", "loom"),
        ("Call me crazy, but I bought the loom.", "buy", "Mira", "loom"),
        ("Sorry for breaking your loom!", "break", "Mira", "loom"),
        ("My aunt, the clumsy one, broke the loom.", "break", "Mira's aunt", "loom"),
        ("The shop on the corner burned down.", "burn down", "shop", ""),
    ],
)
def test_deed_is_found_in_its_roundabout_telling(text: str, predicate: str, subject: str, value: str) -> None:
    found = event(said(text), predicate)
    assert (found.subject, found.object, found.negated) == (subject, value, False)


@pytest.mark.parametrize(
    "text", ["Did you know Vera?", "Do you remember when we leave?", "Can you believe it?"]
)
def test_plain_questions_stay_questions(text: str) -> None:
    assert plainly(text) == text


def test_what_nobody_did_is_negated() -> None:
    assert [one.negated for one in events(said("Nobody sold the loom on Monday."))] == [True]


def test_day_of_a_cleft_dates_the_deed() -> None:
    assert event(said("Monday was the day I sold the loom."), "sell").occurred.phrase == "Monday"


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("No prizes for guessing who mended the loom: yours truly.", "mend", "loom"),
        ("Another thing off my list: mended the loom on Monday.", "mend", "loom"),
        ("Who'd have thought it, but last week there I was, mending a loom.", "mend", "loom"),
        ("My chair broke, which left me no option but to mend the loom.", "mend", "loom"),
        ("Not before I had slept did I mend the loom.", "mend", "loom"),
        ("I bottled the ketchup four evenings ago.", "bottle", "ketchup"),
        ("On Friday just gone I mended the loom.", "mend", "loom"),
    ],
)
def test_deed_is_found_in_a_set_turn_of_phrase(text: str, predicate: str, value: str) -> None:
    assert event(said(text), predicate).object == value


@pytest.mark.parametrize(
    "text",
    [
        "That I sold the loom was nothing but a fib.",
        "Had I sold the loom last week, I'd be rich now.",
        "I was sure that I had sold the loom, but it was only a dream.",
    ],
)
def test_what_is_taken_back_behind_is_no_claim(text: str) -> None:
    assert [one.modality.value for one in events(said(text)) if one.predicate == "sell"] == ["HYPOTHETICAL"]


def test_bare_meals_say_when_and_are_no_events() -> None:
    found = said("Yesterday after lunch I mended the loom.")
    assert ([one.predicate for one in events(found)], len(found.links)) == (["mend"], 0)
