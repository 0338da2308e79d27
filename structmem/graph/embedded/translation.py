"""The exceptions of sqlite3, in our words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from structmem.errors import (
    StoreBusy,
    StoreError,
    StoreForeign,
    StoreFull,
    StoreRefused,
    StoreUnavailable,
)
from structmem.graph.checks import half_a_character

# By primary result code; https://www.sqlite.org/rescode.html
_MEANINGS: dict[int, tuple[type[StoreError], str]] = {
    sqlite3.SQLITE_FULL: (
        StoreFull,
        "has no space left; what was acknowledged is kept; make room on the disk and repeat the call",
    ),
    sqlite3.SQLITE_BUSY: (StoreBusy, "is locked by another program; close it or repeat the call later"),
    sqlite3.SQLITE_LOCKED: (StoreBusy, "is locked by another program; close it or repeat the call later"),
    sqlite3.SQLITE_READONLY: (
        StoreRefused,
        "can only be read; give this user the right to write the file and its folder",
    ),
    sqlite3.SQLITE_PERM: (StoreRefused, "may not be used; give this user the rights to the file"),
    sqlite3.SQLITE_AUTH: (StoreRefused, "may not be used; give this user the rights to the file"),
    sqlite3.SQLITE_CANTOPEN: (
        StoreUnavailable,
        "cannot be opened; check that the path is a file, that its folder exists, and the rights to both",
    ),
    sqlite3.SQLITE_IOERR: (StoreUnavailable, "cannot be read or written; check the disk and repeat the call"),
    sqlite3.SQLITE_NOMEM: (StoreUnavailable, "ran out of memory; repeat the call with less at once"),
    sqlite3.SQLITE_NOTADB: (StoreForeign, "is not a StructMem store; give another path"),
    sqlite3.SQLITE_CORRUPT: (StoreForeign, "is damaged; restore it from a backup or load an export"),
    sqlite3.SQLITE_FORMAT: (StoreForeign, "is damaged; restore it from a backup or load an export"),
}


@contextmanager
def translated(location: str) -> Iterator[None]:
    """Raise what sqlite3 raises as a StoreError that names the store."""
    try:
        yield
    except sqlite3.Error as exc:
        raise store_error(exc, location) from exc
    except UnicodeEncodeError as exc:
        raise half_a_character(exc) from exc


def store_error(exc: sqlite3.Error, location: str) -> StoreError:
    """Return the error for what sqlite3 raised."""
    code = getattr(exc, "sqlite_errorcode", None)
    kind, says = _MEANINGS.get(code & 0xFF if code else 0, (StoreError, f"failed: {exc}; report it"))
    return kind(f"store {location!r} {says}")


def closed(location: str) -> StoreUnavailable:
    """Return the error for the use of a closed store."""
    return StoreUnavailable(f"store {location!r} is closed; open it again")
