"""Clauses that look slight and tell something: "the commute was too much", "we have to be out by May"."""

from structmem.domain.entry import Modality
from structmem.extraction.english.nouns import AFFECT
from structmem.extraction.english.worth import EVALUATIONS, MOODS
from structmem.extraction.grammar.clauses import Clause, ParsedSentence, Relation
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.states.asserted import adjective_of
from structmem.extraction.wordlist import word_set

_LONG = word_set("forever ages hours days weeks months years long longer")
_TOO = word_set(
    "much many long far early late hard expensive small big high slow loud noisy hot cold heavy old young"
)
_OUT_OF_ORDER = word_set(
    """
    broken dead down closed shut live open full empty rotten flooded mouldy cancelled canceled sold over gone
    missing lost stolen finished ready done cracked leaking blocked delayed overbooked faulty out damaged
    """
)
_PARTICLES = word_set("out in back home away there gone ready done off on up here")
_NOTING = word_set("remember note know record recall save store memorise memorize log remind")
_DEFINITE = word_set("the my our his her their its this that these those")


def is_telling(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause about a certain thing says what became of it, or why it was given up."""
    group = clause.group
    subject = clause.subjects[-1] if clause.subjects else None
    if subject is None or group.negated or group.modality is not Modality.ACTUAL:
        return False
    if not _is_certain(parsed, subject):
        return False
    after = range(group.last + 1, clause.last + 1)
    if group.lemma in {"take", "last"} and group.tense is Tense.PAST:
        of_somebody = any(p.kind is PhraseKind.PRONOUN for p in clause.objects)
        return not of_somebody and any(parsed.norm(i) in _LONG for i in after)
    if not group.copula:
        return False
    if any(parsed.norm(i) == "too" and i < clause.last and parsed.norm(i + 1) in _TOO for i in after):
        return True
    adjective = adjective_of(parsed, clause)
    if any(parsed.norm(i) in _OUT_OF_ORDER for i in after):
        return True
    slight = adjective in EVALUATIONS | MOODS | AFFECT
    return (
        group.tense is Tense.PAST and bool(adjective) and not slight and parsed.norm(subject.first) == "the"
    )


def _is_certain(parsed: ParsedSentence, subject: Phrase) -> bool:
    """Tell whether a subject is a certain thing, or "it": the reader may know what that is."""
    if subject.kind is PhraseKind.COMMON:
        return parsed.norm(subject.first) in _DEFINITE and parsed.tags[subject.head] is Tag.NOUN
    return subject.kind is PhraseKind.PRONOUN and parsed.norm(subject.head) == "it"


def is_bound(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause says by when somebody has to be somewhere or done: "we have to be out by May"."""
    group = clause.group
    if not group.copula or group.negated or group.via not in {"have", "need", "get"}:
        return False
    after = range(group.last + 1, clause.last + 1)
    return any(parsed.norm(i) in _PARTICLES for i in after) and any(parsed.timed[i] for i in after)


def is_noted(parsed: ParsedSentence, k: int) -> bool:
    """Tell whether the listener is asked to keep a clause in mind: "remember that …", "don't forget …"."""
    clause = parsed.clauses[k]
    if clause.relation is not Relation.COMPLEMENT or clause.governor < 0:
        return False
    matrix = parsed.clauses[clause.governor]
    if _head_of_subject(parsed, matrix) not in {"", "you"} or clause.connector not in {"", "that"}:
        return False
    if matrix.group.tense is Tense.PAST or matrix.group.perfect:
        return False
    lemma = matrix.group.lemma
    minding = lemma in {"keep", "bear", "have"} and any(
        parsed.norm(p.head) == "mind" for p in matrix.adjuncts
    )
    noted = any(parsed.norm(i) == "note" for i in range(matrix.first, matrix.last + 1))
    noting = minding or noted or (lemma in _NOTING and not matrix.group.negated)
    return noting or (lemma == "forget" and matrix.group.negated)


def _head_of_subject(parsed: ParsedSentence, clause: Clause) -> str:
    return parsed.norm(clause.subjects[-1].head) if clause.subjects else ""
