"""Verbs: lemmas by class, irregular forms, catenatives and phrasal verbs."""

from structmem.extraction.wordlist import phrase_set, word_set

DYNAMIC = word_set(
    """
    accept accompany achieve act adapt add admire admit adopt advise afford aim allow announce answer
    apologise apologize appear apply appoint appreciate approach approve argue arrange arrest arrive ask
    assemble assist attack attempt attend avoid award bake ban bathe beat become begin bike bite blame
    bless blow boil bond book borrow bother bounce break breathe bring browse brush build bump burn buy
    calculate call camp cancel carry carve cast catch celebrate challenge change charge chase chat check
    cheer chill choose chop clean clear climb close coach collaborate collapse collect color colour
    combine come comfort commit communicate commute compare compete complain complete compose conduct
    confess confirm connect contact continue contribute cook cope copy correct cost count cover crack
    craft crash create criticise cross cruise cry cut cycle damage dance date deal debut decide declare
    decline decorate dedicate defeat defend delay delete deliver demand demonstrate deny depart describe
    deserve design destroy develop die dig dine direct disappear discover discuss dive divorce do donate
    double download draft drag draw dream dress drink drive drop earn eat edit educate elect email
    embrace encounter encourage end engage enjoy enrol enroll enter escape establish evolve examine
    exchange excite exercise exist expand experience experiment explain explore express extend face fail
    fall feed fight file fill film finalise finalize find finish fish fit fix fly focus fold follow
    force forget forgive form found freeze frighten fund gain gather get give go grab graduate greet
    grill grow guess guide hand handle hang happen harvest head heal hear help hesitate hide hike hire
    hit hold host hug hunt hurry hurt ignore imagine improve include increase inform inherit injure
    insist inspire install interact interview introduce invent invest investigate invite join joke
    journal judge jump keep kick kill kiss knit knock land last laugh launch lead lean learn leave lend
    let lie lift light listen load lock lose make manage march mark marry master match measure meditate
    meet melt mend mention mentor message mess miss mix model motivate move mow murder name navigate
    nominate notice nurse nurture observe obtain occur offer open operate order organise organize
    overcome overhear pack paint park participate party pass pause pay perform pet phone pick plan plant
    play point pose post pour practice practise praise pray prepare present press pretend prevent print
    proceed process produce program promise promote propose protect prove provide publish pull purchase
    pursue push put quit race raise reach react read realise realize receive recognise recognize
    recommend reconnect record recover recruit reduce refer reflect refuse regain register rehearse
    reject relax release relocate rely remind remodel remove renew renovate rent repair repeat replace
    reply report rescue research reserve resign resolve respond rest restart restore result retire
    return reunite reveal review revise ride ring rise risk roast rob roll rule run rush sail save say
    scare schedule score scream search see seek select sell send separate serve settle sew shake share
    shine shoot shop shout show shower shut sign sing sit skate sketch ski skip sleep slip smell smile
    smoke snap snow socialise socialize solve speak spend spill split spot spread squeeze stand stare
    start steal step stick stop store strengthen stretch stroll struggle study submit succeed suffer
    suggest supervise support surf surprise survive swap sweep swim swing switch take talk taste teach
    tease tell test text thank think throw tie touch tour trace trade train transfer transform translate
    travel treat trim trip trust try turn tutor type undergo unpack update upgrade upload urge use
    vacation visit volunteer vote wait wake walk wander wash waste watch water wear weave wed weep weigh
    welcome whisper win wipe wish witness wonder work worry worship wrap write yell rain flood evict
    injure fracture sprain diagnose operate hospitalise hospitalize bury break enlist pitch subscribe
    unsubscribe backpack babysit brew crochet garden jog juggle kayak podcast snowboard stream tweet
    vlog blog vent bond bloom blossom boost cater collide compile complement congratulate consult
    contract convince crawl debate debug deploy derail detect discourage disagree dissolve distract
    distribute document drain drift drown echo empower enable enforce enhance enlarge ensure entertain
    evacuate evaluate exceed exhibit expose extract fascinate fetch flee flip float flow fry fundraise
    glue grasp grieve guarantee hack hatch haul hop hurdle identify illustrate implement import export
    impress infect influence inspect interrupt jot kidnap leak liberate license litter lobby loan lower
    maintain manufacture merge migrate mourn negotiate nail notify outgrow outline overcook overlook
    overwhelm owe part patch peel persuade pinpoint polish ponder postpone preach preserve proclaim
    profit prohibit puncture qualify question quote rack raft rearrange rebuild recall recharge recycle
    redecorate redesign refresh refund rejoin relapse relate relieve relive remain remarry rent reopen
    rephrase reschedule resemble resist resume retrain reward rewrite rinse rob ruin sabotage sacrifice
    salute sample sand scan scatter scold scout scratch scrub seal secure seize sharpen shelter shift
    shrink shrug sigh simplify sneak sneeze soak solidify spark specialise specialize spoil sponsor
    stack stain starve stitch strike string strip strive stumble stun summarise summarize surge surround
    suspend sustain swear sweat tackle tape tear tempt terrify thrive tidy tip toast toss track trap
    trigger trouble twist uncover undo unlock unwind utilise utilize value vanish vary venture verify
    vow withdraw worsen wreck zoom cause affect lead result force admit arrange fund inspire motivate
    drive push pull bond board breed burn coincide crack reassure reassign lay lend fine fire sack hire
    foster groom graze sculpt tile plaster photograph perfect pace
    """
)
STATIVE = word_set(
    """
    be have like love hate live own prefer know believe need want belong contain consist cost dislike
    adore despise detest doubt enjoy fear feel hope lack look matter mean mind possess regret remember
    resemble seem sound suppose trust understand value wish reside stay work study speak drive play
    collect deserve expect admire appreciate respect cherish treasure crave hope weigh taste smell
    include exist keep remain
    """
)
SPEECH = word_set(
    """
    say tell mention report announce claim explain admit confess reply answer inform hear read learn
    remind reveal write text email insist complain warn promise suggest swear
    """
)
THINK = word_set(
    """
    think guess believe suppose know feel hope wish imagine assume reckon bet realise realize remember
    forget find notice see understand agree hear doubt mean figure expect fear love hate like wonder
    """
)
MOTION = word_set(
    """
    go come move travel drive walk fly run head return get arrive ride hike bike cycle sail swim
    relocate emigrate immigrate migrate commute drop stop trip bring take send step jog wander march
    rush back
    """
)
DITRANSITIVE = word_set(
    """
    give send show tell teach offer buy bring lend pay promise read write sell make cook get pass hand
    owe feed award grant bake text email ask
    """
)
LIFELESS_SUBJECT = word_set(
    "happen occur cost consist contain release publish rain snow close expire belong mean"
)
"""Verbs whose named subject is hardly ever a person."""
HUMAN_OBJECT = word_set(
    """
    meet marry date hug invite phone text call tell ask thank congratulate miss divorce introduce kiss
    interview hire fire encourage convince inspire remind teach adopt befriend greet know
    """
)

