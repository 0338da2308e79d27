"""States dated by the words beside them, and slots told in short answers."""

import pytest

from tests.unit.extraction.talk import facts, said, understand


@pytest.mark.parametrize(
    ("text", "predicate", "value", "start"),
    [
        ("I've taken up sculling, I started on 4 March 2024!", "hobby", "sculling", "2024-03-04"),
        ("I have called Turku home since I moved here in March 2024.", "lives_in", "Turku", "2024-03-01"),
        ("I live in Turku. I moved here in 2020.", "lives_in", "Turku", "2020-01-01"),
        ("I'm married to Oskar. We got hitched in June 2019.", "married_to", "Oskar", "2019-06-01"),
        ("On 4 March 2024 I started whittling as a hobby.", "hobby", "whittling", "2024-03-04"),
    ],
)
def test_bare_start_dates_the_state_beside_it(text: str, predicate: str, value: str, start: str) -> None:
    told = [one for one in facts(said(text)) if one.predicate == predicate]
    starts = [one.valid_from.date().isoformat() for one in told if one.valid_from is not None]
    assert {one.object for one in told} == {value}
    assert starts == [start] * len(told)


def test_bare_end_dates_the_end_beside_it() -> None:
    [one] = [
        one for one in facts(said("I'm done with sculling, I gave it up on 4 March 2024.")) if one.closing
    ]
    assert one.object == "sculling"
    assert one.valid_to is not None
    assert one.valid_to.date().isoformat() == "2024-03-04"


@pytest.mark.parametrize(
    "text",
    [
        "I live in Turku. Otto moved out in 2020.",
        "I live in Turku. I started in May 2020.",
        "I live in Turku. I moved the piano in May 2020.",
        "I live in Turku. I never moved in 2020.",
    ],
)
def test_what_another_does_or_begins_dates_no_state(text: str) -> None:
    [one] = [one for one in facts(said(text)) if one.predicate == "lives_in" and not one.closing]
    assert one.valid_from is None


@pytest.mark.parametrize(
    ("asked", "answer", "predicate", "value"),
    [
        ("Any hobbies?", "Orienteering, mostly.", "hobby", "orienteering"),
        ("What do you do in your spare time?", "Mostly whittling.", "hobby", "whittling"),
        ("Which town are you based in?", "Turku.", "lives_in", "Turku"),
        ("Do you speak any languages?", "Yes, Welsh.", "speaks", "Welsh"),
    ],
)
def test_short_answer_fills_the_slot(asked: str, answer: str, predicate: str, value: str) -> None:
    told = facts(understand(f"Theo: {asked}", f"Mira: {answer}"))
    assert [(one.subject, one.object) for one in told if one.predicate == predicate] == [("Mira", value)]


def test_answer_that_names_nothing_fills_no_slot() -> None:
    assert facts(understand("Theo: Any hobbies?", "Mira: None, really.")) == []
