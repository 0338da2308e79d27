"""Formulae of interactions: patterns over the lower-cased sentence, most telling first."""

from structmem.extraction.wordlist import word_set

ACT_PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "APOLOGISE",
        r"\b(?:i apologi[sz]e|my apologies|my bad|i'?m (?:so |really |very )?sorry (?:for|that i|i|about (?:my|being|missing|not))|"
        r"(?:please )?forgive me|sorry (?:for|i'm late|i missed|i forgot|i didn't))\b",
    ),
    (
        "EMPATHISE",
        r"\b(?:(?:so |really |very )?sorry (?:to hear|about|for your|that (?:happened|you))|that (?:must|had to) (?:be|have been|feel)|"
        r"(?:that|it) (?:sounds|must be) (?:really |so |very |pretty )?(?:hard|tough|rough|awful|terrible|stressful|difficult|scary|painful|frustrating)|"
        r"i (?:know|understand|get|can imagine) how (?:you|that|hard|it)|i feel (?:for you|your pain)|my condolences|"
        r"that'?s (?:so |really |very |just )?(?:hard|tough|rough|awful|terrible|sad|horrible|unfortunate)|poor you|oh no)\b",
    ),
    (
        "CONGRATULATE",
        r"\b(?:congrats|congratulations|well done on|happy birthday|happy anniversary|(?:so |really )?(?:happy|thrilled|excited) for you|good for you)\b",
    ),
    (
        "THANK",
        r"(?:\bthank you\b|\bthanks\b(?! to\b)|\bi (?:really |so )?appreciate (?:it|that|you|your|the)\b|\bgrateful (?:to|for) you\b|\bthx\b|\bcheers for\b)",
    ),
    (
        "PROMISE",
        r"\b(?:i promise|i(?:'ll| will) (?:definitely |certainly |make sure |be sure |let you know|send you|call you|bring you|keep you|be there|help you|get back to you)|you have my word|i swear)\b",
    ),
    (
        "INVITE",
        r"\b(?:(?:do|would|will) you (?:want|like|care) to (?:come|join|go|meet|visit|grab|hang|do|have)|(?:want|wanna) (?:to )?(?:come|join|go|hang|meet|grab)|"
        r"you(?:'re| are) (?:welcome to|invited|always welcome)|you should come|come (?:visit|over|with (?:us|me)|join)|join (?:us|me)|let'?s (?:meet|grab|go|get|plan|catch|hang|do)|"
        r"(?:how|what) about (?:we|going|meeting|coming|a (?:coffee|drink|walk))|we should (?:meet|get together|catch up|go|hang|grab|plan)|feel free to (?:come|join|drop))\b",
    ),
    (
        "SUPPORT",
        r"\b(?:i(?:'m| am)(?: always)? here (?:for you|if you|to help)|you(?:'ve| have)? got this|you can do (?:it|this)|i(?:'ve| have) got your back|i believe in you|"
        r"keep (?:it up|going|up the|at it|your (?:chin|head))|don'?t (?:give up|worry)|hang in there|stay strong|rooting for you|good luck|best of luck|fingers crossed|"
        r"take (?:care of yourself|it easy)|you(?:'re| are) not alone|i support you|let me know if (?:you|there)|everything will be|it(?:'ll| will) be (?:ok|okay|fine|alright))\b",
    ),
    (
        "PRAISE",
        r"\b(?:(?:so |really |very |super )?proud of you|(?:great|good|nice|amazing|awesome|excellent|fantastic|impressive) (?:job|work)|well done|way to go|"
        r"you(?:'re| are) (?:so |such |really |very |truly |an? |the |doing )*(?:amazing|awesome|great|good|talented|kind|brave|strong|inspiring|inspiration|wonderful|best|incredible|smart|thoughtful|creative|dedicated|impressive|lovely|sweet)|"
        r"you (?:did|have done|look|looked|really) (?:so |really |very |a |an )*(?:great|amazing|well|wonderful|awesome|rock|good|nailed)|"
        r"i (?:really |so )?(?:admire|love|like|respect) (?:you|your)|your (?:\w+ )?(?:\w+ )?(?:is|are|looks?|sounds?) (?:so |really |very |absolutely |truly )*(?:amazing|awesome|great|beautiful|gorgeous|inspiring|impressive|wonderful|incredible|lovely|stunning|fantastic)|"
        r"(?:that|this|it)(?:'s| is| looks| sounds) (?:so |really |very |just |absolutely |truly |such )*(?:impressive|inspiring|admirable))\b",
    ),
    (
        "DISAGREE",
        r"\b(?:i (?:don'?t|do not) (?:agree|think (?:so|that'?s))|i disagree|i beg to differ|not true|that'?s (?:wrong|not (?:right|true|how))|you(?:'re| are) wrong|no way)\b",
    ),
    (
        "AGREE",
        r"(?:\b(?:i (?:totally |completely |fully |definitely |couldn'?t )?agree|you(?:'re| are) (?:so |absolutely |totally |quite )?right|good (?:point|idea)|that'?s (?:so |very )?(?:true|right)|"
        r"fair enough|me too|same here|so do i|couldn'?t agree more|sounds (?:good|great|like a plan))\b|^(?:absolutely|exactly|totally|definitely|agreed|true|indeed|for sure|of course)\b)",
    ),
    (
        "ADVISE",
        r"\b(?:you (?:should|could|might want to|ought to|need to|must|have to|'d better|had better)|(?:why|how about) (?:don'?t )?you|if i were you|i(?:'d| would)? (?:recommend|suggest|advise)|"
        r"my advice|have you (?:tried|considered|thought)|make sure (?:you|to)|try to|be sure to|remember to|don'?t forget to|be careful)\b",
    ),
)
VERBS_OF_ACTS = {
    "ASK": "asked",
    "ANSWER": "answered",
    "THANK": "thanked",
    "PRAISE": "praised",
    "CONGRATULATE": "congratulated",
    "SUPPORT": "encouraged",
    "EMPATHISE": "sympathised with",
    "ADVISE": "advised",
    "PROMISE": "promised",
    "AGREE": "agreed with",
    "DISAGREE": "disagreed with",
    "APOLOGISE": "apologised to",
    "INVITE": "invited",
}
BACKCHANNELS = word_set(
    """
    ok okay yes yeah yep yup no nope sure right true exactly totally definitely absolutely indeed cool
    nice great wow oh ah hmm haha lol awesome amazing perfect fantastic wonderful alright fine agreed
    really seriously see hi hey hello bye goodbye morning evening afternoon good night later soon care
    take well there thanks thank you so much you're welcome no problem got it i i'm how are it's what's
    up doing fine too very
    """
)
"""A sentence of nothing but these words says nothing to keep."""
CORRECTIONS = r"\b(?:actually|i meant|i mean|correction|scratch that|my mistake|let me correct|i misspoke|i was wrong|sorry,? (?:it|i|he|she|they|we|that)(?:'s|'m|'re| is| was| are| mean| meant)|not .{1,40}, (?:but|it'?s))\b"
HEDGES = word_set("maybe perhaps probably possibly somewhat guess might may apparently supposedly seem")
