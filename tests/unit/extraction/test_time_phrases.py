"""What phrases mean, said on Wednesday 20 October 2021 at 15:20."""

from datetime import UTC, datetime

import pytest

from structmem.domain.draft import TimePhrase
from structmem.domain.interval import IntervalKind, Precision
from structmem.extraction.time import Conventions, RuleTimeParser

NOW = datetime(2021, 10, 20, 15, 20, tzinfo=UTC)
PARSER = RuleTimeParser()


def _only(text: str) -> TimePhrase:
    (phrase,) = PARSER.parse(text, anchor=NOW)
    return phrase


def _at(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        # Days and weekdays
        ("Kira flew home yesterday.", "2021-10-19", "2021-10-20", Precision.DAY),
        ("We painted the shed the day before yesterday.", "2021-10-18", "2021-10-19", Precision.DAY),
        ("The choir meets the day after tomorrow.", "2021-10-22", "2021-10-23", Precision.DAY),
        ("Last Friday the pipe burst.", "2021-10-15", "2021-10-16", Precision.DAY),
        ("I slept in last Wednesday.", "2021-10-13", "2021-10-14", Precision.DAY),
        ("On Monday we swam in the lake.", "2021-10-18", "2021-10-19", Precision.DAY),
        ("On Monday we will swim in the lake.", "2021-10-25", "2021-10-26", Precision.DAY),
        ("The plumber comes next Tuesday.", "2021-10-26", "2021-10-27", Precision.DAY),
        ("We are going bowling this Saturday.", "2021-10-23", "2021-10-24", Precision.DAY),
        ("This past Sunday it hailed.", "2021-10-17", "2021-10-18", Precision.DAY),
        ("Two Fridays ago the heating broke.", "2021-10-08", "2021-10-09", Precision.DAY),
        ("The Monday after next is free.", "2021-11-01", "2021-11-02", Precision.DAY),
        ("We talked on Friday of last week.", "2021-10-15", "2021-10-16", Precision.DAY),
        ("Next week Thursday suits me.", "2021-10-28", "2021-10-29", Precision.DAY),
        ("He moved out on the 3rd.", "2021-10-03", "2021-10-04", Precision.DAY),
        ("On the 12th of last month I got the letter.", "2021-09-12", "2021-09-13", Precision.DAY),
        ("Let's meet on Friday the 29th.", "2021-10-29", "2021-10-30", Precision.DAY),
        # Counted from now
        ("I sold the van three days ago.", "2021-10-17", "2021-10-18", Precision.DAY),
        ("She rang a couple of days ago.", "2021-10-17", "2021-10-19", Precision.DAY),
        ("He left a few days ago.", "2021-10-16", "2021-10-19", Precision.DAY),
        ("Kira moved to Oslo two weeks ago.", "2021-10-04", "2021-10-11", Precision.WEEK),
        ("I gave up coffee four months ago.", "2021-06-01", "2021-07-01", Precision.MONTH),
        ("They met nine years ago.", "2012-01-01", "2013-01-01", Precision.YEAR),
        ("I quit a year and a half ago.", "2020-01-01", "2020-08-01", Precision.MONTH),
        (
            "The film starts in twenty minutes.",
            "2021-10-20T15:39:30",
            "2021-10-20T15:40:30",
            Precision.MINUTE,
        ),
        ("An hour ago the power went out.", "2021-10-20T13:50", "2021-10-20T14:50", Precision.HOUR),
        ("We fly in three days.", "2021-10-23", "2021-10-24", Precision.DAY),
        ("The baby is due in two weeks.", "2021-11-01", "2021-11-08", Precision.WEEK),
        ("My cousin arrives a week from Friday.", "2021-10-29", "2021-10-30", Precision.DAY),
        ("The past two weeks were rough.", "2021-10-06", "2021-10-20T15:20", Precision.WEEK),
        ("I painted a lot in the past month.", "2021-09-20", "2021-10-20T15:20", Precision.MONTH),
        # Weeks, weekends, months, seasons, years
        ("The roof leaked last week.", "2021-10-11", "2021-10-18", Precision.WEEK),
        ("We hiked last weekend.", "2021-10-16", "2021-10-18", Precision.WEEKEND),
        ("We are hiking this weekend.", "2021-10-23", "2021-10-25", Precision.WEEKEND),
        ("Two weekends ago we camped.", "2021-10-09", "2021-10-11", Precision.WEEKEND),
        ("The fair was last month.", "2021-09-01", "2021-10-01", Precision.MONTH),
        ("She was promoted in March.", "2021-03-01", "2021-04-01", Precision.MONTH),
        ("She will be promoted in March.", "2022-03-01", "2022-04-01", Precision.MONTH),
        ("Last August we sailed.", "2021-08-01", "2021-09-01", Precision.MONTH),
        ("Last summer we sailed.", "2021-06-01", "2021-09-01", Precision.SEASON),
        ("The summer before last we cycled to Bremen.", "2020-06-01", "2020-09-01", Precision.SEASON),
        ("Next spring we travel to Peru.", "2022-03-01", "2022-06-01", Precision.SEASON),
        ("I broke my wrist in the winter of 2010.", "2010-12-01", "2011-03-01", Precision.SEASON),
        ("They divorced last year.", "2020-01-01", "2021-01-01", Precision.YEAR),
        ("In May of last year I had my tonsils out.", "2020-05-01", "2020-06-01", Precision.MONTH),
        ("Back in 2006 I was a nurse.", "2006-01-01", "2007-01-01", Precision.YEAR),
        ("The house was built in the 1920s.", "1920-01-01", "1930-01-01", Precision.DECADE),
        ("In the late nineties I played drums.", "1996-01-01", "2000-01-01", Precision.YEAR),
        ("She retired in Q3 2019.", "2019-07-01", "2019-10-01", Precision.QUARTER),
        ("We met in the second half of 2018.", "2018-07-01", "2019-01-01", Precision.MONTH),
        ("The museum reopened in early March.", "2021-03-01", "2021-03-11", Precision.DAY),
        ("The book comes out at the end of next year.", "2022-09-01", "2023-01-01", Precision.MONTH),
        # Beside other times
        ("It was the week before 9 March 2020.", "2020-03-02", "2020-03-09", Precision.WEEK),
        ("He proposed the Friday before 16 July 2022.", "2022-07-15", "2022-07-16", Precision.DAY),
        ("We moved the weekend after 3 May 2019.", "2019-05-04", "2019-05-06", Precision.WEEKEND),
        ("It rained in the week of 23 August 2019.", "2019-08-19", "2019-08-26", Precision.WEEK),
        ("The day after Christmas 2019 we skated.", "2019-12-26", "2019-12-27", Precision.DAY),
        ("Two weeks after Easter 2021 I was ill.", "2021-04-18", "2021-04-19", Precision.DAY),
        ("We wed on the first Saturday of June 2015.", "2015-06-06", "2015-06-07", Precision.DAY),
        ("The fair is the first weekend of May 2022.", "2022-05-07", "2022-05-09", Precision.WEEKEND),
        ("School began the first week of September 2021.", "2021-08-30", "2021-09-06", Precision.WEEK),
        ("Rent was due on the last day of February 2020.", "2020-02-29", "2020-03-01", Precision.DAY),
        ("The vote is on the third Thursday in November.", "2021-11-18", "2021-11-19", Precision.DAY),
        # Feasts
        ("On New Year's Eve it thundered.", "2020-12-31", "2021-01-01", Precision.DAY),
        ("Thanksgiving 2021 was at our place.", "2021-11-25", "2021-11-26", Precision.DAY),
        ("She was born on Mother's Day 2022.", "2022-05-08", "2022-05-09", Precision.DAY),
        ("On Memorial Day 2021 we grilled.", "2021-05-31", "2021-06-01", Precision.DAY),
        ("We camped over Labor Day weekend.", "2021-09-04", "2021-09-07", Precision.WEEKEND),
        ("Last Christmas I was alone.", "2020-12-25", "2020-12-26", Precision.DAY),
        # Written dates
        ("Signed on 2019-03-04.", "2019-03-04", "2019-03-05", Precision.DAY),
        ("Signed on 4.3.2019.", "2019-03-04", "2019-03-05", Precision.DAY),
        ("My visa expired on 14/02/2020.", "2020-02-14", "2020-02-15", Precision.DAY),
        ("My visa expired on 02/14/2020.", "2020-02-14", "2020-02-15", Precision.DAY),
        ("He was born on 3 May '98.", "1998-05-03", "1998-05-04", Precision.DAY),
        ("He was born on the twenty-first of May, 1998.", "1998-05-21", "1998-05-22", Precision.DAY),
        ("They left in nineteen ninety-six.", "1996-01-01", "1997-01-01", Precision.YEAR),
        ("Sent 2021-11-05T14:30 by post.", "2021-11-05T14:30", "2021-11-05T14:31", Precision.MINUTE),
        # Clock times and parts of the day
        ("See you tomorrow at 7:30 pm.", "2021-10-21T19:30", "2021-10-21T19:31", Precision.MINUTE),
        ("The train left at 5:45 this morning.", "2021-10-20T05:45", "2021-10-20T05:46", Precision.MINUTE),
        (
            "Call me at half past six tomorrow evening.",
            "2021-10-21T18:30",
            "2021-10-21T18:31",
            Precision.MINUTE,
        ),
        ("Yesterday at noon the siren went off.", "2021-10-19T12:00", "2021-10-19T13:00", Precision.HOUR),
        ("Last night was loud.", "2021-10-19T18:00", "2021-10-20T05:00", Precision.HOUR),
        ("I jogged this morning.", "2021-10-20T05:00", "2021-10-20T12:00", Precision.HOUR),
        ("We celebrate tonight.", "2021-10-20T17:00", "2021-10-21T05:00", Precision.HOUR),
        ("We leave in the morning.", "2021-10-21T05:00", "2021-10-21T12:00", Precision.HOUR),
        ("The flight is at 0640 on 3 March 2022.", "2022-03-03T06:40", "2022-03-03T06:41", Precision.MINUTE),
        # Vague words give wide intervals
        ("I changed jobs recently.", "2021-09-20", "2021-10-20T15:20", Precision.DAY),
        ("I met Tariq the other day.", "2021-10-10", "2021-10-20", Precision.DAY),
    ],
)
def test_point_lies_in(text: str, start: str, end: str, precision: Precision) -> None:
    phrase = _only(text)
    assert (phrase.interval.start, phrase.interval.end) == (_at(start), _at(end))
    assert phrase.interval.precision is precision
    assert phrase.interval.kind is IntervalKind.POINT
    assert phrase.role == "at"
    assert text[phrase.start : phrase.end] == phrase.interval.phrase


