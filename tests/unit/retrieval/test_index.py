"""The index follows the view: in whatever portions things come, the same scores come out."""

from dataclasses import replace
from typing import cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from structmem.domain.entry import EntityType, EntryKind
from structmem.domain.hit import Intent, QueryPlan
from structmem.domain.message import Role
from structmem.ports import GraphStore
from structmem.retrieval.arms import ARMS, Arms
from structmem.retrieval.cache import ViewCache
from structmem.retrieval.index import ScopeIndex
from structmem.retrieval.language import Form, asks_for_several, form_of, form_wanted
from structmem.retrieval.message_rows import NEIGHBOUR_SHARE
from structmem.retrieval.rows import moment
from structmem.retrieval.scores import best_mask, share
from structmem.retrieval.vectors import Vectors
from structmem.testing.samples import START, day, entity, entry, fact, interval, link, summary
from tests.unit.retrieval.library import EMBEDDER, SCOPE, PagedStore, talk, vectors_of

QUESTION = "When did the pottery course and the kayak begin?"
PLAN = QueryPlan(
    question=QUESTION,
    intents=(Intent.WHEN, Intent.CHANGE),
    terms=("potteri", "cours", "kayak"),
    speakers=("Ana",),
    time=interval(day(0), day(1)),
)


def arms_of(store: PagedStore, plan: QueryPlan = PLAN) -> Arms:
    with ViewCache(cast(GraphStore, store), max_bytes=10**9).searching(SCOPE) as (view, index):
        return Arms(view, index, plan, EMBEDDER.embed([plan.question])[0])


def pages() -> list[PagedStore]:
    """Return a scope in one page, and the same piece by piece, things written twice or erased on the way."""
    said = talk() + talk([("Ben", "The kayak course starts in May."), ("Ana", "Good.")], session="s2")
    bowl, kayak = entry("bowl", said[2:3], occurred=interval(day(0), day(1))), entry("kayak", said[3:4])
    home = fact("Lisbon", said[3:4], since=day(0))
    final = [replace(bowl, text="Ana made a pottery bowl."), kayak, replace(home, retracted_at=START)]
    links, told = [link(bowl.id, kayak.id)], summary("s1", [bowl], text="A pottery course and a kayak.")
    whole = PagedStore()
    whole.write([*said, *final, *links, told], vectors_of([*said, *final, told]))
    parts = PagedStore()
    noise = talk([("Cleo", "Pottery, pottery, kayak.")], session="s3")
    for one in (*reversed(said[:4]), *noise, *said[4:]):
        parts.write([one])
        parts.write([], vectors_of([one]))
    lost = entry("lost", noise)
    parts.write([bowl, kayak, home, lost], vectors_of([bowl, kayak, home, lost]))
    parts.write([*final, *links, told], vectors_of([final[0], told]))
    parts.write(erased=[lost.id, noise[0].id])
    return [whole, parts]


@pytest.mark.parametrize("name", ARMS)
def test_every_arm_scores_the_same_however_the_scope_came_to_be(name: str) -> None:
    scores = []
    for store in pages():
        arms = arms_of(store)
        alive = arms.index.messages.alive
        rows = zip(arms.index.messages.ids, arms[name], alive, strict=True)
        scores.append({node: float(value) for node, value, kept in rows if kept})
    assert scores[0] == pytest.approx(scores[1], abs=1e-6)


def test_index_that_grows_beside_its_view_equals_one_that_is_built_at_once() -> None:
    store = pages()[1]
    cache = ViewCache(cast(GraphStore, store), max_bytes=10**9)
    later = store.pages[SCOPE]
    for count in range(1, len(later) + 1):
        store.pages[SCOPE] = later[:count]
        with cache.searching(SCOPE) as (view, index):
            last = Arms(view, index, PLAN, EMBEDDER.embed([QUESTION])[0])
    fresh = arms_of(store)
    for name in ARMS:
        np.testing.assert_allclose(
            last[name][last.index.messages.alive],
            fresh[name][fresh.index.messages.alive],
            atol=1e-6,
        )


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(6)))
def test_window_scores_are_those_of_the_mean_of_three_vectors(order: list[int]) -> None:
    said = talk()
    store = PagedStore()
    for number in order:
        store.say([said[number]])
    arms = arms_of(store)
    vectors = {node: arms.view.vectors[node] for node in arms.index.messages.ids}
    for row, node in enumerate(arms.index.messages.ids):
        seq = arms.view.messages[node].seq
        window = vectors[node].copy()
        for beside in (seq - 1, seq + 1):
            if 0 <= beside < len(said):
                window += NEIGHBOUR_SHARE * vectors[said[beside].id]
        expected = window @ EMBEDDER.embed([QUESTION])[0] / np.linalg.norm(window)
        assert arms["vector.window"][row] == pytest.approx(float(expected), abs=1e-5)


