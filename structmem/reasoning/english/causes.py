"""How somebody asks for a reason in a conversation, and how the course of things is told."""

import re

ASKS_REASON = re.compile(
    r"\b(?:why|how come|what happened|what went wrong|how did that happen)\b[^?]*\?", re.IGNORECASE
)
# "Since June" tells when, not why.
_SINCE_WHEN = (
    r"(?: (?:last|then|the|\d|early|mid|late|spring|summer|autumn|winter|yesterday|about|around|my|your"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)|[.,!?;]|$)"
)
BECAUSE = re.compile(
    rf"\b(?:because|since(?!{_SINCE_WHEN})|due to|thanks to|as a result|so that|that['’]?s why|which is why"
    r"|in order to)\b",
    re.IGNORECASE,
)
LED_UP = re.compile(r"\b(?:and|so|then|which)\W*$", re.IGNORECASE)
COURSE = re.compile(r"\W*(?:when|while|after|as|once|by|trying|doing)\b", re.IGNORECASE)
