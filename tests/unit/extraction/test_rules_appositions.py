"""Who somebody is, said in an aside; second names; what a name names by what is said of it."""

import pytest

from structmem.domain.entry import EntityType
from structmem.extraction.plain.plainly import plainly, second_names
from tests.unit.extraction.talk import said, understand_all


@pytest.mark.parametrize(
    "text",
    [
        "Otto (my neighbour) bought a kiln.",
        "Otto - he's my neighbour - bought a kiln.",
        "Otto, my neighbour, bought a kiln.",
        "My neighbour, Otto, bought a kiln.",
        "My neighbour (Otto) bought a kiln.",
    ],
)
def test_aside_says_who_somebody_is(text: str) -> None:
    found = said(text)

    assert "Mira's neighbour Otto bought a kiln" in [entry.text for entry in found.entries]
    assert ("Otto", "Mira's neighbour") in [(one.name, one.alias) for one in found.aliases]


def test_list_of_people_stays_a_list() -> None:
    text = "I met my sister, Ana, and Tom."

    assert plainly(text) == text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Alexandra, aka Lexi, came over.", ("Alexandra", "Lexi")),
        ("My friend Alexandra - Alex for short - moved.", ("Alexandra", "Alex")),
        ("Robert, whom we all call Bobby, came over.", ("Robert", "Bobby")),
        ("I met Thomas, or Tommy to his friends.", ("Thomas", "Tommy")),
    ],
)
def test_second_name_in_an_aside_is_an_alias(text: str, names: tuple[str, str]) -> None:
    assert list(second_names(text)) == [names]
    assert names in [(one.name, one.alias) for one in said(text).aliases]


def test_choice_of_two_people_is_no_second_name() -> None:
    assert not list(second_names("Jo, or Sam, called."))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("I started at Marlow and Sons in May.", "Marlow and Sons", EntityType.ORGANISATION),
        ("I had surgery at St Brigid's Hospital.", "St Brigid's Hospital", EntityType.ORGANISATION),
        ("Nessa's dog bit me.", "Nessa", EntityType.PERSON),
        ("I stayed at Tamsin's.", "Tamsin", EntityType.PERSON),
        ("My hometown Ilva flooded.", "Ilva", EntityType.PLACE),
        ("I was born in Novigrad, Croatia.", "Croatia", EntityType.PLACE),
        ("I sold my car to Gunnar.", "Gunnar", EntityType.PERSON),
        ("It was Maud who called.", "Maud", EntityType.PERSON),
        ("Will called me.", "Will", EntityType.PERSON),
        ("i met priya at the gym", "Priya", EntityType.PERSON),
    ],
)
def test_name_names_what_is_said_of_it(text: str, name: str, kind: EntityType) -> None:
    mentions = [mention for entry in said(text).entries for mention in entry.mentions]

    assert (name, kind) in [(one.name, one.type) for one in mentions]


@pytest.mark.parametrize("opening", ["Yes", "Luckily", "Yesterday"])
def test_word_before_a_pronoun_is_not_always_a_name(opening: str) -> None:
    found = understand_all("Mira: Nadia quit.", f"Mira: {opening}, she moved to Oslo.")

    assert any("adia moved to Oslo" in e.text or "she moved to Oslo" in e.text for e in found.entries)
    assert not any("Mira moved" in entry.text for entry in found.entries)