def test_messages_of_two_sessions_are_no_neighbours() -> None:
    store = PagedStore()
    store.say(talk([("Ana", "One.")], session="a") + talk([("Ana", "Two.")], session="b"))
    messages = arms_of(store).index.messages
    assert (messages.before.tolist(), messages.after.tolist()) == ([-1, -1], [-1, -1])


def test_retracted_entry_lends_score_only_where_the_past_is_asked_for() -> None:
    said = talk()
    gone = fact("Porto", said[5:6], since=day(0), text="Ben has a kayak.", retracted_at=START)
    store = PagedStore()
    store.write([*said, gone], vectors_of([*said, gone]))
    now = replace(PLAN, intents=(Intent.WHAT,))
    assert arms_of(store)["bm25.entry"][5] > 0
    assert not arms_of(store, now)["bm25.entry"].any()
    assert not arms_of(store, now)["vector.entry"].any()


def test_message_that_merely_asks_tells_nothing() -> None:
    said = talk()
    ben = entity("Ben")
    entries = [
        entry("asked", said[1:2], kind=EntryKind.INTERACTION, act="ASK"),
        entry("asked and told", said[3:4], kind=EntryKind.INTERACTION, act="ASK"),
        entry("told", said[3:4], who=[ben]),
    ]
    store = PagedStore()
    store.write([*said, ben, *entries])
    assert arms_of(store)["tells"].tolist() == [1, 0, 1, 1, 1, 1]


def test_asking_an_assistant_tells_what_one_is_after() -> None:
    said = [
        replace(one, role=Role.ASSISTANT if one.speaker == "Ben" else Role.USER, speaker=one.speaker)
        for one in talk()
    ]
    store = PagedStore()
    store.write([*said, entry("asked", said[4:5], kind=EntryKind.INTERACTION, act="ASK")])
    assert arms_of(store)["tells"].all()


def test_date_arm_favours_what_was_said_then_and_fades_afterwards() -> None:
    said = [
        replace(one, said_at=day(number) + (day(1) - day(0)) / 2)
        for number, one in zip((-1, 0, 1, 2), talk(), strict=False)
    ]
    store = PagedStore()
    store.write(said)
    assert arms_of(store)["date"].tolist() == pytest.approx([0, 1, 2**-0.5, 2**-1.5])


def test_date_arm_finds_what_is_told_of_that_time_much_later() -> None:
    said = [replace(one, said_at=day(90)) for one in talk()]
    exact = entry("exact", said[0:1], occurred=interval(day(0), day(1)))
    wide = entry("wide", said[1:2], occurred=interval(day(-1), day(3)))
    store = PagedStore()
    store.write([*said, exact, wide])
    assert arms_of(store)["date"].tolist() == pytest.approx([1, 0.25, 0, 0, 0, 0], abs=1e-6)


def test_graph_arm_follows_causes_of_why_questions_only() -> None:
    said = talk()
    bowl = entry("the bowl", said[2:3], text="The pottery bowl collapsed.")
    course = entry("signing up", said[0:1], text="Ana signed the list.")
    store = PagedStore()
    store.write([*said, bowl, course, link(course.id, bowl.id)], vectors_of([bowl, course]))
    why = QueryPlan(question="Why pottery bowl?", intents=(Intent.WHY,), terms=("potteri", "bowl"))
    arms = arms_of(store, why)
    assert arms["graph"][0] > 0
    assert arms.ways[course.id] == (f"entry {bowl.id}", "CAUSES", f"entry {course.id}")
    assert not arms_of(store, replace(why, intents=(Intent.WHAT,)))["graph"].any()


def test_siblings_arm_finds_what_else_the_same_one_did_where_several_things_are_asked_for() -> None:
    said = talk()
    oven = entry("oven", said[0:1], text="Ana built an oven.", subject="Ana", predicate="build")
    shed = entry("shed", said[2:3], text="Ana put up a shed.", subject="Ana", predicate="build")
    raft = entry("raft", said[3:4], text="Ben put up a raft.", subject="Ben", predicate="build")
    store = PagedStore()
    store.write([*said, oven, shed, raft], vectors_of([oven, shed, raft]))
    several = QueryPlan(
        question="Which things has Ana built?", intents=(Intent.WHAT,), terms=("built", "oven")
    )
    arms = arms_of(store, several)
    assert arms["siblings"][2] == max(arms["siblings"])
    assert arms["siblings"][3] == 0
    assert arms.ways[shed.id] == (f"entry {oven.id}", "sibling", f"entry {shed.id}")
    assert not arms_of(store, replace(several, question="Which oven has Ana built?"))["siblings"].any()


