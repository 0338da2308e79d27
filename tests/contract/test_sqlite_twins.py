"""Two embedded stores, one in a file and one in memory, are told the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from structmem.domain.graph import Selector
from structmem.domain.ids import ScopeKey
from structmem.graph.embedded import SqliteStore, open_sqlite_store
from structmem.testing.fakes import FixedClock
from structmem.testing.samples import message, story
from structmem.testing.store.twins import Step, apply, assert_twins, histories, observe

SCOPE = ScopeKey("twins")


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SqliteStore, SqliteStore]]:
    path: Path = tmp_path_factory.mktemp("twins") / "memories.db"
    both = (open_sqlite_store(path, clock=FixedClock()), open_sqlite_store(":memory:", clock=FixedClock()))
    yield both
    for store in both:
        store.close()


@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(steps=histories())
def test_random_histories_leave_the_same_behind(
    stores: tuple[SqliteStore, SqliteStore], steps: list[Step]
) -> None:
    for store in stores:
        store.erase(SCOPE, Selector(everything=True))
    assert_twins(*stores, SCOPE, steps)


@settings(max_examples=20, deadline=None, derandomize=True, database=None)
@given(steps=histories())
def test_a_loaded_copy_shows_the_same(stores: tuple[SqliteStore, SqliteStore], steps: list[Step]) -> None:
    left, right = stores
    for store in stores:
        store.erase(SCOPE, Selector(everything=True))
    for step in steps:
        apply(left, SCOPE, step)
    right.load(SCOPE, left.export(SCOPE))
    assert observe(left, SCOPE) == observe(right, SCOPE)


def test_a_difference_is_named(stores: tuple[SqliteStore, SqliteStore]) -> None:
    left, right = stores
    for store in stores:
        store.erase(SCOPE, Selector(everything=True))
        store.append(SCOPE, story().messages)
    right.append(SCOPE, [message(9)])
    with pytest.raises(AssertionError, match="export"):
        assert_twins(left, right, SCOPE, [])
