"""Rules that say with "because", "due to" and "so" what is told in turns of phrase; offsets stay.

"But for the grant I would never have moved" reads as "Due to the grant I moved", "that did it: I quit" as
"so I quit", "I put it down to the heat" as "it was due to the heat".
"""

import re
from collections.abc import Callable

from structmem.extraction.lemmas import VERB_FORMS, Form, lemma_of, past_of

_FLAGS = re.IGNORECASE
_START = r"(?:(?<=^)|(?<=[.!?…]\s)|(?<=\n))"
_WHO = r"(?:I|we|he|she|they|you|it|my \w+|our \w+|(?-i:[A-Z])[\w'-]+)"
_INSIDE = r"[^.!?;\n]"
_UNLESS = (
    r"but for|had it not been for|had not it been for|hadn't it been for|were it not for|if not for|"
    r"if it (?:had not|hadn't|had never|hadn't have|wasn't|weren't|were not|was not)(?: been)? for|without"
)
_WOULD = (
    r"(?: would| could|'d)(?P<not>n't| never| not)?(?: even)? have|"
    r"(?: would| could)(?P<never>n't| never| not)?'ve"
)
_DONE = rf"(?P<done>(?P<would>{_WOULD}) (?P<verb>[a-z]+))\b"
_BLAMES = r"put|puts|chalk|chalked|attribute|attributed|credit|blame|blamed|ascribe|pin|pinned"
_BLAMED_IT = rf"(?:I|we)(?:'d| would|'ve| have)? (?:{_BLAMES}) (?:it|that|this)(?: all| one)?"
_BLAMED_WHICH = rf", (?:which|something) (?:I|we)(?:'d| would)? (?:{_BLAMES})"
_BLAMED_DOING = rf"I (?:{_BLAMES}) (?:me |my |the fact of )?(?P<verb>[a-z]+ing)"
_BEHIND = r"(?<=[.!?,;…–—-] )"
_WHY_ELSE = r"why else would (?P<who>I|we)(?P<have> have|'ve)? (?P<verb>[a-z]+)"
_HINTS = re.compile(
    r"\b(?:for|without|ha(?:ve|d)|because|why|straw|down|up to|decid|did it|settled|swung|sealed|tip|push|"
    r"enough|was it|coffin|mind|clinch|led|leads|result|ended|culm|got|set|no|only|except|otherwise|else|"
    r"upshot|outcome|hopes?|plans?|dreams?|chances?|attempts?)|'ve\b",
    _FLAGS,
)
_VERDICT = (
    r"(?:was|is) (?:the|my|our) (?:last|final) straw|did it|sealed it|sealed the deal|settled it|swung it|"
    r"clinched it|decided it|decided me|tipped (?:the|my) (?:balance|scales?)|tipped me over(?: the edge)?|"
    r"tipped it|(?:was|is) (?:it|enough|what did it|what tipped it|the tipping point|the deciding factor|"
    r"the nail in the coffin|what settled it|what decided it|what swung it)|pushed me over the edge|"
    r"made up my mind|made my mind up"
)
_DECIDED_BY = (
    r"(?:the|my|our) (?:last|final) straw|the (?:deciding factor|tipping point|clincher|decider)|"
    r"what (?:did it|swung it|settled it|clinched it|decided it|decided me|sealed it|sealed the deal|"
    r"tipped it|tipped (?:the|my) (?:balance|scales?)|tipped me over(?: the edge)?|"
    r"pushed me over the edge|changed my mind|made up my mind|made my mind up)"
)
_SAYING = frozenset(
    [
        "think",
        "thought",
        "know",
        "knew",
        "say",
        "said",
        "tell",
        "told",
        "feel",
        "felt",
        "hear",
        "heard",
        "believe",
        "believed",
        "realise",
        "realised",
        "hope",
        "hoped",
        "mean",
        "meant",
        "see",
        "saw",
        "sure",
        "glad",
        "happy",
        "sad",
        "afraid",
        "find",
        "found",
        "so",
    ]
)

