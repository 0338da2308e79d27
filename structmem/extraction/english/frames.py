"""What a statement is told in: questions one answers oneself, announcements, tags, parentheses, roundabout verbs."""

from structmem.extraction.english.asides import COMMENTS
from structmem.extraction.english.slots import Turn

_GIVEN_OUT = (
    r"(?:(?:i|we)(?: |(?=')))?(?:just |only |also |really |simply )*(?:(?:would|'d|d) (?:like|love)|wanted|want|wish|have|need|'ve got|ought|"
    r"should|must|can|can now|(?:am|'m) (?:so |very |really )?(?:happy|pleased|proud|glad|delighted|thrilled|sorry|sad|ashamed|"
    r"embarrassed|excited|relieved)) (?:to )?(?:tell|say|let|share|mention|report|announce|admit|confess|inform|add|point out|note|reveal)"
    r"(?: (?:to )?(?:you|everyone|everybody|you all|you guys))?(?: (?:know|with you|now|here))?"
)
_NEWS = (
    r"(?:the|my|our) (?:(?:big|good|bad|latest|great|sad|other|only|real|main|exciting) )*(?:news|thing|update|truth|fact|point|story|bottom line|"
    r"surprise)(?: (?:is|was|being)|'s)",
    r"i(?:'ve| have)? (?:never|haven't|didn't|don't think i)(?: ever| even)? (?:told|tell|mentioned|mention)(?: to)?(?: you)?(?: about)? (?:how|that)",
    r"i(?:'ll| will) never forget (?:how|when|that|the (?:day|time|moment)(?: when| that)?)|i can't get over (?:how|that|the fact that)|to think that",
    r"i (?:still |always |often )?(?:laugh|cringe|cry|smile|shudder) (?:at|about|when i think of) (?:how|when|the (?:day|time)(?: when| that)?)",
)
_ASKED = (
    r"(?:would|can|could) you (?:ever |even )?believe(?: it)?(?: that)?|have i (?:ever |already |not )?(?:told|mentioned to) you(?: yet| already)?(?: that)?|"
    r"(?:did|didn't|haven't) i (?:ever |already )?(?:tell you|told you|mention|mentioned|say)(?: to you| yet| already)?(?: that)?|"
    r"(?:did|do) you (?:hear|know|realise|realize|notice)(?: that)?|(?:have )?you (?:heard|noticed)(?: that)?|"
    r"(?:do you |you )?remember (?:when|how|that time(?: when)?|the (?:day|time|night|week|summer)(?: when| that)?)|you know how"
)
_GUESS = (
    r"guess|know|(?:do )?you know|wanna know|want to know|can you guess|any guesses|look|you(?:'ll never| won't) guess|three guesses|ask me|i wonder|"
    r"no (?:prizes|points) for guessing"
)
_HEADLINE = (
    r"(?:my|the|our|his|her|biggest|best|worst)\s(?:own )?(?:(?:absolute|personal|real|one|most \w+|\w+est|best|worst|big|main|top|"
    r"first|only|little|great|latest|last|favou?rite|other) )?(?:moment|highlight|lowlight|part|bit|thing|news|event|achievement|success|win|"
    r"victory|mistake|disaster|surprise|adventure|story|feat|purchase|decision|memory|treat|update|drama|regret|discovery|find)"
)
_ADVERBIALS = (
    r"at (?:long )?last|in the end|after all|once (?:again|more)|by (?:chance|accident|mistake|pure luck)|of course|in fact|at once|for once|"
    r"on impulse|on a whim|with a heavy heart|without further ado|right away|straight away|there and then|then and there|"
    r"at the last (?:minute|moment|second)|all by (?:myself|himself|herself|themselves)|against all odds|as (?:usual|promised|planned)|"
    r"to be honest|both|so much as|even|this time|sort of|kind of|more or less|pretty much|officially|single-handedly"
)
_SERIAL = (
    r"(?:only )?went (?:ahead |off |straight |right )?and|took the plunge and|bit the bullet and|upped and|gave in and|sat down and|"
    r"couldn't (?:resist|help myself|wait) and|made an effort and|plucked up (?:the|my|his|her|our|their) courage and"
)
_CHANCE = (
    r"(?:was|were|got|been) (?:lucky|fortunate|brave|stupid|foolish|kind|crazy|mad|silly|clever|unlucky|quick|bold|naive|generous|careless) enough|"
    r"(?:had|got|was given|were given|seized|took|used) (?:the|an?|my|his|her|our|their) (?:\w+ )?(?:chance|opportunity|pleasure|honou?r|luck|courage|"
    r"privilege|misfortune|nerve|guts|good fortune|bad luck|joy|time|trouble|liberty)|(?:made|found) (?:the )?time|(?:was|were) able"
)
_TAGS = r"(?:didn't|haven't|wasn't|don't|isn't|hasn't|weren't|aren't|won't|did)(?: (?:I|we|he|she|they|it|you))?|right|innit|eh|huh|yeah|no"
_ADVERB_ASIDE = r"to|of|in|by|for|without|despite|after|against|with|much to|being|feeling|not|surprisingly|apparently|naturally|finally"

