"""States told in turns of phrase: each pattern over one sentence, and the plain words for it.

`{v}` is the value, `{w}` whose state it is, `{k}` a word of kin; what the pattern leaves of the sentence follows
behind, as it may say when.
"""

from structmem.extraction.wordlist import word_set

_N = r"(?-i:[A-ZÀ-ÖØ-ÞŁŚŠŽČĆŻŹĽŐŰİ](?:(?!['’]s\b)[\w'’-])*(?:['’]s(?= (?-i:[A-Z])))?)"
_NAME = rf"{_N}(?:(?: (?:&|of|de|da|do|del|la|le|van|der|den|upon|and(?= Sons| Co\b| Daughters)))? {_N})*"
V = rf"(?P<v>{_NAME})"
W = rf"(?P<w>I|we|he|she|(?:my|our) [a-z]+(?: {_N})?|{_N})"
_A = r"(?P<v>(?!(?:the|a|an|my|it|that|this|what|me|you|big|huge|great|real|bit|massive|total|work|working|life|us|them|things?)\b)[a-zà-ÿ'-]{3,}(?: [a-zà-ÿ-]{3,})?)"
_ANIMAL = r"(?P<v>(?:an?|two|three|four|five) (?:[a-zà-ÿ-]+ )?[a-zà-ÿ-]+)"
_FREE = r"(?:free|spare|leisure)"
_TIMES = (
    r"(?:weekends?|evenings?|sundays?|saturdays?|free time|spare time|mornings?|afternoons?|nights?|days off)"
)
_KIN = r"(?P<k>wife|husband|spouse|partner|girlfriend|boyfriend|fiancée|fiancé|fiancee|fiance|better half|other half)"
_SINCE = r"(?P<mid>[^:,–—.!?]{0,40}?)"
_GONE = r"(?:history|behind me|in the past|a thing of the past|ancient history|no longer for me|over for me|done for me)"

