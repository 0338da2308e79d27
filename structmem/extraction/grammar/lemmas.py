"""Verb forms to lemmas: a table of regular and irregular forms, and rules for verbs that are not in it."""

from collections import defaultdict
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from structmem.extraction.english.irregular import DOUBLING, IRREGULAR
from structmem.extraction.english.verbs import DYNAMIC, STATIVE
from structmem.extraction.wordlist import word_set

_VOWELS = "aeiou"


class Form(StrEnum):
    """Inflected forms of a verb."""

    BASE = "VB"
    THIRD = "VBZ"
    PAST = "VBD"
    PARTICIPLE = "VBN"
    GERUND = "VBG"


class VerbForm(NamedTuple):
    """A form of a lemma."""

    lemma: str
    form: Form


def third_person(lemma: str) -> str:
    """Return the -s form."""
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def regular_past(lemma: str) -> str:
    """Return the -ed form."""
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ied"
    return lemma + (lemma[-1] if lemma in DOUBLING else "") + "ed"


def gerund(lemma: str) -> str:
    """Return the -ing form."""
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    return lemma + (lemma[-1] if lemma in DOUBLING else "") + "ing"


def past_of(lemma: str) -> str:
    """Return the most usual past form."""
    if lemma in IRREGULAR:
        return IRREGULAR[lemma][0].split()[0]
    for prefix in _PREFIXES:
        if lemma.startswith(prefix) and lemma[len(prefix) :] in IRREGULAR:
            return prefix + past_of(lemma[len(prefix) :])
    return regular_past(lemma)


def _table() -> Mapping[str, tuple[VerbForm, ...]]:
    forms: dict[str, list[VerbForm]] = defaultdict(list)
    for lemma in sorted(DYNAMIC | STATIVE | frozenset(IRREGULAR)):
        if lemma in {"be", "have", "do"}:
            continue
        past, participle = IRREGULAR.get(lemma, (regular_past(lemma), regular_past(lemma)))
        forms[lemma].append(VerbForm(lemma, Form.BASE))
        forms[third_person(lemma)].append(VerbForm(lemma, Form.THIRD))
        forms[gerund(lemma)].append(VerbForm(lemma, Form.GERUND))
        for word in past.split():
            forms[word].append(VerbForm(lemma, Form.PAST))
        for word in participle.split():
            forms[word].append(VerbForm(lemma, Form.PARTICIPLE))
        if lemma not in IRREGULAR and lemma in _BRITISH:
            forms[_BRITISH[lemma] + "ed"].append(VerbForm(lemma, Form.PAST))
            forms[_BRITISH[lemma] + "ing"].append(VerbForm(lemma, Form.GERUND))
    return {word: tuple(found) for word, found in forms.items()}


_BRITISH = {"travel": "travel", "cancel": "cancel", "model": "model"}
VERB_FORMS = _table()

_PREFERRED = {"left": "leave", "saw": "see", "found": "find", "felt": "feel", "lay": "lie", "fell": "fall"}


_PREFIXES = ("re", "over", "out", "un", "dis", "mis", "under", "fore")


def prefixed(word: str) -> tuple[VerbForm, ...]:
    """Return the forms of a known verb with a prefix: "rethink"."""
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) > len(prefix) + 2:
            rest = VERB_FORMS.get(word[len(prefix) :].lstrip("-"), ())
            if rest:
                return tuple(VerbForm(prefix + verb.lemma, verb.form) for verb in rest)
    return ()


def guess_form(word: str) -> VerbForm | None:
    """Return the likely form of an unknown word by its ending, or None if it does not look like a verb."""
    if len(word) > 4 and word.endswith("ied"):
        return VerbForm(word[:-3] + "y", Form.PAST)
    if len(word) > 4 and word.endswith("ed") and not word.endswith("eed"):
        return VerbForm(_stem(word[:-2]), Form.PAST)
    if len(word) > 5 and word.endswith("ing"):
        return VerbForm(_stem(word[:-3]), Form.GERUND)
    return None


def lemma_of(word: str, form: Form) -> str:
    """Return the lemma of a word that stands as this form."""
    found = VERB_FORMS.get(word, ()) or prefixed(word)
    for wanted in (form, Form.PAST if form is Form.PARTICIPLE else form):
        lemmas = [verb.lemma for verb in found if verb.form is wanted]
        if lemmas:
            preferred = _PREFERRED.get(word)
            return preferred if preferred in lemmas else lemmas[0]
    if found:
        return found[0].lemma
    guess = guess_form(word)
    return guess.lemma if guess else word


_BEFORE_E = tuple(word_set("at iz is ur v u c g as us yz tl bl dl gl pl kl fl zl"))
"""Ends of stems that lost an e."""


def _stem(stem: str) -> str:
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeiousl":
        return stem[:-1]
    if stem.endswith(_BEFORE_E):
        return stem + "e"
    return stem
