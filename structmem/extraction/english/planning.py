"""How plans are announced, and how one hears that they stand otherwise than before."""

from structmem.extraction.english.slots import Turn

_READY = (
    r"due|set|scheduled|slated|supposed|meant|determined|about|booked(?: in)?|signed up|bound|down|off|primed|poised|itching|dying|raring|"
    r"resolved|contracted|lined up|pencilled in"
)
"""Before "to do": what somebody is about to do."""
_DECIDED = (
    r"decided|agreed|arranged|promised|vowed|resolved|pledged|signed up|chosen|opted|sworn|volunteered|undertaken|settled|got plans|plans|"
    r"made (?:up )?(?:my|our|his|her|their) minds?|made (?:the )?(?:plans|arrangements|decision)|taken it upon (?:myself|ourselves)|"
    r"got it in (?:my|our) (?:head|mind)"
)
"""After "have", before "to do"."""
_INTEND = r"(?:(?: fully| really| do| does| still| definitely| also| now| certainly)* (?:intend|mean|aim|propose)s?)"
_INTENTION = (
    r"(?:got )?(?:every|the|a firm|the firm|full|the full|a good|serious) intentions? of|(?:got )?plans (?:of|for)|"
    r"(?:got )?(?:my|our|his|her|their) (?:heart|mind|sights|eye|hopes)s? (?:set )?on|committed (?:(?:my|our|him|her)sel(?:f|ves) )?to|"
    r"(?:settled|decided|agreed) on|set (?:(?:my|our|him|her)sel(?:f|ves) )?(?:the|a) (?:goal|target|task|challenge) of|pencilled in|"
    r"scheduled|put down|signed up for"
)
"""After "have", before "doing"."""
_BENT = r"(?:intent|set|bent|planning|keen) on|committed to|(?:excited|psyched) (?:about|for)|(?:down|up) for"
"""After "be", before "doing"."""
_PLAN = (
    r"(?:new |current |big |next |main |only |original |latest )?(?:plan|idea|goal|aim|intention|ambition|intent|thought|next step|mission|"
    r"scheme|target|hope|dream|job|task|(?:new year's )?resolution)"
)
_LIST = r"(?:my|the|our) (?:diary|calendar|agenda|planner|schedule|notes|(?:to-do |wish |bucket )?list|cards|pipeline)"
_SETTLED = (
    rf"(?:it's|it is|that's|that is|it has been|it's been|we have|i have)(?: all| now| finally| officially)* (?:settled|decided|official|agreed|"
    rf"arranged|fixed|booked|confirmed|done and dusted|happening|on|a date|final|(?:in|on) {_LIST})|(?:my|our) minds? (?:is|are)(?: now)? made up|"
    r"(?:i've|we've|i have|we have|i) (?:now |finally )?(?:made up (?:my|our) minds?|decided|made a decision)|decision made|"
    r"the decision is made|(?:i'm|we're) (?:decided|resolved)"
)
_LISTED = rf"next up|up next|coming up|to do|to-do|(?:my |our |the )?(?:plans?|agenda|next step|to-do list)|(?:on|in) {_LIST}"
_CALLED_OFF = (
    r"(?:postponed|rescheduled|delayed|deferred|adjourned|(?:put|pushed|held|pulled) (?:off|back)|(?:brought|moved|pulled|pushed|shifted) "
    r"(?:forward|back|up)|moved|pushed|shifted|switched|bumped)"
)
_DROPPED = (
    r"decided against|decided not to go ahead with|(?:given up|gave up) (?:on|(?:the|my|our) (?:idea|plan|hope|thought)s? of)|"
    r"(?:dropped|abandoned|scrapped|shelved|ditched|binned|dismissed|rejected) (?:the|my|our|all|any) (?:idea|plan|thought|hope|notion)s? (?:of|for)|"
    r"changed (?:my|our|his|her|their) minds? (?:about|on)|called off|cancell?ed|ruled out|backed out (?:of|from)|pulled out (?:of|from)|"
    r"bailed (?:out )?on|(?:chickened|bottled|wriggled) out of|thought better of|talked (?:my|our)sel(?:f|ves) out of|had second thoughts about"
)
_DROPPED_IT = (
    r"(?:'ve| have)?(?: just| now| both)* (?:decided against it|changed (?:my|our) minds?(?: about (?:it|that))?|thought better of it|given up on it|"
    r"given it up|decided not to|called it off|cancelled it|dropped it|backed out|(?:dropped|abandoned) the idea)|"
    r"(?:'m|'re| am| are) not (?:doing (?:it|that)|going through with it|going to do (?:it|that)|up for it)(?: after all| now| any ?more)?|"
    r"(?:'ll| will) (?:not do|skip) (?:it|that)(?: after all| now| this time)?| won't do (?:it|that)(?: after all| now)?"
)

