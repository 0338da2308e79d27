"""Short answers to questions about anybody and anything."""

import pytest

from tests.unit.extraction.talk import understand


@pytest.mark.parametrize(
    ("asked", "answer", "text"),
    [
        ("Where was the concert?", "In Ghent.", "The concert was in Ghent"),
        (
            "Where did your parents stay?",
            "At a campsite near Ghent.",
            "Mira's parents stayed at a campsite near Ghent",
        ),
        ("When can your father go home?", "On Friday.", "Mira's father can go home on Friday"),
        ("How old was your horse?", "Twenty-six.", "Mira's horse was twenty-six years old"),
        ("How long are you staying in Ghent?", "Until June.", "Mira is staying in Ghent until June"),
        ("How much did the lamp cost?", "About 30 euros.", "The lamp cost about 30 euros"),
        ("Who is your new dentist?", "Dr Maes.", "Mira's new dentist is Dr Maes"),
        ("Who's going to drive the van?", "Pippa.", "Pippa is going to drive the van"),
        ("Who bought the lamp?", "A neighbour.", "A neighbour bought the lamp"),
        ("What does your brother want?", "A telescope.", "Mira's brother wants a telescope"),
        ("What is the boat called?", "Albatross.", "The boat is called Albatross"),
        ("You got a dog! What breed?", "A whippet.", "The dog is a whippet"),
        ("Did your brother pass the exam?", "He did!", "Mira's brother passed the exam"),
        ("Has Pippa sold the boat?", "Yes, finally.", "Pippa has sold the boat"),
    ],
)
def test_short_answer_says_the_whole_of_what_was_asked(asked: str, answer: str, text: str) -> None:
    assert text in [one.text for one in understand(f"Theo: {asked}", f"Mira: {answer}").entries]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("Where was the concert?", "No idea."),
        ("Did your brother pass the exam?", "No, he failed."),
        ("Did your brother pass the exam?", "Who knows."),
        ("What does your brother want?", "Why do you ask?"),
        ("How was the concert?", "Great."),
    ],
)
def test_no_answer_says_nothing_of_what_was_asked(asked: str, answer: str) -> None:
    told = [one.text for one in understand(f"Theo: {asked}", f"Mira: {answer}").entries]
    assert not any(
        one.startswith(("The concert was", "Mira's brother passed", "Mira's brother wants")) for one in told
    )
