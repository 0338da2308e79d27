"""Opens or creates a store, and says what is in the way."""

import os
from pathlib import Path

from structmem.errors import StoreForeign, StoreUnavailable
from structmem.graph.embedded.database import MEMORY, Database
from structmem.graph.embedded.store import SqliteStore
from structmem.ports import Clock

_MAGIC = b"SQLite format 3\x00"


def open_sqlite_store(
    path_or_memory: str | Path, *, clock: Clock, lock_timeout_s: float = 30.0
) -> SqliteStore:
    """Open a store, creating the file if it is not there.

    Args:
        path_or_memory: A path, or `:memory:` for a store that ends with the process.
        clock: Tells when something was erased.
        lock_timeout_s: How long a write waits for another process.

    Raises:
        StoreUnavailable: The path is a folder, its folder is missing, or it may not be read.
        StoreForeign: The file is something else, or damaged.
        SchemaTooNew: A newer StructMem wrote it.
    """
    path = None if str(path_or_memory) == MEMORY else Path(path_or_memory)
    writable = path is None or _check_path(path)
    return SqliteStore(Database(path, lock_timeout_s=lock_timeout_s, writable=writable), clock=clock)


def _check_path(path: Path) -> bool:
    """Return whether the store can be written; raise if it cannot even be read."""
    try:
        return _can_write(path)
    except OSError as exc:
        raise StoreUnavailable(
            f"store {str(path)!r} cannot be opened ({exc.strerror}); check the path and the rights to it"
        ) from exc


def _can_write(path: Path) -> bool:
    folder = path.absolute().parent
    if path.is_dir():
        raise StoreUnavailable(f"store {str(path)!r} is a folder; give the path of a file in it")
    if not path.exists():
        if not folder.is_dir():
            raise StoreUnavailable(f"folder {str(folder)!r} of the store is not there; create it first")
        if not os.access(folder, os.W_OK | os.X_OK):
            raise StoreUnavailable(
                f"store {str(path)!r} cannot be created; give this user the right to write {str(folder)!r}"
            )
        return True
    with path.open("rb") as file:
        start = file.read(len(_MAGIC))
    if start and start != _MAGIC:
        raise StoreForeign(f"file {str(path)!r} is not a StructMem store; give another path")
    return os.access(path, os.W_OK) and os.access(folder, os.W_OK | os.X_OK)
