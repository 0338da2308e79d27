"""Verbs whose past looks like their base."""

from tests.unit.extraction.talk import ends, event, said


def test_past_that_looks_like_a_base_is_an_event_with_its_cause() -> None:
    found = said("The boiler burst because of the cold.")
    assert event(found, "burst").text == "The boiler burst because of the cold"
    assert ends(found, found.links[0]) == ("The cold", "The boiler burst because of the cold")
