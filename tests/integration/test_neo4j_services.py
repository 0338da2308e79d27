"""Whole memories on one Neo4j in processes that are killed at work: nothing lost, nothing done twice."""

import random
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from structmem import StructMemory, bootstrap
from structmem.bootstrap import compose
from structmem.domain.draft import Extraction, ExtractionMode
from structmem.domain.graph import NodeKind
from structmem.domain.message import Message
from structmem.extraction import RuleExtractor
from structmem.extraction.time import RuleTimeParser
from structmem.graph.embedded import open_sqlite_store
from structmem.graph.neo4j import open_neo4j_store
from structmem.models.hashing import HashingEmbedder
from structmem.ports import GraphStore
from structmem.settings import IngestSettings, Settings
from structmem.testing.fakes import FixedClock
from tests.integration.ingesting import SCOPE, ids, ingest, messages, open_quickly
from tests.neo4j_server.fixtures import on_lts
from tests.neo4j_server.server import Neo4jServer
from tests.neo4j_server.stores import open_store, wipe

NOW = datetime(2024, 5, 6, tzinfo=UTC)
LEASE = timedelta(minutes=5)
KILLS = 3
SESSIONS = 64
# Leased are sixteen at a time: the second sixteen are in work.
STALLS_AT = 20


class Told:
    """The rules, telling what they read; after some segments they stand still."""

    name = "rules@1"
    reach = 0

    def __init__(self, tell: Callable[[str], object], stall_at: int = 0) -> None:
        self._tell = tell
        self._left = stall_at

    def extract(
        self, messages: Sequence[Message], *, context: Sequence[Message], mode: ExtractionMode
    ) -> Extraction:
        self._tell(messages[0].session)
        self._left -= 1
        if self._left == 0:
            self._tell("stalled")
            sys.stdin.read()
        return RuleExtractor(RuleTimeParser()).extract(messages, context=context, mode=mode)


def _memory(
    store: GraphStore, tell: Callable[[str], object], *, now: datetime = NOW, stall_at: int = 0
) -> StructMemory:
    return compose(
        Settings(ingest=IngestSettings(extract_on_add=False, lease=LEASE)),
        store=store,
        embedder=HashingEmbedder(),
        clock=FixedClock(now),
        extractor=Told(tell, stall_at),
    )


def _add_sessions(memory: StructMemory) -> None:
    """Leave one closed segment a session, nothing understood yet."""
    for number in range(SESSIONS):
        said = {
            "id": f"m{number}",
            "speaker_name": "Mireille",
            "time_stamp": f"2023-05-08 {number // 4:02}:{number % 4 * 15:02}",
            "content": f"I sold boat number {number} to Tomasz.",
        }
        memory.add(said, scope=SCOPE, session=f"s{number:02}")
    last = {
        "id": "end",
        "speaker_name": "Mireille",
        "time_stamp": "2023-05-09 12:00",
        "content": "Good night.",
    }
    memory.add(last, scope=SCOPE, session="zz")


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - the parent reads it


def _ingest(store: GraphStore, _: str) -> None:
    memory = compose(Settings(), store=store, embedder=HashingEmbedder(), clock=bootstrap.SystemClock())
    ingest(memory, 5, acknowledge=True)


def _work(store: GraphStore, stall_at: str) -> None:
    _memory(store, _say, stall_at=int(stall_at)).flush(scope=SCOPE)


_JOBS = {"ingest": _ingest, "work": _work}


def _start(server: Neo4jServer, job: str, argument: object = "") -> "subprocess.Popen[str]":
    told = [server.url, server.password, job, str(argument)]
    return subprocess.Popen(
        [sys.executable, "-m", "tests.integration.test_neo4j_services", *told],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
        cwd=Path(__file__).parents[2],
    )


def _kill(process: "subprocess.Popen[str]") -> list[str]:
    """End it with -9; return the whole lines that it still said."""
    process.kill()
    rest, _ = process.communicate(timeout=300)
    return rest.split("\n")[:-1]


@pytest.fixture
def server(neo4j_server: Neo4jServer) -> Iterator[Neo4jServer]:
    wipe(neo4j_server)
    yield neo4j_server
    wipe(neo4j_server)


@on_lts
@pytest.mark.neo4j
@pytest.mark.slow
class TestServices:
    """Real processes, really killed."""

    def test_an_ingest_that_is_killed_again_and_again_resumes_to_the_same_graph(
        self, server: Neo4jServer
    ) -> None:
        chance = random.Random(20240229)
        store = open_store(server)
        memory = compose(Settings(), store=store, embedder=HashingEmbedder(), clock=FixedClock(NOW))
        acknowledged: set[str] = set()
        for kill in range(1, KILLS + 1):
            process = _start(server, "ingest")
            assert process.stdout
            said = chance.randrange(1, len(messages()) * kill // KILLS)
            acknowledged |= {process.stdout.readline().strip() for _ in range(said)}
            acknowledged |= set(_kill(process))
            kept = {
                node.message_id
                for node in memory.find(NodeKind.MESSAGE, scope=SCOPE, limit=10_000)
                if isinstance(node, Message)
            }
            assert acknowledged <= kept
            assert memory.problems(scope=SCOPE) == []
        memory.flush(scope=SCOPE)
        ingest(memory, 5)
        with open_quickly(":memory:") as undisturbed:
            ingest(undisturbed, 5)
            assert ids(memory) == ids(undisturbed)
        assert memory.problems(scope=SCOPE) == []
        memory.close()

    def test_services_share_segments_and_take_over_from_one_that_dies(
        self, server: Neo4jServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        # As if the others were on other machines: only the end of a lease tells that they are gone.
        monkeypatch.setattr(bootstrap, "_is_gone", lambda worker: False)
        adding = _memory(open_store(server), lambda line: None)
        _add_sessions(adding)
        dying = _start(server, "work", STALLS_AT)
        assert dying.stdout
        begun = []
        while (line := dying.stdout.readline().strip()) != "stalled":
            assert line
            begun.append(line)
        others = [_start(server, "work", 0) for _ in range(2)]
        by_others = [line for other in others for line in other.communicate(timeout=300)[0].split()]
        _kill(dying)

        early: list[str] = []
        with _memory(open_store(server), early.append, now=NOW + LEASE - timedelta(seconds=1)) as soon:
            soon.flush(scope=SCOPE)
        late: list[str] = []
        heir = _memory(open_store(server), late.append, now=NOW + LEASE)
        heir.flush(scope=SCOPE)

        by_dying, undone = begun[:16], begun[16:]
        sessions = [f"s{number:02}" for number in range(SESSIONS)]
        assert early == []
        assert len(late) == 16
        assert set(undone) <= set(late)
        assert sorted([*by_dying, *by_others, *late]) == [*sessions, "zz"]
        assert heir.problems(scope=SCOPE) == []
        assert heir.stats(scope=SCOPE).segments == {"EXTRACTED": SESSIONS + 1}
        with _memory(open_sqlite_store(":memory:", clock=FixedClock(NOW)), lambda line: None) as alone:
            _add_sessions(alone)
            alone.flush(scope=SCOPE)
            assert ids(heir) == ids(alone)
        adding.close()
        heir.close()


if __name__ == "__main__":
    _url, _password, _job, _argument = sys.argv[1:]
    _JOBS[_job](
        open_neo4j_store(_url, user=None, password=_password, database=None, clock=FixedClock(NOW)), _argument
    )
