"""`structmem erase`: a rehearsal first, and then for good."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from structmem.cli.app import run

SAID = [
    {"id": key, "speaker_name": who, "time_stamp": f"2024-02-03 1{n}:00", "content": text, "session": session}
    for n, (key, session, who, text) in enumerate(
        (
            ("m1", "a", "Pia", "I sold the canoe."),
            ("m2", "a", "Jon", "I moved to Bern."),
            ("m3", "b", "Pia", "I work at the mill."),
        )
    )
]


@pytest.fixture(scope="module", autouse=True)
def settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Use the hashing embedder, and no settings of this machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRUCTMEM_EMBEDDING__BACKEND", "hashing")
        patch.chdir(tmp_path_factory.mktemp("elsewhere"))
        yield


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A memory of two people in two sessions."""
    folder = tmp_path_factory.mktemp("talk")
    (folder / "talk.json").write_text(json.dumps(SAID), encoding="utf-8")
    path = folder / "talk.db"
    assert run(["ingest", str(folder / "talk.json"), "--scope", "mill", "--store", str(path)]) == 0
    return path


@pytest.fixture
def store(talk: Path, tmp_path: Path) -> str:
    return str(shutil.copy(talk, tmp_path))


class Shell:
    """Runs commands on a store."""

    def __init__(self, store: str, capsys: pytest.CaptureFixture[str]) -> None:
        self._store = store
        self._capsys = capsys

    def __call__(self, *arguments: str, exit_code: int = 0) -> str:
        assert run([*arguments, "--store", self._store]) == exit_code
        streams = self._capsys.readouterr()
        return streams.out + streams.err

    def erase(self, *arguments: str) -> Any:
        return json.loads(self("erase", "--scope", "mill", "--json", *arguments))


@pytest.fixture
def shell(store: str, capsys: pytest.CaptureFixture[str]) -> Shell:
    capsys.readouterr()
    return Shell(store, capsys)


@pytest.mark.parametrize(
    ("choice", "messages"),
    [
        (["--message", "m1"], 1),
        (["--message", "m1", "--message", "m3"], 2),
        (["--session", "a"], 2),
        (["--speaker", "Pia"], 2),
        (["--everything"], 3),
    ],
)
def test_rehearsal_says_what_would_go_and_then_just_that_goes(
    shell: Shell, choice: list[str], messages: int
) -> None:
    before = shell("export")

    rehearsed = shell.erase(*choice)

    assert shell("export") == before
    assert rehearsed["messages"] == messages
    assert rehearsed["entries"] >= messages
    assert shell.erase(*choice, "--yes") == rehearsed | {"erased": True}
    after = shell("export", exit_code=2 if messages == len(SAID) else 0)
    assert sum(one["content"] in after for one in SAID) == len(SAID) - messages


def test_stored_id_names_a_message_too(shell: Shell) -> None:
    rows = map(json.loads, shell("export").splitlines())
    own = next(row["id"] for row in rows if row.get("message_id") == "m2")

    shell.erase("--message", own, "--yes")

    # Nor in a summary that was written from it.
    assert "Bern" not in shell("export")


def test_page_says_that_nothing_was_erased_yet(shell: Shell) -> None:
    page = shell("erase", "--scope", "mill", "--session", "a")

    assert "Nothing was erased; give --yes to do it." in page
    assert "canoe" in shell("export")


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ([], "nothing says what to erase; give one of --message, --session, --speaker, --everything"),
        (["--session", "a", "--speaker", "Pia"], "--session and --speaker exclude each other"),
        (["--everything", "--message", "m1"], "--message and --everything exclude each other"),
        (["--speaker", "Pja"], "[NOT_FOUND]: speaker 'Pja' is not in scope 'mill'; did you mean 'Pia'?"),
        (["--session", "", "--yes"], "[NOT_FOUND]: session '' is not in scope 'mill'; `structmem export"),
        (["--message", "m1", "--message", "zzz", "--yes"], "[NOT_FOUND]: message 'zzz' is not in scope"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused_and_nothing_goes(shell: Shell, choice: list[str], said: str) -> None:
    before = shell("export")

    assert said in shell("erase", "--scope", "mill", *choice, exit_code=2)
    assert shell("export") == before


def test_scope_must_be_named_and_be_there(shell: Shell) -> None:
    assert "--scope" in shell("erase", "--everything", "--yes", exit_code=2)
    assert "did you mean 'mill'?" in shell("erase", "--scope", "mil", "--everything", "--yes", exit_code=2)
