"""Causal links that the words state, and what `why` and `effects` make of them."""

from benchmarks.world.scoring.matching import Matching, Reading, names
from benchmarks.world.scoring.tally import Tally
from benchmarks.world.truth import Because, World
from structmem.domain.answer import Why
from structmem.domain.entry import CAUSAL_TYPES, Link, LinkType


def score_causes(world: World, reading: Reading, matching: Matching, tally: Tally) -> None:
    """Count stated links found, missing and surplus, by cue; two links for one pair are not two."""
    stated = [one for one in reading.links if one.type in CAUSAL_TYPES and one.explicit]
    left = {one.id: one for one in stated}
    tally.wanted["cause"] += len(world.because)
    for wanted in world.because:
        fits = [one for one in stated if _joins(one, wanted, reading)]
        for one in fits:
            left.pop(one.id, None)
        tally.right["cause"] += bool(fits)
        tally.given["cause"] += bool(fits)
        tally.count(f"cause: {wanted.cue}", bool(fits), f"{wanted.cause} -> {wanted.effect}")
        if fits:
            prevented = "(prevents)" in wanted.cue
            kinds = {one.type for one in fits}
            target = reading.entries[fits[0].target_id]
            stopped = LinkType.PREVENTS in kinds
            right = stopped or target.negated if prevented else not stopped
            tally.count("cause kind", right, f"{sorted(kinds)} for {wanted}")
        _score_operators(wanted, reading, matching, tally)
    tally.given["cause"] += len(left)
    for one in left.values():
        ends = [reading.entries[own_id].text for own_id in (one.source_id, one.target_id)]
        tally.misses.append(f"cause surplus: {ends} by {one.cue!r}")


def _joins(link: Link, wanted: Because, reading: Reading) -> bool:
    cause, effect = reading.entries[link.source_id], reading.entries[link.target_id]
    return names(cause, wanted.cause) and names(effect, wanted.effect)


def _score_operators(wanted: Because, reading: Reading, matching: Matching, tally: Tally) -> None:
    """Ask for the cause of the effect, and for the effects of the cause where it is an event too."""
    effect, cause = matching.found.get(wanted.effect), matching.found.get(wanted.cause)
    if effect is not None:
        told = reading.memory.why(effect.id, scope=reading.scope)
        tally.count("why", _tells(told, wanted.cause), f"{effect.text!r} for {wanted.cause}")
    if cause is not None:
        told = reading.memory.effects(cause.id, scope=reading.scope)
        tally.count("effects", _tells(told, wanted.effect), f"{cause.text!r} to {wanted.effect}")


def _tells(told: Why, word: str) -> bool:
    others = (one for path in told.explicit for one in path.entries if one.id != told.target.id)
    return any(names(one, word) for one in others)
