"""Dates as callers write them."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from structmem.errors import InvalidArgument, InvalidTime
from structmem.reasoning.moments import read_period, read_window, try_period
from tests.unit.reasoning.world import NOW, MonthNames, at

TIMES = MonthNames()


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2023", "2023-01-01", "2024-01-01"),
        ("2024-02", "2024-02-01", "2024-03-01"),
        ("2023-05-08", "2023-05-08", "2023-05-09"),
        (date(2023, 12, 31), "2023-12-31", "2024-01-01"),
        ("May 2023", "2023-05-01", "2023-06-01"),
        ("in May 2023", "2023-05-01", "2023-06-01"),
        ("yesterday", "2024-06-30", "2024-07-01"),
    ],
)
def test_partial_date_is_the_whole_period(value: str | date, start: str, end: str) -> None:
    period = read_period(value, TIMES, now=NOW)
    assert (period.start, period.end) == (at(start), at(end))


def test_last_moment_of_a_partial_date_lies_inside_it() -> None:
    assert read_period("2023-05", TIMES, now=NOW).last == at("2023-06-01") - timedelta(microseconds=1)


def test_exact_time_is_itself_whatever_its_zone() -> None:
    two = datetime(2023, 5, 8, 14, tzinfo=timezone(timedelta(hours=2)))
    noon = datetime(2023, 5, 8, 12, tzinfo=UTC)
    assert read_period(two, TIMES, now=NOW).last == noon
    assert read_period("2023-05-08T14:00:00+02:00", TIMES, now=NOW).last == noon
    assert read_period("2023-05-08T12:00", TIMES, now=NOW).last == noon


@pytest.mark.parametrize("value", ["", "soon", "2023-13", "2023-02-30", "in May 2023 I moved", 7, True, None])
def test_unreadable_date_names_the_accepted_forms(value: object) -> None:
    with pytest.raises(InvalidTime, match="2023-05-08T14:00"):
        read_period(value, TIMES, now=NOW)


def test_text_around_a_date_makes_it_no_date() -> None:
    assert try_period("the trip in May 2023", TIMES, now=NOW) is None


def test_window_must_run_forward() -> None:
    with pytest.raises(InvalidArgument, match="not before end"):
        read_window("2023-06", "2023-05", TIMES, now=NOW)
    with pytest.raises(InvalidArgument, match="not before end"):
        read_window("2023-06", "2023-06", TIMES, now=NOW)
