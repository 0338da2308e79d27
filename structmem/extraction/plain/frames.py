"""Says plainly what is told in a frame: "Guess who won? Me!" as "I won"; the text keeps its length.

Every rule blanks words, or puts others of at most the same length in their place, so that offsets stay.
"""

import re

from structmem.extraction.english import frames
from structmem.extraction.english.closed import WEEKDAYS_AND_MONTHS
from structmem.extraction.english.nouns import ADJECTIVES
from structmem.extraction.grammar.lemmas import VERB_FORMS, Form
from structmem.extraction.grammar.word_classes import FIXED
from structmem.extraction.plain.clefts import CLEFTS
from structmem.extraction.plain.recast import RULES, Rule, in_place

_START = r"(?:(?<=^)|(?<=[.!?…]\s)|(?<=\n)|(?<=[.!?…]\s\s))"
_LEAD = r"(?:(?:and|so|oh|well|but|ok|okay|right|anyway|hey|hi|ah|haha|yes|also|now|then|plus),? )*"
_MARK = r"\s*[,:;!.?–—-]+\s+"
_NO_END = r"[^.!?\n]"
_FLAGS = re.IGNORECASE

_OWN_CHECKS = frozenset(["i", "we", "right", "innit", "eh", "huh", "yeah", "no"])
_NEAR = 3
_ADVERBIAL = ("ally", "ingly", "edly", "ously", "fully", "ately", "antly", "ently", "ably", "ibly")

