"""LoCoMo questions whose answer is a date: the evidence turns and their session date are given."""

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.time_peers import Task
from benchmarks.time_readings import Candidate, Span, overlaps, same

_DAY = timedelta(days=1)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_DATE = (
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\W{0,2})?(?P<month>[a-z]{3,10})\D?\s*"
    r"(?:(?P<day2>\d{1,2})(?:st|nd|rd|th)?,?\s)?\s*(?P<year>\d{4})"
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the readings of its gold answer, its evidence and when that was said."""

    question: str
    answer: str
    gold: tuple[Span, ...]
    turns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """All questions with a date for an answer, and the turns that they need."""

    questions: Sequence[Question]
    tasks: Sequence[Task]
    all_turns: Sequence[str]
    skipped: Sequence[str]


def _month(name: str) -> int | None:
    return _MONTHS.index(name[:3]) + 1 if name[:3] in _MONTHS else None


def _at(year: int, month: int, day: int = 1) -> datetime:
    return datetime(year, month, day)  # noqa: DTZ001 - local time by design


def _month_span(year: int, month: int, months: int = 1) -> Span:
    last = year * 12 + month - 1 + months
    return _at(year, month), _at(last // 12, last % 12 + 1)


def _week(day: datetime) -> Span:
    monday = day - _DAY * day.weekday()
    return monday, monday + _DAY * 7


def _weekend(day: datetime) -> Span:
    saturday = day + _DAY * (5 - day.weekday())
    return saturday, saturday + _DAY * 2


def _whole_day(day: datetime) -> Span:
    return day, day + _DAY


def _before(day: datetime, what: str, count: int) -> tuple[Span, ...]:
    """Return the readings of "the week before DAY" and the like."""
    if what in _WEEKDAYS:
        back = (day.weekday() - _WEEKDAYS.index(what) - 1) % 7 + 1
        return (_whole_day(day - _DAY * (back + 7 * (count - 1))),)
    if what == "weekend":
        # On Saturday or Sunday the weekend that runs is not before.
        return (_weekend(day - _DAY * 7 * count),)
    if what == "week":
        near = day - _DAY * 7 * count
        calendar = _week(near)
        return (calendar, (near, near + _DAY * 7)) if count == 1 else (calendar, _whole_day(near))
    if what == "day":
        return (_whole_day(day - _DAY * count),)
    return ()


def gold_readings(answer: str) -> tuple[Span, ...]:
    """Return what an answer may mean; empty if it is not a date with a year."""
    text = re.sub(r"\s+", " ", answer.lower().replace(".", " ").replace("`", "1")).strip()
    date = re.search(_DATE, text)
    if date is None or _month(date["month"]) is None:
        return _year_or_season(text)
    year, month = int(date["year"]), _month(date["month"]) or 1
    number = date["day"] or date["day2"]
    head = text[: date.start()]
    if number is None:
        return _in_month(head, year, month)
    try:
        day = _at(year, month, int(number))
    except ValueError:
        return ()
    counts = {"two": 2, "three": 3, "a": 1, "the": 1}
    before = re.search(r"(two|three|the|a)?\s*(\w+?)s? (before|after|of)\b", head)
    if before is None:
        return (_whole_day(day),)
    count = counts.get(before[1] or "the", 1)
    if before[3] == "before":
        return _before(day, before[2], count)
    around = {"weekend": _weekend(day), "week": _week(day)}.get(before[2])
    return (around,) if around else ()


def _in_month(head: str, year: int, month: int) -> tuple[Span, ...]:
    start, end = _month_span(year, month)
    if "early" in head:
        return ((start, start + _DAY * 10),)
    if "late" in head:
        return ((start + _DAY * 20, end),)
    nth = re.search(r"(first|second|third|last) (week|weekend) of", head)
    if nth is None:
        return ((start, end),)
    span = _week if nth[2] == "week" else _weekend
    anchor = 3 if nth[2] == "week" else 0
    days = [start + _DAY * offset for offset in range((end - start).days)]
    inside = sorted({span(day) for day in days if start <= span(day)[0] + _DAY * anchor < end})
    return (inside[{"first": 0, "second": 1, "third": 2, "last": -1}[nth[1]]],)


def _year_or_season(text: str) -> tuple[Span, ...]:
    year = re.fullmatch(
        r"(?:the )?(?:(?P<season>spring|summer|autumn|fall|winter) (?:of )?|in |since )?(?P<y>\d{4})", text
    )
    if year is None:
        return ()
    if year["season"]:
        return (_month_span(int(year["y"]), _SEASONS[year["season"]], 3),)
    return (_month_span(int(year["y"]), 1, 12),)


def load(path: Path) -> Dated:
    """Return the dated questions of a LoCoMo file."""
    questions: list[Question] = []
    tasks: list[Task] = []
    skipped: list[str] = []
    all_turns: list[str] = []
    for sample in json.loads(path.read_text(encoding="utf-8")):
        turns: dict[str, int] = {}
        for dia_id, text, said_at in _turns(sample["conversation"]):
            turns[dia_id] = len(tasks)
            tasks.append(Task(text, said_at))
            all_turns.append(text)
        for entry in sample["qa"]:
            if entry["category"] != 2 or "answer" not in entry:
                continue
            evidence = [name for text in entry["evidence"] for name in re.findall(r"D\d+:\d+", text)]
            known = tuple(turns[name] for name in evidence if name in turns)
            gold = gold_readings(str(entry["answer"]))
            if gold and known:
                questions.append(Question(entry["question"], str(entry["answer"]), gold, known))
            else:
                skipped.append(str(entry["answer"]))
    return Dated(questions, tasks, all_turns, skipped)


def _turns(conversation: dict[str, Any]) -> list[tuple[str, str, datetime]]:
    rows = []
    for key, value in conversation.items():
        if re.fullmatch(r"session_\d+", key) and isinstance(value, list):
            said_at = datetime.strptime(conversation[f"{key}_date_time"], "%I:%M %p on %d %B, %Y")  # noqa: DTZ007
            rows += [(turn["dia_id"], turn["text"], said_at) for turn in value]
    return rows


def _same_day(a: Span, b: Span) -> bool:
    return same(a, b, _DAY)


@dataclass(frozen=True, slots=True)
class Score:
    """Shares of the questions.

    Attributes:
        same: A phrase gives the interval of the answer, both ends within a day.
        at_precision: The same, or a time inside an answer that names only a month, a season or a year.
        overlapping: A phrase overlaps the answer.
        one_answer: `same`, where the phrase that stands nearest to the question alone counts.
        phrased: `same`, among the questions whose evidence has a phrase for this parser.
        share_phrased: How many those are.
        misses: What is not `same`, by kind.
    """

    same: float
    at_precision: float
    overlapping: float
    one_answer: float
    phrased: float
    share_phrased: float
    misses: Counter[str]
    failures: Sequence[str]


def score(data: Dated, candidates: Sequence[Sequence[Candidate]]) -> Score:
    """Score the candidates of every turn; evidence without a phrase counts as the day of its session."""
    hits: Counter[str] = Counter()
    misses: Counter[str] = Counter()
    failures = []
    for question in data.questions:
        spans = [span for turn in question.turns for one in candidates[turn] for span in one.spans]
        has_phrase = bool(spans)
        if not spans:
            spans = [_whole_day(_midnight(data.tasks[turn].anchor)) for turn in question.turns]
        hit = any(_same_day(span, gold) for span in spans for gold in question.gold)
        inside = any(_inside(span, gold) for span in spans for gold in question.gold)
        one = _one_answer(question, data, candidates)
        hits["same"] += hit
        hits["at_precision"] += hit or inside
        hits["overlapping"] += any(overlaps(span, gold) for span in spans for gold in question.gold)
        hits["one_answer"] += any(_same_day(one, gold) for gold in question.gold)
        hits["phrased"] += has_phrase and hit
        hits["share_phrased"] += has_phrase
        if not hit:
            kind = _kind_of_miss(inside=inside, has_phrase=has_phrase)
            misses[kind] += 1
            said = {str(data.tasks[turn].anchor.date()) for turn in question.turns}
            shown = [f"{start:%Y-%m-%d}..{end:%Y-%m-%d}" for start, end in spans]
            failures.append(f"{kind}: {question.answer!r} said {sorted(said)} ours {shown}")
    n, with_phrase = len(data.questions), max(1, hits["share_phrased"])
    shares = {name: hits[name] / (with_phrase if name == "phrased" else n) for name in _SHARES}
    return Score(**shares, misses=misses, failures=sorted(failures))


_SHARES = ("same", "at_precision", "overlapping", "one_answer", "phrased", "share_phrased")


def _kind_of_miss(*, inside: bool, has_phrase: bool) -> str:
    if inside:
        return "the answer is coarser than the words"
    return "another time" if has_phrase else "no words of time in the evidence"


def naming_a_month(data: Dated) -> Dated:
    """Return the questions whose answer names at least a month: dates in the narrow sense."""
    named = [one for one in data.questions if any(month in one.answer.lower() for month in _MONTHS)]
    return replace(data, questions=named)


def _inside(span: Span, gold: Span) -> bool:
    """Tell whether a time is one of an answer that names a month, a season or a year only.

    A week counts where its Thursday lies, as in ISO 8601.
    """
    if gold[1] - gold[0] <= 27 * _DAY:
        return False
    if span[1] - span[0] == 7 * _DAY:
        return gold[0] <= span[0] + 3 * _DAY < gold[1]
    return gold[0] - _DAY <= span[0] and span[1] <= gold[1] + _DAY


def _midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0)


def _words(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"[a-z]{3,}", text.lower())}


def _one_answer(question: Question, data: Dated, candidates: Sequence[Sequence[Candidate]]) -> Span:
    """Return the reading of the phrase whose sentence shares most words with the question."""
    asked = _words(question.question)
    best: tuple[int, Span] | None = None
    for turn in question.turns:
        text = data.tasks[turn].text
        for one in candidates[turn]:
            first = max(text.rfind(mark, 0, one.start) for mark in ".!?") + 1
            ends = [place for mark in ".!?" if (place := text.find(mark, one.end)) >= 0]
            shared = len(asked & _words(text[first : min(ends, default=len(text))]))
            if one.spans and (best is None or shared > best[0]):
                best = shared, one.spans[0]
    return best[1] if best else _whole_day(_midnight(data.tasks[question.turns[0]].anchor))
