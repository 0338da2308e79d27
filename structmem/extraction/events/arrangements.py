"""What was arranged, apart from the arranging: "Carla booked a hotel for 20 June"."""

from collections.abc import Sequence
from dataclasses import replace

from structmem.domain.draft import TimePhrase
from structmem.domain.entry import EntryKind, Modality
from structmem.domain.message import Message
from structmem.extraction.events.arranged_thing import arranged_thing
from structmem.extraction.events.scheduled import TAKE_PLACE
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.reading.reading import Item
from structmem.extraction.reading.when import best_phrase, phrases_of_clause, session_interval


def arranged(
    message: Message, times: Sequence[TimePhrase], parsed: ParsedSentence, item: Item
) -> tuple[Item, Item | None]:
    """Return the arranging, which has been, and what it arranged for a date that lies ahead, or None."""
    clause = item.clause
    if clause is None or item.kind is not EntryKind.EVENT or item.negated:
        return item, None
    if clause.group.modality is not Modality.ACTUAL or item.modality is Modality.HYPOTHETICAL:
        return item, None
    here = phrases_of_clause(parsed, clause, times)
    things = {time: thing for time in here if (thing := arranged_thing(parsed, clause, time)) is not None}
    ahead = [
        time for time in things if time.interval.start is not None and time.interval.start > message.said_at
    ]
    if not ahead:
        return item, None
    told = replace(
        item,
        clause_index=-1,
        predicate=TAKE_PLACE,
        thing=things[ahead[0]],
        weak=False,
        minor=False,
        passing=False,
        modality=Modality.PLANNED,
        occurred=ahead[0].interval,
    )
    own = best_phrase([time for time in here if time not in things and time.role != "for"])
    group = clause.group
    when = own.interval if own else session_interval(group, Modality.ACTUAL, False, message.said_at)
    # A date ahead makes a plan of "they've invited us for Friday"; the inviting is none.
    modality = Modality.ACTUAL if item.modality is Modality.PLANNED else item.modality
    return replace(item, occurred=when, modality=modality), told
