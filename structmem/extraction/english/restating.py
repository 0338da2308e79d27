"""States told in turns of phrase: a pattern over one sentence, and the plain sentence for it.

`v` is the value, `w` whose state it is, `k` a word of kin, `mid` words that may say when; the plain sentence is that
of the whole match. What the pattern leaves of the sentence follows behind, as it may say when too. A phrase that keeps to verb and object is an idiom instead
(`english/idioms.py`).
"""

from structmem.extraction.english.slots import Turn

_V = r"(?P<v><name>)"
_W = r"(?P<w>I|we|he|she|(?:my|our) [a-z]+(?: <cap>)?|<cap>)"
_LOOSE = r"(?!(?:and|for|with|since|from|that|but|now|again|too|over|during|these|every|most|each|last|this|next|because|when|while|until|till|three|two|one)\b)"
_A = (
    rf"(?P<v>{_LOOSE}(?!(?:the|my|it|what|me|you|big|huge|great|real|bit|massive|total|work|working|life|us|them|things?)\b)"
    rf"[a-zà-ÿ'-]{{3,}}(?: {_LOOSE}[a-zà-ÿ-]{{3,}})?)"
)
_MID = r"(?P<mid>[^:,–—.!?]{0,40}?)"
_YEARS = r"(?P<a>\d{4})(?:,? (?:to|until|till|through|and) | ?[-–] ?)(?P<b>\d{4})"
_GONE = r"(?:history|behind me|in the past|a thing of the past)"
_FREE = r"(?:(?:free|spare|leisure) (?:time|hours?|minutes?|moments?|days?)|weekends?|evenings?|sundays?|saturdays?|mornings?|nights?|days off)"

