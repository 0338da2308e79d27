"""Runs named statements in the driver's transaction functions."""

from collections.abc import Callable
from typing import Any, TypeVar

from neo4j import READ_ACCESS, WRITE_ACCESS, Driver, ManagedTransaction, Session

from structmem.cypher import Mode, statement
from structmem.errors import StoreUnavailable
from structmem.graph.neo4j.catalogue import Item
from structmem.graph.neo4j.faults import translated
from structmem.graph.neo4j.labels import Label

T = TypeVar("T")
Record = dict[str, Any]


class Work:
    """What one transaction may do."""

    def __init__(self, transaction: ManagedTransaction, mode: Mode) -> None:
        self._transaction = transaction
        self._mode = mode

    def rows(
        self, name: str, label: Label | None = None, item: Item | None = None, **params: Any
    ) -> list[Record]:
        """Run a statement of the library and return its rows.

        Args:
            name: Of the statement.
            label: Stands for LABEL in it.
            item: An index of the catalogue; its name stands for INDEX_NAME.
            params: Its parameters.
        """
        found = statement(name)
        if found.mode is Mode.WRITE and self._mode is Mode.READ:
            raise ValueError(f"{name} writes, and this transaction only reads")
        text = found.text
        if label is not None:
            text = text.replace("LABEL", label)
        if item is not None:
            text = text.replace("INDEX_NAME", item.name)
        return self.run(text, **params)

    def one(self, name: str, label: Label | None = None, **params: Any) -> Record | None:
        """Run a statement that gives at most one row."""
        found = self.rows(name, label, **params)
        return found[0] if found else None

    def run(self, text: str, **params: Any) -> list[Record]:
        """Run a text that was made from the library and the catalogue."""
        return [dict(record) for record in self._transaction.run(_in_dialect(text), params)]

    def server(self) -> Record:
        """Ask which server this is; in its own dialect, for a server that is too old knows no name for it."""
        (record,) = self._transaction.run(statement("schema/server").text)
        return dict(record)


class Connection:
    """A driver, bound to one database. Thread-safe."""

    def __init__(self, driver: Driver, *, database: str | None, where: str) -> None:
        self.where = where
        self._driver = driver
        self._database = database
        self._closed = False

    def read(self, work: Callable[[Work], T]) -> T:
        """Run `work` in one reading transaction, again after transient errors."""
        with translated(self.where), self._session(READ_ACCESS) as session:
            return session.execute_read(lambda transaction: work(Work(transaction, Mode.READ)))

    def write(self, work: Callable[[Work], T]) -> T:
        """Run `work` in one writing transaction, again after transient errors; all of it or nothing."""
        with translated(self.where), self._session(WRITE_ACCESS) as session:
            return session.execute_write(lambda transaction: work(Work(transaction, Mode.WRITE)))

    def rows(self, name: str, label: Label | None = None, **params: Any) -> list[Record]:
        """Run one reading statement."""
        return self.read(lambda work: work.rows(name, label, **params))

    def check(self) -> None:
        """Ask for an answer once; other work is tried again for a while, as if the server restarted."""
        with translated(self.where):
            self._driver.verify_connectivity()

    def server(self) -> Record:
        """Return the server's version and edition."""
        return self.read(lambda work: work.server())

    def close(self) -> None:
        """Close all connections; further work raises StoreUnavailable."""
        self._closed = True
        self._driver.close()

    def _session(self, access: str) -> Session:
        if self._closed:
            raise StoreUnavailable(f"Neo4j at {self.where} was closed; open the store again")
        return self._driver.session(database=self._database, default_access_mode=access)


def _in_dialect(text: str) -> str:
    """Name the Cypher that a text is written in, so that a database's own default does not matter."""
    return text if text.startswith("CYPHER ") else f"CYPHER 5 {text}"
