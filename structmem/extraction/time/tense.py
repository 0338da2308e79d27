"""The tense around a phrase, from the nearest telling word of its clause."""

from collections.abc import Sequence

from structmem.extraction.time.language import TenseWords
from structmem.extraction.time.spans import Tense
from structmem.extraction.time.token import Token

_REACH = 14


def tense_around(tokens: Sequence[Token], first: int, behind: int, words: TenseWords) -> Tense:
    """Return the tense that the clause of `tokens[first:behind]` speaks in.

    The nearest telling word decides; on equal distance the one before the phrase.
    """
    before = _search(tokens, range(first - 1, max(-1, first - 1 - _REACH), -1), words)
    after = _search(tokens, range(behind, min(len(tokens), behind + _REACH)), words)
    if before[1] is not Tense.NONE and before[0] <= after[0]:
        return before[1]
    return after[1] if after[1] is not Tense.NONE else before[1]


def _search(tokens: Sequence[Token], places: range, words: TenseWords) -> tuple[int, Tense]:
    weak: tuple[int, Tense] | None = None
    beyond = 0
    for distance, place in enumerate(places, 1):
        if tokens[place].text in words.breaks:
            break
        if places.step > 0 and tokens[place].text in words.joints:
            beyond = _REACH
        tense = _of_word(tokens, place, words)
        if tense is Tense.PRESENT:
            weak = weak or (distance + beyond, tense)
        elif tense is not Tense.NONE:
            return distance + beyond, tense
    return weak or (_REACH * 2, Tense.NONE)


def _of_word(tokens: Sequence[Token], place: int, words: TenseWords) -> Tense:
    text = tokens[place].text
    if tokens[place].capital and "WEEKDAY" in tokens[place].readings:
        return Tense.NONE
    if text in words.future and not (place and tokens[place - 1].text in words.determiners):
        return Tense.FUTURE
    regular = len(text) > 3 and text.endswith(words.past_endings) and text not in words.not_past
    if text in words.past or regular:
        return _of_past_form(tokens, place, words)
    if text.endswith(words.progressive_endings) and _after(tokens, place, words.present):
        return Tense.FUTURE
    if text in words.perfect and _before_participle(tokens, place, words):
        return Tense.PERFECT
    return Tense.PRESENT if text in words.present else Tense.NONE


def _of_past_form(tokens: Sequence[Token], place: int, words: TenseWords) -> Tense:
    """A past form behind an auxiliary is a participle: "has gone", "will be promoted", "is closed"."""
    if _after(tokens, place, words.perfect):
        return Tense.PERFECT
    if _after(tokens, place, words.future):
        return Tense.FUTURE
    return Tense.PRESENT if place and tokens[place - 1].text in words.present else Tense.PAST


def _after(tokens: Sequence[Token], place: int, auxiliaries: frozenset[str]) -> bool:
    """Tell whether an auxiliary stands up to two words before."""
    return any(token.text in auxiliaries for token in tokens[max(0, place - 2) : place])


def _before_participle(tokens: Sequence[Token], place: int, words: TenseWords) -> bool:
    following = [token.text for token in tokens[place + 1 : place + 3]]
    return any(text in words.past or text.endswith(words.past_endings) for text in following)
