"""Verb forms to lemmas: a table of regular and irregular forms, and rules for verbs that are not in it."""

import re
from collections import defaultdict
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from structmem.extraction.english.irregular import COMPOUNDING, DOUBLING, IRREGULAR
from structmem.extraction.english.verbs import DYNAMIC, STATIVE
from structmem.extraction.wordlist import word_set

_VOWELS = "aeiou"
_PREFIXES = ("re", "over", "out", "un", "dis", "mis", "under", "fore")


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
    return _pasts(lemma)[0].split()[0]


def _pasts(lemma: str) -> tuple[str, str]:
    """Return the past forms and the participles, each set off by blanks; "rebuild" and "babysit" too."""
    if lemma in IRREGULAR:
        return IRREGULAR[lemma]
    for first in (*_PREFIXES, *COMPOUNDING):
        rest = lemma.removeprefix(first)
        if rest != lemma and rest in IRREGULAR:
            past, participle = (" ".join(first + one for one in forms.split()) for forms in IRREGULAR[rest])
            return past, participle
    return regular_past(lemma), regular_past(lemma)


def _table() -> Mapping[str, tuple[VerbForm, ...]]:
    forms: dict[str, list[VerbForm]] = defaultdict(list)
    for lemma in sorted(DYNAMIC | STATIVE | frozenset(IRREGULAR)):
        if lemma in {"be", "have", "do"}:
            continue
        past, participle = _pasts(lemma)
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


def prefixed(word: str) -> tuple[VerbForm, ...]:
    """Return the forms of a known verb with a prefix or a noun before it: "rethink", "housesat"."""
    for first in (*_PREFIXES, *COMPOUNDING):
        if word.startswith(first) and len(word) > len(first) + 2:
            rest = VERB_FORMS.get(word[len(first) :].lstrip("-"), ())
            noun = first in COMPOUNDING and any(verb.form in {Form.BASE, Form.GERUND} for verb in rest)
            if rest and not noun:
                return tuple(VerbForm(first + verb.lemma, verb.form) for verb in rest)
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
_BEFORE_ROOT = re.compile(r"(?:back|counter|cross|de|dis|down|fore|mis|out|over|pre|re|un|under|up)?")
_SHORT_ROOT = re.compile(r"[^aeiou]*[aeiouy][^aeiouwxyh]")
"""One vowel between consonants, as in "fram(ed)": without an e the last letter would be doubled."""


def _stem(stem: str) -> str:
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeiousl":
        return stem[:-1]
    prefix = _BEFORE_ROOT.match(stem)
    root = stem[prefix.end() :] if prefix else stem
    if stem.endswith(_BEFORE_E) or _SHORT_ROOT.fullmatch(stem) or _SHORT_ROOT.fullmatch(root):
        return stem + "e"
    return stem
