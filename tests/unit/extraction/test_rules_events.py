"""Events: participants, time, standalone text, and what is no event."""

from datetime import UTC, datetime, timedelta

import pytest

from structmem.domain.draft import EntryDraft, ExtractionMode
from structmem.domain.entry import EntityType, EntryKind, Modality, ParticipantRole
from structmem.domain.interval import IntervalKind, TimeSource
from structmem.domain.message import Role
from tests.unit.extraction.talk import (
    RULES,
    WEDNESDAY,
    event,
    events,
    facts,
    message,
    said,
)

DAY = timedelta(days=1)


def _roles(entry: EntryDraft) -> set[tuple[str, str, str]]:
    return {(mention.role, mention.name, mention.type) for mention in entry.mentions}


@pytest.mark.parametrize(
    ("text", "predicate", "wanted"),
    [
        (
            "I went hiking with Vera in the Grey Mountains last weekend.",
            "hike",
            {
                ("AGENT", "Mira", "PERSON"),
                ("COMPANION", "Vera", "PERSON"),
                ("PLACE", "Grey Mountains", "PLACE"),
            },
        ),
        ("Ivo gave me a lamp.", "give", {("AGENT", "Ivo", "PERSON"), ("RECIPIENT", "Mira", "PERSON")}),
        ("Ivo baked a cake for Vera.", "bake", {("RECIPIENT", "Vera", "PERSON"), ("THEME", "cake", "THING")}),
        ("I was invited to a wedding.", "invite", {("PATIENT", "Mira", "PERSON")}),
        ("I visited Lisbon.", "visit", {("THEME", "Lisbon", "PLACE")}),
        ("I joined Brightwell Ltd.", "join", {("THEME", "Brightwell Ltd", "ORGANISATION")}),
        ('I read "The Glass Orchard".', "read", {("THEME", "The Glass Orchard", "THING")}),
        ("We flew to Lake Saimaa.", "fly", {("PLACE", "Lake Saimaa", "PLACE")}),
    ],
)
def test_participants_have_roles_and_types(
    text: str, predicate: str, wanted: set[tuple[str, str, str]]
) -> None:
    assert wanted <= _roles(event(said(text), predicate))


@pytest.mark.parametrize(
    ("text", "standalone"),
    [
        ("I lost my keys.", "Mira lost Mira's keys"),
        ("I'm painting a mural.", "Mira is painting a mural"),
        ("I've booked the flights.", "Mira has booked the flights"),
        ("I don't know Runa.", "Mira doesn't know Runa"),
        ("You told me about the canoe.", "Theo told Mira about the canoe"),
        ("Went to the market.", "Mira went to the market"),
        ("Been painting a mural.", "Mira has been painting a mural"),
        ("Going to Lisbon tomorrow!", "Mira is going to Lisbon tomorrow"),
        ("My sister Vera moved to Turku.", "Mira's sister Vera moved to Turku"),
        ("Honestly, Theo, I sold the canoe.", "Honestly, Theo, Mira sold the canoe"),
    ],
)
def test_text_stands_alone(text: str, standalone: str) -> None:
    texts = [entry.text for entry in said(text).entries if entry.kind is not EntryKind.INTERACTION]
    assert standalone in [text.replace(" not ", "n't ") for text in texts]


def test_joined_verb_gets_the_subject_that_it_shares() -> None:
    texts = [entry.text for entry in events(said("I sold the canoe and bought a kayak."))]
    assert texts == ["Mira sold the canoe", "Mira bought a kayak"]


def test_joined_clauses_share_their_day() -> None:
    found = said("Yesterday I went to the market and bought apples.")
    assert event(found, "go").occurred.start == event(found, "buy").occurred.start
    assert event(found, "buy").occurred.source is TimeSource.RELATIVE


def test_story_goes_on_at_the_day_that_it_began_with_less_confidence() -> None:
    found = said("I went to Turku yesterday. We visited a castle.")
    first, second = event(found, "go").occurred, event(found, "visit").occurred
    assert second.start == first.start
    assert second.confidence < first.confidence


def test_new_topic_does_not_take_the_day_of_the_story() -> None:
    found = said("I went to Turku yesterday. Also, I quit the choir.")
    assert event(found, "quit").occurred.source is TimeSource.SESSION