RESTATED = (
    (
        rf"\b{W} (?:has |have )?(?:become|became) (?:an? )?(?:employee|staff member|member of staff) (?:of|at|with) {V}",
        "{w} started at {v}",
    ),
    (rf"\b(?:got|am|['’]m|became) (?:totally |completely |really )?hooked on {_A}", "I took up {v}"),
    (
        rf"(?P<a>\b\d{{4}}) ?(?:to|until|till|–|-) ?(?P<b>\d{{4}}),? (?:I|we) (?:was|were|lived|spent)(?: living| based)? in {V}",
        "I lived in {v} from {a} to {b}",
    ),
    (rf"\b{W} upped sticks (?:for|to|and went to) {V}", "{w} moved to {v}"),
    (rf"^{W} (?P<mid>[^.!?]{{0,60}}?),? and (?:now )?calls {V} home", "{w} moved to {v} {mid}"),
    (
        rf"\bmy (?:new |day |current )?(?:job|gig|work|position|role|post)(?:['’]s| is) (?:now )?(?:at|with) {V}",
        "I work for {v}",
    ),
    (
        rf"\b(?P<w>(?-i:[A-Z][\w-]*))['’]s (?:new |current )?(?:job|gig|position|role|post|employer) is (?:now )?(?:at |with )?{V}",
        "{w} works for {v}",
    ),
    (
        rf"{V} (?:has |have )?(?:snapped up|snatched up|poached|hired|recruited|took on|taken on|headhunted|employed) "
        r"(?P<w>my [a-z-]+|(?-i:[A-Z][\w-]*))",
        "{w} started at {v}",
    ),
    (
        rf"\bI(?:['’]ve| have)? (?:ended|finished|terminated|wrapped up|concluded) my (?:employment|stint|time|contract|career|spell|"
        rf"job|days|tenure) (?:at|with) {V}",
        "I left {v}",
    ),
    (
        rf"\bI(?:['’]m| am) (?:now |finally )?(?:outta|out of|gone from|free from|free of|finished (?:at|with)) {V}",
        "I left {v}",
    ),
    (
        rf"\b(?:began|started|took up)(?: doing| with| to do)? {_A} as (?:a|my) (?:new )?(?:hobby|pastime)",
        "I took up {v}",
    ),
    (rf"\bas a (?:hobby|pastime),? I (?:do|go|play|practise|practice) {_A}", "My hobby is {v}"),
    (
        rf"\b(?:you(?:['’]ll| will| can| could)|people can) (?:now |always |usually |still )?find me in {V}",
        "I live in {v}",
    ),
    (
        rf"{V} is (?:now )?where {W} (?:now )?(?:lives?|resides?|hang my hat|hangs (?:his|her) hat|am based|is based|"
        r"calls? home|am at home|have settled|has settled|have made (?:my|our) home|am living|is living)\b",
        "{w} lives in {v}",
    ),
    (
        rf"{V} is where {W} (?:lived|resided|was based|were based|was living|were living)\b",
        "{w} lived in {v}",
    ),
    (rf"\b(?:my |our )?new (?:address|home|city|town|base)\b{_SINCE}[:–—] ?{V}", "I moved to {v} {mid}"),
    (
        rf"\b(?:removal|moving) (?:van|truck|men|company|lorry|firm|people)\b[^.!?]{{0,40}}? (?:in|at|to) {V}",
        "I moved to {v}",
    ),
    (
        rf"\b(?:boxes|belongings|furniture|all my (?:stuff|things)) (?:arrived|landed|were delivered|got delivered|are now) in {V}",
        "I moved to {v}",
    ),
    (
        rf"\b(?:I|we) unpacked (?:my|our|the)(?: last)? (?:boxes|bags|things|suitcases) in {V}",
        "I moved to {v}",
    ),
    (
        rf"\b{W} (?:has |have |['’]ve |['’]s )?(?:packed (?:up|(?:my|his|her|their|our) (?:bags|things|stuff))|upped sticks),? and "
        rf"(?:has |have )?(?:gone|went|left|moved|headed|set off|relocated) (?:to live in|over to|off to|to|for) {V}",
        "{w} moved to {v}",
    ),
    (
        rf"\b{W} (?:left|headed(?: off)?|took off|set off|departed|went(?: off)?) (?:for|to) {V}(?=[^.!?]*\b(?:for good|permanently|"
        r"forever|for ever|to live)\b)",
        "{w} moved to {v}",
    ),
    (
        rf"\b(?:I|we) spent (?P<mid>(?:from )?\d{{4}} (?:to|until|till|through) \d{{4}}) (?:living )?in {V}",
        "I lived in {v} from {mid}",
    ),
    (
        rf"\b(?:I|we) spent the years (?:from |between )?(?P<a>\d{{4}})(?: to | until | till | and | through |[-–])(?P<b>\d{{4}}) "
        rf"(?:living |based )?in {V}",
        "I lived in {v} from {a} to {b}",
    ),
    (
        rf"\bin (?P<a>\d{{4}}),? (?:I|we) (?:moved|went|came) to {V},? and (?:I |we )?(?:stayed|lived there|remained|was there|lived)"
        r"(?: there| on)? (?:until|till|to) (?P<b>\d{4})",
        "I lived in {v} from {a} to {b}",
    ),
    (
        rf"\bmy {V} (?:years|days|time|chapter|period) (?:were|was|ran|lasted|went)(?: from)? (?P<a>\d{{4}}) (?:to|until|till) (?P<b>\d{{4}})",
        "I lived in {v} from {a} to {b}",
    ),
    (rf"\b(?:a|an) (?:proud |true |happy )?{V} resident\b", "I live in {v}"),
    (
        rf"{V} is where (?:I|we) (?:now )?(?:work|earn|make (?:my|our) living|spend (?:my|our) (?:working )?days|clock in|am employed|"
        r"ply my trade|have a job|['’]m employed|make my money)\b(?: my (?:living|money|bread))?",
        "I work for {v}",
    ),
    (
        rf"\bmy (?:pay ?che(?:que|ck)|salary|wages?|pay|payslip|money)s? (?:now )?(?:comes?|is|are|gets?) ?(?:paid|now)? ?(?:from|by) {V}",
        "I work for {v}",
    ),
    (
        rf"\bmy (?:badge|business card|email signature|name ?tag|lanyard|contract|payslip|uniform) (?:now )?(?:says|reads|bears) {V}",
        "I work for {v}",
    ),
    (rf"\bI(?:['’]ve| have)? (?:ended|wound) up (?:working )?(?:at|with|for) {V}", "I work for {v}"),
    (
        rf"\b(?:I(?:['’]ve| have)(?: got)? a |my )?(?:new|current) (?:employer|workplace|job|boss)\b{_SINCE}[:–—] ?(?:at )?{V}",
        "I started at {v} {mid}",
    ),
    (
        rf"\bmy (?:contract|job|employment|new job|stint) (?:with|at) {V} (?:began|started|starts|kicked off|commenced)",
        "I started at {v}",
    ),
    (
        rf"\bI (?:became|have become|['’]ve become) (?:a )?(?:part|member|one) of the (?:team|crew|people|staff|gang|family|lot) at {V}",
        "I started at {v}",
    ),
    (
        rf"\bI(?:['’]m| am) (?:now )?(?:a )?(?:part|member|one) of the (?:team|crew|people|staff|gang|family|lot) at {V}",
        "I work for {v}",
    ),
    (rf"\bI(?:['’]m| am) (?:now )?an? (?:proud )?{V} (?:employee|staffer|worker)\b", "I work for {v}"),
    (
        rf"\bI spend my (?:working )?(?:days|weekdays|nine to five|working hours|working week) (?:working )?at {V}",
        "I work for {v}",
    ),
    (
        rf"\b{W} (?:signed (?:on|up)|clocked in for the first time|got taken on|got hired|was taken on) (?:at|by|with) {V}",
        "{w} started at {v}",
    ),
    (
        rf"\bI (?:handed|gave|turned) (?:in|back|over) my (?:badge|keys|laptop|pass|lanyard|uniform|apron|key card|id) (?:at|to) {V}",
        "I left {v}",
    ),
    (rf"{V} is (?:now )?{_GONE}", "I left {v}"),
    (
        rf"\bI(?:['’]ve| have|['’]d)? had (?:quite )?enough of {V} and (?:so I |I )?(?:quit|left|resigned|walked out|handed in my notice)",
        "I left {v}",
    ),
    (
        rf"\bI(?:['’]ve| have)? (?:said|called) (?:goodbye|farewell|it quits|it a day|time) (?:to|with|on|at) {V}",
        "I left {v}",
    ),
    (rf"\b(?:no more|I(?:['’]m| am) free of) {V}\b(?= for me|[,.!]| since| as of)(?: for me)?", "I left {v}"),
    (
        rf"\bI (?:have |['’]ve )?(?:recently |finally )?(?:caught|got|been bitten by) the {_A} bug",
        "I took up {v}",
    ),
    (
        rf"\bI (?:first )?tried {_A}(?P<mid>[^.!?]{{0,40}}?)(?:,| and)? (?:and )?(?:I(?:['’]ve| have) been|was|got|am) (?:instantly |straight away )?hooked"
        r"(?: ever since| since| at once| immediately)?",
        "I took up {v} {mid}",
    ),
    (
        rf"\bmy {_A} (?:adventure|journey|obsession|craze|career|hobby|phase|days|era) (?:started|began|kicked off)",
        "I took up {v}",
    ),
    (
        rf"\bI had my first {_A} (?:lesson|class|session)(?P<mid>[^.!?]{{0,30}}?)(?=,? and [^.!?]*(?:hobby|hooked|thing|love))",
        "I took up {v} {mid}",
    ),
    (
        rf"\b(?:found|got|have|['’]ve|discovered|picked up|gained|started) (?:got )?(?:a|myself a) new (?:hobby|pastime|passion|obsession)\b{_SINCE}"
        rf"(?:[:–—]|, (?:namely|it['’]s|called)?) ?{_A}",
        "I took up {v} {mid}",
    ),
    (rf"\b(?:the|my) new (?:hobby|pastime|obsession|passion)\b{_SINCE}[:–—] ?{_A}", "I took up {v} {mid}"),
    (
        rf"^{_A} is (?:how I|what I do to|my way (?:to|of)|what helps me(?: to)?|the way I|my favourite way to|my idea of) "
        r"(?:\w+)",
        "My hobby is {v}",
    ),
    (
        rf"\b(?:you(?:['’]ll| will| can)) (?:usually |often |mostly |always )?find me (?:doing |practising |busy with |out )?{_A}"
        r"(?= (?:most|every|on|at|all|in the)\b)",
        "My hobby is {v}",
    ),
    (
        rf"\b(?:my|all my) {_TIMES} (?:are|is) (?:all |now )?(?:about|for|devoted to|reserved for|filled with|taken up (?:by|with)) {_A}",
        "My hobby is {v}",
    ),
    (rf"\bmost (?:of my )?{_TIMES} (?:are|is) (?:all )?(?:about|for|reserved for) {_A}", "My hobby is {v}"),
    (
        rf"\bI (?:spend|put) (?:every|all my|most of my|any|my)(?: single)? {_FREE} (?:minute|hour|moment|time|evening|day|second|weekend)s? "
        rf"(?:on|doing|into|with|to) {_A}",
        "My hobby is {v}",
    ),
    (
        rf"\bmost of my {_FREE} time (?:goes (?:into|on|to)|is spent (?:on|doing)|is taken up (?:by|with)) {_A}",
        "My hobby is {v}",
    ),
    (rf"\b(?:nothing|hardly anything) (?:relaxes|calms|grounds) me like {_A}", "My hobby is {v}"),
    (
        rf"\bI(?:['’]m| am) (?:a|an) (?:total |real |huge |massive |big |bit of a |proud )?{_A} (?:addict|nut|geek|nerd|fanatic|enthusiast|"
        r"fiend|buff|junkie|freak|fan|lover)\b",
        "My hobby is {v}",
    ),
    (rf"\bno more {_A} for me(?:,)?(?: since| as of| from)?", "I gave up {v}"),
    (
        rf"\bI haven['’]t (?:done|touched|played|practised|practiced|tried)(?: any)? {_A} since",
        "I gave up {v}",
    ),
    (rf"^{_A} is (?:now )?(?:{_GONE}|over)", "I gave up {v}"),
    (rf"\bI(?:['’]ve| have) had it (?:up to here )?with {_A}", "I gave up {v}"),
    (
        rf"^{_A} (?:got|became|was getting|had become|was) (?:too |so |a bit )?(?:boring|expensive|dull|much|stale|tiring|costly|hard|painful|dangerous),? "
        r"(?:and |so )?(?:so )?I(?:['’]ve)? (?:stopped|quit|gave (?:it )?up|dropped it|gave up on it|packed it in|called it quits)",
        "I gave up {v}",
    ),
    (rf"\bI(?:['’]ve| have)? called (?:it (?:quits|a day)|time) (?:with|on) {_A}", "I gave up {v}"),
    (rf"\bI(?:['’]ve| have)? hung up {_A}(?: for good)?", "I gave up {v}"),
    (rf"^{_A} and I are (?:done|through|finished|over|history)", "I gave up {v}"),
    (rf"\bI sold (?:all )?my {_A} (?:gear|kit|equipment|stuff|things|tools)", "I gave up {v}"),
    (
        rf"\b(?:a )?new (?:member|addition|arrival|flatmate|housemate|roommate|family member|companion)\b{_SINCE}(?:[:–—]|, (?:it['’]s )?) ?{_ANIMAL}"
        r"(?=[,.!]|$| here| since| on| in)",
        "I got {v} {mid}",
    ),
    (
        rf"\b{_ANIMAL} (?:shares? my (?:sofa|bed|couch|flat|room|garden|desk|home|house)|lives? with (?:me|us)|is mine(?: now)?|calls? my \w+ home|"
        r"sleeps? (?:on|in) my \w+)",
        "I have {v}",
    ),
    (
        rf"\bwe (?:got|were|are) (?P<k>married|hitched|engaged)(?P<mid>[^,.!?]*), {V} and (?:I|me)",
        "{v} and I got {k} {mid}",
    ),
    (rf"\bI (?:have |['’]ve )?put a ring on {V}['’]s finger", "I married {v}"),
    (rf"{V} said yes and (?:so )?we got (?P<k>married|hitched|engaged)", "{v} and I got {k}"),
    (
        rf"{V} made me (?:the|a) (?:happiest|luckiest|proudest|happy|lucky) (?:man|woman|person|guy|girl)(?: alive)?(?P<mid>[^,.:!?]*)[:,–—] ?we got (?P<k>married|hitched|engaged)",
        "{v} and I got {k} {mid}",
    ),
    (rf"{V}, my (?:lovely |dear |wonderful |beloved |amazing |darling )?{_KIN}(?=[,.!?]|$)", "{v} is my {k}"),
    (
        rf"{V} is the (?:woman|man|one|person|girl|guy|lady|fellow|bloke) I(?:['’]m| am)? (?:married|wed|said yes to|married to|said i do to)",
        "I am married to {v}",
    ),
)
"""Read as if said: only the states of it are kept."""
TIMELY = (
    r",?\s*(?:(?:and|so|back|just) )?(?:on|in|since|at|as of|by|last|this|from|until|till|yesterday|today|during|over|"
    r"a (?:week|month|year|fortnight)|these days|now|nowadays|\d+|(?:jan|feb|mar|apr|may|june|july|aug|sept|oct|nov|dec)\w*|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|one|two|three|for the|earlier|early|late|"
    r"I (?:quit|left|stopped|started|gave|began))\b"
)
"""What says when, of what a pattern leaves of its sentence."""
UNREAL = (
    r"\b(?:if|wish|would|might|may(?! \d| 20)|could|should|maybe|perhaps|hope|unless|never|not|nobody|used to|will|going to|"
    r"plan|want|dream|almost|nearly|imagine|suppose)\b|n['’]t\b|['’]d\b|['’]ll\b"
)
NO_VALUE = word_set(
    """
    and for with the since from that but now again too it my on in at by of to over during these every most each
    last this next as so because when while whenever until till three two one
    """
)
