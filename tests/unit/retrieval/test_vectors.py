"""Columns that grow and vectors by id."""

import numpy as np
import pytest

from structmem.domain.ids import NodeId
from structmem.retrieval.vectors import Column, Vectors, VectorTable
from structmem.testing.samples import entry, message
from tests.unit.retrieval.library import vectors_of


def test_column_keeps_everything_while_it_grows() -> None:
    column = Column(np.int32)
    rows = [column.append(number) for number in range(1000)]
    assert rows == list(range(1000))
    np.testing.assert_array_equal(column.array, np.arange(1000))


def test_values_can_be_changed_in_place() -> None:
    column = Column(np.float32, 2)
    column.append([1, 2])
    column.array[0] = [3, 4]
    np.testing.assert_array_equal(column.array, [[3, 4]])


def test_a_new_vector_of_a_node_takes_the_place_of_the_old() -> None:
    table = VectorTable()
    for value in (1.0, 2.0):
        table.put(NodeId("n"), np.full(3, value, np.float32))
    assert len(table) == len(table.matrix) == 1
    np.testing.assert_array_equal(table[NodeId("n")], [2, 2, 2])


def test_kinds_have_tables_of_their_own_behind_one_mapping() -> None:
    said = message(0, "A kiln.")
    told = entry("kiln", [said])
    vectors = Vectors()
    for embedding in vectors_of([said, told]):
        vectors.put(embedding)
    assert set(vectors) == {said.id, told.id}
    assert (len(vectors.messages), len(vectors.entries), len(vectors)) == (1, 1, 2)
    vectors.drop(said.id)
    assert vectors.messages.row(said.id) == -1
    with pytest.raises(KeyError):
        vectors[said.id]
