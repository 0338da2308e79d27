"""What must always hold in a scope; pure, the same for every store."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from structmem.domain.entry import Entity, Entry, Link, Summary
from structmem.domain.graph import Problem
from structmem.domain.ids import NodeId
from structmem.domain.message import Message, Segment, Session

# SCOPE and STORE stand for what is checked; `structmem doctor` puts their names there.
_COMMAND = "structmem push --mend --scope SCOPE --as SCOPE-mended --to STORE --store STORE"
COPY = f"copy the scope, which builds this anew: {_COMMAND}"
RESTORE = (
    "restore what is lost from an export: structmem import EXPORT.jsonl --scope SCOPE --store STORE; "
    f"without one, copy what is sound: {_COMMAND}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """Everything that a scope holds; `vectors` is the dimension of each by node id."""

    sessions: Sequence[Session]
    messages: Sequence[Message]
    segments: Sequence[Segment]
    entities: Sequence[Entity]
    entries: Sequence[Entry]
    links: Sequence[Link]
    summaries: Sequence[Summary]
    vectors: Mapping[NodeId, int]
    dimensions: int | None


def broken(inventory: Inventory) -> list[Problem]:
    """Return a problem for each invariant that does not hold, with how often and a first example."""
    found: list[Problem] = []
    for code, (says, remedy, search) in _INVARIANTS.items():
        cases = list(search(inventory))
        if cases:
            detail = f"{cases[0]} {says}" + (f" (and {len(cases) - 1} more)" if len(cases) > 1 else "")
            found.append(Problem(code=code, detail=detail, remedy=remedy, count=len(cases)))
    return found


def _sessions(all_of: Inventory) -> Iterator[str]:
    times = defaultdict(list)
    for message in all_of.messages:
        times[message.session].append(message.said_at)
    told = {one.key: (one.started_at, one.ended_at, one.message_count) for one in all_of.sessions}
    real = {key: (min(said), max(said), len(said)) for key, said in times.items()}
    for key in sorted(set(told) | set(real)):
        if told.get(key) != real.get(key):
            yield f"session {key!r}"


def _unsourced(all_of: Inventory) -> Iterator[str]:
    known = {one.id for one in all_of.messages}
    for entry in all_of.entries:
        if not any(source.node_id in known for source in entry.sources):
            yield f"entry {entry.id!r}"


def _uninvolved(all_of: Inventory) -> Iterator[str]:
    known = {one.id for one in all_of.entities}
    for entry in all_of.entries:
        if any(part.entity_id not in known for part in entry.participants):
            yield f"entry {entry.id!r}"


def _loose_links(all_of: Inventory) -> Iterator[str]:
    known = {one.id for one in all_of.entries} | {one.id for one in all_of.entities}
    for link in all_of.links:
        if link.source_id not in known or link.target_id not in known:
            yield f"link {link.id!r}"


def _unquoted_links(all_of: Inventory) -> Iterator[str]:
    known = {one.id for one in all_of.messages}
    for link in all_of.links:
        if link.evidence is not None and link.evidence.node_id not in known:
            yield f"link {link.id!r}"


def _hollow_summaries(all_of: Inventory) -> Iterator[str]:
    known = {one.id for one in all_of.entries}
    for summary in all_of.summaries:
        if not known.issuperset(summary.covers + summary.cites):
            yield f"summary {summary.id!r}"


def _covered(all_of: Inventory) -> Iterator[tuple[Segment, list[int]]]:
    """Yield each segment with the places in its session that it covers."""
    places = defaultdict(list)
    for message in sorted(all_of.messages, key=lambda one: one.seq):
        places[message.session].append(message.seq)
    for one in sorted(all_of.segments, key=lambda one: (one.session, one.first_seq)):
        seqs = places[one.session]
        yield one, seqs[bisect_left(seqs, one.first_seq) : bisect_right(seqs, one.last_seq)]


def _overlaps(all_of: Inventory) -> Iterator[str]:
    times = Counter((one.session, seq) for one, seqs in _covered(all_of) for seq in seqs)
    yield from (f"place {seq} of session {key!r}" for (key, seq), count in times.items() if count > 1)


def _gaps(all_of: Inventory) -> Iterator[str]:
    inside = {(one.session, seq) for one, seqs in _covered(all_of) for seq in seqs}
    last: dict[str, int] = {}
    for key, seq in inside:
        last[key] = max(seq, last.get(key, -1))
    for one in all_of.messages:
        if one.seq < last.get(one.session, -1) and (one.session, one.seq) not in inside:
            yield f"place {one.seq} of session {one.session!r}"


def _empty_segments(all_of: Inventory) -> Iterator[str]:
    yield from (f"segment {one.id!r}" for one, seqs in _covered(all_of) if not seqs)


def _stray_vectors(all_of: Inventory) -> Iterator[str]:
    known = {one.id for nodes in (all_of.messages, all_of.entries, all_of.summaries) for one in nodes}
    yield from (f"the vector of {node!r}" for node in all_of.vectors if node not in known)


def _odd_vectors(all_of: Inventory) -> Iterator[str]:
    for node, dimensions in all_of.vectors.items():
        if dimensions != all_of.dimensions:
            yield f"the vector of {node!r} with {dimensions} dimensions"


_INVARIANTS: Mapping[str, tuple[str, str, Callable[[Inventory], Iterator[str]]]] = {
    "SESSION_MISMATCH": ("does not fit its messages", COPY, _sessions),
    "ENTRY_WITHOUT_SOURCE": ("rests on no message of the scope", RESTORE, _unsourced),
    "PARTICIPANT_WITHOUT_ENTITY": ("involves an entity that is not there", RESTORE, _uninvolved),
    "LINK_WITHOUT_END": ("has an end that is not there", RESTORE, _loose_links),
    "LINK_WITHOUT_EVIDENCE": ("quotes a message that is not there", RESTORE, _unquoted_links),
    "SEGMENTS_OVERLAP": ("is in more than one segment", RESTORE, _overlaps),
    "SEGMENT_GAP": ("lies before the last segment and in none", RESTORE, _gaps),
    "SEGMENT_WITHOUT_MESSAGE": ("holds no message", RESTORE, _empty_segments),
    "SUMMARY_WITHOUT_ENTRY": ("speaks of an entry that is not there", RESTORE, _hollow_summaries),
    "VECTOR_WITHOUT_NODE": ("belongs to nothing", RESTORE, _stray_vectors),
    "VECTOR_DIMENSION": ("does not fit the model", RESTORE, _odd_vectors),
}
