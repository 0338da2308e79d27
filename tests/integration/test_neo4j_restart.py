"""A server that dies, and one that only reads: nothing acknowledged is lost, and the same store goes on."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from queue import Queue
from threading import Thread

import pytest

from structmem.cypher import parse_statement
from structmem.domain.graph import Batch
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.message import Message
from structmem.errors import StoreRefused, StoreUnavailable, StructMemError
from structmem.graph.neo4j import Neo4jStore, opening
from structmem.testing.samples import entity, entry, link, message, story
from tests.neo4j_server.server import Neo4jServer
from tests.neo4j_server.stores import open_store, wipe

SCOPE = ScopeKey("shared")
_ACKNOWLEDGED = 8
_DEADLINE_S = 240
NEXT_STEP = parse_statement(
    "// name: schema/steps/0002_index\n// params:\n// returns:\n// mode: write\n"
    "CREATE INDEX message_mood IF NOT EXISTS FOR (m:Message) ON (m.mood)",
    name="schema/steps/0002_index",
)


@pytest.fixture
def server(own_neo4j_server: Neo4jServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Neo4jServer]:
    """A server that runs and is empty; clients of it do not try again for long while it is down."""
    monkeypatch.setattr(opening, "_RETRY_S", 0.2)
    if not own_neo4j_server.is_running:
        own_neo4j_server.start()
    wipe(own_neo4j_server)
    yield own_neo4j_server


def _said(lane: int, number: int) -> list[Message]:
    """Return two messages of a session of the lane's own."""
    return [message(2 * number + n, session=f"lane {lane}") for n in (0, 1)]


def _write(store: Neo4jStore, lane: int, number: int) -> list[NodeId]:
    """Write two messages and what is derived from them, in two transactions; return the ids."""
    said = _said(lane, number)
    store.append(SCOPE, said)
    made = [entry(f"{one.id}", [one], who=[entity("Ana")]) for one in said]
    joined = link(made[0].id, made[1].id)
    store.write(SCOPE, Batch(entities=(entity("Ana"),), entries=tuple(made), links=(joined,)))
    return [*(one.id for one in said), *(one.id for one in made), joined.id]


def _write_until_it_fails(
    store: Neo4jStore, lane: int, told: "Queue[list[NodeId]]", ended: "Queue[StructMemError]"
) -> None:
    for number in count():
        try:
            told.put(_write(store, lane, number))
        except StructMemError as problem:
            ended.put(problem)
            return


@pytest.mark.neo4j
@pytest.mark.slow
class TestRestart:
    """Live servers, each of the module's own."""

    def test_server_that_is_killed_during_writes_loses_nothing_acknowledged(
        self, server: Neo4jServer
    ) -> None:
        store = open_store(server)
        told: Queue[list[NodeId]] = Queue()
        ended: Queue[StructMemError] = Queue()
        lanes = (0, 1)
        writers = [Thread(target=_write_until_it_fails, args=(store, lane, told, ended)) for lane in lanes]
        for writer in writers:
            writer.start()
        acknowledged = [told.get(timeout=_DEADLINE_S) for _ in range(_ACKNOWLEDGED)]
        server.kill()
        problems = [ended.get(timeout=_DEADLINE_S) for _ in lanes]
        for writer in writers:
            writer.join(_DEADLINE_S)
        acknowledged += [told.get_nowait() for _ in range(told.qsize())]
        for problem in problems:
            assert type(problem) is StoreUnavailable
            assert str(problem).startswith(f"Neo4j at {server.url} (database neo4j): ")
        with pytest.raises(StoreUnavailable, match="check that the server runs"):
            store.get(SCOPE, acknowledged[0])

        server.start()

        ids = [one for group in acknowledged for one in group]
        assert [node.id for node in store.get(SCOPE, ids)] == ids
        assert store.problems(SCOPE) == []
        # What was under way is there whole or not at all, and doing it again adds what is missing, once.
        again = len(acknowledged) + 1
        for lane in lanes:
            for number in range(again):
                _write(store, lane, number)
        counted = store.statistics(SCOPE)
        assert counted.messages == 2 * again * len(lanes)
        assert counted.links == {"CAUSES": again * len(lanes)}
        assert store.problems(SCOPE) == []
        store.close()

    def test_server_that_only_reads_answers_and_says_who_may_write(self, server: Neo4jServer) -> None:
        store = open_store(server)
        store.append(SCOPE, story().messages)
        store.write(SCOPE, story().batch)
        before = list(store.export(SCOPE))
        server.stop()

        server.start("server.databases.read_only=neo4j")
        try:
            assert list(store.export(SCOPE)) == before
            with pytest.raises(StoreRefused, match=r"read-only.*; give the user a role that may write here"):
                store.append(SCOPE, [replace(message(7), id=NodeId("msg_new"))])
            other = open_store(server)
            assert list(other.export(SCOPE)) == before
            other.close()
            with pytest.raises(
                StoreRefused, match=r"schema version 1, needed is 2, and this user can only read"
            ):
                open_store(server, steps=[NEXT_STEP])
        finally:
            server.stop()
            store.close()
