"""Sentences that put another name, thing or number in the place of one that was told."""

import re
from dataclasses import replace

from structmem.extraction.english.amending import LAST, NUMBER
from structmem.extraction.english.slots import NAME
from structmem.extraction.reading.reading import Amendment

TRAILING = re.compile(
    r"^(?:it|that)(?:'s| was| is)? (?:actually|in fact|rather)\b|"
    r"\b(?:sorry|actually|come to think of it|my (?:mistake|bad)|i meant?|to be (?:precise|exact)|rather)"
    r"[\s.!]*$|^[^*]*\*$|^the (?:correct|right|actual|real|true) |"
    r",? (?:i|we) (?:mixed|muddled|confused|misremembered|misread|got (?:the|it|that|my))[^.;]{0,30}"
    r"[\s.!]*$",
    re.IGNORECASE,
)
_THING = rf"(?:(?:an?|the|my|our|his|her) [\w'-]+(?: [\w'-]+)?|{NAME})"
_IS = r"(?:(?:[Ii]t|[Tt]hat)(?: actually)? ?(?:was|is|'s) |)"
_WHERE = r"(?:in |at |to |with |from |for |by )?"
_OLD, _NEW = rf"{_WHERE}(?P<old>{_THING})", rf"{_WHERE}(?P<new>{_THING})"
_DENYING = r"(?:[Ii]t|[Tt]hat) (?:wasn't|was not|isn't|is not)"
_SAID = r"(?:[Ww]hen )?I (?:said|wrote|told you)"
_SWAPPED = (
    re.compile(rf"{_DENYING} {_OLD}(?:,? but|[,;:]) (?:(?:it|that) was )?{_NEW}(?: (?:who|that) .*)?[.!]*$"),
    re.compile(rf"[Nn]ot {_OLD}(?:,| but| -) {_NEW}[.!]*$"),
    re.compile(
        rf"{_SAID} {_OLD},? (?:but )?(?:I (?:meant|mean)|(?:it|that) was(?: actually| really)?) {_NEW}[.!]*$"
    ),
    re.compile(rf"{_SAID} (?P<old>[a-z'-]+),? (?:but )?I (?:meant|mean) (?P<new>[a-z'-]+)[.!]*$"),
    re.compile(rf"{_IS}{_NEW}(?:,| and) not {_OLD}[.!]*$"),
)
_AT = r"(?P<at>in |at |to |with |from |for |by )?"
_REPLACED = re.compile(
    rf"{_IS}{_AT}(?P<new>{_THING}),?(?P<mean> [Ii] (?:mean|meant))?(?P<who> who .*)?[.!]*$"
)
_ALONE = re.compile(rf"(?:\*(?P<new>[\w'-]+)|(?P<told>{_THING})\*)[.!]*$")
_NO = re.compile(r"\b(?:no|nope|not)\W*$", re.IGNORECASE)
_SORRY = re.compile(r"(?:sorry|oops|whoops|apologies|correction|edit|erratum|typo)\W*$", re.IGNORECASE)
_COUNT = re.compile(
    rf"{_IS}(?:there (?:were|are) |make (?:that|it) )?"
    rf"(?P<new>(?:{NUMBER})(?: [a-z]+){{0,2}})(?:,? (?:{LAST}))?[.!]*$",
    re.IGNORECASE,
)
_MEANT = re.compile(r"(?:i (?:meant|mean)|make (?:that|it)|correction|should have said)\W*$", re.IGNORECASE)
_BARE = re.compile(r"(?:a|an|the|my|our|his|her) ", re.IGNORECASE)


def named(text: str, rest: str, marked: bool, agreed: bool) -> Amendment | None:
    """Return another name, thing or number, and what it takes the place of if that is said."""
    for pattern in _SWAPPED:
        found = pattern.match(rest) or pattern.match(text)
        if found:
            return Amendment(old=found.group("old"), new=found.group("new"))
    found = _REPLACED.match(rest) if marked or agreed or TRAILING.search(rest) else None
    if found:
        return _replaced(found, text[: len(text) - len(rest)], marked or not agreed)
    alone = _ALONE.match(text)
    if alone:
        return Amendment(new=alone.group("new") or alone.group("told"))
    count = _COUNT.match(rest) if marked or TRAILING.search(rest) else None
    return Amendment(new=count.group("new").casefold()) if count else None


def _replaced(found: re.Match[str], before: str, marked: bool) -> Amendment | None:
    at = (found.group("at") or "").strip()
    told = Amendment(new=found.group("new"), at=at, doer=bool(found.group("who")))
    if marked and (told.doer or _is_meant(found, before)):
        return told
    denied = _NO.search(before) is not None
    return replace(told, sure=False) if (not marked and at != "for") or denied else None


def _is_meant(found: re.Match[str], before: str) -> bool:
    """Tell whether a name or thing is put in another's place: "Sorry, Ben" may well speak to Ben."""
    bare = _BARE.match(found.group("new")) is not None
    if _MEANT.search(before) or found.group("mean") or (found.group("at") and not bare):
        return True
    return bool(_SORRY.search(before)) if bare else found.start("new") > 0
