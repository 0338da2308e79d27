"""Spelled numbers: runs of number words become one token."""

from collections.abc import Iterator
from typing import Any

from structmem.extraction.time.language import NumberWords
from structmem.extraction.time.token import Token


def join_numbers(tokens: list[Token], words: NumberWords) -> Iterator[Token]:
    """Yield the tokens with runs of number words joined: `twenty-five`, `two thousand and six`."""
    position = 0
    while position < len(tokens):
        if "NUMWORD" in tokens[position].readings:
            token, position = _spelled(tokens, position, words)
            yield token
        else:
            yield tokens[position]
            position += 1


def _spelled(tokens: list[Token], start: int, words: NumberWords) -> tuple[Token, int]:
    """Read the longest spelled number at `start`; return it and the position behind."""
    number, position, ordinal = _below_hundred(tokens, start, words)
    position, number, ordinal = _scaled(tokens, position, number, ordinal, words)
    year = None
    if words.paired_years and not ordinal and 17 <= number <= 21 and _opens_number(tokens, position):
        # "nineteen ninety six", "twenty fifteen"
        rest, behind, is_ordinal = _below_hundred(tokens, position, words)
        if rest >= 10 and not is_ordinal:
            year, position = number * 100 + rest, behind
    first, last = tokens[start], tokens[position - 1]
    readings: dict[str, Any]
    if year is not None:
        readings = {"NUM": year, "YEAR": year}
    elif ordinal:
        readings = {"ORDWORD": number, "NTH": number, **tokens[start].readings}
    else:
        own = tokens[start].readings if position == start + 1 else {}
        readings = {**own, "NUM": number, "SPELLED": number}
        readings |= {"DAYNUM": number} if 1 <= number <= 31 else {}
        readings |= {"YEAR": number} if 1700 <= number <= 2150 else {}
    text = first.text if position == start + 1 else f"{first.text} {last.text}"
    return Token(first.start, last.end, text, readings, capital=first.capital), position


def _opens_number(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and "NUMWORD" in tokens[at].readings


def _below_hundred(tokens: list[Token], at: int, words: NumberWords) -> tuple[int, int, bool]:
    text = tokens[at].text
    ordinal = words.ordinal_units.get(text, words.ordinal_tens.get(text))
    if ordinal is not None:
        return ordinal, at + 1, True
    if text in words.units:
        return words.units[text], at + 1, False
    if text not in words.tens:
        return words.scales.get(text, 1), at + 1, False
    number, behind = words.tens[text], at + 1
    if behind + 1 < len(tokens) and tokens[behind].text == "-":
        behind += 1
    follower = tokens[behind].text if behind < len(tokens) else ""
    if 1 <= words.units.get(follower, 0) <= 9:
        return number + words.units[follower], behind + 1, False
    if 1 <= words.ordinal_units.get(follower, 0) <= 9:
        return number + words.ordinal_units[follower], behind + 1, True
    return number, at + 1, False


def _scaled(
    tokens: list[Token], at: int, number: int, ordinal: bool, words: NumberWords
) -> tuple[int, int, bool]:
    """Read "hundred" and "thousand" with what follows them."""
    while not ordinal and at < len(tokens) and tokens[at].text in words.scales and number < 10_000:
        number, at = number * words.scales[tokens[at].text], at + 1
        follower = at
        if follower + 1 < len(tokens) and tokens[follower].text == words.joiner:
            follower += 1
        if _opens_number(tokens, follower) and tokens[follower].text not in words.scales:
            rest, behind, ordinal = _below_hundred(tokens, follower, words)
            if number >= 100 and rest < 100:
                number, at = number + rest, behind
    return at, number, ordinal
