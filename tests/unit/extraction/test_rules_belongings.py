"""Habits, helpers, subscriptions, lists of names, and when they began or ended."""

import pytest

from tests.unit.extraction.talk import fact, facts, said


@pytest.mark.parametrize(
    ("text", "predicate", "value", "closing"),
    [
        ("I started taking Corvil in January.", "take", "Corvil", False),
        ("I'm no longer taking Corvil.", "take", "Corvil", True),
        ("I quit drinking tea.", "drink", "tea", True),
        ("I cancelled my Corvex subscription.", "subscribes_to", "Corvex", True),
        ("My dentist's name is Dr Brandt.", "dentist", "Dr Brandt", False),
        ("My budget was raised to 600.", "budget", "600", False),
        ("I've switched to decaf.", "uses", "decaf", False),
        ("I report to Kofi.", "boss", "Kofi", False),
        ("I live at 5 Quay Lane.", "lives_in", "5 Quay Lane", False),
        ("I live in a small flat near the station in Turku.", "lives_in", "Turku", False),
        ("I'm doing a PhD in chemistry at Uppsala.", "studies_at", "Uppsala", False),
        ("I got hooked on Morris dancing in May.", "hobby", "Morris dancing", False),
        ("In May I married the love of my life, Ivo!", "married_to", "Ivo", False),
        ("My new gig is with Brightwell Labs.", "works_at", "Brightwell Labs", False),
        ("Turku, that's where I live.", "lives_in", "Turku", False),
        ("It's Brightwell Labs that pays my wages.", "works_at", "Brightwell Labs", False),
    ],
)
def test_state_is_the_speakers(text: str, predicate: str, value: str, closing: bool) -> None:
    found = fact(said(text), predicate)
    assert (found.subject, found.object, found.closing) == ("Mira", value, closing)


def test_each_listed_name_is_a_child() -> None:
    told = said("We have three kids: Ivo, Lene and Nils.")
    assert {(one.predicate, one.object) for one in facts(told)} == {
        ("has_child", "Ivo"),
        ("has_child", "Lene"),
        ("has_child", "Nils"),
    }


def test_names_with_a_verb_of_their_own_are_no_list() -> None:
    told = said("We have three kids, Ivo and Lene came by.")
    assert "has_child" not in {one.predicate for one in facts(told)}


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Lene is living in Turku now, she moved over in May.", 5),
        ("My job is at Corvex now, my first day was on 3 May.", 5),
    ],
)
def test_now_does_not_say_since_when(text: str, month: int) -> None:
    (found,) = [one for one in facts(said(text)) if one.predicate in {"lives_in", "works_at"}]
    assert found.valid_from is not None and found.valid_from.month == month


def test_last_day_says_when_the_job_ended() -> None:
    found = fact(said("I'm out of Brightwell Labs, my last shift was on 3 May."), "works_at")
    assert found.closing and found.valid_to is not None and found.valid_to.month == 5


@pytest.mark.parametrize("text", ["The choir stopped being fun.", "I stopped having headaches."])
def test_what_was_no_habit_is_no_hobby_that_ended(text: str) -> None:
    assert [one for one in facts(said(text)) if one.predicate == "hobby"] == []
