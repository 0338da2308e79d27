"""Why, and with what effect: the stated chains of the event that the question speaks of."""

from collections.abc import Sequence

from structmem.domain.answer import Answer, AnswerKind, CausalPath, Evidence, Why
from structmem.domain.entry import EntryKind, Link
from structmem.domain.hit import Intent
from structmem.domain.interval import Certainty
from structmem.reasoning.answers.case import Candidate, Case
from structmem.reasoning.answers.reply import confidence_of, evidence_of, reply
from structmem.reasoning.causes import effects, why
from structmem.reasoning.locate import Found
from structmem.retrieval.view import ScopeView

_TRIED = 5
_NEAR = 0.7
_LEAST_COVERAGE = 0.6
_DEPTH = 4


def answer_why(case: Case) -> Answer | None:
    """Return the best chain that leads to what is asked about."""
    return _chain(case, backward=True) if case.asks(Intent.WHY) else None


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
    return _say(case, guess[0], guess[1].inferred[:1], backward) if guess else None


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
