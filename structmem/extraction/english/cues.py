"""Causal and order cues: direction, kind and how much they can be trusted."""

from structmem.extraction.wordlist import word_set

# A clause that opens with one of these is the cause of the clause that it hangs on.
CAUSE_OPENS = {
    "because": ("CAUSES", 0.85),
    "cause": ("CAUSES", 0.5),
    "cuz": ("CAUSES", 0.8),
    "coz": ("CAUSES", 0.8),
    "cos": ("CAUSES", 0.8),
    "bc": ("CAUSES", 0.8),
    "becuz": ("CAUSES", 0.8),
    "becos": ("CAUSES", 0.8),
    "bcuz": ("CAUSES", 0.8),
    "bcos": ("CAUSES", 0.8),
    "bcoz": ("CAUSES", 0.8),
    "for": ("CAUSES", 0.6),
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
    "accordingly": ("CAUSES", 0.7),
    "meaning": ("CAUSES", 0.6),
}
# A noun phrase after one of these is the cause of its clause.
NOMINAL_CAUSES = {
    "because_of": ("CAUSES", 0.85),
    "due_to": ("CAUSES", 0.85),
    "thanks_to": ("ENABLES", 0.75),
    "owing_to": ("CAUSES", 0.85),
    "on_account_of": ("CAUSES", 0.85),
    "as_a_result_of": ("CAUSES", 0.85),
    "in_light_of": ("CAUSES", 0.75),
    "in_view_of": ("CAUSES", 0.75),
    "in_response_to": ("CAUSES", 0.75),
    "with_the_aim_of": ("MOTIVATES", 0.75),
    "for_fear_of": ("MOTIVATES", 0.8),
}
# Clauses that say a goal.
PURPOSE = {"in_order_to": 0.8, "so_that": 0.75, "lest": 0.75, "in_case": 0.6, "to": 0.55}
PURPOSE_OPENS = word_set("so_that in_case lest")
GETTING_VERBS = word_set("get win have receive pass find inherit")
"""What falls to somebody: "so I could …" after these is a result, no aim."""
MEETING_VERBS = word_set("talk speak chat meet see hear catch write")
"""What "since we last …" counts time from."""
JUDGING = word_set(
    """
    cool great good nice amazing awesome wonderful lovely sweet sad kind funny interesting inspiring important
    fantastic incredible beautiful special touching impressive exciting heartwarming rewarding true clear
    weird strange odd unfair crazy brave thoughtful generous
    """
)
"""Adjectives whose "so … that" judges what follows: "so cool that you came"."""

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
    ("bring", "about"): ("CAUSES", 0.75),
    ("give", "rise"): ("CAUSES", 0.75),
    ("provoke", ""): ("CAUSES", 0.75),
    ("set off", ""): ("CAUSES", 0.6),
    ("set", "off"): ("CAUSES", 0.6),
    ("stop", ""): ("PREVENTS", 0.6),
    ("delay", ""): ("PREVENTS", 0.6),
}
LOOSE_CAUSE_VERBS = word_set("lead contribute stop delay")
"""Verbs of cause that need an event at an end: roads lead to places."""
# verb + preposition: what follows causes the subject.
EFFECT_VERBS = {
    ("stem", "from"): ("CAUSES", 0.8),
    ("result", "from"): ("CAUSES", 0.85),
    ("arise", "from"): ("CAUSES", 0.75),
    ("come", "from"): ("CAUSES", 0.6),
    ("die", "of"): ("CAUSES", 0.8),
    ("die", "from"): ("CAUSES", 0.8),
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
    "spur": ("MOTIVATES", 0.75),
    "tempt": ("MOTIVATES", 0.65),
    "oblige": ("CAUSES", 0.75),
    "compel": ("CAUSES", 0.75),
    "possess": ("CAUSES", 0.6),
}
# verb + object + into + -ing: subject makes the object do it; "out of" prevents it.
INTO_DOING = {
    ("talk", "into"): ("MOTIVATES", 0.75),
    ("push", "into"): ("MOTIVATES", 0.7),
    ("trick", "into"): ("CAUSES", 0.75),
    ("force", "into"): ("CAUSES", 0.75),
    ("talk", "out_of"): ("PREVENTS", 0.65),
    ("scare", "out_of"): ("PREVENTS", 0.65),
}
FORMULA_AFTER_LET = word_set("know tell say see ask explain think show introduce be guess put have")
"""What "let me …" only announces."""
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
    "throughout": "DURING",
    "upon": "AFTER",
}
"""AFTER: the main clause comes after the clause that opens with it."""
SEQUENCE = word_set(
    "then afterwards afterward after_that later eventually finally subsequently thereafter lastly ultimately whereupon"
)
"""At the start of a clause: what was said before comes first."""
SEQUENCE_BACK = word_set("before_that previously earlier beforehand")
"""At the start of a clause: what was said before comes later."""
SEQUENCES_PAUSED = word_set("next soon")
"""Sequence words only where a comma follows: "Next, I booked a flight"."""
SEQUENCES = {
    **dict.fromkeys(sorted(SEQUENCE | {"after"}), "THEN"),
    **dict.fromkeys(sorted(SEQUENCE_BACK | {"before"}), "EARLIER"),
    "meanwhile": "DURING",
    "by_then": "EARLIER",
}
"""How a clause with such a word lies to what was told before it."""
SEQUENCES_LAST = word_set("after afterwards afterward later beforehand after_that meanwhile")
"""Those that can also close a clause: "and mended the gate afterwards"."""
SEQUENCES_LAST_PERFECT = word_set("by_then before_that earlier first previously before already")
"""Those that close a clause which lies before what was told: "I had sold it earlier"."""
COUNTING = {
    **dict.fromkeys(["later", "after_that", "thereafter"], "later"),
    **dict.fromkeys(["earlier", "before_that", "prior", "previously", "beforehand"], "earlier"),
}
"""In a time phrase they count from what was told: "two weeks prior"."""
COUNTING_THE = {
    **dict.fromkeys(["next", "following"], "later"),
    **dict.fromkeys(["previous", "preceding"], "earlier"),
}
"""Likewise behind "the": "the previous week"."""
MEALS = word_set("lunch dinner breakfast supper tea brunch work school bedtime sunset sunrise dark")
"""Alone they say when in the day, not after what: "after lunch"."""
BARELY = word_set("hardly scarcely barely")
"""Like "no sooner": "hardly had I left when it rained"."""

