"""Drafts become entries once, with evidence, however often they are told."""

from datetime import UTC, datetime, timedelta
from typing import Any

from structmem.domain.draft import EntryDraft, Extraction, LinkDraft, Mention
from structmem.domain.entry import EntityType, EntryKind, LinkType, ParticipantRole
from structmem.domain.graph import Delta, Node, Revision
from structmem.domain.ids import NodeId, ScopeKey, node_id
from structmem.domain.interval import UNKNOWN_INTERVAL, Interval, IntervalKind, Precision, TimeSource
from structmem.domain.message import Message
from structmem.ingest.resolve import Resolved, Resolver, entry_id
from structmem.retrieval.view import ScopeView

START = datetime(2023, 5, 8, tzinfo=UTC)
LAST_WEEK = Interval(
    start=START - timedelta(days=7),
    end=START,
    kind=IntervalKind.POINT,
    precision=Precision.WEEK,
    phrase="last week",
    source=TimeSource.RELATIVE,
    confidence=0.9,
)


def message(n: int, text: str = "I sold the boat.") -> Message:
    return Message(
        id=node_id("msg", str(n)),
        session="s",
        seq=n,
        speaker="Ines",
        text=text,
        said_at=START + timedelta(minutes=n),
        message_id=f"own-{n}",
        content_hash="",
        recorded_at=START,
    )


def draft(said: Message, kind: EntryKind = EntryKind.EVENT, **changes: Any) -> EntryDraft:
    mention = Mention(name="Ines", type=EntityType.PERSON, role=ParticipantRole.AGENT, mention="I")
    values: dict[str, Any] = {
        "ref": f"{said.id}:{kind}:0-15",
        "kind": kind,
        "message": said.id,
        "quote": said.text,
        "start": 0,
        "end": len(said.text),
        "text": "Ines sold the boat",
        "predicate": "sell",
        "subject": "Ines",
        "object": "boat",
        "mentions": (mention,),
        "occurred": UNKNOWN_INTERVAL,
    }
    return EntryDraft(**(values | changes))


def resolve(view: ScopeView, said: list[Message], *drafts: EntryDraft, **further: Any) -> Resolved:
    resolver = Resolver(
        view=view, messages={one.id: one for one in said}, reach=8, extractor="t@1", now=START
    )
    return resolver.resolve(Extraction(entries=drafts, **further))


def view_with(out: Resolved) -> ScopeView:
    view = ScopeView(ScopeKey("s"))
    nodes: tuple[Node, ...] = (*out.entities.values(), *out.entries.values(), *out.links.values())
    view.apply(Delta(nodes=nodes, embeddings=(), erased=(), revision=Revision(1), more=False))
    return view


def test_resolving_again_gives_the_same_nodes_and_nothing_new() -> None:
    said = [message(0)]
    first = resolve(ScopeView(ScopeKey("s")), said, draft(said[0]))
    again = resolve(view_with(first), said, draft(said[0]))
    assert list(first.entries) == [entry_id(draft(said[0]).ref)]
    assert again.entries == {}
    assert again.new == []


def test_an_event_told_twice_is_one_event_with_two_sources() -> None:
    said = [message(0), message(1)]
    out = resolve(ScopeView(ScopeKey("s")), said, draft(said[0]), draft(said[1]))
    (event,) = out.entries.values()
    assert [source.message_id for source in event.sources] == ["own-0", "own-1"]
    assert out.new == [event.id]


def test_a_time_told_later_refines_the_event_and_keeps_the_first_version() -> None:
    said = [message(0), message(1)]
    out = resolve(ScopeView(ScopeKey("s")), said, draft(said[0]), draft(said[1], occurred=LAST_WEEK))
    current, kept = sorted(out.entries.values(), key=lambda one: one.retracted_at is not None)
    assert (current.occurred, current.version) == (LAST_WEEK, 2)
    assert (kept.occurred, kept.retract_reason, kept.logical_id) == (UNKNOWN_INTERVAL, "REFINED", current.id)


def test_the_same_words_at_another_time_or_far_away_are_another_event() -> None:
    said = [message(n) for n in range(12)]
    other = Interval(
        start=START - timedelta(days=60),
        end=START - timedelta(days=59),
        kind=IntervalKind.POINT,
        source=TimeSource.EXPLICIT,
    )
    dated = resolve(
        ScopeView(ScopeKey("s")),
        said,
        draft(said[0], occurred=LAST_WEEK),
        draft(said[1], occurred=other),
    )
    assert len(dated.entries) == 2
    assert len(resolve(ScopeView(ScopeKey("s")), said, draft(said[0]), draft(said[11])).entries) == 2


def test_a_bare_verb_speaks_of_the_last_event_of_that_verb() -> None:
    said = [message(0), message(1), message(2)]
    place = Mention(name="Faro", type=EntityType.PLACE, role=ParticipantRole.PLACE)
    boat, kiln = draft(said[0]), draft(said[1], object="kiln")
    bare = draft(said[2], object="")
    out = resolve(ScopeView(ScopeKey("s")), said, boat, kiln, bare)
    assert [one.evidence_count for one in out.entries.values()] == [1, 2]
    elsewhere = draft(said[2], object="", mentions=(*bare.mentions, place))
    assert len(resolve(ScopeView(ScopeKey("s")), said, boat, elsewhere).entries) == 2


def test_links_name_entries_that_were_folded_into_others() -> None:
    said = [message(0), message(1), message(2, "So I bought a bike.")]
    bike = draft(said[2], object="bike", predicate="buy", text="Ines bought a bike")
    link = LinkDraft(
        type=LinkType.CAUSES,
        source=draft(said[1]).ref,
        target=bike.ref,
        confidence=0.8,
        message=said[2].id,
        quote="So",
        start=0,
        end=2,
    )
    out = resolve(ScopeView(ScopeKey("s")), said, draft(said[0]), draft(said[1]), bike, links=[link])
    (found,) = out.links.values()
    assert (found.source_id, found.target_id) == (entry_id(draft(said[0]).ref), entry_id(bike.ref))


def test_a_repeated_fact_is_evidence_and_names_are_keyed_in_any_script() -> None:
    said = [message(0), message(1)]
    kind = EntryKind.FACT
    name = Mention(name="ΑΝΝΑ", type=EntityType.PERSON, role=ParticipantRole.SUBJECT)
    same = Mention(name="Αννα", type=EntityType.PERSON, role=ParticipantRole.SUBJECT)
    out = resolve(
        ScopeView(ScopeKey("s")),
        said,
        draft(said[0], kind, mentions=(name,)),
        draft(said[1], kind, mentions=(same,)),
    )
    (fact,) = out.entries.values()
    assert fact.evidence_count == 2
    assert len(out.entities) == 1


def test_every_entry_names_the_callers_message() -> None:
    said = [message(3)]
    (event,) = resolve(ScopeView(ScopeKey("s")), said, draft(said[0])).entries.values()
    assert event.sources[0].node_id == NodeId(said[0].id)
    assert event.sources[0].message_id == "own-3"
