"""How speakers take back a date or a name: fragments of regular expressions over a whole sentence."""

TIME = "<t>"
"""Stands for a time phrase."""

_SLIP = r"(?:day|date|days|dates|month|year|weekday|time|name|place|person|town|city|order|details?)"
_WHO = r"(?:(?!i\b|you\b|we\b)[\w'-]+(?: [\w'-]+)?)"

MARKERS = (
    r"(?:so |very |my )?(?:sorry|apologies)(?: about that)?",
    r"o+ps|whoops|(?:small |one |quick |slight )?correction|edit|erratum|typo",
    r"(?:no )?(?:wait|hang on|hold on)(?: a (?:second|sec|minute|moment))?|no",
    r"(?:strike|scratch|forget|ignore) (?:that|it|this)|let me correct (?:that|myself)|i take that back",
    r"my (?:mistake|bad|error|fault)",
    rf"(?:now that i|when i) (?:come to )?think (?:of|about) it|(?:come to|on) think(?:ing)? (?:of|about) it"
    rf"|on second thoughts?|on reflection|(?:now|{TIME}) i remember|i remember now|i now remember",
    r"to be (?:more )?(?:precise|exact|accurate|correct|clear)|more precisely|strictly speaking",
    r"(?:or )?rather|in fact|actually|in actual fact|i (?:meant|mean)(?: to (?:say|write))?|make (?:that|it)",
    r"i should have (?:said|written)|(?:it|that) should (?:be|have been|say|read)",
    rf"(?:when )?(?:i|we) (?:said|told you|wrote|put)(?: it was)?(?: on| in)? (?:{TIME}|the [\w-]+)",
    rf"(?:it|that) (?:wasn't|was not|isn't|is not)(?: on| in| at)? (?:{TIME}|the [\w-]+)",
    rf"not(?: on| in)? (?:{TIME}|the [\w-]+)",
    r"(?:you are|you're)(?: absolutely| quite)? right|good catch",
)
"""Words that take a statement back."""
MARKING_CLAUSES = (
    r"(?:strike|scratch|forget|ignore|disregard) (?:what|everything|anything|all) (?:i|we) "
    r"(?:said|told you|wrote|mentioned)(?: earlier| before)?(?: about (?P<about>[^,.;:!?<]{1,60}))?",
    rf"(?:i|we) (?:got|had|have|had got|mixed up|confused|gave you) (?:the|my|that) (?:wrong )?{_SLIP}"
    r"(?: wrong| mixed up| muddled| confused)?(?: there| earlier| before)?",
    rf"(?:i|we) (?:was|were|am) (?:wrong|mistaken|off|confused)(?: there| earlier| about (?:the|that) ?{_SLIP}?)?",
    rf"(?:the|that) {_SLIP}(?: (?:i|we) (?:gave|told|said|mentioned|wrote)(?: you)?)? (?:was|is) "
    r"(?:wrong|incorrect|off|not right)",
    r"that (?:was|is) (?:wrong|incorrect|not right|not quite right|a mistake)|i made a (?:mistake|slip)",
    r"i (?:misremembered|misspoke|mistyped|misread(?: (?:my|the) \w+)?|stand corrected)",
    r"i remembered (?:it|that) wrong|i (?:got|had) (?:that|it|this) wrong",
    r"i(?: have|'ve)? (?:mixed|muddled) (?:that|it|this|things) up|i mixed up",
    r"(?:it )?turns out(?: that)?|as it turns out|it turned out(?: that)?",
    r"(?:i|we)(?: have|'ve)?(?: just| now| since)? (?:looked it up|checked it|double-checked|checked|looked)"
    r"(?: again)?(?: (?:in |at )?(?:my|the) [\w'-]+)?(?: and)?",
    r"(?:looking at|checking|according to|going by) (?:my|our|the) [\w'-]+",
    rf"{_WHO} (?:has |have )?(?:just )?(?:reminded|corrected|told|tells|reminds|informed|informs) (?:me|us)(?: that)?",
    rf"{_WHO} (?:just )?(?:says|reckons|points out|pointed out|insists|remembers)(?: that)?",
)
"""Clauses that do so where "it was …" or a pause follows: not "I was off on Monday"."""

FILLERS = r"oh|ah|aha|well|hmm+|uh|um|er|and|but|ok|okay|so|no|of course|damn|gosh|argh|ugh"
AGREEING = r"(?:oh )?(?:yes|yeah|yep|yup|true|right|indeed|correct)|thanks|exactly"
"""Words that take over what the other one said."""

SAYS = (
    r"(?:(?:it|that|this)(?: actually| really| in fact)?"
    r"(?: was| is|'s| must have been| must be| has to be| would have been| happened| took place| will be)"
    r"(?: actually| really| in fact| rather)?)"
)
PLACES = r"(?:on|in|at|from|around|back in|back on)"
LAST = (
    r"sorry|actually|to be (?:precise|exact|accurate)|come to think of it|as i said|i think|i believe|my mistake"
    r"|my bad|i meant|in fact|of course|rather|instead|yes|right|then|after all|apologies|not [^,.;]{1,30}|(?:it|that) was"
)
"""What may close such a sentence."""

SLIPS = r"no,? (?:it|that) was|no,? wait|make (?:that|it)|hang on|hold on|(?:scratch|strike) that"
"""Words between two times of a sentence that take the first one back, like "sorry"."""
MEANT = r"(?:sorry,? |no,? |oops,? )?i mean|(?:or|but) rather|make that|correction:?"
"""Words between two names that take the first one back."""
