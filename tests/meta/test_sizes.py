"""Files stay small enough to be read at one go."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
LIMIT = 400
LARGER = {"structmem/extraction/english/verbs.py": "a table of irregular verbs"}


def test_no_source_file_is_longer_than_the_limit() -> None:
    files = [
        path
        for room in ("structmem", "tests", "benchmarks", "examples")
        for path in (ROOT / room).rglob("*.py")
    ]
    lengths = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in files}
    assert len(lengths) > 50
    assert {name: length for name, length in lengths.items() if length > LIMIT and name not in LARGER} == {}
