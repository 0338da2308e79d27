"""Whether something is still so: by what was told of it last."""

from datetime import datetime

from structmem.domain.answer import Answer, AnswerKind
from structmem.domain.entry import Entry, EntryKind, Modality
from structmem.domain.interval import Certainty, Interval, IntervalKind, Precision, interval_label
from structmem.reasoning.answers.case import Candidate, Case, words_of
from structmem.reasoning.answers.matter import Matter, base_terms
from structmem.reasoning.answers.reply import confidence_of, evidence_for, reply
from structmem.reasoning.english.asking import STILL
from structmem.reasoning.english.states import ENDING
from structmem.reasoning.states import holds_at

_ENDING = tuple(frozenset(base_terms(verb)) for verb in ENDING)
_LEAST_COVERAGE = 0.5


def answer_still(case: Case) -> Answer | None:
    """Return whether it is still so: no where it ended or was denied, else yes as far as it was told last."""
    if not STILL.search(case.question):
        return None
    things = case.matter.without_verbs()
    told = [one for one in case.apt(EntryKind.EVENT, EntryKind.FACT) if _speaks_of_it(one, things)]
    if not told:
        return None
    last = max(told, key=lambda one: (one.message.said_at, _over(one.entry, case.reference), one.score))
    if last.entry is None:
        return None
    over = _over(last.entry, case.reference)
    said = Interval(
        start=last.message.said_at, end=last.message.said_at, kind=IntervalKind.POINT, precision=Precision.DAY
    )
    as_of = interval_label(said, last.message.zone)
    return reply(
        case,
        AnswerKind.YES_NO,
        not over,
        f"No: {last.entry.text}" if over else f"Yes, as told on {as_of}: {last.entry.text}",
        method="still",
        evidence=evidence_for(last),
        confidence=confidence_of(last) * (0.9 if over else 0.6),
        certainty=Certainty.ASSERTED if over else Certainty.POSSIBLE,
    )


def _speaks_of_it(candidate: Candidate, things: Matter) -> bool:
    """Tell whether an entry is about it; to tell of an end takes another verb."""
    entry = candidate.entry
    if entry is None or entry.modality in (Modality.HYPOTHETICAL, Modality.PLANNED):
        return False
    own = things.coverage(words_of(entry)) if _ends(entry) and things.weights else candidate.own
    return own >= _LEAST_COVERAGE


def _over(entry: Entry | None, now: datetime) -> bool:
    """Tell whether an entry says that it ended: denied, past its time, or told with a verb of ending."""
    if entry is None:
        return False
    if entry.negated or _ends(entry):
        return True
    return entry.kind is EntryKind.FACT and entry.valid_to is not None and not holds_at(entry, now)


def _ends(entry: Entry) -> bool:
    verb = set(base_terms(entry.predicate))
    return any(ending <= verb for ending in _ENDING)
