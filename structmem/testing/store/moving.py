"""Contract: `export` and `load` move a scope without loss."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from structmem.domain.graph import EVERYTHING, Batch, NodeKind, Revision, Selector
from structmem.domain.ids import ScopeKey
from structmem.domain.interval import UNKNOWN_INTERVAL
from structmem.domain.message import SegmentState
from structmem.errors import ConflictingMessage, EmbeddingMismatch, SchemaTooNew, UnknownFormat
from structmem.ports import GraphStore, Row
from structmem.testing.samples import embedding, entry, message, segment, story
from structmem.testing.store.reading import ANA, BEN, catch_up, every, lines, put
from structmem.testing.store.writing import HARD_TEXTS

KINDS = ("header", "session", "message", "segment", "entity", "entry", "link", "summary", "embedding")


def _rows(store: GraphStore, scope: ScopeKey) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines(store, scope)]


class ExportContract:
    """Rows are plain, complete and always in the same order."""

    def test_a_header_comes_first_and_kinds_follow_in_order(self, store: GraphStore) -> None:
        put(store, ANA, story())
        rows = _rows(store, ANA)
        assert rows[0] == {
            "type": "header",
            "format": "structmem",
            "schema_version": 1,
            "scope": "ana",
            "embedding_model": "toy@1",
            "dimensions": 4,
        }
        places = [KINDS.index(row["type"]) for row in rows]
        assert places == sorted(places)
        assert set(places) == set(range(len(KINDS)))

    def test_an_unknown_scope_is_a_header_alone(self, store: GraphStore) -> None:
        (row,) = _rows(store, ANA)
        assert (row["type"], row["scope"], row["embedding_model"]) == ("header", "ana", None)
        assert store.scopes() == []

    def test_the_order_of_writing_does_not_show(self, store: GraphStore) -> None:
        told = story()
        put(store, ANA, told)
        batch = told.batch
        store.append(BEN, told.messages)
        store.write(BEN, Batch(embeddings=batch.embeddings[::-1], summaries=batch.summaries))
        store.write(BEN, Batch(entities=batch.entities[::-1], links=batch.links[::-1]))
        for one in batch.entries[::-1]:
            store.write(BEN, Batch(entries=(one,)))
        store.write(BEN, Batch(segments=batch.segments[::-1]))
        assert lines(store, BEN, header=False) == lines(store, ANA, header=False)

    def test_an_export_shows_one_moment(self, store: GraphStore) -> None:
        put(store, ANA, story())
        whole = lines(store, ANA)
        walking = store.export(ANA)
        seen = [next(walking), next(walking)]
        store.append(ANA, [message(n) for n in range(20, 30)])
        store.erase(ANA, Selector(session="s1"))
        seen += list(walking)
        assert [json.dumps(row, ensure_ascii=False) for row in seen] == whole

    def test_an_export_that_is_not_finished_holds_nothing_up(self, store: GraphStore) -> None:
        put(store, ANA, story())
        walking = store.export(ANA)
        next(walking)
        store.append(ANA, [message(40)])
        assert store.messages_of(ANA, "s1", first_seq=3, last_seq=3)[0].id == message(40).id
        del walking


class LoadContract:
    """Loading gives the same scope back, under any key, as often as one likes."""

    def test_export_load_export_is_the_same_to_the_byte(self, store: GraphStore) -> None:
        put(store, ANA, story())
        said = message(77, HARD_TEXTS[0], session="h", extra={HARD_TEXTS[1]: [HARD_TEXTS[3], 1.25, None]})
        store.append(ANA, [said])
        store.write(ANA, Batch(entries=(entry("h", [said], occurred=UNKNOWN_INTERVAL, text=HARD_TEXTS[2]),)))
        rows = _rows(store, ANA)
        assert store.load(BEN, rows) == len(rows)
        assert lines(store, BEN, header=False) == lines(store, ANA, header=False)
        assert replace(store.statistics(BEN), revision=0) == replace(store.statistics(ANA), revision=0)
        assert store.problems(BEN) == []

    def test_a_store_can_be_read_and_loaded_at_once(self, store: GraphStore) -> None:
        put(store, ANA, story())
        store.load(BEN, store.export(ANA))
        assert lines(store, BEN, header=False) == lines(store, ANA, header=False)

    def test_loading_again_changes_nothing(self, store: GraphStore) -> None:
        put(store, ANA, story())
        before = lines(store, ANA)
        store.load(ANA, list(store.export(ANA)))
        assert lines(store, ANA) == before

    def test_places_with_gaps_are_kept(self, store: GraphStore) -> None:
        store.append(ANA, [message(n) for n in range(6)])
        cuts = (segment(0, 0, 2, state=SegmentState.EXTRACTED), segment(1, 3, 5))
        store.write(ANA, Batch(segments=cuts))
        store.erase(ANA, Selector(messages=(message(1).id, message(5).id)))
        store.load(BEN, list(store.export(ANA)))
        assert lines(store, BEN, header=False) == lines(store, ANA, header=False)
        for scope in (ANA, BEN):
            assert store.append(scope, [message(9)]).messages[0].seq == 6

    def test_what_was_loaded_can_be_searched_and_followed(self, store: GraphStore) -> None:
        put(store, ANA, story("orchard"))
        store.load(BEN, list(store.export(ANA)))
        found = [hit.node_id for hit in store.nominate_text(BEN, ["orchard"], EVERYTHING, limit=50)]
        assert found == [hit.node_id for hit in store.nominate_text(ANA, ["orchard"], EVERYTHING, limit=50)]
        assert len(found) == 7
        pages = catch_up(store, BEN, Revision(0))
        assert sum(len(page.nodes) for page in pages) == 5 + 2 + 2 + 4 + 2 + 1
        assert pages[-1].revision == store.revision(BEN)

    def test_a_scope_may_grow_by_a_load(self, store: GraphStore) -> None:
        store.append(ANA, [message(0)])
        store.append(BEN, [message(0, session="s2")])
        store.load(BEN, list(store.export(ANA)))
        assert len(every(store, BEN, NodeKind.SESSION)) == 2

    def test_another_text_under_a_known_id_is_refused(self, store: GraphStore) -> None:
        store.append(ANA, [message(0)])
        store.append(BEN, [message(0, content_hash="another")])
        before = lines(store, BEN)
        with pytest.raises(ConflictingMessage, match="s1-0"):
            store.load(BEN, list(store.export(ANA)))
        assert lines(store, BEN) == before

    def test_another_message_in_the_same_place_is_refused(self, store: GraphStore) -> None:
        store.append(ANA, [message(0)])
        store.append(BEN, [message(1)])
        before = lines(store, BEN)
        with pytest.raises(ConflictingMessage, match="s1"):
            store.load(BEN, list(store.export(ANA)))
        assert lines(store, BEN) == before

    def test_vectors_of_another_model_are_refused_at_the_header(self, store: GraphStore) -> None:
        put(store, ANA, story())
        store.append(BEN, [message(0)])
        store.write(BEN, Batch(embeddings=(embedding(message(0), [1, 0, 0, 0], model="other@1"),)))
        before = lines(store, BEN)
        with pytest.raises(EmbeddingMismatch, match="other@1"):
            store.load(BEN, list(store.export(ANA)))
        assert lines(store, BEN) == before

    def test_many_rows_arrive_from_an_iterator(self, store: GraphStore) -> None:
        store.append(ANA, [message(n) for n in range(2345)])

        def lazily() -> Iterator[Row]:
            yield from store.export(ANA)

        assert store.load(BEN, lazily()) == 2345 + 2
        assert lines(store, BEN, header=False) == lines(store, ANA, header=False)


class BadRowContract:
    """A row that cannot be read is named by its number, and what is wrong with it."""

    def _good(self, store: GraphStore) -> list[dict[str, Any]]:
        put(store, ANA, story())
        return _rows(store, ANA)

    def test_no_rows_at_all(self, store: GraphStore) -> None:
        with pytest.raises(UnknownFormat, match="header"):
            store.load(ANA, [])

    def test_a_first_row_that_is_no_header(self, store: GraphStore) -> None:
        rows = self._good(store)
        with pytest.raises(UnknownFormat, match=r"row 1\b.*header"):
            store.load(BEN, rows[1:])
        assert store.scopes() == [ANA]

    def test_the_header_of_something_else(self, store: GraphStore) -> None:
        rows = self._good(store)
        with pytest.raises(UnknownFormat, match=r"row 1\b.*'chess'"):
            store.load(BEN, [{**rows[0], "format": "chess"}, *rows[1:]])

    def test_a_newer_version(self, store: GraphStore) -> None:
        rows = self._good(store)
        with pytest.raises(SchemaTooNew, match="99"):
            store.load(BEN, [{**rows[0], "schema_version": 99}, *rows[1:]])

    @pytest.mark.parametrize(
        ("number", "change", "says"),
        [
            (3, {"type": "poem"}, "'poem'"),
            (3, {"type": None}, "type"),
            (4, {"said_at": "yesterday"}, "said_at"),
            (4, {"seq": -1}, "seq"),
            (5, {"colour": "red"}, "colour"),
        ],
    )
    def test_a_wrong_value(self, store: GraphStore, number: int, change: Row, says: str) -> None:
        rows = self._good(store)
        rows[number - 1] = {**rows[number - 1], **change}
        with pytest.raises(UnknownFormat, match=rf"row {number}\b.*{says}"):
            store.load(BEN, rows)

    def test_a_missing_value(self, store: GraphStore) -> None:
        rows = self._good(store)
        del rows[4]["content_hash"]
        with pytest.raises(UnknownFormat, match=r"row 5\b.*content_hash"):
            store.load(BEN, rows)

    @pytest.mark.parametrize("vector", ["????", "AAAA", None, "", "AACAPwAAgD8="])
    def test_a_vector_that_does_not_fit(self, store: GraphStore, vector: str | None) -> None:
        rows = self._good(store)
        rows[-1] = {**rows[-1], "vector": vector}
        with pytest.raises(UnknownFormat, match=rf"row {len(rows)}\b.*vector"):
            store.load(BEN, rows)

    def test_a_row_that_is_no_mapping(self, store: GraphStore) -> None:
        rows: list[Any] = self._good(store)
        rows[2] = "Ana"
        with pytest.raises(UnknownFormat, match=r"row 3\b"):
            store.load(BEN, rows)

    def test_the_mended_rows_can_be_loaded_after_a_failure(self, store: GraphStore) -> None:
        rows = self._good(store)
        with pytest.raises(UnknownFormat):
            store.load(BEN, [*rows[:-1], {"type": "poem"}])
        store.load(BEN, rows)
        assert lines(store, BEN, header=False) == lines(store, ANA, header=False)
