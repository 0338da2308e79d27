"""What is said in between and can be left out: openings, parentheses, and roundabout ways to say a verb."""

BETWEEN = (
    r"on the other hand",
    r"by contrast",
    r"in turn",
    r"for (?:my|his|her|their|our) part",
    r"of course",
    r"believe it or not",
    r"would you believe it",
    r"after (?:much|some|a lot of) (?:ado|thought|hesitation|back and forth)",
    r"at (?:long )?last",
    r"to (?:my|our|his|her|everyone's) (?:surprise|relief|delight|dismay)",
    r"as luck would have it",
    r"against all odds",
    r"to (?:top|cap) it all(?: off)?",
    r"last but not least",
    r"(?:just )?for good measure",
    r"if you please",
    r"of all things",
)
"""Between commas."""

OPENINGS = (
    r"(?:to cut a )?long story short",
    r"to make a long story short",
    r"in a nutshell",
    r"you(?:'ll| will) laugh,? but",
    r"you (?:won't|will not|'ll never) believe (?:it|this),? but",
    r"believe it or not",
    r"i kid you not",
)
"""At the start of a sentence, with a comma or colon after them."""

PRONOUN = r"(?:he|she|they)"
WHAT_DONE = (
    r"what (?P<who>i|he|she|we|they|you|my \w+|(?-i:[A-Z])[\w'-]+) did(?P<between> | (?:on|in|at|last|this|earlier|back|the|a|an|two|"
    r"three|four|five|six|ten|\d+|yesterday|today|tonight|some)\b[^.?!,]{0,50}? )was(?: to)?"
    r"(?= [a-z]+ (?:[a-z]+(?:[.!]|$)|(?:the|a|an|my|his|her|our|your|their|its|some|two|three|out|up|away|off|"
    r"down)\b))"
)
NO_CHOICE = r"\bhad (?P<choice>no (?:other )?(?:choice|option|alternative) but )(?=to\b)"
BUSY = r"\b(?:am|is|are|was|were|been|'m|'s|'re) (?P<busy>(?:so |very |too )?busy )(?=[a-z]+ing\b)"
