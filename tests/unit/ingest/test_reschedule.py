"""What becomes of plans when a later word gives the same thing another date."""

from datetime import UTC, datetime, timedelta

import pytest

from structmem.domain.entry import Entry, EntryKind, LinkType, Modality, Source
from structmem.domain.ids import NodeId, node_id
from structmem.domain.interval import Interval, IntervalKind, Precision, TimeSource
from structmem.ingest.reschedule import reschedule

DAY = timedelta(days=1)
START = datetime(2023, 1, 1, tzinfo=UTC)


def plan(
    subject: str,
    said: int,
    on: int,
    *,
    predicate: str = "take place",
    obj: str = "",
    speaker: str = "Runa",
    negated: bool = False,
    modality: Modality = Modality.PLANNED,
) -> Entry:
    own_id = node_id("entry", subject, str(said), str(on), predicate)
    return Entry(
        id=own_id,
        logical_id=own_id,
        kind=EntryKind.EVENT,
        text=f"{subject} {predicate}",
        speaker=speaker,
        session=f"s{said}",
        predicate=predicate,
        subject=subject,
        object=obj,
        negated=negated,
        modality=modality,
        sources=(Source(node_id=NodeId("m"), message_id="m", quote="", start=0, end=0),),
        occurred=Interval(
            start=START + on * DAY,
            end=START + (on + 1) * DAY,
            kind=IntervalKind.POINT,
            precision=Precision.DAY,
            source=TimeSource.EXPLICIT,
            confidence=0.9,
        ),
        said_at=START + said * DAY,
        believed_from=START + said * DAY,
        recorded_at=START,
        extractor="t",
    )


@pytest.mark.parametrize(
    "old",
    [
        plan("Runa's driving test", 0, 40),
        plan("driving test", 0, 40),
        plan("Runa", 0, 40, predicate="have", obj="driving test"),
    ],
)
def test_plan_for_another_date_is_replaced(old: Entry) -> None:
    new = plan("Runa's driving test", 30, 50)
    decided = reschedule(new, [old], "CHANGED", START)
    assert decided.entries[old.id].retract_reason == "CHANGED"
    assert decided.entries[old.id].believed_to == new.said_at
    (link,) = decided.links.values()
    assert (link.type, link.source_id, link.target_id) == (LinkType.SUPERSEDES, new.id, old.id)


def test_noun_takes_up_the_planned_verb() -> None:
    old = plan("Runa", 0, 40, predicate="arrive")
    assert reschedule(plan("Runa's arrival", 30, 50), [old], "CHANGED", START).entries


@pytest.mark.parametrize(
    "old",
    [
        plan("Runa's driving test", 0, 20),
        plan("Runa's driving test", 0, 50),
        plan("Ivo's driving test", 0, 40),
        plan("Runa's swimming test", 0, 40),
        plan("Runa's driving test", 35, 40),
        plan("Runa's driving test", 0, 40, modality=Modality.ACTUAL),
    ],
    ids=["over", "same date", "somebody else's", "another test", "told later", "no plan"],
)
def test_other_entries_are_left_alone(old: Entry) -> None:
    decided = reschedule(plan("Runa's driving test", 30, 50), [old], "CHANGED", START)
    assert not decided.entries


def test_cancelling_takes_the_plan_back() -> None:
    old = plan("Runa's party", 0, 20)
    gone = plan("Runa's party", 15, 15, negated=True, modality=Modality.ACTUAL)
    assert reschedule(gone, [old], "CHANGED", START).entries
