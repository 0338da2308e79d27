"""What becomes of plans and events that are told again with another date, or as not to be."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from structmem.domain.entry import (
    Entry,
    EntryKind,
    LinkType,
    Modality,
    ParticipantRole,
    Participation,
    Source,
)
from structmem.domain.ids import NodeId, node_id
from structmem.domain.interval import Interval, IntervalKind, Precision, TimeSource
from structmem.ingest.redate import drop, is_dropping, redate

DAY = timedelta(days=1)
START = datetime(2023, 1, 1, tzinfo=UTC)
NOW = datetime(2024, 1, 1, tzinfo=UTC)


def doing(said: int, on: int, *, days: int = 1, where: str = "", **fields: Any) -> Entry:
    own_id = node_id("entry", str(said), str(on), str(days), where, *map(str, fields.values()))
    told: dict[str, Any] = {"subject": "Runa", "predicate": "visit", "object": "the old mill", **fields}
    place = NodeId(where)
    return Entry(
        id=own_id,
        logical_id=own_id,
        kind=EntryKind.EVENT,
        text="Runa visits the old mill",
        speaker="Runa",
        session=f"s{said}",
        sources=(Source(node_id=NodeId("m"), message_id="m", quote="", start=0, end=0),),
        participants=(Participation(entity_id=place, name=where, role=ParticipantRole.PLACE),)
        if where
        else (),
        occurred=Interval(
            start=START + on * DAY,
            end=START + (on + days) * DAY,
            kind=IntervalKind.POINT,
            precision=Precision.DAY,
            source=TimeSource.EXPLICIT,
            confidence=0.9,
        ),
        said_at=START + said * DAY,
        believed_from=START + said * DAY,
        recorded_at=START,
        extractor="t",
        **{"modality": Modality.PLANNED, **told},
    )


def test_plan_with_another_date_takes_the_place_of_the_first_and_keeps_it() -> None:
    old, new = doing(0, 20), doing(3, 25)
    decided = redate(new, [old], NOW)
    (gone,), (link,) = decided.entries.values(), decided.links.values()
    assert (gone.id, gone.retract_reason, gone.believed_to) == (old.id, "CHANGED", new.said_at)
    assert (link.type, link.source_id, link.reason) == (LinkType.SUPERSEDES, new.id, "CHANGED")


@pytest.mark.parametrize(
    ("old", "reason"),
    [
        (doing(0, 0, modality=Modality.ACTUAL), "CORRECTED"),
        (doing(0, 10, days=30), "REFINED"),
    ],
)
def test_reason_says_what_kind_of_change_it_is(old: Entry, reason: str) -> None:
    new = doing(3, 20 if reason == "REFINED" else 2, modality=old.modality)
    (gone,) = redate(new, [old], NOW).entries.values()
    assert gone.retract_reason == reason


@pytest.mark.parametrize(
    "old",
    [
        pytest.param(doing(0, 25), id="same date"),
        pytest.param(doing(0, 1), id="over by then"),
        pytest.param(doing(0, 20, subject="Odd"), id="somebody else"),
        pytest.param(doing(0, 20, object="the lake"), id="another thing"),
        pytest.param(doing(0, 20, predicate="paint"), id="another doing"),
        pytest.param(doing(0, 20, where="Bergen"), id="another place"),
        pytest.param(doing(0, 20, negated=True), id="denied"),
        pytest.param(doing(5, 20), id="told later"),
    ],
)
def test_other_plans_are_left_alone(old: Entry) -> None:
    assert redate(doing(3, 25, where="Voss"), [old], NOW).links == {}


def test_only_the_last_of_several_events_is_corrected() -> None:
    first, last = doing(0, -9, modality=Modality.ACTUAL), doing(1, -5, modality=Modality.ACTUAL)
    decided = redate(doing(3, -4, modality=Modality.ACTUAL), [first, last], NOW)
    assert list(decided.entries) == [last.id]


def test_what_will_not_be_done_closes_the_plan() -> None:
    old, new = doing(0, 20), doing(3, 20, negated=True)
    assert is_dropping(new)
    (gone,) = drop(new, [old, doing(0, 60)], NOW).entries.values()
    assert (gone.id, gone.retract_reason) == (old.id, "CLOSED")


def test_what_was_not_done_in_the_past_drops_nothing() -> None:
    assert not is_dropping(doing(3, -3, negated=True, modality=Modality.ACTUAL))
