"""Verbs that say, without naming it again, when a state began or ended: "I started on Monday"."""

from structmem.extraction.wordlist import word_set

WORK = word_set("works_at job_title studies_at studies volunteers_at member_of hobby learns plays likes")
_HOME = word_set("lives_in lives_near lives_with")
_KEPT = word_set("has_pet owns has drives")
_DONE = word_set("hobby learns plays likes practises studies member_of")
_BOND = word_set("married_to partner engaged_to")

BEGINNERS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("start", "begin", "start out", "kick off"), WORK | {"partner"}),
    **dict.fromkeys(("join", "enrol", "enroll", "sign up", "sign on", "come on", "get in"), WORK),
    **dict.fromkeys(
        ("move", "move in", "move over", "settle", "settle in", "relocate", "arrive", "come"), _HOME
    ),
    **dict.fromkeys(
        ("get", "buy", "adopt", "rescue", "take in", "pick up", "bring", "acquire", "inherit"), _KEPT
    ),
    **dict.fromkeys(("take up", "get into", "discover", "try", "pick up", "learn"), _DONE),
    **dict.fromkeys(("marry", "wed", "hitch", "elope", "engage", "meet", "get together"), _BOND),
}
"""By verb, the predicates of the states that it may begin; `pick up` of both kinds stands with the last."""
ENDERS = word_set(
    """
    give_up drop quit stop leave finish end pack_in chuck_in jack_in resign sell split_up break_up divorce
    separate move_out move_away go part retire cancel ditch
    """
)
THAT = word_set("it that this them him her there here")
"""What stands for the state in "I took it up in May"."""
