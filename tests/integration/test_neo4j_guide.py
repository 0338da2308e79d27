"""What the saved queries find in the example conversation, over HTTP and in the real Neo4j Browser."""

import importlib.util
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any

import pytest

from structmem import StructMemory
from structmem.cypher import statement, statements
from structmem.settings import EmbeddingSettings, Settings
from tests.integration.chromium import chromium, found_chromium
from tests.integration.ingesting import SCOPE, ingest, open_quickly
from tests.integration.neo4j_browser import DOCS, SAVED, STYLE, Neo4jBrowser
from tests.neo4j_server.server import Neo4jServer
from tests.neo4j_server.stores import run, wipe

_GUIDE = sorted(name for name in statements() if name.startswith("guide/"))
_Row = dict[str, Any]


class Guide:
    """The example conversation on a live server, asked through the HTTP query API."""

    def __init__(self, server: Neo4jServer) -> None:
        self.server = server

    def ask(self, question: str, **params: str) -> list[_Row]:
        """Return what a saved query finds; nodes and links are their captions, paths are lists of these."""
        found = statement(f"guide/{question}")
        rows = self.server.query_over_http(found.text, scope=SCOPE, **params)
        return [dict(zip(found.returns, map(_told, row), strict=True)) for row in rows]


def _told(value: Any) -> Any:
    match value:
        case {"labels": [*_], "properties": {"caption": str() as caption}}:
            return caption
        case {"type": str() as kind, "properties": Mapping() as properties}:
            return (kind, properties.get("reason") or properties.get("role") or "")
        case list():
            return [_told(one) for one in value]
    return value


@pytest.fixture(scope="module")
def guide(neo4j_server: Neo4jServer) -> Iterator[Guide]:
    wipe(neo4j_server)
    quick = Settings(embedding=EmbeddingSettings(backend="hashing"))
    with (
        open_quickly(":memory:") as memory,
        StructMemory.open(neo4j_server.url, auth=neo4j_server.auth, settings=quick) as live,
    ):
        ingest(memory, 20)
        memory.consolidate(scope=SCOPE)
        memory.push(live, scope=SCOPE)
    yield Guide(neo4j_server)
    wipe(neo4j_server)


