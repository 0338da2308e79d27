"""What is worth an entry: news is kept, small talk and moods of the moment are not, or only for the day."""

from datetime import UTC, datetime

import pytest

from structmem.domain.entry import EntryKind, Modality
from tests.unit.extraction.talk import event, events, fact, facts, said, understand


@pytest.mark.parametrize(
    "text",
    [
        "I'm so sorry.",
        "I'm ready!",
        "That's disgusting.",
        "It has really helped me.",
        "We can all learn from that.",
        "Art can be so healing.",
        "Pets bring so much joy.",
        "People need friends.",
        "Taking care of plants is important.",
        "Volunteering sounds like a great idea.",
        "Your garden looks wonderful.",
        "You have such a kind heart.",
        "I love those colours.",
        "I can't wait to hear about it.",
        "I'll keep you posted.",
        "I'm going to keep going.",
        "Gonna be awesome!",
        "Here's a photo of it.",
        "Being outdoors can be fun.",
        "Wishing you many happy years!",
        "Family means the world to me.",
        "I love how you use it.",
        "Breakfast was delicious.",
    ],
)
def test_small_talk_gives_no_entry(text: str) -> None:
    kept = [entry.text for entry in said(text).entries if entry.kind is not EntryKind.INTERACTION]
    assert kept == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("My sister quit.", "Mira's sister quit"),
        ("I went home.", "Mira went home"),
        ("We broke up.", "Mira and others broke up"),
        ("Music calms me.", "Music calms Mira"),
        ("You have an appointment on Friday.", "Theo has an appointment on Friday"),
        ("I met her.", "Mira met her"),
        ("I wonder why I left Corvex.", "Mira left Corvex"),
        ("Someone stole my bike.", "Someone stole Mira's bike"),
    ],
)
def test_short_news_is_kept(text: str, kept: str) -> None:
    assert kept in [entry.text for entry in said(text).entries]


def test_small_talk_is_kept_where_it_explains_something() -> None:
    found = said("I left early because I was tired.")
    assert len(found.links) == 1


@pytest.mark.parametrize("text", ["I'm nervous about the audition.", "I feel sad about the move."])
def test_mood_is_true_on_the_day_that_it_was_told(text: str) -> None:
    (found,) = facts(said(text))
    assert (found.valid_from, found.valid_to) == (
        datetime(2024, 5, 15, tzinfo=UTC),
        datetime(2024, 5, 16, tzinfo=UTC),
    )


def test_mood_of_the_past_had_ended_when_it_was_told() -> None:
    (found,) = facts(said("I was nervous about the audition."))
    assert found.valid_from == datetime(2024, 5, 8, tzinfo=UTC)
    assert found.valid_to is not None
    assert found.valid_to < datetime(2024, 5, 16, tzinfo=UTC)


def test_state_that_lasts_is_no_mood() -> None:
    assert fact(said("I am allergic to nuts."), "allergic_to").valid_to is None


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        ("Here's a self-portrait I painted last week.", "paint", "Mira painted a self-portrait last week"),
        ("The bowl I made last year broke.", "make", "Mira made the bowl last year"),
        ("The help I got from Runa was a relief.", "get", "Mira got the help from Runa"),
    ],
)
def test_object_before_its_clause_comes_behind_the_verb(text: str, predicate: str, expected: str) -> None:
    assert event(said(text), predicate).text == expected


def test_subject_of_the_clause_around_is_what_the_inner_one_is_about() -> None:
    found = fact(said("The bowl I made last year holds two litres."), "hold")
    assert found.text == "Bowl holds two litres"


def test_joined_infinitives_share_their_subject() -> None:
    texts = [entry.text for entry in understand("Mira: Singing helps me relax and meet new people.").entries]
    assert "Mira meets new people" in texts
    assert not any(text.startswith("Singing meets") for text in texts)


def test_joined_nouns_share_their_preposition() -> None:
    found = event(said("I got letters from my aunt and my cousin."), "get")
    assert found.object == "letters"
    assert {"Mira's aunt", "Mira's cousin"} <= {mention.name for mention in found.mentions}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I drew everyone's portrait.", "Mira drew everyone's portrait"),
        ("I saw the Lyrid meteor shower.", "Mira saw the Lyrid meteor shower"),
        ("Gotta book the flights.", "Mira gotta book the flights"),
    ],
)
def test_word_is_read_by_its_neighbours(text: str, expected: str) -> None:
    assert [entry.text for entry in events(said(text))] == [expected]


def test_word_that_must_be_done_is_a_plan() -> None:
    assert event(said("Gotta book the flights."), "book").modality is Modality.PLANNED


def test_command_after_a_statement_is_nobodys_deed() -> None:
    assert [entry.predicate for entry in events(said("I was hired by Corvex, and look at this badge!"))] == [
        "hire"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I ate fried crickets.", "Mira ate fried crickets"),
        ("I visited a salt mine.", "Mira visited a salt mine"),
        ("We moved house on Friday.", "Mira and others moved house on Friday"),
        ("Moved to Turku yesterday, boxes everywhere.", "Mira moved to Turku yesterday, boxes everywhere"),
    ],
)
def test_one_event_is_read_whole(text: str, expected: str) -> None:
    assert [entry.text for entry in events(said(text))] == [expected]


def test_what_one_has_got_is_owned_not_received() -> None:
    assert fact(said("I've got a kitten at home."), "has_pet").object == "kitten"


def test_last_day_at_work_ends_it() -> None:
    found = fact(said("Yesterday was my last day at Corvex."), "works_at")
    assert (found.object, found.closing) == ("Corvex", True)


def test_place_that_here_stands_for_is_part_of_the_event() -> None:
    found = event(said("Greetings from Turku! I moved here on Friday."), "move")
    assert found.text == "Mira moved to Turku on Friday"
    assert "Turku" in {mention.name for mention in found.mentions}


def test_thanks_for_coming_tell_when_a_thing_was() -> None:
    found = event(said("Thank you all for coming to the party yesterday!"), "take place")
    assert (found.modality, found.text) == (Modality.ACTUAL, "The party was on 14 May 2024")


@pytest.mark.parametrize(
    "text",
    [
        "It makes us laugh.",
        "Challenges make us stronger.",
        "I'm lucky to have you.",
        "Books can inspire us.",
        "We'll know when we see the results.",
        "I can imagine the thrill.",
    ],
)
def test_morals_and_courtesies_give_no_entry(text: str) -> None:
    kept = [entry.text for entry in said(text).entries if entry.kind is not EntryKind.INTERACTION]
    assert kept == []


def test_birth_is_a_fact_with_its_year_and_its_place() -> None:
    found = said("I was born in Turku in 1990.")
    assert fact(found, "born").object == "1990"
    assert fact(found, "born_in").object == "Turku"


@pytest.mark.parametrize(
    "text",
    ["It was frustrating because of the noise.", "It helps us stay sharp and focused.", "Mine is small."],
)
def test_words_of_judgement_are_no_deeds(text: str) -> None:
    assert [entry.text for entry in events(said(text)) if entry.predicate in {"frustrate", "focus"}] == []
    assert "Mira is small" not in [entry.text for entry in said(text).entries]


def test_what_one_has_not_done_is_no_command() -> None:
    found = said("Haven't talked in a while, wanted to let you know I joined a travel club!")
    assert event(found, "join").text == "Mira joined a travel club"
