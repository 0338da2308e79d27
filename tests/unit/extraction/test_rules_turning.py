"""Which May and which Monday is meant, by the verb that governs the date."""

import pytest

from structmem.domain.draft import EntryDraft
from structmem.domain.entry import EntryKind, Modality
from tests.unit.extraction.talk import said, understand

# Said on Wednesday, 15 May 2024.
_AHEAD = [
    ("We get the keys on 3 March.", "2025-03-03"),
    ("My contract ends on 31 January.", "2025-01-31"),
    ("They're getting married on April 12.", "2025-04-12"),
    ("Our anniversary is in February.", "2025-02-01"),
    ("I've got an appointment on the 4th.", "2024-06-04"),
    ("Runa starts at the bakery on Monday.", "2024-05-20"),
    ("We might move out in April.", "2025-04-01"),
    ("I need to see a doctor on Monday.", "2024-05-20"),
    ("She promised to visit in March.", "2025-03-01"),
    ("He decided to retire in January.", "2025-01-01"),
    ("I was invited to speak at a congress in March.", "2025-03-01"),
    ("I'm nervous about my driving test on Tuesday.", "2024-05-21"),
    ("I enrolled in a class that starts on March 7.", "2025-03-07"),
]
_GONE = [
    ("We got the keys on 3 March.", "2024-03-03"),
    ("My contract ended on 31 August.", "2023-08-31"),
    ("They got married on October 12.", "2023-10-12"),
    ("Runa started at the bakery on Monday.", "2024-05-13"),
    ("I have seen a doctor on Monday.", "2024-05-13"),
    ("I managed to finish the quilt in October.", "2023-10-01"),
    ("I booked a flight on Monday.", "2024-05-13"),
    ("On Monday I signed up for a course.", "2024-05-13"),
]
_ARRANGED = [
    ("Runa booked a cabin for June 20 to 27.", "book", "2024-06-20"),
    ("We reserved a campsite for March.", "reserve", "2025-03-01"),
    ("I signed up for a course in March.", "sign up", "2025-03-01"),
    ("Leif invited us to his wedding on 5 February.", "invite", "2025-02-05"),
    ("I got tickets for the concert on April 12.", "get", "2025-04-12"),
    ("They've invited me for an interview on Monday.", "invite", "2024-05-20"),
]


def _dated(text: str) -> list[EntryDraft]:
    return [
        one for one in said(text).entries if one.occurred.phrase and one.kind is not EntryKind.INTERACTION
    ]


@pytest.mark.parametrize(("text", "day"), [*_AHEAD, *_GONE])
def test_a_bare_date_lies_where_its_verb_looks(text: str, day: str) -> None:
    starts = {str(one.occurred.start)[:10] for one in _dated(text)}
    assert starts == {day}


@pytest.mark.parametrize(("text", "verb", "day"), _ARRANGED)
def test_what_is_arranged_lies_ahead_and_the_arranging_does_not(text: str, verb: str, day: str) -> None:
    told = {one.predicate: one for one in said(text).entries if one.kind is EntryKind.EVENT}
    assert str(told["take place"].occurred.start)[:10] == day
    assert told["take place"].modality is Modality.PLANNED
    assert told[verb].modality is Modality.ACTUAL
    assert str(told[verb].occurred.end)[:10] <= "2024-05-15"


def test_an_answer_about_a_coming_date_lies_ahead() -> None:
    told = understand("Theo: When is the race?", "Mira: It's on October 12.")
    assert [one.text for one in told.entries] == ["The race is on 12 October 2024"]


def test_the_day_of_arranging_is_kept_apart_from_the_arranged_date() -> None:
    told = {one.predicate: one for one in said("Yesterday I booked flights for March.").entries}
    assert str(told["book"].occurred.start)[:10] == "2024-05-14"
    assert str(told["take place"].occurred.start)[:10] == "2025-03-01"


def test_date_that_it_was_booked_for_is_not_that_of_booking_it() -> None:
    (told,) = [one for one in said("I booked it for Tuesday at 4.").entries if one.predicate == "book"]
    assert str(told.occurred.end)[:10] == "2024-05-15"
    of_exam = {one.predicate: one for one in said("My exam is soon. I booked it for Friday.").entries}
    assert str(of_exam["take place"].occurred.start)[:10] == "2024-05-17"


def test_booked_things_say_so() -> None:
    texts = [one.text for one in said("I booked a table for Friday.").entries]
    assert "Mira's table is booked for 17 May 2024" in texts


def test_a_month_lies_in_the_year_that_opened_the_sentence_before() -> None:
    told = {one.predicate: one for one in said("In 2020 we bought a farm. In March we got goats.").entries}
    assert str(told["get"].occurred.start)[:10] == "2020-03-01"
    assert told["get"].text == "In March Mira and others got goats"


def test_what_counts_from_a_coming_date_comes_along() -> None:
    told = {
        one.predicate: one for one in said("The exam is on March 30. Two days later we fly to Rome.").entries
    }
    assert str(told["fly"].occurred.start)[:10] == "2025-04-01"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Leif was going to visit in April but got ill.", "2024-04-01"),
        ("Leif was going to visit in June.", "2024-06-01"),
        ("Leif would have come on Monday.", "2024-05-13"),
    ],
)
def test_what_was_going_to_be_lies_where_it_is_nearer(text: str, day: str) -> None:
    starts = {str(one.occurred.start)[:10] for one in _dated(text) if one.predicate in {"visit", "come"}}
    assert starts == {day}


@pytest.mark.parametrize(
    "text",
    [
        "I love October.",
        "I remember the flood in August.",
        "We always go to Wales in March.",
        "We eat at six on Mondays.",
    ],
)
def test_what_comes_again_or_is_only_thought_of_dates_nothing(text: str) -> None:
    assert not _dated(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Our wedding in March was lovely.", "Mira and others' wedding in March was lovely"),
        ("My party on Friday is cancelled.", "Mira's party on Friday is cancelled"),
    ],
)
def test_a_date_inside_the_subject_leaves_the_subject_whole(text: str, told: str) -> None:
    assert told in {one.text for one in said(text).entries}
