"""Names are taken out of texts before these become vectors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from structmem.domain.words import is_named, name_parts, strip_names


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Hey Ana! Good to see you.", "Hey! Good to see you."),
        ("What did ANA's dog eat?", "What did dog eat?"),
        ("Ana’s ring, and the Kröger farm", "ring, and the farm"),
        ("Ana: I am late", "I am late"),
        ("bananas in Anatolia", "bananas in Anatolia"),
        ("Will will go in May or may not", "will go in or may not"),
        ("Ana?", ""),
        ("", ""),
    ],
)
def test_names_go_and_other_words_stay(text: str, left: str) -> None:
    assert strip_names(text, ["Ana Kröger", "Will", "May"]) == left


def test_text_without_names_to_strip_is_left_alone() -> None:
    assert strip_names("  Two  spaces ", []) == "  Two  spaces "


@pytest.mark.parametrize("role", ["user", "assistant", "system", "tool"])
def test_a_role_is_no_name(role: str) -> None:
    assert name_parts(role) == []
    assert strip_names(f"the {role} interface", [role]) == f"the {role} interface"


def test_parts_of_a_name_name_too_but_initials_do_not() -> None:
    assert name_parts("Ana M Kröger") == ["Ana M Kröger", "Ana", "Kröger"]


@given(st.text(max_size=40), st.lists(st.sampled_from(["Ana", "Zoë Roth", "Bo"]), max_size=3))
def test_stripping_twice_changes_nothing_more(text: str, names: list[str]) -> None:
    once = strip_names(text, names)
    assert strip_names(once, names) == once


@pytest.mark.parametrize(("text", "named"), [("ask zoë's aunt", True), ("Zoëlle", False), ("", False)])
def test_a_name_is_found_as_a_whole_word(text: str, named: bool) -> None:
    assert is_named("Zoë", text) is named