_GUESS = re.compile(
    rf"{_START}(?P<ask>(?:guess|know|you know|wanna know|want to know|can you guess|any guesses) "
    rf"who(?P<has>'s)?(?: just)?|look who(?: just)?|you'll never guess who|"
    rf"no (?:prizes|points) for guessing who|(?:three guesses|ask me|i wonder) who|who(?P<had>'s)?)"
    rf"(?P<body> {_NO_END}{{3,120}}?)(?P<mark>\?|[.]{{2,3}}|[!:])\s+"
    rf"(?P<answer>{frames.ANSWERED_ME}|(?-i:[A-Z][\w'-]+)|my \w+)(?P<end>[.!,]+)",
    _FLAGS,
)
_WHAT = re.compile(
    rf"{_START}(?P<ask>{_LEAD}(?:guess|know|you know|do you know|wanna know|want to know|you'll never guess|"
    rf"you won't guess|can you guess) what (?:i|we|he|she|they|(?-i:[A-Z])[\w'-]+) "
    rf"(?:did|have done|'ve done|got up to))(?P<rest>{_NO_END}{{0,50}})(?P<mark>[?!.:]+)"
    rf"\s+(?={frames.TOLD}\b)",
    _FLAGS,
)
_HEADLINE = re.compile(
    rf"{_START}(?P<head>{_LEAD}(?:what was |what's |and )?(?:my|the|our|his|her|biggest|best)\s"
    rf"{frames.HEADLINE_RANKS}(?:{frames.HEADLINE_NOUNS})(?P<of> (?:of|from|about|so far)(?= )| so far)?)"
    rf"(?P<rest>(?: (?!(?:is|was|are|were|did|do|that|i|has|which|where|when)\b)[\w',-]+){{0,8}})"
    rf"\s?(?P<mark>[?:]|\s[–—-])\s+(?=(?-i:I|We|My|He|She|Our|[A-Z]\w+)\b)",
    _FLAGS,
)
_OPENING = re.compile(rf"{_START}{_LEAD}(?P<gone>(?:{'|'.join(frames.OPENERS)}){_MARK})(?=\w)", _FLAGS)
_DISARMING = re.compile(
    rf"{_START}{_LEAD}(?P<gone>(?:{frames.DISARMING})(?:,? but,?|\s*[,:;.–—-])\s+)(?={frames.TOLD}\b)", _FLAGS
)
_ASKED_TELLING = re.compile(
    rf"{_START}{_LEAD}(?P<gone>(?:{frames.ASKED_TELLING}) )(?P<body>(?:I|we|he|she|they|my \w+|our \w+|"
    rf"the \w+|(?-i:[A-Z])[\w'-]+)(?:'ve|'d|'s| have| has| had| finally| just| only)* "
    rf"(?P<verb>[a-z]+){_NO_END}{{0,100}})(?P<mark>\?|\.|$)",
    _FLAGS,
)
_LISTED = re.compile(
    rf"{_START}{_LEAD}(?P<gone>(?!(?:on|in|at|last|this|yesterday|today)\b)[a-z][\w'’-]*(?: [\w'’-]+){{1,9}}:"
    r"\s+)(?P<verb>[a-z]+)"
    r"(?= (?:the|a|an|my|our|his|her|their|to|in|on|off|up|out|some|two|three|down|across|\d+)\b)",
    _FLAGS,
)
_JUST_GONE = re.compile(
    r"(?<!the )\b(?:mon|tues|wednes|thurs|fri|satur|sun)day(?P<gone> (?:just )?(?:gone|past))(?=[\s,.!?:]|$)",
    _FLAGS,
)
_SMALL = re.compile(
    r"\b(?:the(?P<very> very) (?:next|same|following|first|last)|every(?P<single> single) [a-z]+|"
    r"(?:later|ago|earlier|before|after)(?P<to_the> to the (?:day|hour|minute))|"
    r"(?:\d+|[a-z]+) (?P<part>evenings|nights|mornings|afternoons) (?:ago|later|earlier|before|back))\b",
    _FLAGS,
)
_PREVIOUSLY = re.compile(
    r"\b(?:\d+|[a-z]+) (?:days?|weeks?|months?|years?|hours?) (?P<before>previously|beforehand)(?=[\s,.!])",
    _FLAGS,
)
_TELLING_OF = re.compile(rf"{_START}{_LEAD}(?P<gone>(?:{frames.TELLING_OF}) )(?={frames.TOLD}\b)", _FLAGS)
_OPENING_BARE = re.compile(
    rf"{_START}{_LEAD}(?P<gone>(?:{'|'.join(frames.OPENERS[:8])})\s+)(?=(?:{frames.WHO})\b)", _FLAGS
)
_ANNOUNCING = re.compile(
    rf"{_START}{_LEAD}(?P<gone>{frames.ANNOUNCING},?(?: that,?|:)? )(?={frames.TOLD}\b(?! to\b))", _FLAGS
)
_NEWS_IS = re.compile(
    rf"{_START}{_LEAD}(?P<gone>{frames.NEWS_IS}(?: that|,|:)? )(?={frames.TOLD}\b(?! to\b))", _FLAGS
)
_COMMENT = re.compile(rf"(?P<gone>[,–—-]\s+(?:{frames.COMMENTS})\s*[,:–—-]\s)(?=[\w])", _FLAGS)
_ASIDE = re.compile(
    rf"\b{frames.WHO}(?:'ve|'d|'m| have| had)?(?: finally| just| also| actually| really| even)?"
    r"(?P<gone>, (?!and\b|or\b|but\b|nor\b|who\b|which\b|I\b|we\b|he\b|she\b|they\b)[^,.;:!?()\n]{2,60},"
    r"| ?[–—]\s?[^–—.;:()\n]{2,50}[–—]| - [^.;:()\n-]{2,50} -| \([^()\n]{2,50}\))(?= [a-z])"
)
_NAME_ASIDE = re.compile(
    r"\b(?:[A-Z][\w'-]+|(?:my|our|the|his|her) [a-z]+)(?P<gone>, "
    r"(?:to|of|in|by|for|without|despite|after|against|with|much to|"
    r"true to|being|feeling|not|surprisingly|apparently|naturally|predictably|finally)\b"
    r"(?! (?:the|a|an|my) \w+,? (?:and|or) )[^,.;:!?()\n]{0,50},)(?= [a-z]+(?:ed|t|d|k|w|e|g|n|m)\b)"
)
_PARENTHESIS = re.compile(r"\b[a-z]+(?P<gone> \((?!my\b|our\b|his\b|her\b)[a-z][a-z' ]{1,30}\))(?= [a-z]+ )")
_DISLOCATED = re.compile(
    rf"{_START}{_LEAD}"
    r"(?P<kept>(?!(?:sorry|oops|apologies|wait|nope|correction|no|nah|yep|yeah|sure|thanks)\b)"
    r"(?:(?:my|our) [\w-]+(?: (?-i:[A-Z])[\w'-]+)?|"
    r"(?-i:[A-Z])[\w'-]+))"
    r"(?P<gone>,(?: (?:well|like|you know|see|now|though|anyway),)? (?:he|she|they))"
    r"(?=(?:'s|'d|'ve)? [a-z]+)",
    _FLAGS,
)
_HOW_COME = re.compile(
    rf"\b(?:{frames.WHO}|(?-i:[A-Z])[\w'-]+|and)(?:'ve|'d)? (?:finally |just |then )?"
    rf"(?P<gone>(?:{frames.HARDLY_AND}) )(?=[a-z]+)",
    _FLAGS,
)
_BEFORE_VERB = re.compile(
    rf"\b(?:{frames.WHO}|(?-i:[A-Z])[\w'-]+|my \w+)(?:'ve|'d| have| has| had)? "
    rf"(?P<gone>(?:{frames.BEFORE_VERB}) )(?=[a-z]+\b)",
    _FLAGS,
)
_TAGGED = re.compile(
    r"(?P<gone>, (?:didn't|haven't|wasn't|don't|isn't|hasn't|weren't|aren't|won't|did|right|innit|eh|huh|"
    r"yeah|no)(?: (?:I|we|he|she|they|it|you))?)(?P<mark>\?|(?=[.!]))"
    rf"|(?P<more>[,–—-] (?:{frames.COMMENTS}))(?=[.!])",
)
_LUCKY = re.compile(rf"\b(?P<gone>{'|'.join(frames.LUCKY)})(?= [a-z]+)", _FLAGS)
_UNLUCKY = re.compile(rf"\b(?P<gone>{'|'.join(frames.UNLUCKY)})(?= [a-z]+)", _FLAGS)

