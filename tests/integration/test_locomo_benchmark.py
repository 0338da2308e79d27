"""The LoCoMo benchmark on a small file of its format, and the metrics that it prints."""

import json
import math
from pathlib import Path
from typing import Any

import pytest

from benchmarks.locomo import GROUPS, main, read
from benchmarks.metrics import (
    all_at,
    differing,
    fraction_at,
    fraction_within,
    mean,
    ndcg_at,
    paired_difference,
    percentile,
)


def turn(number: int, speaker: str, text: str, **more: str) -> dict[str, str]:
    return {"dia_id": f"D1:{number}", "speaker": speaker, "text": text, **more}


def conversation() -> dict[str, Any]:
    """Return one made-up conversation with a question of each category, and some that cannot be scored."""
    asked = [
        ("Which tin did Imke solder?", ["D1:1; D1:3"], 1),
        ("When did Raul buy the loom?", ["D1:2"], 2),
        ("Would Imke enjoy a fair?", ["D1:3"], 3),
        ("What is in the picture of the lantern?", ["D1:4"], 4),
        ("When did Imke buy the loom?", ["D1:2"], 5),
        ("Who knows?", ["D9:9"], 4),
        ("Who cares?", [], 4),
    ]
    return {
        "sample_id": "made-up",
        "conversation": {
            "speaker_a": "Imke",
            "speaker_b": "Raul",
            "session_1_date_time": "9:05 am on 3 June, 2024",
            "session_1": [
                turn(1, "Imke", "I soldered a biscuit tin into a lamp."),
                turn(2, "Raul", "Yesterday I bought the loom from the mill."),
                turn(3, "Imke", "The tin lamp goes to the craft fair."),
                turn(4, "Raul", "Look at this!", blip_caption="a red lantern", query="secret answer"),
            ],
        },
        "qa": [{"question": q, "evidence": e, "category": c} for q, e, c in asked],
    }


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("STRUCTMEM_EMBEDDING__BACKEND", "hashing")
    path = tmp_path / "locomo-tiny.json"
    path.write_text(json.dumps([conversation()]))
    return path


def test_file_is_read_with_captions_and_without_search_words(file: Path) -> None:
    (found,) = read(file)
    last = found.sessions["1"][-1]
    assert last["image_caption"] == "a red lantern"
    assert "secret" not in json.dumps([dict(one) for one in found.sessions["1"]])
    assert [one.evidence for one in found.questions] == [
        ("D1:1", "D1:3"),
        ("D1:2",),
        ("D1:3",),
        ("D1:4",),
        ("D1:2",),
    ]


def test_audited_citations_replace_wrong_ones(file: Path) -> None:
    mistakes = [
        {
            "question": "Would Imke enjoy a fair?",
            "cited_evidence": ["D1:3"],
            "correct_evidence": ["D1:1"],
            "error_type": "WRONG_CITATION",
        },
        {
            "question": "When did Raul buy the loom?",
            "cited_evidence": ["D1:2"],
            "correct_evidence": ["D1:4"],
            "error_type": "HALLUCINATION",
        },
    ]
    file.with_name("errors-tiny.json").write_text(json.dumps(mistakes))
    questions = read(file)[0].questions
    assert [(one.evidence, one.mended) for one in questions[1:3]] == [
        (("D1:2",), ("D1:2",)),
        (("D1:3",), ("D1:1",)),
    ]


def test_all_recipes_are_scored_by_category(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(file), "--json", "--ablate", "speaker"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["ingest"]["messages"] == 4
    assert report["raw"].keys() == {"bm25", "rrf", "hybrid"}
    for table in report["raw"].values():
        assert [table[group]["n"] for group in GROUPS] == [1, 1, 1, 1, 1, 4, 5]
        assert table["1-5"]["frac@5"] == pytest.approx(1)
    assert report["without"].keys() == {"speaker"}
    assert report["latency"]["p95_ms"] >= report["latency"]["p50_ms"] > 0


def test_report_for_people_names_every_recipe(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(file), "--limit-questions", "2", "--recipes", "bm25,hybrid"]) == 0
    text = capsys.readouterr().out
    assert "frac@10 against bm25" in text
    assert "rrf" not in text


def test_another_store_and_a_saved_result_are_compared(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    same = [str(file), "--recipes", "bm25,hybrid", "--against"]
    assert main([*same, str(tmp_path / "second.db"), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["beside"] == {one: {"differ": 0, "n": 5} for one in ("bm25", "hybrid")}

    report["top"]["hybrid"][2].reverse()
    saved = tmp_path / "saved.json"
    saved.write_text(json.dumps(report))
    assert main([*same, str(saved)]) == 0
    text = capsys.readouterr().out
    assert "first 10 by bm25 differ in 0 of 5 questions (0.00%)" in text
    assert "first 10 by hybrid differ in 1 of 5 questions (20.00%)" in text


def test_absent_file_ends_with_a_word_and_code_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "nowhere.json")]) == 2
    assert "nowhere.json is not there" in capsys.readouterr().err


def test_metrics_by_hand() -> None:
    found, right = ["a", "x", "b", "y"], ["a", "b", "c"]
    assert fraction_at(found, right, 2) == pytest.approx(1 / 3)
    assert (all_at(found, ["a", "b"], 3), all_at(found, right, 4)) == (1, 0)
    ideal = 1 + 1 / math.log2(3) + 1 / 2
    assert ndcg_at(found, right, 10) == pytest.approx((1 + 1 / 2) / ideal)
    costs = {"a": 5, "x": 5, "b": 5, "y": 5}
    assert fraction_within(found, right, costs, 14) == pytest.approx(1 / 3)
    assert fraction_within(found, right, costs, 15) == pytest.approx(2 / 3)
    assert fraction_within(found, right, costs, 4) == 0
    assert percentile([1, 2, 3], 0.5) == 2
    assert differing([found, right], [found, right[::-1]]) == 1
    assert math.isnan(mean([]))


def test_paired_difference_brackets_the_mean() -> None:
    gap, low, high = paired_difference([1.0] * 30 + [0.0] * 10, [0.5] * 40)
    assert low < gap == 0.25 < high
    assert paired_difference([1.0, 1.0], [1.0, 1.0]) == (0, 0, 0)
