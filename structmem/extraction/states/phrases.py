"""What a phrase of a state holds: words of a kind, the name in it or beside it."""

from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import Tag

_DESCRIBING = frozenset([Tag.PREPOSITION, Tag.POSSESSIVE, Tag.DETERMINER, Tag.ADJECTIVE, Tag.NOUN])


def holds_any(parsed: ParsedSentence, phrase: Phrase, words: frozenset[str]) -> bool:
    """Tell whether a phrase has one of these words, in singular or plural."""
    norms = [parsed.norm(i) for i in range(phrase.first, phrase.last + 1)]
    return any(norm in words or norm.removesuffix("s") in words for norm in norms)


def named_part(phrase: Phrase) -> Phrase:
    """Return the name inside "a dog called Rex", else the phrase."""
    if phrase.name is None or phrase.name[1] != phrase.last or phrase.kind is PhraseKind.TITLE:
        return phrase
    first, last = phrase.name
    return Phrase(first, last, last, PhraseKind.NAME, phrase.preposition, (first, last))


def name_beside(parsed: ParsedSentence, phrase: Phrase) -> Phrase:
    """Return the name that a description is followed by: "the love of my life, Ivo"."""
    if phrase.kind is not PhraseKind.COMMON or phrase.name is not None:
        return phrase
    end = phrase.last + 1
    while end < len(parsed.tokens) and parsed.norm(end) not in {",", ":", "–", "—", "-"}:
        if parsed.tags[end] not in _DESCRIBING:
            return phrase
        end += 1
    named = next((p for p in parsed.phrases if p.first == end + 1 and p.name is not None), None)
    last = end
    while named is None and last + 1 < len(parsed.tokens) and parsed.tags[last + 1] is Tag.NAME:
        last += 1
    if last > end:
        named = Phrase(end + 1, last, last, PhraseKind.NAME, "", (end + 1, last))
    return phrase if named is None or named.preposition else named_part(named)


def with_pursuit(parsed: ParsedSentence, phrase: Phrase) -> Phrase:
    """Return "Morris dancing" of its first word, which reads as a name by itself."""
    after = phrase.last + 1
    apart = phrase.kind is PhraseKind.NAME and after < len(parsed.tokens) and not parsed.timed[after]
    if not apart or parsed.tags[after] is not Tag.GERUND:
        return phrase
    return Phrase(phrase.first, after, after, PhraseKind.COMMON, phrase.preposition)
