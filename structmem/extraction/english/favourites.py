"""How people say what they like best, as patterns over the words of a sentence."""

from structmem.extraction.wordlist import word_set

_OWN = r"(?P<own>my|our|his|her|their|[A-Z]\w+['’]s)"
_LIKED = r"(?:favou?rite|preferred|go-to|number[- ]one|best-loved|first-choice)"
_MORE = r"(?:(?:all-time|absolute|new|latest|current|personal|own|very|big|old) )*"
_SLOT = r"(?P<slot>[a-z][\w-]*(?: [a-z][\w-]*)?)"
_CHANGED = r"(?P<slot>[a-z][\w-]*(?: (?!has|have|just|now)[a-z-]+(?<!ly))?)(?:['’]s|(?: (?:has|have|just|now|recently|suddenly))*)"
_SURELY = (
    r"(?:(?:definitely|easily|probably|now|currently|still|actually|honestly|simply|always|clearly|surely|hands"
    r" down|by far|these days|at the moment|without a doubt|without doubt|of course|certainly|undoubtedly) ?,? ?)*"
)
_OPENS = r"(?:^|[,;:–—] ?)"
_BE = (
    r"(?:['’]s|is|are|(?:has|have|['’]s) (?:now |recently |just )?become|became|remains|has (?:always|long) been|"
    rf"(?:just )?(?:has|have|['’]s) {_SURELY}(?:got )?to be|must be|would(?: have to)? be|['’]d be|"
    r"will always be)"
)
_ENJOY = r"(?:like|love|enjoy|adore|prefer|crave|rate|value)"
_MOST = r"(?:the )?(?:most|best|more than any other|above all others?)"
_VALUE = r"(?P<value>[^,;:?!]{2,60}?)"
_END = (
    r"(?=\s*(?:[,;.!)—–-]|$)|\s+(?:now|nowadays|these days|at the moment|currently|ever|of all|by far|hands down|"
    r"because|since|as it|and (?:i|it|that|nothing)|but|so i|for sure|no contest|right now|though|I think|I'd say))"
)

