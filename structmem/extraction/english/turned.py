"""Turned sentences and their plain order: clefts, inversion, participles, what came first, questions that tell."""

from structmem.extraction.english.slots import Turn

_DAYS = r"(?:day|moment|week|month|year|time|night|weekend|evening|morning|point)"

CLEFTS = (
    # "It was me who mended it", "the one who mended it was me".
    Turn(
        "cleft",
        r"\b(?P<cleft>it(?:'s| (?:was|is|has been|must have been)) (?:only |actually |in fact |really )?"
        r"(?P<who>me|us|I|he|she|(?:my|our|the|his|her) \w+|<cap>),? (?:who|that))<past>",
        {"cleft": "{who:subject}"},
        "it",
    ),
    Turn(
        "the one who",
        r"(?P<is>(?:'m|'s| is| am| was| were)(?: actually| really)? the (?:one|person|man|woman|guy|girl) (?:who|that))(?= <did>)",
        {"is": ""},
        "who that",
    ),
    Turn(
        "turned cleft",
        r"\b(?P<one>the (?:ones?|person|people|man|woman|guy|girl) (?:who|that))<past><in>{2,70}?"
        r"(?P<was> (?:was|were|is|are)(?: actually| in fact)? (?P<who><whom>))(?=[.!]|$)",
        {"one": "{who:subject}", "was": ""},
        "who that",
    ),
    # "It was only when I had slept that I sang", "on 3 May, that's when I sang", "Monday was the day I sang".
    Turn(
        "cleft of a time",
        r"\b(?P<open>it was only (?:when|after|once))<in>{3,90}?(?P<that> that)(?= <who>\b)",
        {"open": "once", "that": ","},
        "only",
    ),
    Turn(
        "day it happened",
        r"<start><lead>(?:on )?<day>(?P<was> was (?:also |finally |actually )?(?:the|that|my) "
        rf"(?:\w+ )?{_DAYS}(?: (?:that|when|on which|in which))?)(?= <who>\b)",
        {"was": ","},
        "was",
    ),
    Turn(
        "that is when",
        r"(?P<that>, (?:and )?(?:that's|this is|that is|it's) (?:when|the (?:day|night|week|time))(?: that)?)(?= (?:i|we)\b)",
        {"that": ","},
        "that's that it's",
    ),
    # "What I did on Monday was sell it", "the first thing I did was sell it", "what I have in mind is to sell it".
    Turn(
        "what was done",
        r"\b(?P<what>what|all|the (?:first|last|next|only|best|worst) thing(?: that)?) <who> (?P<deed>did)"
        r"(?:(?P<at> (?:on|in|at)) [^.?!,]{1,50}?| (?:last|this|earlier|back|the|an?|two|three|four|five|six|ten|\d+|"
        r"yesterday|today|tonight|some)\b[^.?!,]{0,50}?)? (?P<was>was(?: to)?)(?= <do>)",
        {"what": "", "deed": "", "at": "", "was": "did"},
        "what all thing",
    ),
    Turn(
        "what is planned",
        r"<start><lead>(?P<what>what (?P<who>i|we)(?:'ve| have|'m| am|'re| are|'d)?(?: got| also| really| still| now)? "
        r"(?:in mind|planned|planning|plan|intend|want|propose|(?:going|want|plan|planning|intend|hope|hoping|mean) to do))"
        r"(?: [^,.;:!?]{3,40}?)?(?P<is> is(?: to)?) <do>",
        {"what": "", "is": " {who}'ll| {who}"},
        "what",
    ),
    Turn(
        "it took me",
        r"<start><lead>(?P<took>it(?:'s)? (?:only |just |eventually |actually )?(?:took|taken) (?P<whom><whom>))"
        r"(?P<span> [^.;:!?,\n]{2,40}?) (?P<to>to (?:finally )?<do>)",
        {"took": "{whom:subject}", "to": "{do:did}", "span": "{span:when}"},
        "took taken",
    ),
)

