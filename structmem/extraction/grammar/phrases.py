"""Noun phrases: names, pronouns, common phrases, titles and -ing phrases, each with its preposition."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from structmem.extraction.english.kinds import HOUSES
from structmem.extraction.english.nouns import JOBS, KIN, NAMED_THINGS, PARTITIVES, PETS
from structmem.extraction.grammar.tokens import Token
from structmem.extraction.grammar.word_classes import PRONOUNS, Tag


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


_NOMINATIVE = frozenset(["i", "he", "she", "we", "they"])
_BEFORE_NAME = frozenset(KIN) | JOBS | PETS | NAMED_THINGS
_BEFORE_NOUN = frozenset([Tag.DETERMINER, Tag.POSSESSIVE, Tag.ADJECTIVE, Tag.NUMBER, Tag.PARTICIPLE])
_NOUNS = frozenset([Tag.NOUN, Tag.NAME, Tag.TITLE, Tag.NUMBER])
_FINITE = frozenset([Tag.PAST, Tag.THIRD, Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL])
_VERBS = _FINITE | frozenset([Tag.BASE])
_OPENERS = frozenset([Tag.INTERJECTION, Tag.PUNCTUATION])


def vocatives(tokens: Sequence[Token], tags: Sequence[Tag]) -> frozenset[int]:
    """Return the tokens of names that only address somebody: "Ana, guess what", "I know, Ana"."""
    found: set[int] = set()
    for i, one in enumerate(tags):
        if one is not Tag.NAME or (i + 1 < len(tags) and tags[i + 1] is Tag.NAME):
            continue
        start = i
        while start and tags[start - 1] is Tag.NAME:
            start -= 1
        opens = all(tag in _OPENERS for tag in tags[:start]) and start < 4
        comma_after = i + 1 < len(tags) and tokens[i + 1].norm in {",", "-", "—"}
        closes = i + 1 >= len(tags) or (comma_after and _clause_follows(tags, i + 2))
        comma_before = start > 0 and tokens[start - 1].norm == ","
        listed = start > 1 and tags[start - 2] is Tag.NAME
        addressed = start > 0 and tags[start - 1] is Tag.INTERJECTION
        if (
            (opens and comma_after and _clause_follows(tags, i + 2))
            or (comma_before and closes and not listed and not _names_subject(tags, start, i))
            or (addressed and start < 3 and (comma_after or i + 1 >= len(tags)))
        ):
            found.update(range(start, i + 1))
    return frozenset(found)


def _names_subject(tags: Sequence[Tag], start: int, last: int) -> bool:
    """Tell whether a name between commas says who a subject is: "my best friend, Ana, called"."""
    verb = last + 2 < len(tags) and tags[last + 2] in _FINITE
    owned = any(one in {Tag.POSSESSIVE, Tag.DETERMINER} for one in tags[: start - 1])
    return verb and owned and tags[start - 2] is Tag.NOUN and not any(one in _VERBS for one in tags[:start])


def _clause_follows(tags: Sequence[Tag], i: int) -> bool:
    """Tell whether no apposition follows ("Ana, my sister, called" is no address)."""
    if i >= len(tags):
        return True
    if tags[i] in {Tag.RELATIVE, Tag.NAME, Tag.COORDINATOR}:
        return False
    if tags[i] not in {Tag.POSSESSIVE, Tag.DETERMINER}:
        return True
    commas = [j for j in range(i, len(tags)) if tags[j] is Tag.PUNCTUATION]
    return not commas or commas[0] - i > 4


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
    if tokens[first].norm in _NOMINATIVE:
        return ""
    if first and tags[first - 1] is Tag.PREPOSITION:
        return tokens[first - 1].norm
    if first and tags[first - 1] is Tag.PARTICIPLE and tokens[first - 1].norm in {"called", "named"}:
        return ""
    return "to" if first and tags[first - 1] is Tag.TO else ""


def _phrase_at(tokens: Sequence[Token], tags: Sequence[Tag], taken: Sequence[bool], i: int) -> Phrase | None:
    if tags[i] in PRONOUNS:
        last = _extend(tokens, tags, taken, i + 1) - 1
        return Phrase(i, last, last, PhraseKind.COMMON if last > i else PhraseKind.PRONOUN)
    if tags[i] is Tag.GERUND:
        return _gerund_at(tokens, tags, taken, i)
    if tokens[i].norm == "'s":
        return None
    noun_from = _past(tags, taken, i, _BEFORE_NOUN)
    end = _nouns_from(tokens, tags, taken, noun_from)
    if end == noun_from:
        headless = end > i and (tags[end - 1] in {Tag.NUMBER, Tag.DETERMINER} or tags[i] is Tag.DETERMINER)
        return Phrase(i, end - 1, end - 1, PhraseKind.COMMON) if headless else None
    return _with_owner(tokens, tags, _built(tags, i, _extend(tokens, tags, taken, end) - 1))


def _with_owner(tokens: Sequence[Token], tags: Sequence[Tag], phrase: Phrase) -> Phrase:
    """Return a phrase whose name has an owner in it with the whole name: "St Mary's Hospital"."""
    last = phrase.last
    owned = last - phrase.first > 1 and tokens[last - 1].norm == "'s" and tags[last - 2] is Tag.NAME
    if not owned or tags[last] is not Tag.NAME or tokens[last].norm not in HOUSES:
        return phrase
    start = last - 2
    while start > phrase.first and tags[start - 1] is Tag.NAME:
        start -= 1
    return phrase._replace(name=(start, last))


def _past(tags: Sequence[Tag], taken: Sequence[bool], j: int, wanted: frozenset[Tag]) -> int:
    while j < len(tags) and not taken[j]:
        modifies = tags[j] is Tag.ADVERB and j + 1 < len(tags) and tags[j + 1] is Tag.ADJECTIVE
        modifies = (
            modifies and j > 0 and tags[j - 1] in {Tag.DETERMINER, Tag.POSSESSIVE} and wanted is _BEFORE_NOUN
        )
        if tags[j] not in wanted and not modifies:
            break
        j += 1
    return j


def _nouns_from(tokens: Sequence[Token], tags: Sequence[Tag], taken: Sequence[bool], j: int) -> int:
    """Return the end of a run of nouns; a name after a noun belongs to it only as in "my sister Ana"."""
    start = j
    while j < len(tags) and not taken[j] and tags[j] in _NOUNS:
        if (
            tags[j] is Tag.NAME
            and j > start
            and tags[j - 1] is Tag.NOUN
            and tokens[j - 1].norm not in _BEFORE_NAME
        ):
            break
        j += 1
    return j


def _built(tags: Sequence[Tag], first: int, last: int) -> Phrase:
    """Return the phrase with its kind and the name inside it."""
    if tags[last] is Tag.TITLE:
        return Phrase(first, last, last, PhraseKind.TITLE, name=(last, last))
    names = [k for k in range(first, last + 1) if tags[k] is Tag.NAME]
    if not names:
        return Phrase(first, last, last, PhraseKind.COMMON)
    if tags[last] is Tag.NAME:
        start = last
        joining = {Tag.NAME, Tag.PREPOSITION, Tag.DETERMINER}
        while start > first and tags[start - 1] in joining and (start - 1 > first or tags[first] is Tag.NAME):
            start -= 1
        return Phrase(first, last, last, PhraseKind.NAME, name=(start, last))
    if all(tags[k] in {Tag.NAME, Tag.NUMBER} for k in range(first, last + 1)):
        return Phrase(first, last, last, PhraseKind.NAME, name=(first, last))
    end = names[0]
    while end + 1 <= last and tags[end + 1] is Tag.NAME:
        end += 1
    return Phrase(first, last, last, PhraseKind.COMMON, name=(names[0], end))


def _extend(tokens: Sequence[Token], tags: Sequence[Tag], taken: Sequence[bool], j: int) -> int:
    """Extend over "'s" + noun, "University of Porto", "a dog called Rex", "a pair of gerbils"."""
    while j < len(tokens) and not taken[j]:
        owns = tags[j] is Tag.POSSESSIVE and tokens[j].norm == "'s"
        named = tags[j] is Tag.PARTICIPLE and tokens[j].norm in {"called", "named"}
        if not owns and not named and not _joins_name(tokens, tags, j):
            break
        start = _past(tags, taken, j + 1, _BEFORE_NOUN)
        end = _past(tags, taken, start, _NOUNS)
        if end == start:
            break
        j = end
    return j


def _joins_name(tokens: Sequence[Token], tags: Sequence[Tag], j: int) -> bool:
    if tokens[j].norm == "of" and tokens[j - 1].norm in PARTITIVES:
        return True
    if tokens[j].norm != "of" or tags[j - 1] is not Tag.NAME:
        return False
    return any(tags[k] is Tag.NAME for k in range(j + 1, min(j + 3, len(tags))))


def _gerund_at(tokens: Sequence[Token], tags: Sequence[Tag], taken: Sequence[bool], i: int) -> Phrase:
    """Return an -ing form with its bare object: "painting landscapes"."""
    inner = _phrase_at(tokens, tags, taken, i + 1) if i + 1 < len(tokens) and not taken[i + 1] else None
    if inner is not None and inner.kind is not PhraseKind.PRONOUN:
        return Phrase(i, inner.last, i, PhraseKind.GERUND, name=inner.name)
    return Phrase(i, i, i, PhraseKind.GERUND)
