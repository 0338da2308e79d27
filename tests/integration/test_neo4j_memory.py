"""A whole memory on Neo4j: the same as the embedded one, and readable by people."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from structmem import StructMemory
from structmem.cypher import statement, statements
from structmem.domain.entry import LinkType
from structmem.domain.ids import ScopeKey
from structmem.graph.copy import copy_scope
from structmem.graph.embedded import open_sqlite_store
from structmem.graph.neo4j.labels import LABEL_OF, Label
from structmem.settings import EmbeddingSettings, Settings
from structmem.testing.fakes import FixedClock
from tests.integration.ingesting import EXAMPLE, SCOPE, ingest, open_quickly
from tests.neo4j_server.server import Neo4jServer
from tests.neo4j_server.stores import open_store, wipe

_DOCS = Path(__file__).parents[2] / "docs" / "neo4j"
_GUIDE = sorted(name for name in statements() if name.startswith("guide/"))
_PLAIN_TYPES = frozenset(
    (
        *("HAS_SESSION", "HAS_MESSAGE", "HAS_SEGMENT", "NEXT", "CONTAINS", "FROM", "INVOLVES", "AT"),
        *("COVERS", "CITES", "SUMMARISES"),
    )
)


@dataclass(frozen=True)
class Both:
    """The example conversation in both stores."""

    server: Neo4jServer
    embedded: StructMemory
    live: StructMemory


@pytest.fixture(scope="module")
def both(neo4j_server: Neo4jServer) -> Iterator[Both]:
    wipe(neo4j_server)
    quick = Settings(embedding=EmbeddingSettings(backend="hashing"))
    embedded = open_quickly(":memory:")
    live = StructMemory.open(neo4j_server.url, auth=neo4j_server.auth, settings=quick)
    for memory in (embedded, live):
        ingest(memory, 20)
        memory.consolidate(scope=SCOPE)
    yield Both(neo4j_server, embedded, live)
    live.close()
    embedded.close()


def _timeless(memory: StructMemory) -> list[dict[str, Any]]:
    """Return the export without what depends on when it was written."""
    rows = [dict(row) for row in memory.export(scope=SCOPE)]
    for row in rows:
        for key in ("recorded_at", "retracted_at", "undone_at"):
            row[key] = bool(row.get(key))
    return sorted(rows, key=lambda row: json.dumps(row, sort_keys=True))


@pytest.mark.neo4j
@pytest.mark.slow
class TestMemoryOnNeo4j:
    """The example conversation, on live servers."""

    def test_both_memories_hold_the_same(self, both: Both) -> None:
        assert _timeless(both.live) == _timeless(both.embedded)
        assert both.live.problems(scope=SCOPE) == []

    def test_both_memories_answer_alike(self, both: Both) -> None:
        questions = json.loads((EXAMPLE.parent / "questions.json").read_text(encoding="utf-8"))
        for question in (one["question"] for one in questions):
            live = both.live.search(question, scope=SCOPE)
            embedded = both.embedded.search(question, scope=SCOPE)
            assert [hit.id for hit in live] == [hit.id for hit in embedded]
            assert both.live.ask(question, scope=SCOPE).text == both.embedded.ask(question, scope=SCOPE).text

    def test_a_decision_taken_back_leaves_both_the_same(self, both: Both) -> None:
        made = [one.link for one in both.embedded.decisions(scope=SCOPE)]
        decision = min(link.id for link in made if link.type is LinkType.SUPERSEDES)
        for memory in (both.live, both.embedded):
            memory.undo(decision, scope=SCOPE, reason="misread")
        assert _timeless(both.live) == _timeless(both.embedded)
        assert both.live.problems(scope=SCOPE) == []

    def test_every_node_has_a_caption_and_every_session_its_place(self, both: Both) -> None:
        nameless = both.server.query_over_http("MATCH (n) WHERE n.caption IS NULL RETURN labels(n)")
        assert nameless == []
        counted = ["(:Session)", "(:Message)", "()-[:NEXT]->()", "(:Segment)", "(:Segment)-[:CONTAINS]->()"]
        ((sessions, messages, chained, segments, contained),) = both.server.query_over_http(
            f"RETURN {', '.join(f'COUNT {{ {what} }}' for what in counted)}"
        )
        assert chained == (sessions - 1) + (messages - sessions)
        assert contained == messages
        assert segments >= sessions

    def test_relationships_are_those_of_the_design(self, both: Both) -> None:
        rows = both.server.query_over_http("MATCH ()-[r]->() RETURN DISTINCT type(r)")
        assert {kind for (kind,) in rows} <= _PLAIN_TYPES | set(LinkType)
        assert {"FROM", "INVOLVES", "AT", "CAUSES", "COVERS", "SUMMARISES"} <= {kind for (kind,) in rows}

    def test_push_and_pull_are_lossless_and_write_only_what_is_new(self, both: Both) -> None:
        live = open_store(both.server)
        here = open_sqlite_store(":memory:", clock=FixedClock())
        scope, again = ScopeKey(SCOPE), ScopeKey("pushed back")
        pulled = copy_scope(live, here, scope)
        assert pulled.written == pulled.rows
        assert list(here.export(scope)) == list(live.export(scope))
        again_pulled = copy_scope(live, here, scope)
        assert (again_pulled.rows, again_pulled.written) == (pulled.rows, 0)
        copy_scope(here, live, scope, into=again)
        assert list(live.export(again))[1:] == list(here.export(scope))[1:]
        revision = live.revision(again)
        assert copy_scope(here, live, scope, into=again).written == 0
        assert live.revision(again) == revision
        live.close()
        here.close()


def test_a_broken_copy_goes_on_where_it_stopped() -> None:
    with open_quickly(":memory:") as memory:
        ingest(memory, 50)
        rows = list(memory.export(scope=SCOPE))
    source, target = (open_sqlite_store(":memory:", clock=FixedClock()) for _ in range(2))
    scope = ScopeKey(SCOPE)
    source.load(scope, rows)
    target.load(scope, rows[: len(rows) // 2])
    done = copy_scope(source, target, scope)
    assert 0 < done.written < len(rows) - len(rows) // 3
    assert list(target.export(scope)) == list(source.export(scope))
    source.close()
    target.close()


@pytest.mark.parametrize("name", [*LABEL_OF.values(), Label.FACT, Label.EVENT, Label.INTERACTION, Label.DAY])
def test_the_browser_style_covers_every_label(name: str) -> None:
    assert f"node.{name} {{" in (_DOCS / "structmem.grass").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(_PLAIN_TYPES | set(LinkType)))
def test_the_browser_style_covers_every_relationship(name: str) -> None:
    assert f"relationship.{name} {{" in (_DOCS / "structmem.grass").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", _GUIDE)
def test_the_guide_in_the_docs_is_the_one_that_is_tested(name: str) -> None:
    page = (_DOCS / "queries.md").read_text(encoding="utf-8")
    assert statement(name).text in page
    assert statement(name).about in page
