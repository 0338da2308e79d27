"""How intervals are said in words."""

from datetime import UTC, datetime, timedelta

import pytest

from structmem.domain.interval import UNKNOWN_INTERVAL, Interval, IntervalKind, Precision, interval_label

POINT = IntervalKind.POINT


def _interval(
    start: str | None, end: str | None, precision: Precision, kind: IntervalKind = POINT
) -> Interval:
    return Interval(
        start=datetime.fromisoformat(start).replace(tzinfo=UTC) if start else None,
        end=datetime.fromisoformat(end).replace(tzinfo=UTC) if end else None,
        kind=kind,
        precision=precision,
    )


@pytest.mark.parametrize(
    ("start", "end", "precision", "label"),
    [
        ("2023-05-07", "2023-05-08", Precision.DAY, "7 May 2023"),
        ("2023-05-07", "2023-05-10", Precision.DAY, "7 to 9 May 2023"),
        ("2023-04-30", "2023-05-03", Precision.DAY, "30 April to 2 May 2023"),
        ("2022-12-30", "2023-01-02", Precision.DAY, "30 December 2022 to 1 January 2023"),
        ("2023-05-01", "2023-06-01", Precision.MONTH, "May 2023"),
        ("2023-05-01", "2023-08-01", Precision.MONTH, "May to July 2023"),
        ("2022-11-01", "2023-02-01", Precision.MONTH, "November 2022 to January 2023"),
        ("2023-06-05", "2023-06-12", Precision.WEEK, "week of 5 June 2023"),
        ("2023-06-07", "2023-06-14", Precision.WEEK, "7 to 13 June 2023"),
        ("2023-06-10", "2023-06-12", Precision.WEEKEND, "weekend of 10 June 2023"),
        ("2022-06-01", "2022-09-01", Precision.SEASON, "summer 2022"),
        ("2022-12-01", "2023-03-01", Precision.SEASON, "winter 2022/23"),
        ("2022-07-01", "2022-10-01", Precision.QUARTER, "Q3 2022"),
        ("2022-01-01", "2023-01-01", Precision.YEAR, "2022"),
        ("2019-01-01", "2023-01-01", Precision.YEAR, "2019 to 2022"),
        ("1990-01-01", "2000-01-01", Precision.DECADE, "1990s"),
        ("2023-05-07T15:30", "2023-05-07T15:31", Precision.MINUTE, "7 May 2023, 15:30"),
        ("2023-05-07T15:00", "2023-05-07T17:00", Precision.HOUR, "7 May 2023, 15:00 to 17:00"),
        ("2023-05-07T22:00", "2023-05-08T02:00", Precision.HOUR, "7 May 2023, 22:00 to 8 May 2023, 02:00"),
        ("2019-01-01", None, Precision.YEAR, "since 2019"),
        ("2019-03-01", None, Precision.MONTH, "since March 2019"),
        ("2019-03-04", None, Precision.DAY, "since 4 March 2019"),
        ("2019-06-01", None, Precision.SEASON, "since summer 2019"),
        ("1990-01-01", None, Precision.DECADE, "since the 1990s"),
        (None, "2023-05-08", Precision.DAY, "until 7 May 2023"),
        (None, "2023-06-01", Precision.MONTH, "until May 2023"),
    ],
)
def test_label_says_the_unit_of_the_interval(
    start: str | None, end: str | None, precision: Precision, label: str
) -> None:
    kind = IntervalKind.OPEN if label.startswith("since") else POINT
    assert interval_label(_interval(start, end, precision, kind)) == label


def test_a_start_alone_is_a_state_only_if_the_interval_is_open() -> None:
    assert interval_label(_interval("2019-01-01", None, Precision.YEAR)) == "from 2019"
    assert interval_label(_interval("2019-01-01", None, Precision.YEAR, IntervalKind.OPEN)) == "since 2019"


def test_unknown_interval_is_called_unknown() -> None:
    assert interval_label(UNKNOWN_INTERVAL) == "unknown"


@pytest.mark.parametrize("hours", [-11, -5, 2, 5.5, 11])
def test_day_borders_of_another_zone_give_the_speakers_day(hours: float) -> None:
    day = _interval("2023-05-07", "2023-05-08", Precision.DAY)
    assert day.start and day.end
    shift = timedelta(hours=hours)
    elsewhere = Interval(start=day.start - shift, end=day.end - shift, kind=POINT, precision=Precision.DAY)
    assert interval_label(elsewhere) == "7 May 2023"


def test_clock_times_are_said_in_the_given_zone() -> None:
    moment = _interval("2023-05-07T22:30", "2023-05-07T22:31", Precision.MINUTE)
    assert interval_label(moment) == "7 May 2023, 22:30"
    assert interval_label(moment, "+02:00") == "8 May 2023, 00:30"
    assert interval_label(moment, "-03:30") == "7 May 2023, 19:00"
