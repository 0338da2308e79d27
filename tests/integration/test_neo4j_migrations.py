"""The schema of a live Neo4j: led up step by step, and verified at connect."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import numpy as np
import pytest
from neo4j import GraphDatabase

from structmem.cypher import Statement, parse_statement
from structmem.domain.graph import EVERYTHING
from structmem.errors import SchemaMismatch, SchemaTooNew, StoreRefused, StructMemError
from structmem.graph.neo4j import Neo4jStore, migration, open_neo4j_store
from structmem.graph.neo4j.connection import Connection
from structmem.graph.neo4j.migration import migrate, released_steps
from structmem.testing.fakes import FixedClock
from structmem.testing.samples import story
from structmem.testing.store.reading import ANA, lines, put
from tests.neo4j_server.server import Neo4jServer
from tests.neo4j_server.stores import open_store, run, wipe

_HEADER = "// name: {name}\n// params: {params}\n// returns: {returns}\n// mode: write\n{text}"


def step(name: str, text: str, *, params: str = "", returns: str = "") -> Statement:
    return parse_statement(_HEADER.format(name=name, params=params, returns=returns, text=text), name=name)


# Takes several runs, and would show if it were taken twice.
SECOND = step(
    "schema/steps/0002_mood",
    "MATCH (m:Message) WHERE m.mood IS NULL WITH m LIMIT $limit "
    "SET m.mood = 1, m.times = 1 + coalesce(m.times, 0) RETURN count(m) AS changed",
    params="limit",
    returns="changed",
)
THIRD = step("schema/steps/0003_index", "CREATE INDEX message_mood IF NOT EXISTS FOR (m:Message) ON (m.mood)")
LADDER = (SECOND, THIRD)


def query(server: Neo4jServer, text: str) -> list[dict[str, Any]]:
    with GraphDatabase.driver(server.url, auth=server.auth) as driver:
        return [record.data() for record in driver.execute_query(text).records]


def version(server: Neo4jServer) -> list[int]:
    return [row["v"] for row in query(server, "MATCH (s:StructMem) RETURN s.schema_version AS v")]


def times(server: Neo4jServer) -> set[int | None]:
    return {row["t"] for row in query(server, "MATCH (m:Message) RETURN m.times AS t")}


def names(server: Neo4jServer) -> set[str]:
    return {row["name"] for row in query(server, "SHOW INDEXES")}


def opened(server: Neo4jServer, steps: Sequence[Statement]) -> Neo4jStore:
    return open_neo4j_store(
        server.url,
        user=server.user,
        password=server.password,
        database=None,
        clock=FixedClock(),
        steps=steps,
    )


def test_released_steps_lead_up_without_a_gap() -> None:
    for number, one in enumerate(released_steps(), start=migration.FIRST_VERSION + 1):
        assert one.name.startswith(f"schema/steps/{number:04d}_")
        assert one.returns == ("changed",) or "EXISTS" in one.text


class _ReadOnly:
    """A connection whose user may not write."""

    where = "bolt://here:7687"

    def write(self, work: Any) -> None:
        raise StoreRefused("no")


def test_older_schema_that_can_only_be_read_is_said() -> None:
    connection: Any = _ReadOnly()
    with pytest.raises(StoreRefused, match=r"schema version 1, needed is 3.*only read.*open it once"):
        migrate(connection, 1, LADDER)
    migrate(connection, 3, LADDER)


class _Overtaken:
    """A connection to a database that another process has led up meanwhile."""

    where = "bolt://here:7687"

    def write(self, work: Any) -> Any:
        return work(self)

    def rows(self, name: str) -> list[dict[str, int]]:
        assert name == "schema/lock_stamp"
        return [{"schema_version": 3}]

    def run(self, text: str, **params: Any) -> None:
        raise AssertionError(f"taken twice: {text}")


def test_step_that_another_process_took_is_not_taken_again() -> None:
    connection: Any = _Overtaken()
    migrate(connection, 1, LADDER)


@pytest.mark.neo4j
class TestMigration:
    @pytest.fixture
    def old(self, neo4j_server: Neo4jServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Neo4jServer]:
        """A database of today, which the ladders of these tests take for an old one."""
        monkeypatch.setattr(migration, "_LIMIT", 2)
        wipe(neo4j_server)
        store = open_store(neo4j_server)
        put(store, ANA, story())
        store.close()
        yield neo4j_server
        run(neo4j_server, "DROP INDEX message_mood IF EXISTS")
        wipe(neo4j_server)

    def test_every_step_is_taken_once_and_nothing_is_lost(self, old: Neo4jServer) -> None:
        before = open_store(old)
        rows = lines(before, ANA)
        before.close()
        for _ in range(2):
            store = opened(old, LADDER)
            assert store.info.schema_version == 3
            assert lines(store, ANA) == rows
            assert store.problems(ANA) == []
            store.close()
            assert (version(old), times(old)) == ([3], {1})
        assert "message_mood" in names(old)
        with pytest.raises(SchemaTooNew, match=r"schema version 3, .* up to 1; .*pip install --upgrade"):
            open_store(old)

    def test_empty_database_gets_the_newest_version(self, old: Neo4jServer) -> None:
        wipe(old)
        opened(old, LADDER).close()
        assert version(old) == [3]

    def test_what_was_done_before_a_break_is_not_done_again(
        self, old: Neo4jServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        run(old, "MATCH (m:Message) WITH m LIMIT 2 SET m.mood = 1, m.times = 1")
        broken = (
            SECOND,
            step("schema/steps/0003_index", "CREATE INDEX message_mood IF NOT EXISTS FOR nonsense"),
        )
        with pytest.raises(StructMemError, match="nonsense"):
            opened(old, broken)
        assert (version(old), times(old)) == ([2], {1})
        run(old, "CREATE INDEX message_mood FOR (m:Message) ON (m.mood)")  # done, but not stamped

        opened(old, LADDER).close()
        assert (version(old), times(old)) == ([3], {1})

    def test_of_several_openers_each_step_is_taken_by_one(self, old: Neo4jServer) -> None:
        together = Barrier(4)

        def open_it(_: int) -> int:
            together.wait(120)
            store = opened(old, LADDER)
            store.close()
            return store._schema.version

        with ThreadPoolExecutor(4) as pool:
            assert list(pool.map(open_it, range(4))) == [3] * 4
        assert (version(old), times(old)) == ([3], {1})

    def test_several_openers_of_a_bare_database_do_not_disturb_each_other(self, old: Neo4jServer) -> None:
        wipe(old)
        for name in ("INDEX structmem_text", "CONSTRAINT structmem_day_key", "INDEX structmem_entry_place"):
            run(old, f"DROP {name}")
        together = Barrier(4)

        def open_it(_: int) -> None:
            together.wait(120)
            open_store(old).close()

        with ThreadPoolExecutor(4) as pool:
            list(pool.map(open_it, range(4)))
        assert {"structmem_text", "structmem_day_key", "structmem_entry_place"} <= names(old)
        assert set(version(old)) == {1}


def refused(server: Neo4jServer) -> str:
    """Open, be refused, and return the command that is to mend it."""
    with pytest.raises(SchemaMismatch) as caught:
        open_store(server)
    return str(caught.value).split("run `", 1)[1].split("` in that database")[0]


@pytest.mark.neo4j
class TestVerified:
    """What is there under our names, and is another thing, is refused with the command that mends it."""

    @pytest.fixture
    def filled(self, neo4j_server: Neo4jServer) -> Iterator[Neo4jServer]:
        wipe(neo4j_server)
        store = open_store(neo4j_server)
        put(store, ANA, story())
        store.close()
        yield neo4j_server
        wipe(neo4j_server)

    def test_plain_vector_index_of_an_older_server_is_replaced(self, filled: Neo4jServer) -> None:
        plain = (
            "CYPHER 5 CREATE VECTOR INDEX structmem_entry_vector_4 IF NOT EXISTS "
            "FOR (n:Entry) ON (n.embedding_4) OPTIONS {indexConfig: "
            "{`vector.dimensions`: 4, `vector.similarity_function`: 'cosine'}}"
        )
        run(filled, "DROP INDEX structmem_entry_vector_4")
        run(filled, plain)
        if filled.version.startswith("20"):
            command = refused(filled)
            assert command == "DROP INDEX structmem_entry_vector_4"
            run(filled, command)
        store = open_store(filled)
        found = store.nominate_vector(ANA, np.asarray([1, 0, 0, 0], np.float32), EVERYTHING, limit=9)
        assert len(found) == len(story().batch.embeddings)
        properties = store._schema._there()["structmem_entry_vector_4"]["properties"]
        store.close()
        assert properties == ["embedding_4", *(["scope"] if filled.version.startswith("20") else [])]

    @pytest.mark.parametrize(
        ("ours", "theirs", "command"),
        [
            (
                "INDEX structmem_text",
                "CREATE FULLTEXT INDEX structmem_text FOR (n:Message|Entry|Summary) "
                "ON EACH [n.terms, n.scope_term] OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}}",
                "DROP INDEX structmem_text",
            ),
            (
                "CONSTRAINT structmem_entry_id",
                "CREATE INDEX structmem_entry_id FOR (n:Entry) ON (n.scope, n.id)",
                "DROP INDEX structmem_entry_id",
            ),
            (
                "INDEX structmem_entry_place",
                "CREATE INDEX structmem_entry_place FOR (n:Entry) ON (n.place, n.scope)",
                "DROP INDEX structmem_entry_place",
            ),
            (
                "INDEX structmem_entry_vector_4",
                "CREATE VECTOR INDEX structmem_entry_vector_4 FOR (n:Entry) ON (n.embedding_4) OPTIONS "
                "{indexConfig: {`vector.dimensions`: 4, `vector.similarity_function`: 'euclidean'}}",
                "DROP INDEX structmem_entry_vector_4",
            ),
            (
                "INDEX structmem_text",
                "CREATE FULLTEXT INDEX `their own` FOR (n:Message|Entry|Summary) "
                "ON EACH [n.terms, n.scope_term]",
                "DROP INDEX `their own`",
            ),
            (
                "INDEX structmem_entry_place",
                "CREATE CONSTRAINT structmem_entry_place FOR (n:Entry) REQUIRE (n.scope, n.place) IS UNIQUE",
                "DROP CONSTRAINT structmem_entry_place",
            ),
        ],
    )
    def test_what_stands_in_for_ours_is_refused(
        self, filled: Neo4jServer, ours: str, theirs: str, command: str
    ) -> None:
        run(filled, f"DROP {ours}")
        run(filled, theirs)
        assert refused(filled) == command
        run(filled, command)
        open_store(filled).close()
        assert ours.split()[1] in names(filled)

    def test_index_that_is_still_being_built_is_waited_for(
        self, filled: Neo4jServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        rows, asked = Connection.rows, []

        def populating(self: Connection, name: str, *args: Any, **params: Any) -> Any:
            found = rows(self, name, *args, **params)
            if name == "schema/indexes":
                asked.append(name)
                return [{**row, "state": "POPULATING" if len(asked) == 1 else row["state"]} for row in found]
            return found

        monkeypatch.setattr(Connection, "rows", populating)
        open_store(filled).close()
        assert len(asked) >= 3
