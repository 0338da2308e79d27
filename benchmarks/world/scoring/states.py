"""What held at a date, by what was known at a date; history and changes."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import partial

from benchmarks.world.scoring.matching import Reading, asked, midnight
from benchmarks.world.scoring.tally import Tally
from benchmarks.world.truth import Telling, World, held
from structmem.domain.entry import Entry

_DAY = timedelta(days=1)
_GRID = timedelta(days=40)
_NOON = time(12)


def score_states(world: World, reading: Reading, tally: Tally) -> None:
    """Ask for every person what held, on a grid of days on both clocks.

    Where nothing was true and nothing is given there is nothing to count. On the days on which a state may
    have begun or ended the right answer is open, so these are not asked about.
    """
    if not world.tellings:
        return
    days = _days(world)
    for who in sorted({one.who for one in world.tellings}):
        own = [one for one in world.tellings if one.who == who]
        for valid in days:
            open_slots = {one.slot for one in own if one.first <= valid < one.until}
            for known in (None, *(day for day in days if day >= days[0])):
                _score_moment(own, (valid, known), open_slots, reading, tally)
        _score_history(own, reading, tally)


def _days(world: World) -> list[date]:
    stamps = [datetime.fromisoformat(str(one["time_stamp"])).date() for one in world.messages]
    days = [stamps[0] + number * _GRID for number in range((stamps[-1] - stamps[0]).days // _GRID.days + 2)]
    # What was told late held years ago.
    late = [one.first + timedelta(days=500) for one in world.tellings if one.first < stamps[0] - 1200 * _DAY]
    return sorted({*days, *(day for day in late if day < stamps[0])})


def _score_moment(
    own: Sequence[Telling], at: tuple[date, date | None], skipped: set[str], reading: Reading, tally: Tally
) -> None:
    valid, known = at
    noon = datetime.combine(valid, _NOON, midnight(valid).tzinfo)
    told = datetime.combine(known, _NOON, midnight(known).tzinfo) if known else None
    facts = asked(partial(reading.memory.as_of, noon, told, scope=reading.scope, entity=own[0].who))
    naive = told.replace(tzinfo=None) if told else None
    for slot in sorted({one.slot for one in own} - skipped):
        tellings = [one for one in own if one.slot == slot]
        wanted = held(tellings, valid, naive)
        given = {one.value for one in tellings if any(_says(fact, one.value) for fact in facts)}
        if wanted or given:
            measure = "as_of grid" if known else "state at a date"
            said = f"{own[0].who} {slot} on {valid}: {sorted(given)} wanted {sorted(wanted)}"
            tally.count(measure, given == wanted, "" if known else said)


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