IRREGULAR = {
    # lemma: (past forms, participle forms)
    "arise": ("arose", "arisen"),
    "awake": ("awoke", "awoken"),
    "bear": ("bore", "born borne"),
    "beat": ("beat", "beaten"),
    "become": ("became", "become"),
    "begin": ("began", "begun"),
    "bend": ("bent", "bent"),
    "bet": ("bet", "bet"),
    "bind": ("bound", "bound"),
    "bite": ("bit", "bitten"),
    "bleed": ("bled", "bled"),
    "blow": ("blew", "blown"),
    "break": ("broke", "broken"),
    "breed": ("bred", "bred"),
    "bring": ("brought", "brought"),
    "build": ("built", "built"),
    "burn": ("burned burnt", "burned burnt"),
    "buy": ("bought", "bought"),
    "cast": ("cast", "cast"),
    "catch": ("caught", "caught"),
    "choose": ("chose", "chosen"),
    "come": ("came", "come"),
    "cost": ("cost", "cost"),
    "cut": ("cut", "cut"),
    "deal": ("dealt", "dealt"),
    "dig": ("dug", "dug"),
    "dive": ("dove dived", "dived"),
    "draw": ("drew", "drawn"),
    "dream": ("dreamed dreamt", "dreamed dreamt"),
    "drink": ("drank", "drunk"),
    "drive": ("drove", "driven"),
    "eat": ("ate", "eaten"),
    "fall": ("fell", "fallen"),
    "feed": ("fed", "fed"),
    "feel": ("felt", "felt"),
    "fight": ("fought", "fought"),
    "find": ("found", "found"),
    "fit": ("fit fitted", "fit fitted"),
    "flee": ("fled", "fled"),
    "fly": ("flew", "flown"),
    "forget": ("forgot", "forgotten"),
    "forgive": ("forgave", "forgiven"),
    "freeze": ("froze", "frozen"),
    "get": ("got", "got gotten"),
    "give": ("gave", "given"),
    "go": ("went", "gone"),
    "grind": ("ground", "ground"),
    "grow": ("grew", "grown"),
    "hang": ("hung", "hung"),
    "hear": ("heard", "heard"),
    "hide": ("hid", "hidden"),
    "hit": ("hit", "hit"),
    "hold": ("held", "held"),
    "hurt": ("hurt", "hurt"),
    "keep": ("kept", "kept"),
    "kneel": ("knelt", "knelt"),
    "knit": ("knit knitted", "knit knitted"),
    "know": ("knew", "known"),
    "lay": ("laid", "laid"),
    "lead": ("led", "led"),
    "lean": ("leaned leant", "leaned leant"),
    "learn": ("learned learnt", "learned learnt"),
    "leave": ("left", "left"),
    "lend": ("lent", "lent"),
    "let": ("let", "let"),
    "lie": ("lay lied", "lain lied"),
    "light": ("lit lighted", "lit lighted"),
    "lose": ("lost", "lost"),
    "make": ("made", "made"),
    "mean": ("meant", "meant"),
    "meet": ("met", "met"),
    "mow": ("mowed", "mown mowed"),
    "overcome": ("overcame", "overcome"),
    "overhear": ("overheard", "overheard"),
    "pay": ("paid", "paid"),
    "prove": ("proved", "proven proved"),
    "put": ("put", "put"),
    "quit": ("quit", "quit"),
    "read": ("read", "read"),
    "rebuild": ("rebuilt", "rebuilt"),
    "rewrite": ("rewrote", "rewritten"),
    "ride": ("rode", "ridden"),
    "ring": ("rang", "rung"),
    "rise": ("rose", "risen"),
    "run": ("ran", "run"),
    "say": ("said", "said"),
    "see": ("saw", "seen"),
    "seek": ("sought", "sought"),
    "sell": ("sold", "sold"),
    "send": ("sent", "sent"),
    "set": ("set", "set"),
    "sew": ("sewed", "sewn sewed"),
    "shake": ("shook", "shaken"),
    "shine": ("shone shined", "shone shined"),
    "shoot": ("shot", "shot"),
    "show": ("showed", "shown showed"),
    "shrink": ("shrank", "shrunk"),
    "shut": ("shut", "shut"),
    "sing": ("sang", "sung"),
    "sink": ("sank", "sunk"),
    "sit": ("sat", "sat"),
    "sleep": ("slept", "slept"),
    "smell": ("smelled smelt", "smelled smelt"),
    "sneak": ("snuck sneaked", "snuck sneaked"),
    "speak": ("spoke", "spoken"),
    "spend": ("spent", "spent"),
    "spill": ("spilled spilt", "spilled spilt"),
    "split": ("split", "split"),
    "spread": ("spread", "spread"),
    "stand": ("stood", "stood"),
    "steal": ("stole", "stolen"),
    "stick": ("stuck", "stuck"),
    "strike": ("struck", "struck stricken"),
    "strive": ("strove", "striven"),
    "swear": ("swore", "sworn"),
    "sweep": ("swept", "swept"),
    "swim": ("swam", "swum"),
    "swing": ("swung", "swung"),
    "take": ("took", "taken"),
    "teach": ("taught", "taught"),
    "tear": ("tore", "torn"),
    "tell": ("told", "told"),
    "think": ("thought", "thought"),
    "throw": ("threw", "thrown"),
    "undergo": ("underwent", "undergone"),
    "understand": ("understood", "understood"),
    "undo": ("undid", "undone"),
    "unwind": ("unwound", "unwound"),
    "wake": ("woke", "woken"),
    "wear": ("wore", "worn"),
    "weave": ("wove", "woven"),
    "wed": ("wed", "wed"),
    "weep": ("wept", "wept"),
    "win": ("won", "won"),
    "withdraw": ("withdrew", "withdrawn"),
    "write": ("wrote", "written"),
}
DOUBLING = word_set(
    """
    admit commit prefer refer occur regret forget transfer equip permit submit control patrol cancel
    travel model fuel label signal quarrel enrol begin upset kidnap worship program babysit unplug rebel
    compel propel tutor_no ban bat beg bet chat chop clap clip dig dip dog drag drip drop fit flip
    fry_no grab grin grip hop hug jog jot knit knot log mop nap nod pat pet pin pit plan plot plug pop
    rip rob rub scan set shop shut sin sip sit skip slap slip snap split spot stab step stir stop strip
    swap swim tag tan tap tip top trap trim trip tug vlog blog wed wet win wrap zip put cut quit hit let
    get run scrub
    """
)
"""Lemmas whose last letter doubles before -ed and -ing."""

