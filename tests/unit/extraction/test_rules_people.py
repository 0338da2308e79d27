"""Who is who: pronouns, kin, aliases, names and what is none."""

import pytest

from structmem.domain.entry import EntityType
from tests.unit.extraction.talk import event, fact, facts, said, understand, understand_all


@pytest.mark.parametrize(
    ("before", "text", "predicate", "subject"),
    [
        ("My sister Vera called me.", "She sold the canoe.", "sell", "Vera"),
        ("My brother Ivo called me.", "He sold the canoe.", "sell", "Ivo"),
        ("My brother Ivo met my sister Vera.", "She sold the canoe.", "sell", "Vera"),
        ("Vera and Ivo visited me.", "They sold the canoe.", "sell", "Vera and Ivo"),
        ("My parents visited me.", "They sold the canoe.", "sell", "Mira's parents"),
        ("My sister Vera called me.", "My sister sold the canoe.", "sell", "Vera"),
    ],
)
def test_pronoun_or_kin_word_finds_whom_it_stands_for(
    before: str, text: str, predicate: str, subject: str
) -> None:
    found = event(understand(f"Mira: {before}", f"Mira: {text}"), predicate)
    assert found.subject == subject
    assert found.text.endswith(f"{subject} sold the canoe")


def test_two_equally_likely_people_leave_the_pronoun_alone() -> None:
    found = event(understand("Mira: Runa Moss met Vera Lind.", "Mira: She sold the canoe."), "sell")
    sure = event(understand("Mira: Vera Lind called.", "Mira: She sold the canoe."), "sell")
    assert found.subject.casefold() == "she"
    assert found.confidence < sure.confidence


def test_kin_of_the_wrong_gender_is_passed_over() -> None:
    found = event(understand("Mira: My brother Ivo called.", "Mira: She sold the canoe."), "sell")
    assert found.subject.casefold() == "she"


def test_pronoun_never_stands_for_the_two_who_talk() -> None:
    found = event(understand("Theo: I like Mira.", "Mira: She sold the canoe."), "sell")
    assert found.subject.casefold() == "she"


def test_kin_without_a_name_belongs_to_the_speaker() -> None:
    assert fact(said("My uncle works as a welder."), "job_title").subject == "Mira's uncle"


def test_you_is_the_other_one_of_two() -> None:
    assert event(said("You sold the canoe."), "sell").subject == "Theo"


def test_you_is_nobody_among_three() -> None:
    found = understand("Runa: I am here too.", "Mira: You sold the canoe.")
    assert event(found, "sell").subject.casefold() == "you"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I met Vera with my brother Ivo. We sold the canoe.", {"Mira", "Ivo"}),
        ("Vera and I talked. We sold the canoe.", {"Mira", "Vera"}),
        ("We sold the canoe.", {"Mira"}),
    ],
)
def test_we_is_the_speaker_and_who_came_along(text: str, names: set[str]) -> None:
    found = event(said(text), "sell")
    assert {m.name for m in found.mentions if m.type is EntityType.PERSON} == names


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("My sister Vera called.", "Vera", "Mira's sister"),
        ("Vera is my sister.", "Vera", "Mira's sister"),
        ("My sister's name is Vera.", "Vera", "Mira's sister"),
        ("Everyone calls me Miri.", "Mira", "Miri"),
        ("My dog Pebble barked.", "Pebble", "Mira's dog"),
    ],
)
def test_second_name_is_an_alias(text: str, name: str, alias: str) -> None:
    assert (name, alias) in [(draft.name, draft.alias) for draft in said(text).aliases]


@pytest.mark.parametrize(
    ("speaker", "called", "is_alias"),
    [
        ("Theodora", "Theo", True),
        ("Robert Lund", "Bob", True),
        ("Runa Moss", "Runa", True),
        ("Theodora", "Th", False),
        ("Theodora", "Vera", False),
        ("Theodora", "Theodora", False),
    ],
)
def test_short_name_by_which_the_other_one_is_called_is_an_alias(
    speaker: str, called: str, is_alias: bool
) -> None:
    found = understand_all(f"{speaker}: I am back.", f"Mira: Hey {called}, I sold the canoe.")
    assert [(one.name, one.alias) for one in found.aliases] == ([(speaker, called)] if is_alias else [])


def test_first_name_of_the_one_full_name_within_reach_is_an_alias() -> None:
    found = understand("Mira: I met Runa Moss.", "Mira: Runa called me.")
    assert [(one.name, one.alias) for one in found.aliases] == [("Runa Moss", "Runa")]


def test_first_name_of_two_people_is_no_alias() -> None:
    assert not understand("Mira: I met Runa Moss and Runa Lind.", "Mira: Runa called me.").aliases


def test_strangers_share_no_alias() -> None:
    assert not said("Vera met Ivo at the station.").aliases


@pytest.mark.parametrize(
    ("text", "predicate", "name"),
    [
        ("My husband Ivo cooked.", "married_to", "Ivo"),
        ("My boss Runa called.", "boss", "Runa"),
        ("My dog Pebble barked.", "has_pet", "Pebble"),
        ("My cousin Runa called.", "has_cousin", "Runa"),
    ],
)
def test_kin_with_a_name_is_a_fact_taken_for_granted(text: str, predicate: str, name: str) -> None:
    found = fact(said(text), predicate)
    assert (found.subject, found.object) == ("Mira", name)


@pytest.mark.parametrize(
    "text", ["Theo, I sold the canoe.", "Hey Theo! I sold the canoe.", "I sold the canoe, Theo."]
)
def test_who_is_only_addressed_takes_no_part(text: str) -> None:
    assert "Theo" not in {m.name for m in event(said(text), "sell").mentions}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("I live in Querlin.", "Querlin", EntityType.PLACE),
        ("I flew from Querlin to Ostrava.", "Querlin", EntityType.PLACE),
        ("I work for Querlin.", "Querlin", EntityType.ORGANISATION),
        ("I studied at Querlin University.", "Querlin University", EntityType.ORGANISATION),
        ("Querlin told me a joke.", "Querlin", EntityType.PERSON),
        ("I danced with Querlin.", "Querlin", EntityType.PERSON),
        ("I visited the Querlin Museum.", "Querlin Museum", EntityType.PLACE),
        ("Dr. Querlin moved.", "Dr. Querlin", EntityType.PERSON),
        ("Ångström told me a joke.", "Ångström", EntityType.PERSON),
        ("Жанна told me a joke.", "Жанна", EntityType.PERSON),
    ],
)
def test_name_gets_its_type_from_words_around_it(text: str, name: str, kind: EntityType) -> None:
    types = {m.name.replace("Dr Q", "Dr. Q"): m.type for e in said(text).entries for m in e.mentions}
    assert types[name] is kind


def test_common_things_share_one_name() -> None:
    found = understand_all("Mira: I bought two red canoes.", "Theo: I sold my old canoe.")
    things = {m.name for e in found.entries for m in e.mentions if m.type is EntityType.THING}
    assert things == {"canoe"}


def test_name_resolved_in_one_message_keeps_its_type_in_the_next() -> None:
    found = understand("Mira: My cousin Querlin called.", "Mira: I heard about Querlin.")
    assert {m.type for e in found.entries for m in e.mentions if m.name == "Querlin"} == {EntityType.PERSON}


def test_whose_favourite_it_is_holds_the_fact() -> None:
    (found,) = facts(said("Her favourite drink is tea."))
    assert (found.subject, found.functional) == ("", False)
    assert found.confidence < 0.6
