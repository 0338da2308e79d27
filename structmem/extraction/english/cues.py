"""Causal and order cues: direction, kind and how much they can be trusted."""

from structmem.extraction.wordlist import word_set

# A clause that opens with one of these is the cause of the clause that it hangs on.
CAUSE_OPENS = {
    "because": ("CAUSES", 0.85),
    "cause": ("CAUSES", 0.5),
    "cuz": ("CAUSES", 0.8),
    "coz": ("CAUSES", 0.8),
    "since": ("CAUSES", 0.55),
    "as": ("CAUSES", 0.4),
    "now_that": ("ENABLES", 0.6),
    "given_that": ("CAUSES", 0.7),
    "that_is_because": ("CAUSES", 0.85),
}
# A clause that opens with one of these is the effect of what was said before.
EFFECT_OPENS = {
    "so": ("CAUSES", 0.6),
    "therefore": ("CAUSES", 0.75),
    "thus": ("CAUSES", 0.7),
    "hence": ("CAUSES", 0.75),
    "consequently": ("CAUSES", 0.75),
    "as_a_result": ("CAUSES", 0.8),
    "for_that_reason": ("CAUSES", 0.8),
    "that_is_why": ("CAUSES", 0.8),
    "that_is_how": ("CAUSES", 0.65),
    "which_is_why": ("CAUSES", 0.85),
}
# A noun phrase after one of these is the cause of its clause.
NOMINAL_CAUSES = {
    "because_of": ("CAUSES", 0.85),
    "due_to": ("CAUSES", 0.85),
    "thanks_to": ("ENABLES", 0.75),
    "owing_to": ("CAUSES", 0.85),
    "on_account_of": ("CAUSES", 0.85),
    "as_a_result_of": ("CAUSES", 0.85),
}
# Clauses that say a goal.
PURPOSE = {"in_order_to": 0.8, "so_that": 0.75, "to": 0.55}

# verb + preposition: subject causes what follows.
CAUSE_VERBS = {
    ("lead", "to"): ("CAUSES", 0.85),
    ("result", "in"): ("CAUSES", 0.85),
    ("cause", ""): ("CAUSES", 0.85),
    ("trigger", ""): ("CAUSES", 0.8),
    ("spark", ""): ("CAUSES", 0.7),
    ("prevent", ""): ("PREVENTS", 0.7),
    ("contribute", "to"): ("CAUSES", 0.6),
    ("bring about", ""): ("CAUSES", 0.8),
    ("pave the way", "for"): ("ENABLES", 0.7),
}
# verb + object + (to) infinitive: subject makes the object do it.
CAUSATIVES = {
    "make": ("CAUSES", 0.8),
    "let": ("ENABLES", 0.65),
    "cause": ("CAUSES", 0.85),
    "force": ("CAUSES", 0.8),
    "lead": ("CAUSES", 0.75),
    "drive": ("CAUSES", 0.6),
    "push": ("MOTIVATES", 0.7),
    "inspire": ("MOTIVATES", 0.8),
    "motivate": ("MOTIVATES", 0.8),
    "encourage": ("MOTIVATES", 0.75),
    "convince": ("MOTIVATES", 0.75),
    "persuade": ("MOTIVATES", 0.75),
    "get": ("CAUSES", 0.55),
    "help": ("ENABLES", 0.65),
    "allow": ("ENABLES", 0.75),
    "enable": ("ENABLES", 0.8),
    "prompt": ("CAUSES", 0.75),
    "push_into": ("MOTIVATES", 0.7),
}
BARE_INFINITIVE = word_set("make let help")
# verb + object + from + -ing: subject prevents it.
PREVENTERS = {"prevent": 0.75, "stop": 0.7, "keep": 0.7, "discourage": 0.6, "save": 0.5}

# A clause that opens with one of these lies before, after or during the one that it hangs on.
ORDER_OPENS = {
    "after": "AFTER",
    "since": "AFTER",
    "once": "AFTER",
    "as_soon_as": "AFTER",
    "before": "BEFORE",
    "until": "BEFORE",
    "till": "BEFORE",
    "by_the_time": "BEFORE",
    "while": "DURING",
    "when": "DURING",
    "during": "DURING",
}
"""AFTER: the main clause comes after the clause that opens with it."""
SEQUENCE = word_set("then afterwards afterward after_that later eventually finally")
"""At the start of a clause: what was said before comes first."""
SEQUENCE_BACK = word_set("before_that previously earlier beforehand")
"""At the start of a clause: what was said before comes later."""

# Past tense of the effect after these with an -ing form or an event noun: weakly causal.
AFTER_CAUSE = word_set("lose break quit leave retire injure hurt fail fall die suffer")
AFTER_CAUSE_CONFIDENCE = 0.4

CONNECTORS = (
    frozenset(CAUSE_OPENS)
    | frozenset(EFFECT_OPENS)
    | frozenset(ORDER_OPENS)
    | SEQUENCE
    | word_set(
        "that like if unless although though whereas whenever wherever so_that whether how what where why"
    )
    | word_set("if_only as_if except once than")
) - {"during"}
"""Words that can open a finite clause."""

GERUND_CAUSES = word_set(
    "fire fine thank praise award punish blame arrest scold criticise honour tease jail sue forgive"
)
"""verb + object + "for" + -ing: what was done is the cause."""
GERUND_OF_VERBS = word_set("cause lead result make force prompt trigger allow let ruin")
"""-ing after a comma that names a result: ", causing a delay"."""

CAUSED_BY = {
    "cause": ("CAUSES", 0.85),
    "trigger": ("CAUSES", 0.8),
    "spark": ("CAUSES", 0.7),
    "prompt": ("CAUSES", 0.75),
    "inspire": ("MOTIVATES", 0.75),
    "motivate": ("MOTIVATES", 0.75),
    "force": ("CAUSES", 0.75),
    "drive": ("CAUSES", 0.5),
}
"""Passives whose "by" names the cause."""
MEANING = word_set("mean")
"""Verbs whose complement follows from their subject: "which means that …"."""
MEANING_CONFIDENCE = 0.6

FEELING_ABOUT = word_set("about by over at of with")
"""Prepositions of what a feeling is about: "sad about the news"."""
