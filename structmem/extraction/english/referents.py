"""Words that tell what "it" and "they" may stand for."""

from structmem.extraction.wordlist import word_set

WEATHER = word_set("rain snow pour hail drizzle freeze thaw thunder sleet")
WEATHER_LIKE = word_set(
    "late cold hot warm sunny rainy windy foggy dark chilly freezing snowing raining icy humid quiet noisy ok okay"
)
SEEMING = word_set(
    "seem appear happen matter mean depend say look sound feel help hurt hit dawn serve turn_out turn suck"
) | frozenset(["turn out"])
"""Verbs whose "it" stands for nothing, or for all that was said."""
MOMENTS = word_set(
    """
    second minute hour day night week weekend month year decade morning afternoon evening noon midnight time
    moment today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday while age while
    summer winter autumn spring fall bit lot bunch way side end start beginning rest half work home school
    """
)
"""Times, parts and habits: seldom what is spoken of next."""
COUNTED = word_set(
    """
    euro pound dollar quid buck cent penny kilo kilogram gram litre liter metre meter kilometre kilometer mile
    inch foot degree percent piece word try game point
    """
)
"""Units of measure and of money."""
GROUPS = word_set(
    """
    couple pair police council school hospital university office agency landlord bank insurance court
    government council committee board department family crew staff shop store restaurant hotel clinic company
    vendor supplier client customer company firm airline warehouse garage courier nursery daycare gym post-office post_office
    """
) - word_set("landlord courier")
"""Singular nouns for whom "they" is said."""
PAIRED = word_set(
    "people children men women mice geese feet teeth twins jeans trousers glasses scissors shorts"
)
DEEDS = word_set(
    """
    say tell ask send promise refuse offer call email ring phone write want need decide agree keep fix repair
    charge hire fire sack let give take pay refund operate sign visit stay move live cycle fly drive travel
    invite cancel tow deliver bring collect arrest marry divorce sell buy adopt meet plan expect know think
    """
)
"""What people and firms do; things do not."""
TRAVELLING = word_set(
    """
    bus train flight journey drive trip ride crossing ferry walk hike climb commute move course film movie
    operation surgery exam interview meeting lecture class race marathon queue
    """
)
"""What takes time."""
PARTS = word_set(
    "all most some any none half both part each one two many much few several lots bits the rest"
)
"""Before "of it": the whole stands just before."""
BODIES = word_set("band team family choir club")
"""Words for relations that name no one person."""
FAMILY_NAMES = word_set(
    """
    mum mom mummy mommy mam mama dad daddy papa grandma grandpa gran granny nan nana nanna grandad granddad
    """
)
"""Relations that serve as names of the speaker's own."""
OWN_ONES = {"mine": "my", "yours": "your", "hers": "her", "his": "his", "ours": "our", "theirs": "their"}
"""Pronouns for a thing of somebody's, with whose it is."""
