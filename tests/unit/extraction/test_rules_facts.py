"""States: predicates, values, holders, validity, and the events that change them."""

from datetime import UTC, datetime

import pytest

from structmem.domain.draft import ExtractionMode
from structmem.domain.entry import EntryKind, Modality
from tests.unit.extraction.talk import WEDNESDAY, event, fact, facts, said, understand


@pytest.mark.parametrize(
    ("text", "predicate", "subject", "value"),
    [
        ("I live in Turku.", "lives_in", "Mira", "Turku"),
        ("I'm based in Turku these days.", "lives_in", "Mira", "Turku"),
        ("I work at Brightwell Labs.", "works_at", "Mira", "Brightwell Labs"),
        ("These days I'm working as a welder.", "job_title", "Mira", "welder"),
        ("I'm a plumber.", "job_title", "Mira", "plumber"),
        ("I'm 34 years old.", "age", "Mira", "34"),
        ("I'm married to Ivo.", "married_to", "Mira", "Ivo"),
        ("I'm dating Ivo.", "partner", "Mira", "Ivo"),
        ("My favourite colour is ochre.", "favourite_colour", "Mira", "ochre"),
        ("Ochre is my favourite colour now.", "favourite_colour", "Mira", "Ochre"),
        ("Vera's favourite band is Glass Meadow.", "favourite_band", "Vera", "Glass Meadow"),
        ("I love sailing.", "likes", "Mira", "sailing"),
        ("I'm allergic to walnuts.", "allergic_to", "Mira", "walnuts"),
        ("I have a tortoise named Pebble.", "has_pet", "Mira", "Pebble"),
        ("I'm from Malta.", "comes_from", "Mira", "Malta"),
        ("My boss is Ingrid.", "boss", "Mira", "Ingrid"),
        ("My phone number is 555-0142.", "phone", "Mira", "555-0142"),
        ("My new job is at Brightwell.", "works_at", "Mira", "Brightwell"),
        ("I'm vegetarian now.", "diet", "Mira", "vegetarian"),
        ("I play the cello.", "plays", "Mira", "cello"),
        ("My sister lives in Turku.", "lives_in", "Mira's sister", "Turku"),
        ("Ivo's cousin Runa is a pilot.", "job_title", "Runa", "pilot"),
    ],
)
def test_state_has_predicate_holder_and_value(text: str, predicate: str, subject: str, value: str) -> None:
    found = fact(said(text), predicate)
    assert (found.subject, found.object, found.closing) == (subject, value, False)


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("I moved to Turku.", "lives_in", "Turku"),
        ("I just started working at Brightwell.", "works_at", "Brightwell"),
        ("I joined Brightwell last week.", "works_at", "Brightwell"),
        ("I got a new job as a welder.", "job_title", "welder"),
        ("I was promoted to manager.", "job_title", "manager"),
        ("Brightwell hired me as a welder.", "job_title", "welder"),
        ("I became a vegan.", "diet", "vegan"),
        ("I got engaged to Ivo.", "engaged_to", "Ivo"),
        ("I turned 40 yesterday.", "age", "40"),
        ("I adopted a kitten called Moss.", "has_pet", "Moss"),
        ("I bought a canoe.", "owns", "canoe"),
        ("I took up pottery.", "hobby", "pottery"),
    ],
)
def test_event_starts_a_state_of_its_own(text: str, predicate: str, value: str) -> None:
    found = said(text)
    started = fact(found, predicate)
    assert (started.subject, started.object, started.closing) == ("Mira", value, False)
    assert any(entry.kind is EntryKind.EVENT for entry in found.entries)


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("I no longer live in Turku.", "lives_in", "Turku"),
        ("I don't live in Turku anymore.", "lives_in", "Turku"),
        ("I used to live in Turku.", "lives_in", "Turku"),
        ("I stopped working at Brightwell.", "works_at", "Brightwell"),
        ("I left Brightwell.", "works_at", "Brightwell"),
        ("I quit my job.", "works_at", ""),
        ("I was laid off.", "works_at", ""),
        ("I broke up with Ivo.", "partner", "Ivo"),
        ("I sold my canoe.", "owns", "canoe"),
        ("I gave up sailing.", "hobby", "sailing"),
    ],
)
def test_what_ends_a_state_closes_it(text: str, predicate: str, value: str) -> None:
    found = fact(said(text), predicate)
    assert (found.object, found.closing, found.negated) == (value, True, False)
    assert found.valid_to is not None


