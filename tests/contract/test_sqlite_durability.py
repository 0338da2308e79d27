"""Threads, several openers of one file, and what is left on the disk."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from structmem.domain.graph import EVERYTHING, Batch, Filter, NodeKind, Revision, Selector
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.words import terms
from structmem.graph.embedded import SqliteStore, open_sqlite_store
from structmem.graph.embedded.nomination import K1, B
from structmem.testing.fakes import FixedClock
from structmem.testing.samples import entry, message, story, summary
from structmem.testing.store.reading import ANA, BEN, catch_up, ids, lines, put
from structmem.testing.store.searching import bm25


def _open(path: Path | str) -> SqliteStore:
    return open_sqlite_store(path, clock=FixedClock())


@pytest.mark.parametrize("where", ["file", "memory"])
def test_many_threads_write_and_read_one_store(tmp_path: Path, where: str) -> None:
    store = _open(tmp_path / "memories.db" if where == "file" else ":memory:")
    lanes = [f"lane{n}" for n in range(4)]

    def write(lane: str) -> int:
        for n in range(25):
            said = message(n, f"Line {n} of {lane}", session=lane)
            store.append(ANA, [said])
            store.write(ANA, Batch(entries=(entry(f"{lane} {n}", [said]),)))
        return 25

    def follow(_: int) -> int:
        revision, seen = Revision(0), set[NodeId]()
        while len(seen) < 200:
            page = store.since(ANA, revision, limit=37)
            seen.update(one for one in ids(page.nodes) if not one.startswith("ses_"))
            revision = page.revision
            store.nominate_text(ANA, ["line"], EVERYTHING, limit=5)
        return len(seen)

    with ThreadPoolExecutor(6) as pool:
        writing = [pool.submit(write, lane) for lane in lanes]
        following = [pool.submit(follow, n) for n in range(2)]
        assert [one.result(120) for one in writing] == [25] * 4
        assert [one.result(120) for one in following] == [200] * 2
    for lane in lanes:
        found = store.messages_of(ANA, lane, first_seq=0, last_seq=99)
        assert [one.text for one in found] == [f"Line {n} of {lane}" for n in range(25)]
    assert store.problems(ANA) == []
    store.close()


def test_two_openers_of_one_file_see_what_the_other_wrote(tmp_path: Path) -> None:
    one, other = _open(tmp_path / "memories.db"), _open(tmp_path / "memories.db")
    put(one, ANA, story())
    assert lines(other, ANA) == lines(one, ANA)
    other.append(ANA, [message(3)])
    assert one.append(ANA, [message(4)]).messages[0].seq == 4
    assert other.revision(ANA) == one.revision(ANA)
    one.close()
    assert len(other.messages_of(ANA, "s1", first_seq=0, last_seq=9)) == 5
    other.close()


@pytest.mark.parametrize("reader_is_open", [False, True])
def test_erased_words_are_nowhere_on_the_disk(tmp_path: Path, reader_is_open: bool) -> None:
    store = _open(tmp_path / "memories.db")
    secret = message(1, "The password is xylophonebramble, keep it. " * 50)
    told = entry("secret", [secret], text="Ana said xylophonebramble.", aliases=("xylophonebramble",))
    store.append(ANA, [message(0), secret, *(message(n) for n in range(2, 40))])
    store.write(ANA, Batch(entries=(told,), summaries=(summary("s1", [told], text="xylophonebramble"),)))
    assert _occurs(tmp_path, "xylophonebrambl")
    walking = store.export(ANA)
    if reader_is_open:
        next(walking)
    store.erase(ANA, Selector(messages=(secret.id,)))
    assert ("xylophonebrambl" in str(list(walking))) is reader_is_open
    store.append(BEN, [message(0)])
    assert not _occurs(tmp_path, "xylophonebrambl")
    store.close()
    assert not _occurs(tmp_path, "xylophonebrambl")


def _occurs(folder: Path, word: str) -> bool:
    return any(word.encode() in path.read_bytes() for path in folder.iterdir())


def test_tombstones_hold_ids_alone(tmp_path: Path) -> None:
    store = _open(tmp_path / "memories.db")
    put(store, ANA, story())
    store.erase(ANA, Selector(everything=True))
    store.close()
    file = sqlite3.connect(tmp_path / "memories.db")
    assert {row[0] for row in file.execute("SELECT typeof(id) || typeof(at) FROM erased")} == {"textinteger"}
    left = {name: file.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in _TABLES}
    assert left == dict.fromkeys(_TABLES, 0)
    file.close()


_TABLES = ("node", "reference", "vector", "text", "posting")


def test_scores_are_bm25_to_the_digit() -> None:
    store = _open(":memory:")
    texts = [
        "red boat boat",
        "red red door of the old house",
        "boat",
        "nothing at all",
        "the blue boat house",
    ]
    said = [message(n, text) for n, text in enumerate(texts)]
    store.append(ANA, said)
    store.append(BEN, [message(n, "boat red house") for n in range(9)])
    wanted = bm25({one.id: one.text for one in said}, "red boat house", K1, B)
    found = store.nominate_text(ANA, terms("red boat house"), Filter(), limit=9)
    assert {hit.node_id: hit.score for hit in found} == pytest.approx(wanted)
    store.close()


def test_scores_forget_what_was_replaced_and_erased() -> None:
    store, fresh = _open(":memory:"), _open(":memory:")
    put(store, ANA, story("boat"))
    store.append(ANA, [message(n, "boat " * n) for n in range(30, 40)])
    store.write(ANA, story("orchard").batch)
    store.erase(ANA, Selector(messages=tuple(message(n).id for n in range(30, 40))))
    store.write(ANA, story("boat").batch)
    put(fresh, ANA, story("boat"))
    question = (ANA, ["boat", "line", "plant"], EVERYTHING)
    assert store.nominate_text(*question, limit=99) == fresh.nominate_text(*question, limit=99)
    assert store.problems(ANA) == []
    store.close()
    fresh.close()


def test_pages_of_changes_never_exceed_the_limit() -> None:
    store = _open(":memory:")
    store.append(ANA, [message(n) for n in range(500)])
    store.erase(ANA, Selector(messages=tuple(message(n).id for n in range(100))))
    pages = catch_up(store, ANA, Revision(0), limit=64)
    sizes = [len(page.nodes) + len(page.embeddings) + len(page.erased) for page in pages]
    assert sizes == [64] * 7 + [501 - 448]
    store.close()


def test_long_lists_are_paged_without_sorting_the_scope() -> None:
    store = _open(":memory:")
    store.append(ANA, [message(n, session=f"s{n // 100}") for n in range(1000)])
    where = Filter(kinds=(NodeKind.MESSAGE,))
    walked: list[NodeId] = []
    while page := store.find(ANA, where, limit=64, after=walked[-1] if walked else None):
        walked += ids(page)
    assert walked == [message(n, session=f"s{n // 100}").id for n in range(1000)]
    assert store.find(ScopeKey("nobody"), where, limit=1) == []
    store.close()