@pytest.mark.parametrize(
    ("text", "start", "end", "kind", "role"),
    [
        ("I've been learning Welsh since last winter.", "2020-12-01", None, IntervalKind.OPEN, "since"),
        ("I have had this cough since Sunday.", "2021-10-17", None, IntervalKind.OPEN, "since"),
        ("He runs the shop since 2019.", "2019-01-01", None, IntervalKind.OPEN, "since"),
        ("Seven years now, and I still love it.", "2014-01-01", None, IntervalKind.OPEN, "for"),
        ("I have lived here for three years.", "2018-01-01", None, IntervalKind.OPEN, "for"),
        ("I haven't slept for three nights.", "2021-10-17", None, IntervalKind.OPEN, "for"),
        ("She has been vegan for about a decade now.", "2011-01-01", None, IntervalKind.OPEN, "for"),
        ("We lived in Ghent for six years.", None, "2021-10-20T15:20", IntervalKind.SPAN, "for"),
        ("I will be in Ghent for six days.", "2021-10-20T15:20", None, IntervalKind.SPAN, "for"),
        ("Our lease ran until the end of September.", None, "2021-10-01", IntervalKind.SPAN, "until"),
        ("I've got until Friday to decide.", None, "2021-10-23", IntervalKind.SPAN, "until"),
        ("Please reply by Friday.", None, "2021-10-23", IntervalKind.POINT, "by"),
        ("Before 2018 we had no dog.", None, "2018-01-01", IntervalKind.POINT, "before"),
        ("After 2018 we had a dog.", "2019-01-01", None, IntervalKind.POINT, "after"),
        ("No later than 1 November 2021, please.", None, "2021-11-02", IntervalKind.POINT, "by"),
        ("He worked there from 2009 to 2013.", "2009-01-01", "2014-01-01", IntervalKind.SPAN, "from"),
        ("I was away from 5 to 9 May 2020.", "2020-05-05", "2020-05-10", IntervalKind.SPAN, "from"),
        ("I was there 8-10 June.", "2021-06-08", "2021-06-11", IntervalKind.SPAN, "from"),
        ("The tour ran Nov 18 - Dec 19, 2015.", "2015-11-18", "2015-12-20", IntervalKind.SPAN, "from"),
        ("From Monday to Wednesday I'll be in Lyon.", "2021-10-25", "2021-10-28", IntervalKind.SPAN, "from"),
        ("She'll be here between 3 and 9 August.", "2022-08-03", "2022-08-10", IntervalKind.POINT, "between"),
        (
            "It happened between March and June 2020.",
            "2020-03-01",
            "2020-07-01",
            IntervalKind.POINT,
            "between",
        ),
        (
            "The shop is open 9-11am tomorrow.",
            "2021-10-21T09:00",
            "2021-10-21T11:00",
            IntervalKind.SPAN,
            "at",
        ),
        ("We were out all weekend.", "2021-10-16", "2021-10-18", IntervalKind.SPAN, "for"),
        ("As a child I hated peas.", None, "2020-10-21", IntervalKind.POINT, "at"),
    ],
)
def test_bounds_and_spans(
    text: str, start: str | None, end: str | None, kind: IntervalKind, role: str
) -> None:
    phrase = _only(text)
    assert (phrase.interval.start, phrase.interval.end) == (_at(start), _at(end))
    assert (phrase.interval.kind, phrase.role) == (kind, role)


