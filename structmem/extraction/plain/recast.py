"""Rules that say in plain order, with finite verbs, what is told in turned order or by -ing forms.

Each puts words of at most the same length in the place of others, so that offsets stay.
"""

import re
from collections.abc import Callable

from structmem.extraction.grammar.lemmas import VERB_FORMS, Form, lemma_of, past_of

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]
"""What is looked for, and what is said in its place: of the same length, else it is left alone."""

FLAGS = re.IGNORECASE
START = r"(?:(?<=^)|(?<=[.!?…]\s)|(?<=\n))"
LEAD = r"(?:(?:and|so|oh|well|but|then),? )?"
NO_END = r"[^.!?\n]"
SUBJECT = r"(?:I|we|he|she|they|it|you|my \w+|(?-i:[A-Z])[\w'-]+)"
_OWN = r"(?:I|we)(?:'ve|'d)?"
DOING = r"(?P<verb>[a-z]+ing)\b"
_ORDINAL = (
    r"first|next|last|later|second|third|after(?:wards)?|then|before(?: that)?|beforehand|earlier|prior"
)
_THAT_IS_FROM = (
    r"(?:that|this|it)(?:'s| is| was| comes| came)(?: all| just| probably| what)?(?: comes)? "
    r"(?:from|because of|down to|due to|thanks to|the (?:result|price) of|of|after)(?: (?:me|my|us|our))?"
)
_THAT_POINT = (
    r"(?:by|at|before|up to|until|till) (?:that|this|which) (?:point|time|stage|moment)|before then|"
    r"up to then|until then"
)


def in_place(found: re.Match[str], words: dict[str, str]) -> str:
    """Put words in the place of groups, filled up with blanks; an empty string if they are too long."""
    whole = found[0]
    for group, said in words.items():
        if found[group] is None:
            continue
        start, end = (at - found.start() for at in found.span(group))
        if len(said) > end - start:
            return ""
        whole = whole[:start] + said.ljust(end - start) + whole[end:]
    return whole


def done_of(verb: str) -> str:
    """Return "cooked" for "cooking"; an empty string for what is no known verb."""
    norm = verb.casefold()
    if not any(one.form is Form.GERUND for one in VERB_FORMS.get(norm, ())):
        return ""
    past = past_of(lemma_of(norm, Form.GERUND))
    return past.capitalize() if verb[0].isupper() else past


def _once_done(found: re.Match[str]) -> str:
    """Return "I didn't sing until I had slept" as "I did sing after I had slept"."""
    return in_place(found, {"not": "", "until": "after" if len(found["until"]) > 4 else "once", "after": ""})


def _in_turn(found: re.Match[str]) -> str:
    """Return "not until I slept did I sing" as "after I slept, I did sing"."""
    did = f",{found['who']} did "[: len(found["did"])]
    return in_place(found, {"open": "after" if "when" not in found["open"] else "once", "did": did})


def _came(found: re.Match[str]) -> str:
    """Return "Cooking the soup came first" as "Cooked the soup", "… came next" as "Cooked the soup later"."""
    done = done_of(found["verb"])
    order = found["order"].casefold()
    said = "" if order == "first" else " before" if order.startswith(("be", "ea", "pr")) else " later"
    return in_place(found, {"verb": done, "came": said}) if done else ""


def _mine(found: re.Match[str]) -> str:
    """Return "hence me cooking" as "hence I cooked", "that's from cooking" as "because I cooked"."""
    done = done_of(found["verb"])
    who = "we" if (found["who"] or "").casefold() in {"us", "our"} else "I"
    if not done:
        return ""
    return in_place(found, {"frame": f"{'because ' if found['from'] else ''}{who} {done}"})


def _having(found: re.Match[str]) -> str:
    """Return "Having slept, I sang" as "Once I slept, I sang"."""
    return in_place(found, {"having": "Once I"})


def _having_behind(found: re.Match[str]) -> str:
    """Return "I sang, having slept" as "I sang once I slept"."""
    return in_place(found, {"having": " once I"})


def _after(found: re.Match[str]) -> str:
    return in_place(found, {"gone": "after"})


def _by_then(found: re.Match[str]) -> str:
    """Return "at that point I'd slept" as "by then I'd slept"."""
    return in_place(found, {"gone": "by then"})


def _sooner(found: re.Match[str]) -> str:
    """Return "no sooner had I slept than I sang" as "once I had slept, I sang"."""
    return in_place(found, {"open": f"once {found['who']} had", "than": ","})


def _gone(found: re.Match[str]) -> str:
    return in_place(found, {"gone": ""})


def _sorry(found: re.Match[str]) -> str:
    """Return "Sorry for breaking it" as "Sorry, I broke it"."""
    done = done_of(found["verb"])
    return in_place(found, {"gone": f", I {done}"}) if done else ""


def _ahead(found: re.Match[str]) -> str:
    return in_place(found, {"gone": "before"})


def _there(found: re.Match[str]) -> str:
    """Return "there I was, mending it" as "I mended it"."""
    done = done_of(found["verb"])
    return in_place(found, {"there": f"{found['who']} {done}"}) if done else ""


def _what_with(found: re.Match[str]) -> str:
    """Return "what with me mending it" as "because I mended it"."""
    done, who = done_of(found["verb"]), "I" if found["whom"].casefold() == "me" else "we"
    return in_place(found, {"with": f"as {who} {done}"}) if done else ""


def _made(found: re.Match[str]) -> str:
    """Return "left me no option but to sell it" as "made me sell it"."""
    return in_place(found, {"gone": f"made {found['whom']}"})


