"""Verbs and adjectives that only say how what follows them is done."""

from structmem.extraction.wordlist import word_set

CATENATIVES = {
    # lemma: what "lemma to do" says of doing: modality, or "" for actual, "-" for not done
    "want": "PLANNED",
    "plan": "PLANNED",
    "hope": "PLANNED",
    "intend": "PLANNED",
    "aim": "PLANNED",
    "wish": "PLANNED",
    "need": "PLANNED",
    "have": "PLANNED",
    "decide": "PLANNED",
    "promise": "PLANNED",
    "prepare": "PLANNED",
    "expect": "PLANNED",
    "agree": "PLANNED",
    "arrange": "PLANNED",
    "choose": "",
    "offer": "PLANNED",
    "dream": "HYPOTHETICAL",
    "like": "PLANNED",
    "love": "PLANNED",
    "wait": "PLANNED",
    "look": "PLANNED",
    "go": "PLANNED",
    "fix": "PLANNED",
    "manage": "",
    "get": "",
    "happen": "",
    "continue": "",
    "start": "",
    "begin": "",
    "tend": "HABITUAL",
    "use": "HABITUAL",
    "try": "",
    "attempt": "",
    "fail": "-",
    "forget": "-",
    "refuse": "-",
    "hesitate": "-",
    "decline": "-",
    "neglect": "-",
    "omit": "-",
    "pretend": "-",
    "dare": "",
    "bother": "",
    "threaten": "HYPOTHETICAL",
    "seem": "HYPOTHETICAL",
}
ONLY_WITH_WOULD = word_set("like love")
"""Catenatives that plan only after "would" ("would love to visit"); else they state a liking."""

GERUND_CATENATIVES = {
    "start": "",
    "begin": "",
    "finish": "",
    "keep": "HABITUAL",
    "continue": "",
    "consider": "HYPOTHETICAL",
    "go": "",
    "try": "",
    "practice": "",
    "practise": "",
    "avoid": "-",
    "miss": "",
    "regret": "",
    "admit": "",
    "recall": "",
    "remember": "",
    "deny": "-",
    "postpone": "-",
    "delay": "-",
    "resist": "-",
    "fancy": "HYPOTHETICAL",
    "risk": "HYPOTHETICAL",
    "suggest": "HYPOTHETICAL",
    "spend": "",
}
"""lemma + -ing form; as above."""

LOOKING_BACK = word_set("regret admit recall remember deny")
"""Those after which the -ing form lies in the past, whatever their own tense."""
SUPPOSED = word_set("suppose mean tempt")
"""Passives after which "to do" has not been done: "I was supposed to call"."""

ARRANGED = word_set("schedule set slate plan book resolve pencil determine dispose fix")
"""Passives that plan what "to do" says, while they hold: "I'm booked to fly"."""
ADJECTIVE_CATENATIVES = {
    **dict.fromkeys(
        word_set(
            "due determined about set ready poised bound likely certain sure eager keen itching raring dying"
        ),
        "PLANNED",
    ),
    "able": "",
    "free": "HYPOTHETICAL",
    "lucky": "",
    "fortunate": "",
    "unable": "-",
}
"""adjective + "to do", after "be"; as above."""
AWAY_DOING = word_set("off out away up down over busy there here stuck done finished through")
"""Between "be" and an -ing form: where or how somebody is that does it ("I was off fishing")."""

PREPOSITION_CATENATIVES = {
    ("think", "of"): "HYPOTHETICAL",
    ("think", "about"): "HYPOTHETICAL",
    ("plan", "on"): "PLANNED",
    ("look", "forward"): "PLANNED",
    ("dream", "of"): "HYPOTHETICAL",
    ("dream", "about"): "HYPOTHETICAL",
    ("talk", "about"): "HYPOTHETICAL",
    ("succeed", "in"): "",
    ("persist", "in"): "",
    ("insist", "on"): "",
    ("resort", "to"): "",
    ("get", "round"): "",
    ("get", "around"): "",
    ("end", "up"): "",
    ("wind", "up"): "",
    ("finish", "up"): "",
    ("set", "about"): "",
    ("decide", "against"): "-",
    ("refrain", "from"): "-",
    ("abstain", "from"): "-",
    ("shy", "away"): "-",
}
"""verb + preposition + -ing form; as above."""
