"""Clauses that tell of a passing ache, or only how something went."""

from structmem.extraction.english.nouns import EVENT_NOUNS
from structmem.extraction.english.slight import ACHING, BODY, LENGTHS, RUNNING, SAYINGS, SMOOTHLY
from structmem.extraction.english.verbs import THINK
from structmem.extraction.english.worth import POINTERS
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import PhraseKind
from structmem.extraction.grammar.resumed import resumes
from structmem.extraction.states.asserted import has_got


def is_slight(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause says "my feet hurt", "it went like clockwork" or "I thought Ghent"."""
    group = clause.group
    if group.copula:
        return False
    if group.passive:
        return False
    if has_got(parsed, clause) and any(parsed.timed[clause.first : clause.last + 1]):
        return any(parsed.norm(phrase.head) in EVENT_NOUNS for phrase in clause.objects)
    if group.lemma in ACHING:
        body = any(parsed.norm(phrase.head) in BODY for phrase in clause.subjects)
        return body and not any(phrase.kind is not PhraseKind.PRONOUN for phrase in clause.objects)
    after = " ".join(parsed.norm(i) for i in range(group.last + 1, clause.last + 1) if not parsed.timed[i])
    if group.lemma in RUNNING:
        return after.replace("_", " ").rstrip("., !") in SMOOTHLY
    named = len(clause.objects) == 1 and clause.objects[0].kind is PhraseKind.NAME
    return group.lemma in THINK - _TOLD and named and clause.objects[0].last == clause.last


def says_nothing(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause is a saying, how long something took, or a verb for what was said before."""
    return _is_ticked_off(parsed, clause) or _takes_long(parsed, clause) or resumes(parsed, clause)


def _is_ticked_off(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause is a phrase for luck, or for what is done: "one thing led to another"."""
    words = {parsed.norm(i) for i in range(max(0, clause.group.first - 3), clause.last + 1)}
    return any(clause.group.lemma == lemma and nouns & words for lemma, nouns in SAYINGS)


def _takes_long(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause only says how long something took: "it took me forever"."""
    subject = parsed.norm(clause.subjects[-1].head) if clause.subjects else ""
    if clause.group.lemma != "take" or subject not in POINTERS:
        return False
    heads = [phrase for phrase in clause.objects if phrase.kind is not PhraseKind.PRONOUN]
    return all(parsed.norm(phrase.head) in LENGTHS or parsed.timed[phrase.head] for phrase in heads)


_TOLD = frozenset(["know", "see", "find", "notice", "remember", "forget", "hear", "understand"])
"""Of these a name may be the object: "I saw Ana"."""
