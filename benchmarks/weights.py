"""Leave-one-conversation-out check of the weights of the recipe `hybrid`, on LoCoMo.

Usage: python -m benchmarks.weights FILE --store PATH [--rounds 2]

For each conversation, weights are fitted on the others alone, from equal ones, by coordinate ascent over a
coarse grid; then both these and the shipped ones are scored on the conversation that was left out. Where the
shipped ones do as well as the fitted ones, they are not fitted to what they are measured on. This is about
the engine's inside, so it does not keep to the public API. The store is one that `benchmarks.locomo` filled.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.locomo import Conversation, read
from structmem.bootstrap import SystemClock, open_store
from structmem.domain.ids import ScopeKey
from structmem.domain.words import strip_names
from structmem.extraction.time import RuleTimeParser
from structmem.models import open_embedder
from structmem.ports import Embedder
from structmem.retrieval.arms import Arms
from structmem.retrieval.cache import ViewCache
from structmem.retrieval.fusion import fuse
from structmem.retrieval.recipes import HYBRID, Recipe
from structmem.retrieval.understand import understand
from structmem.settings import Settings

GRID = (0.0, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1.0)
CUTS = (5, 10, 20)
_FIRST = 0.2

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's arms in its conversation, and the rows of its evidence."""

    arms: Arms
    right: NDArray[np.intp]


def ask_all(conversation: Conversation, cache: ViewCache, embedder: Embedder) -> list[Asked]:
    """Score every message by every arm, for each question of a conversation."""
    times = RuleTimeParser()
    scope = ScopeKey(conversation.scope)
    texts = [strip_names(one.text, cache.view(scope).speakers) or one.text for one in conversation.questions]
    vectors = embedder.embed(texts)
    asked = []
    with cache.searching(scope) as (view, index):
        rows = {view.messages[node].message_id: row for row, node in enumerate(index.messages.ids)}
        for one, vector in zip(conversation.questions, vectors, strict=True):
            arms = Arms(view, index, understand(one.text, [view], times), vector)
            asked.append(Asked(arms, np.array([rows[turn] for turn in one.evidence])))
    return asked


def fractions(weights: Weights, questions: Sequence[Asked]) -> NDArray[np.float64]:
    """Return the share of evidence at each cut, (questions, cuts)."""
    recipe = _recipe(weights)
    table = np.zeros((len(questions), len(CUTS)))
    for number, one in enumerate(questions):
        asked = recipe.asked(one.arms.plan.question)
        total = sum(fuse(asked, [one.arms])[0].parts.values())
        best = np.argsort(-np.asarray(total), kind="stable")[: max(CUTS)]
        table[number] = [np.isin(one.right, best[:cut]).mean() for cut in CUTS]
    return table


def fit(questions: Sequence[Asked], rounds: int) -> dict[str, float]:
    """Return weights from the grid by coordinate ascent on the mean over all cuts, from equal ones."""
    weights = dict.fromkeys(shipped(), _FIRST)
    best = float(fractions(weights, questions).mean())
    for _ in range(rounds):
        for name in weights:
            for value in GRID:
                tried = {**weights, name: value}
                score = float(fractions(tried, questions).mean())
                if score > best + 1e-9:
                    best, weights = score, tried
    return weights


def shipped() -> dict[str, float]:
    """Return the weights of `hybrid`, lent ones too."""
    return dict((*HYBRID.weights, *HYBRID.lent))


def _recipe(weights: Weights) -> Recipe:
    return replace(
        HYBRID,
        weights=tuple((name, weights[name]) for name, _ in HYBRID.weights if weights[name]),
        lent=tuple((name, weights[name]) for name, _ in HYBRID.lent),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; 2 where the file is absent."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.weights", description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--store", required=True, metavar="PATH")
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args(arguments)
    if not options.file.is_file():
        print(f"{options.file} is not there; LoCoMo is not ours to ship, give its path", file=sys.stderr)
        return 2
    settings = Settings.read()
    store = open_store(settings.store.model_copy(update={"url": options.store}), clock=SystemClock())
    cache = ViewCache(store, max_bytes=settings.retrieval.view_bytes)
    embedder = open_embedder(settings.embedding)
    asked = {one.scope: ask_all(one, cache, embedder) for one in read(options.file)}
    fitted, ours = [], []
    for scope, questions in asked.items():
        others = [one for other, found in asked.items() if other != scope for one in found]
        weights = fit(others, options.rounds)
        fitted.append(fractions(weights, questions))
        ours.append(fractions(shipped(), questions))
        print(scope, {name: weight for name, weight in weights.items() if weight})
        print(
            f"  n {len(questions)}  frac@10 fitted {_at_ten(fitted[-1]):.3f}  shipped {_at_ten(ours[-1]):.3f}"
        )
    both = np.concatenate(fitted), np.concatenate(ours)
    print(f"all, left out: n {len(both[0])}  fitted {_at_ten(both[0]):.3f}  shipped {_at_ten(both[1]):.3f}")
    return 0


def _at_ten(table: NDArray[np.float64]) -> float:
    return float(table[:, CUTS.index(10)].mean())


if __name__ == "__main__":
    sys.exit(main())
