"""Verbs: lemmas by class, and phrasal verbs."""

from structmem.extraction.english.further_verbs import FURTHER_DYNAMIC
from structmem.extraction.wordlist import phrase_set, word_set

DYNAMIC = (
    word_set(
        """
    calm warm cool dry heat empty soothe ease please satisfy bore tire exhaust annoy upset hurt depress
    shock surpass outweigh embarrass disappoint delight amuse intrigue thrill relate weaken brighten sharpen
    shorten lengthen widen deepen ripen rot rust crumble explode erupt bark meow purr howl whine sting bloom
    sprout wilt rehome foster neuter vaccinate prescribe inject bandage amputate relapse faint vomit cough
    sneeze enrich fund sponsor subsidise donate pledge auction bid invest withdraw deposit mortgage
    refinance downsize upsize rebrand outsource freelance moonlight intern audition rehearse improvise
    choreograph compose arrange conduct solo busk accept accompany achieve act adapt add admire admit adopt
    advise afford agree aim allow announce answer apologise apologize appear apply appoint appreciate approach
    approve argue arrest arrive ask assemble assist attack attempt attend avoid award bake ban bathe beat
    become begin bike bite blame bless blow boil bond book borrow bother bounce break breathe bring browse
    brush build bump burn buy calculate call camp cancel carry carve cast catch celebrate challenge change
    charge chase chat check cheer chill choose chop clean clear climb close coach collaborate collapse
    collect color colour combine come comfort commit communicate commute compare compete complain complete
    confess confirm connect contact continue contribute cook cope copy correct cost count cover crack craft
    crash create criticise cross cruise cry cut cycle damage dance date deal debut decide declare decline
    decorate dedicate defeat defend delay delete deliver demand demonstrate deny depart describe deserve
    design destroy develop die dig dine direct disappear discover discuss dive divorce do double download
    draft drag draw dream dress drink drive drop earn eat edit educate elect email embrace encounter
    encourage end engage enjoy enrol enroll enter escape establish evolve examine exchange excite exercise
    exist expand experience experiment explain explore express extend face fail fall feed fight file fill
    film finalise finalize find finish fish fit fix fly focus fold follow force forget forgive form found
    freeze frighten gain gather get give go grab graduate greet grill grow guess guide hand handle hang
    happen harvest head heal hear help hesitate hide hike hire hit hold host hug hunt hurry ignore imagine
    improve include increase inform inherit injure insist inspire install interact interview introduce
    invent investigate invite join joke journal judge jump keep kick kill kiss knit knock land last laugh
    launch lead lean learn leave lend let lie lift light listen load lock lose make manage march mark marry
    master match measure meditate meet melt mend mention mentor message mess miss mix model motivate move
    mow murder name navigate nominate notice nurse nurture observe obtain occur offer open operate order
    organise organize overcome overhear pack paint park participate party pass pause pay perform pet phone
    pick plan plant play point pose post pour practice practise praise pray prepare present press pretend
    prevent print proceed process produce program promise promote propose protect prove provide publish pull
    purchase pursue push put quit race raise reach react read realise realize receive recognise recognize
    recommend reconnect record recover recruit reduce refer reflect refuse regain register reject relax
    release relocate rely remind remodel remove renew renovate rent repair repeat replace reply report
    rescue research reserve resign resolve respond rest restart restore result retire return reunite reveal
    review revise ride ring rise risk roast rob roll rule run rush sail save say scare schedule score scream
    search see seek select sell send separate serve settle sew shake share shine shoot shop shout show
    shower shut sign sing sit skate sketch ski skip sleep slip smell smile smoke snap snow socialise
    socialize solve speak spend spill split spot spread squeeze stand stare start steal step stick stop
    store strengthen stretch stroll struggle study submit succeed suffer suggest supervise support surf
    surprise survive swap sweep swim swing switch take talk taste teach tease tell test text thank think
    throw tie touch tour trace trade train transfer transform translate travel treat trim trip trust try
    turn tutor type undergo unpack update upgrade upload urge use vacation visit volunteer vote wait wake
    walk wander wash waste watch water wear weave wed weep weigh welcome whisper win wipe wish witness
    wonder work worry worship wrap write yell rain flood evict fracture sprain diagnose hospitalise
    hospitalize bury enlist pitch subscribe unsubscribe backpack babysit brew crochet garden jog juggle
    kayak podcast snowboard stream tweet vlog blog vent blossom boost cater collide compile complement
    congratulate consult contract convince crawl debate debug deploy derail detect discourage disagree
    dissolve distract distribute document drain drift drown echo empower enable enforce enhance enlarge
    ensure entertain evacuate evaluate exceed exhibit expose extract fascinate fetch flee flip float flow
    fry fundraise glue grasp grieve guarantee hack hatch haul hop hurdle identify illustrate implement
    import export impress infect influence inspect interrupt jot kidnap leak liberate license litter lobby
    loan lower maintain manufacture merge migrate mourn negotiate nail notify outgrow outline overcook
    overlook overwhelm owe part patch peel persuade pinpoint polish ponder postpone preach preserve proclaim
    profit prohibit puncture qualify question quote rack raft rearrange rebuild recall recharge recycle
    redecorate redesign refresh refund rejoin relieve relive remain remarry reopen rephrase reschedule
    resemble resist resume retrain reward rewrite rinse ruin sabotage sacrifice salute sample sand scan
    scatter scold scout scratch scrub seal secure seize shelter shift shrink shrug sigh simplify sneak soak
    solidify spark specialise specialize spoil stack stain starve stitch strike string strip strive stumble
    stun summarise summarize surge surround suspend sustain swear sweat tackle tape tear tempt terrify
    thrive tidy tip toast toss track trap trigger trouble twist uncover undo unlock unwind utilise utilize
    value vanish vary venture verify vow worsen wreck zoom cause affect board breed coincide reassure
    lapse rebook reconfirm commemorate emigrate conceive miscarry baptise cremate gamble sprint paddle skid
    tow sue testify convict bruise rupture dislocate immunise transplant ship premiere distil
    reassign lay fine fire sack groom graze sculpt tile plaster photograph perfect pace
    """
    )
    | FURTHER_DYNAMIC
)
STATIVE = word_set(
    """
    be have like love hate live own prefer know believe need want belong contain consist cost dislike adore
    despise detest doubt enjoy fear feel hope lack look matter mean mind possess regret remember resemble
    seem sound suppose trust understand value wish reside stay work study speak drive play collect deserve
    expect admire appreciate respect cherish treasure crave weigh taste smell include exist keep remain
    """
)
SPEECH = word_set(
    """
    say tell mention report announce claim explain admit confess reply answer inform hear read learn remind
    reveal write text email insist complain warn promise suggest swear
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
    go come move travel drive walk fly run head return get arrive ride hike bike cycle sail swim relocate
    emigrate immigrate migrate commute drop stop trip bring take send step jog wander march rush back
    """
)
DITRANSITIVE = word_set(
    """
    give send show tell teach offer buy bring lend pay promise read write sell make cook get pass hand owe
    feed award grant bake text email ask
    """
)
LIFELESS_SUBJECT = word_set(
    "happen occur cost consist contain release publish rain snow close expire belong mean"
)
"""Verbs whose named subject is hardly ever a person."""
HUMAN_OBJECT = word_set(
    """
    meet marry date hug invite phone text call tell ask thank congratulate miss divorce introduce kiss
    email message ring ping nag scold forgive tutor outbid evict cuddle interview hire fire encourage convince inspire remind teach adopt befriend greet know
    """
)

