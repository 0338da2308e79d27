"""English words of time."""

from collections.abc import Iterable, Mapping
from typing import Any

from structmem.domain.interval import IntervalKind, Precision
from structmem.extraction.time.english_phrases import HOLIDAY_NAMES, PHRASES
from structmem.extraction.time.language import Language, NumberWords, Phrase, TenseWords


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


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
_ABBREVIATED = _set(
    "mon tue tues wed weds thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec"
)
_SEASONS = {0: "spring springtime", 1: "summer summertime", 2: "autumn fall", 3: "winter wintertime"}
_UNITS = {
    (Precision.SECOND, 1): "second seconds sec secs",
    (Precision.MINUTE, 1): "minute minutes min mins",
    (Precision.HOUR, 1): "hour hours hr hrs",
    (Precision.DAY, 1): "day days night nights workday workdays",
    (Precision.WEEK, 1): "week weeks wk wks workweek",
    (Precision.WEEK, 2): "fortnight fortnights",
    (Precision.WEEKEND, 1): "weekend weekends",
    (Precision.MONTH, 1): "month months mth mths",
    (Precision.QUARTER, 1): "quarter quarters",
    (Precision.YEAR, 1): "year years yr yrs",
    (Precision.DECADE, 1): "decade decades",
    (Precision.DECADE, 10): "century centuries",
}
_PARTS = {
    "dawn": "dawn sunrise daybreak",
    "morning": "morning mornin",
    "noon": "noon midday lunchtime",
    "afternoon": "afternoon",
    "evening": "evening dusk sunset",
    "night": "night nighttime",
    "midnight": "midnight",
    "daytime": "daytime",
    "am": "am",
    "pm": "pm",
}
_HABITUAL_PARTS = {"morning": "mornings", "afternoon": "afternoons", "evening": "evenings", "night": "nights"}
_DAYS = {
    -1: "yesterday yday yesturday",
    0: "today",
    1: "tomorrow tomorow tommorow tommorrow tmrw tmr",
}
_WHICH = {
    "last": "last previous preceding prev",
    "past": "past",
    "this": "this current",
    "next": "next following",
    "coming": "coming upcoming",
}
_EDGES = {
    (0.0, 1 / 3): "early beginning start",
    (1 / 3, 2 / 3): "mid middle",
    (2 / 3, 1.0): "late end latter",
}
_QUANTITIES = {(2, 3): "couple", (2, 5): "few some", (3, 7): "several"}
_EVERY_UNIT = {
    Precision.HOUR: "hourly",
    Precision.DAY: "daily nightly everyday",
    Precision.WEEK: "weekly biweekly",
    Precision.MONTH: "monthly bimonthly",
    Precision.QUARTER: "quarterly",
    Precision.YEAR: "yearly annually annual semiannually semiannual",
}
_OPEN, _POINT = IntervalKind.OPEN, IntervalKind.POINT
_VAGUE: Mapping[tuple[Any, ...], str] = {
    (-30, 0): "recently lately",
    (0, None, _OPEN): "nowadays currently presently",
    (0, 30): "soon shortly",
    (0, None): "someday eventually",
    (None, 0): "formerly",
    (0, 1 / 1440, _POINT, Precision.MINUTE): "now",
}
_TO = "to till until til through thru -"
_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_UNIT_NUMBERS = dict(zip(f"zero {_ONES} seventeen eighteen nineteen".split(), range(20), strict=True))
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_NUMBERS = NumberWords(
    units=_UNIT_NUMBERS,
    tens={word: 10 * ten for ten, word in enumerate(_TENS.split(), 2)},
    scales={"hundred": 100, "thousand": 1000},
    ordinal_units=dict(zip(_ORDINALS.split(), range(20), strict=True)),
    ordinal_tens={"twentieth": 20, "thirtieth": 30},
    joiner="and",
)
_DECADES = {10 * ten: word.replace("y", "ies") for ten, word in enumerate(_TENS.split(), 2)}

_TENSE = TenseWords(
    past=_set("""was were did had went got came saw took made said told met left felt found thought knew began
            became bought brought built caught chose drove ate fell flew forgot gave grew heard held kept
            led lost paid ran sent sold sat slept spoke spent stood swam taught wore won wrote woke broke
            drew hid rode rang rose sang shook shot shut stole struck swore threw understood fought fed
            dealt dug bit blew froze hung knelt laid lent lit meant sought slid sprang stuck stung swept
            tore wept wound withdrew graduated didn't wasn't weren't hadn't couldn't used took've been done
            gone seen"""),
    perfect=_set("have has 've 's haven't hasn't i've we've they've you've he's she's it's"),
    future=_set("""will won't 'll i'll we'll you'll he'll she'll it'll they'll shall gonna going plan plans
            planning planned hope hoping want wanna excited scheduled schedule upcoming let's lets may
            might should would could i'd we'd forward wait intend expect expecting book remind meet arrange
            tomorrow"""),
    present=_set("is are am i'm we're they're you're he's she's it's do does don't doesn't"),
    past_endings=("ed",),
    progressive_ending="ing",
    not_past=_set("need bed red feed seed speed indeed wedding hundred weed shed sled bleed breed"),
    breaks=_set(". ! ? ;"),
)

