"""What takes up an earlier statement: another date for what was told, and plans that are off."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from structmem.domain.draft import EntryDraft
from structmem.domain.entry import EntryKind, Modality
from structmem.extraction.entities.discourse import Discourse
from structmem.extraction.events.nominals import is_event_noun
from structmem.extraction.grammar.phrases import PhraseKind
from structmem.extraction.reading.reading import Item, Reading
from structmem.extraction.reading.when import is_known


class Echo(NamedTuple):
    """The place of a reading within reach, and the item in it that is taken up."""

    place: int
    item: Item


def echoed(readings: Sequence[Reading], item: Item) -> Echo | None:
    """Return the event that "it" in "sorry, it was in May" or "it's off" takes up, or None.

    A thing with a date ("the exam is on Friday") is none: that is found by its name.
    """
    thing = item.thing
    if thing is None or thing.kind is not PhraseKind.PRONOUN or not (item.correction or item.negated):
        return None
    for place, earlier in _events_before(readings, item):
        if earlier.thing is not None or holds_thing(readings[place], earlier):
            return None
        return Echo(place, earlier) if _may_be_meant(item, earlier) else None
    return None


def _events_before(readings: Sequence[Reading], item: Item) -> Iterator[tuple[int, Item]]:
    here = len(readings) - 1
    speaker = readings[here].message.speaker
    for place in range(here, -1, -1):
        own = readings[place].message.speaker == speaker
        for earlier in reversed(readings[place].items):
            later = place == here and earlier.sentence >= item.sentence
            dated = earlier.thing is not None or (earlier.is_anchor and earlier.kind is EntryKind.EVENT)
            if own and dated and not later and not earlier.minor and not earlier.weak:
                yield place, earlier


def holds_thing(reading: Reading, item: Item) -> bool:
    """Tell whether an event has an object that takes place itself: "I have an exam on Friday"."""
    parsed = reading.sentences[item.sentence]
    objects = item.clause.objects if item.clause is not None else ()
    return any(is_event_noun(parsed.norm(phrase.head)) for phrase in objects)


def _may_be_meant(item: Item, earlier: Item) -> bool:
    if item.negated:
        return earlier.modality is Modality.PLANNED and not earlier.negated
    return is_known(earlier.occurred) and not earlier.negated


def echo_draft(discourse: Discourse, item: Item, told: EntryDraft) -> EntryDraft:
    """Return an earlier draft told anew: with the new date, or as a plan that was dropped."""
    message = discourse.reading.message
    own = replace(
        told,
        ref=item.ref,
        message=message.id,
        quote=message.text[item.start : item.end],
        start=item.start,
        end=item.end,
    )
    if item.negated:
        return replace(own, text=f"It is off: {told.text}", aliases=(), negated=True, occurred=told.occurred)
    old, new = told.occurred.phrase, item.occurred.phrase
    text = told.text.replace(old, new) if old and old in told.text else told.text
    return replace(own, text=text, occurred=item.occurred, correction=True)
