"""What held at a date, by what was known at a date; history and changes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from itertools import product

from benchmarks.world.scoring.matching import Reading, asked, midnight
from benchmarks.world.scoring.tally import Tally
from benchmarks.world.truth import Telling, World, held
from structmem.domain.entry import Entry

_DAY = timedelta(days=1)
_GRID = timedelta(days=40)
_NOON = time(12)


@dataclass(frozen=True, slots=True)
class Moment:
    """A question about one slot of one person: what held on a day, by what was known on another."""

    tellings: Sequence[Telling]
    valid: date
    known: date | None
    wanted: frozenset[str]


def score_states(world: World, reading: Reading, tally: Tally) -> None:
    """Ask for every person what held, on a grid of days on both clocks."""
    for moment in asked_moments(world):
        _score_moment(moment, reading, tally)
    for who in sorted({one.who for one in world.tellings}):
        _score_history([one for one in world.tellings if one.who == who], reading, tally)


def asked_moments(world: World) -> Iterator[Moment]:
    """Yield every slot of every person on every day of the grid.

    Where a state may have begun or ended on a day, the right answer is open, so it is not asked for.
    """
    days = _days(world) if world.tellings else []
    for who in sorted({one.who for one in world.tellings}):
        own = [one for one in world.tellings if one.who == who]
        for valid, known in product(days, (None, *days)):
            for slot in sorted({one.slot for one in own}):
                tellings = [one for one in own if one.slot == slot]
                if not any(one.first <= valid < one.until for one in tellings):
                    noon = datetime.combine(known, _NOON) if known else None
                    yield Moment(tellings, valid, known, frozenset(held(tellings, valid, noon)))


def _days(world: World) -> list[date]:
    stamps = [datetime.fromisoformat(str(one["time_stamp"])).date() for one in world.messages]
    days = [stamps[0] + number * _GRID for number in range((stamps[-1] - stamps[0]).days // _GRID.days + 2)]
    # What was told late held years ago.
    late = [one.first + timedelta(days=500) for one in world.tellings if one.first < stamps[0] - 1200 * _DAY]
    return sorted({*days, *(day for day in late if day < stamps[0])})


def _score_moment(moment: Moment, reading: Reading, tally: Tally) -> None:
    """Where nothing was true and nothing is given there is nothing to count."""
    who, slot = moment.tellings[0].who, moment.tellings[0].slot
    facts = _held(reading, who, moment.valid, moment.known)
    given = {one.value for one in moment.tellings if any(_says(fact, one.value) for fact in facts)}
    if moment.wanted or given:
        measure = "as_of grid" if moment.known else "state at a date"
        said = f"{who} {slot} on {moment.valid}: {sorted(given)} wanted {sorted(moment.wanted)}"
        tally.count(measure, given == moment.wanted, "" if moment.known else said)
        if not moment.known:
            tally.count(f"state: {slot.partition(' ')[0]}", given == moment.wanted)


def _held(reading: Reading, who: str, valid: date, known: date | None) -> Sequence[Entry]:
    zone = midnight(valid).tzinfo
    noon = datetime.combine(valid, _NOON, zone)
    told = datetime.combine(known, _NOON, zone) if known else None
    return asked(partial(reading.memory.as_of, noon, told, scope=reading.scope, entity=who))


def _says(fact: Entry, value: str) -> bool:
    """Tell whether a fact gives a value; a bond of two may be told of the other one."""
    return value.casefold() in f"{fact.object or fact.text} {fact.subject}".casefold()


def _score_history(own: Sequence[Telling], reading: Reading, tally: Tally) -> None:
    """Every value that was told is in the history; every dated start is a change at its time."""
    who, scope = own[0].who, reading.scope
    versions = asked(partial(reading.memory.history, who, scope=scope))
    start, end = min(one.first for one in own), max(one.until for one in own)
    first, last = midnight(start - timedelta(days=1)), midnight(end + timedelta(days=1))
    changes = asked(partial(reading.memory.changes, first, last, scope=scope, entity=who))
    for one in own:
        if one.ends:
            continue
        said = f"{who} {one.slot} {one.value}"
        tally.count("history", any(_says(entry, one.value) for entry in versions), said)
        if one.dated and one.retracted_at is None:
            at = [change.at for change in changes if change.after and _says(change.after, one.value)]
            right = any(midnight(one.first) <= moment < midnight(one.until) for moment in at)
            tally.count("change", right, f"{said} at {one.first}, given {at}")
            tally.count(f"change: {one.slot.partition(' ')[0]}", right)
