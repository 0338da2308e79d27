"""Drafts with the name, thing or number that puts them right."""

import re
from collections.abc import Sequence
from dataclasses import replace

from structmem.domain.draft import EntryDraft
from structmem.domain.entry import ParticipantRole
from structmem.extraction.english.amending import NUMBER
from structmem.extraction.reading.reading import Amendment

_NUMBER = re.compile(rf"(?:{NUMBER})\b", re.IGNORECASE)
_NUMBER_IN = re.compile(rf"(?<![\w-])(?P<number>{NUMBER})(?![\w-])(?: (?P<unit>[a-z]+))?", re.IGNORECASE)
_NAMED = r"[^\W\d_a-z][\w'’-]*(?: [^\W\d_a-z][\w'’-]*){0,2}"
_ARTICLE = re.compile(r"(an?|the|my|our|his|her) (.+)", re.IGNORECASE)


def with_old(what: Amendment, told: Sequence[EntryDraft]) -> Amendment:
    """Return an amendment that says what its name, thing or number takes the place of, if that is clear."""
    if what.time is not None or what.old or what.doer or what.void:
        return what
    found = (_candidate_at(one, what.at) or _only_candidate(one, what.new) for one in told)
    return replace(what, old=next((old for old in found if old), ""))


def renamed(told: EntryDraft, what: Amendment) -> EntryDraft | None:
    """Return a draft with another name, thing or number, or None if it is not clear for which."""
    old = what.old or (told.subject if what.doer else _only_candidate(told, what.new))
    old, new = without_article(old), without_article(what.new)
    new = new.casefold() if _NUMBER.match(new) else new
    if not old or re.search(rf"(?<!\w){re.escape(old)}(?!\w)", told.text) is None:
        return None

    def swap(text: str) -> str:
        return re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", lambda _: new, text)

    mentions = tuple(
        replace(one, name=swap(one.name), mention=swap(one.mention)) if old in one.name else one
        for one in told.mentions
    )
    return replace(
        told,
        text=_with_article(swap(told.text), new),
        aliases=tuple(swap(one) for one in told.aliases),
        subject=swap(told.subject),
        object=swap(told.object),
        mentions=mentions,
    )


def _with_article(text: str, new: str) -> str:
    """Give "an" before a new word that wants it."""
    return re.sub(r"\b(an?) (?=" + re.escape(new) + r"\b)", f"{'an' if new[0] in 'aeiou' else 'a'} ", text)


def without_article(words: str) -> str:
    """Return "van" of "the van"."""
    found = _ARTICLE.match(words)
    return found.group(2) if found else words


def _candidate_at(told: EntryDraft, preposition: str) -> str:
    """Return the one name that stands behind the same preposition."""
    found = re.findall(rf"\b{preposition} ({_NAMED})", told.text) if preposition else []
    return str(found[0]) if len(found) == 1 else ""


def _only_candidate(told: EntryDraft, new: str) -> str:
    """Return the one name (or the thing with the same article) that a new one can take the place of."""
    if _NUMBER.match(new):
        return _only_number(told, new)
    article = _ARTICLE.match(new)
    if not article and not new[:1].isupper():
        return told.object.rsplit(" ", 1)[-1] if told.object else ""
    if article:
        fits = told.object and re.search(
            rf"\b(?:an?|{article.group(1)}) {re.escape(told.object)}\b", told.text
        )
        return told.object if fits and article.group(1).casefold() in {"a", "an"} else ""
    doers = {ParticipantRole.AGENT, ParticipantRole.SUBJECT}
    names = [one.name for one in told.mentions if one.name[:1].isupper() and one.role not in doers]
    names = list(dict.fromkeys([*names, *([told.object] if told.object[:1].isupper() else [])]))
    return names[0] if len(names) == 1 else ""


def _only_number(told: EntryDraft, new: str) -> str:
    """Return the number that another one takes the place of, with its unit if the new one has one."""
    words = new.split()
    unit = words[-1] if len(words) > 1 else ""
    text = told.text.replace(told.occurred.phrase, " ") if told.occurred.phrase else told.text
    found = [one for one in _NUMBER_IN.finditer(text) if not unit or one["unit"] == unit]
    if len(found) != 1:
        return ""
    return f"{found[0]['number']} {unit}" if unit else found[0]["number"]
