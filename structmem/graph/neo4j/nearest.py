"""Candidates by vector: three ways to one result."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from structmem.domain.graph import Candidate, Filter, NodeKind, Vector
from structmem.domain.ids import NodeId
from structmem.graph.cosine import check_dimension
from structmem.graph.neo4j.catalogue import TEXTS, vector_index, vector_property
from structmem.graph.neo4j.conditions import conditions
from structmem.graph.neo4j.connection import Record
from structmem.graph.neo4j.labels import KIND_OF_LABEL, Label
from structmem.graph.neo4j.nomination import best
from structmem.graph.neo4j.reader import ScopeReader

# Up to here, looking at every vector of a scope is as quick as asking an index and comparing what it names.
EXACT_UP_TO = 3000
_WIDER = 4
# An index that is asked for few names looks no further than these, and misses one in a hundred.
_LEAST = 100
_WIDEST = 8000


class Strategy(StrEnum):
    """How vectors are found."""

    EXACT = "exact"
    """Compare everything that passes the filter."""
    INDEX = "index"
    """Ask the index over all scopes for many more, and filter what it names (5.26)."""
    FILTERED = "filtered"
    """Ask the index for one scope alone (2026.1 and later)."""


def nominate_vector(
    scope: ScopeReader,
    vector: Vector,
    where: Filter,
    *,
    limit: int,
    strategy: Strategy,
    exact_up_to: int = EXACT_UP_TO,
) -> list[Candidate]:
    """Return what passes the filter by exact cosine.

    An index only names candidates: the cosine of each is computed, and where too few survive the filter,
    the index is asked for more and in the end everything is compared.

    Raises:
        EmbeddingMismatch: The question's vector has another dimension than the scope's.
    """
    if scope.model is None:
        return []
    check_dimension(scope.model, vector)
    question = _Question(scope, vector, where, limit=limit, dimensions=scope.model[1])
    found: list[Candidate] = []
    for label in TEXTS:
        if where.kinds and KIND_OF_LABEL[label] not in where.kinds:
            continue
        small = strategy is Strategy.EXACT or question.count(label) <= exact_up_to
        rows = None if small or not vector.any() else question.ask_index(label, strategy)
        kind = KIND_OF_LABEL[label]
        found += [_candidate(kind, row) for row in rows or question.compare_all(label)]
    return best(found, limit)


class _Question:
    def __init__(
        self, scope: ScopeReader, vector: Vector, where: Filter, *, limit: int, dimensions: int
    ) -> None:
        self._scope = scope
        self._limit = limit
        self._dimensions = dimensions
        self._params: dict[str, Any] = {
            "scope": scope.scope,
            "property": vector_property(dimensions),
            "vector": vector.tolist() if vector.any() else None,
            "where": conditions(where),
            "limit": limit,
        }

    def count(self, label: Label) -> int:
        count: int = self._scope.work.rows("search/vector_count", label, scope=self._scope.scope)[0]["count"]
        return count

    def compare_all(self, label: Label) -> list[Record]:
        return self._scope.work.rows("search/vector_exact", label, **self._params)

    def ask_index(self, label: Label, strategy: Strategy) -> list[Record] | None:
        """Return the best rows, or None where the index names too few that pass the filter."""
        ask: Callable[[Label, int], list[Record]] = (
            self._filtered if strategy is Strategy.FILTERED else self._overfetched
        )
        wide = max(self._limit * _WIDER, _LEAST)
        while wide <= _WIDEST:
            rows = ask(label, wide)
            # A zero vector is in no index, and comes before everything that points away.
            if len(rows) == self._limit and rows[-1]["score"] > 0:
                return rows
            wide *= _WIDER
        return None

    def _overfetched(self, label: Label, wide: int) -> list[Record]:
        index = vector_index(label, self._dimensions, filtered=False).name
        return self._scope.work.rows("search/vector_index", index=index, wide=wide, **self._params)

    def _filtered(self, label: Label, wide: int) -> list[Record]:
        index = vector_index(label, self._dimensions, filtered=True)
        return self._scope.work.rows("search/vector_filtered", label, index, wide=wide, **self._params)


def _candidate(kind: NodeKind, row: Record) -> Candidate:
    return Candidate(node_id=NodeId(row["id"]), kind=kind, score=row["score"])
