"""Erasing what a worker is reading just then: nothing of it comes back, and the rest is understood."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from structmem import StructMemory
from structmem.bootstrap import compose
from structmem.domain.draft import Extraction, ExtractionMode
from structmem.domain.graph import Selector
from structmem.domain.ids import ScopeKey
from structmem.domain.message import Message
from structmem.extraction import RuleExtractor
from structmem.extraction.time import RuleTimeParser
from structmem.graph.embedded import open_sqlite_store
from structmem.models.hashing import HashingEmbedder
from structmem.ports import GraphStore
from structmem.settings import Settings
from structmem.testing.fakes import FixedClock
from tests.neo4j_server.server import Neo4jServer
from tests.neo4j_server.stores import open_store, wipe

Open = Callable[[], GraphStore]
Check = Callable[[Open], None]
SCOPE = ScopeKey("harbour")
SAID = [
    {"id": str(n), "speaker_name": "Mireille", "time_stamp": f"2023-05-08 13:5{n}", "content": text}
    for n, text in enumerate(
        (
            "I sold the boat to Tomasz yesterday.",
            "My sister Odile moved to Lyon in March.",
            "I work at the harbour office now.",
        )
    )
]


class Interrupted:
    """The rules, which read, and let something happen before anything is written."""

    name = "rules@1"
    reach = 0

    def __init__(self, *happens: Callable[[], object]) -> None:
        self._happens = list(happens)

    def extract(
        self, messages: Sequence[Message], *, context: Sequence[Message], mode: ExtractionMode
    ) -> Extraction:
        found = RuleExtractor(RuleTimeParser()).extract(messages, context=context, mode=mode)
        if self._happens:
            self._happens.pop(0)()
        return found


def _remember(store: GraphStore, extractor: Interrupted) -> StructMemory:
    return compose(
        Settings(), store=store, embedder=HashingEmbedder(), clock=FixedClock(), extractor=extractor
    )


def _texts(memory: StructMemory) -> set[str]:
    """Return the texts of all that was understood."""
    return {str(row["text"]) for row in memory.export(scope=SCOPE) if row.get("sources")}


def part_of_a_segment(open_: Open) -> None:
    other = open_()

    def erase() -> None:
        said = other.messages_of(SCOPE, "s1", first_seq=1, last_seq=1)
        other.erase(SCOPE, Selector(messages=(said[0].id,)))

    with _remember(open_(), Interrupted(erase)) as memory:
        memory.add(SAID, scope=SCOPE, session="s1")
        memory.flush(scope=SCOPE)
        assert memory.problems(scope=SCOPE) == []
        assert memory.stats(scope=SCOPE).segments == {"EXTRACTED": 1}
        texts = _texts(memory)
        assert any("Tomasz" in text for text in texts)
        assert any("harbour office" in text for text in texts)
        assert not any("Odile" in str(row) for row in memory.export(scope=SCOPE))
    other.close()


def everything(open_: Open) -> None:
    other = open_()
    with _remember(open_(), Interrupted(lambda: other.erase(SCOPE, Selector(everything=True)))) as memory:
        memory.add(SAID, scope=SCOPE, session="s1")
        report = memory.flush(scope=SCOPE)
        assert (report.failed_segments, report.warnings) == (0, ())
        assert list(memory.export(scope=SCOPE))[1:] == []
        assert memory.problems(scope=SCOPE) == []
    other.close()


@pytest.fixture
def in_a_file(tmp_path: Path) -> Open:
    return lambda: open_sqlite_store(tmp_path / "memories.db", clock=FixedClock())


@pytest.fixture
def on_a_server(neo4j_server: Neo4jServer) -> Iterator[Open]:
    wipe(neo4j_server)
    yield lambda: open_store(neo4j_server)
    wipe(neo4j_server)


@pytest.mark.parametrize("check", [part_of_a_segment, everything])
def test_erased_meanwhile_in_a_file(in_a_file: Open, check: Check) -> None:
    check(in_a_file)


@pytest.mark.neo4j
@pytest.mark.parametrize("check", [part_of_a_segment, everything])
def test_erased_meanwhile_on_a_server(on_a_server: Open, check: Check) -> None:
    check(on_a_server)
