"""What came of something: "it upset me", "that cost me the job", "ended up walking"."""

from collections.abc import Iterator

from structmem.extraction.causes.subjects import cause_of
from structmem.extraction.english.causal import AFFECTING, GAINING, MISHAPS, WORN_OUT
from structmem.extraction.english.causing import DISPLACING
from structmem.extraction.events.antecedents import Cue, Place, before_clause, told_before
from structmem.extraction.events.inner import role_of
from structmem.extraction.events.link_ends import could_not, is_somebody
from structmem.extraction.grammar.clauses import INNER, Clause, Relation
from structmem.extraction.grammar.phrases import PhraseKind
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Item
from structmem.extraction.wordlist import word_set

_REFERRING = word_set("it this that which")
_DAYS = word_set("day week month year morning evening night weekend christmas birthday")
_ENDING_UP = word_set("end wind finish")
_LEADING_TO = _ENDING_UP | {"have"}
"""Ended up, wound up, had to."""
_FAILING = frozenset(["", "down", "apart", "through", "out"])
_MISSING = word_set("miss fail lose")
_STUCK = word_set("stuck late injured trapped stranded delayed hurt lost busy")
_BY_MISTAKE = word_set("accidentally mistakenly stupidly unluckily unfortunately")
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
        yield Cue(_led_to(place, k, clause), place.item(k), "CAUSES", _ENDED_CONFIDENCE, "ended up")


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
    verb, *particle = clause.group.lemma.split(" ")
    past = clause.group.tense is Tense.PAST or clause.group.perfect
    if verb in DISPLACING and past and (particle or clause.last > whom[0].last):
        return not any(role_of(place.parsed, one) == "caused" for one in _inner(place, clause))
    gained = [p for p in clause.objects[1:] if p.kind in {PhraseKind.COMMON, PhraseKind.NAME}]
    return clause.group.lemma in GAINING and bool(gained)


def _makes_day(place: Place, clause: Clause) -> bool:
    """Tell whether a clause says "that made my day"."""
    made = clause.objects[0] if clause.group.lemma == "make" and clause.objects else None
    if made is None or place.parsed.tags[made.first] is not Tag.POSSESSIVE:
        return False
    return made.last == made.first + 1 and place.parsed.norm(made.head) in _DAYS


def _points_back(place: Place, clause: Clause) -> bool:
    if clause.connector == "what":
        k = place.parsed.clauses.index(clause)
        frame = place.parsed.clauses[k - 1] if k else None
        pointed = frame.subjects[-1:] if frame is not None and frame.group.copula else ()
        return any(place.parsed.norm(p.head) in _REFERRING for p in pointed)
    if clause.relation is Relation.RELATIVE:
        return place.parsed.norm(max(clause.opener, 0)) == "which" and not clause.subjects
    subject = clause.subjects[-1] if clause.subjects else None
    return subject is not None and place.parsed.norm(subject.head) in _REFERRING


def _inner(place: Place, clause: Clause) -> list[Clause]:
    k = place.parsed.clauses.index(clause)
    return [one for one in place.parsed.clauses if one.governor == k and one.relation in INNER]


def _went_wrong(place: Place, item: Item) -> bool:
    """Tell whether a clause tells of a mishap: "ran out of flour", "was stuck", "accidentally sent it"."""
    clause, parsed = item.clause, place.parsed_of(item)
    if item.negated or clause is None:
        return item.negated
    words = {parsed.norm(i) for i in range(clause.first, clause.last + 1)}
    ran_out = any(p.preposition == "out_of" for p in clause.adjuncts)
    ill = clause.group.copula and bool(words & WORN_OUT | words & _STUCK)
    verb, _, particle = clause.group.lemma.partition(" ")
    failed = verb in MISHAPS and particle in _FAILING
    return failed or ran_out or ill or bool(words & _BY_MISTAKE)


def _led_to(place: Place, k: int, clause: Clause) -> Item | None:
    """Return the mishap that led to a clause: "lost my keys and had to sleep in the car"."""
    plain = clause.relation in {Relation.MAIN, Relation.COORDINATE} and clause.connector in {"and", ""}
    if not plain or (clause.subjects and (k or clause.group.via not in _ENDING_UP)):
        return None
    before = before_clause(place, k) if k else told_before(place)
    missed = k > 0 and clause.group.lemma in _MISSING
    led = clause.group.via in _LEADING_TO or missed or could_not(place.parsed, clause.group)
    return before if led and before is not None and _went_wrong(place, before) else None
