"""Questions for a cause."""

from structmem.extraction.wordlist import word_set

ASKS_CAUSE = (
    "the reason you",
    "what made you",
    "what inspired you",
    "what led you",
    "what got you",
    "what motivated you",
    "what possessed you",
    "what drove you",
    "what pushed you",
    "what prompted you",
    "what convinced you",
    "what persuaded you",
    "what brought you",
    "what caused you",
    "what gave you",
    "why on earth",
)
"""Questions for the cause of what follows in them."""
ASKS_CAUSE_ALONE = (
    "what happened",
    "how so",
    "what for",
    "how come",
    "the reason",
    "any reason",
    "any particular reason",
    "for what reason",
    "because",
)
"""Questions for the cause of what was told before."""
GONE_WRONG = word_set("cancel miss quit lose stop postpone skip leave fail drop delay close abandon")
"""What "What happened?" asks the cause of; else it asks for the story."""