def test_negated_state_is_no_end() -> None:
    found = fact(said("I don't like olives."), "likes")
    assert (found.negated, found.closing, found.valid_to) == (True, False, None)


@pytest.mark.parametrize(
    ("predicate", "text", "functional"),
    [
        ("lives_in", "I live in Turku.", True),
        ("favourite_food", "My favourite food is ramen.", True),
        ("likes", "I like ramen.", False),
        ("speaks", "I speak Finnish.", False),
    ],
)
def test_only_some_states_hold_one_value_at_a_time(predicate: str, text: str, functional: bool) -> None:
    assert fact(said(text), predicate).functional is functional


def test_state_begins_where_the_words_say() -> None:
    found = fact(said("I've lived in Turku since 2019."), "lives_in")
    assert (found.valid_from, found.valid_to) == (datetime(2019, 1, 1, tzinfo=UTC), None)


def test_change_begins_with_its_event() -> None:
    found = said("I moved to Turku in March 2021.")
    assert fact(found, "lives_in").valid_from == event(found, "move").occurred.start
    assert fact(found, "lives_in").valid_from == datetime(2021, 3, 1, tzinfo=UTC)


def test_change_without_a_time_is_true_from_when_it_was_said() -> None:
    found = fact(said("I moved to Turku."), "lives_in")
    assert found.valid_from is not None
    assert abs((found.valid_from - WEDNESDAY).total_seconds()) < 600


def test_present_state_has_no_invented_start() -> None:
    found = fact(said("I live in Turku."), "lives_in")
    assert (found.valid_from, found.valid_to) == (None, None)


def test_planned_or_wished_change_is_no_state_yet() -> None:
    assert not facts(said("I'm going to move to Turku."))
    assert not [one for one in facts(said("I might move to Turku.")) if one.predicate == "lives_in"]


def test_reported_change_is_a_state_with_its_source() -> None:
    found = fact(understand("Mira: Vera told me that she moved to Turku."), "lives_in")
    assert (found.subject, found.object, found.modality) == ("Vera", "Turku", Modality.REPORTED)


@pytest.mark.parametrize("correction", ["Actually, it's Oulu.", "Sorry, I meant Oulu."])
def test_bare_correction_takes_the_attribute_of_the_statement_before(correction: str) -> None:
    found = fact(understand("Mira: I live in Turku.", f"Mira: {correction}"), "lives_in")
    assert (found.subject, found.object, found.correction) == ("Mira", "Oulu", True)


def test_correction_of_nothing_is_dropped() -> None:
    assert not facts(said("Sorry, I meant Oulu."))


def test_actually_inside_a_sentence_corrects_nothing() -> None:
    assert not fact(said("I actually live in Turku."), "lives_in").correction


def test_two_who_marry_are_joined() -> None:
    found = fact(said("Runa and Ivo got married in May."), "married_to")
    assert (found.subject, found.object) == ("Runa", "Ivo")


def test_flat_mode_gives_facts_only_and_loses_no_event() -> None:
    flat = understand("Mira: Thanks! I sold my canoe because it leaked.", mode=ExtractionMode.FLAT)
    assert {entry.kind for entry in flat.entries} == {EntryKind.FACT}
    assert not flat.links
    assert "Mira sold Mira's canoe" in [entry.text for entry in flat.entries]
