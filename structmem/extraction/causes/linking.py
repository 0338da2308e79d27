"""Causal cues to links between items: inside a sentence, across sentences, and across messages."""

from collections.abc import Iterator, Sequence

from structmem.domain.draft import LinkDraft
from structmem.domain.entry import LinkType, Modality
from structmem.extraction.causes.clauses import clause_cues
from structmem.extraction.causes.edges import edge_cues
from structmem.extraction.causes.feelings import feeling_cues
from structmem.extraction.causes.reactions import inferred_cues
from structmem.extraction.causes.reasons import reason_cues
from structmem.extraction.causes.replies import answer_cues
from structmem.extraction.causes.results import result_cues
from structmem.extraction.causes.so import joined_item
from structmem.extraction.causes.subjects import referred_to
from structmem.extraction.causes.thwarted import thwarted_cues
from structmem.extraction.causes.verbs import verb_cues
from structmem.extraction.english.causing import BLOWS, MOVED_BY
from structmem.extraction.english.cues import AFTER_CAUSE_CONFIDENCE, MEALS, NOMINAL_CAUSES
from structmem.extraction.events.antecedents import (
    Cue,
    Place,
    before_message,
    before_sentence,
    nominal_at,
    same_event,
    taken_up,
    told_before,
)
from structmem.extraction.events.copulas import equations
from structmem.extraction.events.link_ends import (
    could_not,
    is_denied,
    is_denied_at,
    is_hollow,
    is_turn,
    says_the_same,
)
from structmem.extraction.events.nominals import is_moved_by
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.acts import is_question
from structmem.extraction.reading.reading import Item, Reading

LOWEST_CONFIDENCE = 0.3
"""A less certain link is not kept."""

_FULL_WEIGHT = 0.8
_EQUATED_CONFIDENCE = 0.75
_AGAINST_TIME = 0.3
_VAGUE = 0.7
_ADVISING = frozenset(["should", "'d", "might", "may", "would", "ought"])
_SUPPOSING = frozenset(["if", "unless", "if_only"])
_PERHAPS = frozenset(["perhaps", "maybe", "possibly"])
_REFERRING = frozenset(["it", "this", "that", "which", "them", "these", "those"])


def causal_links(window: Sequence[Reading], reading: Reading) -> list[LinkDraft]:
    """Return the causal links that a message says, each pair and kind once."""
    links: dict[tuple[str, str, LinkType], LinkDraft] = {}
    answers = [link for place, cue in answer_cues(window, reading) if (link := _link(place, cue)) is not None]
    explained = {link.target for link in answers}
    for index, parsed in enumerate(reading.sentences):
        if is_question(parsed):
            continue
        place = Place(reading=reading, window=window, index=index)
        for cue in _cues(place):
            link = _link(place, cue)
            if link is not None and link.source not in explained:
                links.setdefault((link.source, link.target, link.type), link)
    for link in answers:
        links.setdefault((link.source, link.target, link.type), link)
    caused = {target for _, target, _ in links}
    for place, cue in inferred_cues(window, reading):
        link = _link(place, cue, explicit=False)
        if link is not None and link.target not in caused:
            links.setdefault((link.source, link.target, link.type), link)
    return list(links.values())


def _cues(place: Place) -> Iterator[Cue]:
    yield from edge_cues(place)
    yield from clause_cues(place)
    yield from feeling_cues(place)
    yield from reason_cues(place)
    yield from verb_cues(place)
    yield from result_cues(place)
    yield from thwarted_cues(place)
    yield from _nominal_cues(place)
    yield from _equated(place)


def _equated(place: Place) -> Iterator[Cue]:
    """Yield "the crash was down to ice", "that was the result of a leak"."""
    for clause, found in equations(place.parsed):
        k = place.parsed.clauses.index(clause)
        cause, effect = (_end(place, k, phrase) for phrase in (found.cause, found.effect))
        yield Cue(cause, effect, "CAUSES", _EQUATED_CONFIDENCE, found.words)


def _end(place: Place, k: int, phrase: Phrase) -> Item | None:
    """Return what a phrase of clause `k` stands for: an event told before, or what it names."""
    if phrase.kind is PhraseKind.PRONOUN:
        behind = place.parsed.clauses[k + 1 : k + 2]
        if behind and behind[0].connector == "that" and behind[0].governor == k:
            return place.item(k + 1)
        return referred_to(place, k) if place.parsed.norm(phrase.head) in _REFERRING else None
    return taken_up(place, phrase) or nominal_at(place, phrase)


