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
NOTHING_STOPS = (
    r"(?:(?:wild horses|nothing|no one|nobody|no power on earth|hell or high water|neither rain nor shine)(?: in the "
    r"world| on earth)? (?:couldn't|can't|could|can|will|won't|would)(?: ever| even)? (?:stop|keep|prevent|hold|drag|tear) "
    r"(?:me|us)(?: back| away)? from|(?:it's |it is )?(?:all systems go|all set|good to go|green light|thumbs up|a go|full "
    r"steam ahead|counting down(?: the days)?|countdown|bring on|roll on|ready|gearing up|psyching (?:myself|ourselves) up|"
    r"psyched|game on|next stop|on course|on track) ?(?:for|to|on|with)?:?)"
)
"""Before "doing": it is sure to be done."""
WHATEVER_COMES = (
    r"(?:come what may|come rain or shine|rain or shine|no matter what|whatever happens|come hell or high water|god willing|"
    r"touch wood|knock on wood|weather permitting|if all goes well|all being well|fingers crossed|mark my words|no turning "
    r"back|it's a promise|watch this space|wish me luck|keep your fingers crossed|think of (?:me|us))"
)
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
DROPPED = (
    r"decided against|decided not to go ahead with|(?:given up|gave up) (?:on|(?:the|my|our) (?:idea|plan|hope|thought)s? of)|"
    r"(?:dropped|abandoned|scrapped|shelved|ditched|binned|dismissed|rejected) (?:the|my|our|all|any) "
    r"(?:idea|plan|thought|hope|notion)s? (?:of|for|to)|changed (?:my|our|his|her|their) minds? (?:about|on)|"
    r"called off|cancell?ed|ruled out|backed out (?:of|from)|pulled out (?:of|from)|bailed (?:out )?on|"
    r"(?:chickened|bottled|wriggled|got) out of|thought better of|talked (?:my|our)sel(?:f|ves) out of|nixed|axed|"
    r"had second thoughts about|gone off the idea of|went off the idea of"
)
"""Before "doing": what somebody will not do after all."""
DROPPED_IT = (
    r"(?:'ve| have)?(?: just| now| both)* (?:decided against it|changed (?:my|our) minds?(?: about (?:it|that))?|thought "
    r"better of it|given up on it|given it up|decided not to|called it off|cancelled it|dropped it|backed out|"
    r"dropped the idea|abandoned the idea)|(?:'m|'re| am| are) not (?:doing (?:it|that)|going through with it|"
    r"going to do (?:it|that)|up for it)(?: after all| now| anymore| any more)?|"
    r"(?:'ll| will) not do (?:it|that)(?: after all| now)?| won't do (?:it|that)(?: after all| now)?|"
    r"(?:'ll| will) skip (?:it|that)(?: after all| this time)?"
)
"""After "I" or "we": what was planned is off."""
PUT_OFF = (
    r"(?:put|pushed|held|pulled) (?:off|back)|(?:brought|moved|pulled|pushed|shifted) (?:forward|back|up)|postponed|"
    r"pushed|delayed|rescheduled|moved|shifted|deferred|adjourned|switched|bumped"
)
TIME_OPENS = (
    r"\d|the \d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|next|this|tomorrow|later|"
    r"after|the (?:week|month|end|start|following|day)|mon|tues|wednes|thurs|fri|satur|sun"
)
OFF = (
    r"(?:is|are|'s|was)(?: now| all| definitely)* (?:off|cancell?ed|called off|no longer happening|not happening|"
    r"not going to happen|off the table|out of the question|scrapped|no longer on)|isn't happening|"
    r"(?:has|have|had|got|was|were|been|'s)(?: to be| been| now been)? (?:cancell?ed|called off|scrapped|axed|shelved|dropped)|"
    r"fell through|has fallen through|won't (?:happen|be happening|go ahead)|will not happen|didn't work out|"
    r"isn't going (?:ahead|to happen)|came to nothing"
)
THING_OFF = (
    r"fell through|has fallen through|fell flat|won't happen|won't be happening|will not happen|isn't happening|"
    r"is not happening|is no longer happening|isn't going ahead|is not going ahead|won't go ahead|came to nothing|"
    r"didn't come off|isn't going to happen|is no longer on|won't take place|isn't taking place|has been axed|"
    r"won't be taking place|got axed|had to be axed|is no more|is dead in the water|bit the dust"
)
"""Says that a thing will not take place."""
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
HINTS = (
    r"(?:stop|keep|prevent|hold|drag|tear) (?:me|us)|all systems|all set|good to|green light|thumbs|full steam|count|"
    r"bring on|roll on|ready|gearing|psych|game on|next stop|on (?:course|track)|come (?:what|rain|hell)|rain or|no matter|"
    r"whatever|god willing|touch wood|knock on|weather perm|if all|all being|fingers|mark my|no turning|watch this|wish me|"
    r"think of|that's (?:when|the)|a go\b|"
    r"inten[dt]|\bmean |aim|propos|\bto (?:do|be)\b|plan|diary|calendar|agenda|schedul|settled|decided|"
    r"list\b|\bmind|heart|sights|goal|target|itching|dying|raring|excited|committ|agreed|arranged|"
    r"promised|vowed|"
    r"\b(?:due|set|supposed|meant|determined|about|booked|down|off|up|bound|poised) (?:to|on|for)\b|"
    r"resol|idea|mission|ambition|hope|dream|keen|psyched|happening|official|pencil|next up|up next|"
    r"coming up|cancel|\bcall|\boff\b|g[ai]ven? up|abandon|against|dropped|scrap|shelve|ditch|"
    r"out (?:of|on)|ruled|bail|th(?:ink|ought) better|second thoughts|through|postpone|push|moved|"
    r"delay|shift|defer|switch|brought|skip|\bput |\bwait\b|happen|tak(?:e|ing) place|got axed|"
    r"\bbut (?:on|in|at|next|last|this)\b|the (?:date|day|time) (?:of|for)|confirmed|got to|chosen|"
    r"opted|sworn|contracted|arrangements|a date|final|fixed|made up|pledge|it up\b"
)
"""One of these is in every text that announces, moves or drops a plan in a roundabout way."""
