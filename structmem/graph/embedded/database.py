"""Connections to one SQLite database: one that writes, others that read."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import RLock

from structmem.errors import StoreBusy, StoreRefused
from structmem.graph.embedded.lock import FileLock
from structmem.graph.embedded.schema import STEPS, check_schema, climb
from structmem.graph.embedded.translation import closed, translated

MEMORY = ":memory:"
_SHORTEST_BUSY_S = 10.0
_CACHE_KIB = 32_768
_WAL_BYTES = 64 * 1024 * 1024


class Database:
    """One file, or memory, with transactions for writing and for reading. Thread-safe.

    SQLite before 3.51.3 can, very rarely, lose a commit when two connections reset the log at the same time;
    hence one writer a process, a file lock round each write, and no memory mapping.
    """

    def __init__(
        self,
        path: Path | None,
        *,
        lock_timeout_s: float,
        writable: bool = True,
        steps: Sequence[Sequence[str]] = STEPS,
    ) -> None:
        self.location = MEMORY if path is None else str(path)
        self.schema_version = len(steps)
        self._path = path
        self._writable = writable
        self._mode = "" if writable else "?mode=ro"
        self._timeout_s = lock_timeout_s
        self._busy_s = max(_SHORTEST_BUSY_S, lock_timeout_s)
        self._untidy = False
        self._lock = RLock()
        self._closed = False
        self._idle: list[sqlite3.Connection] = []
        self._file_lock: FileLock | None = None
        with translated(self.location):
            self._writer = self._connect_first()
            try:
                self._prepare(path, steps)
            except BaseException:
                self.close()
                raise

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """Run a write transaction; it is on disk when this returns, and undone if anything is raised.

        Raises:
            StoreBusy: Another thread or process writes for too long.
        """
        with self._writing(), translated(self.location):
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("COMMIT")
                if self._untidy:
                    self._empty_log()
            except BaseException:
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """Run a read transaction, which sees one moment of the database."""
        if self._path is None:
            with self._lock, translated(self.location):
                self._check_open()
                yield self._writer
            return
        with translated(self.location):
            connection = self._borrow()
            try:
                connection.execute("BEGIN")
                yield connection
            finally:
                self._give_back(connection)

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection of its own that sees one moment and holds nobody up."""
        if self._path is not None:
            with self.read() as connection:
                yield connection
            return
        with closing(sqlite3.connect(MEMORY, check_same_thread=False)) as copy:
            with self.read() as connection:
                connection.backup(copy)
            with translated(self.location):
                yield copy

    def tidy(self) -> None:
        """Move the log into the file and empty it, so that what was erased is in neither.

        While somebody reads an earlier moment this is put off until after a later write.
        """
        if self._path is not None:
            with self._writing(), translated(self.location):
                self._empty_log()

    def _empty_log(self) -> None:
        self._writer.execute("PRAGMA busy_timeout = 0")
        try:
            (busy, _, _) = self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            self._untidy = bool(busy)
        finally:
            self._writer.execute(f"PRAGMA busy_timeout = {round(1000 * self._busy_s)}")

    def close(self) -> None:
        """Close every connection; what is borrowed is closed when it comes back."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            while self._idle:
                self._idle.pop().close()
            # The last one to close moves the log into the file, which no other process may do at that time.
            with suppress(StoreBusy):
                if self._file_lock is not None:
                    self._file_lock.acquire(self._timeout_s)
            self._writer.close()
            if self._file_lock is not None:
                self._file_lock.close()

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            MEMORY if self._path is None else self._path.absolute().as_uri() + self._mode,
            timeout=self._busy_s,
            isolation_level=None,
            check_same_thread=False,
            uri=self._path is not None,
        )
        try:
            connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _connect_first(self) -> sqlite3.Connection:
        connection = self._connect()
        if self._writable:
            return connection
        try:
            connection.execute("SELECT count(*) FROM sqlite_master")
        except sqlite3.OperationalError:
            # The log's index cannot be made in a folder that is closed to us; without a log nothing needs it.
            connection.close()
            self._mode = "?mode=ro&immutable=1"
            connection = self._connect()
        return connection

    def _prepare(self, path: Path | None, steps: Sequence[Sequence[str]]) -> None:
        version = check_schema(self._writer, self.location, steps)
        if not self._writable:
            if version < len(steps):
                raise StoreRefused(
                    f"store {self.location!r} has schema version {version}, needed is {len(steps)}, and it "
                    "can only be read; open it once with the right to write, which brings it up to date"
                )
            return
        if path is not None:
            self._file_lock = FileLock(Path(f"{path}.lock"))
        with self._writing():
            self._writer.execute("PRAGMA journal_mode = WAL")
            self._writer.execute("PRAGMA synchronous = FULL")
            self._writer.execute("PRAGMA secure_delete = ON")
            self._writer.execute(f"PRAGMA journal_size_limit = {_WAL_BYTES}")
        while version < len(steps):  # a step a transaction, so that a crash loses the last one at most
            with self.write() as connection:
                version = check_schema(connection, self.location, steps)
                if version < len(steps):
                    climb(connection, version, steps)
                    version += 1

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold the thread lock and the file lock."""
        if not self._lock.acquire(timeout=self._timeout_s):
            raise StoreBusy(
                f"store {self.location!r} is written by another thread for more than {self._timeout_s:g} s; "
                "repeat the call, or raise store.lock_timeout_s"
            )
        try:
            self._check_open()
            if not self._writable:
                raise StoreRefused(
                    f"store {self.location!r} can only be read; give this user the right to write the file "
                    "and its folder"
                )
            if self._file_lock is None:
                yield
                return
            self._file_lock.acquire(self._timeout_s)
            try:
                yield
            finally:
                self._file_lock.release()
        finally:
            self._lock.release()

    def _borrow(self) -> sqlite3.Connection:
        with self._lock:
            self._check_open()
            if self._idle:
                return self._idle.pop()
        return self._connect()

    def _give_back(self, connection: sqlite3.Connection) -> None:
        try:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        except sqlite3.Error:
            connection.close()
            raise
        with self._lock:
            if self._closed:
                connection.close()
            else:
                self._idle.append(connection)

    def _check_open(self) -> None:
        if self._closed:
            raise closed(self.location)
