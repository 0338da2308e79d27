"""`structmem decisions` and `undo` on a real file."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from structmem.cli.app import run

Call = Callable[..., Any]


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Use the hashing embedder, and no settings of this machine."""
    monkeypatch.setenv("STRUCTMEM_EMBEDDING__BACKEND", "hashing")
    monkeypatch.delenv("STRUCTMEM_STORE", raising=False)
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def page(capsys: pytest.CaptureFixture[str]) -> Call:
    """Run a command on the store; return what it printed, or its complaint where it has to fail."""

    def page(*arguments: str, exit_code: int = 0) -> str:
        capsys.readouterr()
        assert run([*arguments, "--store", "homes.db"]) == exit_code
        streams = capsys.readouterr()
        return streams.err if exit_code else streams.out

    return page


@pytest.fixture
def call(page: Call) -> Call:
    """Run a command and return its JSON."""
    return lambda *arguments: json.loads(page(*arguments, "--json"))


@pytest.fixture
def decision(page: Call, call: Call) -> str:
    """Tell of two homes, and return the id of what was decided."""
    told = [("I live in Bern.", "2024-02-03"), ("I live in Thun now.", "2024-05-03")]
    said = [{"content": text, "time_stamp": day, "speaker_name": "Pia"} for text, day in told]
    Path("homes.json").write_text(json.dumps(said), encoding="utf-8")
    page("ingest", "homes.json", "--scope", "pia")
    (decided,) = call("decisions")
    found: str = decided["link"]["id"]
    return found


def test_decisions_say_what_replaced_what_and_in_whose_words(page: Call, decision: str) -> None:
    listed = page("decisions", "--entity", "Pia")
    shown = " ".join(listed.split())
    assert "changed Pia lives in Thun now Pia lives in Bern" in shown
    assert "“I live in Thun now”" in shown
    assert decision in shown


def test_id_stays_whole_where_there_is_little_room(
    page: Call, decision: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert decision in page("decisions")


def test_undone_decision_is_marked_and_what_it_replaced_holds_again(
    page: Call, call: Call, decision: str
) -> None:
    assert [fact["object"] for fact in call("as-of")] == ["Thun"]
    told = page("undo", decision, "--reason", "two homes")
    assert "1 decision taken back." in told
    assert "believed again: Pia lives in Bern" in told
    assert sorted(fact["object"] for fact in call("as-of")) == ["Bern", "Thun"]
    assert "changed (taken back: two homes)" in page("decisions")
    page("consolidate")
    assert [one["link"]["undo_reason"] for one in call("decisions")] == ["two homes"]


def test_what_cannot_be_taken_back_is_a_wrong_use(page: Call, decision: str) -> None:
    assert page("undo", "link_none", exit_code=2).startswith("error [NOT_FOUND]: decision 'link_none' is not")
    page("undo", decision)
    again = page("undo", decision, exit_code=2)
    assert again.startswith(f"error [ALREADY_UNDONE]: decision '{decision}' of scope 'pia' was taken back at")


def test_a_memory_without_decisions_says_so(page: Call) -> None:
    said = {"content": "I live in Bern.", "time_stamp": "2024-02-03", "speaker_name": "Pia"}
    Path("home.json").write_text(json.dumps([said]), encoding="utf-8")
    page("ingest", "home.json", "--scope", "pia")
    assert page("decisions") == "Nothing was decided yet.\n"
