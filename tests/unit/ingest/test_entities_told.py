"""Who and what made-up talk names: one entity for each, of the right type, merged where the words say so."""

import pytest

from structmem.domain.draft import ExtractionMode
from structmem.domain.entry import EntityType
from structmem.domain.graph import Delta, Node, Revision
from structmem.domain.ids import ScopeKey
from structmem.ingest.resolve import Resolver
from structmem.retrieval.view import ScopeView
from tests.unit.extraction.talk import RULES, WEDNESDAY, talk

PERSON, PLACE = EntityType.PERSON, EntityType.PLACE
FIRM, THING = EntityType.ORGANISATION, EntityType.THING
Pairs = list[tuple[str, str]]

CASES: tuple[tuple[str, dict[str, list[EntityType]], Pairs, Pairs], ...] = (
    ("Mira: I work at Quenby now.|Mira: Quenby closed two shops last year.", {"Quenby": [FIRM]}, [], []),
    ("Mira: Quenby closed two shops.|Mira: I used to work at Quenby.", {"Quenby": [FIRM]}, [], []),
    (
        "Mira: Solvane called me yesterday.|Theo: Who is that?|Mira: Solvane is a software company in Graz.",
        {"Solvane": [FIRM], "Graz": [PLACE]},
        [],
        [],
    ),
    (
        "Mira: Tarnby was cold last winter.|Mira: I have lived in Tarnby since 2010.",
        {"Tarnby": [PLACE]},
        [],
        [],
    ),
    (
        "Mira: I heard about Orla.|Mira: Orla is my sister.",
        {"Orla": [PERSON]},
        [("Orla", "Mira's sister")],
        [],
    ),
    ("Mira: I read about Orla.|Theo: Why?|Mira: My cousin Orla won a prize.", {"Orla": [PERSON]}, [], []),
    ("Mira: My friend Paris laughed.|Mira: We flew to Paris last week.", {"Paris": [PERSON, PLACE]}, [], []),
    (
        "Mira: My brother Jordan sings.|Mira: I travelled to Jordan in May.",
        {"Jordan": [PERSON, PLACE]},
        [],
        [],
    ),
    (
        "Mira: I travelled to Georgia in May.|Mira: My daughter Georgia hated the heat.",
        {"Georgia": [PERSON, PLACE]},
        [],
        [],
    ),
    ("Mira: Sydney told me a joke.|Mira: Sydney laughed.", {"Sydney": [PERSON]}, [], []),
    ("Mira: I bought a Volpine.", {"Volpine": [THING]}, [], []),
    ("Mira: Kestrel Bank gave me a loan.", {"Kestrel Bank": [FIRM]}, [], []),
    ("Mira: We hiked around Lake Brume.", {"Lake Brume": [PLACE]}, [], []),
    ("Mira: I visited the Orsted Museum.", {"Orsted Museum": [PLACE]}, [], []),
    ('Mira: We watched "Winter Bees".', {"Winter Bees": [THING]}, [], []),
    ("Mira: My brother Thomas came.|Mira: We call him Tom.", {"Thomas": [PERSON]}, [("Thomas", "Tom")], []),
    (
        "Mira: My friend Elizabeth cooked.|Mira: Everyone calls her Liz.",
        {"Elizabeth": [PERSON]},
        [("Elizabeth", "Liz")],
        [],
    ),
    ("Mira: My boss William goes by Bill.", {"William": [PERSON]}, [("William", "Bill")], []),
    ("Mira: Call me Mimi.", {"Mira": [PERSON]}, [("Mira", "Mimi")], []),
    ("Mira: Everybody calls me Mimi.", {"Mira": [PERSON]}, [("Mira", "Mimi")], []),
    ("Mira: My friends call me Mimi.", {"Mira": [PERSON]}, [("Mira", "Mimi")], []),
    ("Mira: I met José at the fair.|Mira: Jose sold me a drum.", {}, [("José", "Jose")], []),
    ("Mira: I met ANNA LIND.|Mira: Anna Lind called me.", {}, [("ANNA LIND", "Anna Lind")], []),
    ("Mira: I met Anna Lind.|Mira: I met Anna Moss.", {}, [], [("Anna Lind", "Anna Moss")]),
    ("Mira: I met Runa Moss.|Mira: Runa called me.", {"Runa Moss": [PERSON]}, [("Runa Moss", "Runa")], []),
    (
        "Mira: I met Runa Moss and Runa Lind.|Mira: Runa called me.",
        {},
        [],
        [("Runa Moss", "Runa Lind"), ("Runa", "Runa Moss")],
    ),
    ("ليلى: I sold the canoe.|Mira: ليلى told me a joke.", {"ليلى": [PERSON]}, [], []),
    ("Mira: I live in Łódź.|Mira: Łódź is a big city.", {"Łódź": [PLACE]}, [], []),
    ("Mira: Brightmoor is a village near the sea.", {"Brightmoor": [PLACE]}, [], []),
    ("Mira: Grappa is my cat.|Mira: Grappa slept.", {"Grappa": [PERSON]}, [("Grappa", "Mira's cat")], []),
    ("Mira: I drove a Merano to work.", {"Merano": [THING]}, [], []),
    ("Mira: I joined a startup called Zephyra.", {"Zephyra": [FIRM]}, [], []),
    ("Mira: Ilse works at Marnet.|Mira: Marnet is growing.", {"Ilse": [PERSON], "Marnet": [FIRM]}, [], []),
    ("Mira: Marnet fired Ilse.", {"Ilse": [PERSON]}, [], []),
    ("Mira: I got a job at Marnet.", {"Marnet": [FIRM]}, [], []),
    (
        "Mira: Ilse moved to Tarnby with Quill.",
        {"Ilse": [PERSON], "Tarnby": [PLACE], "Quill": [PERSON]},
        [],
        [],
    ),
    ("Mira: My parents come from Tarnby.", {"Tarnby": [PLACE]}, [], []),
    ("Mira: Ilse married Quill.", {"Ilse": [PERSON], "Quill": [PERSON]}, [], []),
    ("Mira: I gave Ilse a book.|Mira: She loved it.", {"Ilse": [PERSON]}, [], []),
    ("Theo: I like jazz.|Mira: Theo likes jazz.", {"Theo": [PERSON]}, [], []),
    ("Mira: Plotwise costs ten euros.", {"Plotwise": [THING]}, [], []),
    ("Mira: On Monday I met Ilse.|Mira: Monday was great.", {"Monday": []}, [], []),
    ("Mira: I was in Germany. Germany is cold.", {"Germany": [PLACE]}, [], []),
    ("Mira: We ate at Lokanta.", {"Lokanta": [PLACE]}, [], []),
    ("Mira: My friend Ilse and my friend Quill danced.", {"Ilse": [PERSON], "Quill": [PERSON]}, [], []),
    ("Mira: I called Quill on Friday.|Mira: Quill is a restaurant, actually.", {"Quill": [PLACE]}, [], []),
    ("Mira: I love Vesper.|Mira: I spent a week in Vesper.", {"Vesper": [PLACE]}, [], []),
    ("Mira: My uncle Vesper helped me.|Mira: Vesper is a person I trust.", {"Vesper": [PERSON]}, [], []),
    (
        "Mira: My sister Ana called.|Theo: How is your sister?|Mira: My sister is fine, she moved to Tarnby.",
        {"Ana": [PERSON], "Tarnby": [PLACE]},
        [("Ana", "Mira's sister")],
        [],
    ),
    ("Mira: Ana's brother Leo cooked.|Mira: Leo cooked again.", {"Leo": [PERSON]}, [], []),
    ("Mira: Mount Serle is high.", {"Mount Serle": [PLACE]}, [], []),
)


