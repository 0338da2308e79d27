"""Runs of digits by their shape: clock times, dates, years, numbers, or nothing."""

import re
from collections.abc import Mapping
from typing import Any

from structmem.extraction.time.language import NumberMarks
from structmem.extraction.time.token import DASH, NOTHING, Token

_STAMP = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?(?![\w:])"
)
_DATE = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})([./-])(\d{1,2})\2(\d{1,2})")
_DAY_MONTH = re.compile(r"(\d{1,2})([./])(\d{1,2})")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")
_YEAR_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/](\d{4})")
_DATE_DOT = re.compile(r"\.\s?[a-z\d()–-]")
_CURRENCY = "$€£¥#₹"


def read_number(text: str, start: int, end: int, tokens: list[Token], marks: NumberMarks) -> int:
    """Add the tokens of one run of digits and separators; return where to go on."""
    if match := _STAMP.match(text, start):
        tokens.append(Token(start, match.end(), match.group(), {"STAMP": match.groups()}))
        return match.end()
    if _is_foreign(text, start, end):
        tokens.append(Token(start, end, text[start:end], NOTHING))
        return end
    run = text[start:end]
    if not run.isdigit() and _stands_alone(tokens, start, marks):
        # Q1-2019 is a quarter and a year, Sep-23-2020 a month, a day and a year.
        end = start + len(re.split(r"\D", run)[0])
        run = text[start:end]
    readings = _shape(run)
    if readings is None:
        return _split_run(text, start, run, tokens, marks)
    return _finish(text, start, end, readings, tokens, marks)


def _stands_alone(tokens: list[Token], start: int, marks: NumberMarks) -> bool:
    """Tell whether a quarter or a month right before it makes the first number of a run its own."""
    if not tokens or tokens[-1].end != start:
        return False
    if tokens[-1].text in marks.quarters:
        return True
    return tokens[-1].text in ("-", "/") and len(tokens) > 1 and "MONTH" in tokens[-2].readings


def _is_foreign(text: str, start: int, end: int) -> bool:
    """Money, codes, percentages and parts of longer numbers are no times."""
    before = text[start - 1] if start else " "
    if before in _CURRENCY or before == "_" or (before == " " and start > 1 and text[start - 2] in _CURRENCY):
        return True
    if before == "," and start > 1 and text[start - 2].isdigit():
        return True
    after = text[end : end + 2]
    return after[:1] in ("%", "_", "°") or (after[:1] == "," and after[1:].isdigit()) or end - start > 24


def _split_run(text: str, start: int, run: str, tokens: list[Token], marks: NumberMarks) -> int:
    """Read a run with dashes as a range of two readable numbers, anything else as nothing."""
    for match in re.finditer(r"\.?[-~–]", run):
        left, right = run[: match.start()], run[match.end() :]
        first, last = _shape(left), _shape(right)
        if first is None or last is None or not _makes_range(left, right, last):
            continue
        middle = start + match.start()
        tokens.append(Token(start, middle, left, first))
        tokens.append(Token(middle, start + match.end(), "-", DASH))
        return _finish(text, start + match.end(), start + len(run), last, tokens, marks)
    tokens.append(Token(start, start + len(run), run, NOTHING))
    return start + len(run)


def _makes_range(left: str, right: str, last: Mapping[str, Any]) -> bool:
    """A short number and a long one make a telephone number rather than a range."""
    if left.isdigit() and right.isdigit():
        return (len(left) > 2) == (len(right) > 2) and max(len(left), len(right)) < 5
    return not left.isdigit() or (
        len(left) < 3 and not last.keys().isdisjoint(("NUMDATE", "DAYMONTH", "CLOCK"))
    )


def _finish(
    text: str, start: int, end: int, readings: Mapping[str, Any], tokens: list[Token], marks: NumberMarks
) -> int:
    """Add a number with what hangs on it: an ordinal ending, a half of the day, the dot of a German date."""
    run = text[start:end]
    if "NUM" in readings and (suffix := marks.ordinal.match(text, end)):
        number = readings["NUM"]
        tokens.append(Token(start, suffix.end(), text[start : suffix.end()], {"ORD": number, "NTH": number}))
        return suffix.end()
    half = marks.half.match(text, end) if _may_be_clock(readings) else None
    glued = bool(tokens) and tokens[-1].end == start
    if half:
        clock = (
            readings.get("CLOCK") or readings.get("DOTTED") or readings.get("HHMM") or (readings["NUM"], 0, 0)
        )
        if clock[0] <= 23:
            tokens.append(
                Token(
                    start, half.end(), run, {"HALFCLOCK": (*clock[:3], marks.halves[half[1].lower()])}, glued
                )
            )
            return half.end()
    if "DAYMONTH" in readings and readings["DAYMONTH"][2] == "." and _DATE_DOT.match(text, end):
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
        most = 12 if separator == "." else 31
        if 1 <= first <= 31 and 1 <= int(second) <= most and min(first, int(second)) <= 12:
            readings["DAYMONTH"] = (first, int(second), separator)
        if separator == ".":
            readings["DECIMAL"] = float(run)
            if len(second) == 2 and first <= 24 and int(second) < 60:
                readings["DOTTED"] = (first, int(second), 0, False)
        return readings or None
    if match := _YEAR_MONTH.fullmatch(run):
        year, month = int(match.group(1) or match.group(4)), int(match.group(2) or match.group(3))
        if not 1000 <= year <= 2999:
            return None
        readings = {"YEARMONTH": (year, month)} if 1 <= month <= 12 else {}
        # 2019/20 are two years.
        return (readings | {"YEARS": year} if month == (year + 1) % 100 else readings) or None
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
        # What may be a year is a clock time only beside a date.
        readings["YEARCLOCK" if 1900 <= number <= 2099 else "HHMM"] = clock
    return readings
