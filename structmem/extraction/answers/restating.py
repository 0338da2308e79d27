"""States told in turns of phrase, said again in plain words: "Turku is where I hang my hat"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from structmem.domain.draft import EntryDraft
from structmem.domain.entry import EntryKind
from structmem.extraction.english.restating import NO_VALUE, RESTATED, TIMELY, UNREAL
from structmem.extraction.reading.reading import Reading

_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), said) for pattern, said in RESTATED)
_UNREAL = re.compile(UNREAL, re.IGNORECASE)
_TIMELY = re.compile(TIMELY, re.IGNORECASE)
_ALLOWED = re.compile(r"^.*?\b(?:you(?:['’]ll| will| can| could)|haven['’]t)\b", re.IGNORECASE)
_TELLS = re.compile(r"(?:(?:now|so|and) )+(?:I|we|it|he|she)\b", re.IGNORECASE)
_LOWERED = ("My hobby", "I took up", "I gave up", "I have", "I got")
_LONGEST = 200
_MOST = 2


class Restated(NamedTuple):
    """Plain words for a sentence, and its span in the message."""

    text: str
    start: int
    end: int


def restated(reading: Reading) -> list[Restated]:
    """Return in plain words what the sentences of a message say in turns of phrase."""
    text = reading.message.text
    found: list[Restated] = []
    for one in reading.sentences:
        start, end = one.sentence.start, one.sentence.end
        said = text[start:end].strip()
        if said and len(said) <= _LONGEST and not said.endswith("?"):
            found += [Restated(plain, start, end) for plain in _plain(said)]
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


def _plain(said: str) -> Iterator[str]:
    for pattern, words in _PATTERNS:
        match = pattern.search(said)
        if (
            match is None
            or _UNREAL.search(_ALLOWED.sub("", match[0]))
            or _UNREAL.search(said[: match.start()])
        ):
            continue
        groups = {name: (value or "").strip(" ,") for name, value in match.groupdict().items()}
        value = groups.get("v", "")
        value, loose = _named(value)
        if not value:
            continue
        groups["v"] = value
        if match.start("v") == 0 and words.startswith(_LOWERED):
            groups["v"] = value[0].lower() + value[1:]
        around = (said[: match.start()].strip(" ,;:–—-"), f"{loose}{said[match.end() :]}".strip(" .!"))
        groups["mid"] = _timely(groups.get("mid", ""))
        whole = f"{_agreeing(words.format(**groups)).strip()} {' '.join(_when(part) for part in around)}"
        yield " ".join(whole.split()).replace(" .", ".") + "."
        return


def _named(value: str) -> tuple[str, str]:
    """Return a value without the words behind it that belong to what follows, and these."""
    words = value.split()
    kept = len(words)
    while kept and words[kept - 1].casefold() in NO_VALUE:
        kept -= 1
    return " ".join(words[:kept]), " ".join(words[kept:])


def _timely(part: str) -> str:
    """Return what a part of a sentence says of time, from there on."""
    found = _TIMELY.search(part) if part else None
    return part[found.start() :].lstrip(", ") if found is not None else ""


def _when(part: str) -> str:
    """Return a part before or behind a pattern if it opens with a time; "I left on Monday" as a sentence."""
    if not _TIMELY.match(part):
        return ""
    said = part.lstrip(", ").split(", ")
    apart = (n for n, one in enumerate(said[1:], 1) if not _TIMELY.match(one) or _TELLS.match(one))
    part = ", ".join(said[: next(apart, len(said))]).removeprefix("and ").removeprefix("so ")
    return f". {part}" if part.startswith("I ") else part[:1].lower() + part[1:]


def _agreeing(words: str) -> str:
    """Return "I live" for "I lives"."""
    return re.sub(r"^(I|we|We) (live|move)s\b", r"\1 \2", words)
