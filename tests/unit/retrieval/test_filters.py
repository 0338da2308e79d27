"""Conditions mean for a search what they mean for a store."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from structmem.domain.entry import EntryKind
from structmem.domain.graph import Batch, Filter, NodeKind
from structmem.domain.interval import Interval
from structmem.errors import InvalidArgument, InvalidTime
from structmem.graph.embedded import open_sqlite_store
from structmem.ports import GraphStore
from structmem.retrieval.cache import ViewCache
from structmem.retrieval.filters import check_filter, entry_mask, message_mask, summary_mask
from structmem.testing.fakes import FixedClock
from structmem.testing.samples import START, day, entity, entry, fact, interval, message, summary
from tests.unit.retrieval.library import SCOPE

SAID = [
    message(n, f"Line {n} of the log.", session=f"s{n % 2}", speaker=("Ana", "Ben")[n % 3 == 0])
    for n in range(6)
]
ANA, BEN = entity("Ana"), entity("Ben")
ENTRIES = (
    entry("dated", SAID[:1], who=[ANA], occurred=interval(day(1), day(2))),
    entry("open", SAID[1:2], who=[ANA, BEN], occurred=interval(day(3), None)),
    entry("undated", SAID[2:4], occurred=Interval(), predicate="go"),
    entry("asked", SAID[3:4], kind=EntryKind.INTERACTION, predicate="ask", act="ASK"),
    fact("always", SAID[4:5], since=None),
    fact("from then", SAID[4:5], since=day(1)),
    fact("until then", SAID[5:], since=None, until=day(2), slot="ben|live_in"),
    fact("retracted", SAID[5:], since=day(0), until=day(3), retracted_at=START, retract_reason="CHANGED"),
)
SUMMARIES = (summary("s0"), summary("s1", start=START + timedelta(days=1), end=START + timedelta(days=2)))

times = st.sampled_from([None, *(day(number) for number in range(-1, 5)), SAID[2].said_at])
filters = st.builds(
    Filter,
    entry_kinds=st.lists(st.sampled_from(list(EntryKind)), max_size=2).map(tuple),
    sessions=st.lists(st.sampled_from(["s0", "s1", "none"]), max_size=2).map(tuple),
    speakers=st.lists(st.sampled_from(["Ana", "Ben", "Cleo"]), max_size=2).map(tuple),
    entities=st.lists(st.sampled_from([ANA.id, BEN.id]), max_size=1).map(tuple),
    slot=st.sampled_from([None, "ana|live_in", "ben|live_in"]),
    predicate=st.sampled_from([None, "go", "live_in"]),
    overlaps=st.none() | st.tuples(times, times),
    said_from=times,
    said_before=times,
    valid_at=times,
    include_retracted=st.booleans(),
)


@pytest.fixture(scope="module")
def store() -> Iterator[GraphStore]:
    opened = open_sqlite_store(":memory:", clock=FixedClock())
    opened.append(SCOPE, SAID)
    opened.write(SCOPE, Batch(entities=(ANA, BEN), entries=ENTRIES, summaries=SUMMARIES))
    yield opened
    opened.close()


@settings(max_examples=300, deadline=None)
@given(filters)
def test_a_store_finds_the_same_entries(store: GraphStore, where: Filter) -> None:
    with ViewCache(store, max_bytes=10**9).searching(SCOPE) as (view, index):
        mask = entry_mask(view, index, where)
        ours = {node for node, kept in zip(index.entries.ids, mask, strict=True) if kept}
    asked = replace(where, kinds=(NodeKind.ENTRY,))
    assert ours == {node.id for node in store.find(SCOPE, asked, limit=100)}


plain = st.builds(
    Filter,
    sessions=st.lists(st.sampled_from(["s0", "s1", "none"]), max_size=2).map(tuple),
    said_from=times,
    said_before=times,
)


@settings(max_examples=60, deadline=None)
@given(plain, st.sampled_from([(), ("Ana",), ("Ana", "Ben")]))
def test_a_store_finds_the_same_messages(store: GraphStore, where: Filter, speakers: tuple[str, ...]) -> None:
    asked = replace(where, kinds=(NodeKind.MESSAGE,), speakers=speakers)
    with ViewCache(store, max_bytes=10**9).searching(SCOPE) as (view, index):
        mask = message_mask(view, index, asked)
        ours = {node for node, kept in zip(index.messages.ids, mask, strict=True) if kept}
    assert ours == {node.id for node in store.find(SCOPE, asked, limit=100)}


@settings(max_examples=60, deadline=None)
@given(plain)
def test_a_store_finds_the_same_summaries(store: GraphStore, where: Filter) -> None:
    asked = replace(where, kinds=(NodeKind.SUMMARY,))
    with ViewCache(store, max_bytes=10**9).searching(SCOPE) as (view, index):
        mask = summary_mask(view, index, asked)
        ours = {node for node, kept in zip(index.summaries.ids, mask, strict=True) if kept}
    assert ours == {node.id for node in store.find(SCOPE, asked, limit=100)}


def test_a_message_meets_a_condition_on_entries_by_an_entry_of_its_own(store: GraphStore) -> None:
    with ViewCache(store, max_bytes=10**9).searching(SCOPE) as (view, index):
        mask = message_mask(view, index, Filter(overlaps=(day(1), day(2)), entry_kinds=(EntryKind.EVENT,)))
        kept = [index.messages.ids[row] for row in range(len(mask)) if mask[row]]
        assert kept == [SAID[0].id]
        assert not summary_mask(view, index, Filter(predicate="go")).any()


def test_filter_must_be_one() -> None:
    with pytest.raises(InvalidArgument, match="dict"):
        check_filter({"sessions": ["s1"]})


def test_time_without_a_zone_is_refused() -> None:
    with pytest.raises(InvalidTime, match="2024-01-02"):
        check_filter(Filter(overlaps=(None, datetime(2024, 1, 2))))  # noqa: DTZ001 - this is what is refused
