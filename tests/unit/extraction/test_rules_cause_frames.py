"""Causes told by turns of phrase, by what became of something, and by what kept a plan from its end."""

import pytest

from structmem.domain.entry import CAUSAL_TYPES
from structmem.extraction.plain.plainly import plainly
from tests.unit.extraction.talk import ends, said, understand_all

_STATED = [
    ("All because a fuse blew, we ate in the dark.", "CAUSES", "fuse", "ate"),
    ("I gave up skiing partly because of my hip.", "CAUSES", "hip", "ski"),
    ("Now that the twins are at nursery, I rented a studio.", "ENABLES", "twins", "studio"),
    ("He sold the farm, for he needed the cash.", "CAUSES", "cash", "farm"),
    ("I learned Welsh with a view to teaching it.", "MOTIVATES", "taught", "Welsh"),
    ("I hid the bill for fear of upsetting my aunt.", "MOTIVATES", "upset", "hid"),
    ("My laptop died and so, you know, I missed the deadline.", "CAUSES", "laptop", "deadline"),
    ("The river burst its banks, flooding the chapel.", "CAUSES", "burst", "flooded"),
    ("They closed the rink and it upset my niece.", "CAUSES", "rink", "upset"),
    ("The fire was down to a faulty toaster.", "CAUSES", "toaster", "fire"),
    ("It was the smell that made me sell the van.", "CAUSES", "smell", "sold"),
    ("We moved to the coast on my doctor's advice.", "MOTIVATES", "advice", "coast"),
    ("Otto was sacked over a tweet.", "CAUSES", "tweet", "sacked"),
    ("I got a medal for saving a swimmer.", "CAUSES", "saved", "medal"),
    ("I wanted to row the lake, but the boat sank.", "PREVENTS", "sank", "row"),
    ("I was going to buy a kiln, but the shop closed, so I didn't.", "PREVENTS", "closed", "kiln"),
    ("The bank refused, so buying a boat was out of the question.", "PREVENTS", "refused", "boat"),
    ("But for the grant I would never have moved to Oslo.", "CAUSES", "grant", "moved"),
    ("I would have drowned if it hadn't been for the vest.", "CAUSES", "vest", "did not drown"),
    ("A flood dashed my hopes of opening a tearoom.", "PREVENTS", "flood", "tearoom"),
    ("I lost my voice. I put it down to the smoke.", "CAUSES", "smoke", "voice"),
    ("They doubled the rent. That was the last straw: we left Bristol.", "CAUSES", "rent", "Bristol"),
    ("I left the band in May. Why? They played too loud.", "CAUSES", "loud", "band"),
    ("Thanks to a film about bees I bought two hives.", "ENABLES", "film about bees", "hives"),
]


@pytest.mark.parametrize(("text", "kind", "cause", "effect"), _STATED, ids=lambda value: str(value)[:50])
def test_turn_of_phrase_gives_a_cause(text: str, kind: str, cause: str, effect: str) -> None:
    found = understand_all("Theo: Hello.", f"Mira: {text}")
    stated = [(str(one.type), *ends(found, one)) for one in found.links if one.type in CAUSAL_TYPES]

    assert any(a == kind and cause in b and effect in c for a, b, c in stated), stated


@pytest.mark.parametrize(
    "text",
    [
        "I made a silent film on Monday.",
        "I wanted the red one, but I bought the blue one.",
        "That got me thinking.",
        "It's because I think that he lied.",
        "She was down to the last biscuit.",
    ],
)
def test_likeness_of_a_turn_of_phrase_gives_none(text: str) -> None:
    assert not [one for one in said(text).links if one.type in CAUSAL_TYPES and one.explicit]


def test_cause_in_front_is_no_part_of_the_effect() -> None:
    texts = [entry.text for entry in said("Thanks to a film about bees I bought two hives.").entries]

    assert "Mira bought two hives" in texts


@pytest.mark.parametrize(
    "text",
    [
        "But for the grant I would never have moved to Oslo.",
        "That did it: I quit.",
        "My hip hurt. I put it down to the skis.",
        "I'd have won had it not been for the fog.",
    ],
)
def test_plain_words_keep_the_length(text: str) -> None:
    plain = plainly(text)

    assert plain != text
    assert len(plain) == len(text)
