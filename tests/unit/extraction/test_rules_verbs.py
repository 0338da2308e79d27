"""Verbs that no list has, verbs that only say how, and clauses without a subject of their own."""

import pytest

from structmem.domain.entry import EntryKind, Modality
from structmem.extraction.grammar.lemmas import Form, lemma_of
from tests.unit.extraction.talk import facts, said


def _events(text: str) -> list[tuple[str, str, Modality]]:
    return [
        (one.predicate, one.subject, one.modality)
        for one in said(text).entries
        if one.kind is EntryKind.EVENT and not one.negated
    ]


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("glazed", "glaze"), ("rewaxed", "rewax"), ("decored", "decore"), ("hosed", "hose"),
        ("pawned", "pawn"), ("housesat", "housesit"), ("overslept", "oversleep"), ("handwrote", "handwrite"),
    ],
)  # fmt: skip
def test_past_of_an_unlisted_verb_has_its_lemma(word: str, lemma: str) -> None:
    assert lemma_of(word, Form.PAST) == lemma


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("I'm set to varnish the deck on Friday.", "varnish"),
        ("I'm booked to fly to Bergen on Friday.", "fly"),
        ("I am determined to oil my bicycle chain next week.", "oil"),
        ("I need to lacquer the table.", "lacquer"),
        ("Gonna be tiling the porch on Friday, wanna come?", "tile"),
    ],
)
def test_what_somebody_is_due_to_do_is_planned(text: str, lemma: str) -> None:
    assert (lemma, "Mira", Modality.PLANNED) in _events(text)


def test_what_somebody_was_ready_to_do_need_not_have_been_done() -> None:
    assert _events("We were about to leave when the phone rang.")[0][2] is Modality.HYPOTHETICAL
    assert not any(one[0] == "attend" for one in _events("Vera was unable to attend the funeral."))


@pytest.mark.parametrize("where", ["off", "out", "busy", "up"])
def test_being_away_at_something_is_doing_it(where: str) -> None:
    assert _events(f"I was {where} fixing the roof on Sunday.") == [("fix", "Mira", Modality.ACTUAL)]


@pytest.mark.parametrize(
    "text",
    [
        "Busy weekend: painted the porch.",
        "Big news, painted the porch!",
        "Job done, painted the porch!",
        "It was raining, painted the porch.",
        "Very productive on Monday, painted the porch.",
        "Last week yours truly painted the porch.",
    ],
)
def test_clause_with_nobody_to_do_it_is_the_speakers(text: str) -> None:
    assert ("paint", "Mira", Modality.ACTUAL) in _events(text)


@pytest.mark.parametrize("text", ["Dad called, sounded tired.", "Ana came over, brought cake."])
def test_clause_behind_somebody_is_theirs(text: str) -> None:
    assert {one[1] for one in _events(text)} == {"Mira's dad" if text.startswith("Dad") else "Ana"}


def test_number_with_its_unit_is_one_word() -> None:
    (entry,) = said("I ran the 10K in Gouda on Sunday.").entries
    assert "10K" in entry.text


def test_words_of_an_object_are_no_verbs() -> None:
    assert [one[0] for one in _events("I sharpened my garden shears on Friday.")] == ["sharpen"]
    assert [one.predicate for one in facts(said("I think my sister works at the library."))] == ["works_at"]


@pytest.mark.parametrize(
    ("text", "home"),
    [("I moved to Rio de Janeiro.", "Rio de Janeiro"), ("I live in Nice.", "Nice")],
)
def test_name_with_a_particle_and_name_that_is_a_common_word_are_names(text: str, home: str) -> None:
    assert [one.object for one in facts(said(text)) if one.predicate == "lives_in"] == [home]


def test_length_since_an_event_dates_it() -> None:
    (home,) = [
        one for one in facts(said("It's only been two weeks since I moved to Porto.")) if not one.negated
    ]
    assert home.valid_from is not None and home.valid_from.date().isoformat() == "2024-04-29"


def test_pair_of_animals_is_what_somebody_keeps() -> None:
    assert [(one.predicate, one.object) for one in facts(said("I adopted a pair of gerbils in May."))] == [
        ("has_pet", "pair of gerbils")
    ]
