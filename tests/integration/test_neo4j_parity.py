"""Random histories leave the embedded store and Neo4j with the same scope, to the byte."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from structmem.domain.entry import (
    EntityType,
    Entry,
    EntryKind,
    Link,
    LinkType,
    Modality,
    Summary,
    SummaryLevel,
)
from structmem.domain.graph import EVERYTHING, Batch, Direction, Filter, NodeKind, Revision, Selector
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.interval import IntervalKind, Precision, TimeSource
from structmem.domain.message import Role, Segment, SegmentState
from structmem.domain.words import terms
from structmem.errors import ErasedMeanwhile
from structmem.graph.copy import copy_scope
from structmem.graph.embedded import open_sqlite_store
from structmem.ports import GraphStore
from structmem.testing.fakes import FixedClock
from structmem.testing.samples import (
    MODEL,
    START,
    day,
    embedding,
    entity,
    entry,
    fact,
    interval,
    link,
    message,
    segment,
    summary,
)
from tests.neo4j_server.server import Neo4jServer
from tests.neo4j_server.stores import open_store, wipe

_NAMES = ("Zoë", "zoe", "Ōtani 大谷", 'O\'Brien "Bob"', "x:y (z) AND NOT ~w*", "🦊", "a\tb")
_TEXTS = st.one_of(
    st.sampled_from(
        ["We planted figs.", "Rain, rain, rain!", "The ferry was late; figs again.", "", "大谷さん"]
    ),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40),
)
_NUMBERS = st.integers(0, 7)
_DAYS = st.integers(-400, 400).map(day)
_MAYBE_DAYS = st.none() | _DAYS


_DETAILS_OF_MESSAGES: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {},
    optional={
        "role": st.sampled_from(list(Role)),
        "speaker_id": st.sampled_from(_NAMES),
        "image_caption": _TEXTS,
        "zone": st.sampled_from(["+05:30", "-11:00"]),
        "tags": st.lists(st.sampled_from(_NAMES), max_size=2).map(tuple),
        "extra": st.dictionaries(
            st.sampled_from(_NAMES), st.none() | st.booleans() | st.integers(-9, 9) | _TEXTS, max_size=2
        ),
    },
)
_DETAILS_OF_ENTRIES: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {},
    optional={
        "logical_id": _NUMBERS.map(lambda n: NodeId(f"ent_logical_{n}")),
        "version": st.integers(1, 3),
        "aliases": st.lists(_TEXTS, max_size=2).map(tuple),
        "subject": st.sampled_from(_NAMES),
        "object": _TEXTS,
        "slot": st.sampled_from(_NAMES),
        "act": st.sampled_from(["PROMISE", "THANK"]),
        "modality": st.sampled_from(list(Modality)),
        "negated": st.booleans(),
        "suspect": st.booleans(),
        "confidence": st.integers(0, 10).map(lambda n: n / 10),
        "believed_to": _DAYS,
        "retract_reason": st.sampled_from(["CHANGED", "CORRECTED", "REFINED", "CLOSED"]),
    },
)
_TIMES = st.builds(
    replace,
    st.builds(interval, _MAYBE_DAYS, _MAYBE_DAYS, st.sampled_from(list(IntervalKind))),
    precision=st.sampled_from(list(Precision)),
    phrase=_TEXTS,
    source=st.sampled_from(list(TimeSource)),
)


@st.composite
def _messages(draw: st.DrawFn) -> tuple[str, Any]:
    made = [
        message(
            draw(_NUMBERS),
            session=draw(st.sampled_from(["s1", "s2"])),
            speaker=draw(st.sampled_from(_NAMES)),
            said_at=START + timedelta(minutes=draw(st.integers(-3000, 3000))),
            text=draw(_TEXTS),
            content_hash="same",
            **draw(_DETAILS_OF_MESSAGES),
        )
        for _ in range(draw(st.integers(2, 6)))
    ]
    return "append", made


@st.composite
def _entries(draw: st.DrawFn) -> Entry:
    on = [
        message(draw(_NUMBERS), session=draw(st.sampled_from(["s1", "s2"])))
        for _ in range(draw(st.integers(1, 2)))
    ]
    who = [entity(name) for name in draw(st.lists(st.sampled_from(_NAMES), max_size=2, unique=True))]
    name = f"e{draw(_NUMBERS)}"
    retracted = draw(st.sampled_from([None, day(9)]))
    if draw(st.booleans()):
        made = fact(
            name, on, since=draw(_MAYBE_DAYS), until=draw(_MAYBE_DAYS), who=who, retracted_at=retracted
        )
    else:
        kind = draw(st.sampled_from([EntryKind.EVENT, EntryKind.INTERACTION]))
        made = entry(name, on, who=who, text=draw(_TEXTS), retracted_at=retracted, kind=kind)
    return replace(made, occurred=draw(_TIMES), **draw(_DETAILS_OF_ENTRIES))


@st.composite
def _links(draw: st.DrawFn) -> Link:
    type_ = draw(st.sampled_from(list(LinkType)))
    of_entities = [entity(name).id for name in _NAMES]
    of_entries = [entry(f"e{n}", [message(0)]).id for n in range(8)]
    ends = st.sampled_from(of_entities if type_ is LinkType.SAME_AS else of_entries)
    undone = draw(st.sampled_from([None, None, day(3)]))
    built = link(
        draw(ends),
        draw(ends),
        type_,
        confidence=draw(st.integers(0, 10)) / 10,
        undone_at=undone,
        recorded_at=draw(_DAYS),
    )
    return replace(built, id=NodeId(f"lnk_{draw(_NUMBERS)}"))


@st.composite
def _segments(draw: st.DrawFn) -> Segment:
    first = draw(_NUMBERS)
    return segment(
        draw(st.integers(0, 3)),
        first,
        first + draw(st.integers(0, 3)),
        session=draw(st.sampled_from(["s1", "s2"])),
        state=draw(st.sampled_from(list(SegmentState))),
    )


@st.composite
def _summaries(draw: st.DrawFn) -> Summary:
    covers = [entry(f"e{n}", [message(0)]) for n in draw(st.lists(_NUMBERS, max_size=3, unique=True))]
    key = draw(st.sampled_from(["s1", "s2", "2023-03-01"]))
    level = SummaryLevel.SESSION if key.startswith("s") else SummaryLevel.DAY
    return summary(key, covers, text=draw(_TEXTS), level=level, start=draw(_DAYS))


_ENTITIES = st.builds(
    entity,
    st.sampled_from(_NAMES),
    st.sampled_from(list(EntityType)),
    aliases=st.lists(st.sampled_from(_NAMES), max_size=2).map(tuple),
    mentions=st.integers(0, 4),
    last_seen=_DAYS,
)


@st.composite
def _batches(draw: st.DrawFn) -> tuple[str, Any]:
    def some(one: st.SearchStrategy[Any], most: int = 3) -> tuple[Any, ...]:
        return tuple(draw(st.lists(one, max_size=most)))

    nodes: list[Any] = [message(n, session=key) for n in range(8) for key in ("s1", "s2")]
    nodes += [entry(f"e{n}", [message(0)]) for n in range(8)]
    vectors = st.tuples(st.sampled_from(nodes), st.lists(st.integers(-3, 3), min_size=4, max_size=4))
    return "write", Batch(
        segments=some(_segments()),
        entities=some(_ENTITIES),
        entries=some(_entries(), 4),
        links=some(_links()),
        summaries=some(_summaries(), 2),
        embeddings=tuple(embedding(node, row, MODEL) for node, row in some(vectors, 4)),
    )


_ERASURES = st.one_of(
    st.lists(_NUMBERS, min_size=1, max_size=3).map(
        lambda numbers: Selector(messages=tuple(message(n, session="s1").id for n in numbers))
    ),
    st.sampled_from(["s1", "s2"]).map(lambda key: Selector(session=key)),
    st.sampled_from(_NAMES).map(lambda name: Selector(speaker=name)),
    st.just(Selector(everything=True)),
).map(lambda selector: ("erase", selector))
_LEASES = st.integers(1, 3).map(lambda limit: ("lease", limit))
_LATER = st.one_of(_batches(), _messages(), _LEASES, _ERASURES, _batches())
_HISTORIES = st.tuples(_messages(), _batches(), _LATER, _batches(), st.lists(_LATER, max_size=5)).map(
    lambda parts: [*parts[:4], *parts[4]]
)


def _live(store: GraphStore, scope: ScopeKey, history: Sequence[tuple[str, Any]]) -> list[Any]:
    """Live through a history; return what the store answered."""
    answers: list[Any] = []
    for verb, what in history:
        if verb == "append":
            done = store.append(scope, what)
            answers.append((done.messages, done.duplicates))
        elif verb == "write":
            try:
                store.write(scope, what)
            except ErasedMeanwhile as refused:
                answers.append(str(refused))
        elif verb == "erase":
            answers.append(store.erase(scope, what))
        else:
            answers.append(
                store.lease_segments("w", now=day(500), ttl=timedelta(days=1), limit=what, scope=scope)
            )
    return answers


def _export(store: GraphStore, scope: ScopeKey) -> list[str]:
    return [json.dumps(row, ensure_ascii=False) for row in store.export(scope)]


def _questions(store: GraphStore, scope: ScopeKey) -> dict[str, Any]:
    """Ask what depends on indexes, orders and walks."""
    ids = [entry(f"e{n}", [message(0)]).id for n in range(8)]
    found: dict[str, Any] = {kind: store.find(scope, Filter(kinds=(kind,)), limit=100) for kind in NodeKind}
    found["time"] = store.in_time(scope, day(-30), day(30), EVERYTHING, limit=100)
    found["true"] = store.find(scope, Filter(kinds=(NodeKind.ENTRY,), valid_at=day(5)), limit=100)
    found["of"] = store.find(scope, Filter(kinds=(NodeKind.ENTRY,), entities=(entity("🦊").id,)), limit=100)
    found["links"] = store.neighbours(scope, ids[:4], [], Direction.BOTH, limit=5)
    found["walk"] = store.expand(scope, ids[:2], [], Direction.BOTH, depth=3, fan_out=2, limit=9)
    found["counts"] = replace(store.statistics(scope), revision=0)
    found["problems"] = store.problems(scope)
    erased = set()
    mark, more = Revision(0), True
    while more:
        page = store.since(scope, mark, limit=5)
        erased |= set(page.erased)
        mark, more = page.revision, page.more
    found["erased"] = erased
    return found


def _ranking(store: GraphStore, scope: ScopeKey, text: str) -> dict[NodeId, float]:
    hits = store.nominate_text(scope, terms(text), EVERYTHING, limit=100)
    return {hit.node_id: hit.score for hit in hits}


@pytest.fixture
def both(neo4j_server: Neo4jServer) -> Iterator[tuple[GraphStore, GraphStore]]:
    wipe(neo4j_server)
    embedded = open_sqlite_store(":memory:", clock=FixedClock())
    live = open_store(neo4j_server)
    yield embedded, live
    live.close()
    embedded.close()


_fresh = count()


@pytest.mark.neo4j
@settings(
    max_examples=10,
    deadline=None,
    derandomize=True,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
@given(history=_HISTORIES)
def test_both_stores_live_the_same_life(
    both: tuple[GraphStore, GraphStore], history: list[tuple[str, Any]]
) -> None:
    embedded, live = both
    scope = ScopeKey(f"life {next(_fresh)}")
    assert _live(live, scope, history) == _live(embedded, scope, history)
    assert _export(live, scope) == _export(embedded, scope)
    assert _questions(live, scope) == _questions(embedded, scope)
    for text in ("figs", "rain ferry figs", "大谷さん"):
        assert _ranking(live, scope, text) == pytest.approx(_ranking(embedded, scope, text))
    question = np.asarray([1, 0.5, -0.25, 0], np.float32)
    near = [store.nominate_vector(scope, question, EVERYTHING, limit=100) for store in both]
    assert {hit.node_id: hit.score for hit in near[1]} == pytest.approx(
        {hit.node_id: hit.score for hit in near[0]}, abs=1e-6
    )
    if scope in live.scopes():  # nothing else can be copied
        copied = ScopeKey(f"{scope} again")
        copy_scope(live, embedded, scope, into=copied)
        assert _export(embedded, copied)[1:] == _export(live, scope)[1:]
