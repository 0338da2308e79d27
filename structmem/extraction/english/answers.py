"""Words of questions and of short answers to them."""

from structmem.extraction.wordlist import word_set

DOUBTED = (
    r"(?:(?:so|but|and|well|oh|wait|hang on|hmm|surely|don't tell me|let me guess|you mean|what),? )*(?:i (?:really |always |just )?(?:thought|believed|bet|assumed?|"
    r"guess(?:ed)?|was (?:sure|certain|told)|could have sworn|figured|suppose[d]?) (?:that )?)?you(?:'d| had)? "
    r"(?:still |also |just |surely )?(?:(?:never|didn't|did not|couldn't|wouldn't|weren't|were not)(?: really| ever)? "
    r"(?:(?:want(?:ed)?|dared?|managed?|plan(?:ned)?|intend(?:ed)?|hoped?|going|able|about|meant|willing|ready|likely) "
    r"to |(?:get|got) (?:round|around) to )|(?:wanted|meant|planned|hoped|refused|hated|hesitated) to |"
    r"(?:didn't|did not|couldn't|wouldn't) |(?P<had>(?:haven't|hadn't|have not|had not)(?: yet| ever)?) )"
)
"""What says that you did not do it, before what "I did" then answers."""
YES = word_set(
    "yep yes yeah yep yup sure absolutely indeed definitely certainly oh well actually ok okay right"
)
BEFORE_QUESTION = word_set("so and but well oh hey ok okay anyway right now")
AFTER_QUESTION = (
    "in the end",
    "at the moment",
    "instead",
    "these days",
    "by the way",
    "by any chance",
    "by now",
    "nowadays",
    "after all",
    "again",
    "now",
    "then",
    "yet",
    "exactly",
    "though",
    "anyway",
)
PLACE_OF = {"live": "in", "reside": "in", "stay": "in", "living": "in", "staying": "in", "based": "in"} | {
    "work": "at",
    "working": "at",
    "study": "at",
    "studying": "at",
    "move": "to",
    "go": "to",
    "come": "from",
}
"""The preposition that a bare name takes after a verb: "Where do you live?" – "Porto"."""

PREPOSITIONS = word_set(
    """
    in at on for near from to with by around outside within as of during over after before since throughout back
    """
)
OPENS_ANSWER = (
    r"(?:it|that)(?: must| would|'ll| will)?(?:'s| was| is| have been| be)(?: probably| actually)?\s+"
)
SELF = {"you": "I", "your": "my", "yours": "mine", "yourself": "myself"}
OPENS_TIME = word_set(
    """
    yesterday today tonight last this just earlier early two three four five six seven a the monday tuesday
    wednesday thursday friday saturday sunday
    """
)
UNNAMED = word_set("it that this them him her one there so anything something")
"""What points back: the question does not say what was done."""
UNTOLD = word_set(
    """
    none nothing nobody nowhere not no never why how what i i'm we you it that dunno anywhere somewhere guess
    same good great fine here there maybe perhaps depends
    """
)
"""What opens an answer that names nothing."""

_HAVE_YOU = r"(?:do you have |have you got |got |you got |have you )?"
_FOR_FUN = (
    r"(?:for fun|(?:in|with) your (?:spare|free) time|to (?:relax|unwind|switch off|wind down)|as a hobby|for a hobby|"
    r"(?:at|on) (?:the )?weekends?|after work|when you're (?:not working|off|free))"
)
SLOT_QUESTIONS = (
    (
        rf"{_HAVE_YOU}any (?:new |other |special )?(?:hobbies|pastimes|interests)(?: at all)?",
        "My hobby is {}.",
    ),
    (rf"{_HAVE_YOU}(?:a|any) (?:new )?(?:hobby|pastime)", "My hobby is {}."),
    (rf"(?:what|anything) do you (?:like to |enjoy )?(?:do|doing) {_FOR_FUN}", "My hobby is {}."),
    (rf"what do you like doing {_FOR_FUN}|what keeps you busy(?: {_FOR_FUN})?", "My hobby is {}."),
    (r"what are you into(?: outside (?:of )?work)?", "I'm into {}."),
    (rf"{_HAVE_YOU}any (?:pets?|animals)(?: at home)?|{_HAVE_YOU}(?:a|any) pets?(?: at home)?", "I have {}."),
    (rf"{_HAVE_YOU}any (?:kids|children|siblings|brothers or sisters|sisters or brothers)", "I have {}."),
    (r"(?:what do you do|what's your line of work)(?: for (?:a living|work))?", "I am {}."),
    (r"(?:the )?(?:best|favou?rite|top) (?P<slot>[a-z]+)(?: ever| for you)?", "My favourite {slot} is {}."),
    (
        r"(?:what|which) (?P<slot>[a-z]+) (?:do you (?:like|love|enjoy|prefer)(?: the)? (?:best|most)|is your favou?rite)",
        "My favourite {slot} is {}.",
    ),
    (
        r"(?:how|what) do you (?:do to )?(?:relax|unwind|switch off|wind down|pass the time)",
        "My hobby is {}.",
    ),
    (rf"what do you get up to {_FOR_FUN}", "My hobby is {}."),
    (r"are you married(?: to anyone)?", "I am married to {Name}."),
    (
        r"are you (?:seeing|dating) (?:anyone|somebody|someone)|are you in a relationship",
        "I am dating {Name}.",
    ),
    (r"where did you (?:end up|settle(?: down)?|land|move(?: to)?)", "I moved to {Name}."),
    (
        rf"what (?:makes you tick|floats your boat|are you passionate about|do you live for|"
        rf"do you fill your time with|keeps you sane)(?: {_FOR_FUN})?",
        "My hobby is {}.",
    ),
    (r"new (?:job|employer|workplace)", "I started at {Name}."),
    (r"new (?:home|address|place|flat|city)", "I moved to {Name}."),
    (r"who(?:m)? are you (?:with|dating|seeing|going out with)", "I am dating {}."),
    (r"who (?:employs you|do you work for|are you working for)", "I work for {}."),
    (r"who's your employer|who is your employer", "I work for {}."),
    (
        r"which (?:city|town|place|country) (?:are|do) you (?:in|based in|call home|live in|living in)",
        "I live in {}.",
    ),
    (
        r"where (?:are you (?:based|living|at home)|is home|do you call home|have you settled|did you settle)",
        "I live in {}.",
    ),
    (r"what (?:languages?|tongue) do you speak|do you speak any (?:other )?languages?", "I speak {}."),
    (r"do you play (?:an|any) (?:musical )?(?:instruments?)|which instrument do you play", "I play {}."),
    (r"do you play any sports?|which sports? do you play|do you do any sports?", "I do {}."),
    (r"are you learning (?:a|any) languages?|which language are you learning", "I am learning {}."),
    (
        r"where (?:are you studying|do you study|do you go to (?:uni|university|college|school))",
        "I study at {}.",
    ),
)
"""Questions for a slot, and what a short answer says in full."""
NO_ANSWER = word_set(
    """
    no none nope nothing nobody nowhere not never neither why depends i i'm i've we we've he she they you my our
    it it's that this what who where how when there sorry guess same always sometimes maybe perhaps
    """
)