_WHOM = r"me|us|him|her|them|you|my \w+|my|our|his|their|(?-i:[A-Z])[\w-]+"
_ENDED = (
    r"put paid to|put an end to|put a stop to|ended|dashed|killed(?: off)?|scuppered|ruined|wrecked|"
    r"spoil(?:ed|t)|scotched|crushed|thwarted|sank|quashed|shattered|nixed|derailed|foiled|did for|scrapped"
)
_HOPES = r"hopes?|plans?|dreams?|chances?|idea|attempts?"
_CLAUSE_START = r"(?:(?<=^)|(?<=[.!?,;…–—-] )|(?<=so ))"
_LED = r"led to|leads to|resulted in|ended (?:in|with)|culminated in"
_OBJECT_AHEAD = r"(?:to|the|a|an|my|our|in|at|on|from|with|it|him|her|them|out|up|off|home|back)\b"
_OBJECTS = {"my": "me", "our": "us", "his": "him", "their": "them", "your": "you"}

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], dict[str, str]]]


def plainly_caused(text: str) -> str:
    """Return a text of the same length that tells its causes with plain words."""
    if _HINTS.search(text) is None:
        return text
    for pattern, say in _RULES:
        for found in reversed(list(pattern.finditer(text))):
            text = _in_place(text, found, say(found))
    return text


def _in_place(text: str, found: re.Match[str], words: dict[str, str]) -> str:
    """Put words in the place of groups, filled up with blanks; leave all where one is too long."""
    spans = {group: found.span(group) for group in words if found[group] is not None}
    if any(len(words[group]) > end - start for group, (start, end) in spans.items()):
        return text
    for group, (start, end) in spans.items():
        said = words[group]
        if text[start].isupper():
            said = said[:1].upper() + said[1:]
        text = text[:start] + said.ljust(end - start) + text[end:]
    return text


def _past(verb: str, form: Form) -> str:
    """Return the past of a verb that stands in a form, or an empty string if it is none."""
    norm = verb.casefold()
    known = any(one.form is form for one in VERB_FORMS.get(norm, ())) or norm == "been"
    if not known and not (form is Form.PARTICIPLE and norm.endswith("ed")):
        return ""
    return past_of(_lemma(norm, form))


def _lemma(norm: str, form: Form) -> str:
    return "be" if norm == "been" else lemma_of(norm, form)


def _unless(found: re.Match[str]) -> dict[str, str]:
    """Say "because of" for "but for", and what was for what would not have been."""
    because = "because of" if len(found["open"]) >= len("because of") else "due to"
    done = _turned(found)
    return {"open": because, **done} if done else {}


def _if_not(found: re.Match[str]) -> dict[str, str]:
    """Return "if it hadn't rained, I'd have gone" as "because it had rained, I didn't go"."""
    done = _turned(found)
    if not done:
        return {}
    if found["if"].casefold() == "if":
        return {"if": "bc", "neg": "", **done}
    past = _past(found["told"], Form.PARTICIPLE)
    return {"if": "bc", "neg": "", "told": past, **done} if past else {}


def _turned(found: re.Match[str]) -> dict[str, str]:
    """Say what was, for what would not have been; and what was not, for what would have been."""
    verb = found["verb"]
    past = _past(verb, Form.PARTICIPLE)
    if not past:
        return {}
    room = found.end("verb") - found.start("would")
    denied = f" did not {_lemma(verb.casefold(), Form.PARTICIPLE)}"
    if past == "was":
        denied = " was not"
    if len(denied) > room:
        denied = denied.replace("did not", "didn't")
    return {"done": f" {past}" if found["not"] or found["never"] else denied}


def _blamed(found: re.Match[str]) -> dict[str, str]:
    return {"frame": "it was due to"}


def _blamed_thing(found: re.Match[str]) -> dict[str, str]:
    """Return "I put the rash down to soap" as "the rash was due to soap"."""
    return {"frame": f"{found['thing']} was due to"}


def _blamed_behind(found: re.Match[str]) -> dict[str, str]:
    return {"frame": ", due to"}


def _blamed_doing(found: re.Match[str]) -> dict[str, str]:
    past = _past(found["verb"], Form.GERUND)
    return {"frame": f"I {past}", "to": "due to"} if past else {}


