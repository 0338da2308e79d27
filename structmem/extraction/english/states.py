"""State predicates: what makes a fact, whether it holds one value at a time, and which events change it."""

from structmem.extraction.wordlist import word_set

FUNCTIONAL = word_set(
    """
    diet lives_in works_at job_title age married_to partner engaged_to marital_status name birthday
    comes_from studies_at boss employment weight height phone email nationality degree_from drives_car
    hometown born born_in
    """
)
"""Predicates that hold one value at a time; `favourite_*` too."""

# (verb lemma, preposition): predicate; the phrase after the preposition is the object.
PREPOSITION_STATES = {
    ("live", "in"): "lives_in",
    ("live", "at"): "lives_in",
    **dict.fromkeys([("live", one) for one in ("near", "outside", "by", "close_to", "around")], "lives_near"),
    **dict.fromkeys([(one, "in") for one in ("dwell", "lodge", "rent")], "lives_in"),
    ("reside", "at"): "lives_in",
    ("live", "with"): "lives_with",
    ("reside", "in"): "lives_in",
    ("stay", "with"): "lives_with",
    ("settle", "in"): "lives_in",
    ("settle down", "in"): "lives_in",
    ("work", "at"): "works_at",
    ("work", "for"): "works_at",
    ("work", "as"): "job_title",
    **dict.fromkeys([(one, "as") for one in ("serve", "moonlight", "freelance")], "job_title"),
    **dict.fromkeys([("intern", "at"), ("intern", "for"), ("intern", "with"), ("temp", "at")], "works_at"),
    **dict.fromkeys([("volunteer", one) for one in ("at", "for", "with")], "volunteers_at"),
    ("work", "in"): "works_in",
    ("work", "with"): "works_with",
    ("work", "on"): "works_on",
    ("employ", "at"): "works_at",
    ("employ", "by"): "works_at",
    ("base", "in"): "lives_in",
    ("be", "from"): "comes_from",
    ("come", "from"): "comes_from",
    ("study", "at"): "studies_at",
    **dict.fromkeys([("major", "in"), ("specialise", "in"), ("specialize", "in")], "studies"),
    ("report", "to"): "boss",
    ("bank", "with"): "bank",
    ("subscribe", "to"): "subscribes_to",
    ("suffer", "from"): "suffers_from",
    ("believe", "in"): "believes_in",
    ("belong", "to"): "belongs_to",
    ("be", "into"): "likes",
    ("name", "after"): "named_after",
    ("look", "like"): "looks_like",
}
ADJECTIVE_STATES = {
    ("allergic", "to"): "allergic_to",
    ("married", "to"): "married_to",
    ("married", "with"): "married_to",
    ("engaged", "to"): "engaged_to",
    ("interested", "in"): "interested_in",
    ("fond", "of"): "likes",
    ("keen", "on"): "likes",
    ("obsessed", "with"): "likes",
    ("passionate", "about"): "passionate_about",
    ("crazy", "about"): "likes",
    ("afraid", "of"): "afraid_of",
    ("scared", "of"): "afraid_of",
    ("terrified", "of"): "afraid_of",
    ("proud", "of"): "proud_of",
    ("good", "at"): "good_at",
    ("bad", "at"): "bad_at",
    ("related", "to"): "related_to",
    ("responsible", "for"): "responsible_for",
    ("hooked", "on"): "likes",
    ("based", "in"): "lives_in",
    ("settled", "in"): "lives_in",
    ("domiciled", "in"): "lives_in",
    ("resident", "in"): "lives_in",
    ("employed", "with"): "works_at",
    ("addicted", "to"): "likes",
    ("nuts", "about"): "likes",
    ("mad", "about"): "likes",
    ("fluent", "in"): "speaks",
    ("proficient", "in"): "speaks",
    ("employed", "at"): "works_at",
    ("employed", "by"): "works_at",
}
VERB_STATES = {
    "like": "likes",
    "love": "likes",
    "adore": "likes",
    "enjoy": "likes",
    "dislike": "dislikes",
    "hate": "dislikes",
    "detest": "dislikes",
    "despise": "dislikes",
    "prefer": "prefers",
    "own": "owns",
    "possess": "owns",
    "have": "has",
    "need": "needs",
    "want": "wants",
    "know": "knows",
    "speak": "speaks",
    "collect": "collects",
    "drive": "drives",
    "admire": "admires",
    "miss": "misses",
    "fear": "afraid_of",
    "study": "studies",
    "teach": "teaches",
    "play": "plays",
    "support": "supports",
    "weigh": "weight",
    "trust": "trusts",
    "use": "uses",
    "believe": "believes",
    "remember": "remembers",
    "manage": "manages",
    "run": "runs",
    "practice": "practises",
    "practise": "practises",
    "wear": "wears",
    "appreciate": "appreciates",
    "value": "values",
    "date": "partner",
    "see": "",
    "hope": "hopes",
    "feel": "feels",
    "seem": "seems",
    "mean": "means",
    "cost": "costs",
    "lack": "lacks",
    "deserve": "deserves",
    "cherish": "values",
    "treasure": "values",
    "crave": "wants",
}
"""Verb and bare object; only in the simple present (or as a habit) for verbs that can also be events."""

