"""Numbers and counted lengths."""

from dataclasses import dataclass, replace

from structmem.extraction.time.arithmetic import APPROXIMATE_DAYS
from structmem.extraction.time.language import Captured
from structmem.extraction.time.lengths import Length, step_of


@dataclass(frozen=True, slots=True)
class Count:
    """A number of units, between two bounds."""

    low: float
    high: float
    approximate: bool = False


ONE = Count(1, 1)


def count(got: Captured) -> Count | None:
    """`3`, `a few`, `two or three`, `one and a half`."""
    if "low" in got:
        return Count(got["low"], got["high"], approximate=True) if got["low"] < got["high"] else None
    if "quant" in got:
        return Count(got["quant"][0], got["quant"][1], approximate=True)
    number = got.get("num", got.get("decimal"))
    if number is None or number > 100_000:
        return None
    number += got.get("plus", 0)
    return Count(number, number)


def approximate_count(got: Captured) -> Count:
    """`about 3`: the same number, less sure."""
    made: Count = got["count"]
    return replace(made, approximate=True)


def length(got: Captured) -> Length | None:
    """`3 days`, `a few weeks`, `half an hour`."""
    unit, factor = got["unit"]
    number: Count = got.get("count") or ONE
    factor = factor * got.get("times", 1)
    plus = got.get("plus", 0)
    return Length(
        low=step_of((number.low + plus) * factor, unit),
        high=step_of((number.high + plus) * factor, unit),
        unit=unit,
        approximate=number.approximate or bool(got.get("approximate")),
    )


def length_up_to(got: Captured) -> Length | None:
    """`a week or two`."""
    high: int = got["high"]
    return length({"count": Count(1, high, approximate=True), "unit": got["unit"]}) if 1 < high < 6 else None


def letter_length(got: Captured) -> Length | None:
    """`3h`."""
    return length({"count": Count(got["num"], got["num"]), "unit": (got["letter"], 1)})


def sum_of_lengths(got: Captured) -> Length | None:
    """`2 years and 3 months`: the units fall."""
    first, rest = got["first"], got["rest"]
    if APPROXIMATE_DAYS[first.unit] <= APPROXIMATE_DAYS[rest.unit]:
        return None
    joined: Length = first.plus(rest)
    return joined
