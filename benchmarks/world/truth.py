"""What really happened, when it was told, and how exactly the words say it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class Status(StrEnum):
    """How an event stands in the world."""

    ACTUAL = "actual"
    PLANNED = "planned"
    OPTIONAL = "optional"
    """True, but nobody need note it: a reason in passing, a plan that was called off."""


@dataclass(frozen=True, slots=True)
class When:
    """A phrase and the days that it means, `[first, until)`; `exact` if careful readers agree on them."""

    text: str
    first: date
    until: date
    exact: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One event.

    Attributes:
        who: The names that its agent goes by, the first of them the right one.
        verb: The verb's base form.
        word: The word that tells the thing apart.
        day: The day on which it truly happened, or is to happen.
        when: What the words say of it; None if they say nothing.
        messages: Ids of the messages that tell of it.
        corrected: A wrong date was told first.
    """

    who: tuple[str, ...]
    verb: str
    word: str
    day: date
    when: When | None
    messages: frozenset[str]
    status: Status = Status.ACTUAL
    corrected: bool = False

    @property
    def dated(self) -> bool:
        """Whether the words fix its days."""
        return self.when is not None and self.when.exact


@dataclass(frozen=True, slots=True, kw_only=True)
class Because:
    """A cause that the words state: the telling words of both ends, and the cue."""

    cause: str
    effect: str
    cue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A statement about a person's slot: a value that holds from, or ends, on a day in `[first, until)`."""

    who: str
    slot: str
    value: str
    first: date
    until: date
    told_at: datetime
    ends: bool = False
    dated: bool = True
    retracted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Intention:
    """A plan: `fulfilled`, `expired`, `pending` or `cancelled` when the dialogue ends."""

    who: str
    word: str
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeated:
    """A deed that somebody did more than once, each told once with its day."""

    who: str
    does: str
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap:
    """What did not happen: denied, only wished, dreamt, nearly done, or asked."""

    verb: str
    word: str
    messages: frozenset[str]


@dataclass(slots=True)
class World:
    """A year of dialogue with its truth; happenings by their own key.

    Attributes:
        befores: Keys of happenings of which the words alone say that one came before the other.
        habits: Telling word and message of what recurs.
        neutral: Ids of messages whose events count neither way: they tell of states.
        passing: Words of what is said in passing and true ("I made a mistake"), which nobody need note.
    """

    seed: int
    speakers: tuple[str, ...]
    messages: list[dict[str, Any]] = field(default_factory=list)
    happenings: dict[str, Happening] = field(default_factory=dict)
    because: list[Because] = field(default_factory=list)
    tellings: list[Telling] = field(default_factory=list)
    befores: list[tuple[str, str]] = field(default_factory=list)
    intentions: dict[str, Intention] = field(default_factory=dict)
    repeated: list[Repeated] = field(default_factory=list)
    traps: list[Trap] = field(default_factory=list)
    habits: list[tuple[str, str]] = field(default_factory=list)
    neutral: set[str] = field(default_factory=set)
    passing: tuple[str, ...] = ()


MANY_VALUED = frozenset({"hobby", "pet"})


def held(tellings: Sequence[Telling], valid: date, known: datetime | None) -> set[str]:
    """Return the values of one slot that hold on a day, by what had been told at a time."""
    begun = [one for one in tellings if one.first <= valid and _believed(one, known)]
    begun.sort(key=lambda one: (one.first, one.told_at))
    values: set[str] = set()
    for one in begun:
        if one.ends:
            values.discard(one.value)
        elif one.slot in MANY_VALUED:
            values.add(one.value)
        else:
            values = {one.value}
    return values


def _believed(one: Telling, known: datetime | None) -> bool:
    if known is None:
        return one.retracted_at is None
    return one.told_at <= known and (one.retracted_at is None or known < one.retracted_at)
