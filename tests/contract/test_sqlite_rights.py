"""The embedded store in the hands of a user without rights, in a process of its own."""

import os
import tempfile
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from structmem.errors import StructMemError
from structmem.graph.embedded import SqliteStore, open_sqlite_store
from structmem.testing.fakes import FixedClock
from structmem.testing.samples import message, story
from structmem.testing.store.reading import ANA, lines, put


def _open(path: Path) -> SqliteStore:
    return open_sqlite_store(path, clock=FixedClock())


class TestRights:
    @pytest.fixture
    def folder(self) -> Iterator[Path]:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            folder.chmod(0o755)
            store = _open(folder / "memories.db")
            put(store, ANA, story())
            store.close()
            yield folder
            folder.chmod(0o755)

    def test_a_file_that_may_not_be_read(self, folder: Path) -> None:
        (folder / "memories.db").chmod(0o000)
        assert _as_stranger(lambda: _open(folder / "memories.db")) == "STORE_UNAVAILABLE"

    def test_a_folder_that_may_not_be_written(self, folder: Path) -> None:
        folder.chmod(0o555)
        assert _as_stranger(lambda: _open(folder / "other.db")) == "STORE_UNAVAILABLE"

    def test_a_file_that_may_only_be_read(self, folder: Path) -> None:
        (folder / "memories.db").chmod(0o444)
        folder.chmod(0o555)

        def read() -> None:
            store = _open(folder / "memories.db")
            assert len(lines(store, ANA)) > 15
            store.append(ANA, [message(60)])

        assert _as_stranger(read) == "STORE_REFUSED"

    def test_a_file_that_somebody_else_writes_meanwhile(self, folder: Path) -> None:
        owner = _open(folder / "memories.db")
        owner.append(ANA, [message(61)])
        for one in folder.iterdir():
            one.chmod(0o444)
        folder.chmod(0o555)

        def read() -> None:
            assert _open(folder / "memories.db").get(ANA, [message(61).id])

        assert _as_stranger(read) == "ok"
        owner.close()


def _as_stranger(act: Callable[[], object]) -> str:
    """Return `ok` or the code of the error that `act` raises as a user without rights."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # numpy's threads are idle and hold no lock
        child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            act()
            said = "ok"
        except StructMemError as exc:
            said = exc.code
        except BaseException as exc:  # noqa: BLE001 - the child has no other way to tell
            said = repr(exc)
        os.write(writing, said.encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return said
