"""Text to tokens with readings: words by the lexicon, digits by their shape."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from structmem.extraction.time.language import Language, NumberWords

_TOKEN = re.compile(
    r"(?P<number>\d+(?:(?:[./:]|\.?[-~–])\d+)*)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<mark>[^\s])"
)
_STAMP = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?(?![\w:])"
)
_HALF = re.compile(
    r"\.?\s?(?:([apAP])\s?\.?\s?[mM](?![a-z])(?:\s?\.(?=\s*[^\sA-Z]))?|([apAP])(?!\w|\s+\w|['’]))"
)
_SUFFIX = re.compile(r"(st|nd|rd|th)\b", re.IGNORECASE)
_DATE = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})([./-])(\d{1,2})\2(\d{1,2})")
_DAY_MONTH = re.compile(r"(\d{1,2})([./])(\d{1,2})")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")
_YEAR_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/](\d{4})")
_CURRENCY = "$€£¥#₹"
_SHORT_YEAR = re.compile(r"['’](\d\d)\b")
_DASHES = dict.fromkeys("-–—~", "-")


@dataclass(slots=True, eq=False)
class Token:
    """A word, number or mark at `text[start:end]`, with what it can be."""

    start: int
    end: int
    text: str
    readings: Mapping[str, Any]
    glued: bool = False
    capital: bool = False


_NOTHING: Mapping[str, Any] = {}


def tokenize(text: str, language: Language) -> list[Token]:
    """Return the tokens of a text in order; spelled numbers come as one token."""
    tokens: list[Token] = []
    position = 0
    while match := _TOKEN.search(text, position):
        position = match.end()
        if match.lastgroup == "word":
            token = _word(match.group(), match.start(), match.end(), language)
            token.glued = bool(tokens) and tokens[-1].end == token.start
            token.readings = _glued_unit(token, tokens)
            tokens.append(token)
        elif match.lastgroup == "number":
            position = _number(text, match.start(), match.end(), tokens)
        else:
            position = _mark(text, match.start(), tokens)
    return list(_join_numbers(tokens, language.numbers))


def _word(written: str, start: int, end: int, language: Language) -> Token:
    text = written.lower().replace("’", "'")
    readings = language.words.get(text)
    if readings is None and text.endswith("'s"):
        readings = language.words.get(text[:-2])
        if readings is not None:
            return Token(start, end - 2, text[:-2], readings, capital=written[0].isupper())
    return Token(start, end, text, readings or _NOTHING, capital=written[0].isupper())


_UNIT_LETTERS = {"h": "hour", "d": "day", "w": "week", "y": "year", "s": "second", "m": "minute"}


def _glued_unit(token: Token, before: list[Token]) -> Mapping[str, Any]:
    """A single letter is a unit only right behind a number: `3h`."""
    letter = _UNIT_LETTERS.get(token.text)
    if letter and token.glued and before and "NUM" in before[-1].readings:
        return {"LETTER": letter, token.text: token.text}
    return token.readings


def _mark(text: str, start: int, tokens: list[Token]) -> int:
    mark = text[start]
    if mark in "'’" and (match := _SHORT_YEAR.match(text, start)):
        tokens.append(Token(start, match.end(), match.group(), {"YEAR2": int(match.group(1))}))
        return match.end()
    if mark == "." and tokens and tokens[-1].end == start and "ABBREVIATION" in tokens[-1].readings:
        return start + 1
    kind = _DASHES.get(mark, mark)
    tokens.append(Token(start, start + 1, kind, {kind: None}))
    return start + 1


def _number(text: str, start: int, end: int, tokens: list[Token]) -> int:
    """Add the tokens of one run of digits and separators; return where to go on."""
    if match := _STAMP.match(text, start):
        tokens.append(Token(start, match.end(), match.group(), {"STAMP": match.groups()}))
        return match.end()
    if _is_foreign(text, start, end):
        tokens.append(Token(start, end, text[start:end], _NOTHING))
        return end
    run = text[start:end]
    readings = _shape(run)
    if readings is None:
        return _split_run(text, start, run, tokens)
    return _finish(text, start, end, readings, tokens)


def _is_foreign(text: str, start: int, end: int) -> bool:
    """Money, codes, percentages and parts of longer numbers are no times."""
    before = text[start - 1] if start else " "
    if before in _CURRENCY or before == "_" or (before == " " and start > 1 and text[start - 2] in _CURRENCY):
        return True
    if before == "," and start > 1 and text[start - 2].isdigit():
        return True
    after = text[end : end + 2]
    return after[:1] in ("%", "_", "°") or (after[:1] == "," and after[1:].isdigit()) or end - start > 24


def _split_run(text: str, start: int, run: str, tokens: list[Token]) -> int:
    """Read a run with dashes as a range of two readable numbers, anything else as nothing."""
    for match in re.finditer(r"\.?[-~–]", run):
        left, right = run[: match.start()], run[match.end() :]
        first, last = _shape(left), _shape(right)
        if first is None or last is None or not _same_size(left, right):
            continue
        middle = start + match.start()
        tokens.append(Token(start, middle, left, first))
        tokens.append(Token(middle, start + match.end(), "-", {"-": None}))
        return _finish(text, start + match.end(), start + len(run), last, tokens)
    tokens.append(Token(start, start + len(run), run, _NOTHING))
    return start + len(run)


def _same_size(left: str, right: str) -> bool:
    """A short number and a long one make a telephone number rather than a range."""
    return not (left.isdigit() and right.isdigit() and max(len(left), len(right)) > 4)


def _finish(text: str, start: int, end: int, readings: Mapping[str, Any], tokens: list[Token]) -> int:
    """Add a number with what hangs on it: an ordinal ending, am or pm, the dot of a German date."""
    run = text[start:end]
    if "NUM" in readings and (suffix := _SUFFIX.match(text, end)):
        number = readings["NUM"]
        tokens.append(Token(start, suffix.end(), text[start : suffix.end()], {"ORD": number, "NTH": number}))
        return suffix.end()
    half = _HALF.match(text, end) if _may_be_clock(readings) else None
    glued = bool(tokens) and tokens[-1].end == start
    if half:
        clock = (
            readings.get("CLOCK") or readings.get("DOTTED") or readings.get("HHMM") or (readings["NUM"], 0, 0)
        )
        letter = (half.group(1) or half.group(2)).lower()
        if clock[0] <= 23:
            tokens.append(Token(start, half.end(), run, {"HALFCLOCK": (*clock[:3], f"{letter}m")}, glued))
            return half.end()
    if text[end : end + 1] == "." and "DAYMONTH" in readings:
        readings = {"DAYMONTH": readings["DAYMONTH"], "SURE": None}
        end += 1
    tokens.append(Token(start, end, run, readings, glued))
    return end


def _may_be_clock(readings: Mapping[str, Any]) -> bool:
    if "CLOCK" in readings or "DOTTED" in readings or "HHMM" in readings:
        return True
    return 0 <= int(readings.get("NUM", 99)) <= 23


def _shape(run: str) -> dict[str, Any] | None:
    """Return what a run of digits and separators can be, or None if nothing."""
    if run.isdigit():
        return _integer(run)
    if match := _CLOCK.fullmatch(run):
        hour, minute, second = int(match.group(1)), int(match.group(2)), int(match.group(3) or 0)
        if hour > 24 or minute > 59 or second > 59:
            return None
        exact = len(match.group(1)) == 2 and (match.group(1)[0] == "0" or hour > 12)
        return {"CLOCK": (hour, minute, second, exact)}
    if match := _ISO.fullmatch(run):
        year, month, day = int(match.group(1)), int(match.group(3)), int(match.group(4))
        return {"ISO": (year, month, day)}
    if match := _DATE.fullmatch(run):
        return _full_date(match)
    return _two_part(run)


def _full_date(match: re.Match[str]) -> dict[str, Any]:
    first, separator, second, year = match.groups()
    if len(year) == 4 and not 1850 <= int(year) <= 2150 and (clock := _hhmm(year)):
        # 08.12.1707 with an impossible year is a day, a month and 17:07.
        return {"DAYMONTH": (int(first), int(second), separator), "SURE": None, "THEN": clock}
    return {"NUMDATE": (int(first), int(second), separator, int(year), len(year))}


def _two_part(run: str) -> dict[str, Any] | None:
    if match := _DAY_MONTH.fullmatch(run):
        first, separator, second = int(match.group(1)), match.group(2), match.group(3)
        readings: dict[str, Any] = {}
        if 1 <= first <= 31 and 1 <= int(second) <= 31 and min(first, int(second)) <= 12:
            readings["DAYMONTH"] = (first, int(second), separator)
        if separator == ".":
            readings["DECIMAL"] = float(run)
            if len(second) == 2 and first <= 24 and int(second) < 60:
                readings["DOTTED"] = (first, int(second), 0, False)
        return readings or None
    if match := _YEAR_MONTH.fullmatch(run):
        year, month = int(match.group(1) or match.group(4)), int(match.group(2) or match.group(3))
        return {"YEARMONTH": (year, month)} if 1 <= month <= 12 and 1000 <= year <= 2999 else None
    if re.fullmatch(r"\d+\.\d+", run):
        return {"DECIMAL": float(run)}
    return None


def _hhmm(run: str) -> tuple[int, int, int, bool] | None:
    hour, minute = int(run[:-2]), int(run[-2:])
    return (hour, minute, 0, len(run) == 4) if hour <= 23 and minute <= 59 else None


def _integer(run: str) -> dict[str, Any] | None:
    if len(run) == 8 and 1850 <= int(run[:4]) <= 2150:
        return {"ISO": (int(run[:4]), int(run[4:6]), int(run[6:]))}
    if len(run) > 6:
        return {}
    number = int(run)
    readings: dict[str, Any] = {"NUM": number, "DIGITS": number}
    if len(run) <= 2 and 1 <= number <= 31:
        readings["DAYNUM"] = number
    if len(run) == 2:
        readings["SHORT"] = number
    if len(run) == 4:
        if 1000 <= number <= 2999:
            readings["YEAR"] = number
        if not 1850 <= number <= 2099 or run[0] == "0":
            readings["FARYEAR"] = number
    if len(run) in (3, 4) and (clock := _hhmm(run)):
        readings["HHMM"] = clock
    return readings


def _join_numbers(tokens: list[Token], words: NumberWords) -> Iterator[Token]:
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
    if not ordinal and 17 <= number <= 21 and position < len(tokens) and _opens_number(tokens[position]):
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
        readings = {"NUM": number, "SPELLED": number}
        readings |= {"DAYNUM": number} if 1 <= number <= 31 else {}
        readings |= {"YEAR": number} if 1700 <= number <= 2150 else {}
    text = first.text if position == start + 1 else f"{first.text} {last.text}"
    return Token(first.start, last.end, text, readings, capital=first.capital), position


def _opens_number(token: Token) -> bool:
    return "NUMWORD" in token.readings


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
        if (
            follower < len(tokens)
            and _opens_number(tokens[follower])
            and tokens[follower].text not in words.scales
        ):
            rest, behind, ordinal = _below_hundred(tokens, follower, words)
            if number >= 100 and rest < 100:
                number, at = number + rest, behind
    return at, number, ordinal
