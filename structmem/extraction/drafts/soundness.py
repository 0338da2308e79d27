"""Drafts that say nothing: of somebody that they are themselves, or of a word that names nobody."""

import re
from dataclasses import replace

from structmem.domain.draft import EntryDraft
from structmem.domain.entry import EntryKind
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.grammar.phrases import PhraseKind
from structmem.extraction.reading.reading import Item
from structmem.extraction.wordlist import word_set

_NO_SUBJECT = word_set("'s ' whoever whatever whichever btw lol yes yeah no oh")
_NO_OBJECT = word_set("a an the 's my your his its our their some any")
_IDENTITIES = word_set("is name age called job_title nickname") | frozenset(["is_named"])
_OPENS = re.compile(
    r"^(?:(?:also|anyway|anyways|plus|besides|oh|well|btw|by the way|in other news|on another note|"
    r"maybe|luckily|sadly|unfortunately|apparently|yes|yeah|haha|lol|omg),?\s+)+"
    r"(?=\S+\s+\S)",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?:,?\s+(?:btw|by the way|lol|haha|though|tho|anyway|obviously|apparently|sadly|luckily|remember|"
    r"you know|xx?|of course|I guess|I think|I suppose|actually))+$",
    re.IGNORECASE,
)
_CUT_OFF = re.compile(r"\s+(?:(?:for|of|in|on|at|to|with|by|from|as|like|than)\s+)?(?:a|an|the)$")
_NAMED_ONLY = re.compile(r"An? [\w -]+ (?:called|named) [A-Z][\w'-]*(?: [A-Z][\w'-]*)?")
_MAYBE = re.compile(r"^maybe\b", re.IGNORECASE)
_SHORTEST = 2


def is_sound(draft: EntryDraft) -> bool:
    """Tell whether a draft says something of somebody."""
    if draft.kind is EntryKind.INTERACTION:
        return True
    subject, value = draft.subject.casefold(), draft.object.casefold()
    if subject in _NO_SUBJECT or (value in _NO_OBJECT and draft.kind is EntryKind.FACT):
        return False
    if draft.kind is EntryKind.EVENT and _NAMED_ONLY.fullmatch(draft.text):
        return False
    return not (subject and subject == value and draft.predicate in _IDENTITIES)


def may_be_unsound(parsed: ParsedSentence, item: Item) -> bool:
    """Tell whether the draft of an item may turn out to say nothing, whatever was told before it."""
    clause = item.clause
    if clause is None:
        return False
    phrases = (*item.subjects, *clause.objects, *clause.adjuncts)
    if any(parsed.norm(p.head) in _NO_SUBJECT | _NO_OBJECT for p in phrases):
        return True
    named = item.predicate in _IDENTITIES | {"call"}
    return named and any(p.kind is not PhraseKind.COMMON for p in clause.objects)


def trimmed(draft: EntryDraft) -> EntryDraft:
    """Return a draft whose text stands alone: no "Also" before it, no "by the way" and no stump after it."""
    if draft.kind is EntryKind.INTERACTION:
        return draft
    text = draft.text
    if not _MAYBE.match(text):
        text = _OPENS.sub("", text, count=1)
    text = _CUT_OFF.sub("", _ENDS.sub("", text)).rstrip(" ,;:–—-")
    if text == draft.text or len(text.split()) < _SHORTEST:
        return draft
    return replace(draft, text=text[:1].upper() + text[1:])
