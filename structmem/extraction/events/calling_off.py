"""Things that will not be: "we cancelled the trip", "the picnic is off", "lunch fell through"."""

from collections.abc import Sequence
from dataclasses import replace

from structmem.domain.draft import TimePhrase
from structmem.domain.entry import EntryKind, Modality
from structmem.domain.message import Message
from structmem.extraction.english.ahead import CANCELLING, FALLING_THROUGH, OFF, OFF_PREPOSITIONS, SHELVED
from structmem.extraction.events.scheduled import TAKE_PLACE, may_take_place
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.items import clause_item
from structmem.extraction.reading.reading import Item

_LOOSE = frozenset([Tag.ADVERB, Tag.INTERJECTION])
_HAPPENING = frozenset(["happen", TAKE_PLACE, "go ahead", "come off"])


def cancelled(item: Item, verbs: frozenset[str] = CANCELLING) -> Item | None:
    """Return what "we cancelled the exam" says of the exam, or None."""
    clause = item.clause
    if clause is None or item.negated or item.modality is not Modality.ACTUAL:
        return None
    if clause.group.lemma not in verbs:
        return None
    things = clause.subjects if clause.group.passive else clause.objects[:1]
    if not things:
        # "called off the exam"
        things = tuple(p for p in clause.adjuncts if p.first == clause.group.last + 1)
    if len(things) != 1:
        return None
    return replace(
        item, clause_index=-1, predicate=TAKE_PLACE, thing=things[0], weak=False, minor=False, negated=True
    )


def called_off(
    message: Message, times: Sequence[TimePhrase], parsed: ParsedSentence, where: tuple[int, int]
) -> Item | None:
    """Return what "it's off" and "the picnic isn't happening" say: that it does not take place."""
    clause = parsed.clauses[where[1]]
    group = clause.group
    off = group.copula and group.tense is not Tense.PAST and _is_off(parsed, clause)
    off = off or (group.lemma in _HAPPENING and group.negated and group.tense is not Tense.PAST)
    off = off or (group.lemma in FALLING_THROUGH and not group.negated)
    if not off or clause.objects or len(clause.subjects) != 1:
        return None
    if not may_take_place(parsed, clause.subjects[0]):
        return None
    item = clause_item(message, times, parsed, where, EntryKind.EVENT, 0.7)
    return replace(
        item,
        clause_index=-1,
        predicate=TAKE_PLACE,
        thing=clause.subjects[0],
        modality=Modality.PLANNED,
        negated=True,
    )


def _is_off(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a copula says "off", "on hold" or "not on any more": not "off to Rome"."""
    after = [
        i
        for i in range(clause.group.last + 1, clause.last + 1)
        if parsed.tags[i] not in _LOOSE and not parsed.timed[i]
    ]
    words = [parsed.norm(i) for i in after]
    if words[:1] == ["on"] and words[1:2] and words[1] in SHELVED:
        return not clause.group.negated
    if clause.group.negated or not words or words[0] not in OFF:
        return clause.group.negated and words == ["on"]
    rest = after[1:]
    return not rest or parsed.norm(rest[0]) in OFF_PREPOSITIONS or parsed.tags[rest[0]] is Tag.PUNCTUATION
