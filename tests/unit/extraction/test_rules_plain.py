"""The engine that says things plainly by rules, and the tables that it reads."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from structmem.extraction.english.appositions import APPOSITIONS
from structmem.extraction.english.asides import ASIDES
from structmem.extraction.english.frames import FRAMES
from structmem.extraction.english.planning import PLANS
from structmem.extraction.english.restating import RESTATED
from structmem.extraction.english.slots import NAME, Turn
from structmem.extraction.english.turned import CLEFTS, ORDER
from structmem.extraction.english.turns import TURNS
from structmem.extraction.plain.engine import FORMS, ready, said_plainly
from structmem.extraction.plain.plainly import plainly

TABLES = (*APPOSITIONS, *ASIDES, *TURNS, *FRAMES, *CLEFTS, *ORDER, *PLANS, *RESTATED)


def plain(text: str, pattern: str, **words: str) -> str:
    return said_plainly(text, ready([Turn("rule", pattern, words)]))


def test_words_take_the_place_of_others_and_keep_the_length() -> None:
    assert plain("He ended up selling it.", r"(?P<up>ended up <doing>)", up="{doing:did}") == (
        "He sold             it."
    )


def test_words_that_are_too_long_leave_all_as_it_is() -> None:
    assert plain("Go on it now.", r"(?P<a>go) (?P<b>on)", a="", b="upon|over") == "Go on it now."


def test_first_words_that_fit_are_said() -> None:
    assert plain("due it", r"(?P<a>due)", a="because of|for") == "for it"


@pytest.mark.parametrize("text", ["in the morning", "a king", "with nothing"])
def test_slot_of_a_verb_takes_no_other_word(text: str) -> None:
    assert plain(text, r"(?P<all>\w+ <doing>)", all="") == text


@pytest.mark.parametrize("word", ["Yesterday", "Luckily", "Well"])
def test_slot_of_a_name_takes_no_common_word(word: str) -> None:
    assert plain(f"{word}, she won.", r"(?P<name><name>)(?P<gone>, she)", gone="") == f"{word}, she won."


def test_words_in_the_place_of_an_opening_open_the_sentence() -> None:
    pattern = r"(?P<open>but for)"
    assert plain("But for it. Yes, But for it.", pattern, open="due to") == "Due to  it. Yes, due to  it."


@pytest.mark.parametrize("turn", TABLES, ids=lambda turn: turn.name)
def test_plain_words_speak_of_groups_and_forms_that_there_are(turn: Turn) -> None:
    (rule,) = ready([turn])
    assert rule.pattern.search("") is None
    wanted = {group for group, _ in rule.plain if group}
    spoken = re.findall(r"\{(\w+):?(\w*)\}", " ".join(words for _, words in rule.plain))
    assert wanted | {group for group, _ in spoken} <= set(rule.pattern.groupindex)
    assert {form for _, form in spoken} <= set(FORMS)


def test_turns_have_names_of_their_own() -> None:
    assert len({turn.name for turn in TABLES}) == len(TABLES)


_PIECES = (
    "Guess who",
    "who",
    "I,",
    "Ana",
    " – ",
    "(my aunt)",
    "what I did was sell",
    "I'd have gone",
    "but for",
    "\n",
    ".",
)


@given(st.lists(st.sampled_from(_PIECES), max_size=12))
def test_plain_text_has_the_length_of_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    assert len(plainly(text)) == len(text)


@pytest.mark.parametrize(
    "name", ["Ana", "Łódź", "Óscar de la Cruz", "St Brigid's Hospital", "Marlow and Sons", "Bank of York"]
)
def test_name_is_told_whole(name: str) -> None:
    assert re.match(NAME, f"{name}'s and so on", re.IGNORECASE)[0] == name  # type: ignore[index]


@pytest.mark.parametrize("text", ["I", "ana", "école"])
def test_name_is_no_pronoun_and_no_word_in_lower_case(text: str) -> None:
    assert re.match(NAME, text, re.IGNORECASE) is None
