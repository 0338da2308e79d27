"""How somebody asks for a reason in a conversation, and how the course of things is told."""

import re

ASKS_REASON = re.compile(
    r"\b(?:why|how come|what happened|what went wrong|how did that happen)\b[^?]*\?", re.IGNORECASE
)
BECAUSE = re.compile(
    r"\b(?:because|since|due to|thanks to|as a result|so that|that['’]?s why|which is why|in order to)\b",
    re.IGNORECASE,
)
LED_UP = re.compile(r"\b(?:and|so|then|which)\W*$", re.IGNORECASE)
COURSE = re.compile(r"\W*(?:when|while|after|as|once|by|trying|doing)\b", re.IGNORECASE)
