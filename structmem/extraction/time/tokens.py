"""Text to tokens with readings: words by the lexicon, digits by their shape."""

import re
from collections.abc import Mapping
from typing import Any

from structmem.extraction.time.digits import read_number
from structmem.extraction.time.language import Language, NumberMarks
from structmem.extraction.time.numerals import join_numbers
from structmem.extraction.time.token import DASH, NOTHING, Token

_TOKEN = re.compile(
    r"(?P<digits>\d+(?:(?:[./:]|\.?[-~–])\d+)*)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<mark>[^\s])"
)
_SHORT_YEAR = re.compile(r"['’](\d\d)(?!\d)")
_DASHES = dict.fromkeys("-–—~", "-")


def tokenize(text: str, language: Language) -> list[Token]:
    """Return the tokens of a text in order; spelled numbers come as one token."""
    tokens: list[Token] = []
    position = 0
    while match := _TOKEN.search(text, position):
        position = match.end()
        if match.lastgroup == "word":
            token = _word(match.group(), match.start(), match.end(), language)
            token.glued = bool(tokens) and tokens[-1].end == token.start
            token.readings = _glued_unit(token, tokens, language.marks)
            tokens.append(token)
        elif match.lastgroup == "digits":
            position = read_number(text, match.start(), match.end(), tokens, language.marks)
        else:
            position = _mark(text, match.start(), tokens)
    return list(join_numbers(tokens, language.numbers))


def _word(written: str, start: int, end: int, language: Language) -> Token:
    text = written.lower().replace("’", "'")
    readings = language.words.get(text)
    if readings is None and text.endswith(language.marks.possessive):
        stem = text[: -next(len(end) for end in language.marks.possessive if text.endswith(end))]
        readings = language.words.get(stem)
        if readings is not None:
            return Token(start, start + len(stem), stem, readings, capital=written[0].isupper())
    return Token(start, end, text, readings or NOTHING, capital=written[0].isupper())


def _glued_unit(token: Token, before: list[Token], marks: NumberMarks) -> Mapping[str, Any]:
    """A single letter is a unit only right behind a number: `3h`."""
    letter = marks.unit_letters.get(token.text)
    if letter and token.glued and before and "NUM" in before[-1].readings:
        return {"LETTER": letter, token.text: token.text}
    return token.readings


def _mark(text: str, start: int, tokens: list[Token]) -> int:
    mark = text[start]
    if mark in "'’" and (match := _SHORT_YEAR.match(text, start)):
        tokens.append(Token(start, match.end(), match.group(), {"YEAR2": int(match.group(1))}))
        return match.end()
    if mark == "." and tokens and tokens[-1].end == start and _abbreviates(tokens[-1], text, start):
        return start + 1
    kind = _DASHES.get(mark, mark)
    tokens.append(Token(start, start + 1, kind, DASH if kind == "-" else {kind: kind}))
    return start + 1


def _abbreviates(token: Token, text: str, dot: int) -> bool:
    """Tell whether a dot belongs to "Sept." rather than to the end of the sentence."""
    following = text[dot + 1 : dot + 3].lstrip()[:1]
    return "ABBREVIATION" in token.readings and (not following or not following.isupper())