SAME_PAST = word_set(
    """
    quit hit cut put hurt let cost split shut spread bet cast read set
    """
)
PAST_RATHER = word_set("quit hit hurt cut put split shut set")
"""Past equals base: past unless something says present."""

CATENATIVES = {
    # lemma: what "lemma to do" says of doing: modality, or "" for actual, "-" for not done
    "want": "PLANNED",
    "plan": "PLANNED",
    "hope": "PLANNED",
    "intend": "PLANNED",
    "aim": "PLANNED",
    "wish": "PLANNED",
    "need": "PLANNED",
    "have": "PLANNED",
    "decide": "PLANNED",
    "promise": "PLANNED",
    "prepare": "PLANNED",
    "expect": "PLANNED",
    "agree": "PLANNED",
    "arrange": "PLANNED",
    "choose": "",
    "offer": "PLANNED",
    "dream": "HYPOTHETICAL",
    "like": "PLANNED",
    "love": "PLANNED",
    "wait": "PLANNED",
    "look": "PLANNED",
    "go": "PLANNED",
    "manage": "",
    "get": "",
    "happen": "",
    "continue": "",
    "start": "",
    "begin": "",
    "tend": "HABITUAL",
    "use": "HABITUAL",
    "try": "",
    "attempt": "",
    "fail": "-",
    "forget": "-",
    "refuse": "-",
    "hesitate": "-",
    "decline": "-",
    "seem": "HYPOTHETICAL",
}
ONLY_WITH_WOULD = word_set("like love")
"""Catenatives that plan only after "would" ("would love to visit"); else they state a liking."""

