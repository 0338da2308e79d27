"""`structmem push` and `pull` on files, and to and from live Neo4j servers."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from structmem.cli.app import run
from structmem.domain.graph import Selector
from structmem.domain.ids import ScopeKey
from structmem.graph.embedded import open_sqlite_store
from structmem.service import StructMemory
from structmem.testing.fakes import FixedClock
from structmem.testing.samples import message
from tests.neo4j_server.fixtures import on_current
from tests.neo4j_server.server import Neo4jServer
from tests.neo4j_server.stores import wipe

EXAMPLE = Path(__file__).parents[2] / "examples" / "conversation.json"
LONG = ScopeKey("long")

Call = Callable[..., Any]


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Use the hashing embedder, and no settings of this machine."""
    monkeypatch.setenv("STRUCTMEM_EMBEDDING__BACKEND", "hashing")
    monkeypatch.delenv("STRUCTMEM_STORE", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A memory with two scopes that were understood, and a long one of messages alone."""
    path = str(tmp_path_factory.mktemp("push") / "friends.db")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRUCTMEM_EMBEDDING__BACKEND", "hashing")
        for scope in ("friends", "team/x y"):
            assert run(["ingest", str(EXAMPLE), "--scope", scope, "--store", path]) == 0
    store = open_sqlite_store(path, clock=FixedClock())
    store.append(LONG, [message(n) for n in range(3500)])
    store.close()
    return path


@pytest.fixture
def server(neo4j_server: Neo4jServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Neo4jServer]:
    """An empty server whose account is in the environment."""
    wipe(neo4j_server)
    monkeypatch.setenv("STRUCTMEM_STORE__USER", neo4j_server.user)
    monkeypatch.setenv("STRUCTMEM_STORE__PASSWORD", neo4j_server.password)
    yield neo4j_server
    wipe(neo4j_server)


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Run a command with --json; return what it printed, and check that nothing else was."""

    def call(*arguments: str, exit_code: int = 0) -> Any:
        capsys.readouterr()
        assert run([*arguments, "--json"]) == exit_code
        streams = capsys.readouterr()
        assert streams.err == ""
        return json.loads(streams.out)

    return call


@pytest.fixture
def exported(capsys: pytest.CaptureFixture[str]) -> Callable[[str, str], str]:
    def exported(store: str, scope: str) -> str:
        capsys.readouterr()
        assert run(["export", "--store", store, "--scope", scope]) == 0
        return capsys.readouterr().out

    return exported


def body(export: str) -> list[str]:
    return export.splitlines()[1:]


_KILLED = """
import os, signal, sys
from structmem import StructMemory
source, target, scope = sys.argv[1:]

def kill(done, total):
    if done == 2500:
        os.kill(os.getpid(), signal.SIGKILL)

StructMemory.open(source).push(StructMemory.open(target), scope=scope, progress=kill)
"""


def killed_copy(source: str, target: str, scope: str) -> int:
    """Copy in a process of its own that is killed in the middle; return how it ended."""
    return subprocess.run([sys.executable, "-c", _KILLED, source, target, scope], check=False).returncode


def test_one_scope_is_pushed_and_the_others_are_not(call: Call, filled: str, exported: Any) -> None:
    result = call("push", "--to", "other.db", "--scope", "friends", "--store", filled)

    assert (result["from"], result["to"]) == (filled, "other.db")
    (report,) = result["scopes"]
    assert report["written"] == report["rows"] > 0
    assert call("scopes", "--store", "other.db") == ["friends"]
    assert exported("other.db", "friends") == exported(filled, "friends")


def test_all_scopes_are_pulled_and_again_changes_nothing(call: Call, filled: str, exported: Any) -> None:
    first = call("pull", "--from", filled, "--all", "--store", "other.db")
    again = call("pull", "--from", filled, "--all", "--store", "other.db")

    assert [one["scope"] for one in first["scopes"]] == ["friends", "long", "team/x y"]
    assert [one["written"] for one in again["scopes"]] == [0, 0, 0]
    for scope in ("friends", "long", "team/x y"):
        assert exported("other.db", scope) == exported(filled, scope)


def test_scope_may_get_another_key(call: Call, filled: str, exported: Any) -> None:
    call("push", "--to", filled, "--scope", "friends", "--as", "copy", "--store", filled)
    assert body(exported(filled, "copy")) == body(exported(filled, "friends"))
    with StructMemory.open(filled) as memory:
        memory.erase(Selector(everything=True), scope="copy")


@pytest.mark.parametrize(
    ("arguments", "code", "exit_code", "says"),
    [
        (["--to", "x.db"], "INVALID_SCOPE", 2, "3 scopes"),
        (["--to", "x.db", "--scope", "freinds"], "INVALID_SCOPE", 2, "did you mean 'friends'"),
        (["--to", "x.db", "--all", "--scope", "friends"], "INVALID_ARGUMENT", 2, "exclude"),
        (["--to", "x.db", "--all", "--as", "one"], "INVALID_ARGUMENT", 2, "one by one"),
        (["--to", "x.db", "--scope", "friends", "--as", " "], "INVALID_SCOPE", 2, "scope"),
        (["--to", " ", "--scope", "friends"], "INVALID_ARGUMENT", 2, "--to"),
        (["--to", "gopher://x", "--scope", "friends"], "UNKNOWN_BACKEND", 2, "gopher"),
        (["--to", "bolt://127.0.0.1:9", "--scope", "friends"], "STORE_UNAVAILABLE", 3, "server runs"),
        (["--to", str(EXAMPLE), "--scope", "friends"], "STORE_FOREIGN", 3, "not a StructMem store"),
    ],
)
def test_what_cannot_be_pushed_is_said(
    call: Call,
    filled: str,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    code: str,
    exit_code: int,
    says: str,
) -> None:
    monkeypatch.setattr("structmem.graph.neo4j.opening._RETRY_S", 0.2)
    error = call("push", *arguments, "--store", filled, exit_code=exit_code)["error"]

    assert error["code"] == code
    assert says in error["message"]
    assert not Path("x.db").exists() or "--as" in arguments


def test_store_is_not_copied_onto_itself_by_another_name(call: Call, filled: str, tmp_path: Path) -> None:
    alias = tmp_path / "alias.db"
    alias.symlink_to(filled)
    error = call("push", "--to", str(alias), "--scope", "friends", "--store", filled, exit_code=2)["error"]
    assert "onto itself" in error["message"]


def test_empty_store_has_nothing_to_copy(call: Call) -> None:
    StructMemory.open("empty.db").close()
    error = call("push", "--to", "other.db", "--all", "--store", "empty.db", exit_code=2)["error"]
    assert "empty" in error["message"]
    assert not Path("other.db").exists()


def test_pull_from_a_mistyped_path_makes_no_file(call: Call) -> None:
    error = call("pull", "--from", "nowhere.db", "--all", "--store", "mine.db", exit_code=3)["error"]

    assert "nowhere.db" in error["message"]
    assert not Path("nowhere.db").exists()
    assert not Path("mine.db").exists()


def test_people_get_a_table_and_a_word_on_what_stays(
    call: Call, filled: str, capsys: pytest.CaptureFixture[str]
) -> None:
    call("push", "--to", "other.db", "--scope", "friends", "--store", filled)
    Path("more.json").write_text('[{"content": "I live in Bern.", "time_stamp": "2031-02-03"}]')
    call("ingest", "more.json", "--scope", "friends", "--store", "other.db")
    capsys.readouterr()

    assert run(["push", "--to", "other.db", "--scope", "friends", "--store", filled, "--force"]) == 0
    streams = capsys.readouterr()
    assert "other.db" in streams.out
    assert "friends" in streams.out
    assert "left as it is" in streams.err


@on_current
@pytest.mark.neo4j
class TestServer:
    def test_both_ends_export_the_same_bytes_and_again_changes_nothing(
        self, call: Call, filled: str, exported: Any, server: Neo4jServer
    ) -> None:
        scopes = ["--scope", "friends", "--scope", "team/x y"]
        call("push", "--to", server.url, *scopes, "--store", filled)
        there = exported(server.url, "friends")
        assert there == exported(filled, "friends")

        again = call("push", "--to", server.url, *scopes, "--store", filled)
        assert [one["written"] for one in again["scopes"]] == [0, 0]
        assert call("doctor", "--store", server.url)["problems"] == {"friends": [], "team/x y": []}

        call("pull", "--from", server.url, "--all", "--store", "back.db")
        for scope in ("friends", "team/x y"):
            assert exported("back.db", scope) == exported(filled, scope)
        assert call("doctor", "--store", "back.db")["problems"] == {"friends": [], "team/x y": []}

    def test_push_and_pull_go_on_after_kill_9(
        self, call: Call, filled: str, exported: Any, server: Neo4jServer
    ) -> None:
        for source, target in ((filled, server.url), (server.url, "back.db")):
            assert killed_copy(source, target, LONG) == -signal.SIGKILL
            assert call("stats", "--store", target)["scopes"][LONG]["messages"] == 2000

            (report,) = call("push", "--to", target, "--scope", LONG, "--store", source)["scopes"]
            assert (report["rows"], report["written"]) == (3500, 1500)
            assert exported(target, LONG) == exported(source, LONG)

    def test_export_and_import_carry_a_scope_there_and_back(
        self, call: Call, filled: str, exported: Any, server: Neo4jServer
    ) -> None:
        rows = call("export", "-o", "out.jsonl", "--scope", "friends", "--store", filled)["rows"]
        assert call("import", "out.jsonl", "--store", server.url) == {"scope": "friends", "rows": rows}
        assert call("import", "out.jsonl", "--store", server.url)["rows"] == rows
        assert exported(server.url, "friends") == Path("out.jsonl").read_text(encoding="utf-8")

        call("export", "-o", "back.jsonl", "--scope", "friends", "--store", server.url)
        assert Path("back.jsonl").read_bytes() == Path("out.jsonl").read_bytes()
        call("import", "back.jsonl", "--store", "back.db")
        assert exported("back.db", "friends") == exported(filled, "friends")

    def test_wrong_password_and_other_vectors_are_store_errors(
        self, call: Call, filled: str, server: Neo4jServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        to = ["push", "--to", server.url, "--scope", "friends", "--store"]
        monkeypatch.setenv("STRUCTMEM_STORE__PASSWORD", "wrong")
        assert call(*to, filled, exit_code=3)["error"]["code"] == "STORE_REFUSED"

        monkeypatch.setenv("STRUCTMEM_STORE__PASSWORD", server.password)
        call(*to, filled)
        call("export", "-o", "rows.jsonl", "--scope", "friends", "--store", filled)
        text = Path("rows.jsonl").read_text(encoding="utf-8")
        Path("rows.jsonl").write_text(text.replace("hashing-", "other-"), encoding="utf-8")
        call("import", "rows.jsonl", "--store", "other.db")
        error = call(*to, "other.db", exit_code=3)["error"]
        assert error["code"] == "EMBEDDING_MISMATCH"
        assert "other-" in error["message"]