@pytest.mark.neo4j
@pytest.mark.slow
class TestSavedQueries:
    """Every question of the guide, with what the conversation says about it."""

    def test_what_happened_in_may_is_on_its_day_with_its_people(self, guide: Guide) -> None:
        rows = guide.ask("what_happened", **{"from": "2024-05-01", "until": "2024-06-01"})
        notice = {(row["link"][0], row["other"]) for row in rows if "gave notice" in row["event"]}
        assert notice >= {("AT", "2024-05-10"), ("INVOLVES", "Ines")}
        days = {row["other"] for row in rows if row["link"] and row["link"][0] == "AT"}
        assert "2024-05-18" in days
        assert {day[:7] for day in days} == {"2024-05"}

    def test_what_was_put_off_did_not_happen(self, guide: Guide) -> None:
        found = {
            row["event"]
            for row in guide.ask("what_happened", **{"from": "2024-04-26", "until": "2024-05-06"})
        }
        assert any("operation" in text for text in found)
        assert not any("4 May" in text for text in found)

    def test_why_leads_from_the_effect_back_over_what_is_said_twice(self, guide: Guide) -> None:
        rows = guide.ask("why", text="postpone")
        assert any("kiln is ruined" in row["path"][0] and "postpone" in row["path"][-1] for row in rows)
        earlier = [row["earlier"] for row in rows if row["earlier"]]
        assert any(
            "flooded" in path[0] and "kiln is ruined" in path[-1]
            for path in [*earlier, *(r["path"] for r in rows)]
        )

    def test_why_of_what_nobody_explained_is_empty(self, guide: Guide) -> None:
        assert guide.ask("why", text="submarine") == []

    def test_what_changed_names_new_and_old_with_the_reason_and_the_words(self, guide: Guide) -> None:
        rows = guide.ask("what_changed", **{"from": "2024-06-01", "until": "2024-07-01"})
        moved = [row for row in rows if row["new"] == "Ines lives in Rotterdam"]
        assert ("SUPERSEDES", "CHANGED") in {row["change"] for row in moved}
        assert any(str(row["old"]).startswith("Ines lives in Ghent") for row in moved)
        assert all("Greetings from Rotterdam" in row["message"] for row in moved)

    def test_what_changed_leaves_other_months_alone(self, guide: Guide) -> None:
        rows = guide.ask("what_changed", **{"from": "2024-01-01", "until": "2024-02-01"})
        assert rows == []

    def test_who_knows_whom_shows_each_pair_with_the_best_it_knows(self, guide: Guide) -> None:
        rows = guide.ask("who_knows_whom")
        pairs = [frozenset((row["one"], row["other"])) for row in rows]
        assert all(1 <= pairs.count(pair) <= 2 for pair in pairs)
        clara = [row for row, pair in zip(rows, pairs, strict=True) if pair == {"Clara", "Tobias"}]
        assert "Tobias is no longer together with Clara" in {row["entry"] for row in clara}
        assert all(row["times"] >= 2 for row in clara)
        assert [row["times"] for row in rows] == sorted((row["times"] for row in rows), reverse=True)

    def test_nothing_hangs_in_the_air(self, guide: Guide) -> None:
        assert guide.ask("orphans") == []

    def test_what_hangs_in_the_air_is_found(self, guide: Guide) -> None:
        lost = f"(n:Entity {{scope: '{SCOPE}', id: 'ent_alone', caption: 'Nobody'}})"
        run(guide.server, f"CREATE {lost}")
        try:
            assert guide.ask("orphans") == [{"node": "Nobody", "what": "alone"}]
        finally:
            run(guide.server, f"MATCH {lost} DELETE n")

    def test_timeline_is_in_order_with_the_words_that_say_it(self, guide: Guide) -> None:
        rows = guide.ask("timeline", name="noor")
        grant = next(row for row in rows if "got a grant" in row["what"])
        assert (grant["date"], grant["said_on"]) == ("2024-01", "2024-02-11")
        assert grant["words"].startswith("Noor: I got a grant from the city")
        days = [row["date"] for row in rows if row["date"] and len(row["date"]) == len("2024-01-01")]
        assert len(days) >= 3
        assert days == sorted(days)

    def test_sessions_follow_each_other_with_what_they_were_about(self, guide: Guide) -> None:
        rows = guide.ask("sessions")
        sessions = list(dict.fromkeys(row["session"] for row in rows))
        assert sessions[:2] == ["s01, 2024-01-14", "s02, 2024-01-28"]
        assert sessions == sorted(sessions)
        assert all(row["summary"] and row["entry"] for row in rows)
        assert max(sum(row["session"] == one for row in rows) for one in sessions) <= 3

    def test_plans_come_with_their_day_and_what_they_replaced(self, guide: Guide) -> None:
        rows = guide.ask("plans")
        operation = [row for row in rows if row["plan"] == "Tobias's operation is on 26 April 2024"]
        assert {row["other"] for row in operation} >= {"2024-04-26", "Tobias's operation is on 12 April 2024"}

    def test_where_from_leads_to_the_words_and_what_was_said_around_them(self, guide: Guide) -> None:
        rows = guide.ask("where_from", text="new kiln is ruined")
        around = {caption for row in rows for caption in row["path"] if isinstance(caption, str)}
        assert any(caption.startswith("Noor: The shelves survived.") for caption in around)
        assert any(caption.startswith("Tobias: Are you insured?") for caption in around)

    def test_other_scopes_see_nothing(self, guide: Guide) -> None:
        for name in _GUIDE:
            params = {
                "from": "2000-01-01",
                "until": "2100-01-01",
                "text": "",
                "name": "Ines",
                "scope": "another",
            }
            wanted = {key: params[key] for key in statement(name).params}
            assert guide.server.query_over_http(statement(name).text, **wanted) == []


@pytest.mark.neo4j
@pytest.mark.slow
def test_neo4j_browser_shows_what_a_saved_query_finds(guide: Guide) -> None:
    if not found_chromium():
        pytest.skip("Neo4j Browser was NOT run: no Chromium with its chromedriver is installed")
    with chromium() as page:
        browser = Neo4jBrowser(page, guide.server)
        browser.log_in()
        browser.drop(STYLE)
        browser.drop(SAVED)
        browser.run(f":params {{scope: '{SCOPE}', text: 'postpone'}}")
        browser.wait_for("Successfully set your parameters")
        browser.choose("StructMem", "Why did it happen")
        browser.start()
        colours = browser.nodes()
    assert colours["The kiln is ruined"] == colours["Noor has to postpone the opening"] == "#D9534F"
    assert colours["kiln"] == "#F2B544"


def _saved_queries() -> ModuleType:
    spec = importlib.util.spec_from_file_location("saved_queries", DOCS / "saved_queries.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_queries_to_drop_into_the_browser_are_those_that_are_tested() -> None:
    assert SAVED.read_bytes() == _saved_queries().packed(), "run `python docs/neo4j/saved_queries.py`"
