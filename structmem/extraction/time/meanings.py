"""What words of any language come to: halves and parts of the day, one of many, roles, rules of feasts."""

from enum import StrEnum


class Half(StrEnum):
    """The half of the day that a clock time lies in."""

    AM = "am"
    PM = "pm"


class Part(StrEnum):
    """A part of the day; how far it reaches is a convention."""

    DAWN = "dawn"
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"
    TONIGHT = "tonight"
    MIDNIGHT = "midnight"
    DAYTIME = "daytime"
    DAY = "day"
    AM = "am"
    PM = "pm"


class Choice(StrEnum):
    """Which of many is meant: the last one, the one just past, this one, the next one, the coming one."""

    LAST = "last"
    PAST = "past"
    THIS = "this"
    NEXT = "next"
    COMING = "coming"


class Role(StrEnum):
    """How a phrase stands to what it dates."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"
    FROM = "from"
    BETWEEN = "between"
    FOR = "for"
    EVERY = "every"


class FeastRule(StrEnum):
    """How the day of a feast is found: a date, the nth weekday of a month, so many days after Easter."""

    FIXED = "fixed"
    NTH = "nth"
    EASTER = "easter"
