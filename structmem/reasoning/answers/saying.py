"""What somebody said or advised: the statements of the message in which one of the speakers did."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from structmem.domain.answer import Answer, AnswerKind
from structmem.domain.entry import EntryKind
from structmem.domain.ids import NodeId
from structmem.domain.interval import Certainty
from structmem.domain.message import Message, Role
from structmem.domain.words import is_named, name_parts, stem, words
from structmem.reasoning.answers.case import Candidate, Case
from structmem.reasoning.answers.matter import Matter, base_terms
from structmem.reasoning.answers.reply import abstain, listed, quote_of, reply
from structmem.reasoning.answers.sentences import sentences
from structmem.reasoning.english.saying import ADDRESSED, ADVISING, ASKS_SAID, SAYING
from structmem.retrieval.view import ScopeView

_SAYING = frozenset(map(stem, SAYING))
_ADVISING = frozenset(map(stem, ADVISING))
_ADVICE = "ADVISE"
_REACH = 3
_LESS = 0.9
_LEAST_COVERAGE = 0.3
_LEAST_TERMS = 3
_W_ADVICE, _W_SIMILARITY, _W_TIMELY = 0.3, 0.3, 0.3


@dataclass(frozen=True, slots=True)
class _Said:
    """A message of the speaker who is asked about, and how well it fits."""

    message: Message
    coverage: float
    score: float


def answer_advice(case: Case) -> Answer | None:
    """Return what the assistant said, or what a speaker advised in so many words."""
    answer = answer_said(case)
    if answer is None or not ADDRESSED.isdisjoint(words(_sayer(case))):
        return answer
    told = {one.source.node_id for one in answer.evidence}
    advised = any(_advises(view, node) for view in case.views.values() for node in told)
    return answer if advised and _asks_advice(case) else None


def answer_said(case: Case) -> Answer | None:
    """Return what the speaker of whom that is asked said of the matter, or in reply to it."""
    who = _sayer(case)
    sayers = [name for view in case.views.values() for name in _sayers(view, who)] if who else []
    if not sayers:
        return None
    topic = replace(
        case.matter, weights={term: one for term, one in case.matter.weights.items() if term not in _SAYING}
    )
    advice = _asks_advice(case)
    said = [
        one
        for candidate in case.candidates
        if candidate.entry is None
        for one in _replies(candidate, topic, sayers, advice=advice)
        if one.coverage >= _LEAST_COVERAGE or not topic.weights
    ]
    told = {one.message.id: text for one in said if (text := _statements(one.message))}
    said = [one for one in said if one.message.id in told]
    if not said:
        return abstain(case, f"nothing that {listed(list(dict.fromkeys(sayers)))} said speaks of this")
    best = max(said, key=lambda one: (one.score, one.message.said_at))
    text = told[best.message.id]
    return reply(
        case,
        AnswerKind.TEXT,
        text,
        text,
        method="said",
        evidence=[quote_of(best.message)],
        confidence=0.3 + 0.5 * best.coverage,
        certainty=Certainty.ASSERTED,
    )


def _sayer(case: Case) -> str:
    match = ASKS_SAID.search(case.question)
    return next((part for part in match.groups() if part), "") if match else ""


def _asks_advice(case: Case) -> bool:
    return not _ADVISING.isdisjoint(base_terms(case.question))


def _sayers(view: ScopeView, who: str) -> list[str]:
    """Return the speakers whom a question means: by name, or the assistant where it is addressed."""
    if not ADDRESSED.isdisjoint(words(who)):
        return list(
            dict.fromkeys(one.speaker for one in view.messages.values() if one.role is Role.ASSISTANT)
        )
    return [name for name in view.speakers if any(is_named(part, who) for part in name_parts(name))]


def _replies(candidate: Candidate, topic: Matter, sayers: list[str], *, advice: bool) -> Iterator[_Said]:
    """Yield the candidate, if one of them said it, and what they said next; farther off counts less."""
    share = 1.0
    asked = topic.coverage(candidate.message.full_text)
    for offset in range(_REACH + 1):
        message = candidate.view.neighbour(candidate.message, offset) if offset else candidate.message
        if message is None:
            return
        if message.speaker in sayers:
            own = topic.coverage(message.full_text)
            coverage = max(own, share * asked)
            score = coverage + share * (_W_SIMILARITY * candidate.similarity + _W_TIMELY * candidate.timely)
            score += _W_ADVICE * (advice and _advises(candidate.view, message.id))
            yield _Said(message, coverage, score)
        share *= _LESS


def _advises(view: ScopeView, message: NodeId) -> bool:
    acts = [one for one in view.entries_of(message) if one.kind is EntryKind.INTERACTION]
    return any(one.act == _ADVICE for one in acts)


def _statements(message: Message) -> str:
    """Return the sentences that tell something; questions and exclamations of a word or two do not."""
    told = [message.text[start:end] for start, end in sentences(message.text)]
    return " ".join(one for one in told if not one.endswith("?") and len(base_terms(one)) >= _LEAST_TERMS)