FAVOURITES = (
    rf"\bask (?:me|us) (?:for|about|what|to name) {_OWN} {_MORE}{_LIKED} {_SLOT}(?: is)?,? and (?:{_SURELY})I(?:['’]ll|['’]d| will| would)"
    rf" (?:always |probably )?(?:say|tell you|answer|name|pick) {_VALUE}{_END}",
    rf"{_OPENS}{_VALUE} {_BE} {_SURELY}{_OWN} {_MORE}{_LIKED} {_SLOT}{_END}",
    rf"\b{_OWN} {_MORE}{_LIKED} {_SLOT} {_BE} {_SURELY}{_VALUE}{_END}",
    rf"\b{_OWN} {_MORE}{_LIKED} {_CHANGED} (?:changed|switched|moved)"
    rf"(?: from [^,;]{{2,40}})? to {_VALUE}{_END}",
    rf"^{_MORE}{_LIKED} {_SLOT}(?P<own>)(?: (?:now|these days|at the moment))? ?[:=] ?{_VALUE}{_END}",
    rf"^(?:for|among|of) (?:all )?{_SLOT},? {_VALUE} {_BE} {_SURELY}{_OWN} {_LIKED}{_END}",
    rf"\bthe {_SLOT} (?:that |which )?(?P<own>I) {_ENJOY} {_MOST} {_BE} {_SURELY}{_VALUE}{_END}",
    rf"\bof all (?:the )?{_SLOT},? (?P<own>I) {_ENJOY} {_VALUE} {_MOST}{_END}",
    rf"{_OPENS}{_VALUE} {_BE} {_SURELY}the {_SLOT} (?:that |which )?(?P<own>I) {_ENJOY} {_MOST}{_END}",
    rf"\bif (?P<own>I) (?:had to|could only) (?:pick|choose|name|have|keep) (?:a|an|one|just one|only one)(?: single)? "
    rf"(?:favou?rite )?{_SLOT},? (?:it|that|(?:I)?['’]d(?: pick| choose| say| go for| go with)?)"
    rf"(?: {_BE}|['’]s|['’]d be)? ?{_SURELY}{_VALUE}{_END}",
    rf"{_OPENS}{_VALUE} (?:has|have|['’]s|['’]ve) (?:taken over as|overtaken \w+ as|replaced \w+ as|ousted \w+ as) {_OWN} "
    rf"{_MORE}{_LIKED} {_SLOT}{_END}",
    rf"^{_VALUE}, (?:now )?(?:that|this)(?:'s|’s| is) {_OWN} {_MORE}{_LIKED} {_SLOT}{_END}",
    rf"\bas for {_OWN} {_MORE}{_LIKED} {_SLOT},? (?:that|it) {_BE} {_SURELY}{_VALUE}{_END}",
    rf"{_OPENS}{_VALUE} (?:is|['’]s) {_SURELY}the (?:very )?(?:best|greatest|finest|tastiest|loveliest) {_SLOT} (?:for (?P<own>me)|"
    r"there is|ever|in the world|in my book|of them all|of all|around|out there|imaginable|I know)",
    rf"\bthe (?:very )?(?:best|greatest|finest|tastiest|loveliest) {_SLOT} (?:for (?P<own>me)|there is|ever|in the world|in my "
    rf"book|of them all|of all|around|out there|I know) {_BE} {_SURELY}{_VALUE}{_END}",
    rf"\bno (?:other )?{_SLOT} (?:comes close to|comes near|compares to|compares with|beats|can beat|is better than|tops|can top|can "
    rf"match|matches|measures up to|holds a candle to) (?P<own>)?{_VALUE}{_END}",
    rf"\b(?P<own>I)(?:['’]d| would| always| will always)? (?:pick|choose|take|have) {_VALUE} over any(?: other)? {_SLOT}{_END}",
    rf"\b(?P<own>I) (?:prefer|like|love|rate) {_VALUE} (?:to|more than|over|above|better than) any(?: other)? {_SLOT}{_END}",
    rf"\bas {_SLOT} go(?:es)?,? (?P<own>I) {_ENJOY} {_VALUE} {_MOST}{_END}",
    rf"\bif (?P<own>I) (?:could|had to) (?:only )?(?:eat|drink|watch|hear|read|keep|have|see|play|wear|use|listen to) (?:only |just )?"
    rf"(?:one|a single) {_SLOT},? (?:it|that)(?: {_BE}|['’]d be|['’]s) {_SURELY}{_VALUE}{_END}",
    rf"\bwhen it comes to {_SLOT},? (?:it|that)(?: {_BE}|['’]s) {_SURELY}{_VALUE} for (?P<own>me)\b",
    rf"\bwhen it comes to {_SLOT},? {_VALUE} (?:wins|is (?P<own>my) (?:thing|pick|choice)|takes the crown|is unbeatable|comes first)\b",
    rf"\b(?P<own>my) (?:heart belongs to|top pick(?: for)?|choice of) {_SLOT} {_BE} {_SURELY}{_VALUE}{_END}",
    rf"\bwhen it comes to {_SLOT},? (?:nothing beats|(?P<own>I) (?:always )?(?:go for|pick|choose)|"
    rf"(?:it|nothing) {_BE}) {_SURELY}{_VALUE}{_END}",
)
"""The value, the slot and whose it is; over one sentence, case set aside save for names."""
HINTS = (
    "favourite",
    "favorite",
    "preferred",
    "go-to",
    "number one",
    "best-loved",
    " most",
    " best",
    "comes to",
    "had to",
    "greatest",
    "finest",
    "tastiest",
    "loveliest",
    " any ",
    "no ",
    "could",
    "heart belongs",
    "choice of",
    "top pick",
    "taken over",
)
BEFORE_VALUE = (
    r"^.*\b(?:think|say|says|reckon|believe|guess|suppose|admit|mean|decided|realised|realized|discovered|that|"
    r"know|mind|although|because)\b\s+|^(?:and|but|so|then|well|oh|yes|yeah|honestly|actually|now|plus|also|these days|"
    r"nowadays|currently|lately|at the moment|definitely|still)\b,?\s+"
)
NOT_SAID = (
    r"\b(?:not|never|no longer|used to|any ?more|any longer|was|were|wish|isn|aren|n['’]t|unless|hardly)\b"
)
NO_VALUE = word_set(
    """
    it that this these those what when where how to because he she they there which who one mine you we i me
    him her them so also now why if all nothing both neither something someone everything
    """
)
