"""Score extraction and operators on generated worlds: `python -m benchmarks.world --seeds 1-20`.

The sets share no templates and no things that are done. Misses of `dev` to `dev5` may be
studied, to mend general rules; of the others only these tables are looked at.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass, field

from benchmarks.time_peers import INSTALL
from benchmarks.world.beside import libraries, plain_readers
from benchmarks.world.scoring import SCOPE, Tally, score
from benchmarks.world.simulate import LEVELS, simulate
from benchmarks.world.template import SETS, STUDIED
from benchmarks.world.truth import World
from structmem import StructMemory
from structmem.settings import EmbeddingSettings, Settings

TARGETS = {
    "event": 0.85, "interval exact": 0.90, "cause": 0.80, "state at a date": 0.95, "as_of grid": 0.95,
    "order": 0.90, "order asserted": 0.90,
}  # fmt: skip
TAUS = ("order", "order asserted")


@dataclass(slots=True)
class Run:
    """What the worlds of one set and level gave."""

    words: str
    level: int
    tally: Tally = field(default_factory=Tally)
    beside: dict[str, Tally | None] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)
    messages: int = 0
    edges: int = 0
    seconds: float = 0.0


def main() -> int:
    """Print the tables and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", default="1-20", help="a range such as 1-20, or one number")
    parser.add_argument("--set", choices=(*SETS, "all"), default="all")
    parser.add_argument("--levels", default="123", help="levels of difficulty, such as 13")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--cues", action="store_true", help="show causes by cue, and states by slot")
    parser.add_argument(
        "--misses", type=int, default=0, help="show so many of what went wrong in the studied sets"
    )
    chosen = parser.parse_args()
    first, _, last = chosen.seeds.partition("-")
    seeds = range(int(first), int(last or first) + 1)
    levels = [level for level in LEVELS if str(level) in chosen.levels]
    for words in SETS if chosen.set == "all" else (chosen.set,):
        runs = [play(words, level, seeds) for level in levels]
        if chosen.json:
            print(json.dumps([plain(run) for run in runs]))
        else:
            show(words, runs, cues=chosen.cues)
        if words in STUDIED and chosen.misses:
            for run in runs:
                print("\n".join(f"{run.level} {miss}" for miss in run.misses[: chosen.misses]))
    return 0


def play(words: str, level: int, seeds: Iterable[int]) -> Run:
    """Simulate, remember and score the worlds of a set and level."""
    run = Run(words, level)
    worlds = [simulate(seed, level=level, of=words) for seed in seeds]
    simple = Tally()
    for world in worlds:
        simple.add(plain_readers(world))
        started = time.process_time()
        with remember(world) as memory:
            run.seconds += time.process_time() - started
            run.messages += len(world.messages)
            run.edges += edges(memory)
            run.tally.add(score(world, memory, run.misses))
    run.beside = {"plain reader": simple, **libraries(worlds)}
    return run


def remember(world: World) -> StructMemory:
    """Return a memory that has taken in the world; no model is needed."""
    memory = StructMemory.open(":memory:", settings=Settings(embedding=EmbeddingSettings(backend="hashing")))
    for session in dict.fromkeys(message["session"] for message in world.messages):
        said = [message for message in world.messages if message["session"] == session]
        memory.add(said, scope=SCOPE, session=session)
    report = memory.flush(scope=SCOPE)
    if report.failed_segments:
        raise RuntimeError(
            f"{report.failed_segments} segments of world {world.seed} were not understood; see above"
        )
    return memory


def edges(memory: StructMemory) -> int:
    """Count the links that the memory stores, with those that entries have to messages and entities."""
    entries = [one for one in memory.export(scope=SCOPE) if one["type"] == "entry"]
    own = sum(len(one.get("sources", ())) + len(one.get("participants", ())) for one in entries)
    return own + sum(memory.stats(scope=SCOPE).links.values())


def show(words: str, runs: list[Run], *, cues: bool) -> None:
    """Print every measure: precision, recall and F1 at each level, and its target."""
    heads = "".join(f"{f'level {run.level}: n':>14}{'P':>7}{'R':>7}{'F1':>7}" for run in runs)
    print(f"\nset {words}\n{'measure':<34}{heads}{'target':>9}")
    names = sorted({name for run in runs for name in run.tally.wanted})
    for name in names:
        if cues or not name.startswith(("cause: ", "state: ", "change: ")):
            cells = "".join(_cells(run.tally, name) for run in runs)
            print(f"{name:<34}{cells}{TARGETS.get(name, ''):>9}")
    for name in TAUS:
        taus = "".join(f"{2 * run.tally.recall(name) - 1:>35.3f}" for run in runs)
        print(f"{f'Kendall tau, {name}':<34}{taus}{TARGETS[name]:>9}")
    show_beside(runs)
    for run in runs:
        rate, share = run.messages / max(run.seconds, 1e-9), run.edges / max(run.messages, 1)
        print(f"level {run.level}: {run.messages} messages, {rate:.0f} a CPU second, {share:.2f} edges each")


def show_beside(runs: list[Run]) -> None:
    """Print what plain readers and other libraries reach, measure by measure."""
    for name in runs[0].beside:
        tallies = [run.beside[name] for run in runs]
        known = [tally for tally in tallies if tally is not None]
        if len(known) < len(tallies):
            print(f"beside: {name} is not installed; {INSTALL}")
            continue
        for measure in sorted({one for tally in known for one in tally.wanted}):
            print(f"{f'{measure}: {name}':<34}" + "".join(_cells(tally, measure) for tally in known))


def plain(run: Run) -> dict[str, object]:
    """Return a run as JSON takes it."""
    tally = run.tally
    rows = {
        name: {
            "n": tally.wanted[name],
            "precision": round(tally.precision(name), 4),
            "recall": round(tally.recall(name), 4),
            "f1": round(tally.f1(name), 4),
        }
        for name in sorted(tally.wanted)
    }
    sizes = {"messages": run.messages, "edges": run.edges}
    return {"set": run.words, "level": run.level, **sizes, "measures": rows}


def _cells(tally: Tally, name: str) -> str:
    p, r, f1 = tally.precision(name), tally.recall(name), tally.f1(name)
    return f"{tally.wanted[name]:>14}{p:>7.3f}{r:>7.3f}{f1:>7.3f}"


if __name__ == "__main__":
    sys.exit(main())
