"""Causes that nobody states: a reaction to the news just told, a feeling beside what happened."""

from collections.abc import Iterator, Sequence

from structmem.domain.entry import EntryKind, Modality
from structmem.extraction.causes.feelings import feeling_of
from structmem.extraction.events.antecedents import Cue, Place, last_main, main_item
from structmem.extraction.events.link_ends import is_plain_reference
from structmem.extraction.reading.acts import is_question
from structmem.extraction.reading.reading import Item, Reading

INFERRED_CONFIDENCE = 0.35
"""What is not stated is never as sure as what is."""

_REACTIONS = frozenset(["EMPATHISE", "CONGRATULATE"])


def inferred_cues(window: Sequence[Reading], reading: Reading) -> Iterator[tuple[Place, Cue]]:
    """Yield likely causes of the reactions and feelings of a message."""
    place = Place(reading=reading, window=window, index=0)
    news = window[-1] if window else None
    if news is not None and news.message.speaker != reading.message.speaker:
        yield from _reactions(place, news)
    yield from _feelings(place)


def _reactions(place: Place, news: Reading) -> Iterator[tuple[Place, Cue]]:
    """Yield the event that "Congratulations!" or "I'm sorry to hear that" answers."""
    told = last_main(news)
    reaction = next((item for item in place.reading.items if item.act in _REACTIONS), None)
    if reaction is not None and told is not None and not is_plain_reference(place, told):
        yield place, Cue(told, reaction, "CAUSES", INFERRED_CONFIDENCE, "reaction")


def _feelings(place: Place) -> Iterator[tuple[Place, Cue]]:
    """Yield what happened in the sentence before or after a feeling of the speaker."""
    for item in place.reading.items:
        if item.clause is None or not item.is_anchor or item.kind is not EntryKind.FACT:
            continue
        if not feeling_of(place.parsed_of(item), item.clause) or item.negated:
            continue
        for index in (item.sentence - 1, item.sentence + 1):
            cause = _event_of(place, index)
            if cause is not None:
                here = Place(reading=place.reading, window=place.window, index=item.sentence)
                yield here, Cue(cause, item, "CAUSES", INFERRED_CONFIDENCE, "beside")
                break


def _event_of(place: Place, index: int) -> Item | None:
    if not 0 <= index < len(place.reading.sentences) or is_question(place.reading.sentences[index]):
        return None
    item = main_item(place.reading, index)
    happened = item is not None and item.kind is EntryKind.EVENT and item.modality is Modality.ACTUAL
    return item if happened and item is not None and not item.weak else None
