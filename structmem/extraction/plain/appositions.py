"""Asides that say who somebody is, set plainly; second names that stand in an aside; offsets stay.

"Otto (my neighbour) called" and "my neighbour, Otto, called" read as "my neighbour Otto called"; and
"Alexandra, aka Lexi, called" as "Alexandra called", with Lexi as a second name of hers.
"""

import re
from collections.abc import Iterator

from structmem.extraction.english.kinds import ORGANISATION_NOUNS, PERSON_NOUNS
from structmem.extraction.english.nouns import JOBS, KIN

_NAME = r"(?-i:[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)?)"
_OWNER = rf"(?:my|our|his|her|their|the|a|an|one of my|{_NAME}['’]s)"
_IS = r"(?:(?:he|she|that|it)(?:'s|’s| is| was) )?"
_CALLING = (
    r"(?:we|everyone|everybody|people|they|friends|his friends|her friends|I)(?: all| always| just)? calls?"
)
_AGES = (
    r"old|new|best|good|older|younger|big|little|current|former|other|favourite|favorite|first|then|eldest|"
    r"youngest"
)
_FRIENDS = r"to (?:his|her|my|our|their) (?:friends|mates|family)"
_FLAGS = re.IGNORECASE

_BRACKETED = re.compile(
    rf"\b(?P<name>{_NAME})(?P<open> \(| [–—-] )(?P<is>{_IS})(?P<who>{_OWNER} [^()\n,.;:!?–—]{{2,40}}?)"
    r"(?P<close>\)| [–—-](?= ))(?P<behind>,)?",
    _FLAGS,
)
_BRACKETED_NAME = re.compile(
    rf"\b(?P<who>(?:my|our|his|her|their) [a-z-]+(?: [a-z-]+)?)(?P<open> \(| [–—-] )(?P<name>{_NAME})"
    r"(?P<close>\)| [–—-](?= ))",
    _FLAGS,
)
_NOUNS = "|".join(
    sorted(map(re.escape, {*KIN, *JOBS, *PERSON_NOUNS, *ORGANISATION_NOUNS}), key=len, reverse=True)
)
_BEFORE_NAME = re.compile(
    rf"\b(?:my|our|his|her|their|the|this|a)(?: (?:{_AGES}))? (?:{_NOUNS})(?P<comma>,) {_NAME}"
    r"(?P<behind>,(?! and\b| or\b)|(?=[.!?]))",
    _FLAGS,
)
_KIN_BEHIND = re.compile(
    rf"\b(?P<name>{_NAME})\s?, +(?P<who>my (?:(?:{_AGES}) )?(?:{_NOUNS}))"
    r"\s*(?P<end>,(?! and\b| or\b| my\b)(?= *[a-z])|(?=[.!?]))",
    _FLAGS,
)
_US = re.compile(
    r"(?:(?<=^)|(?<=[.!?…] )|(?<=\n)|(?<=, )|(?<=and ))"
    r"(?P<us>(?:the (?:two|three|four|five|six|pair|lot)|both|all) of us)"
    r"(?= (?:have|had|are|were|got|[a-z]+(?:ed|t|d|w|e|g|n|m|k))\b)",
    _FLAGS,
)
_MARKS = re.compile(r"[,(–—]| - | of us\b", _FLAGS)
_THIS = re.compile(r"\b(?:this|a|an)\b", re.IGNORECASE)
_SECOND = re.compile(
    rf"\b(?P<name>{_NAME})(?P<aside>(?:,| \(| [–—-]) ?"
    rf"(?:(?:aka|a\.k\.a\.|also known as|better known as|known as|otherwise known as|nicknamed|or|called|"
    rf"(?:whom|who) {_CALLING}) (?P<alias>{_NAME})"
    rf"(?: (?:for short|{_FRIENDS}|by (?:everyone|everybody|friends)))?"
    rf"|(?P<short>{_NAME}) (?:for short|{_FRIENDS}))(?:,|\)| [–—-])?)",
    _FLAGS,
)
_PLAIN_OR = re.compile(r"\b(?:or|called) ", re.IGNORECASE)


def second_names(text: str) -> Iterator[tuple[str, str]]:
    """Yield the names with the second names that asides give them."""
    if _MARKS.search(text) is None:
        return
    for found in _SECOND.finditer(text):
        if _names_again(found):
            yield found["name"], found["alias"] or found["short"]


def _names_again(found: re.Match[str]) -> bool:
    """Tell whether an aside gives a second name: "or Lexi" only "for short"."""
    loose = _PLAIN_OR.search(found["aside"][:10]) is not None
    return not loose or " for short" in found["aside"] or " to " in found["aside"] or " by " in found["aside"]


def with_plain_appositions(text: str) -> str:
    """Return a text of the same length in which asides that say who somebody is stand plainly."""
    if _MARKS.search(text) is None:
        return text
    for found in list(_SECOND.finditer(text)):
        if _names_again(found):
            text = _put(text, found.span("aside"), "")
    for found in list(_US.finditer(text)):
        text = _put(text, found.span("us"), "We" if found["us"][0].isupper() else "we")
    return _with_kin_before(_without_brackets(text))


def _without_brackets(text: str) -> str:
    for found in list(_BRACKETED.finditer(text)):
        text = _between_commas(text, found, found["who"].ljust(len(found["is"]) + len(found["who"])))
    for found in list(_BRACKETED_NAME.finditer(text)):
        text = _put(_put(text, found.span("open"), ""), found.span("close"), "")
    return text


def _with_kin_before(text: str) -> str:
    """Return "Otto, my boss, called" and "my boss, Otto, called" as "my boss Otto called"."""
    for found in list(_KIN_BEHIND.finditer(text)):
        who = found["who"]
        opens = not text[: found.start()].strip() or text[: found.start()].rstrip()[-1] in ".!?"
        text = _put(text, found.span(), f"{who[0].upper() if opens else who[0]}{who[1:]} {found['name']}")
    for found in list(_BEFORE_NAME.finditer(text)):
        if found["behind"] or _THIS.match(found[0]):
            text = _put(text, found.span("comma"), "")
            text = _put(text, found.span("behind"), "") if found["behind"] else text
    return text


def _between_commas(text: str, found: re.Match[str], who: str) -> str:
    """Put commas in the place of brackets or dashes."""
    closes = text[found.end() : found.end() + 1] in {"", ".", "!", "?"} or found["behind"]
    text = _put(text, found.span("open"), ",")
    text = text[: found.start("is")] + who + text[found.end("who") :]
    return _put(text, found.span("close"), "" if closes else ",")


def _put(text: str, span: tuple[int, int], words: str) -> str:
    start, end = span
    return text[:start] + words.ljust(end - start) + text[end:]
