"""Causal and order cues: direction, kind and how much they can be trusted."""

from structmem.extraction.english.nouns import AFFECT
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
NAMING_EFFECTS = word_set("hence thus")
"""Those of them that can stand before a noun: "hence the delay"."""
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
FRONTED_STATES = (AFFECT - word_set("sorry glad thankful grateful lost moved touched")) | word_set(
    """
    unable allergic unsure unaware ill fed keen eager desperate determined hungry thirsty broke frozen soaked
    stuck short fearful impatient reluctant unwilling convinced conscious mindful wary aware hungover knackered
    """
)
"""What opens a sentence to say why its subject did something: "tired of the noise, we moved"."""
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

GAP_VERBS = word_set(
    "follow share read eat drink wear watch do show give buy use try tell say see find hear bring"
)
"""Infinitives that, without an object, say what a noun is for: "news to share"."""
