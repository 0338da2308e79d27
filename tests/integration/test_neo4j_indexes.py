"""Indexes make things quick and never change a result."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from structmem.cypher import statement, statements
from structmem.domain.entry import Entry
from structmem.domain.graph import EVERYTHING, Batch, Candidate, Filter, NodeKind, Vector
from structmem.domain.ids import ScopeKey
from structmem.domain.words import terms
from structmem.graph.neo4j import Neo4jStore
from structmem.graph.neo4j.catalogue import vector_index
from structmem.graph.neo4j.connection import Connection, Work
from structmem.graph.neo4j.labels import Label
from structmem.graph.neo4j.nearest import Strategy, nominate_vector
from structmem.graph.neo4j.reader import ScopeReader
from structmem.graph.neo4j.schema import FILTERED_SINCE, Schema
from structmem.testing.samples import embedding, entry, message, story
from tests.neo4j_server.server import Neo4jServer
from tests.neo4j_server.stores import open_store, wipe

ANA, BEN = ScopeKey("ana"), ScopeKey("ben")
_COUNT = 300
_WIDTH = 24
# Not those about the schema, nor those that 5.26 cannot read.
_PLANNED = [
    name
    for name, found in statements().items()
    if not name.startswith("schema/") and not found.text.startswith("CYPHER 25")
]
_BY_ID = [name for name in _PLANNED if {"id", "ids"} & set(statement(name).params)]
# What may look at every node of a label: it is about the whole database, or the label is always small.
_SCANS = frozenset(["read/model", "read/scopes", "write/sweep"])


@pytest.fixture
def store(neo4j_server: Neo4jServer) -> Iterator[Neo4jStore]:
    wipe(neo4j_server)
    store = open_store(neo4j_server)
    yield store
    store.close()


def _rows(seed: int) -> Any:
    return np.random.default_rng(seed).normal(size=(_COUNT, _WIDTH))


def _fill(store: Neo4jStore, scope: ScopeKey, seed: int) -> None:
    said = [message(n, speaker="Ana" if n % 50 == 0 else "Ben") for n in range(_COUNT)]
    store.append(scope, said)
    made: list[Entry] = [entry(str(n), [said[n]]) for n in range(0, _COUNT, 3)]
    rows = _rows(seed)
    vectors = [embedding(one, rows[n]) for n, one in enumerate(said[1:], start=1)]
    vectors += [embedding(one, -rows[3 * n]) for n, one in enumerate(made)]
    vectors.append(embedding(said[0], [0] * _WIDTH))
    store.write(scope, Batch(entries=tuple(made), embeddings=tuple(vectors)))


def _strategies(schema: Schema) -> list[Strategy]:
    return [Strategy.FILTERED] if schema.server >= FILTERED_SINCE else []


@pytest.mark.neo4j
class TestVectorStrategies:
    """Three ways, one result."""

    def test_every_strategy_gives_what_comparing_everything_gives(self, store: Neo4jStore) -> None:
        _fill(store, ANA, 1)
        _fill(store, BEN, 2)
        connection: Connection = store._connection
        wheres = [
            Filter(),
            EVERYTHING,
            Filter(kinds=(NodeKind.MESSAGE,)),
            Filter(kinds=(NodeKind.ENTRY,), speakers=("Ana",)),
            Filter(speakers=("Ana",)),
            Filter(said_from=message(_COUNT - 3).said_at),
            Filter(sessions=("nowhere",)),
        ]
        questions = [_rows(1)[5], np.random.default_rng(9).normal(size=_WIDTH), np.zeros(_WIDTH)]
        wanted_in_all = missed = 0
        for strategy in (Strategy.INDEX, *_strategies(store._schema)):
            for where in wheres:
                for question in questions:
                    vector = question.astype(np.float32)
                    exact = _ask(connection, vector, where, 2 * _COUNT, Strategy.EXACT)
                    scores = {hit.node_id: hit.score for hit in exact}
                    for limit in (1, 10):
                        found = _ask(connection, vector, where, limit, strategy)
                        wanted = exact[:limit]
                        assert len(found) == len(wanted)
                        assert [hit.score for hit in found] == pytest.approx(
                            [scores[hit.node_id] for hit in found], abs=1e-6
                        )
                        wanted_in_all += len(wanted)
                        missed += len({hit.node_id for hit in wanted} - {hit.node_id for hit in found})
        # An index of the server may miss one now and then; whatever it names is compared exactly.
        assert missed <= wanted_in_all // 20

    def test_the_index_is_asked_where_a_scope_is_large(
        self, store: Neo4jStore, neo4j_server: Neo4jServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        _fill(store, ANA, 1)
        asked: set[str] = set()
        rows = Work.rows

        def watched(work: Work, name: str, *args: Any, **params: Any) -> Any:
            asked.add(name)
            return rows(work, name, *args, **params)

        monkeypatch.setattr(Work, "rows", watched)
        strategy = (_strategies(store._schema) or [Strategy.INDEX])[0]
        _ask(store._connection, _rows(1)[5].astype(np.float32), Filter(), 5, strategy)
        names = {"search/vector_exact", "search/vector_filtered", "search/vector_index"} & asked
        in_index = neo4j_server.version.startswith("20")
        # There are no summaries, so that an index finds too few of them and all are compared.
        assert names == {
            "search/vector_filtered" if in_index else "search/vector_index",
            "search/vector_exact",
        }


def _ask(
    connection: Connection, vector: Vector, where: Filter, limit: int, strategy: Strategy
) -> list[Candidate]:
    return connection.read(
        lambda work: nominate_vector(
            ScopeReader(work, ANA), vector, where, limit=limit, strategy=strategy, exact_up_to=0
        )
    )


@pytest.mark.neo4j
class TestText:
    """The text index finds, and refuses nothing."""

    def test_question_of_thousands_of_words_is_answered(self, store: Neo4jStore) -> None:
        store.append(ANA, [message(0, "A heron stood there."), message(1, "Nothing else.")])
        words = [f"word{n}" for n in range(3000)] + terms("heron")
        found = store.nominate_text(ANA, words, Filter(), limit=5)
        assert [hit.node_id for hit in found] == [message(0).id]

    def test_overlong_words_are_found_and_told_apart(self, store: Neo4jStore) -> None:
        long, longer = "a" * 300, "a" * 301
        store.append(ANA, [message(0, long), message(1, longer)])
        for number, word in enumerate((long, longer)):
            found = store.nominate_text(ANA, terms(word), Filter(), limit=5)
            assert [hit.node_id for hit in found] == [message(number).id]


@pytest.fixture(scope="module")
def planned(neo4j_server: Neo4jServer) -> Iterator["_Planner"]:
    wipe(neo4j_server)
    store = open_store(neo4j_server)
    for scope in (ANA, BEN):
        store.append(scope, story().messages)
        store.write(scope, story().batch)
    yield _Planner(store._connection)
    store.close()


@pytest.mark.neo4j
class TestPlans:
    """No statement looks at the nodes of all scopes."""

    @pytest.mark.parametrize("name", _PLANNED)
    def test_statement_begins_with_an_index(self, planned: "_Planner", name: str) -> None:
        operators = planned(name)
        scans = {one for one, _ in operators if one.endswith("Scan")}
        assert not scans or name in _SCANS

    @pytest.mark.parametrize("name", _BY_ID)
    def test_what_is_looked_up_by_id_is_not_searched_for(self, planned: "_Planner", name: str) -> None:
        # The index on scope and revision holds a whole scope, which was read anew for each id.
        assert not [details for _, details in planned(name) if "scope, revision" in details]


class _Planner:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def __call__(self, name: str) -> set[tuple[str, str]]:
        found = statement(name)
        text = found.text.replace("LABEL", Label.ENTRY)
        text = text.replace("INDEX_NAME", vector_index(Label.ENTRY, 4, filtered=True).name)
        with self._connection._session("WRITE") as session:
            result = session.run(f"CYPHER 5 EXPLAIN {text}", dict.fromkeys(found.params))
            plan = result.consume().plan
        assert plan
        return set(_operators(plan))


def _operators(plan: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what each step does, and to what."""
    yield plan["operatorType"].partition("@")[0], plan.get("args", {}).get("Details", "")
    for child in plan.get("children", []):
        yield from _operators(child)
