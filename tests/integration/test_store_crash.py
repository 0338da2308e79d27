"""The embedded store under kill -9: what was acknowledged is there, once, and the rest not by half."""

import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from random import Random

import numpy as np
import pytest

from structmem.domain.graph import EVERYTHING, Batch, Filter, NodeKind
from structmem.domain.ids import ScopeKey
from structmem.domain.message import SegmentState
from structmem.graph.embedded import SqliteStore, open_sqlite_store
from structmem.testing.fakes import FixedClock
from structmem.testing.samples import embedding, entity, entry, link, message, segment

SCOPE = ScopeKey("crash")
ROUNDS = 4
GROUP = 4


def _open(path: str) -> SqliteStore:
    return open_sqlite_store(path, clock=FixedClock(), lock_timeout_s=60)


def _group(lane: str, number: int) -> tuple[list[str], Batch]:
    """Return the ids of group `number` of a session, and what is derived from it."""
    said = [message(number * GROUP + n, session=lane) for n in range(GROUP)]
    ana = entity("Ana")
    made = [entry(f"{lane} {one.message_id}", [one], who=[ana]) for one in said]
    batch = Batch(
        segments=(
            segment(
                number, number * GROUP, number * GROUP + GROUP - 1, session=lane, state=SegmentState.EXTRACTED
            ),
        ),
        entities=(ana,),
        entries=tuple(made),
        links=tuple(link(a.id, b.id) for a, b in pairwise(made)),
        embeddings=tuple(embedding(one, [number, n, 1]) for n, one in enumerate(made)),
    )
    return [one.id for one in said], batch


def _write_for_ever(path: str, lane: str) -> None:
    """Go on where the session ends, and tell of each commit after it."""
    store = _open(path)
    known = len(store.segments(SCOPE, list(SegmentState), limit=100_000, session=lane))
    for number in range(known, 100_000):
        ids, batch = _group(lane, number)
        store.append(SCOPE, [message(number * GROUP + n, session=lane) for n in range(GROUP)])
        print("messages", *ids, flush=True)  # noqa: T201 - the parent reads it
        store.write(SCOPE, batch)
        print("entries", *(one.id for one in batch.entries), flush=True)  # noqa: T201


@pytest.mark.slow
def test_nothing_acknowledged_is_lost_and_nothing_is_there_by_half(tmp_path: Path) -> None:
    path, random = str(tmp_path / "memories.db"), Random(20240229)
    told: Counter[str] = Counter()
    for _ in range(ROUNDS):
        writers = [
            subprocess.Popen(
                [sys.executable, __file__, path, lane], stdout=subprocess.PIPE, text=True, bufsize=1
            )
            for lane in ("left", "right")
        ]
        for writer in random.sample(writers, 2):
            assert writer.stdout is not None
            heard = [writer.stdout.readline() for _ in range(random.randrange(1, 25))]
            writer.kill()
            heard += writer.stdout.readlines()
            writer.stdout.close()
            writer.wait(60)
            for line in heard:
                if line.endswith("\n"):
                    told.update(line.split()[1:])
        _check(path, told)
    assert sum(told.values()) > ROUNDS * GROUP


def _check(path: str, told: Counter[str]) -> None:
    store = _open(path)
    messages = store.find(SCOPE, Filter(kinds=(NodeKind.MESSAGE,)), limit=100_000)
    entries = store.find(SCOPE, Filter(kinds=(NodeKind.ENTRY,)), limit=100_000)
    there = Counter([one.id for one in messages] + [one.id for one in entries])
    assert set(told) <= set(there)
    assert set(there.values()) <= {1}
    assert len(entries) % GROUP == 0
    assert len(messages) % GROUP == 0
    texts = store.nominate_text(SCOPE, ["garden"], EVERYTHING, limit=100_000)
    assert {hit.node_id for hit in texts} == {one.id for one in messages} | {
        one.id for one in entries if "garden" in getattr(one, "text", "")
    }
    near = store.nominate_vector(SCOPE, np.ones(3, np.float32), EVERYTHING, limit=100_000)
    assert {hit.node_id for hit in near} == {one.id for one in entries}
    counted = store.statistics(SCOPE)
    assert counted.links.get("CAUSES", 0) == len(entries) // GROUP * (GROUP - 1)
    assert counted.segments.get("EXTRACTED", 0) == len(entries) // GROUP
    assert store.problems(SCOPE) == []
    store.close()


if __name__ == "__main__":
    _write_for_ever(*sys.argv[1:])
