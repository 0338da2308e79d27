"""The embedded store: one SQLite file, of which several threads and processes may make use."""

from structmem.graph.embedded.opening import open_sqlite_store
from structmem.graph.embedded.store import SqliteStore

__all__ = ["SqliteStore", "open_sqlite_store"]
