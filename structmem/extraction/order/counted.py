"""Days counted from an event told before: "two weeks later", "the day before"."""

import re
from collections.abc import Mapping
from datetime import timedelta

from structmem.domain.draft import LinkDraft
from structmem.domain.entry import LinkType
from structmem.domain.interval import Interval, IntervalKind, Precision, TimeSource
from structmem.extraction.english.counting import BACK, COUNTED, LONG_UNITS, NUMBERS, UNITS

_COUNTED = re.compile(COUNTED, re.IGNORECASE)
_DAY = timedelta(days=1)
_LAST_OF_ALL_MONTHS = 28
_CONFIDENCE = 0.7


def counted(link: LinkDraft, known: Mapping[str, Interval]) -> tuple[str, Interval] | None:
    """Return the end of a link whose day is counted from the other end's, by ref, with its day; or None."""
    found = list(_COUNTED.finditer(link.quote))
    if len(found) != 1 or link.type is not LinkType.BEFORE:
        return None
    words = found[0]
    back = (words["way"] or words["way_first"] or words["way_last"]).casefold() in BACK
    told, own = (link.target, link.source) if back else (link.source, link.target)
    if _is_day(known[own]) or not _is_day(known[told]):
        return None
    day = _counted_from(known[told], words, -1 if back else 1)
    return (own, day) if day is not None else None


def _is_day(interval: Interval) -> bool:
    """Tell whether words give an interval of a day."""
    if interval.start is None or interval.end is None or interval.source is TimeSource.SESSION:
        return False
    return interval.end - interval.start <= _DAY


def _counted_from(told: Interval, found: re.Match[str], sign: int) -> Interval | None:
    number, unit = found["number"], (found["unit"] or "day").casefold()
    count = 1 if number is None else int(number) if number.isdigit() else NUMBERS.get(number.casefold(), 0)
    if told.start is None or not count or (unit in LONG_UNITS and told.start.day > _LAST_OF_ALL_MONTHS):
        return None
    start = told.start + sign * count * timedelta(days=UNITS.get(unit, 0))
    months = start.month - 1 + sign * count * LONG_UNITS.get(unit, 0)
    start = start.replace(year=start.year + months // 12, month=months % 12 + 1)
    return Interval(
        start=start,
        end=start + _DAY,
        kind=IntervalKind.POINT,
        precision=Precision.DAY,
        phrase=found[0],
        source=TimeSource.RELATIVE,
        confidence=min(_CONFIDENCE, told.confidence),
    )
