"""Words of questions for a cause."""

from structmem.extraction.wordlist import word_set

REASON_NOUNS = word_set("reason cause explanation motivation motive")
"""Nouns that ask for a cause, alone or with what follows them: "any reason?", "the reason you left?"."""
BEFORE_WHY = word_set(
    "know you_know idea ideas clue me us about of for curious explain wonder wondering remember recall say"
)
"""What "why" hangs on where a question goes on to ask it: "do you know why …", "tell me why …"."""
GIVES_IDEA = word_set("bring give get possess")
"""More verbs of "what … you to do" than those that cause."""
CHOOSING = word_set("do decide choose say think pick")
"""What made you … that: asks the cause of what was told before."""
ASKS_CAUSE_ALONE = (
    "how so",
    "what for",
    "because",
    "what happened",
    "what changed",
    "what went wrong",
)
"""Questions for the cause of what was told before."""
ASKS_STORY = frozenset(["what happened", "what changed", "what went wrong"])
"""Those that ask for a story too: a cause only where something went wrong."""
GONE_WRONG = word_set("cancel miss quit lose stop postpone skip leave fail drop delay close abandon")
"""What "What happened?" asks the cause of; else it asks for the story."""
