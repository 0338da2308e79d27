"""In which form a question wants a time, and how a phrase says one."""

import re

AGO = re.compile(r"\b(?:ago|back|earlier)\b", re.IGNORECASE)
LAST = re.compile(r"^(?:on\s+)?(?:the\s+|this\s+)?(?:last|past|previous)\s+", re.IGNORECASE)
NEXT = re.compile(r"^(?:on\s+)?(?:the\s+|this\s+)?(?:next|coming|following)\s+", re.IGNORECASE)
WEEKDAY = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)(?:s|r|rs|nes|ur)?(?:day)?\b", re.IGNORECASE)
ASKED_UNIT = re.compile(r"\b(?:which|what)\s+(?P<unit>year|month|weekday|day of the week)\b", re.IGNORECASE)
ASKED_AGO = re.compile(r"\bhow\s+(?:long|many\s+\w+)\s+ago\b", re.IGNORECASE)
ASKED_START = re.compile(r"\b(?:start|begin|began|join|first|open|launch|adopt|get|got|move)", re.IGNORECASE)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
