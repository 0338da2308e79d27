"""An older file is led up to today's schema, step by step, by one process at a time."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from structmem.errors import SchemaTooNew, StoreError, StoreRefused
from structmem.graph.embedded import SqliteStore, open_sqlite_store
from structmem.graph.embedded.database import Database
from structmem.graph.embedded.schema import STEPS, statements
from structmem.testing.fakes import FixedClock
from structmem.testing.samples import story
from structmem.testing.store.reading import ANA, lines, put

# Neither can be taken twice.
_SECOND = ("ALTER TABLE scope ADD COLUMN note TEXT", "UPDATE scope SET note = 'from version 1'")
_THIRD = ("CREATE TABLE later (x)", "INSERT INTO later SELECT note FROM scope")
_LADDER = (*STEPS, _SECOND, _THIRD)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file of today, which the ladders of these tests take for an old one."""
    path = tmp_path / "memories.db"
    store = open_sqlite_store(path, clock=FixedClock())
    put(store, ANA, story())
    store.close()
    return path


def state(path: Path) -> tuple[int, list[str]]:
    """Return the stamped version, and what the steps did to the data."""
    connection = sqlite3.connect(path)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    rows = connection.execute("SELECT x FROM later").fetchall() if "later" in tables else []
    connection.close()
    return version, [x for (x,) in rows]


def test_every_step_is_taken_in_order_and_nothing_is_lost(old: Path) -> None:
    before = open_sqlite_store(old, clock=FixedClock())
    rows = lines(before, ANA)
    before.close()

    store = SqliteStore(Database(old, lock_timeout_s=5, steps=_LADDER), clock=FixedClock())
    assert store.info.schema_version == 3
    assert lines(store, ANA) == rows
    assert store.problems(ANA) == []
    store.close()
    assert state(old) == (3, ["from version 1"])
    Database(old, lock_timeout_s=5, steps=_LADDER).close()
    assert state(old) == (3, ["from version 1"])


def test_new_file_gets_all_steps(tmp_path: Path) -> None:
    Database(tmp_path / "new.db", lock_timeout_s=5, steps=_LADDER).close()
    assert state(tmp_path / "new.db") == (3, [])


def test_what_was_done_before_a_break_is_not_done_again(old: Path) -> None:
    broken = (*STEPS, _SECOND, (*_THIRD, "SELECT nonsense"))
    with pytest.raises(StoreError, match="nonsense"):
        Database(old, lock_timeout_s=5, steps=broken)
    assert state(old) == (2, [])

    Database(old, lock_timeout_s=5, steps=_LADDER).close()
    assert state(old) == (3, ["from version 1"])


def test_of_several_openers_one_migrates_and_the_others_find_it_done(old: Path) -> None:
    together = Barrier(4)

    def open_it(_: int) -> int:
        together.wait(120)
        database = Database(old, lock_timeout_s=30, steps=_LADDER)
        database.close()
        return database.schema_version

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(open_it, range(4))) == [3] * 4
    assert state(old) == (3, ["from version 1"])


def test_file_that_can_only_be_read_is_not_migrated_and_says_so(old: Path) -> None:
    with pytest.raises(StoreRefused, match=r"schema version 1, needed is 3.*open it once.*write"):
        Database(old, lock_timeout_s=5, writable=False, steps=_LADDER)
    assert state(old) == (1, [])


def test_newer_file_is_refused_with_both_versions_and_the_next_step(old: Path) -> None:
    Database(old, lock_timeout_s=5, steps=_LADDER).close()
    with pytest.raises(SchemaTooNew, match=r"schema version 3, .* up to 1; .*pip install --upgrade"):
        open_sqlite_store(old, clock=FixedClock())
    assert state(old)[0] == 3


def test_script_is_cut_at_semicolons_that_end_a_statement() -> None:
    script = "-- first; not an end\nCREATE TABLE a (x); \nINSERT INTO a VALUES (';');\n\n-- the end;\n"
    assert list(statements(script)) == [
        "-- first; not an end\nCREATE TABLE a (x);",
        "INSERT INTO a VALUES (';');",
    ]
