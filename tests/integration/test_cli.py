"""The structmem command on a real file: in, out, and asked."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import structmem.api
from structmem.cli.app import run
from structmem.service import StructMemory

EXAMPLE = Path(__file__).parents[2] / "examples" / "conversation.json"
COUNT = len(json.loads(EXAMPLE.read_text(encoding="utf-8")))
COMMAND = [sys.executable, "-m", "structmem.cli"]

Call = Callable[..., Any]


@pytest.fixture(scope="module", autouse=True)
def settings(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Use the hashing embedder, and no settings of this machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRUCTMEM_EMBEDDING__BACKEND", "hashing")
        patch.delenv("STRUCTMEM_STORE", raising=False)
        patch.chdir(tmp_path_factory.mktemp("elsewhere"))
        yield


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A memory of the example conversation."""
    path = str(tmp_path_factory.mktemp("cli") / "friends.db")
    assert run(["ingest", str(EXAMPLE), "--scope", "friends", "--store", path]) == 0
    return path


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


def exported(call: Call, capsys: pytest.CaptureFixture[str], store: str) -> list[str]:
    capsys.readouterr()
    assert run(["export", "--store", store]) == 0
    return capsys.readouterr().out.splitlines()


def test_ingest_says_what_it_saw_and_what_became_of_it(call: Call, tmp_path: Path) -> None:
    result = call("ingest", str(EXAMPLE), "--scope", "friends", "--store", str(tmp_path / "new.db"))

    assert result["files"][0] | {"file": ""} == {
        "file": "",
        "shape": "a message list",
        "conversations": 1,
        "sessions": 15,
        "messages": COUNT,
        "blank": 0,
    }
    report = result["scopes"][0]
    assert report["scope"] == "friends"
    assert report["stored"] == COUNT
    assert report["events"] > 0
    assert report["facts"] > 0
    assert report["pending_segments"] == 0


def test_reading_a_file_again_in_other_batches_changes_nothing(
    call: Call, capsys: pytest.CaptureFixture[str], store: str
) -> None:
    before = exported(call, capsys, store)

    result = call("ingest", str(EXAMPLE), "--scope", "friends", "--store", store, "--batch-size", "7")

    assert (result["scopes"][0]["stored"], result["scopes"][0]["duplicates"]) == (0, COUNT)
    assert exported(call, capsys, store)[1:] == before[1:]


def test_batch_size_does_not_show_in_the_graph(
    call: Call, capsys: pytest.CaptureFixture[str], store: str, tmp_path: Path
) -> None:
    other = str(tmp_path / "other.db")
    call("ingest", str(EXAMPLE), "--scope", "friends", "--store", other, "--batch-size", "5")

    def ids(path: str) -> list[str]:
        rows = map(json.loads, exported(call, capsys, path))
        return sorted(str(row.get("id") or row.get("node_id")) for row in rows)

    assert ids(other) == ids(store)


def test_flat_mode_stores_facts_only(call: Call, tmp_path: Path) -> None:
    path = str(tmp_path / "flat.db")
    result = call("ingest", str(EXAMPLE), "--scope", "friends", "--store", path, "--mode", "flat")

    assert result["scopes"][0]["events"] == result["scopes"][0]["interactions"] == 0
    assert result["scopes"][0]["facts"] > 0


def test_standard_input_is_read(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line = json.dumps({"content": "I live in Bern.", "time_stamp": "2024-02-03", "speaker_name": "Pia"})
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"{line}\n{line}\n".encode())))

    result = call("ingest", "-", "--scope", "pia", "--store", str(tmp_path / "new.db"))

    assert result["scopes"][0]["stored"] == 2


