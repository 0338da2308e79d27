"""Whom "she" and which place "here" stands for, where a name was given before."""

from structmem.domain.interval import interval_label
from tests.unit.extraction.talk import events, fact, facts, said, understand


def test_here_is_where_the_speaker_greets_from() -> None:
    found = fact(said("Greetings from Tampere! I moved here on 1 May."), "lives_in")
    assert (found.object, interval_label(found.occurred)) == ("Tampere", "1 May 2024")


def test_there_is_the_place_named_last() -> None:
    found = fact(understand("Theo: How is life in Turku?", "Mira: I moved there in 2019."), "lives_in")
    assert found.object == "Turku"


def test_here_of_nowhere_known_is_no_fact() -> None:
    assert not facts(said("I moved here in April."))


def test_given_name_is_whom_she_stands_for() -> None:
    found = said("Her name is Saskia. She's been my girlfriend since last weekend.")
    partner = fact(found, "partner")
    assert (partner.subject, partner.object, partner.functional) == ("Mira", "Saskia", True)


def test_unknown_person_holds_no_functional_fact() -> None:
    found = fact(said("She's my boss."), "is")
    assert (found.subject, found.functional) == ("", False)


def test_breaking_up_ends_the_partnership() -> None:
    found = fact(said("Ivo and I broke up last week."), "partner")
    assert (found.subject, found.object, found.closing) == ("Mira", "Ivo", True)


def test_pronoun_that_is_a_subject_is_looked_up_once() -> None:
    assert [one.predicate for one in events(said("Her and I went to Rome."))] == ["go"]