ORDER = (
    # "It's been two weeks since I moved."
    Turn(
        "length since",
        r"\b(?P<been>it(?:'s| has| is| had)(?: been| only| just| already| now)* )(?:(?:about|almost|nearly|over|around|"
        r"roughly) )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|a couple of|a few)(?: whole)? "
        r"(?:day|week|month|year)s?(?P<since> (?:now )?since)(?= <who> )",
        {"been": "", "since": " ago,"},
        "since",
    ),
    # "I didn't sing until I had slept", "not until I had slept did I sing", "no sooner had I slept than I sang".
    Turn(
        "not until",
        r"\b(?:(?:did|had|was|were|could)(?P<not>n't| not)|<who> (?P<never>never)) [a-z]<in>{3,90}? "
        r"(?P<until>until|till)(?P<after> after)? (?=<who>(?:'d| \w+))",
        {"not": "", "never": "", "until": "after|once", "after": ""},
        "until till",
    ),
    Turn(
        "not until, did",
        r"<start><lead>(?P<open>not (?:until(?: after)?|before)|(?:it was )?only (?:after|when|once)) <in>{3,90}?"
        r"(?P<did_i>,? did (?P<who><who>))(?= (?:finally |then |even |ever )?[a-z]+)",
        {"open": "after", "did_i": ",{who} did"},
        "did",
    ),
    Turn(
        "no sooner",
        r"<start><lead>(?P<open>no sooner had (?P<who><who>))(?= [a-z]+)<in>{3,80}?(?P<than> (?:than|when))(?= <who>\b)",
        {"open": "once {who} had", "than": ","},
        "sooner",
    ),
    Turn(
        "had I",
        r"<start><lead>(?P<had>had) (?=<who> <in>{3,90}?,? <who>(?:'d| would| could| might|'ll)\b)",
        {"had": "if"},
        "had",
    ),
    # "Having slept, I sang", "I sang, having slept".
    Turn(
        "having",
        r"<start><lead>(?P<having>having(?: (?:already|finally|just|first))?) [a-z]+ [^.;:!?\n]{2,80}?, (?=<own>\b)",
        {"having": "once I"},
        "having",
    ),
    Turn(
        "having behind",
        r"\b<own> [^.;:!?,\n]{3,80}(?P<having>, having(?: first| already| just)?)(?= [a-z]+)",
        {"having": " once I"},
        "having",
    ),
    # "Cooking came first", "…, before which I slept", "at that point I'd slept".
    Turn(
        "came first",
        r"<start><lead><doing>[^.;:!?,\n]{2,60}?(?P<came> (?:came|come|was|happened) first)(?=\s*(?:[.;:!,–—-]|and\b|but\b|$))",
        {"doing": "{doing:did}", "came": ""},
        "first",
    ),
    Turn(
        "before which",
        r"(?P<mark>,) (?:before|after) (?P<which>which)(?= [a-z]+)",
        {"mark": ".", "which": "that"},
        "which",
    ),
    Turn(
        "by then",
        r"\b(?P<gone>(?:by|at|before|up to|until|till) (?:that|this|which) (?:point|time|stage|moment)|(?:before|up to|until) then)"
        r"(?=,? <who>(?:'d| had| hadn't)\b)",
        {"gone": "by then"},
        "that this which then",
    ),
    # Prepositions of several words.
    Turn(
        "after",
        r"\b(?P<gone>(?:(?:hot|hard|close) )?on the heels of|in the (?:wake|aftermath) of|subsequent to|(?:(?<=, )|(?<=^))following)"
        r"(?= (?:<det>|[a-z]+ing)\b)",
        {"gone": "after"},
        "heels wake aftermath subsequent following",
    ),
    Turn(
        "before",
        r"\b(?P<gone>(?:(?:well |shortly |long )?(?:ahead|in advance)|in the (?:run|lead)-up) (?:of|to))(?= (?:<det>|[a-z]+ing)\b)",
        {"gone": "before"},
        "ahead advance -up",
    ),
    # "That's from cooking the soup", "hence me cooking it", "sorry for breaking it".
    Turn(
        "because of doing",
        r"\b(?P<from>(?:that|this|it)(?:'s| is| was| comes| came)(?: all| just| probably| what)?(?: comes)? "
        r"(?:from|because of|down to|due to|thanks to|the (?:result|price) of)(?: (?:me|my|us|our))? <doing>)",
        {"from": "because I {doing:did}"},
        "ing",
    ),
    Turn(
        "hence doing",
        r"(?:\b(?P<with>what with )|(?<=hence )|(?<=thus ))(?P<who>me|my|us|our) <doing>",
        {"with": "as", "who": "{who:subject}", "doing": "{doing:did}"},
        "hence thus what",
    ),
    Turn(
        "sorry for doing",
        r"\bsorry(?: again)?(?P<gone> (?:for|about) (?:having )?<doing>)(?= <det>\b)",
        {"gone": ", I {doing:did}"},
        "sorry",
    ),
)
