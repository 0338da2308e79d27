"""Opens a Neo4j database as a store."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from neo4j import Driver, GraphDatabase, NotificationMinimumSeverity

from structmem.cypher import Statement
from structmem.errors import InvalidSettings
from structmem.graph.neo4j.connection import Connection
from structmem.graph.neo4j.faults import translated
from structmem.graph.neo4j.migration import released_steps
from structmem.graph.neo4j.schema import Schema
from structmem.graph.neo4j.store import Neo4jStore
from structmem.ports import Clock

_CONNECT_S = 10.0
_RETRY_S = 15.0


def open_neo4j_store(
    url: str,
    *,
    user: str | None,
    password: str | None,
    database: str | None,
    clock: Clock,
    steps: Sequence[Statement] | None = None,
) -> Neo4jStore:
    """Connect, make or check the schema, and return the store.

    Args:
        url: `neo4j://…`, `bolt://…`, or one of these with `+s` or `+ssc`.
        user: None is `neo4j` where there is a password, and no log-in where there is none.
        password: Of the user.
        database: None is the user's home database.
        clock: Tells when something was erased.
        steps: What leads an older schema up; None takes the package's.

    Raises:
        StoreUnavailable: Nothing answers there.
        StoreRefused: Wrong user, password or database, or rights are missing.
        SchemaMismatch: The schema is not the one that is needed; the text has the command that mends it.
        InvalidSettings: The URL or the database cannot be used.
    """
    check_url(url)
    check_database(database)
    where = url + (f" (database {database})" if database else "")
    with translated(where):
        driver = _driver(url, user, password)
    connection = Connection(driver, database=database, where=where)
    try:
        connection.check()
        schema = Schema(connection, released_steps() if steps is None else steps)
        schema.prepare()
    except BaseException:
        connection.close()
        raise
    return Neo4jStore(connection, schema, clock=clock)


def check_url(url: str) -> None:
    """Refuse a URL that names no server, or that has a password in it, which would end up in messages.

    Raises:
        InvalidSettings: Says what to give.
    """
    parts = urlsplit(url)
    if "@" in parts.netloc:
        bare = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
        raise InvalidSettings(
            f"store URL {bare!r} has a user in it; "
            "give user and password as auth=(…, …) or in STRUCTMEM_STORE__USER and STRUCTMEM_STORE__PASSWORD"
        )
    try:
        usable = parts.hostname is not None and " " not in parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise InvalidSettings(f"store URL {url!r} names no server; give one such as bolt://host:7687")


def check_database(database: str | None) -> None:
    """Refuse the one database of every server that holds no data.

    Raises:
        InvalidSettings: It is that one.
    """
    if database is not None and database.lower() == "system":
        raise InvalidSettings(
            f"database {database!r} holds the server's users and databases, not data; "
            "give another one (STRUCTMEM_STORE__DATABASE), or none for the user's own"
        )


def _driver(url: str, user: str | None, password: str | None) -> Driver:
    return GraphDatabase.driver(
        url,
        auth=(user or "neo4j", password) if password is not None else None,
        connection_timeout=_CONNECT_S,
        max_transaction_retry_time=_RETRY_S,
        notifications_min_severity=NotificationMinimumSeverity.OFF,
        telemetry_disabled=True,
        user_agent="structmem",
    )
