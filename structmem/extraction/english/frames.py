"""Frames round what is told: headlines, announcements, asides before the verb, roundabout verbs, turned order."""

WHO = r"(?:I|we|he|she|they)"
TOLD = r"(?:I|we|he|she|they|you|it|my|our|his|her|their|the|a|an|this|that|there|[A-Z][\w'-]+)"
"""What a statement can begin with."""
SEEN_TIME = (
    r"\d|yesterday|today|tonight|tomorrow|ago|since|earlier|later|(?:last|this|next|past|previous) \w+|(?:mon|tues|"
    r"wednes|thurs|fri|satur|sun)days?|weekend|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|spring|summer|autumn|winter|christmas|easter"
)
"""Words of a time, which must not be left out."""

ANSWERED_ME = r"(?:me|yours truly|i did|i have|this (?:guy|girl|one|woman|man|lady)|that'?d be me|moi)"

HEADLINE_NOUNS = (
    r"moment|highlight|lowlight|part|bit|thing|news|event|achievement|success|triumph|win|victory|mistake|blunder|"
    r"disaster|surprise|adventure|story|deed|feat|accomplishment|purchase|decision|memory|treat|update|drama|"
    r"headline|excitement|mishap|regret|discovery|find"
)
HEADLINE_RANKS = (
    r"(?:own )?(?:(?:absolute|personal|real|one|most \w+|\w+est|best|worst|big|main|main|top|first|only|little|"
    r"great|latest|last|favou?rite|other) )?"
)

OPENERS = (
    # Whose turn it is.
    r"(?:on|from|at) (?:my|our) (?:side|end|part)(?: of things)?",
    r"for (?:my|our) part",
    r"as for (?:me|us|myself)",
    r"as far as i(?:'m| am) concerned",
    r"meanwhile,? (?:over here|on my end)",
    # Where one knows it from.
    r"(?:from|by) (?:what|all) i(?:'ve| have)? (?:gather|hear|heard|understand|understood|know|recall|remember|"
    r"gathered|read|was told)",
    r"(?:as )?far as i (?:know|remember|recall|can tell|understand)",
    r"(?:if|unless) (?:i (?:remember|recall)(?: (?:correctly|rightly|right|well))?|(?:my )?memory serves(?: me)?"
    r"(?: (?:right|well|correctly))?|i(?:'m| am) not (?:mistaken|wrong)|i(?:'m| am) (?:mistaken|wrong))",
    r"as (?:you(?: (?:may|might|probably|already|well|surely|both|all|no doubt))*(?: have)? (?:know|heard|remember|"
    r"recall|guessed|noticed|saw)|i (?:said|mentioned|told you|wrote|think i said|may have (?:said|mentioned))|"
    r"mentioned|promised|planned|expected|usual|always|it happens|it turns out|it turned out)",
    # Calls for attention.
    r"(?:fun fact|true story|confession(?: time)?|spoiler(?: alert)?|full disclosure|plot twist|story time|"
    r"just so you know|for the record|fyi|for your information|in case you (?:missed it|were wondering|"
    r"didn't know|haven't heard|hadn't heard)|(?:my |latest )?news|headlines?|in short|news ?flash|breaking news|humble brag|update|quick update)",
    r"(?:(?:good|big|great|bad|sad|exciting|quick|small|little|latest|some|huge|happy|funny) )+(?:news|update|"
    r"story|thing)(?: (?:from|for|on) (?:me|us|you|here|my side|my end|my front))?",
    r"(?:so|as) much (?:to tell|news|has happened|going on)",
    r"(?:so many|lots of|loads of|tons of|plenty of) (?:things|news|stories|updates)(?: to (?:tell|share|report))?",
    r"(?:get|listen to|check|hear) this",
    r"mark my words|believe me|trust me|i swear|no joke|no kidding|no word of a lie",
    r"(?:not gonna lie|ngl|truth be told|to tell (?:you )?the truth|i kid you not|i have to (?:say|admit)|"
    r"i must (?:say|admit|confess))",
    r"on (?:a|an|that) (?:\w+ )?(?:note|subject|topic|front)",
    r"(?:speaking|talking) of (?:which|that|(?:the )?[a-z-]+)",
    r"in other news|on top of (?:that|everything|all that|it all)|what(?:'s| is) more|last but not least|"
    r"to (?:top|cap) it all(?: off)?|to make (?:matters|things) worse",
    r"(?:funnily|strangely|oddly|surprisingly|curiously|amazingly|sadly|happily|luckily|unfortunately) enough",
    r"(?:out of the blue|on a whim|on impulse|at the last (?:minute|moment|second)|against all (?:odds|advice)|"
    r"without (?:further|much) ado|with a heavy heart|with great (?:joy|relief|effort|difficulty))",
)
"""At the start of a sentence, a mark or a statement behind them."""

