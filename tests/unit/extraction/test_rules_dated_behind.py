"""Dates that a sentence or a preface of their own gives."""

from datetime import UTC, datetime

import pytest

from structmem.domain.entry import EntryKind
from structmem.extraction.reading.when import is_known
from tests.unit.extraction.talk import facts, said


def _starts(text: str) -> dict[str, datetime | None]:
    return {
        one.predicate: one.occurred.start if is_known(one.occurred) else None
        for one in said(text).entries
        if one.kind is EntryKind.EVENT
    }


@pytest.mark.parametrize(
    "text",
    [
        "I sold my bike. That was on 6 May.",
        "I sold my bike. I did it on 6 May.",
        "I sold my bike! On 6 May.",
        "On 6 May, as planned, I sold my bike.",
        "I sold my bike. It was on 6 May and it rained.",
        "I sold my bike. It was on 6 May, I think.",
        "I sold my bike, that was on 6 May.",
        "I sold my bike, which was on 6 May.",
        "I sold my bike. This happened on 6 May.",
        "I sold my bike last week. That was on 6 May.",
        "News of 6 May: I sold my bike.",
        "Team effort on 6 May: I sold my bike while Vera painted the shed.",
    ],
)
def test_date_in_words_of_its_own_dates_the_event_beside_it(text: str) -> None:
    assert _starts(text)["sell"] == datetime(2024, 5, 6, tzinfo=UTC)


def test_states_of_the_dated_clause_begin_then_too() -> None:
    (home,) = [one for one in facts(said("I moved to Porto. That was in 2019.")) if not one.negated]
    assert home.valid_from == datetime(2019, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("We went to a wedding. It was in Rome.", "go"),
        ("I'm planning a party. It's on 20 May.", "plan"),
        ("I sold my bike. Tomorrow, tea.", "sell"),
        ("I sold my bike. On Friday, hopefully.", "sell"),
        ("I sold my bike. It was not on 6 May.", "sell"),
        ("I sold my bike. The party was on 6 May.", "sell"),
        ("I sold my bike. It rained. That was on 6 May.", "sell"),
    ],
)
def test_what_dates_something_else_leaves_the_event_alone(text: str, predicate: str) -> None:
    assert _starts(text).get(predicate, "missing") is None


@pytest.mark.parametrize(
    "text", ["I work at Corvex. Since 3 May!", "I'm working at Corvex now!! Since 3 May!"]
)
def test_time_that_says_since_when_begins_the_state_before(text: str) -> None:
    assert [one.valid_from for one in facts(said(text))] == [datetime(2024, 5, 3, tzinfo=UTC)]
