"""Contract: a name may hold any sign; it is never part of a query, and never means another name."""

from collections.abc import Callable

import pytest

from structmem.domain.graph import EVERYTHING, Batch, Filter, NodeKind, Selector
from structmem.domain.ids import ScopeKey
from structmem.errors import InvalidArgument
from structmem.ports import GraphStore
from structmem.testing.samples import embedding, entity, entry, message
from structmem.testing.store.reading import ids

NAMES = (
    '+ - && || ! ( ) { } [ ] ^ " ~ * ? : \\ / < > = AND OR NOT TO',
    "terms:* OR scope_term:*",
    '"unclosed',
    "back\\slash\\",
    "`backtick` $scope {id: 'x'} // /* */ ; MATCH (n) DETACH DELETE n",
    'O\'Brien "Bob" \'\' ""',
    "%s _ % {0} <b>&amp;",
    "大谷 翔平",
    "서울 שלום مرحبا",
    "🦊👩‍👩‍👧🇵🇹",
    "e\u0301 é É",
)

_HALF = "Zo\ud800e"
_WITH_HALF: dict[str, Callable[[GraphStore], object]] = {
    "erase": lambda store: store.erase(ScopeKey("all"), Selector(speaker=_HALF)),
    "nominate_text": lambda store: store.nominate_text(ScopeKey("all"), [_HALF], EVERYTHING, limit=9),
    "revision": lambda store: store.revision(ScopeKey(_HALF)),
}


class NameContract:
    """Scopes, sessions, speakers, entities, slots, workers and words."""

    def test_every_name_finds_its_own_and_nothing_else(self, store: GraphStore) -> None:
        everywhere = ScopeKey("all")
        said = [message(n, name, session=name, speaker=name) for n, name in enumerate(NAMES)]
        made = [
            entry(one.text, [one], who=[entity(one.text)], text=one.text, slot=one.text, predicate=one.text)
            for one in said
        ]
        who = tuple(entity(name) for name in NAMES)
        vectors = tuple(embedding(one, [1, 0]) for one in made)
        store.append(everywhere, said)
        store.write(everywhere, Batch(entities=who, entries=tuple(made), embeddings=vectors))
        for one in said:
            store.append(ScopeKey(one.text), [one])
        assert store.scopes() == sorted(["all", *NAMES])
        assert store.problems(everywhere) == []
        for one, name in zip(said, NAMES, strict=True):
            kinds = (NodeKind.ENTRY,)
            for where in (
                Filter(kinds=kinds, entities=(entity(name).id,)),
                Filter(kinds=kinds, slot=name),
                Filter(kinds=kinds, predicate=name),
            ):
                (found,) = store.find(everywhere, where, limit=99)
                assert getattr(found, "text", "") == name
            kinds = (NodeKind.MESSAGE,)
            for where in (Filter(kinds=kinds, speakers=(name,)), Filter(kinds=kinds, sessions=(name,))):
                assert ids(store.find(everywhere, where, limit=99)) == [one.id]
            assert store.statistics(ScopeKey(name)).messages == 1

    @pytest.mark.parametrize("name", NAMES)
    def test_a_word_is_never_read_as_a_query(self, store: GraphStore, name: str) -> None:
        store.append(ScopeKey("other"), [message(0, "garden terms")])
        store.append(ScopeKey(name), [message(1, "about gardens and foxes")])
        asked = [name, *name.split(), "fox"]
        found = store.nominate_text(ScopeKey(name), asked, EVERYTHING, limit=9)
        assert [hit.node_id for hit in found] == [message(1).id]

    @pytest.mark.parametrize("verb", _WITH_HALF)
    def test_half_a_character_is_refused_and_named(self, store: GraphStore, verb: str) -> None:
        store.append(ScopeKey("all"), [message(0)])
        with pytest.raises(InvalidArgument, match=r"^text '.*holds half of a Unicode character; remove"):
            _WITH_HALF[verb](store)
        assert store.statistics(ScopeKey("all")).messages == 1

    def test_erasing_a_name_erases_that_name(self, store: GraphStore) -> None:
        scope = ScopeKey("all")
        store.append(scope, [message(n, speaker=name) for n, name in enumerate(NAMES)])
        for left, name in zip(range(len(NAMES) - 1, -1, -1), NAMES, strict=True):
            assert store.erase(scope, Selector(speaker=name)).messages == 1
            assert store.statistics(scope).messages == left
