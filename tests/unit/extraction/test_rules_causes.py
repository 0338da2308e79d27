"""Causal links: direction, kind, confidence, and what they refer back to."""

import pytest

from structmem.domain.entry import CAUSAL_TYPES, LinkType
from structmem.extraction.causes.linking import LOWEST_CONFIDENCE
from tests.unit.extraction.talk import ends, said, understand_all

CAUSES, ENABLES, MOTIVATES, PREVENTS = CAUSAL_TYPES


def _causal(text: str) -> list[tuple[str, str, str]]:
    return _of(f"Mira: {text}")


def _of(*turns: str) -> list[tuple[str, str, str]]:
    found = understand_all("Theo: Hello there.", *turns)
    return [(link.type, *ends(found, link)) for link in found.links if link.type in CAUSAL_TYPES]


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        ("I quit my job because my boss was rude.", "boss was rude", "quit"),
        ("Because it rained, we cancelled the picnic.", "rained", "cancelled"),
        ("I was ill, so I stayed home.", "was ill", "stayed home"),
        ("We cancelled the picnic because of the storm.", "storm", "cancelled"),
        ("Due to the strike, my flight was delayed.", "strike", "delayed"),
        ("I lost my keys. As a result, I missed the meeting.", "lost", "missed"),
        ("I lost my keys. That's why I was late.", "lost", "late"),
        ("I lost my keys; therefore I was late.", "lost", "late"),
        ("The accident led to a long recovery.", "accident", "recovery"),
        ("The delay was caused by the storm.", "storm", "delay"),
        ("Losing my job made me rethink my life.", "lost", "rethought"),
        ("The news made me sad.", "news", "sad"),
        ("I failed the exam, which led to a big argument.", "failed", "argument"),
        ("I failed the exam, which is why I'm retaking it.", "failed", "retaking"),
        ("I was so tired that I fell asleep.", "tired", "asleep"),
        ("I'm happy that Vera moved here.", "Vera moved", "happy"),
        ("The reason I left was that the pay was bad.", "pay was bad", "left"),
        ("Since I was ill, I missed the concert.", "was ill", "missed"),
        ("As the museum was closed, we went to the zoo.", "closed", "zoo"),
        ("After losing my job, I started painting.", "lost", "painting"),
        ("It rained a lot. Because of that, we stayed inside.", "rained", "stayed"),
        ("It was because of the fire that we moved.", "fire", "moved"),
        ("What made me quit was the commute.", "commute", "quit"),
        ("My cat died. I'm sad about that.", "cat died", "sad"),
        ("I got the promotion, which means I'll move to Oslo.", "promotion", "move"),
        ("He was arrested for stealing a bike.", "stole a bike", "arrested"),
    ],
)
def test_cue_links_cause_to_effect(text: str, cause: str, effect: str) -> None:
    assert any(kind == CAUSES and cause in a and effect in b for kind, a, b in _causal(text)), _causal(text)


@pytest.mark.parametrize(
    ("text", "wanted", "cause", "effect"),
    [
        ("Vera inspired me to paint.", MOTIVATES, "Vera inspired", "painted"),
        ("Vera encouraged me to apply.", MOTIVATES, "Vera encouraged", "applied"),
        ("I went to Turku to see my cousin.", MOTIVATES, "wanted to see", "went to Turku"),
        ("I saved money in order to buy a boat.", MOTIVATES, "wanted to buy a boat", "saved"),
        ("I moved closer so that I could see my kids.", MOTIVATES, "see", "moved"),
        ("The grant allowed me to study in Turku.", ENABLES, "grant", "studied"),
        ("Ivo helped me move to Oslo.", ENABLES, "Ivo helped", "moved to Oslo"),
        ("Thanks to my mentor, I got the job.", ENABLES, "mentor", "got the job"),
        ("The rain prevented us from hiking.", PREVENTS, "rain", "not hike"),
        ("My injury stopped me from running.", PREVENTS, "injury", "not run"),
        ("I was too tired to go to the party.", PREVENTS, "tired", "not go"),
    ],
)
def test_kind_follows_the_cue(text: str, wanted: LinkType, cause: str, effect: str) -> None:
    assert any(kind == wanted and cause in a and effect in b for kind, a, b in _causal(text)), _causal(text)


@pytest.mark.parametrize(
    ("turns", "cause", "effect"),
    [
        (["Theo: Why did you quit your job?", "Mira: The pay was awful."], "pay was awful", "quit"),
        (["Theo: Why were you late?", "Mira: Because I missed the bus."], "missed the bus", "late"),
        (["Theo: How come you sold the canoe?", "Mira: It leaked."], "leaked", "sold the canoe"),
        (
            ["Mira: I lost my job in May.", "Theo: Oh no!", "Mira: That's why I moved to Oslo."],
            "lost",
            "moved to Oslo",
        ),
        (["Theo: The tickets were gone by noon.", "Mira: That's why we drove."], "gone", "drove"),
    ],
)
def test_cue_reaches_back_over_messages(turns: list[str], cause: str, effect: str) -> None:
    assert any(cause in a and effect in b for _, a, b in _of(*turns)), _of(*turns)


def test_cause_that_was_told_before_is_the_same_event() -> None:
    found = understand_all(
        "Mira: The river flooded our street in May.", "Mira: We moved because of the flood."
    )
    (link,) = (link for link in found.links if link.type is CAUSES)
    assert ends(found, link)[0].startswith("The river flooded")


def test_retold_cause_is_linked_where_it_was_told_first() -> None:
    found = understand_all("Mira: I lost my job in May.", "Mira: I moved because I lost my job.")
    (link,) = (link for link in found.links if link.type is CAUSES)
    assert ends(found, link)[0] == "Mira lost Mira's job in May"


@pytest.mark.parametrize(
    "text",
    [
        "I've lived here since I moved.",
        "I have a chance to sing.",
        "I want to sing.",
        "I'm happy to help.",
        "It's so nice here.",
        "I painted a fence and sold a boat.",
        "Why did Vera leave?",
        "Let me know what you think.",
    ],
)
def test_what_is_no_cue_gives_no_link(text: str) -> None:
    assert not _causal(text)


def test_cause_after_its_effect_is_dropped() -> None:
    assert not _causal("I moved in 2015 because I lost my job in 2020.")


def test_link_quotes_its_sentence_and_cue() -> None:
    text = "Well then. We moved because of the flood."
    found = said(text)
    (link,) = (link for link in found.links if link.type is CAUSES)
    assert (link.quote, link.cue, link.explicit) == ("We moved because of the flood.", "because of", True)
    assert text[link.start : link.end] == link.quote


def test_plain_cue_is_surer_than_a_loose_one() -> None:
    plain = said("I moved because I lost my job.").links[0].confidence
    loose = said("I lost my job. So I moved.").links[0].confidence
    assert plain > loose >= LOWEST_CONFIDENCE