@pytest.mark.parametrize(
    "text",
    [
        "We play chess every Monday.",
        "Every other Thursday I bake.",
        "We swim twice a week.",
        "On weekends I sleep.",
        "I jog daily.",
        "The course runs every Wednesday from 6 to 8 pm.",
        "Tuesday mornings are for yoga.",
        "The 15th of every month is payday.",
        "I call her a few times a month.",
    ],
)
def test_habits_are_rules_rather_than_dates(text: str) -> None:
    phrase = _only(text)
    assert phrase.recurring
    assert phrase.role == "every"


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("We talked for two hours.", 2),
        ("It took an hour and a half.", 1.5),
        ("The strike lasted two and a half weeks.", 420),
        ("We waited for 3h.", 3),
        ("The course took half an hour.", 0.5),
    ],
)
def test_durations_have_a_length(text: str, hours: float) -> None:
    length = _only(text).length
    assert length is not None
    assert length.total_seconds() == pytest.approx(hours * 3600)


@pytest.mark.parametrize(
    "text",
    [
        "I may come, or I may not.",
        "They march for peace.",
        "The sun is shining and the cat sat on the mat.",
        "April said she likes June.",
        "Do we have enough?",
        "Wait a second!",
        "She is 25 years old and has two kids.",
        "It costs 2019 dollars, or 3/4 of that.",
        "I ran 10.5 km in 52:30.",
        "My number is 0176-555-2019.",
        "Good morning, Ines!",
        "You're my second choice; the first one fell through.",
        "Our one-year-old can walk.",
        "We deliver 2000 pieces.",
        "They won 3-1 in the end.",
        "I read the daily prompt at one with the world in version 2.10.",
    ],
)
def test_words_that_only_look_like_times_are_left_alone(text: str) -> None:
    found = [phrase for phrase in PARSER.parse(text, anchor=NOW) if not phrase.recurring]
    assert found == []


