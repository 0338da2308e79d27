"""Rules that say plainly what clefts say: "it was me who mended it", "Monday was the day I mended it"."""

import re

from structmem.extraction.english.frames import CALENDAR, SPAN_OF_TIME
from structmem.extraction.grammar.lemmas import VERB_FORMS, Form, past_of
from structmem.extraction.plain.recast import (
    DOING,
    FLAGS,
    LEAD,
    NO_END,
    START,
    SUBJECT,
    Rule,
    done_of,
    in_place,
)

_WHOM = r"(?P<who>me|us|him|her|them|my \w+|(?-i:[A-Z])[\w'-]+)"
_NAMED = {"me": "I", "us": "we", "him": "he", "her": "she", "them": "they"}
_PAST_FOLLOWS = (
    r"(?= (?:(?:had|has|have|finally|first|just|actually|really) )?(?!I\b|we\b)[a-z]+(?:ed|[tdkwegnm])\b)"
)
_CALENDAR = re.compile(CALENDAR, FLAGS)


def _took(found: re.Match[str]) -> str:
    """Return "it took me all of March to mend it" as "I all of March mended it"."""
    if not any(one.form is Form.BASE for one in VERB_FORMS.get(found["verb"].casefold(), ())):
        return ""
    who = _NAMED.get(found["who"].casefold(), found["who"])
    said = {"took": who, "to": past_of(found["verb"].casefold())}
    return in_place(found, said if _CALENDAR.search(found["span"]) else {**said, "span": ""})


def _saw(found: re.Match[str]) -> str:
    """Return "Sunday saw me mending it" as "Sunday I mended it"."""
    done, who = done_of(found["verb"]), _NAMED.get(found["who"].casefold(), found["who"])
    return in_place(found, {"saw": f"{who} {done}"}) if done else ""


def _cleft(found: re.Match[str]) -> str:
    """Return "it was me who mended it" as "I mended it"."""
    who = found["who"]
    return in_place(found, {"cleft": _NAMED.get(who.casefold(), who)})


def _reversed_cleft(found: re.Match[str]) -> str:
    """Return "the one who mended it was me" as "I mended it"."""
    who = found["who"]
    return in_place(found, {"one": _NAMED.get(who.casefold(), who), "was": ""})


def _day_when(found: re.Match[str]) -> str:
    """Return "Monday was the day I left" as "Monday, I left"."""
    return in_place(found, {"was": ","})


def _once(found: re.Match[str]) -> str:
    """Return "it was only when I had slept that I sang" as "once I had slept, I sang"."""
    return in_place(found, {"open": "once", "that": ","})


def _while(found: re.Match[str]) -> str:
    return in_place(found, {"gone": "while"})


CLEFTS: tuple[Rule, ...] = (
    (
        re.compile(
            rf"{START}{LEAD}(?P<took>it(?:'s)? (?:only |just |eventually |actually )?(?:took|taken) {_WHOM})"
            r"(?P<span> [^.;:!?,\n]{2,40}?) (?P<to>to (?:finally )?(?P<verb>[a-z]+))\b",
            FLAGS,
        ),
        _took,
    ),
    (re.compile(rf"\b{SPAN_OF_TIME} (?P<saw>(?:saw|found|had) {_WHOM} {DOING})", FLAGS), _saw),
    (
        re.compile(
            r"\b(?P<cleft>it (?:was|is|'s|has been|must have been) (?:only |actually |in fact |really )?"
            r"(?P<who>me|us|I|he|she|(?:my|our|the|his|her) \w+|(?-i:[A-Z])[\w'-]+),? (?:who|that))"
            + _PAST_FOLLOWS,
            FLAGS,
        ),
        _cleft,
    ),
    (
        re.compile(
            r"\b(?P<one>the (?:ones?|person|people|man|woman|guy|girl|idiot|hero|culprit) (?:who|that))"
            rf"{_PAST_FOLLOWS}{NO_END}{{2,70}}?"
            rf"(?P<was> (?:was|were|is|are)(?: actually| in fact)? {_WHOM})(?=[.!]|$)",
            FLAGS,
        ),
        _reversed_cleft,
    ),
    (
        re.compile(
            rf"{START}{LEAD}(?:on )?{SPAN_OF_TIME}(?P<was> was (?:also |finally |actually )?(?:the|that|my) "
            r"(?:\w+ )?(?:day|moment|week|month|year|time|night|weekend|evening|morning|point)"
            rf"(?: (?:that|when|on which|in which))?)(?= {SUBJECT}\b)",
            FLAGS,
        ),
        _day_when,
    ),
    (
        re.compile(
            rf"\b(?P<open>it was only (?:when|after|once)){NO_END}{{3,90}}?(?P<that> that)(?= {SUBJECT}\b)",
            FLAGS,
        ),
        _once,
    ),
    (
        re.compile(rf"\b(?P<gone>in the (?:very )?(?:middle|midst|course|process) of)(?= {DOING})", FLAGS),
        _while,
    ),
    (
        re.compile(
            rf"\b(?P<gone>at the (?:very )?same (?:time|moment) (?:as|that|when))(?= {SUBJECT}\b)", FLAGS
        ),
        _while,
    ),
)
