"""An ingest that is killed at any moment loses nothing that it acknowledged, and resumes."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from structmem.domain.graph import NodeKind
from structmem.domain.ids import NodeId
from structmem.domain.message import Message, Segment, SegmentState
from tests.integration.ingesting import SCOPE, ids, ingest, messages, open_quickly

ROUNDS = 5


def killed_after(store: Path, acknowledged: int, spin: int) -> list[str]:
    """Run an ingest, kill it with -9 some time after that many acknowledgements, and return those."""
    command = [sys.executable, "-m", "tests.integration.ingesting", str(store), "5"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    seen: list[str] = []
    for line in process.stdout:
        seen.append(line.strip())
        if len(seen) >= acknowledged:
            sum(range(spin))  # lets it get some way into the next batch
            break
    process.kill()
    rest, _ = process.communicate(timeout=300)
    # A line that the kill cut short was not read, so it acknowledges nothing.
    return seen + [line for line in rest.split("\n")[:-1] if line]


@pytest.fixture(scope="module")
def undisturbed() -> dict[str, list[NodeId]]:
    with open_quickly(":memory:") as memory:
        ingest(memory, 5)
        return ids(memory)


@pytest.mark.slow
@pytest.mark.parametrize("round_number", range(ROUNDS))
def test_a_killed_ingest_resumes_to_the_same_graph(
    tmp_path: Path, undisturbed: dict[str, list[NodeId]], round_number: int
) -> None:
    chance = random.Random(round_number)
    store = tmp_path / "memory.db"
    acknowledged = killed_after(store, chance.randrange(1, len(messages())), chance.randrange(3_000_000))
    with open_quickly(str(store)) as memory:
        kept = [
            node.message_id
            for node in memory.find(NodeKind.MESSAGE, scope=SCOPE, limit=10_000)
            if isinstance(node, Message)
        ]
        assert len(kept) == len(set(kept))
        assert set(acknowledged) <= set(kept)
        assert memory.problems(scope=SCOPE) == []
        memory.flush(scope=SCOPE)
        waiting = memory.find(NodeKind.SEGMENT, scope=SCOPE, limit=10_000)
        assert {node.state for node in waiting if isinstance(node, Segment)} <= {SegmentState.EXTRACTED}
        ingest(memory, 5)
        assert memory.problems(scope=SCOPE) == []
        assert ids(memory) == undisturbed
