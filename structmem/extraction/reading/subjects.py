"""Whose clause it is: its own subject, that of the clause it hangs on, or the speaker."""

from collections.abc import Sequence

from structmem.extraction.english.causing import CAUSATIVES, PREVENTERS
from structmem.extraction.english.nouns import KIN
from structmem.extraction.grammar.clauses import INNER, Clause, ParsedSentence, Relation
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import LOOSE, Tag
from structmem.extraction.wordlist import word_set

_BEFORE_VERB = LOOSE | frozenset([Tag.INTERJECTION, Tag.PUNCTUATION, Tag.COORDINATOR, Tag.SUBORDINATOR])
_PAUSES = frozenset([":", ",", "-", "–", "—"])
_FINITE = frozenset([Tag.PAST, Tag.THIRD, Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL, Tag.PRONOUN])
_PERSONS = word_set("me you him her us them everyone everybody people")
_CHOICES = word_set("choice option alternative choices options way it")
_POINTING = word_set("the that this these those")


def subjects_of(parsed: ParsedSentence, k: int, depth: int = 0) -> tuple[tuple[Phrase, ...], bool]:
    """Return the subject phrases of a clause, its own or inherited, and whether the speaker is implied."""
    clause = parsed.clauses[k]
    if clause.subjects or depth > 6:
        return clause.subjects, False
    governor = parsed.clauses[clause.governor] if clause.governor >= 0 else None
    if clause.fronted is not None and clause.relation is not Relation.RELATIVE:
        return (), True
    if clause.relation is Relation.RELATIVE:
        return _antecedent(parsed, clause), False
    if clause.relation in INNER and governor is not None:
        return _inner_subjects(parsed, clause, governor, depth)
    if governor is None:
        return (), _speaker_implied(parsed, clause)
    if (
        clause.relation is Relation.COORDINATE
        and governor.relation is Relation.RELATIVE
        and not clause.connector
    ):
        before = _before_relative(parsed, governor)
        return ((), True) if _takes_over(parsed, clause, before) else (before, False)
    subjects, implied = subjects_of(parsed, clause.governor, depth + 1)
    return ((), True) if _takes_over(parsed, clause, subjects) else (subjects, implied)


def _antecedent(parsed: ParsedSentence, clause: Clause) -> tuple[Phrase, ...]:
    if clause.opener < 0:
        return ()
    edge = clause.opener - 1
    while edge >= 0 and parsed.tags[edge] in {Tag.PUNCTUATION, Tag.PREPOSITION}:
        edge -= 1
    return tuple(p for p in parsed.phrases if p.last == edge)[-1:]


def _before_relative(parsed: ParsedSentence, relative: Clause) -> tuple[Phrase, ...]:
    return _antecedent(parsed, relative) or parsed.phrases[:1]


def _inner_subjects(
    parsed: ParsedSentence, clause: Clause, governor: Clause, depth: int
) -> tuple[tuple[Phrase, ...], bool]:
    if is_forced(parsed, clause):
        inside = [p for p in parsed.phrases if governor.group.last < p.first < clause.opener]
        whom = tuple(p for p in inside if not p.preposition and is_personal(parsed, p))
        return (whom[-1:], False) if whom else subjects_of(parsed, clause.governor, depth + 1)
    between = tuple(p for p in governor.objects if p.last < clause.first)
    lemma = governor.group.lemma
    caused = lemma in CAUSATIVES or lemma in PREVENTERS
    if clause.connector == "to" and lemma in {"make", "let", "get"}:
        caused = lemma == "get" and bool(between) and is_personal(parsed, between[-1])
    if lemma == "give" and clause.connector == "to" and between and is_personal(parsed, between[0]):
        return between[:1], False
    linked = clause.connector in {"to", "bare", "from", "into"} and not governor.group.passive
    if between and caused and linked:
        return between[-1:], False
    if clause.connector == "subject" and not governor.subjects:
        return (), True
    if clause.connector == "subject":
        owner = governor.objects[:1] if governor.group.lemma in CAUSATIVES else ()
        return owner, not owner
    return subjects_of(parsed, clause.governor, depth + 1)


