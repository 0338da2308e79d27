"""The same messages give the same graph, whatever the batches, and a replay adds nothing."""

import pytest

from structmem.domain.ids import NodeId
from tests.integration.ingesting import SCOPE, ids, ingest, open_quickly


@pytest.fixture(scope="module")
def by_fives() -> dict[str, list[NodeId]]:
    with open_quickly(":memory:") as memory:
        ingest(memory, 5)
        return ids(memory)


@pytest.mark.parametrize("batch_size", [1, 7, 1000])
def test_batches_do_not_matter(by_fives: dict[str, list[NodeId]], batch_size: int) -> None:
    with open_quickly(":memory:") as memory:
        ingest(memory, batch_size)
        assert ids(memory) == by_fives


def test_a_replay_writes_nothing() -> None:
    with open_quickly(":memory:") as memory:
        ingest(memory, 10)
        before = memory.stats(scope=SCOPE)
        ingest(memory, 3)
        assert memory.stats(scope=SCOPE) == before
