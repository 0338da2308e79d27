"""Order that the text asserts, and the bounds that follow."""

from datetime import UTC, datetime

import pytest

from structmem.domain.entry import LinkType
from structmem.domain.interval import TimeSource
from tests.unit.extraction.talk import ends, event, said, understand_all


def _ordered(*turns: str) -> list[tuple[str, str, str]]:
    found = understand_all("Theo: Hello there.", *turns)
    kinds = (LinkType.BEFORE, LinkType.DURING)
    return [(link.type, *ends(found, link)) for link in found.links if link.type in kinds]


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        ("I called Vera before I left.", "BEFORE", "called", "left"),
        ("After I finished work, I went swimming.", "BEFORE", "finished", "swimming"),
        ("We went home after the concert.", "BEFORE", "concert", "went home"),
        ("I sold my bike before moving to Oslo.", "BEFORE", "sold", "moved to Oslo"),
        ("As soon as I got home, I called Ivo.", "BEFORE", "got home", "called"),
        ("By the time we arrived, the show had ended.", "BEFORE", "ended", "arrived"),
        ("We waited until the rain stopped.", "BEFORE", "waited", "stopped"),
        ("We ate dinner. Then we watched a film.", "BEFORE", "ate", "watched"),
        ("I sold my car. Before that, I had sold my bike.", "BEFORE", "bike", "car"),
        ("I met Vera soon after I moved to Oslo.", "BEFORE", "moved", "met"),
        ("I learned to row. Not long after, I built a boat.", "BEFORE", "learned", "built"),
        ("I sold the van. Next, I rented a cart.", "BEFORE", "sold", "rented"),
        ("We bought the farm in 2015 and opened a shop a year later.", "BEFORE", "bought", "opened"),
        ("I had already left the club when they hired Ivo.", "BEFORE", "left the club", "hired"),
        ("Having finished the play, I wrote a poem.", "BEFORE", "finished", "wrote"),
        ("I rented a cart. Just before that I sold the van.", "BEFORE", "sold", "rented"),
        ("I baked a pie. Meanwhile, Ivo washed the car.", "DURING", "washed", "baked"),
        ("It wasn't until I sold the flat that I bought the van.", "BEFORE", "sold", "bought"),
        ("We moved in June. By then I had sold the piano.", "BEFORE", "sold", "moved"),
        ("I cleaned the house, after which I baked a pie.", "BEFORE", "cleaned", "baked"),
        ("I painted the shed. Earlier that week I had bought the brush.", "BEFORE", "bought", "painted"),
        ("I fed the goats and mended the gate afterwards.", "BEFORE", "fed", "mended"),
        ("No sooner had I built the shed than Ivo painted it green.", "BEFORE", "built", "painted"),
        ("While I was cooking, Ivo called.", "DURING", "called", "cooking"),
        ("During the trip, I lost my wallet.", "DURING", "lost", "trip"),
    ],
)
def test_words_assert_the_order(text: str, kind: str, source: str, target: str) -> None:
    found = _ordered(f"Mira: {text}")
    assert any(a == kind and source in b and target in c for a, b, c in found), found


def test_then_reaches_back_to_the_speakers_last_event() -> None:
    found = _ordered("Mira: I packed my bags.", "Theo: Nice.", "Mira: Then I called a taxi.")
    assert ("BEFORE", "Mira packed Mira's bags", "Mira called a taxi") in found


@pytest.mark.parametrize(
    "text",
    [
        "I painted a fence and sold a boat.",
        "Did you call before you left?",
        "After all, we went to the lake.",
        "I named him after my uncle.",
        "I've seen that before. I bought a lamp.",
        "In the end we bought the red car.",
    ],
)
def test_no_order_word_asserts_nothing(text: str) -> None:
    assert not _ordered(f"Mira: {text}")


def test_undated_event_is_bounded_by_the_dated_one_that_it_follows() -> None:
    moved = event(said("After I sold the canoe in March 2020, I moved to Oslo."), "move").occurred
    assert (moved.source, moved.start) == (TimeSource.ASSERTED_ORDER, datetime(2020, 3, 1, tzinfo=UTC))


def test_undated_event_ends_with_the_dated_one_that_it_precedes() -> None:
    sold = event(said("I sold the canoe before I moved to Oslo in March 2020."), "sell").occurred
    assert (sold.source, sold.start) == (TimeSource.ASSERTED_ORDER, None)
    assert sold.end == datetime(2020, 4, 1, tzinfo=UTC)


def test_stated_dates_are_kept_where_they_contradict_the_asserted_order() -> None:
    found = said("I sold the canoe in 2021 before I moved to Oslo in 2020.")
    assert event(found, "sell").occurred.start == datetime(2021, 1, 1, tzinfo=UTC)
    assert event(found, "move").occurred.start == datetime(2020, 1, 1, tzinfo=UTC)
    assert [link.type for link in found.links] == [LinkType.BEFORE]


def test_noun_takes_up_the_event_that_was_told_with_its_date() -> None:
    found = understand_all(
        "Mira: I moved to Oslo in March 2020.",
        "Mira: When I moved to Oslo, it snowed.",
        "Mira: During the move, I lost my passport.",
    )
    lost = event(found, "lose").occurred
    assert (lost.source, lost.start) == (TimeSource.ASSERTED_ORDER, datetime(2020, 3, 1, tzinfo=UTC))
    assert not [entry.text for entry in found.entries if entry.text == "The move"]


def test_order_word_in_front_holds_for_what_is_joined() -> None:
    found = _ordered("Mira: After the concert I walked home and fed the cat.")
    assert {target for _, source, target in found if "concert" in source} == {
        "After the concert Mira walked home",
        "Mira fed the cat",
    }


def test_bounds_pass_along_a_chain_of_retold_events() -> None:
    found = understand_all(
        "Mira: I sold the canoe in March 2020.",
        "Mira: After I sold the canoe, I took a course. Then I bought a sailboat.",
    )
    for predicate in ("take", "buy"):
        bounds = event(found, predicate).occurred
        assert (bounds.source, bounds.start) == (
            TimeSource.ASSERTED_ORDER,
            datetime(2020, 3, 1, tzinfo=UTC),
        )
