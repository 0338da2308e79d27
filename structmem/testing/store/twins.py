"""Two stores that are told the same must be the same: random histories, and a comparison of all that shows.

The histories are hypothesis strategies; hypothesis is imported here alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from structmem.domain.entry import EntityType, LinkType
from structmem.domain.graph import EVERYTHING, Batch, Direction, Filter, NodeKind, Selector
from structmem.domain.ids import ScopeKey
from structmem.domain.interval import IntervalKind
from structmem.domain.message import Message, SegmentState
from structmem.errors import StructMemError
from structmem.ports import GraphStore
from structmem.testing.samples import (
    day,
    embedding,
    entity,
    entry,
    fact,
    interval,
    link,
    message,
    segment,
    source,
    summary,
)
from structmem.testing.store.reading import every, ids, lines

_SESSIONS = ("s1", "s2")
_WORDS = ("garden", "boat", "薔薇", "naïve", "o'clock", "🎈", "kept", "AND")
_NAMES = ("Ana", "Ben", "Zoë")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a store is told."""

    verb: str
    argument: Any


def apply(store: GraphStore, scope: ScopeKey, step: Step) -> object:
    """Tell a store one thing; return what it says, without numbers that a store may choose."""
    try:
        if step.verb == "append":
            done = store.append(scope, step.argument)
            return [(one.id, one.seq) for one in done.messages], sorted(done.duplicates)
        if step.verb == "erase":
            return store.erase(scope, step.argument)
        store.write(scope, step.argument)
    except StructMemError as exc:
        return type(exc)
    return None


def observe(store: GraphStore, scope: ScopeKey) -> dict[str, object]:
    """Return all that shows of a scope, in a form that two stores can be compared by."""
    entries = ids(every(store, scope, NodeKind.ENTRY))
    query = np.asarray([1, 0.5, -0.25], np.float32)
    near = store.nominate_vector(scope, query, EVERYTHING, limit=999)
    said = Filter(speakers=("Ana",), said_before=day(3))
    return {
        "scopes": scope in store.scopes(),
        "export": lines(store, scope),
        "statistics": replace(store.statistics(scope), revision=0),
        "problems": [(one.code, one.count) for one in store.problems(scope)],
        "believed": ids(store.find(scope, Filter(kinds=(NodeKind.ENTRY,)), limit=999)),
        "said": ids(store.find(scope, replace(said, kinds=(NodeKind.MESSAGE,)), limit=999)),
        "in time": ids(store.in_time(scope, day(1), day(4), Filter(), limit=999)),
        "text": {hit.node_id for hit in store.nominate_text(scope, ["garden", "薔薇"], said, limit=999)},
        "vectors": {hit.node_id: round(hit.score, 3) for hit in near},
        "links": ids(store.neighbours(scope, entries, [], Direction.BOTH, limit=999)),
        "walk": set(
            ids(store.expand(scope, entries[:1], [], Direction.BOTH, depth=3, fan_out=99, limit=999))
        ),
        "segments": store.segments(scope, list(SegmentState), limit=999),
    }


def assert_twins(left: GraphStore, right: GraphStore, scope: ScopeKey, steps: Sequence[Step]) -> None:
    """Tell both stores the same, and compare what they say and what shows."""
    for step in steps:
        assert apply(left, scope, step) == apply(right, scope, step), step
    seen, other = observe(left, scope), observe(right, scope)
    for name, value in seen.items():
        assert value == other[name], name


def histories(max_size: int = 12) -> SearchStrategy[list[Step]]:
    """Return random histories over small pools of ids, so that nodes are replaced, erased and missed."""
    return st.lists(
        st.one_of(
            st.builds(Step, st.just("append"), st.lists(_messages(), max_size=8)),
            st.builds(Step, st.just("write"), _batches()),
            st.builds(Step, st.just("erase"), _selectors()),
        ),
        max_size=max_size,
    )


def _said(number: int, session: str) -> Message:
    """Return the one message of this number and session, the same in every step."""
    return message(
        number,
        f"{_WORDS[number % 8]} and {_WORDS[(number * 3 + len(session)) % 8]}",
        session=session,
        speaker=_NAMES[number % 3],
        said_at=day(number * 5 % 7),
    )


def _messages() -> SearchStrategy[Message]:
    known = st.builds(_said, st.integers(0, 9), st.sampled_from(_SESSIONS))
    return st.one_of(known, known, known, st.just(replace(_said(0, "s1"), content_hash="other")))


def _selectors() -> SearchStrategy[Selector]:
    return st.one_of(
        st.lists(st.builds(_said, st.integers(0, 9), st.sampled_from(_SESSIONS)), min_size=1, max_size=3).map(
            lambda said: Selector(messages=tuple(one.id for one in said))
        ),
        st.sampled_from(_SESSIONS).map(lambda key: Selector(session=key)),
        st.sampled_from(_NAMES).map(lambda name: Selector(speaker=name)),
        st.just(Selector(everything=True)),
        st.just(Selector()),
    )


@st.composite
def _batches(draw: st.DrawFn) -> Batch:
    numbers = st.integers(0, 9)
    said = [_said(draw(numbers), draw(st.sampled_from(_SESSIONS))) for _ in range(3)]
    who = [entity(name, draw(st.sampled_from(EntityType))) for name in _NAMES[: draw(st.integers(0, 3))]]
    first = draw(numbers)
    entries = [
        entry(
            str(first),
            said[: draw(st.integers(1, 3))],
            who=who,
            text=f"They saw the {draw(st.sampled_from(_WORDS))}.",
            occurred=interval(day(first), day(first + 2), draw(st.sampled_from(IntervalKind))),
            retracted_at=draw(st.sampled_from([None, None, day(9)])),
        ),
        fact(f"f{draw(numbers)}", said[:1], since=draw(st.sampled_from([None, day(2)])), who=who[:1]),
    ]
    cause, effect = (entry(str(draw(numbers)), said).id for _ in range(2))
    types = st.sampled_from([LinkType.CAUSES, LinkType.BEFORE])
    places = sorted(draw(st.lists(numbers, min_size=2, max_size=2)))
    return Batch(
        segments=(
            segment(
                draw(st.integers(0, 2)),
                *places,
                session=said[0].session,
                state=draw(st.sampled_from(SegmentState)),
            ),
        ),
        entities=tuple(who),
        entries=tuple(entries[: draw(st.integers(0, 2))]),
        links=(link(cause, effect, draw(types), confidence=first / 10, evidence=source(said[0])),)[
            : draw(st.integers(0, 1))
        ],
        summaries=(summary(said[0].session, entries, dirty=draw(st.booleans())),)[: draw(st.integers(0, 1))],
        embeddings=(embedding(said[0], [1, first, -first]), embedding(entries[0], [first, 1, 0]))[
            : draw(st.integers(0, 2))
        ],
    )
