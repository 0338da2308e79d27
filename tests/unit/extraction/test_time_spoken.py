"""What we claim of spoken English: sharp times, vague ones, habits, lengths, and words that are no times."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from structmem.domain.draft import TimePhrase
from structmem.extraction.time import RuleTimeParser
from tests.unit.extraction.loose_times import LENGTHS, NOTHING, RECURRING, SEVERAL, VAGUE
from tests.unit.extraction.spoken_times import MORE_SPOKEN, SPOKEN, THIRD_SPOKEN

WEDNESDAY = datetime(2024, 5, 15, 14, 30, tzinfo=UTC)
SUNDAY = datetime(2019, 11, 3, 9, 10, tzinfo=UTC)
PARSER = RuleTimeParser()


def _at(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None


def _bounds(phrases: Sequence[TimePhrase]) -> list[tuple[datetime | None, datetime | None]]:
    return [(one.interval.start, one.interval.end) for one in phrases]


@pytest.mark.parametrize(("text", "start", "end"), [*SPOKEN, *THIRD_SPOKEN])
def test_a_spoken_time_gives_its_interval(text: str, start: str | None, end: str | None) -> None:
    phrases = PARSER.parse(text, anchor=WEDNESDAY)
    assert _bounds(phrases)[-1:] == [(_at(start), _at(end))]
    assert len(phrases) == (2 if ", in " in text else 1)


@pytest.mark.parametrize(("text", "start", "end"), MORE_SPOKEN)
def test_a_time_spoken_on_a_sunday_gives_its_interval(text: str, start: str | None, end: str | None) -> None:
    sharp = [one for one in PARSER.parse(text, anchor=SUNDAY) if one.interval.confidence >= 0.4]
    assert _bounds(sharp) == [(_at(start), _at(end))]


@pytest.mark.parametrize(("text", "first", "last", "earliest", "latest"), VAGUE)
def test_a_vague_time_is_wide_and_yet_bounded(
    text: str, first: str | None, last: str | None, earliest: str | None, latest: str | None
) -> None:
    (phrase,) = PARSER.parse(text, anchor=WEDNESDAY)
    start, end = phrase.interval.start, phrase.interval.end
    assert start is None or first is None or start <= (_at(first) or start)
    assert end is None or last is None or end >= (_at(last) or end)
    assert earliest is None or (start is not None and start >= (_at(earliest) or start))
    assert latest is None or (end is not None and end <= (_at(latest) or end))


@pytest.mark.parametrize("text", RECURRING)
def test_what_comes_again_and_again_is_no_date(text: str) -> None:
    phrases = PARSER.parse(text, anchor=SUNDAY)
    assert phrases
    assert all(one.recurring for one in phrases)


@pytest.mark.parametrize(("text", "seconds"), LENGTHS)
def test_a_spoken_length_is_measured(text: str, seconds: float) -> None:
    (phrase,) = PARSER.parse(text, anchor=WEDNESDAY)
    assert phrase.length is not None
    assert phrase.length.total_seconds() == pytest.approx(seconds, rel=0.02)


@pytest.mark.parametrize("text", NOTHING)
def test_words_that_are_no_times_give_nothing(text: str) -> None:
    assert list(PARSER.parse(text, anchor=SUNDAY)) == []


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_times_stand_or_are_taken_back(text: str, expected: list[tuple[str, str]]) -> None:
    assert _bounds(PARSER.parse(text, anchor=WEDNESDAY)) == [(_at(a), _at(b)) for a, b in expected]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("We met on Friday. The following Tuesday she came back.", ["2024-05-10", "2024-05-14"]),
        ("We met on Friday. The Monday after that we moved.", ["2024-05-10", "2024-05-13"]),
        ("We arrived on Friday. In the evening we danced.", ["2024-05-10", "2024-05-10T17:00"]),
        ("We arrived on Friday. That night it hailed.", ["2024-05-10", "2024-05-10T18:00"]),
        ("I get paid on the 3rd and the 15th of June.", ["2024-06-03", "2024-06-15"]),
        ("I was paid on the 1st and the 15th.", ["2024-05-01", "2024-05-15"]),
        ("It was Tuesday, not Monday.", ["2024-05-14"]),
    ],
)
def test_a_time_leans_on_its_neighbours(text: str, starts: list[str]) -> None:
    assert [one.interval.start for one in PARSER.parse(text, anchor=WEDNESDAY)] == [
        _at(one) for one in starts
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The following Tuesday she came back.",
        "That night I slept.",
        "That weekend it rained.",
        "He was in his late forties.",
        "A few days later he called.",
    ],
)
def test_a_past_without_a_stated_day_is_any_time_up_to_now(text: str) -> None:
    (phrase,) = PARSER.parse(text, anchor=WEDNESDAY)
    assert (phrase.interval.start, phrase.interval.end) == (None, WEDNESDAY)
    assert phrase.interval.confidence < 0.5


@pytest.mark.parametrize(
    "text", ["It was a Tuesday.", "She's in her twenties.", "Happy New Year!", "It will last."]
)
def test_words_of_time_that_date_nothing_give_nothing(text: str) -> None:
    assert list(PARSER.parse(text, anchor=WEDNESDAY)) == []
