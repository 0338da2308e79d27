"""Blanks out what is said in between, so that the plain sentence is left; offsets stay."""

import re

from structmem.extraction.english.asides import (
    BETWEEN,
    BUSY,
    NO_CHOICE,
    OPENINGS,
    PRONOUN,
    WHAT_DONE,
)

_START = r"(?:^|(?<=[.!?]\s)|(?<=\n))\s*"
_FLAGS = re.IGNORECASE
_BETWEEN = re.compile(rf",\s*(?:{'|'.join(BETWEEN)})\s*,", _FLAGS)
_OPENING = re.compile(rf"{_START}(?P<opening>(?:{'|'.join(OPENINGS)})\s*[,:]?)\s", _FLAGS)
_ACCORDING = re.compile(
    rf"{_START}(?P<before>according to )[^\W\d_][\w'-]*(?P<after>,\s*{PRONOUN}\b)", _FLAGS
)
_WHAT_DONE = re.compile(rf"\b{WHAT_DONE}", _FLAGS)
_PREPOSITION = re.compile(r" (?:on|in|at) ", _FLAGS)
_CHOICE = re.compile(NO_CHOICE, _FLAGS)
_BUSY = re.compile(BUSY, _FLAGS)


def without_asides(text: str) -> str:
    """Return a text of the same length whose asides are blank.

    "Otto, on the other hand, sold it" reads as "Otto sold it", "what I did was sell it" as "I did sell it".
    """
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
    return _plainly_done(text)


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
