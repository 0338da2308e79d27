"""LoCoMo: which share of a question's evidence messages is among the first that a search returns.

Usage: python -m benchmarks.locomo FILE [--json] [--limit-questions N] [--recipes bm25,rrf,hybrid]
                                   [--store PATH_OR_URL] [--against STORE_OR_RESULT] [--ablate speaker,date]

One scope a conversation, one message a turn: its text and the caption of its image (never the image's search
words, which hold answers). FILE is LoCoMo's own format; nothing of it is kept here. Questions without any
known evidence id are left out. Everything goes through the public API.

`--against :memory:` puts the same messages into a second store and counts the questions whose first ten
messages differ; it also takes what an earlier run printed with `--json`. A server's user and password come
from STRUCTMEM_STORE__USER and STRUCTMEM_STORE__PASSWORD.
"""

import argparse
import json
import re
import resource
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.metrics import (
    all_at,
    differing,
    fraction_at,
    fraction_within,
    mean,
    ndcg_at,
    paired_difference,
    percentile,
    timed,
)
from structmem import StructMemory

RECIPES = ("bm25", "rrf", "hybrid")
GROUPS = {**{str(one): (one,) for one in range(1, 6)}, "1-4": (1, 2, 3, 4), "1-5": (1, 2, 3, 4, 5)}
CUTS = (5, 10, 20, 60)
BUDGETS = (1000, 2000)
_EVIDENCE = re.compile(r"D\d+:\d+")
_DEPTH = max(CUTS)
_TOP = 10
_CHARACTERS_A_TOKEN = 4


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the ids of the turns that hold its answer, as given and with known mistakes mended."""

    scope: str
    text: str
    category: int
    evidence: tuple[str, ...]
    mended: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conversation:
    """Sessions of messages in the form that `StructMemory.add` takes, and the questions about them."""

    scope: str
    sessions: Mapping[str, Sequence[Mapping[str, Any]]]
    questions: Sequence[Question]

    @property
    def costs(self) -> dict[str, int]:
        """Tokens of each turn with its speaker, four characters a token."""
        turns = (turn for session in self.sessions.values() for turn in session)
        return {
            turn["id"]: -(-len(f"{turn['speaker_name']}: {turn['content']}") // _CHARACTERS_A_TOKEN)
            for turn in turns
        }


def read(path: Path) -> list[Conversation]:
    """Read a file `locomo-x.json` in LoCoMo's format, and audited mistakes in `errors-x.json` beside it."""
    errors = path.with_name(path.name.replace("locomo", "errors"))
    audited = json.loads(errors.read_text()) if errors != path and errors.exists() else []
    mended = {
        (one["question"], tuple(one["cited_evidence"])): tuple(one["correct_evidence"])
        for one in audited
        if one["error_type"] == "WRONG_CITATION"
    }
    return [_conversation(one, mended) for one in json.loads(path.read_text())]


def _conversation(
    raw: Mapping[str, Any], mended: Mapping[tuple[str, tuple[str, ...]], tuple[str, ...]]
) -> Conversation:
    scope, talk = raw["sample_id"], raw["conversation"]
    sessions = {
        key.removeprefix("session_"): [_message(turn, talk[f"{key}_date_time"]) for turn in talk[key]]
        for key in talk
        if re.fullmatch(r"session_\d+", key)
    }
    known = {turn["id"] for session in sessions.values() for turn in session}
    questions = []
    for one in raw["qa"]:
        cited = tuple(one.get("evidence", ()))
        given = _ids(cited, known)
        right = _ids(mended.get((one["question"], cited), cited), known)
        if given:
            questions.append(Question(scope, one["question"], one["category"], given, right or given))
    return Conversation(scope, sessions, questions)


def _message(turn: Mapping[str, Any], at: str) -> dict[str, Any]:
    return {
        "id": turn["dia_id"],
        "speaker_name": turn["speaker"],
        "content": turn["text"],
        "image_caption": turn.get("blip_caption"),
        "time_stamp": at,
    }


def _ids(evidence: Sequence[str], known: set[str]) -> tuple[str, ...]:
    found = (match for text in evidence for match in _EVIDENCE.findall(text))
    return tuple(dict.fromkeys(one for one in found if one in known))


def ingest(memory: StructMemory, conversations: Sequence[Conversation]) -> dict[str, float]:
    """Add and flush everything; return how many messages were new and how fast it went."""
    start, stored = time.perf_counter(), 0
    for conversation in conversations:
        for session, messages in conversation.sessions.items():
            stored += memory.add(messages, scope=conversation.scope, session=session).stored
        memory.flush(scope=conversation.scope)
    seconds = time.perf_counter() - start
    return {"messages": stored, "seconds": seconds, "messages_per_s": stored / seconds}


