"""Contract: appending messages and writing batches."""

from dataclasses import replace
from datetime import timedelta

import pytest

from structmem.domain.graph import Batch, Filter, Node, NodeKind
from structmem.domain.ids import node_id
from structmem.domain.message import Session
from structmem.errors import ConflictingMessage, EmbeddingMismatch, StoreUnavailable
from structmem.ports import GraphStore
from structmem.testing.samples import (
    START,
    embedding,
    entity,
    entry,
    fact,
    link,
    message,
    segment,
    story,
    summary,
)
from structmem.testing.store.reading import ANA, Reopen, every, ids, lines, put

HARD_TEXTS = (
    "naïve café – “quoted” and it's 'single' and \"double\"",
    "🎉👩‍👩‍👧 family 🇵🇹 and e\u0301 combining",
    "昨日、東京で会いました。ภาษาไทย 한국어 العربية",
    '+ - && || ! ( ) { } [ ] ^ " ~ * ? : \\ / AND OR NOT',
    "`backtick` $param {map: 'value'} // comment /* */ ; DROP TABLE node; MATCH (n) DETACH DELETE n",
    "line\nbreak\ttab\r\nand \u2028 separators \ufeff and nul-free",
    "%s %d {0} {name} <b>html</b> &amp;",
)


class AppendContract:
    """`append` is durable, ordered and idempotent."""

    def test_messages_of_a_session_are_numbered_in_the_order_of_arrival(self, store: GraphStore) -> None:
        late = message(0, said_at=START + timedelta(hours=9))
        done = store.append(ANA, [late, message(1)])
        more = store.append(ANA, [message(2), message(0, session="s2"), message(3)])
        assert [one.seq for one in done.messages] == [0, 1]
        assert [(one.session, one.seq) for one in more.messages] == [("s1", 2), ("s2", 0), ("s1", 3)]

    def test_a_message_comes_back_as_it_was_given(self, store: GraphStore) -> None:
        given = message(
            0,
            speaker_id="u-7",
            image_caption="a red door",
            zone="+05:30",
            tags=("home", "x y"),
            extra={"channel": {"id": 5, "names": ["a", None, 1.5, True]}},
            said_at=START + timedelta(microseconds=123_457),
        )
        store.append(ANA, [given])
        assert store.get(ANA, [given.id]) == [replace(given, seq=0)]

    @pytest.mark.parametrize("text", HARD_TEXTS)
    def test_any_text_comes_back_unchanged(self, store: GraphStore, text: str) -> None:
        given = message(0, text, session=text[:9].strip(), speaker=text[:30], extra={text[:12]: text})
        store.append(ANA, [given])
        assert store.get(ANA, [given.id]) == [replace(given, seq=0)]
        assert store.messages_of(ANA, given.session, first_seq=0, last_seq=0) == [replace(given, seq=0)]

    def test_known_messages_are_reported_and_add_nothing(self, store: GraphStore) -> None:
        first = store.append(ANA, [message(0), message(1)])
        before = lines(store, ANA)
        again = store.append(ANA, [message(1), message(0)])
        assert again.messages == ()
        assert set(again.duplicates) == {message(0).id, message(1).id}
        assert again.revision == first.revision
        assert lines(store, ANA) == before

    def test_a_message_twice_in_one_call_is_stored_once(self, store: GraphStore) -> None:
        done = store.append(ANA, [message(0), message(0), message(1)])
        assert ids(done.messages) == [message(0).id, message(1).id]
        assert [one.seq for one in done.messages] == [0, 1]
        assert list(done.duplicates) == [message(0).id]

    def test_known_and_new_messages_in_one_call_keep_their_order(self, store: GraphStore) -> None:
        store.append(ANA, [message(1)])
        done = store.append(ANA, [message(0), message(1), message(2)])
        assert [(one.id, one.seq) for one in done.messages] == [(message(0).id, 1), (message(2).id, 2)]

    def test_a_conflicting_message_is_named_and_nothing_is_written(self, store: GraphStore) -> None:
        store.append(ANA, [message(0)])
        before = (lines(store, ANA), store.revision(ANA))
        other = replace(message(0), text="Something else.", content_hash="another")
        with pytest.raises(ConflictingMessage, match=r"s1-0.*s1"):
            store.append(ANA, [message(1), other])
        assert (lines(store, ANA), store.revision(ANA)) == before

    def test_a_conflict_inside_one_call_writes_nothing(self, store: GraphStore) -> None:
        with pytest.raises(ConflictingMessage):
            store.append(ANA, [message(0), replace(message(0), content_hash="another")])
        assert store.scopes() == []

    def test_a_session_knows_its_bounds_whatever_the_order(self, store: GraphStore) -> None:
        times = [START + timedelta(hours=hours) for hours in (5, 2, 9)]
        for number, time in enumerate(times):
            store.append(ANA, [message(number, said_at=time)])
        found = every(store, ANA, NodeKind.SESSION)
        assert found == [
            Session(
                id=node_id("ses", "s1"),
                key="s1",
                started_at=times[1],
                ended_at=times[2],
                message_count=3,
            )
        ]

    def test_nothing_appended_is_nothing_changed(self, store: GraphStore) -> None:
        assert store.append(ANA, []).messages == ()
        assert store.revision(ANA) == 0
        assert store.scopes() == []

    def test_what_was_acknowledged_is_there_after_reopening(self, store: GraphStore, reopen: Reopen) -> None:
        put(store, ANA, story())
        before = (lines(store, ANA), store.revision(ANA), store.statistics(ANA))
        again = reopen()
        assert (lines(again, ANA), again.revision(ANA), again.statistics(ANA)) == before
        assert again.append(ANA, [message(9)]).messages[0].seq == 3


