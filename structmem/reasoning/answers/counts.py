"""How many: a number that was said, or distinct events that are listed."""

from structmem.domain.answer import Answer, AnswerKind
from structmem.domain.entry import Entry, EntryKind
from structmem.domain.hit import Intent
from structmem.domain.interval import Certainty
from structmem.domain.words import stem, terms, words
from structmem.reasoning.answers.case import Candidate, Case
from structmem.reasoning.answers.reply import confidence_of, evidence_of, quote_of, reply
from structmem.reasoning.english.amounts import QUANTITIES
from structmem.reasoning.english.counts import COUNTED, NUMBERS, OCCASIONS
from structmem.reasoning.places import happened, is_stated, time_of

_LEAST_COVERAGE = 0.6
_REACH = 2


def answer_count(case: Case) -> Answer | None:
    """Return a stated number of the things asked for, else how many distinct events fit, listed."""
    if not case.asks(Intent.COUNT):
        return None
    if any(asked.search(case.question) for asked, _ in QUANTITIES):
        return None
    match = COUNTED.search(case.question)
    noun = match["noun"].split()[0].casefold() if match else ""
    if noun and noun not in OCCASIONS and (answer := _stated(case, noun)):
        return answer
    return _counted(case)


def _stated(case: Case, noun: str) -> Answer | None:
    for candidate in case.candidates:
        if not candidate.apt or candidate.entry is not None:
            continue
        number = _number_before(candidate.message.text, noun)
        if number is not None:
            return reply(
                case,
                AnswerKind.COUNT,
                number,
                str(number),
                method="count",
                evidence=[quote_of(candidate.message)],
                confidence=confidence_of(candidate),
            )
    return None


def _number_before(text: str, noun: str) -> int | None:
    tokens = words(text)
    for at, token in enumerate(tokens):
        if stem(token) != stem(noun):
            continue
        for before in reversed(tokens[max(0, at - _REACH) : at]):
            if before.isdigit() and len(before) < 7:
                return int(before)
            if before in NUMBERS:
                return NUMBERS[before]
    return None


def _counted(case: Case) -> Answer | None:
    # An event counts by its own words: those around it speak of other events.
    fitting = [
        one
        for one in case.apt(EntryKind.EVENT)
        if one.entry is not None and happened(one.entry) and one.own >= _LEAST_COVERAGE
    ]
    distinct: list[Candidate] = []
    for one in fitting:
        if not any(_same(one, other) for other in distinct):
            distinct.append(one)
    entries = [one.entry for one in distinct if one.entry is not None]
    if not entries:
        return None
    entries.sort(key=lambda entry: (time_of(entry).start or entry.said_at, entry.id))
    return reply(
        case,
        AnswerKind.COUNT,
        len(entries),
        f"{len(entries)}: {'; '.join(entry.text for entry in entries)}",
        method="count",
        evidence=[
            quote for one in distinct for quote in evidence_of(one.view, [e for e in [one.entry] if e])
        ],
        confidence=min(confidence_of(one) for one in distinct) * 0.8,
        certainty=Certainty.POSSIBLE,
    )


def _same(a: Candidate, b: Candidate) -> bool:
    """Tell whether two entries speak of one event: the same verb and person, and times that can agree."""
    first, second = a.entry, b.entry
    if first is None or second is None or first.logical_id == second.logical_id:
        return True
    if (first.predicate, first.subject) != (second.predicate, second.subject):
        return False
    return _times_agree(first, second) and _things_agree(first, second)


def _times_agree(a: Entry, b: Entry) -> bool:
    first, second = time_of(a), time_of(b)
    if is_stated(first) and is_stated(second):
        return first.overlaps(second.start, second.end)
    return a.session == b.session


def _things_agree(a: Entry, b: Entry) -> bool:
    first, second = set(terms(a.object)), set(terms(b.object))
    return not first or not second or bool(first & second)
