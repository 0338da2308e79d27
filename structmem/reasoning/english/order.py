"""How order and length in time are asked for."""

import re

WHICH_FIRST = re.compile(
    r"\b(?:first|earlier|later|last)\b[^,:]*[,:]\s*(?P<a>.+?),?\s+or\s+(?P<b>.+?)\s*\?*$", re.IGNORECASE
)
WHICH_LATER = re.compile(r"\b(?:later|last)\b", re.IGNORECASE)
DID_BEFORE = re.compile(
    r"^(?:did|was|were|had|has|have|is)\s+(?P<a>.+?)\s+(?P<side>before|after)\s+(?P<b>.+?)\s*\?*$",
    re.IGNORECASE,
)
WHAT_BEFORE = re.compile(r"^what\b.*?\b(?P<side>before|after)\s+(?P<b>.+?)\s*\?*$", re.IGNORECASE)
BEFORE = "before"
BETWEEN = re.compile(
    r"\b(?:between\s+(?P<a>.+?)\s+and|from\s+(?P<c>.+?)\s+(?:to|until))\s+(?P<b>.+?)\s*\?*$", re.IGNORECASE
)
PRONOUN = re.compile(r"^(?:he|she|they)\b", re.IGNORECASE)