def test_several_phrases_keep_reading_order_and_places() -> None:
    text = "I arrived on 3 May 2021; two days later I was ill, and since June I am well."
    phrases = PARSER.parse(text, anchor=NOW)
    assert [text[one.start : one.end] for one in phrases] == ["3 May 2021", "two days later", "since June"]
    assert [one.interval.start for one in phrases] == [
        _at("2021-05-03"),
        _at("2021-05-05"),
        _at("2021-06-01"),
    ]


def test_lists_give_every_member() -> None:
    years = PARSER.parse("We visited in 2012, 2014 and 2019.", anchor=NOW)
    assert [one.interval.start.year for one in years if one.interval.start] == [2012, 2014, 2019]
    habits = PARSER.parse("I train every Monday, Wednesday and Friday at 7 pm.", anchor=NOW)
    assert [one.recurring for one in habits] == [True, True, True]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("We met on Monday, no, Tuesday.", "2021-10-19"),
        ("It was on 5 May 2021, sorry, the 6th.", "2021-05-06"),
        ("It was on June 3rd - I mean June 4th.", "2021-06-04"),
        ("I saw her not on Monday but on Tuesday.", "2021-10-19"),
    ],
)
def test_a_correction_takes_the_first_date_back(text: str, start: str) -> None:
    assert _only(text).interval.start == _at(start)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("They moved the concert to 9 December.", "2021-12-09"),
        ("The exam was postponed until Friday.", "2021-10-22"),
        ("We pushed the trip back from 3 November to the 10th.", "2021-11-10"),
    ],
)
def test_a_plan_that_is_moved_lies_at_the_new_date(text: str, start: str) -> None:
    assert _only(text).interval.start == _at(start)


