"""Who, where, what, whether: an argument of the best entry, else the sentence that fits best."""

import re

from structmem.domain.answer import Answer, AnswerKind
from structmem.domain.entry import Entry, EntryKind, Modality, ParticipantRole
from structmem.domain.hit import Intent
from structmem.domain.interval import Certainty
from structmem.domain.words import stem, terms
from structmem.reasoning.answers.case import Candidate, Case, coverage
from structmem.reasoning.answers.reply import (
    confidence_of,
    evidence_for,
    evidence_of,
    listed,
    quote_of,
    reply,
)
from structmem.reasoning.locate import fold

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_WHO = (
    ParticipantRole.COMPANION,
    ParticipantRole.RECIPIENT,
    ParticipantRole.AGENT,
    ParticipantRole.PATIENT,
    ParticipantRole.OBJECT,
    ParticipantRole.SUBJECT,
)
_CALLING_OFF = frozenset(map(stem, ["cancel", "call off", "drop", "abandon", "skip"]))
_LEAST_COVERAGE = 0.5
_YES_COVERAGE = 0.6
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
    """Return what is told, in the same message, of calling it off."""
    for other in candidate.view.entries_of(candidate.message.id):
        if other.retracted_at is None and not other.negated and stem(other.predicate) in _CALLING_OFF:
            about = set(terms(other.object))
            if not about or not about.isdisjoint(case.weights):
                return other
    return None


def answer_where(case: Case) -> Answer | None:
    """Return the place of the best entry that has one."""
    return _argument(case, (ParticipantRole.PLACE,), "where") if case.asks(Intent.WHERE) else None


def answer_who(case: Case) -> Answer | None:
    """Return who takes part in the best entry, besides those whom the question names."""
    return _argument(case, _WHO, "who") if case.asks(Intent.WHO) else None


def answer_text(case: Case) -> Answer | None:
    """Return the sentence that fits best and says more than the question, with less confidence."""
    best = next((one for one in case.candidates if one.apt and _says_more(case, one)), None)
    if best is None:
        return None
    if best.entry is not None and best.entry.kind is not EntryKind.INTERACTION:
        text, evidence = best.entry.text, evidence_for(best)
    else:
        start, end = _best_sentence(case, best.message.text)
        text, evidence = best.message.text[start:end], [quote_of(best.message, start, end)]
    return reply(
        case,
        AnswerKind.TEXT,
        text,
        text,
        method="sentence",
        evidence=evidence,
        confidence=confidence_of(best) * _SENTENCE_DAMPING,
        certainty=Certainty.POSSIBLE,
    )


def _says_more(case: Case, candidate: Candidate) -> bool:
    text = candidate.entry.text if candidate.entry is not None else candidate.message.full_text
    return not set(terms(text)) <= set(terms(case.question))


def _argument(case: Case, roles: tuple[ParticipantRole, ...], method: str) -> Answer | None:
    candidates = [one for one in case.candidates if one.entry is not None and _open_to(case, one)]
    for candidate in candidates:
        if candidate.entry is None or candidate.coverage < _LEAST_COVERAGE:
            continue
        names = _names(candidate.entry, roles, case)
        if names:
            text = listed(names)
            return reply(
                case,
                AnswerKind.TEXT,
                text,
                text,
                method=method,
                evidence=evidence_for(candidate),
                confidence=confidence_of(candidate) * 0.9,
                certainty=Certainty.ASSERTED,
            )
    return None


def _open_to(case: Case, candidate: Candidate) -> bool:
    return candidate.apt or not case.people


def _names(entry: Entry, roles: tuple[ParticipantRole, ...], case: Case) -> list[str]:
    asked = {fold(name) for name in case.people}
    for role in roles:
        names = [
            part.name for part in entry.participants if part.role is role and fold(part.name) not in asked
        ]
        if names:
            return list(dict.fromkeys(names))
    return []


def _best_sentence(case: Case, text: str) -> tuple[int, int]:
    spans = [match.span() for match in _SENTENCE.finditer(text) if match.group().strip()] or [(0, len(text))]
    start, end = max(spans, key=lambda span: (coverage(case.weights, text[span[0] : span[1]]), -span[0]))
    return start + len(text[start:end]) - len(text[start:end].lstrip()), end