GERUND_CATENATIVES = {
    "start": "",
    "begin": "",
    "finish": "",
    "keep": "HABITUAL",
    "continue": "",
    "consider": "HYPOTHETICAL",
    "go": "",
    "try": "",
    "practice": "",
    "practise": "",
    "avoid": "-",
    "miss": "",
}
"""lemma + -ing form; as above."""

PARTICLE_VERBS = phrase_set(
    """
    back up, break down, break up, build up, burn out, call off, calm down, carry on, catch up,
    check out, clean up, come back, come over, dress up, drop off, drop out, eat out, end up,
    fall apart, figure out, fill out, find out, freak out, get along, get back, get together, get up,
    give back, give up, go back, go on, go out, grow up, hand in, hang out, help out, hold on, kick off,
    lay off, let down, lie down, log in, look up, make up, meet up, move back, move in, move on,
    move out, open up, pass away, pass out, pay off, pick up, point out, put off, reach out, run out,
    set off, set up, settle down, settle in, show off, show up, shut down, sign up, sit down, slow down,
    sort out, speed up, split up, start up, stay up, take off, take up, team up, throw away, try out,
    turn down, turn out, wake up, warm up, work out, write down,
    """
)

SYNONYMS = {
    "buy": "purchase get",
    "purchase": "buy",
    "begin": "start",
    "start": "begin",
    "attend": "go visit",
    "visit": "go see",
    "go": "visit attend",
    "move": "relocate",
    "relocate": "move",
    "quit": "leave resign",
    "leave": "quit depart",
    "resign": "quit leave",
    "adopt": "get rescue",
    "marry": "wed",
    "meet": "see encounter",
    "see": "watch meet",
    "watch": "see",
    "make": "create build",
    "create": "make",
    "build": "make construct",
    "receive": "get",
    "get": "receive obtain",
    "finish": "complete end",
    "complete": "finish",
    "win": "earn receive",
    "paint": "draw create",
    "cook": "make prepare",
    "bake": "make cook",
    "call": "phone",
    "fix": "repair",
    "repair": "fix",
    "learn": "study",
    "study": "learn",
    "travel": "go trip",
    "lose": "miss",
    "die": "pass away",
    "pass away": "die",
    "break up": "separate split",
    "speak": "talk",
    "talk": "speak discuss",
    "help": "assist support",
    "join": "enter become member",
    "plan": "organise intend",
    "read": "finish book",
    "write": "author compose",
    "run": "jog race",
    "hike": "walk trek",
    "hire": "employ",
    "fire": "dismiss sack",
    "teach": "instruct",
    "graduate": "finish degree",
}

BARE_AFTER = word_set("make let help see hear watch")
"""Verbs with an object and a bare infinitive: "made me laugh", "saw Ana leave"."""

PREPOSITION_CATENATIVES = {
    ("think", "of"): "HYPOTHETICAL",
    ("think", "about"): "HYPOTHETICAL",
    ("plan", "on"): "PLANNED",
    ("look", "forward"): "PLANNED",
    ("dream", "of"): "HYPOTHETICAL",
    ("dream", "about"): "HYPOTHETICAL",
    ("talk", "about"): "HYPOTHETICAL",
}
"""verb + preposition + -ing form; as above."""

VERBS_ONLY = word_set(
    """
    agree capture help want     make keep let bring remind become give take get come know tell think learn lose meet teach sell send spend
    include create provide allow encourage inspire motivate understand believe remember forget seem say see find
    feel eat write speak choose grow buy build lead require deserve enjoy happen exist appear deliver arrive
    """
)
"""Verbs whose base form is hardly ever a noun."""