def latency(memory: StructMemory, questions: Sequence[Question]) -> dict[str, float]:
    """Time the first search of each question, then the same again, whose vector the engine remembers."""

    def ask(one: Question) -> float:
        return timed(time.perf_counter, lambda: memory.search(one.text, scope=one.scope, limit=10))

    for scope in {one.scope for one in questions}:
        memory.search("warm up", scope=scope)
    first = [ask(one) for one in questions]
    again = [ask(one) for one in questions]
    shares = (("p50", 0.5), ("p95", 0.95))
    return {
        **{f"{name}_ms_with_embedding": percentile(first, share) for name, share in shares},
        **{f"{name}_ms": percentile(again, share) for name, share in shares},
    }


def ranked(memory: StructMemory, questions: Sequence[Question], recipe: str) -> list[list[str]]:
    """Search all questions by one recipe; return the turns found, best first."""
    return [
        memory.search(one.text, scope=one.scope, limit=_DEPTH, recipe=recipe).message_ids for one in questions
    ]


def score(
    questions: Sequence[Question], found: Sequence[Sequence[str]], costs: Mapping[str, Mapping[str, int]]
) -> dict[str, dict[str, float]]:
    """Return the metrics of each group of categories."""
    table: dict[str, dict[str, float]] = {}
    for group, categories in GROUPS.items():
        pairs = [(one, ids) for one, ids in zip(questions, found, strict=True) if one.category in categories]
        table[group] = {
            "n": len(pairs),
            **{f"frac@{k}": mean([fraction_at(ids, one.evidence, k) for one, ids in pairs]) for k in CUTS},
            "all@10": mean([all_at(ids, one.evidence, 10) for one, ids in pairs]),
            "ndcg@10": mean([ndcg_at(ids, one.evidence, 10) for one, ids in pairs]),
            **{
                f"frac@{budget}t": mean(
                    [fraction_within(ids, one.evidence, costs[one.scope], budget) for one, ids in pairs]
                )
                for budget in BUDGETS
            },
        }
    return table


def packed(memory: StructMemory, questions: Sequence[Question]) -> dict[str, float]:
    """Return the share of evidence inside the text that `context` packs into each budget."""
    shares: dict[str, float] = {}
    for budget in BUDGETS:
        values = []
        for one in questions:
            hits = memory.context(one.text, scope=one.scope, max_tokens=budget).hits
            values.append(
                fraction_at([s.message_id for h in hits for s in h.sources], one.evidence, len(hits))
            )
        shares[f"context@{budget}t"] = mean(values)
    return shares


def ablated(
    memory: StructMemory, questions: Sequence[Question], recipe: str, arms: Sequence[str]
) -> dict[str, dict[str, float]]:
    """Return frac@10 without each arm in turn, for the two groups of all categories."""
    table = {}
    for arm in arms:
        found = ranked(memory, questions, f"{recipe} - {arm}")
        table[arm] = {
            group: mean(
                [
                    fraction_at(ids, one.evidence, 10)
                    for one, ids in zip(questions, found, strict=True)
                    if one.category in GROUPS[group]
                ]
            )
            for group in ("1-4", "1-5")
        }
    return table


