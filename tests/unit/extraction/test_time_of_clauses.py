"""Which time dates which clause; and what is believed where no time is said."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from structmem.domain.entry import EntryKind, Modality
from structmem.domain.interval import UNKNOWN_INTERVAL, TimeSource
from structmem.extraction.grammar.verb_chains import Tense, VerbGroup
from structmem.extraction.reading.when import session_interval
from tests.unit.extraction.talk import said

SAID = datetime(2024, 5, 15, 14, 30, tzinfo=UTC)


def _dated(text: str) -> list[tuple[str, str]]:
    """Return verb and phrase of every event."""
    found = [one for one in said(text).entries if one.kind is EntryKind.EVENT]
    return [(one.predicate, one.occurred.phrase) for one in found]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("In March I sold the boat, and in April I won a prize.", ["March", "April"]),
        (
            "I wrote a poem on the 4th of May. Three days later I fixed the gate.",
            ["the 4th of May", "Three days later"],
        ),
        (
            "I signed it on the 4th of May, and the day after that I flew home.",
            ["the 4th of May", "the day after that"],
        ),
        ("I sold my bike last week, but yesterday I bought a new one.", ["last week", "yesterday"]),
        ("We had a long day yesterday: I ran a race, Leo fixed the roof.", ["yesterday", "yesterday"]),
        ("It was in the summer of 2018 that I found the ring.", ["the summer of 2018"]),
        ("I was hard to reach two days ago, I was busy climbing a tower.", ["two days ago"]),
        ("Last week I sold a boat, bought a kayak and painted the hall.", ["Last week"] * 3),
    ],
)
def test_a_time_dates_the_clauses_that_it_opens_or_holds_for(text: str, times: list[str]) -> None:
    assert [phrase for _, phrase in _dated(text)] == times


def test_a_time_of_speaking_does_not_date_what_was_said() -> None:
    assert _dated("She wrote to me last week: I sold the car.")[-1][1] == ""


def test_a_time_behind_a_verb_stays_with_it() -> None:
    assert _dated("I sold my bike last week and then I bought a boat.")[0][1] == "last week"


def _group(tense: Tense, *, perfect: bool = False, progressive: bool = False) -> VerbGroup:
    return VerbGroup(
        first=0, last=0, finite=0, head=0, lemma="go", tense=tense, perfect=perfect, progressive=progressive
    )


@pytest.mark.parametrize("tense", Tense)
@pytest.mark.parametrize("perfect", [False, True])
@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("stative", [False, True])
@pytest.mark.parametrize("modality", Modality)
def test_without_words_of_time_the_interval_is_wide_and_unsure(
    tense: Tense, perfect: bool, progressive: bool, stative: bool, modality: Modality
) -> None:
    group = _group(tense, perfect=perfect, progressive=progressive)
    interval = session_interval(group, modality, stative, SAID)
    if modality is Modality.HYPOTHETICAL:
        assert interval == UNKNOWN_INTERVAL
        return
    assert interval.source is TimeSource.SESSION
    assert interval.confidence <= 0.5
    if interval.start is not None and interval.end is not None:
        assert interval.end - interval.start >= timedelta(days=7)
        assert interval.start <= SAID <= interval.end


@given(
    weeks=st.integers(-500, 500),
    tense=st.sampled_from(Tense),
    modality=st.sampled_from(Modality),
    perfect=st.booleans(),
)
def test_what_is_believed_without_words_moves_with_the_saying(
    weeks: int, tense: Tense, modality: Modality, perfect: bool
) -> None:
    moved = timedelta(weeks=weeks)
    here = session_interval(_group(tense, perfect=perfect), modality, False, SAID)
    there = session_interval(_group(tense, perfect=perfect), modality, False, SAID + moved)
    assert there.start == (here.start + moved if here.start else None)
    assert there.end == (here.end + moved if here.end else None)


def _days(text: str) -> list[tuple[Modality, str]]:
    """Return modality and first day of every dated event."""
    found = [one for one in said(text).entries if one.kind is EntryKind.EVENT and one.occurred.phrase]
    return [(one.modality, f"{one.occurred.start:%Y-%m-%d}") for one in found if one.occurred.start]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("I signed up for the triathlon on 10 August.", "2024-08-10"),
        ("I got an internship for July and August.", "2024-07-01"),
        ("She applied for a place on the expedition in November.", "2024-11-01"),
        ("I have a table booked for Friday.", "2024-05-17"),
        ("We've got a van hired for Saturday.", "2024-05-18"),
        ("I asked for a week off in February.", "2025-02-01"),
        ("He put in for some time off in July.", "2024-07-01"),
        ("We're moving in together in autumn.", "2024-09-01"),
        ("My course starts in winter.", "2024-12-01"),
    ],
)
def test_what_is_arranged_or_planned_lies_ahead_and_the_arranging_has_no_date(text: str, day: str) -> None:
    assert _days(text) == [(Modality.PLANNED, day)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("I booked the van in April.", "2024-04-01"),
        ("He got a job in March.", "2024-03-01"),
        ("I took a week off in February.", "2024-02-01"),
        ("We planted a hedge in autumn.", "2023-09-01"),
        ("I dropped a vase from 1850 on Sunday.", "2024-05-12"),
        ("We survived the flood of 1985.", "1985-01-01"),
        ("She kept a diary from 1985.", "1985-01-01"),
        ("I ran the ten miles on Sunday in 58 minutes.", "2024-05-12"),
    ],
)
def test_a_past_date_stays_with_what_was_done_then(text: str, day: str) -> None:
    assert _days(text) == [(Modality.ACTUAL, day)]


@pytest.mark.parametrize("text", ["The lake freezes in winter.", "I get hay fever in the spring."])
def test_what_happens_every_season_is_no_plan(text: str) -> None:
    assert _days(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "My aunt gave me her old camera, a Leica from 1968.",
        "We drank a wine of 1985.",
        "I found a letter from 1912.",
        "He sold me his tractor from 1951.",
        "I ran the lake in 58 minutes.",
        "She finished it in 1:52.",
        "I play a violin from 1890.",
        "The crossing took four hours.",
    ],
)
def test_the_age_of_a_thing_and_how_long_it_took_date_nothing(text: str) -> None:
    assert _days(text) == []
    assert [one.predicate for one in said(text).entries if one.occurred.phrase] == []


def test_what_is_extended_runs_until_a_date_ahead() -> None:
    assert [one.occurred.end for one in said("I renewed my pass until October.").entries][:1] == [
        datetime(2024, 11, 1, tzinfo=UTC)
    ]
