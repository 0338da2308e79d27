"""Contract: `in_time` and `overlaps`; half-open intervals, unbounded sides, and what is not known."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from structmem.domain.graph import Batch, Filter, NodeKind
from structmem.domain.ids import NodeId
from structmem.domain.interval import UNKNOWN_INTERVAL, Interval, IntervalKind
from structmem.ports import GraphStore
from structmem.testing.samples import day, entry, fact, interval, message
from structmem.testing.store.reading import ANA, ids

_POINT, _SPAN, _OPEN = IntervalKind.POINT, IntervalKind.SPAN, IntervalKind.OPEN
_EVENTS: Mapping[str, Interval] = {
    "before": interval(day(1), day(2), _POINT),
    "touching the start": interval(day(4), day(5), _SPAN),
    "over the start": interval(day(4), day(6), _POINT),
    "inside": interval(day(6), day(7), _POINT),
    "around": interval(day(2), day(20), _SPAN),
    "over the end": interval(day(9), day(12), _POINT),
    "touching the end": interval(day(10), day(11), _POINT),
    "running since before": interval(day(3), None, _OPEN),
    "running since after": interval(day(15), None, _OPEN),
    "until inside": interval(None, day(6), _SPAN),
    "unknown": UNKNOWN_INTERVAL,
}
# Those that can lie in [day 5, day 10), earliest first.
_INSIDE = [
    "until inside",
    "around",
    "running since before",
    "over the start",
    "inside",
    "over the end",
]


def _fill_events(store: GraphStore) -> dict[NodeId, str]:
    said = message(0)
    store.append(ANA, [said])
    made = {name: entry(name, [said], occurred=when) for name, when in _EVENTS.items()}
    store.write(ANA, Batch(entries=tuple(made.values())))
    return {one.id: name for name, one in made.items()}


class TimeContract:
    """`in_time` and `overlaps`: half-open intervals, unbounded sides, and what is not known."""

    def test_events_that_can_lie_inside_are_found_earliest_first(self, store: GraphStore) -> None:
        names = _fill_events(store)
        found = [names[one.id] for one in store.in_time(ANA, day(5), day(10), Filter(), limit=50)]
        assert found == _INSIDE

    def test_the_filter_means_the_same(self, store: GraphStore) -> None:
        names = _fill_events(store)
        where = Filter(kinds=(NodeKind.ENTRY,), overlaps=(day(5), day(10)))
        assert {names[one.id] for one in store.find(ANA, where, limit=50)} == set(_INSIDE)

    def test_open_sides_of_the_window_are_unbounded(self, store: GraphStore) -> None:
        names = _fill_events(store)
        until = {names[one.id] for one in store.in_time(ANA, None, day(2), Filter(), limit=50)}
        since = {names[one.id] for one in store.in_time(ANA, day(12), None, Filter(), limit=50)}
        ever = {names[one.id] for one in store.in_time(ANA, None, None, Filter(), limit=50)}
        assert until == {"before", "until inside"}
        assert since == {"around", "running since before", "running since after"}
        assert ever == set(_EVENTS) - {"unknown"}

    def test_facts_count_by_their_validity(self, store: GraphStore) -> None:
        said = message(0)
        store.append(ANA, [said])
        inside = interval(day(6), day(7))
        made = {
            "still": fact("still", [said], since=day(3)),
            "over": fact("over", [said], since=day(1), until=day(5), occurred=inside),
            "later": fact("later", [said], since=day(10)),
            "until": fact("until", [said], since=None, until=day(6)),
            "undated": fact("undated", [said], since=None, occurred=inside),
        }
        store.write(ANA, Batch(entries=tuple(made.values())))
        found = store.in_time(ANA, day(5), day(10), Filter(), limit=50)
        assert ids(found) == [made["until"].id, made["still"].id]
        true = Filter(kinds=(NodeKind.ENTRY,), valid_at=day(5))
        wanted = {made[name].id for name in ("still", "until", "undated")}
        assert set(ids(store.find(ANA, true, limit=50))) == wanted

    def test_valid_at_is_a_question_about_facts(self, store: GraphStore) -> None:
        _fill_events(store)
        assert store.find(ANA, Filter(kinds=(NodeKind.ENTRY,), valid_at=day(6)), limit=9) == []

    def test_other_conditions_hold_too_and_before_the_limit(self, store: GraphStore) -> None:
        said = [message(n, speaker="Ben" if n < 20 else "Ana") for n in range(21)]
        store.append(ANA, said)
        made = [entry(str(n), [one], occurred=interval(day(n), day(n + 1))) for n, one in enumerate(said)]
        retracted = replace(made[3], retracted_at=day(9), retract_reason="CHANGED")
        store.write(ANA, Batch(entries=(*made[:3], retracted, *made[4:])))
        assert ids(store.in_time(ANA, None, None, Filter(speakers=("Ana",)), limit=1)) == [made[20].id]
        assert ids(store.in_time(ANA, day(3), None, Filter(), limit=1)) == [made[4].id]
        kept = store.in_time(ANA, day(3), None, Filter(include_retracted=True), limit=1)
        assert kept == [retracted]
        assert store.in_time(ANA, None, None, Filter(kinds=(NodeKind.MESSAGE,)), limit=5) == []

    def test_microseconds_and_years_far_away_are_kept_apart(self, store: GraphStore) -> None:
        said = message(0)
        store.append(ANA, [said])
        tick = timedelta(microseconds=1)
        old = entry("old", [said], occurred=interval(day(-365 * 2000), day(-365 * 1999)))
        new = entry("new", [said], occurred=interval(day(5), day(5) + tick))
        never = entry("never", [said], occurred=UNKNOWN_INTERVAL)
        store.write(ANA, Batch(entries=(new, old, never)))
        assert ids(store.in_time(ANA, None, day(5), Filter(), limit=9)) == [old.id]
        assert ids(store.in_time(ANA, None, day(5) + tick, Filter(), limit=9)) == [old.id, new.id]
        assert ids(store.in_time(ANA, day(5) + tick, None, Filter(), limit=9)) == []