# A loss told with "after", and a turn in life: weakly causal.
AFTER_CAUSE = word_set("lose retire injure hurt fail die suffer leave quit")
TURNING = word_set("decide start begin stop quit become move change take")
"""What "after I lost my job, I …" leads to; other things only come later."""
AFTER_CAUSE_CONFIDENCE = 0.4

CONNECTORS = (
    frozenset(CAUSE_OPENS)
    | frozenset(EFFECT_OPENS)
    | frozenset(ORDER_OPENS)
    | SEQUENCE
    | word_set(
        "that like if unless although though whereas whenever wherever so_that whether how what where why"
    )
    | word_set("if_only as_if except once than in_case lest meaning")
) - {"during", "throughout", "upon", "for"}
"""Words that can open a finite clause."""

GERUND_CAUSES = word_set(
    "fire fine thank praise award punish blame arrest scold criticise honour tease jail sue forgive apologise "
    "apologize sack ban suspend expel dismiss convict reward congratulate condemn mock ground book prosecute"
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
SUFFERED_BY = ("CAUSES", 0.75)
"""Any passive whose "by" names an event: "was cancelled by the storm"."""
MEANING = word_set("mean")
"""Verbs whose complement follows from their subject: "which means that …"."""
MEANING_CONFIDENCE = 0.6

FEELING_VERBS = word_set("be feel get become seem grow")
FEELING_DOING = word_set("for about at over from")
"""Prepositions of what somebody did that is felt about: "guilty for shouting"."""
NEWS_VERBS = word_set("hear see learn find discover read watch lose win miss leave")
"""Infinitives after a feeling that say what brought it: "thrilled to hear", "sad to leave"."""
FEELING_ABOUT = word_set("about by over at of with")
"""Prepositions of what a feeling is about: "sad about the news"."""

EMPTY_VERBS = word_set(
    """
    be do have get make feel think know want say see hear mean seem find realise realize remember keep go come
    understand believe notice appreciate like love need take give tell happen guess figure look try
    accept express recognise recognize bring put show allow let keep hold reach use enjoy handle
    """
)
"""Verbs that say nothing without a complement."""
NEED_OBJECT = word_set(
    """
    see find want know notice like love need take give tell accept express recognise recognize use bring
    realise realize believe show allow let hold handle mean say
    """
)
"""Those of them that need an object, and say nothing with a place or a time alone."""
EMPTY_OBJECTS = word_set(
    """
    it this that something anything everything nothing thing things one so much more less same way lot bit
    """
)
"""Words that fill a place and say nothing."""
LEFT_OPEN = word_set("of to with for from at about on into like by as than")
"""Prepositions after which a clause is cut off."""

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
MOVED_BY = {
    "out_of": ("MOTIVATES", 0.75),
    "from": ("CAUSES", 0.6),
    "on": ("MOTIVATES", 0.7),
    "at": ("MOTIVATES", 0.65),
    "over": ("CAUSES", 0.65),
}
"""Prepositions of what moves somebody to act: "out of guilt", "on her advice", "sacked over a tweet"."""
SHOWING_VERBS = word_set("cry weep shake tremble scream faint laugh act cry sob")
FEELING_NOUNS = word_set(
    """
    guilt shame fear pity love kindness curiosity boredom anger jealousy spite habit necessity desperation
    frustration loneliness relief joy gratitude respect sympathy exhaustion hunger stress embarrassment
    """
)

GAP_VERBS = word_set(
    "follow share read eat drink wear watch do show give buy use try tell say see find hear bring"
)
"""Infinitives that, without an object, say what a noun is for: "news to share"."""