def test_conversations_of_one_file_get_scopes_of_their_own(call: Call, tmp_path: Path) -> None:
    def conversation(key: str) -> dict[str, Any]:
        turn = {"speaker": "Pia", "dia_id": "D1:1", "text": f"I live in house {key}."}
        talk = {"session_1_date_time": "1:02 pm on 3 May, 2022", "session_1": [turn]}
        return {"sample_id": key, "conversation": talk}

    path, other = tmp_path / "talks.json", str(tmp_path / "new.db")
    path.write_text(json.dumps([conversation("c1"), conversation("c2")]), encoding="utf-8")
    call("ingest", str(path), "--scope", "talks", "--store", other)

    assert call("scopes", "--store", other) == ["talks/c1", "talks/c2"]
    assert call("search", "house", "--store", other, exit_code=2)["error"]["code"] == "INVALID_SCOPE"
    hits = call("search", "house", "-s", "talks/c1", "-s", "talks/c2", "--store", other)["hits"]
    assert {hit["scope"] for hit in hits} == {"talks/c1", "talks/c2"}


def test_bad_message_is_named_by_file_and_line_and_what_came_before_is_kept(
    call: Call, tmp_path: Path
) -> None:
    lines = [{"content": f"Day {day}.", "time_stamp": f"2024-02-{day:02}"} for day in range(1, 8)]
    lines[5]["time_stamp"] = "some day"
    path, other = tmp_path / "days.jsonl", str(tmp_path / "new.db")
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")

    error = call("ingest", str(path), "-s", "pia", "--store", other, "--batch-size", "2", exit_code=2)[
        "error"
    ]

    assert error["code"] in {"INVALID_MESSAGE", "INVALID_TIME"}
    assert "days.jsonl" in error["message"]
    assert "line 6: " in error["message"]
    assert "'some day'" in error["message"]
    assert call("stats", "--store", other)["scopes"]["pia"]["messages"] == 4


def test_broken_file_is_refused_before_anything_is_stored(call: Call, tmp_path: Path) -> None:
    path, other = tmp_path / "broken.jsonl", tmp_path / "new.db"
    path.write_text('{"content": "Hi", "time_stamp": "2024-02-03"}\n{"content": ', encoding="utf-8")

    error = call("ingest", str(path), "-s", "pia", "--store", str(other), exit_code=2)["error"]

    assert "line 2" in error["message"]
    assert not other.exists()


def test_foreign_file_as_store_is_a_store_error(call: Call) -> None:
    error = call("stats", "--store", str(EXAMPLE), exit_code=3)["error"]

    assert error["code"] == "STORE_FOREIGN"


def test_search_finds_the_words(call: Call, store: str) -> None:
    result = call("search", "Who adopted a greyhound?", "--limit", "3", "--store", store)

    assert len(result["hits"]) <= 3
    assert result["message_ids"][0] == "s05-01"


def test_ask_answers_with_evidence_or_abstains(call: Call, store: str) -> None:
    known = call("ask", "When did Ines adopt the greyhound?", "--store", store)
    unknown = call("ask", "When did Noor get married?", "--store", store)

    assert known["evidence"][0]["source"]["message_id"] == "s05-01"
    assert unknown["abstained"] is True


def test_tables_show_dates_quotes_and_ids(capsys: pytest.CaptureFixture[str], store: str) -> None:
    capsys.readouterr()
    assert run(["timeline", "Ines", "--store", store]) == 0

    page = " ".join(capsys.readouterr().out.split())
    assert "9 March 2024" in page
    assert "“I adopted a greyhound yesterday" in page
    assert "(s05-01)" in page


@pytest.mark.parametrize(
    "arguments",
    [
        ["search", "Who adopted a greyhound?", "--explain"],
        ["ask", "When did Ines adopt the greyhound?"],
        ["timeline"],
        ["before", "Ines adopted a greyhound"],
        ["after", "Ines adopted a greyhound"],
        ["why", "Noor postponed the opening"],
        ["effects", "the pipe burst"],
        ["as-of", "2024-05", "--entity", "Ines"],
        ["changes", "2024-05-01", "2024-07-01"],
        ["show", "s05-01"],
        ["stats"],
        ["scopes"],
        ["consolidate"],
        ["doctor"],
    ],
    ids=lambda arguments: str(arguments[0]),
)
def test_every_reading_command_prints_for_people_and_for_programs(
    arguments: list[str], call: Call, capsys: pytest.CaptureFixture[str], store: str
) -> None:
    assert call(*arguments, "--store", store)

    assert run([*arguments, "--store", store]) == 0
    page = capsys.readouterr().out
    assert page.strip()
    assert "[dim]" not in page
    assert "\x1b" not in page


