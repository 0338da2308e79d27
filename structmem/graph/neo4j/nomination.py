"""Candidates by text, scored over one scope alone."""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from structmem.domain.graph import Candidate, Filter
from structmem.domain.ids import NodeId
from structmem.graph.neo4j.bodies import scope_term, text_term
from structmem.graph.neo4j.conditions import conditions
from structmem.graph.neo4j.connection import Record
from structmem.graph.neo4j.labels import kind_of_labels
from structmem.graph.neo4j.reader import ScopeReader

# Robertson's BM25 with the parameters that did best on short messages.
K1 = 0.9
B = 0.4
# Lucene refuses a query of more than 1,024 clauses.
_MOST_TERMS = 500


def nominate_text(scope: ScopeReader, terms: Sequence[str], where: Filter, *, limit: int) -> list[Candidate]:
    """Return what holds any of the terms, by BM25 with the scope's own counts.

    The index finds the texts; its own score, which depends on all scopes, is not used.
    """
    asked = [text_term(term) for term in dict.fromkeys(terms) if term.strip()]
    found: dict[str, Record] = {}
    for start in range(0, len(asked), _MOST_TERMS):
        query = lucene_query(scope_term(scope.scope), asked[start : start + _MOST_TERMS])
        rows = scope.work.rows("search/text", scope=scope.scope, query=query, where=conditions(where))
        found |= {row["id"]: row for row in rows}
    counts = {node: Counter(row["terms"].split(" ")) for node, row in found.items()}
    weights = _weights(scope.texts, asked, counts.values())
    mean = scope.words / scope.texts if scope.texts else 1.0
    candidates = []
    for node, row in found.items():
        kind = kind_of_labels(row["labels"])
        if row["fits"] and (not where.kinds or kind in where.kinds):
            score = _score(counts[node], weights, row["length"] / mean)
            candidates.append(Candidate(node_id=NodeId(node), kind=kind, score=score))
    return best([one for one in candidates if one.score > 0], limit)


def best(candidates: Iterable[Candidate], limit: int) -> list[Candidate]:
    """Return the highest scores, best first; equal ones by id."""
    return sorted(candidates, key=lambda one: (-one.score, one.node_id))[:limit]


def lucene_query(scope: str, terms: Sequence[str]) -> str:
    """Return a query for texts of a scope that hold any term; in quotes no sign means anything."""
    any_of = " ".join(f"terms:{_quoted(term)}" for term in terms)
    return f"+scope_term:{_quoted(scope)} +({any_of})"


def _quoted(term: str) -> str:
    escaped = term.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _weights(texts: int, asked: Iterable[str], counts: Collection[Counter[str]]) -> dict[str, float]:
    holders = {term: sum(term in one for one in counts) for term in asked}
    return {
        term: math.log(1 + (texts - count + 0.5) / (count + 0.5)) for term, count in holders.items() if count
    }


def _score(counts: Counter[str], weights: dict[str, float], length: float) -> float:
    norm = K1 * (1 - B + B * length)
    return sum(
        weight * counts[term] * (K1 + 1) / (counts[term] + norm)
        for term, weight in weights.items()
        if term in counts
    )
