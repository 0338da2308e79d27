"""BM25 against an independent oracle, whatever was added or removed on the way."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from structmem.retrieval.bm25 import K1, B, Postings, idf

WORDS = ["glaze", "kiln", "kayak", "river", "lake", "tent"]
documents = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8), min_size=1, max_size=12)


def oracle(corpus: list[list[str]], terms: list[str]) -> np.ndarray:
    """Return rank_bm25's scores, with its idf replaced by the one that is never negative."""
    model = BM25Okapi(corpus, k1=K1, b=B)
    held = {word: sum(word in document for document in corpus) for word in WORDS}
    model.idf = {word: idf(held[word], len(corpus)) for word in WORDS}
    return np.asarray(model.get_scores(terms))


def postings_of(corpus: list[list[str]]) -> Postings:
    postings = Postings()
    for document in corpus:
        postings.add(document)
    return postings


@settings(deadline=None)
@given(documents, st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True))
def test_scores_are_those_of_the_oracle(corpus: list[list[str]], terms: list[str]) -> None:
    np.testing.assert_allclose(postings_of(corpus).scores(terms), oracle(corpus, terms), rtol=1e-4)


@settings(deadline=None)
@given(documents, st.data())
def test_removed_documents_change_scores_as_if_they_had_never_been(
    corpus: list[list[str]], data: st.DataObject
) -> None:
    gone = data.draw(st.sets(st.integers(0, len(corpus) - 1), max_size=len(corpus) - 1))
    postings = postings_of(corpus)
    for row in gone:
        postings.remove(row)
    left = [row for row in range(len(corpus)) if row not in gone]
    scores = postings.scores(WORDS)
    np.testing.assert_allclose(scores[left], oracle([corpus[row] for row in left], WORDS), rtol=1e-4)
    assert not scores[sorted(gone)].any()


@settings(max_examples=50, deadline=None)
@given(documents, st.data())
def test_a_group_scores_like_its_documents_in_one(corpus: list[list[str]], data: st.DataObject) -> None:
    group = data.draw(st.lists(st.integers(0, 2), min_size=len(corpus), max_size=len(corpus)))
    groups = sorted(set(group))
    merged = [[w for d, g in zip(corpus, group, strict=True) if g == one for w in d] for one in groups]
    scores = postings_of(corpus).group_scores(WORDS, [np.array(group, np.int32)], 3)
    np.testing.assert_allclose(scores[groups], oracle(merged, WORDS), rtol=1e-4)


def test_overlapping_groups_count_a_document_in_each() -> None:
    corpus = [["kiln"], ["glaze"], ["kayak"]]
    own = np.array([0, 1, 2], np.int32)
    before = np.array([-1, 0, 1], np.int32)
    scores = postings_of(corpus).group_scores(["kiln"], [own, before], 3)
    windows = [["kiln", "glaze"], ["glaze", "kayak"], ["kayak"]]
    np.testing.assert_allclose(scores, oracle(windows, ["kiln"]), rtol=1e-4)


def test_a_term_twice_in_a_question_counts_once() -> None:
    postings = postings_of([["kiln", "glaze"], ["lake"]])
    np.testing.assert_array_equal(postings.scores(["kiln", "kiln"]), postings.scores(["kiln"]))


@pytest.mark.parametrize("terms", [[], ["unheard"]])
def test_nothing_known_scores_nothing(terms: list[str]) -> None:
    assert not postings_of([["kiln"]]).scores(terms).any()
    assert len(Postings().scores(terms)) == 0


def test_a_term_in_every_document_still_counts_a_little() -> None:
    assert 0 < idf(10, 10) < idf(1, 10) == pytest.approx(math.log(1 + 9.5 / 1.5))
