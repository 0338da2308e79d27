"""The parts that the time parser is made of: grammar, calendar, lone expressions."""

import random
from datetime import UTC, date, datetime

import pytest

from structmem.domain.interval import IntervalKind, Precision, interval_label
from structmem.extraction.time import RuleTimeParser
from structmem.extraction.time.arithmetic import add_months, easter, iso_week_start, nth_weekday
from structmem.extraction.time.builders import BUILDERS
from structmem.extraction.time.english import english
from structmem.extraction.time.grammar import Grammar, expand
from structmem.extraction.time.spans import Tense
from structmem.extraction.time.tokens import tokenize

LANGUAGE = english()
REFERENCE = datetime(2021, 10, 20, 15, 20, tzinfo=UTC)
SAMPLES = {
    "NUM": ["1", "2", "11"],
    "DIGITS": ["7"],
    "DECIMAL": ["2.5"],
    "NTH": ["first", "2nd"],
    "DAYNUM": ["4", "5", "17"],
    "YEAR": ["2019", "1990"],
    "YEAR2": ["'98", "'90"],
    "SHORT": ["90"],
    "HALFCLOCK": ["5pm", "7:30 am"],
    "CLOCK": ["10:30", "17:00"],
    "DOTTED": ["8.30"],
    "HHMM": ["0930"],
    "YEARCLOCK": ["2015"],
    "NUMDATE": ["3/4/2021"],
    "DAYMONTH": ["3/4"],
    "ISO": ["2021-03-04"],
    "YEARMONTH": ["2021-04"],
    "YEARS": ["2021/22"],
    "STAMP": ["2021-03-04T10:20"],
    "SPELLED": ["thirty", "five"],
    "LETTER": ["h"],
}


def _sentence(rng: random.Random, pattern: str) -> str:
    """Return a text that the pattern should read."""
    words = []
    for _, body in rng.choice(list(expand(pattern))):
        if body.startswith("<"):
            words.append(_sentence(rng, rng.choice(LANGUAGE.phrases[body[1:-1]])[0]))
        elif body in SAMPLES:
            words.append(rng.choice(SAMPLES[body]))
        elif body.isupper():
            words.append(rng.choice([word for word, kinds in LANGUAGE.words.items() if body in kinds]))
        else:
            words.append(body)
    return " ".join(words).replace("1 h", "1h").replace("2 h", "2h")


@pytest.mark.parametrize("nonterminal", LANGUAGE.phrases)
def test_every_pattern_can_be_read(nonterminal: str) -> None:
    grammar = Grammar(LANGUAGE.phrases, BUILDERS)
    rng = random.Random(7)
    for pattern, *_ in LANGUAGE.phrases[nonterminal]:
        texts = [_sentence(rng, pattern) for _ in range(80)]
        read = [
            len(tokens) in grammar.chart(tokens).read(nonterminal, 0)
            for tokens in (tokenize(text, LANGUAGE) for text in texts)
        ]
        assert any(read), (pattern, texts[:3])


def test_a_nonterminal_that_begins_with_itself_is_refused() -> None:
    with pytest.raises(ValueError, match="'a' begins with itself"):
        Grammar({"a": [("<b> x", "same")], "b": [("<a>", "same")]}, BUILDERS)


def test_an_undefined_nonterminal_is_refused() -> None:
    with pytest.raises(ValueError, match="'b' has no patterns"):
        Grammar({"a": [("<b> x", "same")]}, BUILDERS)


def test_a_pattern_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ValueError, match="not readable"):
        Grammar({"a": [("x:<b", "same")]}, BUILDERS)


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1818, date(1818, 3, 22)),
        (1943, date(1943, 4, 25)),
        (2000, date(2000, 4, 23)),
        (2008, date(2008, 3, 23)),
        (2024, date(2024, 3, 31)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter_falls_on_known_sundays(year: int, day: date) -> None:
    assert easter(year) == day


def test_nth_weekdays_count_from_both_ends() -> None:
    assert nth_weekday(2021, 11, 3, 4) == date(2021, 11, 25)
    assert nth_weekday(2021, 5, 0, -1) == date(2021, 5, 31)
    assert nth_weekday(2021, 2, 0, 5) is None


def test_months_are_cut_to_their_length() -> None:
    assert add_months(datetime(2021, 1, 31), 1) == datetime(2021, 2, 28)  # noqa: DTZ001
    assert add_months(datetime(2020, 3, 31), -13) == datetime(2019, 2, 28)  # noqa: DTZ001


def test_only_long_years_have_a_week_53() -> None:
    assert iso_week_start(2020, 53) == datetime(2020, 12, 28)  # noqa: DTZ001
    assert iso_week_start(2021, 53) is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("May 2023", "May 2023"),
        ("may", "May 2021"),
        ("last summer", "summer 2021"),
        ("2019", "2019"),
        ("2019-03-04", "4 March 2019"),
        ("on 4 March 2019", "4 March 2019"),
        ("friday", "15 October 2021"),
        ("the first week of May 2020", "week of 4 May 2020"),
        ("since 2019", "since 2019"),
        ("from May to July 2020", "May to July 2020"),
        ("week 36 of 2020", "week of 31 August 2020"),
        ("the 19th century", "1800 to 1899"),
        ("the '90s", "1990s"),
    ],
)
def test_a_lone_expression_is_read_as_a_user_means_it(text: str, label: str) -> None:
    interval = RuleTimeParser().parse_date(text, REFERENCE)
    assert interval is not None
    assert interval_label(interval) == label


@pytest.mark.parametrize("text", ["", "   ", "why", "May I?", "in May or so, perhaps", "30 February 2020"])
def test_what_is_no_lone_expression_gives_nothing(text: str) -> None:
    assert RuleTimeParser().parse_date(text, REFERENCE) is None


def test_a_lone_weekday_can_be_looked_for_ahead() -> None:
    interval = RuleTimeParser().parse_date("friday", REFERENCE, tense=Tense.FUTURE)
    assert interval is not None
    assert interval.start == datetime(2021, 10, 22, tzinfo=UTC)
    assert (interval.kind, interval.precision) == (IntervalKind.POINT, Precision.DAY)
