"""Recipes: which arms count how much, as data that can be logged, benchmarked and sent."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from structmem.domain.codec import plain
from structmem.errors import InvalidArgument
from structmem.retrieval.language import asks_for_several


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Only the best of one arm go on; the strict form of a stage that `hybrid` sums softly."""

    arm: str
    best: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How candidates are found and ranked.

    Attributes:
        fusion: `sum` adds normalised scores times weights; `rrf` adds weight / (60 + rank).
        weights: Arm and weight, > 0.
        lent: What a message gets of the sum of the one `before` and the one `after` it.
        gate: Drops everything but the best of one arm before the sum.
        apart: What counts nothing where several things are asked for, which lie apart.
    """

    name: str
    purpose: str
    fusion: Literal["sum", "rrf"] = "sum"
    weights: tuple[tuple[str, float], ...]
    lent: tuple[tuple[str, float], ...] = ()
    gate: Gate | None = None
    apart: tuple[str, ...] = ()

    @property
    def arms(self) -> frozenset[str]:
        """The arms that it uses."""
        return frozenset([name for name, _ in self.weights] + ([self.gate.arm] if self.gate else []))

    def without(self, dropped: Sequence[str]) -> "Recipe":
        """Return the recipe without these arms."""
        weights = tuple((arm, weight) for arm, weight in self.weights if arm not in dropped)
        lent = tuple((arm, weight) for arm, weight in self.lent if arm not in dropped)
        return replace(self, weights=weights, lent=lent)

    def asked(self, question: str) -> "Recipe":
        """Return the recipe as it counts for one question."""
        return self.without(self.apart) if asks_for_several(question) else self

    def to_dict(self) -> dict[str, Any]:
        """Return plain, JSON-able data."""
        return plain(self)


HYBRID = Recipe(
    name="hybrid",
    purpose="Everything counts softly: words, meaning, windows, entries, speaker, time, session, graph.",
    weights=(
        ("bm25.message", 0.1),
        ("bm25.window", 0.2),
        ("bm25.entry", 0.05),
        ("vector.message", 0.3),
        ("vector.window", 0.3),
        ("vector.entry", 0.2),
        ("session", 0.2),
        ("summary", 0.1),
        ("speaker", 0.2),
        ("form", 0.2),
        ("tells", 0.3),
        ("date", 0.7),
        ("graph", 0.05),
        ("siblings", 0.1),
    ),
    lent=(("before", 0.15), ("after", 0.1)),
    apart=("session", "before", "after"),
)

RECIPES = {
    recipe.name: recipe
    for recipe in (
        HYBRID,
        Recipe(
            name="rrf",
            purpose="Reciprocal rank fusion of messages and windows by words and by meaning; no weights.",
            fusion="rrf",
            weights=(
                ("bm25.message", 1.0),
                ("bm25.window", 1.0),
                ("vector.message", 1.0),
                ("vector.window", 1.0),
            ),
        ),
        Recipe(
            name="bm25",
            purpose="Words of single messages only: the baseline.",
            weights=(("bm25.message", 1.0),),
        ),
        Recipe(
            name="embedding",
            purpose="Meaning of single messages and entries only.",
            weights=(("vector.message", 1.0), ("vector.entry", 1.0)),
        ),
        Recipe(
            name="context",
            purpose="Words of messages and entries only; no embedder is asked.",
            weights=(("bm25.message", 1.0), ("bm25.entry", 1.0)),
        ),
        Recipe(
            name="filter_then_rerank",
            purpose="The best 100 messages by words, reranked by meaning alone.",
            weights=(("vector.message", 1.0),),
            gate=Gate(arm="bm25.message", best=100),
        ),
        Recipe(
            name="summary_gate",
            purpose="Only messages of the best 10 sessions by their summaries, then as hybrid.",
            weights=HYBRID.weights,
            lent=HYBRID.lent,
            apart=HYBRID.apart,
            gate=Gate(arm="summary", best=10),
        ),
    )
}


def find_recipe(name: object) -> Recipe:
    """Return the recipe of that name; `hybrid - speaker - date` is `hybrid` without these arms.

    Raises:
        InvalidArgument: Names the known recipes, or the arms of the recipe.
    """
    base, *dropped = (part.strip() for part in str(name).split(" - "))
    if base not in RECIPES:
        raise InvalidArgument(f"recipe {name!r} is not known; choose one of {', '.join(RECIPES)}")
    recipe = RECIPES[base]
    known = [arm for arm, _ in (*recipe.weights, *recipe.lent)]
    for arm in dropped:
        if arm not in known:
            raise InvalidArgument(f"recipe {base!r} has no arm {arm!r}; it has {', '.join(known)}")
    if not dropped:
        return recipe
    less = recipe.without(dropped)
    if not less.weights:
        raise InvalidArgument(f"recipe {name!r} has no arm left; drop fewer of {', '.join(known)}")
    return replace(less, name=str(name))
