"""Time stamps as callers write them, to aware UTC and the offset that they were meant in."""

import math
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from structmem.errors import InvalidTime

ACCEPTED = (
    "ISO 8601 ('2023-05-20T00:44:00+02:00'), '2023/05/20 (Sat) 00:44', '1:56 pm on 8 May, 2023', "
    "'May 8, 2023 13:56', epoch seconds or milliseconds, or a datetime"
)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATES = (
    re.compile(r"\b(?P<year>\d{4})[-/.](?P<number>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)"),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?{_MONTH}[\s,-]+(?P<year>\d{{4}})\b"),
    re.compile(rf"\b{_MONTH}[\s-]+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s,-]+(?P<year>\d{{4}})\b"),
)
_CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2})(?::(?P<minute>\d{2})(?::(?P<second>\d{2})(?P<fraction>[.,]\d{1,9})?)?)?"
    r"\s*(?P<half>[ap]\.?m\b\.?)?"
)
_ZONE = re.compile(
    r"(?P<utc>\bz$|\butc\b|\bgmt\b)|(?P<offset>[+-]\d{2}:?\d{2})$|(?P<name>\b[a-z]+/[a-z_/+-]+)", re.I
)
_FILLING = re.compile(
    r"\b(?:on|at|t|of|the|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\b|[\s,()\[\].;-]+", re.IGNORECASE
)
_MAX_TEXT = 100
_MILLISECONDS_FROM = 1e11
_MICROSECONDS_FROM = 1e14


@dataclass(frozen=True, slots=True)
class Stamp:
    """A moment in UTC and the offset of the speaker's clock, as `+02:00`."""

    at: datetime
    zone: str


def read_zone(name: str) -> tzinfo:
    """Return the zone of an IANA name, `UTC` or an offset such as `+02:00`.

    Raises:
        InvalidTime: The name is none of these.
    """
    match = re.fullmatch(r"([+-])(\d{2}):?(\d{2})", name)
    if match and int(match[2]) < 24 and int(match[3]) < 60:
        delta = timedelta(hours=int(match[2]), minutes=int(match[3]))
        return timezone(-delta if match[1] == "-" else delta)
    try:
        return UTC if name.upper() in {"UTC", "GMT", "Z"} else ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as exc:
        raise InvalidTime(f"zone {name!r} is not known; use 'UTC', 'Europe/Berlin' or '+02:00'") from exc


def offset_of(at: datetime) -> str:
    """Return the UTC offset of an aware time as `+02:00`."""
    total = int((at.utcoffset() or timedelta()).total_seconds()) // 60
    return f"{'-' if total < 0 else '+'}{abs(total) // 60:02}:{abs(total) % 60:02}"


def read_stamp(value: object, *, zone: tzinfo = UTC) -> Stamp:
    """Read a time stamp; `zone` is for those without an offset.

    Raises:
        InvalidTime: Lists the accepted forms.
    """
    try:
        local = _read(value, zone)
        return Stamp(local.astimezone(UTC), offset_of(local))
    except InvalidTime:
        raise
    except (ValueError, OverflowError, OSError) as exc:
        raise InvalidTime(
            f"time stamp {str(value)[:60]!r} is not a date: {exc}; accepted: {ACCEPTED}"
        ) from exc


def _read(value: object, zone: tzinfo) -> datetime:
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=zone)
    if isinstance(value, date):
        return datetime.combine(value, time(), zone)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _epoch(float(value))
    if isinstance(value, str) and value.strip() and len(value) <= _MAX_TEXT:
        return _read_text(value.strip(), zone)
    raise InvalidTime(f"time stamp {str(value)[:60]!r} cannot be read; accepted: {ACCEPTED}")


def _epoch(number: float) -> datetime:
    if not math.isfinite(number):
        raise InvalidTime(f"time stamp {number!r} is not finite; accepted: {ACCEPTED}")
    if abs(number) >= _MICROSECONDS_FROM:
        number /= 1e6
    elif abs(number) >= _MILLISECONDS_FROM:
        number /= 1e3
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=number)


def _read_text(text: str, zone: tzinfo) -> datetime:
    if re.fullmatch(r"-?\d{9,}(\.\d+)?", text):
        return _epoch(float(text))
    try:
        parsed = datetime.fromisoformat(text)
        return parsed if parsed.tzinfo else parsed.replace(tzinfo=zone)
    except ValueError:
        pass
    if re.match(r"[A-Za-z]{3}, \d", text):
        return parsedate_to_datetime(text)
    return _read_parts(text, zone)


def _read_parts(text: str, zone: tzinfo) -> datetime:
    rest = text
    for pattern in _DATES:
        if found := pattern.search(rest.lower()):
            rest = f"{rest[: found.start()]} {rest[found.end() :]}"
            break
    else:
        raise InvalidTime(f"time stamp {text!r} cannot be read; accepted: {ACCEPTED}")
    if named := _ZONE.search(rest.strip()):
        zone = UTC if named["utc"] else read_zone(named.group())
        rest = rest.replace(named.group(), " ", 1)
    clock, rest = _read_clock(rest)
    if left := _FILLING.sub("", rest):
        raise InvalidTime(f"time stamp {text!r} has {left!r} that cannot be read; accepted: {ACCEPTED}")
    month = found.groupdict().get("number") or _month_number(found["month"])
    return datetime.combine(date(int(found["year"]), int(month), int(found["day"])), clock, zone)


def _month_number(name: str) -> int:
    return _MONTHS.index(name[:3]) + 1


def _read_clock(text: str) -> tuple[time, str]:
    match = _CLOCK.search(text.lower())
    if match is None or not (match["minute"] or match["half"]):
        return time(), text
    hour, minute, second = (int(match[part] or 0) for part in ("hour", "minute", "second"))
    if match["half"]:
        if not 1 <= hour <= 12:
            raise ValueError(f"hour {hour} with {match['half']}")
        hour = hour % 12 + (12 if match["half"].startswith("p") else 0)
    fraction = float(f"0.{match['fraction'][1:]}") if match["fraction"] else 0.0
    return time(hour, minute, second, int(fraction * 1e6)), text[: match.start()] + text[match.end() :]
