"""Numbers in words, and what is counted."""

import re

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
NUMBERS = {word: number for number, word in enumerate(_SMALL)} | {"once": 1, "twice": 2, "dozen": 12}
COUNTED = re.compile(r"\bhow many\s+(?P<noun>[^\W\d_]+(?:\s+[^\W\d_]+)?)", re.IGNORECASE)
OCCASIONS = frozenset(["time", "times"])
