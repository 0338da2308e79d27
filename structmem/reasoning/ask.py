"""From a question to a typed answer, or an abstention that says what is missing."""

from collections.abc import Callable, Sequence
from datetime import datetime

from structmem.domain.answer import Answer
from structmem.domain.hit import Intent
from structmem.domain.ids import ScopeKey
from structmem.errors import EmptyQuestion
from structmem.ports import TimeParser
from structmem.reasoning.answers.amounts import answer_amount
from structmem.reasoning.answers.case import Candidate, Case, open_case
from structmem.reasoning.answers.causal import answer_effect, answer_why
from structmem.reasoning.answers.counts import answer_count
from structmem.reasoning.answers.detail import answer_text, answer_where, answer_yes_no
from structmem.reasoning.answers.replies import answer_reply
from structmem.reasoning.answers.reply import abstain, listed
from structmem.reasoning.answers.saying import answer_advice, answer_said
from structmem.reasoning.answers.sequence import answer_duration, answer_order
from structmem.reasoning.answers.state import answer_change, answer_state
from structmem.reasoning.answers.still import answer_still
from structmem.reasoning.answers.when import answer_when
from structmem.reasoning.answers.who import answer_name, answer_who
from structmem.reasoning.search_port import Search

# The order is the precedence: the narrow question forms first, the sentence that fits best last.
_ANSWERERS: tuple[Callable[[Case], Answer | None], ...] = (
    answer_order,
    answer_duration,
    answer_name,
    answer_amount,
    answer_count,
    answer_said,
    answer_why,
    answer_effect,
    answer_when,
    answer_still,
    answer_change,
    answer_state,
    answer_yes_no,
    answer_where,
    answer_who,
    answer_reply,
    answer_text,
)

_LEAST_COVERAGE = 0.3
_LEAST_SIMILARITY = 0.5
_MARGIN = 0.2
_TALKED_OF = 0.9
_PRESUPPOSED = 0.6


def ask(
    search: Search,
    times: TimeParser,
    question: str,
    scopes: tuple[ScopeKey, ...],
    *,
    reference: datetime | None,
    now: datetime,
) -> Answer:
    """Answer with the operator that the question calls for.

    Raises:
        EmptyQuestion: Nothing was asked.
    """
    if not isinstance(question, str) or not question.strip():
        raise EmptyQuestion("the question is empty; ask in words, such as 'When did Ana move?'")
    case = open_case(search, times, question, scopes, reference=reference, now=now)
    # Advice is given about somebody else's affairs, so that whose memory it is does not matter.
    if advice := answer_advice(case):
        return advice
    if missing := _missing(case):
        return abstain(case, missing)
    for answer_with in _ANSWERERS:
        if answer := answer_with(case):
            return answer
    return abstain(case, "what was found does not say; try `search` for the messages that come nearest")


def _missing(case: Case) -> str | None:
    """Return why the memory cannot answer, None if it can."""
    if not any(view.messages for view in case.views.values()):
        return "nothing is remembered in this scope; add messages first"
    of_whom = f" of {listed(case.people)}" if case.people else ""
    apt = [one for one in case.candidates if one.apt]
    other = [one for one in case.candidates if one.foreign]
    # A question that says nothing but a name ("Who is Rui?") is met by whatever is told of that person.
    if apt and not case.matter.weights and case.asks(Intent.WHO):
        return None
    told = any(map(_is_fitting, apt))
    if any(map(_is_of_theirs, apt)):
        other = []
    if (not told and any(map(_is_fitting, other))) or _best(other) >= _best(apt) + _MARGIN:
        return f"this is not told{of_whom}, only of somebody else"
    if not told:
        return f"nothing that is remembered{of_whom} speaks of this"
    if case.asks(Intent.WHY) and all(one.coverage < _PRESUPPOSED for one in apt):
        return f"what the question takes for granted is not told{of_whom}"
    return None


def _is_fitting(candidate: Candidate) -> bool:
    """Tell whether a candidate speaks of the matter; one from the time that was asked for needs less."""
    less = 1 - 0.5 * candidate.timely
    return candidate.coverage >= _LEAST_COVERAGE * less or candidate.similarity >= _LEAST_SIMILARITY * less


def _is_of_theirs(candidate: Candidate) -> bool:
    """Tell whether an entry of that person has the verb, and all that is asked, or leaves it out."""
    told = max(candidate.own, candidate.window) if candidate.leaves_out else candidate.own
    return candidate.verb and told >= _TALKED_OF


def _best(candidates: Sequence[Candidate]) -> float:
    return max((one.likeness + 0.5 * one.coverage for one in candidates), default=0.0)