def test_entry_that_is_told_anew_of_another_leaves_its_siblings() -> None:
    said = talk()
    oven, shed = (entry(name, said[0:1], subject="Ana", predicate="build") for name in ("oven", "shed"))
    index = ScopeIndex(Vectors())
    index.apply([*said, oven, shed])
    assert [index.entries.ids[row] for row in index.entries.siblings(oven.id)] == [shed.id]
    index.apply([replace(shed, subject="Ben")])
    assert not index.entries.alive[index.entries.siblings(oven.id)].any()
    index.apply([replace(oven, subject="")])
    assert index.entries.siblings(oven.id) == []


def test_promising_entries_of_a_large_scope_score_as_in_a_small_one(monkeypatch: pytest.MonkeyPatch) -> None:
    store = pages()[0]
    small = arms_of(store).entry_meaning
    monkeypatch.setattr("structmem.retrieval.arms._ALL_ENTRIES", 0)
    large = arms_of(store).entry_meaning
    assert large.tolist() == pytest.approx(small.tolist(), abs=1e-6)


def test_index_with_too_many_unused_rows_is_built_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("structmem.retrieval.index._MANY_DEAD", 2)
    store = PagedStore()
    store.say(talk())
    cache = ViewCache(cast(GraphStore, store), max_bytes=10**9)
    with cache.searching(SCOPE):
        pass
    store.write(erased=[one.id for one in talk()[:4]])
    with cache.searching(SCOPE) as (_, index):
        assert len(index.messages.ids) == 2


@pytest.mark.parametrize(
    ("tokens", "form"),
    [
        (["i", "left", "yesterday"], Form.TIME),
        (["two", "bowls"], Form.NUMBER),
        (["3", "bowls"], Form.NUMBER),
        (["because", "it", "rained"], Form.CAUSE),
        (["it", "may", "rain"], Form.NONE),
    ],
)
def test_form_of_a_message(tokens: list[str], form: Form) -> None:
    assert form_of(tokens, has_image=False) is form


def test_form_that_a_question_wants() -> None:
    assert form_wanted("When and why?", (Intent.WHEN, Intent.WHY)) is Form.TIME | Form.CAUSE
    assert form_wanted("What is in the photo?", (Intent.WHAT,)) is Form.IMAGE


@pytest.mark.parametrize(
    ("question", "several"),
    [
        ("Which instruments does Ana play?", True),
        ("In what old towns has Ben been?", True),
        ("What kinds of tea are in Ana's cupboard?", True),
        ("Which of her people did Ana call?", True),
        ("How often did Ben swim?", True),
        ("What was Ben's plan?", False),
        ("What does Ana play?", False),
        ("What bus did Ben take?", False),
        ("Why did Ana buy drums?", False),
    ],
)
def test_question_for_several_things_is_told_from_one_for_a_single_thing(
    question: str, several: bool
) -> None:
    assert asks_for_several(question) is several


@pytest.mark.parametrize(
    ("intent", "fit"),
    [(Intent.WHERE, [0, 0, 1, 0, 0, 0]), (Intent.WHO, [0, 0, 0, 1, 0, 0]), (Intent.WHAT, [0] * 6)],
)
def test_place_or_somebody_else_is_the_form_of_an_answer(intent: Intent, fit: list[int]) -> None:
    said = talk()
    ana, cleo, mill = entity("Ana"), entity("Cleo"), entity("Mill", EntityType.THING)
    told = [
        entry("Ana alone", said[0:1], who=[ana]),
        entry("the mill", said[2:3], who=[ana, mill]),
        entry("Cleo", said[3:4], who=[cleo]),
    ]
    store = PagedStore()
    store.write([*said, *told, ana, cleo, mill])
    store.write([replace(mill, type=EntityType.PLACE)])
    asked = QueryPlan(question="Which one?", intents=(intent,))
    assert arms_of(store, asked)["form"].tolist() == fit


def test_shares_have_no_negative_parts_and_survive_nothing() -> None:
    np.testing.assert_array_equal(share(np.array([-1, 1, 4], np.float32)), [0, 0.25, 1])
    assert not share(np.zeros(3, np.float32)).any()
    assert len(share(np.zeros(0, np.float32))) == 0


def test_best_mask_keeps_ties_and_drops_zeros() -> None:
    scores = np.array([0, 3, 2, 2, 1], np.float32)
    assert best_mask(scores, 2).tolist() == [False, True, True, True, False]
    assert best_mask(scores, 9).tolist() == [False, True, True, True, True]


def test_moments_are_exact_to_the_microsecond() -> None:
    later = START.replace(microsecond=123457)
    assert moment(later) - moment(START) == 123457
