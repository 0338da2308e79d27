"""What a causal or order cue refers back to: an earlier clause, sentence or message."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from structmem.domain.entry import EntryKind, Modality
from structmem.extraction.english.cues import CAUSE_OPENS
from structmem.extraction.english.nouns import GENERIC_NOUNS
from structmem.extraction.grammar.clauses import ParsedSentence, Relation
from structmem.extraction.grammar.phrases import Phrase
from structmem.extraction.reading.reading import Item, Reading
from structmem.extraction.wordlist import word_set


class Cue(NamedTuple):
    """Words that make one item the cause of another; an end that was not found is None."""

    cause: Item | None
    effect: Item | None
    kind: str
    confidence: float
    words: str


_SENTENCES_BACK = 3
_MESSAGES_BACK = 3
_SHORTEST_STEM = 4
_ASIDE = frozenset([Relation.RELATIVE, Relation.SUBORDINATE, Relation.INFINITIVE, Relation.GERUND])
_DEFINITE = word_set("the that this those these my our")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A sentence of a message, with the messages within reach before it."""

    reading: Reading
    window: Sequence[Reading]
    index: int

    @property
    def parsed(self) -> ParsedSentence:
        """The sentence."""
        return self.reading.sentences[self.index]

    def item(self, clause: int) -> Item | None:
        """Return the item of a clause of the sentence."""
        return self.reading.item_of(self.index, clause)

    def parsed_of(self, item: Item) -> ParsedSentence:
        """Return the sentence that an item within reach stands in."""
        for reading in (self.reading, *reversed(self.window)):
            if any(one is item for one in reading.items):
                return reading.sentences[item.sentence]
        raise LookupError(
            f"item {item.ref} is not within reach; look only for items of this place's readings"
        )


def before_clause(place: Place, k: int, *, main: bool = False) -> Item | None:
    """Return the item of the nearest clause before; with `main` rather one that hangs on no other."""
    aside: Item | None = None
    for j in range(k - 1, -1, -1):
        item = place.item(j)
        clause = place.parsed.clauses[j]
        if item is None or (clause.relation is Relation.RELATIVE and j > 0 and main):
            continue
        if main and clause.relation is Relation.SUBORDINATE and clause.connector not in CAUSE_OPENS:
            aside = aside or item
        elif not main or clause.connector not in CAUSE_OPENS:
            return item
    return aside


def before_sentence(place: Place) -> Item | None:
    """Return the main item of the nearest sentence before; a vague one only if there is no other."""
    vague: Item | None = None
    for item in before_sentences(place):
        if not item.weak:
            return item
        vague = vague or item
    return vague


def before_sentences(place: Place) -> Iterator[Item]:
    """Yield the main items of the sentences before, nearest first."""
    for index in range(place.index - 1, max(-1, place.index - 1 - _SENTENCES_BACK), -1):
        item = main_item(place.reading, index)
        if item is not None:
            yield item


def main_item(reading: Reading, index: int) -> Item | None:
    """Return the last item of a sentence that stands in no subordinate clause."""
    here = [item for item in reading.items if item.sentence == index and item.is_anchor]
    clauses = reading.sentences[index].clauses
    main = [item for item in here if clauses[item.clause_index].relation not in _ASIDE]
    if main:
        return main[-1]
    return here[-1] if here else None


def before_message(place: Place, *, own_first: bool) -> Item | None:
    """Return what a cue at the start of a message refers to in the messages before.

    With `own_first` the speaker's own last statement goes before the other's, unless the other spoke last and
    told of an event; else the last statement of anybody is meant.
    """
    if any(item.is_anchor and item.sentence < place.index for item in place.reading.items):
        return None
    speaker = place.reading.message.speaker
    fallback: Item | None = None
    for behind, earlier in enumerate(reversed(place.window[-_MESSAGES_BACK:])):
        item = last_main(earlier)
        if item is None:
            continue
        own = earlier.message.speaker == speaker
        if not own_first or own or (behind == 0 and item.kind is EntryKind.EVENT):
            return item
        fallback = fallback or (item if behind == 0 else None)
    return fallback


