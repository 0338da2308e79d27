"""Which turn caused a feeling, on RECCON (validation split of DailyDialog), against two baselines.

Usage: python -m benchmarks.causes [FILE] [--json] [--misses N]

A target is a turn with an emotion for which the annotators named the turns that caused it; a turn can cause
its own emotion. "links" names the turns that our causal links lead from into the target. "links and acts"
adds what the rules say of the target: one that only reacts (thanks, sympathy, praise …) is caused by the
turn before, one that only tells of its speaker by itself, any other by both. "previous turn and itself"
needs no understanding and shows how far guessing goes. Inferred links (a reaction to news, a feeling beside
an event) are labelled so and counted in a row of their own. "(right turns with entries)" is what links could
reach at most: a turn without an entry, such as "Oh, really?", has nothing to link. Numbers are counted over
targets and turns together (micro). The exit code is 2 where FILE is absent.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from structmem.domain.draft import EntryDraft, Extraction, ExtractionMode
from structmem.domain.entry import CAUSAL_TYPES, EntryKind
from structmem.domain.ids import NodeId
from structmem.domain.message import Message
from structmem.extraction import RuleExtractor
from structmem.extraction.time import RuleTimeParser

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT.parent / "shared" / "data" / "reccon" / "dailydialog_valid.json"
NO_DATA = 2
_START = datetime(2024, 1, 1, tzinfo=UTC)
_SPACED = re.compile(r"\s+(?=[.,!?;:])|(?<=\w)\s*(['’])\s*(?=(?:s|t|m|re|ve|ll|d)\b)")
_REACTIONS = frozenset(
    ["THANK", "EMPATHISE", "CONGRATULATE", "PRAISE", "AGREE", "DISAGREE", "APOLOGISE", "SUPPORT"]
)


@dataclass(frozen=True, slots=True)
class Target:
    """A turn with an emotion, and the numbers of the turns that caused it."""

    dialogue: str
    turn: int
    causes: frozenset[int]


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Turns by number, who said them, and what was understood of them."""

    speakers: Mapping[int, str]
    extraction: Extraction
    targets: Sequence[Target]

    def entries(self, turn: int) -> list[EntryDraft]:
        """Return the drafts of a turn."""
        return [entry for entry in self.extraction.entries if entry.message == str(turn)]


Naming = Callable[[Dialogue, Target], set[int]]


