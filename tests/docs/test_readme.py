"""What the README shows runs."""

import re
from pathlib import Path

import pytest
from graphql import build_schema, parse, validate
from typer.main import get_command

from structmem.cli.app import app

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()


def fences(language: str) -> list[str]:
    """Return the code blocks of a language."""
    return re.findall(rf"```{language}\n(.*?)```", README, flags=re.DOTALL)


def test_the_python_example_runs_and_answers(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = fences("python")
    exec(compile(example, "README.md", "exec"), {})
    shown = capsys.readouterr().out
    assert "5 May 2023" in shown
    assert re.search(r"\[.*job at the aquarium.*moved to Porto.*\]", shown)


def test_the_graphql_example_fits_the_schema() -> None:
    (example,) = fences("graphql")
    schema = build_schema((ROOT / "schema.graphql").read_text())
    assert validate(schema, parse(example)) == []


def test_every_command_exists() -> None:
    known = set(get_command(app).commands)  # type: ignore[attr-defined]
    shown = set(re.findall(r"^\$ structmem (\S+)", README, flags=re.MULTILINE))
    assert shown <= known
    assert len(shown) >= 4


def test_every_make_target_exists() -> None:
    makefile = (ROOT / "Makefile").read_text()
    for target in re.findall(r"^\$ make (\S+)", README, flags=re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, flags=re.MULTILINE)
