"""Plans whose date changes: a later word on the same thing takes the place of an earlier one."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from structmem.domain.entry import Entry, EntryKind, Modality
from structmem.domain.words import terms
from structmem.ingest.alike import GENERIC, name_key
from structmem.ingest.reconcile import Decisions, superseding

TAKE_PLACE = "take place"
"""The predicate of an event that only says when something takes place."""

_SHORTEST_STEM = 4


def reschedule(new: Entry, earlier: Iterable[Entry], reason: str, now: datetime) -> Decisions:
    """Retract plans of the same thing for another date that is not over yet, or any if `new` cancels it.

    Args:
        new: A word on when something takes place, or that it does not.
        earlier: Candidates, any order.
        reason: CHANGED or CORRECTED.
        now: When the store learns it.
    """
    out = Decisions()
    alike = [
        old for old in earlier if _is_open(old, new, reason) and _differs(old, new) and _same_thing(old, new)
    ]
    if alike and reason == "CORRECTED" and new.modality is Modality.ACTUAL:
        alike = [max(alike, key=lambda old: (old.said_at, old.id))]
        new = _as_told(new, alike[0])
        out.entries[new.id] = new
    for old in alike:
        if old.id != new.id:
            gone = replace(old, believed_to=new.said_at, retracted_at=now, retract_reason=reason)
            link = superseding(new, old, reason, now)
            out.entries[gone.id] = gone
            out.links[link.id] = link
    return out


def _as_told(new: Entry, old: Entry) -> Entry:
    """Return a date put right as one of what was told: "Oslo was in May" of "I visited Oslo in March"."""
    was = old.occurred.phrase
    text = old.text.replace(was, new.occurred.phrase) if was else old.text
    return replace(
        new,
        aliases=(text, *old.aliases),
        predicate=old.predicate,
        subject=old.subject,
        object=old.object,
        participants=old.participants,
    )


def is_dated_thing(entry: Entry) -> bool:
    """Tell whether an entry says when something takes place."""
    return entry.kind is EntryKind.EVENT and entry.predicate == TAKE_PLACE


def _is_open(old: Entry, new: Entry, reason: str) -> bool:
    """Tell whether an entry is a plan that was still to come when the new one was told."""
    if old.id == new.id or old.kind is not EntryKind.EVENT or old.retracted_at is not None or old.negated:
        return False
    if (old.said_at, old.sources[0].start) > (new.said_at, new.sources[0].start):
        return False
    if reason == "CORRECTED" and old.modality is new.modality is Modality.ACTUAL:
        return not new.negated
    ahead = old.occurred.end is None or old.occurred.end > new.said_at
    return old.modality is Modality.PLANNED and (ahead or new.negated)


def _differs(old: Entry, new: Entry) -> bool:
    if new.negated:
        return True
    if not old.occurred.is_stated or not new.occurred.is_stated:
        return False
    return (old.occurred.start, old.occurred.end) != (new.occurred.start, new.occurred.end)


def _same_thing(old: Entry, new: Entry) -> bool:
    owner, words = _owned(new)
    if _is_spoken_of(old, owner, words, new.speaker):
        return True
    if is_dated_thing(old):
        other, known = _owned(old)
        same_owner = owner == other or (not (owner and other) and old.speaker == new.speaker)
        nested = set(words) <= set(known) or set(known) <= set(words)
        return same_owner and words[-1:] == known[-1:] and nested
    if not owner and name_key(old.subject).split() == words:
        return True
    if name_key(old.subject) not in (owner or name_key(new.speaker), " ".join(words)):
        return False
    known = name_key(old.object).split() or name_key(old.subject).split()
    nested = known[-1:] == words[-1:] and (set(words) <= set(known) or set(known) <= set(words))
    return nested or any(_tells(old.predicate, word) for word in words)


def _is_spoken_of(old: Entry, owner: str, words: Sequence[str], speaker: str) -> bool:
    """Tell whether a plan names all that a thing is called: "lunch with Rolf", "the dentist thing"."""
    told = [word for word in words if word not in GENERIC] or words
    wanted = set(terms(" ".join(told)))
    whose = owner or name_key(speaker)
    whom = _owned(old)[0] if is_dated_thing(old) else name_key(old.subject)
    mine = whom.endswith(whose) if owner else whose in (whom, name_key(old.speaker))
    return mine and bool(wanted) and wanted <= set(terms(old.text))


def _owned(entry: Entry) -> tuple[str, list[str]]:
    """Return whose the thing is, and its words: "Ana's piano exam"."""
    owner, apart, rest = name_key(entry.subject).partition("'s ")
    return (owner, rest.split()) if apart else ("", owner.split())


def _tells(predicate: str, word: str) -> bool:
    """Tell whether a noun names what a verb says: opening, open; arrival, arrive."""
    stem = predicate.split(" ")[0].removesuffix("e")
    return word == predicate or (len(stem) >= _SHORTEST_STEM and word.startswith(stem))
