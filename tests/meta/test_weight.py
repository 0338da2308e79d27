"""An install stays light and quick to import."""

import re
import subprocess
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

MAX_MEGABYTES = 120
MAX_SECONDS = 0.5


def closure(name: str) -> dict[str, Distribution]:
    """Return the distributions that a plain install of `name` brings, by normalised name."""
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        one = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if one in found:
            continue
        found[one] = distribution(one)
        for line in found[one].requires or []:
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)
    return found


def size(dist: Distribution) -> int:
    """Return the bytes of its files on disk."""
    paths = [Path(str(path.locate())) for path in dist.files or []]
    return sum(path.stat().st_size for path in paths if path.is_file())


def test_a_plain_install_is_under_120_megabytes() -> None:
    try:
        parts = {name: size(dist) for name, dist in closure("structmem").items()}
    except PackageNotFoundError as exc:
        pytest.fail(f"a dependency is not installed: {exc}")
    assert {"numpy", "pydantic", "fastapi", "strawberry-graphql"} <= set(parts)
    assert sum(parts.values()) / 1e6 < MAX_MEGABYTES


def test_import_is_quick_and_brings_nothing_heavy() -> None:
    code = (
        "import time; start = time.process_time(); import structmem, sys;"
        "print(time.process_time() - start, 'numpy' in sys.modules)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        for _ in range(3)
    ]
    seconds = [float(run.stdout.split()[0]) for run in runs]
    assert min(seconds) < MAX_SECONDS
    assert all(run.stdout.split()[1] == "False" for run in runs)
