"""Hits as text for an agent."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from structmem.domain.entry import EntryKind
from structmem.domain.graph import Filter
from structmem.domain.hit import Context
from structmem.domain.interval import Interval, Precision
from structmem.errors import EmptyQuestion, InvalidArgument
from structmem.retrieval.context import estimate_tokens, pack
from structmem.testing.samples import START, day, entry, fact, interval, summary
from tests.unit.retrieval.library import SCOPE, PagedStore, engine_of, store_of, talk, vectors_of


def context(store: PagedStore, question: str, max_tokens: int = 500, limit: int = 60) -> Context:
    return engine_of(store).context(question, (SCOPE,), max_tokens=max_tokens, limit=limit)


def test_lines_are_in_order_of_time_and_cite_their_messages() -> None:
    lines = context(store_of(), "pottery bowl kayak").text.splitlines()
    assert lines[0] == (
        "1 March 2023, 09:00 · Ana: I finally signed up for the pottery course in the old mill. [s1-0]"
    )
    assert [re.findall(r"\[(s1-\d)]$", line) for line in lines] == [[f"s1-{n}"] for n in range(6)]


def test_time_phrases_are_explained() -> None:
    said = talk([("Ana", "I fired the kiln last year.")])
    store = store_of(*said)
    year = replace(interval(day(-424), day(-59)), precision=Precision.YEAR, phrase="last year")
    store.write([entry("kiln", said, occurred=year)])
    assert context(store, "kiln").text.endswith("kiln last year. (last year = 2022) [s1-0]")


def test_unknown_and_vague_times_of_entries_are_shown_as_such() -> None:
    said = talk()
    vague = replace(interval(day(0), day(31)), precision=Precision.MONTH)
    nodes = [
        entry("bowl", said[2:3], occurred=Interval()),
        entry("kayak", said[3:4], occurred=vague),
        fact("Porto", said[3:4], since=day(0), retracted_at=START, retract_reason="CHANGED"),
    ]
    store = store_of(*said)
    store.write(nodes, vectors_of(nodes))
    where = Filter(entry_kinds=(EntryKind.EVENT, EntryKind.FACT), include_retracted=True)
    found = engine_of(store).search("the story of bowl and kayak and Porto", (SCOPE,), where=where)
    text = pack(found, max_tokens=1000).text
    assert f"time unknown, said 1 March 2023, 09:02 · {nodes[0].text} [{nodes[0].id}]" in text
    assert f"March 2023, said 1 March 2023, 09:03 · {nodes[1].text} [{nodes[1].id}]" in text
    assert f"{nodes[2].text} (no longer believed: CHANGED) [{nodes[2].id}]" in text


def test_a_summary_is_marked_and_cited() -> None:
    store = store_of()
    told = summary("s1", text="A bowl and a kayak.")
    store.write([told], vectors_of([told]))
    text = context(store, "Give me a summary of the bowl.").text
    assert f"1 March 2023, 09:00 to 1 March 2023, 10:00 · summary: A bowl and a kayak. [{told.id}]" in text


def test_a_message_of_several_lines_takes_one() -> None:
    text = context(store_of(*talk([("Ana", "First.\n\n  Second.")])), "first").text
    assert text == "1 March 2023, 09:00 · Ana: First. Second. [s1-0]"


def test_best_hits_stay_and_the_rest_is_counted() -> None:
    packed = context(store_of(), "Which glaze is on the bowl?", max_tokens=60)
    assert [hit.sources[0].message_id for hit in packed.hits][0:1] == ["s1-2"]
    assert packed.omitted == 6 - len(packed.hits) > 0


def test_a_long_message_is_cut_at_a_word_and_leaves_room_for_others() -> None:
    long = "glaze " * 400
    packed = context(store_of(*talk([("Ana", long), ("Ben", "The glaze is blue.")])), "glaze", max_tokens=120)
    assert len(packed.hits) == 2
    assert "glaze glaze… [s1-0]" in packed.text


def test_a_budget_that_holds_no_line_gives_no_text() -> None:
    packed = context(store_of(), "glaze", max_tokens=3)
    assert (packed.text, packed.tokens, packed.hits, packed.omitted) == ("", 0, (), 6)


def test_an_empty_scope_gives_an_empty_context() -> None:
    assert context(PagedStore(), "glaze").text == ""


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text(max_size=60).filter(str.strip), min_size=1, max_size=6),
    st.integers(1, 200),
)
def test_text_never_exceeds_its_budget_and_every_line_cites_an_id(lines: list[str], budget: int) -> None:
    packed = context(store_of(*talk([("Ana", line) for line in lines])), "Ana?", max_tokens=budget)
    assert packed.tokens == estimate_tokens(packed.text) <= budget
    shown = packed.text.split("\n") if packed.text else []
    assert len(shown) == len(packed.hits)
    assert all(re.search(r"\[s1-\d]$", line) for line in shown)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [("", 0), ("word", 1), ("wordy", 2), ("2023", 2), ("a b\nc", 4), ("kiln!", 2), ("花火", 2), ("a_b", 3)],
)
def test_tokens_are_counted_generously(text: str, tokens: int) -> None:
    assert estimate_tokens(text) == tokens


@pytest.mark.parametrize("budget", [0, -1, "many", None])
def test_budget_must_be_a_whole_number(budget: object) -> None:
    with pytest.raises(InvalidArgument, match="max_tokens"):
        engine_of(store_of()).context("glaze", (SCOPE,), max_tokens=budget, limit=5)  # type: ignore[arg-type]


def test_empty_question_is_refused() -> None:
    with pytest.raises(EmptyQuestion):
        context(store_of(), " ")
