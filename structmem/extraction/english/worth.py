"""Words that tell small talk from news."""

from structmem.extraction.wordlist import word_set

TALK = word_set(
    """
    talk speak chat listen wait agree disagree understand hope wish think know see say tell guess mean look
    try realize realise wonder promise bet believe imagine forget remember care mind thank appreciate hear
    ask answer bother matter exist count laugh joke feel go keep push continue do grow stay work succeed
    handle chill hang discover notice figure decide conclude assume insist admire consider doubt love like enjoy hate prefer need want
    """
) | frozenset(["pay off", "carry on", "hold on", "hang on"])
"""Verbs that say nothing without a phrase or a time."""
TRANSITIVE = word_set(
    """
    make have give take bring put let cherish find show get buy see use hold carry mention include figure
    raise build create receive send offer provide
    """
)
"""Verbs that say nothing without an object."""
WISHING = word_set("wish hope thank congratulate send")
POINTERS = word_set("it that this these those which what something everything nothing all there who")
ANYBODY = word_set(
    """
    people everyone everybody anyone anybody someone somebody nobody others folks person they life things
    ones thing one lots lot much more bunch most some any
    """
)
EMPTY_VERBS = word_set("mean matter suck rock rule shine imagine guess")
COMMENTING = word_set("love like adore enjoy hear see know learn meet appreciate understand")
EVALUATIONS = word_set(
    """
    amazing awesome awful bad beautiful best better brilliant cool crazy cute delicious excellent exciting
    fantastic fascinating fun funny good gorgeous great horrible important impressive incredible inspiring
    interesting lovely neat nice perfect powerful pretty rewarding stunning super sweet terrible tough true
    wonderful worth worse wrong hard okay ok fine insane wild special challenging fulfilling calming
    relaxing easy right different adorable alright refreshing overwhelming exhausting tiring boring disappointing
    frustrating annoying embarrassing confusing surprising shocking depressing moving touching encouraging
    motivating satisfying comforting empowering uplifting heartbreaking breathtaking humbling gratifying
    """
)
MOODS = word_set(
    """
    alone ready sure here there back sorry fine ok okay well busy late free available curious eager willing hungry
    thirsty sleepy cold hot sick ill lucky able bored awake asleep drunk sober game blessed stuck
    younger older little desperate keen impressed interested determined inspired hooked better
    """
) - word_set("keen interested hooked")
"""States of the moment; feelings are in `nouns.AFFECT`."""
THIN = word_set(
    """
    time times life lives world way ways dream dreams heart hearts passion passions joy love hope happiness
    peace strength courage support encouragement feeling feelings emotion emotions vibe vibes mind self
    difference impact thing things stuff lot lots bit moment moments fun blast ton tons bunch sense mess
    boost power energy kind part point reason corner challenge challenges struggle struggles obstacle
    obstacles risk risks goal goals best everything anything something nothing second journey success growth
    progress positivity freedom motivation inspiration confidence determination look shot smile smiles
    potential attitude spirit soul track touch mood pace step steps word words opportunity chance news
    advice idea ideas help care attention effort focus one good stress worry worries escape outlet
    perspective reminder connection bond belief faith trust truth people others person everyone back
    cause experience experiences purpose balance beauty comfort creativity meaning value values importance much more future past
    fingers gratitude kindness compassion understanding acceptance respect honesty patience
    """
)
"""Nouns that nothing can be pictured by; with no other a clause says little."""
WHEREABOUTS = word_set("home abroad overseas away outside back viral")
PASSING_STATES = word_set("feel feels seem seems is_at is_on is_out")
PASSING_PLACES = word_set("here there back home away outside inside upstairs downstairs ready off out up")
