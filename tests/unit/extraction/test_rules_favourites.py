"""Favourites in the words that people use, and what only speaks of favourites."""

import pytest

from structmem.domain.draft import EntryDraft
from tests.unit.extraction.talk import facts, said


def favourites(text: str) -> list[EntryDraft]:
    return [one for one in facts(said(text)) if one.predicate.startswith("favourite_")]


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("Early winter is my favourite season.", "favourite_season", "early winter"),
        ("My favourite season is early winter.", "favourite_season", "early winter"),
        ("Cabbage soup is my favourite dish.", "favourite_dish", "cabbage soup"),
        ("I've thought it over, my favourite fruit has to be quince.", "favourite_fruit", "quince"),
        ("The drink I like best is elderflower cordial.", "favourite_drink", "elderflower cordial"),
        ("Of all colours I love ochre most.", "favourite_colour", "ochre"),
        ("If I had to pick one cheese, it would be gouda.", "favourite_cheese", "gouda"),
        ("My go-to snack is rye toast.", "favourite_snack", "rye toast"),
        ("When it comes to bread, nothing beats sourdough.", "favourite_bread", "sourdough"),
    ],
)
def test_what_somebody_likes_best_is_a_favourite(text: str, predicate: str, value: str) -> None:
    assert [(one.predicate, one.object) for one in favourites(text)] == [(predicate, value)]


@pytest.mark.parametrize(
    "text",
    [
        "If cabbage soup were my favourite dish, I'd cook it.",
        "Is cabbage soup your favourite dish?",
        "I wish quince was my favourite fruit.",
        "It has to be my favourite dish.",
    ],
)
def test_what_is_only_supposed_or_asked_is_no_favourite(text: str) -> None:
    assert [one for one in favourites(text) if not one.closing] == []


def test_the_favourite_of_somebody_else_is_theirs() -> None:
    [one] = favourites("Otto's favourite drink has to be sloe gin.")
    assert (one.subject, one.object) == ("Otto", "sloe gin")
    assert one.text == "Otto's favourite drink is sloe gin"


@pytest.mark.parametrize(
    "text",
    [
        "My favourite tea has changed to mint.",
        "My favourite tea recently changed from sage to mint.",
        "Favourite tea: mint.",
        "For tea, mint is my favourite.",
    ],
)
def test_change_and_heading_tell_a_favourite(text: str) -> None:
    assert ("favourite_tea", "mint") in [(one.predicate, one.object) for one in facts(said(text))]
