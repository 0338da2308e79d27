"""Lemmas whose last letter doubles; the irregular verbs stand in the domain."""

from structmem.domain.irregular import IRREGULAR as IRREGULAR
from structmem.extraction.wordlist import word_set

DOUBLING = word_set(
    """
    admit commit prefer refer occur regret forget transfer equip permit submit control patrol cancel travel
    model fuel label signal quarrel enrol begin upset kidnap worship program babysit unplug rebel compel
    propel ban bat beg bet chat chop clap clip dig dip dog drag drip drop fit flip grab grin
    grip hop hug jog jot knit knot log mop nap nod pat pet pin pit plan plot plug pop rip rob rub scan set
    shop shut sin sip sit skip slap slip snap split spot stab step stir stop strip swap swim tag tan tap tip
    top trap trim trip tug shred prod swat twig strut snub sob excel cram defrag unpin unzip abet deter incur outwit vlog blog wed wet win wrap zip put cut quit hit let get run scrub hem strum
    """
)
"""Lemmas whose last letter doubles before -ed and -ing."""
COMPOUNDING = word_set(
    "baby house dog cat pet bottle breast spoon force proof ghost hand type sky day sleep sight brow way broad tele pod"
)
"""Words that form verbs with irregular ones: "babysit", "proofread"."""