SAME_PAST = word_set(
    """
    quit hit cut put hurt let cost split shut spread bet cast read set burst reset proofread broadcast typeset
    """
)
PAST_RATHER = word_set("quit hit hurt cut put split shut set burst")
"""Past equals base: past unless something says present."""

PARTICLE_VERBS = phrase_set(
    """
    back up, break down, break up, build up, burn out, call off, calm down, carry on, catch up, check out,
    clean up, come back, come over, dress up, drop off, drop out, eat out, end up, fall apart, figure out,
    fill out, find out, freak out, get along, get back, get together, get up, give back, give up, go back,
    go on, go out, grow up, hand in, hang out, help out, hold on, kick off, lay off, let down, lie down,
    log in, look up, make up, meet up, move back, move in, move on, move out, open up, pass away, pass out,
    pay off, pick up, point out, put off, reach out, run out, set off, set up, settle down, settle in,
    show off, show up, shut down, sign up, sit down, slow down, sort out, speed up, split up, start up,
    stay up, take off, take up, team up, throw away, try out, turn down, turn out, wake up, warm up,
    work out, write down,
    blow up, burn down, cheer up, chicken out, chop down, clear out, close down, cut down, cut off, dig out,
    dig up, doze off, dry out, empty out, fall over, fill up, finish off, fix up, heat up, hold up, jot down,
    knock down, knock over, leave behind, leave out, lock out, mess up, mix up, nod off, note down, open up,
    pack up, pull down, pull out, put up, read out, rip out, rip up, rule out, screw up, sleep in, speak up,
    stand up, stock up, switch off, switch on, take apart, take down, tear down, tear up, throw out, throw up,
    tidy up, tip over, top up, track down, trip over, turn off, turn on, use up, wash up, whip up, wipe out,
    wrap up, write up, blow over, board up, check in, come off, come out, come round, come up, die down, die out,
    do up, drop by, fall down, fall off, fall out, fall through, get away, get off, get out, give away, give out, go off,
    hang up, kick out, let go, mop up, pass on, plug in, pop in, pop out, pop round, print out, pull off, pull over,
    pull through, ring back, ring up, roll out, run away, run over, sell out, send off, send out, soak up, stop by, sweep up,
    swing by, take back, tie up, try on, turn over, turn up, wash down, wear out, wear off, weed out, wind down, wipe down,
    zip up,
    """
)


BARE_AFTER = word_set("make let help see hear watch")
"""Verbs with an object and a bare infinitive: "made me laugh", "saw Ana leave"."""

VERBS_ONLY = word_set(
    """
    agree capture help want make keep let bring remind become give take get come know tell think learn lose
    meet teach sell send spend include create provide allow encourage inspire motivate understand believe
    remember forget seem say see find feel eat write speak choose grow buy build lead require deserve enjoy
    happen exist appear deliver arrive
    """
)
"""Verbs whose base form is hardly ever a noun."""
