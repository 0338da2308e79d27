"""A Filter as SQL over a row `n` of `node`; what a kind lacks is null, which meets no condition."""

# ruff: noqa: S608 - SQL is put together from literals of this room; values are always bound

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from structmem.domain.entry import EntryKind
from structmem.domain.graph import Filter
from structmem.graph.embedded.columns import micros

_SAID = "n.kind IN ('MESSAGE', 'ENTRY', 'SUMMARY')"


@dataclass(frozen=True, slots=True)
class Condition:
    """A piece of SQL with its values."""

    sql: str
    values: tuple[Any, ...] = ()


def as_json(items: Iterable[object]) -> str:
    """Return a list for `IN (SELECT value FROM json_each(?))`."""
    return json.dumps([str(item) for item in items])


def one_of(column: str, items: Iterable[object]) -> Condition:
    """Return that a column holds one of these texts."""
    return Condition(f"{column} IN (SELECT value FROM json_each(?))", (as_json(items),))


def all_of(conditions: Iterable[Condition]) -> Condition:
    """Return that all conditions hold."""
    parts = list(conditions)
    return Condition(
        " AND ".join(part.sql for part in parts) or "1",
        tuple(value for part in parts for value in part.values),
    )


def meets(scope: int, where: Filter) -> Condition:
    """Return that a node is of the scope with this primary key and meets a filter."""
    inside = Condition("n.scope = ?", (scope,))
    return all_of((inside, *_identity(where), *_entry(scope, where), *_times(where)))


def _identity(where: Filter) -> Iterator[Condition]:
    if where.kinds:
        yield one_of("n.kind", (kind.value for kind in where.kinds))
    if where.sessions:
        yield one_of("n.session", where.sessions)
    if where.speakers:
        yield one_of("n.speaker", where.speakers)
    if not where.include_retracted:
        yield Condition("n.withdrawn = 0")


def _entry(scope: int, where: Filter) -> Iterator[Condition]:
    if where.entry_kinds:
        yield one_of("n.kind = 'ENTRY' AND n.type", (kind.value for kind in where.entry_kinds))
    if where.entities:
        involved = one_of("target", where.entities)
        yield Condition(
            f"n.id IN (SELECT owner FROM reference WHERE scope = ? AND role = 'INVOLVES' AND {involved.sql})",
            (scope, *involved.values),
        )
    if where.slot is not None:
        yield Condition("n.slot = ?", (where.slot,))
    if where.predicate is not None:
        yield Condition("n.predicate = ?", (where.predicate,))


def _times(where: Filter) -> Iterator[Condition]:
    if where.overlaps is not None:
        start, end = where.overlaps
        yield Condition("n.timed = 1")
        if start is not None:
            yield Condition("(n.ends IS NULL OR n.ends > ?)", (micros(start),))
        if end is not None:
            yield Condition("(n.starts IS NULL OR n.starts < ?)", (micros(end),))
    if where.said_from is not None:
        yield Condition(f"{_SAID} AND n.at >= ?", (micros(where.said_from),))
    if where.said_before is not None:
        yield Condition(f"{_SAID} AND n.at < ?", (micros(where.said_before),))
    if where.valid_at is not None:
        moment = micros(where.valid_at)
        yield Condition(
            f"n.kind = 'ENTRY' AND n.type = '{EntryKind.FACT}' AND (n.starts IS NULL OR n.starts <= ?)"
            " AND (n.ends IS NULL OR n.ends > ?)",
            (moment, moment),
        )
