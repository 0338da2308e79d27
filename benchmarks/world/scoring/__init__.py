"""Compare what a memory understood with the world's truth, by the public operators."""

from benchmarks.world.scoring.causes import score_causes
from benchmarks.world.scoring.events import score_events
from benchmarks.world.scoring.matching import Reading, match, read
from benchmarks.world.scoring.plans import score_counts, score_plans
from benchmarks.world.scoring.states import score_states
from benchmarks.world.scoring.tally import Tally
from benchmarks.world.scoring.times import score_times
from benchmarks.world.truth import World
from structmem import StructMemory

SCOPE = "world"


def score(world: World, memory: StructMemory, misses: list[str]) -> Tally:
    """Return the tally of one world that the memory has taken in; `misses` collects what went wrong."""
    reading: Reading = read(memory, SCOPE)
    matching = match(world, reading)
    tally = Tally(misses=misses)
    score_events(world, reading, matching, tally)
    score_causes(world, reading, matching, tally)
    score_times(world, reading, matching, tally)
    score_states(world, reading, tally)
    score_plans(world, reading, tally)
    score_counts(world, reading, tally)
    return tally


__all__ = ["SCOPE", "Reading", "Tally", "match", "read", "score"]