_DAY_WAS = re.compile(
    rf"{_START}{_LEAD}(?:(?:my|the|our|over|on|in|at) ){{0,2}}(?P<time>(?:\w+ ){{0,3}}(?:{frames.DAYS}))"
    rf"(?P<was> (?:was|were|has been|'s been) (?:(?:{frames.VERY}) )?(?:{frames.EVENTFUL}))"
    r"(?P<mark>[,:;.!–—-]+)(?= (?:(?-i:I|We)\b))",
    _FLAGS,
)


def plainly(text: str) -> str:
    """Return a text of the same length that tells without frames what the text tells in them."""
    lowered = text.casefold()
    for pattern, say in _RULES:
        hints = _HINTS.get(pattern)
        if hints is not None and not any(hint in lowered for hint in hints):
            continue
        for found in reversed(list(pattern.finditer(text))):
            said = say(found)
            if len(said) == len(found[0]):
                text = text[: found.start()] + said + text[found.end() :]
    return text


def _without(found: re.Match[str]) -> str:
    """Blank what is gone; of an aside that says when, only the marks."""
    start, end = (at - found.start() for at in found.span("gone"))
    gone, whole = found["gone"], found[0]
    if _TIME.search(gone):
        blank = " " + gone[1:-1] + " "
        return whole[:start] + blank + whole[end:] if gone[0] in ",–—-(" else whole
    return whole[:start] + " " * (end - start) + whole[end:]


def _blanked(found: re.Match[str]) -> str:
    """Blank what is gone."""
    group = "gone" if found["gone"] is not None else "more"
    return in_place(found, {group: ""})


def _asked(found: re.Match[str]) -> str:
    """Return "Did I mention I sold it?" as "I sold it."; a present verb is asked about."""
    forms = {one.form for one in VERB_FORMS.get(found["verb"].casefold(), ())}
    past = bool(forms & {Form.PAST, Form.PARTICIPLE}) or found["verb"].endswith("ed")
    return in_place(found, {"gone": "", "mark": "." if found["mark"] else ""}) if past else ""


def _checked(found: re.Match[str]) -> str:
    """Return "I sold it, right?" as "I sold it."; what is asked of the hearer stays a question."""
    if found["gone"] is None or found["mark"] != "?":
        return _blanked(found)
    said = re.split(r"[.!?\n]", found.string[: found.start()])[-1].casefold().split()
    of_hearer = bool({"you", "your", "you're", "you've"} & set(said[:_NEAR]))
    own = found["gone"].split()[-1].casefold() in _OWN_CHECKS
    return in_place(found, {"gone": "", "mark": "."}) if own and not of_hearer else _blanked(found)


