"""The English specification of Microsoft's Recognizers: every case, and those that we claim."""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.time_peers import Task
from structmem.domain.draft import TimePhrase
from structmem.domain.interval import IntervalKind, Precision

UNCLAIMED = {
    "time zones": r"\b(time ?zone|pst|pt|cst|gmt|cet|eastern)\b",
    "comparisons of lengths": r"\b(more|less|greater) than \d+ (day|week|hour|minute)|[<>=]",
    "fiscal and school years": r"\b(fiscal|school) year|\b[fsc]y ?\d*\b",
    "meals as times": r"\b(breakfast|lunch|dinner|dinnertime|brunch)\b",
    "business days": r"business days",
    "feasts of lunar calendars": r"\beid\b",
    "dates that do not exist": r"feb 30|2/29/2019|2/29-3/1/2019",
    "abbreviations of trade": r"\b(otd|tod|ampm)\b",
    "a bare 'the week'": r"(^| \| )the (day|week|month|year|hour|fortnight)($| \| )",
}
"""What the grammar does not try to read, by the expected phrase."""


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence with the expected phrases."""

    task: Task
    expected: Sequence[Mapping[str, Any]]
    unclaimed: str


def load(path: Path) -> list[Case]:
    """Return the cases of a specification file."""
    cases = []
    for row in json.loads(path.read_text(encoding="utf-8-sig")):
        reference = (row.get("Context") or {}).get("ReferenceDateTime", "2016-11-07T00:00:00")
        texts = " | ".join(result["Text"].lower() for result in row["Results"])
        kinds = [name for name, pattern in UNCLAIMED.items() if re.search(pattern, texts)]
        if any("timezone" in result.get("TypeName", "") for result in row["Results"]):
            kinds = ["time zones"]
        task = Task(row["Input"], datetime.fromisoformat(reference), False)
        cases.append(Case(task, row["Results"], kinds[0] if kinds else ""))
    return cases


def judge(case: Case, phrases: Sequence[TimePhrase]) -> str:
    """Return an empty text if the case passes, else the kind of failure."""
    left = list(phrases)
    for expected in case.expected:
        start, end = expected["Start"], expected["End"] + 1
        near = [phrase for phrase in left if phrase.start < end and start < phrase.end]
        values = (expected.get("Resolution") or {}).get("values") or []
        unresolved = [value for value in values if value.get("value") == "not resolved"]
        kind = expected.get("TypeName", "?").rpartition(".")[2]
        if not near:
            return f"{kind}: not found"
        hits = [phrase for phrase in near if any(_fits(value, phrase) for value in values)]
        if not hits and not (unresolved and kind != "set"):
            return f"{kind}: {_difference(values, near)}"
        left.remove(hits[0] if hits else near[0])
    return f"{len(left)} phrase too many" if left else ""


def tally(
    cases: Sequence[Case], found: Sequence[Sequence[TimePhrase]]
) -> tuple[int, int, int, Counter[str], list[str]]:
    """Return passed of all, passed of the claimed, the claimed, kinds of failure, and the failures."""
    passed = passed_claimed = claimed = 0
    kinds: Counter[str] = Counter()
    failures = []
    for case, phrases in zip(cases, found, strict=True):
        why = judge(case, phrases)
        claimed += not case.unclaimed
        if not why:
            passed += 1
            passed_claimed += not case.unclaimed
            continue
        kinds[f"not claimed: {case.unclaimed}" if case.unclaimed else why] += 1
        if not case.unclaimed:
            failures.append(f"{why} | {case.task.text[:150]!r} said {case.task.anchor:%Y-%m-%d %H:%M}")
    return passed, passed_claimed, claimed, kinds, failures


def _naive(moment: datetime | None) -> datetime | None:
    return moment.replace(tzinfo=None) if moment else None


def _fits(value: Mapping[str, str], phrase: TimePhrase) -> bool:
    kind = value.get("type", "")
    if kind == "set":
        return phrase.recurring
    if kind == "duration":
        return phrase.length is not None and _about(phrase.length.total_seconds(), float(value["value"]))
    if value.get("value") == "not resolved" or phrase.interval.kind is IntervalKind.UNKNOWN:
        return False
    start, end = _naive(phrase.interval.start), _naive(phrase.interval.end)
    if kind in ("date", "datetime", "time"):
        return _moment_fits(value.get("value", ""), start, end, phrase.interval.precision)
    return _range_fits(value, start, end, phrase)


def _about(ours: float, theirs: float) -> bool:
    return abs(ours - theirs) <= 0.02 * max(theirs, 1)


def _moment_fits(text: str, start: datetime | None, end: datetime | None, precision: Precision) -> bool:
    if start is None or end is None:
        return False
    if len(text) == 10:
        return start.isoformat() == f"{text}T00:00:00" and end - start == timedelta(days=1)
    middle = start + (end - start) / 2
    ours = [start, middle]
    if end - start > timedelta(hours=1):
        ours = [end] if text.endswith("23:59:59") else []
    return any(_same_moment(one, text) for one in ours)


def _same_moment(ours: datetime, text: str) -> bool:
    if len(text) == 8:
        return ours.strftime("%H:%M:%S") == text
    if len(text) == 10:
        # A bound inside a day ("the past week" ends now) is the day in their notation.
        return ours.date().isoformat() == text
    return abs(ours - datetime.fromisoformat(text)) <= timedelta(seconds=35)


def _range_fits(
    value: Mapping[str, str], start: datetime | None, end: datetime | None, phrase: TimePhrase
) -> bool:
    theirs = (value.get("start"), value.get("end"))
    if theirs == (None, None):
        return False
    if theirs[0] is not None and not (start and _same_moment(start, theirs[0])):
        return False
    if theirs[1] is None:
        return end is None
    if theirs[0] is None and start is not None:
        return False
    return end is not None and any(_same_moment(one, theirs[1]) for one in _ends(end, phrase))


def _ends(end: datetime, phrase: TimePhrase) -> list[datetime]:
    """Our end, and the same without the last unit: their ranges leave out what comes after "to"."""
    unit = phrase.interval.precision
    ends = [end]
    if phrase.role in ("from", "between", "until", "by"):
        if unit is Precision.YEAR:
            ends.append(end.replace(year=end.year - 1))
        elif unit is Precision.MONTH:
            ends.append((end - timedelta(days=1)).replace(day=1))
        elif unit is Precision.QUARTER:
            ends.append((end - timedelta(days=80)).replace(day=1))
        elif unit is Precision.DAY:
            ends.append(end - timedelta(days=1))
    return ends


def _difference(values: Sequence[Mapping[str, str]], near: Sequence[TimePhrase]) -> str:
    """Say whether ours is a wider reading of the same time, or another one."""
    for value in values:
        text = value.get("value") or value.get("start") or ""
        if len(text) < 10 or not text[:4].isdigit():
            continue
        moment = datetime.fromisoformat(text)
        for phrase in near:
            start, end = _naive(phrase.interval.start), _naive(phrase.interval.end)
            if start is None and end and phrase.interval.confidence < 0.5:
                return "unknown on purpose"
            if start and end and start <= moment < end and end - start > timedelta(days=1):
                return "wider on purpose"
    return "other value"
