"""Things with a date: what they are called, when they take place, and that they move."""

from datetime import UTC, datetime

import pytest

from structmem.domain.entry import Modality
from structmem.domain.interval import interval_label
from tests.unit.extraction.talk import event, events, fact, said, understand


@pytest.mark.parametrize(
    ("text", "subject", "when"),
    [
        ("My driving test is on Wednesday, 5 June.", "Mira's driving test", "5 June 2024"),
        ("The audit is planned for 12 August.", "audit", "12 August 2024"),
        ("The parade is now on 18 August, if the band arrives.", "parade", "18 August 2024"),
        ("My rehearsal has been moved from 2 June to 16 June.", "Mira's rehearsal", "16 June 2024"),
        ("They brought my rehearsal forward from 16 June to 2 June.", "Mira's rehearsal", "2 June 2024"),
        ("I postponed the picnic until 9 June.", "Mira's picnic", "9 June 2024"),
    ],
)
def test_thing_takes_place_on_its_new_date(text: str, subject: str, when: str) -> None:
    found = event(said(text), "take place")
    assert (found.subject, interval_label(found.occurred)) == (subject, when)
    assert found.modality is Modality.PLANNED


def test_moving_itself_does_not_happen_on_the_new_date() -> None:
    found = event(said("My rehearsal has been moved from 2 June to 16 June."), "move")
    assert interval_label(found.occurred) == "until 15 May 2024"


def test_needed_thing_belongs_to_who_needs_it() -> None:
    found = understand("Mira: I need a new passport and a check-up.", "Mira: The check-up is on 3 June.")
    assert event(found, "take place").subject == "Mira's check-up"


def test_it_is_the_thing_named_before() -> None:
    found = event(said("I signed up for the Lisbon marathon! It's on 14 September."), "take place")
    assert found.text == "The Lisbon marathon is on 14 September 2024"


def test_corrected_weekday_is_the_one_nearest_to_the_first_date() -> None:
    found = understand(
        "Mira: My driving test is on Wednesday, 5 June.",
        "Mira: Sorry, the test is on Thursday, not on Wednesday.",
    )
    corrected = event(found, "take place")
    assert (interval_label(corrected.occurred), corrected.correction) == ("6 June 2024", True)


def test_meant_date_replaces_that_of_the_last_thing() -> None:
    found = understand("Mira: My driving test is on 5 June.", "Mira: Sorry, I meant Thursday, 6 June.")
    corrected = event(found, "take place")
    assert corrected.text == "Mira's driving test is on 6 June 2024"
    assert corrected.correction


def test_cancelled_thing_does_not_take_place() -> None:
    found = event(said("I'm sad about the sailing trip. We cancelled it because of the wind."), "take place")
    assert (found.subject, found.negated) == ("sailing trip", True)


def test_cancelling_something_new_is_one_event() -> None:
    assert [one.predicate for one in events(said("I cancelled a magazine subscription."))] == ["cancel"]


def test_place_that_is_left_and_place_that_is_taken_are_both_told() -> None:
    found = [one for one in said("I moved from Oslo to Turku in May.").entries if one.predicate == "lives_in"]
    assert [(one.object, one.closing) for one in found] == [("Oslo", True), ("Turku", False)]


def test_birthday_stays_a_fact() -> None:
    assert fact(said("My birthday is on 5 May."), "birthday").subject == "Mira"


@pytest.mark.parametrize(
    ("correction", "day"),
    [
        ("Sorry, I meant on Sunday.", 12),
        ("Oops, that was on Sunday, not on Monday.", 12),
        ("You're right, it was on Sunday.", 12),
    ],
)
def test_other_date_tells_the_last_event_anew(correction: str, day: int) -> None:
    found = event(
        understand("Mira: I bought a kayak on Monday.", "Theo: Nice!", f"Mira: {correction}"), "buy"
    )
    assert found.correction
    assert found.text == "Mira bought a kayak on Sunday"
    assert found.occurred.start == datetime(2024, 5, day, tzinfo=UTC)


def test_what_is_taken_back_in_the_same_breath_is_not_told() -> None:
    told = "I told you the exam is on Friday, that was wrong: it is on Thursday."
    (found,) = events(understand("Mira: My exam is on Friday.", "Theo: Good luck!", f"Mira: {told}"))
    assert found.correction
    assert found.text == "Mira's exam is on 16 May 2024"


def test_plan_that_is_off_is_dropped() -> None:
    turns = (
        "Mira: We are going to paint the fence on Saturday.",
        "Theo: Nice!",
        "Mira: It's off, I'm afraid.",
    )
    found = event(understand(*turns), "paint")
    assert found.negated


@pytest.mark.parametrize("text", ["The picnic is off.", "The picnic is cancelled."])
def test_thing_that_is_off_does_not_take_place(text: str) -> None:
    found = event(understand("Mira: The picnic is on Saturday.", f"Theo: {text}"), "take place")
    assert found.negated


@pytest.mark.parametrize("text", ["The light is off.", "He is off to Rome.", "The milk was off."])
def test_other_things_that_are_off_cancel_nothing(text: str) -> None:
    assert not [one for one in events(said(text)) if one.predicate == "take place"]


def test_what_is_fully_booked_takes_place_on_no_date() -> None:
    told = events(said("The boathouse is fully booked on 20 June."))
    assert "take place" not in {one.predicate for one in told}


def test_date_of_a_thing_is_not_that_of_planning_it() -> None:
    planned = event(said("I'm planning a party. It's on 20 June."), "plan")
    assert planned.occurred.start is None or planned.occurred.start < datetime(2024, 6, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("told", "dropped"),
    [
        ("I have a dentist appointment on 3 June.", ["take place"]),
        ("I've just finished a pastry course.", []),
    ],
)
def test_only_a_plan_is_called_off_by_removing_it(told: str, dropped: list[str]) -> None:
    found = understand(f"Mira: {told}", "Mira: Please remove that.").entries
    assert [one.predicate for one in found if one.negated] == dropped
