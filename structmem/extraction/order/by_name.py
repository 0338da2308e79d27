"""Order told of things by name: "the surgery was before Kyoto", "the harp came first", "that was after"."""

from collections.abc import Iterator

from structmem.domain.entry import EntryKind, Modality
from structmem.extraction.english.cues import ORDER_OPENS
from structmem.extraction.events.antecedents import Place, nominal_at
from structmem.extraction.grammar.clauses import Clause, ParsedSentence, Relation
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.reading.reading import Item, Reading
from structmem.extraction.wordlist import word_set

_COMING = word_set("come happen take_place fall")
_PRECEDING = {"precede": "BEFORE", "predate": "BEFORE", "follow": "AFTER", "postdate": "AFTER"}
_RANKS = {"first": "AFTER", "earlier": "AFTER", "last": "BEFORE", "second": "BEFORE", "later": "BEFORE"}
"""What "came first" says: the others come after it."""
_POINTING = word_set("that it this which")
_SHORTEST_STEM = 4


def told_by_name(place: Place) -> Iterator[tuple[Item, str, Item | None, str]]:
    """Yield what clauses say of the order of things that were told, or are named here."""
    for k, clause in enumerate(place.parsed.clauses):
        if clause.group.negated or len(clause.subjects) != 1 or clause.relation is Relation.SUBORDINATE:
            continue
        group = clause.group
        if group.lemma in _PRECEDING and clause.objects and not group.passive:
            yield from _pair(place, k, clause.objects[0], _PRECEDING[group.lemma], group.lemma)
        elif group.copula or group.lemma in _COMING:
            for phrase in clause.adjuncts:
                if phrase.preposition in {"before", "after"}:
                    relation = ORDER_OPENS[phrase.preposition]
                    yield from _pair(place, k, phrase, relation, phrase.preposition)
            yield from _ranked(place, k)


def _pair(
    place: Place, k: int, named: Phrase, relation: str, cue: str
) -> Iterator[tuple[Item, str, Item | None, str]]:
    here = _meant(place, k, place.parsed.clauses[k].subjects[0])
    there = _meant(place, k, named)
    if here is not None and there is not None:
        yield there, relation, here, cue


def _ranked(place: Place, k: int) -> Iterator[tuple[Item, str, Item | None, str]]:
    """Yield how "the harp came first" lies to what was told besides."""
    clause = place.parsed.clauses[k]
    after = [place.parsed.norm(i) for i in range(clause.group.last + 1, clause.last + 1)]
    after = [word for word in after if word != "the"]
    if len(after) != 1 or after[0] not in _RANKS:
        return
    here = _meant(place, k, clause.subjects[0])
    told = _told(place, k)
    other = next((item for _, item in told if item is not here), None)
    if here is not None and other is not None:
        yield here, _RANKS[after[0]], other, after[0]


def _meant(place: Place, k: int, phrase: Phrase) -> Item | None:
    """Return the event that a phrase of a clause names: told before, or a noun that is one."""
    head = place.parsed.norm(phrase.head)
    if phrase.kind is PhraseKind.PRONOUN:
        return next((item for _, item in _told(place, k)), None) if head in _POINTING else None
    stem = head.removesuffix("s")[:6]
    if len(head) >= _SHORTEST_STEM:
        for parsed, item in _told(place, k):
            if _names(parsed, item, stem):
                return item
    return nominal_at(place, phrase)


def _names(parsed: ParsedSentence, item: Item, stem: str) -> bool:
    clause = item.clause
    if clause is None:
        return False
    heads = (parsed.norm(p.head) for p in _phrases(clause))
    return item.predicate.startswith(stem) or any(head.startswith(stem) for head in heads)


def _phrases(clause: Clause) -> tuple[Phrase, ...]:
    return (*clause.objects, *clause.adjuncts)


def _told(place: Place, k: int) -> Iterator[tuple[ParsedSentence, Item]]:
    """Yield events told before a clause, nearest first."""
    for reading in reversed([*place.window, place.reading]):
        yield from _of(reading, (place.index, k) if reading is place.reading else None)


def _of(reading: Reading, before: tuple[int, int] | None) -> Iterator[tuple[ParsedSentence, Item]]:
    for item in reversed(reading.items):
        told = item.is_anchor and item.kind is EntryKind.EVENT and item.modality is Modality.ACTUAL
        if not told or item.weak or item.minor or item.negated:
            continue
        if before is None or (item.sentence, item.clause_index) < before:
            yield reading.sentences[item.sentence], item
