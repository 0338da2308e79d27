"""Candidates by text and by vector, scored over one scope alone."""

# ruff: noqa: S608 - SQL is put together from literals of this room; values are always bound

import json
import math
from collections.abc import Sequence

import numpy as np

from structmem.domain.graph import Candidate, Filter, NodeKind, Vector
from structmem.domain.ids import NodeId
from structmem.graph.cosine import best, check_dimension, cosine
from structmem.graph.embedded.conditions import meets
from structmem.graph.embedded.reader import ScopeReader

# Robertson's BM25 with the parameters that did best on short messages.
K1 = 0.9
B = 0.4


def nominate_text(scope: ScopeReader, terms: Sequence[str], where: Filter, *, limit: int) -> list[Candidate]:
    """Return what holds any of the terms, by BM25 with the scope's own counts."""
    weights = {}
    for term in dict.fromkeys(f"{scope.pk}_{term}" for term in terms):
        (holders,) = scope.connection.execute(
            "SELECT count(DISTINCT doc) FROM posting WHERE term = ?", (term,)
        ).fetchone()
        if holders:
            weights[term] = math.log(1 + (scope.texts - holders + 0.5) / (holders + 0.5))
    if not weights:
        return []
    mean = scope.words / scope.texts
    which = meets(where)
    rows = scope.connection.execute(
        f"""
        WITH asked AS (SELECT key AS term, value AS weight FROM json_each(?)),
        hit AS (SELECT doc, term, count(*) AS tf FROM posting
                WHERE term IN (SELECT term FROM asked) GROUP BY doc, term)
        SELECT n.id, n.kind, sum(asked.weight * hit.tf * {K1 + 1}
            / (hit.tf + {K1} * ({1 - B} + {B} * n.length / ?))) AS score
        FROM hit JOIN asked ON asked.term = hit.term JOIN node n ON n.pk = hit.doc
        WHERE n.scope = ? AND {which.sql}
        GROUP BY n.pk ORDER BY score DESC, n.id LIMIT ?
        """,
        (json.dumps(weights), mean, scope.pk, *which.values, limit),
    )
    return [Candidate(node_id=NodeId(node), kind=NodeKind(kind), score=score) for node, kind, score in rows]


def nominate_vector(scope: ScopeReader, vector: Vector, where: Filter, *, limit: int) -> list[Candidate]:
    """Return what passes the filter by exact cosine.

    Raises:
        EmbeddingMismatch: The question's vector has another dimension than the scope's.
    """
    if scope.model is None:
        return []
    check_dimension(scope.model, vector)
    which = meets(where)
    rows = scope.connection.execute(
        f"SELECT n.id, n.kind, v.data FROM vector v CROSS JOIN node n ON n.scope = v.scope AND n.id = v.node"
        f" WHERE v.scope = ? AND {which.sql}",
        (scope.pk, *which.values),
    ).fetchall()
    if not rows:
        return []
    matrix = np.frombuffer(b"".join(row[2] for row in rows), "<f4").reshape(len(rows), -1)
    scores = cosine(matrix, vector)
    return [
        Candidate(node_id=NodeId(rows[at][0]), kind=NodeKind(rows[at][1]), score=float(scores[at]))
        for at in best(scores, [row[0] for row in rows], limit)
    ]
