"""Corrections in many words: what is believed afterwards, and that nothing is lost."""

from datetime import timedelta

import pytest

from structmem.domain.entry import Entry, EntryKind, Link, LinkType
from structmem.domain.graph import EVERYTHING, NodeKind
from structmem.service import StructMemory
from tests.unit.extraction.talk import WEDNESDAY

DATES = [
    ("I sold the canoe on 3 May. | Correction: it was on 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | I got the day wrong, it was 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | Make that 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | To be precise, it was on 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | Not the 3rd, the 5th.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | I just checked: it was on 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | Theo: Okay. | Turns out it was on 5 May.", "sell", "2024-05-05"),
    (
        "I sold the canoe on 3 May. | Theo: Wasn't that on 5 May? | You're right, it was on 5 May.",
        "sell",
        "2024-05-05",
    ),
    ("I sold the canoe on 3 May. | About the canoe: I sold it on 5 May, not on 3 May.", "sell", "2024-05-05"),
    (
        "I sold the canoe on 3 May. | Forget what I said about the canoe, I sold it on 5 May.",
        "sell",
        "2024-05-05",
    ),
    ("I sold the canoe on 3 May. | The date I gave you was wrong. It was 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | Looking at my diary, it was actually 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | Well, 5 May to be exact.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | *5 May", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | I mean 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on Saturday. Or was it Sunday? Yes, Sunday.", "sell", "2024-05-12"),
    ("I sold the canoe on 3 May. | About the canoe, that was 5 May, not 3 May.", "sell", "2024-05-05"),
    ("I visited Oslo on 3 May. | I checked my photos and Oslo was actually on 5 May.", "visit", "2024-05-05"),
    ("I visited Oslo on 3 May. | Oslo was on 5 May, not on 3 May.", "visit", "2024-05-05"),
    (
        "I sold the canoe on 3 May. | Theo: On 3 May? Are you sure? | Ah, make that 5 May.",
        "sell",
        "2024-05-05",
    ),
    ("I sold the canoe on Monday... argh, this Friday just gone I mean.", "sell", "2024-05-10"),
    ("I sold the canoe on 3 May... argh, yesterday after lunch I mean.", "sell", "2024-05-14"),
    ("I sold the canoe on 3 May. | Come to think of it, it was on 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | Now I remember, it was on 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | Ah no, that must have been 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | When I said 3 May, I meant 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | It was actually two days later, on 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | I had the date wrong. It was 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | Small correction, I sold it on 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on Monday. No, wait, Tuesday.", "sell", "2024-05-14"),
    ("I sold the canoe yesterday. | Sorry, the day before yesterday.", "sell", "2024-05-13"),
    ("I sold the canoe in March. | Theo: In March? | Oops, in April.", "sell", "2024-04-01"),
    ("I sold the canoe in 2019. | Theo: Cool. | No, in 2020.", "sell", "2020-01-01"),
    ("My driving test is on 6 June. | Sorry, 7 June.", "take place", "2024-06-07"),
    (
        "My driving test is on 6 June. | Theo: Isn't it on 7 June? | You're right, it's on 7 June.",
        "take place",
        "2024-06-07",
    ),
    ("Ben visited Turku on 3 May. | Ben just told me it was on 5 May.", "visit", "2024-05-05"),
    ("I sold the canoe on 3 May. | Let me correct myself. I sold the canoe on 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | I said 3 May, but I sold the canoe on 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | The correct date is 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | Theo: Wasn't that 5 May? | You're right, it was.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | Theo: 5 May, you mean? | Oh yes, my mistake.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | Theo: Wasn't that the 5th? | Oh right, the 5th.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May. | No, I sold the canoe on 5 May.", "sell", "2024-05-05"),
]
IN_ONE_SENTENCE = [
    ("I sold the canoe on 3 May, I mean 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May, sorry, 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May, no wait, on 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May, correction, 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on 3 May, my mistake, 5 May.", "sell", "2024-05-05"),
    ("I sold the canoe on Monday, I mean Tuesday.", "sell", "2024-05-14"),
]
NAMES = [
    ("I visited Turku on 3 May. | Sorry, not Turku, Oulu.", "visit", "Oulu", "Turku"),
    ("I visited Turku on 3 May. | It wasn't Turku but Oulu.", "visit", "Oulu", "Turku"),
    ("I visited Turku on 3 May. | No, it was Oulu.", "visit", "Oulu", "Turku"),
    ("I visited Turku on 3 May. | I said Turku but I meant Oulu.", "visit", "Oulu", "Turku"),
    ("I visited Turku, I mean Oulu, on 3 May.", "visit", "Oulu", "Turku"),
    ("I live in Turku. | Sorry, I meant Oulu.", "lives_in", "Oulu", "Turku"),
    ("I live in Turku. | Not Turku, Oulu.", "lives_in", "Oulu", "Turku"),
    ("I live in Turku. | I said Turku but I meant Oulu.", "lives_in", "Oulu", "Turku"),
    ("I moved to Turku in March 2020. | Sorry, it was Oulu.", "lives_in", "Oulu", "Turku"),
    ("My sister works at Norvik. | Sorry, she works at Halden.", "works_at", "Halden", "Norvik"),
    ("I bought a kayak on Monday. | Sorry, a canoe, not a kayak.", "buy", "canoe", "kayak"),
    ("I bought a kayak on Monday. | Correction: I bought a canoe on Monday.", "buy", "canoe", "kayak"),
    ("I met Ben on Monday. | Sorry, it was Tom, not Ben.", "meet", "Tom", "Ben"),
    ("I met Ben on Monday. | I mean Tom.", "meet", "Tom", "Ben"),
    ("Ben fixed the roof on Monday. | Correction: Tom fixed the roof.", "fix", "Tom", "Ben"),
    ("I had lunch with Ben on Monday. | Sorry, with Tom.", "have", "Tom", "Ben"),
    ("I had lunch with Ben in Oulu. | Sorry, it was in Turku.", "have", "Turku", "Oulu"),
    ("I bought a kayak on Monday. | Sorry, a canoe.", "buy", "canoe", "kayak"),
    ("I bought two kayaks on Monday. | Three, I mean.", "buy", "three kayaks", "two"),
    ("I live in Turku. | Sorry, I live in Oulu.", "lives_in", "Oulu", "Turku"),
]
TRAPS = [
    "I sold the canoe on 3 May. | I was off on Monday.",
    "I sold the canoe on 3 May. | Ben told me on Monday.",
    "I sold the canoe on 3 May. | Theo: Shall we meet on Sunday? | No, Monday.",
    "I sold the canoe on 3 May. | Theo: Was the concert on 4 May? | No, 5 May.",
    "I sold the canoe on 3 May. | Theo: Are you free on Sunday? | Yes, Sunday.",
    "I visited Turku on 3 May. | Sorry, Ben.",
    "I visited Turku on 3 May. | Actually, Theo.",
    "I met Ben on Monday. | Sorry, Theo.",
    "I sold the canoe on 3 May. | I bought a tent on 5 May.",
    "I sold the canoe on 3 May. | Theo: You're right, it was time.",
    "I sold the canoe on 3 May. | Sorry, I was late yesterday.",
    "I sold the canoe on 3 May. | Wait, it was so hot on Monday!",
    "I sold the canoe on 3 May. | Theo: Sorry, I was ill on 5 May.",
    "I sold the canoe on 3 May. | Make that a habit.",
    "I live in Turku. | I meant to tell you earlier.",
    "I live in Turku. | Theo: Actually, I live in Oulu.",
    "I sold the canoe on 3 May. | I just checked my mail on Monday.",
    "I sold the canoe on 3 May. | Theo: Is the regatta on 5 May? | Yes.",
    "I sold the canoe on 3 May. | Theo: I sold mine on 5 May. | Oh, right.",
    "I sold the canoe on 3 May. | Theo: Wasn't it 5 May? | Nope.",
    "I sold the canoe on 3 May. | Theo: Great! | Thanks for the lamp!",
]


def _told(turns: str) -> tuple[list[Entry], list[Link]]:
    """Return all entries and the links of correction of a talk; Theo's turns say so."""
    said = [turn.split("Theo: ") for turn in turns.split(" | ")]
    messages = [
        {
            "content": turn[-1],
            "speaker_name": "Theo" if len(turn) > 1 else "Mira",
            "time_stamp": (WEDNESDAY + timedelta(minutes=n)).isoformat(),
        }
        for n, turn in enumerate([["", "Hello there."], *said])
    ]
    with StructMemory.open(":memory:") as memory:
        memory.add(messages, scope="talk", session="talk")
        memory.flush(scope="talk")
        entries = [
            one
            for one in memory.find(NodeKind.ENTRY, scope="talk", where=EVERYTHING)
            if isinstance(one, Entry)
        ]
        links = [one for one in memory.find(NodeKind.LINK, scope="talk") if isinstance(one, Link)]
    corrected = [one for one in links if (one.type, one.reason) == (LinkType.SUPERSEDES, "CORRECTED")]
    return [one for one in entries if one.kind is not EntryKind.INTERACTION], corrected


def _believed(entries: list[Entry], predicate: str) -> list[Entry]:
    return [one for one in entries if one.predicate == predicate and one.retracted_at is None]


@pytest.mark.parametrize(("turns", "predicate", "day"), DATES)
def test_another_date_takes_the_place_of_the_first(turns: str, predicate: str, day: str) -> None:
    entries, corrected = _told(turns)
    (event,) = _believed(entries, predicate)
    assert event.occurred.start is not None
    assert event.occurred.start.date().isoformat() == day
    by_id = {one.id: one for one in entries}
    gone = [by_id[one.target_id] for one in corrected if one.source_id == event.id]
    assert [(one.predicate, one.retract_reason) for one in gone] == [(predicate, "CORRECTED")]


@pytest.mark.parametrize(("turns", "predicate", "day"), IN_ONE_SENTENCE)
def test_date_put_right_at_once_is_the_only_one(turns: str, predicate: str, day: str) -> None:
    entries, _ = _told(turns)
    (event,) = _believed(entries, predicate)
    assert event.occurred.start is not None
    assert event.occurred.start.date().isoformat() == day


@pytest.mark.parametrize(("turns", "predicate", "right", "wrong"), NAMES)
def test_another_name_takes_the_place_of_the_first(
    turns: str, predicate: str, right: str, wrong: str
) -> None:
    entries, _ = _told(turns)
    (entry,) = _believed(entries, predicate)
    assert right in entry.text
    assert f"not {wrong}" in entry.text or wrong not in entry.text


def test_states_go_with_the_event_that_brought_them() -> None:
    entries, _ = _told("I bought a kayak on Monday. | Sorry, a canoe.")
    assert [one.object for one in _believed(entries, "owns")] == ["canoe"]


def test_what_was_a_joke_is_no_longer_believed() -> None:
    entries, _ = _told("I won the regatta on 3 May. | That was a joke.")
    assert [one.negated for one in _believed(entries, "win")] == [True]


@pytest.mark.parametrize("turns", TRAPS)
def test_what_only_sounds_like_it_corrects_nothing(turns: str) -> None:
    assert _told(turns)[1] == []
