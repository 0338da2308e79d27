"""Stores on a test server."""

from collections.abc import Sequence
from datetime import UTC, datetime

from neo4j import GraphDatabase

from structmem.cypher import Statement
from structmem.graph.neo4j import Neo4jStore, open_neo4j_store
from structmem.testing.fakes import FixedClock
from tests.neo4j_server.server import Neo4jServer


def open_store(
    server: Neo4jServer,
    *,
    password: str | None = None,
    database: str = "neo4j",
    steps: Sequence[Statement] | None = None,
) -> Neo4jStore:
    """Open a store on the server with a clock that stands still."""
    return open_neo4j_store(
        server.url,
        user=server.user,
        password=server.password if password is None else password,
        database=database,
        clock=FixedClock(datetime(2024, 5, 6, tzinfo=UTC)),
        steps=steps,
    )


def run(server: Neo4jServer, text: str) -> None:
    """Run a statement past the store."""
    with GraphDatabase.driver(server.url, auth=server.auth) as driver:
        driver.execute_query(text)


def wipe(server: Neo4jServer) -> None:
    """Remove all nodes; the schema stays, which makes the next store open quickly."""
    run(server, "MATCH (n) DETACH DELETE n")
