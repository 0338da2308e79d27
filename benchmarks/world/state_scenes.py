"""Scenes that tell how things are: homes, jobs, hobbies, pets, favourites, partners."""

from dataclasses import replace
from datetime import date

from benchmarks.world.event_scenes import Pair
from benchmarks.world.teller import Person, Teller, Told
from benchmarks.world.times import DAY, year_window
from benchmarks.world.truth import Telling, When

SECTIONS = {
    "home": "cities",
    "work": "organisations",
    "hobby": "hobbies",
    "pet": "pets",
    "partner": "partners",
}
_SPOUSES = {"f": {"spouse": "wife", "his": "her"}, "m": {"spouse": "husband", "his": "his"}}
_SINGLE = ("home", "work")
"""Slots of which nobody gives two values in one sitting without saying which ended."""
_TRIES = 12


def state(teller: Teller, pair: Pair) -> None:
    """How something is now, or since when."""
    slot = teller.chance.choice(("home", "work", "favourite", "hobby", "pet", "partner", "home", "work"))
    known = _known(teller, pair[0], slot)
    if known and (slot == "partner" or (slot in _SINGLE and known[-1].told_at.date() == teller.today)):
        return
    begin(teller, pair, slot)


def begin(teller: Teller, pair: Pair, slot: str, *, dated: bool | None = None) -> None:
    """Tell a new value of a slot; `dated` None leaves it to chance."""
    drawn = teller.draw(SECTIONS.get(slot, "favourites"))
    if drawn is None:
        return
    values, value, full = _value(slot, drawn)
    when = _later(teller, pair[0], full)
    chance = teller.chance.random() < 0.6
    if slot == "favourite" or when is None or not (chance if dated is None else dated):
        when = None
    template = teller.template(f"{slot} {'dated' if when else 'now'}")
    told = teller.perform(template, pair, {**values, "when": when.text if when else ""})
    _note(teller, told, (pair[0], full, value), when)


def of_other(teller: Teller, pair: Pair) -> None:
    """Where somebody else lives or works now."""
    slot, person = teller.chance.choice(("home", "work")), teller.other(pair[0])
    drawn = teller.draw(SECTIONS[slot])
    when = _later(teller, person.name, slot)
    template = teller.template(f"{slot} other")
    if drawn is not None and when is not None:
        told = teller.perform(template, pair, {**person.values(), "value": drawn, "when": when.text})
        _note(teller, told, (person.name, slot, drawn), when)


def end(teller: Teller, pair: Pair) -> None:
    """The end of a job or a hobby."""
    slot = teller.chance.choice(("work", "hobby"))
    known = [one for one in _known(teller, pair[0], slot) if not one.ends]
    gone = {one.value for one in _known(teller, pair[0], slot) if one.ends}
    held = [one for one in known[-1:] if one.value not in gone]
    when = _later(teller, pair[0], slot)
    template = teller.template(f"{slot} left")
    if held and when is not None:
        told = teller.perform(template, pair, {"value": held[0].value, "when": when.text})
        _note(teller, told, (pair[0], slot, held[0].value), when, ends=True)


def span(teller: Teller, pair: Pair) -> None:
    """Where the speaker lived years ago, told late."""
    template = teller.template("home span")
    drawn = teller.draw("cities")
    if drawn is None:
        return
    year = teller.today.year - teller.chance.randrange(6, 10)
    last = year + teller.chance.randrange(2, 4)
    told = teller.perform(template, pair, {"value": drawn, "year": str(year), "year2": str(last)})
    for at, ends in ((year, False), (last, True)):
        _note(teller, told, (pair[0], "home", drawn), When(str(at), *year_window(at)), ends=ends)


def wrong_home(teller: Teller, pair: Pair) -> None:
    """A move told to the wrong place, and corrected."""
    wrong, right, when = teller.draw("cities"), teller.draw("cities"), _later(teller, pair[0], "home")
    template = teller.template("fixhome")
    if wrong is None or right is None or when is None:
        return
    told = teller.perform(template, pair, {"value": wrong, "value2": right, "when": when.text})
    _note(teller, told, (pair[0], "home", right), when)
    first = next(one for one in teller.world.messages if one["id"] == told.spoken[0])
    corrected = teller.world.tellings[-1]
    said_at = corrected.told_at.fromisoformat(first["time_stamp"])
    teller.world.tellings.insert(
        -1, replace(corrected, value=wrong, told_at=said_at, retracted_at=corrected.told_at)
    )


def introduce(teller: Teller, pair: Pair, person: Person) -> None:
    """Say who somebody is."""
    template = teller.template("intro")
    told = teller.perform(template, pair, person.values())
    teller.world.neutral.update(told.spoken)


def _value(slot: str, drawn: str) -> tuple[dict[str, str], str, str]:
    """Return the placeholders, the word that tells the value, and the full name of the slot."""
    if slot == "favourite":
        kind, _, value = drawn.partition("|")
        return {"value": value, "slot": kind}, value, f"favourite {kind}"
    if slot == "partner":
        name, gender = drawn.split()
        return {"value": name, **_SPOUSES[gender]}, name, slot
    value, _, word = drawn.partition("=")
    return {"value": value}, word or value, slot


def _note(
    teller: Teller, told: Told, fact: tuple[str, str, str], when: When | None, *, ends: bool = False
) -> None:
    who, slot, value = fact
    teller.world.neutral.update(told.spoken)
    first = when.first if when else teller.today
    until = when.until if when else teller.today + DAY
    teller.world.tellings.append(
        Telling(
            who=who,
            slot=slot,
            value=value,
            first=first,
            until=until,
            told_at=teller.now,
            ends=ends,
            dated=when is not None,
        )
    )


def _known(teller: Teller, who: str, slot: str) -> list[Telling]:
    return [one for one in teller.world.tellings if (one.who, one.slot) == (who, slot)]


def _later(teller: Teller, who: str, slot: str) -> When | None:
    """Return a phrase for a day after all that is known of the slot; None if no such day is found."""
    last = max((one.until for one in _known(teller, who, slot)), default=date.min)
    for _ in range(_TRIES):
        _, when = teller.when()
        if when.exact and last <= when.first and when.until <= teller.today + DAY:
            return when
    return None