def _told_twice(found: re.Match[str]) -> str:
    """Return "Ana, she won" as "Ana won"; "Yes, she won" and "Luckily, she won" name nobody."""
    word = found["kept"].casefold()
    stems = {word[:-2], f"{word[:-3]}y"} if word.endswith("ly") else set()
    adverb = word.endswith(_ADVERBIAL) or bool(stems & (ADJECTIVES | {"luck", "lucky"}))
    if adverb or word in FIXED or word in WEEKDAYS_AND_MONTHS:
        return ""
    return _blanked(found)


def _listed(found: re.Match[str]) -> str:
    """Return "Another thing done: painted the shed" as "painted the shed"."""
    past = any(one.form is Form.PAST for one in VERB_FORMS.get(found["verb"].casefold(), ()))
    return in_place(found, {"gone": ""}) if past and not _TIME.search(found["gone"]) else ""


def _smaller(found: re.Match[str]) -> str:
    return in_place(found, {"very": "", "single": "", "to_the": "", "part": "days"})


def _earlier(found: re.Match[str]) -> str:
    return in_place(found, {"before": "earlier"})


def _who(found: re.Match[str]) -> str:
    """Return "Guess who won? Me!" as "I won."; "Who won? Ana!" as "Ana won."."""
    answer = found["answer"]
    own = _ME.fullmatch(answer) is not None
    has = bool(found["has"] or found["had"])
    said = ("I've" if has else "I") if own else answer + ("'s" if has else "")
    return in_place(found, {"ask": said, "mark": ".", "answer": "", "end": ""})


def _headed(found: re.Match[str]) -> str:
    """Return "My proudest moment last week? I won" as "last week, I won"."""
    head = "head" if "head" in found.groupdict() else "ask"
    if _TIME.search(found["rest"]):
        return in_place(found, {head: "", "mark": ","})
    return in_place(found, {head: "", "rest": "", "mark": ""})


def _managed(found: re.Match[str]) -> str:
    return in_place(found, {"gone": "managed to"})


def _failed(found: re.Match[str]) -> str:
    return in_place(found, {"gone": "failed to"})


def _on_the_day(found: re.Match[str]) -> str:
    """Return "Yesterday was packed: I moved" as "Yesterday, I moved"."""
    return in_place(found, {"was": ",", "mark": ""})


_TIME = re.compile(rf"\b(?:{frames.SEEN_TIME})\b|\d", _FLAGS)
_ME = re.compile(frames.ANSWERED_ME, _FLAGS)
_RULES: tuple[Rule, ...] = (
    (_GUESS, _who),
    (_WHAT, _headed),
    (_HEADLINE, _headed),
    (_JUST_GONE, _blanked),
    (_SMALL, _smaller),
    (_PREVIOUSLY, _earlier),
    (_LISTED, _listed),
    (_ASKED_TELLING, _asked),
    (_TELLING_OF, _blanked),
    (_DISARMING, _blanked),
    (_OPENING, _blanked),
    (_OPENING_BARE, _blanked),
    (_ANNOUNCING, _blanked),
    (_NEWS_IS, _blanked),
    (_TAGGED, _checked),
    (_DISLOCATED, _told_twice),
    (_COMMENT, _blanked),
    (_ASIDE, _without),
    (_NAME_ASIDE, _without),
    (_PARENTHESIS, _blanked),
    (_HOW_COME, _blanked),
    (_BEFORE_VERB, _blanked),
    (_LUCKY, _managed),
    (_UNLUCKY, _failed),
    (_DAY_WAS, _on_the_day),
    *CLEFTS,
    *RULES,
)
_MARKS = (",", "-", "–", "—")
_HINTS: dict[re.Pattern[str], tuple[str, ...]] = {
    _GUESS: ("who",),
    _WHAT: (" what ",),
    _HEADLINE: ("?", ":", " -", "–", "—"),
    _JUST_GONE: ("day ",),
    _SMALL: ("very ", "single ", "to the ", "s ago", "s later", "s earlier", "s before", "s back"),
    _PREVIOUSLY: ("previously", "beforehand"),
    _LISTED: (":",),
    _NEWS_IS: (" is ", " was ", "'s ", " being "),
    _TAGGED: _MARKS,
    _DISLOCATED: (",",),
    _COMMENT: _MARKS,
    _ASIDE: (*_MARKS, "("),
    _NAME_ASIDE: (",",),
    _PARENTHESIS: ("(",),
    _LUCKY: (" to ",),
    _UNLUCKY: (" to ",),
    _DAY_WAS: (" was", " were", " been"),
}
"""Without any of these a text need not be searched."""
