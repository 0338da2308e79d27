"""Copies a scope from one store to another, whatever they are."""

import json
from collections.abc import Callable, Iterator, MutableMapping
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO

from structmem.domain.ids import ScopeKey, digest
from structmem.domain.report import CopyReport
from structmem.errors import InvalidArgument, InvalidScope
from structmem.graph.soundness import sound_rows
from structmem.ports import GraphStore, Row

Progress = Callable[[int, int], None]

_SPOOL_BYTES = 64 * 1024 * 1024
# The header is of the export, not of the scope; sessions follow from the messages.
_NOT_COPIED = ("header", "session")
_Known = MutableMapping[tuple[str, str], str]


def copy_scope(
    source: GraphStore,
    target: GraphStore,
    scope: ScopeKey,
    *,
    into: ScopeKey | None = None,
    force: bool = False,
    mend: bool = False,
    progress: Progress | None = None,
) -> CopyReport:
    """Copy a scope without loss; what the target has already is not written again.

    After a break the same call goes on where it stopped, and later it brings over what is new or changed.
    What the target has beyond the source stays.

    Args:
        source: Read as of one moment.
        target: Gets the rows in bounded transactions.
        scope: In the source.
        into: In the target; None is the same key.
        force: Let the source win where both stores were written to.
        mend: Leave out what rests on something that the source lacks.
        progress: Called with how many rows are written, and of how many.

    Raises:
        InvalidScope: The source has no such scope.
        InvalidArgument: The scope would be copied onto itself, or both stores were written to.
        ConflictingMessage: The target has another message under an id or in a place.
        EmbeddingMismatch: The target's scope has vectors of another model.
    """
    place = into or scope
    _check_ends(source, target, scope, place)
    there = {_key(row): _fingerprint(row) for row in _copied(target.export(place))}
    rows_of_source = sound_rows(source.export(scope)) if mend else source.export(scope)
    with SpooledTemporaryFile(max_size=_SPOOL_BYTES, mode="w+", encoding="utf-8", newline="\n") as spool:
        rows, written, changed = _compare(rows_of_source, there, spool)
        if changed and there and not force:
            raise InvalidArgument(
                f"scope {place!r} of {target.info.location!r} differs in {changed} rows and has {len(there)} "
                f"that {source.info.location!r} lacks, so both were written to; copy into another scope "
                "(--as), or let the source win (--force)"
            )
        if written:
            target.load(place, _told(_read(spool), written, progress))
    return CopyReport(scope=scope, into=place, rows=rows, written=written, left=len(there))


def _check_ends(source: GraphStore, target: GraphStore, scope: ScopeKey, place: ScopeKey) -> None:
    here, there = source.info, target.info
    if scope not in source.scopes():
        raise InvalidScope(
            f"scope {scope!r} is not in {here.location!r}; `structmem scopes` lists what it holds"
        )
    same = here.location != ":memory:" and Path(here.location).resolve() == Path(there.location).resolve()
    if place == scope and (source is target or same):
        raise InvalidArgument(
            f"scope {scope!r} of {here.location!r} would be copied onto itself; "
            "name another store, or another scope to copy into (--as)"
        )


def _compare(source: Iterator[Row], there: _Known, spool: IO[str]) -> tuple[int, int, int]:
    """Keep the rows that the target lacks, and leave in `there` what it has beyond the source.

    Returns:
        How many rows the source has, how many are kept, and how many of these change what is there.
    """
    rows = written = changed = 0
    _keep(next(source), spool)
    for row in _copied(source):
        rows += 1
        known = there.pop(_key(row), None)
        if known != _fingerprint(row):
            written += 1
            changed += known is not None
            _keep(row, spool)
    return rows, written, changed


def _copied(rows: Iterator[Row]) -> Iterator[Row]:
    return (row for row in rows if row["type"] not in _NOT_COPIED)


def _keep(row: Row, spool: IO[str]) -> None:
    spool.write(json.dumps(row, ensure_ascii=False) + "\n")


def _read(spool: IO[str]) -> Iterator[Row]:
    spool.seek(0)
    for line in spool:
        yield json.loads(line)


def _told(rows: Iterator[Row], total: int, progress: Progress | None) -> Iterator[Row]:
    """Pass the rows on, and tell after each, the header not counted."""
    for done, row in enumerate(rows):
        yield row
        if progress is not None:
            progress(done, total)


def _key(row: Row) -> tuple[str, str]:
    return (row["type"], row["node_id"] if row["type"] == "embedding" else row["id"])


def _fingerprint(row: Row) -> str:
    if row["type"] == "message":  # of a known message nothing else can be replaced
        return digest(row["session"], str(row["seq"]), row["content_hash"])
    return digest(json.dumps(row, sort_keys=True, ensure_ascii=False))