ALWAYS_STATE = word_set(
    """
    like love adore enjoy dislike hate detest despise prefer own possess have need want know fear trust
    believe appreciate value hope feel seem mean cost lack deserve cherish treasure crave admire miss
    remember belong weigh live reside
    """
)
"""Verbs that state even in the past and the perfect, when nothing dynamic is said."""

CONSUMING = word_set("take drink eat smoke use wear ride watch read follow vape")
"""Of these a habit is told as `drink`, started and stopped alike."""
DWELLINGS = word_set(
    """
    flat house apartment room place home studio cottage bungalow villa condo loft maisonette bedsit houseboat
    farmhouse townhouse penthouse duplex digs lodgings terrace semi annexe chalet cabin
    """
)
SECOND_HOMES = word_set("cottage villa chalet cabin room houseboat")
"""Of these a lease may be for a holiday."""
OWNABLE = word_set(
    """
    car house apartment flat bike bicycle motorcycle motorbike boat truck van guitar piano camera laptop
    phone computer scooter cottage farm shop store cabin violin drone telescope tent kayak caravan camper
    sofa bakery cafe console tablet horse keyboard drum drums saxophone flute tractor land cello ukulele
    banjo skateboard surfboard typewriter kiln loom condo canoe trailer minivan moped motorhome hatchback
    suv sedan jeep yacht dinghy sailboat e-bike tandem trike skis snowboard trombone trumpet clarinet harp
    accordion fiddle viola oboe bungalow villa chalet barn allotment houseboat tv television projector
    printer oven fridge freezer dishwasher lawnmower greenhouse restaurant pub hotel vineyard orchard plane
    glider apartments bookshop workshop studio garage campervan motorcar smartphone watch smartwatch ebike
    pram estate convertible pickup
    """
)
DIETS = word_set(
    """
    vegetarian vegan pescatarian flexitarian keto paleo halal kosher plant-based gluten-free dairy-free
    teetotal fruitarian
    """
)
EMPLOYMENT = word_set("retired unemployed self-employed employed freelance part-time full-time")
PARTNERS = {
    "husband": "married_to",
    "wife": "married_to",
    "spouse": "married_to",
    "hubby": "married_to",
    "missus": "married_to",
    "better half": "partner",
    "boyfriend": "partner",
    "girlfriend": "partner",
    "partner": "partner",
    "fiance": "engaged_to",
    "fiancé": "engaged_to",
    "fiancee": "engaged_to",
    "fiancée": "engaged_to",
    "boss": "boss",
    "manager": "boss",
}
"""Kin words that are states of their own."""

SENTENCES = {
    "lives_in": ("lives in", "no longer lives in"),
    "works_at": ("works at", "no longer works at"),
    "job_title": ("works as", "no longer works as"),
    "married_to": ("is married to", "is no longer married to"),
    "engaged_to": ("is engaged to", "is no longer engaged to"),
    "partner": ("is together with", "is no longer together with"),
    "lives_with": ("lives with", "no longer lives with"),
    "studies_at": ("studies at", "no longer studies at"),
    "has_pet": ("has a pet:", "no longer has the pet"),
    "owns": ("owns", "no longer owns"),
    "uses": ("uses", "no longer uses"),
    "subscribes_to": ("subscribes to", "no longer subscribes to"),
    "takes": ("takes", "no longer takes"),
    "hobby": ("has taken up", "has given up"),
    "plays": ("plays", "no longer plays"),
    "studies": ("studies", "no longer studies"),
    "age": ("is aged", "was aged"),
    "marital_status": ("is", "is no longer"),
    "employment": ("is", "is no longer"),
    "diet": ("is", "is no longer"),
}
"""How a state that an event starts or ends is said."""
