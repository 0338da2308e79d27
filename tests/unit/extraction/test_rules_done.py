"""What was done, told in other ways than by a plain verb; and what is told that was not done."""

import pytest

from structmem.domain.draft import EntryDraft
from structmem.domain.entry import EntryKind, Modality
from tests.unit.extraction.talk import said


def _events(text: str) -> list[EntryDraft]:
    real = {Modality.ACTUAL, Modality.PLANNED}
    events = [one for one in said(text).entries if one.kind is EntryKind.EVENT]
    return [one for one in events if one.modality in real and not one.negated]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("After dropping the girls off I vacuumed the stairs.", "Mira dropped the girls off"),
        ("When airing the attic I found a wasp nest.", "Mira aired the attic"),
        ("Besides varnishing the bench, I fixed the tap.", "Mira varnished the bench"),
        ("On top of losing my gloves I missed the ferry.", "Mira lost Mira's gloves"),
        ("My aunt was in the yard, chopping firewood.", "Mira's aunt chopped firewood"),
        ("The lift broke, leaving me no choice but to carry the piano.", "Mira carried the piano"),
        ("I'd been meaning to grease the bike chain, and today I did.", "Mira greased the bike chain"),
        ("I wanted to rake the lawn and prune the vine, and I managed both.", "Mira raked the lawn"),
        ("Never thought I'd dare to dive, but I learned to fly a kite.", "Mira learned to fly a kite"),
    ],
)
def test_it_was_done(text: str, told: str) -> None:
    assert told in [one.text for one in _events(text) if one.modality is Modality.ACTUAL]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("I couldn't help but buy the red lamp.", "buy"),
        ("Can't believe I left my umbrella on the tram.", "leave"),
        ("Turned out the caretaker had painted the door.", "paint"),
        ("I remember sailing that dinghy with my gran.", "sail"),
        ("Dad's being operated on tomorrow.", "operate"),
        ("Maya was let go on Friday.", "let go"),
        ("The new job starts Monday!", "start"),
        ("Just back from the optician.", "return"),
        ("Off to Bergen tomorrow!", "go"),
        ("Finally done with my essay!", "finish"),
        ("The first thing I did was call the bank.", "call"),
        ("We were about to eat when the smoke alarm went off.", "go off"),
    ],
)
def test_it_is_an_event(text: str, predicate: str) -> None:
    assert [one.predicate for one in _events(text)] == [predicate]


@pytest.mark.parametrize(
    "text",
    [
        "It took me forever.",
        "One thing led to another.",
        "That's another thing crossed off the list.",
        "Still chuffed about it.",
        "Maybe I'll repaint the hut at some point.",
        "If it snows we'll move the race indoors.",
        "I don't think Maya passed.",
        "My mum thinks I sold the cello.",
        "Off to bed now.",
        "I must have left the gate open.",
        "Maya is supposedly leaving.",
        "Gutted about the result.",
    ],
)
def test_nothing_was_done(text: str) -> None:
    assert not _events(text)


@pytest.mark.parametrize(
    ("text", "predicate", "modality"),
    [
        ("I had the chimney swept in March.", "sweep", Modality.ACTUAL),
        ("Maya finally got her roof mended.", "mend", Modality.ACTUAL),
        ("We're having the windows replaced next month.", "replace", Modality.PLANNED),
        ("I want to get the van washed.", "wash", Modality.PLANNED),
        ("I had it repaired last week.", "repair", Modality.ACTUAL),
    ],
)
def test_who_has_it_done_by_others_is_its_subject(text: str, predicate: str, modality: Modality) -> None:
    (event,) = _events(text)
    assert (event.predicate, event.modality) == (predicate, modality)
    assert event.subject in {"Mira", "Maya"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Flight booked, see you Sunday!", "Mira booked flight"),
        ("Tax return: submitted.", "Mira submitted tax return"),
    ],
)
def test_a_note_of_what_is_done_is_the_speakers(text: str, told: str) -> None:
    assert [(one.text, one.subject) for one in _events(text)] == [(told, "Mira")]


@pytest.mark.parametrize("text", ["I had a neighbour called Otto.", "I had a soup made by Otto."])
def test_a_participle_that_describes_a_thing_is_no_deed(text: str) -> None:
    assert not _events(text)


def test_a_plan_stands_under_a_condition_that_only_hedges() -> None:
    assert [one.modality for one in _events("If all goes well, we'll move in July.")] == [Modality.PLANNED]
