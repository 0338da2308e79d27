"""Score extraction and operators on generated worlds: `python -m benchmarks.world --seeds 1-20`."""

import argparse
import json
import sys
import time

from benchmarks.world.score import SCOPE, Tally, score
from benchmarks.world.simulate import simulate
from benchmarks.world.truth import World
from structmem import StructMemory
from structmem.settings import EmbeddingSettings, Settings

TARGETS = {
    "event": 0.85,
    "interval": 0.90,
    "cause": 0.80,
    "state": 0.95,
    "as_of grid": 0.95,
    "order": 0.95,
}


def main() -> int:
    """Print a table and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", default="1-20", help="a range such as 1-20, or one number")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--misses", type=int, default=0, help="show so many of what went wrong")
    chosen = parser.parse_args()
    first, _, last = chosen.seeds.partition("-")
    tally, misses, messages = Tally(), list[str](), 0
    started = time.perf_counter()
    for seed in range(int(first), int(last or first) + 1):
        world = simulate(seed)
        messages += len(world.messages)
        with remember(world) as memory:
            tally.add(score(world, memory, misses))
    seconds = time.perf_counter() - started
    show(tally, as_json=chosen.json)
    if not chosen.json:
        print(f"{messages} messages in {seconds:.1f} s, scoring included")
        print("\n".join(misses[: chosen.misses]))
    return 0


def remember(world: World) -> StructMemory:
    """Return a memory that has taken in the world; no model is needed."""
    memory = StructMemory.open(":memory:", settings=Settings(embedding=EmbeddingSettings(backend="hashing")))
    for session in dict.fromkeys(message["session"] for message in world.messages):
        said = [message for message in world.messages if message["session"] == session]
        memory.add(said, scope=SCOPE, session=session)
    memory.flush(scope=SCOPE)
    return memory


def show(tally: Tally, *, as_json: bool) -> None:
    """Print every measure with its target."""
    rows = [
        {
            "measure": name,
            "n": tally.wanted[name],
            "precision": round(tally.precision(name), 3),
            "recall": round(tally.recall(name), 3),
            "f1": round(tally.f1(name), 3),
            "target": TARGETS.get(name),
        }
        for name in sorted(tally.wanted)
    ]
    if as_json:
        print(json.dumps(rows))
        return
    print(f"{'measure':<22}{'n':>7}{'precision':>11}{'recall':>8}{'F1':>7}{'target':>8}")
    for row in rows:
        print(
            f"{row['measure']:<22}{row['n']:>7}{row['precision']:>11.3f}{row['recall']:>8.3f}{row['f1']:>7.3f}"
            f"{row['target'] or '':>8}"
        )
    print("order: share of pairs in the right order; Kendall's tau is 2 × share − 1")


if __name__ == "__main__":
    sys.exit(main())
