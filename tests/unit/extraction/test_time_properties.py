"""What holds for every text and every anchor."""

from datetime import UTC, datetime, timedelta, timezone
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from structmem.domain.draft import TimePhrase
from structmem.errors import InvalidTime
from structmem.extraction.time import RuleTimeParser
from structmem.extraction.time.english import english

PARSER = RuleTimeParser()
WORDS = sorted(english().words)
SHAPES = [
    "1",
    "5",
    "12",
    "31",
    "2019",
    "1,000",
    "3/4",
    "10:30",
    "24.8.",
    "2021-05-07",
    "7.3.23",
    "’23",
    "0930",
    "5pm",
]

anchors = st.datetimes(datetime(1950, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
offsets = st.integers(-48, 56).map(lambda quarters: timedelta(minutes=15 * quarters))
timely = st.lists(st.sampled_from([*WORDS, *SHAPES, ",", ".", "-", "to"]), max_size=14).map(" ".join)

RELATIVE = st.sampled_from(
    [
        "We met yesterday.",
        "We met last Friday.",
        "On Monday we swam.",
        "She will come on Thursday.",
        "I leave the day after tomorrow.",
        "We hiked two weekends ago.",
        "The roof leaked last week.",
        "I called him three days ago.",
        "They moved two weeks ago.",
        "The film starts in twenty minutes.",
        "Last night was loud.",
        "He wept for four days.",
        "We train every Tuesday.",
        "The next five days are busy.",
        "Friday of next week suits me.",
        "I met Tariq the other day.",
        "The party is a week on Saturday.",
        "The party is Friday week.",
        "A week ago yesterday I slipped.",
        "Three Sundays ago we rowed.",
        "Late last night it rang.",
        "She comes at the end of the week.",
        "It will not be done until Friday, or the Monday after next.",
        "About a week ago I got there just after nine.",
        "We were up all night, and all of last week.",
        "On Monday it began. The following Tuesday it was over.",
        "In a day or two I leave.",
    ]
)
YEARLY = st.sampled_from(
    [
        "We met in March.",
        "It was on 5 May.",
        "Last summer we sailed.",
        "We meet next December.",
        "They moved four months ago.",
        "They met nine years ago.",
        "It happened at the end of last year.",
        "I was ill over Christmas.",
        "In Q3 we grew, and in early June too.",
        "He works here since last winter.",
        "Two Augusts ago we sailed.",
        "In mid to late May it rained.",
    ]
)


def _shift(moment: datetime | None, days: int = 0, years: int = 0) -> datetime | None:
    if moment is None:
        return None
    return moment.replace(year=moment.year + years) + timedelta(days=days)


def _bounds(phrases: list[TimePhrase]) -> list[tuple[datetime | None, datetime | None]]:
    return [(one.interval.start, one.interval.end) for one in phrases]


@settings(deadline=None)
@given(text=RELATIVE, anchor=anchors, weeks=st.integers(-300, 300))
def test_weeks_shift_the_answer_alike(text: str, anchor: datetime, weeks: int) -> None:
    here = PARSER.parse(text, anchor=anchor)
    there = PARSER.parse(text, anchor=anchor + timedelta(weeks=weeks))
    moved = [(_shift(start, weeks * 7), _shift(end, weeks * 7)) for start, end in _bounds(list(here))]
    assert _bounds(list(there)) == moved
    assert here


@settings(deadline=None)
@given(text=YEARLY, anchor=anchors.filter(lambda moment: moment.day < 29), years=st.integers(-60, 60))
def test_years_shift_the_answer_alike(text: str, anchor: datetime, years: int) -> None:
    here = PARSER.parse(text, anchor=anchor)
    there = PARSER.parse(text, anchor=anchor.replace(year=anchor.year + years))
    assert _bounds(list(there)) == [
        (_shift(start, years=years), _shift(end, years=years)) for start, end in _bounds(list(here))
    ]
    assert here


@settings(deadline=None)
@given(text=st.one_of(RELATIVE, YEARLY), anchor=anchors, offset=offsets)
def test_the_same_wall_clock_gives_the_same_local_days(
    text: str, anchor: datetime, offset: timedelta
) -> None:
    zone = timezone(offset)
    sign = "-" if offset < timedelta(0) else "+"
    minutes = abs(int(offset.total_seconds())) // 60
    name = f"{sign}{minutes // 60:02}:{minutes % 60:02}"
    at_utc = PARSER.parse(text, anchor=anchor)
    abroad = PARSER.parse(text, anchor=anchor.replace(tzinfo=zone), zone=name)
    expected = [tuple(bound and bound - offset for bound in pair) for pair in _bounds(list(at_utc))]
    assert [tuple(pair) for pair in _bounds(list(abroad))] == expected


@settings(max_examples=400, deadline=None)
@given(text=st.one_of(st.text(max_size=80), timely), anchor=anchors)
def test_any_text_gives_ordered_phrases_inside_it(text: str, anchor: datetime) -> None:
    position = 0
    for phrase in PARSER.parse(text, anchor=anchor):
        assert position <= phrase.start < phrase.end <= len(text)
        position = phrase.end
        interval = phrase.interval
        assert interval.phrase == text[phrase.start : phrase.end]
        assert 0 <= interval.confidence <= 1
        for bound in (interval.start, interval.end):
            assert bound is None or bound.utcoffset() == timedelta(0)
        if interval.start is not None and interval.end is not None:
            assert interval.start < interval.end


@settings(deadline=None)
@given(text=timely, anchor=anchors)
def test_a_lone_expression_never_fails(text: str, anchor: datetime) -> None:
    interval = PARSER.parse_date(text, anchor)
    assert interval is None or interval.phrase == text.strip()


@settings(deadline=None)
@given(anchor=st.datetimes(datetime(31, 1, 1), datetime(9958, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_the_ends_of_the_calendar_are_out_of_reach_but_safe(anchor: datetime) -> None:
    PARSER.parse("Easter Monday, 900 years before the year after next, in 80 centuries", anchor=anchor)


@pytest.mark.parametrize(
    "unit",
    [
        "5 ",
        "7.3.21-",
        "the day before ",
        "last ",
        "a few ",
        "9",
        "two hundred thousand ",
        "monday ",
        "from 5 to 6 ",
    ],
)
def test_long_texts_take_linear_time(unit: str) -> None:
    anchor = datetime(2021, 10, 20, tzinfo=UTC)

    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        started = process_time()
        PARSER.parse(text, anchor=anchor)
        return process_time() - started

    short, long = seconds(2_500), seconds(10_000)
    assert long < max(0.5, short * 12)


def test_anchor_and_zone_are_checked() -> None:
    with pytest.raises(InvalidTime, match="no zone"):
        PARSER.parse("yesterday", anchor=datetime(2021, 10, 20))  # noqa: DTZ001
    with pytest.raises(InvalidTime, match="out of reach"):
        PARSER.parse("yesterday", anchor=datetime(9999, 1, 1, tzinfo=UTC))
    with pytest.raises(InvalidTime, match="'Mars/Base'"):
        PARSER.parse("yesterday", anchor=datetime(2021, 10, 20, tzinfo=UTC), zone="Mars/Base")


def test_named_zones_follow_summer_time() -> None:
    anchor = datetime(2021, 7, 1, 12, tzinfo=UTC)
    summer, winter = PARSER.parse("On 5 May 2021 and on 5 January 2021.", anchor=anchor, zone="Europe/Berlin")
    assert summer.interval.start == datetime(2021, 5, 4, 22, tzinfo=UTC)
    assert winter.interval.start == datetime(2021, 1, 4, 23, tzinfo=UTC)
