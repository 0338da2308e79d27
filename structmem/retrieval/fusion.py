"""From the arms' scores to one score in [0, 1], as parts that add up to it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from structmem.retrieval.arms import Arms
from structmem.retrieval.bm25 import Floats
from structmem.retrieval.recipes import Gate, Recipe
from structmem.retrieval.rows import Flags, beside

# Ranks this deep count alike; source: Cormack, Clarke and Büttcher, 2009.
RRF_DEPTH = 60

# Only what a message says is lent to its neighbours, not who said it or when.
_SAID = ("bm25.", "vector.")

# Cosines below this are no resemblance; the best of such is not blown up to a full share.
_LEAST_COSINE = 0.3

Parts = dict[str, Floats]


@dataclass(frozen=True, slots=True)
class Fused:
    """The messages of one scope, scored by arm; `passed` tells who passed the gate."""

    parts: Parts
    passed: Flags


def fuse(recipe: Recipe, scopes: Sequence[Arms]) -> list[Fused]:
    """Score all scopes on one scale: 1 would be a message that is best by every arm."""
    add = _ranked if recipe.fusion == "rrf" else _summed
    parts: list[Parts] = [{} for _ in scopes]
    for name, weight in recipe.weights:
        for one, scores in zip(parts, add(name, weight, scopes), strict=True):
            one[name] = scores
    totals = [_said_of(one, arms.size) for one, arms in zip(parts, scopes, strict=True)]
    for name, weight in recipe.lent:
        for one, total, arms in zip(parts, totals, scopes, strict=True):
            one[name] = weight * _lent(name, total, arms)
    best = sum(max(float(one[name].max(initial=0)) for one in parts) for name in parts[0]) or 1.0
    return [_finish(one, best, recipe.gate, arms) for one, arms in zip(parts, scopes, strict=True)]


def _finish(parts: Parts, best: float, gate: Gate | None, arms: Arms) -> Fused:
    shares = {name: (scores / best).astype(np.float32) for name, scores in parts.items()}
    return Fused(shares, arms.index.messages.alive & _passed(gate, arms))


def total_of(parts: Parts, size: int) -> Floats:
    """Return the sum of the parts, one a row."""
    total = np.zeros(size, np.float32)
    for scores in parts.values():
        total += scores
    return total


def _said_of(parts: Parts, size: int) -> Floats:
    return total_of({name: scores for name, scores in parts.items() if name.startswith(_SAID)}, size)


def _summed(name: str, weight: float, scopes: Sequence[Arms]) -> list[Floats]:
    """Return shares of the best value, which keep their meaning however large a scope grows."""
    least = _LEAST_COSINE if name.startswith("vector.") else 0.0
    best = max(least, *(float(arms[name].max(initial=0)) for arms in scopes))
    factor = np.float32(weight / best if best > 0 else 0)
    return [np.maximum(arms[name], 0) * factor for arms in scopes]


def _ranked(name: str, weight: float, scopes: Sequence[Arms]) -> list[Floats]:
    joined = np.concatenate([arms[name] for arms in scopes])
    order = np.argsort(-joined, kind="stable")
    scores = np.zeros(len(joined), np.float32)
    found = order[joined[order] > 0]
    scores[found] = weight / (RRF_DEPTH + 1 + np.arange(len(found), dtype=np.float32))
    return np.split(scores, np.cumsum([arms.size for arms in scopes])[:-1])


def _lent(name: str, total: Floats, arms: Arms) -> Floats:
    messages = arms.index.messages
    rows = messages.before if name == "before" else messages.after
    middle = float(total.mean()) if len(total) else 0.0
    return beside(total, rows, middle)


def _passed(gate: Gate | None, arms: Arms) -> Flags:
    if gate is None:
        return np.ones(arms.size, np.bool_)
    scores = arms[gate.arm]
    values = np.unique(scores) if gate.arm == "summary" else np.sort(scores)
    least = values[-min(gate.best, len(values))] if len(values) else 0.0
    return (scores >= least) & (scores > 0)
