"""Which ends a causal link may have, and what is only inferred."""

import pytest

from structmem.domain.draft import LinkDraft
from structmem.domain.entry import CAUSAL_TYPES
from structmem.extraction.causes.reactions import INFERRED_CONFIDENCE
from tests.unit.extraction.talk import ends, understand_all


def _causal(*turns: str) -> list[tuple[LinkDraft, str, str]]:
    found = understand_all("Theo: Hello.", *turns)
    return [(link, *ends(found, link)) for link in found.links if link.type in CAUSAL_TYPES]


@pytest.mark.parametrize(
    "text",
    [
        "You really made me happy.",
        "It makes me feel like a queen.",
        "My friends help me stay strong.",
        "If you meet Vera, let me know how she is.",
        "Knowing that I can make a difference keeps me motivated.",
        "I got some news to share.",
        "Let's make it happen!",
        "It was so cool that Vera came along.",
        "The lamp keeps you warm.",
    ],
)
def test_vague_effect_or_general_cause_is_not_linked(text: str) -> None:
    assert not _causal(f"Mira: {text}")


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("I won a raffle. It was wonderful. It made me laugh for days.", "won a raffle"),
        ("Watching the geese was lovely, it made me calm.", "watched the geese"),
        ("I lost my scarf. That made me sad.", "lost Mira's scarf"),
        ("My aunt taught me to knit when I was ill, so I adore her.", "aunt taught"),
    ],
)
def test_pointing_word_goes_back_to_what_was_told(text: str, cause: str) -> None:
    assert any(cause in source for _, source, _ in _causal(f"Mira: {text}")), _causal(f"Mira: {text}")


def test_denied_reason_is_no_cause() -> None:
    found = _causal("Mira: I didn't leave because of the noise. I left because the roof leaked.")
    assert [source for _, source, _ in found] == ["The roof leaked"]


def test_nothing_follows_from_what_would_be() -> None:
    assert not _causal("Mira: If I won, I would quit because I could travel.")


def test_reaction_to_news_is_inferred_and_weaker_than_what_is_stated() -> None:
    ((link, source, target),) = _causal("Mira: I won the chess cup yesterday.", "Theo: Congratulations!")
    assert (source, link.explicit) == ("Mira won the chess cup yesterday", False)
    assert link.confidence <= INFERRED_CONFIDENCE
    assert "congratulated" in target


def test_reaction_to_nothing_that_was_told_has_no_cause() -> None:
    assert not _causal("Mira: Look at this!", "Theo: Congratulations!")


def test_stated_cause_of_a_feeling_leaves_nothing_to_infer() -> None:
    found = _causal("Mira: I sold the canoe in May. I'm so sad about the flood in Turku.")
    assert all(link.explicit for link, _, target in found if "sad" in target)


def test_inferred_link_keeps_no_entry_alive() -> None:
    with_feeling = understand_all("Theo: Hello.", "Mira: I sold the canoe. I feel sad.")
    kept = {entry.ref for entry in with_feeling.entries}
    linked = {ref for link in with_feeling.links if not link.explicit for ref in (link.source, link.target)}
    assert linked <= kept


@pytest.mark.parametrize(
    ("turns", "cause", "effect"),
    [
        (
            ["Mira: I sold the van.", "Theo: Why?", "Mira: The brakes failed."],
            "brakes failed",
            "sold the van",
        ),
        (["Mira: I missed the ferry.", "Theo: What happened?", "Mira: My alarm broke."], "broke", "missed"),
        (["Theo: What made you leave Turku?", "Mira: I hated the winters."], "hated", "left"),
        (
            ["Mira: I planted a tree.", "Theo: Why's that?", "Mira: Because the yard looked bare."],
            "bare",
            "tree",
        ),
        (["Theo: Why did you paint it?", "Mira: I painted it because it was grey."], "grey", "paint"),
    ],
)
def test_answer_gives_the_cause_of_what_was_asked(turns: list[str], cause: str, effect: str) -> None:
    found = _causal(*turns)
    assert any(cause in source and effect in target for _, source, target in found), found


def test_story_that_was_asked_for_is_no_cause() -> None:
    assert not _causal("Mira: I met Vera at the fair.", "Theo: What happened?", "Mira: We rode the wheel.")