_PREPOSITIONS = (
    "in on by since until till before after from during of early late mid last this next every through"
)


def _spread(table: Mapping[Any, str], category: str) -> Iterable[tuple[str, str, Any]]:
    for value, words in table.items():
        for word in words.split():
            yield word, category, value


def _literals(phrases: Mapping[str, Iterable[Phrase]]) -> Iterable[str]:
    for lines in phrases.values():
        for pattern, *_ in lines:
            for item in pattern.split():
                body = item.rstrip("?").split(":")[-1] if not item.startswith(":") else item
                for word in body.strip("()").split("|"):
                    if word and not word.isupper() and not word.startswith("<"):
                        yield word


def _words() -> dict[str, dict[str, Any]]:
    words: dict[str, dict[str, Any]] = {}
    for table, category in (
        (_WEEKDAYS, "WEEKDAY"),
        (_MONTHS, "MONTH"),
        (_SEASONS, "SEASON"),
        (_UNITS, "UNIT"),
        (_PARTS, "PART"),
        (_HABITUAL_PARTS, "PARTS"),
        (_DAYS, "DAYREL"),
        (_WHICH, "WHICH"),
        (_EDGES, "EDGE"),
        (_QUANTITIES, "QUANT"),
        (_EVERY_UNIT, "RECURRING"),
        (_VAGUE, "VAGUE"),
        (_DECADES, "DECADE"),
        (dict.fromkeys([None], _TO), "TO"),
        (dict.fromkeys([True], "around about approximately roughly circa approx"), "APPROX"),
        (dict.fromkeys([None], "ago back prior"), "AGO"),
        (dict.fromkeys([None], "every each all any"), "EVERY"),
    ):
        for word, kind, value in _spread(table, category):
            words.setdefault(word, {})[kind] = value
    for word, _, value in list(_spread(_WEEKDAYS, "WEEKDAY")):
        if len(word) > 5:
            words.setdefault(f"{word}s", {})["WEEKDAYS"] = value
    for name, rule in HOLIDAY_NAMES.items():
        words.setdefault(name, {})["HOLIDAY"] = rule
    for word in (
        *_NUMBERS.units,
        *_NUMBERS.tens,
        *_NUMBERS.scales,
        *_NUMBERS.ordinal_units,
        *_NUMBERS.ordinal_tens,
    ):
        words.setdefault(word, {})["NUMWORD"] = None
    for word in _ABBREVIATED:
        words[word]["ABBREVIATION"] = None
    for half in ("am", "pm"):
        words[half]["HALF"] = half
    for word in _literals(PHRASES):
        words.setdefault(word, {})[word] = word
    return words


def english() -> Language:
    """Return the English language data."""
    words = _words()
    telling = {
        *("MONTH", "WEEKDAY", "WEEKDAYS", "SEASON", "UNIT", "PART", "PARTS", "DAYREL", "RECURRING"),
        *("VAGUE", "DECADE", "HOLIDAY", "AGO"),
    }
    triggers = {word for word, readings in words.items() if telling & readings.keys()}
    triggers |= {
        "tonight",
        "tonite",
        "then",
        "age",
        "kid",
        "child",
        "young",
        "teenager",
        "growing",
        "noonish",
    }
    triggers |= {word for word in _NUMBERS.ordinal_units} | {
        "o'clock",
        "oclock",
        "eod",
        "eoy",
        "eom",
        "later",
    }
    triggers |= {f"{word}'s" for word in triggers}
    return Language(
        name="en",
        words=words,
        triggers=frozenset(triggers),
        numbers=_NUMBERS,
        phrases=PHRASES,
        tense=_TENSE,
        weak=_set("""may march mar sun sat mon wed april june jan august spring fall summer autumn winter dawn
            second seconds min mins sec some now any past all am pm night nights day days morning evening
            noon quarter sunrise sunset springtime summertime daytime"""),
        openers=frozenset(_PREPOSITIONS.split()),
        closers=_set(
            """. , ! ? ; : ) and or but so because at in on for with from to after before until
            till we i you he she it they when while which that if is was will then as"""
        ),
        corrections=_set("no sorry actually rather wait oops"),
        not_time=_set("people men women times percent dollars euros pounds miles km kilometers"),
    )
