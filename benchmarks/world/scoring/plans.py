"""Plans with what became of them, and counts."""

from functools import partial

from benchmarks.world.scoring.matching import Reading, asked, names, told_in
from benchmarks.world.scoring.tally import Tally
from benchmarks.world.truth import World
from structmem.domain.answer import AnswerKind


def score_plans(world: World, reading: Reading, tally: Tally) -> None:
    """Ask for the plans at the end of the dialogue."""
    end = str(world.messages[-1]["time_stamp"])
    for who in sorted({one.who for one in world.intentions.values()}):
        plans = asked(partial(reading.memory.plans, f"{end}+00:00", scope=reading.scope, entity=who))
        for key, wanted in world.intentions.items():
            if wanted.who != who:
                continue
            messages = world.happenings[key].messages
            there = (one for one in reading.entries.values() if told_in(one, messages))
            noted = any(names(one, wanted.word) for one in there)
            found = {one.status for one in plans if names(one.entry, wanted.word)}
            cancelled = noted and "pending" not in found
            right = cancelled if wanted.outcome == "cancelled" else wanted.outcome in found
            said = f"{who} {wanted.word}: {sorted(found)} wanted {wanted.outcome}"
            tally.count("plan outcome", right, said)


def score_counts(world: World, reading: Reading, tally: Tally) -> None:
    """Ask how often."""
    for one in world.repeated:
        answer = reading.memory.ask(f"How many times did {one.who} {one.does}?", scope=reading.scope)
        right = answer.kind is AnswerKind.COUNT and answer.value == one.times
        tally.count("count", right, f"{one.who} {one.does}: {answer.value} wanted {one.times}")
