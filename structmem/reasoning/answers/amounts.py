"""How much, how old, how often, how far: a quantity in the words of a message that speaks of the matter."""

import re
from collections.abc import Iterator

from structmem.domain.answer import Answer, AnswerKind
from structmem.domain.interval import Certainty
from structmem.domain.message import Message
from structmem.reasoning.answers.case import Candidate, Case
from structmem.reasoning.answers.reply import confidence_of, quote_of, reply
from structmem.reasoning.answers.sentences import sentences
from structmem.reasoning.english.amounts import QUANTITIES

# The verb of such a question (pay, cost, weigh) seldom stands beside the number.
_LEAST_COVERAGE = 0.34
_TRIED = 8
_BESIDE = 0.85


def answer_amount(case: Case) -> Answer | None:
    """Return the quantity of the sort that is asked for, from what was said of the matter or next to it."""
    told = next((told for asked, told in QUANTITIES if asked.search(case.question)), None)
    if told is None:
        return None
    bare = [one for one in case.candidates if one.entry is None and one.coverage >= _LEAST_COVERAGE]
    for candidate in bare[:_TRIED]:
        for share, message in _around(candidate):
            if match := _quantity(case, told, message.text):
                return reply(
                    case,
                    AnswerKind.TEXT,
                    match.group(),
                    match.group(),
                    method="amount",
                    evidence=[quote_of(message)],
                    confidence=share * confidence_of(candidate),
                    certainty=Certainty.ASSERTED,
                )
    return None


def _quantity(case: Case, told: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the quantity in the sentence that speaks most of the matter."""
    found = [
        (case.matter.coverage(text[start:end]), -start, match)
        for start, end in sentences(text)
        if (match := told.search(text, start, end))
    ]
    return max(found, key=lambda one: one[:2])[2] if found else None


def _around(candidate: Candidate) -> Iterator[tuple[float, Message]]:
    """Yield the message, and what was said right after and before it, with a share of trust."""
    yield 1.0, candidate.message
    for offset in (1, 2, -1):
        beside = candidate.view.neighbour(candidate.message, offset)
        if beside is not None:
            yield _BESIDE, beside
