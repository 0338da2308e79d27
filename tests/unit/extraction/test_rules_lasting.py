"""How long something lasts, and where that lies."""

import pytest

from structmem.domain.draft import EntryDraft
from structmem.domain.entry import EntryKind
from structmem.domain.interval import IntervalKind, TimeSource
from tests.unit.extraction.talk import said


def _told(text: str, predicate: str) -> EntryDraft:
    return next(one for one in said(text).entries if one.predicate == predicate)


# Said on Wednesday, 15 May 2024.
@pytest.mark.parametrize(
    ("text", "predicate", "start", "end"),
    [
        ("I was in a cast for five weeks. It came off on Monday.", "is_in", "2024-04-09", "2024-05-14"),
        ("I was off sick for three days. I went back on Monday.", "is", "2024-05-11", "2024-05-14"),
        ("She was in hospital for ten days until Sunday.", "is_in", "2024-05-03", "2024-05-13"),
        ("From Friday I'm away for two weeks.", "is", "2024-05-17", "2024-05-31"),
        ("I arrived in Oslo on 3 May and stayed for a week.", "stay", "2024-05-03", "2024-05-10"),
        ("I can't run for two weeks.", "run", "2024-05-15", "2024-05-29"),
    ],
)
def test_a_length_takes_its_place_from_a_start_or_an_end(
    text: str, predicate: str, start: str, end: str
) -> None:
    interval = _told(text, predicate).occurred
    assert interval.kind is IntervalKind.SPAN
    assert (str(interval.start)[:10], str(interval.end)[:10]) == (start, end)


@pytest.mark.parametrize(
    "text",
    ["I've been cycling to work, the ride takes half an hour.", "We've moved; the drive takes two hours."],
)
def test_how_long_something_takes_is_not_since_when(text: str) -> None:
    told = [
        one for one in said(text).entries if one.kind is not EntryKind.INTERACTION and "takes" in one.text
    ]
    assert all(one.occurred.source is not TimeSource.RELATIVE or one.occurred.start is None for one in told)


def test_a_length_behind_a_perfect_runs_up_to_now() -> None:
    interval = _told("I've lived in Oslo for six years.", "lives_in").occurred
    assert interval.kind is IntervalKind.OPEN
    assert str(interval.start)[:4] == "2018"


def test_an_end_of_something_else_places_no_length() -> None:
    interval = _told("I was in a cast for five weeks. I sold my bike on Monday.", "is_in").occurred
    assert interval.start is None
