"""Counted lengths: months and seconds, which do not convert into each other."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from structmem.domain.interval import Precision
from structmem.extraction.time.arithmetic import APPROXIMATE_DAYS, FIRST_YEAR, LAST_YEAR, add_months

MAX_DAYS = 365 * 3000


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A length as months and seconds, which do not convert into each other."""

    months: int = 0
    seconds: float = 0.0

    def __add__(self, other: "Step") -> "Step":
        return Step(months=self.months + other.months, seconds=self.seconds + other.seconds)

    @property
    def delta(self) -> timedelta:
        """The length in mean days."""
        return timedelta(days=min(self.months * 30.436875 + self.seconds / 86400, MAX_DAYS))

    def apply(self, moment: datetime, sign: int) -> datetime | None:
        """Return the moment shifted by this length, or None outside of the calendar."""
        if self.delta.days >= MAX_DAYS:
            return None
        months = moment.year * 12 + moment.month - 1 + sign * self.months
        days = sign * self.seconds / 86400
        if not FIRST_YEAR * 12 < months + days / 28 < LAST_YEAR * 12:
            return None
        return add_months(moment, sign * self.months) + timedelta(seconds=sign * self.seconds)


_STEPS = {
    Precision.SECOND: (0, 1.0),
    Precision.MINUTE: (0, 60.0),
    Precision.HOUR: (0, 3600.0),
    Precision.DAY: (0, 86400.0),
    Precision.WEEKEND: (0, 7 * 86400.0),
    Precision.WEEK: (0, 7 * 86400.0),
    Precision.MONTH: (1, 0.0),
    Precision.QUARTER: (3, 0.0),
    Precision.SEASON: (3, 0.0),
    Precision.YEAR: (12, 0.0),
    Precision.DECADE: (120, 0.0),
}


FINER = {
    Precision.MINUTE: Precision.SECOND,
    Precision.HOUR: Precision.MINUTE,
    Precision.DAY: Precision.HOUR,
    Precision.WEEKEND: Precision.DAY,
    Precision.WEEK: Precision.DAY,
    Precision.MONTH: Precision.DAY,
    Precision.QUARTER: Precision.MONTH,
    Precision.SEASON: Precision.MONTH,
    Precision.YEAR: Precision.MONTH,
    Precision.DECADE: Precision.YEAR,
}


def step_of(count: float, unit: Precision) -> Step:
    """Return the length of so many units; parts of months become days."""
    count = min(count, 1e6)
    months, seconds = _STEPS[unit]
    whole = int(count * months)
    return Step(months=whole, seconds=count * seconds + (count * months - whole) * 30.4 * 86400)


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A counted length between two bounds: `3 days`, `a few weeks`, `an hour and a half`."""

    low: Step
    high: Step
    unit: Precision
    approximate: bool = False

    @property
    def exact(self) -> bool:
        """Tell whether the words gave one number."""
        return self.low == self.high

    @property
    def is_one(self) -> bool:
        """Tell whether it is one of its unit: a year."""
        return self.exact and self.low == step_of(1, self.unit)

    @property
    def broken(self) -> bool:
        """Tell whether it is no whole number of its unit: a year and a half."""
        months, seconds = _STEPS[self.unit]
        if months:
            return self.low.months % months != 0 or self.low.seconds != 0
        return self.low.months == 0 and self.low.seconds % seconds != 0

    @property
    def middle(self) -> timedelta:
        """The length itself, or the middle of its bounds."""
        return (self.low.delta + self.high.delta) / 2

    def plus(self, other: "Length") -> "Length":
        """Return both together, in the coarser unit of the two."""
        coarser = max(self.unit, other.unit, key=lambda unit: APPROXIMATE_DAYS[unit])
        return Length(
            low=self.low + other.low,
            high=self.high + other.high,
            unit=coarser,
            approximate=self.approximate or other.approximate,
        )
