"""Who, where, what, whether: an argument of the best entry, else the sentence that fits best."""

import re

from structmem.domain.answer import Answer, AnswerKind
from structmem.domain.entry import Entry, EntryKind, Modality, ParticipantRole
from structmem.domain.hit import Intent
from structmem.domain.interval import Certainty
from structmem.reasoning.answers.case import Candidate, Case, coverage, words_of
from structmem.reasoning.answers.reply import confidence_of, evidence_for, listed, quote_of, reply
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
_LEAST_COVERAGE = 0.5
_YES_COVERAGE = 0.6
_SENTENCE_DAMPING = 0.7


def answer_yes_no(case: Case) -> Answer | None:
    """Return yes or no where an entry says, or denies, what is asked."""
    if not case.asks(Intent.YES_NO):
        return None
    for candidate in case.apt(EntryKind.EVENT, EntryKind.FACT):
        entry = candidate.entry
        if entry is None or coverage(case.weights, words_of(entry)) < _YES_COVERAGE:
            continue
        if entry.modality is Modality.HYPOTHETICAL:
            continue
        planned = entry.modality is Modality.PLANNED
        word = "No" if entry.negated else "Planned" if planned else "Yes"
        return reply(
            case,
            AnswerKind.YES_NO,
            not entry.negated,
            f"{word}: {entry.text}",
            method="yes_no",
            evidence=evidence_for(candidate),
            confidence=confidence_of(candidate) * 0.9,
            certainty=Certainty.POSSIBLE if planned else Certainty.ASSERTED,
        )
    return None


def answer_where(case: Case) -> Answer | None:
    """Return the place of the best entry that has one."""
    return _argument(case, (ParticipantRole.PLACE,), "where") if case.asks(Intent.WHERE) else None


def answer_who(case: Case) -> Answer | None:
    """Return who takes part in the best entry, besides those whom the question names."""
    return _argument(case, _WHO, "who") if case.asks(Intent.WHO) else None


def answer_text(case: Case) -> Answer | None:
    """Return the sentence that fits best, as text and with less confidence."""
    best = next((one for one in case.candidates if one.apt), None)
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
