"""Captions: what was shown can be found, and nothing is claimed to have happened."""

from dataclasses import replace

import pytest

from structmem.domain.draft import EntryDraft, ExtractionMode
from structmem.domain.entry import EntityType, EntryKind, ParticipantRole
from tests.unit.extraction.talk import RULES, message


def shown(
    caption: str | None, text: str = "Look!", mode: ExtractionMode = ExtractionMode.EVENT
) -> list[EntryDraft]:
    said = replace(message(text), image_caption=caption)
    found = RULES.extract([said], context=(), mode=mode).entries
    return [entry for entry in found if entry.predicate == "show picture"]


def test_caption_becomes_an_entry_of_who_showed_it() -> None:
    (found,) = shown("a photo of a kayak on a lake")
    assert found.text == "Mira showed a picture: a kayak on a lake"
    assert (found.kind, found.subject) == (EntryKind.EVENT, "Mira")
    assert {m.name for m in found.mentions if m.role is ParticipantRole.TOPIC} == {"kayak", "lake"}


def test_people_in_a_picture_stay_unnamed() -> None:
    (found,) = shown("a woman and two children playing chess")
    assert [m.name for m in found.mentions if m.type is EntityType.PERSON] == ["Mira"]


def test_caption_is_its_own_evidence() -> None:
    (found,) = shown("a red kayak", text="This one.")
    said = replace(message("This one."), image_caption="a red kayak")
    assert said.full_text[found.start : found.end] == found.quote == "a red kayak"


def test_picture_without_words_is_kept_too() -> None:
    assert len(shown("a red kayak", text="")) == 1


def test_picture_is_a_fact_where_there_are_only_facts() -> None:
    assert [one.kind for one in shown("a red kayak", mode=ExtractionMode.FLAT)] == [EntryKind.FACT]


@pytest.mark.parametrize("caption", [None, "", " "])
def test_no_caption_gives_nothing(caption: str | None) -> None:
    assert shown(caption) == []
