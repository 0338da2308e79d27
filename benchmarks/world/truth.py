"""What really happened, when it was told, and how exactly the words say it."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from random import Random
from typing import Any


class Level(StrEnum):
    """How the time of an event is put into words."""

    EXPLICIT = "explicit"
    RELATIVE = "relative"
    ORDER = "order"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One event: who, which verb, on what (by its telling word), when, and what the words allow to know.

    Attributes:
        first: First day that the words allow; None if they say nothing exact.
        until: The day after the last one.
        message: Id of the message that tells it.
    """

    who: str
    base: str
    word: str
    day: date
    first: date | None
    until: date | None
    level: Level
    message: str
    planned: bool = False
    retracted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Because:
    """A cause that the words state: the telling words of both ends, and the cue."""

    cause: str
    effect: str
    cue: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """One value of a person's slot: true from a day (as the words say), told at a time."""

    who: str
    slot: str
    value: str
    since: date
    told_at: datetime


@dataclass(slots=True)
class World:
    """A year of dialogue with its truth."""

    seed: int
    speakers: tuple[str, str]
    messages: list[dict[str, Any]] = field(default_factory=list)
    happenings: list[Happening] = field(default_factory=list)
    because: list[Because] = field(default_factory=list)
    states: list[State] = field(default_factory=list)
    befores: list[tuple[str, str]] = field(default_factory=list)
    neutral: set[str] = field(default_factory=set)
    """Ids of messages whose events count neither way: they tell of states (a move, a new job)."""


@dataclass(frozen=True, slots=True)
class When:
    """A phrase and the days that it means: [first, until)."""

    text: str
    first: date
    until: date
    level: Level


def phrase(chance: Random, said: datetime, level: Level) -> When:
    """Return a phrase for a day in the past, with its meaning as a careful reader takes it."""
    today = said.date()
    options = _explicit(chance, today) if level is Level.EXPLICIT else _relative(chance, today)
    return chance.choice(options)


def plan_phrase(chance: Random, said: datetime) -> When:
    """Return a phrase for a day to come."""
    today = said.date()
    later = today + timedelta(days=chance.randrange(10, 40))
    month = _next_month(today)
    return chance.choice(
        [
            When("tomorrow", today + timedelta(1), today + timedelta(2), Level.RELATIVE),
            When("next month", month, _next_month(month), Level.RELATIVE),
            When(f"on {later.day} {later:%B %Y}", later, later + timedelta(1), Level.EXPLICIT),
        ]
    )


def _explicit(chance: Random, today: date) -> list[When]:
    day = today - timedelta(days=chance.randrange(3, 120))
    month = day.replace(day=1)
    found = [
        When(f"on {day.day} {day:%B %Y}", day, day + timedelta(1), Level.EXPLICIT),
        When(f"on {day:%B} {day.day}, {day.year}", day, day + timedelta(1), Level.EXPLICIT),
        When(f"on the {_ordinal(day.day)} of {day:%B}", day, day + timedelta(1), Level.EXPLICIT),
    ]
    if _next_month(month) <= today:
        found.append(When(f"in {day:%B %Y}", month, _next_month(month), Level.EXPLICIT))
        found.append(When(f"back in {day:%B}", month, _next_month(month), Level.EXPLICIT))
    return found


def _relative(chance: Random, today: date) -> list[When]:
    monday = today - timedelta(days=today.weekday())
    some = chance.randrange(2, 7)
    back = chance.randrange(1, 6)
    weekday = today - timedelta(days=back)
    last_month = (today.replace(day=1) - timedelta(days=1)).replace(day=1)
    words = ("two", "three", "four", "five", "six")
    return [
        When("yesterday", today - timedelta(1), today, Level.RELATIVE),
        When(
            f"{words[some - 2]} days ago",
            today - timedelta(some),
            today - timedelta(some - 1),
            Level.RELATIVE,
        ),
        When(f"on {weekday:%A}", weekday, weekday + timedelta(1), Level.RELATIVE),
        When("last week", monday - timedelta(7), monday, Level.RELATIVE),
        When("last month", last_month, today.replace(day=1), Level.RELATIVE),
        When("the day before yesterday", today - timedelta(2), today - timedelta(1), Level.RELATIVE),
        When("this morning", today, today + timedelta(1), Level.RELATIVE),
    ]


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _ordinal(number: int) -> str:
    ending = "th" if 11 <= number <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def moment(day: date, hour: int, minute: int) -> datetime:
    """Return a naive time of a day, as callers give it."""
    return datetime.combine(day, time(hour, minute))