ANNOUNCING = (
    r"(?:(?:i|we)(?: |(?=')))?(?:just |only |also |really |simply )*(?:(?:would|'d|d) (?:like|love)|wanted|want|wish|wished|have|"
    r"need|'ve got|ought|should|must|can|can now|(?:am|'m) (?:so |very |really )?(?:happy|pleased|proud|glad|"
    r"delighted|thrilled|sorry|sad|ashamed|embarrassed|excited|relieved)) (?:to )?(?:tell|say|let|share|mention|"
    r"report|announce|admit|confess|inform|add|point out|note|reveal)(?: (?:to )?(?:you|everyone|everybody|you "
    r"all|you guys))?(?: (?:know|with you|now|here))?"
)
"""Before "that" or a plain statement: "I would like to tell you that …"."""

NEWS_IS = (
    r"(?:the|my|our) (?:(?:big|good|bad|latest|great|sad|other|only|real|main|exciting|first|next) )*(?:news|thing|"
    r"update|truth|fact|point|story|upshot|bottom line|surprise|long and short of it)(?: (?:from me|for today|here|"
    r"of it))? (?:is|was|being|'s)"
)

HARDLY_AND = (
    r"(?:only )?went (?:ahead |off |straight |right )?and|took the plunge and|bit the bullet and|(?:upped|up) and|"
    r"plucked up (?:the|my|his|her|our|their) courage and|gave in and|couldn't (?:resist|help myself|wait) and|"
    r"got up the nerve and|made an effort and|sat down and|rolled up (?:my|his|her|our|their) sleeves and"
)
"""Before a past verb they say only how one came to it."""
BEFORE_VERB = (
    r"at (?:long )?last|in the end|after all|once (?:again|more)|by (?:chance|accident|mistake|pure luck)|"
    r"of course|in fact|at once|for once|on impulse|on a whim|with a heavy heart|without further ado|"
    r"right away|straight away|there and then|then and there|at the last (?:minute|moment|second)|all by "
    r"(?:myself|himself|herself|themselves)|against all odds|as usual|as promised|as planned|to be honest|"
    r"both|so much as|even|this time|sort of|kind of|more or less|pretty much|officially|single-handedly"
)
"""Between a subject and its verb, without commas."""
LUCKY = (
    r"(?:was|were|got|been) (?:lucky|fortunate|brave|stupid|foolish|kind|crazy|mad|silly|clever|unlucky|quick|bold|"
    r"daft|naive|generous|careless) enough to",
    r"(?:had|got|was given|were given|seized|took|used) (?:the|a|my|his|her|our|their) (?:\w+ )?(?:chance|opportunity|"
    r"pleasure|honou?r|luck|courage|privilege|misfortune|nerve|guts|good fortune|bad luck|joy|cheek|audacity|"
    r"time|trouble|liberty) to",
    r"(?:made|found) (?:the )?time to",
    r"was able to|were able to",
)
"""Mean "managed to"."""
UNLUCKY = (
    r"(?:was|were) unable to",
    r"(?:missed|lost) (?:the|my|his|her|our|their) (?:chance|opportunity) to",
)
"""Mean "failed to"."""
COMMENTS = (
    r"wait for it|get this|drum ?roll(?: please)?|no joke|no kidding|i kid you not|you guessed it|hold on to your "
    r"hats?|mind you|surprise surprise|shock horror|i swear|don't laugh|brace yourself|believe it or not|fun fact|"
    r"hang on|listen|honest(?:ly)?|apparently|of all (?:things|people|places)|if you please|no less|bless (?:him|her|"
    r"them)|as it happens|as you know|i think|i believe|i guess|you know|you see|i must say|i have to say|well|for what it's worth|"
    r"of all things|if i may say so|thank (?:god|goodness|heavens)|touch wood|fingers crossed|just saying|lol|haha"
)
"""Between commas or dashes, before what is told."""
DAYS = (
    r"yesterday|today|week|weekend|month|year|day|days ago|weeks ago|morning|evening|night|(?:mon|tues|wednes|"
    r"thurs|fri|satur|sun)day|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|"
    r"september|october|november|december"
)
VERY = r"so|really|very|pretty|quite|just|absolutely|totally|a bit"
EVENTFUL = (
    r"busy|packed|hectic|wild|crazy|great|fun|awful|horrible|lovely|full|eventful|mad|good|terrible|exciting|"
    r"brilliant|fantastic|amazing|strange|weird|special|rough|tough|productive"
)
"""What a day was like before one tells what happened on it."""

