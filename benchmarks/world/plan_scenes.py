"""Scenes of plans, and of what becomes of them at a later sitting."""

from datetime import date, timedelta
from functools import partial

from benchmarks.world.event_scenes import Pair
from benchmarks.world.teller import Chosen, Teller
from benchmarks.world.times import future_phrase
from benchmarks.world.truth import Happening, Intention, Status, When

OUTCOMES = ("kept", "kept", "kept", "dropped", "dropped", "cancelled", "moved")
OPEN = "open"


def plan(teller: Teller, pair: Pair) -> None:
    """Something that the speaker means to do."""
    template = teller.template("plan")
    for chosen in teller.take():
        outcome = teller.chance.choice(OUTCOMES)
        soon = outcome in ("kept", "dropped")
        day = teller.today + timedelta(days=teller.chance.randrange(*((1, 22) if soon else (22, 41))))
        when = _phrase(teller, day, single=outcome == "moved")
        told = teller.perform(template, pair, {**chosen.forms(), "when": when.text})
        key = f"plan:{chosen.word}"
        teller.world.happenings[key] = Happening(
            who=(pair[0],), verb=chosen.deed.base, word=chosen.word, day=day, when=when,
            messages=told.of(), status=Status.PLANNED,
        )  # fmt: skip
        teller.world.intentions[key] = Intention(who=pair[0], word=chosen.word, outcome=OPEN)
        due = when.until if soon else teller.today + timedelta(days=1)
        if outcome != "dropped":
            scene = {"kept": _keep, "cancelled": _cancel, "moved": _move}[outcome]
            teller.later.append((due, partial(scene, teller, pair, chosen)))


def settle(teller: Teller) -> None:
    """Say what has become of the plans that nobody came back to."""
    for key, one in list(teller.world.intentions.items()):
        when = teller.world.happenings[key].when
        if one.outcome == OPEN and when is not None:
            outcome = "expired" if when.until <= teller.today else "pending"
            teller.world.intentions[key] = Intention(who=one.who, word=one.word, outcome=outcome)
            if not when.exact:
                # Whether "in a couple of weeks" is over is anybody's guess.
                del teller.world.intentions[key]


def _keep(teller: Teller, pair: Pair, chosen: Chosen) -> None:
    template = teller.template("kept")
    planned = teller.world.happenings[f"plan:{chosen.word}"]
    if planned.day >= teller.today:
        return
    day, when = teller.when(day=planned.day)
    told = teller.perform(template, pair, {**chosen.forms(), "when": when.text})
    teller.happen((pair[0],), chosen, when, told.of(), day)
    _outcome(teller, pair, chosen, "fulfilled")


def _cancel(teller: Teller, pair: Pair, chosen: Chosen) -> None:
    told = teller.perform(teller.template("cancelled"), pair, chosen.forms())
    teller.world.neutral.update(told.spoken)
    teller.amend(f"plan:{chosen.word}", status=Status.OPTIONAL)
    _outcome(teller, pair, chosen, "cancelled")


def _move(teller: Teller, pair: Pair, chosen: Chosen) -> None:
    template = teller.template("moved")
    key = f"plan:{chosen.word}"
    day = teller.today + timedelta(days=teller.chance.randrange(9, 20))
    when = _phrase(teller, day, single=True)
    told = teller.perform(template, pair, {**chosen.forms(), "when": when.text})
    known = teller.world.happenings[key]
    teller.amend(key, day=day, when=when, messages=known.messages | told.of(), corrected=True)


def _phrase(teller: Teller, day: date, *, single: bool) -> When:
    level = teller.level
    return future_phrase(teller.chance, day, teller.today, words=teller.set, level=level, single=single)


def _outcome(teller: Teller, pair: Pair, chosen: Chosen, outcome: str) -> None:
    key = f"plan:{chosen.word}"
    teller.world.intentions[key] = Intention(who=pair[0], word=chosen.word, outcome=outcome)