def told_before(place: Place, k: int = 0) -> Item | None:
    """Return what was told before clause `k`: in its sentence, else in those before, else in the messages."""
    inside = before_clause(place, k, main=True)
    return inside or before_sentence(place) or before_message(place, own_first=True)


def last_main(reading: Reading) -> Item | None:
    """Return the last statement of a message that says something."""
    for index in range(len(reading.sentences) - 1, -1, -1):
        item = main_item(reading, index)
        if item is not None and not item.weak and not item.minor:
            return item
    return None


def nominal_at(place: Place, phrase: Phrase) -> Item | None:
    """Return the nominal item of a phrase of the sentence."""
    here = (item for item in place.reading.items if item.sentence == place.index)
    return next((item for item in here if item.nominal == phrase), None)


def taken_up(place: Place, phrase: Phrase) -> Item | None:
    """Return an earlier event that "the flood" takes up: its verb or one of its nouns has the same stem.

    Of an event that was told more than once, the telling that says when is meant.
    """
    head = place.parsed.norm(phrase.head)
    definite = place.parsed.norm(phrase.first) in _DEFINITE or phrase.first == phrase.head
    if len(head) < _SHORTEST_STEM or head in GENERIC_NOUNS or not definite:
        return None
    stem = head.removesuffix("s")[:6]
    found: Item | None = None
    heads: frozenset[str] = frozenset()
    for reading, item in _earlier_events(place, place.index):
        parsed = reading.sentences[item.sentence]
        if found is None:
            if _has_stem(parsed, item, stem):
                found, heads = item, _heads(parsed, item)
        elif item.predicate == found.predicate and heads & _heads(parsed, item) and _is_dated(item):
            return item
        if found is not None and _is_dated(found):
            return found
    return found


def _has_stem(parsed: ParsedSentence, item: Item, stem: str) -> bool:
    clause = item.clause
    if clause is None:
        return False
    heads = [parsed.norm(p.head) for p in (*clause.subjects, *clause.objects, *clause.adjuncts)]
    return item.predicate.startswith(stem) or any(one.startswith(stem) for one in heads)


def _is_dated(item: Item) -> bool:
    return item.occurred.is_stated


def same_event(place: Place, item: Item) -> Item:
    """Return the earlier event that an item tells again (same verb, same noun, same subject), or itself."""
    clause = item.clause
    if clause is None or item.kind is not EntryKind.EVENT or item.modality is not Modality.ACTUAL:
        return item
    if place.reading.item_of(item.sentence, item.clause_index) is not item:
        return item
    heads = _heads(place.reading.sentences[item.sentence], item)
    if not heads:
        return item
    subject = _subject(place.reading, item)
    for reading, earlier in _earlier_events(place, item.sentence):
        if earlier.predicate != item.predicate or earlier.negated != item.negated:
            continue
        parsed = reading.sentences[earlier.sentence]
        if heads & _heads(parsed, earlier) and _subject(reading, earlier) == subject:
            return earlier
    return item


def _heads(parsed: ParsedSentence, item: Item) -> frozenset[str]:
    if item.clause is None:
        return frozenset()
    phrases = (*item.clause.objects, *item.clause.adjuncts)
    return frozenset(parsed.norm(p.head) for p in phrases if not parsed.timed[p.head]) - {
        "it",
        "that",
        "this",
    }


def _subject(reading: Reading, item: Item) -> str:
    """Return the subject as a comparable word: the speaker's name for I and we."""
    if item.implied or not item.subjects:
        return reading.message.speaker.casefold()
    parsed = reading.sentences[item.sentence]
    norm = parsed.norm(item.subjects[0].head)
    if norm in {"i", "we"}:
        return reading.message.speaker.casefold()
    return norm


def _earlier_events(place: Place, index: int) -> Iterator[tuple[Reading, Item]]:
    """Yield actual events before sentence `index`, nearest first."""
    for reading in reversed([*place.window, place.reading]):
        for item in reversed(reading.items):
            later = reading is place.reading and item.sentence >= index
            plain = item.is_anchor and item.kind is EntryKind.EVENT and item.modality is Modality.ACTUAL
            if not later and plain and not item.weak:
                yield reading, item
