"""The words by which a clause counts or goes on from what was told: "then", "two weeks earlier"."""

from structmem.extraction.english.counting import DOWN
from structmem.extraction.english.cues import (
    COUNTING,
    COUNTING_THE,
    ORDER_OPENS,
    SEQUENCE_BACK,
    SEQUENCES,
    SEQUENCES_LAST,
    SEQUENCES_LAST_PERFECT,
    SEQUENCES_PAUSED,
)
from structmem.extraction.events.antecedents import Place
from structmem.extraction.grammar.clauses import INNER, Clause, ParsedSentence, Relation
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.wordlist import word_set

_ASKED = word_set("do happen come follow think guess be")
"""Verbs of "what did you do next?", which name nothing."""
_ASKED_WORDS = {
    **dict.fromkeys(["next", "then", "after_that", "afterwards", "afterward"], "after_that"),
    **dict.fromkeys(["before_that", "beforehand", "previously"], "before_that"),
}
_MOST_ASKED = 2
_BUT = frozenset(["but", "though", "although"])
"""Before "first" they go back: "I left, but first I slept"."""


def sequence_word(parsed: ParsedSentence, clause: Clause) -> str:
    """Return the word that orders a clause after or before what was told, or an empty string."""
    if clause.connector in SEQUENCES or clause.connector in ORDER_OPENS:
        return clause.connector
    if clause.relation in INNER or clause.relation is Relation.RELATIVE:
        return ""
    opening = clause.opener if clause.opener >= 0 else clause.first
    for i in range(opening, min(clause.group.first, opening + 4)):
        norm = parsed.norm(i)
        if norm == "first" and parsed.norm(max(i - 1, 0)) in _BUT:
            return "before_that"
        if norm in SEQUENCES and (norm != "by_then" or clause.group.perfect):
            return norm
    return _at_the_end(parsed, clause) or _before_opening(parsed, opening) or _counted_on(parsed, clause)


def asked_word(place: Place, clause: Clause) -> str:
    """Return the order word of the question that a past clause answers: "What came next? I sold it"."""
    if clause.group.tense is not Tense.PAST:
        return ""
    if place.index > 0:
        asked = place.reading.sentences[place.index - 1]
    else:
        other = place.window[-1] if place.window else None
        if other is None or not other.sentences or other.message.speaker == place.reading.message.speaker:
            return ""
        asked = other.sentences[-1]
    if not asked.sentence.is_question or len(asked.clauses) > _MOST_ASKED:
        return ""
    words = [token.norm for token in asked.tokens]
    empty = all(one.group.lemma in _ASKED for one in asked.clauses) and "what" in words
    if not (empty or not asked.clauses):
        return ""
    return next((_ASKED_WORDS[word] for word in words if word in _ASKED_WORDS), "")


def _at_the_end(parsed: ParsedSentence, clause: Clause) -> str:
    """Return the word that closes a clause: "and mended the gate afterwards"."""
    last = parsed.norm(clause.last)
    if clause.last <= clause.group.last:
        return ""
    if last in SEQUENCES_LAST:
        return last
    if last in SEQUENCES_LAST_PERFECT and clause.group.perfect and clause.group.tense is Tense.PAST:
        return "before_that" if last in {"first", "already"} else last
    return ""


def _before_opening(parsed: ParsedSentence, opening: int) -> str:
    """Return the word before a comma, or right before the subject: "Earlier, | I had fed them"."""
    if opening > 1 and parsed.norm(opening - 1) == ",":
        before = parsed.norm(opening - 2)
        opens = opening == 2 or parsed.tags[opening - 3] in {Tag.PUNCTUATION, Tag.COORDINATOR}
        return before if opens and before in SEQUENCES_PAUSED | SEQUENCE_BACK else ""
    back = opening == 1 and not parsed.timed[0] and parsed.norm(0) in SEQUENCE_BACK
    return parsed.norm(0) if back else ""


def _counted_on(parsed: ParsedSentence, clause: Clause) -> str:
    """Return the word by which a past clause counts from what was told: "a year later", "the next day"."""
    if clause.group.tense is not Tense.PAST:
        return ""
    first = clause.first
    while first > 0 and (parsed.timed[first - 1] or parsed.norm(first - 1) == ","):
        first -= 1
    for i in range(first, clause.last + 1):
        norm = parsed.norm(i) if parsed.timed[i] else ""
        the = i > 0 and parsed.norm(i - 1) == "the"
        found = COUNTING.get(norm, "") or (COUNTING_THE.get(norm, "") if the else "")
        found = found or ("later" if norm in DOWN and parsed.timed[i - 1] else "")
        if found:
            return found
    return ""
