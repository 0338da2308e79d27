"""Leads a database up from the schema of an older StructMem, one step a version.

A step is a statement in `cypher/schema/steps/`, named by the version that it leads to (`0002_…`); it is never
edited once it was released. There are two kinds:

- one that changes nodes returns `changed`, how many it found to change, and bounds itself with `$limit`; it
  runs until there is nothing left, and the version is stamped in the transaction of the last run;
- one that changes the schema returns nothing and can be run twice (`IF EXISTS`, `IF NOT EXISTS`), because
  Neo4j takes no data, and so no stamp, into its transaction.

Whatever happens on the way, the stamp says which steps are done, and the next opener goes on from there.
"""

from collections.abc import Callable, Sequence

from neo4j.exceptions import Neo4jError

from structmem.cypher import Statement, statements
from structmem.errors import StoreError, StoreRefused
from structmem.graph.neo4j.connection import Connection, Work

FIRST_VERSION = 1
_FOLDER = "schema/steps/"
_LIMIT = 5000
_TRIES = 10


def released_steps() -> tuple[Statement, ...]:
    """Return the steps of the package, the one to version 2 first."""
    return tuple(found for name, found in sorted(statements().items()) if name.startswith(_FOLDER))


def migrate(connection: Connection, version: int, steps: Sequence[Statement]) -> None:
    """Take the steps after `version`.

    Raises:
        StoreRefused: There are some, and the database can only be read.
    """
    newest = FIRST_VERSION + len(steps)
    try:
        for number in range(version + 1, newest + 1):
            _take(connection, steps[number - FIRST_VERSION - 1], number)
    except StoreRefused as exc:
        raise StoreRefused(
            f"Neo4j at {connection.where} has schema version {version}, needed is {newest}, and this user "
            "can only read it; open it once as a user who may write, which brings it up to date"
        ) from exc


def change_schema(connection: Connection, work: Callable[[Work], object]) -> None:
    """Run schema statements, and again where another process was quicker: `IF NOT EXISTS` may fail."""
    for left in reversed(range(_TRIES)):
        try:
            connection.write(work)
        except StoreError as exc:
            if not left or not _is_overtaken(exc.__cause__):
                raise
        else:
            return


def _is_overtaken(cause: BaseException | None) -> bool:
    code = (cause.code or "") if isinstance(cause, Neo4jError) else ""
    return code.startswith("Neo.ClientError.Schema.") and code.endswith(("AlreadyExists", "DropFailed"))


def _take(connection: Connection, step: Statement, number: int) -> None:
    if step.returns:
        while not connection.write(lambda work: _change(work, step, number)):
            pass
    elif not connection.write(lambda work: _is_done(work, number)):
        change_schema(connection, lambda work: work.run(step.text))
        connection.write(lambda work: _is_done(work, number) or _stamp(work, number))


def _change(work: Work, step: Statement, number: int) -> bool:
    """Change some nodes; return whether the step is done, by this process or another."""
    if _is_done(work, number):
        return True
    changed = sum(row["changed"] for row in work.run(step.text, **dict.fromkeys(step.params, _LIMIT)))
    return changed == 0 and _stamp(work, number)


def _is_done(work: Work, number: int) -> bool:
    return all(row["schema_version"] >= number for row in work.rows("schema/lock_stamp"))


def _stamp(work: Work, number: int) -> bool:
    work.rows("schema/restamp", schema_version=number)
    return True
