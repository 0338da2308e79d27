"""Half-open time intervals that say how sure they are."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class IntervalKind(StrEnum):
    """How the event lies in its interval."""

    POINT = "POINT"
    """Somewhere inside; `[start, end)` is our uncertainty."""
    SPAN = "SPAN"
    """Throughout."""
    OPEN = "OPEN"
    """From `start`, still running; `end` is None."""
    UNKNOWN = "UNKNOWN"
    """Nothing is known; `start` and `end` are None."""


class Precision(StrEnum):
    """The unit that the words gave."""

    SECOND = "SECOND"
    MINUTE = "MINUTE"
    HOUR = "HOUR"
    DAY = "DAY"
    WEEKEND = "WEEKEND"
    WEEK = "WEEK"
    MONTH = "MONTH"
    SEASON = "SEASON"
    QUARTER = "QUARTER"
    YEAR = "YEAR"
    DECADE = "DECADE"
    UNKNOWN = "UNKNOWN"


class TimeSource(StrEnum):
    """What an interval rests on."""

    EXPLICIT = "EXPLICIT"
    """A calendar date in the text."""
    RELATIVE = "RELATIVE"
    """A phrase, anchored on when it was said."""
    ASSERTED_ORDER = "ASSERTED_ORDER"
    """Bounds that follow from a before or after in the text."""
    SESSION = "SESSION"
    """No phrase: a wide interval around when it was said."""
    NONE = "NONE"


class Certainty(StrEnum):
    """How an answer over intervals holds."""

    CERTAIN = "CERTAIN"
    """It follows from the intervals alone."""
    ASSERTED = "ASSERTED"
    """The text says so."""
    POSSIBLE = "POSSIBLE"
    """The intervals allow it."""
    INFERRED = "INFERRED"
    """A guess that is labelled as one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """When something happened, or was true: `[start, end)`, aware UTC, as precise as the words allow.

    Attributes:
        start: Inclusive; None if unbounded or unknown.
        end: Exclusive; None if still running (OPEN), unbounded or unknown.
        kind: How the event lies inside.
        precision: The unit that the words gave.
        phrase: The words that it comes from; empty if there are none.
        source: What it rests on.
        confidence: In [0, 1].
    """

    start: datetime | None = None
    end: datetime | None = None
    kind: IntervalKind = IntervalKind.UNKNOWN
    precision: Precision = Precision.UNKNOWN
    phrase: str = ""
    source: TimeSource = TimeSource.NONE
    confidence: float = 0.0

    def certainly_before(self, other: "Interval") -> bool:
        """Tell whether every moment of this one lies before every moment of the other."""
        return self.end is not None and other.start is not None and self.end <= other.start

    def possibly_before(self, other: "Interval") -> bool:
        """Tell whether some moment of this one can lie before some moment of the other."""
        if self.kind is IntervalKind.UNKNOWN or other.kind is IntervalKind.UNKNOWN:
            return True
        return self.start is None or other.end is None or self.start < other.end

    def overlaps(self, start: datetime | None, end: datetime | None) -> bool:
        """Tell whether a moment of it can lie in `[start, end)`; None is unbounded; UNKNOWN never does."""
        if self.kind is IntervalKind.UNKNOWN:
            return False
        return (self.start is None or end is None or self.start < end) and (
            self.end is None or start is None or self.end > start
        )


UNKNOWN_INTERVAL = Interval()
