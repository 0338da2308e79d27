"""Words that make up a reply without telling anything."""

SLIGHT = frozenset(
    [
        *("yes", "yeah", "yep", "no", "nope", "oh", "ah", "well", "haha", "ha", "hmm", "sure", "ok", "okay"),
        *("thanks", "thank", "you", "good", "great", "question"),
    ]
)
