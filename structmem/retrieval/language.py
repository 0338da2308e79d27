"""English words and patterns that tell what a question asks for; another language is another set of these."""

import re
from collections.abc import Sequence
from enum import IntFlag

from structmem.domain.entry import EntityType
from structmem.domain.hit import Intent
from structmem.domain.words import words


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
_UNITS = "minute hour day night week weekend month season year decade"
_POINTS = (
    "today yesterday tomorrow tonight ago last next since recently lately soon morning afternoon evening "
    "midnight noon spring summer autumn winter anniversary birthday"
)

# Words of the form that an answer has; those with another, commoner meaning are out.
_TIME_WORDS = _set(
    f"{_MONTHS} {_WEEKDAYS} {_UNITS} {' '.join(f'{unit}s' for unit in _UNITS.split())} {_POINTS}"
) - _set("may march mar")
_NUMBER_WORDS = _set(
    "one two three four five six seven eight nine ten eleven twelve hundred thousand dozen couple several "
    "few both once twice first second third"
)
_CAUSE_WORDS = _set(
    "because since so due therefore reason inspired caused made helped wanted motivated convinced"
)
_DEPICTION_WORDS = _set("photo photograph picture image pic painting painted drawing poster")


class Form(IntFlag):
    """What an answer can have on its face; a question asks for some of these."""

    NONE = 0
    TIME = 1
    NUMBER = 2
    CAUSE = 4
    IMAGE = 8


_FORM_OF_INTENT = {
    Intent.WHEN: Form.TIME,
    Intent.DURATION: Form.TIME,
    Intent.COUNT: Form.NUMBER,
    Intent.WHY: Form.CAUSE,
}
_TYPE_OF_INTENT = {Intent.WHERE: EntityType.PLACE, Intent.WHO: EntityType.PERSON}


def form_of(tokens: Sequence[str], *, has_image: bool) -> Form:
    """Return the forms that a message has."""
    form = Form.IMAGE if has_image else Form.NONE
    if not _TIME_WORDS.isdisjoint(tokens):
        form |= Form.TIME
    if not _CAUSE_WORDS.isdisjoint(tokens):
        form |= Form.CAUSE
    if not _NUMBER_WORDS.isdisjoint(tokens) or any(token.isdigit() for token in tokens):
        form |= Form.NUMBER
    return form


def form_wanted(question: str, intents: Sequence[Intent]) -> Form:
    """Return the forms of which the answer to a question has one."""
    form = Form.NONE if _DEPICTION_WORDS.isdisjoint(words(question)) else Form.IMAGE
    for intent in intents:
        form |= _FORM_OF_INTENT.get(intent, Form.NONE)
    return form


def types_wanted(intents: Sequence[Intent]) -> tuple[EntityType, ...]:
    """Return the types of entities of which the answer to a question names one."""
    return tuple(_TYPE_OF_INTENT[intent] for intent in intents if intent in _TYPE_OF_INTENT)


_UNIT = r"(?:time|minutes|hours|days|nights|weeks|months|years)"
_CALENDAR = r"(?:date|day|weekday|week|weekend|month|year|season|time)"
_CAUSE_VERB = (
    r"(?:made|makes|caused|causes|led|leads|inspired|inspires|motivated|motivates|prompted|drove|drives"
    r"|triggered|convinced)"
)
_PLACE = r"(?:city|town|country|state|place|location|venue)"
_AUXILIARY = r"(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|might)(?:n't)?"

# A question can ask for several things; they are listed in this order, the main one first.
_PATTERNS = (
    (Intent.DURATION, r"\bhow long\b(?! ago)"),
    (Intent.DURATION, rf"\bhow (?:many|much) (?:more |whole )?{_UNIT}\b(?!.*\bago\b)"),
    (Intent.DURATION, r"\bduration\b"),
    (
        Intent.WHEN,
        r"\bwhen\b(?! (?:he|she|they|i|we|it|you)\b)|\bhow long ago\b|\bhow (?:many|much) \w+ ago\b",
    ),
    (Intent.WHEN, rf"\b(?:what|which) (?:\w+ )?{_CALENDAR}\b"),
    (
        Intent.WHY,
        r"\bwhy\b|\bhow come\b|\breasons?\b|\bwhat for\b|\bwhat (?:is|was) the (?:cause|motivation)\b",
    ),
    (Intent.WHY, rf"\bwhat (?:\w+ )?{_CAUSE_VERB}\b"),
    (Intent.EFFECT, r"\b(?:results?|consequences?|outcomes?|effects?|impacts?|aftermath|affect(?:ed|s)?)\b"),
    (Intent.EFFECT, r"\bwhat happened (?:after|because|when|once|next)\b|\blead to\b|\bwhat came of\b"),
    (Intent.COUNT, r"\bhow (?:many|much|often)\b|\bnumber of\b|\bcount\b"),
    (Intent.CHANGE, r"\bchang(?:e|es|ed|ing)\b|\bno longer\b|\bused to\b|\bany ?more\b|\bstopped\b"),
    (
        Intent.CHANGE,
        r"\bswitch(?:ed)?\b|\binstead\b|\bupdated?\b|\bevolv(?:e|ed)\b|\bdifferent(?:ly)? (?:from|than)\b",
    ),
    (
        Intent.ORDER,
        r"\bbefore\b|\bafter\b|\bfirst\b|\bearli(?:er|est)\b|\blater\b|\blatest\b|\bmost recent\b",
    ),
    (Intent.ORDER, r"\border\b|\bsequence\b|\bprior to\b|\bchronolog\w*\b|\bfollowing\b"),
    (
        Intent.STATE,
        r"\bcurrent(?:ly)?\b|\bnow(?:adays)?\b|\bthese days\b|\bat the moment\b|\bstill\b|\bas of\b",
    ),
    (Intent.STATE, r"\bstatus\b|\b(?:does|do) .*\b(?:live|work|own|have|study|like|prefer)\b"),
    (Intent.WHO, r"\bwho(?:m|se)?\b"),
    (Intent.WHERE, rf"\bwhere\b|\b(?:what|which) (?:\w+ )?{_PLACE}\b"),
    (Intent.YES_NO, rf"^(?:and |but |so )?{_AUXILIARY}\b"),
    (Intent.WHAT, r"\bwhat\b|\bwhich\b|\bhow\b"),
)
INTENT_PATTERNS: tuple[tuple[Intent, re.Pattern[str]], ...] = tuple(
    (intent, re.compile(pattern)) for intent, pattern in _PATTERNS
)

# What a question means that wants the whole rather than one message.
OVERVIEW = re.compile(
    r"\bsummar(?:y|ies|ise|ize)\w*\b|\boverview\b|\brecap\b|\boverall\b|\bin general\b|\btell me about\b"
)

_PLURAL = r"(?:people|children|men|women|(?!(?:has|was|does|news)\b)\w+[^\Wsui]s)"
_SEVERAL = re.compile(
    rf"^(?:\w+ )?(?:what|which)(?: \S+){{0,3}}? {_PLURAL}(?: of(?: \S+){{1,3}}?)? {_AUXILIARY}\b"
    r"|\bhow (?:many|often)\b"
)


def asks_for_several(question: str) -> bool:
    """Tell whether a question asks for things in the plural, or counts: its answer lies in several places."""
    return _SEVERAL.search(" ".join(words(question))) is not None


FIRST_PERSON = _set("i me my mine myself i'm i've i'd i'll")
