"""English words around a phrase that tell whether it is a time."""

from structmem.extraction.time.language import Evidence


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_OPENERS = _set(
    """
    in on by since until till before after from during of early late mid last this next every through
    between around about
    """
)

EVIDENCE = Evidence(
    weak=_set(
        """
        may march mar sun sat mon wed april june jan feb apr jul aug sep oct nov dec august spring fall
        summer autumn winter dawn second
        seconds min mins sec some now any past all am pm night nights day days morning afternoon evening
        noon quarter springtime summertime daytime back first prior dusk midday
        """
    ),
    openers=_OPENERS,
    unsure_openers=_set("in of between"),
    month_openers=_set("in since until till last next during of by mid from"),
    ordinal_openers=_set("on by until since"),
    season_openers=_OPENERS | _set("for over all whole come"),
    feast_openers=_OPENERS | _set("at for over"),
    year_openers=_OPENERS | _set("year = not"),
    closers=_set(
        """
        . , ! ? ; : ) - $ and or but so because at in on for with from to after before until till we i you
        he she it they when while which that if is was will then as the a an my our your his her its their
        this these those there everyone everybody nobody who where we've i've i'm we're were are had did
        mum mom dad although though since until by now instead too also again anyway actually please
        already if not
        """
    ),
    clock_words=_set("at around about from between by after before until till since"),
    links=_set("the or & around about at by in on from to until till between and after before through - /"),
    article="the",
    one=_set("a an another"),
    approximate="around",
    joining=_set("and or"),
    quantities=_set(
        """
        people men women times percent dollars euros pounds miles km kilometers kids children students
        pieces units pages points floor floors place time old kilo kilos kg gram grams lb lbs ounces oz stone
        litre litres liter liters metre metres meter meters cm mm kilometres mile yards feet inches calories
        """
    ),
    lasting=_set("took take takes last lasts lasted been spent spend for"),
    greetings=_set("good happy merry"),
    modals=_set("will would can could should may might must to didn't doesn't don't won't shouldn't"),
    counting=_set("ago"),
    arriving=frozenset(["coming"]),
    denoting=frozenset(["that"]),
    swaying=_set("fall spring"),
    attributive=_set("weekend everyday"),
    verbs=_set("may march sun sat mon"),
    trailing=_set("later earlier early"),
    trailed=_set("today tonight in"),
    numbered=_set("week"),
    leading=_set("at for over during throughout"),
    corrections=_set(
        "no sorry actually rather wait oops whoops make correction mistake scratch strike hang hold"
    ),
    meaning=_set("mean meant"),
    fillers=_set("i mean meant on in at make that it was is sorry my or well"),
    denial="not",
    contrast="but",
    joiners=_set(", and or & /"),
)