def _settled(found: re.Match[str]) -> dict[str, str]:
    return {"frame": "so"}


def _settled_by(found: re.Match[str]) -> dict[str, str]:
    told = (found["that"] or "").strip().casefold()
    return {"frame": "that's because" if told else "it was due to"}


def _why_else(found: re.Match[str]) -> dict[str, str]:
    past = _past(found["verb"], Form.PARTICIPLE if found["have"] else Form.BASE)
    return {"frame": f"that's why {found['who']} {past}", "mark": "."} if past else {}


def _why_think(found: re.Match[str]) -> dict[str, str]:
    return {"frame": "that's why", "mark": "."}


def _otherwise(found: re.Match[str]) -> dict[str, str]:
    """Return "…, otherwise I'd never have gone" as "…, so I went"."""
    done = _turned(found)
    return {"open": "so", **done} if done else {}


def _stopped(found: re.Match[str]) -> dict[str, str]:
    """Return "put paid to my hopes of winning" as "stopped me from winning"."""
    return {"frame": f"stopped {'us' if found['own'].casefold() == 'our' else 'me'} from"}


def _denied(found: re.Match[str]) -> dict[str, str]:
    """Return "no hiking for me" as "I did not hike"."""
    norm = found["verb"].casefold()
    if not any(one.form is Form.GERUND for one in VERB_FORMS.get(norm, ())):
        return {}
    who = "we" if found["who"].casefold() == "us" else "I"
    return {"frame": f"{who} did not {lemma_of(norm, Form.GERUND)}{found['rest'] or ''}"}


def _only(found: re.Match[str]) -> dict[str, str]:
    return {"only": "but"}


def _made_do(found: re.Match[str]) -> dict[str, str]:
    """Return "led to me selling it" as "made me sell it"."""
    norm = found["verb"].casefold()
    if not any(one.form is Form.GERUND for one in VERB_FORMS.get(norm, ())):
        return {}
    whom = _OBJECTS.get((found["whom"] or "me").casefold(), found["whom"] or "me")
    made, verb = f"made {whom}", lemma_of(norm, Form.GERUND)
    room = found.start("verb") - found.start("frame")
    if len(made) < room:
        return {"frame": made.ljust(room) + verb}
    return {"frame": made + verb.rjust(len(found["frame"]) - len(made))}


def _stressed(found: re.Match[str]) -> dict[str, str]:
    words = found["reason"].split()
    return {} if words[-1].casefold() in _SAYING else {"frame": "because", "that": ","}


