"""Asides that say who somebody is, and second names: "Otto (my neighbour) called", "Alexandra, aka Lexi, called"."""

from structmem.extraction.english.kinds import ORGANISATION_NOUNS, PERSON_NOUNS
from structmem.extraction.english.nouns import JOBS, KIN
from structmem.extraction.english.slots import Turn

_NOUNS = "|".join(sorted({*KIN, *JOBS, *PERSON_NOUNS, *ORGANISATION_NOUNS}, key=len, reverse=True))
_ROLE = (
    r"(?:(?:old|new|best|good|older|younger|big|little|current|former|other|favourite|favorite|first|then|eldest|"
    rf"youngest) )?(?:{_NOUNS})"
)
_CALLED = (
    r"aka|a\.k\.a\.|(?:also |better |otherwise )?known as|nicknamed|"
    r"whom? (?:we|everyone|everybody|people|they|(?:his |her )?friends|I)(?: all| always| just)? calls?"
)
_BY_FRIENDS = (
    r"(?:for short|to (?:his|her|my|our|their) (?:friends|mates|family)|by (?:everyone|everybody|friends))"
)

SECOND_NAME = Turn(
    "second name",
    r"\b(?P<name><name>)(?P<aside>(?:,| \(| [–—-]) ?"
    rf"(?:(?:{_CALLED}) (?P<alias><name>)(?: {_BY_FRIENDS})?|(?:or |called )?(?P<short><name>) {_BY_FRIENDS})"
    r"(?:,|\)| [–—-])?)",
    {"aside": ""},
    "aka a.k.a. known nicknamed call short friends mates family by",
)
"""The name is `name`, the second one `alias` or `short`."""

APPOSITIONS = (
    SECOND_NAME,
    Turn(
        "all of us",
        r"(?:^|(?<=[.!?…] )|(?<=\n)|(?<=, )|(?<=and ))(?P<us>(?:the (?:two|three|four|five|six|pair|lot)|both|all) of us)"
        r"(?= (?:have|had|are|were|got|[a-z]+(?:ed|[tdwegnmk]))\b)",
        {"us": "we"},
        "of",
    ),
    Turn(
        "role in brackets",
        r"\b(?P<name><name>)(?P<open> \(| [–—-] )(?P<is>(?:he|she|that|it)(?:'s| is| was) )?"
        r"(?:my|our|his|her|their|the|an?|one of my|<name>'s) [^()\n,.;:!?–—]{2,40}?"
        r"(?:(?P<close>\)| [–—-](?= ))(?! *[.,!?]| *$)|(?P<shut>\)| [–—-](?= )))",
        {"open": ",", "is": "", "close": ",", "shut": ""},
        "( - – —",
    ),
    Turn(
        "name in brackets",
        r"\b(?:my|our|his|her|their) [a-z-]+(?: [a-z-]+)?(?P<open> \(| [–—-] )(?P<name><name>)(?P<close>\)| [–—-](?= ))",
        {"open": "", "close": ""},
        "( - – —",
    ),
    Turn(
        "role behind a name",
        rf"(?P<all>\b(?P<name><name>)\s?,\s+(?P<who>my {_ROLE})\s*(?:,(?! (?:and|or|my)\b)(?= *(?-i:[a-z]))|(?=[.!?])))",
        {"all": "{who} {name}"},
        ",",
    ),
    Turn(
        "name behind a role",
        rf"\b(?:my|our|his|her|their|the|this|an?) {_ROLE}(?P<comma>,) (?P<name><name>)(?P<behind>,(?! and\b| or\b))",
        {"comma": "", "behind": ""},
        ",",
    ),
    Turn(
        "name behind a role at the end",
        rf"\b(?:this|an?) {_ROLE}(?P<comma>,) (?P<name><name>)(?=[.!?])",
        {"comma": ""},
        ",",
    ),
)
