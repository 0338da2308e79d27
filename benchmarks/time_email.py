"""Real e-mail time expressions with a gold date (the corpus of ctparse)."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from benchmarks.time_peers import Task
from benchmarks.time_readings import Candidate


@dataclass(frozen=True, slots=True)
class Mail:
    """Expressions whose gold has a calendar date."""

    tasks: Sequence[Task]
    gold: Sequence[date]
    without_date: int


def load(path: Path, *, day_first: bool | None) -> Mail:
    """Return the expressions of a file; durations and dateless times have no gold date."""
    tasks, gold, without = [], [], 0
    for row in json.loads(path.read_text(encoding="utf-8")):
        found = re.search(r"(\d{4})-(\d{1,2})-(\d{1,2}) ", row["gold_parse"])
        if found is None:
            without += 1
            continue
        tasks.append(Task(row["text"], datetime.fromisoformat(row["ref_time"]), day_first))
        gold.append(date(int(found[1]), int(found[2]), int(found[3])))
    return Mail(tasks, gold, without)


def score(mail: Mail, candidates: Sequence[Sequence[Candidate]]) -> tuple[float, float, list[str]]:
    """Return exact date of the first reading, of any reading, and the failures of the first."""
    first = anywhere = 0
    failures = []
    for task, gold, found in zip(mail.tasks, mail.gold, candidates, strict=True):
        days = [span[0].date() for one in found for span in one.spans]
        # A library that gives a past and a future reading gives the future one last; mails speak of plans.
        first_day = found[0].spans[-1][0].date() if found else None
        anywhere += gold in days
        if first_day == gold:
            first += 1
        else:
            failures.append(f"{task.text!r} said {task.anchor:%Y-%m-%d} gold {gold} ours {days}")
    n = len(mail.tasks)
    return first / n, anywhere / n, failures
