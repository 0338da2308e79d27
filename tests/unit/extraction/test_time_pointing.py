"""Times that point at what was told before, and words that only look like it."""

from datetime import UTC, datetime

import pytest

from structmem.extraction.time import RuleTimeParser

PARSER = RuleTimeParser()
WEDNESDAY = datetime(2024, 5, 15, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("I tore it in 2019 and had surgery that autumn.", "2019-09-01", "2019-12-01"),
        ("I graduated in July 2015. That September I moved to Delft.", "2015-09-01", "2015-10-01"),
        ("We met on 3 April, and that Saturday we danced.", "2024-04-06", "2024-04-07"),
        ("The wedding was on 4 May. My parents flew in two days before.", "2024-05-02", "2024-05-03"),
        ("I'm away for two weeks from 1 July.", "2024-07-01", "2024-07-15"),
        ("She's coming Saturday.", "2024-05-18", "2024-05-19"),
    ],
)
def test_the_last_time_is_found(text: str, start: str, end: str) -> None:
    interval = PARSER.parse(text, anchor=WEDNESDAY)[-1].interval
    assert (str(interval.start)[:10], str(interval.end)[:10]) == (start, end)


@pytest.mark.parametrize(
    "text", ["I think that may help.", "Rake the leaves that fall.", "Flowers that spring up."]
)
def test_that_before_a_verb_is_no_time(text: str) -> None:
    assert not PARSER.parse(text, anchor=WEDNESDAY)


def test_that_before_a_weekday_may_join_clauses() -> None:
    assert PARSER.parse("He told us that Monday is fine.", anchor=WEDNESDAY)[0].interval.phrase == "Monday"


@pytest.mark.parametrize("text", ["It is in March.", "It is on Friday.", "From 3 to 9 May.", "Until Easter."])
def test_a_time_that_comes_again_has_two_readings(text: str) -> None:
    phrase = PARSER.parse(text, anchor=WEDNESDAY)[0]
    assert phrase.gone is not None
    assert phrase.ahead is not None
    assert phrase.gone.end is not None
    assert phrase.ahead.end is not None
    assert phrase.gone.end < phrase.ahead.end


@pytest.mark.parametrize(
    "text", ["In May 2023.", "Last Friday.", "For two weeks.", "Tomorrow.", "It moved to May 9."]
)
def test_a_time_that_comes_once_has_one_reading(text: str) -> None:
    assert PARSER.parse(text, anchor=WEDNESDAY)[0].ahead is None


def test_since_then_runs_from_what_was_told() -> None:
    interval = PARSER.parse("I quit in December. I've been freelancing since then.", anchor=WEDNESDAY)[
        -1
    ].interval
    assert (str(interval.start)[:10], interval.end) == ("2023-12-01", None)


def test_since_then_means_nothing_alone() -> None:
    assert not PARSER.parse("I've been freelancing since then.", anchor=WEDNESDAY)