def _told(*turns: str) -> ScopeView:
    """Return the view after each message was resolved on its own."""
    view = ScopeView(ScopeKey("s"))
    messages = talk(*turns)
    for n, one in enumerate(messages):
        found = RULES.extract([one], context=messages[:n], mode=ExtractionMode.EVENT)
        known = {each.id: each for each in messages[: n + 1]}
        resolver = Resolver(view=view, messages=known, reach=8, extractor="t@1", now=WEDNESDAY)
        out = resolver.resolve(found)
        nodes: tuple[Node, ...] = (*out.entities.values(), *out.entries.values(), *out.links.values())
        view.apply(Delta(nodes=nodes, embeddings=(), erased=(), revision=Revision(n + 1), more=False))
    return view


def _ids(view: ScopeView, name: str) -> set[str]:
    found = [one.id for one in view.entities.values() if one.name.casefold() == name.casefold()]
    return {str(same) for one in found for same in view.same_as(one)}


@pytest.mark.parametrize(("turns", "types", "same", "apart"), CASES)
def test_talk_names_entities(
    turns: str, types: dict[str, list[EntityType]], same: Pairs, apart: Pairs
) -> None:
    view = _told(*turns.split("|"))
    for name, expected in types.items():
        assert sorted(one.type for one in view.entities.values() if one.name == name) == expected, name
    for one, other in same:
        assert _ids(view, one) & _ids(view, other), (one, other)
    for one, other in apart:
        assert not _ids(view, one) & _ids(view, other), (one, other)
