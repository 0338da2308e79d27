"""The main job, end to end: a conversation becomes an event graph in a file, and answers questions.

Run it as `python examples/demo.py [FILE]`; the memory is written to FILE (default ./structmem-demo.db), anew.
It ends with code 1 if an answer that is known beforehand (questions.json) comes out wrong.
"""

import json
import re
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rich.rule import Rule
from rich.text import Text

from structmem import StructMemory
from structmem.cli import counts, render
from structmem.cli.output import progress, show
from structmem.domain.answer import Answer
from structmem.domain.interval import Interval, interval_label

HERE = Path(__file__).parent
SCOPE = "friends"


def main() -> int:
    """Run all parts; return the exit code."""
    path = Path(sys.argv[1] if len(sys.argv) > 1 else "structmem-demo.db")
    for suffix in ("", "-wal", "-shm", "-lock"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    with StructMemory.open(path) as memory:
        remember(memory)
        look_around(memory)
        wrong = ask(memory)
    title("Go on")
    say(f"The memory is in {path}. Ask it yourself, or open it in the browser:")
    say(f'  structmem ask "Who is Hanne?" --store {path}')
    say(f"  structmem serve --store {path}")
    return 1 if wrong else 0


def remember(memory: StructMemory) -> None:
    """Put the conversation in, session by session, and count what came out."""
    messages = json.loads((HERE / "conversation.json").read_text(encoding="utf-8"))
    title(f"Reading {len(messages)} messages")
    started = time.perf_counter()
    with progress("Reading", len(messages)) as bar:
        for session in dict.fromkeys(message["session"] for message in messages):
            batch = [message for message in messages if message["session"] == session]
            memory.add(batch, scope=SCOPE)
            bar.advance(len(batch))
    memory.flush(scope=SCOPE)
    memory.consolidate(scope=SCOPE)
    seconds = time.perf_counter() - started
    show(*counts.statistics_page(memory.info.location, {SCOPE: memory.stats(scope=SCOPE)}))
    say(f"{seconds:.1f} s, {len(messages) / seconds:.0f} messages a second")


def look_around(memory: StructMemory) -> None:
    """Show the graph in time: what happened, why, what was true, what changed."""
    title("What happened to Noor's studio (timeline)")
    show(*render.timeline_page(memory.timeline("Noor", scope=SCOPE, end="2024-06")))
    title("Why was the opening postponed? (causal chain)")
    show(*render.causes_page(memory.why("Noor has to postpone the opening", scope=SCOPE), "causes"))
    for date in ("2024-05", "2024-08"):
        title(f"What was true of Ines in {date} (state)")
        show(*render.facts_page(memory.as_of(date, scope=SCOPE, entity="Ines")))
    title("What changed from May to July (changes)")
    show(*render.changes_page(memory.changes("2024-05-01", "2024-08-01", scope=SCOPE)))


def ask(memory: StructMemory) -> int:
    """Ask every question, show each answer with its quotes; return how many are wrong that should be right.

    A question marked `open` is beyond the rules so far: it is asked, shown and counted, but fails nothing.
    """
    questions = json.loads((HERE / "questions.json").read_text(encoding="utf-8"))
    title(f"{len(questions)} questions")
    wrong = still_open = 0
    for expected in questions:
        answer = memory.ask(expected["question"], scope=SCOPE)
        correct = is_right(answer, expected)
        hard = expected.get("open", False) and not correct
        wrong += not correct and not hard
        still_open += hard
        say("")
        mark = "✓" if correct else "○" if hard else "✗"
        say(f"{mark} {expected['question']} ({expected['kind']})")
        show(*render.answer_page(answer))
        if not correct:
            say(f"  expected: {json.dumps(expected, ensure_ascii=False)}")
    title(f"{len(questions) - wrong - still_open} of {len(questions)} answers right")
    if still_open:
        say(f"{still_open} (○) are known to be beyond the rules so far.")
    return wrong


def is_right(answer: Answer, expected: Mapping[str, Any]) -> bool:
    """Tell whether an answer says what is expected and rests on one of the expected messages."""
    if "abstain" in expected:
        return answer.abstained
    if answer.abstained or not says(answer, expected):
        return False
    cited = {evidence.source.message_id for evidence in answer.evidence}
    return bool(cited & set(expected["evidence"])) if "evidence" in expected else bool(cited)


def says(answer: Answer, expected: Mapping[str, Any]) -> bool:
    """Tell whether an answer's value or text is the expected one."""
    if "date" in expected:
        return isinstance(answer.value, Interval) and interval_label(answer.value) == expected["date"]
    if "yes" in expected:
        return answer.value is expected["yes"]
    if "first" in expected:
        return isinstance(answer.value, tuple) and expected["first"] in answer.value[0]
    words = "|".join(map(re.escape, expected["contains"]))
    return re.search(rf"\b({words})\b", answer.text, re.IGNORECASE) is not None


def title(text: str) -> None:
    """Print a headline."""
    show(Text(""), Rule(text, align="left"))


def say(text: str) -> None:
    """Print a line."""
    show(Text(text))


if __name__ == "__main__":
    sys.exit(main())
