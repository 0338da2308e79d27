"""States as people give them to an assistant: after a command, in shorthand, in a clause of place."""

import pytest

from structmem.domain.entry import Modality
from structmem.domain.interval import interval_label
from tests.unit.extraction.talk import events, facts, said, understand


def _told(text: str) -> list[tuple[str, str, str]]:
    return [(one.subject, one.predicate, one.object) for one in facts(said(text)) if not one.closing]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Update my job pls, started at Corvex last Monday", ("Mira", "works_at", "Corvex")),
        (
            "Update Omar's address, he moved last Monday and lives in Norwich now",
            ("Omar", "lives_in", "Norwich"),
        ),
        ("Norwich was where I lived between 2015 and 2018.", ("Mira", "lives_in", "Norwich")),
        ("My first day of work for Carter Plumbing was on 6 May.", ("Mira", "works_at", "Carter Plumbing")),
        ("Favourite dessert? Mine's cheesecake now", ("Mira", "favourite_dessert", "cheesecake")),
        ("Got into table tennis last Monday, loving it", ("Mira", "hobby", "table tennis")),
        ("A hobby of mine is table tennis.", ("Mira", "hobby", "table tennis")),
        ("I've got a labrador btw", ("Mira", "has_pet", "labrador")),
        ("Last Monday I gave a home to a labrador.", ("Mira", "has_pet", "labrador")),
    ],
)
def test_state_is_read_as_told(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in _told(text)


@pytest.mark.parametrize("text", ["I got into trouble.", "I got into university.", "I got into bed at ten."])
def test_getting_into_something_else_is_no_pastime(text: str) -> None:
    assert [one for one in _told(text) if one[1] == "hobby"] == []


@pytest.mark.parametrize(
    "text", ["I sold paintings and prints in May.", "We changed the locks and lights in May."]
)
def test_plurals_behind_and_are_no_verbs(text: str) -> None:
    assert _told(text) == []


def test_start_told_behind_the_job_of_somebody_is_theirs() -> None:
    (job,) = facts(said("Omar works for Corvex now, started on 6 May"))
    assert (job.subject, str(job.valid_from)[:10]) == ("Omar", "2024-05-06")


@pytest.mark.parametrize(
    "correction",
    [
        "Can you correct that? Typed it wrong, should be Perth",
        "That was an error on my part. My new home is in Perth and not in Norwich.",
    ],
)
def test_wrong_home_is_put_right(correction: str) -> None:
    found = facts(understand("Mira: I moved to Norwich last Monday.", f"Mira: {correction}"))
    assert [(one.object, one.correction) for one in found if not one.closing] == [("Perth", True)]


@pytest.mark.parametrize(
    ("text", "predicate", "when"),
    [
        ("I had a blood test on 6 May.", "have", "6 May 2024"),
        ("It may interest you that on 6 May I wrote my will.", "write", "6 May 2024"),
        ("I took a lesson on 1 May, hmm no, on 6 May.", "take", "6 May 2024"),
        ("Got loads done on 6 May: played squash and cleaned the fridge.", "clean", "6 May 2024"),
        ("Off to cook a lasagne on 20 May, can't wait!", "cook", "20 May 2024"),
    ],
)
def test_event_is_the_speakers_and_has_its_day(text: str, predicate: str, when: str) -> None:
    found = {one.predicate: one for one in events(said(text))}
    assert (found[predicate].subject, interval_label(found[predicate].occurred)) == ("Mira", when)


def test_wish_to_note_something_is_no_plan() -> None:
    told = events(said("I would like to record that I ran a race on Monday."))
    assert [one.predicate for one in told] == ["run"]


def test_she_is_who_was_heard_from() -> None:
    (ironing,) = [
        one for one in events(said("I heard from Bethany. She ironed the sheets.")) if one.predicate == "iron"
    ]
    assert ironing.subject == "Bethany"


def test_us_is_not_who_does_it() -> None:
    (stay,) = events(said("My mum was staying with us in May."))
    assert stay.text == "Mira's mum was staying with Mira and others in May"


def test_changed_date_replaces_the_noted_one() -> None:
    found = understand(
        "Mira: I sold the bed on 3 May.",
        "Mira: Please change the date in that note. I sold the bed on 6 May.",
    )
    assert [one.correction for one in events(found) if one.predicate == "sell"] == [True]


@pytest.mark.parametrize(
    ("text", "value", "since"),
    [
        ("I moved on the 6th of May and I'm in Perth now", "Perth", "2024-05-06"),
        ("Got into jogging on the 6th of May", "jogging", "2024-05-06"),
        ("Oh I know Hamburg, lived there 2016 to 2019", "Hamburg", "2016-01-01"),
    ],
)
def test_state_begins_on_the_day_told_beside_it(text: str, value: str, since: str) -> None:
    assert (value, since) in [(one.object, str(one.valid_from)[:10]) for one in facts(said(text))]


def test_denied_date_is_replaced_by_the_one_behind_it() -> None:
    found = understand("Mira: I sold the bed on 3 May.", "Mira: Can you fix that? Not on 3 May but on 6 May.")
    (sale,) = [one for one in events(found) if one.predicate == "sell"]
    assert (sale.correction, interval_label(sale.occurred)) == (True, "6 May 2024")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I'm the one who recycled a phone on 6 May.", ("Mira", "recycle", Modality.ACTUAL, "6 May 2024")),
        (
            "Now that I've mended the tap, which was on 6 May, what's next?",
            ("Mira", "mend", Modality.ACTUAL, "6 May 2024"),
        ),
        ("I don't regret weeding the patch on 6 May.", ("Mira", "weed", Modality.ACTUAL, "6 May 2024")),
        ("I promised Ana I'd cut the hedge on 20 May.", ("Mira", "cut", Modality.PLANNED, "20 May 2024")),
    ],
)
def test_deed_behind_a_turn_of_phrase(text: str, expected: tuple[str, str, Modality, str]) -> None:
    told = [
        (one.subject, one.predicate, one.modality, interval_label(one.occurred)) for one in events(said(text))
    ]
    assert expected in told


@pytest.mark.parametrize(
    "correction",
    [
        "Come to think of it, that was on 6 May, so please change it.",
        "I just checked my diary, I did it on 6 May.",
    ],
)
def test_other_date_is_put_in_place(correction: str) -> None:
    found = understand("Mira: I sold the bed on 3 May.", f"Mira: {correction}")
    assert [interval_label(one.occurred) for one in events(found) if one.predicate == "sell"] == [
        "6 May 2024"
    ]


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("I am married with Paul.", "married_to", "Paul"),
        ("I got married with Paul on 6 May.", "married_to", "Paul"),
        ("My place of residence is Porto.", "lives_in", "Porto"),
    ],
)
def test_formal_and_foreign_words_tell_states_too(text: str, predicate: str, value: str) -> None:
    assert ("Mira", predicate, value) in _told(text)
