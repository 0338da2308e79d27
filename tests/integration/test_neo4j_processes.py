"""Several processes on one Neo4j, some of them killed: nothing is lost, nothing is done twice."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from structmem.domain.graph import Batch
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.message import SegmentState
from structmem.graph.neo4j import Neo4jStore, open_neo4j_store
from structmem.testing.fakes import FixedClock
from structmem.testing.samples import day, entity, entry, message, segment
from tests.neo4j_server.fixtures import on_current
from tests.neo4j_server.server import Neo4jServer
from tests.neo4j_server.stores import open_store, wipe

SCOPE = ScopeKey("shared")
TTL = timedelta(minutes=5)


def _open(url: str, password: str) -> Neo4jStore:
    return open_neo4j_store(url, user=None, password=password, database=None, clock=FixedClock())


def _append_for_ever(store: Neo4jStore, lane: int) -> None:
    """Add to one session, and tell of each commit after it."""
    for number in count():
        said = [replace(message(2 * number + n), id=NodeId(f"msg_{lane}_{number}_{n}")) for n in (0, 1)]
        store.append(SCOPE, said)
        made = entry(f"{lane} {number}", said, who=[entity("Ana")])
        store.write(SCOPE, Batch(entities=(entity("Ana"),), entries=(made,)))
        print(*(one.id for one in said), made.id, flush=True)  # noqa: T201 - the parent reads it


def _take_all(store: Neo4jStore, lane: int) -> None:
    """Lease segments and finish them, until nothing is left."""
    while taken := store.lease_segments(f"w{lane}", now=day(9), ttl=TTL, limit=2):
        for scope, one in taken:
            done = replace(one, state=SegmentState.EXTRACTED, lease_owner="", lease_until=None)
            store.write(scope, Batch(segments=(done,)))
            print(one.id, flush=True)  # noqa: T201


def _hold(store: Neo4jStore, lane: int) -> None:
    """Lease segments and do nothing with them."""
    taken = store.lease_segments(f"w{lane}", now=day(9), ttl=TTL, limit=3)
    print(*(one.id for _, one in taken), flush=True)  # noqa: T201
    sys.stdin.read()


_JOBS = {"append": _append_for_ever, "take": _take_all, "hold": _hold}


def _start(server: Neo4jServer, job: str, lane: int) -> "subprocess.Popen[str]":
    root = Path(__file__).parent.parent.parent
    return subprocess.Popen(
        [sys.executable, __file__, server.url, server.password, job, str(lane)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
        cwd=root,
    )


def _end(process: "subprocess.Popen[str]") -> list[str]:
    """Kill it at once and return the lines that it still said."""
    process.kill()
    assert process.stdout
    assert process.stdin
    rest = [line for line in process.stdout if line.endswith("\n")]
    process.stdout.close()
    process.stdin.close()
    process.wait(300)
    return rest


@pytest.fixture
def store(neo4j_server: Neo4jServer) -> Iterator[Neo4jStore]:
    wipe(neo4j_server)
    store = open_store(neo4j_server)
    yield store
    store.close()


@on_current
@pytest.mark.neo4j
@pytest.mark.slow
class TestProcesses:
    """One database, many processes."""

    def test_killed_writers_lose_nothing_that_was_acknowledged(
        self, neo4j_server: Neo4jServer, store: Neo4jStore
    ) -> None:
        told: list[str] = []
        writers = [_start(neo4j_server, "append", lane) for lane in (1, 2)]
        for number, writer in enumerate(writers):
            assert writer.stdout
            told += [writer.stdout.readline() for _ in range(6 + 3 * number)]
            told += _end(writer)
        ids = [NodeId(one) for line in told for one in line.split()]
        found = store.get(SCOPE, ids)
        assert [one.id for one in found] == ids
        assert len(ids) >= 3 * (6 + 9)
        said = store.messages_of(SCOPE, "s1", first_seq=0, last_seq=100_000)
        assert [one.seq for one in said] == list(range(len(said)))
        assert store.problems(SCOPE) == []

    def test_no_segment_is_taken_twice_and_those_of_a_dead_worker_come_back(
        self, neo4j_server: Neo4jServer, store: Neo4jStore
    ) -> None:
        store.append(SCOPE, [message(n) for n in range(30)])
        cuts = [segment(n, n, n, state=SegmentState.CLOSED) for n in range(30)]
        store.write(SCOPE, Batch(segments=tuple(cuts)))
        dying = _start(neo4j_server, "hold", 0)
        assert dying.stdout
        held = dying.stdout.readline().split()
        workers = [_start(neo4j_server, "take", lane) for lane in (1, 2)]
        done = Counter[str]()
        for worker in workers:
            assert worker.stdout
            done.update(worker.stdout.read().split())
            _end(worker)
        _end(dying)
        assert len(held) == 3
        assert done == Counter(one.id for one in cuts if one.id not in held)
        assert store.lease_segments("late", now=day(9), ttl=TTL, limit=9) == []
        later = store.lease_segments("late", now=day(9) + TTL, ttl=TTL, limit=9)
        assert sorted(one.id for _, one in later) == sorted(held)


if __name__ == "__main__":
    _url, _password, _job, _lane = sys.argv[1:]
    _JOBS[_job](_open(_url, _password), int(_lane))