FRAMES = (
    # Questions that one answers oneself.
    Turn(
        "guess who, me",
        rf"<start>(?P<ask>(?:(?:{_GUESS}) )?who)(?P<has>'s)?(?: just)? <in>{{3,120}}?(?P<mark>\?|[.]{{2,3}}|[!:])\s+"
        r"(?P<answer>me|yours truly|i did|i have|this (?:guy|girl|one|woman|man|lady)|that'?d be me|moi)(?P<end>[.!,]+)",
        {"ask": "I", "has": "'d", "mark": ".", "answer": "", "end": ""},
        "who",
    ),
    Turn(
        "guess who",
        rf"<start>(?P<ask>(?:(?:{_GUESS}) )?who)(?:'s)?(?: just)? <in>{{3,120}}?(?P<mark>\?|[.]{{2,3}}|[!:])\s+"
        r"(?P<answer><cap>|my \w+)(?P<end>[.!,]+)",
        {"ask": "{answer}", "mark": ".", "answer": "", "end": ""},
        "who",
    ),
    Turn(
        "guess what",
        rf"<start>(?P<ask><lead>(?:{_GUESS}) what <who> (?:did|have done|'ve done|got up to))(?P<rest><in>{{0,50}})(?P<mark>[?!.:]+)\s+(?=<told>\b)",
        {"ask": "", "rest": "{rest:when}", "mark": ""},
        "what",
    ),
    Turn(
        "headline",
        rf"<start>(?P<head><lead>{_HEADLINE}(?: (?:of|from|about|so far)(?= )| so far)?)"
        r"(?P<rest>(?: (?!(?:is|was|are|were|did|do|that|i|has|which|where|when)\b)[\w',-]+){0,8})\s?(?P<mark>[?:]|\s[–—-])\s+"
        r"(?=(?:I|We|My|He|She|Our|<cap>)\b)",
        {"head": "", "rest": "{rest:when}", "mark": ""},
        "? : - – —",
    ),
    Turn(
        "listed",
        r"<start><lead>(?P<gone>(?!(?:on|in|at|last|this|yesterday|today)\b)[a-z][\w'-]*(?: (?!<time>\b|\d)[\w'-]+){1,9}:\s+)"
        r"<did>(?= (?:<det>|to|in|on|off|up|out|two|three|down|across|\d+)\b)",
        {"gone": ""},
        ":",
    ),
    Turn(
        "question that tells",
        rf"<start><lead>(?P<gone>(?:{_ASKED}) )(?:<who>|the \w+)(?:'ve|'d|'s| have| has| had| finally| just| only)* "
        r"<did><in>{0,100}(?:(?P<mark>\?)|\.|$)",
        {"gone": "", "mark": "."},
        "you i",
    ),
    Turn(
        "announcement",
        rf"<start><lead>(?P<gone>{_GIVEN_OUT}(?:(?:,? that,?|,|:) (?=<told>\b(?! to\b))| (?=(?:I|we|he|she|they|it|<cap>)\b)))",
        {"gone": ""},
        "tell say let share mention report announce admit confess inform add point note reveal",
    ),
    Turn(
        "news",
        rf"<start><lead>(?P<gone>(?:{'|'.join(_NEWS)})(?: that,?|,|:)? )(?=<told>\b(?! to\b))",
        {"gone": ""},
    ),
    # Tags: what is checked with the hearer stays a question.
    Turn(
        "checked",
        r"<start>(?!(?:[\w']+ ){0,2}(?:you|your|you're|you've)\b)<in>{3,200}?"
        r"(?P<gone>, (?:right|innit|eh|huh|yeah|no|[a-z]+n't (?:I|we)|did (?:I|we)))(?P<mark>\?)",
        {"gone": "", "mark": "."},
        "?",
    ),
    Turn("tag", rf"(?P<gone>, (?:{_TAGS})(?=[.!?])|[,–—-] (?:{COMMENTS})(?=[.!]))", {"gone": ""}, ", - – —"),
    # "I, to my surprise, won", "I (gladly) won", "I of course won", "I went ahead and won".
    Turn(
        "aside behind a pronoun",
        r"\b(?:I|we|he|she|they)(?:'ve|'d|'m| have| had)?(?: finally| just| also| actually| really| even)?"
        r"(?P<gone>, (?!(?:and|or|but|nor|who|which|I|we|he|she|they)\b)[^,.;:!?()\n]{2,60},"
        r"| ?[–—]\s?[^–—.;:()\n]{2,50}[–—]| - [^.;:()\n-]{2,50} -| \([^()\n]{2,50}\))(?= (?-i:[a-z]))",
        {"gone": "{gone:when}"},
        ", - – — (",
    ),
    Turn(
        "aside behind a name",
        rf"\b(?:<cap>|(?:my|our|the|his|her) [a-z]+)(?P<gone>, (?:{_ADVERB_ASIDE})\b(?! (?:the|a|an|my) \w+,? (?:and|or) )"
        r"[^,.;:!?()\n]{0,50},)(?= (?-i:[a-z])+(?:ed|[tdkwegnm])\b)",
        {"gone": "{gone:when}"},
        ",",
    ),
    Turn(
        "parenthesis",
        r"\b[a-z]+(?P<gone> \((?!(?:my|our|his|her)\b)[a-z][a-z' ]{1,30}\))(?= [a-z]+ )",
        {"gone": "{gone:when}"},
        "(",
    ),
    Turn(
        "before the verb",
        rf"\b(?:I|we|he|she|they|my \w+|<cap>)(?:'ve|'d| have| has| had)?(?: finally| just| then)? (?P<gone>(?:{_SERIAL}|{_ADVERBIALS}) )(?=[a-z]+)",
        {"gone": ""},
    ),
    Turn(
        "there I was",
        r"\b(?P<there>there (?P<who><who>) (?:was|were|am|is|are),? (?:just )?<doing>)",
        {"there": "{who} {doing:did}"},
        "there",
    ),
    Turn("managed", rf"\b(?P<gone>(?:{_CHANCE}) to)(?= [a-z]+)", {"gone": "managed to"}, "to"),
    Turn(
        "failed",
        r"\b(?P<gone>(?:(?:was|were) unable|(?:missed|lost) (?:the|my|his|her|our|their) (?:chance|opportunity)) to)(?= [a-z]+)",
        {"gone": "failed to"},
        "to",
    ),
    # "Yesterday was packed: I moved", "the very next day", "four evenings ago".
    Turn(
        "what a day was like",
        r"<start><lead>(?:(?:my|the|our|over|on|in|at) ){0,2}(?:\w+ ){0,3}(?:<time>|day|week|month|year|morning|evening|night)"
        r"(?P<was> (?:was|were|has been|'s been) (?:(?:so|really|very|pretty|quite|just|absolutely|totally|a bit) )?[a-z]+)"
        r"(?P<mark>[,:;.!–—-]+)(?= (?-i:I|We)\b)",
        {"was": ",", "mark": ""},
        "was were been",
    ),
    Turn(
        "small words of time",
        r"\bthe(?P<very> very) (?:next|same|following|first|last)\b|\bevery(?P<single> single) [a-z]|"
        r"\b(?:later|ago|earlier|before|after)(?P<to> to the (?:day|hour|minute))\b|(?P<exact> to the (?:day|hour|minute))(?= (?:after|later|ago|"
        r"before|earlier))|\b(?P<part>evenings|nights|mornings|afternoons) (?:ago|later|earlier|before|back)\b",
        {"very": "", "single": "", "to": "", "exact": "", "part": "days"},
    ),
    Turn(
        "previously",
        r"\b(?:hour|day|week|month|year)s? (?P<before>previously|beforehand)(?=[\s,.!])",
        {"before": "earlier"},
        "previously beforehand",
    ),
)
