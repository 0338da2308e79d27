"""Closed word classes, as one word each."""

from structmem.extraction.wordlist import word_set

SUBJECT_PRONOUNS = word_set(
    """
    i you he she it we they this that these those someone everyone somebody everybody anyone anybody nobody
    something everything nothing anything y'all
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
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
    million dozen half first second third fourth fifth
    """
)
PREPOSITIONS = word_set(
    """
    about above across after against along alongside among around as at before behind below beneath beside
    besides between beyond by despite during except for from in inside into near of off on onto outside over
    past per since through throughout till toward towards under until unlike upon via with within without
    concerning regarding
    """
)
COORDINATORS = word_set("and but or nor yet plus &")
SUBORDINATORS = word_set(
    """
    because cause cuz coz cos bc becuz bcuz bcos bcoz becos lest although though if unless whereas whenever
    wherever while when once whether
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
    oh wow hey hi hello yes yeah yep yup nope ok okay ah aww aw haha hahaha lol omg hmm hm ugh whoa woah yay
    yikes gosh cheers thanks thank please sure bye goodbye congrats congratulations hooray ooh oops phew huh
    eh uh um er welp nah alas wowza dang damn gee true right cool nice great awesome amazing fantastic
    wonderful
    """
)
ADVERBS = word_set(
    """
    totally definitely absolutely exactly completely extremely deeply highly up down off out forward aside
    onwards again ago ahead almost alone already also always altogether anyway apart around away back
    certainly currently early either else especially even eventually ever everywhere far fast finally
    forever generally gladly hence here honestly hopefully however immediately indeed indoors instead just
    kinda lately later literally little long luckily maybe meanwhile mostly much nearly now nowadays often
    once only originally otherwise outdoors overall particularly perhaps pretty previously probably quickly
    quite rarely rather really recently regularly seldom seriously similarly simply slightly sometimes
    somehow somewhat somewhere soon still straight suddenly super there therefore thus today together
    tomorrow tonight too twice usually very well yesterday yet more most less least so downtown abroad
    overseas upstairs downstairs afterwards afterward then anymore home furthermore actually basically
    obviously apparently clearly thankfully fortunately unfortunately sadly nevertheless nonetheless
    moreover additionally consequently accordingly wholeheartedly
    """
)
WEEKDAYS_AND_MONTHS = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december spring summer autumn fall winter christmas easter halloween
    thanksgiving mondays tuesdays wednesdays thursdays fridays saturdays sundays jan feb mar apr jun jul aug
    sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    """
)
PARTICLES = word_set("up down off out over back away on in through along around together")

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
