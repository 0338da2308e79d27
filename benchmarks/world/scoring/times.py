"""Order, spans of time, timelines, before, after and between."""

from datetime import timedelta
from functools import partial
from itertools import combinations, pairwise

from benchmarks.world.scoring.matching import Matching, Reading, asked, midnight
from benchmarks.world.scoring.tally import Tally
from benchmarks.world.truth import Happening, Status, When, World
from structmem.domain.entry import Entry

Placed = tuple[Happening, When, Entry]
_MANY = 10_000
_SOME = 3
_SLACK = timedelta(hours=8)


def score_times(world: World, reading: Reading, matching: Matching, tally: Tally) -> None:
    """Ask the operators over events that the memory has and whose days the words fix."""
    placed = [
        (one, one.when, matching.found[key])
        for key, one in world.happenings.items()
        if key in matching.found and one.dated and one.when and one.status is Status.ACTUAL
    ]
    placed.sort(key=lambda one: (one[1].first, one[1].until))
    _score_order(placed, reading, tally)
    _score_asserted(world, reading, matching, tally)
    apart = _apart(placed)
    _score_neighbours(apart, reading, tally)
    _score_timeline(placed, reading, tally)


def _apart(placed: list[Placed]) -> list[Placed]:
    """Return events of which each is over before the next begins."""
    chosen: list[Placed] = []
    for one in placed:
        if not chosen or chosen[-1][1].until <= one[1].first:
            chosen.append(one)
    return chosen


def _score_order(placed: list[Placed], reading: Reading, tally: Tally) -> None:
    """Count pairs that the words order by dates; Kendall's tau is 2 × share − 1."""
    if len(placed) < 2:
        return
    ordered = reading.memory.order([entry.id for _, _, entry in placed], scope=reading.scope).entries
    place = {one.id: number for number, one in enumerate(ordered)}
    for (_, first, one), (_, second, other) in combinations(placed, 2):
        if first.until <= second.first:
            tally.count("order", place[one.id] < place[other.id])


def _score_asserted(world: World, reading: Reading, matching: Matching, tally: Tally) -> None:
    for earlier, later in world.befores:
        ends = [matching.found.get(key) for key in (earlier, later)]
        told = f"{earlier} before {later}"
        if ends[0] is None or ends[1] is None:
            tally.count("order asserted", False, f"{told}: an end is missing")
            continue
        pair = [ends[0].id, ends[1].id]
        answer = reading.memory.order(pair[::-1], scope=reading.scope)
        right = [one.id for one in answer.entries] == pair and not answer.undecided
        tally.count("order asserted", right, f"{told}: {[one.text for one in ends if one]}")


def _score_neighbours(apart: list[Placed], reading: Reading, tally: Tally) -> None:
    memory, scope = reading.memory, reading.scope
    for (_, first, one), (_, second, other) in pairwise(apart):
        span = memory.elapsed(one.id, other.id, scope=scope)
        low = max(midnight(second.first) - midnight(first.until), timedelta(0)) - _SLACK
        high = midnight(second.until) - midnight(first.first) + _SLACK
        right = span.longest is not None and low <= span.shortest <= span.longest <= high
        tally.count("elapsed", right, f"{one.text!r} to {other.text!r}: {span.label}")
    triples = list(zip(apart, apart[1:], apart[2:], strict=False))
    for (_, _, one), (_, _, middle), (_, _, other) in triples[::_SOME]:
        found = memory.between(one.id, other.id, scope=scope, limit=_MANY)
        tally.count("between", middle.id in {item.entry.id for item in found})
        before = {item.entry.id for item in memory.before(middle.id, scope=scope, limit=_MANY)}
        after = {item.entry.id for item in memory.after(middle.id, scope=scope, limit=_MANY)}
        tally.count("before", one.id in before and other.id not in before)
        tally.count("after", other.id in after and one.id not in after)


def _score_timeline(placed: list[Placed], reading: Reading, tally: Tally) -> None:
    """The timeline of the month of an event has the event."""
    for happening, when, entry in placed:
        start, end = midnight(when.first - timedelta(days=3)), midnight(when.until + timedelta(days=3))
        whose = partial(reading.memory.timeline, happening.who[0], scope=reading.scope, limit=_MANY)
        found = asked(partial(whose, start=start, end=end))
        tally.count("timeline", entry.id in {item.entry.id for item in found}, f"{entry.text!r}")
