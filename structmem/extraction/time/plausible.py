"""Whether a reading is a time at all: `may`, `the second`, `in 5`, `3/4` mostly are not."""

from collections.abc import Sequence

from structmem.extraction.time.language import Language
from structmem.extraction.time.tokens import Token


def is_plausible(tokens: Sequence[Token], first: int, behind: int, language: Language) -> bool:
    """Tell whether `tokens[first:behind]` is a time, by its words and its neighbours."""
    if first == 0 and behind == len(tokens):
        return True
    words = tokens[first:behind]
    before = tokens[first - 1].text if first else ""
    after = tokens[behind].text if behind < len(tokens) else ""
    if after in language.not_time:
        return False
    if len(words) == 1:
        return _lone(words[0], before, after, language)
    if words[0].text == "the" and len(words) == 2:
        return _with_article(words[1], before, after, language)
    if all(_is_bare_number(word) for word in words):
        return before in language.openers and (not after or after in language.closers)
    return True


def _is_bare_number(token: Token) -> bool:
    return (
        "-" in token.readings
        or ("NUM" in token.readings and "HHMM" not in token.readings)
        or token.text
        in (
            "at",
            "by",
            "in",
            "from",
            "to",
            "between",
            "and",
            "after",
            "before",
            "until",
            "around",
            "about",
        )
    )


def _lone(word: Token, before: str, after: str, language: Language) -> bool:
    readings = word.readings
    if word.text in language.weak:
        return _weak(word, before, after, language)
    if "YEAR" in readings:
        return before in language.openers or before in ("year", "=", "and", "or", "-", "since")
    if "DAYMONTH" in readings and "SURE" not in readings:
        return before in language.openers and before != "in"
    if "NTH" in readings or "ORDWORD" in readings:
        return False
    return ("HHMM" not in readings and "YEARMONTH" not in readings) or before in language.openers


def _weak(word: Token, before: str, after: str, language: Language) -> bool:
    if "MONTH" in word.readings:
        return before in language.openers and (
            word.capital or before in ("in", "since", "until", "last", "next")
        )
    if "WEEKDAY" in word.readings:
        return word.capital and (before in language.openers or not after or after in language.closers)
    if "VAGUE" in word.readings:
        return not after or after in language.closers
    return False


def _with_article(word: Token, before: str, after: str, language: Language) -> bool:
    if "NTH" in word.readings:
        return before in language.openers and before != "in" and (not after or after in language.closers)
    if word.text in language.weak and "SEASON" in word.readings:
        return before in language.openers or before in ("for", "over", "all", "whole")
    return word.text not in language.weak
