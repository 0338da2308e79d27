"""The contract, run against the embedded store in a file and in memory."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from structmem.graph.embedded import SqliteStore, open_sqlite_store
from structmem.testing.fakes import FixedClock
from structmem.testing.store_contract import GraphStoreContract, Reopen


class TestSqliteFile(GraphStoreContract):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[SqliteStore]:
        opened = open_sqlite_store(tmp_path / "memories.db", clock=FixedClock())
        yield opened
        opened.close()

    @pytest.fixture
    def reopen(self, store: SqliteStore, tmp_path: Path) -> Iterator[Reopen]:
        opened: list[SqliteStore] = []

        def again() -> SqliteStore:
            store.close()
            opened.append(open_sqlite_store(tmp_path / "memories.db", clock=FixedClock()))
            return opened[-1]

        yield again
        for one in opened:
            one.close()


class TestSqliteMemory(GraphStoreContract):
    @pytest.fixture
    def store(self) -> Iterator[SqliteStore]:
        opened = open_sqlite_store(":memory:", clock=FixedClock())
        yield opened
        opened.close()

    @pytest.fixture
    def reopen(self) -> Reopen:
        pytest.skip("what is in memory ends with the store")
