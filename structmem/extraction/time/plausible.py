"""Whether a reading is a time at all: `may`, `the second`, `in 5`, `3/4` mostly are not."""

from collections.abc import Sequence
from dataclasses import dataclass

from structmem.extraction.time.language import Evidence
from structmem.extraction.time.token import Token

_FEASTLY = frozenset(["PART", "HOLIDAY", "WEEKDAY", "FEASTWORD"])
_DATES = frozenset(["WEEKDAY", "MONTH"])
_LAST_SPELLED_HOUR = 12
_PAUSES = frozenset(["", ".", ",", "!", "?"])


@dataclass(frozen=True, slots=True)
class _Place:
    """A phrase in its surroundings.

    Attributes:
        left: The word before.
        right: The word behind.
        listed: Whether it goes on with a list.
        named: Whether the word behind may be a name.
    """

    words: Sequence[Token]
    left: str
    right: str
    listed: bool
    named: bool
    evidence: Evidence

    @property
    def closed(self) -> bool:
        return not self.right or self.right in self.evidence.closers

    @property
    def opened(self) -> bool:
        return self.left in self.evidence.openers


def is_plausible(
    tokens: Sequence[Token], first: int, behind: int, evidence: Evidence, *, listed: bool = False
) -> bool:
    """Tell whether `tokens[first:behind]` is a time, by its words and its neighbours.

    Args:
        tokens: Of the whole text.
        first: Where the phrase begins.
        behind: The token behind it.
        evidence: Of the language.
        listed: It follows a time phrase with a comma, an "and", an "or" or a correction.
    """
    before = tokens[first - 1] if first else None
    after = tokens[behind] if behind < len(tokens) else None
    if before is None and (after is None or (behind + 1 == len(tokens) and after.text in _PAUSES)):
        return True
    if after is not None and after.text == "-" and behind + 1 < len(tokens):
        after = tokens[behind + 1]
    words = tokens[first:behind]
    left, right = before.text if before else "", after.text if after else ""
    if right in evidence.quantities or left in ("$", "#") or _goes_on(words[-1], after, evidence):
        return False
    if _measures(words, after, evidence) or _leads_on(words[-1], after, evidence):
        return False
    if after is not None and "UNIT" in after.readings and "SPELLED" in words[-1].readings:
        return False
    if before is not None and "OWNER" in before.readings and "WHICH" in words[0].readings:
        return False
    if right in evidence.counting or (left in evidence.modals and words[0].text in evidence.lasting):
        return False
    named = after is not None and after.capital
    return _stands(_Place(words, left, right, listed, named, evidence))


def _measures(words: Sequence[Token], after: Token | None, evidence: Evidence) -> bool:
    """A decimal beside a weekday is a measure: "Saturday, 3.6 | kilos", "9.5 on Wednesday"."""
    if len(words) > 1 and _is_decimal(words[0]) and words[1].text in evidence.openers:
        return True
    if not _is_decimal(words[-1]) or after is None or after.capital or after.readings:
        return False
    return after.text[:1].isalpha() and after.text not in evidence.closers


def _leads_on(last: Token, after: Token | None, evidence: Evidence) -> bool:
    """The last word may lead to another time: "from 1850 on | Sunday"."""
    return last.text in evidence.openers and after is not None and not _DATES.isdisjoint(after.readings)


def _is_decimal(word: Token) -> bool:
    return "DECIMAL" in word.readings and word.readings.keys().isdisjoint(("SURE", "DOTTED"))


def _goes_on(last: Token, after: Token | None, evidence: Evidence) -> bool:
    """`later` may belong to what follows: "30 minutes, later this week"."""
    if after is None or last.text not in evidence.trailing:
        return False
    return "WHICH" in after.readings or after.text in evidence.trailed


def _stands(place: _Place) -> bool:
    words, evidence = place.words, place.evidence
    if place.left in evidence.greetings and not _FEASTLY.isdisjoint(words[0].readings):
        return False
    if "CLOCK" in words[0].readings and place.left in evidence.unsure_openers:
        return len(words) > 1 and words[1].text not in evidence.openers
    if words[0].text in evidence.arriving and place.left not in ("", evidence.article):
        return False
    if words[0].text in evidence.denoting and not _denotes(place):
        return False
    if words[0].text in evidence.one and "UNIT" in words[-1].readings:
        return place.left in evidence.lasting or "QUANT" in words[1].readings or len(words) > 3
    if len(words) == 1:
        return _lone(place)
    if all(_is_bare(word, evidence) for word in words):
        return _numbers(place)
    return _pair(place) if len(words) == 2 else True


