"""`structmem doctor` on scopes that were broken by hand: it says what to do, and doing it helps."""

import json
import shlex
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from structmem.cli.app import run
from tests.neo4j_server.fixtures import on_current
from tests.neo4j_server.server import Neo4jServer
from tests.neo4j_server.stores import run as run_cypher
from tests.neo4j_server.stores import wipe

EXAMPLE = Path(__file__).parents[2] / "examples" / "conversation.json"
SCOPE = "team/x 'y'"

Doctor = Callable[..., list[dict[str, Any]]]


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Use the hashing embedder, and no settings of this machine."""
    monkeypatch.setenv("STRUCTMEM_EMBEDDING__BACKEND", "hashing")
    monkeypatch.delenv("STRUCTMEM_STORE", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("doctor") / "whole.db")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRUCTMEM_EMBEDDING__BACKEND", "hashing")
        assert run(["ingest", str(EXAMPLE), "--scope", SCOPE, "--store", path]) == 0
        assert run(["consolidate", "--scope", SCOPE, "--store", path]) == 0
    return path


@pytest.fixture
def doctor(capsys: pytest.CaptureFixture[str]) -> Doctor:
    def doctor(store: str, scope: str = SCOPE) -> list[dict[str, Any]]:
        capsys.readouterr()
        code = run(["doctor", "--scope", scope, "--store", store, "--json"])
        found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["problems"][scope]
        assert code == (1 if found else 0)
        return found

    return doctor


def commands(problem: dict[str, Any]) -> list[list[str]]:
    """Return the commands in a remedy, without the program's name."""
    parts = problem["remedy"].replace("; ", ": ").split(": ")
    return [shlex.split(part)[1:] for part in parts if part.startswith("structmem ")]


