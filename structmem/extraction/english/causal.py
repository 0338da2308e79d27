"""Verbs and nouns that tell of causes by what they mean."""

from structmem.extraction.wordlist import word_set

MISHAPS = word_set(
    """
    break fail die crash burst flood leak close cancel postpone delay lose miss forget oversleep injure hurt
    sprain twist tear fall collapse freeze explode expire refuse reject deny strike ruin wreck damage steal rob
    catch chew vanish disappear burn crack snap malfunction quit resign
    """
)
"""What goes wrong: told with "as" or "but", it is a reason rather than a time."""

RESULT_VERBS = word_set(
    """
    block ruin break damage destroy kill injure trap strand delay knock cut spoil wreck flood smash wake scare
    upset leave cost trigger spark disappoint shock surprise delight crush empty crack soak stain bring send
    turn plunge disrupt paralyse paralyze halt bankrupt
    """
)
"""-ing after a comma that names what came of it: ", blocking the road"."""

AFFECTING = word_set(
    """
    upset annoy anger enrage scare frighten terrify worry alarm shock stun surprise amaze astonish delight please
    thrill excite amuse cheer comfort reassure relieve disappoint sadden depress devastate crush embarrass
    humiliate shame hurt offend insult irritate frustrate bore exhaust tire drain overwhelm move touch inspire
    impress confuse puzzle freak_out stress_out gut floor infuriate disgust horrify console traumatise bother
    """
)
"""What happens does this to somebody: "it upset my daughter"."""

GAINING = word_set("get cost earn win give bring land save buy")
"""What happens does this with somebody and something: "that cost me the job"."""

ADVISED_BY = word_set(
    "advice suggestion recommendation insistence request urging orders order recommendations instructions"
)
"""What somebody acts on: "on my doctor's advice", "at her suggestion"."""

WORN_OUT = word_set(
    """
    tired sore exhausted sick ill dizzy stiff hoarse sunburnt sunburned sweaty breathless weak numb dirty muddy wet
    broke hot cold red pale deaf drunk hungover bruised aching knackered shattered soaked rich
    """
)
"""How something leaves somebody: "sore from digging"."""

AWARDED = word_set(
    """
    medal prize award trophy fine ticket detention warning point points promotion raise bonus badge sentence
    certificate scholarship penalty ban reward telling-off bollocking
    """
)
"""What somebody gets "for doing" something."""

QUARRELS = word_set(
    "argue fight quarrel row bicker squabble split divorce sue resign quit fire sack arrest fall break_up"
)
"""What people do "over" something."""

IMPOSSIBLE = (
    "out of the question",
    "not an option",
    "no option",
    "off the table",
    "off the cards",
    "impossible",
    "not possible",
    "a no-go",
    "out of reach",
)
"""What something is that could not be done."""
