"""Contract: `nominate_text` and `nominate_vector` against independent oracles."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from structmem.domain.graph import Batch, Filter, NodeKind
from structmem.domain.ids import NodeId
from structmem.domain.words import terms
from structmem.errors import EmbeddingMismatch, InvalidArgument
from structmem.ports import GraphStore
from structmem.testing.samples import day, embedding, entry, message, story, summary
from structmem.testing.store.reading import ANA, BEN, put

MESSAGES = Filter(kinds=(NodeKind.MESSAGE,))

_CORPUS = (
    "The lighthouse keeper painted the lighthouse white, and the lighthouse shone.",
    "We saw a lighthouse from the ferry.",
    "The ferry was late, the ferry was cold, and the harbour smelled of diesel and rain that evening.",
    "Rain again.",
    "My neighbour paints harbours.",
    "Nothing to report today.",
    "The keeper's dog likes rain.",
    "A ferry, a harbour.",
)
_QUESTIONS = ("lighthouse keeper", "ferry harbour", "rain", "painted harbours", "lighthouse rain ferry dog")


def bm25(corpus: Mapping[NodeId, str], question: str, k1: float, b: float) -> dict[NodeId, float]:
    """Return Okapi BM25 of the texts that hold a term; the idf is ln(1 + (N - n + 0.5) / (n + 0.5))."""
    counts = {node: Counter(terms(text)) for node, text in corpus.items()}
    mean = sum(count.total() for count in counts.values()) / len(counts)
    scores: dict[NodeId, float] = {}
    for term in set(terms(question)):
        holders = [node for node, count in counts.items() if count[term]]
        idf = math.log(1 + (len(counts) - len(holders) + 0.5) / (len(holders) + 0.5))
        for node in holders:
            tf = counts[node][term]
            norm = tf + k1 * (1 - b + b * counts[node].total() / mean)
            scores[node] = scores.get(node, 0.0) + idf * tf * (k1 + 1) / norm
    return scores


def _clear_pairs(corpus: Mapping[NodeId, str], question: str) -> list[tuple[NodeId, NodeId]]:
    """Return pairs of which every usual choice of parameters ranks the first clearly higher."""
    grids = [bm25(corpus, question, k1, b) for k1 in (0.9, 1.2, 1.5) for b in (0.4, 0.75)]
    found = list(grids[0])
    return [
        (one, other)
        for one in found
        for other in found
        if all(scores[one] > 1.02 * scores[other] for scores in grids)
    ]


def _fill_corpus(store: GraphStore) -> dict[NodeId, str]:
    said = [message(n, text) for n, text in enumerate(_CORPUS)]
    store.append(ANA, said)
    return {one.id: one.text for one in said}


def _fill_vectors(store: GraphStore, rows: Sequence[Sequence[float]]) -> None:
    said = [message(n, speaker="Ana" if n % 2 else "Ben") for n in range(len(rows))]
    store.append(ANA, said)
    vectors = [embedding(one, row) for one, row in zip(said, rows, strict=True)]
    store.write(ANA, Batch(embeddings=tuple(vectors)))


class TextContract:
    """Scores depend on the scope alone; every text that holds a term is nominated."""

    @pytest.mark.parametrize("question", _QUESTIONS)
    def test_the_order_is_that_of_bm25(self, store: GraphStore, question: str) -> None:
        corpus = _fill_corpus(store)
        found = store.nominate_text(ANA, terms(question), MESSAGES, limit=50)
        place = {hit.node_id: number for number, hit in enumerate(found)}
        assert set(place) == set(bm25(corpus, question, 1.2, 0.75))
        pairs = _clear_pairs(corpus, question)
        assert pairs
        assert [pair for pair in pairs if place[pair[0]] > place[pair[1]]] == []
        assert [hit.score for hit in found] == sorted((hit.score for hit in found), reverse=True)
        assert all(hit.score > 0 and hit.kind is NodeKind.MESSAGE for hit in found)

    @pytest.mark.parametrize("question", _QUESTIONS)
    def test_another_scope_changes_neither_order_nor_score(self, store: GraphStore, question: str) -> None:
        _fill_corpus(store)
        before = store.nominate_text(ANA, terms(question), MESSAGES, limit=50)
        store.append(BEN, [message(n, "ferry ferry harbour dog long long tale") for n in range(60)])
        after = store.nominate_text(ANA, terms(question), MESSAGES, limit=50)
        assert [hit.node_id for hit in after] == [hit.node_id for hit in before]
        assert [hit.score for hit in after] == pytest.approx([hit.score for hit in before], rel=1e-6)

    def test_messages_entries_and_summaries_are_nominated(self, store: GraphStore) -> None:
        said = message(0, "It was windy.", image_caption="a blue kite")
        made = entry("kites", [said], text="Ana flew something.", aliases=("Ana flew a kite",))
        store.append(ANA, [said])
        store.write(ANA, Batch(entries=(made,), summaries=(summary("s1", [made], text="Kites!"),)))
        found = store.nominate_text(ANA, terms("kite"), Filter(), limit=9)
        assert {(hit.node_id, hit.kind) for hit in found} == {
            (said.id, NodeKind.MESSAGE),
            (made.id, NodeKind.ENTRY),
            (summary("s1").id, NodeKind.SUMMARY),
        }
        narrow = store.nominate_text(ANA, terms("kite"), Filter(kinds=(NodeKind.ENTRY,)), limit=9)
        assert [hit.node_id for hit in narrow] == [made.id]

    def test_filters_come_before_the_limit(self, store: GraphStore) -> None:
        loud = [message(n, "storm storm storm", speaker="Ben") for n in range(30)]
        quiet = message(30, "A long and quiet evening, then a storm far away over the sea", speaker="Ana")
        store.append(ANA, [*loud, quiet])
        found = store.nominate_text(ANA, ["storm"], Filter(speakers=("Ana",)), limit=1)
        assert [hit.node_id for hit in found] == [quiet.id]

    def test_the_limit_keeps_the_best(self, store: GraphStore) -> None:
        _fill_corpus(store)
        whole = store.nominate_text(ANA, terms("rain harbour"), MESSAGES, limit=50)
        assert list(store.nominate_text(ANA, terms("rain harbour"), MESSAGES, limit=2)) == list(whole)[:2]

    def test_words_that_nobody_said_find_nothing(self, store: GraphStore) -> None:
        _fill_corpus(store)
        assert store.nominate_text(ANA, ["zeppelin"], Filter(), limit=9) == []
        assert store.nominate_text(ANA, [], Filter(), limit=9) == []

    @pytest.mark.parametrize(
        "text",
        [
            "昨日東京で会いました",
            "o'clock naïve straße",
            "Привет мир",
            "🎉 party",
            "AND OR NOT near",
            "ภาษาไทย",
        ],
    )
    def test_every_term_of_a_text_finds_it(self, store: GraphStore, text: str) -> None:
        said = message(0, text)
        store.append(ANA, [said, message(1, "Unrelated words here.")])
        assert terms(text)
        for term in terms(text):
            assert [hit.node_id for hit in store.nominate_text(ANA, [term], MESSAGES, limit=9)] == [said.id]

    @pytest.mark.parametrize(
        "term", ['"', "'", "*", "a*", "gard*", "-", "(", "NEAR(a b)", "\\", "a:b", "text:x", "/.*/", "~", ""]
    )
    def test_signs_of_query_languages_mean_nothing(self, store: GraphStore, term: str) -> None:
        store.append(ANA, [message(0, "We spoke of the garden, a b.")])
        assert store.nominate_text(ANA, [term], Filter(), limit=9) == []
        assert len(store.nominate_text(ANA, [term, "garden"], Filter(), limit=9)) == 1


class VectorContract:
    """Exact cosine over what passes the filter."""

    def test_scores_and_order_are_those_of_exact_cosine(self, store: GraphStore) -> None:
        rows = np.random.default_rng(7).normal(size=(40, 16))
        question = np.random.default_rng(8).normal(size=16)
        _fill_vectors(store, rows.tolist())
        cosine = rows @ question / np.linalg.norm(rows, axis=1) / np.linalg.norm(question)
        wanted = [message(int(n)).id for n in np.argsort(-cosine)]
        found = store.nominate_vector(ANA, question.astype(np.float32), Filter(), limit=40)
        assert [hit.node_id for hit in found] == wanted
        assert [hit.score for hit in found] == pytest.approx(sorted(cosine, reverse=True), abs=1e-5)
        ten = store.nominate_vector(ANA, question.astype(np.float32), Filter(), limit=10)
        assert [hit.node_id for hit in ten] == wanted[:10]

    def test_filters_come_before_the_limit(self, store: GraphStore) -> None:
        _fill_vectors(store, [[1, 0]] * 20 + [[0, 1]] * 2)
        query = np.asarray([1, 0.1], np.float32)
        where = Filter(speakers=("Ana",), said_from=message(21).said_at)
        assert [hit.node_id for hit in store.nominate_vector(ANA, query, where, limit=1)] == [message(21).id]

    def test_kinds_and_belief_are_respected(self, store: GraphStore) -> None:
        put(store, ANA, told := story())
        porto = next(one for one in told.entries if one.retracted_at)
        rows = (embedding(porto, [1, 1, 1, 1]), embedding(told.batch.summaries[0], [1, 1, 1, 0]))
        store.write(ANA, Batch(embeddings=rows))
        query = np.ones(4, np.float32)
        found = store.nominate_vector(ANA, query, Filter(), limit=9)
        kinds = {NodeKind.MESSAGE, NodeKind.ENTRY, NodeKind.SUMMARY}
        assert {hit.kind for hit in found} == kinds
        assert porto.id not in [hit.node_id for hit in found]
        known = store.nominate_vector(ANA, query, Filter(include_retracted=True), limit=1)
        assert [hit.node_id for hit in known] == [porto.id]
        entries = store.nominate_vector(ANA, query, Filter(kinds=(NodeKind.ENTRY,)), limit=9)
        assert [hit.node_id for hit in entries] == [told.entries[0].id]

    def test_a_zero_vector_is_like_nothing(self, store: GraphStore) -> None:
        _fill_vectors(store, [[0, 0], [1, 0], [-1, 0]])
        found = store.nominate_vector(ANA, np.asarray([1, 0], np.float32), Filter(), limit=9)
        assert [hit.score for hit in found] == pytest.approx([1, 0, -1], abs=1e-6)
        blank = store.nominate_vector(ANA, np.zeros(2, np.float32), Filter(), limit=9)
        assert all(hit.score == 0 for hit in blank)

    def test_a_question_of_another_dimension_is_refused(self, store: GraphStore) -> None:
        _fill_vectors(store, [[1, 0]])
        with pytest.raises(EmbeddingMismatch, match="3"):
            store.nominate_vector(ANA, np.ones(3, np.float32), Filter(), limit=9)

    def test_without_vectors_there_are_no_candidates(self, store: GraphStore) -> None:
        store.append(ANA, [message(0)])
        assert store.nominate_vector(ANA, np.ones(3, np.float32), Filter(), limit=9) == []
        with pytest.raises(InvalidArgument, match="limit"):
            store.nominate_vector(ANA, np.ones(3, np.float32), Filter(), limit=0)

    def test_a_replaced_vector_counts_and_the_former_does_not(self, store: GraphStore) -> None:
        _fill_vectors(store, [[1, 0], [0, 1]])
        store.write(ANA, Batch(embeddings=(embedding(message(0), [0, -1]),)))
        found = store.nominate_vector(ANA, np.asarray([1, 0], np.float32), Filter(), limit=9)
        assert [hit.score for hit in found] == pytest.approx([0, 0], abs=1e-6)

    def test_time_filters_hold_for_vectors_too(self, store: GraphStore) -> None:
        put(store, ANA, story())
        where = Filter(overlaps=(day(0), day(9)))
        assert store.nominate_vector(ANA, np.ones(4, np.float32), where, limit=9) == []
