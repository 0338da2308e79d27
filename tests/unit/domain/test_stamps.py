"""Every time format that callers use, and clear refusals for the rest."""

import contextlib
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from structmem.domain.stamps import read_stamp, read_zone
from structmem.errors import InvalidTime

MOMENT = datetime(2023, 5, 8, 13, 56, tzinfo=UTC)


@pytest.mark.parametrize(
    "value",
    [
        "2023-05-08T13:56:00+00:00",
        "2023-05-08T13:56:00Z",
        "2023-05-08 13:56",
        "2023/05/08 (Mon) 13:56",
        "2023/5/8 13:56:00",
        "1:56 pm on 8 May, 2023",
        "1:56 PM on 8 May 2023",
        "8 May 2023 13:56",
        "May 8, 2023 1:56 p.m.",
        "Monday, May 8th, 2023 at 13:56",
        "Mon, 08 May 2023 13:56:00 +0000",
        "2023-05-08 15:56 Europe/Berlin",
        "2023-05-08 15:56 +0200",
        "1683554160",
        1683554160,
        1683554160.0,
        1683554160000,
        1683554160000000,
        datetime(2023, 5, 8, 13, 56),  # noqa: DTZ001 - a naive one is what callers give
        datetime(2023, 5, 8, 15, 56, tzinfo=timezone(timedelta(hours=2))),
    ],
)
def test_known_forms_give_the_same_moment(value: object) -> None:
    assert read_stamp(value).at == MOMENT


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("March-15-2024", datetime(2024, 3, 15, tzinfo=UTC)),
        (date(2024, 3, 15), datetime(2024, 3, 15, tzinfo=UTC)),
        ("12:05 am on 1 January, 2024", datetime(2024, 1, 1, 0, 5, tzinfo=UTC)),
        ("12:05 pm on 1 January, 2024", datetime(2024, 1, 1, 12, 5, tzinfo=UTC)),
        ("2024/02/29 (Thu) 23:59:58.250", datetime(2024, 2, 29, 23, 59, 58, 250_000, tzinfo=UTC)),
    ],
)
def test_dates_without_a_zone_are_read_in_the_given_one(value: object, expected: datetime) -> None:
    assert read_stamp(value).at == expected


def test_the_speakers_offset_is_kept() -> None:
    stamp = read_stamp("2023-07-01 09:00", zone=read_zone("Europe/Berlin"))
    assert (stamp.at, stamp.zone) == (datetime(2023, 7, 1, 7, tzinfo=UTC), "+02:00")
    assert read_stamp("2023-07-01T09:00:00-05:30").zone == "-05:30"


@pytest.mark.parametrize(
    "value",
    [
        "", "  ", "soon", "05/08/2023", "2023-13-01", "2023-02-30 10:00", "8 May", "25:00 on 8 May, 2023",
        "2023-05-08 13:56 Mars/Olympus", "2023-05-08 or so", "0:30 pm on 8 May 2023",
        None, True, [], {}, float("nan"), float("inf"), 1e300, "x" * 10_000,
    ],
)  # fmt: skip
def test_anything_else_is_refused_with_the_accepted_forms(value: object) -> None:
    with pytest.raises(InvalidTime) as error:
        read_stamp(value)
    assert "ISO 8601" in str(error.value) or "Europe/Berlin" in str(error.value)


@given(st.text(max_size=120))
def test_no_text_does_more_than_be_refused(text: str) -> None:
    with contextlib.suppress(InvalidTime):
        assert read_stamp(text).at.tzinfo is UTC


@given(st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2100, 1, 1)))  # noqa: DTZ001
def test_iso_text_survives(moment: datetime) -> None:
    aware = moment.replace(tzinfo=UTC)
    assert read_stamp(aware.isoformat()).at == aware
