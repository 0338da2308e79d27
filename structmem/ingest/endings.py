"""What a told end closes beyond its own slot: "I left Turku" ends that I live there."""

from collections.abc import Iterable
from datetime import datetime

from structmem.domain.entry import Entry, EntryKind, Modality
from structmem.ingest.alike import name_key

_ENDED = (
    *("lives_in", "lives_with", "lives_near", "works_at", "works_in", "works_with", "works_on", "job_title"),
    *("studies_at", "studies", "hobby", "plays", "learns", "partner", "married_to", "engaged_to"),
    *("has_pet", "owns", "uses", "subscribes_to", "member_of", "volunteers_at"),
)
"""Predicates that words for an end are read as, whichever of them was told before."""
_GIVEN_UP = ("hobby", "learns")
_LIKED = ("likes", "prefers", "passionate_about")
_CLOSED = (
    *_ENDED,
    *_LIKED,
    *(
        "is",
        "is_in",
        "is_with",
        "is_at",
        "is_on",
        "has",
        "do",
        "practises",
        "collects",
        "teaches",
        "manages",
        "runs",
    ),
    *("belongs_to", "drives", "supports", "flatmate", "boss", "speaks", "live", "sing", "go", "keep", "diet"),
    *("use", "take", "takes", "drink", "eat", "wear", "wears", "ride", "allergic_to", "suffers_from"),
)


def is_ending(entry: Entry) -> bool:
    """Tell whether an entry says that a state with a value is over, as against denying that it ever was."""
    told = entry.kind is EntryKind.FACT and entry.negated and entry.valid_to is not None
    held = entry.retracted_at is None and entry.modality in (Modality.ACTUAL, Modality.HABITUAL)
    return told and held and bool(entry.object and entry.slot) and entry.predicate in _ENDED


def ended_at(closer: Entry) -> datetime:
    """Return when a denial takes effect: at the end that it states, else when it was said."""
    return closer.valid_to or closer.said_at


def slots_ended_by(ending: Entry) -> list[str]:
    """Return the slots whose facts an end may close."""
    whose, _, _ = ending.slot.rpartition("|")
    return [f"{whose}|{predicate}" for predicate in _CLOSED]


def slots_with_ends_of(slot: str) -> list[str]:
    """Return the other slots whose ends may close a fact of this one."""
    whose, _, predicate = slot.rpartition("|")
    if predicate not in _CLOSED:
        return []
    likely = _GIVEN_UP if predicate in _LIKED else _ENDED
    return [f"{whose}|{one}" for one in likely if one != predicate]


def ends(ending: Entry, fact: Entry) -> bool:
    """Tell whether an end names the value of a fact."""
    return is_ending(ending) and is_same_value(ending.object, fact.object)


def is_same_value(one: str, other: str) -> bool:
    """Tell whether two values name the same: alike, or the longer one opens or ends with the other."""
    mine, theirs = sorted((name_key(one).split(), name_key(other).split()), key=len)
    return bool(mine) and mine in (theirs[-len(mine) :], theirs[: len(mine)])


def endings(entries: Iterable[Entry]) -> list[Entry]:
    """Return the ends among some entries."""
    return [one for one in entries if is_ending(one)]
