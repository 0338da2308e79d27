"""More set phrases of bonds, children, pets, pastimes, possessions, health, clubs and languages."""

IDIOMS_OF_PEOPLE = """
partner: * | go+act | out with NAME
partner: * | date+act see+act | NAME
partner: * | share | MY life with NAME
partner: NAME | be become | the love of MY life
partner: the love of MY life | be | NAME
partner: MY ~ sweetheart/beau/lover/fella/bloke | be call+be name+be | NAME
partner: NAME | be become | MY ~ sweetheart/beau/lover/fella/bloke
partner: NAME | be become | MY other/better half
partner: MY ~ boyfriend/girlfriend/partner | name+be | NAME
partner: MY ~ boyfriend/girlfriend/partner | go | by NAME
married_to: MY ~ husband/wife/spouse/hubby/missus/bride/groom | be name+be call+be | NAME
married_to: MY ~ husband/wife/spouse | go | by NAME
married_to: NAME | marry | ME
married_to: BOTH | hitch+be splice+be unite+be | END
married_to: BOTH | say | i_do/vows
married_to: BOTH | say | MY vows
married_to: BOTH | take make | MY? ~ vows
married_to: BOTH | elope | END
married_to: BOTH | walk | down the aisle
married_to: BOTH | have celebrate | MY ~ wedding
married_to: BOTH | get make | it official
married_to: * | hitch+be splice+be wed+be | to/with NAME
married_to: * | elope | with NAME
married_to: * | walk | down the aisle with NAME
married_to: * | say | MY vows to/with NAME
married_to: * | have celebrate | MY ~ wedding to/with NAME
married_to: * | take make | NAME as? MY ~ wife/husband/spouse
married_to: * | make | an honest woman/man of NAME
married_to>: MY ~ wedding to/with NAME | be take happen |
engaged_to: NAME | propose | to? ME and ME accepted/agreed
engaged_to: NAME | propose | to? ME and ME said yes/yeah/of_course
engaged_to: * | accept | WHOSE proposal
engaged_to: NAME | accept | MY proposal
engaged_to: MY ~ fiancé/fiancée/fiance/fiancee | name+be be | NAME
partner-: NAME | walk | out on ME
partner-: NAME | break split finish | up? with ME
partner-: NAME | end finish call break | it/things off? with ME
partner-: NAME | end finish call break | it/things off? END
partner-: * | end finish call break | it/things off? with NAME
partner-: NAME | ditch jilt chuck | ME END
partner-: * | ditch jilt chuck | NAME END
partner-: * | see+no date+no | NAME
partner-: * | go+no | out with NAME
partner-: * | be+no | together/involved with NAME
partner-: MY ~ relationship/romance with NAME | end be come break fall | over/up/apart/to?
partner-: BOTH | go | MY separate/own/different ways
partner-: BOTH | drift grow | apart
partner-: BOTH | call | it quits
partner-: BOTH | be | over/history/finished/through/done END
partner-: BOTH | be+no | ~ couple/item
partner-: BOTH | see+no date+no | each? other?
partner-: BOTH | break split | it? off
engaged_to-: * | call break | off MY/the ~ engagement/wedding
engaged_to-: * | call break | the/MY ~ engagement/wedding off
engaged_to-: MY ~ engagement to/with NAME | end be come fall break | over/off/through/to?
married_to-: MY ~ marriage to/with NAME | end be come fall break | over/up/apart/to?
married_to-: MY ~ divorce from NAME | come go be | through/final/finalised/finalized/complete
married_to-: * | be get | divorced/separated from NAME
married_to-: MY ~ husband/wife/spouse NAME | die pass |
married_to-: MY ~ husband/wife/spouse | die pass |
married_to-: BOTH | be | divorced/separated END
married_to-: BOTH | be+no | married

has_daughter: * | have welcome adopt foster | ~ daughter/girl called/named? NAME
has_son: * | have welcome adopt foster | ~ son/boy called/named? NAME
has_child: * | have welcome adopt foster | ~ baby/child/kid called/named? NAME
has_child: MY ~ kids/children | call+be name+be | NAME
is: * | become | ~ KINSHIP
has_sister: MY ~ sister | name+be | NAME
has_brother: MY ~ brother | name+be | NAME
has_son: MY ~ son | name+be | NAME
has_daughter: MY ~ daughter | name+be | NAME
friend: MY ~ friend/mate | name+be be | NAME
flatmate: MY ~ flatmate/housemate/roommate | name+be be | NAME
boss: MY ~ boss/manager/supervisor | name+be be | NAME
lives_with: BOTH | move | in together
lives_with: BOTH | live | together
lives_with: * | move | back in with THING
lives_with-: * | move | out_of WHOSE place/flat/house/apartment
lives_with-: * | move | out of WHOSE place/flat/house/apartment

has_pet: MY ~ household/family/home/flat/house/menagerie/flock/herd | include contain have count | PET
has_pet: MY ~ pet/pets | be | PET
has_pet: * | inherit foster raise rear breed acquire house purchase rescue adopt get bring | PET
has_pet: * | bring get | PET home
has_pet: * | come | home with PET
has_pet: * | open | MY home to PET
has_pet: * | give+be | PET
has_pet: there | be | PET at/in MY? ~ home/house/flat/garden/place now?
has_pet: PET | share | MY ~ home/house/flat/life
has_pet: PET | be become | part/member of MY/the ~ family/household
has_pet: PET | be | MY ~ pet/pets/companion
has_pet: PET | live | here/with
has_pet: PET | come | into MY life/home
has_pet: * | have keep get | ~ pet PET
has_pet: * | go | for PET END
has_pet-: * | lose bury | MY ~ KEPT
has_pet-: KEPT | run fly | away/off
has_pet-: MY ~ KEPT | run fly | away/off
has_pet-: MY ~ KEPT | be | gone/dead/no_more
has_pet-: * | find | ~ home for KEPT
has_pet-: * | part | with KEPT
has_pet-: * | get | rid of KEPT
has_pet-: MY/the ~ KEPT | go move | to a ~ home/family/owner
has_pet-: * | have | KEPT put down/to
has_pet-: * | give hand surrender return | KEPT up/back/over/to
has_pet-: * | hand give | over/up KEPT
has_pet-: * | sell | KEPT

hobby: MY ~ hobby/hobbies/pastime/pastimes/passion | any+prog | SELF THING
hobby: MY ~ hobby/hobbies/pastime/pastimes/passion | any+prog | SELF STOP
hobby: one of MY ~ hobbies/pastimes/passions/interests | any+prog | SELF STOP
hobby: one of MY ~ hobbies/pastimes/passions/interests | be | THING
hobby: MY ~ hobbies/interests/pastimes/passions | include | ACT
hobby: * | take | to ACT
hobby: * | throw | myself/himself/herself/ourselves into ACT
hobby: * | devote dedicate | MY ~ time/evenings/weekends/sundays/saturdays/hours to ACT
hobby: * | have develop discover find | ~ passion/love/liking/taste/thing/knack for ACT
hobby: * | be become get | ~ big/keen/hooked/sold/set on ACT
hobby: * | be become get | ~ addicted/partial to ACT
hobby: * | start begin take pursue practise practice | up? ACT as a ~ hobby/pastime
hobby: ACT | help | ME relax/unwind/switch
hobby: ACT | be become | MY ~ hobby/pastime/passion/thing/obsession/love
hobby: * | rediscover pursue | ACT
hobby: * | unwind relax | by/with ACT
hobby-: ACT | be+no | MY ~ hobby/pastime/passion/thing/obsession
hobby-: * | be | done/finished/through with ACT
hobby-: * | let | ACT slide/go/lapse/drop
hobby-: * | kiss say wave bid | goodbye/farewell to ACT
hobby-: * | kiss wave bid | ACT goodbye/farewell
hobby-: * | move | on from ACT
hobby-: * | grow | out_of ACT
hobby-: * | grow | out of ACT
hobby-: * | go | off ACT
hobby-: * | retire | from ACT
hobby-: * | walk | away from ACT
hobby-: * | draw | a line under ACT
hobby-: * | ditch scrap shelve forsake discontinue cease axe kick | ACT
hobby-: * | jack chuck pack leave knock | ACT in/off/aside/behind
hobby-: * | jack | in ACT
hobby-: MY ACT days | be | over/behind/done/gone/past
hobby-: MY ~ days of ACT | be | over/behind/done/gone/past
hobby-: ACT | be | history/over END

owns: MY ~ car/bike/motorbike/scooter/van/truck/boat/phone/camera/laptop/guitar/piano | be | a/an ~ NAME
owns: * | treat | myself/ourselves to OWN
owns: * | splash | out on OWN
owns: * | invest | in OWN
owns: * | pick | up OWN
owns: * | get receive inherit win acquire | OWN
owns-: * | scrap flog auction donate junk wreck total | OWN
owns-: * | write trade | off/in OWN
owns-: * | write trade | OWN off/in
owns-: * | part | with OWN
owns-: * | give sign | OWN away/over
owns-: * | give | away OWN
owns-: MY ~ OWN | steal+be nick+be wreck+be scrap+be write+be | off?

has: * | diagnose+be | with ILL
has: * | develop contract | ILL
has: * | have+any | ILL
has: * | suffer | from ILL
has-: MY ~ ILL | be | gone/cured/over/better
has-: MY ~ ILL | go | away
has-: MY ~ ILL | clear heal | up?
has-: * | recover | from ~ ILL
has-: * | get | over ~ ILL
has-: * | cure+be | of ~ ILL
takes: MY ~ doctor/gp/consultant/psychiatrist/specialist/cardiologist | put start have | ME on THING
takes: * | prescribe+be | THING
diet: * | switch convert turn move go | to a? ~ DIET
diet: * | be follow keep eat have adopt start | on? a? ~ DIET diet
diet: MY ~ diet | be | DIET
diet: * | become turn go | a ~ DIET
diet-: * | stop quit | being a? ~ DIET
diet-: * | give | up being a? ~ DIET
diet-: * | be+no | a? ~ DIET

member_of: * | join | CLUB
member_of: * | sign enrol enroll | up? for/with/at/in CLUB
member_of: * | be become | a/the? ~ member of CLUB
member_of: * | take | out ~ membership at/of/with CLUB
member_of: * | get have buy | ~ membership at/of/with CLUB
member_of: * | belong | to CLUB
member_of-: * | leave quit | CLUB
member_of-: * | resign withdraw | from CLUB
member_of-: * | drop | out_of CLUB
member_of-: * | drop | out of CLUB
member_of-: * | cancel end | MY ~ membership at/of/in/with NAME
member_of-: * | cancel end | MY ~ membership at/of/in/with CLUB
member_of-: * | cancel end | MY ~ CLUB membership
member_of-: * | be+no | a/in/the? ~ member? of? CLUB

speaks: MY ~ mother/native/first tongue/language | be | LANG
learns: * | take+any start begin have do+any | LANG lessons/classes/courses/course
learns: * | take pick | up LANG
learns: * | learn+ing study+ing practise+ing | LANG
learns: * | start begin learn+act study+act | learning/studying/speaking? LANG
learns: * | learn+any start begin | learning? to play/speak THING
learns-: * | give drop stop quit abandon | up? learning/studying? LANG
learns-: * | give | LANG up
"""
