"""Hits to text for an agent: a timeline within a token budget, every line citing an id."""

import re
from datetime import datetime

from structmem.domain.entry import Entry, Summary
from structmem.domain.hit import Context, Hit, SearchResult
from structmem.domain.interval import Interval, IntervalKind, Precision, interval_label
from structmem.domain.message import Message

# Runs of letters, runs of digits, other signs one by one, line ends.
_PIECE = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_|\n")
_LETTERS_A_TOKEN = 4
_DIGITS_A_TOKEN = 2

# No line takes more than this share of the budget, so that a long message cannot be the only one.
_LINES_AT_LEAST = 3
_CUT = "…"


def estimate_tokens(text: str) -> int:
    """Return about as many tokens as the usual tokenizers count, rather too many than too few.

    Four ASCII letters, two digits, any other letter, any other sign are one token each; words share none.
    """
    total = 0
    for piece in _PIECE.findall(text):
        if not piece.isascii():
            total += len(piece)
        elif piece.isdigit():
            total += -(-len(piece) // _DIGITS_A_TOKEN)
        else:
            total += -(-len(piece) // _LETTERS_A_TOKEN)
    return total


def pack(result: SearchResult, *, max_tokens: int) -> Context:
    """Pack hits, best first while they fit, then put them in order of time."""
    chosen: list[tuple[Hit, str]] = []
    left = max_tokens
    for hit in result:
        line = _clipped(hit, max(max_tokens // _LINES_AT_LEAST, 1))
        cost = estimate_tokens(line) + (1 if chosen else 0)
        if line and cost <= left:
            chosen.append((hit, line))
            left -= cost
    chosen.sort(key=lambda one: _place(one[0]))
    text = "\n".join(line for _, line in chosen)
    return Context(
        text=text,
        tokens=estimate_tokens(text),
        max_tokens=max_tokens,
        hits=tuple(hit for hit, _ in chosen),
        omitted=len(result) - len(chosen),
    )


def _clipped(hit: Hit, most: int) -> str:
    """Return the hit's line, its text cut at a word so that `most` tokens hold it; empty if none fits."""
    before, text, after = _line(hit)
    room = most - estimate_tokens(before) - estimate_tokens(after)
    if estimate_tokens(text) <= room:
        return before + text + after
    kept, used = [], estimate_tokens(_CUT)
    for word in text.split():
        used += estimate_tokens(word)
        if used > room:
            break
        kept.append(word)
    return before + " ".join(kept) + _CUT + after if kept else ""


def _line(hit: Hit) -> tuple[str, str, str]:
    """Return what stands before the text, the text on one line, and what stands after it."""
    text = " ".join(hit.text.split())
    match hit.node:
        case Message() as message:
            said = _moment(message.said_at, message.zone)
            return f"{said} · {message.speaker}: ", text, f"{_meanings(hit)} [{message.message_id}]"
        case Entry() as entry:
            gone = f" (no longer believed: {entry.retract_reason})" if entry.retracted_at else ""
            return f"{_when(entry)} · ", text, f"{gone} [{entry.id}]"
        case Summary() as summary:
            return f"{_moment(summary.start)} to {_moment(summary.end)} · summary: ", text, f" [{summary.id}]"


def _moment(at: datetime, zone: str = "+00:00") -> str:
    point = Interval(start=at, end=at, kind=IntervalKind.POINT, precision=Precision.MINUTE)
    return interval_label(point, zone)


def _meanings(hit: Hit) -> str:
    """Return what the time phrases of a message mean: ` (last year = 2022)`."""
    found = (entry.occurred for entry in hit.entries if entry.occurred.phrase)
    meant = dict.fromkeys(f"{occurred.phrase} = {interval_label(occurred)}" for occurred in found)
    return f" ({'; '.join(meant)})" if meant else ""


def _when(entry: Entry) -> str:
    said = f"said {_moment(entry.said_at)}"
    if entry.occurred.kind is IntervalKind.UNKNOWN:
        return f"time unknown, {said}"
    return f"{interval_label(entry.occurred)}, {said}"


def _place(hit: Hit) -> tuple[float, int, str]:
    """Return what a timeline is ordered by: when it happened if that is known, else when it was said."""
    at = hit.occurred.start if hit.occurred and hit.occurred.start else hit.said_at
    seq = hit.node.seq if isinstance(hit.node, Message) else 0
    return at.timestamp() if at else 0.0, seq, hit.id
