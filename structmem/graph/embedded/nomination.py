"""Candidates by text and by vector, scored over one scope alone."""

# ruff: noqa: S608 - SQL is put together from literals of this room; values are always bound

import json
import math
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from structmem.domain.graph import Candidate, Filter, NodeKind, Vector
from structmem.domain.ids import NodeId
from structmem.graph.cosine import best, check_dimension, cosine
from structmem.graph.embedded.conditions import Condition, all_of, meets, one_of
from structmem.graph.embedded.reader import ScopeReader

# Robertson's BM25 with the parameters that did best on short messages.
K1 = 0.9
B = 0.4
# Vectors scored together. Parts of 256 took a quarter of the time of parts of 4,096: they stay in the cache.
_ROWS = 256


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
    which = meets(scope.pk, where)
    rows = scope.connection.execute(
        f"""
        WITH asked AS (SELECT key AS term, value AS weight FROM json_each(?)),
        hit AS (SELECT doc, term, count(*) AS tf FROM posting
                WHERE term IN (SELECT term FROM asked) GROUP BY doc, term)
        SELECT n.id, n.kind, sum(asked.weight * hit.tf * {K1 + 1}
            / (hit.tf + {K1} * ({1 - B} + {B} * n.length / ?))) AS score
        FROM hit JOIN asked ON asked.term = hit.term JOIN node n ON n.pk = hit.doc
        WHERE {which.sql}
        GROUP BY n.pk ORDER BY score DESC, n.id LIMIT ?
        """,
        (json.dumps(weights), mean, *which.values, limit),
    )
    return [Candidate(node_id=NodeId(node), kind=NodeKind(kind), score=score) for node, kind, score in rows]


def nominate_vector(scope: ScopeReader, vector: Vector, where: Filter, *, limit: int) -> list[Candidate]:
    """Return what passes the filter by exact cosine.

    Most filters let much pass: then everything is scored, and the filter takes from the best downwards until
    enough have passed. What involves an entity or fills a slot is little: then the filter goes first.

    Raises:
        EmbeddingMismatch: The question's vector has another dimension than the scope's.
    """
    if scope.model is None:
        return []
    check_dimension(scope.model, vector)
    narrow = bool(where.entities or where.slot)
    few = _passing(scope, meets(scope.pk, where)) if narrow else None
    ids, scores = _scored(scope, vector, few)
    found: list[Candidate] = []
    for some in _ranked(ids, scores, first=4 * limit):
        some_ids = one_of("n.id", [ids[at] for at in some])
        passing = few or _passing(scope, all_of((some_ids, meets(scope.pk, where))))
        found += [
            Candidate(node_id=NodeId(ids[at]), kind=passing[ids[at]], score=float(scores[at]))
            for at in some
            if ids[at] in passing
        ]
        if len(found) >= limit:
            break
    return found[:limit]


def _passing(scope: ScopeReader, which: Condition) -> dict[str, NodeKind]:
    rows = scope.connection.execute(f"SELECT n.id, n.kind FROM node n WHERE {which.sql}", which.values)
    return {node: NodeKind(kind) for node, kind in rows}


def _scored(
    scope: ScopeReader, vector: Vector, few: Mapping[str, NodeKind] | None
) -> tuple[list[str], Vector]:
    """Return the nodes that have a vector, of all or of a few, and their cosines."""
    which = Condition("scope = ?", (scope.pk,))
    if few is not None:
        which = all_of((which, one_of("node", few)))
    rows = scope.connection.execute(f"SELECT node, data FROM vector WHERE {which.sql}", which.values)
    ids: list[str] = []
    scores = [np.empty(0, np.float32)]
    while part := rows.fetchmany(_ROWS):
        ids += [node for node, _ in part]
        matrix = np.frombuffer(b"".join(data for _, data in part), "<f4").reshape(len(part), -1)
        scores.append(cosine(matrix, vector))
    return ids, np.concatenate(scores)


def _ranked(ids: Sequence[str], scores: Vector, *, first: int) -> Iterator[list[int]]:
    """Yield the places of all scores, best first, in parts that double in length."""
    done, size = 0, first
    while done < len(ids):
        whole = best(scores, ids, done + size)
        yield whole[done:]
        done, size = len(whole), 2 * size
