"""Blanks out what is said in between, so that the plain sentence is left; offsets stay."""

import re

from structmem.extraction.english.amending import MEANT, SLIPS
from structmem.extraction.english.asides import (
    BETWEEN,
    BUSY,
    NO_CHOICE,
    OPENINGS,
    PRONOUN,
    WHAT_DONE,
)
from structmem.extraction.plain.appositions import with_plain_appositions
from structmem.extraction.plain.causes import plainly_caused
from structmem.extraction.plain.frames import plainly

_START = r"(?:^|(?<=[.!?]\s)|(?<=\n))\s*"
_FLAGS = re.IGNORECASE
_BETWEEN = re.compile(rf",\s*(?:{'|'.join(BETWEEN)})\s*,", _FLAGS)
_OPENING = re.compile(rf"{_START}(?P<opening>(?:{'|'.join(OPENINGS)})\s*[,:]?)\s", _FLAGS)
_ACCORDING = re.compile(
    rf"{_START}(?P<before>according to )[^\W\d_][\w'-]*(?P<after>,\s*{PRONOUN}\b)", _FLAGS
)
_WHAT_DONE = re.compile(rf"\b{WHAT_DONE}", _FLAGS)
_DATE = r"(?:(?:on|in|at) )?(?:the )?(?:\d|[A-Z][a-z]+(?:day|uary|ch|il|May|ne|ly|ust|ber)\b)"
_SLIP = re.compile(rf"[,–—-]\s+(?P<slip>(?i:{SLIPS})),?\s+(?={_DATE})")
_WORD = r"[A-Z][\w'-]+"
_HERE = r"(?=,|[.!?]|$| (?:on|in|at|last|this|with|for|yesterday)\b)"
_THERE = r"(?=,? (?:on|in|at|last|this|with|for|yesterday)\b)"
_MEANT_NAME = re.compile(
    rf"(?<=[a-z] )(?P<meant>{_WORD}[,–—-]*\s+(?:(?i:{MEANT}),?\s+(?={_WORD}{_HERE})"
    rf"|(?i:sorry|no|no wait|oops),\s+(?={_WORD}{_THERE})))"
)
_MEANT_THING = re.compile(
    rf"(?<=[a-z] )(?P<meant>an? [\w'-]+,\s+(?i:{MEANT}|sorry|no|no wait|oops),?\s+)(?=an? [\w'-]+)"
)
_PREPOSITION = re.compile(r" (?:on|in|at) ", _FLAGS)
_CHOICE = re.compile(NO_CHOICE, _FLAGS)
_BUSY = re.compile(BUSY, _FLAGS)


def without_asides(text: str) -> str:
    """Return a text of the same length whose asides are blank.

    "Otto, on the other hand, sold it" reads as "Otto sold it", "what I did was sell it" as "I did sell it".
    """
    text = with_plain_appositions(text)
    for pattern, groups in (
        (_BETWEEN, (0,)),
        (_OPENING, ("opening",)),
        (_ACCORDING, ("before", "after")),
        (_CHOICE, ("choice",)),
        (_BUSY, ("busy",)),
    ):
        for found in list(pattern.finditer(text)):
            for group in groups:
                text = _blank(text, *found.span(group))
    return plainly(plainly_caused(_plainly_done(_as_meant(text))))


def _as_meant(text: str) -> str:
    """Return "in Turku, I mean Oulu" as "in Oulu", and other words of correction as "sorry"."""
    for pattern in (_MEANT_NAME, _MEANT_THING):
        for found in list(pattern.finditer(text)):
            text = _blank(text, *found.span("meant"))
    for found in list(_SLIP.finditer(text)):
        start, end = found.span("slip")
        if end - start >= len("sorry"):
            text = f"{text[:start]}{'sorry'.ljust(end - start)}{text[end:]}"
    return text


def _plainly_done(text: str) -> str:
    for found in list(_WHAT_DONE.finditer(text)):
        done, was = found.start("between"), found.end("between")
        # "What I did on Monday was sell it": the first "did" goes, and "was" becomes one.
        text = _blank(text, found.start(), found.start() + len("what"))
        text = _blank(text, done - len("did"), done)
        if preposition := _PREPOSITION.match(text, done):
            text = _blank(text, *preposition.span())
        text = f"{text[:was]}did{' ' * (found.end() - was - len('did'))}{text[found.end() :]}"
    return text


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]
