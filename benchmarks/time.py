"""Time expressions, ours beside other libraries: `python -m benchmarks.time`.

Needs data that is not part of this repository (see `--help`). Peers are read from a separate environment:

    python3 -m venv .venvs/peers
    .venvs/peers/bin/pip install dateparser recognizers-text-suite 'emoji<2' parsedatetime ctparse
"""

import argparse
import re
import sys
from collections.abc import Sequence
from datetime import UTC
from pathlib import Path
from time import process_time

from benchmarks import time_email, time_locomo, time_spec
from benchmarks.time_peers import INSTALL, PEERS, ROOT, Task, ask_peer
from benchmarks.time_readings import Answer, Candidate, ours
from structmem.extraction.time import Conventions, RuleTimeParser
from structmem.extraction.time.meanings import Part
from structmem.extraction.time.spans import PARTS_OF_DAY

DATA = ROOT.parent / "shared" / "data"
NO_DATA = 2

RECOGNIZERS_CONVENTIONS = Conventions(
    day_first=False,
    last_weekday_of_last_week=True,
    parts_of_day={
        **PARTS_OF_DAY,
        Part.MORNING: (8.0, 12.0),
        Part.AFTERNOON: (12.0, 16.0),
        Part.EVENING: (16.0, 20.0),
        Part.NIGHT: (20.0, 24.0),
        Part.TONIGHT: (20.0, 24.0),
        Part.NOON: (11.0, 13.0),
        Part.DAYTIME: (8.0, 18.0),
        Part.AM: (8.0, 12.0),
        Part.PM: (12.0, 16.0),
    },
)
"""What that specification takes for granted: American dates, "last Friday" of last week, parts of the day."""


def ask_us(tasks: Sequence[Task], parser: RuleTimeParser, name: str = "structmem") -> Answer:
    """Return our reading of every text, and how long it took."""
    started = process_time()
    found = [parser.parse(task.text, anchor=task.anchor.replace(tzinfo=UTC)) for task in tasks]
    seconds = process_time() - started
    return Answer(name, [ours(phrases) for phrases in found], seconds)


def locomo(path: Path, failures: bool) -> None:
    """Section (a)."""
    data = time_locomo.load(path)
    narrow = time_locomo.naming_a_month(data)
    print(
        f"\n(a) LoCoMo, category 2, evidence and session date given: {len(data.questions)} dated answers"
        f" ({len(data.skipped)} others are names, durations or no dates)"
    )
    print(
        "    same: both ends within a day; precision: or inside an answer that names only a month or a year;"
    )
    print("    one answer: by the phrase nearest to the question; phrased: where this parser finds a phrase")
    turns = sorted({turn for question in data.questions for turn in question.turns})
    tasks = [data.tasks[turn] for turn in turns]
    peers = [name for name in PEERS if name != "ctparse"]
    answers = [ask_us(tasks, RuleTimeParser()), *(ask_peer(name, tasks) for name in peers)]
    named = f"the {len(narrow.questions)} that name a month or a day (nearest to the published 210)"
    for title, questions in (("all", data), (named, narrow)):
        heads = ("same", "precision", "overlap", "one answer", "phrased", "(share)", "turns/s")
        print(f"    {title}\n    {'':20}" + "".join(f"{head:>11}" for head in heads))
        for name, answer in zip(("structmem", *peers), answers, strict=True):
            got = _locomo_row(name, questions, turns, answer)
            if got is not None and name == "structmem":
                misses = "; ".join(f"{count} {kind}" for kind, count in got.misses.most_common())
                print(f"      not same: {misses}")
                if failures and questions is data:
                    print("\n".join(f"      - {line}" for line in got.failures))


def _locomo_row(
    name: str, data: time_locomo.Dated, turns: Sequence[int], answer: Answer | None
) -> time_locomo.Score | None:
    if answer is None:
        print(f"    {name:20} not installed")
        return None
    by_turn: list[Sequence[Candidate]] = [()] * len(data.tasks)
    for turn, found in zip(turns, answer.candidates, strict=True):
        by_turn[turn] = found
    got = time_locomo.score(data, by_turn)
    shares = (got.same, got.at_precision, got.overlapping, got.one_answer, got.phrased, got.share_phrased)
    speed = f"{len(turns) / answer.seconds:11,.0f}"
    print(f"    {name:20}" + "".join(f"{share:11.3f}" for share in shares) + speed)
    return got


