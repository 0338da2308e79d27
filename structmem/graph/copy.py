"""Copies a scope from one store to another, whatever they are."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from structmem.domain.ids import ScopeKey, digest
from structmem.ports import GraphStore, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """What a copy did.

    Attributes:
        rows: How many rows the source has.
        written: How many of them the target did not have in this form.
    """

    rows: int
    written: int


def copy_scope(
    source: GraphStore, target: GraphStore, scope: ScopeKey, *, into: ScopeKey | None = None
) -> Copied:
    """Copy a scope without loss; what the target has already is not written again.

    After a break the same call goes on where it stopped, and later it brings over what is new or changed.
    What the target has beyond the source stays.

    Args:
        source: Read as of one moment.
        target: Gets the rows in bounded transactions.
        scope: In the source.
        into: In the target; None is the same key.

    Raises:
        ConflictingMessage: The target has another message under an id or in a place.
        EmbeddingMismatch: The target's scope has vectors of another model.
    """
    place = into or scope
    there = {_fingerprint(row) for row in target.export(place)}
    counted = 0

    def missing() -> Iterator[Row]:
        nonlocal counted
        for row in source.export(scope):
            counted += 1
            if row["type"] == "header" or _fingerprint(row) not in there:
                yield row

    written = target.load(place, missing())
    return Copied(rows=counted, written=written - 1)


def _fingerprint(row: Row) -> str:
    return digest(json.dumps(row, sort_keys=True, ensure_ascii=False))
