"""What goes wrong with a Neo4j is said in StructMem's words, and with the next step."""

import inspect
import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from neo4j import exceptions as driver_exceptions

from structmem.domain.ids import ScopeKey
from structmem.errors import (
    EmbeddingMismatch,
    InvalidSettings,
    SchemaMismatch,
    SchemaTooNew,
    StoreBusy,
    StoreError,
    StoreForeign,
    StoreFull,
    StoreRefused,
    StoreUnavailable,
    StructMemError,
)
from structmem.graph.neo4j import open_neo4j_store, opening
from structmem.graph.neo4j.catalogue import vector_index
from structmem.graph.neo4j.connection import Connection
from structmem.graph.neo4j.faults import FAULTS, fault, translated
from structmem.graph.neo4j.labels import Label
from structmem.graph.neo4j.schema import Schema
from structmem.testing.fakes import FixedClock
from structmem.testing.samples import story
from tests.neo4j_server.server import Neo4jServer
from tests.neo4j_server.stores import open_store, run, wipe

ANA = ScopeKey("ana")
_PUBLIC = [
    kind
    for name, kind in inspect.getmembers(driver_exceptions, inspect.isclass)
    if name in driver_exceptions.__all__
    and issubclass(kind, driver_exceptions.Neo4jError | driver_exceptions.DriverError)
]


@pytest.mark.parametrize("kind", _PUBLIC, ids=lambda kind: kind.__name__)
def test_every_exception_of_the_driver_has_a_meaning(kind: type[Exception]) -> None:
    assert kind in FAULTS
    raised = kind("the cause") if issubclass(kind, driver_exceptions.DriverError) else kind()
    with pytest.raises(StructMemError, match=r"^Neo4j at here: .+; .+") as caught, translated("here"):
        raise raised
    assert caught.value.__cause__ is raised


def _server_error(code: str, message: str = "it says so") -> Exception:
    return driver_exceptions.Neo4jError._hydrate_neo4j(code=code, message=message)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("Neo.ClientError.Security.Unauthorized", StoreRefused),
        ("Neo.ClientError.Security.Forbidden", StoreRefused),
        ("Neo.ClientError.Security.CredentialsExpired", StoreRefused),
        ("Neo.ClientError.Database.DatabaseNotFound", StoreRefused),
        ("Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", StoreRefused),
        ("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", StoreRefused),
        ("Neo.TransientError.Transaction.DeadlockDetected", StoreBusy),
        ("Neo.TransientError.General.DatabaseUnavailable", StoreUnavailable),
        ("Neo.ClientError.Cluster.NotALeader", StoreUnavailable),
        ("Neo.ClientError.Schema.ConstraintValidationFailed", StoreForeign),
        ("Neo.ClientError.Statement.SyntaxError", StoreError),
        ("Neo.DatabaseError.General.UnknownError", StoreError),
    ],
)
def test_codes_of_the_server_have_a_meaning(code: str, kind: type[StructMemError]) -> None:
    assert type(fault(_server_error(code), "here")) is kind


def test_full_disk_is_said() -> None:
    found = fault(_server_error("Neo.DatabaseError.General.UnknownError", "No space left on device"), "here")
    assert type(found) is StoreFull


class _OldTransaction:
    """Answers as a real 5.20 did: it knows of no dialects."""

    def run(self, text: str, params: object = None) -> list[dict[str, Any]]:
        if text.startswith("CYPHER"):
            raise _server_error("Neo.ClientError.Statement.SyntaxError", "Invalid input '5': expected")
        return [{"version": "5.20.0", "edition": "community"}]


class _OldServer:
    """A driver and its session."""

    def session(self, **_: object) -> "_OldServer":
        return self

    def __enter__(self) -> "_OldServer":
        return self

    def __exit__(self, *_: object) -> None: ...

    def execute_read(self, work: Callable[[Any], Any]) -> Any:
        return work(_OldTransaction())


def test_server_that_is_too_old_is_refused_with_both_versions() -> None:
    old: Any = _OldServer()
    with pytest.raises(StoreForeign) as caught:
        Schema(Connection(old, database=None, where="bolt://old:7687"), ())
    assert str(caught.value) == "Neo4j at bolt://old:7687 is version 5.20.0; StructMem needs 5.26 or newer"


