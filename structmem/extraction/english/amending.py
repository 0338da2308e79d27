"""How speakers take back a date or a name: fragments of regular expressions over a whole sentence."""

TIME = "<t>"
"""Stands for a time phrase."""

SLIP = r"(?:day|date|days|dates|month|year|weekday|time|name|place|person|town|city|order|details?)"
_WHO = r"(?:(?!i\b|you\b|we\b)[\w'-]+(?: [\w'-]+)?)"

MARKERS = (
    r"(?:so |very |my )?(?:sorry|apologies)(?: about that)?",
    r"o+ps|whoops|(?:small |one |quick |slight )?correction|edit|erratum|typo",
    r"(?:no )?(?:wait|hang on|hold on)(?: a (?:second|sec|minute|moment))?|no",
    r"(?:strike|scratch|forget|ignore) (?:that|it|this)|let me correct (?:that|myself)|i take that back",
    r"my (?:mistake|bad|error|fault)|(?:how )?(?:silly|stupid|dumb) (?:me|of me)|d'?oh|whoopsie|yikes|nope|nah|"
    r"brain (?:fog|freeze|fart)|senior moment|autocorrect|i take it back|ignore my last (?:message|text)",
    rf"(?:got|had) (?:the|my|that) {SLIP} (?:wrong|mixed up|muddled)(?: there| earlier| before)?",
    rf"(?:i|we) (?:have to|need to|must|should|want to|wanted to|'d like to) correct (?:the|my|that|what|myself)"
    rf"(?: {SLIP}| earlier message| i said)?",
    rf"(?:i (?:don't|do not) know why i|why did i|did i) (?:said?|wrote|write|put|told you|tell you) {TIME}\??",
    rf"(?:(?:now|{TIME}) that i|when i) (?:come to )?think (?:of|about) it|(?:come to|on) think(?:ing)? (?:of|about) it"
    rf"|on second thoughts?|on reflection|(?:now|{TIME}) i remember|i remember now|i now remember",
    r"to be (?:more )?(?:precise|exact|accurate|correct|clear)|more precisely|strictly speaking",
    r"(?:or )?rather|in fact|actually|in actual fact|(?:i )?(?:meant|mean)(?: to (?:say|write))?|make (?:that|it)",
    r"i should have (?:said|written)|(?:(?:it|that) )?should (?:be|have been|say|read)",
    r"(?:can|could|would) you (?:please )?(?:correct|fix|change|amend) (?:that|it|this)\??",
    rf"(?:please )?(?:change|correct|fix|amend) the {SLIP}(?: (?:in|of|on|for) (?:that|the|my)(?: [\w-]+){{0,2}})?",
    rf"(?:when )?(?:i|we)(?: have|'ve)? (?:said|told you|wrote|put|keep saying|kept saying|claimed|thought|mentioned)"
    rf"(?: it was| that it was)?(?: on| in| at)? (?:{TIME}|the [\w-]+)(?: (?:earlier|before|above|last time|first|at first))?",
    rf"(?:strike|scratch|forget|ignore) {TIME}",
    rf"(?:it|that) (?:wasn't|was not|isn't|is not)(?: on| in| at)? (?:{TIME}|the [\w-]+)",
    rf"not(?: on| in)? (?:{TIME}|the [\w-]+)",
    rf"not(?: on| in| at)? [^,.;:!?<]{{2,40}}?,? but(?= (?:on |in |at )?{TIME})",
    r"(?:you are|you're)(?: absolutely| quite)? right|good catch",
)
"""Words that take a statement back."""
MARKING_CLAUSES = (
    r"(?:strike|scratch|forget|ignore|disregard) (?:what|everything|anything|all) (?:i|we) "
    r"(?:said|told you|wrote|mentioned)(?: earlier| before)?(?: about (?P<about>[^,.;:!?<]{1,60}))?",
    rf"(?:i|we) (?:got|had|have|had got|mixed up|confused|gave you) (?:the|my|that) (?:wrong )?{SLIP}"
    r"(?: (?:for|of) (?:the|my|our) [\w'-]+(?: [\w'-]+)?)?"
    r"(?: wrong| mixed up| muddled| confused)?(?: there| earlier| before)?"
    r"(?: (?:for|of) (?:the|my|our) [\w'-]+(?: [\w'-]+)?)?",
    rf"(?:i|we) (?:was|were|am) (?:wrong|mistaken|off|confused)(?: there| earlier| about (?:the|that) ?{SLIP}?)?",
    rf"(?:the|that) {SLIP}(?: (?:i|we) (?:gave|told|said|mentioned|wrote)(?: you)?)? (?:was|is) "
    r"(?:wrong|incorrect|off|not right)",
    r"that (?:was|is) (?:wrong|incorrect|not right|not quite right|a mistake|an error|a typo)(?: (?:on|of) (?:my|our) part)?|"
    r"i made a (?:mistake|slip|typo)",
    r"(?:i|we)(?: have|'ve)? (?:got|had|have|mixed|muddled) (?:my|the|our|all my) (?:dates?|days?|months?|years?|names?|"
    r"places?|facts?|wires|lines|weeks?|numbers?|calendar)(?: all| totally| completely)? (?:in a (?:twist|muddle|mess|"
    r"tangle|jumble|knot)|crossed|backwards|the wrong way (?:round|around)|mixed up|muddled(?: up)?|confused|wrong|"
    r"jumbled(?: up)?|scrambled|up|in the wrong order|twisted|tangled)",
    r"(?:i )?(?:misremembered|misspoke|mistyped|misread(?: (?:my|the) \w+)?|stand corrected|typed (?:it|that) wrong)",
    r"i remembered (?:it|that) wrong|i (?:got|had) (?:that|it|this) wrong",
    r"i(?: have|'ve)? (?:mixed|muddled) (?:that|it|this|things) up|i mixed up",
    r"(?:i(?:'ve| have)? )?(?:only )?just (?:realised|realized|noticed|remembered|seen|saw)(?: that)?|"
    r"my memory (?:failed|tricked|deceived|fooled) me(?: again)?|"
    r"apparently|evidently|(?:it )?turns out(?: that)?|as it turns out|it turned out(?: that)?",
    r"(?:i|we)(?: have|'ve)?(?: just| now| since)? (?:looked it up|checked it|double-checked|checked|looked)"
    r"(?: again)?(?: (?:in |at )?(?:my|the) [\w'-]+)?(?: and)?",
    r"(?:looking at|checking|according to|going by) (?:my|our|the) [\w'-]+",
    rf"{_WHO} (?:has |have )?(?:just )?(?:reminded|corrected|told|tells|reminds|informed|informs) (?:me|us)(?: that)?",
    rf"{_WHO} (?:just )?(?:says|reckons|points out|pointed out|insists|remembers)(?: that)?",
)
"""Clauses that do so where "it was …" or a pause follows: not "I was off on Monday"."""

