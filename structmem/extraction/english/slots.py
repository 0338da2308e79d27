"""What the rules that say things plainly are written in: a rule, and the slots of its pattern."""

from typing import NamedTuple


class Turn(NamedTuple):
    """A turn of phrase, and plain words for parts of it.

    Args:
        name: What it is called.
        pattern: A regular expression; `<slot>` stands for a pattern of `SLOTS`. Groups that are named for a
            form of a verb match known verbs only: `do`, `did`, `done`, `doing`, and `would` ("'d have sung");
            a group `name` matches no common words.
        plain: Words for groups; `{group:form}` stands for a group in a form (`plain.engine.FORMS`). Of several
            with `|` between them, the first is said that is short enough.
        hints: Some of these words are in every text that the pattern fits; empty if nobody knows.
    """

    name: str
    pattern: str
    plain: dict[str, str]
    hints: str = ""


_CAPITALS = "".join(letter for letter in map(chr, range(0x530)) if letter.isupper())
_WORD = rf"(?-i:[{_CAPITALS}])(?:(?!['’]s\b)[\w'’&-])+(?:['’]s(?= (?-i:[{_CAPITALS}])))?"
NAME = rf"{_WORD}(?:(?: (?:&|and(?= Sons| Co\b| Daughters)|of|the|upon|de|da|do|del|la|le|van|von|der|den)){{0,2}} {_WORD}){{0,3}}"
"""A capitalised name of one or more words, without the 's of an owner behind it."""

MONTHS = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
WEEKDAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
SEASONS = r"(?:spring|summer|autumn|winter|christmas|easter)"

SLOTS = {
    # Places in a text.
    "start": r"(?:^|(?<=[.!?…])(?=\s)|(?<=\n))[ \t]*+",
    "lead": r"(?:(?:and|so|oh|well|but|ok|okay|right|anyway|hey|hi|ah|haha|yes|also|now|then|plus),? )*",
    "mark": r"(?:,? but,?|\s*[,:;!.?–—-]+)\s+",
    "pause": r"\s*(?:[:,;]|\s[–—-])\s+",
    "in": r"[^.!?\n]",
    "within": r"[^.!?;\n]",
    # Who and what.
    "name": NAME,
    "cap": _WORD,
    "who": rf"(?:I|we|he|she|they|it|you|(?:my|our|his|her|their) \w+|(?!(?:wh\w+|how|it's)\b){_WORD})",
    "whom": rf"(?:me|us|him|her|them|my \w+|{_WORD})",
    "own": r"(?:I|we)(?:'ve|'d)?",
    "det": r"(?:the|an?|my|our|his|her|their|its|your|that|this|some)",
    "told": rf"(?:I|we|he|she|they|you|it|my|our|his|her|their|the|a|an|this|that|there|{_WORD})",
    # Verbs.
    "do": r"(?P<do>(?!(?:be|have|know|like|love|need|seem|matter|own|belong|mean|contain)\b)[a-z]+)\b",
    "did": r"(?P<did>[a-z]+)\b",
    "done": r"(?P<done>[a-z]+)\b",
    "doing": r"(?P<doing>[a-z]{2,}ing)\b",
    "would": r"(?P<would>(?: would| could|'d)(?:n't| never| not)?(?: even)?(?: have|'ve) [a-z]+)\b",
    "past": r"(?= (?:(?:had|has|have|finally|first|just|actually|really) )?(?!I\b|we\b)[a-z]+(?:ed|[tdkwegnm])\b)",
    "be": r"(?:'m|'re|'s| am| are| is)(?: (?:now|also|all|still|definitely|really|finally|already|just|firmly|dead))*",
    "have": r"(?:'ve|'s| have| has)(?: (?:now|also|all|still|finally|already|just|both|even))*",
    # Times.
    "weekday": WEEKDAYS,
    "time": rf"(?:yesterday|today|tonight|tomorrow|ago|since|earlier|later|(?:last|this|next|past|previous) \w+|{WEEKDAYS}|weekend|{MONTHS}|{SEASONS})",
    "day": (
        rf"(?:{WEEKDAYS}|(?:the day before )?yesterday|(?:last|this|the) (?:\w+ )?(?:week|weekend|month|year|spring|summer|"
        rf"autumn|winter|night|\w+day)|{MONTHS}(?: \d+)?|\d{{4}})"
    ),
    "ahead": rf"(?:\d+|the \d+\w*|{MONTHS}|{WEEKDAYS}|{SEASONS}|next|this|tomorrow|later|after|the (?:week|month|end|start|following|day))",
}

SUBJECTS = {
    "me": "I", "my": "I", "the": "I", "us": "we", "our": "we", "him": "he", "his": "he", "her": "she",
    "them": "they", "their": "they",
}  # fmt: skip
OBJECTS = {"": "me", "my": "me", "our": "us", "his": "him", "her": "her", "their": "them", "your": "you"}
