"""Sentences that equate a cause with its effect: "the crash was down to ice", "it was the fog that …"."""

from collections.abc import Iterator
from typing import NamedTuple

from structmem.extraction.english.cues import NOMINAL_CAUSES
from structmem.extraction.grammar.clauses import INNER, Clause, ParsedSentence, Relation
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import LOOSE


class Equation(NamedTuple):
    """Two phrases of one clause, of which one is the cause of the other."""

    cause: Phrase
    effect: Phrase
    words: str


_RESULTS: tuple[tuple[str, ...], ...] = (
    ("down", "to"),
    ("the", "result", "of"),
    ("a", "result", "of"),
    ("the", "consequence", "of"),
    ("a", "consequence", "of"),
    ("the", "product", "of"),
    ("a", "side", "effect", "of"),
    ("a", "by-product", "of"),
    ("the", "fault", "of"),
)
"""After "is": what follows is the cause."""
_SOURCES: tuple[tuple[str, ...], ...] = (
    ("the", "cause", "of"),
    ("the", "main", "cause", "of"),
    ("to", "blame", "for"),
    ("responsible", "for"),
    ("the", "culprit", "behind"),
    ("behind",),
    ("the", "reason", "for"),
    ("the", "reason", "behind"),
)
"""After "is": what follows is the effect."""


_ALL = frozenset(["all", "just", "only", "mostly", "mainly", "partly", "probably", "entirely", "largely"])


def equations(parsed: ParsedSentence) -> Iterator[tuple[Clause, Equation]]:
    """Yield the clauses of a sentence that equate a cause with its effect."""
    for clause in parsed.clauses:
        found = equation(parsed, clause)
        if found is not None:
            yield clause, found


def equation(parsed: ParsedSentence, clause: Clause) -> Equation | None:
    """Return the cause and the effect that a clause with "is" names, or None."""
    if not clause.group.copula or clause.group.negated or clause.relation in INNER or not clause.subjects:
        return None
    subject = clause.subjects[-1]
    for words in _RESULTS:
        cause = _after(parsed, clause, words)
        if cause is not None:
            return Equation(cause, subject, " ".join(words))
    for phrase in clause.adjuncts:
        between = (parsed.norm(i) in _ALL for i in range(clause.group.last + 1, phrase.first - 1))
        if phrase.preposition in NOMINAL_CAUSES and all(between):
            return Equation(phrase, subject, phrase.preposition.replace("_", " "))
    for words in _SOURCES:
        effect = _after(parsed, clause, words)
        if effect is not None and subject.kind is PhraseKind.COMMON:
            return Equation(subject, effect, " ".join(words))
    return None


def _after(parsed: ParsedSentence, clause: Clause, words: tuple[str, ...]) -> Phrase | None:
    """Return the phrase behind "is" and these words."""
    start = clause.group.last + 1
    while start <= clause.last and parsed.tags[start] in LOOSE and parsed.norm(start) != words[0]:
        start += 1
    end = start + len(words)
    if end > clause.last or any(parsed.norm(start + n) != word for n, word in enumerate(words)):
        return None
    return next((p for p in parsed.phrases if p.first == end), None)


def stressed(parsed: ParsedSentence, k: int) -> Phrase | None:
    """Return "the smell" of "it was the smell that made me leave", where clause `k` is "that made me"."""
    clause = parsed.clauses[k]
    if clause.relation is not Relation.RELATIVE or clause.subjects or k == 0:
        return None
    frame = parsed.clauses[k - 1]
    pointing = bool(frame.subjects) and parsed.norm(frame.subjects[-1].head) in {"it", "that", "this"}
    if not frame.group.copula or not pointing or not frame.objects:
        return None
    return frame.objects[0] if frame.objects[0].last == clause.opener - 1 else None
