"""Questions for a cause: the words that ask, and what they ask about."""

from collections.abc import Sequence
from typing import NamedTuple

from structmem.domain.draft import TimePhrase
from structmem.domain.message import Message
from structmem.extraction.english.asking import (
    ASKS_CAUSE_ALONE,
    BEFORE_WHY,
    CHOOSING,
    GIVES_IDEA,
    REASON_NOUNS,
)
from structmem.extraction.english.causing import CAUSATIVES, CAUSED_BY
from structmem.extraction.events.inner import inner_item, role_of
from structmem.extraction.grammar.clauses import INNER, Clause, ParsedSentence, Relation
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import LOOSE, Tag
from structmem.extraction.reading.acts import is_imperative, is_question
from structmem.extraction.reading.reading import Item

_BEFORE_BARE = LOOSE | {Tag.NEGATION, Tag.COORDINATOR, Tag.DETERMINER}
_NEAR_START = 2
_SHORT = 7
_POINTING = frozenset(["that", "this", "it"])


class Asked(NamedTuple):
    """A question for a cause.

    Attributes:
        words: Those that ask.
        clause: Index of the clause that is asked about, or -1.
        phrase: The noun phrase that is asked about: "what caused | the flood |?".
    """

    words: str
    clause: int = -1
    phrase: Phrase | None = None

    @property
    def is_bare(self) -> bool:
        """Whether it asks about what was told before."""
        return self.clause < 0 and self.phrase is None


def asks_cause(parsed: ParsedSentence) -> Asked | None:
    """Return what a sentence asks the cause of, or None where it does not ask for one."""
    norms = [token.norm for token in parsed.tokens]
    if norms[-1:] == ["why"] and all(tag in _BEFORE_BARE for tag in parsed.tags[:-1]):
        return Asked("why")
    if not is_question(parsed) and not is_imperative(parsed):
        return None
    for i, norm in enumerate(norms):
        if norm == "why" and _opens(parsed, i):
            return _about(parsed, "why", i)
        if norm in REASON_NOUNS and is_question(parsed) and i <= _SHORT:
            return _about(parsed, "reason", i)
    said = " ".join(norms)
    alone = next((words for words in ASKS_CAUSE_ALONE if words in said), "")
    if alone and is_question(parsed) and len(norms) <= _SHORT:
        return Asked(alone)
    return _asks_what(parsed) if is_question(parsed) else None


def asked_items(
    message: Message, times: Sequence[TimePhrase], parsed: ParsedSentence, index: int
) -> list[Item]:
    """Return what "What made you leave?" takes for granted."""
    asked = asks_cause(parsed)
    if asked is None or asked.clause < 0:
        return []
    clause = parsed.clauses[asked.clause]
    if clause.relation not in INNER:
        return []
    asked_for = parsed.clauses[clause.governor].group.tense is Tense.PAST
    return [inner_item(message, times, parsed, (index, asked.clause), "caused")] if asked_for else []


def _opens(parsed: ParsedSentence, i: int) -> bool:
    """Tell whether "why" opens its sentence or clause, or is asked for: "so why …?", "any idea why …"."""
    if is_question(parsed) and (i < _NEAR_START or parsed.tags[i - 1] in {Tag.PUNCTUATION, Tag.COORDINATOR}):
        return parsed.tags[i - 1] not in {Tag.BE, Tag.PRONOUN} or i == 0
    return i > 0 and parsed.norm(i - 1) in BEFORE_WHY


def _about(parsed: ParsedSentence, words: str, i: int) -> Asked | None:
    """Return the question with what is asked about behind token `i`; None if it only suggests."""
    for k, clause in enumerate(parsed.clauses):
        if clause.group.head < i or clause.relation in INNER or _only_points(parsed, clause):
            continue
        suggests = clause.group.negated and parsed.norm(clause.group.first) == "do"
        if suggests or clause.relation is Relation.COMPLEMENT:
            return None
        return Asked(words, clause=k)
    about = next((p for p in parsed.phrases if p.first > i and p.kind is PhraseKind.COMMON), None)
    if about is not None and about.preposition in {"for", "of", "behind"}:
        return Asked(words, phrase=about)
    return Asked(words) if len(parsed.tokens) <= _SHORT else None


def taken_for_granted(parsed: ParsedSentence, following: Sequence[ParsedSentence]) -> Asked | None:
    """Return what a question only repeats for the next one to ask the cause of: "You sold it? How come?"."""
    asked = asks_cause(following[0]) if following else None
    if asked is None or not asked.is_bare:
        return None
    for k, clause in enumerate(parsed.clauses):
        own = bool(clause.subjects) and parsed.norm(clause.subjects[-1].head) == "you"
        done = clause.group.tense is Tense.PAST or clause.group.perfect
        if own and done and clause.relation is Relation.MAIN and clause.group.inverted is None:
            return Asked(asked.words, clause=k)
    return None


def _only_points(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause is but "is that": "why's that?", "what's the reason?"."""
    return clause.group.copula and all(parsed.norm(p.head) in _POINTING for p in clause.subjects)


def _asks_what(parsed: ParsedSentence) -> Asked | None:
    """Return what "what made you leave?", "what caused the flood?", "what prompted that?" ask about."""
    for k, clause in enumerate(parsed.clauses):
        lemma = clause.group.lemma
        if not _is_what(parsed, clause) or lemma not in CAUSATIVES.keys() | CAUSED_BY.keys() | GIVES_IDEA:
            continue
        if parsed.norm(-2) in CHOOSING and parsed.norm(-1) in _POINTING:
            return Asked(f"what {lemma}")
        for j, inner in enumerate(parsed.clauses):
            if inner.governor == k and role_of(parsed, inner) == "caused":
                return Asked(f"what {lemma}", clause=j)
        for phrase in clause.objects[:1]:
            if phrase.kind is PhraseKind.PRONOUN and parsed.norm(phrase.head) in _POINTING:
                return Asked(f"what {lemma}")
            if lemma in CAUSED_BY and phrase.kind is PhraseKind.COMMON:
                return Asked(f"what {lemma}", phrase=phrase)
    return None


def _is_what(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether "what" is the subject of a clause."""
    low = max(0, clause.group.first - 2)
    return any(parsed.norm(i) == "what" for i in range(low, clause.group.first))
