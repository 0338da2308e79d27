"""Set phrases that tell of a state: homes, jobs, pets, pastimes, bonds and favourites.

A line is `predicate: left | verb | right`; a `-` behind the predicate closes the state, a `=` takes its times
as they are told, whatever the tense, a `>` always begins it. `left` is the whole subject, `right` opens what
follows the verb. Words are literal,
`a/b` is either, `?` makes a word optional, `~` is any determiners and adjectives, `END` the end of the clause,
`STOP` that or a preposition. The value is `NAME`, `FIRM` (a name in several words), `THING`, `ACT` (a bare noun
or -ing form), `PET`, `KEPT`, `OWN`, `DIET`, `WHOSE` ("Ivo's"), `THERE` or `SELF` (the verb itself); `OLD` is a
name that is left, `JOB` a profession besides, `FAV` ("favourite dish") the predicate. `MY` and `ME` say whose
state it is, else it is the speaker's; `*` is any subject and the state its own; `BOTH` is a pair. The verb is a
lemma; marks: `+ing` only the progressive, `+be` the passive, `+have` the perfect with a time, `+no` only with
"no longer" or "any more", `+act` "have been V-ing" and "started V-ing", `+any` any form but the passive.
"""

from structmem.extraction.wordlist import word_set

ENDED = word_set("anymore no_longer")
OPEN_TIMES = word_set("since for now nowadays currently lately recently these at still meanwhile")
DEFINITE = word_set("the this that these those")
NO_END = word_set("early alone home")
DEICTIC = word_set("here there")
SPEAKER = word_set("i me we us my our")
ME = word_set("i me we us him her them he she they")
FAVOURITE = word_set("favourite favorite")
NO_PASTIME = word_set(
    """
    it that this them all everything work school smoking drinking working going doing waiting trying thinking
    well good better best fine great okay laundry homework dishes chores housework business research justice
    time damage harm paperwork overtime errands taxes something anything nothing things stuff shopping
    taking eating using wearing riding phd degree course master masters mba internship apprenticeship diploma
    doctorate cleaning cooking meat sugar alcohol coffee evening morning trouble university uni college bed shape
    debt politics contact office
    """
)

