"""Closed word classes, as one word each."""

from structmem.extraction.wordlist import word_set

SUBJECT_PRONOUNS = word_set(
    """
    i you he she it we they this that these those someone everyone somebody everybody anyone anybody
    nobody something everything nothing anything y'all
    """
)
OBJECT_PRONOUNS = word_set("me him us them mine yours hers ours theirs")
POSSESSIVES = word_set("my your his its our their whose")
REFLEXIVES = word_set("myself yourself himself herself itself ourselves themselves yourselves each_other")
DETERMINERS = word_set(
    """
    a an the some any every each another all both either neither few several many much most such enough
    plenty this these those
    """
)
NUMBER_WORDS = word_set(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    thousand million dozen half first second third fourth fifth
    """
)
PREPOSITIONS = word_set(
    """
    about above across after against along alongside among around as at before behind below beneath
    beside besides between beyond by despite during except for from in inside into near of off on onto
    outside over past per since through throughout till toward towards under until unlike upon via with
    within without concerning regarding
    """
)
COORDINATORS = word_set("and but or nor yet plus &")
SUBORDINATORS = word_set(
    """
    because cause cuz coz although though if unless whereas whenever wherever while when once whether
    """
)
QUESTION_WORDS = word_set("who whom which what where why how")
MODALS = word_set("can could may might must shall should will would")
BE = word_set("am is are was were be been being")
HAVE = word_set("have has had having")
DO = word_set("do does did doing done")
NEGATIONS = word_set("not never no_longer hardly barely")
INTERJECTIONS = word_set(
    """
    oh wow hey hi hello yes yeah yep yup nope ok okay ah aww aw haha hahaha lol omg hmm hm ugh whoa woah
    yay yikes gosh cheers thanks thank please sure bye goodbye congrats congratulations hooray ooh oops
    phew huh eh uh um er welp nah alas wowza dang damn gee true
    right cool nice great awesome amazing fantastic wonderful
    """
)
ADVERBS = word_set(
    """
    totally definitely absolutely exactly completely extremely deeply highly     up down off out forward aside onwards     again ago ahead almost alone already also always altogether anyway apart around away back certainly
    currently early either else especially even eventually ever everywhere far fast finally forever
    generally gladly hence here honestly hopefully however immediately indeed indoors instead just kinda
    lately later literally little long luckily maybe meanwhile mostly much nearly now nowadays often
    once only originally otherwise outdoors overall particularly perhaps pretty previously probably
    quickly quite rarely rather really recently regularly seldom seriously similarly simply slightly
    sometimes somehow somewhat somewhere soon still straight suddenly super there therefore thus today
    together tomorrow tonight too twice usually very well yesterday yet more most less least so downtown
    abroad overseas upstairs downstairs afterwards afterward then anymore home furthermore actually
    basically obviously apparently clearly thankfully fortunately unfortunately sadly nevertheless
    nonetheless moreover additionally consequently accordingly wholeheartedly
    """
)
WEEKDAYS_AND_MONTHS = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december spring summer autumn fall winter christmas easter
    halloween thanksgiving mondays tuesdays wednesdays thursdays fridays saturdays sundays jan feb mar
    apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    """
)
PARTICLES = word_set("up down off out over back away on in through along around together")