def _if(found: re.Match[str]) -> str:
    """Return "had I sold it, I'd be rich" as "if I sold it, I'd be rich"."""
    return in_place(found, {"had": "if"})


def _new_sentence(found: re.Match[str]) -> str:
    """Return ", before which I slept" as ". before that I slept"."""
    return in_place(found, {"mark": ".", "which": "that"})


RULES: tuple[Rule, ...] = (
    (
        re.compile(
            rf"\b(?P<aux>did|had|was|were|could)(?P<not>n't| not)(?= [a-z]){NO_END}{{3,90}}? "
            rf"(?P<until>until|till)(?P<after> after)? (?={SUBJECT}(?:'d| \w+))",
            FLAGS,
        ),
        _once_done,
    ),
    (
        re.compile(
            rf"\b{SUBJECT} (?P<not>never) [a-z]+(?:ed|t|d|k|w|e)\b{NO_END}{{0,80}}? (?P<until>until|till)"
            rf"(?P<after> after)? (?={SUBJECT}(?:'d| \w+))",
            FLAGS,
        ),
        _once_done,
    ),
    (
        re.compile(
            rf"{START}{LEAD}(?P<open>not until(?: after)?|not before|(?:it was )?only (?:after|when|once))"
            rf"(?P<first> {NO_END}{{3,90}}?)(?P<did>,? did (?P<who>{SUBJECT}))"
            r"(?= (?:finally |then |even |ever )?[a-z]+)",
            FLAGS,
        ),
        _in_turn,
    ),
    (
        re.compile(
            rf"{START}{LEAD}{DOING}[^.;:!?,\n]{{2,60}}?"
            rf"(?P<came> (?:had )?(?:came|come|was|happened) (?:the )?(?P<order>{_ORDINAL})"
            r"(?: thing| step| on (?:my|the|our) list)?)(?=\s*(?:[.;:!,–—-]|and\b|but\b|$))",
            FLAGS,
        ),
        _came,
    ),
    (
        re.compile(
            rf"\b(?P<frame>(?:(?P<from>{_THAT_IS_FROM})|(?<=hence )(?P<who>me|my|us|our)|(?<=thus )(?:me|my))"
            rf" {DOING})",
            FLAGS,
        ),
        _mine,
    ),
    (
        re.compile(
            rf"{START}{LEAD}(?P<having>having(?: (?:already|finally|just|first))?) [a-z]+ "
            rf"[^.;:!?\n]{{2,80}}?, (?={_OWN}\b)",
            FLAGS,
        ),
        _having,
    ),
    (
        re.compile(
            rf"\b{_OWN} [^.;:!?,\n]{{3,80}}(?P<having>, having(?: first| already| just)?)(?= [a-z]+)", FLAGS
        ),
        _having_behind,
    ),
    (
        re.compile(
            r"\b(?P<gone>(?:(?:hot|hard|close) )?on the heels of|in the (?:wake|aftermath) of|subsequent to)"
            r"(?= (?:the|an?|my|our|his|her|their|[a-z]+ing)\b)",
            FLAGS,
        ),
        _after,
    ),
    (
        re.compile(
            r"\b(?P<gone>(?:well |shortly |long )?(?:ahead|in advance) of|in the run-up to|in the lead-up to)"
            r"(?= (?:the|an?|my|our|his|her|their|[a-z]+ing)\b)",
            FLAGS,
        ),
        _ahead,
    ),
    (
        re.compile(rf"\b(?P<there>there (?P<who>{SUBJECT}) (?:was|were|am|is),? (?:just )?{DOING})", FLAGS),
        _there,
    ),
    (re.compile(rf"\b(?P<with>what with (?P<whom>me|us) {DOING})", FLAGS), _what_with),
    (
        re.compile(
            r"\b(?P<gone>left (?P<whom>me|us|him|her|them) (?:with )?no (?:other )?"
            r"(?:option|choice|alternative) but to)(?= [a-z]+)",
            FLAGS,
        ),
        _made,
    ),
    (
        re.compile(
            rf"{START}{LEAD}(?P<had>had) "
            rf"(?={SUBJECT} {NO_END}{{3,90}}?,? {SUBJECT}(?:'d| would| could| might|'ll)\b)",
            FLAGS,
        ),
        _if,
    ),
    (re.compile(r"\b(?P<gone>following)(?= (?:the|an?|its|this|our) [a-z]+)", FLAGS), _after),
    (re.compile(rf"{START}{LEAD}(?P<gone>directly|immediately)(?= {SUBJECT} [a-z]+)", FLAGS), _after),
    (
        re.compile(
            rf"{START}{LEAD}(?P<open>no sooner had (?P<who>{SUBJECT}))(?= [a-z]+){NO_END}{{3,80}}?"
            rf"(?P<than> (?:than|when))(?= {SUBJECT}\b)",
            FLAGS,
        ),
        _sooner,
    ),
    (
        re.compile(r"(?P<gone> to the (?:day|hour|minute))(?= (?:after|later|ago|before|earlier))", FLAGS),
        _gone,
    ),
    (
        re.compile(rf"\b(?P<gone>{_THAT_POINT})(?=,? {SUBJECT}(?:'d| had| hadn't)\b)", FLAGS),
        _by_then,
    ),
    (re.compile(r"(?P<mark>,) (?:before|after) (?P<which>which)(?= [a-zA-Z]+)"), _new_sentence),
    (
        re.compile(
            rf"\bsorry(?: again)?(?P<gone> (?:for|about) (?:having )?{DOING})"
            r"(?= (?:the|your|our|his|her|that|a|an|my)\b)",
            FLAGS,
        ),
        _sorry,
    ),
)
