"""What did not happen, for all that is said: stories, dreams, rumours, denials."""

from structmem.extraction.english.unreal import (
    ALL,
    ANYONE,
    CLAIMING,
    FANCIED,
    FICTION,
    HEARSAY,
    OPINING,
    OWN,
    TRUE,
    UNSURE,
    UNTRUE,
)
from structmem.extraction.grammar.clauses import Clause, ParsedSentence, Relation
from structmem.extraction.grammar.verb_chains import Tense

_POINTING = frozenset(["it", "that", "this", "all"])
_DREAMS = frozenset(["dream", "nightmare", "imagination"])
_WHERE = frozenset(["where", "which"])
_CALLED = frozenset(["which", "that"])


def is_unreal(parsed: ParsedSentence, k: int) -> bool:
    """Tell whether a clause says what is only fancied, rumoured, denied, or told in a story."""
    clause = parsed.clauses[k]
    matrix = parsed.clauses[clause.governor] if clause.governor >= 0 else None
    if clause.relation is Relation.COMPLEMENT and matrix is not None and _takes_back(parsed, matrix, clause):
        return True
    return _is_called_untrue(parsed, k) or _is_in_story(parsed, clause)


def is_unsure(parsed: ParsedSentence, k: int) -> bool:
    """Tell whether a clause is only held possible: "maybe …", "I don't think …", "if it rains, we'll …"."""
    clause = parsed.clauses[k]
    if _words(parsed, clause.first, clause.group.head) & UNSURE or _is_alternative(parsed, k):
        return True
    matrix = parsed.clauses[clause.governor] if clause.governor >= 0 else None
    if clause.relation is Relation.COMPLEMENT and matrix is not None:
        amazed = parsed.norm(matrix.group.first) in {"can", "could"}
        return matrix.group.negated and matrix.group.lemma in OPINING and not amazed
    ahead = clause.group.tense is Tense.FUTURE and clause.relation in {Relation.MAIN, Relation.COORDINATE}
    near = [one for at, one in enumerate(parsed.clauses) if at == k - 1 or one.governor == k]
    return ahead and any(_is_condition(parsed, one) for one in near)


def _is_alternative(parsed: ParsedSentence, k: int) -> bool:
    """Tell whether a clause is one of two that were not both: "he sold it or gave it away"."""
    return any(
        one.connector == "or"
        and one.relation is Relation.COORDINATE
        and one.group.tense is Tense.PAST
        and not one.subjects
        and not parsed.clauses[one.governor].group.negated
        for at, one in enumerate(parsed.clauses)
        if k in {at, one.governor}
    )


def _is_condition(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause is a condition that may fail; "even if" and "if all goes well" are none."""
    if clause.connector not in {"if", "unless"} or not clause.subjects:
        return False
    whole = parsed.tokens[clause.opener].text.casefold() in {"if", "unless"}
    return whole and parsed.norm(clause.subjects[-1].head) not in ALL


def _takes_back(parsed: ParsedSentence, matrix: Clause, clause: Clause) -> bool:
    """Tell whether the clause above says that it was not so."""
    group = matrix.group
    if group.lemma in FANCIED:
        return not (group.negated and group.lemma in {"deny", "doubt"})
    if group.copula:
        said = _words(parsed, group.last + 1, clause.first)
        return bool(said & (UNTRUE | HEARSAY if _starts(parsed, "there") else UNTRUE)) or (
            group.negated and bool(said & TRUE)
        )
    subject = parsed.norm(matrix.subjects[-1].head) if matrix.subjects else ""
    if group.lemma == "have" and subject in HEARSAY:
        return True
    if (
        group.tense is Tense.PRESENT
        and subject in ANYONE
        and group.lemma in CLAIMING | OPINING
        and not group.negated
    ):
        return True
    if group.lemma == "swear" and group.perfect and subject in OWN:
        return True
    believed = group.lemma == "think" and group.tense is Tense.PAST and subject in OWN
    return believed and clause.group.perfect and clause.group.tense is Tense.PAST


def _starts(parsed: ParsedSentence, word: str) -> bool:
    return parsed.norm(0) == word


def _words(parsed: ParsedSentence, first: int, end: int) -> set[str]:
    return {parsed.norm(i) for i in range(first, end)}


def _is_called_untrue(parsed: ParsedSentence, k: int) -> bool:
    """Tell whether "which is nonsense" or "it was only a dream" follows, or "that …" is a lie."""
    for later in parsed.clauses[k + 1 :]:
        if not later.group.copula:
            continue
        said = _words(parsed, later.group.last + 1, later.last + 1)
        subject = parsed.norm(later.subjects[-1].head) if later.subjects else ""
        pointed = later.connector in _CALLED or subject in _POINTING or _starts(parsed, "that")
        if pointed and (said & (UNTRUE | _DREAMS) or (later.group.negated and said & TRUE)):
            return True
    return False


def _is_in_story(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause stands in "in the film …" or "a novel in which …", and not of the speaker."""
    if any(parsed.norm(one.head) in OWN for one in clause.subjects) and not _dreamt(parsed, clause):
        return False
    begin = clause.subjects[0].first if clause.subjects else clause.group.first
    for phrase in parsed.phrases:
        if phrase.first >= begin or parsed.norm(phrase.head) not in FICTION:
            continue
        if phrase.preposition == "in" and _opens(parsed, phrase.first):
            return True
        near = clause.opener - phrase.last in {1, 2} and clause.opener > 0
        if near and clause.connector in _WHERE and clause.subjects:
            return True
    return False


def _dreamt(parsed: ParsedSentence, clause: Clause) -> bool:
    return bool(_words(parsed, 0, clause.group.first) & {"dream", "nightmare", "daydream"})


def _opens(parsed: ParsedSentence, first: int) -> bool:
    """Tell whether a phrase stands before every verb of the sentence."""
    return all(first < one.group.first for one in parsed.clauses)