_RULES: tuple[Rule, ...] = (
    (
        re.compile(rf"\b(?P<open>{_UNLESS})(?= ){_INSIDE}{{2,70}}?[ ,]{_WHO}{_DONE}", _FLAGS),
        _unless,
    ),
    (
        re.compile(rf"\b{_WHO}{_DONE}{_INSIDE}{{0,80}}? (?P<open>{_UNLESS}) ", _FLAGS),
        _unless,
    ),
    (
        re.compile(
            rf"\b(?P<if>if)(?= ){_INSIDE}{{2,50}}? had(?P<neg>n't| not| never)(?= )"
            rf"{_INSIDE}{{1,70}}?[ ,]{_WHO}{_DONE}",
            _FLAGS,
        ),
        _if_not,
    ),
    (
        re.compile(
            rf"\b{_WHO}{_DONE}{_INSIDE}{{0,70}}? (?P<if>if)(?= ){_INSIDE}{{2,50}}? had"
            r"(?P<neg>n't| not| never)(?= )",
            _FLAGS,
        ),
        _if_not,
    ),
    (
        re.compile(
            rf"{_START}(?P<if>had)(?= ){_INSIDE}{{2,50}}? (?P<neg>not|never) (?P<told>[a-z]+)\b"
            rf"{_INSIDE}{{0,70}}?[ ,]{_WHO}{_DONE}",
            _FLAGS,
        ),
        _if_not,
    ),
    (
        re.compile(rf"(?<=[,;.–—-] )(?P<open>otherwise|or else),? {_WHO}{_DONE}", _FLAGS),
        _otherwise,
    ),
    (
        re.compile(
            rf"\b{_WHO} (?:would|'d|could) have {_INSIDE}{{2,70}}?, (?P<only>only|except)(?= )", _FLAGS
        ),
        _only,
    ),
    (
        re.compile(
            rf"\b(?P<frame>(?:{_ENDED}) (?P<own>my|our) (?:{_HOPES}) (?:of|at))"
            r"(?= [a-z]+ing\b)",
            _FLAGS,
        ),
        _stopped,
    ),
    (
        re.compile(
            rf"{_CLAUSE_START}(?P<frame>no (?P<verb>[a-z]+ing)(?P<rest> [^.!?,;\n]{{1,40}}?)?"
            r" for (?P<who>me|us))\b",
            _FLAGS,
        ),
        _denied,
    ),
    (
        re.compile(
            r"(?P<frame>\b(?:and )?(?:the|one) (?:upshot|end result|net result|outcome|long and short)"
            r"(?: of (?:it|that|this|all that|it all))? (?:was|is|being)(?: that)?)(?= )",
            _FLAGS,
        ),
        _settled,
    ),
    (
        re.compile(
            rf"(?P<frame>\b{_BLAMED_IT}(?: entirely| mostly| purely| solely)? (?:down to|up to|to|on))(?= )",
            _FLAGS,
        ),
        _blamed,
    ),
    (
        re.compile(
            rf"(?P<frame>\b(?:I|we) (?:{_BLAMES}) "
            r"(?P<thing>(?:the|my|our|his|her|their) (?!\w+ing\b)[^.!?,;\n]{2,30}?)"
            r" (?:down|up) to)(?= )",
            _FLAGS,
        ),
        _blamed_thing,
    ),
    (
        re.compile(rf"(?P<frame>{_BLAMED_WHICH} (?:down to|up to|to|on))(?= )", _FLAGS),
        _blamed_behind,
    ),
    (
        re.compile(
            rf"(?P<frame>\b{_BLAMED_DOING})\b(?= ){_INSIDE}{{1,80}}? (?P<to>down to)(?= )",
            _FLAGS,
        ),
        _blamed_doing,
    ),
    (
        re.compile(
            rf"(?P<frame>\b(?:and )?(?:that|this|it|which) (?:really |finally |just )?(?:{_VERDICT})"
            rf"(?: for (?:me|us))?(?:\s*[,:;.!–—-]+\s+|\s+(?=and\b))(?:and )?(?:so )?)"
            rf"(?={_WHO}\b(?!'s\b))",
            _FLAGS,
        ),
        _settled,
    ),
    (
        re.compile(
            rf"{_START}(?:and )?(?P<frame>(?:{_DECIDED_BY})(?: for (?:me|us))? (?:was|is)"
            r"(?P<that> that| when| how)?)(?= )",
            _FLAGS,
        ),
        _settled_by,
    ),
    (
        re.compile(rf"{_BEHIND}(?P<frame>{_WHY_ELSE})\b{_INSIDE}{{0,90}}?(?P<mark>\?)", _FLAGS),
        _why_else,
    ),
    (
        re.compile(
            rf"{_BEHIND}(?P<frame>why (?:else )?do you think)(?= (?:I|we)\b){_INSIDE}{{3,90}}?(?P<mark>\?)",
            _FLAGS,
        ),
        _why_think,
    ),
    (
        re.compile(
            rf"\b(?P<frame>(?:{_LED})(?: (?P<whom>{_WHOM})(?= )| (?=[a-z]+ing {_OBJECT_AHEAD}))"
            r" ?(?P<verb>[a-z]+ing))\b",
            _FLAGS,
        ),
        _made_do,
    ),
    (
        re.compile(
            rf"\b(?:that|which|it) (?P<frame>(?:got|had|set) (?P<whom>{_WHOM}) (?P<verb>[a-z]+ing))\b", _FLAGS
        ),
        _made_do,
    ),
    (
        re.compile(
            rf"\b(?P<frame>(?:it|that)(?:'s| is| was)(?: just| only| mainly| all)? because)"
            rf"(?P<reason> {_INSIDE}{{3,80}}?)(?P<that> that)(?= {_WHO} )",
            _FLAGS,
        ),
        _stressed,
    ),
)
