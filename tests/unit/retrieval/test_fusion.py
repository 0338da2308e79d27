"""Recipes as data, and scores that add up."""

from dataclasses import replace
from typing import cast

import numpy as np
import pytest

from structmem.domain.hit import Intent, QueryPlan
from structmem.errors import InvalidArgument
from structmem.ports import GraphStore
from structmem.retrieval.arms import ARMS, VECTOR_ARMS, Arms
from structmem.retrieval.bm25 import Floats
from structmem.retrieval.cache import ViewCache
from structmem.retrieval.fusion import RRF_DEPTH, Fused, fuse, total_of
from structmem.retrieval.recipes import HYBRID, RECIPES, Gate, Recipe, find_recipe
from structmem.testing.samples import summary
from tests.unit.retrieval.library import EMBEDDER, SCOPE, PagedStore, store_of, talk, vectors_of

PLAN = QueryPlan(question="Which glaze is on the bowl?", intents=(Intent.WHAT,), terms=("glaze", "bowl"))


def arms_of(store: PagedStore, plan: QueryPlan = PLAN) -> Arms:
    with ViewCache(cast(GraphStore, store), max_bytes=10**9).searching(SCOPE) as (view, index):
        return Arms(view, index, plan, EMBEDDER.embed([plan.question])[0])


def total(fused: Fused) -> Floats:
    return total_of(fused.parts, len(fused.passed))


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=RECIPES)
def test_every_recipe_names_known_arms_and_finds_the_plain_answer(recipe: Recipe) -> None:
    assert recipe.arms <= ARMS.keys()
    assert all(weight > 0 for _, weight in (*recipe.weights, *recipe.lent))
    told = summary("s1", text="A bowl with a blue glaze.")
    store = store_of(*talk())
    store.write([told], vectors_of([told]))
    fused = fuse(recipe, [arms_of(store)])[0]
    scores = np.where(fused.passed, total(fused), 0)
    assert int(np.argmax(scores)) == 2
    assert scores.min() >= 0
    assert scores.max() <= 1 + 1e-6


def test_arms_that_need_a_vector_are_named_as_such() -> None:
    arms = arms_of(store_of())
    blind = Arms(arms.view, arms.index, replace(PLAN, terms=()), None)
    assert {name for name in ARMS if name.startswith("vector") and not blind[name].any()} <= VECTOR_ARMS


def test_reciprocal_ranks_add_up() -> None:
    recipe = Recipe(name="r", purpose="", fusion="rrf", weights=(("bm25.message", 1), ("vector.message", 1)))
    arms = arms_of(store_of())
    expected = np.zeros(6)
    for name in ("bm25.message", "vector.message"):
        order = [row for row in np.argsort(-arms[name], kind="stable") if arms[name][row] > 0]
        for rank, row in enumerate(order, start=1):
            expected[row] += 1 / (RRF_DEPTH + rank)
    found = total(fuse(recipe, [arms])[0])
    np.testing.assert_allclose(found / found.max(), expected / expected.max(), rtol=1e-5)


def test_a_message_that_is_best_by_every_arm_scores_one() -> None:
    recipe = replace(HYBRID, lent=())
    fused = fuse(recipe, [arms_of(store_of(*talk()[2:3]))])[0]
    assert total(fused).tolist() == pytest.approx([1])


def test_neighbours_lend_what_they_say_but_not_who_says_it() -> None:
    recipe = Recipe(name="r", purpose="", weights=(("speaker", 1.0),), lent=(("before", 0.5),))
    fused = fuse(recipe, [arms_of(store_of(), replace(PLAN, speakers=("Ana",)))])[0]
    assert not fused.parts["before"].any()
    lending = replace(recipe, weights=(("bm25.message", 1.0),))
    lent = fuse(lending, [arms_of(store_of())])[0].parts["before"]
    assert int(np.argmax(lent)) == 3


def test_scopes_are_scored_on_one_scale() -> None:
    near, far = arms_of(store_of()), arms_of(store_of(*talk([("Ben", "The river has a bowl shape.")])))
    both = fuse(find_recipe("bm25"), [near, far])
    assert float(total(both[0]).max()) == pytest.approx(1)
    assert 0 < float(total(both[1]).max()) < 1


def test_gate_lets_only_the_best_of_its_arm_pass() -> None:
    gated = replace(find_recipe("bm25"), gate=Gate(arm="bm25.message", best=1))
    assert fuse(gated, [arms_of(store_of())])[0].passed.tolist() == [False, False, True, False, False, False]


def test_summary_gate_keeps_whole_sessions() -> None:
    store = store_of(*talk(), *talk([("Ben", "The kayak leaks.")], session="s2"))
    told = [summary("s1", text="A bowl and a glaze."), summary("s2", text="Nothing of the kind.")]
    store.write(told)
    gated = replace(find_recipe("summary_gate"), gate=Gate(arm="summary", best=1))
    assert fuse(gated, [arms_of(store)])[0].passed.tolist() == [True] * 6 + [False]


@pytest.mark.parametrize("name", ["fancy", "", "hybrid-speaker", None, 3])
def test_unknown_recipe_is_refused_with_the_known_ones(name: object) -> None:
    with pytest.raises(InvalidArgument, match="hybrid, rrf, bm25"):
        find_recipe(name)


def test_arms_can_be_dropped_from_a_recipe_by_name() -> None:
    less = find_recipe("hybrid - speaker - before")
    assert dict(less.weights).keys() == dict(HYBRID.weights).keys() - {"speaker"}
    assert [name for name, _ in less.lent] == ["after"]


def test_what_surrounds_a_message_counts_nothing_where_several_things_are_asked_for() -> None:
    assert HYBRID.asked("Which pots did Ana make?") == HYBRID.without(("session", "before", "after"))
    assert HYBRID.asked("Which pot did Ana make?") == HYBRID
    assert find_recipe("hybrid - session").asked("Which pots did Ana make?").lent == ()


@pytest.mark.parametrize(
    ("name", "said"), [("hybrid - charm", "no arm 'charm'"), ("bm25 - bm25.message", "no arm left")]
)
def test_arm_that_cannot_be_dropped_is_named(name: str, said: str) -> None:
    with pytest.raises(InvalidArgument, match=said):
        find_recipe(name)


def test_recipe_is_plain_data() -> None:
    assert find_recipe("filter_then_rerank").to_dict()["gate"] == {"arm": "bm25.message", "best": 100}
