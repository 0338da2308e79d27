"""What becomes of facts when later ones speak of the same thing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from structmem.domain.entry import Entry, EntryKind, LinkType, Modality, Source
from structmem.domain.ids import NodeId, node_id
from structmem.ingest.reconcile import Decisions, correct, reconcile, superseding

DAY = timedelta(days=1)
START = datetime(2023, 1, 1, tzinfo=UTC)
NOW = datetime(2024, 1, 1, tzinfo=UTC)


def fact(
    value: str,
    day: int,
    *,
    negated: bool = False,
    functional: bool = True,
    since: int | None = None,
    session: str = "s",
    modality: Modality = Modality.ACTUAL,
) -> Entry:
    own_id = node_id("entry", value, str(day), str(negated))
    said = START + day * DAY
    return Entry(
        id=own_id,
        logical_id=own_id,
        kind=EntryKind.FACT,
        text=f"Ines lives in {value}",
        speaker="Ines",
        session=session,
        predicate="lives_in",
        subject="Ines",
        object=value,
        slot="ines|lives_in",
        functional=functional,
        negated=negated,
        modality=modality,
        sources=(Source(node_id=NodeId("m"), message_id="m", quote="", start=0, end=0),),
        valid_from=None if since is None else START + since * DAY,
        said_at=said,
        believed_from=said,
        recorded_at=NOW,
        extractor="t",
    )


def ends(*facts: Entry) -> dict[str, datetime | None]:
    """Reconcile until nothing changes and return each object's end."""
    held = {one.id: one for one in facts}
    decided = reconcile(held.values(), {one.id: one.valid_to for one in facts}, NOW)
    believed = [one for one in (held | decided.entries).values() if one.retracted_at is None]
    return {one.object: one.valid_to for one in believed if not one.negated}


def test_a_later_fact_closes_the_earlier_one_and_keeps_what_was_believed() -> None:
    porto, faro = fact("Porto", 0), fact("Faro", 30)
    decided = reconcile([porto, faro], {}, NOW)
    closed = decided.entries[porto.id]
    (kept,) = [one for one in decided.entries.values() if one.retracted_at]
    assert (closed.version, closed.valid_to, closed.believed_from) == (2, faro.said_at, faro.said_at)
    assert (kept.version, kept.valid_to, kept.believed_to) == (1, None, faro.said_at)
    assert (kept.logical_id, kept.retract_reason) == (porto.id, "CHANGED")
    (link,) = decided.links.values()
    assert (link.type, link.source_id, link.target_id) == (LinkType.SUPERSEDES, faro.id, porto.id)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_arrival_does_not_matter(order: tuple[int, ...]) -> None:
    facts = [fact("Porto", 0), fact("Faro", 30), fact("Braga", 60)]
    assert ends(*(facts[n] for n in order)) == {
        "Porto": facts[1].said_at,
        "Faro": facts[2].said_at,
        "Braga": None,
    }


def test_a_fact_told_late_moves_the_end_of_the_one_before() -> None:
    porto, braga = fact("Porto", 0), fact("Braga", 60)
    closed = reconcile([porto, braga], {}, NOW).entries[porto.id]
    faro = fact("Faro", 90, since=30)
    again = reconcile([closed, braga, faro], {porto.id: None}, NOW).entries
    assert (again[porto.id].valid_to, again[porto.id].version) == (START + 30 * DAY, 3)
    assert again[faro.id].valid_to == braga.said_at


def test_facts_with_many_values_stand_beside_each_other() -> None:
    assert ends(fact("tea", 0, functional=False), fact("coffee", 3, functional=False)) == {
        "tea": None,
        "coffee": None,
    }


def test_a_more_exact_value_replaces_nothing() -> None:
    assert ends(fact("Porto", 0), fact("Porto near the river", 5)) == {
        "Porto": None,
        "Porto near the river": None,
    }


def test_the_end_of_a_state_closes_it() -> None:
    over = fact("Porto", 10, negated=True)
    assert ends(fact("Porto", 0), over) == {"Porto": over.said_at}
    assert ends(fact("Faro", 0), over) == {"Faro": None}


def test_plans_and_guesses_close_nothing() -> None:
    assert ends(fact("Porto", 0), fact("Faro", 9, modality=Modality.PLANNED))["Porto"] is None


@pytest.mark.parametrize("since", [0, 5])
def test_pair_that_was_parted_is_not_decided_again(since: int) -> None:
    one, other = fact("Porto", 5, since=0), fact("Faro", 9, since=since)
    decided = reconcile([one, other], {}, NOW)
    link = superseding(other, one, "CORRECTED", NOW)
    assert decided.links
    assert reconcile([one, other], {}, NOW, links={link.id: link}) == decided
    undone = {link.id: replace(link, undone_at=NOW)}
    assert reconcile([one, other], {}, NOW, links=undone) == Decisions()


def test_two_values_from_the_same_moment_contradict_and_both_stay() -> None:
    one, other = fact("Porto", 5, since=0), fact("Faro", 9, since=0)
    decided = reconcile([one, other], {}, NOW)
    assert decided.entries == {}
    (link,) = decided.links.values()
    assert (link.type, link.reason, link.source_id) == (LinkType.CONTRADICTS, "OPEN", other.id)


def test_reconciling_again_changes_nothing() -> None:
    porto, faro = fact("Porto", 0), fact("Faro", 30)
    first = reconcile([porto, faro], {}, NOW).entries
    assert reconcile([first[porto.id], faro], {porto.id: None}, NOW).entries == {}


def test_a_correction_retracts_the_last_statement_of_the_sitting() -> None:
    wrong, right = fact("Porto", 0), fact("Faro", 0)
    decided = correct(right, [fact("Braga", 0, session="other"), wrong], NOW)
    assert {one.object: one.retract_reason for one in decided.entries.values()} == {"Porto": "CORRECTED"}
    assert correct(right, [fact("Braga", -40)], NOW).entries == {}
