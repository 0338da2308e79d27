"""The examples run, and every answer of the demo is right."""

import os
import re
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(script: str, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("STRUCTMEM_")}
    return subprocess.run(
        [sys.executable, str(EXAMPLES / script), *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env=environment | {"PYTHONIOENCODING": "utf-8"},
    )


def test_demo_answers_every_question_right(tmp_path: Path) -> None:
    result = run("demo.py", "memory.db", folder=tmp_path)

    wrong = [line for line in result.stdout.splitlines() if line.startswith("✗")]
    assert wrong == []
    assert (result.returncode, result.stderr) == (0, "")
    right = re.search(r"(\d+) of (\d+) answers right", result.stdout)
    assert right
    assert int(right[1]) >= 20
    assert (tmp_path / "memory.db").exists()


def test_quickstart_prints_answers_with_their_quotes(tmp_path: Path) -> None:
    result = run("quickstart.py", folder=tmp_path)

    assert (result.returncode, result.stderr) == (0, "")
    assert "found a job at the zoo" in result.stdout
    assert "19 May 2024" in result.stdout
    assert "Bern" in result.stdout
