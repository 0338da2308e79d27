"""Which entry tells of which happening: by message, by who did it, and by the thing or the verb."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from benchmarks.world.truth import Happening, Status, Trap, World
from structmem import StructMemory
from structmem.domain.entry import Entry, EntryKind, Link, Modality, ParticipantRole
from structmem.domain.graph import EVERYTHING, NodeKind
from structmem.domain.interval import Interval
from structmem.errors import NodeNotFound

T = TypeVar("T")

_EVERY = 1_000_000
_CLAIMS = (Modality.ACTUAL, Modality.REPORTED, Modality.PLANNED)
_DOERS = (ParticipantRole.AGENT, ParticipantRole.SUBJECT)
_NIGHT = timedelta(hours=8)


@dataclass(frozen=True, slots=True)
class Reading:
    """A memory with all that it holds; `entries` have the retracted ones too."""

    memory: StructMemory
    scope: str
    entries: Mapping[str, Entry]
    links: Sequence[Link]

    @property
    def claims(self) -> list[Entry]:
        """Events that the memory believes took place or are planned."""
        return [
            one
            for one in self.entries.values()
            if one.kind is EntryKind.EVENT
            and one.retracted_at is None
            and not one.negated
            and one.modality in _CLAIMS
        ]


@dataclass(frozen=True, slots=True)
class Matching:
    """Entries by the key of their happening, and events that no happening accounts for."""

    found: Mapping[str, Entry]
    surplus: Sequence[Entry]


def read(memory: StructMemory, scope: str) -> Reading:
    """Return all entries and links of a memory."""
    entries = memory.find(NodeKind.ENTRY, scope=scope, where=EVERYTHING, limit=_EVERY)
    links = memory.find(NodeKind.LINK, scope=scope, limit=_EVERY)
    return Reading(
        memory,
        scope,
        {one.id: one for one in entries if isinstance(one, Entry)},
        [one for one in links if isinstance(one, Link) and one.undone_at is None],
    )


def match(world: World, reading: Reading) -> Matching:
    """Give each happening the entry that tells it best; an entry tells one happening only."""
    claims = reading.claims
    pairs = sorted(
        (
            (-fit, not is_exact(entry.occurred, wanted), -entry.confidence, entry.id, key)
            for key, wanted in world.happenings.items()
            for entry in claims
            if (fit := _fit(entry, wanted))
        ),
    )
    found: dict[str, Entry] = {}
    used: set[str] = set()
    for *_, own_id, key in pairs:
        if key not in found and own_id not in used and world.happenings[key].status is not Status.OPTIONAL:
            found[key] = reading.entries[own_id]
            used.add(own_id)
    left = [one for one in claims if one.id not in used]
    return Matching(found, [one for one in left if not _is_accounted_for(one, world, found)])


def _fit(entry: Entry, wanted: Happening) -> int:
    """Return how well an entry fits a happening: 0 not at all, 3 by thing and verb."""
    if not told_in(entry, wanted.messages) or not is_by(entry, wanted.who):
        return 0
    return 2 * names(entry, wanted.word) + has_verb(entry, wanted.verb)


def has_verb(entry: Entry, verb: str) -> bool:
    """Tell whether an entry's predicate is a verb; particles do not count."""
    return entry.predicate.replace("_", " ").split()[:1] == verb.split()[:1]


def told_in(entry: Entry, messages: frozenset[str]) -> bool:
    """Tell whether an entry rests on one of the messages."""
    return any(source.message_id in messages for source in entry.sources)


def names(entry: Entry, word: str) -> bool:
    """Tell whether an entry speaks of a thing."""
    return word.casefold() in f"{entry.text} {entry.object}".casefold()


def is_by(entry: Entry, who: Sequence[str]) -> bool:
    """Tell whether the entry is about what somebody does, by any of their names."""
    doers = [entry.subject or entry.text, *(one.name for one in entry.participants if one.role in _DOERS)]
    return any(name.casefold() in doer.casefold() for name in who for doer in doers)


def _is_accounted_for(entry: Entry, world: World, found: Mapping[str, Entry]) -> bool:
    """Tell whether a further entry is harmless: told again elsewhere, a true aside, a wish, about a state."""
    if all(source.message_id in world.neutral for source in entry.sources):
        return True
    if any(names(entry, word) for word in world.passing):
        return True
    traps = [one for one in world.traps if told_in(entry, one.messages) and names(entry, one.word)]
    if traps and not any(falls_for(entry, trap) for trap in traps):
        return True
    return any(
        _repeats(entry, wanted, found.get(key))
        for key, wanted in world.happenings.items()
        if told_in(entry, wanted.messages) and names(entry, wanted.word)
    )


def falls_for(entry: Entry, trap: Trap) -> bool:
    """Tell whether a claim says that a thing took place which did not; that it was hindered is true."""
    there = told_in(entry, trap.messages) and names(entry, trap.word) and has_verb(entry, trap.verb)
    return there and entry.modality is not Modality.PLANNED


def _repeats(entry: Entry, wanted: Happening, best: Entry | None) -> bool:
    if wanted.status is Status.OPTIONAL:
        return True
    if not has_verb(entry, wanted.verb):
        # "The fee pushed her to sell it": a frame round the event, true like it.
        return True
    if best is None or not is_by(entry, wanted.who):
        return False
    elsewhere = not told_in(entry, frozenset(source.message_id for source in best.sources))
    return elsewhere or entry.predicate == best.predicate


def is_exact(interval: Interval, wanted: Happening) -> bool:
    """Tell whether an interval is the one that the words give; of one day, any part of it will do."""
    if wanted.when is None or not wanted.dated or interval.start is None or interval.end is None:
        return False
    first, until = midnight(wanted.when.first), midnight(wanted.when.until)
    # A part of the day named in the words may narrow the day; a night runs into the next morning.
    part = until - first == timedelta(days=1) and first <= interval.start < until
    return (part and interval.end <= until + _NIGHT) or (interval.start, interval.end) == (first, until)


def is_honest(interval: Interval, wanted: Happening) -> bool:
    """Tell whether an interval leaves room for the true day."""
    day = midnight(wanted.day)
    return (interval.start is None or interval.start < day + timedelta(days=1)) and (
        interval.end is None or day < interval.end
    )


def asked(ask: Callable[[], Sequence[T]]) -> Sequence[T]:
    """Return what an operator answers; of a name that the memory does not know it has nothing to say."""
    try:
        return ask()
    except NodeNotFound:
        return ()


def midnight(day: date) -> datetime:
    """Return the start of a day."""
    return datetime.combine(day, time(), UTC)