def mail(path: Path, failures: bool) -> None:
    """Section (b)."""
    dated = time_email.load(path, day_first=True)
    print(
        f"\n(b) e-mail expressions with a gold date: {len(dated.tasks)} ({dated.without_date} have none);"
        " day before month is configured"
    )
    print(f"    {'':20}{'exact':>8}{'any reading':>13}")
    rows: list[tuple[str, Answer | None]] = [
        ("structmem", ask_us(dated.tasks, RuleTimeParser(conventions=Conventions(day_first=True)))),
        ("  by plausibility", ask_us(dated.tasks, RuleTimeParser())),
    ]
    rows += [(name, ask_peer(name, dated.tasks)) for name in PEERS]
    for name, answer in rows:
        if answer is None:
            print(f"    {name:20} not installed")
            continue
        exact, anywhere, failed = time_email.score(dated, answer.candidates)
        print(f"    {name:20}{exact:8.3f}{anywhere:13.3f}")
        if failures and name == "structmem":
            print("\n".join(f"      - {line}" for line in failed))


def specification(path: Path, failures: bool) -> None:
    """Section (c)."""
    cases = time_spec.load(path)
    print(f"\n(c) Recognizers' English specification: {len(cases)} cases; every phrase once, nothing besides")
    for name, conventions in (("their conventions", RECOGNIZERS_CONVENTIONS), ("ours", Conventions())):
        parser = RuleTimeParser(conventions=conventions)
        found = [parser.parse(case.task.text, anchor=case.task.anchor.replace(tzinfo=UTC)) for case in cases]
        passed, passed_claimed, claimed, kinds, failed = time_spec.tally(cases, found)
        print(
            f"    {name:20} all {passed}/{len(cases)} = {passed / len(cases):.3f}"
            f"   claimed {passed_claimed}/{claimed} = {passed_claimed / claimed:.3f}"
        )
        if name == "their conventions":
            purposely = sum(count for kind, count in kinds.items() if kind.endswith("on purpose"))
            print(
                f"      {purposely} of the claimed are wider on purpose (two weeks ago is a week, not a day):"
                f" {passed_claimed}/{claimed - purposely} = {passed_claimed / (claimed - purposely):.3f}"
                " without them"
            )
            print("      fails: " + "; ".join(f"{count} {kind}" for kind, count in kinds.most_common()))
            if failures:
                print("\n".join(f"      - {line}" for line in failed))


def speed(path: Path) -> None:
    """Section (d)."""
    data = time_locomo.load(path)
    sentences = [
        Task(sentence, task.anchor)
        for task in data.tasks
        for sentence in re.split(r"(?<=[.!?])\s+", task.text)
        if sentence.strip()
    ]
    parser = RuleTimeParser()
    ask_us(sentences[:200], parser)
    answer = ask_us(sentences, parser)
    phrases = sum(map(len, answer.candidates))
    print(f"\n(d) {len(sentences):,} chat sentences, {phrases:,} dated phrases, per second of one core")
    print(f"    {'structmem':20}{len(sentences) / answer.seconds:8,.0f} sentences/s")
    few = sentences[:: max(1, len(sentences) // 400)]
    for name in PEERS:
        peer = ask_peer(name, few) if name != "ctparse" else None
        if peer is not None:
            print(f"    {name:20}{len(few) / peer.seconds:8,.0f} sentences/s (on {len(few)} of them)")


def main() -> None:
    """Print all sections for which there is data."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--locomo", type=Path, default=DATA / "locomo" / "locomo-dev.json")
    options.add_argument("--ctparse", type=Path, default=DATA / "time" / "ctparse-en-even.json")
    options.add_argument("--recognizers", type=Path, default=DATA / "time" / "recognizers-DateTimeModel.json")
    options.add_argument("--failures", action="store_true", help="list what fails")
    options.add_argument("--only", choices="abcd", default="", help="one section alone")
    chosen = options.parse_args()
    for path in (chosen.locomo, chosen.ctparse, chosen.recognizers):
        if not path.is_file():
            print(
                f"benchmark data {str(path)!r} is not there; name it by --locomo, --ctparse or --recognizers"
            )
            sys.exit(NO_DATA)
    print(f"peers: {INSTALL}")
    wanted = chosen.only or "abcd"
    if "a" in wanted:
        locomo(chosen.locomo, chosen.failures)
    if "b" in wanted:
        mail(chosen.ctparse, chosen.failures)
    if "c" in wanted:
        specification(chosen.recognizers, chosen.failures)
    if "d" in wanted:
        speed(chosen.locomo)


if __name__ == "__main__":
    main()