PLANS = (
    Turn("off to do", r"<start><lead>(?P<off>off(?: now)? to)(?= <do>)", {"off": "I'll"}, "off"),
    Turn(
        "will",
        rf"\b<who>(?P<frame>(?:<be> (?:{_READY})|<have> (?:{_DECIDED})|{_INTEND}) to) <do>",
        {"frame": " will"},
        "to",
    ),
    Turn(
        "will, of doing",
        rf"\b<who>(?P<frame>(?:<have> (?:{_INTENTION})|<be> (?:{_BENT})| intends?) <doing>)",
        {"frame": " will {doing:do}"},
        "ing",
    ),
    Turn(
        "will not",
        r"\b<who>(?P<frame>(?:'ve|'s| have| has)?(?: now| just| finally| also)* (?:got )?(?:(?:decided|chosen|chose|opted|resolved|agreed|vowed) "
        r"(?:not|never) to|no (?:intention|plans?|wish|desire) to(?: ever)?)) <do>",
        {"frame": " won't"},
        "to",
    ),
    Turn(
        "will not, of doing",
        rf"\b<who>(?P<frame>(?:'ve|'s| have| has)?(?: now| just| finally| also| had to| have to| decided to)* (?:got )?"
        rf"(?:no (?:intentions?|plans?) of(?: ever)?|{_DROPPED}|cancel|call off|abandon|skip) <doing>)",
        {"frame": " won't {doing:do}"},
        "ing",
    ),
    Turn(
        "it is off", rf"(?P<frame>\b(?:i|we)(?:{_DROPPED_IT}))(?=\s*[,.;:!–—-]|\s*$)", {"frame": "it's off"}
    ),
    Turn(
        "plan of a time",
        rf"<start><lead>(?P<frame>(?P<whose>the|my|our|his|her|their) {_PLAN} (?:for|on|in) (?P<time>[^,.;:!?]{{3,30}}?)(?: is|'s) to) <do>",
        {"frame": "on {time} {whose:subject} will"},
        "to",
    ),
    Turn(
        "plan",
        rf"<start><lead>(?P<frame>(?P<whose>the|my|our|his|her|their) {_PLAN}(?: is|'s) to) <do>",
        {"frame": "{whose:subject} will"},
        "to",
    ),
    Turn(
        "settled: doing",
        rf"<start><lead>(?P<frame>(?:{_SETTLED}|{_LISTED})<pause>(?:i'm |we're )?<doing>)",
        {"frame": "I will {doing:do}"},
        "ing",
    ),
    Turn(
        "settled: I will",
        rf"<start><lead>(?P<frame>(?:{_SETTLED})<pause>)(?=(?:I|we|on|in|at|next|this|tomorrow|tonight|by)\b)",
        {"frame": ""},
    ),
    Turn(
        "put off",
        rf"\b<who>(?P<frame>(?:'ve|'s| have| has)?(?: just| now| had to| have to)* (?:{_CALLED_OFF}|brought|put|pulled) <doing>)"
        r" [^,.;:!?]{2,50}? (?P<to>(?:(?:forward|back|up|on|off) )?(?:to|till|until|for))(?= <ahead>\b)",
        {"frame": " will {doing:do}", "to": "on"},
        "ing",
    ),
    Turn(
        "doing is planned",
        r"<start><lead><doing>[^,.;:!?]{2,50}? (?P<is>(?:is|are|'s) (?:planned|scheduled|set|pencilled in|arranged|down|booked|slated)|"
        rf"(?:(?:has|have|had|got|gets|was|is|been|will|be) )+{_CALLED_OFF}(?:,? (?:and |so |but )?(?:it's|it is|now)(?: now)?)?)"
        r"(?: (?P<to>for|to|till|until))?(?= (?:on|in|at|<ahead>)\b)",
        {"doing": "I {doing:do}", "is": "", "to": "on"},
        "ing",
    ),
    Turn(
        "not then but then",
        r"\b(?:(?P<wont>won't)|(?:will|did|was|were|is|are|do|does)(?P<not>n't| not)) [^,.;:!?]{2,40}?"
        r"(?P<on> (?:on|in|at|next|this|last) [^,.;:!?]{2,25},? but)(?= (?:on|in|at|next|this|last|tomorrow|yesterday)\b)",
        {"wont": "will", "not": "", "on": ""},
        "but",
    ),
)

