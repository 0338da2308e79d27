"""Times in words: a date, or a phrase that is tied to the day on which it was said."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from structmem.domain.interval import Interval, IntervalKind, Precision, TimeSource, interval_label
from structmem.domain.message import Message
from structmem.domain.stamps import read_zone
from structmem.reasoning.elapsed import say_span
from structmem.reasoning.english.dates import (
    AGO,
    ASKED_AGO,
    ASKED_START,
    ASKED_UNIT,
    DAYS,
    LAST,
    NEXT,
    WEEKDAY,
)
from structmem.reasoning.places import middle_of

_UNITS = {
    Precision.DAY: timedelta(days=1),
    Precision.WEEK: timedelta(days=7),
    Precision.MONTH: timedelta(days=31),
    Precision.YEAR: timedelta(days=366),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What form of a time a question asks for; `unit` is `year`, `month`, `weekday` or empty."""

    unit: str
    ago: bool
    start: bool


def wanted_form(question: str) -> Wanted:
    """Return whether a question asks for a year, a month, a weekday, how long ago, or a beginning."""
    match = ASKED_UNIT.search(question)
    unit = match["unit"].casefold() if match else ""
    return Wanted(
        unit="weekday" if unit.startswith("day") else unit,
        ago=ASKED_AGO.search(question) is not None,
        start=ASKED_START.search(question) is not None,
    )


def say_asked(interval: Interval, message: Message, wanted: Wanted, reference: datetime) -> str:
    """Say a time in the form that was asked for, where the interval is sharp enough for it."""
    middle = middle_of(interval)
    if middle is None:
        return say_when(interval, message)
    if wanted.ago and interval.start is not None and interval.end is not None:
        length = say_span(reference - middle, reference - middle)
        return f"{length} ago ({interval_label(interval)})"
    if wanted.unit and (unit := _as_unit(interval, message, wanted.unit)):
        return unit
    said = say_when(interval, message)
    return said.removeprefix("since ") if wanted.start else said


def say_when(interval: Interval, message: Message) -> str:
    """Say a time: as a date, or as a phrase tied to the day it was said on, where that says it better."""
    said = Interval(
        start=message.said_at, end=message.said_at, kind=IntervalKind.POINT, precision=Precision.DAY
    )
    anchor = interval_label(said, message.zone)
    date = interval_label(interval)
    if interval.source is TimeSource.SESSION:
        return f"around {anchor}"
    phrase = " ".join(interval.phrase.split()).casefold()
    if interval.source is not TimeSource.RELATIVE or not phrase:
        return date
    if WEEKDAY.search(phrase) and interval.precision is Precision.DAY:
        return f"{_beside(interval, message, anchor)} ({date})"
    if AGO.search(phrase) and _is_vague(interval):
        return f"{AGO.sub('before', phrase)} {anchor}"
    if interval.precision in (Precision.WEEK, Precision.WEEKEND):
        return _week(phrase, anchor) or date
    return date


def _as_unit(interval: Interval, message: Message, unit: str) -> str:
    if interval.start is None or interval.end is None:
        return ""
    zone = read_zone(message.zone)
    first = interval.start.astimezone(zone)
    last = (interval.end - timedelta(microseconds=1)).astimezone(zone)
    if unit == "weekday":
        return DAYS[first.weekday()] if first.date() == last.date() else ""
    start = first.replace(month=first.month if unit == "month" else 1, day=1, hour=0, minute=0, second=0)
    end = (start + timedelta(days=31 if unit == "month" else 366)).replace(day=1)
    precision = Precision.MONTH if unit == "month" else Precision.YEAR
    whole = replace(interval, start=start, end=end, precision=precision)
    return interval_label(whole, message.zone) if last < end else ""


def _week(phrase: str, anchor: str) -> str | None:
    if AGO.search(phrase):
        return f"{AGO.sub('before', phrase)} {anchor}"
    if LAST.match(phrase):
        return f"the {LAST.sub('', phrase)} before {anchor}"
    if NEXT.match(phrase):
        return f"the {NEXT.sub('', phrase)} after {anchor}"
    return None


def _beside(interval: Interval, message: Message, anchor: str) -> str:
    """Return `the Friday before 9 June 2023`, from the day itself: phrases abbreviate."""
    middle = (middle_of(interval) or message.said_at).astimezone(read_zone(message.zone))
    side = "before" if middle <= message.said_at else "after"
    return f"the {DAYS[middle.weekday()]} {side} {anchor}"


def _is_vague(interval: Interval) -> bool:
    """Tell whether an interval is wider than the unit that its words name ("a few years ago")."""
    unit = _UNITS.get(interval.precision)
    if unit is None or interval.start is None or interval.end is None:
        return interval.start is None or interval.end is None
    return interval.end - interval.start > 1.5 * unit
