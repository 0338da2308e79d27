"""Scenes that say why something was done, or was not."""

from datetime import timedelta

from benchmarks.world.event_scenes import Pair
from benchmarks.world.teller import Chosen, Teller, Told
from benchmarks.world.template import Template
from benchmarks.world.truth import Because, Trap


def cause(teller: Teller, pair: Pair) -> None:
    """A deed with its reason: another deed, a clause, or a thing."""
    template, chosen = teller.template("cause"), teller.take(2)
    if not chosen:
        return
    effect, reason = chosen
    own = template.uses("did2")
    dated = template.uses("when") or template.uses("when2")
    day, when = teller.when(single=True, day=None if dated else teller.recently())
    values = {**effect.forms(), **reason.forms("2"), "when": when.text, "when2": when.text}
    word = reason.word if own else _reason(teller, template, values)
    if word is None:
        return
    told = teller.perform(template, pair, values)
    first = when if template.uses("when") else None
    # An effect without a time of its own follows its cause.
    lag = 0 if first else teller.chance.randrange(0, 3)
    teller.happen((pair[0],), effect, first, told.of(1), min(teller.today, day + timedelta(days=lag)))
    if own:
        second = when if template.uses("when2") else None
        teller.happen((pair[0],), reason, second, told.of(2), day)
    else:
        teller.aside(word, frozenset(told.spoken))
    teller.world.because.append(Because(cause=word, effect=effect.word, cue=template.label))


def prevented(teller: Teller, pair: Pair) -> None:
    """A deed that something stood in the way of."""
    template = teller.template("prevent")
    for done in teller.take():
        _, when = teller.when(single=True)
        values = {**done.forms(), "when": when.text}
        word = _reason(teller, template, values)
        if word is not None:
            told = teller.perform(template, pair, values)
            _note_prevented(teller, template, done, word, told)


def _note_prevented(teller: Teller, template: Template, done: Chosen, word: str, told: Told) -> None:
    teller.aside(word, frozenset(told.spoken))
    teller.world.traps.append(Trap(verb=done.deed.base, word=done.word, messages=told.of()))
    teller.world.because.append(Because(cause=word, effect=done.word, cue=f"{template.label} (prevents)"))


def _reason(teller: Teller, template: Template, values: dict[str, str]) -> str | None:
    """Draw the reason that a template asks for and return its telling word."""
    place, section = ("np", "nounreasons") if template.uses("np") else ("reason", "reasons")
    found = teller.draw(section)
    if found is None:
        return None
    values[place], _, word = found.partition("=")
    return word
