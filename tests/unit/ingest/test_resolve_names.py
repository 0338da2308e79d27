"""One name is one entity, unless it surely names a person and something else."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from structmem.domain.draft import AliasDraft, Extraction, Mention
from structmem.domain.entry import Entity, EntityType, LinkType, ParticipantRole
from structmem.domain.graph import Delta, Node, Revision
from structmem.domain.ids import ScopeKey
from structmem.domain.message import Message
from structmem.domain.words import unaccented
from structmem.ingest.resolve import Resolved, Resolver, entity_id, namesake_id
from structmem.retrieval.view import ScopeView
from tests.unit.ingest.test_resolve import START, draft, message

Said = tuple[str, EntityType, float]
PERSON, PLACE = EntityType.PERSON, EntityType.PLACE
FIRM, THING = EntityType.ORGANISATION, EntityType.THING


def told(
    view: ScopeView, said: Sequence[Said], aliases: Sequence[AliasDraft] = (), first: int = 0
) -> Resolved:
    """Resolve one message for each name, and let the view learn it."""
    messages: list[Message] = [message(first + n, f"{first + n}") for n in range(len(said))]
    drafts = [
        draft(
            one,
            object=str(one.seq),
            mentions=(Mention(name=name, type=kind, role=ParticipantRole.THEME, type_certainty=sure),),
        )
        for one, (name, kind, sure) in zip(messages, said, strict=True)
    ]
    known = {one.id: one for one in (*messages, message(0))}
    out = Resolver(view=view, messages=known, reach=8, extractor="t@1", now=START).resolve(
        Extraction(entries=drafts, aliases=aliases)
    )
    nodes: tuple[Node, ...] = (*out.entities.values(), *out.entries.values(), *out.links.values())
    view.apply(Delta(nodes=nodes, embeddings=(), erased=(), revision=Revision(first + 1), more=False))
    return out


def entities(*said: Said) -> list[tuple[str, EntityType]]:
    view = ScopeView(ScopeKey("s"))
    told(view, said)
    return [(one.name, one.type) for one in view.entities.values()]


def test_surer_word_changes_the_type_and_says_so_but_not_the_id() -> None:
    view = ScopeView(ScopeKey("s"))
    told(view, [("Querlin", PERSON, 0.3)])
    out = told(view, [("Querlin", FIRM, 0.9)], first=1)
    (one,) = view.entities.values()
    assert (one.id, one.type, one.mentions) == (entity_id("Querlin"), FIRM, 2)
    assert out.retyped == [f"{one.id} PERSON (0.3) is ORGANISATION (0.9) by message {message(1).id}"]


def test_weaker_word_never_changes_the_type_back() -> None:
    back = [
        ("Querlin", FIRM, 0.9),
        ("Querlin", PERSON, 0.3),
        ("Querlin", PLACE, 0.9),
        ("Querlin", PERSON, 0.6),
    ]
    assert entities(*back) == [("Querlin", FIRM)]


def test_person_and_place_of_one_name_stay_two_if_both_are_sure() -> None:
    view = ScopeView(ScopeKey("s"))
    told(view, [("Querlin", PERSON, 0.9), ("Querlin", PLACE, 0.9), ("Querlin", PLACE, 0.3)])
    assert {one.id: (one.type, one.mentions) for one in view.entities.values()} == {
        entity_id("Querlin"): (PERSON, 1),
        namesake_id("Querlin", PLACE): (PLACE, 2),
    }


def test_hints_of_one_kind_add_up_but_never_to_a_sure_word() -> None:
    view = ScopeView(ScopeKey("s"))
    told(view, [("Querlin", PERSON, 0.3)] * 2 + [("hammer", THING, 0.1)] * 9)
    assert {one.name: one.type_certainty for one in view.entities.values()} == {"Querlin": 0.4, "hammer": 0.1}
    told(view, [("Querlin", PERSON, 0.3)] * 9, first=20)
    assert view.entities[entity_id("Querlin")].type_certainty == 0.5
    told(view, [("Querlin", PLACE, 0.6)], first=40)
    assert view.entities[entity_id("Querlin")].type is PLACE


def test_speaker_stays_a_person_whatever_is_said_of_the_name() -> None:
    assert entities(("Ines", PERSON, 0.1), ("Ines", PLACE, 0.6), ("Ines", FIRM, 0.7)) == [("Ines", PERSON)]


def test_entity_under_an_id_by_type_goes_on() -> None:
    old = Entity(
        id=namesake_id("Querlin", PERSON),
        key="querlin",
        name="Querlin",
        type=PERSON,
        first_seen=START,
        last_seen=START,
    )
    view = ScopeView(ScopeKey("s"))
    view.apply(Delta(nodes=(old,), embeddings=(), erased=(), revision=Revision(1), more=False))
    told(view, [("Querlin", FIRM, 0.9), ("Querlin", PERSON, 0.9)])
    ids = {one.id: one.type for one in view.entities.values()}
    assert ids[namesake_id("Querlin", PERSON)] is FIRM
    assert len(ids) == 2


def test_accents_make_no_other_name_but_scripts_and_short_names_do() -> None:
    def merged(*names: str) -> bool:
        view = ScopeView(ScopeKey("s"))
        for n, name in enumerate(names):
            told(view, [(name, PERSON, 0.6)], first=n)
        return len(view.same_as(entity_id(names[0]))) == len(names)

    assert merged("Zoë Lindqvist", "Zoe Lindqvist")
    assert merged("Renee", "Renée")
    assert not merged("Bo", "Bö")
    assert not merged("ガルド", "カルト")
    assert not merged("Майра", "Маира")


def test_merged_names_read_as_one_until_it_is_undone_and_stay_parted() -> None:
    view = ScopeView(ScopeKey("s"))
    alias = AliasDraft(name="Querlina", alias="Lina", type=PERSON, message=message(0).id, confidence=0.9)
    told(view, [("Querlina", PERSON, 0.9), ("Lina", PERSON, 0.9)], [alias])
    one = entity_id("Querlina")
    assert len(view.involving(one)) == 2
    (link,) = view.links_at(one, (LinkType.SAME_AS,))
    undone: tuple[Node, ...] = (replace(link, undone_at=START),)
    view.apply(Delta(nodes=undone, embeddings=(), erased=(), revision=Revision(9), more=False))
    assert len(view.involving(one)) == 1
    assert told(view, [("Lina", PERSON, 0.9)], [alias], first=5).links == {}
    assert view.same_as(one) == [one]


_SAID = st.tuples(
    st.sampled_from(["Querlin", "Ærø", "李娜", "ليلى"]),
    st.sampled_from(EntityType),
    st.sampled_from([0.1, 0.3, 0.6, 0.9]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_SAID, min_size=1, max_size=12), st.integers(1, 5))
def test_any_batching_gives_the_same_entities_at_most_two_of_a_name(said: list[Said], size: int) -> None:
    whole, parts = ScopeView(ScopeKey("s")), ScopeView(ScopeKey("s"))
    told(whole, said)
    for first in range(0, len(said), size):
        told(parts, said[first : first + size], first=first)
    assert parts.entities == whole.entities
    for name in {name for name, _, _ in said}:
        kinds = [one.type is PERSON for one in whole.entities.values() if one.name == name]
        assert len(kinds) == len(set(kinds))


@given(st.text(max_size=20))
def test_taking_accents_away_twice_changes_nothing_more(text: str) -> None:
    assert unaccented(unaccented(text)) == unaccented(text)


def test_second_names_count_in_the_order_of_what_is_said() -> None:
    alias = AliasDraft(name="Querlin", alias="Ines's aunt", type=PERSON, message=message(0).id)
    whole, parts = ScopeView(ScopeKey("s")), ScopeView(ScopeKey("s"))
    said: list[Said] = [("Querlin", PERSON, 0.3), ("Querlin", PLACE, 0.9)]
    told(whole, said, [alias])
    told(parts, said[:1], [alias])
    told(parts, said[1:], first=1)
    assert whole.entities == parts.entities
    assert whole.entities[entity_id("Querlin")].type is PERSON
