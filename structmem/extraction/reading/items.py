"""Clauses and phrases to items: who does what, how it is held, and when."""

from collections.abc import Sequence
from datetime import timedelta

from structmem.domain.draft import TimePhrase
from structmem.domain.entry import EntryKind, Modality
from structmem.domain.interval import Interval, IntervalKind, Precision, TimeSource
from structmem.domain.message import Message
from structmem.extraction.english.cues import BARELY
from structmem.extraction.english.unreal import OPINING
from structmem.extraction.english.verbs import SPEECH, THINK
from structmem.extraction.grammar.clauses import Clause, ParsedSentence, Relation
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Item, State, span_of
from structmem.extraction.reading.reason_phrases import behind_fronted_cause
from structmem.extraction.reading.subjects import subjects_of
from structmem.extraction.reading.unreal import is_unreal, is_unsure
from structmem.extraction.reading.when import best_phrase, phrases_of_clause, session_interval
from structmem.extraction.wordlist import word_set

_HABIT_WORDS = word_set(
    "usually often always sometimes normally generally regularly rarely seldom never mostly typically"
)
_CONDITIONS = word_set("if unless if_only as_if")
_NOBODY = word_set("nobody no_one none nothing neither")
_REPORTERS = word_set("he she they you someone everyone somebody everybody")
_REPORTING = SPEECH | OPINING
_CLOCK = frozenset([Precision.HOUR, Precision.MINUTE, Precision.SECOND])
_BINDING = word_set("promise vow swear pledge agree decide arrange")
_NO_SUBJECT_WEIGHT = 0.7
_HEDGED = 0.8


def clause_item(
    message: Message,
    times: Sequence[TimePhrase],
    parsed: ParsedSentence,
    where: tuple[int, int],
    kind: EntryKind,
    weight: float,
) -> Item:
    """Return the item of a clause; `where` is the sentence and the clause in it."""
    sentence, k = where
    clause = parsed.clauses[k]
    reporter, modality, hedge = _matrix(parsed, k)
    unreal = modality is Modality.HYPOTHETICAL
    if modality is None or (clause.group.modality is not Modality.ACTUAL and not unreal):
        modality = Modality.PLANNED if _is_promised(parsed, clause) else clause.group.modality
    occurred, modality = dated(message, times, parsed, clause, modality, stative=kind is EntryKind.FACT)
    own = behind_fronted_cause(parsed, clause)
    first = parsed.clauses[clause.governor].first if reporter is not None else own
    first -= _leads_time(parsed, first)
    start, end = span_of(parsed, first, clause.last)
    subjects, implied = subjects_of(parsed, k)
    known = bool(subjects) or implied
    return Item(
        kind=kind,
        sentence=sentence,
        clause=clause,
        clause_index=k,
        first=first,
        last=clause.last,
        start=start,
        end=end,
        predicate=clause.group.lemma,
        subjects=subjects,
        implied=implied,
        modality=modality,
        negated=(clause.group.negated and not _only_just(parsed, k)) != _is_nobody(parsed, subjects),
        occurred=occurred,
        reporter=reporter,
        weight=weight * hedge * (1.0 if known else _NO_SUBJECT_WEIGHT),
    )


def _leads_time(parsed: ParsedSentence, first: int) -> bool:
    """Tell whether a preposition before a clause belongs to the time that opens it: "in March | we moved"."""
    plain = first == 1 and parsed.tags[0] is Tag.PREPOSITION
    return plain and parsed.timed[1] and not parsed.timed[0]


