"""Compare what a memory understood with the world's truth."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import combinations

from benchmarks.world.truth import Happening, State, World
from structmem import StructMemory
from structmem.domain.entry import CAUSAL_TYPES, Entry, EntryKind, Link, Modality
from structmem.domain.graph import EVERYTHING, NodeKind
from structmem.domain.interval import Interval

SCOPE = "world"
_EVERY = 1_000_000
_GRID_DAYS = 23


@dataclass(slots=True)
class Tally:
    """Right, given and wanted, by measure; measures may be split by level (`interval:relative`)."""

    right: Counter[str] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)

    def count(self, measure: str, *, right: bool) -> None:
        """Count one yes-or-no decision."""
        self.right[measure] += right
        self.given[measure] += 1
        self.wanted[measure] += 1

    def add(self, other: "Tally") -> None:
        """Take in another world's numbers."""
        self.right += other.right
        self.given += other.given
        self.wanted += other.wanted

    def precision(self, measure: str) -> float:
        """Return right / given."""
        return self.right[measure] / self.given[measure] if self.given[measure] else 0.0

    def recall(self, measure: str) -> float:
        """Return right / wanted."""
        return self.right[measure] / self.wanted[measure] if self.wanted[measure] else 0.0

    def f1(self, measure: str) -> float:
        """Return the harmonic mean of precision and recall."""
        p, r = self.precision(measure), self.recall(measure)
        return 2 * p * r / (p + r) if p + r else 0.0


def score(world: World, memory: StructMemory, misses: list[str]) -> Tally:
    """Return the tally of one world that the memory has taken in; `misses` collects what went wrong."""
    tally = Tally()
    entries = [one for one in memory.find(NodeKind.ENTRY, scope=SCOPE, where=EVERYTHING, limit=_EVERY)]
    events = [one for one in entries if isinstance(one, Entry) and one.kind is EntryKind.EVENT]
    matched = _score_events(world, events, tally, misses)
    _score_causes(world, memory, tally, misses)
    _score_order(world, memory, matched, tally, misses)
    _score_states(world, memory, tally, misses)
    return tally


def _score_events(
    world: World, events: Sequence[Entry], tally: Tally, misses: list[str]
) -> list[tuple[Happening, Entry]]:
    """Match each happening with an event of its message; the rest of the events are surplus."""
    believed = [
        one for one in events if one.retracted_at is None and one.sources[0].message_id not in world.neutral
    ]
    left = {one.id: one for one in believed}
    matched: list[tuple[Happening, Entry]] = []
    for wanted in world.happenings:
        tally.wanted["event"] += not wanted.retracted
        fits = [one for one in left.values() if _same(one, wanted)]
        if not fits:
            if not wanted.retracted:
                misses.append(f"event missing: {wanted.who} {wanted.base} {wanted.word} ({wanted.message})")
            continue
        best = max(fits, key=lambda one: (_exact(one.occurred, wanted), one.confidence))
        for one in fits:
            if one.predicate == best.predicate or one is best:
                left.pop(one.id, None)
        if wanted.retracted:
            continue
        tally.right["event"] += 1
        matched.append((wanted, best))
        tally.count("modality", right=wanted.planned == (best.modality is Modality.PLANNED))
        if wanted.first:
            right = _exact(best.occurred, wanted)
            for measure in ("interval", f"interval {wanted.level}"):
                tally.count(measure, right=right)
            if not right:
                misses.append(
                    f"interval: {best.text!r} {best.occurred.start} {best.occurred.end} wanted {wanted.first}"
                )
    tally.given["event"] += len(matched) + len(left)
    misses += [f"event surplus: {one.text!r} ({one.sources[0].message_id})" for one in left.values()]
    return matched


def _same(entry: Entry, wanted: Happening) -> bool:
    told = any(source.message_id == wanted.message for source in entry.sources)
    named = wanted.who in entry.text
    return (
        told
        and named
        and wanted.word in entry.text
        and wanted.base in (entry.predicate, entry.predicate.split()[0])
    )


def _exact(interval: Interval, wanted: Happening) -> bool:
    if not (wanted.first and wanted.until and interval.start and interval.end):
        return False
    first, until = _utc(wanted.first), _utc(wanted.until)
    # A part of the day named in the words may narrow the day.
    inside = until - first == timedelta(days=1) and first <= interval.start and interval.end <= until
    return inside or (interval.start, interval.end) == (first, until)


