"""When something happened: the time of the best event, or of the words in the best message."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from structmem.domain.answer import Answer, AnswerKind, Evidence
from structmem.domain.entry import Entry, EntryKind, Modality
from structmem.domain.hit import Intent
from structmem.domain.interval import Certainty, Interval, IntervalKind
from structmem.reasoning.answers.case import Candidate, Case
from structmem.reasoning.answers.dates import say_asked, wanted_form
from structmem.reasoning.answers.reply import confidence_of, evidence_for, quote_of, reply
from structmem.reasoning.english.asking import ASKS_PLAN
from structmem.reasoning.places import happened, is_stated, time_of

_STATED_BONUS = 0.28
_WIDE = timedelta(days=200)
_PLAN_DAMPING = 0.1
_OTHER_VERB = 0.15
_SAME_MATTER = 0.15
_UNSTATED_DAMPING = 0.6


@dataclass(frozen=True, slots=True)
class Dated:
    """A candidate with a time."""

    score: float
    candidate: Candidate
    interval: Interval
    evidence: list[Evidence]

    @property
    def said_at(self) -> datetime:
        """When it was said."""
        return self.candidate.message.said_at

    @property
    def is_ahead(self) -> bool:
        """Whether the date lay in the future when it was said; such dates are moved."""
        return self.interval.start is not None and self.interval.start > self.said_at


def answer_when(case: Case) -> Answer | None:
    """Return the time of the best dated candidate; one whose words state a time goes before one without."""
    if not case.asks(Intent.WHEN):
        return None
    if (best := best_dated(case, filter(_is_apt, case.candidates))) is None:
        return None
    stated = is_stated(best.interval)
    confidence = confidence_of(best.candidate) * (1.0 if stated else _UNSTATED_DAMPING)
    wanted = wanted_form(case.question)
    return reply(
        case,
        AnswerKind.DATE,
        best.interval,
        say_asked(best.interval, best.candidate.message, wanted, case.reference),
        method="when",
        evidence=best.evidence,
        confidence=confidence,
        certainty=Certainty.CERTAIN if stated else Certainty.POSSIBLE,
    )


def best_dated(case: Case, candidates: Iterable[Candidate]) -> Dated | None:
    """Return the candidate that tells best when what the case is about happened."""
    dated = [one for candidate in candidates for one in _times_of(case, candidate)]
    return _settled(dated) if dated else None


def _is_apt(candidate: Candidate) -> bool:
    return candidate.apt


def _times_of(case: Case, candidate: Candidate) -> Iterator[Dated]:
    entry, message = candidate.entry, candidate.message
    if entry is not None:
        interval = _moment_of(entry)
        if _can_be_dated(entry) and interval.kind is not IntervalKind.UNKNOWN:
            other_verb = _OTHER_VERB if case.matter.verbs and not candidate.verb else 0.0
            score = candidate.score + _sharpness(interval) + _tense(case, entry) - other_verb
            yield Dated(score, candidate, interval, evidence_for(candidate))
        return
    # A phrase that no entry took up still tells when, if the message is the one that is asked about.
    for phrase in case.times.parse(message.text, anchor=message.said_at, zone=message.zone):
        if not phrase.recurring and phrase.interval.kind is not IntervalKind.UNKNOWN:
            score = candidate.score + _sharpness(phrase.interval)
            yield Dated(score, candidate, phrase.interval, [quote_of(message)])
            return


def _settled(dated: list[Dated]) -> Dated:
    """Return the best one; of dates that were set ahead, what was said last, and what then happened first."""
    best = max(dated, key=lambda one: one.score)
    if not best.is_ahead:
        return best
    near = [
        one
        for one in dated
        if is_stated(one.interval)
        and one.score >= best.score - _SAME_MATTER
        and one.candidate.own >= best.candidate.own
    ]
    done = [one for one in near if not one.is_ahead and one.candidate.message.said_at > best.said_at]
    done += [one for one in dated if _carries_out(one, best)]
    if done:
        return max(done, key=lambda one: one.score)
    return max((one for one in near if one.is_ahead), key=lambda one: (one.said_at, one.score))


def _carries_out(one: Dated, plan: Dated) -> bool:
    """Tell whether one tells, later and with the same verb, when inside its time a plan was carried out."""
    done, planned = one.candidate.entry, plan.candidate.entry
    if done is None or planned is None or done.predicate != planned.predicate or not is_stated(one.interval):
        return False
    inside = one.interval.overlaps(plan.interval.start, plan.interval.end)
    return inside and not one.is_ahead and one.said_at > plan.said_at and happened(done)


def _moment_of(entry: Entry) -> Interval:
    """Return when, for a fact too that names a day ("the exam is on Monday") rather than a beginning."""
    if is_stated(entry.occurred) and entry.occurred.kind is IntervalKind.POINT:
        return entry.occurred
    return time_of(entry)


def _can_be_dated(entry: Entry) -> bool:
    return (
        entry.kind is not EntryKind.INTERACTION
        and not entry.negated
        and entry.modality is not Modality.HYPOTHETICAL
    )


def _tense(case: Case, entry: Entry) -> float:
    """Return what an entry loses by being a plan only, where the question is about what was done."""
    planned = entry.modality is Modality.PLANNED
    return -_PLAN_DAMPING if planned and not ASKS_PLAN.search(case.question) else 0.0


def _sharpness(interval: Interval) -> float:
    """Return what an interval is worth as an answer: stated and bounded ones most."""
    if not is_stated(interval):
        return 0.0
    if interval.start is None or (interval.end is not None and interval.end - interval.start > _WIDE):
        return 0.5 * _STATED_BONUS
    return _STATED_BONUS