OFF = (
    r"(?:is|are|'s|was)(?: now| all| definitely)* (?:off|cancell?ed|called off|no longer happening|not happening|"
    r"not going to happen|off the table|out of the question|scrapped|no longer on)|isn't happening|"
    r"(?:has|have|had|got|was|were|been|'s)(?: to be| been| now been)? (?:cancell?ed|called off|scrapped|axed|shelved|dropped)|"
    r"fell through|has fallen through|won't (?:happen|be happening|go ahead)|will not happen|didn't work out|"
    r"isn't going (?:ahead|to happen)|came to nothing"
)
REVISED = (
    r"\binstead\b|\balready\b|\bearly\b|\bnow\b|\brather than (?:on|in|at|next|this|the|tomorrow)\b|\bchanges? (?:of|in|to) (?:the |my |our )?"
    r"(?:plan|schedule|date)|postponed|\bput (?:it )?(?:off|back)\b|\bpush(?:ed|ing) |\bmov(?:ed|ing)\b|reschedul|"
    r"\b(?:brought|bring|bringing) (?:\w+ ){0,3}forward|\bshift(?:ed|ing)\b|delay|\bdates? (?:has|have|had|'s|was|were) "
    r"(?:now |since |been )*(?:changed|moved|different|shifted|altered)|\bnew (?:date|day|time|plan)\b|\bplans? (?:has |have |"
    r"had |'ve )?changed\b|\bchanged (?:my|our|the|his|her|their) (?:plans?|date|mind|booking|flight)\b|\bafter all\b|"
    r"\bnot (?:on |in |at )?[^,.;]{2,30},? but\b|\b(?:earlier|later|sooner) than (?:planned|expected|i said)|switched|"
    r"\bswapped\b|deferr|\bbumped\b|\bwill have to wait\b|\bno longer\b|\bupdate\b|\bslipped\b|\bdifferent (?:date|day)\b|"
    r"(?:n't|\bnot)\b.{2,60}\bbut (?:on|in|at|next|this|tomorrow)\b|"
    r"\bnot (?:on |in )?(?:the )?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[a-z]+ \d)"
)
"""Says that a plan stands at another date than before."""
PUT_RIGHT = (
    r"^(?:(?:oh|well|ah|um|er|hang on|hold on|but),? )*(?:no|nope|nah|wait|actually|correction|sorry|oops|apologies)\b|"
    r"\b(?:i|we)(?:'ve| have)? (?:said|told you|wrote|put|keep saying|kept saying|mentioned|claimed|thought)\b.{1,80}\bbut\b|"
    r"\bcontrary to\b|\btake (?:it |that )?back\b|\bto be (?:more )?(?:exact|precise|accurate)\b|\bstrictly\b|"
    r"\bwrong\b|\bmistake[ns]?\b|\bcorrect|\btypo\b|\b(?:mixed|muddled) (?:\w+ ){0,3}up\b|\bmis(?:remember|spoke|typed|read)|"
    r"\b(?:ignore|disregard|scratch|strike|scrap|forget) (?:that|what|my|the|\d|last|yesterday|[a-z]+day)|\bactually\b|\bin fact\b|"
    r"(?:n't|\bnot)\b.{2,60}\bbut (?:on|in|at|last|yesterday)\b|"
    r"\bnot (?:on |in |at )?(?:the )?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[A-Z][a-z]+ \d|yesterday|last )"
    r"|\brather than (?:on|in|at|last|the|yesterday)\b|\bas i (?:said|claimed|told you)\b|\b(?:turns|turned) out\b|"
    r"\b(?:checked|looked (?:at|in|up|it up)|according to|going by) (?:my|the|our)?"
)
"""Says that what was told before had another date."""
