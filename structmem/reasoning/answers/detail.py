"""Where, what, whether: a place of the best entry, else the sentence that fits best."""

from structmem.domain.answer import Answer, AnswerKind
from structmem.domain.entry import Entry, EntryKind, Modality, ParticipantRole
from structmem.domain.hit import Intent
from structmem.domain.interval import Certainty
from structmem.domain.words import stem, terms, words
from structmem.reasoning.answers.case import Candidate, Case, words_of
from structmem.reasoning.answers.reply import (
    confidence_of,
    evidence_for,
    evidence_of,
    listed,
    quote_of,
    reply,
)
from structmem.reasoning.answers.sentences import sentences
from structmem.reasoning.english.asking import ASKS_PLAN
from structmem.reasoning.english.states import CALLING_OFF
from structmem.reasoning.locate import fold
from structmem.reasoning.places import firm_bounds

_CALLING_OFF = frozenset(map(stem, CALLING_OFF))
_LEAST_COVERAGE = 0.5
_YES_COVERAGE = 0.6
_NEAR = 0.7
_SENTENCE_DAMPING = 0.7


def answer_yes_no(case: Case) -> Answer | None:
    """Return yes or no where an entry says, denies or calls off what is asked."""
    if not case.asks(Intent.YES_NO):
        return None
    for candidate in case.apt(EntryKind.EVENT, EntryKind.FACT):
        entry = candidate.entry
        if entry is None or candidate.own < _YES_COVERAGE or entry.modality is Modality.HYPOTHETICAL:
            continue
        ended = _called_off(case, candidate)
        shown = ended or entry
        no = entry.negated or ended is not None
        planned = entry.modality is Modality.PLANNED and not no
        word = "No" if no else "Planned" if planned else "Yes"
        return reply(
            case,
            AnswerKind.YES_NO,
            not no,
            f"{word}: {shown.text}",
            method="yes_no",
            evidence=evidence_of(candidate.view, [shown]) + evidence_for(candidate),
            confidence=confidence_of(candidate) * (0.9 if candidate.verb or no else 0.6),
            certainty=Certainty.POSSIBLE if planned else Certainty.ASSERTED,
        )
    return None


def _called_off(case: Case, candidate: Candidate) -> Entry | None:
    """Return what is told of calling it off: in the same message, or of what was only planned, later."""
    for other in candidate.view.entries_of(candidate.message.id):
        if other.retracted_at is None and not other.negated and stem(other.predicate) in _CALLING_OFF:
            about = set(terms(other.object))
            if not about or not about.isdisjoint(case.matter.weights):
                return other
    if candidate.entry is None or candidate.entry.modality is not Modality.PLANNED:
        return None
    things = case.matter.without_verbs()
    dropped = [
        one.entry
        for one in case.apt(EntryKind.EVENT)
        if one.entry is not None
        and one.message.said_at > candidate.message.said_at
        and (
            (
                stem(one.entry.predicate) in _CALLING_OFF
                and things.coverage(words_of(one.entry)) >= _YES_COVERAGE
            )
            or (one.entry.negated and one.verb and one.coverage >= _YES_COVERAGE)
        )
    ]
    return max(dropped, key=lambda entry: entry.said_at, default=None)


def answer_where(case: Case) -> Answer | None:
    """Return the place of the best entry that has one, at the time that the question names, if any."""
    if not case.asks(Intent.WHERE):
        return None
    ahead = bool(ASKS_PLAN.search(case.question))
    for candidate in case.candidates:
        entry = candidate.entry
        if entry is None or not (candidate.apt or not case.people) or candidate.coverage < _LEAST_COVERAGE:
            continue
        if case.matter.verbs and not candidate.verb:
            continue
        if (entry.modality is Modality.PLANNED and not ahead) or _is_at_another_time(case, candidate, entry):
            continue
        if names := _places(entry, case):
            text = listed(names)
            return reply(
                case,
                AnswerKind.TEXT,
                text,
                text,
                method="where",
                evidence=evidence_for(candidate),
                confidence=confidence_of(candidate) * 0.9,
                certainty=Certainty.ASSERTED,
            )
    return None


def _is_at_another_time(case: Case, candidate: Candidate, entry: Entry) -> bool:
    """Tell whether it surely lies outside the asked time; what nobody dated was before it was told."""
    time = case.plan.time
    if time is None or candidate.timely:
        return False
    start, end = firm_bounds(entry)
    return (end is not None and time.start is not None and end <= time.start) or (
        start is not None and time.end is not None and start >= time.end
    )


def _places(entry: Entry, case: Case) -> list[str]:
    asked = {fold(name) for name in case.people} | set(words(case.question))
    names = [part.name for part in entry.participants if part.role is ParticipantRole.PLACE]
    return [name for name in dict.fromkeys(names) if fold(name) not in asked]


def answer_text(case: Case) -> Answer | None:
    """Return the sentence that fits best and says more than the question, with less confidence."""
    telling = [one for one in case.candidates if one.apt and _says_more(case, one)]
    if not telling:
        return None
    best = next((one for one in telling if _has_form(case, one, telling[0])), telling[0])
    if best.entry is not None and best.entry.kind is not EntryKind.INTERACTION:
        text, evidence = best.entry.text, evidence_for(best)
    else:
        start, end = _best_sentence(case, best.message.text)
        text, evidence = best.message.text[start:end], [quote_of(best.message, start, end)]
    return reply(
        case,
        AnswerKind.TEXT,
        text,
        f"not stated; told is: {text}" if case.asks(Intent.WHY) else text,
        method="sentence",
        evidence=evidence,
        confidence=confidence_of(best) * _SENTENCE_DAMPING,
        certainty=Certainty.POSSIBLE,
    )


def _has_form(case: Case, candidate: Candidate, best: Candidate) -> bool:
    """Tell whether one that fits nearly as well as the best has what is asked for: a place, where that is."""
    if not case.asks(Intent.WHERE) or candidate.score < _NEAR * best.score:
        return not case.asks(Intent.WHERE)
    return candidate.entry is not None and bool(_places(candidate.entry, case))


def _says_more(case: Case, candidate: Candidate) -> bool:
    entry = candidate.entry
    if entry is not None and entry.kind is not EntryKind.INTERACTION:
        return not set(terms(entry.text)) <= set(terms(case.question))
    start, end = _best_sentence(case, candidate.message.text)
    said = candidate.message.text[start:end]
    return not said.endswith("?") and not set(terms(candidate.message.full_text)) <= set(terms(case.question))


def _best_sentence(case: Case, text: str) -> tuple[int, int]:
    spans = list(sentences(text)) or [(0, len(text))]
    return max(spans, key=lambda span: (case.matter.coverage(text[span[0] : span[1]]), -span[0]))