class WriteContract:
    """`write` is atomic and idempotent, and replaces whole nodes."""

    def test_every_kind_of_node_comes_back_as_it_was_given(self, store: GraphStore) -> None:
        told = story()
        put(store, ANA, told)
        batch = told.batch
        for nodes in (batch.segments, batch.entities, batch.entries, batch.links, batch.summaries):
            assert store.get(ANA, ids(nodes)) == list(nodes)

    def test_get_keeps_the_order_asked_for_and_leaves_unknown_ids_out(self, store: GraphStore) -> None:
        told = story()
        put(store, ANA, told)
        asked = [told.batch.links[0].id, node_id("msg", "nowhere"), told.messages[2].id, told.entries[0].id]
        assert ids(store.get(ANA, asked)) == [asked[0], asked[2], asked[3]]
        assert store.get(ANA, []) == []

    @pytest.mark.parametrize("text", HARD_TEXTS)
    def test_any_text_in_any_place_comes_back_unchanged(self, store: GraphStore, text: str) -> None:
        said = message(0, text)
        who = entity(text, aliases=(text, "x"))
        one = entry("one", [said], who=[who], text=text, predicate=text, slot=text, subject=text)
        two = fact(text, [said], since=START, aliases=(text,), extractor=text)
        batch = Batch(
            segments=(segment(0, 0, 0, error=text, cut="topic"),),
            entities=(who,),
            entries=(one, two),
            links=(link(one.id, two.id, cue=text, reason=text, decided_by=text),),
            summaries=(summary("s1", [one], text=text),),
        )
        store.append(ANA, [said])
        store.write(ANA, batch)
        wanted: list[Node] = [*batch.segments, who, one, two, *batch.links, *batch.summaries]
        assert store.get(ANA, [node.id for node in wanted]) == wanted

    def test_writing_the_same_again_changes_nothing(self, store: GraphStore) -> None:
        told = story()
        put(store, ANA, told)
        before = lines(store, ANA)
        store.write(ANA, told.batch)
        assert lines(store, ANA) == before
        assert store.problems(ANA) == []

    def test_a_known_id_is_replaced_whole(self, store: GraphStore) -> None:
        told = story()
        put(store, ANA, told)
        old = told.entries[0]
        new = entry("picking", told.messages[4:], who=[], text="Ben sold it all.", speaker="Ben")
        new = replace(new, id=old.id, logical_id=old.id)
        store.write(ANA, Batch(entries=(new,)))
        assert store.get(ANA, [old.id]) == [new]
        ana = told.batch.entities[0].id
        involving = store.find(
            ANA, Filter(kinds=(NodeKind.ENTRY,), entities=(ana,), include_retracted=True), limit=9
        )
        assert old.id not in ids(involving)
        assert store.nominate_text(ANA, ["plant"], Filter(kinds=(NodeKind.ENTRY,)), limit=9) == []
        assert [hit.node_id for hit in store.nominate_text(ANA, ["sold"], Filter(), limit=9)] == [old.id]

    def test_each_write_raises_the_revision(self, store: GraphStore) -> None:
        first = store.append(ANA, [message(0)]).revision
        second = store.write(ANA, Batch(summaries=(summary("s1"),)))
        third = store.write(ANA, Batch(summaries=(summary("s1", text="Other."),)))
        assert 0 < first < second < third == store.revision(ANA)

    def test_an_empty_batch_changes_nothing(self, store: GraphStore) -> None:
        first = store.append(ANA, [message(0)]).revision
        assert store.write(ANA, Batch()) == first

    def test_a_refused_batch_leaves_nothing_behind(self, store: GraphStore) -> None:
        put(store, ANA, story())
        before = (lines(store, ANA), store.revision(ANA))
        said = message(0)
        bad = Batch(
            entries=(entry("new", [said]),),
            embeddings=(embedding(said, [1, 0, 0, 0], model="other@2"),),
        )
        with pytest.raises(EmbeddingMismatch, match=r"other@2.*toy@1|toy@1.*other@2"):
            store.write(ANA, bad)
        assert (lines(store, ANA), store.revision(ANA)) == before

    def test_vectors_of_another_dimension_are_refused(self, store: GraphStore) -> None:
        put(store, ANA, story())
        with pytest.raises(EmbeddingMismatch, match=r"3.*4|4.*3"):
            store.write(ANA, Batch(embeddings=(embedding(message(1), [1, 0, 0]),)))

    def test_two_models_in_one_batch_are_refused(self, store: GraphStore) -> None:
        store.append(ANA, [message(0), message(1)])
        rows = (embedding(message(0), [1, 0], model="a@1"), embedding(message(1), [1, 0], model="b@1"))
        with pytest.raises(EmbeddingMismatch):
            store.write(ANA, Batch(embeddings=rows))

    def test_the_store_tells_its_embedding_model(self, store: GraphStore) -> None:
        empty = store.info
        put(store, ANA, story())
        assert empty.embedding_model is None
        assert store.info.embedding_model == "toy@1"
        assert store.info.embedding_dimensions == 4

    def test_a_closed_store_says_so(self, store: GraphStore) -> None:
        put(store, ANA, story())
        store.close()
        store.close()
        with pytest.raises(StoreUnavailable):
            store.revision(ANA)
        with pytest.raises(StoreUnavailable):
            store.append(ANA, [message(7)])
