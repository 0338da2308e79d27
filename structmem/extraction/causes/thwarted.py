"""What kept a plan from being carried out: "I wanted to go, but I fell ill", "…, so I didn't"."""

from collections.abc import Iterator
from dataclasses import replace

from structmem.domain.entry import Modality
from structmem.extraction.english.causal import MISHAPS
from structmem.extraction.english.cues import NOMINAL_CAUSES
from structmem.extraction.events.antecedents import (
    Cue,
    Place,
    before_clause,
    before_sentence,
    nominal_at,
    taken_up,
)
from structmem.extraction.events.link_ends import is_plain_reference, is_ruled_out, subject_of
from structmem.extraction.grammar.clauses import INNER, Clause
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import AUXILIARY, Tag
from structmem.extraction.reading.reading import Item

_BUT_CONFIDENCE = 0.6
_DIDNT_CONFIDENCE = 0.7
_IMAGINED = frozenset([Modality.PLANNED, Modality.HYPOTHETICAL])


def thwarted_cues(place: Place) -> Iterator[Cue]:
    """Yield what stopped a plan: what follows "but", or what stands between it and "so I didn't"."""
    for k, clause in enumerate(place.parsed.clauses):
        if clause.relation in INNER:
            continue
        here = place.item(k)
        yield from _impossible(place, k, clause)
        if k == 0:
            continue
        if clause.connector == "but" and here is not None and _stops(place, k, here):
            yield Cue(here, _planned(place, k), "PREVENTS", _BUT_CONFIDENCE, "but")
        elif clause.connector in {"but", "and"} and here is None:
            yield from _stopped_by(place, k, clause)
        elif clause.connector == "so" and _did_not(place, clause):
            plan, reason = _planned(place, k), _told_between(place, k)
            yield Cue(reason, plan or _told_first(place, k), "PREVENTS", _DIDNT_CONFIDENCE, "so … not")


def _stopped_by(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    """Yield "I wanted to go but couldn't because of the flood", "… because it rained"."""
    following = place.parsed.clauses[k + 1 : k + 2]
    if following and following[0].connector == "because" and _did_not(place, clause):
        yield Cue(place.item(k + 1), _planned(place, k), "PREVENTS", _DIDNT_CONFIDENCE, "because")
    for phrase in place.parsed.phrases:
        if phrase.preposition not in NOMINAL_CAUSES or not clause.group.last < phrase.first <= clause.last:
            continue
        if _did_not(place, replace(clause, last=phrase.first - 1)):
            reason = taken_up(place, phrase) or nominal_at(place, phrase)
            yield Cue(reason, _planned(place, k), "PREVENTS", _DIDNT_CONFIDENCE, phrase.preposition)
            return


def _impossible(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    """Yield "the shop was shut, so buying a lamp was out of the question"."""
    if not clause.subjects or not is_ruled_out(place.parsed, clause):
        return
    for j, inner in enumerate(place.parsed.clauses):
        if inner.connector == "subject" and inner.governor == k:
            reason = before_clause(place, k, main=True) or before_sentence(place)
            yield Cue(reason, place.item(j), "PREVENTS", _DIDNT_CONFIDENCE, "out of the question")


def _planned(place: Place, k: int) -> Item | None:
    """Return the plan of the past before clause `k`: "I was going to call"."""
    for j in range(k - 1, -1, -1):
        item, clause = place.item(j), place.parsed.clauses[j]
        if item is None or clause.relation in INNER:
            continue
        planned = {item.modality, clause.group.modality} <= _IMAGINED
        if clause.group.tense is Tense.PAST and planned and not item.negated:
            return item
    return None


def _stops(place: Place, k: int, here: Item) -> bool:
    """Tell whether a clause says what came between: something that befell, not what was done instead."""
    clause = place.parsed.clauses[k]
    if here.negated or here.modality is not Modality.ACTUAL or is_plain_reference(place, here):
        return False
    own, before = subject_of(place.parsed, k), subject_of(place.parsed, k - 1)
    if own is None or before is None:
        return False
    other = place.parsed.norm(own.head) != place.parsed.norm(before.head)
    return other or clause.group.copula or clause.group.lemma in MISHAPS | {"have"}


def _did_not(place: Place, clause: Clause) -> bool:
    """Tell whether a clause is a bare "I didn't" or "I couldn't"."""
    tags, last = place.parsed.tags, clause.group.last
    bare = tags[clause.group.first] in AUXILIARY and tags[clause.group.head] in AUXILIARY
    after = range(last + 1, clause.last + 1)
    denied = clause.group.negated or any(tags[i] is Tag.NEGATION for i in after)
    return bare and denied and not clause.group.copula and not any(_says(tags[i]) for i in after)


def _says(tag: Tag) -> bool:
    return tag in {Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.GERUND, Tag.PARTICIPLE, Tag.BASE}


def _told_between(place: Place, k: int) -> Item | None:
    """Return the clause just before "so I didn't"."""
    item = place.item(k - 1)
    return item if item is not None and item.modality not in _IMAGINED else None


def _told_first(place: Place, k: int) -> Item | None:
    """Return what "didn't" denies where no plan is told: the statement before the reason."""
    return next((item for j in range(k - 2, -1, -1) if (item := place.item(j)) is not None), None)
