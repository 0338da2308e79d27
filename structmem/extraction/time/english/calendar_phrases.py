"""English phrases for days; the notation is told in `grammar.py`."""

from collections.abc import Mapping, Sequence

from structmem.domain.interval import Precision
from structmem.extraction.time.english.feasts import MANY_WORDS
from structmem.extraction.time.language import Phrase

DAY = (Precision.DAY, 1)
WEEK = (Precision.WEEK, 1)
_BEFORE, _AFTER = {"side": -1}, {"side": 1}

PHRASES: Mapping[str, Sequence[Phrase]] = {
    # Parts of dates
    "day_of_month": [
        ("NTH", "day_of_month"),
        ("the NTH", "day_of_month"),
        ("DAYNUM", "day_of_month"),
    ],
    "dotted_day": [
        ("<day_of_month>", "same"),
        ("DAYNUM .", "day_of_month"),
    ],
    "year": [
        (",? (YEAR|YEAR2)", "year"),
        ("(of|in|-|/) YEAR", "year"),
        ("of YEAR2", "year"),
        ("of year2:SHORT", "year"),
    ],
    # Behind a day and a month, 1815 is rather a quarter past six.
    "near_year": [
        ("YEAR", "near_year"),
        ("(,|of|in|-|/) YEAR", "year"),
        (",? YEAR2", "year"),
        ("of year2:SHORT", "year"),
    ],
    "weekday": [("WEEKDAY", "fields")],
    "month": [("MONTH", "fields"), ("the MONTH", "fields")],
    "season": [("SEASON", "season"), ("the SEASON", "season")],
    "the_unit": [("the? UNIT", "this_unit")],
    # Days
    "month_day": [
        ("MONTH (,|-|/)? the? day:<day_of_month>", "fields"),
        ("day:<dotted_day> (of|-|/|,)? MONTH", "fields"),
        ("day:<day_of_month> day? of MONTH", "fields"),
        ("the MONTH day:<day_of_month>", "fields"),
    ],
    "dashed_month_day": [
        ("day:DAYNUM (-|/) MONTH", "fields"),
    ],
    "short_year": [("(-|/) year2:SHORT", "year")],
    "date": [
        ("<month_day>", "same"),
        ("date:<month_day> yr:<near_year>", "refine"),
        ("date:<dashed_month_day> yr:<short_year>", "refine"),
        ("YEAR (-|/)? MONTH (-|/)? day:<day_of_month>", "fields"),
        ("YEAR (-|/) day:<day_of_month> (-|/) MONTH", "fields"),
        ("MONTH (-|/) YEAR (-|/) day:<day_of_month>", "fields"),
        ("ISO", "iso_date"),
        ("NUMDATE", "numeric_date"),
        ("DAYMONTH", "numeric_date"),
        ("DAYMONTH , yr:<year>", "numeric_date"),
    ],
    "weekday_date": [
        ("<date>", "same"),
        ("WEEKDAY (,|the|-)? <date>", "refine"),
        ("WEEKDAY , the <date>", "refine"),
        ("<date> (,|.|on|()? WEEKDAY )?", "refine"),
        ("date:<month_day> (,|()? WEEKDAY )? yr:<near_year>", "refine"),
        ("WEEKDAY ( <date> )", "refine"),
        ("WEEKDAY the? day:<day_of_month>", "fields"),
    ],
    "feast": [
        ("HOLIDAY", "holiday"),
        ("HOLIDAY (day|night)", "holiday"),
        *((words, "holiday", {"holiday": rule}) for words, rule in MANY_WORDS.items()),
    ],
    "holiday": [
        ("<feast>", "same"),
        ("of:<feast> yr:<year>", "within"),
        ("YEAR of:<feast>", "within"),
        ("the? WHICH of:<feast>", "which"),
        ("the? following of:<feast>", "following"),
        ("of:<feast> (,|of|in)? container:<which_unit>", "within"),
        ("container:<which_unit> of:<feast>", "within"),
        ("<count> HOLIDAYS (ago|back)", "feasts_ago"),
        ("the of:<feast> before last", "which_further", {"sign": -1, "steps": 2}),
    ],
    "bare_decade": [
        ("(YEAR|YEAR2) s", "decade"),
        ("SHORT s", "recent_decade"),
    ],
    "short_date": [("YEAR2", "year")],
    "simple_day": [
        ("<weekday_date>", "same"),
        ("<holiday>", "same"),
        ("WEEKDAY", "fields"),
        ("DAYREL", "fixed_unit"),
        ("the? WHICH of:<weekday>", "which"),
        ("the? this which:ADJACENT of:<weekday>", "which"),
        ("the? following of:<weekday>", "following"),
        ("that same? of:<weekday>", "of_that", {"unit": Precision.WEEK}),
        ("the? of:<weekday> after that", "following"),
        ("the of:<weekday> before last", "which_further", {"sign": -1, "steps": 2}),
        ("the of:<weekday> after next", "after_next"),
        ("(the|this)? of:<weekday> just? (gone|past)", "which_further", {"sign": -1, "steps": 1}),
        ("<count> WEEKDAYS (ago|back)", "which_further", {"sign": -1}),
        ("<count> WEEKDAYS from now", "which_further", {"sign": 1}),
        ("the? WHICH of:<weekday_date>", "which_date"),
        ("DAYREL ,? date:<weekday_date> ,?", "the_date"),
        ("the day after tomorrow", "fixed_unit", {"offset": 2}),
        ("the day before yesterday", "fixed_unit", {"offset": -2}),
        ("of:<weekday> (of|in|,)? container:<week>", "within"),
        ("container:<week> (,|on|-)? of:<weekday>", "within"),
        ("of:<day_alone> of? container:<which_unit>", "within"),
    ],
    "day_alone": [
        ("the? day:NTH", "fields"),
    ],
    "week": [
        ("the? WHICH week", "unit", {"unit": WEEK}),
        ("the week before last", "fixed_unit", {"unit": WEEK, "offset": -2}),
        ("the week after next", "fixed_unit", {"unit": WEEK, "offset": 2}),
        ("the? following week", "previous_unit", {"unit": WEEK, "offset": 1}),
        ("the? NTH week (of|in) container:<period>", "nth_in_unit", {"unit": WEEK}),
    ],
    "day": [
        ("<simple_day>", "same"),
        ("<day_alone>", "same"),
        ("the? (NTH|last) WEEKDAY (of|in) container:<period>", "nth_in_unit"),
        ("the? (NTH|last) WEEKDAY (of|in) container:<the_unit>", "nth_in_unit"),
        ("the? (NTH|last) (day|days) (of|in) container:<period>", "nth_in_unit", {"unit": DAY}),
        ("the? (NTH|last) day (of|in) container:<the_unit>", "nth_in_unit", {"unit": DAY}),
        ("the? WEEKDAY (before|preceding|prior) to? base:<anchor>", "beside", _BEFORE),
        ("the? WEEKDAY (after|following) base:<anchor>", "beside", _AFTER),
        ("the day (before|preceding) base:<anchor>", "beside", {**_BEFORE, "unit": DAY}),
        ("the eve of base:<anchor>", "beside", {**_BEFORE, "unit": DAY}),
        ("the day (after|following) base:<anchor>", "beside", {**_AFTER, "unit": DAY}),
        ("the (next|following) day", "previous_unit", {"unit": DAY, "offset": 1}),
        ("the day after", "previous_unit", {"unit": DAY, "offset": 1}),
        ("the day (after|following) that", "previous_unit", {"unit": DAY, "offset": 1}),
        ("the day (before|preceding) that", "previous_unit", {"unit": DAY, "offset": -1}),
        ("the day before", "previous_unit", {"unit": DAY, "offset": -1}),
        ("that same? day", "previous_unit", {"unit": DAY, "offset": 0}),
        ("the same day", "previous_unit", {"unit": DAY, "offset": 0}),
    ],
}
