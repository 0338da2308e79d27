"""Retrieval metrics over ranked ids and the set of right ones; pure functions."""

import math
from collections.abc import Callable, Mapping, Sequence

import numpy as np


def fraction_at(ranked: Sequence[str], right: Sequence[str], k: int) -> float:
    """Return the share of the right ids among the first `k`."""
    return len(set(ranked[:k]) & set(right)) / len(right)


def all_at(ranked: Sequence[str], right: Sequence[str], k: int) -> float:
    """Return 1 if every right id is among the first `k`, else 0."""
    return float(set(right) <= set(ranked[:k]))


def ndcg_at(ranked: Sequence[str], right: Sequence[str], k: int) -> float:
    """Return the normalised discounted cumulative gain with gains of 0 and 1."""
    gained = sum(1 / math.log2(place + 2) for place, one in enumerate(ranked[:k]) if one in set(right))
    return gained / sum(1 / math.log2(place + 2) for place in range(min(k, len(right))))


def fraction_within(
    ranked: Sequence[str], right: Sequence[str], costs: Mapping[str, int], budget: int
) -> float:
    """Return the share of the right ids among those that are read, in order, until `budget` is used up."""
    read, left = [], budget
    for one in ranked:
        left -= costs[one]
        if left < 0:
            break
        read.append(one)
    return fraction_at(read, right, len(read)) if read else 0.0


def differing(ours: Sequence[Sequence[str]], theirs: Sequence[Sequence[str]]) -> int:
    """Return how many of the rankings are not the same, in order."""
    return sum(list(one) != list(other) for one, other in zip(ours, theirs, strict=True))


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which `share` (in [0, 1]) of the values lie, by linear interpolation."""
    return float(np.quantile(values, share)) if values else math.nan


def mean(values: Sequence[float]) -> float:
    """Return the mean, NaN of nothing."""
    return sum(values) / len(values) if values else math.nan


def paired_difference(
    ours: Sequence[float], theirs: Sequence[float], *, resamples: int = 2000, seed: int = 1
) -> tuple[float, float, float]:
    """Return the mean of `ours - theirs` and its 95 % interval by paired bootstrap."""
    gaps = np.subtract(ours, theirs)
    generator = np.random.default_rng(seed)
    means = generator.choice(gaps, (resamples, len(gaps))).mean(axis=1)
    return float(gaps.mean()), float(np.quantile(means, 0.025)), float(np.quantile(means, 0.975))


def timed(clock: Callable[[], float], call: Callable[[], object]) -> float:
    """Return how many milliseconds a call takes on a clock that gives seconds."""
    start = clock()
    call()
    return (clock() - start) * 1000
