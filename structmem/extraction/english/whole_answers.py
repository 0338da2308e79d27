"""Words of questions about anybody and anything, and of answers to them."""

from structmem.extraction.wordlist import word_set

SHORT_YES = r"(?:oh |well )?(?:yes|yeah|yep|yup|sure|indeed|luckily|thankfully|finally)\b[\s,.!–—-]*"
SHORT_DOES = (
    r"(?:s?he|it|they|we) (?:did|does|do|has|have|had|is|are|was|were|will)(?=\s*(?:[,.!–—-]|$))[\s,.!–—-]*"
)
DENIES = r"(?:oh |well |sadly |unfortunately )?(?:no|nope|nah|not|never|hardly)\b"
NO_PART = word_set(
    """
    none nothing nobody nowhere not no never why how what i i'm we you it that dunno anywhere somewhere guess good
    great fine okay ok maybe perhaps depends yes yeah oh sorry thanks well terrible awful haha lol so who ask
    he she they there's don't can't
    """
)
"""What opens an answer that gives no part of a statement."""
NUMBERED = word_set(
    """
    a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety about around almost nearly
    over just only half several many few
    """
)
BARE_PLACES = word_set("home abroad here there upstairs downstairs outside inside overseas next just right")
TO_PLACES = word_set("go gone going fly flying travel move moving drive driving")
SAME_VERB = word_set("called named doing")
KIND_ASKED = word_set("breed kind colour color sort type make")
ENDS_LOWER = word_set(
    """
    the my our his her their your this that these those anything something everything someone somebody next last
    early late yesterday today tomorrow tonight every each all both no any
    """
)
"""Words that open an answer and are no names."""
