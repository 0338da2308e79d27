"""The schema of the file, and the ladder that leads older files up to it."""

import sqlite3
from collections.abc import Iterator, Sequence
from importlib.resources import files

from structmem.errors import SchemaTooNew, StoreForeign

APPLICATION_ID = 0x534D454D


def statements(script: str) -> Iterator[str]:
    """Yield the statements of an SQL script; what follows the last semicolon is a comment."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement.strip()
            statement = ""


def _released() -> Iterator[tuple[str, ...]]:
    for file in sorted(files(__package__).joinpath("steps").iterdir(), key=lambda file: file.name):
        yield tuple(statements(file.read_text(encoding="utf-8")))


# One file a version; it is never edited once it was released, a change is a new file.
STEPS: Sequence[Sequence[str]] = tuple(_released())


def check_schema(connection: sqlite3.Connection, location: str, steps: Sequence[Sequence[str]]) -> int:
    """Return the schema version of the file, 0 if it is empty.

    Raises:
        StoreForeign: It is the database of another program.
        SchemaTooNew: It has more versions than `steps`.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if not application and not version and not tables:
        return 0
    if application != APPLICATION_ID:
        raise StoreForeign(f"file {location!r} is the database of another program; give another path")
    if version > len(steps):
        raise SchemaTooNew(
            f"store {location!r} has schema version {version}, this StructMem knows up to "
            f"{len(steps)}; update it: pip install --upgrade structmem"
        )
    return int(version)


def climb(connection: sqlite3.Connection, version: int, steps: Sequence[Sequence[str]]) -> None:
    """Lead the file from a version to the next, and stamp it; inside the caller's transaction."""
    for statement in steps[version]:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version + 1}")
