"""Contract: segments are the work queue; a lease makes one worker's what it takes."""

from dataclasses import replace
from datetime import timedelta
from itertools import chain
from threading import Barrier, Thread

from structmem.domain.graph import Batch
from structmem.domain.ids import NodeId
from structmem.domain.message import SegmentState
from structmem.ports import GraphStore
from structmem.testing.samples import day, message, segment
from structmem.testing.store.reading import ANA, BEN, ids, lines

MINUTE = timedelta(minutes=1)
CLOSED = SegmentState.CLOSED


def _fill(store: GraphStore, count: int = 6) -> list[NodeId]:
    store.append(ANA, [message(n) for n in range(count)])
    cuts = [segment(n, n, n, state=CLOSED, cut="gap") for n in range(count)]
    store.write(ANA, Batch(segments=tuple(cuts)))
    return ids(cuts)


class LeaseContract:
    """Two workers never share; a lease that ended is taken again."""

    def test_closed_segments_are_taken_oldest_first(self, store: GraphStore) -> None:
        wanted = _fill(store)
        taken = store.lease_segments("w1", now=day(9), ttl=MINUTE, limit=4, scope=ANA)
        assert [(scope, one.id) for scope, one in taken] == [(ANA, one) for one in wanted[:4]]
        held = taken[0][1]
        assert (held.lease_owner, held.lease_until, held.state) == ("w1", day(9) + MINUTE, CLOSED)
        assert store.get(ANA, [held.id]) == [held]

    def test_what_somebody_holds_is_not_taken(self, store: GraphStore) -> None:
        wanted = _fill(store)
        first = store.lease_segments("w1", now=day(9), ttl=MINUTE, limit=4, scope=ANA)
        second = store.lease_segments("w2", now=day(9), ttl=MINUTE, limit=9, scope=ANA)
        third = store.lease_segments("w1", now=day(9), ttl=MINUTE, limit=9, scope=ANA)
        assert [one.id for _, one in chain(first, second)] == wanted
        assert third == []

    def test_an_ended_lease_is_taken_again(self, store: GraphStore) -> None:
        wanted = _fill(store)
        store.lease_segments("w1", now=day(9), ttl=MINUTE, limit=9, scope=ANA)
        soon = store.lease_segments("w2", now=day(9) + MINUTE / 2, ttl=MINUTE, limit=9, scope=ANA)
        later = store.lease_segments("w2", now=day(9) + MINUTE, ttl=MINUTE, limit=9, scope=ANA)
        assert soon == []
        assert [one.id for _, one in later] == wanted
        assert {one.lease_owner for _, one in later} == {"w2"}

    def test_only_closed_segments_are_taken(self, store: GraphStore) -> None:
        store.append(ANA, [message(n) for n in range(4)])
        cuts = [segment(n, n, n, state=state) for n, state in enumerate(SegmentState)]
        store.write(ANA, Batch(segments=tuple(cuts)))
        taken = store.lease_segments("w1", now=day(9), ttl=MINUTE, limit=9, scope=ANA)
        assert [one.seq for _, one in taken] == [1]

    def test_writing_a_segment_frees_or_ends_it(self, store: GraphStore) -> None:
        _fill(store, 2)
        (_, done), (_, failed) = store.lease_segments("w1", now=day(9), ttl=MINUTE, limit=9, scope=ANA)
        extracted = replace(done, state=SegmentState.EXTRACTED, lease_owner="", lease_until=None)
        freed = replace(failed, attempts=1, error="no reply", lease_owner="", lease_until=None)
        store.write(ANA, Batch(segments=(extracted, freed)))
        again = store.lease_segments("w2", now=day(9), ttl=MINUTE, limit=9, scope=ANA)
        assert [(one.id, one.attempts, one.error) for _, one in again] == [(failed.id, 1, "no reply")]

    def test_without_a_scope_all_scopes_are_served(self, store: GraphStore) -> None:
        _fill(store, 2)
        store.append(BEN, [message(0, said_at=day(-3))])
        store.write(BEN, Batch(segments=(segment(0, 0, 0, state=CLOSED),)))
        taken = store.lease_segments("w1", now=day(9), ttl=MINUTE, limit=9)
        assert [(scope, one.seq) for scope, one in taken] == [(BEN, 0), (ANA, 0), (ANA, 1)]

    def test_a_lease_does_not_touch_another_scope(self, store: GraphStore) -> None:
        _fill(store, 2)
        store.append(BEN, [message(n) for n in range(2)])
        store.write(BEN, Batch(segments=(segment(0, 0, 1, state=CLOSED),)))
        before = lines(store, BEN)
        assert len(store.lease_segments("w1", now=day(9), ttl=MINUTE, limit=9, scope=ANA)) == 2
        assert lines(store, BEN) == before

    def test_workers_in_many_threads_never_share(self, store: GraphStore) -> None:
        wanted = _fill(store, 24)
        taken: dict[str, list[NodeId]] = {f"w{n}": [] for n in range(4)}
        together = Barrier(len(taken))

        def work(worker: str) -> None:
            together.wait()
            while found := store.lease_segments(worker, now=day(9), ttl=MINUTE, limit=2, scope=ANA):
                taken[worker] += [one.id for _, one in found]

        threads = [Thread(target=work, args=(worker,)) for worker in taken]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert sorted(chain.from_iterable(taken.values())) == sorted(wanted)
