"""What is left of a broken scope holds together again."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from structmem.graph.embedded import SqliteStore, open_sqlite_store
from structmem.graph.soundness import sound_rows
from structmem.testing.fakes import FixedClock
from structmem.testing.samples import story
from structmem.testing.store.reading import ANA, BEN, put

Rows = list[dict[str, Any]]


@pytest.fixture
def store() -> Iterator[SqliteStore]:
    store = open_sqlite_store(":memory:", clock=FixedClock())
    put(store, ANA, story())
    yield store
    store.close()


def first(rows: Rows, kind: str, having: str = "id") -> dict[str, Any]:
    return next(row for row in rows if row["type"] == kind and row.get(having))


def _drop(kind: str) -> Callable[[Rows], None]:
    return lambda rows: rows.remove(first(rows, kind))


def _overlap(rows: Rows) -> None:
    segments = [row for row in rows if row["type"] == "segment"]
    segments[-1].update(session=segments[0]["session"], first_seq=segments[0]["first_seq"])


def _lose_evidence(rows: Rows) -> None:
    link = first(rows, "link", "evidence")
    link["evidence"] = {**link["evidence"], "node_id": "msg_lost"}


def _shorten_vector(rows: Rows) -> None:
    first(rows, "embedding", "node_id")["vector"] = "AACAPw=="


@pytest.mark.parametrize(
    "harm",
    [
        *(_drop(kind) for kind in ("message", "segment", "entity", "entry", "summary")),
        _overlap,
        _lose_evidence,
        _shorten_vector,
    ],
)
def test_what_is_left_is_healthy(store: SqliteStore, harm: Callable[[Rows], None]) -> None:
    rows: Rows = [dict(row) for row in store.export(ANA)]
    harm(rows)
    store.load(BEN, sound_rows(iter(rows)))
    assert store.problems(BEN) == []
    assert store.statistics(BEN).messages >= store.statistics(ANA).messages - 1


def test_sound_scope_loses_nothing(store: SqliteStore) -> None:
    rows = list(store.export(ANA))
    assert list(sound_rows(iter(rows))) == rows


def test_entry_keeps_the_sources_that_are_there(store: SqliteStore) -> None:
    rows: Rows = [dict(row) for row in store.export(ANA)]
    entry = first(rows, "entry")
    entry["sources"] = [{**entry["sources"][0], "node_id": "msg_lost"}, *entry["sources"]]
    kept = next(row for row in sound_rows(iter(rows)) if row.get("id") == entry["id"])
    assert kept["sources"] == entry["sources"][1:]