def test_each_clause_takes_its_own_day() -> None:
    found = said("I sold the canoe in 2019 and I bought a kayak in 2021.")
    assert event(found, "sell").occurred.start == datetime(2019, 1, 1, tzinfo=UTC)
    assert event(found, "buy").occurred.start == datetime(2021, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "predicate", "start", "end", "kind"),
    [
        ("I sold the canoe.", "sell", -7 * DAY, timedelta(0), IntervalKind.POINT),
        ("I'll sell the canoe.", "sell", timedelta(0), 90 * DAY, IntervalKind.POINT),
        ("I'm building a canoe.", "build", timedelta(0), None, IntervalKind.OPEN),
        ("I have sold canoes.", "sell", None, timedelta(0), IntervalKind.POINT),
    ],
)
def test_no_phrase_gives_a_wide_and_unsure_time(
    text: str, predicate: str, start: timedelta | None, end: timedelta | None, kind: IntervalKind
) -> None:
    said_at = WEDNESDAY + timedelta(minutes=1)
    found = event(said(text), predicate).occurred
    assert (found.kind, found.source) == (kind, TimeSource.SESSION)
    assert found.confidence <= 0.5
    assert found.end == (None if end is None else said_at + end)
    if start == -7 * DAY:
        assert found.start == datetime(2024, 5, 8, tzinfo=UTC)
    else:
        assert found.start == (None if start is None else said_at + start)


@pytest.mark.parametrize(
    ("text", "predicate", "modality"),
    [
        ("We're leaving for Lisbon tomorrow.", "leave", Modality.PLANNED),
        ("My flight leaves on Saturday.", "leave", Modality.PLANNED),
        ("I have an appointment on Friday.", "have", Modality.PLANNED),
        ("If I win, I'll buy a boat.", "win", Modality.HYPOTHETICAL),
        ("Vera said she sold the canoe.", "sell", Modality.REPORTED),
        ("I'm thinking about learning Polish.", "learn", Modality.HYPOTHETICAL),
    ],
)
def test_modality_follows_verb_and_time(text: str, predicate: str, modality: Modality) -> None:
    assert event(said(text), predicate).modality is modality


@pytest.mark.parametrize("text", ["I usually run in the morning.", "I go to the gym every Monday."])
def test_habit_is_a_fact_without_a_date_of_its_own(text: str) -> None:
    (found,) = facts(said(text))
    assert found.modality is Modality.HABITUAL
    assert found.occurred.kind is IntervalKind.OPEN


@pytest.mark.parametrize(
    "text",
    [
        "Hi!",
        "Yeah, totally.",
        "Wow, great!",
        "What did you do yesterday?",
        "Let's go!",
        "Call me.",
        "lol",
        "...",
    ],
)
def test_greetings_questions_and_commands_hold_no_event(text: str) -> None:
    assert not events(said(text))
    assert not facts(said(text))


@pytest.mark.parametrize(
    "text",
    [
        "Did I tell you that I sold the canoe?",
        "Vera sold the canoe, can you believe it?",
        "Guess what: I sold the canoe!",
        "Turns out Vera sold the canoe.",
    ],
)
def test_statement_beside_a_question_or_command_is_kept(text: str) -> None:
    assert [entry.predicate for entry in events(said(text))] == ["sell"]


@pytest.mark.parametrize("role", [Role.SYSTEM, Role.TOOL])
def test_system_and_tool_messages_are_not_understood(role: Role) -> None:
    found = RULES.extract([message("I sold the canoe.", role=role)], context=(), mode=ExtractionMode.EVENT)
    assert not found.entries


def test_relational_phrase_counts_from_the_event_that_it_names() -> None:
    found = said("I met Vera a year after I moved to Turku.")
    assert event(found, "meet").occurred.source is not TimeSource.RELATIVE


def test_days_and_months_are_no_entities() -> None:
    names = {m.name for e in said("On Monday I met Vera in May.").entries for m in e.mentions}
    assert names == {"Mira", "Vera"}


def test_capital_at_the_start_of_a_sentence_makes_no_name() -> None:
    found = said("Pottery calms me. Running helps too. Resilience matters.")
    kinds = {m.name: m.type for e in found.entries for m in e.mentions}
    assert EntityType.PERSON not in {kind for name, kind in kinds.items() if name != "Mira"}


def test_theme_of_an_event_is_its_object() -> None:
    found = event(said("I repaired the old clock with Ivo."), "repair")
    assert (found.object, found.subject) == ("old clock", "Mira")
    assert (ParticipantRole.COMPANION, "Ivo") in {(m.role, m.name) for m in found.mentions}


def test_quote_is_what_stands_in_the_message() -> None:
    text = "Well, I sold the canoe  in May, and then I flew to Malta."
    for entry in said(text).entries:
        assert entry.quote == text[entry.start : entry.end]


def test_one_of_two_deeds_did_not_happen_for_sure() -> None:
    for text in ("Vera sold the car or gave it away.", "You could say that you sold a car or gave one away."):
        told = said(text).entries
        assert {one.modality for one in told if one.kind is EntryKind.EVENT} <= {Modality.HYPOTHETICAL}
    assert [one.negated for one in said("Vera didn't call or write.").entries] == [True, True]
