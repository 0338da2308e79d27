"""Dates that stand in a question, or that answer when something was."""

from datetime import UTC, datetime

import pytest

from structmem.domain.draft import EntryDraft
from structmem.domain.entry import EntryKind, Modality
from tests.unit.extraction.talk import facts, understand

MONDAY = datetime(2024, 5, 13, tzinfo=UTC)


def _events(*turns: str) -> dict[str, EntryDraft]:
    return {one.predicate: one for one in understand(*turns).entries if one.kind is EntryKind.EVENT}


@pytest.mark.parametrize(
    "question",
    [
        "How was Monday?",
        "What did you do on Monday?",
        "Did you do anything nice on Monday?",
        "And what were you up to on Monday, then?",
    ],
)
def test_answer_tells_of_the_time_that_was_asked_about(question: str) -> None:
    told = _events(f"Theo: {question}", "Mira: Great, we sold the boat and Ana called.")
    assert {told["sell"].occurred.start, told["call"].occurred.start} == {MONDAY}
    assert "do" not in told


def test_plans_of_an_answer_lie_on_the_day_that_was_asked_about() -> None:
    told = _events("Theo: Any plans for Friday?", "Mira: I'm visiting my sister in Ghent.")
    assert told["visit"].occurred.start == datetime(2024, 5, 17, tzinfo=UTC)
    assert told["visit"].modality is Modality.PLANNED


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Did you sell the car on Monday?", "No, I sold the boat."),
        ("How did the exam go on Monday?", "Fine. I sold the boat."),
        ("How was Monday?", "I sold the boat last year."),
        ("What are you doing on Friday?", "I sold the boat."),
    ],
)
def test_question_for_something_else_dates_nothing(question: str, answer: str) -> None:
    assert _events(f"Theo: {question}", f"Mira: {answer}")["sell"].occurred.start != MONDAY


@pytest.mark.parametrize("question", ["When was that?", "Oh nice, when?", "And when did you do that?"])
@pytest.mark.parametrize("answer", ["On Monday.", "It was on Monday.", "Monday, I think."])
def test_time_that_answers_when_dates_what_was_told(question: str, answer: str) -> None:
    told = _events("Mira: I sold the boat.", f"Theo: {question}", f"Mira: {answer}")
    assert told["sell"].occurred.start == MONDAY


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("Wait, you've sold the boat? When was that?", "On Monday, didn't I say?"),
        ("So you sold the boat?", "Yes, on Monday."),
    ],
)
def test_what_the_other_one_makes_sure_of_is_told_by_the_answer(asked: str, answer: str) -> None:
    told = _events(f"Theo: {asked}", f"Mira: {answer}")["sell"]
    assert (told.occurred.start, told.subject) == (MONDAY, "Mira")


def test_denied_question_tells_nothing() -> None:
    assert "sell" not in _events("Theo: So you sold the boat?", "Mira: No, on Monday I was ill.")


@pytest.mark.parametrize(
    ("question", "answer", "since"),
    [
        ("Since when?", "Since 3 May.", datetime(2024, 5, 3, tzinfo=UTC)),
        ("When did you start?", "I started on 3 May.", datetime(2024, 5, 3, tzinfo=UTC)),
        ("How long have you been there?", "For two weeks now.", datetime(2024, 4, 29, tzinfo=UTC)),
        ("How long have you been there?", "Two weeks.", datetime(2024, 4, 29, tzinfo=UTC)),
    ],
)
@pytest.mark.parametrize("told", ["I work at Corvex.", "I work at Corvex now."])
def test_time_that_answers_since_when_begins_the_state(
    told: str, question: str, answer: str, since: datetime
) -> None:
    (job,) = facts(understand(f"Mira: {told}", f"Theo: {question}", f"Mira: {answer}"))
    assert (job.object, job.valid_from) == ("Corvex", since)


@pytest.mark.parametrize(
    "answer",
    ["At Corvex, since 3 May.", "Corvex! Since 3 May.", "Corvex, as of 3 May.", "Corvex, started on 3 May."],
)
def test_short_answer_keeps_the_start_behind_it(answer: str) -> None:
    (job,) = facts(understand("Theo: Where do you work now?", f"Mira: {answer}"))
    assert (job.object, job.valid_from) == ("Corvex", datetime(2024, 5, 3, tzinfo=UTC))


@pytest.mark.parametrize("question", ["How old is your cat now?", "How is your sister?", "Where did she go?"])
def test_who_was_asked_about_is_not_the_speaker(question: str) -> None:
    assert understand(f"Theo: {question}", "Mira: Moved to Turku in May, turned 11 too.").entries == ()


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How is your sister?", "Rang her on Monday."),
        ("How are you?", "Rang Ana on Monday."),
        ("How was the concert?", "Rang Ana afterwards."),
    ],
)
def test_who_speaks_of_others_rang_them(question: str, answer: str) -> None:
    assert _events(f"Theo: {question}", f"Mira: {answer}")["ring"].subject == "Mira"
