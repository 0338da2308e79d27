"""Says plainly what is planned: "it's in my diary: selling the car" as "I will sell the car".

The text keeps its length, so that offsets stay.
"""

import re
from collections.abc import Callable, Mapping

from structmem.extraction.english import planning as english
from structmem.extraction.grammar.lemmas import VERB_FORMS, Form, lemma_of
from structmem.extraction.wordlist import word_set

_FLAGS = re.IGNORECASE
_LEAD = r"(?P<lead>(?:(?:and|so|oh|well|but|ok|okay|right|anyway|now|yes|also),? )*)"
_START = rf"(?:(?<=^)|(?<=[.!?…\n]\s)|(?<=\n)){_LEAD}"
_MARK = r"\s*(?:[:,;]|\s[–—-])\s+"
_ING = r"(?P<verb>[a-z]{2,}ing)\b"
_BASE = rf"(?P<verb>(?!(?:{english.NEVER_ENDS})\b)[a-z]+)\b"
_OPEN_TIMES = word_set("on in at next this tomorrow tonight")
_OWNERS = {"the": "I", "my": "I", "our": "We", "his": "He", "her": "She", "their": "They"}

_PLANS = re.compile(rf"\b(?:re)?(?:{english.HINTS})")
"""A quick look: a text without any of these announces nothing roundabout."""

_WILL = re.compile(rf"{english.WHO}(?P<frame>{english.BE} (?:{english.READY}) to) {_BASE}", _FLAGS)
_DECIDED = re.compile(
    rf"{english.WHO}(?P<frame>{english.HAVE} (?P<got>got|(?:{english.DECIDED})) to) {_BASE}", _FLAGS
)
_INTEND = re.compile(rf"\b(?:i|we|they)(?P<frame> {english.INTEND} to) {_BASE}", _FLAGS)
_INTENDS = re.compile(rf"{english.WHO}(?P<frame> {english.INTEND}s to) {_BASE}", _FLAGS)
_DOING = re.compile(
    rf"{english.WHO}(?P<frame>(?:{english.HAVE} (?:{english.INTENTION})|{english.BE} (?:{english.BENT})|"
    rf" intend) {_ING})",
    _FLAGS,
)
_NOT_DOING = re.compile(
    rf"{english.WHO}(?P<frame>{english.HAVE} (?:got )?(?:{english.NO_INTENTION}) (?P<verb>[a-z]+))\b", _FLAGS
)
_NOT_TO = re.compile(
    rf"{english.WHO}(?P<frame>(?:'ve|'s| have| has)?(?: now| just| finally| also)* "
    rf"(?:decided|chosen|chose|opted|resolved|agreed|vowed|elected) (?:not to|against|never to)) {_BASE}",
    _FLAGS,
)
_PLAN_IS = re.compile(
    rf"{_START}(?P<frame>(?P<owner>the|my|our|his|her|their) {english.PLAN_NOUNS}"
    rf"(?P<time> (?:for|on|in) [^,.;:!?]{{3,30}}?)?(?: is|'s) to) {_BASE}",
    _FLAGS,
)
_SETTLED = re.compile(rf"{_START}(?P<frame>(?:{english.SETTLED}){_MARK}(?:i'm |we're )?{_ING})", _FLAGS)
_TOLD_NEXT = r"(?:I|we|on|in|at|next|this|tomorrow|tonight|come|by)"
_SETTLED_THAT = re.compile(rf"{_START}(?P<frame>(?:{english.SETTLED}){_MARK})(?={_TOLD_NEXT}\b)", _FLAGS)
_NOTHING_STOPS = re.compile(rf"{_START}(?P<frame>{english.NOTHING_STOPS} {_ING})", _FLAGS)
_WHATEVER = re.compile(
    rf"{_START}(?P<frame>{english.WHATEVER_COMES}(?:{_MARK}| (?=(?:on|next|in|this) )))", _FLAGS
)
_THATS_WHEN = re.compile(
    r"(?P<that>,? (?:and )?(?:that's|this is|that is|it's) (?:when|the (?:day|night|week|time))(?: that)?)"
    r"(?= (?:i|we)\b)",
    _FLAGS,
)
_LISTED = re.compile(
    rf"{_START}(?P<frame>{english.LISTED}(?P<time> (?:for|on|in) [^,.;:!?]{{3,30}}?)?(?P<mark>:) {_ING})",
    _FLAGS,
)
_IN_MIND = re.compile(
    rf"{_START}(?P<frame>{english.IN_MIND})(?P<time>(?: [^,.;:!?]{{3,40}}?)?)(?P<is> is(?: to)?) {_BASE}",
    _FLAGS,
)
_PUT_DOWN = re.compile(rf"{_START}{_ING}(?P<what> [^,.;:!?]{{2,50}}?) (?P<put>{english.PUT_DOWN}) ", _FLAGS)
_DROPPED = re.compile(
    rf"{english.WHO}(?P<frame>(?:'ve|'s| have| has)?(?: just| now| had to| have to| decided to)* "
    rf"(?:{english.DROPPED}|cancel|call off|abandon|skip) (?P<verb>[a-z]+))\b",
    _FLAGS,
)
_THING_IS_OFF = re.compile(
    r"\b(?:the|my|our|this|that|his|her|their|[a-z]+'s) [^,.;:!?]{3,40}? "
    rf"(?P<off>{english.THING_OFF})(?=\W|$)",
    _FLAGS,
)
_IT_IS_OFF = re.compile(rf"(?P<frame>\b(?:i|we)(?:{english.DROPPED_IT}))(?=\s*[,.;:!–—-]|\s*$)", _FLAGS)
_ITS_DATE = re.compile(
    r"(?P<frame>\b(?:moved|changed|shifted|altered) the (?:date|day|time) (?:of|for))"
    r"(?= (?:the|my|our|his|her)\b)",
    _FLAGS,
)
_BUT_ON = re.compile(
    r"\b(?P<not>won't|will not|didn't|wasn't|weren't|isn't|aren't|don't|doesn't|not) [^,.;:!?]{2,40}?"
    r"(?P<on> (?:on|in|at|next|this|last) [^,.;:!?]{2,25},? but)"
    r"(?= (?:on|in|at|next|this|last|tomorrow|yesterday)\b)",
    _FLAGS,
)
_MOVED = re.compile(
    rf"{english.WHO}(?P<frame>(?:'ve|'s| have| has)?(?: just| now| had to| have to)* "
    rf"(?:{english.PUT_OFF}|brought|put|pulled) {_ING})"
    r"(?P<what> [^,.;:!?]{2,50}?) (?P<to>(?:(?:forward|back|up|on) )?(?:to|till|until|for))\b"
    rf"(?= (?:{english.TIME_OPENS}))",
    _FLAGS,
)
_IS_MOVED = re.compile(
    rf"{_START}{_ING} [^,.;:!?]{{2,50}}? "
    r"(?P<moved>(?:(?:has|have|had|got|gets|was|is|been|to be|being|will|'s)\s)+"
    rf"(?:{english.PUT_OFF}|(?:have )?(?:to )?wait)"
    r"(?:,? (?:and |so |but )?(?:it's|it is|it'll be|it will be|now)(?: now)?)?(?: till| until| to| for)?)"
    r"(?= (?P<next>\w+))",
    _FLAGS,
)


