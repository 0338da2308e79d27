"""Short answers to questions for a slot: "Any hobbies?" – "Rowing, mostly."."""

import re

from structmem.extraction.english.answers import NO_ANSWER, SLOT_QUESTIONS

_QUESTIONS = tuple((re.compile(asked, re.IGNORECASE), said) for asked, said in SLOT_QUESTIONS)
_TRAILING = re.compile(
    r"\s+(?:mostly|mainly|actually|these days|now|at the moment|nowadays|I guess|I suppose|too|as well)$",
    re.IGNORECASE,
)
_ADVERBS = re.compile(
    r"^(?:(?:mostly|mainly|just|only|actually|probably|currently|lots of|a lot of|a bit of|some|still)\s+)+",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"^(?:in|at|for|with|as|to)\s+", re.IGNORECASE)
_LONGEST = 6
_REST = 10


def slot_answered(question: str, part: str) -> str:
    """Return what the first part of a short answer says with its question; an empty string if nothing."""
    words = part.split()
    if not words or len(words) > _LONGEST or words[0].casefold() in NO_ANSWER:
        return ""
    for asked, said in _QUESTIONS:
        match = asked.fullmatch(question)
        if match:
            value = _TRAILING.sub("", _PREPOSITION.sub("", _ADVERBS.sub("", part))).strip(" ,")
            if not value or ("{Name}" in said and not value[0].isupper()):
                return ""
            if "{Name}" not in said and value[:1].isupper() and said.startswith("My") and value[1:].islower():
                value = value[0].lower() + value[1:]
            return said.format(value, Name=value, **match.groupdict())
    return ""


def with_rest(told: str, rest: str) -> str:
    """Return a statement with what its speaker goes on to say of it: "I moved there in May"."""
    rest = rest.strip(" ,;–—-")
    return f"{told} {rest}" if rest.startswith(("I ", "We ", "we ")) and len(rest.split()) <= _REST else told
