"""Words that count days from what was told."""

from structmem.extraction.wordlist import word_set

NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "the": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fourteen": 14,
    "twenty": 20,
    "thirty": 30,
}
UNITS = {"day": 1, "week": 7, "fortnight": 14}
"""In days."""
LONG_UNITS = {"month": 1, "year": 12}
"""In months."""
BACK = word_set("earlier before prior previously beforehand previous preceding")
DOWN = word_set("line road track")
"""In a time phrase they count on: "a month down the road"."""
COUNTED = (
    r"\b(?:exactly |precisely |just |only |all of |barely )?(?P<number>\d{1,3}|[a-z]+) (?P<unit>day|week|fortnight|"
    r"month|year)s?(?: to the day)? (?P<way>later|earlier|after(?:wards)?|down the (?:line|road|track)|before|prior|previously|beforehand)\b"
    r"|\bthe (?:very )?(?P<way_first>next|following|previous|preceding) (?P<unit_last>day|night|morning|evening)\b"
    r"|\bthe (?P<unit_alone>day|night|morning|evening) (?P<way_last>after|before)\b"
)
