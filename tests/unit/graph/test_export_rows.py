"""Export rows without a store."""

import base64
import json
from typing import Any

import numpy as np
import pytest

from structmem.domain.graph import KIND_OF, Embedding, Node, NodeKind
from structmem.domain.ids import ScopeKey
from structmem.errors import UnknownFormat
from structmem.graph.rows import (
    CHUNK_ROWS,
    Chunk,
    Header,
    embedding_row,
    header_row,
    node_row,
    plain_row,
    read_rows,
)
from structmem.testing.samples import message, story

HEADER = header_row(Header(scope=ScopeKey("ana"), model=("toy@1", 4)))
BATCH = story().batch
NODES: tuple[Node, ...] = (*BATCH.segments, *BATCH.entities, *BATCH.entries, *BATCH.links, *BATCH.summaries)


def _read(*rows: Any) -> list[Header | Chunk]:
    return list(read_rows([HEADER, *json.loads(json.dumps(rows))]))


def test_every_kind_of_node_survives_its_row() -> None:
    said = [message(n, seq=n) for n in range(2)]
    header, chunk = _read(
        *(node_row(node) for node in (*said, *NODES)), *map(embedding_row, BATCH.embeddings)
    )
    assert header == Header(scope=ScopeKey("ana"), model=("toy@1", 4))
    assert isinstance(chunk, Chunk)
    assert chunk.messages == tuple(said)
    for part in ("segments", "entities", "entries", "links", "summaries"):
        assert getattr(chunk.batch, part) == getattr(BATCH, part)
    for given, back in zip(BATCH.embeddings, chunk.batch.embeddings, strict=True):
        assert (back.node_id, back.kind, back.model) == (given.node_id, given.kind, given.model)
        assert back.vector.tobytes() == given.vector.tobytes()


@pytest.mark.parametrize(
    ("node", "field"), [(BATCH.links[0], "link_type"), (BATCH.entities[0], "entity_type")]
)
def test_a_type_of_its_own_has_its_own_name(node: Any, field: str) -> None:
    row = node_row(node)
    assert row["type"] == KIND_OF[type(node)].value.lower()
    assert row[field] == node.type


def test_bytes_are_little_endian_float32() -> None:
    one = Embedding(
        node_id=message(0).id, kind=NodeKind.MESSAGE, model="toy@1", vector=np.asarray([1, -2], np.float32)
    )
    assert base64.b64decode(embedding_row(one)["vector"]) == b"\x00\x00\x80\x3f\x00\x00\x00\xc0"


def test_rows_come_in_bounded_chunks() -> None:
    rows = (node_row(message(n, seq=n)) for n in range(2 * CHUNK_ROWS + 5))
    _, *chunks = read_rows([HEADER, *rows])
    assert [one.rows for one in chunks if isinstance(one, Chunk)] == [CHUNK_ROWS, CHUNK_ROWS, 5]


def test_rows_are_read_as_they_come() -> None:
    asked = []

    def lazily() -> Any:
        for number, row in enumerate([HEADER, *(node_row(message(n, seq=n)) for n in range(3 * CHUNK_ROWS))]):
            asked.append(number)
            yield row

    parts = read_rows(lazily())
    next(parts)
    next(parts)
    assert len(asked) == 1 + CHUNK_ROWS


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"node_id": 5}, "node 5"),
        ({"kind": "LINK"}, "kind 'LINK'"),
        ({"model": "other"}, "'other'"),
        (
            {"vector": base64.b64encode(np.asarray([1, 2, 3, np.nan], np.float32).tobytes()).decode()},
            "finite",
        ),
    ],
)
def test_a_vector_row_says_what_is_wrong(change: dict[str, object], says: str) -> None:
    with pytest.raises(UnknownFormat, match=rf"row 2\b.*{says}"):
        _read({**embedding_row(BATCH.embeddings[0]), **change})


def test_vectors_without_a_model_in_the_header_are_refused() -> None:
    bare = header_row(Header(scope=ScopeKey("ana"), model=None))
    with pytest.raises(UnknownFormat, match="row 2"):
        list(read_rows([bare, embedding_row(BATCH.embeddings[0])]))


@pytest.mark.parametrize("version", [None, "1", 0, -3])
def test_a_header_without_a_version_is_refused(version: object) -> None:
    with pytest.raises(UnknownFormat, match="schema_version"):
        list(read_rows([{**HEADER, "schema_version": version}]))


def test_the_parts_of_a_plain_node_are_named_like_the_node() -> None:
    assert plain_row(NodeKind.LINK, {"id": "x", "type": "CAUSES"}) == {
        "type": "link",
        "id": "x",
        "link_type": "CAUSES",
    }
