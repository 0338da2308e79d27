"""Times that count from what an earlier message told: "She married on Saturday." – "two days before"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from structmem.domain.draft import TimePhrase
from structmem.domain.entry import EntryKind, Modality
from structmem.domain.interval import Interval, IntervalKind, Precision
from structmem.extraction.english.pointing import POINTING
from structmem.extraction.reading.reading import Item, Reading
from structmem.extraction.reading.when import is_known
from structmem.ports import TimeParser

_POINTING = re.compile(POINTING, re.IGNORECASE)
_REACH = 4
"""Messages back that a time may count from."""
_LONGEST = timedelta(days=366)
_FORMATS = {Precision.YEAR: "%Y", Precision.MONTH: "%Y-%m"}
_WEAKER = 0.8


def pointed(window: Sequence[Reading], reading: Reading, parser: TimeParser) -> Reading:
    """Return a reading whose times count from the last date within reach where the message gives none."""
    pointing = [time for time in reading.times if _POINTING.fullmatch(time.interval.phrase.strip())]
    if not pointing:
        return reading
    told = _told(window[-_REACH:])
    if told is None:
        return reading
    items = list(reading.items)
    for time in pointing:
        if not _is_first(time, reading.times):
            break
        found = _counted(time, told, reading, parser)
        if found is not None:
            items = [_dated(one, time, found, reading) for one in items]
    return reading.with_items(items)


def _told(window: Sequence[Reading]) -> Interval | None:
    """Return the date of the last event that was told with one."""
    for reading in reversed(window):
        for item in reversed(reading.items):
            interval = item.occurred
            if item.kind is EntryKind.INTERACTION or not is_known(interval) or not interval.phrase:
                continue
            if interval.start is None or interval.end is None or interval.kind is IntervalKind.OPEN:
                continue
            if item.modality is not Modality.HYPOTHETICAL and interval.end - interval.start <= _LONGEST:
                return interval
    return None


def _is_first(time: TimePhrase, times: Sequence[TimePhrase]) -> bool:
    """Tell whether no other date stands before a phrase in its message."""
    return not any(
        other.start < time.start and other.interval.start is not None and other.role != "for"
        for other in times
    )


def _counted(time: TimePhrase, told: Interval, reading: Reading, parser: TimeParser) -> Interval | None:
    """Return what the phrase means where the date stands before it."""
    if told.start is None or told.end is None:
        return None
    middle: datetime = told.start + (told.end - told.start) / 2
    date = middle.strftime(_FORMATS.get(told.precision, "%Y-%m-%d"))
    words = time.interval.phrase
    message = reading.message
    found = parser.parse(f"It was in {date}. {words}", anchor=message.said_at, zone=message.zone)
    interval = found[1].interval if len(found) == 2 else None
    if interval is None or interval.start is None or interval.end is None:
        return None
    inside = words.casefold().startswith(("that ", "the same "))
    if not inside and interval.end - interval.start < (told.end - told.start) * 0.8:
        return None  # No day is counted from a month.
    return replace(interval, phrase=words, confidence=round(interval.confidence * _WEAKER, 3))


def _dated(item: Item, time: TimePhrase, found: Interval, reading: Reading) -> Item:
    if item.occurred != time.interval:
        return item
    modality = item.modality
    past = found.end is not None and found.end <= reading.message.said_at
    if past and modality is Modality.PLANNED and item.clause is not None:
        modality = item.clause.group.modality
    return replace(item, occurred=found, modality=modality)
