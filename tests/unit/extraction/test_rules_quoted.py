"""Quoted words, blamed names and what could not be done: none of it happened to the speaker."""

import pytest

from structmem.domain.entry import EntryKind, Modality
from structmem.extraction.plain.quoted import without_quotations
from tests.unit.extraction.talk import event, fact, facts, said, understand


@pytest.mark.parametrize(
    "text",
    [
        'Here is a draft: "Dear Madam, I bought a mill in May and moved to Tromsø."',
        '"I quit my job at the bakery. I am moving to Quito in June," it says.',
        "“I adopted a dog because my cat died. We named her Suki.”",
        "„Ich bin Tomas. I live in Graz now.“",
        "«I married Petra in 2019 and we have two sons.»",
        'He wrote "I lost my job because I was ill and we had to sell the house.',
        'The letter goes:\n\n"Dear all,\n\nI moved to Graz in May. I sold my boat.\n\nYours, Petra"',
        "The song goes ‘I lost my love in Turin, I drove all night to Rome’.",
        "The note reads 'I bought a flat in Lyon last week'.",
        "> I bought a house in Turku last year.\n>> I am a nurse.",
        "Try this:\n```\nI live in Oslo. I married Petra in 2019.\n```",
        "Try this:\n```\nI live in Oslo.\n\nI married Petra in 2019.",
        "As a test text, `I moved to Bergen in May because of the rent`.",
        "Tom: I bought a farm in May.\nPetra: I moved to Bergen last year.\nTom: I sold the boat.",
        "Here is a draft:\n\nDear Madam,\n\nI bought a mill in May. I moved to Graz.\n\nKind regards,\nTom",
        "You could write:\n\nSubject: My move\n\nHi Petra,\nI sold my boat and I live in Graz now.\n",
        'How do I say "my wife works at the harbour and I drive a tram" in Finnish?',
    ],
)
def test_quoted_words_tell_nothing_of_the_speaker(text: str) -> None:
    found = said(text)
    told = [draft.text for draft in found.entries if draft.kind is not EntryKind.INTERACTION]
    assert told == []
    assert found.links == ()


def test_words_around_a_quotation_are_the_speakers_own() -> None:
    found = said('I told him "no way, I sold the van yesterday" and left for Rome.')
    assert [draft.predicate for draft in found.entries] == ["leave"]


def test_quotation_does_not_join_the_sentences_around_it() -> None:
    found = said('The song goes "I lost my heart in a town by the sea." I sold my guitar.')
    assert [draft.text for draft in found.entries if draft.predicate == "sell"] == ["Mira sold Mira's guitar"]


def test_quotation_does_not_make_two_clauses_one_subject() -> None:
    found = said("The song goes “I lost my love, I drove all night” and I sold my guitar.")
    assert event(found, "sell").text == "Mira sold Mira's guitar"


def test_what_follows_an_announced_letter_is_read() -> None:
    found = said(
        "Here is a draft:\n\nDear Sir,\nI bought a mill.\n\nYours,\nTom\n\nI sold my boat yesterday."
    )
    assert {draft.predicate for draft in found.entries} == {"sell", "owns"}


def test_letter_that_is_the_message_is_the_speakers_own() -> None:
    found = said("Dear Theo,\nI bought a mill in May.\nYours,\nMira")
    assert event(found, "buy").object == "mill"


def test_unclosed_quotation_ends_with_its_paragraph() -> None:
    found = said('He wrote "I lost my job and we sold the house.\n\nI moved to Bergen in May.')
    assert [draft.object for draft in facts(found)] == ["Bergen"]


def test_letter_of_several_paragraphs_is_one_quotation() -> None:
    found = said('"Dear Sir,\n\nI bought a mill in May.\n\nYours, Tom"\n\nI sold my boat yesterday.')
    assert {draft.predicate for draft in found.entries} == {"sell", "owns"}


@pytest.mark.parametrize(
    "text",
    [
        "My brothers' house burned down and I moved to my parents' place in May.",
        "'Cause I moved to my parents' place in May, I sold the car.",
        "I'm 6'2\" tall and my screen is 27\" wide, and I moved to Oslo in May.",
        'I read "Dune" and "The Old Man and the Sea" in May.',
        'I watched "Never let me go" and "I Know What You Hid" in May.',
        'My "friend" and his "so called" wife moved to Oslo in May.',
        "Update: I moved to Oslo in May.\nWork: I started at the tannery in June.",
        "The pan cost > 50 euros and I love it <3",
    ],
)
def test_names_scare_quotes_apostrophes_and_labels_stay(text: str) -> None:
    assert without_quotations(text) == text


def test_blanks_keep_every_offset_and_quotes_stay_whole() -> None:
    text = 'When he wrote "I am done with all of you for good", I moved to Bergen in May.'
    assert len(without_quotations(text)) == len(text)
    for draft in said(text).entries:
        assert draft.quote == text[draft.start : draft.end]


def test_title_in_quotes_is_still_what_was_read() -> None:
    assert '"Dune"' in event(said('I read "Dune" last week.'), "read").text


def test_quotations_of_earlier_messages_tell_nothing_either() -> None:
    found = understand(
        'Mira: The card says "I moved to Bergen and I am a nurse now".', "Mira: I moved to Graz in May."
    )
    assert fact(found, "lives_in").object == "Graz"
    assert len(facts(found)) == 1


@pytest.mark.parametrize(
    "text", ["I missed the flight because of Madrid.", "Thanks to Petra, I passed the exam."]
)
def test_bare_name_that_is_blamed_is_no_event(text: str) -> None:
    found = said(text)
    assert [draft.predicate for draft in found.entries if draft.kind is EntryKind.EVENT] in (
        ["miss"],
        ["pass"],
    )
    assert found.links == ()


@pytest.mark.parametrize("cause", ["Storm Freya", "Brexit", "the flood"])
def test_name_of_something_that_happened_is_still_a_cause(cause: str) -> None:
    (link,) = said(f"We lost our house because of {cause}.").links
    assert link.cue == "because of"


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("We could not agree on the price last week.", "agree"),
        ("I couldn't sell the house in May.", "sell"),
        ("Petra couldn't come to the wedding because she was ill.", "come"),
    ],
)
def test_what_could_not_be_done_did_not_happen(text: str, verb: str) -> None:
    found = event(said(text), verb)
    assert (found.modality, found.negated) == (Modality.ACTUAL, True)


@pytest.mark.parametrize(
    "text",
    [
        "I could not sell the house if we had tenants.",
        "I couldn't sell the house without a permit.",
        "I could not sell the house tomorrow.",
        "I could sell the house in June.",
        "I could not have sold the house in June.",
    ],
)
def test_what_could_not_or_might_be_done_stays_supposed(text: str) -> None:
    sold = [draft for draft in said(text).entries if draft.predicate == "sell"]
    assert all(draft.modality is Modality.HYPOTHETICAL for draft in sold)
