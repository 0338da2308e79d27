"""Questions to plans."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from structmem.domain.hit import Intent, QueryPlan
from structmem.domain.interval import Interval, TimeSource
from structmem.domain.message import Role
from structmem.errors import EmptyQuestion, InvalidTime
from structmem.retrieval.understand import (
    check_question,
    intents_of,
    speakers_named,
    understand,
    wants_overview,
)
from structmem.retrieval.view import ScopeView
from structmem.testing.samples import START, day, entity, interval
from tests.unit.retrieval.library import SCOPE, KnownTimes, PagedStore, talk


def view_of(*speakers: str, **changes: Any) -> ScopeView:
    store = PagedStore()
    store.write(talk([(speaker, "A word.") for speaker in speakers], **changes))
    view = ScopeView(SCOPE)
    view.apply(store.since(SCOPE, view.revision))
    return view


def plan_of(question: str, *speakers: str, times: KnownTimes | None = None) -> QueryPlan:
    return understand(question, [view_of(*speakers)], times or KnownTimes())


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("When did Ana fire the kiln?", Intent.WHEN),
        ("What year did the mill close?", Intent.WHEN),
        ("How long ago did Ben row?", Intent.WHEN),
        ("How many days ago did Ben row?", Intent.WHEN),
        ("How long did the course last?", Intent.DURATION),
        ("How many weeks did Ana spend in Lisbon?", Intent.DURATION),
        ("Why did the bowl crack?", Intent.WHY),
        ("What made Ben sell the tent?", Intent.WHY),
        ("What was the result of the storm?", Intent.EFFECT),
        ("What happened after the storm?", Intent.EFFECT),
        ("How often does Ana glaze?", Intent.COUNT),
        ("How has Ben's diet changed?", Intent.CHANGE),
        ("Which came first, the kiln or the wheel?", Intent.ORDER),
        ("Where does Ana currently live?", Intent.STATE),
        ("Who paddled with Ben?", Intent.WHO),
        ("In which city is the mill?", Intent.WHERE),
        ("Did Ana finish the bowl?", Intent.YES_NO),
        ("What is on the sleeves?", Intent.WHAT),
        ("the blue glaze", Intent.WHAT),
    ],
)
def test_main_intent(question: str, intent: Intent) -> None:
    assert intents_of(question)[0] is intent


def test_when_inside_a_clause_asks_for_no_time() -> None:
    assert Intent.WHEN not in intents_of("What did Ana feel when she opened the kiln?")


def test_each_intent_is_listed_once() -> None:
    found = intents_of("When, and in what month, did Ana first go?")
    assert found == (Intent.WHEN, Intent.ORDER, Intent.WHAT)


@pytest.mark.parametrize(
    "question", ["What did ANA say?", "ana’s wheel?", "Is this Ana's?", "Has ana, by chance, rowed?"]
)
def test_speaker_is_named_in_any_case_and_with_a_possessive(question: str) -> None:
    assert plan_of(question, "Ana", "Ben").speakers == ("Ana",)


@pytest.mark.parametrize(
    ("speaker", "question"),
    [("Zoë Kröger", "What did Zoe cook?"), ("Zoë Kröger", "KRÖGER?"), ("Ян", "Что сказал ян?")],
)
def test_speaker_is_named_by_a_part_with_or_without_accents(speaker: str, question: str) -> None:
    assert plan_of(question, speaker, "Ben").speakers == (speaker,)


@pytest.mark.parametrize(
    ("question", "speakers"),
    [("What will she do in may?", ()), ("What will Will do?", ("Will",)), ("Did May row?", ("May",))],
)
def test_name_that_is_a_word_needs_its_capital(question: str, speakers: tuple[str, ...]) -> None:
    assert plan_of(question, "Will", "May").speakers == speakers


def test_part_of_a_word_names_nobody() -> None:
    assert plan_of("Are bananas in Anatolia?", "Ana", "Ben").speakers == ()


@pytest.mark.parametrize(
    ("question", "speakers"), [("What did I plant?", ("user",)), ("Which kiln is best?", ())]
)
def test_first_person_names_the_user_where_speakers_are_roles(
    question: str, speakers: tuple[str, ...]
) -> None:
    assert speakers_named(question, [view_of("user", "assistant")]) == speakers


def test_first_person_names_nobody_among_people() -> None:
    assert speakers_named("What did I plant?", [view_of("Ana", "Ben", role=Role.USER)]) == ()


def test_terms_leave_out_the_named_speakers() -> None:
    assert plan_of("What did Ana's neighbours plant?", "Ana").terms == ("neighbour", "plant")


def test_entities_of_the_scope_are_named_besides_speakers() -> None:
    store = PagedStore()
    store.write(
        [*talk([("Ana", "A word.")]), replace(entity("Old Mill"), aliases=("the mill",)), entity("River")]
    )
    view = ScopeView(SCOPE)
    view.apply(store.since(SCOPE, view.revision))
    plan = understand("Did Ana see the mill's wheel?", [view], KnownTimes())
    assert plan.entities == ("Ana", "Old Mill")


def test_reference_is_the_newest_message_of_all_scopes() -> None:
    late = view_of("Ben", said_at=START + timedelta(days=9))
    plan = understand("What happened last week?", [view_of("Ana"), late], KnownTimes())
    assert plan.reference == START + timedelta(days=9)


@pytest.mark.parametrize(
    "reference", ["2024-02-03", date(2024, 2, 3), datetime(2024, 2, 3, tzinfo=UTC), "3 February 2024"]
)
def test_reference_of_the_caller_goes_first(reference: str | date) -> None:
    times = KnownTimes()
    plan = understand("Who came yesterday?", [view_of("Ana")], times, reference=reference)
    assert plan.reference == times.anchor == datetime(2024, 2, 3, tzinfo=UTC)


def test_reference_that_is_no_date_is_refused() -> None:
    with pytest.raises(InvalidTime, match="soonish"):
        understand("Who came?", [view_of("Ana")], KnownTimes(), reference="soonish")


def test_scope_without_messages_has_no_reference_and_no_time() -> None:
    plan = understand(
        "Who came yesterday?", [ScopeView(SCOPE)], KnownTimes(yesterday=interval(day(0), day(1)))
    )
    assert (plan.reference, plan.time) == (None, None)


def test_calendar_date_goes_before_a_relative_phrase() -> None:
    exact = replace(interval(day(3), day(4)), source=TimeSource.EXPLICIT, confidence=0.8)
    times = KnownTimes(last_week=interval(day(20), day(27)), on_4_March=exact)
    assert plan_of("What did Ana say on 4 March about last week?", "Ana", times=times).time == exact


def test_unknown_and_doubtful_times_are_left_out() -> None:
    doubtful = replace(interval(day(0), day(1)), confidence=0.2)
    times = KnownTimes(sometime=Interval(), once=doubtful)
    assert plan_of("Who rowed once, sometime?", "Ana", times=times).time is None


@pytest.mark.parametrize("question", [None, 7, b"When?", "", "  \n", "?!", "…"])
def test_question_without_words_is_refused(question: object) -> None:
    with pytest.raises(EmptyQuestion):
        check_question(question)


def test_question_in_another_script_is_a_question() -> None:
    assert check_question(" 何時? ") == "何時?"


@pytest.mark.parametrize(
    ("question", "overview"), [("Give me an overview of the course.", True), ("When is the course?", False)]
)
def test_overview_is_told_from_a_detail(question: str, overview: bool) -> None:
    assert wants_overview(question) is overview
