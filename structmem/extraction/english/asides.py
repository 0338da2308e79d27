"""What is said in between and can go: openings, comments, and words that a speaker takes back at once."""

from structmem.extraction.english.slots import Turn

_OPENERS = (
    # Whose turn it is, and where one knows it from.
    r"(?:on|from|at|for) (?:my|our) (?:side|end|part)(?: of things)?|as for (?:me|us|myself)|as far as i(?:'m| am) concerned|"
    r"(?:from|by) (?:what|all) i(?:'ve| have)? (?:gather|hear|understand|know|recall|remember|heard|gathered|understood|read|was told)|"
    r"(?:as )?far as i (?:know|remember|recall|can tell)|if (?:i (?:remember|recall)|(?:my )?memory serves)(?: me)?(?: (?:correctly|rightly|right|well))?|"
    r"as (?:you(?: (?:may|might|probably|already|all))*(?: have)? (?:know|heard|remember|recall|guessed|noticed|saw)|i (?:said|mentioned|told you)|"
    r"mentioned|promised|planned|expected|usual|always|it happens|it turns out|it turned out)",
    # Calls for attention.
    r"(?:fun fact|true story|confession(?: time)?|spoiler(?: alert)?|full disclosure|plot twist|story time|just so you know|for the record|fyi|"
    r"for your information|in case you (?:missed it|were wondering|didn't know|haven't heard)|(?:my |latest |breaking )?news|in short|update)",
    r"(?:(?:good|big|great|bad|sad|exciting|quick|small|little|latest|some|huge|happy|funny) )+(?:news|update|story|thing)"
    r"(?: (?:from|for|on) (?:me|us|you|here|my side|my end))?",
    r"so (?:much|many things) (?:to tell|news|has happened|going on)|(?:lots of|loads of|tons of) (?:things|news|stories)(?: to (?:tell|share|report))?",
    r"(?:get|listen to|check|hear) this|mark my words|believe (?:me|it or not)|trust me|i swear|no joke|no kidding|i kid you not|"
    r"(?:not gonna lie|ngl|truth be told|to tell (?:you )?the truth|i (?:have to|must) (?:say|admit|confess))",
    r"on (?:a|an|that) (?:\w+ )?(?:note|subject|topic|front)|(?:speaking|talking) of (?:which|that|(?:the )?[a-z-]+)|in other news|"
    r"on top of (?:that|everything|it all)|what(?:'s| is) more|last but not least|to (?:top|cap) it all(?: off)?|to make (?:matters|things) worse",
    r"(?:funnily|strangely|oddly|surprisingly|amazingly|sadly|happily|luckily|unfortunately) enough|out of the blue|on a whim|on impulse|"
    r"at the last (?:minute|moment|second)|against all odds|without (?:further|much) ado|with a heavy heart",
    r"(?:to (?:cut|make) a )?long story short|in a nutshell|you(?:'ll| will) laugh|you (?:won't|will not|'ll never) believe (?:it|this)",
    # What disarms.
    r"call me (?:(?:an? )?(?:[a-z]+ )?[a-z-]+)|who(?:'d| would) have thought(?: it)?|don't (?:laugh|judge(?: me)?|ask(?: me)?(?: why| how)?)|"
    r"say what you (?:like|will|want)|hear me out|stop me if you've heard this|(?:i )?hate to (?:say|brag|admit)(?: it| this)?|"
    r"i (?:almost |nearly |completely )?forgot to (?:mention|say|tell you)(?: that| this)?|before i forget|while i remember|you may laugh",
    # What promises.
    r"come what may|(?:come )?rain or shine|no matter what|whatever happens|touch wood|knock on wood|weather permitting|if all goes well|"
    r"all being well|fingers crossed|it's a promise|wish me luck",
)
COMMENTS = (
    r"on the other hand|by contrast|in turn|for (?:my|his|her|their|our) part|of course|would you believe it|"
    r"after (?:much|some|a lot of) (?:ado|thought|hesitation|back and forth)|at (?:long )?last|to (?:my|our|his|her|everyone's) (?:surprise|relief|"
    r"delight|dismay)|as luck would have it|against all odds|to (?:top|cap) it all(?: off)?|last but not least|(?:just )?for good measure|"
    r"if you please|of all (?:things|people|places)|wait for it|get this|drum ?roll(?: please)?|no joke|no kidding|i kid you not|you guessed it|"
    r"mind you|surprise surprise|i swear|don't laugh|brace yourself|believe it or not|fun fact|hang on|listen|honest(?:ly)?|apparently|no less|"
    r"bless (?:him|her|them)|as it happens|as you know|i (?:think|believe|guess)|you (?:know|see)|i (?:must|have to) say|well|for what it's worth|"
    r"thank (?:god|goodness|heavens)|touch wood|fingers crossed|just saying|lol|haha"
)
"""Said between commas or dashes, or behind a statement."""
_MEANT = r"(?:sorry,? |no,? |oops,? )?i mean|(?:or|but) rather|make that|correction:?"
_SLIPS = (
    r"(?:sorry,? |no,? )?i mean|(?:or )?rather|but (?:it|that) was(?: actually| really| in fact)?(?: on)?|no,? (?:it|that) was|no,? wait|"
    r"make (?:that|it)|hang on|hold on|(?:scratch|strike) that"
)
_OOPS = r"sorry|no|no wait|oops"