ASKED_TELLING = (
    r"(?:would|can|could) you (?:ever |even )?believe(?: it)?(?: that)?|have i (?:ever |already |not )?(?:told|"
    r"mentioned to) you(?: yet| already)?(?: that)?|(?:did|didn't|haven't) i (?:ever |already )?(?:tell you|told you|"
    r"mention|mentioned|say)(?: to you| yet| already)?(?: that)?|(?:did|do) you (?:hear|know|realise|realize|notice)"
    r"(?: that)?|have you (?:heard|noticed)(?: that)?|you heard(?: that)?|(?:do you |you )?remember (?:when|how|that "
    r"time(?: when)?|the (?:day|time|night|week|summer)(?: when| that)?)|you know how"
)
"""Questions that tell: "Did I mention I sold it?", "Remember when I fell?"."""
TELLING_OF = (
    r"i(?:'ve| have)? (?:never|haven't|didn't|don't think i)(?: ever| even)? (?:told|tell|mentioned|mention)(?: to)?"
    r"(?: you)?(?: about)? (?:how|that)|i (?:still |always |often )?(?:laugh|cringe|cry|smile|shudder|grin) (?:at|about|"
    r"when i think of|thinking about) (?:how|when|the (?:day|time)(?: when| that)?)|i(?:'ll| will) never forget (?:how|"
    r"when|that|the (?:day|time|moment)(?: when| that)?)|i can't get over (?:how|that|the fact that)|to think that"
)
DISARMING = (
    r"call me (?:(?:an? )?(?:[a-z]+ )?[a-z-]+)|who(?:'d| would) have thought(?: it)?|wonders never cease|don't (?:laugh|judge(?: me)?|hate me|ask(?: me)?"
    r"(?: why| how)?|tell anyone|tell \w+)|say what you (?:like|will|want)|laugh (?:all you want|if you like)|not that "
    r"(?:anyone|anybody|you) (?:asked|cares?|cared|noticed)|nobody believe[sd] me|you won't like (?:this|it)|hear me "
    r"out|stop me if you've heard this(?: one)?|(?:i )?hate to (?:say|brag|admit)(?: it| this)?|this may sound (?:odd|"
    r"crazy|weird|silly)|i (?:don't|can't) (?:think|remember) (?:i|if i) (?:told|mentioned to|tell) you(?: this| yet|"
    r" about it)?|i (?:almost |nearly |completely )?forgot to (?:mention|say|tell you)(?: that| this)?|before i forget|"
    r"while i remember|you may laugh|it's a (?:bit )?(?:silly|embarrassing|long story)|no offence|no pun intended"
)
"""Said before what might be taken amiss, with "but", a comma or a colon behind."""

CALENDAR = (
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|"
    r"wednes|thurs|fri|satur|sun)day|yesterday|weekend|last|this|spring|summer|autumn|winter|morning|afternoon|"
    r"evening)\b"
)
SPAN_OF_TIME = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|the day before yesterday|(?:last|this|the) (?:\w+ )?"
    r"(?:week|weekend|month|year|spring|summer|autumn|winter|night|\w+day)|(?:january|february|march|april|may|june|"
    r"july|august|september|october|november|december)(?: \d+)?|\d{4})"
)
"""What is said of a time: "Monday saw me …", "Monday was the day …"."""