def _utc(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _score_causes(world: World, memory: StructMemory, tally: Tally, misses: list[str]) -> None:
    links = memory.find(NodeKind.LINK, scope=SCOPE, limit=_EVERY)
    stated = [one for one in links if isinstance(one, Link) and one.type in CAUSAL_TYPES and one.explicit]
    ends = [(_text(memory, one.source_id), _text(memory, one.target_id)) for one in stated]
    tally.given["cause"] += len(ends)
    tally.wanted["cause"] += len(world.because)
    used = set()
    for wanted in world.because:
        fits = [
            n for n, (cause, effect) in enumerate(ends) if wanted.cause in cause and wanted.effect in effect
        ]
        free = [n for n in fits if n not in used][:1]
        used |= set(free)
        tally.right["cause"] += len(free)
        tally.count(f"cause {wanted.cue}", right=bool(free))
        if not free:
            misses.append(f"cause missing: {wanted}")
    misses += [f"cause surplus: {ends[n]}" for n in range(len(ends)) if n not in used]


def _text(memory: StructMemory, node: str) -> str:
    return memory.entry(node, scope=SCOPE).text


def _score_order(
    world: World,
    memory: StructMemory,
    matched: list[tuple[Happening, Entry]],
    tally: Tally,
    misses: list[str],
) -> None:
    """Pairs of dated events, and pairs that only the words order, in the order that the memory gives."""
    told = [(wanted, entry) for wanted, entry in matched if wanted.first and not wanted.planned]
    entries = {wanted.word: entry for wanted, entry in matched}
    if len(told) > 1:
        place = {
            one.id: n for n, one in enumerate(memory.order([e.id for _, e in told], scope=SCOPE).entries)
        }
        for (a, one), (b, other) in combinations(told, 2):
            if a.until and b.first and (a.until <= b.first or (b.until and a.first and b.until <= a.first)):
                earlier_first = a.until <= b.first
                tally.count("order", right=(place[one.id] < place[other.id]) == earlier_first)
    for earlier, later in world.befores:
        if earlier in entries and later in entries:
            pair = [entries[earlier].id, entries[later].id]
            answer = memory.order(list(reversed(pair)), scope=SCOPE)
            right = [one.id for one in answer.entries] == pair and not answer.undecided
            tally.count("order asserted", right=right)
            if not right:
                misses.append(f"order: {earlier} before {later}")
        else:
            tally.count("order asserted", right=False)


def _score_states(world: World, memory: StructMemory, tally: Tally, misses: list[str]) -> None:
    """Ask what held on a grid of days, all that is known now and what was known at earlier days."""
    first = min((one.since for one in world.states), default=None)
    if first is None:
        return
    last = _told(world.messages[-1]["time_stamp"]).date()
    days = [first + timedelta(days=n) for n in range(0, (last - first).days + 1, _GRID_DAYS)]
    slots = sorted({(one.who, one.slot) for one in world.states})
    for who, slot in slots:
        states = [one for one in world.states if (one.who, one.slot) == (who, slot)]
        # On the day of a change itself the right answer depends on the hour, so that day is not asked about.
        for valid in (day for day in days if day not in {one.since for one in states}):
            given, wanted = _held(memory, states, valid, None)
            tally.count("state", right=given == wanted)
            if given != wanted:
                misses.append(f"state: {who} {slot} on {valid}: {given} wanted {wanted}")
            for known in days:
                given, wanted = _held(memory, states, valid, known)
                tally.count("as_of grid", right=given == wanted)


def _held(
    memory: StructMemory, states: Sequence[State], valid: date, known: date | None
) -> tuple[set[str], set[str]]:
    """Return the values of a slot that the memory gives for a day, and those that it should."""
    noon = datetime.combine(valid, time(12), UTC)
    knowing = datetime.combine(known, time(12), UTC) if known else None
    told = [one for one in states if knowing is None or one.told_at.replace(tzinfo=UTC) <= knowing]
    held = [one for one in told if one.since <= valid]
    wanted = {max(held, key=lambda one: (one.since, one.told_at)).value} if held else set()
    facts = memory.as_of(noon, knowing, scope=SCOPE, entity=states[0].who)
    objects = [fact.object.casefold() for fact in facts]
    values = {one.value for one in states}
    return {value for value in values if any(value.casefold() in given for given in objects)}, wanted


def _told(stamp: str) -> datetime:
    return datetime.fromisoformat(stamp)
