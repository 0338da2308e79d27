"""Where the sentences of a message stand."""

import re
from collections.abc import Iterator

from structmem.domain.words import words

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+(?=\s|$)|[.!?]+(?!\s)[^.!?\n]*)*[.!?]*")
_LEAST_WORDS = 2


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence, without the space around it; a dot inside a number ends none."""
    for match in _SENTENCE.finditer(text):
        told = match.group()
        if told.strip():
            start = match.start() + len(told) - len(told.lstrip())
            yield start, start + len(told.strip())


def next_sentence(text: str, after: int) -> tuple[int, int] | None:
    """Return the first statement that starts at or after a place; an exclamation of one word is none."""
    for start, end in sentences(text):
        if (
            start >= after
            and not text[start:end].endswith("?")
            and len(words(text[start:end])) >= _LEAST_WORDS
        ):
            return start, end
    return None
