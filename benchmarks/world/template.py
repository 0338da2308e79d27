"""Words and templates of a set, read from text files."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_ROOM = Path(__file__).parent
STUDIED = ("dev", "dev2", "dev3", "dev4", "dev5")
"""The sets whose misses may be looked at, to mend general rules."""
SETS = (*STUDIED, *sorted({path.stem for path in (_ROOM / "words").glob("*.txt")} - set(STUDIED)))
_PLACE = re.compile(r"\{(\w+)\}")
_OF_EVENT = re.compile(r"(?i)(?:did|do|done|doing|thing|when)(\d?)$")


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb by its forms, and what it is done to: the words, and the word that tells the thing apart."""

    past: str
    base: str
    participle: str
    gerund: str
    things: tuple[tuple[str, str], ...]

    def forms(self, thing: str, number: str) -> dict[str, str]:
        """Return what the placeholders of an event stand for."""
        verbs = {"did": self.past, "do": self.base, "done": self.participle, "doing": self.gerund}
        told = {f"{name}{number}": f"{verb} {thing}" for name, verb in verbs.items()}
        return {f"thing{number}": thing, **told}


@dataclass(frozen=True, slots=True)
class Turn:
    """What one of the two says; `events` are the numbers of the events that it mentions."""

    text: str
    by_hearer: bool
    events: frozenset[int]

    def fill(self, values: Mapping[str, str]) -> str:
        """Return the words; a placeholder with a capital gives a capital."""
        text = _PLACE.sub(lambda found: _filled(found[1], values), self.text)
        return capital(re.sub(r"\b[Mm]y\b", "your", text) if self.by_hearer else text)


@dataclass(frozen=True, slots=True)
class Template:
    """A telling in turns, with the label of its kind: a cue, an order, a sort of trap."""

    label: str
    turns: tuple[Turn, ...]

    def uses(self, place: str) -> bool:
        """Tell whether a placeholder occurs, with or without a capital."""
        return any(place == name.casefold() for turn in self.turns for name in _PLACE.findall(turn.text))


def capital(text: str) -> str:
    """Return the text with a capital in front."""
    return text[:1].upper() + text[1:]


@cache
def words(set_name: str) -> Mapping[str, tuple[str, ...]]:
    """Return the lines of each section of a set's words."""
    return _sections("words", set_name)


@cache
def deeds(set_name: str, section: str = "deeds") -> tuple[Deed, ...]:
    """Return the deeds of a set."""
    return tuple(_deed(line) for line in words(set_name)[section])


@cache
def lines(set_name: str, section: str) -> tuple[str, ...]:
    """Return the bare lines of a section of a set's templates."""
    return _sections("phrases", set_name)[section]


@cache
def templates(set_name: str, kind: str, level: int) -> tuple[Template, ...]:
    """Return the templates of a kind at a level, none if the set has none."""
    return tuple(_template(line) for line in _sections("phrases", set_name).get(f"{kind} {level}", ()))


@cache
def _sections(room: str, set_name: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    section: list[str] = []
    for line in (_ROOM / room / f"{set_name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            section.append(line)
    return {name: tuple(told) for name, told in found.items()}


def _deed(line: str) -> Deed:
    past, base, participle, gerund, things = line.split("|")
    pairs = [thing.strip().split("=") for thing in things.split(";")]
    return Deed(past, base, participle, gerund, tuple((words, key) for words, key in pairs))


def _template(line: str) -> Template:
    label, bar, text = line.rpartition(" | ")
    return Template(label if bar else "", tuple(_turn(turn) for turn in text.split(" // ")))


def _turn(text: str) -> Turn:
    by_hearer = text.startswith("H: ")
    text = text.removeprefix("H: ")
    found = [_OF_EVENT.match(name) for name in _PLACE.findall(text)]
    return Turn(text, by_hearer, frozenset(int(one[1] or 1) for one in found if one))


def _filled(name: str, values: Mapping[str, str]) -> str:
    value = values[name.casefold()]
    return capital(value) if name[0].isupper() else value