def test_server_with_an_older_protocol_is_refused_as_too_old() -> None:
    # The words of the driver about a real 4.4.39.
    text = "Notification filtering is not supported for the Bolt Protocol 4.4. Server Agent 'None'"
    found = fault(driver_exceptions.ConfigurationError(text), "bolt://old:7687")
    assert type(found) is StoreForeign
    assert str(found) == f"Neo4j at bolt://old:7687: {text}; StructMem needs a server of Neo4j 5.26 or newer"


@pytest.mark.parametrize(
    "url", ["neo4j://", "bolt://local host:1", "bolt://localhost:port", "gopher://host:1"]
)
def test_url_that_cannot_be_used_is_named(url: str) -> None:
    with pytest.raises(InvalidSettings, match=r"; .*bolt://host:7687"):
        open_neo4j_store(url, user=None, password="x", database=None, clock=FixedClock())


def test_password_in_a_url_is_refused_and_not_repeated() -> None:
    url = "bolt://ana:sesame@127.0.0.1:1"
    with pytest.raises(
        InvalidSettings, match=r"'bolt://127\.0\.0\.1:1'.*STRUCTMEM_STORE__PASSWORD"
    ) as caught:
        open_neo4j_store(url, user=None, password=None, database=None, clock=FixedClock())
    assert "sesame" not in str(caught.value)


def test_host_that_does_not_answer_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    url = f"bolt://127.0.0.1:{port}"
    monkeypatch.setattr(opening, "_RETRY_S", 600)
    with pytest.raises(StoreUnavailable) as caught:
        open_neo4j_store(url, user="neo4j", password="x", database=None, clock=FixedClock())
    assert str(caught.value).startswith(f"Neo4j at {url}: Couldn't connect to 127.0.0.1:{port} ")
    assert "refused" in str(caught.value)
    assert str(caught.value).endswith(
        "; check that the server runs and that the URL is right; then try again"
    )


