"""Answers that are nothing but a time, and what they say together with their question."""

import pytest

from structmem.domain.entry import EntryKind
from tests.unit.extraction.talk import understand

# Said on Wednesday, 15 May 2024, by Mira.
_TOLD = [
    ("When did Gus leave?", "On Friday.", "Gus left on Friday", "2024-05-10"),
    ("When does Gus leave?", "On Friday.", "Gus will leave on Friday", "2024-05-17"),
    ("So when are you moving?", "In March.", "Mira is moving in March", "2025-03-01"),
    ("When is the exam?", "Next Thursday, I think.", "The exam is on 23 May 2024", "2024-05-23"),
    ("What day is your surgery?", "Monday!", "Mira's surgery is on 20 May 2024", "2024-05-20"),
    ("When did Leif get back?", "Last night.", "Leif got back last night", "2024-05-14"),
    ("When does the course start?", "Not until October.", "The course will start in October", "2024-10-01"),
]


@pytest.mark.parametrize(("question", "answer", "text", "day"), _TOLD)
def test_a_time_answers_when(question: str, answer: str, text: str, day: str) -> None:
    told = understand(f"Theo: {question}", f"Mira: {answer}")
    dated = {one.text: str(one.occurred.start)[:10] for one in told.entries}
    assert dated[text] == day


@pytest.mark.parametrize("answer", ["No idea.", "Why do you ask?", "When Gus is back.", "Five of them."])
def test_what_is_no_time_answers_nothing(answer: str) -> None:
    told = understand("Theo: When does the course start?", f"Mira: {answer}")
    assert not [one for one in told.entries if "course" in one.text and one.kind is EntryKind.EVENT]


def test_coming_is_a_verb_behind_its_subject() -> None:
    told = understand("Theo: Any plans?", "Mira: My mum's coming Saturday.")
    assert [one.predicate for one in told.entries if one.kind is EntryKind.EVENT] == ["come"]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The lease runs out in March.", "run out"),
        ("Our rent goes up in September.", "go"),
        ("The landlord agreed to mend the boiler on Monday.", "mend"),
        ("We are moving in June.", "move"),
    ],
)
def test_verbs_that_look_like_something_else_are_told(text: str, verb: str) -> None:
    told = understand("Theo: Any news?", f"Mira: {text}")
    assert verb in {one.predicate for one in told.entries if one.kind is EntryKind.EVENT}
