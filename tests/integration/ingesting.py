"""Ingest the example conversation batch by batch, printing each message id once it is acknowledged.

Run as `python -m tests.integration.ingesting STORE BATCH_SIZE`; the crash test kills it.
"""

import json
import sys
from itertools import groupby
from pathlib import Path
from typing import Any

from structmem import StructMemory
from structmem.domain.graph import EVERYTHING, NodeKind
from structmem.domain.ids import NodeId
from structmem.settings import EmbeddingSettings, Settings

EXAMPLE = Path(__file__).parents[2] / "examples" / "conversation.json"
SCOPE = "example"
KINDS = tuple(kind for kind in NodeKind if kind is not NodeKind.SEGMENT)


def messages() -> list[dict[str, Any]]:
    """Return the example's messages."""
    found: list[dict[str, Any]] = json.loads(EXAMPLE.read_text())
    return found


def open_quickly(store: str) -> StructMemory:
    """Open a memory with the embedder that needs no model."""
    return StructMemory.open(store, settings=Settings(embedding=EmbeddingSettings(backend="hashing")))


def ingest(memory: StructMemory, batch_size: int, *, acknowledge: bool = False) -> None:
    """Add everything in batches of one session, then flush."""
    for session, said in groupby(messages(), key=lambda message: str(message["session"])):
        group = list(said)
        for first in range(0, len(group), batch_size):
            report = memory.add(group[first : first + batch_size], scope=SCOPE, session=session)
            if acknowledge:
                sys.stdout.write("".join(f"{one}\n" for one in report.message_ids))
                sys.stdout.flush()
    memory.flush(scope=SCOPE)


def ids(memory: StructMemory) -> dict[str, list[NodeId]]:
    """Return the ids of all nodes of the scope by kind, sorted."""
    found = {}
    for kind in KINDS:
        nodes = memory.find(kind, scope=SCOPE, where=EVERYTHING, limit=100_000)
        found[kind.value] = sorted(node.id for node in nodes)
    return found


if __name__ == "__main__":
    with open_quickly(sys.argv[1]) as opened:
        ingest(opened, int(sys.argv[2]), acknowledge=True)
