"""Which days, months and years an event stands under in the graph."""

from datetime import UTC, datetime, timedelta

import pytest

from structmem.domain.interval import UNKNOWN_INTERVAL, Interval, IntervalKind, Precision
from structmem.graph.neo4j.calendar import calendar_keys

_MAY = datetime(2024, 5, 6, 22, tzinfo=UTC)  # the 7th has begun in Brussels


def _lasting(hours: float, precision: Precision, kind: IntervalKind = IntervalKind.POINT) -> Interval:
    return Interval(start=_MAY, end=_MAY + timedelta(hours=hours), kind=kind, precision=precision)


@pytest.mark.parametrize(
    ("hours", "precision", "key"),
    [
        (24, Precision.DAY, "2024-05-07"),
        (1, Precision.HOUR, "2024-05-06"),
        (7 * 24, Precision.WEEK, "2024-05"),
        (92 * 24, Precision.QUARTER, "2024"),
    ],
)
def test_a_happening_stands_under_the_unit_that_its_words_gave(
    hours: float, precision: Precision, key: str
) -> None:
    assert calendar_keys(_lasting(hours, precision)) == (key,)


def test_what_lasts_stands_under_its_first_and_its_last_and_not_between() -> None:
    years = Interval(
        start=datetime(2015, 12, 31, 23, tzinfo=UTC),
        end=datetime(2019, 12, 31, 23, tzinfo=UTC),
        kind=IntervalKind.SPAN,
        precision=Precision.YEAR,
    )
    assert calendar_keys(years) == ("2016", "2019")
    assert calendar_keys(_lasting(72, Precision.DAY, IntervalKind.SPAN)) == ("2024-05-07", "2024-05-09")


def test_what_lasts_for_one_unit_stands_under_it_once() -> None:
    assert calendar_keys(_lasting(24, Precision.DAY, IntervalKind.SPAN)) == ("2024-05-07",)


@pytest.mark.parametrize("interval", [UNKNOWN_INTERVAL, _lasting(24 * 3650, Precision.DECADE)])
def test_a_time_that_is_unknown_or_too_wide_has_no_place(interval: Interval) -> None:
    assert calendar_keys(interval) == ()