def test_show_knows_our_ids_and_the_callers(call: Call, store: str) -> None:
    by_theirs = call("show", "s05-01", "--store", store)
    by_ours = call("show", by_theirs["id"], "--store", store)

    assert by_ours == by_theirs
    assert by_ours["type"] == "Message"
    assert call("show", "nothing", "--store", store, exit_code=2)["error"]["code"] == "NOT_FOUND"


def test_mistyped_scope_is_named_with_the_nearest(call: Call, store: str) -> None:
    error = call("ask", "Who?", "--scope", "freinds", "--store", store, exit_code=2)["error"]

    assert "did you mean 'friends'?" in error["message"]


def test_store_may_come_from_the_environment(call: Call, store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRUCTMEM_STORE", store)

    assert call("scopes") == ["friends"]


def test_export_and_import_carry_a_scope_over(
    call: Call, capsys: pytest.CaptureFixture[str], store: str, tmp_path: Path
) -> None:
    file, other = tmp_path / "out.jsonl", str(tmp_path / "other.db")
    rows = call("export", "--output", str(file), "--store", store)["rows"]

    assert call("import", str(file), "--store", other) == {"scope": "friends", "rows": rows}
    assert exported(call, capsys, other)[1:] == exported(call, capsys, store)[1:]
    assert file.read_text(encoding="utf-8").splitlines() == exported(call, capsys, store)
    assert call("doctor", "--store", other)["problems"] == {"friends": []}


def test_export_given_to_ingest_is_pointed_to_import(call: Call, store: str, tmp_path: Path) -> None:
    file = tmp_path / "out.jsonl"
    call("export", "--output", str(file), "--store", store)

    error = call("ingest", str(file), "--scope", "x", "--store", store, exit_code=2)["error"]

    assert error["code"] == "UNKNOWN_FORMAT"
    assert "structmem import" in error["message"]


def test_unwritable_output_leaves_no_half_file(call: Call, store: str, tmp_path: Path) -> None:
    error = call("export", "--output", str(tmp_path / "no" / "out"), "--store", store, exit_code=2)["error"]

    assert "cannot be written" in error["message"]
    assert list(tmp_path.iterdir()) == []


def test_interrupt_has_its_own_exit_code(call: Call, store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(StructMemory, "search", interrupted)

    assert call("search", "x", "--store", store, exit_code=130)["error"]["code"] == "INTERRUPTED"


def test_serve_is_called_with_what_was_asked_for(
    call: Call, store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[dict[str, Any]] = []
    monkeypatch.setattr(structmem.api, "serve", lambda **options: calls.append(options))

    call("serve", "--port", "9001", "--store", store)

    assert calls == [{"store": store, "host": "127.0.0.1", "port": 9001}]


def test_export_into_a_pipe_leaves_the_pipe_in_place(call: Call, tmp_path: Path) -> None:
    file, pipe, other = tmp_path / "one.json", tmp_path / "pipe", str(tmp_path / "new.db")
    file.write_text('[{"content": "I live in Bern.", "time_stamp": "2024-02-03"}]', encoding="utf-8")
    call("ingest", str(file), "--scope", "pia", "--store", other)
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)

    call("export", "--output", str(pipe), "--store", other)

    assert json.loads(os.read(reader, 65536).splitlines()[0])["scope"] == "pia"
    os.close(reader)
    assert pipe.is_fifo()


def test_closed_pipe_ends_quietly(store: str) -> None:
    with subprocess.Popen(
        [*COMMAND, "export", "--store", store], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        error = process.stderr.read()

    assert error == b""
    assert process.returncode == 141


def test_help_loads_nothing_heavy() -> None:
    probe = (
        "import sys; from structmem.cli.app import run; run(['--help']); "
        "heavy = {'numpy', 'fastapi', 'strawberry', 'sqlite3', 'onnxruntime', 'neo4j', 'structmem.service'}; "
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    result = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=False)

    assert (result.returncode, result.stderr) == (0, "")
    assert "ingest" in result.stdout
