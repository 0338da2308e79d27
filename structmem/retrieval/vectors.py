"""Columns of numpy data that grow by appending, and the vectors of a scope."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from structmem.domain.graph import Embedding, NodeKind, Vector
from structmem.domain.ids import NodeId

_FIRST_CAPACITY = 64


class Column:
    """An array that grows by doubling; appending costs O(1) amortised, reading nothing."""

    def __init__(self, dtype: DTypeLike, width: int | None = None) -> None:
        self._shape: tuple[int, ...] = () if width is None else (width,)
        self._data: NDArray[Any] = np.empty((0, *self._shape), dtype)
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def append(self, value: Any) -> int:
        """Add one value and return its row."""
        if self._size == len(self._data):
            grown = np.empty((max(_FIRST_CAPACITY, 2 * self._size), *self._shape), self._data.dtype)
            grown[: self._size] = self._data
            self._data = grown
        self._data[self._size] = value
        self._size += 1
        return self._size - 1

    @property
    def array(self) -> NDArray[Any]:
        """The values so far; a window on the column, not a copy."""
        return self._data[: self._size]


class VectorTable(Mapping[NodeId, Vector]):
    """Vectors by node id, stacked so that all of them can be scored at once."""

    def __init__(self) -> None:
        self._rows: dict[NodeId, int] = {}
        self._matrix: Column | None = None

    def __getitem__(self, node: NodeId) -> Vector:
        vector: Vector = self.matrix[self._rows[node]]
        return vector

    def __iter__(self) -> Iterator[NodeId]:
        return iter(list(self._rows))

    def __len__(self) -> int:
        return len(self._rows)

    def put(self, node: NodeId, vector: Vector) -> None:
        """Add or replace one vector."""
        if self._matrix is None:
            self._matrix = Column(np.float32, len(vector))
        if (row := self._rows.get(node)) is not None:
            self._matrix.array[row] = vector
        else:
            self._rows[node] = self._matrix.append(vector)

    def drop(self, node: NodeId) -> None:
        """Forget one vector; its row stays unused."""
        self._rows.pop(node, None)

    def row(self, node: NodeId) -> int:
        """Return the row of a node in `matrix`, -1 if it has none."""
        return self._rows.get(node, -1)

    @property
    def matrix(self) -> Vector:
        """All rows, (n, dimensions) float32; unused ones too."""
        return self._matrix.array if self._matrix is not None else np.empty((0, 0), np.float32)


class Vectors(Mapping[NodeId, Vector]):
    """All vectors of a scope by node id, of one model; each kind of node has a table of its own."""

    def __init__(self) -> None:
        self.messages, self.entries, self.summaries = VectorTable(), VectorTable(), VectorTable()
        self.model: str | None = None
        self._tables = {
            NodeKind.MESSAGE: self.messages,
            NodeKind.ENTRY: self.entries,
            NodeKind.SUMMARY: self.summaries,
        }

    def __getitem__(self, node: NodeId) -> Vector:
        for table in self._tables.values():
            if node in table:
                return table[node]
        raise KeyError(node)

    def __iter__(self) -> Iterator[NodeId]:
        return chain.from_iterable(self._tables.values())

    def __len__(self) -> int:
        return sum(len(table) for table in self._tables.values())

    def put(self, embedding: Embedding) -> None:
        """Add or replace one vector."""
        self.model = embedding.model
        self._tables[embedding.kind].put(embedding.node_id, embedding.vector)

    def drop(self, node: NodeId) -> None:
        """Forget one vector."""
        for table in self._tables.values():
            table.drop(node)

    @property
    def nbytes(self) -> int:
        """Memory that the vectors take."""
        return sum(table.matrix.nbytes for table in self._tables.values())
