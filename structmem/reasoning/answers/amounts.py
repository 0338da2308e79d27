"""How much, how old, how often, how far: a quantity in the words of a message that speaks of the matter."""

import re
from collections.abc import Iterator

from structmem.domain.answer import Answer, AnswerKind
from structmem.domain.interval import Certainty
from structmem.domain.message import Message
from structmem.reasoning.answers.case import Candidate, Case
from structmem.reasoning.answers.reply import confidence_of, quote_of, reply

_SMALL = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NUMBER = (
    rf"(?:\d+(?:[.,]\d+)*|(?:a|one) (?:hundred|thousand|million|dozen)|(?:{_TENS})(?:-\w+)?"
    rf"|\w+teen|one|{_SMALL}|half an?|an?)(?: (?:hundred|thousand|million|and a half|k))*"
)
_CURRENCY = (
    r"(?:dollars?|bucks?|euros?|pounds?|quid|cents?|pence|yen|francs?|rupees?|pesos?|kron(?:or|er)|yuan"
    r"|usd|eur|gbp)"
)
_RATE = r"(?: (?:an?|per|each|every) (?:hour|day|night|week|month|year|person|head|piece))?"
_TIMES = rf"(?:once|twice|{_NUMBER} times)"
_PERIOD = r"(?:day|morning|evening|night|week|weekend|fortnight|month|year|weekday|\w+day)s?"

_QUANTITIES = (
    (
        r"\bhow much\b(?!.*\b(?:weigh|time)\b)|\bwhat (?:price|rent|salary|sum)\b"
        r"|\bwhat (?:was|is) the (?:price|cost|rent)\b",
        rf"[$€£¥]\s?\d+(?:[.,]\d+)*(?:\s?(?:k|million|m)\b)?{_RATE}|\b{_NUMBER} {_CURRENCY}\b{_RATE}",
    ),
    (
        r"\bhow old\b|\bwhat age\b",
        rf"\b{_NUMBER}(?:[- ](?:years?|months?|weeks?)[- ]old)\b|(?<=\bturned )\w+|(?<=\bturning )\w+"
        rf"|(?<=\bage of )\w+|(?<=\baged )\w+|(?:(?<=\bis )|(?<=\bwas )|(?<=\bam )|(?<=['’]s )|(?<=['’]m )|^)"
        rf"(?:\d{{1,3}}|(?:{_TENS})(?:-\w+)?|\w+teen|{_SMALL})(?= years\b|[.,!?;]|$)",
    ),
    (
        r"\bhow often\b|\bhow frequently\b",
        rf"\b{_TIMES} (?:an?|per|every|each) {_PERIOD}\b|\bevery (?:other |second |single |\w+ )?{_PERIOD}\b"
        r"|\b(?:daily|weekly|fortnightly|monthly|yearly)\b"
        r"|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)days\b"
        r"|\bmost (?:days|mornings|evenings|weekends|nights)\b",
    ),
    (
        r"\bhow (?:far|tall|deep|wide|high)\b",
        rf"\b{_NUMBER}[- ]?(?:k|km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|m|cm|feet|foot|ft|inches)\b",
    ),
    (
        r"\bhow (?:heavy|much\b.*\bweigh\w*)\b",
        rf"\b{_NUMBER}[- ]?(?:kg|kgs|kilos?|kilograms?|pounds?|lbs?|grams?|stones?|tons?|tonnes?)\b",
    ),
)
_PATTERNS = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(told, re.IGNORECASE)) for asked, told in _QUANTITIES
)
# The verb of such a question (pay, cost, weigh) seldom stands beside the number.
_LEAST_COVERAGE = 0.34
_TRIED = 8
_BESIDE = 0.85


def answer_amount(case: Case) -> Answer | None:
    """Return the quantity of the sort that is asked for, from what was said of the matter or next to it."""
    told = next((told for asked, told in _PATTERNS if asked.search(case.question)), None)
    if told is None:
        return None
    bare = [one for one in case.candidates if one.entry is None and one.coverage >= _LEAST_COVERAGE]
    for candidate in bare[:_TRIED]:
        for share, message in _around(candidate):
            if match := told.search(message.text):
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


def _around(candidate: Candidate) -> Iterator[tuple[float, Message]]:
    """Yield the message, and what was said right after and before it, with a share of trust."""
    yield 1.0, candidate.message
    for offset in (1, 2, -1):
        beside = candidate.view.neighbour(candidate.message, offset)
        if beside is not None:
            yield _BESIDE, beside
