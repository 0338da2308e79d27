"""From an id or words to an entry."""

import pytest

from structmem.domain.entry import LinkType
from structmem.domain.ids import ScopeKey
from structmem.errors import EmptyQuestion, NodeNotFound
from structmem.reasoning.locate import locate
from tests.unit.reasoning.world import SCOPE, WordSearch, World, day, operators


def test_id_goes_before_words() -> None:
    world = World()
    ferry = world.event("Nadia", "miss", "2023-03-02", object="the ferry")
    world.event("Nadia", "paint", "2023-03-02", object="the fence")
    assert locate(WordSearch(world), (SCOPE,), f" {ferry.id} ").entry is ferry


def test_words_find_the_entry_that_they_describe() -> None:
    world = World()
    world.event("Nadia", "miss", "2023-03-02", object="the train to the lake")
    ferry = world.event("Nadia", "miss", "2023-03-02", object="the ferry to the lake")
    assert locate(WordSearch(world), (SCOPE,), "missing the ferry").entry is ferry


def test_entry_of_another_scope_is_found_with_its_own_links() -> None:
    one, two = World("one"), World("two")
    one.event("Nadia", "paint", "2023-03-02", object="the fence")
    strike = two.event("Omar", "hear", "2023-03-01", object="of a strike")
    walk = two.event("Omar", "walk", "2023-03-02", object="to work")
    two.link(LinkType.CAUSES, strike, walk, confidence=0.9)
    why = operators(one, two).why("walk to work", (ScopeKey("one"), ScopeKey("two")))
    assert [path.entries for path in why.explicit] == [(strike, walk)]


def test_words_that_nothing_fits_say_what_to_do() -> None:
    world = World()
    world.event("Nadia", "paint", "2023-03-02", object="the fence")
    with pytest.raises(NodeNotFound, match=r"'quantum chess'.*give an id"):
        locate(WordSearch(world), (SCOPE,), "quantum chess")


@pytest.mark.parametrize("words", ["", "  "])
def test_no_words_are_an_empty_question(words: str) -> None:
    with pytest.raises(EmptyQuestion):
        locate(WordSearch(World()), (SCOPE,), words)


def test_unknown_entity_is_named() -> None:
    world = World()
    world.event("Nadia", "paint", "2023-03-02", occurred=day("2023-03-01"))
    with pytest.raises(NodeNotFound, match="'Zoltan'"):
        operators(world).timeline("Zoltan", (SCOPE,))


def test_speaker_without_entries_is_known() -> None:
    world = World()
    world.message("Omar", "Hello there", "2023-03-02")
    assert list(operators(world).timeline("omar", (SCOPE,))) == []
