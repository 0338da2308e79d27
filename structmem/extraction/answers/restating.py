"""States told in turns of phrase, said again in plain words: "Turku is where I hang my hat"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from structmem.domain.draft import EntryDraft
from structmem.domain.entry import EntryKind
from structmem.extraction.english.restating import ALLOWED, RESTATED, TIMELY, UNREAL
from structmem.extraction.plain.engine import Rule, ready, said
from structmem.extraction.reading.reading import Reading

_RULES = ready(RESTATED)
_UNREAL = re.compile(UNREAL, re.IGNORECASE)
_TIMELY = re.compile(TIMELY, re.IGNORECASE)
_ALLOWED = re.compile(ALLOWED, re.IGNORECASE)
_TELLS = re.compile(r"(?:(?:now|so|and) )+(?:I|we|it|he|she)\b", re.IGNORECASE)
_LONGEST = 200
_MOST = 2


class Restated(NamedTuple):
    """Plain words for a sentence, and its span in the message."""

    text: str
    start: int
    end: int


def restated(reading: Reading) -> list[Restated]:
    """Return in plain words what the sentences of a message say in turns of phrase."""
    text = reading.message.text.replace("’", "'")
    found: list[Restated] = []
    for one in reading.sentences:
        start, end = one.sentence.start, one.sentence.end
        sentence = text[start:end].strip()
        if sentence and len(sentence) <= _LONGEST and not sentence.endswith("?"):
            plain = next(filter(None, (_plain(rule, sentence) for rule in _RULES)), None)
            found += [Restated(plain, start, end)] if plain else []
    return found[:_MOST]


def restated_drafts(drafts: Sequence[EntryDraft], one: Restated, reading: Reading) -> list[EntryDraft]:
    """Return the states among the drafts of plain words, quoting what was said."""
    quote = reading.message.text[one.start : one.end]
    return [
        replace(draft, ref=f"{draft.ref}:plain", quote=quote, start=one.start, end=one.end)
        for draft in drafts
        if draft.kind is EntryKind.FACT
    ]


def is_told(draft: EntryDraft, drafts: Sequence[EntryDraft]) -> bool:
    """Tell whether drafts say the same of the same already."""
    told = (draft.kind, draft.predicate, draft.subject, draft.object, draft.closing)
    return any(told == (one.kind, one.predicate, one.subject, one.object, one.closing) for one in drafts)


def _plain(rule: Rule, sentence: str) -> str:
    """Return what a rule makes of a sentence, with what says when; an empty string if it does not fit."""
    found = rule.pattern.search(sentence) if rule.may_fit(sentence.casefold()) else None
    words = said(rule, found) if found is not None else None
    if found is None or not words:
        return ""
    before = sentence[: found.start()]
    if _UNREAL.search(before) or _UNREAL.search(_ALLOWED.sub("", found[0])):
        return ""
    around = (before.strip(" ,;:–—-"), sentence[found.end() :].strip(" .!"))
    whole = f"{words['']} {' '.join(_when(part) for part in around)}"
    return " ".join(whole.split()).replace(" .", ".") + "."


def _when(part: str) -> str:
    """Return a part before or behind a pattern if it opens with a time; "I left on Monday" as a sentence."""
    if not _TIMELY.match(part):
        return ""
    parts = part.lstrip(", ").split(", ")
    apart = (n for n, one in enumerate(parts[1:], 1) if not _TIMELY.match(one) or _TELLS.match(one))
    part = ", ".join(parts[: next(apart, len(parts))]).removeprefix("and ").removeprefix("so ")
    return f". {part}" if part.startswith("I ") else part[:1].lower() + part[1:]
