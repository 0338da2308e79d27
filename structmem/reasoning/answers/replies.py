"""What was answered when somebody asked the same in the conversation."""

from structmem.domain.answer import Answer, AnswerKind
from structmem.domain.hit import Intent
from structmem.domain.interval import Certainty
from structmem.domain.message import Message
from structmem.domain.words import is_named, terms, words
from structmem.reasoning.answers.case import Candidate, Case
from structmem.reasoning.answers.reply import confidence_of, quote_of, reply
from structmem.reasoning.answers.sentences import sentences
from structmem.reasoning.english.asking import QUESTION_WORD
from structmem.reasoning.english.replies import SLIGHT

_ASKED_SO = (Intent.WHERE, Intent.WHO, Intent.WHAT, Intent.COUNT)
_LEAST_COVERAGE = 0.6


def answer_reply(case: Case) -> Answer | None:
    """Return the first telling sentence that somebody gave to the same question."""
    wanted = QUESTION_WORD.search(case.question)
    if wanted is None or not any(map(case.asks, _ASKED_SO)):
        return None
    for candidate in case.candidates:
        if candidate.entry is not None or not _is_the_same(case, candidate, wanted[1]):
            continue
        answer = candidate.view.neighbour(candidate.message, 1)
        if (
            answer is None
            or answer.speaker == candidate.message.speaker
            or not _concerns(case, candidate, answer)
        ):
            continue
        if span := _telling(case, answer):
            text = answer.text[span[0] : span[1]]
            return reply(
                case,
                AnswerKind.TEXT,
                text,
                text,
                method="reply",
                evidence=[quote_of(candidate.message), quote_of(answer, *span)],
                confidence=confidence_of(candidate),
                certainty=Certainty.ASSERTED,
            )
    return None


def _is_the_same(case: Case, candidate: Candidate, word: str) -> bool:
    text = candidate.message.text
    for start, end in sentences(text):
        sentence = text[start:end]
        asked = QUESTION_WORD.search(sentence)
        if sentence.endswith("?") and asked and asked[1].casefold() == word.casefold():
            alike = min(case.matter.coverage(sentence), case.matter.asked_in(sentence))
            return alike >= _LEAST_COVERAGE
    return False


def _concerns(case: Case, candidate: Candidate, answer: Message) -> bool:
    """Tell whether the exchange is about the people whom the question names."""
    before = candidate.view.neighbour(candidate.message, -1)
    told = " ".join(one.text for one in (before, candidate.message, answer) if one is not None)
    return not case.people or any(name == answer.speaker or is_named(name, told) for name in case.people)


def _telling(case: Case, answer: Message) -> tuple[int, int] | None:
    """Return where the first sentence stands that says something the question does not."""
    asked = set(terms(case.question))
    for start, end in sentences(answer.text):
        text = answer.text[start:end]
        if not text.endswith("?") and not set(words(text)) <= SLIGHT and not set(terms(text)) <= asked:
            return start, end
    return None
