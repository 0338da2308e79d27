"""The sentences that say most of a stretch of conversation, chosen without a model."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from math import log, sqrt

from structmem.domain.ids import NodeId
from structmem.domain.words import terms

MAX_WORDS = 350
_SHARE = 0.4
_LEAST_LINES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence that may go into a summary.

    Attributes:
        place: Where it stands in the conversation; lines are printed in this order.
        entry: What it says; None for a message that no entry speaks of.
        people: Whom it is about.
        salience: In [0, 1].
    """

    text: str
    place: tuple[datetime, int, int, str]
    entry: NodeId | None = None
    people: frozenset[str] = frozenset()
    salience: float = 0.5


@dataclass(frozen=True, slots=True)
class Extract:
    """Chosen lines as printed, in order, and as ranked."""

    lines: tuple[Line, ...]
    ranked: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The sentences, each closed by a mark."""
        return " ".join(_closed(line.text) for line in self.lines)

    @property
    def covers(self) -> tuple[NodeId, ...]:
        """The entries behind the lines, most important first."""
        return tuple(line.entry for line in self.ranked if line.entry is not None)


def extract(
    lines: Sequence[Line],
    *,
    people: Iterable[str] = (),
    pairs: Iterable[tuple[NodeId, NodeId]] = (),
    max_words: int = MAX_WORDS,
) -> Extract:
    """Choose by salience × centrality × novelty, within `max_words`.

    Args:
        lines: Any order.
        people: Each gets a line of their own, if they have one.
        pairs: Causes with their effects; both sides go in, or neither.
        max_words: Of all chosen lines together.
    """
    choice = _Choice(lines, max_words)
    for pair in pairs:
        choice.take_all([line for line in lines if line.entry in pair])
    for person in people:
        if not any(person in line.people for line in choice.taken):
            choice.take_best([line for line in lines if person in line.people])
    most = max(_LEAST_LINES, round(_SHARE * len(lines)))
    while len(choice.taken) < most and choice.take_best(lines):
        pass
    return Extract(tuple(sorted(choice.taken, key=lambda line: line.place)), tuple(choice.ranked()))


class _Choice:
    """Lines on their way into an extract; the same lines in any order give the same choice."""

    def __init__(self, lines: Sequence[Line], max_words: int) -> None:
        self.taken: list[Line] = []
        self._left = max_words
        # Ordered, so that sums of floats come out the same in every process.
        self._terms = {line.place: dict.fromkeys(terms(line.text)) for line in lines}
        spread = Counter(term for own in self._terms.values() for term in own)
        self._worth = {line.place: self._centrality(line, spread) * line.salience for line in lines}
        self._likeness = dict.fromkeys(self._worth, 0.0)

    def _centrality(self, line: Line, spread: Mapping[str, int]) -> float:
        """Return how much of what the others say a line says too; long lines get little for their length."""
        own = self._terms[line.place]
        return sum(log(1 + spread[term]) for term in own) / sqrt(max(1, len(own)))

    def take_all(self, lines: Sequence[Line]) -> None:
        """Take these lines if all of them fit."""
        new = [line for line in lines if line not in self.taken]
        if sum(map(_length, new)) <= self._left:
            for line in new:
                self._take(line)

    def take_best(self, lines: Sequence[Line]) -> bool:
        """Take the best of the lines that fit; tell whether there was one that adds anything."""
        fitting = [line for line in lines if line not in self.taken and _length(line) <= self._left]
        best = max(fitting, key=lambda line: (self._gain(line), line.place), default=None)
        if best is None or self._gain(best) <= 0:
            return False
        self._take(best)
        return True

    def ranked(self) -> list[Line]:
        """Return what was taken, most important first."""
        return sorted(self.taken, key=lambda line: (-self._worth[line.place], line.place))

    def _gain(self, line: Line) -> float:
        return self._worth[line.place] * (1 - self._likeness[line.place])

    def _take(self, line: Line) -> None:
        self.taken.append(line)
        self._left -= _length(line)
        own = self._terms[line.place].keys()
        for place, other in self._terms.items():
            self._likeness[place] = max(self._likeness[place], _overlap(own, other.keys()))


def _overlap(a: Set[str], b: Set[str]) -> float:
    return len(a & b) / len(a | b) if a or b else 0.0


def _length(line: Line) -> int:
    return len(line.text.split())


def _closed(text: str) -> str:
    stripped = text.strip()
    return stripped if stripped.endswith((".", "!", "?", "…")) else f"{stripped}."