def is_forced(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether an infinitive is what alone was left to do: "leaving me no choice but to sell it"."""
    before = clause.opener - 1
    return (
        clause.connector == "to"
        and before > 0
        and parsed.norm(before) == "but"
        and (parsed.norm(before - 1) in _CHOICES)
    )


def is_personal(parsed: ParsedSentence, phrase: Phrase) -> bool:
    """Tell whether a phrase names somebody: a name or a personal pronoun."""
    return phrase.name is not None or parsed.norm(phrase.head) in _PERSONS


def _speaker_implied(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether "I" is left out: the verb opens the sentence and is no imperative."""
    group = clause.group
    present = {Tag.BASE, Tag.THIRD, Tag.DO} if parsed.norm(group.first) != "did" else {Tag.BASE, Tag.THIRD}
    if parsed.tags[group.first] in present:
        return False
    if group.copula and any(p.first > group.last for p in clause.objects):
        return False
    if group.copula and parsed.tags[group.first] is Tag.MODAL:
        return False
    pause = max((i for i in range(group.first) if parsed.norm(i) in _PAUSES), default=0)
    return all(_may_open(parsed, i) for i in range(pause if _is_preface(parsed, pause) else 0, group.first))


def _is_preface(parsed: ParsedSentence, pause: int) -> bool:
    """Tell whether what stands before a pause only introduces: "Busy week: sold the boat"."""
    if not pause or any(parsed.tags[i] in _FINITE for i in range(pause)):
        return False
    if parsed.norm(pause) == ":":
        return True
    named = any(parsed.tags[i] in {Tag.NAME, Tag.POSSESSIVE} or parsed.norm(i) in KIN for i in range(pause))
    return not named and parsed.norm(0) not in _POINTING


def _takes_over(parsed: ParsedSentence, clause: Clause, subjects: Sequence[Phrase]) -> bool:
    """Tell whether a clause after a pause goes on without the subject before it: "It rained, stayed in"."""
    before = clause.group.first - 1
    while before > 0 and _may_open(parsed, before) and parsed.tags[before] is not Tag.PUNCTUATION:
        before -= 1
    plain = clause.relation is Relation.COORDINATE and not clause.connector and not clause.group.copula
    if not plain or parsed.norm(before) not in _PAUSES or parsed.tags[clause.group.first] is not Tag.PAST:
        return False
    if not subjects:
        return True
    listed = parsed.norm(before) == ":" and subjects[0].kind is PhraseKind.COMMON
    return len(subjects) == 1 and (
        _is_no_doer(parsed, subjects[0]) or (listed and not _is_person(parsed, subjects[0]))
    )


def _is_person(parsed: ParsedSentence, subject: Phrase) -> bool:
    return parsed.norm(subject.head) in KIN or any(
        parsed.tags[i] in {Tag.POSSESSIVE, Tag.DETERMINER} for i in range(subject.first, subject.head)
    )


def _is_no_doer(parsed: ParsedSentence, subject: Phrase) -> bool:
    """Tell whether a subject is "it", or a thing that is named without an article: "Mission"."""
    if parsed.norm(subject.head) in {"it", "there", "that", "this"}:
        return True
    if parsed.norm(subject.head) == "thing":
        return True
    bare = subject.kind is PhraseKind.COMMON and subject.first == subject.head
    return bare and parsed.norm(subject.head) not in KIN and not parsed.norm(subject.head).endswith("s")


def _may_open(parsed: ParsedSentence, i: int) -> bool:
    """Tell whether a word may stand before a verb whose "I" is left out: "On Monday, sold it"."""
    dates = parsed.tags[i] is Tag.PREPOSITION and parsed.timed[i + 1]
    return parsed.tags[i] in _BEFORE_VERB or parsed.timed[i] or dates