def _nominal_cues(place: Place) -> Iterator[Cue]:
    """Yield "because of the flood", "thanks to Ana", "due to that"."""
    equated = {found.cause for _, found in equations(place.parsed)}
    for phrase in place.parsed.phrases:
        if phrase in equated:
            continue
        cue = NOMINAL_CAUSES.get(phrase.preposition)
        if is_denied_at(place.parsed, phrase.first - 1):
            continue
        if cue is None and is_moved_by(place.parsed, phrase):
            cue = MOVED_BY[phrase.preposition]
        if cue is None and _turned_by(place, phrase):
            cue = ("CAUSES", AFTER_CAUSE_CONFIDENCE)
        if cue is not None:
            effect = _around(place, phrase) or told_before(place)
            yield Cue(_nominal_cause(place, phrase), effect, cue[0], cue[1], phrase.preposition)


def _turned_by(place: Place, phrase: Phrase) -> bool:
    """Tell whether "after the accident" goes before what could not be done, or before a turn in life."""
    inside = (c for c in place.parsed.clauses if c.first <= phrase.first <= c.last)
    meal = place.parsed.norm(phrase.head) in MEALS
    happened = phrase.preposition == "after" and not meal and nominal_at(place, phrase) is not None
    struck = place.parsed.norm(phrase.head) in BLOWS
    return happened and any(could_not(place.parsed, c.group) or (struck and is_turn(c.group)) for c in inside)


def _nominal_cause(place: Place, phrase: Phrase) -> Item | None:
    if phrase.kind is PhraseKind.PRONOUN:
        if place.parsed.norm(phrase.head) not in _REFERRING:
            return None
        k = next((k for k, c in enumerate(place.parsed.clauses) if c.last >= phrase.first), 0)
        return told_before(place, k)
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


def _link(place: Place, cue: Cue, *, explicit: bool = True) -> LinkDraft | None:
    """Return the link of a cue whose two ends were found, fit in time, and are certain enough."""
    cue = cue._replace(effect=_meant(place, cue)) if cue.cause is not None else cue
    if cue.cause is None or cue.effect is None:
        return None
    cause, effect = same_event(place, cue.cause), same_event(place, cue.effect)
    if cause.ref == effect.ref or is_hollow(place, cue.cause) or is_hollow(place, cue.effect):
        return None
    if says_the_same(place, cue.cause, cue.effect) or is_denied(place, cue.effect):
        return None
    if _is_supposed(cue.effect) or (cue.kind != "PREVENTS" and _is_thought_of(place, cue.effect)):
        return None
    if cue.cause.modality == cue.effect.modality == Modality.HYPOTHETICAL:
        return None
    confidence = (
        cue.confidence * min(1.0, cause.weight / _FULL_WEIGHT) * min(1.0, effect.weight / _FULL_WEIGHT)
    )
    if cue.confidence < 0.7:
        confidence *= _VAGUE ** (cause.weak + effect.weak)
    if _against_time(cause, effect) and cue.kind != "MOTIVATES":
        confidence *= _AGAINST_TIME
    if explicit and confidence < LOWEST_CONFIDENCE:
        return None
    sentence = place.parsed.sentence
    return LinkDraft(
        type=LinkType(cue.kind),
        source=cause.ref,
        target=effect.ref,
        confidence=round(confidence, 3),
        explicit=explicit,
        cue=cue.words.replace("_", " "),
        message=place.reading.message.id,
        quote=place.reading.message.text[sentence.start : sentence.end],
        start=sentence.start,
        end=sentence.end,
    )


def _meant(place: Place, cue: Cue) -> Item | None:
    """Return what "did that" stands for, told before, or "quit" of "went and quit"; else the effect."""
    effect = cue.effect
    clause = effect.clause if effect is not None else None
    if effect is None or clause is None or effect.sentence != place.index:
        return effect
    if clause.group.lemma == "go" and is_hollow(place, effect) and place.item(effect.clause_index) is effect:
        return joined_item(place, effect.clause_index) or effect
    if clause.group.lemma != "do":
        return effect
    parsed = place.parsed
    if len(clause.objects) != 1 or parsed.norm(clause.objects[0].head) not in _REFERRING:
        return effect
    told = before_sentence(place)
    told = told if told is not cue.cause else None
    return told or before_message(place, own_first=False) or effect


def _is_supposed(item: Item) -> bool:
    """Tell whether an item stands in an if-clause, which tells of nothing."""
    return item.clause is not None and item.clause.connector in _SUPPOSING


def _is_thought_of(place: Place, item: Item) -> bool:
    """Tell whether an effect is only advised or supposed: "you should rest", "perhaps he left"."""
    parsed, clause = place.parsed_of(item), item.clause
    if clause is None or item.negated:
        return False
    if clause.group.tense is not Tense.PAST and any(one.connector in _SUPPOSING for one in parsed.clauses):
        return True
    advised = parsed.norm(clause.group.first) in _ADVISING and parsed.tags[clause.group.first] is not Tag.DO
    return advised or parsed.norm(clause.first) in _PERHAPS


def _against_time(cause: Item, effect: Item) -> bool:
    """Tell whether the words place the cause after the effect; a time without words proves nothing."""
    known = cause.occurred.is_stated and effect.occurred.is_stated
    return known and effect.occurred.certainly_before(cause.occurred)
