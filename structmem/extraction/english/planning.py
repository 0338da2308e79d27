"""How plans are announced: fragments of regular expressions, all in lower case."""

WHO = r"\b(?:i|we|he|she|they|(?:my|our|his|her|their) \w+|(?-i:[A-Z])[\w-]+)"
BE = r"(?:'m|'re|'s| am| are| is)(?: (?:now|also|all|still|definitely|really|finally|already|just|firmly|dead))*"
HAVE = r"(?:'ve|'s| have| has)(?: (?:now|also|all|still|finally|already|just|both|even))*"

READY = (
    r"due|set|scheduled|slated|supposed|meant|determined|about|booked(?: in)?|signed up|bound|down|off|primed|"
    r"poised|itching|dying|raring|resolved|contracted|lined up|pencilled in"
)
"""Before "to do": what somebody is about to do."""
DECIDED = (
    r"decided|agreed|arranged|promised|vowed|resolved|pledged|signed up|chosen|opted|sworn|volunteered|undertaken|"
    r"made (?:up )?(?:my|our|his|her|their) minds?|made (?:the )?(?:plans|arrangements|decision|up my mind)|"
    r"got plans|plans|settled|taken it upon (?:myself|ourselves)|got it in (?:my|our) (?:head|mind)"
)
"""After "have", before "to do"."""
INTEND = r"(?:fully |really |do |still |definitely |also |now |certainly )*(?:intend|mean|aim|propose)"
INTENTION = (
    r"(?:got )?(?:every|the|a firm|the firm|full|the full|a good|serious) intentions? of|(?:got )?plans (?:of|for)|"
    r"(?:got )?(?:my|our|his|her|their) (?:heart|mind|sights|eye|hopes)s? (?:set )?on|"
    r"committed (?:(?:my|our|him|her)sel(?:f|ves) )?to|(?:settled|decided|agreed) on|"
    r"set (?:(?:my|our|him|her)sel(?:f|ves) )?(?:the|a) (?:goal|target|task|challenge) of|pencilled in|scheduled|put "
    r"down|signed up for"
)
"""After "have", before "doing"."""
BENT = r"intent on|set on|bent on|planning on|committed to|excited about|excited for|keen on|psyched about|down for|up for"
"""After "be", before "doing"."""
NO_INTENTION = r"no (?:intention|plans?|wish|desire) (?:of|to)(?: ever)?|no intentions of"

PLAN_NOUNS = (
    r"(?:new |current |big |next |main |only |original |latest |big fat )?(?:plan|idea|goal|aim|intention|ambition|"
    r"intent|thought|next step|mission|scheme|target|hope|dream|job|task|new year's resolution|resolution)"
)
SETTLED = (
    r"(?:it's|it is|that's|that is|now it's|all|it has been|it's been|we have|i have)(?: all| now| finally| officially)* "
    r"(?:settled|decided|official|agreed|arranged|fixed|booked|confirmed|done and dusted|happening|on|a date|final|"
    r"in (?:my|the|our) (?:diary|calendar|agenda|planner|schedule|notes)|on (?:my|the|our) (?:list|agenda|calendar|"
    r"to-do list|schedule|radar|wish list|bucket list))|(?:my|our) minds? (?:is|are)(?: now)? made up|"
    r"(?:i've|we've|i have|we have|i) (?:now |finally )?(?:made up (?:my|our) minds?|decided|made a decision)|"
    r"decision made|the decision is made|(?:i'm|we're) (?:decided|resolved)"
)
"""Before a mark, and what is settled."""
LISTED = (
    r"(?:next up|up next|coming up|to do|to-do|(?:my |our |the )?(?:plans?|agenda|next step|to-do list|weekend plans)|"
    r"(?:on|in) (?:my|the|our) (?:list|agenda|calendar|to-do list|schedule|diary|planner|cards|pipeline))"
)
IN_MIND = (
    r"what (?P<doer>i|we)(?:'ve| have|'m| am|'re| are|'d)?(?: got| also| really| still| all| now)? (?:in mind|"
    r"(?:going to|want to|wish to|plan to|planning to|intend to|like to|love to|hope to|hoping to|need to|have to|"
    r"mean to) do|planned|planning|plan|set (?:myself|ourselves)|intend|want|propose)"
)
PUT_DOWN = r"(?:is|are|'s) (?:planned|scheduled|set|pencilled in|arranged|down|booked|slated|on (?:my|the|our) list) (?:for|on)"
NEVER_ENDS = r"be|have|know|like|love|need|seem|matter|own|belong|mean|contain"
"""Verbs of states, which nobody plans."""
