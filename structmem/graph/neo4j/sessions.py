"""Messages in their sessions: where they stand, and what follows what."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import UTC
from typing import Any

from structmem.domain.ids import NodeId
from structmem.domain.message import Message, Session
from structmem.graph.neo4j.bodies import node_of, session_id, stamp
from structmem.graph.neo4j.labels import Label
from structmem.graph.neo4j.rows import BATCH_ROWS, Parameter, Rows, batched
from structmem.graph.neo4j.writer import ScopeWriter


def put_messages(scope: ScopeWriter, messages: Sequence[Message], *, held: Mapping[NodeId, set[str]]) -> None:
    """Write new messages, which have their places, and let their sessions grow round them.

    Args:
        scope: Where.
        messages: Their ids are those of no messages.
        held: The labels that are found at their ids; a message may be named before it comes.
    """
    by_session: dict[str, list[Message]] = defaultdict(list)
    for message in messages:
        by_session[message.session].append(message)
    found = _stored(scope, by_session)
    grown = [_grown(found.get(key), key, said) for key, said in by_session.items()]
    rows = scope.rows_of(messages, {session.key: session.started_at for session in grown})
    scope.revive([message.id for message in messages])
    scope.put(grown)
    _write(scope, rows, grown={session_id(key) for key, known in found.items() if known}, held=held)
    new = [session for session in grown if session.key not in found]
    place_sessions(scope, [session for session in grown if _moved(found, session)], new=new)


def place_sessions(scope: ScopeWriter, moved: Sequence[Session], *, new: Sequence[Session] = ()) -> None:
    """Put sessions, and what is in them, where their starts belong; what is in new ones is there already."""
    for session in moved:
        scope.work.rows("write/unchain_session", scope=scope.scope, id=session.id)
    for session in moved:
        start = stamp(session.started_at)
        scope.work.rows("write/move_session", scope=scope.scope, id=session.id, start=start)
    for ids in batched([session.id for session in (*moved, *new)]):
        scope.work.rows("write/chain_sessions", scope=scope.scope, ids=ids)


def next_seqs(scope: ScopeWriter, keys: Iterable[str]) -> dict[str, int]:
    """Return the first free place of each session; places inside a segment are never given again."""
    key_of = {session_id(key): key for key in keys}
    rows = scope.work.rows("read/last_places", scope=scope.scope, ids=list(key_of))
    return {
        key_of[row["id"]]: 1 + max(_or_none(row["message_seq"]), _or_none(row["segment_seq"])) for row in rows
    }


def _moved(found: Mapping[str, Session | None], session: Session) -> bool:
    """Tell whether a session starts at another time than before; one that was only named had none."""
    if session.key not in found:
        return False
    before = found[session.key]
    return before is None or before.started_at != session.started_at


def _stored(scope: ScopeWriter, keys: Iterable[str]) -> dict[str, Session | None]:
    """Return the sessions of these keys; None for one that is only named."""
    key_of = {session_id(key): key for key in keys}
    rows = scope.work.rows("read/sessions", scope=scope.scope, ids=list(key_of))
    return {key_of[row["id"]]: row["body"] and node_of(Session, row["body"]) for row in rows}


def _write(scope: ScopeWriter, rows: Rows, *, grown: Set[str], held: Mapping[NodeId, set[str]]) -> None:
    """Write the rows of messages, and tie them to their neighbours; only `grown` sessions had any before."""
    named = [row for row in rows if Label.MESSAGE in held.get(row["id"], ())]
    names = {row["id"] for row in named}
    for some in batched(named):
        scope.work.rows("write/messages", scope=scope.scope, rows=some)
    runs = runs_of([row for row in rows if row["id"] not in names])
    for group in _grouped(runs):
        scope.work.rows("write/new_messages", scope=scope.scope, runs=group)
    ends = [{"session_id": run["session_id"], **_ends(run)} for run in runs]
    ends += [
        {"session_id": row["properties"]["session_id"], "first": row["id"], "last": row["id"]}
        for row in named
    ]
    parts = Counter(end["session_id"] for end in ends)
    tied = [end for end in ends if end["session_id"] in grown or parts[end["session_id"]] > 1]
    for group in batched(tied):
        scope.work.rows("write/chain_runs", scope=scope.scope, runs=group)


def runs_of(rows: Rows) -> Rows:
    """Return rows of messages in runs: what follows each other in one session, at most 1,000 in each."""
    runs: Rows = []
    awaited: tuple[str, int] | None = None
    for row in sorted(rows, key=_place):
        if _place(row) != awaited or len(runs[-1]["rows"]) == BATCH_ROWS:
            runs.append({"session_id": row["properties"]["session_id"], "rows": Parameter()})
        runs[-1]["rows"].append(row)
        session, seq = _place(row)
        awaited = session, seq + 1
    return runs


def _place(row: Mapping[str, Any]) -> tuple[str, int]:
    return row["properties"]["session_id"], row["properties"]["seq"]


def _ends(run: Mapping[str, Any]) -> dict[str, str]:
    return {"first": run["rows"][0]["id"], "last": run["rows"][-1]["id"]}


def _grouped(runs: Rows) -> Iterator[Parameter]:
    """Yield runs together, at most 1,000 messages at a time."""
    group = Parameter()
    count = 0
    for run in runs:
        if group and count + len(run["rows"]) > BATCH_ROWS:
            yield group
            group, count = Parameter(), 0
        group.append(run)
        count += len(run["rows"])
    if group:
        yield group


def _or_none(seq: int | None) -> int:
    return -1 if seq is None else seq


def _grown(old: Session | None, key: str, said: Sequence[Message]) -> Session:
    times = [message.said_at.astimezone(UTC) for message in said]
    fresh = Session(
        id=NodeId(session_id(key)),
        key=key,
        started_at=min(times),
        ended_at=max(times),
        message_count=len(said),
    )
    if old is None:
        return fresh
    return replace(
        fresh,
        started_at=min(old.started_at, fresh.started_at),
        ended_at=max(old.ended_at, fresh.ended_at),
        message_count=old.message_count + fresh.message_count,
    )
