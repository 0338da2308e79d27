"""Verbs that start or end a state, and what their objects must be for that."""

from structmem.extraction.wordlist import word_set

# (verb lemma, preposition or "" for the bare object): (predicate, closes?)
CHANGES = {
    ("move", "to"): ("lives_in", False),
    ("move back", "to"): ("lives_in", False),
    ("move out", "to"): ("lives_in", False),
    ("move", "into"): ("lives_in", False),
    ("move", "out_of"): ("lives_in", True),
    ("move out", "of"): ("lives_in", True),
    ("move", "from"): ("lives_in", True),
    ("move away", "from"): ("lives_in", True),
    **{
        (verb, preposition): ("lives_in", False)
        for verb in (
            "relocate",
            "resettle",
            "decamp",
            "migrate",
            "shift",
            "move over",
            "move down",
            "move up",
        )
        for preposition in ("to",)
    },
    **dict.fromkeys([("resettle", "in"), ("lodge", "in"), ("put down", "in")], ("lives_in", False)),
    ("relocate", "from"): ("lives_in", True),
    ("emigrate", "to"): ("lives_in", False),
    ("immigrate", "to"): ("lives_in", False),
    ("settle", "in"): ("lives_in", False),
    ("settle down", "in"): ("lives_in", False),
    ("settle in", "in"): ("lives_in", False),
    ("start", "at"): ("works_at", False),
    ("begin", "at"): ("works_at", False),
    ("start out", "at"): ("works_at", False),
    **{
        (verb, "as"): ("job_title", False)
        for verb in ("start", "start out", "begin", "qualify", "retrain", "take over", "appoint", "engage")
    },
    ("join", ""): ("works_at", False),
    ("resign", "from"): ("works_at", True),
    ("retire", "from"): ("works_at", True),
    ("retire", "as"): ("job_title", True),
    ("quit", ""): ("hobby", True),
    ("give up", ""): ("hobby", True),
    ("leave", ""): ("works_at", True),
    ("become", ""): ("job_title", False),
    ("promote", "to"): ("job_title", False),
    **{
        (verb, preposition): ("works_at", False)
        for verb in ("recruit", "poach", "headhunt", "transfer", "second")
        for preposition in ("by", "to")
    },
    ("depart", "from"): ("works_at", True),
    ("dismiss", "from"): ("works_at", True),
    ("let go", "from"): ("works_at", True),
    ("let go", "by"): ("works_at", True),
    ("hire", "at"): ("works_at", False),
    ("hire", "by"): ("works_at", False),
    ("hire", "as"): ("job_title", False),
    ("employ", "by"): ("works_at", False),
    ("fire", "from"): ("works_at", True),
    ("sack", "from"): ("works_at", True),
    ("lay off", "from"): ("works_at", True),
    ("graduate", "from"): ("studies_at", True),
    ("enroll", "at"): ("studies_at", False),
    ("enrol", "at"): ("studies_at", False),
    ("accept", "to"): ("studies_at", False),
    ("accept", "into"): ("studies_at", False),
    ("accept", "by"): ("studies_at", False),
    ("matriculate", "at"): ("studies_at", False),
    ("enroll", "in"): ("studies_at", False),
    ("enrol", "in"): ("studies_at", False),
    ("admit", "to"): ("studies_at", False),
    ("expel", "from"): ("studies_at", True),
    ("drop out", "of"): ("studies_at", True),
    ("marry", ""): ("married_to", False),
    ("marry", "to"): ("married_to", False),
    ("marry", "with"): ("married_to", False),
    ("divorce", ""): ("married_to", True),
    ("divorce", "from"): ("married_to", True),
    ("engage", "to"): ("engaged_to", False),
    ("break up", "with"): ("partner", True),
    ("split up", "with"): ("partner", True),
    ("get together", "with"): ("partner", False),
    ("separate", "from"): ("married_to", True),
    ("move in", "with"): ("lives_with", False),
    ("subscribe", "to"): ("subscribes_to", False),
    ("unsubscribe", "from"): ("subscribes_to", True),
    ("adopt", ""): ("has_pet", False),
    ("buy", ""): ("owns", False),
    ("purchase", ""): ("owns", False),
    ("sell", ""): ("owns", True),
    ("take up", ""): ("hobby", False),
    ("get into", ""): ("hobby", False),
    ("get", "into"): ("hobby", False),
    ("pick up", ""): ("hobby", False),
}
"""Events that start or end a state; of the passive too ("was hired by")."""

PASSIVE_ONLY = word_set(
    "promote hire employ fire sack lay_off accept engage appoint recruit poach headhunt second dismiss expel"
    " admit let_go"
)
"""Of these only the passive changes the subject's state."""

JOB_ENDS = word_set("fire sack lay_off dismiss")
JOB_TAKERS = word_set(
    """
    get take land accept start begin find have secure score bag snag win nab clinch obtain gain grab pick_up
    take_up take_on hold
    """
)
JOB_NOUNS = word_set(
    """
    job position role post internship gig apprenticeship traineeship placement secondment fellowship residency
    """
)
JOB_PLACES = {"at": "works_at", "with": "works_at", "for": "works_at", "as": "job_title"}

ADOPTED_CHILDREN = word_set(
    """
    child children baby babies boy girl son daughter kid kids twins infant toddler teenager orphan brother
    sister
    """
)
"""What is adopted besides pets; a policy, a habit or an approach is told by its ending or by the list below."""
ADOPTED_IDEAS = word_set(
    """
    approach policy habit plan strategy style name attitude routine position view practice method law diet
    accent tone stance system standard resolution motion role persona lifestyle mindset religion faith
    language technology tool framework technique tactic rule idea custom tradition look
    """
)
ENTERED = word_set(
    """
    trouble college university bed debt shape school town work politics bed gear touch contact fights
    arguments habits line position power office
    """
)
"""What one gets into without taking it up."""
