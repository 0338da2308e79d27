"""Another language is data: a small one is made here and read by the same engine."""

import ast
import re
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

import pytest

import structmem.extraction.time as engine
from structmem.domain.interval import IntervalKind, Precision
from structmem.extraction.time import RuleTimeParser
from structmem.extraction.time.english import english
from structmem.extraction.time.language import (
    Evidence,
    Language,
    NumberMarks,
    NumberWords,
    Phrase,
    TenseWords,
)
from structmem.extraction.time.lexicon import word_readings
from structmem.extraction.time.meanings import Choice, Half, Role

NOW = datetime(2021, 10, 20, 15, 20, tzinfo=UTC)
ENGINE = Path(engine.__file__).parent

NUMBERS = NumberWords(
    units={"zwei": 2, "drei": 3}, tens={}, scales={}, ordinal_units={}, ordinal_tens={}, joiner="und"
)
PHRASES: dict[str, list[Phrase]] = {
    "when": [
        ("DAYREL", "fixed_unit"),
        ("WHICH of:<weekday>", "which"),
        ("WHICH ONE", "unit"),
        ("day:NTH MONTH", "fields"),
        ("MONTH", "fields"),
        ("MONTH YEAR", "fields"),
        ("<weekday>", "same"),
        ("vor <length>", "shifted", {"sign": -1}),
        ("<clock>", "same"),
    ],
    "weekday": [("WEEKDAY", "fields")],
    "number": [("NUM", "count")],
    "length": [("count:<number> UNIT", "length"), ("NUM LETTER", "letter_length")],
    "clock": [("um? hour:NUM uhr", "clock"), ("HALFCLOCK", "clock")],
    "top": [
        ("of:<when>", "at"),
        ("im of:<when>", "at"),
        ("seit of:<when>", "bound", {"role": Role.SINCE}),
        ("bis of:<when>", "bound", {"role": Role.UNTIL}),
        ("jeden UNIT", "habit"),
    ],
}


def _german() -> Language:
    words = word_readings(
        {
            "DAYREL": {-1: "gestern", 0: "heute", 1: "morgen"},
            "WEEKDAY": {0: "montag", 4: "freitag"},
            "MONTH": {3: "märz", 5: "mai"},
            "UNIT": {(Precision.DAY, 1): "tag tage tagen", (Precision.WEEK, 1): "woche wochen"},
            "ONE": {(Precision.WEEK, 1): "woche"},
            "WHICH": {Choice.LAST: "letzte letzten", Choice.NEXT: "nächste nächsten"},
        },
        feasts={},
        abbreviated=(),
        numbers=NUMBERS,
        phrases=PHRASES,
    )
    return Language(
        name="de",
        words=words,
        triggers=frozenset(words),
        numbers=NUMBERS,
        marks=NumberMarks(
            ordinal=re.compile(r"\.(?=\s)"),
            half=re.compile(r"\s(vorm|nachm)\."),
            halves={"vorm": Half.AM, "nachm": Half.PM},
            unit_letters={"t": Precision.DAY},
        ),
        phrases=PHRASES,
        tense=TenseWords(past=frozenset(["war", "kam"]), future=frozenset(["wird"]), breaks=frozenset(".")),
        evidence=Evidence(openers=frozenset(["im", "seit"]), leading=frozenset(["im"])),
    )


GERMAN = RuleTimeParser(_german())


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Gestern kam Post.", "2021-10-19", "2021-10-20"),
        ("Letzten Freitag war Markt.", "2021-10-15", "2021-10-16"),
        ("Das war letzte Woche.", "2021-10-11", "2021-10-18"),
        ("Vor drei Tagen kam Ilse.", "2021-10-17", "2021-10-18"),
        ("Vor 3t kam Ilse.", "2021-10-17", "2021-10-18"),
        ("Am 3. Mai war Ruhe.", "2021-05-03", "2021-05-04"),
        ("Im März war Ruhe.", "2021-03-01", "2021-04-01"),
        ("Im März wird Ruhe sein.", "2022-03-01", "2022-04-01"),
        ("Seit Montag ist Ruhe.", "2021-10-18", None),
        ("Sie kam um 9 nachm. an.", "2021-10-19T21:00", "2021-10-19T21:01"),
    ],
)
def test_the_engine_reads_another_language(text: str, start: str, end: str | None) -> None:
    (phrase,) = GERMAN.parse(text, anchor=NOW)
    assert phrase.interval.start == datetime.fromisoformat(start).replace(tzinfo=UTC)
    assert phrase.interval.end == (datetime.fromisoformat(end).replace(tzinfo=UTC) if end else None)
    assert (phrase.interval.kind is IntervalKind.OPEN) == (end is None)


@pytest.mark.parametrize(
    "text",
    [
        "We met yesterday at 5 pm.",
        "The 3rd of May, two weeks ago.",
        "It took 3h, since last Monday.",
        "In nineteen ninety-six, on Friday night.",
        "Q3 and the early '90s, every week until tomorrow.",
        "In May's second week",
    ],
)
def test_a_language_without_english_words_reads_no_english(text: str) -> None:
    found = GERMAN.parse(text, anchor=NOW)
    assert [one.interval.phrase for one in found if one.interval.phrase.lower() != "may"] == []


def _is_enum(node: ast.AST) -> bool:
    return isinstance(node, ast.ClassDef) and any("Enum" in ast.unparse(base) for base in node.bases)


def _words_in(path: Path) -> set[str]:
    """Return the words of the texts that a module computes with: no docstrings, no messages, no keys."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript):
            skipped.update(ast.walk(node.slice))
        elif isinstance(node, ast.Expr | ast.Raise | ast.JoinedStr) or _is_enum(node):
            skipped.update(ast.walk(node))
    texts = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in skipped
    ]
    plain = (re.sub(r"\\\\.|.-.", " ", text) for text in texts)
    return {word for text in plain for word in re.findall(r"[^\W\d]{2,}", text) if word.islower()}


def _capture_names() -> set[str]:
    """Return the names that patterns give to what they capture; builders take their values by these."""
    names: set[str] = set()
    for line in chain.from_iterable(english().phrases.values()):
        names |= line[2].keys() if len(line) == 3 else set()
        for item in line[0].split():
            name, _, body = item.removesuffix("?").rpartition(":")
            names.add(name or body.strip("<>").lower())
    return names


@pytest.mark.parametrize("path", sorted(ENGINE.glob("*.py")), ids=lambda path: path.name)
def test_engine_modules_hold_no_english_words(path: Path) -> None:
    assert _words_in(path) & english().words.keys() == set()


@pytest.mark.parametrize("path", sorted(ENGINE.glob("builders/*.py")), ids=lambda path: path.name)
def test_builders_know_names_of_captures_only(path: Path) -> None:
    assert _words_in(path) & english().words.keys() - _capture_names() <= {"same"}


def test_only_the_default_of_the_parser_names_a_language() -> None:
    naming = [
        path.name
        for path in ENGINE.rglob("*.py")
        if "english" in path.read_text() and path.parent.name != "english"
    ]
    assert naming == ["parser.py"]
