"""Counts of what was right, given and wanted."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """Right, given and wanted, by measure; `misses` says in words what went wrong."""

    right: Counter[str] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def count(self, measure: str, right: bool, miss: str = "") -> None:
        """Count one yes-or-no decision; `miss` says what was wrong if it was."""
        self.right[measure] += right
        self.given[measure] += 1
        self.wanted[measure] += 1
        if miss and not right:
            self.misses.append(f"{measure}: {miss}")

    def add(self, other: "Tally") -> None:
        """Take in another world's numbers."""
        self.right += other.right
        self.given += other.given
        self.wanted += other.wanted

    def precision(self, measure: str) -> float:
        """Return right / given."""
        return self.right[measure] / self.given[measure] if self.given[measure] else 0.0

    def recall(self, measure: str) -> float:
        """Return right / wanted."""
        return self.right[measure] / self.wanted[measure] if self.wanted[measure] else 0.0

    def f1(self, measure: str) -> float:
        """Return the harmonic mean of precision and recall."""
        p, r = self.precision(measure), self.recall(measure)
        return 2 * p * r / (p + r) if p + r else 0.0
