"""Events, their times, and what must not become an event."""

from benchmarks.world.scoring.matching import (
    Matching,
    Reading,
    falls_for,
    is_by,
    is_exact,
    is_honest,
    names,
    told_in,
)
from benchmarks.world.scoring.tally import Tally
from benchmarks.world.truth import Happening, Status, World
from structmem.domain.entry import Entry, EntryKind, Modality


def score_events(world: World, reading: Reading, matching: Matching, tally: Tally) -> None:
    """Count events found, missing and surplus; for those found, their time and modality."""
    wanted = {key: one for key, one in world.happenings.items() if one.status is not Status.OPTIONAL}
    tally.wanted["event"] += len(wanted)
    tally.right["event"] += len(matching.found)
    tally.given["event"] += len(matching.found) + len(matching.surplus)
    texts = {str(one["id"]): str(one["content"]) for one in world.messages}
    for entry in matching.surplus:
        said = (
            f"{entry.modality} {entry.predicate!r} {entry.text!r} in {texts[entry.sources[0].message_id]!r}"
        )
        tally.misses.append(f"event surplus: {said}")
    for key, one in wanted.items():
        if key in matching.found:
            _score_found(one, matching.found[key], tally, _told(one, texts))
        else:
            tally.misses.append(f"event missing: {one.who[0]} {key} in {_told(one, texts)}")
        if one.corrected:
            _score_correction(one, reading, tally, _told(one, texts))
    _score_traps(world, reading, tally, texts)
    _score_habits(world, reading, tally, texts)


def _told(wanted: Happening, texts: dict[str, str]) -> str:
    return " // ".join(texts[one] for one in sorted(wanted.messages, key=lambda key: int(key.split("-")[1])))


def _score_found(wanted: Happening, entry: Entry, tally: Tally, told: str) -> None:
    planned = entry.modality is Modality.PLANNED
    tally.count("modality", planned == (wanted.status is Status.PLANNED), f"{entry.modality} in {told}")
    given = f"{entry.occurred.start} {entry.occurred.end} {entry.occurred.phrase!r}"
    if wanted.dated and wanted.when:
        right = is_exact(entry.occurred, wanted)
        tally.count("interval exact", right, f"{given} wanted {wanted.when} in {told}")
    honest = is_honest(entry.occurred, wanted)
    tally.count("interval honest", honest, f"{given} misses {wanted.day} in {told}")


def _score_correction(wanted: Happening, reading: Reading, tally: Tally, told: str) -> None:
    """After a correction the right time is believed, and no wrong one beside it."""
    believed = [
        one
        for one in reading.claims
        if told_in(one, wanted.messages) and is_by(one, wanted.who) and names(one, wanted.word)
    ]
    right = any(is_exact(one.occurred, wanted) for one in believed) if wanted.dated else bool(believed)
    wrong = any(not is_honest(one.occurred, wanted) for one in believed)
    tally.count("date corrected", right and not wrong, told)


def _score_traps(world: World, reading: Reading, tally: Tally, texts: dict[str, str]) -> None:
    """What did not happen must not be believed to have happened."""
    for trap in world.traps:
        claimed = [one for one in reading.claims if falls_for(one, trap)]
        told = " // ".join(texts[one] for one in sorted(trap.messages))
        tally.count("kept out", not claimed, f"{[one.text for one in claimed]} in {told}")


def _score_habits(world: World, reading: Reading, tally: Tally, texts: dict[str, str]) -> None:
    for word, message in world.habits:
        there = [one for one in reading.entries.values() if told_in(one, frozenset([message]))]
        kept = [one for one in there if names(one, word)]
        right = any(one.modality is Modality.HABITUAL or one.kind is EntryKind.FACT for one in kept)
        tally.count("habit", right, f"{[(one.kind, one.modality) for one in kept]} in {texts[message]}")
