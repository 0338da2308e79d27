"""Whether a reading is a time at all: `may`, `the second`, `in 5`, `3/4` mostly are not."""

from collections.abc import Sequence

from structmem.extraction.time.language import Language
from structmem.extraction.time.token import Token

_JOINERS = frozenset([",", "and", "or", "&"])
_LINKS = frozenset(
    [
        "around",
        "about",
        "at",
        "by",
        "in",
        "on",
        "from",
        "to",
        "until",
        "till",
        "between",
        "and",
        "after",
        "before",
        "through",
        "-",
        "/",
    ]
)


def is_plausible(
    tokens: Sequence[Token], first: int, behind: int, language: Language, *, listed: bool = False
) -> bool:
    """Tell whether `tokens[first:behind]` is a time, by its words and its neighbours.

    Args:
        tokens: Of the whole text.
        first: Where the phrase begins.
        behind: The token behind it.
        language: Of the text.
        listed: It follows a time phrase with a comma, an "and" or an "or".
    """
    before = tokens[first - 1] if first else None
    after = tokens[behind] if behind < len(tokens) else None
    if before is None and (after is None or (behind + 1 == len(tokens) and after.text in ".!?")):
        return True
    words = tokens[first:behind]
    if after is not None and after.text == "-" and behind + 1 < len(tokens):
        after = tokens[behind + 1]
    left, right = before.text if before else "", after.text if after else ""
    if right in language.not_time or right == "old" or left in ("$", "#") or _goes_on(words[-1], after):
        return False
    if words[0].text in ("a", "an", "another") and "UNIT" in words[-1].readings:
        return left in language.lasting or "QUANT" in words[1].readings or len(words) > 3
    if len(words) == 1:
        return _lone(words[0], left, right, language, listed=listed)
    if len(words) == 2 and "LETTER" in words[1].readings and "YEAR" not in words[0].readings:
        return left in language.lasting or left in language.openers
    if words[0].text == "week" and len(words) == 2 and "NUM" in words[1].readings:
        return (left in language.openers or left in ("the", ",", "")) and right not in (":", "(")
    if all(_is_bare(word) for word in words):
        return _numbers(words, left, right, language)
    if len(words) == 2:
        return _pair(words, left, right, language, listed=listed)
    return True


def _is_bare(word: Token) -> bool:
    readings = word.readings
    return "NUM" in readings or "DAYMONTH" in readings or "APPROX" in readings or word.text in _LINKS


def _goes_on(last: Token, after: Token | None) -> bool:
    """`later` may belong to what follows: "30 minutes, later this week"."""
    return (
        last.text in ("later", "earlier", "early")
        and after is not None
        and ("WHICH" in after.readings or after.text in ("today", "tonight", "in"))
    )


def _closed(right: str, language: Language) -> bool:
    return not right or right in language.closers


def _numbers(words: Sequence[Token], left: str, right: str, language: Language) -> bool:
    """A phrase of bare numbers: years, or clock times that a preposition introduces."""
    numbers = [word for word in words if word.text not in _LINKS and "APPROX" not in word.readings]
    if all(1800 <= word.readings.get("YEAR", 0) <= 2099 and word.end - word.start == 4 for word in numbers):
        introduced = left in language.openers or words[0].text in language.openers
        return _closed(right, language) and (len(numbers) > 1 or introduced)
    if all("DAYMONTH" in word.readings or "NUMDATE" in word.readings for word in numbers):
        return True
    introduced = left in language.openers or words[0].text in language.openers or words[0].text == "at"
    if words[0].text == "at" and any("SPELLED" in word.readings for word in words):
        return not right or right in ".,!?" or right in ("and", "in", "on")
    if words[0].text == "around" and right in ("or", "and"):
        return False
    return introduced and _closed(right, language) and words[0].text != "in"


def _lone(word: Token, left: str, right: str, language: Language, *, listed: bool) -> bool:
    readings = word.readings
    if word.text in language.weak:
        return _weak(word, left, right, language, listed=listed)
    if "YEAR" in readings:
        if not 1500 <= readings["YEAR"] <= 2199:
            return False
        introduced = left in language.openers or left in ("year", "=", "not") or listed
        return introduced and (_closed(right, language) or right in (">", "<", "/"))
    if "DAYMONTH" in readings and "SURE" not in readings:
        return (left in language.openers and left not in ("in", "of", "between")) or listed
    if "PART" in readings and left in ("good", "happy"):
        return False
    if "HOLIDAY" in readings:
        return left in language.openers or left in ("at", "for", "over", "this") or _closed(right, language)
    if word.text in ("weekend", "everyday"):
        return _closed(right, language)
    if "NTH" in readings or "ORDWORD" in readings:
        return left in ("on", "by", "until", "since") and "ORD" in readings and _closed(right, language)
    if "HHMM" in readings:
        return False
    return "CLOCK" not in readings or readings["CLOCK"][0] > 9 or word.end - word.start > 3


def _weak(word: Token, left: str, right: str, language: Language, *, listed: bool) -> bool:
    """A word that is often something else."""
    if "MONTH" in word.readings:
        strong = left in ("in", "since", "until", "till", "last", "next", "during", "of", "by", "mid", "from")
        return (strong or (left in language.openers and word.capital) or listed) and _closed(right, language)
    if "WEEKDAY" in word.readings:
        return word.capital and (left in language.openers or listed or right in ("", ".", ",", "!", "?"))
    return "VAGUE" in word.readings and _closed(right, language)


def _pair(words: Sequence[Token], left: str, right: str, language: Language, *, listed: bool) -> bool:
    first, last = words
    if first.text == "the":
        if "NTH" in last.readings:
            introduced = left in language.openers and left != "in"
            return (introduced or listed) and _closed(right, language)
        if last.text in language.weak and "SEASON" in last.readings:
            return left in language.openers or left in ("for", "over", "all", "whole")
        return last.text not in language.weak
    if "WHICH" in first.readings and last.text in ("may", "march", "sun", "sat", "mon") and not last.capital:
        return right in ("", ".", ",", "!", "?")
    return True
