"""Searching: what is refused, what is found, and why."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import Any

import numpy as np
import pytest

from structmem.domain.entry import Entry, EntryKind, Summary
from structmem.domain.graph import Filter, NodeKind
from structmem.domain.hit import HitKind, SearchResult
from structmem.domain.ids import ScopeKey
from structmem.errors import EmbeddingMismatch, EmptyQuestion, InvalidArgument, InvalidTime
from structmem.retrieval.recipes import RECIPES
from structmem.testing.samples import START, day, entry, fact, interval, link, summary
from tests.unit.retrieval.library import (
    EMBEDDER,
    SCOPE,
    KnownTimes,
    PagedStore,
    engine_of,
    store_of,
    talk,
    vectors_of,
)

OTHER = ScopeKey("other")


class CountingEmbedder:
    """Counts the texts that it is given."""

    model, dimensions = EMBEDDER.model, EMBEDDER.dimensions

    def __init__(self) -> None:
        self.texts: list[str] = []

    def embed(self, texts: Any) -> Any:
        """Embed as always."""
        self.texts += texts
        return EMBEDDER.embed(texts)


def search(store: PagedStore, question: str, **options: Any) -> SearchResult:
    return engine_of(store).search(question, (SCOPE,), **options)


def rich_store() -> PagedStore:
    """Return the talk with entries, a cause, a summary and all vectors."""
    said = talk()
    bowl = entry("bowl", said[2:3], text="Ana's first bowl collapsed.", occurred=interval(day(0), day(1)))
    sign_up = entry("course", said[0:1], text="Ana signed up for pottery.")
    home = fact("Lisbon", said[3:4], since=day(0), text="Ben's sister lives in Lisbon.")
    told = summary("s1", [bowl], text="Ana began pottery and Ben got a kayak.")
    store = store_of(*said)
    nodes: list[Entry | Summary] = [bowl, sign_up, home, told]
    store.write([*nodes, link(sign_up.id, bowl.id)], vectors_of(nodes))
    return store


@pytest.mark.parametrize("question", ["", "   ", None, 12, "?!"])
def test_question_without_words_is_refused(question: Any) -> None:
    with pytest.raises(EmptyQuestion):
        search(store_of(), question)


@pytest.mark.parametrize("limit", [0, -3, 1001, 2.5, "10", None, True])
def test_limit_must_be_a_small_whole_number(limit: Any) -> None:
    with pytest.raises(InvalidArgument, match="limit"):
        search(store_of(), "Which bowl?", limit=limit)


def test_unknown_recipe_is_refused_at_the_call_and_in_the_settings() -> None:
    with pytest.raises(InvalidArgument, match="choose one of hybrid"):
        search(store_of(), "Which bowl?", recipe="magic")
    with pytest.raises(InvalidArgument, match="choose one of hybrid"):
        engine_of(store_of(), recipe="magic")


def test_unreadable_reference_is_refused() -> None:
    with pytest.raises(InvalidTime):
        search(store_of(), "Which bowl?", reference="one fine day")


@pytest.mark.parametrize("recipe", RECIPES)
def test_unknown_scope_gives_nothing_and_a_plan(recipe: str) -> None:
    result = engine_of(PagedStore()).search("When did Ana row?", (ScopeKey("nobody"),), recipe=recipe)
    assert (list(result), result.message_ids) == ([], [])
    assert (result.plan.recipe, result.plan.terms, result.plan.reference) == (recipe, ("ana", "row"), None)


@pytest.mark.parametrize("recipe", RECIPES)
def test_the_right_message_comes_first_by_every_recipe(recipe: str) -> None:
    result = search(rich_store(), "What happened to Ana's bowl and glaze?", recipe=recipe)
    assert result.message_ids[0] == "s1-2"


@pytest.mark.parametrize("recipe", RECIPES)
def test_contributions_sum_to_a_score_between_zero_and_one(recipe: str) -> None:
    for where in (Filter(), Filter(entry_kinds=tuple(EntryKind)), Filter(kinds=(NodeKind.SUMMARY,))):
        for hit in search(rich_store(), "When did Ana's bowl collapse?", recipe=recipe, where=where):
            parts = [part.score for part in hit.explanation.contributions]
            assert sum(parts) == pytest.approx(hit.score, abs=1e-6)
            assert 0 < hit.score <= 1


def test_hits_come_best_first_and_no_more_than_asked() -> None:
    everything = search(rich_store(), "Ana's pottery course?", limit=100)
    scores = [hit.score for hit in everything]
    assert scores == sorted(scores, reverse=True)
    assert search(rich_store(), "Ana's pottery course?", limit=2).hits == everything.hits[:2]


def test_explanation_names_terms_ranks_and_weights() -> None:
    best = search(rich_store(), "What did the blue glaze do to Ana?")[0]
    assert best.explanation.matched_terms == ("blue", "glaze")
    parts = {part.name: part for part in best.explanation.contributions}
    assert (parts["bm25.message"].rank, parts["speaker"].raw) == (1, 1)
    assert parts["date" if "date" in parts else "tells"].weight > 0


def test_the_way_down_from_a_summary_and_along_a_cause_is_told() -> None:
    result = search(rich_store(), "Why did the bowl collapse?")
    paths = {hit.sources[0].message_id: hit.explanation.path for hit in result}
    assert paths["s1-2"][:2] == (f"summary {summary('s1').id}", "session s1")
    assert "CAUSES" in paths["s1-0"]


def test_a_message_carries_the_entries_that_rest_on_it() -> None:
    best = search(rich_store(), "Which bowl collapsed?")[0]
    assert (best.kind, [one.text for one in best.entries]) == (
        HitKind.MESSAGE,
        ["Ana's first bowl collapsed."],
    )
    assert (best.occurred, best.said_at) == (None, START + timedelta(minutes=2))


def test_an_entry_brings_up_its_message_by_words_that_the_message_lacks() -> None:
    said = talk([("Ana", "It happened again."), ("Ben", "Nice weather."), ("Ana", "Fine.")])
    store = store_of(*said)
    told = entry("quake", said[2:3], text="An earthquake shook the workshop.")
    store.write([told], vectors_of([told]))
    assert search(store, "earthquake in the workshop?").message_ids[0] == "s1-2"


def test_kinds_of_entries_give_entries_as_hits() -> None:
    result = search(
        rich_store(), "Where does Ben's sister live?", where=Filter(entry_kinds=(EntryKind.FACT,))
    )
    assert [(hit.kind, hit.text) for hit in result] == [(HitKind.FACT, "Ben's sister lives in Lisbon.")]
    assert result.message_ids == ["s1-3"]


def test_an_entry_and_its_message_are_one_hit_where_both_are_wanted() -> None:
    result = search(
        rich_store(), "Which bowl collapsed?", where=Filter(kinds=(NodeKind.MESSAGE, NodeKind.ENTRY))
    )
    assert {hit.kind for hit in result} == {HitKind.MESSAGE}
    assert len(result.message_ids) == len(set(result.message_ids))


def test_entry_hit_says_when_it_happened() -> None:
    result = search(rich_store(), "bowl", where=Filter(entry_kinds=(EntryKind.EVENT,)))
    assert result[0].occurred == interval(day(0), day(1))


def test_conditions_hold_before_the_limit() -> None:
    where = Filter(speakers=("Ben",), said_from=START + timedelta(minutes=2))
    result = search(rich_store(), "Which bowl and glaze did Ana make?", where=where, limit=1)
    assert len(result) == 1
    assert result[0].speaker == "Ben"
    assert result.message_ids[0] in {"s1-3", "s1-5"}


def test_condition_on_entries_is_met_by_messages_that_carry_one() -> None:
    result = search(rich_store(), "What happened?", where=Filter(overlaps=(day(0), day(1))))
    assert {one.id for hit in result for one in hit.entries} == {
        entry("bowl", talk()[2:3]).id,
        fact("Lisbon", talk()[3:4], since=None).id,
    }


def test_overview_brings_a_summary_but_a_detail_does_not() -> None:
    overview = search(rich_store(), "Give me an overview of Ana's pottery.")
    assert overview[0].kind is HitKind.SUMMARY
    assert [hit.kind for hit in overview].count(HitKind.SUMMARY) == 1
    detail = search(rich_store(), "When did Ana begin pottery?")
    assert HitKind.SUMMARY not in {hit.kind for hit in detail}


def test_summaries_alone_can_be_asked_for() -> None:
    result = search(rich_store(), "Who got a kayak?", where=Filter(kinds=(NodeKind.SUMMARY,)))
    assert [hit.kind for hit in result] == [HitKind.SUMMARY]


def test_retracted_entry_is_found_only_where_it_is_asked_for() -> None:
    said = talk()
    gone = fact("Porto", said[3:4], since=day(0), text="She lives in Porto.", retracted_at=START)
    store = store_of(*said)
    store.write([gone], vectors_of([gone]))
    where = Filter(entry_kinds=(EntryKind.FACT,))
    assert len(search(store, "Who lives in Porto?", where=where)) == 0
    asked = replace(where, include_retracted=True)
    assert [hit.id for hit in search(store, "Who lives in Porto?", where=asked)] == [gone.id]
    assert search(store, "kayak")[0].entries == ()


def test_equal_scores_go_to_what_was_said_later_then_to_the_smaller_id() -> None:
    same = [("Ana", "The same words.")] * 3
    said = [replace(one, session=f"s{n}", seq=0) for n, one in enumerate(talk(same))]
    said[2] = replace(said[2], said_at=said[1].said_at)
    later = sorted(said[1:], key=lambda one: one.id)
    result = search(store_of(*said), "the same words")
    assert [hit.id for hit in result] == [later[0].id, later[1].id, said[0].id]
    assert len({hit.score for hit in result}) == 1


def test_a_lonely_message_is_found() -> None:
    assert len(search(store_of(*talk()[:1]), "pottery?")) == 1


def test_several_scopes_are_merged_by_score_whatever_their_order() -> None:
    store = store_of()
    store.say(talk([("Cleo", "The bowl has a green glaze."), ("Dan", "Rain again.")]), scope=OTHER)
    engine = engine_of(store)
    one = engine.search("Which glaze is on the bowl?", (SCOPE, OTHER), limit=2)
    two = engine.search("Which glaze is on the bowl?", (OTHER, SCOPE), limit=2)
    assert one.hits == two.hits
    assert {hit.scope for hit in one} == {SCOPE, OTHER}


def test_an_empty_scope_among_others_does_no_harm() -> None:
    result = engine_of(store_of()).search("Which glaze?", (ScopeKey("nobody"), SCOPE), limit=1)
    assert result.message_ids == ["s1-2"]


def test_new_messages_are_found_at_once_and_erased_ones_are_gone() -> None:
    store = store_of()
    engine = engine_of(store)
    assert engine.search("Which glaze?", (SCOPE,)).message_ids[0] == "s1-2"
    store.say(talk([("Ben", "A green glaze, which glaze, glaze.")], session="s9"))
    assert engine.search("Which glaze?", (SCOPE,)).message_ids[0] == "s9-0"
    store.write(erased=[talk(session="s9")[0].id])
    assert "s9-0" not in engine.search("Which glaze?", (SCOPE,)).message_ids


def test_same_search_gives_the_same_result() -> None:
    results = [search(rich_store(), "Why did Ana's bowl collapse?").to_dict() for _ in range(2)]
    assert results[0] == results[1]


def test_question_is_embedded_once_and_without_names_and_never_for_words_alone() -> None:
    embedder = CountingEmbedder()
    engine = engine_of(store_of())
    engine._embedder = embedder
    engine.search("What did Ana's bowl do?", (SCOPE,), recipe="context")
    assert embedder.texts == []
    engine.search("What did Ana's bowl do?", (SCOPE,))
    engine.search("What did Ana's bowl do?", (SCOPE,), recipe="embedding")
    assert embedder.texts == ["What did bowl do?"]


def test_vectors_of_another_model_are_refused_with_a_way_out() -> None:
    store = store_of()
    store.write([], [replace(one, model="other@1") for one in vectors_of(talk())])
    with pytest.raises(EmbeddingMismatch, match=r"other@1.*recipe='context'"):
        search(store, "Which glaze?")
    assert search(store, "Which glaze?", recipe="context").message_ids[0] == "s1-2"


def test_a_time_in_the_question_favours_what_was_said_then() -> None:
    lines = [("Ana", "I went rowing."), ("Ana", "I went rowing.")]
    noon = timedelta(hours=12)
    said = [replace(one, session=f"s{n}", seq=0, said_at=day(n) + noon) for n, one in enumerate(talk(lines))]
    engine = engine_of(store_of(*said), KnownTimes(on_1_March=interval(day(0), day(1))))
    assert engine.search("Who went rowing on 1 March?", (SCOPE,)).message_ids[0] == "s1-0"
    assert engine.search("Who went rowing?", (SCOPE,)).message_ids[0] == "s1-1"


def test_understanding_alone_needs_no_search() -> None:
    engine = engine_of(store_of())
    plan = engine.understand("When did Ana row?", engine.view(SCOPE), reference="2024-05-01")
    assert (plan.speakers, plan.terms) == (("Ana",), ("row",))


def test_searches_and_writes_at_the_same_time_do_not_disturb_each_other() -> None:
    store = rich_store()
    engine = engine_of(store)

    def ask(number: int) -> bool:
        found = engine.search(f"Which glaze is on bowl {number}?", (SCOPE,), limit=5)
        return found.message_ids[0] == "s1-2" and len(found) == 5

    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(ask, number) for number in range(60)]
        for number in range(30):
            store.say(talk([("Ben", "Nothing to add.")], session=f"x{number}"))
        assert all(one.result() for one in asked)


def test_messages_without_vectors_are_found_by_words() -> None:
    store = PagedStore()
    store.write(talk())
    assert search(store, "Which glaze?").message_ids[0] == "s1-2"
    assert np.isfinite([hit.score for hit in search(store, "Which glaze?")]).all()
