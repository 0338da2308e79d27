"""English signs of tense."""

from structmem.extraction.time.language import TenseWords


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PAST = """
    was were did had went got came saw took made said told met left felt found thought knew began became
    bought brought built caught chose drove ate fell flew forgot gave grew heard held kept led lost paid
    ran sent sold sat slept spoke spent stood swam taught wore won wrote woke broke drew hid rode rang
    rose sang shook shot stole struck swore threw understood fought fed dealt dug bit blew froze hung
    knelt laid lent lit meant sought slid sprang stuck stung swept tore wept wound withdrew drank sank
    shrank spun spat strode overcame undertook bent bound bred burnt crept dreamt fled forbade forgave
    leapt learnt overslept proved rebuilt sewed shone showed smelt sped spelt spilt spoilt strove undid
    upset wove didn't wasn't weren't hadn't couldn't wouldn't've been done gone seen given taken written
    eaten fallen grown known shown broken chosen driven forgotten stolen woken beaten
"""
_FUTURE = """
    will won't i'll we'll you'll he'll she'll it'll they'll that'll there'll shall gonna going plan
    plans planning planned hope hoping want wants wanna scheduled schedule upcoming let's lets might
    should would could i'd we'd forward wait intend intends expect expecting book remind meet arrange
    tomorrow deadline due starts begins ends opens expires departs arrives resumes launches
"""
_MOVING = """
    moved move moves moving postponed postpone postpones postponing rescheduled reschedule reschedules
    rescheduling shifted shift shifts shifting delayed delay delays delaying deferred defer adjourned adjourn
"""

TENSE = TenseWords(
    past=_set(_PAST),
    perfect=_set("have has i've we've they've you've he's she's it's who've haven't hasn't"),
    future=_set(_FUTURE),
    present=_set(
        "is are am i'm we're they're you're he's she's it's get gets do does don't doesn't isn't aren't"
    ),
    past_endings=("ed",),
    progressive_endings=("ing",),
    not_past=_set("need bed red feed seed speed indeed wedding hundred weed shed sled bleed breed"),
    breaks=_set(". ! ? ;"),
    determiners=_set("a an the my your his her our their this that no some any"),
    joints=_set(", so but because although"),
    moving=_set(_MOVING),
    moving_with=_set("pushed push pushing put putting brought bring bringing"),
    moving_particles=_set("back off forward forwards up"),
    moving_from=frozenset(["from"]),
    moving_to=_set("to until till"),
)