ASIDES = (
    # "Ana, she won", "Ana, of course, won".
    Turn(
        "told twice",
        r"<start><lead>(?!(?:sorry|oops|apologies|wait|nope|correction|no|nah|yep|yeah|sure|thanks)\b)"
        r"(?:(?:my|our) [\w-]+(?: <cap>)?|(?P<name><cap>))(?P<gone>,(?: (?:well|like|you know|see|now|though|anyway),)? (?:he|she|they))"
        r"(?=(?:'s|'d|'ve)? [a-z]+)",
        {"gone": ""},
        ",",
    ),
    Turn("comment", rf"(?P<gone>(?:,|\s[–—-])\s*(?:{COMMENTS})\s*[,:–—-])(?=\s)", {"gone": ""}, ", - – —"),
    Turn("opening", rf"<start><lead>(?P<gone>(?:{'|'.join(_OPENERS)})<mark>)(?=\w)", {"gone": ""}),
    Turn(
        "according to",
        r"<start>(?P<gone>according to )<name>(?P<comma>,\s*(?:he|she|they)\b)",
        {"gone": "", "comma": ""},
        "according",
    ),
    Turn(
        "no choice",
        r"\bhad (?P<gone>no (?:other )?(?:choice|option|alternative) but )(?=to\b)|"
        r"\b(?P<left>left (?P<whom>me|us|him|her|them) (?:with )?no (?:other )?(?:choice|option|alternative) but to)(?= [a-z]+)",
        {"gone": "", "left": "made {whom}"},
        "but",
    ),
    Turn(
        "busy",
        r"\b(?:am|is|are|was|were|been|'m|'s|'re) (?P<busy>(?:so |very |too )?busy )(?=[a-z]+ing\b)",
        {"busy": ""},
        "busy",
    ),
    # "In Turku, I mean Oulu", "a bus, sorry, a tram"; before a date the words become "sorry".
    Turn(
        "name meant",
        rf"(?<=[a-z] )(?P<gone><cap>[,–—-]*\s+(?:(?:{_MEANT}),?\s+(?=<cap>(?:,|[.!?]|$| (?:on|in|at|last|this|with|for|yesterday)\b))|"
        rf"(?:{_OOPS}),\s+(?=<cap>,? (?:on|in|at|last|this|with|for|yesterday)\b)))",
        {"gone": ""},
        "mean rather that sorry no oops correction",
    ),
    Turn(
        "thing meant",
        rf"(?<=[a-z] )(?P<gone>an? [\w'-]+,\s+(?:{_MEANT}|{_OOPS}),?\s+)(?=an? [\w'-]+)",
        {"gone": ""},
        "mean rather that sorry no oops correction",
    ),
    Turn(
        "hmm no",
        r"(?<=,)(?P<hmm> (?:h+m+|u+m+|er+m?|uh+|ah+|oh),?)(?= (?:no|wait|sorry|actually)\b)",
        {"hmm": ""},
        "no wait sorry actually",
    ),
    Turn(
        "date meant",
        rf"[,–—-]\s+(?P<slip>{_SLIPS}),?\s+(?=(?:(?:on|in|at) )?(?:the )?(?:\d|<weekday>|(?-i:[A-Z])[a-z]+ \d|<day>))",
        {"slip": "sorry"},
        "mean rather but no make on that",
    ),
)
