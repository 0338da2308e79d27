"""Noun phrases: names, pronouns, common phrases, titles and -ing phrases, each with its preposition."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from structmem.extraction.tagging import Tag
from structmem.extraction.tokens import Token


class PhraseKind(StrEnum):
    """What a phrase is built round."""

    PRONOUN = "PRONOUN"
    NAME = "NAME"
    COMMON = "COMMON"
    TITLE = "TITLE"
    GERUND = "GERUND"


class Phrase(NamedTuple):
    """Tokens `first` to `last`, both inclusive.

    Attributes:
        head: Index of its last noun.
        preposition: Canonical word before it, or empty.
        name: Index range `(first, last)` of a name inside it ("my sister Ana"), or None.
    """

    first: int
    last: int
    head: int
    kind: PhraseKind
    preposition: str = ""
    name: tuple[int, int] | None = None


_PRONOUNS = frozenset([Tag.PRONOUN, Tag.OBJECT_PRONOUN, Tag.REFLEXIVE])
_BEFORE_NOUN = frozenset([Tag.DETERMINER, Tag.POSSESSIVE, Tag.ADJECTIVE, Tag.NUMBER, Tag.PARTICIPLE])
_NOUNS = frozenset([Tag.NOUN, Tag.NAME, Tag.TITLE, Tag.NUMBER])
_PREPOSITIONS = frozenset([Tag.PREPOSITION])


def phrases(tokens: Sequence[Token], tags: Sequence[Tag], taken: Sequence[bool]) -> list[Phrase]:
    """Return the noun phrases of a sentence, in order; tokens that are `taken` (verbs, time) are no part."""
    found: list[Phrase] = []
    i = 0
    while i < len(tokens):
        phrase = None if taken[i] else _phrase_at(tokens, tags, taken, i)
        if phrase is None:
            i += 1
            continue
        found.append(phrase._replace(preposition=_preposition(tokens, tags, phrase.first)))
        i = phrase.last + 1
    return found


def _preposition(tokens: Sequence[Token], tags: Sequence[Tag], first: int) -> str:
    if first == 0:
        return ""
    if tags[first - 1] is Tag.PREPOSITION:
        return tokens[first - 1].norm
    return "to" if tags[first - 1] is Tag.TO else ""


def _phrase_at(tokens: Sequence[Token], tags: Sequence[Tag], taken: Sequence[bool], i: int) -> Phrase | None:
    if tags[i] in _PRONOUNS:
        return Phrase(i, i, i, PhraseKind.PRONOUN)
    if tags[i] is Tag.GERUND:
        return _gerund_at(tokens, tags, taken, i)
    j = i
    while j < len(tokens) and not taken[j] and (tags[j] in _BEFORE_NOUN or _modifying_adverb(tags, j)):
        if tags[j] is Tag.POSSESSIVE and j == i and tokens[j].norm == "'s":
            return None
        j += 1
    noun_from = j
    while j < len(tokens) and not taken[j] and tags[j] in _NOUNS:
        j += 1
    if j == noun_from:
        return _headless(tags, i, j)
    j = _extend(tokens, tags, taken, j)
    last = j - 1
    names = [k for k in range(i, j) if tags[k] is Tag.NAME]
    if tags[last] is Tag.TITLE:
        return Phrase(i, last, last, PhraseKind.TITLE, name=(last, last))
    if tags[last] is Tag.NAME or (
        names and names[0] == i and tags[last] in _NOUNS and _all_names(tags, i, last)
    ):
        first_name = last
        while first_name > i and tags[first_name - 1] in {Tag.NAME, Tag.PREPOSITION, Tag.DETERMINER}:
            if tags[first_name - 1] is Tag.DETERMINER and first_name - 1 == i:
                break
            first_name -= 1
        return Phrase(i, last, last, PhraseKind.NAME, name=(first_name, last))
    name = None
    if names:
        name = (names[0], max(k for k in names))
    return Phrase(i, last, last, PhraseKind.COMMON, name=name)


def _all_names(tags: Sequence[Tag], first: int, last: int) -> bool:
    return all(tags[k] in {Tag.NAME, Tag.NUMBER} for k in range(first, last + 1))


def _headless(tags: Sequence[Tag], i: int, j: int) -> Phrase | None:
    """Return "three", "another" or "both" standing alone; adjectives alone are no phrase."""
    if j > i and tags[j - 1] in {Tag.NUMBER, Tag.DETERMINER}:
        return Phrase(i, j - 1, j - 1, PhraseKind.COMMON)
    return None


def _modifying_adverb(tags: Sequence[Tag], j: int) -> bool:
    return (
        tags[j] is Tag.ADVERB
        and j + 1 < len(tags)
        and tags[j + 1] is Tag.ADJECTIVE
        and j > 0
        and (tags[j - 1] in {Tag.DETERMINER, Tag.POSSESSIVE})
    )


def _extend(tokens: Sequence[Token], tags: Sequence[Tag], taken: Sequence[bool], j: int) -> int:
    """Extend over "'s" + noun, "University of Porto", "a dog called Rex"."""
    while j < len(tokens) and not taken[j]:
        if (
            (tags[j] is Tag.POSSESSIVE and tokens[j].norm == "'s")
            or _joins_name(tokens, tags, j)
            or (tags[j] is Tag.PARTICIPLE and tokens[j].norm in {"called", "named"})
        ):
            k = j + 1
        else:
            break
        while k < len(tokens) and not taken[k] and tags[k] in _BEFORE_NOUN:
            k += 1
        end = k
        while end < len(tokens) and not taken[end] and tags[end] in _NOUNS:
            end += 1
        if end == k:
            break
        j = end
    return j


def _joins_name(tokens: Sequence[Token], tags: Sequence[Tag], j: int) -> bool:
    return (
        tokens[j].norm == "of"
        and tags[j - 1] is Tag.NAME
        and j + 1 < len(tokens)
        and (tags[j + 1] is Tag.NAME or (j + 2 < len(tokens) and tags[j + 2] is Tag.NAME))
    )


def _gerund_at(tokens: Sequence[Token], tags: Sequence[Tag], taken: Sequence[bool], i: int) -> Phrase:
    """Return an -ing form with its bare object: "painting landscapes"."""
    inner = _phrase_at(tokens, tags, taken, i + 1) if i + 1 < len(tokens) and not taken[i + 1] else None
    if inner is not None and inner.kind is not PhraseKind.PRONOUN:
        return Phrase(i, inner.last, i, PhraseKind.GERUND, name=inner.name)
    return Phrase(i, i, i, PhraseKind.GERUND)