def main() -> int:
    """Print precision and recall of each way of naming causes."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("file", nargs="?", type=Path, default=FILE)
    options.add_argument("--json", action="store_true")
    options.add_argument("--misses", type=int, default=0, help="show so many targets that were missed")
    chosen = options.parse_args()
    if not chosen.file.exists():
        print(f"{chosen.file} is absent; give the path of RECCON's dailydialog_valid.json", file=sys.stderr)
        return NO_DATA
    dialogues = list(read(json.loads(chosen.file.read_text(encoding="utf-8"))))
    rows = [row(name, naming, dialogues) for name, naming in NAMINGS.items()]
    if chosen.json:
        print(json.dumps(rows))
        return 0
    count = sum(len(one.targets) for one in dialogues)
    print(f"{count} targets in {len(dialogues)} dialogues")
    print(f"{'method':<28}{'named':>7}{'precision':>11}{'recall':>9}{'F1':>8}{'any hit':>9}")
    for one in rows:
        print(
            f"{one['method']:<28}{one['named']:>7}{one['precision']:>11.3f}{one['recall']:>9.3f}"
            f"{one['f1']:>8.3f}{one['any']:>9.3f}"
        )
    print(edges(dialogues))
    for dialogue, target in list(missed(dialogues))[: chosen.misses]:
        print(f"{target.dialogue} turn {target.turn}: wanted {sorted(target.causes)}", end=", ")
        print(f"named {sorted(by_links_and_acts(dialogue, target))}")
    return 0


def edges(dialogues: Sequence[Dialogue]) -> str:
    """Say how many links a message has, by sort, and the most that one has."""
    links = [link for one in dialogues for link in one.extraction.links]
    messages = sum(len(one.speakers) for one in dialogues) or 1
    causal = [link for link in links if link.type in CAUSAL_TYPES]
    stated = sum(link.explicit for link in causal) / messages
    inferred = sum(not link.explicit for link in causal) / messages
    counts = Counter((n, link.message) for n, one in enumerate(dialogues) for link in one.extraction.links)
    return (
        f"links a message: {stated:.3f} stated causes, {inferred:.3f} inferred, "
        f"{(len(links) - len(causal)) / messages:.3f} of order; at most {max(counts.values(), default=0)}"
    )


def read(data: Mapping[str, Sequence[Sequence[Mapping[str, Any]]]]) -> Iterator[Dialogue]:
    """Yield each dialogue, understood turn by turn."""
    rules = RuleExtractor(RuleTimeParser())
    for name, dialogues in data.items():
        for turns in dialogues:
            messages = [_message(turn) for turn in turns]
            yield Dialogue(
                {turn["turn"]: turn["speaker"] for turn in turns},
                rules.extract(messages, context=(), mode=ExtractionMode.EVENT),
                [target for turn in turns if (target := _target(name, turn)) is not None],
            )


def _message(turn: Mapping[str, Any]) -> Message:
    said_at = _START + timedelta(minutes=turn["turn"])
    return Message(
        id=NodeId(str(turn["turn"])),
        session="dialogue",
        seq=turn["turn"],
        speaker=turn["speaker"],
        text=_SPACED.sub(lambda match: match.group(1) or "", turn["utterance"]),
        said_at=said_at,
        message_id=str(turn["turn"]),
        content_hash="",
        recorded_at=said_at,
    )


def _target(name: str, turn: Mapping[str, Any]) -> Target | None:
    named = [cause for cause in turn.get("expanded emotion cause evidence", ()) if isinstance(cause, int)]
    if turn["emotion"] == "neutral" or not named:
        return None
    return Target(name, turn["turn"], frozenset(named))


def by_stated_links(dialogue: Dialogue, target: Target) -> set[int]:
    """Return the turns that causal links which the text states lead from into the target."""
    return _by_links(dialogue, target, stated_only=True)


def by_links(dialogue: Dialogue, target: Target) -> set[int]:
    """Return the turns that causal links lead from into the target, stated or inferred."""
    return _by_links(dialogue, target, stated_only=False)


def _by_links(dialogue: Dialogue, target: Target, *, stated_only: bool) -> set[int]:
    told = {entry.ref: int(entry.message) for entry in dialogue.extraction.entries}
    return {
        told[link.source]
        for link in dialogue.extraction.links
        if link.type in CAUSAL_TYPES
        and (link.explicit or not stated_only)
        and told[link.target] == target.turn
    }


def reachable(dialogue: Dialogue, target: Target) -> set[int]:
    """Return the right turns that a link could name: those with an entry, if the target has one."""
    told = {int(entry.message) for entry in dialogue.extraction.entries}
    return set(target.causes) & told if target.turn in told else set()


def by_links_and_acts(dialogue: Dialogue, target: Target) -> set[int]:
    """Return those turns, and what the acts and drafts of the target itself say."""
    named = by_links(dialogue, target)
    entries = dialogue.entries(target.turn)
    told = [entry for entry in entries if entry.kind is not EntryKind.INTERACTION]
    acts = {entry.act for entry in entries}
    of_self = any(entry.subject == dialogue.speakers[target.turn] for entry in told)
    if told or not acts & _REACTIONS:
        named.add(target.turn)
    if not of_self or acts & (_REACTIONS | {"ASK"}):
        named |= previous_turn(dialogue, target)
    return named


def previous_turn(dialogue: Dialogue, target: Target) -> set[int]:
    """Return the turn before the target."""
    return {target.turn - 1} & dialogue.speakers.keys()


def same_speakers_previous_turn(dialogue: Dialogue, target: Target) -> set[int]:
    """Return the last turn of the target's speaker."""
    own = dialogue.speakers[target.turn]
    return set([n for n, speaker in dialogue.speakers.items() if n < target.turn and speaker == own][-1:])


def previous_turn_and_itself(dialogue: Dialogue, target: Target) -> set[int]:
    """Return the target and the turn before it."""
    return previous_turn(dialogue, target) | {target.turn}


def the_turn_itself(dialogue: Dialogue, target: Target) -> set[int]:
    """Return the target."""
    return {target.turn}


NAMINGS: Mapping[str, Naming] = {
    "previous turn": previous_turn,
    "same speaker's previous turn": same_speakers_previous_turn,
    "the turn itself": the_turn_itself,
    "previous turn and itself": previous_turn_and_itself,
    "stated links": by_stated_links,
    "stated and inferred links": by_links,
    "links and acts": by_links_and_acts,
    "(right turns with entries)": reachable,
}


def row(name: str, naming: Naming, dialogues: Sequence[Dialogue]) -> dict[str, Any]:
    """Return the numbers of one way of naming causes."""
    pairs = [(naming(one, target), target.causes) for one in dialogues for target in one.targets]
    right, given, wanted = _sums((len(a & b), len(a), len(b)) for a, b in pairs)
    precision, recall = right / given if given else 0.0, right / wanted if wanted else 0.0
    return {
        "method": name,
        "named": given,
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(2 * precision * recall / (precision + recall), 4) if right else 0.0,
        "any": round(sum(bool(a & b) for a, b in pairs) / len(pairs), 4) if pairs else 0.0,
    }


def _sums(triples: Iterable[tuple[int, int, int]]) -> tuple[int, int, int]:
    columns = list(zip(*triples, strict=True)) or [(), (), ()]
    return sum(columns[0]), sum(columns[1]), sum(columns[2])


def missed(dialogues: Sequence[Dialogue]) -> Iterator[tuple[Dialogue, Target]]:
    """Yield the targets none of whose causes was named."""
    for dialogue in dialogues:
        for target in dialogue.targets:
            if not by_links_and_acts(dialogue, target) & target.causes:
                yield dialogue, target


if __name__ == "__main__":
    sys.exit(main())
