"""Verbs that name a cause or an effect, and how much they can be trusted."""

from structmem.extraction.wordlist import word_set

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

DISPLACING = word_set("push drive force put send get keep leave throw knock tip tear break finish set")
"""What happens does this to somebody, to some place or state: "that pushed us out", "which kept me home"."""
BLOWS = word_set(
    "stroke accident crash divorce breakup burglary injury operation surgery fire flood breakdown illness diagnosis "
    "miscarriage redundancy death funeral layoff robbery scandal separation bereavement"
)
"""What turns a life: "after the divorce I moved", "after my dad had a stroke"."""
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
