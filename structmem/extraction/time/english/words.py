"""English words of time, by category."""

import re
from collections.abc import Mapping
from typing import Any

from structmem.domain.interval import IntervalKind, Precision
from structmem.extraction.time.language import NumberMarks, NumberWords
from structmem.extraction.time.lexicon import Table
from structmem.extraction.time.meanings import Choice, Half, Part

_WEEKDAYS = {
    0: "monday mon mondey",
    1: "tuesday tue tues teusday",
    2: "wednesday wed weds wensday wednsday",
    3: "thursday thu thur thurs thrusday thurday",
    4: "friday fri firday",
    5: "saturday sat saterday",
    6: "sunday sun",
}
_MONTHS = {
    1: "january jan janury",
    2: "february feb febuary feburary",
    3: "march mar",
    4: "april apr",
    5: "may",
    6: "june jun",
    7: "july jul",
    8: "august aug",
    9: "september sep sept",
    10: "october oct",
    11: "november nov",
    12: "december dec",
}
_UNITS = {
    (Precision.SECOND, 1): "second seconds sec secs",
    (Precision.MINUTE, 1): "minute minutes min mins",
    (Precision.HOUR, 1): "hour hours hr hrs",
    (Precision.DAY, 1): "day days nights workday workdays",
    (Precision.WEEK, 1): "week weeks wk wks",
    (Precision.WEEK, 2): "fortnight fortnights",
    (Precision.WEEKEND, 1): "weekend weekends",
    (Precision.MONTH, 1): "month months mth mths",
    (Precision.QUARTER, 1): "quarter quarters",
    (Precision.YEAR, 1): "year years yr yrs",
    (Precision.DECADE, 1): "decade decades",
    (Precision.DECADE, 10): "century centuries",
}
_RECURRING = {
    Precision.HOUR: "hourly",
    Precision.DAY: "daily nightly everyday",
    Precision.WEEK: "weekly biweekly",
    Precision.MONTH: "monthly bimonthly",
    Precision.QUARTER: "quarterly",
    Precision.YEAR: "yearly annually annual semiannually semiannual",
}
_VAGUE: Mapping[tuple[Any, ...], str] = {
    (-30, 0): "recently lately",
    (0, None, IntervalKind.OPEN): "nowadays currently presently",
    (0, 30): "soon shortly",
    (0, None): "someday eventually",
    (None, 0): "formerly",
    (0, 1 / 1440, IntervalKind.POINT, Precision.MINUTE): "now",
}
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