def as_planned(text: str) -> str:
    """Return a text of the same length that announces plans plainly."""
    if not _PLANS.search(text.lower()):
        return text
    text = text.replace("’", "'")
    for pattern, say in _RULES:
        for found in reversed(list(pattern.finditer(text))):
            said = say(found)
            if len(said) == len(found[0]):
                text = text[: found.start()] + said + text[found.end() :]
    return text


def _put(found: re.Match[str], words: Mapping[str, str]) -> str:
    """Put words in the place of groups, filled up with blanks; an empty string if they are too long."""
    whole = found[0]
    for group, said in words.items():
        start, end = (at - found.start() for at in found.span(group))
        if len(said) > end - start:
            return ""
        whole = whole[:start] + said.ljust(end - start) + whole[end:]
    return whole


def _base(found: re.Match[str]) -> str:
    """Return the base form of what is a verb for sure, else nothing."""
    word = found["verb"].casefold()
    if word.endswith("ing") and word not in {"bring", "sing", "ring", "swing", "cling", "fling", "sting"}:
        lemma = lemma_of(word, Form.GERUND)
        return lemma if lemma != word else ""
    known = any(form.form is Form.BASE for form in VERB_FORMS.get(word, ()))
    return word if known or word in {"do", "go", "get"} else ""


def _will(found: re.Match[str]) -> str:
    return _put(found, {"frame": " will"}) if _base(found) else ""


def _decided(found: re.Match[str]) -> str:
    said = " have to" if found["got"].casefold() == "got" else " will"
    return _put(found, {"frame": said}) if _base(found) else ""


