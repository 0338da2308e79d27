"""Says plainly what is told in turns of phrase, in asides and in turned order, by the rules of a language.

A rule puts words in the place of others, filled up with blanks to their length, so that offsets stay. What it
looks for and what it says is told in `english.slots.Turn`.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from structmem.extraction.english.closed import WEEKDAYS_AND_MONTHS
from structmem.extraction.english.nouns import ADJECTIVES
from structmem.extraction.english.slots import OBJECTS, SLOTS, SUBJECTS, Turn
from structmem.extraction.grammar.lemmas import VERB_FORMS, Form, lemma_of, past_of, prefixed
from structmem.extraction.grammar.word_classes import FIXED, NOUNS

_SLOT = re.compile(r"(?<!\?P)<(\w+)>")
_ENDS = re.compile(r"^[\W_]+|[\W_]+$")
_SAYS_WHEN = re.compile(
    rf"\b{SLOTS['time']}\b|\d(?!\d* (?:minute|hour|day|week|month|year)s?\b)", re.IGNORECASE
)
_CLOSING = ".!?…\n"
_DENIED = re.compile(r"n't\b| (?:not|never)\b", re.IGNORECASE)
_VERBS: Mapping[str, tuple[Form, ...]] = {
    "do": (Form.BASE,),
    "did": (Form.PAST, Form.PARTICIPLE),
    "done": (Form.PARTICIPLE,),
    "would": (Form.PARTICIPLE,),
    "doing": (Form.GERUND,),
}
_AUXILIARIES = {"been": "be", "being": "be", "having": "have", "doing": "do", "do": "do"}
_PASTS = {"be": "was", "have": "had", "do": "did"}
_ENDINGS = {Form.PAST: "ed", Form.PARTICIPLE: "ed", Form.GERUND: "ing"}
_ADVERBIAL = ("ally", "ingly", "edly", "ously", "fully", "ately", "antly", "ently", "ably", "ibly")


@dataclass(frozen=True, slots=True)
class Slot:
    """What a group of a pattern matched; formats itself in the form that plain words ask for."""

    text: str
    lemma: str

    def __format__(self, form: str) -> str:
        return FORMS[form](self)


def _past(lemma: str) -> str:
    return _PASTS.get(lemma) or past_of(lemma)


def _turned(slot: Slot) -> str:
    """Return " went" for " would never have gone", and " did not go" for " would have gone"."""
    if _DENIED.search(slot.text):
        return f" {_past(slot.lemma)}"
    return " was not| wasn't" if slot.lemma == "be" else f" did not {slot.lemma}| didn't {slot.lemma}"


def _when(slot: Slot) -> str:
    """Return words that say when without the marks round them, and nothing for others."""
    return _ENDS.sub(lambda end: " " * len(end[0]), slot.text) if _SAYS_WHEN.search(slot.text) else ""


FORMS: Mapping[str, Callable[[Slot], str]] = {
    "": lambda slot: slot.text,
    "do": lambda slot: slot.lemma,
    "did": lambda slot: _past(slot.lemma),
    "turned": _turned,
    "when": _when,
    "low": lambda slot: slot.text[:1].lower() + slot.text[1:],
    "subject": lambda slot: SUBJECTS.get(slot.text.casefold(), slot.text),
    "object": lambda slot: OBJECTS.get(slot.text.casefold(), slot.text),
}
"""The forms in which plain words can say what a group matched."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A turn of phrase, ready to be looked for."""

    pattern: re.Pattern[str]
    plain: tuple[tuple[str, str], ...]
    hints: tuple[str, ...]

    def may_fit(self, low: str) -> bool:
        """Tell whether a text in lower case holds a word without which the pattern fits nothing."""
        return not self.hints or any(hint in low for hint in self.hints)


def ready(turns: Iterable[Turn]) -> tuple[Rule, ...]:
    """Return the rules of turns of phrase, in their order."""
    return tuple(
        Rule(
            re.compile(_filled(one.pattern), re.IGNORECASE),
            tuple(one.plain.items()),
            tuple(one.hints.split()),
        )
        for one in turns
    )


def _filled(pattern: str) -> str:
    return _SLOT.sub(lambda slot: SLOTS[slot[1]], pattern)


def said(rule: Rule, found: re.Match[str]) -> dict[str, str] | None:
    """Return the plain words for the groups of a match, or None if one holds no verb or no name."""
    slots: dict[str, Slot] = {}
    for group, text in found.groupdict(default="").items():
        lemma = _lemma(group, text.casefold())
        if text and ((group in _VERBS and not lemma) or (group == "name" and is_common(text))):
            return None
        slots[group] = Slot(text, lemma)
    return {group: words.format_map(slots) for group, words in rule.plain}


def said_plainly(text: str, rules: Iterable[Rule]) -> str:
    """Return a text of the same length that says plainly what rules find in it."""
    low = text.casefold()
    for rule in rules:
        if rule.may_fit(low):
            plain = rule.pattern.sub(partial(_in_place, rule), text)
            text, low = (text, low) if plain == text else (plain, plain.casefold())
    return text


def _in_place(rule: Rule, found: re.Match[str]) -> str:
    """Put plain words in the place of groups; leave all as it is where one has too little room."""
    plain = found[0]
    for group, choices in (said(rule, found) or {}).items():
        start, end = found.span(group)
        if start < 0:
            continue
        short = next((one for one in choices.split("|") if len(one) <= end - start), None)
        if short is None:
            return found[0]
        if found[group][:1].isupper() and _opens_sentence(found.string, start):
            short = short[:1].upper() + short[1:]
        plain = plain[: start - found.start()] + short.ljust(end - start) + plain[end - found.start() :]
    return plain


def _opens_sentence(text: str, at: int) -> bool:
    while at and text[at - 1] == " ":
        at -= 1
    return at == 0 or text[at - 1] in _CLOSING


def _lemma(group: str, word: str) -> str:
    """Return the lemma of a verb in the form that its group is named for; an empty string for others."""
    forms = _VERBS.get(group, ())
    if not forms or not word:
        return ""
    word = word.split()[-1]
    if word in _AUXILIARIES:
        return _AUXILIARIES[word]
    if any(one.form in forms for one in VERB_FORMS.get(word, ()) or prefixed(word)):
        return lemma_of(word, forms[0])
    ending = _ENDINGS.get(forms[0])
    known = word in VERB_FORMS or word in NOUNS or word in FIXED
    return lemma_of(word, forms[0]) if ending and word.endswith(ending) and not known else ""


def is_common(word: str) -> bool:
    """Tell whether a capitalised word is none of a name: "Yes", "Monday", "Luckily"."""
    low = word.casefold()
    stems = {low[:-2], f"{low[:-3]}y"} if low.endswith("ly") else set()
    adverb = low.endswith(_ADVERBIAL) or bool(stems & (ADJECTIVES | {"luck", "lucky"}))
    return adverb or low in FIXED or low in WEEKDAYS_AND_MONTHS
