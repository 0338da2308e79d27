"""Order and length in time: what came before, which came first, how long between."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from structmem.domain.answer import Answer, AnswerKind, Elapsed, Evidence, TimelineItem
from structmem.domain.entry import Entry, EntryKind, Modality
from structmem.domain.entry import ParticipantRole as _Role
from structmem.domain.hit import Intent
from structmem.domain.interval import Certainty, IntervalKind
from structmem.errors import NodeNotFound
from structmem.reasoning.answers.case import Candidate, Case, open_case
from structmem.reasoning.answers.reply import confidence_of, evidence_of, listed, reply
from structmem.reasoning.answers.when import best_dated
from structmem.reasoning.elapsed import duration, elapsed
from structmem.reasoning.english.asking import ASKS_PLAN
from structmem.reasoning.english.order import (
    BEFORE,
    BETWEEN,
    DID_BEFORE,
    PRONOUN,
    WHAT_BEFORE,
    WHICH_FIRST,
    WHICH_LATER,
)
from structmem.reasoning.locate import Found, locate
from structmem.reasoning.order import neighbours_in_time, precedes
from structmem.reasoning.places import is_stated, middle_of, time_of

_Moment = tuple[datetime, datetime, int]
_LISTED = 3
_LOOKED_AT = 100
_LEAST_COVERAGE = 0.5
_EVEN = 0.6


def answer_order(case: Case) -> Answer | None:
    """Answer "which came first, X or Y", "did X happen before Y" and "what happened before X"."""
    if match := WHICH_FIRST.search(case.question):
        return _which_first(case, match["a"], match["b"], later=bool(WHICH_LATER.search(case.question)))
    if match := DID_BEFORE.match(case.question):
        return _did_before(case, match["a"], match["b"], before=match["side"].lower() == BEFORE)
    if case.asks(Intent.ORDER) and (match := WHAT_BEFORE.match(case.question)):
        return _what_beside(case, match["b"], before=match["side"].lower() == BEFORE)
    return None


def answer_duration(case: Case) -> Answer | None:
    """Answer "how long between X and Y", "how long did X last" and "how long has X been so"."""
    if not case.asks(Intent.DURATION):
        return None
    if match := BETWEEN.search(case.question):
        pair = _both(case, match["a"] or match["c"], match["b"])
        if pair is not None:
            return _say_elapsed(case, elapsed(pair[0].entry, pair[1].entry), pair, "elapsed")
    told = [
        one for one in case.apt(EntryKind.EVENT, EntryKind.FACT) if one.own >= _LEAST_COVERAGE or one.verb
    ]
    lasting = [one for one in told if _lasts(one)]
    if not lasting:
        return None
    best = max(lasting, key=lambda one: one.score)
    if best.entry is None:
        return None
    found = Found(best.entry, best.view)
    return _say_elapsed(case, duration(best.entry, now=case.reference), (found,), "duration", best)


def _lasts(candidate: Candidate) -> bool:
    interval = time_of(candidate.entry) if candidate.entry is not None else None
    if interval is None or not is_stated(interval):
        return False
    return interval.kind in (IntervalKind.SPAN, IntervalKind.OPEN)


def _say_elapsed(
    case: Case, value: Elapsed, pair: Sequence[Found], method: str, best: Candidate | None = None
) -> Answer | None:
    if value.longest is None and not value.shortest:
        return None
    exact = value.longest == value.shortest
    return reply(
        case,
        AnswerKind.DURATION,
        value,
        value.label,
        method=method,
        evidence=[quote for found in pair for quote in evidence_of(found.view, [found.entry])],
        confidence=confidence_of(best) if best is not None else _EVEN,
        certainty=Certainty.CERTAIN if exact else Certainty.POSSIBLE,
    )


def _which_first(case: Case, a: str, b: str, *, later: bool) -> Answer | None:
    if (pair := _both(case, a, b)) is None:
        return None
    first, second = pair
    forth, back = precedes(first, second), precedes(second, first)
    if forth is back:
        return None
    if _rank(back) > _rank(forth):
        first, second, forth = second, first, back
    chosen = second if later else first
    return reply(
        case,
        AnswerKind.ORDER,
        (first.entry.text, second.entry.text),
        f"{chosen.entry.text} ({'later' if later else 'first'})",
        method="order",
        evidence=_evidence(first, second),
        confidence=_EVEN + 0.1 * _rank(forth),
        certainty=forth or Certainty.POSSIBLE,
    )


def _did_before(case: Case, a: str, b: str, *, before: bool) -> Answer | None:
    if (pair := _both(case, a, b)) is None:
        return None
    first, second = pair if before else (pair[1], pair[0])
    forth, back = precedes(first, second), precedes(second, first)
    if forth is back:
        return None
    yes = _rank(forth) > _rank(back)
    certainty = (forth if yes else back) or Certainty.POSSIBLE
    word = "before" if before == yes else "after"
    return reply(
        case,
        AnswerKind.YES_NO,
        yes,
        f"{'Yes' if yes else 'No'}: {pair[0].entry.text} came {word} {pair[1].entry.text}",
        method="order",
        evidence=_evidence(*pair),
        confidence=_EVEN + 0.1 * _rank(certainty),
        certainty=certainty,
    )


def _what_beside(case: Case, words: str, *, before: bool) -> Answer | None:
    if (target := _find(case, words)) is None:
        return None
    ahead = bool(ASKS_PLAN.search(case.question))
    near = [
        item
        for item in neighbours_in_time(target, forward=not before, limit=_LOOKED_AT)
        if _concerns(item.entry, target.entry, case) and (ahead or item.entry.modality is Modality.ACTUAL)
    ]
    here = _likely(target.entry)
    items = [item for item in near if item.certainty is not Certainty.POSSIBLE or _leans(item, here, before)]
    items = sorted(items, key=lambda item: _away(item, here))[:_LISTED]
    if not items:
        return None
    return reply(
        case,
        AnswerKind.ORDER,
        tuple(item.entry.text for item in items),
        listed([_item(item) for item in items]),
        method="before" if before else "after",
        evidence=evidence_of(target.view, [item.entry for item in items] + [target.entry]),
        confidence=_EVEN,
        certainty=items[0].certainty,
    )


def _likely(entry: Entry) -> _Moment | None:
    """Return when it likely was, and when that was told; what nobody dated happened shortly before."""
    interval = time_of(entry)
    at = middle_of(interval) if is_stated(interval) else interval.end or interval.start
    place = min((source.start for source in entry.sources), default=0)
    return (at, entry.said_at, place) if at is not None else None


def _leans(item: TimelineItem, here: _Moment | None, before: bool) -> bool:
    """Tell whether an entry, whose time may be either, rather lies on the side that is asked for."""
    there = _likely(item.entry)
    return here is not None and there is not None and (there < here if before else there > here)


def _away(item: TimelineItem, here: _Moment | None) -> timedelta:
    there = _likely(item.entry)
    if item.certainty is Certainty.ASSERTED:
        return timedelta(0)
    return abs(there[0] - here[0]) if here is not None and there is not None else timedelta.max


def _concerns(entry: Entry, target: Entry, case: Case) -> bool:
    subjects = {name.casefold() for name in case.people} or {target.subject.casefold()}
    doers = [part.name for part in entry.participants if part.role in (_Role.AGENT, _Role.SUBJECT)]
    return any(name.casefold() in subjects for name in (entry.subject, *doers))


def _item(item: TimelineItem) -> str:
    return f"{item.entry.text} ({item.label})"


def _both(case: Case, a: str, b: str) -> tuple[Found, Found] | None:
    first, second = _find(case, a), _find(case, b)
    if first is None or second is None or first.entry.logical_id == second.entry.logical_id:
        return None
    return first, second


def _find(case: Case, words: str) -> Found | None:
    """Return the entry that a part of the question means: one that tells when, if there is one."""
    if len(case.people) == 1:
        words = PRONOUN.sub(case.people[0], words, count=1)
    part = open_case(case.search, case.times, words, case.scopes, reference=case.plan.reference, now=case.now)
    dated = best_dated(part, part.apt(EntryKind.EVENT, EntryKind.FACT))
    best = dated.candidate if dated is not None else None
    if best is not None and best.entry is not None and best.coverage >= _LEAST_COVERAGE:
        return Found(best.entry, best.view)
    try:
        return locate(case.search, case.scopes, words)
    except NodeNotFound:
        return None


def _rank(certainty: Certainty | None) -> int:
    order = (None, Certainty.POSSIBLE, Certainty.ASSERTED, Certainty.CERTAIN)
    return order.index(certainty)


def _evidence(*founds: Found) -> list[Evidence]:
    return [quote for found in founds for quote in evidence_of(found.view, [found.entry])]