def test_the_next_day_counts_from_what_was_said_before() -> None:
    _, phrase = PARSER.parse("We landed on 3 May 2021. The next morning it rained.", anchor=NOW)
    assert phrase.interval.start == _at("2021-05-04T05:00")


def test_a_narrated_next_day_without_a_date_stays_open() -> None:
    interval = _only("The next day we left.").interval
    assert (interval.start, interval.end) == (None, NOW)
    assert interval.confidence < 0.5


def test_in_with_a_past_verb_is_no_date() -> None:
    interval = _only("We built it in two days.").interval
    assert (interval.start, interval.end) == (None, NOW)


def test_vague_words_are_less_sure_than_dates() -> None:
    sure = _only("I changed jobs on 3 May 2021.").interval.confidence
    relative = _only("I changed jobs three days ago.").interval.confidence
    guessed = _only("I changed jobs recently.").interval.confidence
    assert sure > relative > guessed


def test_a_weekday_without_a_verb_is_less_sure_than_with_one() -> None:
    assert _only("Dinner Friday?").interval.confidence < _only("We ate on Friday.").interval.confidence


def test_day_and_month_are_read_as_configured() -> None:
    month_first = RuleTimeParser(conventions=Conventions(day_first=False))
    day_first = RuleTimeParser(conventions=Conventions(day_first=True))
    (us,) = month_first.parse("Due on 3/4/2020.", anchor=NOW)
    (eu,) = day_first.parse("Due on 3/4/2020.", anchor=NOW)
    assert (us.interval.start, eu.interval.start) == (_at("2020-03-04"), _at("2020-04-03"))


def test_a_weekday_settles_an_ambiguous_date() -> None:
    day_first = RuleTimeParser(conventions=Conventions(day_first=True))
    (phrase,) = day_first.parse("It is on Saturday 11/6.", anchor=NOW)
    assert phrase.interval.start == _at("2021-11-06")


def test_seasons_turn_around_in_the_south() -> None:
    south = RuleTimeParser(conventions=Conventions(southern=True))
    (phrase,) = south.parse("We met in the summer of 2019.", anchor=NOW)
    assert (phrase.interval.start, phrase.interval.end) == (_at("2019-12-01"), _at("2020-03-01"))
