"""Contract: a decision that is taken back leaves the belief as it was, and what was known when it stood."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from structmem.domain.entry import Entry, Link, LinkType
from structmem.domain.graph import EVERYTHING, Batch, Direction, Filter, NodeKind
from structmem.domain.ids import NodeId, ScopeKey
from structmem.errors import AlreadyUndone, NodeNotFound, NotADecision
from structmem.ingest import Undoer
from structmem.ingest.reconcile import Decisions, reconcile, supersede
from structmem.ports import GraphStore
from structmem.retrieval.cache import ViewCache
from structmem.retrieval.view import ScopeView
from structmem.testing.fakes import FixedClock
from structmem.testing.samples import day, embedding, entity, entry, fact, interval, link, message
from structmem.testing.store.reading import ANA, BEN, Reopen, ids, lines

_SAID = [message(n, text) for n, text in enumerate(("I live in Lagos.", "I live in Porto.", "I ran."))]
_LAGOS = fact("Lagos", _SAID[:1], since=day(0))
_PORTO = fact("Porto", _SAID[1:2], since=day(9))
_RUN = entry("the run", _SAID[2:], occurred=interval(day(1), day(2)), text="Ana ran by the river.")
_OTHER_RUN = entry("another run", _SAID[2:], occurred=interval(day(4), day(5)), text="Ana ran at noon.")
_CLOCK = FixedClock(day(30))


def _told(store: GraphStore) -> None:
    store.append(ANA, _SAID)
    vectors = (embedding(_RUN, [1, 0]), embedding(_OTHER_RUN, [0, 1]))
    store.write(ANA, Batch(entries=(_LAGOS, _PORTO, _RUN, _OTHER_RUN), embeddings=vectors))


def _decide(store: GraphStore, decided: Decisions) -> NodeId:
    (made,) = decided.links.values()
    store.write(ANA, Batch(entries=tuple(decided.entries.values()), links=(made,)))
    return made.id


def _change(store: GraphStore) -> NodeId:
    """Tell two homes, of which the second ends the first."""
    _told(store)
    return _decide(store, reconcile([_LAGOS, _PORTO], {}, day(20)))


def _correction(store: GraphStore) -> NodeId:
    """Tell of two runs, of which the second takes the place of the first."""
    _told(store)
    return _decide(store, supersede(_OTHER_RUN, [_RUN], day(20)))


def _merge(store: GraphStore) -> NodeId:
    """Tell of two people who are taken for one."""
    store.append(ANA, _SAID)
    leo, leonie = entity("Leo"), entity("Leonie")
    same = link(leo.id, leonie.id, LinkType.SAME_AS)
    store.write(ANA, Batch(entities=(leo, leonie), links=(same,)))
    return same.id


_DECISIONS = {"change": _change, "correction": _correction, "merge": _merge}
_every_decision = pytest.mark.parametrize("decide", _DECISIONS.values(), ids=_DECISIONS)
Decide = Callable[[GraphStore], NodeId]


def _undoer(store: GraphStore) -> Undoer:
    return Undoer(store=store, clock=_CLOCK, views=ViewCache(store, max_bytes=1 << 20).view)


def _belief(store: GraphStore) -> list[Entry]:
    """Return what is believed, whenever it was learned."""
    found = store.find(ANA, Filter(kinds=(NodeKind.ENTRY,)), limit=100)
    believed = (one for one in found if isinstance(one, Entry))
    return [
        replace(one, version=1, recorded_at=day(0), believed_from=day(0), participants=()) for one in believed
    ]


def _decision(store: GraphStore, decision: NodeId) -> Link:
    (found,) = store.get(ANA, [decision])
    assert isinstance(found, Link)
    return found


class UndoContract:
    """`Undoer` over the store: what is written is found again as it should be."""

    @_every_decision
    def test_belief_is_as_before_the_decision(self, store: GraphStore, decide: Decide) -> None:
        decision = decide(store)
        _undoer(store).undo(decision, scope=ANA)
        told = [] if decide is _merge else [_LAGOS, _PORTO, _RUN, _OTHER_RUN]
        before = [replace(one, recorded_at=day(0), believed_from=day(0)) for one in told]
        assert sorted(_belief(store), key=lambda one: one.id) == sorted(before, key=lambda one: one.id)
        assert store.problems(ANA) == []

    @_every_decision
    def test_link_counts_no_more_and_says_why(self, store: GraphStore, decide: Decide) -> None:
        decision = decide(store)
        made = _decision(store, decision)
        _undoer(store).undo(decision, scope=ANA, reason="they are two")
        undone = _decision(store, decision)
        assert undone == replace(made, undone_at=day(30), undo_reason="they are two")
        links = Filter(kinds=(NodeKind.LINK,))
        assert store.find(ANA, links, limit=9) == []
        assert store.find(ANA, replace(EVERYTHING, kinds=links.kinds), limit=9) == [undone]
        for end in (made.source_id, made.target_id):
            at = ([end], [made.type], Direction.BOTH)
            assert store.neighbours(ANA, *at, limit=9) == []
            assert store.expand(ANA, *at, depth=2, fan_out=9, limit=9) == []

    @pytest.mark.parametrize(("decide", "old"), [(_change, _LAGOS), (_correction, _RUN)])
    def test_what_was_known_meanwhile_is_kept(self, store: GraphStore, decide: Decide, old: Entry) -> None:
        decision = decide(store)
        (meanwhile,) = [one for one in store.get(ANA, [old.id]) if isinstance(one, Entry)]
        _undoer(store).undo(decision, scope=ANA)
        where = Filter(kinds=(NodeKind.ENTRY,), include_retracted=True)
        found = [one for one in store.find(ANA, where, limit=100) if isinstance(one, Entry)]
        versions = {one.version: one for one in found if one.logical_id == old.id}
        kept, now = versions[meanwhile.version], versions[meanwhile.version + 1]
        assert (kept.valid_to, kept.recorded_at) == (meanwhile.valid_to, meanwhile.recorded_at)
        assert kept.retracted_at == (meanwhile.retracted_at or day(30))
        assert (now.id, now.recorded_at, now.retracted_at, now.valid_to) == (old.id, day(30), None, None)

    def test_each_of_two_decisions_on_one_fact_takes_back_its_own(self, store: GraphStore) -> None:
        change = _change(store)
        (closed,) = [one for one in store.get(ANA, [_LAGOS.id]) if isinstance(one, Entry)]
        correction = _decide(store, supersede(replace(_PORTO, id=_RUN.id), [closed], day(25)))
        undoer = _undoer(store)
        assert undoer.undo(change, scope=ANA).restored == ()
        assert _LAGOS.id not in ids(_belief(store))
        (restored,) = undoer.undo(correction, scope=ANA).restored
        assert (restored.id, restored.valid_to, restored.retracted_at) == (_LAGOS.id, None, None)

    def test_what_is_believed_again_is_found_by_words_meaning_and_time(self, store: GraphStore) -> None:
        decision = _correction(store)
        where = Filter(kinds=(NodeKind.ENTRY,))
        vector = embedding(_RUN, [1, 0]).vector

        def found() -> tuple[bool, bool, bool]:
            by_words = store.nominate_text(ANA, ["river"], where, limit=9)
            by_meaning = store.nominate_vector(ANA, vector, where, limit=9)
            in_time = store.in_time(ANA, day(1), day(2), where, limit=9)
            nominated = ([one.node_id for one in by_words], [one.node_id for one in by_meaning])
            return _RUN.id in nominated[0], _RUN.id in nominated[1], _RUN.id in ids(in_time)

        assert found() == (False, False, False)
        _undoer(store).undo(decision, scope=ANA)
        assert found() == (True, True, True)

    def test_undoing_twice_is_refused_and_writes_nothing(self, store: GraphStore) -> None:
        decision = _change(store)
        _undoer(store).undo(decision, scope=ANA)
        before = lines(store, ANA)
        with pytest.raises(AlreadyUndone, match=rf"^decision '{decision}' of scope 'ana' was taken back at"):
            _undoer(store).undo(decision, scope=ANA)
        assert lines(store, ANA) == before

    def test_only_a_decision_of_the_scope_can_be_taken_back(self, store: GraphStore) -> None:
        decision = _change(store)
        cause = link(_RUN.id, _OTHER_RUN.id)
        store.write(ANA, Batch(links=(cause,)))
        before, undoer = lines(store, ANA), _undoer(store)
        with pytest.raises(NotADecision, match="is no link; only decisions can be taken back"):
            undoer.undo(_SAID[0].id, scope=ANA)
        with pytest.raises(NotADecision, match="is a link CAUSES; only decisions"):
            undoer.undo(cause.id, scope=ANA)
        for scope, unknown in ((ANA, NodeId("link_none")), (BEN, decision)):
            with pytest.raises(NodeNotFound, match=rf"^decision '{unknown}' is not in scope '{scope}'"):
                undoer.undo(unknown, scope=scope)
        assert lines(store, ANA) == before

    def test_what_others_write_meanwhile_is_kept(self, store: GraphStore) -> None:
        decision = _correction(store)
        views = ViewCache(store, max_bytes=1 << 20)
        others = [replace(_RUN, salience=0.9, retracted_at=day(20), retract_reason="CORRECTED")]

        def overtaken(scope: ScopeKey) -> ScopeView:
            view = views.view(scope)
            if others:
                store.write(scope, Batch(entries=(others.pop(),)))
            return view

        Undoer(store=store, clock=_CLOCK, views=overtaken).undo(decision, scope=ANA)
        (now,) = store.get(ANA, [_RUN.id])
        assert isinstance(now, Entry)
        assert (now.salience, now.retracted_at) == (0.9, None)

    def test_the_undone_survives_reopening_and_copying(self, store: GraphStore, reopen: Reopen) -> None:
        decision = _change(store)
        _undoer(store).undo(decision, scope=ANA, reason="two homes")
        before = lines(store, ANA, header=False)
        again = reopen()
        assert lines(again, ANA, header=False) == before
        again.load(BEN, list(again.export(ANA)))
        assert lines(again, BEN, header=False) == before
        later = Undoer(
            store=again,
            clock=FixedClock(day(30) + timedelta(days=1)),
            views=ViewCache(again, max_bytes=1 << 20).view,
        )
        with pytest.raises(AlreadyUndone):
            later.undo(decision, scope=BEN)
