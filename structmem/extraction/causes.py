"""Causal cues to links between items: inside a sentence, across sentences, and across messages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from structmem.domain.draft import LinkDraft
from structmem.domain.entry import EntryKind, LinkType, Modality
from structmem.extraction.acts import is_question
from structmem.extraction.clauses import Clause, ParsedSentence, Relation
from structmem.extraction.english.cues import (
    CAUSATIVES,
    CAUSE_OPENS,
    CAUSE_VERBS,
    EFFECT_OPENS,
    NOMINAL_CAUSES,
    PURPOSE,
)
from structmem.extraction.phrases import Phrase, PhraseKind
from structmem.extraction.reading import Item, Reading

_MINOR = frozenset([Relation.INFINITIVE, Relation.GERUND])
_LOWEST = 0.3
_REFERRING = frozenset(["it", "this", "that", "which"])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a cue stands."""

    reading: Reading
    window: Sequence[Reading]
    index: int
    parsed: ParsedSentence

    def item(self, clause: int) -> Item | None:
        return self.reading.item_of(self.index, clause)


def causal_links(window: Sequence[Reading], reading: Reading) -> list[LinkDraft]:
    """Return the causal links that a message says."""
    links: dict[tuple[str, str, LinkType], LinkDraft] = {}
    for index, parsed in enumerate(reading.sentences):
        if is_question(parsed):
            continue
        place = _Place(reading=reading, window=window, index=index, parsed=parsed)
        for found in _in_sentence(place):
            key = (found.source, found.target, found.type)
            if found.confidence >= _LOWEST and key not in links:
                links[key] = found
    if not links:
        answer = _answer_link(window, reading)
        if answer is not None:
            links[answer.source, answer.target, answer.type] = answer
    return list(links.values())


def _in_sentence(place: _Place) -> Iterator[LinkDraft]:
    for k, clause in enumerate(place.parsed.clauses):
        yield from _clause_cues(place, k, clause)
        yield from _verb_cues(place, k, clause)
        yield from _purpose_cues(place, k, clause)
    for phrase in place.parsed.phrases:
        yield from _nominal_cue(place, phrase)


def _clause_cues(place: _Place, k: int, clause: Clause) -> Iterator[LinkDraft]:
    if clause.relation in _MINOR:
        return
    here = place.item(k)
    if here is None:
        return
    if clause.connector in CAUSE_OPENS:
        kind, confidence = CAUSE_OPENS[clause.connector]
        effect = _main_of(place, k) or _said_before(place, same_speaker=False)
        yield from _link(place, here, effect, kind, confidence, clause.connector)
    elif clause.connector in EFFECT_OPENS:
        kind, confidence = EFFECT_OPENS[clause.connector]
        cause = _before(place, k) or _said_before(place, same_speaker=True)
        yield from _link(place, cause, here, kind, confidence, clause.connector)


def _main_of(place: _Place, k: int) -> Item | None:
    """Return the item that a subordinate clause explains: the one before it, else the one after."""
    clauses = place.parsed.clauses
    for j in range(k - 1, -1, -1):
        item = place.item(j)
        if item is not None and clauses[j].connector not in CAUSE_OPENS:
            return item
    for j in range(k + 1, len(clauses)):
        item = place.item(j)
        if (
            item is not None
            and clauses[j].relation in {Relation.MAIN, Relation.COORDINATE}
            and clauses[j].connector not in {"and", "or"}
        ):
            return item
    return _item_before_sentence(place)


def _before(place: _Place, k: int) -> Item | None:
    for j in range(k - 1, -1, -1):
        item = place.item(j)
        if item is not None:
            return item
    return _item_before_sentence(place)


def _item_before_sentence(place: _Place) -> Item | None:
    before = [
        i
        for i in place.reading.items
        if i.sentence == place.index - 1 and i.kind is not EntryKind.INTERACTION
    ]
    content = [i for i in before if i.clause_index >= 0 and i.clause is not None]
    return content[-1] if content else None


def _said_before(place: _Place, *, same_speaker: bool) -> Item | None:
    """Return the item of an earlier message that "that's why" or a bare "because" refers to."""
    if place.index > 0 and any(i.sentence < place.index and i.clause for i in place.reading.items):
        return None
    speaker = place.reading.message.speaker
    for behind, earlier in enumerate(reversed(place.window[-3:])):
        items = [i for i in earlier.items if i.clause is not None and i.clause_index >= 0]
        if items and (behind == 0 or not same_speaker or earlier.message.speaker == speaker):
            return items[-1]
    return None


def _verb_cues(place: _Place, k: int, clause: Clause) -> Iterator[LinkDraft]:
    lemma = clause.group.lemma
    subject = clause.subjects[-1] if clause.subjects else None
    cause = _cause_of_subject(place, k, subject)
    for phrase, preposition in ((p, p.preposition) for p in (*clause.objects[:1], *clause.adjuncts)):
        cue = CAUSE_VERBS.get((lemma, preposition))
        if cue is not None and phrase.first > clause.group.last:
            effect = _nominal_item(place, phrase)
            yield from _link(place, cause, effect, cue[0], cue[1], f"{lemma} {preposition}".strip())
    if lemma in CAUSATIVES and clause.objects:
        for j, inner in enumerate(place.parsed.clauses):
            if inner.governor == k and inner.relation is Relation.INFINITIVE:
                kind, confidence = CAUSATIVES[lemma]
                source = cause if cause is not None else place.item(k)
                yield from _link(place, source, place.item(j), kind, confidence, lemma)


