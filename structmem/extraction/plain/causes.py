"""Rules that say with "because", "due to" and "so" what is told in turns of phrase; offsets stay.

"But for the grant I would never have moved" reads as "Due to the grant I moved", "that did it: I quit" as
"so I quit", "I put it down to the heat" as "it was due to the heat".
"""

import re
from collections.abc import Callable

from structmem.extraction.english import turns
from structmem.extraction.grammar.lemmas import VERB_FORMS, Form, lemma_of, past_of
from structmem.extraction.wordlist import word_set

_FLAGS = re.IGNORECASE
_SAYING = word_set(
    """
    think thought know knew say said tell told feel felt hear heard believe believed realise realised hope
    hoped mean meant see saw sure glad happy sad afraid find found so
    """
)

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], dict[str, str]], tuple[str, ...]]
"""What is looked for, what to put in its groups, and words of which one is there if it is."""


def plainly_caused(text: str) -> str:
    """Return a text of the same length that tells its causes with plain words."""
    low = text.casefold()
    for pattern, say, hints in _RULES:
        if not any(hint in low for hint in hints):
            continue
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
    whom = turns.OBJECTS.get((found["whom"] or "me").casefold(), found["whom"] or "me")
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
        re.compile(
            rf"\b(?P<open>{turns.UNLESS})(?= ){turns.INSIDE}{{2,70}}?[ ,]{turns.WHO}{turns.DONE}", _FLAGS
        ),
        _unless,
        turns.WOULD_HINTS,
    ),
    (
        re.compile(rf"\b{turns.WHO}{turns.DONE}{turns.INSIDE}{{0,80}}? (?P<open>{turns.UNLESS}) ", _FLAGS),
        _unless,
        turns.WOULD_HINTS,
    ),
    (
        re.compile(
            rf"\b(?P<if>if)(?= ){turns.INSIDE}{{2,50}}? had(?P<neg>n't| not| never)(?= )"
            rf"{turns.INSIDE}{{1,70}}?[ ,]{turns.WHO}{turns.DONE}",
            _FLAGS,
        ),
        _if_not,
        turns.WOULD_HINTS,
    ),
    (
        re.compile(
            rf"\b{turns.WHO}{turns.DONE}{turns.INSIDE}{{0,70}}? (?P<if>if)(?= ){turns.INSIDE}{{2,50}}? had"
            r"(?P<neg>n't| not| never)(?= )",
            _FLAGS,
        ),
        _if_not,
        turns.WOULD_HINTS,
    ),
    (
        re.compile(
            rf"{turns.START}(?P<if>had)(?= ){turns.INSIDE}{{2,50}}? (?P<neg>not|never) (?P<told>[a-z]+)\b"
            rf"{turns.INSIDE}{{0,70}}?[ ,]{turns.WHO}{turns.DONE}",
            _FLAGS,
        ),
        _if_not,
        turns.WOULD_HINTS,
    ),
    (
        re.compile(rf"(?<=[,;.–—-] )(?P<open>otherwise|or else),? {turns.WHO}{turns.DONE}", _FLAGS),
        _otherwise,
        turns.WOULD_HINTS,
    ),
    (
        re.compile(
            rf"\b{turns.WHO} (?:would|'d|could) have {turns.INSIDE}{{2,70}}?, (?P<only>only|except)(?= )",
            _FLAGS,
        ),
        _only,
        turns.WOULD_HINTS,
    ),
    (
        re.compile(
            rf"\b(?P<frame>(?:{turns.ENDED}) (?P<own>my|our) (?:{turns.HOPES}) (?:of|at))"
            r"(?= [a-z]+ing\b)",
            _FLAGS,
        ),
        _stopped,
        turns.HOPE_HINTS,
    ),
    (
        re.compile(
            rf"{turns.CLAUSE_START}(?P<frame>no (?P<verb>[a-z]+ing)(?P<rest> [^.!?,;\n]{{1,40}}?)?"
            r" for (?P<who>me|us))\b",
            _FLAGS,
        ),
        _denied,
        ("no ",),
    ),
    (
        re.compile(
            r"(?P<frame>\b(?:and )?(?:the|one) (?:upshot|end result|net result|outcome|long and short)"
            r"(?: of (?:it|that|this|all that|it all))? (?:was|is|being)(?: that)?)(?= )",
            _FLAGS,
        ),
        _settled,
        turns.VERDICT_HINTS,
    ),
    (
        re.compile(
            rf"(?P<frame>\b{turns.BLAMED_IT}(?: entirely| mostly| purely| solely)?"
            r" (?:down to|up to|to|on))(?= )",
            _FLAGS,
        ),
        _blamed,
        turns.BLAME_HINTS,
    ),
    (
        re.compile(
            rf"(?P<frame>\b(?:I|we) (?:{turns.BLAMES}) "
            r"(?P<thing>(?:the|my|our|his|her|their) (?!\w+ing\b)[^.!?,;\n]{2,30}?)"
            r" (?:down|up) to)(?= )",
            _FLAGS,
        ),
        _blamed_thing,
        turns.BLAME_HINTS,
    ),
    (
        re.compile(rf"(?P<frame>{turns.BLAMED_WHICH} (?:down to|up to|to|on))(?= )", _FLAGS),
        _blamed_behind,
        turns.BLAME_HINTS,
    ),
    (
        re.compile(
            rf"(?P<frame>\b{turns.BLAMED_DOING})\b(?= ){turns.INSIDE}{{1,80}}? (?P<to>down to)(?= )",
            _FLAGS,
        ),
        _blamed_doing,
        turns.BLAME_HINTS,
    ),
    (
        re.compile(
            rf"(?P<frame>\b(?:and )?(?:that|this|it|which) (?:really |finally |just )?(?:{turns.VERDICT})"
            rf"(?: for (?:me|us))?(?:\s*[,:;.!–—-]+\s+|\s+(?=and\b))(?:and )?(?:so )?)"
            rf"(?={turns.WHO}\b(?!'s\b))",
            _FLAGS,
        ),
        _settled,
        turns.VERDICT_HINTS,
    ),
    (
        re.compile(
            rf"{turns.START}(?:and )?(?P<frame>(?:{turns.DECIDED_BY})(?: for (?:me|us))? (?:was|is)"
            r"(?P<that> that| when| how)?)(?= )",
            _FLAGS,
        ),
        _settled_by,
        turns.VERDICT_HINTS,
    ),
    (
        re.compile(
            rf"{turns.BEHIND}(?P<frame>{turns.WHY_ELSE})\b{turns.INSIDE}{{0,90}}?(?P<mark>\?)", _FLAGS
        ),
        _why_else,
        ("why",),
    ),
    (
        re.compile(
            rf"{turns.BEHIND}(?P<frame>why (?:else )?do you think)(?= (?:I|we)\b)"
            rf"{turns.INSIDE}{{3,90}}?(?P<mark>\?)",
            _FLAGS,
        ),
        _why_think,
        ("why",),
    ),
    (
        re.compile(
            rf"\b(?P<frame>(?:{turns.LED})"
            rf"(?: (?P<whom>{turns.WHOM})(?= )| (?=[a-z]+ing {turns.OBJECT_AHEAD})) ?(?P<verb>[a-z]+ing))\b",
            _FLAGS,
        ),
        _made_do,
        turns.LED_HINTS,
    ),
    (
        re.compile(
            rf"\b(?:that|which|it) (?P<frame>(?:got|had|set) (?P<whom>{turns.WHOM}) (?P<verb>[a-z]+ing))\b",
            _FLAGS,
        ),
        _made_do,
        turns.LED_HINTS,
    ),
    (
        re.compile(
            rf"\b(?P<frame>(?:it|that)(?:'s| is| was)(?: just| only| mainly| all)? because)"
            rf"(?P<reason> {turns.INSIDE}{{3,80}}?)(?P<that> that)(?= {turns.WHO} )",
            _FLAGS,
        ),
        _stressed,
        ("because",),
    ),
)
