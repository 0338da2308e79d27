"""Words that tell what a name names: a person, a place, an organisation or a thing."""

from structmem.domain.entry import EntityType
from structmem.extraction.wordlist import word_set

ORGANISATION_NOUNS = word_set(
    """
    company firm startup start-up band agency charity employer corporation business brand chain choir
    orchestra ensemble nonprofit publisher retailer supplier manufacturer consultancy cooperative
    newspaper airline bank foundation organisation organization association label team club
    """
)
PERSON_NOUNS = word_set(
    """
    person man woman boy girl guy friend neighbour neighbor colleague classmate roommate flatmate coworker
    co-worker boss lady baby child kid playwright conductor violinist sculptor philosopher
    """
)
THING_NOUNS = word_set(
    """
    app film movie book novel song game website software tool programme series podcast album language
    drink food dish sport car bike boat ship phone program brand-name opera symphony poem magazine
    """
)
MAKERS_OF_KINDS = word_set("city town village country island state province county region suburb capital")
"""Nouns before "of X" that say what X is."""
CALLED = word_set("called named")
LEGAL_FORMS = word_set("inc ltd llc corp corporation gmbh plc")
FIRM_ENDINGS = word_set("sons daughters co company partners associates brothers bros sisters daughter son")
"""What follows "and" in the name of a firm: "Marlow and Sons"."""
SCHOOL_ENDINGS = word_set(
    "primary secondary elementary academy grammar prep infants kindergarten montessori high"
)
"""Last words of the names of schools."""
OF_HOUSES = word_set(
    """
    office offices branch branches ceo staff website app founder headquarters hq capital streets population mayor
    airport centre center customers profits shares board logo climate people
    """
)
"""What firms and towns have, people do not: "Solberg's branch"."""
HOUSES = word_set(
    """
    hospital college school church park bank arms head court cathedral square inn café cafe hall house
    chapel university academy market island bay point bar bakery hospice infirmary library primary
    secondary nursery shelter garage clinic theatre theater museum hotel tavern institute centre center
    abbey priory gallery grammar lodge home kindergarten dairy brewery press
    """
)
"""Last words of names with an owner in them: "St Mary's Hospital"."""
PLACE_WORDS = word_set("hometown birthplace homeland hamlet district borough seaport")
"""Further nouns that say of a name before or behind them that it is a place."""
OF_STATES = {
    "works_at": EntityType.ORGANISATION,
    "worked_at": EntityType.ORGANISATION,
    "studies_at": EntityType.ORGANISATION,
    "lives_in": EntityType.PLACE,
    "comes_from": EntityType.PLACE,
}
"""What the object of a state is."""
JOB_WORDS = word_set("job position internship offer contract role traineeship apprenticeship promotion")
ONLY_PEOPLE_DO = word_set(
    """
    laugh smile cry marry sleep cook sing dance swim sneeze cough yawn shrug nod wink giggle whisper sigh
    knit jog graduate babysit snore weep blush frown hug kiss faint bake limp
    """
)
"""Verbs whose named subject is a person or a pet."""
PEOPLE_MOSTLY_DO = word_set(
    "tell say think ask love like hate want feel know believe remember forget hope wish speak talk joke "
    "study live work retire read eat drink"
)
WORK_FRAMES = {
    "work": word_set("at for"),
    "intern": word_set("at for"),
    "volunteer": word_set("at for"),
    "freelance": word_set("for"),
}
"""Verbs with the prepositions before who one works for."""
FRAMES_OF_PLACES = {
    **dict.fromkeys(["live", "stay", "settle", "reside", "bear", "vacation", "holiday"], word_set("in near")),
    **dict.fromkeys(["move", "relocate", "emigrate", "commute", "migrate"], word_set("to from in")),
    **dict.fromkeys(["fly", "travel", "sail"], word_set("to from through around in")),
    **dict.fromkeys(["drive", "hike", "return"], word_set("through around")),
    "grow": word_set("in near"),
}
"""Verbs with the prepositions before a place."""
NAME_PARTICLES = word_set("de da do dos del della di du la le van von der den ter ten bin ibn al el upon")
"""Words in lower case inside names: "Rio de Janeiro"."""
