"""Clauses that tell of a passing ache, or only how something went."""

from structmem.extraction.english.slight import ACHING, BODY, RUNNING, SMOOTHLY
from structmem.extraction.english.verbs import THINK
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import PhraseKind


def is_slight(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause says "my feet hurt", "it went like clockwork" or "I thought Ghent"."""
    group = clause.group
    if group.copula or group.passive:
        return False
    if group.lemma in ACHING:
        body = any(parsed.norm(phrase.head) in BODY for phrase in clause.subjects)
        return body and not any(phrase.kind is not PhraseKind.PRONOUN for phrase in clause.objects)
    after = " ".join(parsed.norm(i) for i in range(group.last + 1, clause.last + 1) if not parsed.timed[i])
    if group.lemma in RUNNING:
        return after.replace("_", " ").rstrip("., !") in SMOOTHLY
    named = len(clause.objects) == 1 and clause.objects[0].kind is PhraseKind.NAME
    return group.lemma in THINK - _TOLD and named and clause.objects[0].last == clause.last


_TOLD = frozenset(["know", "see", "find", "notice", "remember", "forget", "hear", "understand"])
"""Of these a name may be the object: "I saw Ana"."""
