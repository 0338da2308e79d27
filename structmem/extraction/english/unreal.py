"""Words of what is only told in a story, dreamt, rumoured or denied."""

from structmem.extraction.wordlist import word_set

FICTION = word_set(
    """
    film movie book novel play episode series story game dream nightmare show musical comic opera novella thriller
    sitcom tale fairytale script cartoon soap sequel trailer fable legend myth saga drama poem song ballad vision
    daydream manga anime podcast chapter scene plot
    """
)
"""What things happen in that never took place."""
FANCIED = word_set(
    "hope wish dream imagine pretend fantasise fantasize fantasize daydream deny doubt hallucinate"
)
"""Verbs after which "that …" has not happened, for all that is said."""
UNTRUE = word_set(
    """
    lie myth nonsense false untrue rubbish rumour rumor gossip hoax fake joke exaggeration fantasy bullshit fib
    baloney hearsay fabrication invention slander misunderstanding
    """
)
"""What "it's … that" calls something that did not happen."""
TRUE = word_set("true case fact right correct certain sure clear")
"""What "it's not … that" denies."""
HEARSAY = word_set("rumour rumor gossip word legend talk hearsay rumours rumors whispers story")
"""What "has it that …", or "there is … that …"."""
ANYONE = word_set("they people some somebody someone folks many everybody everyone neighbours locals")
CLAIMING = word_set("claim allege whisper insinuate pretend gossip joke")
"""What anyone does who only spreads a rumour."""
OPINING = word_set("think believe guess suppose assume reckon suspect figure expect presume")
"""Verbs after which "that …" is what somebody holds, and others need not."""
UNSURE = word_set("maybe perhaps possibly supposedly allegedly reportedly presumably")
ALL = word_set("all everything nothing things you")
"""Subjects of a condition that only hedges: "if all goes well", "if you like"."""
OWN = word_set("i we")
"""Those who tell of themselves."""