def mended(doctor: Doctor, store: str, problems: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Do what the first remedy says last, and return what is wrong with the copy."""
    command = commands(problems[0])[-1]
    assert run(command) == 0
    return doctor(store, command[command.index("--as") + 1])


@pytest.mark.parametrize(
    ("harm", "codes"),
    [
        (
            "DELETE FROM node WHERE pk = (SELECT pk FROM node WHERE kind = 'MESSAGE' LIMIT 1)",
            {"SESSION_MISMATCH", "ENTRY_WITHOUT_SOURCE", "TEXT_INDEX", "VECTOR_WITHOUT_NODE"},
        ),
        (
            "DELETE FROM node WHERE kind = 'ENTITY'",
            {"PARTICIPANT_WITHOUT_ENTITY", "LINK_WITHOUT_END"},
        ),
        (
            "DELETE FROM node WHERE pk = (SELECT min(pk) FROM node WHERE kind = 'SEGMENT')",
            {"SEGMENT_GAP"},
        ),
        ("DELETE FROM text WHERE rowid = (SELECT min(rowid) FROM text)", {"TEXT_INDEX"}),
        ("UPDATE scope SET words = words + 1", {"TEXT_INDEX"}),
    ],
)
def test_broken_file_is_told_and_mended(
    doctor: Doctor, whole: str, tmp_path: Path, harm: str, codes: set[str]
) -> None:
    path = str(tmp_path / "broken.db")
    Path(path).write_bytes(Path(whole).read_bytes())
    assert doctor(path) == []
    with sqlite3.connect(path) as connection:
        connection.execute(harm)
    connection.close()

    problems = doctor(path)
    assert {one["code"] for one in problems} <= codes
    assert problems
    assert mended(doctor, path, problems) == []


def test_lost_rows_come_back_from_an_export(doctor: Doctor, whole: str, tmp_path: Path) -> None:
    path = str(tmp_path / "broken.db")
    Path(path).write_bytes(Path(whole).read_bytes())
    assert run(["export", "-o", "EXPORT.jsonl", "--scope", SCOPE, "--store", path]) == 0
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM node WHERE kind = 'ENTITY'")
    connection.close()

    problem = doctor(path)[0]
    assert run(commands(problem)[0]) == 0
    assert doctor(path) == []


def test_people_read_the_command_with_names_in_it(
    capsys: pytest.CaptureFixture[str], whole: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    Path("broken.db").write_bytes(Path(whole).read_bytes())
    with sqlite3.connect("broken.db") as connection:
        connection.execute("UPDATE scope SET words = words + 1")
    connection.close()
    capsys.readouterr()

    assert run(["doctor", "--store", "broken.db"]) == 1
    assert f"structmem push --mend --scope {shlex.quote(SCOPE)}" in capsys.readouterr().out


@on_current
@pytest.mark.neo4j
class TestServer:
    @pytest.fixture
    def server(self, neo4j_server: Neo4jServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Neo4jServer]:
        wipe(neo4j_server)
        monkeypatch.setenv("STRUCTMEM_STORE__USER", neo4j_server.user)
        monkeypatch.setenv("STRUCTMEM_STORE__PASSWORD", neo4j_server.password)
        yield neo4j_server
        wipe(neo4j_server)

    def test_broken_graph_is_told_and_mended(self, doctor: Doctor, whole: str, server: Neo4jServer) -> None:
        push = ["push", "--scope", SCOPE, "--store", whole, "--to", server.url]
        assert run(push) == 0
        assert doctor(server.url) == []

        run_cypher(server, "MATCH (n:Entity)<-[:INVOLVES]-() WITH DISTINCT n LIMIT 3 DETACH DELETE n")
        problems = doctor(server.url)
        assert {one["code"] for one in problems} == {"PARTICIPANT_WITHOUT_ENTITY"}
        assert mended(doctor, server.url, problems) == []
        assert run(push) == 0  # and whoever has the original pushes it again
        assert doctor(server.url) == []

        ours = f'{{scope: "{SCOPE}"}}'  # what was mended lies beside it
        run_cypher(server, f"MATCH (:Session {ours})-[r:HAS_MESSAGE]->() WITH r LIMIT 2 DELETE r")
        run_cypher(
            server, f"MATCH (e:Entry {ours})-[:FROM]->() WITH e LIMIT 1 MATCH (e)-[r:FROM]->() DELETE r"
        )
        run_cypher(server, f"MATCH (:Message {ours})-[r:NEXT]->(:Message) WITH r LIMIT 1 DELETE r")
        problems = doctor(server.url)
        assert [one["code"] for one in problems] == ["RELATIONSHIP_MISSING"] * 3
        assert [one["count"] for one in problems] == [2, 1, 1]
        assert run(["push", "--to", server.url, "--store", server.url, "--scope", SCOPE, "--as", "new"]) == 0
        assert doctor(server.url, "new") == []

    def test_message_that_was_deleted_is_told(self, doctor: Doctor, whole: str, server: Neo4jServer) -> None:
        assert run(["push", "--scope", SCOPE, "--store", whole, "--to", server.url]) == 0
        run_cypher(server, "MATCH (:Entry)-[:FROM]->(m:Message) WITH m LIMIT 1 DETACH DELETE m")

        problems = doctor(server.url)
        codes = {one["code"] for one in problems}
        assert {"SESSION_MISMATCH", "ENTRY_WITHOUT_SOURCE", "TEXT_INDEX"} <= codes
        assert mended(doctor, server.url, problems) == []

    def test_scope_whose_own_node_was_deleted_is_found_and_copied_whole(
        self, doctor: Doctor, whole: str, server: Neo4jServer, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["push", "--scope", SCOPE, "--store", whole, "--to", server.url]) == 0
        run_cypher(server, "MATCH (s:Scope) DETACH DELETE s")

        problems = doctor(server.url)
        assert {"RELATIONSHIP_MISSING", "TEXT_INDEX", "VECTOR_DIMENSION"} == {one["code"] for one in problems}
        assert mended(doctor, server.url, problems) == []
        exports = []
        for store, scope in ((whole, SCOPE), (server.url, f"{SCOPE}-mended")):
            capsys.readouterr()
            assert run(["export", "--scope", scope, "--store", store]) == 0
            exports.append(capsys.readouterr().out.splitlines()[1:])
        assert exports[0] == exports[1]
