"""What the embedded store says when something is in its way, and that nothing is half-written then."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from structmem.domain.graph import EVERYTHING, Batch, Filter, NodeKind, Selector
from structmem.domain.ids import ScopeKey
from structmem.errors import (
    InvalidArgument,
    InvalidTime,
    SchemaTooNew,
    StoreBusy,
    StoreError,
    StoreForeign,
    StoreFull,
    StoreRefused,
    StoreUnavailable,
)
from structmem.graph.embedded import SqliteStore, open_sqlite_store
from structmem.graph.embedded.database import Database
from structmem.graph.embedded.lock import FileLock
from structmem.graph.embedded.schema import STEPS
from structmem.graph.embedded.translation import store_error
from structmem.testing.fakes import FixedClock
from structmem.testing.samples import entity, entry, message, story
from structmem.testing.store.reading import ANA, lines, put

CLOCK = FixedClock()


def _open(path: Path | str, timeout_s: float = 30.0) -> SqliteStore:
    return open_sqlite_store(path, clock=CLOCK, lock_timeout_s=timeout_s)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "memories.db"


@pytest.fixture
def filled(path: Path) -> Path:
    store = _open(path)
    put(store, ANA, story())
    store.close()
    return path


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    opened = Database(path, lock_timeout_s=30)
    yield opened
    opened.close()


class TestOpening:
    def test_a_folder(self, tmp_path: Path) -> None:
        with pytest.raises(StoreUnavailable, match="is a folder"):
            _open(tmp_path)

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(StoreUnavailable, match=r"nowhere.*create it"):
            _open(tmp_path / "nowhere" / "memories.db")
        assert list(tmp_path.iterdir()) == []

    def test_a_path_through_a_file(self, filled: Path) -> None:
        with pytest.raises(StoreUnavailable, match=r"memories\.db"):
            _open(filled / "inner.db")

    @pytest.mark.parametrize("content", [b"Dear diary", b"SQLite format 4\x00", b"\xff\x00" * 2500])
    def test_a_file_of_another_kind_is_left_alone(self, path: Path, content: bytes) -> None:
        path.write_bytes(content)
        with pytest.raises(StoreForeign, match="not a StructMem store"):
            _open(path)
        assert path.read_bytes() == content

    def test_the_database_of_another_program_is_left_alone(self, path: Path) -> None:
        other = sqlite3.connect(path)
        other.execute("CREATE TABLE recipes (name TEXT)")
        other.close()
        before = path.read_bytes()
        with pytest.raises(StoreForeign, match="another program"):
            _open(path)
        assert path.read_bytes() == before

    def test_an_empty_file_becomes_a_store(self, path: Path) -> None:
        path.touch()
        store = _open(path)
        assert store.scopes() == []
        store.close()

    def test_a_store_of_a_newer_version(self, filled: Path) -> None:
        newer = sqlite3.connect(filled)
        newer.execute("PRAGMA user_version = 99")
        newer.close()
        with pytest.raises(SchemaTooNew, match=r"99.*update"):
            _open(filled)

    @pytest.mark.parametrize("name", ["a b#c?d%20ä.db", "'quoted\".db", "日本語.db"])
    def test_signs_in_the_name_mean_nothing(self, tmp_path: Path, name: str) -> None:
        store = _open(tmp_path / name)
        put(store, ANA, story())
        store.close()
        assert name in {path.name for path in tmp_path.iterdir()}
        again = _open(str(tmp_path / name))
        assert again.scopes() == [ANA]
        assert again.info.location == str(tmp_path / name)
        again.close()

    def test_closing_leaves_one_file_and_its_lock(self, filled: Path) -> None:
        assert sorted(one.name for one in filled.parent.iterdir()) == ["memories.db", "memories.db.lock"]

    def test_each_scope_may_have_its_own_model(self, path: Path) -> None:
        store = _open(path)
        put(store, ANA, story())
        told = story()
        other = tuple(replace(one, model="next@2") for one in told.batch.embeddings)
        store.append(ScopeKey("ben"), told.messages)
        store.write(ScopeKey("ben"), replace(told.batch, embeddings=other))
        assert store.info.embedding_model is None
        store.close()


class TestDamage:
    def test_a_file_that_was_cut_off(self, filled: Path) -> None:
        filled.write_bytes(filled.read_bytes()[:6000])
        with pytest.raises(StoreForeign, match=r"damaged.*(backup|export)"), closing(_open(filled)) as store:
            lines(store, ANA)

    def test_pages_that_were_overwritten(self, filled: Path) -> None:
        whole = bytearray(filled.read_bytes())
        whole[4096:] = b"\xa5" * (len(whole) - 4096)
        filled.write_bytes(whole)
        with pytest.raises(StoreForeign, match="damaged"), closing(_open(filled)) as store:
            lines(store, ANA)

    def test_a_row_that_is_no_node(self, filled: Path) -> None:
        edited = sqlite3.connect(filled)
        edited.execute("UPDATE node SET body = '{}' WHERE kind = 'ENTITY'")
        edited.commit()
        edited.close()
        store = _open(filled)
        with pytest.raises(StoreForeign, match=r"entity is damaged"):
            store.find(ANA, Filter(kinds=(NodeKind.ENTITY,)), limit=9)
        store.close()

    def test_a_text_index_that_lost_something_is_a_problem(self, filled: Path) -> None:
        edited = sqlite3.connect(filled)
        edited.execute("DELETE FROM text WHERE rowid = (SELECT min(rowid) FROM text)")
        edited.commit()
        edited.close()
        store = _open(filled)
        (found,) = store.problems(ANA)
        assert (found.code, found.count) == ("TEXT_INDEX", 1)
        store.close()

    def test_an_index_that_does_not_fit_is_a_problem(self, filled: Path) -> None:
        edited = sqlite3.connect(filled)
        (page, size) = (
            edited.execute("SELECT rootpage FROM sqlite_master WHERE name = 'node_slot'").fetchone()[0],
            edited.execute("PRAGMA page_size").fetchone()[0],
        )
        edited.close()
        whole = bytearray(filled.read_bytes())
        whole[(page - 1) * size + 100 : page * size] = b"\x11" * (size - 100)
        filled.write_bytes(whole)
        store = _open(filled)
        assert [one.code for one in store.problems(ANA)] == ["DAMAGED_FILE"]
        store.close()


class TestFull:
    def test_a_full_disk_undoes_the_write_and_keeps_the_rest(self, database: Database) -> None:
        store = SqliteStore(database, clock=CLOCK)
        put(store, ANA, story())
        before = (lines(store, ANA), store.revision(ANA), store.statistics(ANA))
        with database.write() as connection:
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        many = [message(n, f"sentence {n} " * 40, session="long") for n in range(400)]
        with pytest.raises(StoreFull, match=r"no space.*make room"):
            store.append(ANA, many)
        with pytest.raises(StoreFull):
            store.write(ANA, Batch(entries=tuple(entry(str(n), many[:9]) for n in range(200))))
        assert (lines(store, ANA), store.revision(ANA), store.statistics(ANA)) == before
        assert store.problems(ANA) == []
        with database.write() as connection:
            connection.execute("PRAGMA max_page_count = 1000000")
        assert len(store.append(ANA, many).messages) == 400


class TestLocks:
    def test_a_lock_that_is_held_too_long(self, filled: Path) -> None:
        other = FileLock(Path(f"{filled}.lock"))
        other.acquire(1)
        with pytest.raises(StoreBusy, match=r"memories\.db\.lock.*0\.05 s"):
            _open(filled, timeout_s=0.05)
        other.release()
        other.close()

    def test_a_writer_waits_no_longer_than_told_and_readers_do_not_wait(self, filled: Path) -> None:
        one, other = _open(filled), _open(filled, timeout_s=0.05)
        lock = FileLock(Path(f"{filled}.lock"))
        lock.acquire(1)
        with pytest.raises(StoreBusy, match=r"raise store\.lock_timeout_s"):
            other.append(ANA, [message(30)])
        assert len(other.messages_of(ANA, "s1", first_seq=0, last_seq=9)) == 3
        lock.release()
        assert other.append(ANA, [message(30)]).messages
        assert one.get(ANA, [message(30).id])
        for opened in (one, other, lock):
            opened.close()

    @pytest.mark.parametrize("where", ["file", "memory"])
    def test_a_thread_that_writes_too_long(self, path: Path, where: str) -> None:
        database = Database(path if where == "file" else None, lock_timeout_s=0.05)
        store = SqliteStore(database, clock=CLOCK)
        with ThreadPoolExecutor(1) as pool, database.write():
            refused = pool.submit(store.append, ANA, [message(0)])
            with pytest.raises(StoreBusy, match="another thread"):
                refused.result(60)
        assert store.append(ANA, [message(0)]).messages
        store.close()

    @pytest.mark.parametrize("where", ["file", "memory"])
    def test_closing_in_the_middle_of_an_export_lets_it_end(self, path: Path, where: str) -> None:
        store = _open(path if where == "file" else ":memory:")
        put(store, ANA, story())
        whole = lines(store, ANA)
        walking = store.export(ANA)
        first = next(walking)
        store.close()
        assert 1 + len(list(walking)) == len(whole)
        assert first["type"] == "header"
        with pytest.raises(StoreUnavailable, match=r"closed.*open it again"):
            next(store.export(ANA))


class TestReadOnly:
    @pytest.fixture
    def store(self, filled: Path) -> Iterator[SqliteStore]:
        opened = SqliteStore(Database(filled, lock_timeout_s=1, writable=False), clock=CLOCK)
        yield opened
        opened.close()

    def test_everything_can_be_read(self, store: SqliteStore) -> None:
        assert len(lines(store, ANA)) > 15
        assert len(store.nominate_text(ANA, ["orchard"], EVERYTHING, limit=99)) == 7
        assert store.problems(ANA) == []

    def test_nothing_can_be_written(self, store: SqliteStore) -> None:
        for write in (
            lambda: store.append(ANA, [message(50)]),
            lambda: store.write(ANA, Batch(entities=(entity("Zoe"),))),
            lambda: store.erase(ANA, Selector(everything=True)),
            lambda: store.load(ANA, list(store.export(ANA))),
        ):
            with pytest.raises(StoreRefused, match=r"memories\.db.*right to write"):
                write()

    def test_an_older_store_has_to_be_opened_for_writing_once(self, filled: Path) -> None:
        steps = (*STEPS, ("CREATE TABLE later (x)",))
        with pytest.raises(StoreRefused, match="schema version 1"):
            Database(filled, lock_timeout_s=1, writable=False, steps=steps)


class TestLadder:
    def test_an_older_store_climbs_and_keeps_what_it_holds(self, filled: Path) -> None:
        steps = (*STEPS, ("CREATE TABLE later (x)", "ALTER TABLE scope ADD COLUMN note TEXT"))
        store = SqliteStore(Database(filled, lock_timeout_s=1, steps=steps), clock=CLOCK)
        assert store.info.schema_version == 2
        assert len(store.find(ANA, Filter(kinds=(NodeKind.MESSAGE,)), limit=9)) == 5
        store.close()
        with pytest.raises(SchemaTooNew, match="version 2"):
            _open(filled)

    def test_a_step_that_fails_changes_nothing(self, filled: Path) -> None:
        steps = (*STEPS, ("CREATE TABLE later (x)", "CREATE TABLE later (x)"))
        with pytest.raises(StoreError, match="later"):
            Database(filled, lock_timeout_s=1, steps=steps)
        store = _open(filled)
        assert store.info.schema_version == 1
        assert store.problems(ANA) == []
        store.close()


class TestValues:
    @pytest.fixture
    def store(self) -> Iterator[SqliteStore]:
        opened = _open(":memory:")
        yield opened
        opened.close()

    def test_a_time_without_a_zone_is_refused(self, store: SqliteStore) -> None:
        naive = datetime(2023, 3, 1)  # noqa: DTZ001
        with pytest.raises(InvalidTime, match="2023-03-01"):
            store.append(ANA, [message(0, said_at=naive)])
        with pytest.raises(InvalidTime):
            store.find(ANA, Filter(kinds=(NodeKind.MESSAGE,), said_from=naive), limit=9)
        assert store.scopes() == []

    @pytest.mark.parametrize(
        "changes", [{"text": "half \ud83d"}, {"extra": {"a": b"\xff"}}, {"speaker": "\udcff"}]
    )
    def test_what_no_text_can_hold_is_refused(self, store: SqliteStore, changes: dict[str, object]) -> None:
        given = replace(message(0), **changes)  # type: ignore[arg-type]
        with pytest.raises(InvalidArgument, match=r"msg_.*cannot be stored"):
            store.append(ANA, [given])
        assert store.scopes() == []

    def test_half_a_character_in_a_question_finds_nothing_or_is_refused(self, store: SqliteStore) -> None:
        put(store, ANA, story())
        assert store.find(ANA, Filter(kinds=(NodeKind.MESSAGE,), speakers=("\ud83d",)), limit=9) == []
        with pytest.raises(InvalidArgument, match="Unicode"):
            store.find(ANA, Filter(kinds=(NodeKind.ENTRY,), slot="\ud83d"), limit=9)

    def test_an_id_belongs_to_one_kind(self, store: SqliteStore) -> None:
        put(store, ANA, told := story())
        before = lines(store, ANA)
        stolen = replace(entity("Zoe"), id=told.messages[0].id)
        with pytest.raises(InvalidArgument, match=r"message already.*entity another"):
            store.write(ANA, Batch(entities=(entity("Eve"), stolen)))
        assert lines(store, ANA) == before


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, StoreFull),
        (sqlite3.SQLITE_BUSY, StoreBusy),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, StoreBusy),
        (sqlite3.SQLITE_LOCKED, StoreBusy),
        (sqlite3.SQLITE_READONLY, StoreRefused),
        (sqlite3.SQLITE_READONLY_DBMOVED, StoreRefused),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, StoreUnavailable),
        (sqlite3.SQLITE_IOERR_FSYNC, StoreUnavailable),
        (sqlite3.SQLITE_NOTADB, StoreForeign),
        (sqlite3.SQLITE_CORRUPT_VTAB, StoreForeign),
        (sqlite3.SQLITE_CONSTRAINT, StoreError),
    ],
)
def test_every_code_of_sqlite_has_a_meaning(code: int, kind: type[StoreError]) -> None:
    raised = sqlite3.OperationalError("it says so")
    raised.sqlite_errorcode = code
    found = store_error(raised, "here.db")
    assert type(found) is kind
    assert "'here.db'" in str(found)
