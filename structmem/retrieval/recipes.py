"""Recipes: which arms count how much, as data that can be logged, benchmarked and sent."""

from dataclasses import dataclass
from typing import Any, Literal

from structmem.domain.codec import plain
from structmem.errors import InvalidArgument


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
    """

    name: str
    purpose: str
    fusion: Literal["sum", "rrf"] = "sum"
    weights: tuple[tuple[str, float], ...]
    lent: tuple[tuple[str, float], ...] = ()
    gate: Gate | None = None

    @property
    def arms(self) -> frozenset[str]:
        """The arms that it uses."""
        return frozenset([name for name, _ in self.weights] + ([self.gate.arm] if self.gate else []))

    def to_dict(self) -> dict[str, Any]:
        """Return plain, JSON-able data."""
        return plain(self)


HYBRID = Recipe(
    name="hybrid",
    purpose="Everything counts softly: words, meaning, windows, entries, speaker, time, session, graph.",
    weights=(
        ("bm25.message", 0.4),
        ("vector.message", 0.6),
        ("bm25.window", 0.25),
        ("vector.window", 0.6),
        ("speaker", 0.8),
        ("time_words", 0.8),
        ("date", 1.5),
        ("session", 0.125),
    ),
    lent=(("before", 0.3), ("after", 0.15)),
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
            gate=Gate(arm="summary", best=10),
        ),
    )
}


def find_recipe(name: str) -> Recipe:
    """Return the recipe of that name.

    Raises:
        InvalidArgument: Names the known ones.
    """
    if name not in RECIPES:
        raise InvalidArgument(f"recipe {name!r} is not known; choose one of {', '.join(RECIPES)}")
    return RECIPES[name]