FILLERS = (
    r"i (?:now )?(?:think|believe|reckon|guess|suppose)(?: now)?(?: that)?|earlier|"
    r"oh|ah|aha|well|hmm+|uh|um|er|and|but|ok|okay|so|no|of course|damn|gosh|argh|ugh|er+m?|hey|the thing is"
)
AGREEING = r"(?:oh )?(?:that's (?:right|true|correct)|so it was|quite right|yes|yeah|yep|yup|true|right|indeed|correct)|thanks|exactly"
"""Words that take over what the other one said."""

SAYS = (
    r"(?:(?:i|we) (?:actually |really )?did (?:it|that|this)|(?:it|that|this)(?: actually| really| in fact)?"
    r"(?: was| is|'s| must have been| must be| has to be| would have been| happened| took place| will be)"
    r"(?: actually| really| in fact| rather)?"
    r"|the (?:correct|right|actual|real|exact|true) (?:date|day|month|year|time)(?: is| was| would be)"
    r"|(?:the|my|our|that) [a-z-]+(?: was| is|'s| happened| took place)(?: actually| really)?)"
)
PLACES = r"(?:(?:on |in )?the (?:night|evening|morning|afternoon|day|week|weekend) (?:of|before|after)|on|in|at|from|around|back in|back on)"
LAST = (
    r"sorry|actually|you(?:'re| are)(?: absolutely| quite| so)? right|that's right|well spotted|to be (?:precise|exact|accurate)|come to think of it|as i said|i think|i believe|my mistake"
    r"|my bad|i meant|in fact|of course|rather|instead|yes|right|then|after all|apologies|by the way|i mean|(?:i|we) (?:mixed|muddled|got|confused|misremembered|misread)[^.;]{0,30}|not [^,.;]{1,30}|(?:it|that) was"
    r"|(?:so )?(?:can you |could you )?(?:please )?(?:change|correct|fix|amend|update) (?:it|that|this)"
)
"""What may close such a sentence."""

NOTHING = (
    r"(?:(?:that was|that's|it was|it's|i was|i'm) (?:only |just |all )?(?:a joke|a lie|not true|untrue|joking|kidding|"
    r"made up|bullshit|nonsense)|i made (?:that|it|this)(?: all)? up|(?:just|only) (?:kidding|joking)|i lied(?: about that)?"
    r"|(?:that|it) (?:never|didn't|did not) (?:really |actually )?happen(?:ed)?|i never did(?: that)?)"
)
"""Takes back what was told as a whole."""
DOUBTS = (
    r"(?:(?:but|hm+|wait|hang on|really|oh|no|are you sure|sure),?\??,? )*(?:wasn't|isn't|weren't|was|didn't you|don't you|do you|"
    r"you mean|surely|i thought|not|it was|on|in|did you not|didn't|did)\b|[^?]{0,40}\b(?:you mean|surely|right|no)\?|(?:on |in )?(?:the )?"
    r"(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[A-Z][a-z]+ \d)[^?]{0,20}\?$"
)
"""How somebody puts another date to what was told."""
AGREED = (
    r"(?:(?:oh|ah|yes|yeah|yep|yup|right|true|correct|exactly|indeed|of course|you're right|you are right|my mistake|my bad|"
    r"good catch|that's right|that's true|that's correct|so it was|it was|it is|it's|it did|so it did|we did|so it is|absolutely|sorry|silly me|oops|"
    r"well spotted|quite right|i stand corrected|spot on|i meant that|that one|i do|i did)[\s,.!–-]*)+"
)
"""A sentence of nothing but these takes over what the other one said."""
NUMBER = (
    r"\d[\d.,]*(?:k|m)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|a (?:hundred|dozen)"
)