@pytest.mark.parametrize("database", ["system", "System"])
def test_database_of_the_server_itself_is_refused(database: str) -> None:
    with pytest.raises(InvalidSettings) as caught:
        open_neo4j_store("bolt://127.0.0.1:1", user=None, password="x", database=database, clock=FixedClock())
    assert str(caught.value) == (
        f"database {database!r} holds the server's users and databases, not data; "
        "give another one (STRUCTMEM_STORE__DATABASE), or none for the user's own"
    )


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not try again for a quarter of a minute where the server is down on purpose."""
    monkeypatch.setattr(opening, "_RETRY_S", 0.2)


@pytest.mark.neo4j
class TestLiveServer:
    """The same against real servers."""

    @pytest.fixture
    def empty(self, neo4j_server: Neo4jServer) -> Iterator[Neo4jServer]:
        wipe(neo4j_server)
        yield neo4j_server
        wipe(neo4j_server)

    @pytest.mark.parametrize(("user", "password"), [("neo4j", "wrong"), ("nobody", Neo4jServer.password)])
    def test_wrong_user_or_password(self, neo4j_server: Neo4jServer, user: str, password: str) -> None:
        with pytest.raises(StoreRefused) as caught:
            open_neo4j_store(
                neo4j_server.url, user=user, password=password, database=None, clock=FixedClock()
            )
        assert str(caught.value) == (
            f"Neo4j at {neo4j_server.url}: The client is unauthorized due to authentication failure; "
            "check the user and the password (STRUCTMEM_STORE__USER, …__PASSWORD)"
        )

    def test_no_password(self, neo4j_server: Neo4jServer) -> None:
        with pytest.raises(StoreRefused, match=r"; check the user and the password \(STRUCTMEM_STORE__USER"):
            open_neo4j_store(neo4j_server.url, user=None, password=None, database=None, clock=FixedClock())

    @pytest.mark.parametrize("database", ["nowhere", "it's `x`; drop database neo4j"])
    def test_wrong_database(self, neo4j_server: Neo4jServer, database: str) -> None:
        with pytest.raises(StoreRefused) as caught:
            open_store(neo4j_server, database=database)
        assert str(caught.value) == (
            f"Neo4j at {neo4j_server.url} (database {database}): Graph not found: {database}; choose a "
            "database that this user may open (STRUCTMEM_STORE__DATABASE); `SHOW DATABASES` lists them"
        )

    def test_wrong_database_through_a_routing_url(self, neo4j_server: Neo4jServer) -> None:
        url = neo4j_server.url.replace("bolt", "neo4j")
        with pytest.raises(StoreRefused, match=r"'nowhere' because this database does not exist; choose a"):
            open_neo4j_store(
                url, user=None, password=neo4j_server.password, database="nowhere", clock=FixedClock()
            )

    def test_port_of_something_else(self, neo4j_server: Neo4jServer) -> None:
        url = neo4j_server.http_url.replace("http", "bolt")
        with pytest.raises(StoreUnavailable, match=r"looks like HTTP\); check that the server runs and that"):
            open_neo4j_store(url, user="neo4j", password="x", database=None, clock=FixedClock())

    def test_nodes_of_another_program_are_left_alone(self, empty: Neo4jServer) -> None:
        run(empty, "CREATE (:Entity {name: 'a customer'})")
        with pytest.raises(StoreForeign, match="'Entity' of another program"):
            open_store(empty)

    def test_newer_schema_is_not_touched(self, empty: Neo4jServer) -> None:
        open_store(empty).close()
        run(empty, "MATCH (s:StructMem) SET s.schema_version = 99")
        with pytest.raises(SchemaTooNew, match=r"99.*pip install --upgrade"):
            open_store(empty)

    def test_index_of_another_dimension_is_refused_with_the_command_that_mends_it(
        self, empty: Neo4jServer
    ) -> None:
        store = open_store(empty)
        store.append(ANA, story().messages)
        store.write(ANA, story().batch)
        store.close()
        run(empty, "DROP INDEX structmem_entry_vector_4")
        run(
            empty,
            "CREATE VECTOR INDEX structmem_entry_vector_4 FOR (n:Entry) ON (n.embedding_4) "
            "OPTIONS {indexConfig: {`vector.dimensions`: 5, `vector.similarity_function`: 'cosine'}}",
        )
        with pytest.raises(SchemaMismatch, match="structmem_entry_vector_4") as caught:
            open_store(empty)
        command = str(caught.value).split("`")[1]
        assert command == "DROP INDEX structmem_entry_vector_4"
        run(empty, command)
        again = open_store(empty)
        assert again.statistics(ANA).embeddings == 3
        again.close()

    def test_index_that_was_built_with_more_care_is_kept(self, empty: Neo4jServer) -> None:
        store = open_store(empty)
        store.append(ANA, story().messages)
        store.write(ANA, story().batch)
        item = vector_index(Label.ENTRY, 4, filtered=store._schema.filters_in_index)
        store.close()
        run(empty, f"DROP INDEX {item.name}")
        careful = item.definition.replace("ef_construction`: 50", "ef_construction`: 100")
        run(empty, careful.replace("$name", item.name).replace("$dimensions", "4"))
        open_store(empty).close()
        store = open_store(empty)
        built = next(row for row in store._connection.rows("schema/indexes") if row["name"] == item.name)
        store.close()
        assert built["options"]["indexConfig"]["vector.hnsw.ef_construction"] == 100

    def test_index_on_another_property_is_refused_with_the_command_that_mends_it(
        self, empty: Neo4jServer
    ) -> None:
        open_store(empty).close()
        run(empty, "DROP INDEX structmem_entry_place")
        run(empty, "CREATE INDEX structmem_entry_place FOR (n:Entry) ON (n.scope, n.text)")
        with pytest.raises(SchemaMismatch, match=r"text, needed is scope, place"):
            open_store(empty)
        run(empty, "DROP INDEX structmem_entry_place")
        open_store(empty).close()

    def test_wrong_constraint_is_refused_with_the_command_that_mends_it(self, empty: Neo4jServer) -> None:
        open_store(empty).close()
        run(empty, "DROP CONSTRAINT structmem_day_key")
        run(empty, "CREATE CONSTRAINT structmem_day_key FOR (n:Day) REQUIRE n.caption IS UNIQUE")
        with pytest.raises(SchemaMismatch, match="DROP CONSTRAINT structmem_day_key"):
            open_store(empty)
        run(empty, "DROP CONSTRAINT structmem_day_key")
        open_store(empty).close()

    def test_second_model_is_refused_before_anything_is_written(self, empty: Neo4jServer) -> None:
        store = open_store(empty)
        store.append(ANA, story().messages)
        store.write(ANA, story().batch)
        revision = store.revision(ANA)
        other = story().batch.embeddings[0]
        wider = type(other)(
            node_id=other.node_id, kind=other.kind, model="other@1", vector=other.vector.repeat(2)
        )
        with pytest.raises(EmbeddingMismatch, match="other@1"):
            store.write(ANA, type(story().batch)(embeddings=(wider,)))
        assert store.revision(ANA) == revision
        store.close()
