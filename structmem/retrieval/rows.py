"""Nodes as columns: their postings and where their vectors are; summaries, and times as numbers."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from structmem.domain.entry import Summary
from structmem.domain.ids import NodeId
from structmem.domain.words import terms
from structmem.retrieval.bm25 import Floats, Ints, Postings
from structmem.retrieval.vectors import Column

Number = TypeVar("Number", bound=np.generic)
Moments = NDArray[np.int64]
Flags = NDArray[np.bool_]

EVER = np.iinfo(np.int64)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def moment(at: datetime) -> int:
    """Return microseconds since 1970."""
    return (at - _EPOCH) // timedelta(microseconds=1)


def beside(values: NDArray[Number], rows: Ints, missing: float = 0) -> NDArray[Number]:
    """Return `values[rows]`, and `missing` where the row is -1."""
    found: NDArray[Number] = values.take(rows, mode="wrap") if len(values) else values[:0]
    found[rows < 0] = missing
    return found


class Rows:
    """Nodes of one kind by row, with their postings and the rows of their vectors."""

    def __init__(self) -> None:
        self.ids: list[NodeId] = []
        self.row: dict[NodeId, int] = {}
        self.postings = Postings()
        self._vector = Column(np.int32)

    def add(self, node: NodeId, tokens: Iterable[str], vector: int) -> int:
        """Add a node that is not known, and return its row."""
        self.row[node] = self.postings.add(tokens)
        self.ids.append(node)
        self._vector.append(vector)
        return self.row[node]

    def remove(self, node: NodeId) -> None:
        """Take a node out, if it is known."""
        if (row := self.row.pop(node, None)) is not None:
            self.postings.remove(row)

    def place_vector(self, node: NodeId, vector: int) -> None:
        """Note where the vector of a node is."""
        if (row := self.row.get(node)) is not None:
            self.vector[row] = vector

    @property
    def vector(self) -> Ints:
        """Row in the vector table of each, -1 where there is none (yet)."""
        return self._vector.array

    @property
    def alive(self) -> Flags:
        """Which rows are in use."""
        return self.postings.alive

    def similarities(self, scores: Floats) -> Floats:
        """Return each row's cosine, given those of the whole vector table; 0 without a vector."""
        if not len(scores):
            return np.zeros(len(self.ids), np.float32)
        return np.where((self.vector >= 0) & self.alive, scores[self.vector], np.float32(0))


class SummaryRows(Rows):
    """Summaries, with the session that one speaks of."""

    def __init__(self) -> None:
        super().__init__()
        self.session: list[int] = []

    def learn(self, summary: Summary, session: int, vector: int) -> None:
        """Add or replace a summary."""
        self.remove(summary.id)
        self.add(summary.id, terms(summary.text), vector)
        self.session.append(session)