def _denotes(place: _Place) -> bool:
    """Tell whether "that" is no conjunction: "I know that Monday is fine", "leaves that fall"."""
    last, evidence = place.words[-1], place.evidence
    if "WEEKDAY" in last.readings or "MONTH" in last.readings:
        apart = place.left in _PAUSES or place.left in evidence.joiners
        return (apart or place.opened) and (last.capital or last.text not in evidence.verbs)
    return last.capital or last.text not in evidence.swaying


def _is_bare(word: Token, evidence: Evidence) -> bool:
    kinds = ("NUM", "NTH", "DAYMONTH", "APPROX")
    return any(kind in word.readings for kind in kinds) or word.text in evidence.links


def _numbers(place: _Place) -> bool:
    """A phrase of bare numbers: years, or days and clock times that a preposition introduces."""
    words, evidence = place.words, place.evidence
    numbers = [word for word in words if word.text not in evidence.links and "APPROX" not in word.readings]
    opened = place.opened or words[0].text in evidence.openers
    if all(1800 <= word.readings.get("YEAR", 0) <= 2099 and word.end - word.start == 4 for word in numbers):
        return (place.closed or place.named) and (len(numbers) > 1 or opened)
    if all("DAYMONTH" in word.readings or "NUMDATE" in word.readings for word in numbers):
        return True
    if not place.closed:
        return False
    if any("NTH" in word.readings for word in words):
        return place.listed or (opened and place.left not in evidence.unsure_openers)
    return _clock_times(place, opened)


def _clock_times(place: _Place, opened: bool) -> bool:
    first, evidence = place.words[0], place.evidence
    spelled = [word.readings["SPELLED"] for word in place.words if "SPELLED" in word.readings]
    if len(spelled) == 1 and spelled[0] > _LAST_SPELLED_HOUR:
        return False
    if spelled and first.text not in evidence.openers:
        return place.right in _PAUSES or place.right in evidence.joining or place.right in evidence.openers
    if first.text == evidence.approximate and place.right in evidence.joining:
        return False
    return first.text in evidence.clock_words or (opened and first.text not in evidence.unsure_openers)


def _lone(place: _Place) -> bool:
    word, evidence = place.words[0], place.evidence
    readings = word.readings
    if word.text in evidence.weak:
        return _weak(place)
    if "DIGITS" in readings or "DAYMONTH" in readings or "CLOCK" in readings:
        return _lone_number(place)
    if "HOLIDAY" in readings:
        return place.left in evidence.feast_openers or place.closed
    if "WEEKDAY" in readings and place.left in evidence.one:
        return False
    if "NTH" in readings or "ORDWORD" in readings:
        return "ORD" in readings and place.left in evidence.ordinal_openers and place.closed
    if "YEAR2" in readings:
        return place.opened
    if "YEAR" in readings:
        return place.closed and (place.left in evidence.year_openers or place.listed)
    return place.closed if word.text in evidence.attributive else True


def _lone_number(place: _Place) -> bool:
    word, evidence = place.words[0], place.evidence
    readings = word.readings
    if "YEAR" in readings:
        opened = place.left in evidence.year_openers or place.listed
        return 1500 <= readings["YEAR"] <= 2199 and opened and (place.closed or place.named)
    if "DAYMONTH" in readings and "SURE" not in readings:
        return place.listed or (place.opened and place.left not in evidence.unsure_openers)
    if "HHMM" in readings:
        return False
    return "CLOCK" not in readings or word.end - word.start > 3


def _weak(place: _Place) -> bool:
    """A word that is often something else."""
    word, evidence = place.words[0], place.evidence
    if "MONTH" in word.readings:
        opened = place.left in evidence.month_openers or (place.opened and word.capital)
        return (opened or place.listed) and place.closed
    if "WEEKDAY" in word.readings:
        return word.capital and (place.opened or place.listed or place.right in _PAUSES)
    if "SEASON" in word.readings and place.closed:
        return place.left in evidence.season_openers
    return "VAGUE" in word.readings and place.closed


def _pair(place: _Place) -> bool:
    (first, last), evidence = place.words, place.evidence
    if "SPELLED" in first.readings and "MONTH" in last.readings:
        return False
    if first.text == evidence.article:
        if last.text in evidence.weak and "SEASON" in last.readings:
            return place.left in evidence.season_openers
        if "MONTH" in last.readings:
            return place.left in evidence.month_openers
        return last.text not in evidence.weak
    if "WHICH" in first.readings and last.text in evidence.verbs and not last.capital:
        return place.right in _PAUSES
    if first.text in evidence.numbered and "NUM" in last.readings:
        opened = place.opened or place.left in ("", ",", evidence.article)
        return opened and place.right not in (":", "(")
    if "LETTER" in last.readings and "YEAR" not in first.readings:
        return place.left in evidence.lasting or place.opened
    return True
