"""Drafts with the date that puts them right: a day that is half named is the nearest to the one told."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from structmem.domain.draft import EntryDraft
from structmem.domain.entry import Modality
from structmem.domain.interval import Interval, Precision, TimeSource
from structmem.extraction.wordlist import word_set

_WEEK = timedelta(days=7)
_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_COUNTED = word_set("ago last next this yesterday today later earlier before after week month")
_DAY_ALONE = re.compile(r"(?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)$", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")


def redated(told: EntryDraft, time: Interval, said_at: datetime) -> EntryDraft | None:
    """Return a draft with another date, or None for a past event whose new date lies ahead."""
    past = (
        told.modality is Modality.ACTUAL
        and told.occurred.start is not None
        and told.occurred.start <= said_at
    )
    time = in_frame(time, told.occurred)
    if past and time.start is not None and time.end is not None and _names_weekday(time):
        while time.start > said_at:
            time = replace(time, start=time.start - _WEEK, end=time.end - _WEEK)
    if time.start is not None and past and time.start > said_at:
        return None
    old, new = told.occurred.phrase, time.phrase
    text = told.text.replace(old, new) if old and old in told.text else told.text
    began = time.start if told.valid_from is not None else None
    return replace(told, text=text, occurred=time, valid_from=began)


def in_frame(time: Interval, told: Interval) -> Interval:
    """Return a day that is only half named as the one nearest to what was told before."""
    if time.start is None or time.end is None or told.start is None:
        return time
    start = _half_named(time, time.start, told.start, told)
    return replace(time, start=start, end=start + (time.end - time.start))


def _half_named(time: Interval, start: datetime, before: datetime, told: Interval) -> datetime:
    words = time.phrase.casefold().split()
    alone = _DAY_ALONE.match(time.phrase.strip())
    if alone and told.precision is Precision.DAY:
        return _with(before, day=int(alone.group(1))) or start
    if _names_weekday(time):
        apart = round((start - before) / _WEEK)
        return start - apart * _WEEK
    whole = time.precision in {Precision.DAY, Precision.MONTH} and not _YEAR.search(time.phrase)
    if whole and time.source is TimeSource.EXPLICIT and not _COUNTED & set(words):
        years = [_with(start, year=before.year + n) for n in (0, -1, 1)]
        near = [one for one in years if one is not None]
        exact = _YEAR.search(told.phrase) is not None
        return near[0] if exact and near else min(near, key=lambda one: abs(one - before), default=start)
    return start


def _names_weekday(time: Interval) -> bool:
    words = time.phrase.casefold().split()
    return time.source is TimeSource.RELATIVE and 0 < len(words) < 3 and words[-1] in _WEEKDAYS


def _with(date: datetime, **parts: int) -> datetime | None:
    try:
        return date.replace(**parts)  # type: ignore[arg-type]
    except ValueError:
        return None
