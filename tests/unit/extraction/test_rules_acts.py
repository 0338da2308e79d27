"""Acts between speakers."""

import pytest

from structmem.domain.draft import ExtractionMode
from structmem.domain.entry import EntryKind, ParticipantRole
from tests.unit.extraction.talk import RULES, acts, events, facts, message, said


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("What did you paint?", "ASK"),
        ("Did Vera call", ""),
        ("Thanks so much for the lamp!", "THANK"),
        ("I really appreciate your help.", "THANK"),
        ("Congratulations on the prize!", "CONGRATULATE"),
        ("I'm so sorry to hear that.", "EMPATHISE"),
        ("That must be really hard.", "EMPATHISE"),
        ("Sorry I missed your call.", "APOLOGISE"),
        ("I'm so proud of you!", "PRAISE"),
        ("You did a great job!", "PRAISE"),
        ("You can do it!", "SUPPORT"),
        ("Good luck with the exam.", "SUPPORT"),
        ("You should see a doctor.", "ADVISE"),
        ("Try the soup.", "ADVISE"),
        ("I'll send you the photos.", "PROMISE"),
        ("Do you want to come with us?", "INVITE"),
        ("I totally agree.", "AGREE"),
        ("I don't think so.", "DISAGREE"),
        ("I sold the canoe.", ""),
        ("Thanks to the rain, the garden grew.", ""),
    ],
)
def test_sentence_is_the_act_that_its_words_do(text: str, act: str) -> None:
    assert acts(said(text)) == ([act] if act else [])


def test_act_goes_from_speaker_to_addressee() -> None:
    (found,) = (e for e in said("Thanks for the lamp!").entries if e.kind is EntryKind.INTERACTION)
    assert found.text == "Mira thanked Theo: Thanks for the lamp!"
    assert {(m.role, m.name) for m in found.mentions} == {
        (ParticipantRole.AGENT, "Mira"),
        (ParticipantRole.RECIPIENT, "Theo"),
    }


def test_act_without_a_known_addressee_names_the_speaker_only() -> None:
    (found,) = RULES.extract([message("Thanks!")], context=(), mode=ExtractionMode.EVENT).entries
    assert (found.text, [m.name for m in found.mentions]) == ("Mira thanked: Thanks!", ["Mira"])


@pytest.mark.parametrize(
    "text", ["I'm so proud of you!", "Sorry to hear that.", "You're so talented.", "Thank you for coming."]
)
def test_formula_is_no_fact(text: str) -> None:
    assert not facts(said(text))
    assert not events(said(text))


def test_news_in_a_sentence_of_thanks_is_kept() -> None:
    assert [one.predicate for one in events(said("Thanks, I passed the exam!"))] == ["pass"]