RESTATED = (
    # Homes.
    Turn(
        "where I live",
        rf"{_V} is (?:now )?where (?P<w>I|we) (?:now )?(?:live|reside|hang my hat|call home|(?:am|are) (?:based|at home|living)|have (?:settled|made (?:my|our) home))\b",
        {"": "{w} live in {v}"},
        "where",
    ),
    Turn(
        "where somebody lives",
        rf"{_V} is (?:now )?where {_W} (?:now )?(?:lives|resides|hangs (?:his|her) hat|calls home|is (?:based|at home|living)|has (?:settled|made (?:his|her) home))\b",
        {"": "{w} lives in {v}"},
        "where",
    ),
    Turn(
        "where one lived",
        rf"{_V} is where {_W} (?:lived|resided|(?:was|were) (?:based|living))\b",
        {"": "{w} lived in {v}"},
        "where",
    ),
    Turn(
        "where one is found",
        rf"\b(?:you(?:'ll| will| can| could)|people can) (?:now |always |usually |still )?find me in {_V}",
        {"": "I live in {v}"},
        "find",
    ),
    Turn(
        "new address",
        rf"\b(?:my |our )?new (?:address|home|city|town|base)\b{_MID}[:–—] ?{_V}",
        {"": "I moved to {v} {mid:when}"},
        "new",
    ),
    Turn(
        "years in a place",
        rf"\b(?:I|we) spent (?:the years )?(?:from |between )?{_YEARS} (?:living |based )?in {_V}",
        {"": "I lived in {v} from {a} to {b}"},
        "spent",
    ),
    Turn(
        "years, lived",
        rf"\b{_YEARS},? (?:I|we) (?:was|were|lived)(?: living| based)? in {_V}",
        {"": "I lived in {v} from {a} to {b}"},
    ),
    # Jobs.
    Turn(
        "where one works",
        rf"{_V} is where (?:I|we) (?:now )?(?:work|earn|make (?:my|our) living|spend (?:my|our) (?:working )?days|ply my trade|have a job|am employed)\b"
        r"(?: my (?:living|money|bread))?",
        {"": "I work for {v}"},
        "where",
    ),
    Turn(
        "pay",
        rf"\bmy (?:pay|salary|wages?|pay ?che(?:que|ck)|payslip)s? (?:now )?(?:comes?|is|are)(?: now)?(?: paid)? (?:from|by) {_V}",
        {"": "I work for {v}"},
        "my",
    ),
    Turn(
        "one's job",
        rf"\bmy (?:new |day |current )?(?:job|gig|work|position|role|post)(?:'s| is) (?:now )?(?:at|with) {_V}",
        {"": "I work for {v}"},
        "my",
    ),
    Turn(
        "another's job",
        rf"\b(?P<w><cap>)'s (?:new |current )?(?:job|gig|position|role|post|employer) is (?:now )?(?:at |with )?{_V}",
        {"": "{w} works for {v}"},
        "'s",
    ),
    Turn(
        "new employer",
        rf"\b(?:my )?(?:new|current) (?:employer|workplace|job)\b{_MID}[:–—] ?(?:at )?{_V}",
        {"": "I started at {v} {mid:when}"},
        "new current",
    ),
    Turn(
        "employee",
        rf"\b{_W} (?:has |have )?(?:become|became) (?:an? |part of the |one of the )?(?:employee|member of staff|staff|team|crew) (?:of|at|with) {_V}",
        {"": "{w} started at {v}"},
        "become became",
    ),
    Turn(
        "hired",
        rf"{_V} (?:has |have )?(?:hired|recruited|took on|taken on|employed|headhunted|poached|snapped up) (?P<w>my [a-z-]+|<cap>)",
        {"": "{w} started at {v}"},
        "ed took taken",
    ),
    Turn(
        "badge",
        rf"\bI (?:handed|gave|turned) (?:in|back|over) my (?:badge|keys|laptop|pass|lanyard|uniform|apron|key card|id) (?:at|to) {_V}",
        {"": "I left {v}"},
        "my",
    ),
    Turn(
        "employment ended",
        rf"\bI(?:'ve| have)? (?:ended|finished|terminated) my (?:employment|stint|time|contract|career|job) (?:at|with) {_V}",
        {"": "I left {v}"},
        "my",
    ),
    Turn("place behind", rf"{_V} is (?:now )?{_GONE}", {"": "I left {v}"}, "is"),
    # Pastimes.
    Turn(
        "as a hobby",
        rf"\b(?:began|started|took up)(?: doing| with| to do)? {_A} as (?:a|my) (?:new )?(?:hobby|pastime)",
        {"": "I took up {v:low}"},
        "hobby pastime",
    ),
    Turn(
        "hobby, doing",
        rf"\bas a (?:hobby|pastime),? I (?:do|go|play|practise|practice) {_A}",
        {"": "My hobby is {v:low}"},
        "hobby pastime",
    ),
    Turn(
        "new hobby",
        rf"\bnew (?:hobby|pastime|passion|obsession)\b{_MID}(?:[:–—]|, (?:namely|it's|called)?) ?{_A}",
        {"": "I took up {v:low} {mid:when}"},
        "hobby pastime passion obsession",
    ),
    Turn(
        "free time",
        rf"\b(?:all |most )?(?:of )?my {_FREE} (?:are|is|goes?) (?:all |now )?(?:about|for|into|on|to|spent (?:on|doing)|devoted to|reserved for|"
        rf"filled with|taken up (?:by|with)) {_A}",
        {"": "My hobby is {v:low}"},
        "my",
    ),
    Turn(
        "enthusiast",
        rf"\bI(?:'m| am) an? (?:total |real |huge |massive |big |bit of a |proud )?{_A} (?:addict|nut|geek|nerd|fanatic|enthusiast|buff|junkie|freak|fan|lover)\b",
        {"": "My hobby is {v:low}"},
        "i'm am",
    ),
    Turn("no more", rf"\bno more {_A} for me\b,?(?: since| as of| from)?", {"": "I gave up {v:low}"}, "more"),
    Turn(
        "quits",
        rf"\bI(?:'ve| have)? called (?:it (?:quits|a day)|time) (?:with|on) {_A}",
        {"": "I gave up {v:low}"},
        "called",
    ),
    Turn(
        "pastime over",
        rf"^{_A} (?:is (?:now )?(?:{_GONE}|over(?: for me)?)|and I are (?:done|through|finished|over|history))",
        {"": "I gave up {v:low}"},
        "is are",
    ),
    # Bonds and pets.
    Turn(
        "pet at home",
        r"\b(?P<v>(?:an?|two|three|four|five) (?:[a-zà-ÿ-]+ )?[a-zà-ÿ-]+) (?:shares? my (?:sofa|bed|couch|flat|room|garden|desk|home|house)|"
        r"lives? with (?:me|us)|is mine(?: now)?|sleeps? (?:on|in) my \w+)",
        {"": "I have {v:low}"},
        "share live mine sleep",
    ),
    Turn("ring", rf"\bI (?:have |'ve )?put a ring on {_V}'s finger", {"": "I married {v}"}, "ring"),
    Turn(
        "married pair",
        rf"\bwe (?:got|were|are) (?P<k>married|hitched|engaged)(?P<mid>[^,.!?]*), {_V} and (?:I|me)",
        {"": "{v} and I got {k} {mid:when}"},
        "we",
    ),
    Turn(
        "my wife, Ana",
        rf"{_V}, my (?:lovely |dear |wonderful |beloved )?(?P<k>wife|husband|spouse|partner|girlfriend|boyfriend|fianc[ée]e?|(?:better|other) half)(?=[,.!?]|$)",
        {"": "{v} is my {k}"},
        ",",
    ),
)
"""Read as if said: only the states of it are kept."""
TIMELY = (
    r",?\s*(?:(?:and|so|back|just) )?(?:on|in|since|at|as of|by|last|this|from|until|till|yesterday|today|during|over|"
    r"a (?:week|month|year|fortnight)|these days|now|nowadays|\d+|(?:jan|feb|mar|apr|may|june|july|aug|sept|oct|nov|dec)\w*|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|one|two|three|for the|earlier|early|late|"
    r"I (?:quit|left|stopped|started|gave|began))\b"
)
"""What says when, of what a pattern leaves of its sentence."""
UNREAL = (
    r"\b(?:if|wish|would|might|may(?! \d| 20)|could|should|maybe|perhaps|hope|unless|never|not|nobody|used to|will|going to|"
    r"plan|want|dream|almost|nearly|imagine|suppose)\b|n't\b|'d\b|'ll\b"
)
ALLOWED = r"^.*?\b(?:you(?:'ll| will| can| could)|haven't)\b"
"""What sounds unreal but is not: "you'll find me in Oulu"."""
