"""Views follow the store, and what was handed out stays as it was."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import cast

from structmem.domain.entry import LinkType
from structmem.domain.ids import ScopeKey
from structmem.ports import GraphStore
from structmem.retrieval.cache import ViewCache
from structmem.retrieval.view import ScopeView
from structmem.testing.samples import day, entity, entry, fact, link, summary
from tests.unit.retrieval.library import EMBEDDER, SCOPE, PagedStore, store_of, talk, vectors_of


def cache_of(store: PagedStore, max_bytes: int = 10**9) -> ViewCache:
    return ViewCache(cast(GraphStore, store), max_bytes=max_bytes)


def test_view_follows_what_is_written() -> None:
    store = store_of()
    cache = cache_of(store)
    assert len(cache.view(SCOPE).messages) == 6
    store.say(talk([("Ana", "One more thing.")], session="s2"))
    assert len(cache.view(SCOPE).messages) == 7


def test_view_in_use_does_not_change_under_its_reader() -> None:
    said = talk()
    store = store_of(*said)
    ana = entity("Ana")
    store.write([entry("bowl", said[2:3], who=[ana]), ana])
    cache = cache_of(store)
    held = cache.view(SCOPE)
    store.say(talk([("Cleo", "A newcomer speaks.")], session="s1b"))
    store.write([entry("glaze", said[2:3], who=[ana])], erased=[said[0].id])
    later = cache.view(SCOPE)
    assert (len(held.messages), len(held.entries), list(held.speakers)) == (6, 1, ["Ana", "Ben"])
    assert (len(later.messages), len(later.entries), "Cleo" in later.speakers) == (6, 2, True)
    assert [len(view.entries_of(said[2].id)) for view in (held, later)] == [1, 2]
    assert [len(view.involving(ana.id)) for view in (held, later)] == [1, 2]
    assert held.session_messages("s1")[0].id == said[0].id
    assert later.session_messages("s1")[0].id == said[1].id


def test_readers_and_a_writer_do_not_disturb_each_other() -> None:
    store = store_of()
    cache = cache_of(store)

    def read(_: int) -> bool:
        view = cache.view(SCOPE)
        count = len(view.messages)
        return all(len(list(view.messages.values())) == count for _ in range(20))

    with ThreadPoolExecutor(4) as pool:
        readers = [pool.submit(read, number) for number in range(40)]
        for number in range(40):
            store.say(talk([("Ana", f"Line {number}.")], session=f"x{number}"))
        assert all(reader.result() for reader in readers)
    assert len(cache.view(SCOPE).messages) == 46


def test_rewritten_entry_keeps_its_vector_and_leaves_its_old_places() -> None:
    said = talk()
    store = store_of(*said)
    first = fact("Lisbon", said[3:4], since=day(0))
    store.write([first], vectors_of([first]))
    store.write([replace(first, slot="zoe|live_in", sources=first.sources[:0])])
    view = cache_of(store).view(SCOPE)
    assert view.facts_in("ana|live_in") == []
    assert [one.id for one in view.facts_in("zoe|live_in")] == [first.id]
    assert view.entries_of(said[3].id) == []
    assert (view.vectors[first.id] == EMBEDDER.embed(["told the story of Lisbon."])[0]).all()


def test_erased_nodes_are_gone_with_all_that_leads_to_them() -> None:
    said = talk()
    store = store_of(*said)
    ana, told = entity("Ana"), entry("bowl", said[2:3])
    other = entry("kayak", said[3:4])
    cause = link(told.id, other.id)
    store.write([ana, told, other, cause, summary("s1")], vectors_of([told]))
    store.write(erased=[said[5].id, ana.id, told.id, cause.id, summary("s1").id])
    view = cache_of(store).view(SCOPE)
    assert view.newest is not None
    assert view.newest.id == said[4].id
    assert view.named(["ana"]) == []
    assert view.links_in(other.id, (LinkType.CAUSES,)) == []
    assert (told.id in view.vectors, view.summaries) == (False, {})


def test_speaker_is_forgotten_with_the_last_message() -> None:
    said = talk()
    store = store_of(*said)
    store.write(erased=[one.id for one in said if one.speaker == "Ben"])
    assert list(cache_of(store).view(SCOPE).speakers) == ["Ana"]


def test_entities_are_found_by_name_and_alias_of_several_words() -> None:
    mill = replace(entity("Old Mill"), aliases=("the mill house",))
    view = ScopeView(SCOPE)
    store = PagedStore()
    store.write([mill, entity("Mill Road")])
    view.apply(store.since(SCOPE, view.revision))
    assert [one.name for one in view.named(["who", "runs", "old", "mill"])] == ["Old Mill"]
    assert [one.name for one in view.named(["in", "the", "mill", "house"])] == ["Old Mill"]
    assert view.named(["old", "house"]) == []


def test_merged_entities_share_what_they_take_part_in() -> None:
    said = talk()
    zoe, nick = entity("Zoë"), entity("Zo")
    store = store_of(*said)
    camp = entry("camp", said[5:6], who=[nick])
    store.write([zoe, nick, camp, link(nick.id, zoe.id, LinkType.SAME_AS)])
    view = cache_of(store).view(SCOPE)
    assert [one.id for one in view.involving(zoe.id)] == [camp.id]


def test_unknown_scope_has_an_empty_view() -> None:
    view = cache_of(PagedStore()).view(ScopeKey("nobody"))
    assert (view.messages, view.newest, len(view.vectors)) == ({}, None, 0)


def test_views_beyond_the_budget_are_dropped_and_read_again() -> None:
    store = PagedStore()
    keys = [ScopeKey(f"room {number}") for number in range(4)]
    for key in keys:
        store.say(talk(), scope=key)
    cache = cache_of(store, max_bytes=1)
    for key in (*keys, keys[0]):
        assert len(cache.view(key).messages) == 6