IDIOMS = """
lives_in: MY ~ place/flat/apartment/house/base/home | be | in NAME
lives_in: MY place of residence | be | in? NAME
lives_in: * | be | ~ resident in NAME
lives_in: home | be | NAME
lives_in: NAME | be | home
lives_in: NAME | be become | MY ~ home
lives_in: NAME | be | where ME live/am/reside/sleep/settle/settled/hang
lives_in: NAME | be | where MY home is
lives_in: * | base+be | out_of NAME
lives_in: * | be | a? NAME resident
lives_in: * | be become | a ~ resident/citizen of NAME
lives_in=: * | call | NAME ~ home
lives_in: * | make | NAME MY ~ home
lives_in: * | make | MY home in NAME
lives_in: * | make | a ~ home in NAME
lives_in: * | set | up home/house/shop in NAME
lives_in: * | put | down ~ roots in NAME
lives_in: * | make | the move to NAME
lives_in: NAME | be | where you can/will find me/us
lives_in=: * | spend | ~ years in NAME
lives_in: * | go | to live in NAME
lives_in: * | end | up living? in NAME
lives_in: * | be+have | back? in NAME
lives_in: * | swap trade exchange | OLD for NAME
lives_in-: * | move | away from NAME
lives_in-: * | live+no | THERE
lives_with: * | share | ~ flat/house/apartment/place/home/room with NAME
flatmate: MY ~ flatmate/housemate/roommate | call+be | NAME

works_at: * | be | on ~ payroll/books/staff/team/board of/at NAME
works_at: * | be | in charge of THING at NAME
works_at: * | be | part of ~ team/staff at NAME
works_at: * | sign | on/up with NAME
works_at: * | sign | ~ contract/job with NAME END
works_at: * | be+have | with FIRM
works_at: * | be+have | at NAME
studies_at: * | be | ~ student at NAME
works_at: * | be work | as? JOB at/for/with NAME
works_at: * | take+be | on by NAME
works_at: * | recruit+be headhunt+be poach+be | by NAME
works_at: NAME | recruit headhunt poach | ME
works_at: * | enter | the service of NAME
works_at: * | go | to work for NAME
works_at: * | come | on board at/with NAME
works_at>: MY first day/week/shift at/with NAME | be |
works_at>: MY first day/week/shift of work at/with/for NAME | be |
works_at>: first day/week/shift at/with NAME | be |
works_at: MY ~ workplace/employer/company | be | NAME
works_at: NAME | be become | MY ~ employer/workplace
works_at: NAME | pay | MY ~ bills/wages/salary/rent
works_at: * | earn make | ~ living/money/bread at/with NAME
works_at: * | draw get | ~ salary/paycheck/wage from/at NAME
job_title: * | earn make | MY ~ living/money as THING
works_at: * | start begin | ~ work/job/position/role at/for/with NAME
works_at: NAME | give offer | ME ~ job/post/position
works_at: NAME | take | ME on
works_at: NAME | take | on ME
works_at: * | accept take get | ~ offer/job/post/position/role/place from/at/with NAME
works_at: * | find land | ~ work/employment at/with NAME
works_at: * | join | ~ team/staff/crew/ranks/board at/of NAME
works_at: * | become | ~ part/member/employee of ~ NAME
works_at: * | head lead run manage | ~ THING at NAME
works_at: * | teach | THING at NAME
works_at: * | transfer | to NAME
works_at: * | switch change transfer | to FIRM
works_at: * | switch change transfer | from OLD to FIRM
works_at: * | switch change | ~ job/jobs/employer/employers/company/companies/firm/firms to NAME
works_at: * | jump | ship to NAME
works_at: * | leave quit | OLD for FIRM
works_at: * | hang | MY hat at NAME
works_at-: * | hand give | in? ~ notice at/to NAME
works_at-: MY ~ job/employment/contract at/with NAME | end finish be come | over/up/to?
works_at-: * | clear empty | MY desk at NAME
works_at-: * | hand give | in MY ~ notice
works_at-: * | hand give submit tender | MY ~ notice/resignation
works_at-: * | hand | in MY resignation
works_at-: * | let+be | go END
works_at-: NAME/they | let | ME go END
works_at-: * | make+be | redundant
works_at-: * | quit | END
works_at-: * | resign | END
works_at-: * | retire | END
works_at-: * | give quit | up? MY ~ job/position/post at/with NAME
works_at-: * | be+no | at NAME
works_at-: * | be+no | with FIRM
works_at-: * | be+no | no_longer with NAME
works_at-: * | be | out_of FIRM
works_at-: * | stop quit | working for/at NAME
works_at-: MY time/stint/days/years/spell/chapter at/with NAME | end finish be come | over/up/done/to?
works_at-: MY last day/week/shift at/with NAME | be |
works_at-: * | part | ways/company with NAME
works_at-: * | say | goodbye/farewell to FIRM
works_at-: * | turn | MY back on NAME
works_at-: * | walk | out_of NAME
works_at-: * | walk | away from FIRM
works_at-: * | finish | up? at/with NAME
works_at-: * | do+be finish+be | with/at NAME

has_pet: MY ~ PET | call+be name+be | NAME
has_pet: MY PET 's name | be | NAME
has_pet: MY ~ PET | be | called/named NAME
has_pet: * | share | ~ flat/house/home/place/apartment/life/sofa/bed/couch/room/garden with PET
has_pet: * | welcome | PET
has_pet: * | bring | home PET
has_pet: * | take | in PET
has_pet: * | take | PET in
has_pet: * | buy keep own have | PET
has_pet: * | give | ~ home to PET
has_pet: * | give | PET ~ home
has_pet: * | be become | ~ owner of PET
has_pet: PET | come | to live with ME
has_pet: * | pick | up PET
has_pet: there | be | PET at MY ~ place/home/house/flat
has_pet: PET | move live | in? with ME
has_pet: PET | join | ~ family/household/us
has_pet: PET | keep | ME company
has_pet-: MY ~ KEPT | die pass |
has_pet-: the KEPT | die pass |
has_pet-: * | give | KEPT away
has_pet-: * | give | away KEPT
has_pet-: * | put | KEPT down/to
has_pet-: * | rehome | KEPT

hobby: MY ~ hobby/hobbies/pastime/passion/thing | be | THING
hobby: THING | be become | MY ~ hobby/pastime/passion/thing/obsession
hobby: * | discover | THING for myself
hobby: * | discover | ACT
hobby: * | fall | in love with ACT
hobby: * | spend | MY ~ time/evenings/weekends/mornings/afternoons/sundays/saturdays ACT
hobby: THING | be | how/what ME spend/do/fill
hobby: ACT | be | MY ~ hobby/pastime/passion
hobby: ACT | keep | ME busy
hobby: * | try | MY hand at ACT
hobby: * | hook+be | on ACT
hobby: * | get | hooked/keen/serious on/about ACT
hobby: * | get | into ACT
hobby: ~ hobby/pastime/passion of mine | be | ACT
hobby: * | go | in for ACT
hobby: * | start take begin | learning/practising/practicing/doing THING
hobby: * | learn+ing do+ing practise+ing practice+ing try+ing | THING
hobby: * | have find get | ~ hobby/pastime/passion THING
likes: * | be | mad/nuts/wild/bonkers about ACT
likes: * | get | enough of THING
hobby-: * | put | ACT behind ME
hobby-: * | give | up on THING
hobby-: * | give | ACT up
hobby-: * | do+be finish+be | with ACT
hobby-: * | be | through with ACT
hobby-: * | pack chuck | in ACT
hobby-: * | pack chuck | ACT in
hobby-: * | stop drop quit abandon | ACT
hobby-: * | stop quit | doing/playing/practising/practicing THING
hobby-: * | stop quit | going to ACT
hobby-: * | lose | ~ interest in ACT
hobby-: * | have | enough of ACT
hobby-: * | do+no | ACT
hobby: * | do | ACT
hobby: * | row+act sail+act paint+act knit+act climb+act swim+act cycle+act hike+act dance+act juggle+act fence+act surf+act ski+act skate+act box+act sew+act sculpt+act draw+act sing+act kayak+act jog+act bake+act crochet+act quilt+act skateboard+act garden+act run+act | SELF STOP
hobby-: * | turn | MY back on ACT
hobby-: * | call | time on ACT
hobby-: * | hang | up MY THING

partner=: * | see+ing date+ing | NAME
partner=: * | go+ing | out with NAME
partner: * | be get | together_with NAME
partner: * | be | in ~ relationship with NAME
partner: * | be | dating/seeing NAME
partner: * | have get find | ~ boyfriend/girlfriend/partner NAME
partner: * | have get find | ~ boyfriend/girlfriend/partner called/named NAME
partner: MY ~ boyfriend/girlfriend/partner | call+be | NAME
partner: MY boyfriend/girlfriend/partner 's name | be | NAME
partner: NAME | be become | MY ~ boyfriend/girlfriend/partner
partner: BOTH | be | ~ together/couple/item END
partner: BOTH | get | together
partner=: BOTH | date+ing | END
partner=: BOTH | see+ing | each other
married_to: MY ~ husband/wife/spouse | call+be | NAME
married_to: MY husband/wife/spouse 's name | be | NAME
married_to: * | have find | ~ husband/wife NAME
married_to: * | have find | ~ husband/wife called/named NAME
married_to: * | wed | NAME
married_to: BOTH | wed | END
married_to: BOTH | be become | husband/wife/man and wife/husband
partner: MY other/better half | be | NAME
married_to: NAME | be become | MY ~ husband/wife/spouse
married_to: * | be become | WHOSE husband/wife/spouse
married_to: BOTH | be | married END
married_to: BOTH | marry+be | END
married_to: BOTH | be | newly-weds/newlyweds
married_to: BOTH | exchange | ~ vows/rings
married_to: * | exchange | ~ vows/rings with NAME
married_to: * | tie | the knot with NAME
married_to: * | say | yes/goodbye? to? NAME at? the altar
engaged_to: BOTH | be | engaged END
engaged_to: BOTH | engage+be | END
engaged_to: MY ~ fiancé/fiancée/fiance/fiancee | call+be | NAME
engaged_to: NAME | be become | MY ~ fiancé/fiancée/fiance/fiancee
partner-: NAME | leave dump | ME END
partner-: * | dump | NAME
partner-: NAME | be become | MY ex/ex-boyfriend/ex-girlfriend/ex-partner
partner-: * | be | over between NAME and ME
partner-: BOTH | part | ways/company
partner-: BOTH | be+no | together
married_to-: BOTH | be get | divorced
married_to-: BOTH | divorce+be | END
married_to-: BOTH | divorce separate | END
married_to-: NAME | be become | MY ex-husband/ex-wife
boss: MY ~ boss/manager | call+be | NAME
friend: NAME | be become | MY ~ friend/mate/pal/buddy
friend: BOTH | be become | ~ friends/mates/pals
friend: * | be | ~ friends with NAME
friend: MY ~ friend/mate | call+be | NAME
has_sister: MY ~ sister | call+be | NAME
has_brother: MY ~ brother | call+be | NAME
has_son: MY ~ son | call+be | NAME
has_daughter: MY ~ daughter | call+be | NAME
has_sister: * | have | ~ sister NAME
has_brother: * | have | ~ brother NAME
has_son: * | have | ~ son NAME
has_daughter: * | have | ~ daughter NAME

likes: THING | be | MY ~ go-to/favourite/favorite END
likes: no THING | beat | THING
likes: MY ~ THING of choice | be | THING
likes: nothing | beat | THING
FAV: THING | become | MY ~ FAV END
FAV: * | have find get | ~ FAV THING
FAV: MY ~ FAV it/that/this/these/those | be | THING
FAV: MY ~ FAV has changed it | be | THING
likes: * | pick choose take | THING over anything/everything
likes: * | like | THING best
dislikes: * | stand | THING
diet: * | go turn | DIET END
studies_at=: * | attend | NAME
allergic_to: * | develop have | ~ allergy to THING
owns: * | get | myself THING
owns-: * | get | rid of OWN
"""