TABLES: Mapping[str, Table] = {
    "WEEKDAY": _WEEKDAYS,
    "WEEKDAYS": {number: f"{row.split()[0]}s" for number, row in _WEEKDAYS.items()},
    "MONTH": _MONTHS,
    "SEASON": {
        0: "spring springtime",
        1: "summer summertime",
        2: "autumn fall",
        3: "winter wintertime",
    },
    "MONTHS": {number: f"{row.split()[0]}s" for number, row in _MONTHS.items()},
    "MIDSEASON": {1: "midsummer", 3: "midwinter"},
    "HOLIDAYS": {
        ("fixed", (12, 25)): "christmases",
        ("fixed", (10, 31)): "halloweens",
        ("nth", (4, 3, 11, 0)): "thanksgivings",
        ("easter", (0,)): "easters",
    },
    "FEASTWORD": {True: "new"},
    "OWNER": {True: "my his her our your their"},
    "SEASONS": {0: "springs", 1: "summers", 2: "autumns", 3: "winters"},
    "UNIT": _UNITS,
    "ONE": {
        value: " ".join(word for word in row.split() if word[-1] != "s") for value, row in _UNITS.items()
    },
    "MANY": {
        value: " ".join(word for word in row.split() if word[-1] == "s") for value, row in _UNITS.items()
    },
    "PART": {
        Part.DAWN: "dawn daybreak",
        Part.MORNING: "morning mornin",
        Part.NOON: "noon midday lunchtime",
        Part.AFTERNOON: "afternoon",
        Part.EVENING: "evening dusk",
        Part.NIGHT: "night nighttime overnight",
        Part.MIDNIGHT: "midnight",
        Part.DAYTIME: "daytime",
        Part.AM: "am",
        Part.PM: "pm",
    },
    "HALF": {Half.AM: "am", Half.PM: "pm"},
    "PARTS": {
        Part.MORNING: "mornings",
        Part.AFTERNOON: "afternoons",
        Part.EVENING: "evenings",
        Part.NIGHT: "nights",
    },
    "DAYREL": {
        -1: "yesterday yday yesturday yest",
        0: "today",
        1: "tomorrow tomorow tommorow tommorrow tmrw tmr",
    },
    "WHICH": {
        Choice.LAST: "last previous preceding prev",
        Choice.PAST: "past",
        Choice.THIS: "this current",
        Choice.NEXT: "next",
        Choice.COMING: "coming upcoming",
    },
    "ADJACENT": {Choice.PAST: "past", Choice.COMING: "coming upcoming"},
    "EDGE": {
        (0.0, 1 / 3): "early",
        (1 / 3, 2 / 3): "mid",
        (2 / 3, 1.0): "late",
    },
    "SIDE": {
        (0.0, 1 / 3): "beginning start outset",
        (1 / 3, 2 / 3): "middle",
        (2 / 3, 1.0): "end close",
    },
    "ISH": {hour: f"{word}ish" for hour, word in enumerate(_ONES.split()[:13]) if hour},
    "QUANT": {(2, 3): "couple", (2, 4): "few some", (3, 7): "several handful"},
    "RECURRING": _RECURRING,
    "VAGUE": _VAGUE,
    "DECADE": {10 * ten: word.replace("y", "ies") for ten, word in enumerate(_TENS.split(), 2)},
    "TO": {"to": "to till until til through thru -"},
    "APPROX": {True: "around approximately roughly circa approx"},
    "AGO": {"ago": "ago back"},
    "EVERY": {"every": "every each"},
}

ABBREVIATED = frozenset(
    word for table in (_WEEKDAYS, _MONTHS) for row in table.values() for word in row.split() if len(word) < 6
) - {"march", "april", "may", "june", "july"}

_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)

NUMBERS = NumberWords(
    units={word: number for number, word in enumerate(_ONES.split())},
    tens={word: 10 * ten for ten, word in enumerate(_TENS.split(), 2)},
    scales={"hundred": 100, "thousand": 1000},
    ordinal_units={word: number for number, word in enumerate(_ORDINALS.split())},
    ordinal_tens={"twentieth": 20, "thirtieth": 30},
    joiner="and",
    paired_years=True,
)

MARKS = NumberMarks(
    ordinal=re.compile(r"(st|nd|rd|th)\b", re.IGNORECASE),
    half=re.compile(r"\.?\s?([apAP])(?:\s?\.?\s?[mM](?![a-z])(?:\s?\.(?=\s*[^\sA-Z]))?|(?!\w|\s+\w|['’]))"),
    halves={"a": Half.AM, "p": Half.PM},
    unit_letters={
        "h": Precision.HOUR,
        "d": Precision.DAY,
        "w": Precision.WEEK,
        "y": Precision.YEAR,
        "s": Precision.SECOND,
        "m": Precision.MINUTE,
    },
    quarters=frozenset(["q"]),
    possessive=("'s",),
)

TELLING = frozenset(
    (
        *(
            "MONTH",
            "WEEKDAY",
            "WEEKDAYS",
            "SEASON",
            "SEASONS",
            "UNIT",
            "PART",
            "PARTS",
            "DAYREL",
            "RECURRING",
        ),
        *("VAGUE", "DECADE", "HOLIDAY", "AGO"),
    )
)
"""Categories that make a text worth reading."""

_TELLING_WORDS = """
    tonight tonite weekday weekdays workweek night thirty thousand nineteen twenty age ages kid child young
    teens twenties moment present future eow eom eoy midweek midyear midsummer midwinter christmases
    halloweens thanksgivings easters spoke talked chatted school college university uni student toddler youth
    childhood often
    teenager growing noonish o'clock oclock eod later day q fool fools valentine valentines patrick patricks
    mayo mardi fawkes since
"""
TELLING_WORDS = frozenset(_TELLING_WORDS.split())
"""Further words that do."""
