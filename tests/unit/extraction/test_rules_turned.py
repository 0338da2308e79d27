"""What is told in turned order or by -ing forms, and what is only fancied."""

import pytest

from structmem.domain.entry import LinkType, Modality
from structmem.extraction.plain.plainly import plainly
from tests.unit.extraction.talk import event, events, said


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("I didn't sell the loom until I had mended the sledge.", "mend", "sell"),
        ("Not until I mended the loom did I sell the sledge.", "mend", "sell"),
        ("Only after I mended the loom did I sell the sledge.", "mend", "sell"),
        ("Mending the loom came first; only afterwards did I sell the sledge.", "mend", "sell"),
        ("Having mended the loom, I sold the sledge.", "mend", "sell"),
        ("I sold the sledge, having first mended the loom.", "mend", "sell"),
        ("I sold the sledge, before which I had mended the loom.", "mend", "sell"),
        ("I sold the sledge on 3 May. Earlier, I had mended the loom.", "mend", "sell"),
        ("I sold the sledge on 3 May. At that point I'd already mended the loom.", "mend", "sell"),
        ("I sold the sledge on 3 May. The previous week I mended the loom.", "mend", "sell"),
        ("I mended the loom first and sold the sledge after.", "mend", "sell"),
        ("I mended the loom and, six weeks after that, sold the sledge.", "mend", "sell"),
        ("I sold the sledge. Beforehand I mended the loom.", "mend", "sell"),
    ],
)
def test_turned_order_is_the_order_of_time(text: str, first: str, second: str) -> None:
    found = said(text)
    one, other = event(found, first), event(found, second)
    assert (one.negated, other.negated) == (False, False)
    assert [(link.type, link.source, link.target) for link in found.links] == [
        (LinkType.BEFORE, one.ref, other.ref)
    ]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("In the film I watched, the hero sold a sledge.", "sell"),
        ("I read a novel in which a nun robbed a bank.", "rob"),
        ("I dreamt that I sold the sledge.", "sell"),
        ("In my dream I sold the sledge.", "sell"),
        ("It's simply not true that I sold the sledge.", "sell"),
        ("Somebody claims that I sold the sledge, which is nonsense.", "sell"),
        ("Rumour has it that Vera sold the sledge.", "sell"),
        ("There's gossip that Vera sold the sledge.", "sell"),
        ("I thought I had lost the sledge.", "lose"),
    ],
)
def test_what_is_fancied_or_rumoured_is_no_claim(text: str, predicate: str) -> None:
    assert event(said(text), predicate).modality is Modality.HYPOTHETICAL


@pytest.mark.parametrize("text", ["It's great that Vera sold the sledge.", "In the shed I sold the sledge."])
def test_what_is_told_as_true_is_a_claim(text: str) -> None:
    assert event(said(text), "sell").modality is Modality.ACTUAL


def test_day_named_beside_its_week_is_meant() -> None:
    assert event(said("I sold the sledge last week, on Sunday."), "sell").occurred.phrase == "Sunday"


def test_all_that_is_listed_happened_then() -> None:
    found = events(said("I mended the loom, sold the sledge, painted the barn: all of it last week."))
    assert [one.occurred.phrase for one in found] == ["last week"] * 3


def test_i_is_left_out_behind_a_heading() -> None:
    found = event(said("After a slow start: sold the sledge on Monday."), "sell")
    assert found.subject == "Mira"


def test_words_keep_their_places() -> None:
    text = "Hence me mending the loom; not until May did I rest."
    assert len(plainly(text)) == len(text)
