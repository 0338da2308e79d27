"""How people, their names and their parts in an event are asked for."""

import re

_AUXILIARY = r"(?:did|do|does|has|have|had|is|are|was|were|will|would|can|could|should|might)"
WITH_WHOM = re.compile(r"\bwith who(?:m|se)?\b|\bwho(?:m)?\b.*\bwith\s*\?*$", re.IGNORECASE)
WHO_IS = re.compile(r"^who(?:['’]s| is| was| are| were)\s+(?P<name>[^?]+?)\s*\?*$", re.IGNORECASE)
DOER = re.compile(
    rf"\bwho(?: else| all)?\s+(?!{_AUXILIARY}\b)(?P<verb>[^\W\d_]+)"
    r"|\bwho(?: else)?\s+(?:is|are|was|were|has|have|had)\s+(?P<form>[^\W\d_]+(?:ing|ed|en))\b",
    re.IGNORECASE,
)
NAME_WORDS = ("name", "named", "call", "called")
ASKS_NAME = re.compile(r"\bnames?\b|\b(?:is|was|are|be)\b.* ?\b(?:called|named)\s*\?*$", re.IGNORECASE)
TELLS_NAME = re.compile(r"\b(?:called|named|names?)\b", re.IGNORECASE)
