"""What came of something: "it upset me", "that cost me the job", "ended up walking"."""

from collections.abc import Iterator

from structmem.extraction.causes.subjects import cause_of
from structmem.extraction.english.causal import AFFECTING, GAINING, MISHAPS
from structmem.extraction.events.antecedents import Cue, Place, before_clause
from structmem.extraction.events.link_ends import is_somebody
from structmem.extraction.grammar.clauses import INNER, Clause, Relation
from structmem.extraction.grammar.phrases import PhraseKind
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.wordlist import word_set

_REFERRING = word_set("it this that which")
_DAYS = word_set("day week month year morning evening night weekend christmas birthday")
_ENDING_UP = word_set("end wind finish")
_AFFECTED_CONFIDENCE = 0.6
_ENDED_CONFIDENCE = 0.5


def result_cues(place: Place) -> Iterator[Cue]:
    """Yield what a clause of the sentence says came of what was told before it."""
    for k, clause in enumerate(place.parsed.clauses):
        if clause.relation in INNER:
            continue
        if _affects(place, clause):
            yield Cue(
                cause_of(place, k, clause), place.item(k), "CAUSES", _AFFECTED_CONFIDENCE, clause.group.lemma
            )
        if _ended_up(place, k, clause):
            yield Cue(before_clause(place, k), place.item(k), "CAUSES", _ENDED_CONFIDENCE, "ended up")


def _affects(place: Place, clause: Clause) -> bool:
    """Tell whether a clause says what "it" did to somebody: "it upset her", "that cost me a fine"."""
    if clause.group.negated or clause.group.passive or not _points_back(place, clause):
        return False
    whom = clause.objects[:1]
    if _makes_day(place, clause):
        return True
    if not whom or not (is_somebody(place.parsed, whom[0]) or clause.group.lemma in AFFECTING):
        return False
    if clause.group.lemma == "make":
        return False
    if clause.group.lemma in AFFECTING:
        return whom[0].kind is not PhraseKind.GERUND
    gained = [p for p in clause.objects[1:] if p.kind in {PhraseKind.COMMON, PhraseKind.NAME}]
    return clause.group.lemma in GAINING and bool(gained)


def _makes_day(place: Place, clause: Clause) -> bool:
    """Tell whether a clause says "that made my day"."""
    made = clause.objects[0] if clause.group.lemma == "make" and clause.objects else None
    if made is None or place.parsed.tags[made.first] is not Tag.POSSESSIVE:
        return False
    return made.last == made.first + 1 and place.parsed.norm(made.head) in _DAYS


def _points_back(place: Place, clause: Clause) -> bool:
    if clause.relation is Relation.RELATIVE:
        return place.parsed.norm(max(clause.opener, 0)) == "which" and not clause.subjects
    subject = clause.subjects[-1] if clause.subjects else None
    return subject is not None and place.parsed.norm(subject.head) in _REFERRING


def _ended_up(place: Place, k: int, clause: Clause) -> bool:
    """Tell whether a clause tells where a mishap led: "lost my keys and ended up sleeping in the car"."""
    before = before_clause(place, k)
    follows = clause.relation is Relation.COORDINATE and clause.connector in {"and", ""}
    gone_wrong = before is not None and (before.negated or before.predicate in MISHAPS)
    return follows and gone_wrong and clause.group.via in _ENDING_UP
