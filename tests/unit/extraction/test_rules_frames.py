"""What is told in a frame: headlines, announcements, asides before the verb, turned order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from structmem.extraction.plain.plainly import plainly
from tests.unit.extraction.talk import event, events, said, understand


@pytest.mark.parametrize(
    ("text", "predicate", "subject", "value"),
    [
        ("Guess who dented the tractor on Monday? Me!", "dent", "Mira", "tractor"),
        ("Guess who finally mended the loom? Vera!", "mend", "Vera", "loom"),
        ("Guess what I did on Monday? I bought a loom.", "buy", "Mira", "loom"),
        ("My proudest moment on Monday? I mended the loom.", "mend", "Mira", "loom"),
        ("The big news is that we bought a loom on Monday.", "buy", "Mira", "loom"),
        ("I'm proud to say I mended the loom.", "mend", "Mira", "loom"),
        ("I just wanted to tell you that Vera sold the loom.", "sell", "Vera", "loom"),
        ("So much to tell! On my side, I mended the loom.", "mend", "Mira", "loom"),
        ("I, to my own surprise, mended the loom on Monday.", "mend", "Mira", "loom"),
        ("I (reluctantly) sold the loom.", "sell", "Mira", "loom"),
        ("Vera, to my dismay, sold the loom.", "sell", "Vera", "loom"),
        ("We at last sold the loom.", "sell", "Mira", "loom"),
        ("I went ahead and sold the loom.", "sell", "Mira", "loom"),
        ("I was lucky enough to find a loom.", "find", "Mira", "loom"),
        ("I had the chance to paint a mural on Monday.", "paint", "Mira", "mural"),
        ("Monday was hectic: I moved the loom.", "move", "Mira", "loom"),
        ("I succeeded in mending the loom on Monday.", "mend", "Mira", "loom"),
        ("I got round to mending the loom on Monday.", "mend", "Mira", "loom"),
        ("I ended up selling the loom.", "sell", "Mira", "loom"),
        ("I spent the whole of Monday mending the loom.", "mend", "Mira", "loom"),
        ("I regret selling the loom.", "sell", "Mira", "loom"),
        ("Vera, my aunt, sold the loom on Monday.", "sell", "Vera", "loom"),
        ("My best friend, Vera, sold the loom on Monday.", "sell", "Vera", "loom"),
        ("I taught a weaving class on Monday.", "teach", "Mira", "weaving class"),
    ],
)
def test_event_is_found_in_its_frame(text: str, predicate: str, subject: str, value: str) -> None:
    found = event(said(text), predicate)
    assert (found.subject, found.object, found.negated) == (subject, value, False)


def test_headline_gives_its_time_to_what_is_told() -> None:
    found = event(said("My proudest moment last week? I mended the loom."), "mend")
    assert found.occurred.phrase == "last week"


@pytest.mark.parametrize(
    "text",
    [
        "I was supposed to sell the loom on Friday.",
        "I was tempted to sell the loom.",
        "I pretended to sell the loom.",
        "I decided against selling the loom.",
        "I was unable to sell the loom.",
    ],
)
def test_what_was_not_done_is_no_event(text: str) -> None:
    assert [one for one in events(said(text)) if not one.negated and one.modality.value == "ACTUAL"] == []


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("I didn't sing until I had slept.", "I did    sing after I had slept."),
        ("Not until Vera slept did I sing.", "After     Vera slept,I did sing."),
    ],
)
def test_held_back_is_told_in_the_order_of_time(text: str, plain: str) -> None:
    assert plainly(text) == plain


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("I thought you never wanted to sell the loom.", "Well, I did last week."),
        ("So you haven't sold the loom yet?", "I have, last week."),
        ("How did it go, did you sell the loom?", "I did, last week, and it went fine."),
    ],
)
def test_doubt_is_answered_by_doing(asked: str, answer: str) -> None:
    found = event(understand(f"Theo: {asked}", f"Mira: {answer}"), "sell")
    assert (found.subject, found.object, found.occurred.phrase) == ("Mira", "loom", "last week")


def test_wanting_after_all_is_no_doing() -> None:
    assert events(understand("Theo: I thought you wanted to sell the loom.", "Mira: I do.")) == []


@given(
    st.lists(st.sampled_from(["Guess who", "I,", "won", "?", "Me!", "My moment", "until", "did", "not", "—"]))
)
def test_plain_text_keeps_its_length(words: list[str]) -> None:
    text = " ".join(words)
    assert len(plainly(text)) == len(text)


@pytest.mark.parametrize("text", ["My feet hurt.", "Yep, it went like clockwork.", "Ghent? I thought Turku."])
def test_passing_aches_and_remarks_are_no_events(text: str) -> None:
    assert events(said(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "I changed the locks last Friday.",
        "We moved the piano on Friday.",
        "I set up a weather station last Friday.",
    ],
)
def test_what_was_moved_or_set_up_on_a_day_is_no_appointment(text: str) -> None:
    assert [one.occurred.phrase.casefold() for one in events(said(text))] in (["last friday"], ["friday"])


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("Vera, my aunt, cut down the pear tree.", "cut down", "pear tree"),
        ("I threw out the sofa, cut down a pear tree, mended the gate.", "cut down", "pear tree"),
        ("I watched a silent film on Monday.", "watch", "silent film"),
        ("29 April: I sold it.", "sell", "it"),
        ("What I did two days ago was donate blood.", "donate", "blood"),
    ],
)
def test_verb_is_told_from_its_noun(text: str, predicate: str, value: str) -> None:
    assert event(said(text), predicate).object == value
