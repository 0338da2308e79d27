"""Further verbs, which are hardly ever nouns."""

from structmem.extraction.wordlist import word_set

FURTHER_DYNAMIC = word_set(
    """
    abandon abolish absorb accelerate accost accumulate accuse acquire acquit adjourn adjust aggravate
    align alter amend analyse applaud appraise apprehend arouse ascend assess assign assure astonish
    attract await awaken beautify befriend beg behave bequeath berate besiege bewilder blend botch brag
    brainstorm bungle burgle certify christen circumnavigate clamber clarify classify cleanse cling coax
    commandeer commence commend compensate complicate conceal concede concentrate concoct condemn confer
    confide confiscate confront confuse congregate conquer conspire contaminate contemplate contend
    contrive cooperate coordinate correspond cram creep cuddle cultivate curate decant deceive declutter
    decode deflate defrost degrade delegate demolish demote depict deport deprive descend detain
    deteriorate determine detonate devote devour differ digest diminish disable disapprove disassemble
    discard disclose disconnect disembark disguise dismantle dismiss dismount disown dispatch dispose
    disrupt disturb divulge dominate dredge dye eavesdrop elaborate elope embark embroider emerge
    emphasise enclose encroach endorse endure engrave enlighten enthral entrust equip erase erode
    escalate evade evoke exaggerate excavate excel execute exhale expel expire extinguish extricate
    falsify fasten ferment fertilise flatten flatter fling flirt flourish flunk forbid foresee forfeit
    forgo fulfil fumigate furnish gallop gatecrash generate giggle gnaw gobble google grovel grumble
    harass harden harmonise heckle hijack hinder hitchhike hoard hobble hoist humiliate hypnotise ignite
    imitate immerse impersonate incinerate indulge infiltrate inflate inhabit inhale initiate inquire
    insulate insure integrate intend intercept interfere interpret interrogate intervene intimidate
    invade irritate isolate jettison kindle laminate leap levitate liquidate loathe locate loosen magnify
    manipulate marinate maximise mediate memorise mimic minimise misbehave misjudge mislay misplace
    mispronounce misread misspell misunderstand modernise modify munch mutter narrate nibble obey oblige
    obsess obstruct officiate omit oppose oppress outbid outdo outlive outrun outsell outsmart outwit
    overbook overcharge overdo overeat overfeed overhear overpay overreact oversee oversleep overspend
    overtake overthrow overturn pamper paraphrase perceive perish persist pester pierce pilfer pillage
    plagiarise plead pluck plummet plunder portray pounce precede predict preside prevail privatise
    procrastinate prod prolong proofread propel prosecute prosper provoke prune publicise punish purify
    quarrel ransack reassemble recite reckon reclaim recline reconcile reconsider reconstruct rectify
    redeem redo reenact refine refrain refuel refurbish refute regenerate regroup reheat rehouse
    reimburse reinforce reinstall reiterate rejoice reminisce rename renege renounce repaint repay repel
    replant repot reproduce rescind resell resent reshape reshuffle resit restock restrain restrict
    restructure resubmit resurface retake retaliate retell rethink retrace retract retrieve reupholster
    revamp revere revert revisit revive rewire roam rouse rummage salvage scald scamper scavenge scoff
    scorch scrawl scribble scrounge scrutinise secede seduce sever shatter shave shear shove shred shriek
    simmer singe sip siphon sizzle skydive slaughter slither slouch smear smother smuggle snatch sniff
    snore snorkel sob soften solder solicit sow spank sparkle spawn specify speculate squander squeak
    squeal squint squirm stabilise stagger stammer startle steer sterilise stifle stimulate stink
    stipulate stir stomp straighten strangle stride strut subdue sublet submerge subtract suffocate
    summon sunbathe suppress surpass surrender swallow swat swerve swindle swoop sympathise tamper
    televise tenderise terminate thaw thicken threaten thwart tighten tinker tiptoe tolerate topple
    trample transcribe transmit traverse tread trek tremble trespass trudge twirl unblock unbutton unclog
    underestimate underline undertake undress unearth unfold unfriend unhook unify uninstall unite
    unleash unload unplug unravel unscrew untangle untie unveil unwrap upcycle uproot vacate validate
    vandalise veer vibrate victimise violate visualise waddle wade waive wallow wangle weaken wean weld
    wheeze whittle widen wield wiggle wither withhold withstand wobble woo wrangle wrestle wriggle yank
    yawn yearn yelp baste saute sauté puree sync facetime whatsapp geocache stargaze rollerblade hotwire
    breathalyse dialyse livestream hem strum ping
    """
)
"""Verbs of doing and happening, beside those of `verbs`."""
