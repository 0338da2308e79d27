"""Why, and with what effect: the stated chains of the event that the question speaks of."""

from collections.abc import Sequence

from structmem.domain.answer import Answer, AnswerKind, CausalPath, Evidence, Why
from structmem.domain.entry import EntryKind, Link
from structmem.domain.hit import Intent
from structmem.domain.interval import Certainty
from structmem.domain.message import Message
from structmem.reasoning.answers.case import Candidate, Case
from structmem.reasoning.answers.reply import confidence_of, evidence_for, evidence_of, quote_of, reply
from structmem.reasoning.answers.sentences import next_sentence, sentences
from structmem.reasoning.causes import effects, why
from structmem.reasoning.english.causes import ASKS_REASON, BECAUSE, COURSE, LED_UP
from structmem.reasoning.locate import Found
from structmem.retrieval.view import ScopeView

_TRIED = 5
_NEXT_SHARE = 0.4
_SENTENCE_SHARE = 0.7
_NEAR = 0.7
_LEAST_COVERAGE = 0.6
_DEPTH = 4


def answer_why(case: Case) -> Answer | None:
    """Return the best chain that leads to what is asked about."""
    return _chain(case, backward=True) if case.asks(Intent.WHY) else None


def _unstated(case: Case, candidates: Sequence[Candidate]) -> Answer | None:
    """Return what was said next to it where nobody stated a reason: a guess, and called one.

    People explain by what they say next ("I left the bank. They had cut our hours."), or when they are asked.
    """
    for candidate in candidates:
        if not _is_meant(candidate, candidates[0]) or (said := _said_next(candidate)) is None:
            continue
        message, start, end = said
        text = message.text[start:end]
        return reply(
            case,
            AnswerKind.CAUSE,
            (text,),
            f"not stated; possibly: {text}",
            method="said next",
            evidence=[*evidence_for(candidate), quote_of(message, start, end)],
            confidence=_NEXT_SHARE * confidence_of(candidate),
            certainty=Certainty.INFERRED,
        )
    return None


def _because(case: Case) -> Answer | None:
    """Return the sentence that speaks of the matter and gives a reason in so many words."""
    told = [one for one in case.candidates if one.entry is None and one.apt]
    for candidate in told[:_TRIED]:
        for start, end in sentences(candidate.message.text):
            text = candidate.message.text[start:end]
            if (
                BECAUSE.search(text)
                and not text.endswith("?")
                and case.matter.coverage(text) >= _LEAST_COVERAGE
            ):
                return reply(
                    case,
                    AnswerKind.CAUSE,
                    (text,),
                    text,
                    method="because",
                    evidence=[quote_of(candidate.message, start, end)],
                    confidence=_SENTENCE_SHARE * confidence_of(candidate),
                    certainty=Certainty.ASSERTED,
                )
    return None


def _said_next(candidate: Candidate) -> tuple[Message, int, int] | None:
    """Return the sentence after the words of an entry, or the answer to who asked about them."""
    message, entry = candidate.message, candidate.entry
    quotes = [one for one in entry.sources if one.node_id == message.id] if entry is not None else []
    if not quotes:
        return None
    start, end = min(one.start for one in quotes), max(one.end for one in quotes)
    if span := _wider(message.text, start, end) or next_sentence(message.text, end):
        return message, *span
    asked = candidate.view.neighbour(message, 1)
    answer = candidate.view.neighbour(message, 2)
    if not asked or not answer or answer.speaker != message.speaker or not ASKS_REASON.search(asked.text):
        return None
    span = next_sentence(answer.text, 0)
    return (answer, *span) if span else None


def _wider(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the sentence that tells more than an entry: what led up to it, or in what course it happened."""
    for first, last in sentences(text):
        led_up = first < start < last and LED_UP.search(text[first:start])
        if led_up or (first < end < last and COURSE.match(text[end:last])):
            return first, last
    return None


def answer_effect(case: Case) -> Answer | None:
    """Return the best chain that starts at what is asked about."""
    return _chain(case, backward=False) if case.asks(Intent.EFFECT) else None


def _chain(case: Case, *, backward: bool) -> Answer | None:
    guess: tuple[Candidate, Why] | None = None
    candidates = case.apt(EntryKind.EVENT, EntryKind.FACT)[:_TRIED]
    for candidate in candidates:
        if candidate.entry is None or not _is_meant(candidate, candidates[0]):
            continue
        found = Found(candidate.entry, candidate.view)
        explained = (why if backward else effects)(found, depth=_DEPTH, now=case.now)
        if explained.explicit:
            return _say(case, candidate, explained.explicit, backward)
        if explained.inferred and guess is None:
            guess = candidate, explained
    if backward and (because := _because(case)):
        return because
    said = _unstated(case, candidates) if backward else None
    guessed = _say(case, guess[0], guess[1].inferred[:1], backward) if guess else None
    return max((one for one in (said, guessed) if one), key=lambda one: one.confidence, default=None)


def _is_meant(candidate: Candidate, best: Candidate) -> bool:
    """Tell whether a candidate is what the question presupposes, not only something near it."""
    return candidate.score >= _NEAR * best.score and candidate.coverage >= _LEAST_COVERAGE


def _say(case: Case, candidate: Candidate, paths: Sequence[CausalPath], backward: bool) -> Answer:
    best = paths[0]
    stated = all(link.explicit for link in best.links)
    chain = tuple(entry.text for entry in best.entries)
    told = list(reversed(chain[:-1])) if backward else list(chain[1:])
    text = "; before that: ".join(told) if backward else "; then: ".join(told)
    evidence = _quotes(candidate.view, best.links) + evidence_of(candidate.view, best.entries)
    return reply(
        case,
        AnswerKind.CAUSE,
        chain,
        text if stated else f"not stated; possibly: {text}",
        method="why" if backward else "effects",
        evidence=evidence,
        confidence=confidence_of(candidate) * (0.5 + 0.5 * best.score) if stated else best.score,
        certainty=Certainty.ASSERTED if stated else Certainty.INFERRED,
    )


def _quotes(view: ScopeView, links: Sequence[Link]) -> list[Evidence]:
    found = []
    for link in links:
        message = view.messages.get(link.evidence.node_id) if link.evidence is not None else None
        if link.evidence is not None and message is not None:
            found.append(
                Evidence(
                    entry_id=None, source=link.evidence, speaker=message.speaker, said_at=message.said_at
                )
            )
    return found
