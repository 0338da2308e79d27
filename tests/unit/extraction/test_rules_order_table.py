"""Order in many words: what the text puts first, and what it leaves open."""

import re

import pytest

from structmem.domain.entry import LinkType
from tests.unit.extraction.talk import ends, understand_all

BEFORE = [
    ("After I sold the canoe, I bought the tent.", "sold", "bought"),
    ("As soon as I sold the canoe, I bought the tent.", "sold", "bought"),
    ("No sooner had I sold the canoe than I bought the tent.", "sold", "bought"),
    ("First I sold the canoe, then I bought the tent.", "sold", "bought"),
    ("Prior to buying the tent, I sold the canoe.", "sold", "(buy|bought)"),
    ("Ahead of the wedding, I bought a suit.", "bought", "wedding"),
    ("In the run-up to the wedding, I painted the fence.", "painted", "wedding"),
    ("I sold the canoe. I bought the tent later than that.", "sold", "bought"),
    ("It was after I sold the canoe that I bought the tent.", "sold", "bought"),
    ("The flood came before the wedding.", "flood", "wedding"),
    ("I had already sold the canoe when I bought the tent.", "sold", "bought"),
    ("Having sold the canoe, I bought the tent.", "sold", "bought"),
    ("Straight after selling the canoe, I bought the tent.", "(selling|sold)", "bought"),
    ("I sold the canoe long before I bought the tent.", "sold", "bought"),
    ("I bought the tent two days after I sold the canoe.", "sold", "bought"),
    ("I sold the canoe. The day after, I bought the tent.", "sold", "bought"),
    ("I sold the canoe. Before that, I bought the tent.", "bought", "sold"),
    ("I sold the canoe. I had bought the tent by then.", "bought", "sold"),
    ("I sold the canoe. Afterwards I bought the tent.", "sold", "bought"),
    ("I sold the canoe, after which I bought the tent.", "sold", "bought"),
    ("I sold the canoe, and then bought the tent.", "sold", "bought"),
    ("I sold the canoe and immediately afterwards bought the tent.", "sold", "bought"),
    ("I sold the canoe. Not long after, I bought the tent.", "sold", "bought"),
    ("I sold the canoe. Thereafter I bought the tent.", "sold", "bought"),
    ("I sold the canoe. Eventually I bought the tent.", "sold", "bought"),
    ("I sold the canoe. Only after that did I buy the tent.", "sold", "(buy|bought)"),
    ("I bought the tent only after I had sold the canoe.", "sold", "bought"),
    ("I waited until I had sold the canoe, then bought the tent.", "sold", "bought"),
    ("It wasn't until I sold the canoe that I bought the tent.", "sold", "bought"),
    ("I sold the canoe. And what came next? I bought the tent!", "sold", "bought"),
    ("I sold the canoe on 2 May. Two days prior I bought the tent.", "bought", "sold"),
    ("I sold the canoe on 2 May. Five days down the line, I bought the tent.", "sold", "bought"),
    ("I sold the canoe. By then I had long since bought the tent.", "bought", "sold"),
    ("Fresh from selling the canoe, I bought the tent.", "(selling|sold)", "bought"),
    ("I sold the canoe and bought a tent, but the tent came first.", "bought", "sold"),
    ("I sold the canoe and bought a tent. The tent was before the canoe.", "bought", "sold"),
    ("I bought a tent and sold the canoe. The canoe preceded the tent.", "sold", "bought"),
    ("I had barely sold the canoe when I bought the tent.", "sold", "bought"),
    ("Scarcely had I sold the canoe when I bought the tent.", "sold", "bought"),
    ("I had just sold the canoe when I bought the tent.", "sold", "bought"),
    ("The day after I sold the canoe, I bought the tent.", "sold", "bought"),
    ("The week after I sold the canoe, I bought the tent.", "sold", "bought"),
    ("Directly after I sold the canoe, I bought the tent.", "sold", "bought"),
    ("Well before I sold the canoe, I bought the tent.", "bought", "sold"),
    ("To begin with I sold the canoe, after that I bought the tent.", "sold", "bought"),
    ("To start with, I sold the canoe. Then I bought the tent.", "sold", "bought"),
    ("After selling the canoe, I bought the tent.", "(sell|sold)", "bought"),
    ("I bought the tent, but not before I had sold the canoe.", "sold", "bought"),
    ("I bought the tent, though I had sold the canoe earlier.", "sold", "bought"),
    ("I bought the tent after the flood.", "flood", "bought"),
    ("Since the flood, I have sold the canoe.", "flood", "sold"),
    ("I sold the canoe in 2020. I bought the tent after selling the canoe.", "(sell|sold)", "bought"),
    ("I sold the canoe earlier than I bought the tent.", "sold", "bought"),
    ("In the wake of the flood, I sold the canoe.", "flood", "sold"),
    ("On the eve of the wedding, I sold the canoe.", "sold", "wedding"),
    ("I sold the canoe in time for the wedding.", "sold", "wedding"),
]
DURING = [
    "I sold the canoe. Meanwhile, Ben painted the fence.",
    "While I was painting the fence, Ben sold the canoe.",
    "I sold the canoe. In the meantime, Ben painted the fence.",
    "As I was painting the fence, Ben sold the canoe.",
    "In the middle of the concert, Ben sold the canoe.",
]
OPEN = [
    "I would sell the canoe before I buy a tent.",
    "I would rather sell the canoe than buy a tent.",
    "I bought the tent after all.",
    "Did you sell the canoe before you bought the tent?",
    "I sold the canoe and Ben bought a tent.",
    "I finally sold the canoe.",
    "I sold the canoe. What do you do then? I paint fences.",
    "I sold the canoe and bought a tent. The tent wasn't first.",
    "I sold the canoe first thing in the morning and Ben painted the fence.",
]


def _ordered(text: str) -> list[tuple[LinkType, str, str]]:
    found = understand_all("Theo: Hello there.", f"Mira: {text}")
    kinds = (LinkType.BEFORE, LinkType.DURING)
    return [(link.type, *ends(found, link)) for link in found.links if link.type in kinds]


@pytest.mark.parametrize(("text", "first", "second"), BEFORE)
def test_what_is_told_to_come_first_does(text: str, first: str, second: str) -> None:
    pairs = [(source, target) for kind, source, target in _ordered(text) if kind is LinkType.BEFORE]
    assert any(re.search(first, source) and re.search(second, target) for source, target in pairs), pairs
    assert not any(re.search(second, source) and re.search(first, target) for source, target in pairs), pairs


@pytest.mark.parametrize("text", DURING)
def test_what_is_told_to_go_on_meanwhile_does(text: str) -> None:
    assert [kind for kind, _, _ in _ordered(text)] == [LinkType.DURING]


@pytest.mark.parametrize("text", OPEN)
def test_what_asserts_no_order_gives_none(text: str) -> None:
    assert _ordered(text) == []