def _is_promised(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether somebody bound themselves to do it: "I promised that I'd cut the hedge"."""
    matrix = parsed.clauses[clause.governor] if clause.governor >= 0 else None
    told = matrix is not None and clause.relation is Relation.COMPLEMENT and bool(matrix.subjects)
    if matrix is None or not told or matrix.group.lemma not in _BINDING or matrix.group.negated:
        return False
    own = [parsed.norm(one.subjects[-1].head) for one in (matrix, clause) if one.subjects]
    return len(own) == 2 and own[0] == own[1]


def dated(
    message: Message,
    times: Sequence[TimePhrase],
    parsed: ParsedSentence,
    clause: Clause,
    modality: Modality,
    *,
    stative: bool,
) -> tuple[Interval, Modality]:
    """Return when a clause happens, and its modality, which a future or recurring phrase may change."""
    here = phrases_of_clause(parsed, clause, times)
    best = best_phrase(here)
    if best is not None and best.interval.precision in _CLOCK and any(time.recurring for time in here):
        best = None  # "We eat at six on Mondays" tells of no day.
    if modality is Modality.ACTUAL and _is_habit(parsed, clause):
        modality = Modality.HABITUAL
        best = best if best is not None and _is_full_date(best) else None
    if best is None:
        if any(time.recurring for time in here) and modality is Modality.ACTUAL:
            modality = Modality.HABITUAL
        return session_interval(clause.group, modality, stative, message.said_at), modality
    future = best.interval.start is not None and best.interval.start > message.said_at
    if future and modality is Modality.ACTUAL and clause.group.tense is not Tense.PAST and not stative:
        modality = Modality.PLANNED
    return best.interval, modality


def _is_full_date(time: TimePhrase) -> bool:
    """Tell whether a phrase is a date that comes once: no "August" of "we always go in August"."""
    return time.interval.source is TimeSource.EXPLICIT and time.ahead is None


def _is_habit(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a present clause says what is usually done."""
    group = clause.group
    if group.tense is not Tense.PRESENT or group.perfect or group.copula:
        return False
    return any(parsed.norm(i) in _HABIT_WORDS for i in range(clause.first, clause.last + 1))


def _matrix(parsed: ParsedSentence, k: int) -> tuple[Phrase | None, Modality | None, float]:
    """Return who reports a clause, the modality that its matrix gives, and a factor of confidence."""
    clause = parsed.clauses[k]
    if clause.connector in _CONDITIONS or is_unreal(parsed, k) or is_unsure(parsed, k):
        return None, Modality.HYPOTHETICAL, _HEDGED
    if clause.relation is not Relation.COMPLEMENT or clause.governor < 0:
        return None, None, 1.0
    matrix = parsed.clauses[clause.governor]
    subject = matrix.subjects[-1] if matrix.subjects else None
    speaks = subject is None or parsed.norm(subject.head) in {"i", "we"}
    speaks = speaks or subject is None or not _may_report(parsed, subject)
    if matrix.group.lemma in _REPORTING and subject is not None and not speaks and not matrix.group.passive:
        return subject, Modality.REPORTED, 0.9
    return None, None, _HEDGED if matrix.group.lemma in THINK else 1.0


def _may_report(parsed: ParsedSentence, subject: Phrase) -> bool:
    """Tell whether a subject can tell something: no "it" or "that"."""
    return subject.kind is not PhraseKind.PRONOUN or parsed.norm(subject.head) in _REPORTERS


def _only_just(parsed: ParsedSentence, k: int) -> bool:
    """Tell whether it was done, but no more than that: "I had barely sat down when it rang"."""
    group = parsed.clauses[k].group
    barely = any(parsed.norm(i) in BARELY for i in range(group.first, group.last + 1))
    following = parsed.clauses[k + 1 : k + 2]
    return barely and group.perfect and any(one.connector in {"when", "before"} for one in following)


def _is_nobody(parsed: ParsedSentence, subjects: Sequence[Phrase]) -> bool:
    """Tell whether nobody did it."""
    return len(subjects) == 1 and parsed.norm(subjects[0].head) in _NOBODY


def nominal_item(
    message: Message, parsed: ParsedSentence, sentence: int, phrase: Phrase, kind: EntryKind = EntryKind.EVENT
) -> Item:
    """Return the item of a noun phrase that names an event: "the flood"."""
    start, end = span_of(parsed, phrase.first, phrase.last)
    return Item(
        kind=kind,
        sentence=sentence,
        first=phrase.first,
        last=phrase.last,
        start=start,
        end=end,
        predicate=parsed.norm(phrase.head),
        nominal=phrase,
        occurred=Interval(
            end=message.said_at, kind=IntervalKind.POINT, source=TimeSource.SESSION, confidence=0.2
        ),
        weight=0.6,
    )


def act_item(message: Message, parsed: ParsedSentence, sentence: int, act: str) -> Item:
    """Return the item of an act: it happens when it is said."""
    return Item(
        kind=EntryKind.INTERACTION,
        sentence=sentence,
        first=0,
        last=len(parsed.tokens) - 1,
        start=parsed.sentence.start,
        end=parsed.sentence.end,
        predicate=act.lower(),
        act=act,
        occurred=Interval(
            start=message.said_at,
            end=message.said_at + timedelta(seconds=1),
            kind=IntervalKind.POINT,
            precision=Precision.SECOND,
            source=TimeSource.EXPLICIT,
            confidence=1.0,
        ),
        weight=0.75,
    )


def result_item(
    message: Message, parsed: ParsedSentence, where: tuple[int, int], adjective: int, whom: Phrase
) -> Item:
    """Return the state that "made me happy" leaves behind."""
    sentence, k = where
    clause = parsed.clauses[k]
    start, end = span_of(parsed, clause.first, clause.last)
    past = clause.group.tense is Tense.PAST
    words = [parsed.tokens[i].text for i in range(adjective, min(clause.last, adjective + 5) + 1)]
    return Item(
        kind=EntryKind.FACT,
        sentence=sentence,
        first=whom.first,
        last=adjective,
        start=start,
        end=end,
        predicate="is",
        state=State(predicate="is", value=" ".join(words)),
        subjects=(whom,),
        modality=clause.group.modality,
        negated=clause.group.negated,
        occurred=session_interval(clause.group, clause.group.modality, not past, message.said_at),
        weight=0.65,
    )
