"""What is too much for one transaction of Neo4j."""

from collections.abc import Iterator

import pytest

from structmem.domain.graph import Batch, Embedding, Filter, NodeKind, Selector
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.message import Message
from structmem.graph.neo4j import Neo4jStore, erasing
from structmem.testing.samples import embedding, entity, entry, message
from tests.neo4j_server.fixtures import on_current
from tests.neo4j_server.server import Neo4jServer
from tests.neo4j_server.stores import open_store, wipe

ANA, BEN = ScopeKey("ana"), ScopeKey("ben")
_PEOPLE = ("Ana", "Ben")


@pytest.fixture
def store(neo4j_server: Neo4jServer) -> Iterator[Neo4jStore]:
    wipe(neo4j_server)
    store = open_store(neo4j_server)
    yield store
    store.close()


def _said(count: int) -> list[Message]:
    return [message(n, session=f"s{n % 3}", speaker=_PEOPLE[n % 2]) for n in range(count)]


def _fill(store: Neo4jStore, scope: ScopeKey, said: list[Message]) -> None:
    who = entity("Ana")
    made = tuple(entry(str(n), said[n : n + 2], who=[who]) for n in range(len(said)))
    vectors: list[Embedding] = [embedding(one, [1, n % 7, n % 5]) for n, one in enumerate(said)]
    vectors += [embedding(one, [1, n % 5, n % 7]) for n, one in enumerate(made)]
    store.append(scope, said)
    store.write(scope, Batch(entities=(who,), entries=made, embeddings=tuple(vectors)))


@on_current
@pytest.mark.neo4j
class TestLarge:
    """Erasures in parts, and batches of thousands."""

    @pytest.mark.parametrize(
        "selector",
        [
            Selector(speaker="Ana"),
            Selector(session="s1"),
            Selector(messages=tuple(NodeId(message(n, session=f"s{n % 3}").id) for n in range(2, 20))),
            Selector(everything=True),
        ],
        ids=["speaker", "session", "messages", "everything"],
    )
    def test_erasure_in_parts_leaves_what_one_would_leave(
        self, store: Neo4jStore, monkeypatch: pytest.MonkeyPatch, selector: Selector
    ) -> None:
        for scope in (ANA, BEN):
            _fill(store, scope, _said(24))
        whole = store.erase(ANA, selector)
        monkeypatch.setattr(erasing, "MOST_MESSAGES", 5)
        assert store.erase(BEN, selector) == whole
        rows = [[row for row in store.export(scope) if row["type"] != "header"] for scope in (ANA, BEN)]
        assert rows[0] == rows[1]
        assert list(store.problems(BEN)) == []

    @pytest.mark.slow
    def test_thousands_are_written_read_and_erased(self, store: Neo4jStore) -> None:
        count = erasing.MOST_MESSAGES + 500
        _fill(store, ANA, _said(count))
        found: list[NodeId] = []
        where = Filter(kinds=(NodeKind.ENTRY,))
        while page := store.find(ANA, where, limit=1000, after=found[-1] if found else None):
            found += [NodeId(one.id) for one in page]
        assert len(set(found)) == len(found) == count
        erased = store.erase(ANA, Selector(everything=True))
        assert (erased.messages, erased.entries) == (count, count)
        assert ANA not in store.scopes()
