"""Scores of many rows at once: the best of them, and each as a share of the best."""

import numpy as np

from structmem.retrieval.bm25 import Floats
from structmem.retrieval.rows import Flags


def best_mask(scores: Floats, count: int) -> Flags:
    """Tell which scores are among the best `count` and above 0, ties included."""
    positive = scores[scores > 0]
    least = np.partition(positive, -count)[-count] if len(positive) > count else 0
    best: Flags = (scores >= least) & (scores > 0)
    return best


def share(scores: Floats) -> Floats:
    """Return scores as shares of the best one, negative ones as 0."""
    best = scores.max(initial=0)
    shares: Floats = np.maximum(scores, 0).astype(np.float32)
    shares /= best or 1
    return shares
