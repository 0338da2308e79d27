"""Values that take the place of others: "I changed my surname to Holt", "I traded in my van for a bike"."""

from collections.abc import Iterator

from structmem.extraction.english.attributes import SUBSCRIBED
from structmem.extraction.english.states import DWELLINGS, OWNABLE
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import State
from structmem.extraction.states.attributes import attribute_named
from structmem.extraction.states.phrases import holds_any
from structmem.extraction.wordlist import word_set

_SWAPPING = word_set("swap trade exchange replace")
_SHIFTING = word_set("rise increase fall drop climb change") | frozenset(["go up", "go down"])
_CANCELLING = word_set("cancel end stop drop close terminate ditch")
_SWITCHING = word_set("switch upgrade convert") | frozenset(["change over", "switch over", "go over"])
_SETTING = word_set("set change update switch reset correct amend")
_SCALING = word_set("raise increase up bump lower reduce cut drop shorten extend")
"""Verbs that set an amount; of "I dropped my phone to the floor" there is none."""


def resets_of(parsed: ParsedSentence, clause: Clause) -> Iterator[State]:
    """Yield the attribute that a clause sets, with its new value."""
    owned = _set_by(clause)
    if owned is None or parsed.tags[owned.first] is not Tag.POSSESSIVE:
        return
    predicate = attribute_named(parsed, owned)
    value = next((p for p in clause.adjuncts if p.preposition == "to" and p.first > owned.last), None)
    if not predicate or value is None or value.kind is PhraseKind.PRONOUN:
        return
    words = range(value.first, value.last + 1)
    counted = any(parsed.tags[i] is Tag.NUMBER for i in words)
    if not counted and clause.group.lemma.split()[0] not in _SETTING:
        return
    if counted:
        text = " ".join(parsed.tokens[i].text for i in words)
        yield State(predicate=predicate, value=text, holder=owned, changing=True)
    else:
        yield State(predicate=predicate, phrase=value, holder=owned, changing=True)


def _set_by(clause: Clause) -> Phrase | None:
    """Return what a clause sets: the object of "raise", the subject of "go up"."""
    group = clause.group
    if group.lemma.split()[0] in _SETTING | _SCALING and not group.passive and clause.objects:
        return clause.objects[0]
    shifts = group.lemma in _SHIFTING or (group.passive and group.lemma in _SETTING | _SCALING)
    return clause.subjects[-1] if shifts and clause.subjects else None


def swaps_of(parsed: ParsedSentence, clause: Clause) -> Iterator[State]:
    """Yield the belonging that is given away and what comes for it."""
    if clause.group.lemma.split()[0] not in _SWAPPING or clause.group.passive:
        return
    after = [p for p in (*clause.objects, *clause.adjuncts) if p.first > clause.group.last]
    old = next((p for p in after if p.preposition in {"", "in"}), None)
    new = next((p for p in after if p.preposition in {"for", "with"}), None)
    if old is None or new is None or not (_is_belonging(parsed, old) and _is_belonging(parsed, new)):
        return
    if any(p.kind is PhraseKind.NAME or holds_any(parsed, p, OWNABLE) for p in (old, new)):
        yield State(predicate="owns", phrase=new, changing=True)
        yield State(predicate="owns", phrase=old, closing=True, changing=True)


def _is_belonging(parsed: ParsedSentence, phrase: Phrase) -> bool:
    """Tell whether a phrase has the article that firms and towns do without, and is no dwelling."""
    marked = parsed.tags[phrase.first] in {Tag.DETERMINER, Tag.POSSESSIVE}
    return marked and parsed.norm(phrase.head) not in DWELLINGS and not parsed.timed[phrase.head]


def uses_of(parsed: ParsedSentence, clause: Clause) -> Iterator[State]:
    """Yield what somebody uses now, and what no more: "I've switched from tea to decaf"."""
    group = clause.group
    if group.lemma not in _SWITCHING or group.passive or clause.objects:
        return
    new = next((p for p in clause.adjuncts if p.preposition == "to" and p.first > group.last), None)
    old = next((p for p in clause.adjuncts if p.preposition == "from" and p.first > group.last), None)
    if new is None or new.kind not in {PhraseKind.NAME, PhraseKind.COMMON} or parsed.timed[new.head]:
        return
    yield State(predicate="uses", phrase=new, changing=True)
    if old is not None:
        yield State(predicate="uses", phrase=old, closing=True, changing=True)


def cancelled_of(parsed: ParsedSentence, clause: Clause) -> Iterator[State]:
    """Yield the end of "my Corvex subscription"."""
    held = clause.objects[0] if clause.objects else None
    if held is None or clause.group.lemma not in _CANCELLING or held.name is None:
        return
    if parsed.norm(held.head) in SUBSCRIBED and parsed.tags[held.first] is Tag.POSSESSIVE:
        name = Phrase(held.name[0], held.name[1], held.name[1], PhraseKind.NAME, "", held.name)
        yield State(predicate="subscribes_to", phrase=name, closing=True, changing=True)
