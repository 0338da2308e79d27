"""How it is asked what somebody said or advised, and the verbs of it."""

import re

ADVISING = (
    "advise",
    "advice",
    "recommend",
    "recommendation",
    "suggest",
    "suggestion",
    "tip",
    "propose",
    "warn",
)
SAYING = (*ADVISING, "say", "tell", "mention", "think", "explain", "answer", "reply", "remark", "opinion")
_VERB = r"(?:advise|recommend|suggest|propose|warn|say|tell|mention|think|explain|answer|reply|remark)"
ASKS_SAID = re.compile(
    rf"\b(?:what|which|how)\b.*?\b(?:did|does|do|have|has|had|would)\s+(?P<who>[^?]+?)\s+{_VERB}(?:d|ed|s)?\b"
    r"|\bwhat\b.*?\b(?:did|have|has)\s+(?P<giver>[^?]+?)\s+(?:give|given)\b.*\b(?:advice|tips?)\b"
    r"|\bwhat (?:advice|tips?)\b.*\b(?:did|have|has)\s+(?P<adviser>[^?]+?)\s+(?:give|given)\b",
    re.IGNORECASE,
)
# The one who is asked: the memory's own side of the conversation.
ADDRESSED = frozenset(["you"])
