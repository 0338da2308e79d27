"""What simple readers and other libraries make of the same worlds: the rows beside ours.

No library that needs no model reads events, causes or states, so these have a plain reader each, which is
told more than ours is: it knows whose words to look for. Time phrases have the best libraries there are.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from benchmarks.time_peers import Task, ask_peer
from benchmarks.time_readings import Candidate
from benchmarks.world.scoring.states import asked_moments
from benchmarks.world.scoring.tally import Tally
from benchmarks.world.truth import Happening, Status, World

LIBRARIES = ("recognizers-text", "dateparser")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_BACKWARD = re.compile(r"(?i)(?P<effect>.+?)\b(?:because(?: of)?|due to|since|thanks to)\b(?P<cause>.+)")
_FORWARD = re.compile(r"(?i)(?P<cause>.+?)\b(?:so|therefore|that's why|which is why)\b(?P<effect>.+)")


def plain_readers(world: World) -> Tally:
    """Count what can be had without understanding.

    Every sentence is an event of its speaker's; what surrounds a cue is cause and effect; what was told
    first came first; and the value of a slot is the one that was named last.
    """
    tally = Tally()
    said = {str(one["id"]): one for one in world.messages}
    _sentences(world, said, tally)
    _cues(world, said, tally)
    places = {key: min(_number(one) for one in wanted.messages) for key, wanted in world.happenings.items()}
    for earlier, later in world.befores:
        tally.count("order asserted", places[earlier] < places[later])
    _last_named(world, tally)
    return tally


def libraries(worlds: Sequence[World]) -> Mapping[str, Tally | None]:
    """Count the dated events of which a library finds the days in some message that tells of them."""
    wanted = [one for world in worlds for one in _dated(world)]
    tasks, owners = [], []
    for world in worlds:
        said = {str(one["id"]): one for one in world.messages}
        for one in _dated(world):
            for own_id in sorted(one.messages):
                anchor = datetime.fromisoformat(str(said[own_id]["time_stamp"])).replace(tzinfo=None)
                tasks.append(Task(str(said[own_id]["content"]), anchor))
                owners.append(one)
    return {name: _intervals(name, tasks, owners, wanted) for name in LIBRARIES}


def _intervals(
    name: str, tasks: Sequence[Task], owners: Sequence[Happening], wanted: Sequence[Happening]
) -> Tally | None:
    answer = ask_peer(name, tasks)
    if answer is None:
        return None
    right = {
        id(owner)
        for owner, found in zip(owners, answer.candidates, strict=True)
        if any(_fits(candidate, owner) for candidate in found)
    }
    tally = Tally()
    for one in wanted:
        tally.count("interval exact", id(one) in right)
    return tally


def _fits(candidate: Candidate, wanted: Happening) -> bool:
    """Tell whether any reading is the interval; of one day, any part of it will do."""
    if wanted.when is None:
        return False
    first, until = (
        datetime.combine(day, datetime.min.time()) for day in (wanted.when.first, wanted.when.until)
    )
    one_day = until - first == timedelta(days=1)
    return any(
        (start, end) == (first, until) or (one_day and first <= start < end <= until)
        for start, end in candidate.spans
    )


def _dated(world: World) -> list[Happening]:
    return [one for one in world.happenings.values() if one.dated and one.status is not Status.OPTIONAL]


def _number(own_id: str) -> int:
    return int(own_id.split("-")[1])


def _sentences(world: World, said: Mapping[str, Mapping[str, object]], tally: Tally) -> None:
    """Count every sentence that is no question as one event of who says it."""
    wanted = {key: one for key, one in world.happenings.items() if one.status is not Status.OPTIONAL}
    found: set[str] = set()
    for own_id, message in said.items():
        for sentence in _SENTENCE.findall(str(message["content"])):
            if sentence.endswith("?") or own_id in world.neutral:
                continue
            told = [
                key
                for key, one in wanted.items()
                if own_id in one.messages and message["speaker_name"] in one.who and one.word in sentence
            ]
            tally.given["event"] += not told
            found.update(told)
    tally.wanted["event"] += len(wanted)
    tally.right["event"] += len(found)
    tally.given["event"] += len(found)


def _cues(world: World, said: Mapping[str, Mapping[str, object]], tally: Tally) -> None:
    """Count the pairs of words round a causal cue."""
    pairs = [
        (found["cause"].casefold(), found["effect"].casefold())
        for message in said.values()
        for sentence in _SENTENCE.findall(str(message["content"]))
        if (found := _BACKWARD.search(sentence) or _FORWARD.search(sentence))
    ]
    right = [
        any(one.cause.casefold() in cause and one.effect.casefold() in effect for cause, effect in pairs)
        for one in world.because
    ]
    tally.wanted["cause"] += len(world.because)
    tally.right["cause"] += sum(right)
    tally.given["cause"] += max(len(pairs), sum(right))


def _last_named(world: World, tally: Tally) -> None:
    """Give a slot the value that its latest message so far names."""
    for moment in asked_moments(world):
        until = min(moment.valid, moment.known or moment.valid)
        given = _latest({one.value for one in moment.tellings}, _until(world.messages, until))
        if moment.wanted or given:
            measure = "as_of grid" if moment.known else "state at a date"
            tally.count(measure, given == moment.wanted)


def _until(messages: Iterable[Mapping[str, object]], day: date) -> list[str]:
    return [
        str(one["content"]).casefold()
        for one in messages
        if datetime.fromisoformat(str(one["time_stamp"])).date() <= day
    ]


def _latest(values: set[str], said: Sequence[str]) -> set[str]:
    for text in reversed(said):
        named = {value for value in values if value.casefold() in text}
        if named:
            return named
    return set()