SPLIT_FORMS = {
    "im": ("i", "am"),
    "ive": ("i", "have"),
    "dont": ("do", "not"),
    "didnt": ("did", "not"),
    "doesnt": ("does", "not"),
    "isnt": ("is", "not"),
    "wasnt": ("was", "not"),
    "cant": ("can", "not"),
    "couldnt": ("could", "not"),
    "wont": ("will", "not"),
    "wouldnt": ("would", "not"),
    "havent": ("have", "not"),
    "hasnt": ("has", "not"),
    "cannot": ("can", "not"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gotta": ("got", "to"),
    "thats": ("that", "is"),
    "youre": ("you", "are"),
    "theyre": ("they", "are"),
}
"""One written word that is two, cut after as many characters as the first part has (or in the middle)."""

CONTRACTIONS = {
    "'m": "am",
    "'re": "are",
    "'ve": "have",
    "'ll": "will",
    "n't": "not",
    "ca": "can",
    "wo": "will",
    "sha": "shall",
}
"""Parts of contracted words and what they stand for; 's and 'd depend on their neighbours."""

MULTIWORDS: dict[tuple[str, ...], tuple[str, str]] = {
    ("because", "of"): ("because_of", "PREP"),
    ("because", "of", "the", "fact", "that"): ("because", "SUB"),
    ("due", "to", "the", "fact", "that"): ("because", "SUB"),
    ("the", "reason", "is", "that"): ("that_is_because", "SUB"),
    ("the", "reason", "was", "that"): ("that_is_because", "SUB"),
    ("the", "reason", "is"): ("that_is_because", "SUB"),
    ("the", "reason", "was"): ("that_is_because", "SUB"),
    ("mainly", "because"): ("because", "SUB"),
    ("just", "because"): ("because", "SUB"),
    ("only", "because"): ("because", "SUB"),
    ("mostly", "because"): ("because", "SUB"),
    ("partly", "because"): ("because", "SUB"),
    ("seeing", "as"): ("given_that", "SUB"),
    ("considering", "that"): ("given_that", "SUB"),
    ("and", "so"): ("so", "SUB"),
    ("how", "come"): ("why", "WH"),
    ("that", "is", "how"): ("that_is_how", "SUB"),
    ("that", "'s", "how"): ("that_is_how", "SUB"),
    ("that", "'s", "when"): ("then", "ADV"),
    ("that", "is", "when"): ("then", "ADV"),
    ("back", "then"): ("back_then", "ADV"),
    ("in", "the", "end"): ("eventually", "ADV"),
    ("at", "the", "same", "time"): ("meanwhile", "ADV"),
    ("the", "moment"): ("as_soon_as", "SUB"),
    ("even", "before"): ("before", "PREP"),
    ("long", "before"): ("before", "PREP"),
    ("long", "after"): ("after", "PREP"),
    ("prior", "to"): ("before", "PREP"),
    ("as", "of"): ("since", "PREP"),
    ("on", "top", "of"): ("on", "PREP"),
    ("at", "the", "end", "of"): ("at", "PREP"),
    ("not", "only"): ("only", "ADV"),
    ("but", "also"): ("and", "CC"),
    ("rather", "than"): ("instead_of", "PREP"),
    ("more", "than"): ("over", "ADV"),
    ("less", "than"): ("under", "ADV"),
    ("due", "to"): ("due_to", "PREP"),
    ("thanks", "to"): ("thanks_to", "PREP"),
    ("owing", "to"): ("owing_to", "PREP"),
    ("on", "account", "of"): ("on_account_of", "PREP"),
    ("as", "a", "result", "of"): ("as_a_result_of", "PREP"),
    ("as", "a", "result"): ("as_a_result", "SUB"),
    ("as", "a", "consequence"): ("as_a_result", "SUB"),
    ("for", "this", "reason"): ("for_that_reason", "SUB"),
    ("for", "that", "reason"): ("for_that_reason", "SUB"),
    ("that", "is", "why"): ("that_is_why", "SUB"),
    ("that", "'s", "why"): ("that_is_why", "SUB"),
    ("this", "is", "why"): ("that_is_why", "SUB"),
    ("which", "is", "why"): ("which_is_why", "SUB"),
    ("which", "'s", "why"): ("which_is_why", "SUB"),
    ("that", "was", "why"): ("that_is_why", "SUB"),
    ("that", "is", "the", "reason"): ("that_is_why", "SUB"),
    ("that", "'s", "the", "reason"): ("that_is_why", "SUB"),
    ("that", "is", "because"): ("that_is_because", "SUB"),
    ("that", "'s", "because"): ("that_is_because", "SUB"),
    ("it", "'s", "because"): ("that_is_because", "SUB"),
    ("it", "is", "because"): ("that_is_because", "SUB"),
    ("that", "was", "because"): ("that_is_because", "SUB"),
    ("it", "was", "because"): ("that_is_because", "SUB"),
    ("let", "'s"): ("let_us", "MOD"),
    ("guess", "what"): ("guess_what", "INTJ"),
    ("you", "know", "what"): ("guess_what", "INTJ"),
    ("believe", "it", "or", "not"): ("guess_what", "INTJ"),
    ("turns", "out", "that"): ("it_turns_out", "INTJ"),
    ("turns", "out"): ("it_turns_out", "INTJ"),
    ("next", "door"): ("nearby", "ADV"),
    ("so", "that"): ("so_that", "SUB"),
    ("in", "order", "to"): ("in_order_to", "TO"),
    ("so", "as", "to"): ("in_order_to", "TO"),
    ("even", "though"): ("although", "SUB"),
    ("even", "if"): ("if", "SUB"),
    ("as", "if"): ("as_if", "SUB"),
    ("as", "though"): ("as_if", "SUB"),
    ("if", "only"): ("if_only", "SUB"),
    ("as", "soon", "as"): ("as_soon_as", "SUB"),
    ("as", "long", "as"): ("if", "SUB"),
    ("by", "the", "time"): ("by_the_time", "SUB"),
    ("every", "time"): ("whenever", "SUB"),
    ("each", "time"): ("whenever", "SUB"),
    ("ever", "since"): ("since", "PREP"),
    ("right", "after"): ("after", "PREP"),
    ("just", "after"): ("after", "PREP"),
    ("shortly", "after"): ("after", "PREP"),
    ("soon", "after"): ("after", "PREP"),
    ("right", "before"): ("before", "PREP"),
    ("just", "before"): ("before", "PREP"),
    ("shortly", "before"): ("before", "PREP"),
    ("now", "that"): ("now_that", "SUB"),
    ("given", "that"): ("given_that", "SUB"),
    ("seeing", "that"): ("given_that", "SUB"),
    ("after", "that"): ("after_that", "ADV"),
    ("after", "this"): ("after_that", "ADV"),
    ("before", "that"): ("before_that", "ADV"),
    ("later", "on"): ("later", "ADV"),
    ("in", "front", "of"): ("near", "PREP"),
    ("next", "to"): ("near", "PREP"),
    ("close", "to"): ("near", "PREP"),
    ("instead", "of"): ("instead_of", "PREP"),
    ("out", "of"): ("out_of", "PREP"),
    ("such", "as"): ("such_as", "PREP"),
    ("together", "with"): ("with", "PREP"),
    ("along", "with"): ("with", "PREP"),
    ("a", "lot", "of"): ("many", "DET"),
    ("lots", "of"): ("many", "DET"),
    ("a", "few"): ("few", "DET"),
    ("a", "couple", "of"): ("few", "DET"),
    ("a", "bit", "of"): ("some", "DET"),
    ("plenty", "of"): ("many", "DET"),
    ("a", "lot"): ("much", "ADV"),
    ("a", "bit"): ("somewhat", "ADV"),
    ("a", "little"): ("somewhat", "ADV"),
    ("kind", "of"): ("somewhat", "ADV"),
    ("sort", "of"): ("somewhat", "ADV"),
    ("of", "course"): ("certainly", "ADV"),
    ("at", "least"): ("least", "ADV"),
    ("at", "first"): ("originally", "ADV"),
    ("at", "all"): ("altogether", "ADV"),
    ("for", "sure"): ("certainly", "ADV"),
    ("no", "longer"): ("no_longer", "NEG"),
    ("any", "more"): ("anymore", "ADV"),
    ("any", "longer"): ("anymore", "ADV"),
    ("as", "well"): ("also", "ADV"),
    ("as", "well", "as"): ("and", "CC"),
    ("each", "other"): ("each_other", "REFL"),
    ("one", "another"): ("each_other", "REFL"),
    ("right", "now"): ("now", "ADV"),
    ("these", "days"): ("nowadays", "ADV"),
    ("so", "far"): ("already", "ADV"),
    ("all", "the", "time"): ("always", "ADV"),
    ("from", "time", "to", "time"): ("sometimes", "ADV"),
    ("you", "know"): ("you_know", "INTJ"),
    ("i", "mean"): ("i_mean", "INTJ"),
    ("by", "the", "way"): ("by_the_way", "INTJ"),
    ("in", "fact"): ("actually", "ADV"),
    ("to", "be", "honest"): ("honestly", "ADV"),
}
"""Word sequences that count as one: canonical word and tag."""
