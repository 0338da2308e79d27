"""BM25 over postings that grow by appending, for documents and for groups of documents."""

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from structmem.retrieval.vectors import Column

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

# For short texts: counts saturate early, and length says little. Source: Trotman et al., 2014.
K1 = 0.9
B = 0.4


class Postings:
    """Which documents hold a term how often; a document is a row, in order of arrival."""

    def __init__(self) -> None:
        self._rows: dict[str, array[int]] = {}
        self._counts: dict[str, array[int]] = {}
        self._lengths = Column(np.float32)
        self._alive = Column(np.bool_)
        self.dead = 0

    def __len__(self) -> int:
        return len(self._lengths)

    def add(self, terms: Iterable[str]) -> int:
        """Index one document; return its row."""
        counts = Counter(terms)
        row = self._lengths.append(counts.total())
        self._alive.append(True)
        for term, count in counts.items():
            self._rows.setdefault(term, array("i")).append(row)
            self._counts.setdefault(term, array("i")).append(count)
        return row

    def remove(self, row: int) -> None:
        """Take one document out; its row stays unused."""
        if self._alive.array[row]:
            self._alive.array[row] = False
            self.dead += 1

    @property
    def alive(self) -> NDArray[np.bool_]:
        """Which rows are in use."""
        return self._alive.array

    @property
    def lengths(self) -> Floats:
        """Terms of each document, 0 where the row is unused."""
        return np.where(self.alive, self._lengths.array, np.float32(0)) if self.dead else self._lengths.array

    def of(self, term: str) -> tuple[Ints, Ints]:
        """Return the rows that hold a term, and how often each does."""
        if term not in self._rows:
            return np.empty(0, np.int32), np.empty(0, np.int32)
        rows = np.array(self._rows[term], np.int32)
        counts = np.array(self._counts[term], np.int32)
        if self.dead:
            kept = self.alive[rows]
            return rows[kept], counts[kept]
        return rows, counts

    def scores(self, terms: Sequence[str]) -> Floats:
        """Return the BM25 score of every row."""
        return self._scored(terms, None, self.lengths, len(self) - self.dead)

    def group_scores(self, terms: Sequence[str], groups: Sequence[Ints], size: int) -> Floats:
        """Return the BM25 score of every group, as if its documents were one.

        Args:
            terms: Of the question.
            groups: Each maps a row to its group, -1 to none; with several maps a row is in several groups.
            size: How many groups there are.
        """
        lengths = np.zeros(size, np.float32)
        for group in groups:
            member = group >= 0
            lengths += np.bincount(group[member], self.lengths[member], size).astype(np.float32)
        return self._scored(terms, groups, lengths, int(np.count_nonzero(lengths)))

    def _scored(self, terms: Sequence[str], groups: Sequence[Ints] | None, lengths: Floats, n: int) -> Floats:
        total = np.zeros(len(lengths), np.float32)
        mean = float(lengths.sum()) / n if n else 0.0
        norm = K1 * (1 - B + B * lengths / mean) if mean else lengths
        for term in dict.fromkeys(terms):
            rows, counts = self.of(term)
            if not len(rows):
                continue
            units, tf = _regroup(rows, counts, groups, len(lengths))
            total[units] += idf(len(units), n) * tf * (K1 + 1) / (tf + norm[units])
        return total


def idf(holding: int, n: int) -> float:
    """Return how telling a term is that `holding` of `n` documents have; never negative (Lucene's form)."""
    return float(np.log1p((n - holding + 0.5) / (holding + 0.5)))


def _regroup(
    rows: Ints, counts: Ints, groups: Sequence[Ints] | None, size: int
) -> tuple[NDArray[np.intp] | Ints, Floats]:
    if groups is None:
        return rows, counts.astype(np.float32)
    tf = np.zeros(size)
    for group in groups:
        units = group[rows]
        member = units >= 0
        tf += np.bincount(units[member], counts[member], size)
    held = np.flatnonzero(tf)
    return held, tf[held].astype(np.float32)
