from datetime import date, timedelta
from itertools import combinations
from random import Random

import pytest

from benchmarks.world.scoring import score
from benchmarks.world.simulate import LEVELS, simulate
from benchmarks.world.template import SETS, deeds, templates, words
from benchmarks.world.times import future_phrase, past_day, past_phrase
from tests.unit.benchmarks.world_oracle import remember_nothing, remember_truth

EVERY = [(words, level) for words in SETS for level in LEVELS]
KINDS = (
    "event",
    "other",
    "pair",
    "cause",
    "order",
    "fixdate",
    "plan",
    "trap",
    "home dated",
    "work now",
    "time",
)


@pytest.mark.parametrize(("of", "level"), EVERY)
def test_memory_that_understood_everything_scores_full_marks(of: str, level: int) -> None:
    misses: list[str] = []
    world = simulate(3, level=level, of=of, sittings=5)
    with remember_truth(world) as memory:
        tally = score(world, memory, misses)
    # Counts are asked in words: how these find the events is up to `ask`, which the truth cannot help.
    measures = set(tally.wanted) - {"count"}
    assert [miss for miss in misses if not miss.startswith("count: ")] == []
    assert {name: tally.f1(name) for name in measures} == dict.fromkeys(measures, 1.0)
    assert {"event", "cause", "order", "order asserted", "as_of grid", "why"} <= set(tally.wanted)


def test_memory_that_understood_nothing_scores_nothing_but_caution() -> None:
    world = simulate(5, level=2, sittings=5)
    with remember_nothing(world) as memory:
        tally = score(world, memory, [])
    assert {name for name in tally.wanted if tally.right[name]} == {"kept out"}
    assert tally.recall("event") == tally.recall("cause") == tally.recall("as_of grid") == 0.0


def test_memory_that_believes_what_never_happened_loses_precision() -> None:
    world = simulate(3, level=2, sittings=5)
    with remember_truth(world, gullible=True) as memory:
        tally = score(world, memory, [])
    assert tally.recall("kept out") == 0.0
    assert tally.recall("event") == 1.0
    assert tally.given["event"] - tally.right["event"] == len(world.traps)


def test_same_seed_tells_the_same_world_and_another_seed_another() -> None:
    assert simulate(7, level=3) == simulate(7, level=3)
    assert simulate(7, level=3).messages != simulate(8, level=3).messages


@pytest.mark.parametrize(("one_set", "other_set"), list(combinations(SETS, 2)))
def test_sets_share_neither_words_nor_templates(one_set: str, other_set: str) -> None:
    dev, other = words(one_set), words(other_set)
    assert set(dev) == set(other)
    for section in set(dev) - {"passing"}:
        assert not {one.split("=")[0] for one in dev[section]} & {one.split("=")[0] for one in other[section]}
    things = [
        {thing for deed in (*deeds(of), *deeds(of, "counted")) for thing, _ in deed.things}
        for of in (one_set, other_set)
    ]
    assert not things[0] & things[1]
    shared = {
        (kind, level)
        for kind in set(KINDS) - {"time"}  # "last week" is said in one way.
        for level in LEVELS
        if set(templates(one_set, kind, level)) & set(templates(other_set, kind, level))
    }
    assert shared == set()


@pytest.mark.parametrize("of", SETS)
def test_telling_words_tell_things_apart(of: str) -> None:
    things = [pair for deed in (*deeds(of), *deeds(of, "counted")) for pair in deed.things]
    reasons = [
        line.split("=") for section in ("reasons", "nounreasons", "habits") for line in words(of)[section]
    ]
    pairs = things + [(text, word) for text, word in reasons]
    confused = [
        (a, b) for a, b in combinations(pairs, 2)
        if a[0] != b[0] and (a[1] in f"{b[0]} {b[1]}" or b[1] in f"{a[0]} {a[1]}")
    ]  # fmt: skip
    assert confused == []
    assert all(word in text for text, word in pairs)


@pytest.mark.parametrize(("of", "level"), EVERY)
def test_phrases_mean_days_that_have_the_true_one(of: str, level: int) -> None:
    chance = Random(level)
    for _ in range(400):
        today = date(2023, 1, 1) + timedelta(days=chance.randrange(700))
        day = past_day(chance, today)
        past = past_phrase(chance, day, today, words=of, level=level)
        assert past.first <= day < past.until
        ahead = today + timedelta(days=chance.randrange(1, 40))
        future = future_phrase(chance, ahead, today, words=of, level=level)
        assert future.first <= ahead < future.until
        assert past.text and future.text and "{" not in past.text + future.text
