"""From a language's tables to one lookup: word to readings."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from structmem.extraction.time.language import NumberWords, Phrase

Table = Mapping[Any, str]
"""Value to the words that have it, separated by spaces."""


def word_readings(
    tables: Mapping[str, Table],
    *,
    feasts: Mapping[str, Any],
    abbreviated: Iterable[str],
    numbers: NumberWords,
    phrases: Mapping[str, Sequence[Phrase]],
) -> dict[str, dict[str, Any]]:
    """Return what every word can be; the words of patterns can be themselves."""
    words: dict[str, dict[str, Any]] = {}
    for category, table in tables.items():
        for value, row in table.items():
            for word in row.split():
                words.setdefault(word, {})[category] = value
    for name, rule in feasts.items():
        words.setdefault(name, {})["HOLIDAY"] = rule
    for spelled in (
        numbers.units,
        numbers.tens,
        numbers.scales,
        numbers.ordinal_units,
        numbers.ordinal_tens,
    ):
        for word in spelled:
            words.setdefault(word, {})["NUMWORD"] = None
    for word in abbreviated:
        words[word]["ABBREVIATION"] = None
    for word in _pattern_words(phrases):
        words.setdefault(word, {})[word] = word
    return words


def _pattern_words(phrases: Mapping[str, Sequence[Phrase]]) -> Iterable[str]:
    for lines in phrases.values():
        for pattern, *_ in lines:
            for item in pattern.split():
                body = item.removesuffix("?").rpartition(":")[2]
                yield from (
                    word
                    for word in body.strip("()").split("|")
                    if word and not word.isupper() and word[0] != "<"
                )
