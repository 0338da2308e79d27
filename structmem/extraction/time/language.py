"""What a language must provide: words, phrases and the signs of tense."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Readings = Mapping[str, Any]
"""What a token can be: category to value (`{"MONTH": 5}`)."""

Captured = Mapping[str, Any]
"""What a pattern captured: the lower-case name of the category or nonterminal, and its value."""

Phrase = tuple[str, str] | tuple[str, str, Mapping[str, Any]]
"""A pattern, the name of the function that builds its meaning, and constants for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """Spelled numbers; ordinals have the same values."""

    units: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    ordinal_units: Mapping[str, int]
    ordinal_tens: Mapping[str, int]
    joiner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TenseWords:
    """Signs of tense; a word is looked up as it stands, then by its ending.

    Attributes:
        past: Forms that are only past.
        perfect: Auxiliaries that make a perfect with a participle after them.
        future: Words that point ahead.
        present: Finite present forms that say little.
        past_endings: Endings of regular past forms, unless the word is one of `not_past`.
    """

    past: frozenset[str]
    perfect: frozenset[str]
    future: frozenset[str]
    present: frozenset[str]
    past_endings: tuple[str, ...]
    progressive_ending: str
    not_past: frozenset[str]
    breaks: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Everything that is particular to one language.

    Attributes:
        words: Word to readings; values are shared, never changed.
        triggers: A text without any of these and without a digit has no time phrase.
        phrases: Nonterminal to patterns; `top` is what is looked for.
        weak: Words that are often something else; alone they need a preposition before them.
        openers: Prepositions that make a weak word a time.
        closers: Words that may follow a bare "the 5th".
        corrections: Words that take back the phrase before.
        not_time: Nouns that make the number before them a quantity.
        lasting: Verbs that make "a week" behind them a duration.
    """

    name: str
    words: Mapping[str, Readings]
    triggers: frozenset[str]
    numbers: NumberWords
    phrases: Mapping[str, Sequence[Phrase]]
    tense: TenseWords
    weak: frozenset[str]
    openers: frozenset[str]
    closers: frozenset[str]
    corrections: frozenset[str]
    not_time: frozenset[str] = field(default=frozenset())
    lasting: frozenset[str] = field(default=frozenset())
