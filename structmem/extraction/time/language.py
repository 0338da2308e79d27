"""What a language must provide: words, phrases and the signs of tense."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from structmem.domain.interval import Precision
from structmem.extraction.time.meanings import Half

_NEVER = re.compile(r"(?!)")

Readings = Mapping[str, Any]
"""What a token can be: category to value (`{"MONTH": 5}`)."""

Captured = Mapping[str, Any]
"""What a pattern captured: the lower-case name of the category or nonterminal, and its value."""

Phrase = tuple[str, str] | tuple[str, str, Mapping[str, Any]]
"""A pattern, the name of the function that builds its meaning, and constants for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """Spelled numbers; ordinals have the same values.

    Attributes:
        joiner: The word inside "two thousand and six".
        paired_years: Years are spelled as two numbers below a hundred.
    """

    units: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    ordinal_units: Mapping[str, int]
    ordinal_tens: Mapping[str, int]
    joiner: str
    paired_years: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberMarks:
    """What is written right at numbers and names.

    Attributes:
        ordinal: Endings that make a number an ordinal.
        half: What makes a number a clock time in one half of the day; its group is a key of `halves`.
        unit_letters: Letters that are units right behind a number.
        quarters: Letters that a number of a quarter follows.
        possessive: Endings that words of time may have.
    """

    ordinal: re.Pattern[str] = _NEVER
    half: re.Pattern[str] = _NEVER
    halves: Mapping[str, Half] = field(default_factory=dict)
    unit_letters: Mapping[str, Precision] = field(default_factory=dict)
    quarters: frozenset[str] = frozenset()
    possessive: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TenseWords:
    """Signs of tense; a word is looked up as it stands, then by its ending.

    Attributes:
        past: Forms that are only past.
        perfect: Auxiliaries that make a perfect with a participle after them.
        future: Words that point ahead.
        present: Finite present forms that say little.
        past_endings: Endings of regular past forms, unless the word is one of `not_past`.
        determiners: Words that make a future word behind them a noun ("a book deal").
        joints: What begins another clause, whose tense counts only if the phrase's own has none.
        moving: Verbs of moving a plan to another date; those of `moving_with` need one of `moving_particles`.
    """

    past: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    progressive_endings: tuple[str, ...] = ()
    not_past: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    joints: frozenset[str] = frozenset()
    moving: frozenset[str] = frozenset()
    moving_with: frozenset[str] = frozenset()
    moving_particles: frozenset[str] = frozenset()
    moving_from: frozenset[str] = frozenset()
    moving_to: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words around a phrase that tell whether it is a time, and how phrases hang together.

    Attributes:
        weak: Words that are often something else; alone they need a preposition before them.
        openers: Prepositions that make a number or a weak word a time.
        unsure_openers: Those that go with amounts and places as well.
        month_openers: Those that are enough for a weak month ("in may").
        ordinal_openers: Those that are enough for "5th" alone.
        season_openers: Those that are enough for "the summer".
        feast_openers: Those that are enough for a feast in the middle of a sentence.
        year_openers: Those that are enough for a lone year.
        closers: Words and marks that may follow a bare number that is a time.
        clock_words: Words that may begin a phrase of bare numbers.
        links: Words that may stand inside a phrase of bare numbers.
        one: Articles that count ("a week").
        approximate: The word that may stand before a bare hour.
        joining: Words that make "around 5 or" an amount.
        quantities: Nouns that make the number before them an amount.
        lasting: Verbs that make "a week" behind them a duration.
        greetings: Words before a day or a part of it that is no time ("good morning").
        modals: Words before a verb that is spelled like a word of time ("will last two weeks").
        counting: Words that never stand right behind a time ("and two days | ago" is cut wrongly).
        arriving: Words that are verbs but behind an article ("she is coming | Saturday").
        denoting: Words that point at a time and join clauses as well ("that").
        swaying: Seasons that are verbs behind those ("leaves that fall").
        attributive: Words that are times only at the end of a clause.
        verbs: Weekdays and months that are common verbs or nouns in small letters.
        trailing: Words that may belong to what follows ("30 minutes, later this week").
        trailed: Words that they belong to.
        numbered: Units that a number may follow ("week 12").
        leading: Prepositions that are no part of a phrase.
        corrections: Words that take back the phrase before.
        meaning: Verbs that do so too ("I mean").
        fillers: Words that may stand beside those.
        joiners: Words and marks between the members of a list.
    """

    weak: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    unsure_openers: frozenset[str] = frozenset()
    month_openers: frozenset[str] = frozenset()
    ordinal_openers: frozenset[str] = frozenset()
    season_openers: frozenset[str] = frozenset()
    feast_openers: frozenset[str] = frozenset()
    year_openers: frozenset[str] = frozenset()
    closers: frozenset[str] = frozenset()
    clock_words: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    article: str = ""
    one: frozenset[str] = frozenset()
    approximate: str = ""
    joining: frozenset[str] = frozenset()
    quantities: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()
    greetings: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    counting: frozenset[str] = frozenset()
    arriving: frozenset[str] = frozenset()
    denoting: frozenset[str] = frozenset()
    swaying: frozenset[str] = frozenset()
    attributive: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    trailing: frozenset[str] = frozenset()
    trailed: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    corrections: frozenset[str] = frozenset()
    meaning: frozenset[str] = frozenset()
    fillers: frozenset[str] = frozenset()
    denial: str = ""
    contrast: str = ""
    joiners: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Everything that is particular to one language.

    Attributes:
        words: Word to readings; values are shared, never changed.
        triggers: A text without any of these and without a digit has no time phrase.
        phrases: Nonterminal to patterns; `top` is what is looked for.
        evidence: What around a phrase tells whether it is a time.
    """

    name: str
    words: Mapping[str, Readings]
    triggers: frozenset[str]
    numbers: NumberWords
    marks: NumberMarks
    phrases: Mapping[str, Sequence[Phrase]]
    tense: TenseWords
    evidence: Evidence