def _cause_of_subject(place: _Place, k: int, subject: Phrase | None) -> Item | None:
    if subject is None:
        return _before(place, k)
    norm = place.parsed.tokens[subject.head].norm
    if subject.kind is PhraseKind.PRONOUN:
        return (_before(place, k) or _said_before(place, same_speaker=True)) if norm in _REFERRING else None
    if subject.kind is PhraseKind.COMMON:
        return _earlier_like(place, norm) or _nominal_item(place, subject)
    return None


def _nominal_item(place: _Place, phrase: Phrase) -> Item | None:
    return next((i for i in place.reading.items if i.nominal == phrase and i.sentence == place.index), None)


def _nominal_cue(place: _Place, phrase: Phrase) -> Iterator[LinkDraft]:
    cue = NOMINAL_CAUSES.get(phrase.preposition)
    if cue is None:
        return
    head = place.parsed.tokens[phrase.head].norm
    cause = _earlier_like(place, head) or _nominal_item(place, phrase)
    if cause is None:
        for j, inner in enumerate(place.parsed.clauses):
            if inner.relation is Relation.GERUND and inner.first == phrase.first:
                cause = place.item(j)
    effect = _around(place, phrase) or _item_before_sentence(place)
    if effect is None and place.index == 0:
        effect = _said_before(place, same_speaker=False)
    yield from _link(place, cause, effect, cue[0], cue[1], phrase.preposition)


def _around(place: _Place, phrase: Phrase) -> Item | None:
    """Return the item of the clause that a phrase belongs to, or of the one after it."""
    for k, clause in enumerate(place.parsed.clauses):
        if clause.relation not in _MINOR and clause.last >= phrase.first and place.item(k) is not None:
            return place.item(k)
    return None


def _earlier_like(place: _Place, head: str) -> Item | None:
    """Return an earlier event that a noun takes up: its verb or its object has the same stem."""
    stem = head[:5]
    if len(head) < 4:
        return None
    readings = [*place.window[-8:], place.reading]
    for reading in reversed(readings):
        for item in reversed(reading.items):
            if (
                item.clause is None
                or item.kind is not EntryKind.EVENT
                or item.modality is not Modality.ACTUAL
            ):
                continue
            if reading is place.reading and item.sentence >= place.index:
                continue
            parsed = reading.sentences[item.sentence]
            heads = [parsed.tokens[p.head].norm for p in item.clause.objects]
            if item.predicate.startswith(stem) or any(one.startswith(stem) for one in heads):
                return item
    return None


def _purpose_cues(place: _Place, k: int, clause: Clause) -> Iterator[LinkDraft]:
    if clause.connector == "so_that" and clause.relation not in _MINOR:
        yield from _link(place, place.item(k), _before(place, k), "MOTIVATES", PURPOSE["so_that"], "so that")
    if clause.relation is Relation.INFINITIVE and clause.connector == "in_order_to":
        yield from _link(
            place,
            place.item(k),
            place.item(clause.governor),
            "MOTIVATES",
            PURPOSE["in_order_to"],
            "in order to",
        )


def _answer_link(window: Sequence[Reading], reading: Reading) -> LinkDraft | None:
    """Link the first statement after "Why did you …?" to what was asked about."""
    if not window:
        return None
    asked = window[-1]
    if asked.message.speaker == reading.message.speaker:
        return None
    target = next((i for i in asked.items if i.clause is not None and _asks_why(asked, i)), None)
    answer = next((i for i in reading.items if i.clause is not None and i.clause_index >= 0), None)
    if target is None or answer is None:
        return None
    parsed = reading.sentences[answer.sentence]
    place = _Place(reading=reading, window=window, index=answer.sentence, parsed=parsed)
    return next(_link(place, answer, target, "CAUSES", 0.6, "why"), None)


def _asks_why(asked: Reading, item: Item) -> bool:
    parsed = asked.sentences[item.sentence]
    return is_question(parsed) and any(token.norm == "why" for token in parsed.tokens)


def _link(
    place: _Place, cause: Item | None, effect: Item | None, kind: str, confidence: float, cue: str
) -> Iterator[LinkDraft]:
    if cause is None or effect is None or cause.ref == effect.ref:
        return
    start, end = place.parsed.sentence.start, place.parsed.sentence.end
    text = place.reading.message.text[start:end]
    factor = min(cause.weight, effect.weight) / 0.8
    if (
        cause.occurred.kind != "UNKNOWN"
        and effect.occurred.certainly_before(cause.occurred)
        and kind != "MOTIVATES"
    ):
        factor *= 0.3
    yield LinkDraft(
        type=LinkType(kind),
        source=cause.ref,
        target=effect.ref,
        confidence=round(min(1.0, confidence * min(1.0, factor)), 3),
        cue=cue.replace("_", " "),
        message=place.reading.message.id,
        quote=text,
        start=start,
        end=end,
    )
