"""How long: between two entries, or one of them."""

from datetime import datetime, timedelta

from structmem.domain.answer import Elapsed
from structmem.domain.entry import Entry
from structmem.domain.interval import IntervalKind
from structmem.reasoning.places import firm_bounds, time_of

_Bounds = tuple[datetime | None, datetime | None]
_DAY = timedelta(days=1)
_UNITS = (
    ("year", timedelta(days=365.2425), timedelta(days=700)),
    ("month", timedelta(days=30.436875), timedelta(days=60)),
    ("week", timedelta(days=7), timedelta(days=21)),
    ("day", _DAY, _DAY),
    ("hour", timedelta(hours=1), timedelta(hours=1)),
    ("minute", timedelta(minutes=1), timedelta(minutes=1)),
)


def elapsed(a: Entry, b: Entry) -> Elapsed:
    """Return the shortest and the longest time from one entry to another, whichever comes first.

    Only bounds that hold for sure count: an event told without a time may lie long before it was told.
    """
    bounds = [firm_bounds(a), firm_bounds(b)]
    (low, end), (start, high) = bounds if _is_first(*bounds) else bounds[::-1]
    shortest = max(start - end, timedelta(0)) if start and end else timedelta(0)
    longest = high - low if low and end and start and high else None
    return Elapsed(shortest=shortest, longest=longest, label=say_span(shortest, longest))


def _is_first(one: _Bounds, other: _Bounds) -> bool:
    """Tell whether one stretch lies before another, by the starts that are known, else by the ends."""
    pairs = [(mine, its) for mine, its in zip(one, other, strict=True) if mine and its]
    return pairs[0][0] <= pairs[0][1] if pairs else True


def duration(entry: Entry, *, now: datetime) -> Elapsed:
    """Return how long an entry took, or has lasted until `now`; a point lasts at most its interval."""
    interval = time_of(entry)
    start, end = interval.start, interval.end
    match interval.kind:
        case IntervalKind.SPAN if start and end:
            return Elapsed(
                shortest=end - start, longest=end - start, label=say_span(end - start, end - start)
            )
        case IntervalKind.OPEN if start:
            lasted = max(now - start, timedelta(0))
            return Elapsed(shortest=lasted, longest=lasted, label=say_span(lasted, lasted))
        case IntervalKind.POINT if start and end:
            return Elapsed(
                shortest=timedelta(0), longest=end - start, label=say_span(timedelta(0), end - start)
            )
    return Elapsed(shortest=timedelta(0), longest=None, label="unknown")


def say_span(shortest: timedelta, longest: timedelta | None) -> str:
    """Say a length of time, as precise as it is known: `3 weeks`, `2 to 3 months`, `at most 1 day`."""
    if longest is None:
        return f"at least {_say(shortest)}" if shortest else "unknown"
    if not shortest:
        return f"at most {_say(longest, up=True)}"
    middle = shortest + (longest - shortest) / 2
    name, unit = _unit(middle)
    low, high = round(shortest / unit), round(longest / unit)
    if low == high or longest - shortest <= max(2 * _DAY, unit / 2):
        return _count(max(1, round(middle / unit)), name)
    return f"{low} to {_count(high, name)}" if low else f"at most {_count(high, name)}"


def _say(length: timedelta, *, up: bool = False) -> str:
    name, unit = _unit(length)
    number = length / unit
    return _count(max(1, -int(-number // 1) if up else round(number)), name)


def _unit(length: timedelta) -> tuple[str, timedelta]:
    for name, unit, least in _UNITS:
        if length >= least:
            return name, unit
    return _UNITS[-1][:2]


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}"
