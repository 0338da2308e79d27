"""Causal cues to links between items: inside a sentence, across sentences, and across messages."""

from collections.abc import Iterator, Sequence

from structmem.domain.draft import LinkDraft
from structmem.domain.entry import LinkType
from structmem.domain.interval import TimeSource
from structmem.extraction.acts import is_question
from structmem.extraction.antecedents import (
    Cue,
    Place,
    before_message,
    before_sentence,
    nominal_at,
    same_event,
    taken_up,
)
from structmem.extraction.cause_clauses import clause_cues
from structmem.extraction.cause_verbs import verb_cues
from structmem.extraction.english.cues import NOMINAL_CAUSES
from structmem.extraction.phrases import Phrase, PhraseKind
from structmem.extraction.reading import Item, Reading

LOWEST_CONFIDENCE = 0.3
"""A less certain link is not kept."""

_FULL_WEIGHT = 0.8
_AGAINST_TIME = 0.3
_VAGUE = 0.7
_ANSWER_CONFIDENCE = 0.6
_REFERRING = frozenset(["it", "this", "that", "which", "them", "these", "those"])


def causal_links(window: Sequence[Reading], reading: Reading) -> list[LinkDraft]:
    """Return the causal links that a message says, each pair and kind once."""
    links: dict[tuple[str, str, LinkType], LinkDraft] = {}
    for index, parsed in enumerate(reading.sentences):
        if is_question(parsed):
            continue
        place = Place(reading=reading, window=window, index=index)
        for cue in (*clause_cues(place), *verb_cues(place), *_nominal_cues(place)):
            link = _link(place, cue)
            if link is not None:
                links.setdefault((link.source, link.target, link.type), link)
    for link in _answers(window, reading):
        links.setdefault((link.source, link.target, link.type), link)
    return list(links.values())


def _nominal_cues(place: Place) -> Iterator[Cue]:
    """Yield "because of the flood", "thanks to Ana", "due to that"."""
    for phrase in place.parsed.phrases:
        cue = NOMINAL_CAUSES.get(phrase.preposition)
        if cue is not None:
            effect = (
                _around(place, phrase) or before_sentence(place) or before_message(place, own_first=False)
            )
            yield Cue(_nominal_cause(place, phrase), effect, cue[0], cue[1], phrase.preposition)


def _nominal_cause(place: Place, phrase: Phrase) -> Item | None:
    if phrase.kind is PhraseKind.PRONOUN:
        referring = place.parsed.norm(phrase.head) in _REFERRING
        return (before_sentence(place) or before_message(place, own_first=True)) if referring else None
    if phrase.kind is PhraseKind.GERUND:
        for j, clause in enumerate(place.parsed.clauses):
            if clause.first == phrase.first and clause.connector == phrase.preposition:
                return place.item(j)
    return taken_up(place, phrase) or nominal_at(place, phrase)


def _around(place: Place, phrase: Phrase) -> Item | None:
    """Return the item of the clause that a phrase belongs to, or of the next one."""
    clauses = place.parsed.clauses
    for k, clause in enumerate(clauses):
        item = place.item(k)
        inside = clause.first <= phrase.first <= clause.last
        cleft = inside and clause.group.copula and k + 1 < len(clauses) and clauses[k + 1].connector == "that"
        own = phrase.first <= clause.first <= phrase.last
        if item is not None and clause.last >= phrase.first and not own and not cleft:
            return item
    return None


def _answers(window: Sequence[Reading], reading: Reading) -> Iterator[LinkDraft]:
    """Link the first statement after "Why did you …?" to what was asked about."""
    asked = window[-1] if window else None
    if asked is None or asked.message.speaker == reading.message.speaker:
        return
    targets = [item for item in asked.items if item.is_anchor and _asks_why(asked, item)]
    answers = [item for item in reading.items if item.is_anchor]
    if not targets or not answers:
        return
    asked_place = Place(reading=asked, window=window[:-1], index=targets[0].sentence)
    target = same_event(asked_place, targets[0])
    first = answers[0]
    joined = [item for item in answers if item.sentence == first.sentence and _states_cause(reading, item)]
    for answer in joined[:2] or [first]:
        place = Place(reading=reading, window=window, index=answer.sentence)
        link = _link(place, Cue(answer, target, "CAUSES", _ANSWER_CONFIDENCE, "why"))
        if link is not None:
            yield link


def _states_cause(reading: Reading, item: Item) -> bool:
    clause = item.clause
    return clause is not None and clause.connector in {"", "because", "and", "that_is_because", "that"}


def _asks_why(asked: Reading, item: Item) -> bool:
    parsed = asked.sentences[item.sentence]
    return is_question(parsed) and any(token.norm == "why" for token in parsed.tokens)


def _link(place: Place, cue: Cue) -> LinkDraft | None:
    """Return the link of a cue whose two ends were found, fit in time, and are certain enough."""
    if cue.cause is None or cue.effect is None:
        return None
    cause, effect = same_event(place, cue.cause), same_event(place, cue.effect)
    if cause.ref == effect.ref:
        return None
    confidence = (
        cue.confidence * min(1.0, cause.weight / _FULL_WEIGHT) * min(1.0, effect.weight / _FULL_WEIGHT)
    )
    if cue.confidence < 0.7:
        confidence *= _VAGUE ** (cause.weak + effect.weak)
    if _against_time(cause, effect) and cue.kind != "MOTIVATES":
        confidence *= _AGAINST_TIME
    if confidence < LOWEST_CONFIDENCE:
        return None
    sentence = place.parsed.sentence
    return LinkDraft(
        type=LinkType(cue.kind),
        source=cause.ref,
        target=effect.ref,
        confidence=round(confidence, 3),
        cue=cue.words.replace("_", " "),
        message=place.reading.message.id,
        quote=place.reading.message.text[sentence.start : sentence.end],
        start=sentence.start,
        end=sentence.end,
    )


def _against_time(cause: Item, effect: Item) -> bool:
    """Tell whether the words place the cause after the effect; a time without words proves nothing."""
    stated = (TimeSource.EXPLICIT, TimeSource.RELATIVE)
    known = cause.occurred.source in stated and effect.occurred.source in stated
    return known and effect.occurred.certainly_before(cause.occurred)
