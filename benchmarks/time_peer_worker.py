"""Runs one peer library inside `.venvs/peers`; reads tasks as JSON on stdin, writes its readings on stdout.

Imports nothing of StructMem, so that it needs no more than the library itself.
"""

import json
import sys
import time
import warnings
from collections.abc import Callable
from datetime import datetime, timedelta
from importlib import import_module
from typing import Any

Row = tuple[int, int, list[tuple[str, str]]]
Parse = Callable[[str, datetime, "bool | None"], list[Row]]


def _day(moment: datetime) -> tuple[str, str]:
    start = datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001
    return start.isoformat(), (start + timedelta(days=1)).isoformat()


def dateparser() -> Parse:
    search_dates = import_module("dateparser.search").search_dates

    def parse(text: str, anchor: datetime, day_first: "bool | None") -> list[Row]:
        settings: dict[str, Any] = {"RELATIVE_BASE": anchor}
        if day_first is not None:
            settings["DATE_ORDER"] = "DMY" if day_first else "MDY"
        rows: list[Row] = []
        position = 0
        for phrase, moment in search_dates(text, languages=["en"], settings=settings) or []:
            start = max(0, text.find(phrase, position))
            position = start + len(phrase)
            rows.append((start, position, [_day(moment)]))
        return rows

    return parse


def recognizers() -> Parse:
    library = import_module("recognizers_date_time")

    def parse(text: str, anchor: datetime, day_first: "bool | None") -> list[Row]:
        rows: list[Row] = []
        # Its culture for day before month is not usable in this release.
        for result in library.recognize_datetime(text, library.Culture.English, reference=anchor):
            values = (result.resolution or {}).get("values", [])
            spans = [span for span in (_value(value, anchor) for value in values) if span]
            rows.append((result.start, result.end + 1, spans))
        return rows

    return parse


def _value(value: dict[str, str], anchor: datetime) -> "tuple[str, str] | None":
    try:
        if value.get("type") == "date":
            return _day(datetime.fromisoformat(value["value"]))
        if value.get("type") == "datetime":
            start = datetime.fromisoformat(value["value"])
            return start.isoformat(), (start + timedelta(minutes=1)).isoformat()
        if value.get("start") and value.get("end") and "range" in value.get("type", ""):
            if ":" in value["start"] and "-" not in value["start"]:
                prefix = anchor.date().isoformat() + "T"
                return prefix + value["start"], prefix + value["end"]
            start, end = datetime.fromisoformat(value["start"]), datetime.fromisoformat(value["end"])
            return start.isoformat(), end.isoformat()
    except (ValueError, KeyError):
        return None
    return None


def parsedatetime() -> Parse:
    calendar = import_module("parsedatetime").Calendar()

    def parse(text: str, anchor: datetime, day_first: "bool | None") -> list[Row]:
        found = calendar.nlp(text, sourceTime=anchor) or ()
        return [(start, end, [_day(moment)]) for moment, _, start, end, _ in found]

    return parse


def ctparse() -> Parse:
    read = import_module("ctparse").ctparse
    types = import_module("ctparse.types")

    def parse(text: str, anchor: datetime, day_first: "bool | None") -> list[Row]:
        found = read(text, ts=anchor, timeout=1.0)
        made = found.resolution if found else None
        if isinstance(made, types.Interval):
            made = made.t_from or made.t_to
        if not isinstance(made, types.Time) or not made.year or not made.month or not made.day:
            return []
        return [(0, len(text), [_day(made.dt)])]

    return parse


LIBRARIES = {
    "dateparser": dateparser,
    "recognizers-text": recognizers,
    "parsedatetime": parsedatetime,
    "ctparse": ctparse,
}


def main() -> None:
    warnings.simplefilter("ignore")
    parse = LIBRARIES[sys.argv[1]]()
    tasks = json.load(sys.stdin)
    parse("on Friday", datetime(2020, 1, 1), None)  # noqa: DTZ001 - load everything before the clock starts
    started = time.process_time()
    rows = []
    for task in tasks:
        try:
            rows.append(parse(task["text"], datetime.fromisoformat(task["anchor"]), task["day_first"]))
        except Exception:  # noqa: BLE001 - a peer that fails on a text has no reading of it
            rows.append([])
    json.dump({"rows": rows, "seconds": time.process_time() - started}, sys.stdout)


if __name__ == "__main__":
    main()
