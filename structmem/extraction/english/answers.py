"""Words of questions and of short answers to them."""

from structmem.extraction.wordlist import word_set

DOUBTED = (
    r"(?:(?:so|but|and|well|oh|wait|hang on|hmm),? )*(?:i (?:really |always |just )?(?:thought|believed|bet|assumed?|"
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
UNNAMED = word_set("it that this them him her one there so")
"""What points back: the question does not say what was done."""
UNTOLD = word_set(
    """
    none nothing nobody nowhere not no never why how what i i'm we you it that dunno anywhere somewhere guess
    same good great fine here there maybe perhaps depends
    """
)
"""What opens an answer that names nothing."""
