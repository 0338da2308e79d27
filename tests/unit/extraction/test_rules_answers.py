"""Short answers: what they say together with the question before them."""

from datetime import UTC, datetime

import pytest

from structmem.domain.draft import ExtractionMode
from structmem.domain.entry import EntryKind
from structmem.extraction import RuleExtractor
from structmem.extraction.time import RuleTimeParser
from tests.unit.extraction.talk import event, events, fact, facts, talk, understand


@pytest.mark.parametrize(
    ("question", "answer", "predicate", "value"),
    [
        ("Where do you live these days?", "Turku, believe it or not.", "lives_in", "Turku"),
        ("So where are you living now?", "In Turku.", "lives_in", "Turku"),
        ("Where do you work?", "At Brightwell Labs.", "works_at", "Brightwell Labs"),
        ("Who do you work for?", "Brightwell Labs.", "works_at", "Brightwell Labs"),
        ("What's your favourite soup?", "Borscht.", "favourite_soup", "Borscht"),
        ("Do you have any animals?", "Yes, a tortoise.", "has_pet", "tortoise"),
    ],
)
def test_short_answer_gives_the_state_asked_for(
    question: str, answer: str, predicate: str, value: str
) -> None:
    found = fact(understand(f"Ivo: {question}", f"Mira: {answer}"), predicate)
    assert (found.subject, found.object) == ("Mira", value)
    assert answer.startswith(found.quote[:5])


def test_who_answers_their_own_question_tells_a_state() -> None:
    found = fact(understand("Mira: My new favourite tea? Nettle, hands down."), "favourite_tea")
    assert (found.subject, found.object) == ("Mira", "Nettle")


@pytest.mark.parametrize(
    ("question", "answer", "day"),
    [
        ("Did you repair the loom in the end?", "I did, on 5 May 2023!", 5),
        ("So, did you repair the loom?", "Yep, on 6 May 2023, it went well.", 6),
        ("When did you repair the loom again?", "That must have been on 7 May 2023.", 7),
        ("Have you repaired the loom by now?", "Yes, on 8 May 2023.", 8),
    ],
)
def test_short_answer_tells_when_it_was_done(question: str, answer: str, day: int) -> None:
    found = event(understand(f"Ivo: {question}", f"Mira: {answer}"), "repair")
    assert (found.subject, found.object) == ("Mira", "loom")
    assert found.occurred.start == datetime(2023, 5, day, tzinfo=UTC)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Did you repair the loom?", "No, it was too old."),
        ("When did you repair the loom?", "I don't remember."),
        ("Where do you live?", "That is none of your business."),
        ("What do you think?", "Great idea."),
    ],
)
def test_answer_that_names_nothing_tells_nothing(question: str, answer: str) -> None:
    found = understand(f"Ivo: {question}", f"Mira: {answer}")
    assert [one for one in [*facts(found), *events(found)] if one.ref.endswith(":answer")] == []


def test_answer_is_the_same_in_any_batch() -> None:
    messages = talk("Ivo: Where do you live now?", "Mira: Turku.")
    extractor = RuleExtractor(RuleTimeParser())
    together = extractor.extract(messages, context=(), mode=ExtractionMode.EVENT)
    alone = extractor.extract(messages[1:], context=messages[:1], mode=ExtractionMode.EVENT)
    told = [one for one in together.entries if one.message == messages[1].id]
    assert [one for one in told if one.kind is EntryKind.FACT] == list(alone.entries) != []
