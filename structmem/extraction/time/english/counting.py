"""English phrases for numbers, lengths and clock times; the notation is told in `grammar.py`."""

from collections.abc import Mapping, Sequence

from structmem.domain.interval import Precision
from structmem.extraction.time.language import Phrase
from structmem.extraction.time.meanings import Half, Part

PHRASES: Mapping[str, Sequence[Phrase]] = {
    "number": [
        ("NUM", "count"),
        ("DECIMAL", "count"),
        ("QUANT of?", "count"),
        ("a QUANT of?", "count"),
        ("low:NUM (or|to|-) high:NUM", "count"),
        ("NUM and a? half", "count", {"plus": 0.5}),
        ("NUM and a quarter", "count", {"plus": 0.25}),
        ("½", "count", {"num": 0.5}),
        ("a dozen", "count", {"num": 12}),
    ],
    "count": [
        ("<number>", "same"),
        ("(almost|nearly|over|about|APPROX) count:<number>", "approximate_count"),
        ("just? (under|over) count:<number>", "approximate_count"),
        ("(more|less) than count:<number>", "approximate_count"),
        ("at least count:<number>", "approximate_count"),
    ],
    "length_one": [
        ("<count> -? (business|consecutive|whole|full|long|straight)? UNIT", "length"),
        ("NUM LETTER", "letter_length"),
        ("<count> night", "length", {"unit": (Precision.DAY, 1)}),
        ("(a|another) night", "length", {"unit": (Precision.DAY, 1)}),
        ("(a|an|another) (whole|full)? UNIT", "length"),
        ("(almost|nearly|over|about|APPROX) (a|an) UNIT", "length", {"approximate": True}),
        ("just? (under|over) (a|an) UNIT", "length", {"approximate": True}),
        ("half (a|an) UNIT", "length", {"times": 0.5}),
        ("(a|an) half UNIT", "length", {"times": 0.5}),
        ("(a|an|one) UNIT and a? half", "length", {"plus": 0.5}),
        ("(a|an|one) UNIT and a quarter", "length", {"plus": 0.25}),
        ("(a|an) quarter of an UNIT", "length", {"times": 0.25}),
    ],
    "length_two": [
        ("<length_one>", "same"),
        ("first:<length_one> (,|and)? rest:<length_one>", "sum_of_lengths"),
    ],
    "length": [
        ("<length_two>", "same"),
        ("first:<length_one> (,|and)? rest:<length_two>", "sum_of_lengths"),
    ],
    # A clock time that cannot be anything else, and one that needs its surroundings to tell.
    "clock": [
        ("HALFCLOCK", "clock"),
        ("full:CLOCK", "clock"),
        ("hour:NUM HALF", "clock"),
        ("hour:NUM p .? m .?", "clock", {"half": Half.PM}),
        ("hour:NUM a .? m .?", "clock", {"half": Half.AM}),
        ("hour:SPELLED -? minute:SPELLED HALF", "clock"),
        ("hour:SPELLED -? minute:SPELLED p .? m .?", "clock", {"half": Half.PM}),
        ("hour:SPELLED -? minute:SPELLED a .? m .?", "clock", {"half": Half.AM}),
        ("hour:NUM (o'clock|oclock)", "clock"),
        ("half past hour:NUM (o'clock|oclock)?", "clock", {"minute": 30}),
        ("a? quarter (past|after) hour:NUM", "clock", {"minute": 15}),
        ("a? quarter (to|till|before) hour:NUM", "clock_to", {"minute": 15}),
        ("minute:NUM (minutes|min|mins)? (past|after) hour:NUM", "clock"),
        ("minute:NUM (minutes|min|mins) (to|till|before) hour:NUM", "clock_to"),
        ("hour:NUM h minute:NUM", "clock"),
        ("hour:NUM -? ish", "clock"),
        ("NUM? (noon|noonish)", "clock", {"hour": 12, "half": Half.PM}),
        ("full:CLOCK (hours|hrs|h)", "clock"),
    ],
    "loose_clock": [
        ("<clock>", "same"),
        ("hour:NUM", "clock"),
        ("hour:SPELLED -? minute:SPELLED minutes?", "clock"),
        ("full:DOTTED", "clock"),
        ("full:HHMM", "clock"),
    ],
    "part": [
        ("PART", "part"),
        ("mid night", "part", {"part": Part.MIDNIGHT}),
        ("EDGE PART", "part"),
    ],
    "part_clause": [
        ("<part>", "same"),
        ("(in|during|at) the? <part>", "same"),
        ("(early|earlier) in the PART", "part", {"edge": (0.0, 0.5)}),
        ("(late|later) in the PART", "part", {"edge": (0.5, 1.0)}),
        ("(about|APPROX) <part>", "same"),
    ],
    "clock_part": [
        ("<clock> ,? part:<part_clause>", "clock_in_half"),
        ("clock:<loose_clock> in the <part>", "clock_in_half"),
        ("part:<part_clause> ,? (at|about|APPROX) clock:<loose_clock>", "clock_in_half"),
        ("part:<part_clause> ,? <clock>", "clock_in_half"),
    ],
    "clock_clause": [
        ("<clock>", "same"),
        ("<clock_part>", "same"),
        ("(at|@|about|APPROX|by) (about|APPROX)? <loose_clock>", "same"),
        ("for <clock>", "same"),
        ("full:HHMM", "clock"),
        ("full:DOTTED", "clock"),
        ("hour:SPELLED minute:SPELLED", "clock"),
        ("full:YEARCLOCK", "clock"),
        ("(,|-) <clock>", "same"),
        (", (at|about|APPROX) (about|APPROX)? <loose_clock>", "same"),
    ],
    "military": [
        ("full:HHMM", "clock"),
        ("full:YEARCLOCK", "clock"),
    ],
    "hours": [
        ("from first:<loose_clock> TO last:<loose_clock>", "clock_range"),
        ("between first:<loose_clock> (and|to|-) last:<loose_clock>", "clock_range"),
        ("first:<clock> TO last:<loose_clock>", "clock_range"),
        ("first:<loose_clock> TO last:<clock>", "clock_range"),
        ("from first:<clock_part> TO last:<loose_clock>", "clock_range"),
    ],
    "hours_part": [
        ("<hours>", "same"),
        ("first:<loose_clock> TO last:<loose_clock> part:<part_clause>", "clock_range"),
        ("from first:<loose_clock> TO last:<loose_clock> part:<part_clause>", "clock_range"),
        ("between first:<loose_clock> and last:<loose_clock> part:<part_clause>", "clock_range"),
    ],
    "hours_clause": [
        ("<hours>", "same"),
        ("(at|,|-) <hours>", "same"),
        ("at first:<loose_clock> TO last:<loose_clock>", "clock_range"),
        ("first:<military> - last:<military>", "clock_range"),
        ("first:<loose_clock> TO last:<loose_clock>", "clock_range"),
        ("(about|APPROX) first:<loose_clock> (to|-|or) last:<loose_clock>", "clock_range"),
    ],
}
