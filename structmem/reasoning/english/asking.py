"""Words of questions that say what is asked for, not what it is about."""

import re

FORM_WORDS = (
    *("kind", "type", "sort", "name", "long", "ago", "old", "often", "far", "many", "much"),
    *("time", "date", "day", "month", "year", "happen", "happened", "occur", "take", "took", "place"),
    *(
        "come",
        "came",
        "change",
        "changed",
        "get",
        "got",
        "go",
        "went",
        "gone",
        "make",
        "made",
        "give",
        "gave",
    ),
    *("put", "become", "became", "first", "last", "recently", "currently", "now"),
    *("still", "anymore", "longer"),
)
# Turns of phrase of questions, by the word for what they ask.
TURNS = ((re.compile(r"\bfor (?:a|his|her|their) living\b|\bprofessionally\b", re.IGNORECASE), "job"),)
ASKS_PLAN = re.compile(
    r"\b(?:plan\w*|going to|will|intend\w*|want\w*|hop(?:e|es|ing)|upcoming|next)\b", re.IGNORECASE
)
STILL = re.compile(r"\b(?:still|any ?more|any longer)\b", re.IGNORECASE)
ASKS_MANNER = re.compile(r"how\b", re.IGNORECASE)
QUESTION_WORD = re.compile(r"\b(where|who|whom|what|which|how|why)\b", re.IGNORECASE)
