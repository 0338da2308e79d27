"""What people and programs see: literal text, one JSON value, named errors and exit codes."""

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.progress import Progress

from structmem.cli import render
from structmem.cli.app import run
from structmem.cli.output import Bar, clean, show
from structmem.domain.answer import Answer, AnswerKind, Evidence
from structmem.domain.entry import Source
from structmem.domain.hit import Contribution, Explanation, Hit, HitKind, Intent, QueryPlan, SearchResult
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.interval import Certainty
from structmem.domain.message import Message

SAID = datetime(2024, 2, 3, 10, tzinfo=UTC)
PLAN = QueryPlan(question="Who sang?", intents=(Intent.WHO,))


def hit(text: str) -> Hit:
    message = Message(
        id=NodeId("msg_1"),
        session="s",
        speaker="Ilse",
        text=text,
        said_at=SAID,
        message_id="m-1",
        content_hash="0",
        recorded_at=SAID,
    )
    part = Contribution(name="bm25.message", raw=2.0, weight=0.25, score=0.5)
    return Hit(
        id=message.id,
        scope=ScopeKey("ana"),
        kind=HitKind.MESSAGE,
        text=text,
        score=0.5,
        speaker="Ilse",
        said_at=SAID,
        sources=(source(text),),
        explanation=Explanation(contributions=(part,)),
        node=message,
    )


def source(quote: str) -> Source:
    return Source(node_id=NodeId("msg_1"), message_id="m-1", quote=quote, start=0, end=len(quote))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("plain – “quoted” 👩‍🚀", "plain – “quoted” 👩‍🚀"),
        ("\x1b[31mred\x1b[0m \x1b[2J\x1b]0;title\x07end", "red end"),
        ("\x9b31mred", "red"),
        ("one\r\ntwo\tthree\x00", "one two three"),
        ("a\u202eb\u2066c", "abc"),
        ("\x1b", ""),
    ],
)
def test_clean_leaves_text_and_takes_what_drives_a_terminal(text: str, printed: str) -> None:
    assert clean(text) == printed


def test_markup_in_a_message_is_printed_as_it_stands(capsys: pytest.CaptureFixture[str]) -> None:
    found = SearchResult(hits=(hit("I [bold]love[/bold] [link=x]it[/]\x1b[2J :smile:"),), plan=PLAN)

    show(*render.hits(found, explain=False))

    assert "I [bold]love[/bold] [link=x]it[/] :smile:" in capsys.readouterr().out


def test_hit_shows_who_said_it_when_and_the_callers_id(capsys: pytest.CaptureFixture[str]) -> None:
    show(*render.hits(SearchResult(hits=(hit("I sang."),), plan=PLAN), explain=True))

    page = capsys.readouterr().out
    assert all(part in page for part in ("0.50", "2024-02-03 10:00", "Ilse", "I sang.", "m-1"))
    assert "+0.500 bm25.message (raw 2.000, weight 0.25)" in page


def test_nothing_found_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    show(*render.hits(SearchResult(hits=(), plan=PLAN), explain=False))

    assert capsys.readouterr().out == "Nothing found for: Who sang?\n"


def answer(*, abstained: bool) -> Answer:
    return Answer(
        question="Who sang?",
        text="no one is said to have sung" if abstained else "Ilse",
        kind=AnswerKind.NONE if abstained else AnswerKind.TEXT,
        value=None if abstained else "Ilse",
        confidence=0.0 if abstained else 0.8,
        certainty=Certainty.ASSERTED,
        method="who",
        evidence=() if abstained else (evidence(),),
        abstained=abstained,
        plan=PLAN,
    )


def evidence() -> Evidence:
    return Evidence(entry_id=None, source=source("I sang."), speaker="Ilse", said_at=SAID)


def test_answer_stands_above_the_words_that_it_rests_on(capsys: pytest.CaptureFixture[str]) -> None:
    show(*render.answer_page(answer(abstained=False)))

    head, how, words = capsys.readouterr().out.splitlines()
    assert head == "Ilse"
    assert "asserted, confidence 0.80, by who" in how
    assert words.strip() == "“I sang.” Ilse, 2024-02-03 10:00 (m-1)"


def test_abstention_says_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    show(*render.answer_page(answer(abstained=True)))

    assert capsys.readouterr().out == "Not known: no one is said to have sung\n"


@pytest.mark.parametrize(
    ("arguments", "exit_code", "code"),
    [
        (["ask"], 2, "USAGE"),
        (["frobnicate"], 2, "USAGE"),
        (["search", "x", "--limit", "0"], 2, "USAGE"),
        (["ingest", "nowhere.json", "--scope", "ana"], 2, "INVALID_ARGUMENT"),
        (["search", "x", "--store", "nowhere.db"], 3, "STORE_UNAVAILABLE"),
    ],
)
def test_error_is_one_line_with_its_code(
    arguments: list[str],
    exit_code: int,
    code: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run(arguments) == exit_code

    streams = capsys.readouterr()
    assert streams.out == ""
    assert streams.err.startswith(f"error [{code}]: ")
    assert streams.err.count("\n") == 1


def test_error_of_a_program_is_one_json_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "x", "--store", "nowhere.db", "--json"]) == 3

    streams = capsys.readouterr()
    error = json.loads(streams.out)["error"]
    assert error["code"] == "STORE_UNAVAILABLE"
    assert "'nowhere.db' does not exist" in error["message"]
    assert streams.err == ""


def test_mistyped_store_is_not_created(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "nowhere.db"

    run(["stats", "--store", str(missing)])

    assert not missing.exists()
    assert "structmem ingest FILE" in capsys.readouterr().err


def test_session_option_does_not_go_with_a_file_that_has_sessions(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "sessions.json"
    path.write_text('[[{"content": "Hi", "time_stamp": "2024-02-03"}]]')

    assert run(["ingest", str(path), "--scope", "ana", "--session", "monday"]) == 2
    assert "--session 'monday' does not go with" in capsys.readouterr().err


def test_reader_that_went_away_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as gone:
        monkeypatch.setattr(sys, "stdout", gone)
        assert run(["version"]) == 141


def test_bar_stands_where_it_is_told_if_somebody_watches() -> None:
    bars = Progress(disable=True)
    Bar(bars, bars.add_task("Copying")).at(3, 9)
    Bar(None, None).at(3, 9)
    assert (bars.tasks[0].completed, bars.tasks[0].total) == (3, 9)
