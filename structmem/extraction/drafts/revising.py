"""Which drafts may give another date to what was told before: "on 9 June instead", "no, I left on 9 June"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from structmem.domain.draft import EntryDraft
from structmem.domain.entry import EntryKind, Modality
from structmem.extraction.english.planning import PUT_RIGHT, REVISED
from structmem.extraction.reading.reading import Reading

_REVISED = re.compile(REVISED, re.IGNORECASE)
_PUT_RIGHT = re.compile(PUT_RIGHT, re.IGNORECASE)
_DENYING = re.compile(
    r"(?:(?:oh|well|ah|um|er|but),? )*(?:no|nope|nah|wait|sorry|oops|correction|apologies)\b,?", re.IGNORECASE
)
_CHANGED = re.compile(
    r"\b(?:now|moved|since|last|ago|used to|these days|nowadays|no longer|recently|just|until)\b",
    re.IGNORECASE,
)
_ADDING = re.compile(r"\b(?:too|also|as well|again|another|once more|second time)\b", re.IGNORECASE)


def with_revisions(reading: Reading, drafts: Sequence[EntryDraft]) -> list[EntryDraft]:
    """Return the drafts, those marked that words beside them let replace the same thing with another date."""
    told = [replace(one, revises=True) if _may_revise(reading, one) else one for one in drafts]
    return [replace(one, correction=True) if _denies(reading, one) else one for one in told]


def _denies(reading: Reading, draft: EntryDraft) -> bool:
    """Tell whether a state is told against what was said: "No, I live in Braga"."""
    if draft.kind is not EntryKind.FACT or not draft.functional or draft.negated or draft.closing:
        return False
    said = next(
        (one.sentence for one in reading.sentences if one.sentence.start <= draft.start < one.sentence.end),
        None,
    )
    text = reading.message.text[said.start : said.end] if said is not None else ""
    return _DENYING.match(text) is not None and _CHANGED.search(text) is None


def _may_revise(reading: Reading, draft: EntryDraft) -> bool:
    if draft.kind is not EntryKind.EVENT or draft.negated or not draft.occurred.is_stated:
        return False
    pattern = _REVISED if draft.modality is Modality.PLANNED else _PUT_RIGHT
    spans = [(one.sentence.start, one.sentence.end) for one in reading.sentences]
    at = next((n for n, (start, end) in enumerate(spans) if start <= draft.start < end), None)
    if at is None:
        return False
    text = reading.message.text
    if _ADDING.search(text, *spans[at]):
        return False
    beside = spans[max(0, at - 1) : at + 2]
    said = (text[start:end].replace("’", "'").strip() for start, end in beside)
    return any(pattern.search(one) or _PUT_RIGHT.search(one) for one in said)
