"""What a listener is told to note, move or cancel: "remind me to …", "move my exam to Friday"."""

from collections.abc import Sequence
from dataclasses import replace

from structmem.domain.draft import TimePhrase
from structmem.domain.entry import EntryKind, Modality
from structmem.domain.message import Message
from structmem.extraction.english.ahead import CANCELLING, DROPPING, ENTERING, REMINDING, SCHEDULING
from structmem.extraction.events.calling_off import cancelled
from structmem.extraction.events.scheduled import TAKE_PLACE, rescheduled
from structmem.extraction.grammar.clauses import Clause, ParsedSentence, Relation
from structmem.extraction.grammar.phrases import Phrase
from structmem.extraction.reading.items import clause_item
from structmem.extraction.reading.reading import Item
from structmem.extraction.reading.when import best_phrase, phrases_of_clause, session_interval
from structmem.extraction.wordlist import word_set

_ME = word_set("me us myself")
_RECORDS = word_set("calendar diary list agenda planner schedule reminder alarm note entry todo to-do")


def commanded(
    message: Message, times: Sequence[TimePhrase], parsed: ParsedSentence, where: tuple[int, int]
) -> list[Item]:
    """Return the plans that a command makes, moves or ends: the speaker's own."""
    clause = parsed.clauses[where[1]]
    if clause.group.negated:
        return []
    if clause.group.lemma in REMINDING:
        return _reminded(message, times, parsed, where)
    item = clause_item(message, times, parsed, where, EntryKind.EVENT, 0.8)
    item = replace(item, modality=Modality.ACTUAL)
    told = cancelled(item, CANCELLING | DROPPING) or rescheduled(message, times, parsed, item)
    if told is None:
        told = _entered(message, times, parsed, item)
    return [told] if told is not None else []


def _reminded(
    message: Message, times: Sequence[TimePhrase], parsed: ParsedSentence, where: tuple[int, int]
) -> list[Item]:
    """Return what the speaker wants to be reminded to do."""
    sentence, k = where
    clause = parsed.clauses[k]
    if not any(parsed.norm(phrase.head) in _ME for phrase in clause.objects):
        return []
    found: list[Item] = []
    for j in range(k + 1, len(parsed.clauses)):
        one = parsed.clauses[j]
        if one.relation is not Relation.INFINITIVE or one.governor not in range(k, j):
            break
        own = best_phrase([*phrases_of_clause(parsed, one, times), *phrases_of_clause(parsed, clause, times)])
        when = (
            own.interval
            if own is not None
            else session_interval(one.group, Modality.PLANNED, False, message.said_at)
        )
        item = clause_item(message, times, parsed, (sentence, j), EntryKind.EVENT, 0.8)
        found.append(
            replace(item, modality=Modality.PLANNED, occurred=when, implied=True, subjects=(), negated=False)
        )
    return found


def _entered(
    message: Message, times: Sequence[TimePhrase], parsed: ParsedSentence, item: Item
) -> Item | None:
    """Return the thing with a date of "schedule a call for Friday" and "put golf in my diary for Friday"."""
    clause = item.clause
    if clause is None:
        return None
    here = [time for time in phrases_of_clause(parsed, clause, times) if not time.recurring]
    time = best_phrase(here)
    thing = _noted(parsed, clause)
    recorded = any(parsed.norm(p.head) in _RECORDS for p in (*clause.objects, *clause.adjuncts))
    if thing is None or clause.group.lemma not in (SCHEDULING | ENTERING if recorded else SCHEDULING):
        return None
    if time is None or time.interval.end is None or time.interval.end <= message.said_at:
        return None
    return replace(
        item,
        clause_index=-1,
        predicate=TAKE_PLACE,
        thing=thing,
        occurred=time.interval,
        modality=Modality.PLANNED,
    )


def _noted(parsed: ParsedSentence, clause: Clause) -> Phrase | None:
    """Return what is entered: of "set a reminder for the exam" the exam."""
    things = [p for p in (*clause.objects, *clause.adjuncts) if not parsed.timed[p.head]]
    things = [p for p in things if parsed.norm(p.head) not in _RECORDS | _ME]
    return things[0] if things else None
