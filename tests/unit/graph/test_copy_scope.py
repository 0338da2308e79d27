"""Copying a scope between stores in memory."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from structmem.domain.graph import Batch, Selector
from structmem.domain.ids import ScopeKey
from structmem.domain.message import SegmentState
from structmem.errors import ConflictingMessage, EmbeddingMismatch, InvalidArgument, InvalidScope
from structmem.graph.copy import copy_scope
from structmem.graph.embedded import SqliteStore, open_sqlite_store
from structmem.testing.fakes import FixedClock
from structmem.testing.samples import embedding, message, segment, story
from structmem.testing.store.reading import ANA, BEN, put

Pair = tuple[SqliteStore, SqliteStore]


def rows(store: SqliteStore, scope: ScopeKey = ANA) -> list[str]:
    return [json.dumps(row) for row in store.export(scope)][1:]


@pytest.fixture
def pair() -> Iterator[Pair]:
    source, target = (open_sqlite_store(":memory:", clock=FixedClock()) for _ in range(2))
    put(source, ANA, story())
    yield source, target
    source.close()
    target.close()


def test_scope_arrives_whole_and_again_changes_nothing(pair: Pair) -> None:
    first = copy_scope(*pair, ANA, into=BEN)
    assert rows(pair[1], BEN) == rows(pair[0])
    assert (first.written, first.left) == (first.rows, 0)

    revision = pair[1].revision(BEN)
    again = copy_scope(*pair, ANA, into=BEN)
    assert (again.rows, again.written, again.left) == (first.rows, 0, 0)
    assert pair[1].revision(BEN) == revision


def test_what_is_new_or_changed_follows(pair: Pair) -> None:
    source, target = pair
    open_segment = segment(7, 10, 11, session="later", state=SegmentState.OPEN)
    said = [message(n, session="later") for n in range(12)]
    source.append(ANA, said)
    source.write(ANA, Batch(segments=(open_segment,)))
    copy_scope(source, target, ANA)
    source.write(ANA, Batch(segments=(replace(open_segment, state=SegmentState.EXTRACTED),)))
    source.append(ANA, [message(12, session="later")])

    assert copy_scope(source, target, ANA).written == 2
    assert rows(target) == rows(source)


def test_only_what_is_missing_is_written_after_a_break(pair: Pair) -> None:
    source, target = pair
    source.append(ANA, [message(n, session="long") for n in range(2500)])

    def stop(done: int, total: int) -> None:
        if done == 2200:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        copy_scope(source, target, ANA, progress=stop)
    there = target.statistics(ANA).messages
    assert 0 < there < source.statistics(ANA).messages

    told: list[tuple[int, int]] = []
    report = copy_scope(source, target, ANA, progress=lambda *at: told.append(at))
    assert rows(target) == rows(source)
    assert report.written == report.rows - 2000
    assert told[-1] == (report.written, report.written)


def test_what_only_the_target_has_stays_and_is_counted(pair: Pair) -> None:
    source, target = pair
    copy_scope(source, target, ANA)
    target.append(ANA, [message(0, session="there")])
    assert copy_scope(source, target, ANA).left == 1
    assert target.statistics(ANA).messages == source.statistics(ANA).messages + 1


def test_work_of_both_sides_is_not_overwritten_unless_told(pair: Pair) -> None:
    source, target = pair
    waiting = segment(7, 0, 1, session="s9", state=SegmentState.OPEN)
    source.append(ANA, [message(n, session="s9") for n in range(2)])
    source.write(ANA, Batch(segments=(waiting,)))
    copy_scope(source, target, ANA)
    target.append(ANA, [message(2, session="s9")])
    target.write(ANA, Batch(segments=(replace(waiting, state=SegmentState.EXTRACTED),)))
    before = rows(target)

    with pytest.raises(InvalidArgument, match=r"differs in 1 rows and has 1 that .* lacks.*--as.*--force"):
        copy_scope(source, target, ANA)
    assert rows(target) == before

    assert copy_scope(target, source, ANA).written == 2
    assert rows(source) == rows(target)


def test_source_wins_where_it_is_told_to(pair: Pair) -> None:
    source, target = pair
    copy_scope(source, target, ANA)
    source.erase(ANA, Selector(messages=(story().messages[0].id,)))
    with pytest.raises(InvalidArgument, match="--force"):
        copy_scope(source, target, ANA)
    assert copy_scope(source, target, ANA, force=True).left > 0
    assert copy_scope(source, target, ANA).written == 0


def test_scope_is_not_copied_onto_itself(pair: Pair) -> None:
    source, _ = pair
    with pytest.raises(InvalidArgument, match=r"'ana'.*onto itself.*--as"):
        copy_scope(source, source, ANA)
    copy_scope(source, source, ANA, into=BEN)
    assert rows(source, BEN) == rows(source)


def test_unknown_scope_is_named(pair: Pair) -> None:
    with pytest.raises(InvalidScope, match=r"'team/ben' is not in .*structmem scopes"):
        copy_scope(*pair, BEN)


def test_vectors_of_another_model_and_other_texts_stop_the_copy(pair: Pair) -> None:
    source, target = pair
    target.append(ANA, [message(9, session="x")])
    target.write(ANA, Batch(embeddings=(embedding(message(9, session="x"), [1, 0, 0, 0], model="other@1"),)))
    before = rows(target)
    with pytest.raises(EmbeddingMismatch, match=r"other@1.*toy@1"):
        copy_scope(source, target, ANA)
    assert rows(target) == before

    first = story().messages[0]
    target.append(BEN, [replace(first, content_hash="another")])
    with pytest.raises(ConflictingMessage, match="other content"):
        copy_scope(source, target, ANA, into=BEN)
