"""Verbs that end what was so, or was going to be."""

ENDING = (
    *("stop", "quit", "give up", "drop", "leave", "end", "cancel", "abandon", "close", "cease", "finish"),
    *("resign", "retire", "sell", "lose", "break up", "split up", "divorce", "separate", "move out"),
    *("withdraw", "give away", "get rid", "throw away", "break down", "die", "pass away", "cure", "recover"),
)
CALLING_OFF = (
    "cancel",
    "call off",
    "drop",
    "abandon",
    "skip",
    "withdraw",
    "scrap",
    "fall through",
    "pull out",
)
