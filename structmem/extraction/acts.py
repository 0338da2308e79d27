"""Sentences to acts between speakers."""

import re

from structmem.extraction.clauses import ParsedSentence
from structmem.extraction.english.acts import ACT_PATTERNS, BACKCHANNELS, CORRECTIONS
from structmem.extraction.word_classes import Tag

_PATTERNS = tuple((act, re.compile(pattern, re.IGNORECASE)) for act, pattern in ACT_PATTERNS)
_CORRECTION = re.compile(CORRECTIONS, re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_INVERTED = frozenset([Tag.BE, Tag.DO, Tag.HAVE, Tag.MODAL])
_PATTERN_REACH = 600


def act_of(parsed: ParsedSentence, text: str) -> str:
    """Return the act of a sentence, or an empty string."""
    plain = text[:_PATTERN_REACH].replace("’", "'")
    for act, pattern in _PATTERNS:
        if pattern.search(plain):
            if parsed.sentence.is_question and act not in {"INVITE", "ADVISE"}:
                continue
            return act
    if is_question(parsed):
        return "ASK"
    return "ADVISE" if is_imperative(parsed) else ""


def is_question(parsed: ParsedSentence) -> bool:
    """Tell whether a sentence asks."""
    if parsed.sentence.is_question:
        return True
    tags = [t for t in parsed.tags if t not in {Tag.INTERJECTION, Tag.PUNCTUATION, Tag.COORDINATOR}]
    return len(tags) > 2 and tags[0] is Tag.QUESTION and tags[1] in _INVERTED and tags[2] is Tag.PRONOUN


def is_imperative(parsed: ParsedSentence) -> bool:
    """Tell whether a sentence opens with a base form that has no subject."""
    for clause in parsed.clauses[:1]:
        group = clause.group
        if clause.subjects or clause.connector or parsed.tags[group.first] not in {Tag.BASE, Tag.DO}:
            return False
        return all(t in {Tag.ADVERB, Tag.INTERJECTION, Tag.PUNCTUATION} for t in parsed.tags[: group.first])
    return False


def is_backchannel(text: str) -> bool:
    """Tell whether a sentence holds nothing to keep."""
    found = _WORD.findall(text.casefold().replace("’", "'"))
    return all(word in BACKCHANNELS for word in found)


def corrects(text: str) -> bool:
    """Tell whether a sentence takes back an earlier one."""
    return _CORRECTION.search(text[:_PATTERN_REACH].replace("’", "'")) is not None
