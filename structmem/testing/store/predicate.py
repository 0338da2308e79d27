"""Contract: what a filter means, said once more as a plain predicate, over random nodes and filters."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest

from structmem.domain.entry import Entry, EntryKind, Link, Summary, SummaryLevel
from structmem.domain.graph import KIND_OF, Batch, Filter, Node, NodeKind
from structmem.domain.interval import UNKNOWN_INTERVAL, Interval, IntervalKind
from structmem.domain.message import Message, Segment, Session
from structmem.ports import GraphStore
from structmem.testing.samples import day, embedding, entity, entry, interval, message, summary
from structmem.testing.store.reading import ANA, every, ids

_NOBODY = object()


def matches(node: Node, where: Filter) -> bool:
    """Tell whether a node meets every condition; what its kind does not have, it does not meet."""
    return all((_belongs(node, where), _is_entry(node, where), _is_timed(node, where)))


def _belongs(node: Node, where: Filter) -> bool:
    speaker = node.speaker if isinstance(node, Message | Entry) else _NOBODY
    withdrawn = (isinstance(node, Entry) and node.retracted_at) or (isinstance(node, Link) and node.undone_at)
    return (
        (not where.kinds or KIND_OF[type(node)] in where.kinds)
        and (not where.sessions or _session(node) in where.sessions)
        and (not where.speakers or speaker in where.speakers)
        and (where.include_retracted or not withdrawn)
    )


def _session(node: Node) -> object:
    match node:
        case Message() | Segment() | Entry():
            return node.session
        case Session():
            return node.key
        case Summary(level=SummaryLevel.SESSION):
            return node.key
        case _:
            return _NOBODY


def _is_entry(node: Node, where: Filter) -> bool:
    if not isinstance(node, Entry):
        asked = (where.entry_kinds, where.entities, where.slot is not None, where.predicate is not None)
        return not any(asked)
    return (
        (not where.entry_kinds or node.kind in where.entry_kinds)
        and (not where.entities or any(part.entity_id in where.entities for part in node.participants))
        and where.slot in (None, node.slot)
        and where.predicate in (None, node.predicate)
    )


def _is_timed(node: Node, where: Filter) -> bool:
    said = node.said_at if isinstance(node, Message | Entry) else None
    said = node.start if isinstance(node, Summary) else said
    if where.said_from is not None and (said is None or said < where.said_from):
        return False
    if where.said_before is not None and (said is None or said >= where.said_before):
        return False
    if where.overlaps is not None and not (isinstance(node, Entry) and _lies_in(node, *where.overlaps)):
        return False
    if where.valid_at is None:
        return True
    return (
        isinstance(node, Entry)
        and node.kind is EntryKind.FACT
        and (node.valid_from is None or node.valid_from <= where.valid_at)
        and (node.valid_to is None or node.valid_to > where.valid_at)
    )


def _lies_in(one: Entry, start: datetime | None, end: datetime | None) -> bool:
    if one.kind is not EntryKind.FACT:
        return one.occurred.overlaps(start, end)
    if one.valid_from is None and one.valid_to is None:
        return False
    return Interval(start=one.valid_from, end=one.valid_to, kind=IntervalKind.SPAN).overlaps(start, end)


class _Dice:
    """Random nodes and filters from small pools, so that conditions often meet."""

    def __init__(self, seed: int) -> None:
        self._random = np.random.default_rng(seed)
        self.entities = [entity(name) for name in ("Ana", "Ben", "Zoe")]

    def said(self) -> list[Message]:
        return [
            message(
                n,
                session=f"s{self._below(3)}",
                speaker=("Ana", "Ben")[self._below(2)],
                said_at=day(self._below(9)),
            )
            for n in range(25)
        ]

    def entries(self, said: Sequence[Message]) -> list[Entry]:
        return [self._entry(str(n), said[self._below(len(said))]) for n in range(50)]

    def summaries(self) -> list[Summary]:
        levels = (SummaryLevel.SESSION, SummaryLevel.WEEK)
        made = [
            summary(f"s{n % 3}", level=levels[n % 2], start=day(self._below(9)), end=day(9)) for n in range(6)
        ]
        return [replace(one, id=type(one.id)(f"sum_{n}")) for n, one in enumerate(made)]

    def filter(self) -> Filter:
        return Filter(
            kinds=(list(NodeKind)[self._below(len(NodeKind))],) if self._below(3) else (NodeKind.ENTRY,),
            entry_kinds=(list(EntryKind)[self._below(3)],) if self._rarely() else (),
            sessions=("s0", "s1")[: 1 + self._below(2)] if self._rarely() else (),
            speakers=("Ana",) if self._rarely() else (),
            entities=(self.entities[self._below(3)].id,) if self._rarely() else (),
            slot="ana|live_in" if self._rarely() else None,
            predicate=("tell", "live_in")[self._below(2)] if self._rarely() else None,
            overlaps=self._window() if self._rarely() else None,
            said_from=day(self._below(9)) if self._rarely() else None,
            said_before=day(self._below(9)) if self._rarely() else None,
            valid_at=day(self._below(9)) if self._rarely() else None,
            include_retracted=bool(self._below(2)),
        )

    def _entry(self, name: str, on: Message) -> Entry:
        kind = list(EntryKind)[self._below(3)]
        start, end = self._window()
        known = kind is not EntryKind.FACT and self._below(4)
        return entry(
            name,
            [on],
            who=[one for one in self.entities if self._rarely()],
            kind=kind,
            predicate="live_in" if kind is EntryKind.FACT else "tell",
            slot="ana|live_in" if kind is EntryKind.FACT else "",
            occurred=interval(start, end, IntervalKind.SPAN) if known else UNKNOWN_INTERVAL,
            valid_from=start if kind is EntryKind.FACT else None,
            valid_to=end if kind is EntryKind.FACT else None,
            retracted_at=day(9) if self._rarely() else None,
        )

    def _window(self) -> tuple[datetime | None, datetime | None]:
        first = self._below(9)
        start, end = day(first), day(first + 1 + self._below(4))
        return (start if self._below(4) else None), (end if self._below(4) else None)

    def _below(self, bound: int) -> int:
        return int(self._random.integers(bound))

    def _rarely(self) -> bool:
        return self._below(4) == 0


class PredicateContract:
    """Every verb that filters agrees with the predicate."""

    @pytest.mark.parametrize("seed", range(4))
    def test_random_filters_find_what_the_predicate_says(self, store: GraphStore, seed: int) -> None:
        dice = _Dice(seed)
        said = dice.said()
        store.append(ANA, said)
        made = dice.entries(said)
        embedded: list[Message | Entry] = [*said[::2], *made]
        vectors = [embedding(one, [n, 1]) for n, one in enumerate(embedded)]
        with_vectors = {one.node_id for one in vectors}
        batch = Batch(entities=tuple(dice.entities), entries=tuple(made), summaries=tuple(dice.summaries()))
        store.write(ANA, replace(batch, embeddings=tuple(vectors)))
        everything = [node for kind in NodeKind for node in every(store, ANA, kind)]
        for _ in range(60):
            where = dice.filter()
            wanted = [node.id for node in everything if matches(node, where)]
            assert ids(store.find(ANA, where, limit=200)) == wanted
            timed = replace(where, kinds=())
            found = store.in_time(ANA, day(2), day(5), timed, limit=200)
            inside = [one for one in made if matches(one, timed) and _lies_in(one, day(2), day(5))]
            assert sorted(ids(found)) == sorted(one.id for one in inside)
            told = store.nominate_text(ANA, ["garden", "stori"], timed, limit=200)
            texts = [node for node in everything if isinstance(node, Message | Entry | Summary)]
            passing = {node.id for node in texts if matches(node, timed)}
            assert {hit.node_id for hit in told} == passing
            near = store.nominate_vector(ANA, np.asarray([1, 1], np.float32), timed, limit=200)
            assert {hit.node_id for hit in near} == passing & with_vectors