def _intend(found: re.Match[str]) -> str:
    return _put(found, {"frame": " plan to"}) if _base(found) else ""


def _intends(found: re.Match[str]) -> str:
    return _put(found, {"frame": " plans to"}) if _base(found) else ""


def _doing(found: re.Match[str]) -> str:
    base = _base(found)
    return _put(found, {"frame": f" will {base}"}) if base else ""


def _not_doing(found: re.Match[str]) -> str:
    base = _base(found)
    return _put(found, {"frame": f" won't {base}"}) if base else ""


def _plan_is(found: re.Match[str]) -> str:
    """Return "The plan for 12 July is to sell" as "On 12 July I'll sell"."""
    who = _OWNERS[found["owner"].casefold()]
    if not _base(found):
        return ""
    if found["time"] is None:
        return _put(found, {"frame": f"{who} will"})
    time = found["time"].split(" ", 2)[2]
    return _put(found, {"frame": f"on {time} {who} will"})


def _not_to(found: re.Match[str]) -> str:
    return _put(found, {"frame": " won't"}) if _base(found) else ""


def _settled(found: re.Match[str]) -> str:
    base = _base(found)
    return _put(found, {"frame": f"I will {base}"}) if base else ""


def _settled_that(found: re.Match[str]) -> str:
    return _put(found, {"frame": ""})


def _thats_when(found: re.Match[str]) -> str:
    return _put(found, {"that": ","})


def _listed(found: re.Match[str]) -> str:
    base = _base(found)
    if not base:
        return ""
    if found["time"] is None:
        return _put(found, {"frame": f"I will {base}"})
    return _put(found, {"frame": f"on {found['time'].split(' ', 2)[2]} I will {base}"})


def _in_mind(found: re.Match[str]) -> str:
    if not _base(found):
        return ""
    said = "I will" if found["doer"].casefold() == "i" else "we will"
    return _put(
        found, {"frame": "", "is": f" {said[0]}'ll" if len(found["is"]) > len(" is") else f" {said[0]}"}
    )


def _put_down(found: re.Match[str]) -> str:
    base = _base(found)
    return _put(found, {"verb": f"I {base}", "put": "on"}) if base else ""


def _dropped(found: re.Match[str]) -> str:
    base = _base(found)
    return _put(found, {"frame": f" won't {base}"}) if base else ""


def _moved(found: re.Match[str]) -> str:
    base = _base(found)
    return _put(found, {"frame": f" will {base}", "to": "on"}) if base else ""


def _is_moved(found: re.Match[str]) -> str:
    base = _base(found)
    on = "" if found["next"].casefold() in _OPEN_TIMES else "on"
    return _put(found, {"verb": f"I {base}", "moved": on}) if base else ""


def _thing_is_off(found: re.Match[str]) -> str:
    return _put(found, {"off": "is off"})


def _it_is_off(found: re.Match[str]) -> str:
    return _put(found, {"frame": "it's off"})


def _its_date(found: re.Match[str]) -> str:
    return _put(found, {"frame": "moved"})


def _but_on(found: re.Match[str]) -> str:
    """Return "I won't go on Monday but on Friday" as "I will go on Friday"."""
    said = {"won't": "will", "will not": "will", "didn't": "did", "wasn't": "was", "weren't": "were"}
    said |= {"isn't": "is", "aren't": "are", "doesn't": "does", "don't": "do", "not": ""}
    return _put(found, {"not": said[found["not"].casefold()], "on": ""})


_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_NOT_DOING, _not_doing),
    (_NOT_TO, _not_to),
    (_THATS_WHEN, _thats_when),
    (_WHATEVER, _settled_that),
    (_NOTHING_STOPS, _settled),
    (_SETTLED, _settled),
    (_SETTLED_THAT, _settled_that),
    (_LISTED, _listed),
    (_PLAN_IS, _plan_is),
    (_IN_MIND, _in_mind),
    (_PUT_DOWN, _put_down),
    (_DOING, _doing),
    (_WILL, _will),
    (_DECIDED, _decided),
    (_INTEND, _intend),
    (_INTENDS, _intends),
    (_IS_MOVED, _is_moved),
    (_MOVED, _moved),
    (_THING_IS_OFF, _thing_is_off),
    (_IT_IS_OFF, _it_is_off),
    (_ITS_DATE, _its_date),
    (_BUT_ON, _but_on),
    (_DROPPED, _dropped),
)
