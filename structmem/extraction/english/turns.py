"""Turns of phrase that tell of causes, said with "because", "due to" and "so"."""

from structmem.extraction.english.slots import Turn

_UNLESS = (
    r"(?P<open>but for|had (?:it not|not it) been for|hadn't it been for|were it not for|if not for|without|"
    r"if it (?:had not|hadn't|had never|hadn't have|wasn't|weren't|were not|was not)(?: been)? for)"
)
_BLAME = r"(?:put|puts|chalk|chalked|attribute|attributed|credit|blame|blamed|ascribe|pin|pinned)"
_VERDICT = (
    r"(?:was|is) (?:(?:the|my|our) (?:last|final) straw|it|enough|what did it|the (?:tipping point|deciding factor|nail in the coffin))|"
    r"did it|(?:sealed|settled|swung|clinched|decided|tipped) it|sealed the deal|decided me|tipped (?:the|my) (?:balance|scales?)|"
    r"(?:tipped|pushed) me over(?: the edge)?|made up my mind|made my mind up"
)
_OUTCOME = r"(?:the|one) (?:upshot|(?:end |net )?result|outcome|long and short)(?: of (?:it|that|this|all that|it all))?"
_LED = r"(?:led|leads) to|resulted in|ended (?:in|with)|culminated in"
_WHOM = r"me|us|him|her|them|you|my \w+|my|our|his|their|<cap>"
_OBJECT = r"(?:to|the|a|an|my|our|in|at|on|from|with|it|him|her|them|out|up|off|home|back)\b"
_SAYING = (
    r"think|thought|know|knew|say|said|tell|told|feel|felt|hear|heard|believed?|realised?|hoped?|meant?|see|saw|sure|glad|happy|sad|afraid|"
    r"find|found|so"
)

TURNS = (
    # What was enough to do something did it.
    Turn(
        "enough to",
        r"(?P<enough>(?:was|were)(?: just| more than| quite| all)? (?:enough|sufficient) to)"
        r"(?= (?:make|get|force|push|drive|convince|persuade|stop|keep|prevent) (?:<whom>))",
        {"enough": "did"},
        "enough sufficient",
    ),
    # A question behind what it takes for granted: "You sold it, how come?".
    Turn(
        "why, behind",
        r"<in>{6}(?P<pause>,| [–—-]{1,2})(?= (?:and |but |so )?(?:why|how come|what for)(?: (?:was|is) that| so)?\s*\?)",
        {"pause": "?"},
        "why come for",
    ),
    # What would have been if something had not: "but for the grant I'd never have moved".
    Turn(
        "but for, in front",
        rf"\b{_UNLESS}(?= )<within>{{2,70}}?[ ,]<who><would>",
        {"open": "because of|due to", "would": "{would:turned}"},
        "have 've",
    ),
    Turn(
        "but for, behind",
        rf"\b<who><would><within>{{0,80}}? {_UNLESS} ",
        {"open": "because of|due to", "would": "{would:turned}"},
        "have 've",
    ),
    Turn(
        "if not, in front",
        r"\b(?P<if>if)(?= )<within>{2,50}? had(?P<neg>n't| not| never)(?= )<within>{1,70}?[ ,]<who><would>",
        {"if": "bc", "neg": "", "would": "{would:turned}"},
        "if",
    ),
    Turn(
        "if not, behind",
        r"\b<who><would><within>{0,70}? (?P<if>if)(?= )<within>{2,50}? had(?P<neg>n't| not| never)(?= )",
        {"if": "bc", "neg": "", "would": "{would:turned}"},
        "if",
    ),
    Turn(
        "had it not",
        r"<start><lead>(?P<if>had)(?= )<within>{2,50}? (?P<neg>not|never) <done><within>{0,70}?[ ,]<who><would>",
        {"if": "bc", "neg": "", "done": "{done:did}", "would": "{would:turned}"},
        "had",
    ),
    Turn(
        "otherwise",
        r"(?<=[,;.–—-] )(?P<open>otherwise|or else),? <who><would>",
        {"open": "so", "would": "{would:turned}"},
        "otherwise else",
    ),
    Turn(
        "only",
        r"\b<who>(?: would|'d| could) have <within>{2,70}?, (?P<only>only|except)(?= )",
        {"only": "but"},
        "only except",
    ),
    # "That was the last straw: we left", "the upshot was that we left", "it's because he lied that we left".
    Turn(
        "last straw",
        rf"(?P<frame>\b(?:and )?(?:that|this|it|which) (?:really |finally |just )?(?:{_VERDICT})(?: for (?:me|us))?"
        r"(?:\s*[,:;.!–—-]+\s+|\s+(?=and\b))(?:and )?(?:so )?)(?=<who>\b(?!'s\b))",
        {"frame": "so"},
        "did was is ed swung made",
    ),
    Turn(
        "upshot",
        rf"(?P<frame>\b(?:and )?{_OUTCOME} (?:was|is|being)(?: that)?)(?= )",
        {"frame": "so"},
        "upshot result outcome long",
    ),
    Turn(
        "because, stressed",
        rf"\b(?P<frame>(?:it|that)(?:'s| is| was)(?: just| only| mainly| all)? because) <within>{{2,70}}?\b(?!(?:{_SAYING}) )[\w']+"
        r"(?P<that> that)(?= <who> )",
        {"frame": "because", "that": ","},
        "because",
    ),
    # "I put it down to the heat".
    Turn(
        "blamed",
        rf"(?P<frame>\b(?:I|we)(?:'d| would|'ve| have)? {_BLAME} (?:it|that|this)(?: all| one)?(?: entirely| mostly| purely| solely)?"
        r" (?:down to|up to|to|on))(?= )",
        {"frame": "it was due to"},
        "put chalk attribut credit blame ascribe pin",
    ),
    # "It dashed my hopes of selling the van", "no skiing for me".
    Turn(
        "hopes ended",
        r"\b(?P<frame>(?:put (?:paid|an end|a stop) to|ended|dashed|killed(?: off)?|ruined|wrecked|spoil(?:ed|t)|crushed|thwarted|shattered|foiled|"
        r"scuppered) (?P<own>my|our|his|her|their) (?:hopes?|plans?|dreams?|chances?|idea|attempts?) (?:of|at))(?= <doing>)",
        {"frame": "stopped {own:object} from"},
        "hope plan dream chance idea attempt",
    ),
    Turn(
        "none for me",
        r"(?:^|(?<=[.!?,;…–—-] )|(?<=\n)|(?<=so ))(?P<frame>no <doing>(?P<rest> [^.!?,;\n]{1,40}?)? for (?P<who>me|us))\b",
        {"frame": "{who:subject} did not {doing:do}{rest}"},
        "for",
    ),
    # "It led to me selling the van", "that got me thinking".
    Turn(
        "led to doing",
        rf"\b(?P<frame>(?:(?:{_LED})(?: (?P<whom>{_WHOM})(?= )| (?=[a-z]+ing {_OBJECT})) ?<doing>))",
        {"frame": "made {whom:object} {doing:do}"},
        "lead led result ended culm",
    ),
    Turn(
        "got me doing",
        rf"\b(?:that|which|it) (?P<frame>(?:got|had|set) (?P<whom>{_WHOM}) <doing>)",
        {"frame": "made {whom:object} {doing:do}|let {whom:object} {doing:do}"},
        "got had set",
    ),
)