def run(
    memory: StructMemory, conversations: Sequence[Conversation], options: argparse.Namespace
) -> dict[str, Any]:
    """Ingest, time, search by every recipe, and return everything as plain data."""
    report: dict[str, Any] = {"ingest": ingest(memory, conversations)}
    recipes = options.recipes.split(",")
    questions = list(_spread(conversations, options.limit_questions))
    mended = [replace(one, evidence=one.mended) for one in questions]
    costs = {one.scope: one.costs for one in conversations}
    report["latency"] = latency(memory, questions)
    found = {recipe: ranked(memory, questions, recipe) for recipe in recipes}
    report["raw"] = {recipe: score(questions, ids, costs) for recipe, ids in found.items()}
    report["corrected"] = {recipe: score(mended, ids, costs) for recipe, ids in found.items()}
    report["top"] = {recipe: [ids[:_TOP] for ids in found[recipe]] for recipe in recipes}
    report["context"] = packed(memory, questions)
    last = recipes[-1]
    at_ten = {
        recipe: [
            fraction_at(ids, one.evidence, 10) for one, ids in zip(questions, found[recipe], strict=True)
        ]
        for recipe in recipes
    }
    report["against"] = {
        recipe: paired_difference(at_ten[last], at_ten[recipe]) for recipe in recipes if recipe != last
    }
    if options.ablate:
        report["without"] = ablated(memory, questions, last, options.ablate.split(","))
    report["store"] = {"kind": memory.info.kind, "embedding": memory.info.embedding_model}
    report["peak_memory_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return report


def beside(
    other: str, report: Mapping[str, Any], conversations: Sequence[Conversation], most: int | None
) -> dict[str, Any]:
    """Return for each recipe in how many questions the first ten differ in another store, or saved result."""
    saved = Path(other)
    if saved.suffix == ".json":
        theirs = json.loads(saved.read_text())["top"]
    else:
        questions = list(_spread(conversations, most))
        with StructMemory.open(other) as memory:
            ingest(memory, conversations)
            theirs = {
                recipe: [ids[:_TOP] for ids in ranked(memory, questions, recipe)] for recipe in report["top"]
            }
    return {
        recipe: {"differ": differing(ours, theirs[recipe]), "n": len(ours)}
        for recipe, ours in report["top"].items()
        if recipe in theirs
    }


def _spread(conversations: Sequence[Conversation], most: int | None) -> Iterator[Question]:
    """Yield the questions of all conversations, or `most` of them, evenly spread."""
    questions = [one for conversation in conversations for one in conversation.questions]
    step = max(1, len(questions) // most) if most else 1
    yield from questions[::step][:most]


def show(report: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines of the report for people."""
    speed, wait = report["ingest"], report["latency"]
    yield f"store {report['store']['kind']}, vectors {report['store']['embedding']}"
    yield (
        f"ingest {speed['messages']} new messages, {speed['messages_per_s']:.0f} messages/s; "
        f"peak memory {report['peak_memory_mb']:.0f} MB"
    )
    yield (
        f"search p50 {wait['p50_ms']:.1f} ms, p95 {wait['p95_ms']:.1f} ms; with embedding the question "
        f"p50 {wait['p50_ms_with_embedding']:.1f} ms, p95 {wait['p95_ms_with_embedding']:.1f} ms"
    )
    for title, key, groups in (
        ("as published", "raw", GROUPS),
        ("wrong citations mended", "corrected", ("1-4", "1-5")),
    ):
        yield ""
        yield f"Evidence found, {title} (categories by number; n questions)"
        yield from _table(report[key], groups)
    yield ""
    yield "Evidence in the packed text: " + ", ".join(f"{k} {v:.3f}" for k, v in report["context"].items())
    for arm, shares in report.get("without", {}).items():
        yield f"frac@10 without {arm:15} 1-4 {shares['1-4']:.3f}   1-5 {shares['1-5']:.3f}"
    for recipe, (gap, low, high) in report["against"].items():
        yield f"frac@10 against {recipe}: {gap:+.3f}, 95 % interval {low:+.3f} to {high:+.3f}"
    for recipe, found in report.get("beside", {}).items():
        share = found["differ"] / found["n"]
        yield f"first {_TOP} by {recipe} differ in {found['differ']} of {found['n']} questions ({share:.2%})"


def _table(
    rows: Mapping[str, Mapping[str, Mapping[str, float]]], groups: Sequence[str] | Mapping[str, Any]
) -> Iterator[str]:
    columns = [*(f"frac@{k}" for k in CUTS), "all@10", "ndcg@10", *(f"frac@{budget}t" for budget in BUDGETS)]
    width = max(len(recipe) for recipe in rows)
    yield f"{'group':5} {'n':>5}  {'recipe':{width}} " + " ".join(f"{name:>10}" for name in columns)
    for group in groups:
        for recipe, table in rows.items():
            values = " ".join(f"{table[group][name]:10.3f}" for name in columns)
            yield f"{group:5} {table[group]['n']:5.0f}  {recipe:{width}} {values}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; 2 where the file is absent."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.locomo", description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", action="store_true", help="print plain data")
    parser.add_argument("--limit-questions", type=int, metavar="N")
    parser.add_argument("--recipes", default=",".join(RECIPES), help="comma separated; the last one is ours")
    parser.add_argument("--store", default=":memory:", metavar="PATH_OR_URL")
    parser.add_argument(
        "--against", metavar="STORE_OR_RESULT", help="a second store, or a saved --json result (*.json)"
    )
    parser.add_argument(
        "--ablate", metavar="ARMS", help="comma separated arms to leave out in turn, as `speaker,date`"
    )
    options = parser.parse_args(arguments)
    if not options.file.is_file():
        print(f"{options.file} is not there; LoCoMo is not ours to ship, give its path", file=sys.stderr)
        return 2
    conversations = read(options.file)
    with StructMemory.open(options.store) as memory:
        report = run(memory, conversations, options)
    if options.against:
        report["beside"] = beside(options.against, report, conversations, options.limit_questions)
    print(json.dumps(report, indent=1) if options.json else "\n".join(show(report)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
