"""The store contract on live Neo4j servers of both versions."""

from collections.abc import Iterator

import pytest

from structmem.ports import GraphStore
from structmem.testing.store_contract import GraphStoreContract, Reopen
from tests.neo4j_server.server import Neo4jServer
from tests.neo4j_server.stores import open_store, wipe


@pytest.mark.neo4j
class TestNeo4jStore(GraphStoreContract):
    """Every verb of the port."""

    @pytest.fixture
    def store(self, neo4j_server: Neo4jServer) -> Iterator[GraphStore]:
        wipe(neo4j_server)
        store = open_store(neo4j_server)
        yield store
        store.close()

    @pytest.fixture
    def reopen(self, neo4j_server: Neo4jServer, store: GraphStore) -> Iterator[Reopen]:
        opened: list[GraphStore] = []

        def again() -> GraphStore:
            store.close()
            opened.append(open_store(neo4j_server))
            return opened[-1]

        yield again
        for one in opened:
            one.close()
