"""The store contract on live Neo4j servers of both versions."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from neo4j import Driver, GraphDatabase

from structmem.graph.neo4j import Neo4jStore, open_neo4j_store
from structmem.ports import GraphStore
from structmem.testing.fakes import FixedClock
from structmem.testing.store_contract import GraphStoreContract, Reopen
from tests.neo4j_server.server import Neo4jServer


def _open(server: Neo4jServer) -> Neo4jStore:
    return open_neo4j_store(
        server.url,
        user=server.user,
        password=server.password,
        database="neo4j",
        clock=FixedClock(datetime(2024, 5, 6, tzinfo=UTC)),
    )


@pytest.fixture(scope="class")
def driver(neo4j_server: Neo4jServer) -> Iterator[Driver]:
    with GraphDatabase.driver(neo4j_server.url, auth=neo4j_server.auth) as driver:
        yield driver


@pytest.mark.neo4j
class TestNeo4jStore(GraphStoreContract):
    """Every verb of the port."""

    @pytest.fixture
    def store(self, neo4j_server: Neo4jServer, driver: Driver) -> Iterator[GraphStore]:
        # The schema stays; only the nodes go.
        driver.execute_query("MATCH (n) DETACH DELETE n")
        store = _open(neo4j_server)
        yield store
        store.close()

    @pytest.fixture
    def reopen(self, neo4j_server: Neo4jServer, store: GraphStore) -> Iterator[Reopen]:
        opened: list[GraphStore] = []

        def again() -> GraphStore:
            store.close()
            opened.append(_open(neo4j_server))
            return opened[-1]

        yield again
        for one in opened:
            one.close()
