"""Scenes that tell of events: plain ones, of others, several, ordered, corrected, and what never happened."""

from datetime import date, timedelta
from functools import partial

from benchmarks.world.teller import Chosen, Person, Teller
from benchmarks.world.template import Deed, Template, deeds
from benchmarks.world.times import DAY
from benchmarks.world.truth import Repeated, Trap, When

Pair = tuple[str, str]


def event(teller: Teller, pair: Pair) -> None:
    """Something that the speaker did."""
    template = teller.template("event")
    for done in teller.take():
        day, when = teller.when()
        told = teller.perform(template, pair, {**done.forms(), "when": when.text})
        teller.happen((pair[0],), done, when, told.of(), day)


def of_other(teller: Teller, pair: Pair) -> None:
    """Something that somebody else did, at level 3 by hearsay."""
    template, person = teller.template("other"), teller.other(pair[0])
    for done in teller.take():
        day, when = teller.when()
        values = {**person.values(), **done.forms(of=person), "when": when.text}
        told = teller.perform(template, pair, values)
        teller.happen(person.names, done, when, told.of(), day)


def several(teller: Teller, pair: Pair) -> None:
    """Two events in one message, each with its own time."""
    _together(teller, pair, "pair", shared=False)


def row(teller: Teller, pair: Pair) -> None:
    """Events in one message that share a time."""
    _together(teller, pair, "list" if teller.level > 1 else "pair", shared=teller.level > 1)


def _together(teller: Teller, pair: Pair, kind: str, *, shared: bool) -> None:
    template, chosen, person = teller.template(kind), teller.take(3), teller.other(pair[0])
    if not chosen:
        return
    times = [teller.when() for _ in chosen]
    if shared:
        times = [times[0]] * 3
    values = person.values()
    for number, (done, (_, when)) in enumerate(zip(chosen, times, strict=True), 1):
        suffix = "" if number == 1 else str(number)
        values |= done.forms(suffix, of=_of(template, number, person)) | {f"when{suffix}": when.text}
    told = teller.perform(template, pair, values)
    for number, (done, (day, when)) in enumerate(zip(chosen, times, strict=True), 1):
        if number in told.by_event:
            who = _of(template, number, person)
            teller.happen(who.names if who else (pair[0],), done, when, told.of(number), day)


def _of(template: Template, number: int, person: Person) -> Person | None:
    return person if template.label == f"o{number}" else None


def ordered(teller: Teller, pair: Pair) -> None:
    """One event, often with a time, and another that the words place before or after it."""
    template, chosen = teller.template("order"), teller.take(2)
    if not chosen:
        return
    first, second = chosen
    days = int(template.label) if template.label[1:] else 0
    dated = template.uses("when")
    day, when = _before_today(teller, days) if dated else teller.when(single=True, day=teller.recently(1))
    told = teller.perform(template, pair, {**first.forms(), **second.forms("2"), "when": when.text})
    teller.happen((pair[0],), first, when if dated else None, told.of(1), day)
    there = day + timedelta(days=days or (1 if template.label == "<" else -1))
    exact = When(template.label, there, there + DAY) if days else None
    teller.happen((pair[0],), second, exact, told.of(2), there)
    forward = template.label == "<" or days > 0
    teller.world.befores.append((first.word, second.word) if forward else (second.word, first.word))


def _before_today(teller: Teller, days: int) -> tuple[date, When]:
    while True:
        day, when = teller.when(single=True)
        if day + timedelta(days=max(days, 1)) <= teller.today:
            return day, when


def wrong_date(teller: Teller, pair: Pair) -> None:
    """An event told with a wrong time, and corrected."""
    template = teller.template("fixdate")
    for done in teller.take():
        _, wrong = teller.when(single=True)
        day, right = teller.other_when(wrong)
        values = {**done.forms(), **done.forms("2"), "when": wrong.text, "when2": right.text}
        told = teller.perform(template, pair, values)
        teller.happen((pair[0],), done, right, told.of(1) | told.of(2), day)
        teller.amend(done.word, corrected=True)


def wrong_thing(teller: Teller, pair: Pair) -> None:
    """An event told of a wrong thing, and corrected."""
    template = teller.template("fixthing")
    for done in teller.take():
        right = teller.take_twin(done)
        if right is None:
            continue
        day, when = teller.when(single=True)
        told = teller.perform(template, pair, {**done.forms(), **right.forms("2"), "when": when.text})
        teller.happen((pair[0],), right, when, told.of(1) | told.of(2), day)
        teller.past.pop()


def trap(teller: Teller, pair: Pair) -> None:
    """What did not happen: denied, wished, dreamt, nearly done, asked."""
    template, person = teller.template("trap"), teller.other(pair[0])
    for done in teller.take():
        _, when = teller.when(single=True)
        told = teller.perform(template, pair, {**person.values(), **done.forms(), "when": when.text})
        teller.world.traps.append(Trap(verb=done.deed.base, word=done.word, messages=told.of()))


def habit(teller: Teller, pair: Pair) -> None:
    """What the speaker does again and again."""
    template, found = teller.template("habit"), teller.draw("habits")
    if found:
        does, _, word = found.partition("=")
        told = teller.perform(template, pair, {"habit": does})
        teller.world.habits.append((word, told.spoken[-1]))


def retell(teller: Teller, pair: Pair) -> None:
    """An old event once more; it adds nothing."""
    own = [done for who, done in teller.past if who == pair[0]]
    template = teller.template("retell")
    if own:
        done = teller.chance.choice(own)
        told = teller.perform(template, pair, done.forms())
        known = teller.world.happenings[done.word]
        teller.amend(done.word, messages=known.messages | told.of())


def repeat(teller: Teller, speaker: str, number: int) -> None:
    """Let a deed be done several times, each told at another sitting."""
    deed = deeds(teller.set, "counted")[number]
    done = Chosen(deed, *deed.things[0])
    times = teller.chance.randrange(2, 5)
    teller.world.repeated.append(Repeated(who=speaker, does=f"{deed.base} {done.thing}", times=times))
    for count in range(times):
        due = teller.today + timedelta(days=25 * count + 7)
        teller.later.append((due, partial(_once_more, teller, speaker, done, count)))


def _once_more(teller: Teller, speaker: str, done: Chosen, count: int) -> None:
    template = teller.template("event")
    day, when = teller.when(single=True, day=teller.today - timedelta(days=teller.chance.randrange(1, 6)))
    hearer = next(one for one in teller.world.speakers if one != speaker)
    told = teller.perform(template, (speaker, hearer), {**done.forms(), "when": when.text})
    again = Chosen(Deed(done.deed.past, done.deed.base, "", "", ()), done.thing, done.word)
    happening = teller.happen((speaker,), again, when, told.of(), day)
    teller.past.pop()
    del teller.world.happenings[done.word]
    teller.world.happenings[f"{done.word}:{count}"] = happening
