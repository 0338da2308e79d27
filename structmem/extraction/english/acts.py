"""Formulae of interactions: fragments of regular expressions over a sentence, most telling act first."""

from structmem.extraction.wordlist import word_set

_VERY = r"(?:so |such |really |very |truly |super |just |absolutely |pretty |quite |an? |the |doing )*"
_GRIM = (
    r"(?:hard|tough|rough|awful|terrible|stressful|difficult|scary|painful|frustrating|sad|horrible"
    r"|unfortunate)"
)
_FINE = (
    r"(?:amazing|awesome|great|talented|kind|brave|strong|inspiring|inspiration|wonderful|best|incredible|smart"
    r"|thoughtful|creative|dedicated|impressive|lovely|sweet|generous|fantastic)"
)
_SHOWN = (
    r"(?:amazing|awesome|great|beautiful|gorgeous|inspiring|impressive|wonderful|incredible|lovely|stunning)"
)

ACT_FRAGMENTS: dict[str, tuple[str, ...]] = {
    "APOLOGISE": (
        r"\bi apologi[sz]e\b",
        r"\bmy (?:apologies|bad)\b",
        r"\bforgive me\b",
        r"\bi'?m (?:so |really |very )?sorry (?:for (?!your)|that i\b|i\b|about (?:my|being|missing|not)\b)",
        r"\bsorry (?:for (?!your)|i'm late|i missed|i forgot|i didn't|i couldn't)",
    ),
    "EMPATHISE": (
        r"\bsorry (?:to hear|about|for your|that (?:happened|you))\b",
        rf"\bthat (?:must|had to) (?:be|have been|feel) {_VERY}{_GRIM}",
        rf"\b(?:that|it) (?:sounds|must be) {_VERY}{_GRIM}",
        rf"\bthat'?s {_VERY}{_GRIM}",
        r"\bi (?:know|understand|can imagine) how (?:you|that|hard|it)\b",
        r"\bi feel (?:for you|your pain)\b",
        r"\bmy condolences\b",
        r"\bpoor you\b",
        r"^oh no\b",
    ),
    "CONGRATULATE": (
        r"\bcongrat(?:s|ulations)\b",
        r"\bwell done on\b",
        r"\bhappy (?:birthday|anniversary)\b",
        r"\b(?:happy|thrilled|excited|glad) for you\b",
        r"\bgood for you\b",
    ),
    "THANK": (
        r"\bthank(?:s| you)\b(?! to\b)",
        r"\bthx\b",
        r"\bcheers for\b",
        r"\b(?:i (?:really |so )?|^)appreciate (?:it|that|you|your|the)\b",
        r"\bgrateful (?:to|for) you\b",
    ),
    "PROMISE": (
        r"\bi promise\b",
        r"\byou have my word\b",
        r"\bi swear\b",
        r"\bi(?:'ll| will) (?:definitely |certainly )?(?:make sure|be sure|let you know|send you|call you"
        r"|bring you|keep you|be there|help you|get back to you|show you|pay you|text you|pick you up)\b",
    ),
    "INVITE": (
        r"\b(?:do|would|will) you (?:want|like|care) to (?:come|join|go|meet|visit|grab|hang|do|have)\b",
        r"\b(?:want|wanna) (?:to )?(?:come|join|go|hang|meet|grab)\b.*\?",
        r"\byou(?:'re| are) (?:welcome to|invited|always welcome)\b",
        r"\byou should come\b",
        r"\bcome (?:visit|over|with (?:us|me)|join)\b",
        r"\bjoin (?:us|me)\b",
        r"\blet'?s (?:meet|grab|go|get|plan|catch|hang|do|have)\b",
        r"\b(?:how|what) about (?:we|going|meeting|coming|a (?:coffee|drink|walk))\b",
        r"\bwe should (?:meet|get together|catch up|go|hang|grab|plan)\b",
        r"\bfeel free to (?:come|join|drop)\b",
    ),
    "SUPPORT": (
        r"\bi(?:'m| am)(?: always)? here (?:for you|if you|to help)\b",
        r"\byou(?:'ve| have)? got this\b",
        r"\byou can do (?:it|this)\b",
        r"\bi(?:'ve| have) got your back\b",
        r"\bi (?:believe in|support) you\b",
        r"\bkeep (?:it up|going|up the|at it|your (?:chin|head))\b",
        r"\bdon'?t (?:give up|worry)\b",
        r"\bhang in there\b",
        r"\bstay strong\b",
        r"\brooting for you\b",
        r"\b(?:good luck|best of luck|fingers crossed)\b",
        r"\btake (?:care of yourself|it easy)\b",
        r"\byou(?:'re| are) not alone\b",
        r"\blet me know if (?:you|there)\b",
        r"\b(?:everything|it)(?:'ll| will) be (?:ok|okay|fine|alright)\b",
    ),
    "PRAISE": (
        r"\bproud of you\b",
        r"\b(?:great|good|nice|amazing|awesome|excellent|fantastic|impressive) (?:job|work)\b",
        r"\bwell done\b",
        r"\bway to go\b",
        rf"\byou(?:'re| are) {_VERY}{_FINE}\b",
        r"\byou (?:did|have done|look|looked) (?:so |really |very |an? )*"
        r"(?:great|amazing|well|wonderful|awesome|good)\b",
        r"\byou (?:rock|nailed)\b",
        r"\bi (?:really |so )?(?:admire|love|respect) (?:you|your)\b",
        rf"\byour (?:\w+ )?(?:\w+ )?(?:is|are|looks?|sounds?) {_VERY}{_SHOWN}\b",
        r"\b(?:that|this|it)(?:'s| is) (?:so |really |very )?(?:impressive|inspiring|admirable)\b",
    ),
    "DISAGREE": (
        r"\bi (?:don'?t|do not) (?:agree|think (?:so|that'?s))\b",
        r"\bi disagree\b",
        r"\bi beg to differ\b",
        r"\bthat'?s (?:wrong|not (?:right|true|how))\b",
        r"\byou(?:'re| are) wrong\b",
    ),
    "AGREE": (
        r"\bi (?:totally |completely |fully |definitely |couldn'?t )?agree\b",
        r"\byou(?:'re| are) (?:so |absolutely |totally |quite )?right\b",
        r"\bgood (?:point|idea)\b",
        r"\bthat'?s (?:so |very )?(?:true|right)\b",
        r"\bfair enough\b",
        r"\b(?:me too|same here|so do i|couldn'?t agree more)\b",
        r"\bsounds (?:good|great|like a plan)\b",
        r"^(?:absolutely|exactly|totally|definitely|agreed|true|indeed|for sure|of course)\b",
    ),
    "ADVISE": (
        r"\byou (?:should|could|might want to|ought to|need to|must|'d better|had better)\b",
        r"\bwhy don'?t you\b",
        r"\bhow about you (?:try|take|ask|go|start|call)\b",
        r"\bif i were you\b",
        r"\bi(?:'d| would)? (?:recommend|suggest|advise)\b",
        r"\bmy advice\b",
        r"\bhave you (?:tried|considered|thought (?:of|about))\b",
        r"\bmake sure (?:you|to)\b",
        r"\b(?:be sure|remember|don'?t forget) to\b",
        r"\bbe careful\b",
    ),
}
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
ASKING_ACTS = word_set("INVITE ADVISE")
"""Acts that a question can be."""
BACKCHANNELS = word_set(
    """
    ok okay yes yeah yep yup no nope sure right true exactly totally definitely absolutely indeed cool nice
    great wow oh ah hmm haha lol awesome amazing perfect fantastic wonderful alright fine agreed really
    seriously see hi hey hello bye goodbye morning evening afternoon good night later soon care take well
    there got it i i'm how are it's what's up doing too very so much problem you're welcome
    """
)
"""A sentence of nothing but these words says nothing to keep."""
CORRECTION_FRAGMENTS = (
    r"^(?:(?:oh|wait|sorry|no|well|hmm|um|ah|oops|hang on|hold on)\W+)*actually\b",
    r"\b(?:i meant|i mean to say|correction|scratch that|my mistake|let me correct|i misspoke|i was wrong)\b",
    r"\b(?:sorry|wait|no|oops)\b,? ?(?:it|i|he|she|they|we|that)"
    r"(?:'s|'m|'re| is| was| were| are| mean| meant)\b",
    r"^(?:oh |no )?(?:wait|hang on|hold on|scrap that|scratch that|strike that)\W+(?:i|we)\b",
    r"\b(?:mixed (?:that|it|this|things|them) up|mixed up|got (?:that|it|this) wrong)\b",
    r", not .{1,40}$",
    r"\bthat(?:'s| is| was) (?:wrong|incorrect|not right|my mistake)\b",
    r"\bscratch what i\b",
    r"\b(?:did|why did) i say\b",
    r"\byou(?:'re| are) right\b,? (?:it|that) (?:is|was)\b",
    r"\b(?:oops|sorry|wait)\b,? (?:that|it|this) (?:was|is)\b",
    r"\bi made a mistake\b",
    r"^(?:sorry|oops|whoops|no)\W+(?:he|she|they)\b",
    r"\b(?:forget|ignore|strike|scratch) (?:that|what i (?:said|told|wrote))\b",
    r"\b(?:i stand corrected|i misremembered|i misspoke|turns out it was)\b",
    r"\bnot .{1,25} (?:as|like) i (?:said|told|wrote)\b",
)
HEDGES = word_set("maybe perhaps probably possibly somewhat guess might may apparently supposedly seem")
