"""Words of times that count from what was told before."""

POINTING = (
    r"(?:[\w½-]+ ){0,4}?[\w½-]+ (?:later|earlier|before|beforehand|prior|afterwards?|after|down the (?:line|road|track))(?: that)?"
    r"|(?:the|that) (?:very )?(?:same|next|following|previous) "
    r"(?:day|morning|afternoon|evening|night|week|weekend|month|year|summer|winter|spring|autumn|fall|\w+day)"
    r"|that (?:very )?(?:day|morning|afternoon|evening|night|week|weekend|month|year|summer|winter|spring|autumn|fall)"
    r"|the (?:day|night|morning|evening|week|weekend|month|year) (?:after|before)(?: that)?"
)
"""A whole phrase: "two days before", "the next morning", "that weekend"."""
