"""Turns of phrase that tell of causes, as parts of patterns, and words of which one is in each."""

START = r"(?:(?<=^)|(?<=[.!?…]\s)|(?<=\n))"
WHO = r"(?:I|we|he|she|they|you|it|my \w+|our \w+|(?-i:[A-Z])[\w'-]+)"
INSIDE = r"[^.!?;\n]"
UNLESS = (
    r"but for|had it not been for|had not it been for|hadn't it been for|were it not for|if not for|"
    r"if it (?:had not|hadn't|had never|hadn't have|wasn't|weren't|were not|was not)(?: been)? for|without"
)
WOULD = (
    r"(?: would| could|'d)(?P<not>n't| never| not)?(?: even)? have|"
    r"(?: would| could)(?P<never>n't| never| not)?'ve"
)
DONE = rf"(?P<done>(?P<would>{WOULD}) (?P<verb>[a-z]+))\b"
BLAMES = r"put|puts|chalk|chalked|attribute|attributed|credit|blame|blamed|ascribe|pin|pinned"
BLAMED_IT = rf"(?:I|we)(?:'d| would|'ve| have)? (?:{BLAMES}) (?:it|that|this)(?: all| one)?"
BLAMED_WHICH = rf", (?:which|something) (?:I|we)(?:'d| would)? (?:{BLAMES})"
BLAMED_DOING = rf"I (?:{BLAMES}) (?:me |my |the fact of )?(?P<verb>[a-z]+ing)"
BEHIND = r"(?<=[.!?,;…–—-] )"
WHY_ELSE = r"why else would (?P<who>I|we)(?P<have> have|'ve)? (?P<verb>[a-z]+)"
WOULD_HINTS = ("have", "'ve")
HOPE_HINTS = ("hope", "plan", "dream", "chance", "idea", "attempt")
BLAME_HINTS = ("put", "chalk", "attribut", "credit", "blame", "ascribe", "pin")
LED_HINTS = ("led ", "leads ", "result", "ended ", "culminated ", " got ", " had ", " set ")
VERDICT_HINTS = (
    "straw", "did it", "seal", "settled", "swung", "clinch", "decid", "tipp", "enough", "was it", "is it",
    "coffin", "edge", "mind", "upshot", "result", "outcome", "short of",
)  # fmt: skip
VERDICT = (
    r"(?:was|is) (?:the|my|our) (?:last|final) straw|did it|sealed it|sealed the deal|settled it|swung it|"
    r"clinched it|decided it|decided me|tipped (?:the|my) (?:balance|scales?)|tipped me over(?: the edge)?|"
    r"tipped it|(?:was|is) (?:it|enough|what did it|what tipped it|the tipping point|the deciding factor|"
    r"the nail in the coffin|what settled it|what decided it|what swung it)|pushed me over the edge|"
    r"made up my mind|made my mind up"
)
DECIDED_BY = (
    r"(?:the|my|our) (?:last|final) straw|the (?:deciding factor|tipping point|clincher|decider)|"
    r"what (?:did it|swung it|settled it|clinched it|decided it|decided me|sealed it|sealed the deal|"
    r"tipped it|tipped (?:the|my) (?:balance|scales?)|tipped me over(?: the edge)?|"
    r"pushed me over the edge|changed my mind|made up my mind|made my mind up)"
)
WHOM = r"me|us|him|her|them|you|my \w+|my|our|his|their|(?-i:[A-Z])[\w-]+"
ENDED = (
    r"put paid to|put an end to|put a stop to|ended|dashed|killed(?: off)?|scuppered|ruined|wrecked|"
    r"spoil(?:ed|t)|scotched|crushed|thwarted|sank|quashed|shattered|nixed|derailed|foiled|did for|scrapped"
)
HOPES = r"hopes?|plans?|dreams?|chances?|idea|attempts?"
CLAUSE_START = r"(?:(?<=^)|(?<=[.!?,;…–—-] )|(?<=so ))"
LED = r"led to|leads to|resulted in|ended (?:in|with)|culminated in"
OBJECT_AHEAD = r"(?:to|the|a|an|my|our|in|at|on|from|with|it|him|her|them|out|up|off|home|back)\b"
OBJECTS = {"my": "me", "our": "us", "his": "him", "their": "them", "your": "you"}
