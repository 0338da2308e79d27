"""Words of what is felt or went on for a moment only."""

from structmem.extraction.wordlist import phrase_set, word_set

ACHING = word_set("hurt ache itch throb burn sting tingle bother kill swell tremble shake")
BODY = word_set(
    """
    foot feet leg legs arm arms hand hands head back neck shoulder shoulders knee knees tooth teeth eye eyes ear ears
    stomach tummy belly throat nose finger fingers toe toes heel heels ankle ankles wrist wrists hip hips elbow muscle
    muscles skin ribs chest heart jaw gums calves calf thighs body brain feelings soul
    """
)
RUNNING = word_set("go run work turn_out pan")
SMOOTHLY = phrase_set(
    """
    like clockwork, like a dream, like a charm, as planned, as expected, well, fine, smoothly, swimmingly,
    without a hitch, to plan, according to plan, wrong, great, okay, ok, badly, brilliantly, perfectly, alright,
    off without a hitch, like a breeze, pretty well, really well, so well, very well, not bad, super well
    """
)
"""How something went, and no more."""
LENGTHS = word_set(
    """
    forever ages age eternity while long time minute minutes hour hours day days week weeks month months year years
    afternoon morning evening night weekend attempt attempts tries goes courage effort
    """
)
SAYINGS = (
    ("lead", frozenset(["thing"])),
    ("cross", frozenset(["thing", "fingers", "list", "one", "everything"])),
    ("tick", frozenset(["thing", "list", "one", "box", "boxes"])),
    ("strike", frozenset(["list"])),
)
"""Verbs that with one of these words say nothing of what was done."""
