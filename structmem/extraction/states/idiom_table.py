"""The table of set phrases, read from its lines."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from structmem.extraction.english.idioms import IDIOMS
from structmem.extraction.english.idioms_people import IDIOMS_OF_PEOPLE
from structmem.extraction.english.idioms_places import IDIOMS_OF_PLACES


class IdiomVerb(NamedTuple):
    """The lemma of a set phrase, and how its verb must stand."""

    lemma: str
    mark: str


@dataclass(frozen=True, slots=True)
class Idiom:
    """A line of the table; its signs are told in `english/idioms.py`."""

    predicate: str
    closing: bool
    lasting: bool
    beginning: bool
    left: tuple[str, ...]
    verb: IdiomVerb
    right: tuple[str, ...]
    needed: tuple[frozenset[str], ...]


def _read() -> dict[str, tuple[Idiom, ...]]:
    table: dict[str, list[Idiom]] = {}
    for line in filter(None, "\n".join((IDIOMS, IDIOMS_OF_PLACES, IDIOMS_OF_PEOPLE)).splitlines()):
        predicate, _, rest = line.partition(": ")
        left, verbs, right = (part.split() for part in rest.split("|"))
        for verb in verbs:
            lemma, _, mark = verb.partition("+")
            idiom = Idiom(
                predicate.rstrip("-=>"),
                predicate.endswith("-"),
                predicate.endswith("="),
                predicate.endswith(">"),
                tuple(left),
                IdiomVerb(lemma, mark),
                tuple(right),
                _needed((*left, *right)),
            )
            table.setdefault(lemma, []).append(idiom)
    return {lemma: tuple(idioms) for lemma, idioms in table.items()}


def _needed(elements: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """Return the words of which a sentence must have one each."""
    return tuple(frozenset(one.split("/")) for one in elements if one[0].islower() and not one.endswith("?"))


TABLE: Mapping[str, tuple[Idiom, ...]] = MappingProxyType(_read())
"""By lemma, the set phrases whose verb it is."""
